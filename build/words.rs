//! `seeds/lexicons/*.tsv` and the demonyms → the table of words (`key_table.rs`: key → set of senses) and `words.rs`
//! (sets, ending classes).

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use crate::endings::Classes;
use crate::fold::lowered;
use crate::forms::{Piece, parse, spell};
use crate::key_table;
use crate::table::{Table, camel_case, files, stem};
use crate::word_format::FREQUENT;
use crate::write;

/// Columns that are no payload: the form itself, and what only a reader of the list needs.
const FOR_PEOPLE: [&str; 3] = ["form", "note", "name"];

/// A class of words and a payload, both by index.
type Sense = (usize, u16);

/// A key and the number of its set of senses.
type Keyed = (Vec<u8>, u16);

#[derive(Default)]
struct Words {
    classes: Vec<String>,
    /// Payloads that are not whole numbers: the columns of a row after its form.
    values: Vec<Vec<String>>,
    /// Every alternative of every row, with its meaning.
    rows: Vec<(Vec<Piece>, Sense)>,
}

pub fn compile(lexicons: &Path, demonyms: &Path, out: &Path) {
    let mut words = Words::default();
    for path in files(lexicons) {
        words.add(&path);
    }
    words.add(demonyms);
    words.add_unaccented_initials();
    let endings = Classes::choose(words.rows.iter().map(|(pieces, _)| pieces));
    let (sets, keys) = words.sets(&endings);
    // The frequent sets first, then the others as the table meets them.
    let met = key_table::compile(&keys, out);
    let order = (0..u16::from(FREQUENT)).chain(met).filter_map(|set| sets.get(usize::from(set)).cloned());
    let sets: Vec<Vec<Sense>> = order.collect();
    write(&out.join("words.rs"), words.code(&sets) + &endings.code());
}

impl Words {
    fn add(&mut self, path: &Path) {
        let table = Table::read(path);
        let class = self.classes.len();
        self.classes.push(camel_case(&stem(path)));
        let form = table.column("form");
        let payload = |row: &[String]| -> Vec<String> {
            let cells = table.columns.iter().zip(row);
            cells.filter(|(column, _)| !FOR_PEOPLE.contains(&column.as_str())).map(|(_, cell)| cell.clone()).collect()
        };
        let all_whole_numbers =
            table.rows.iter().all(|row| matches!(&payload(row)[..], [cell] if cell.parse::<u16>().is_ok()));
        for (line, row) in table.rows.iter().enumerate() {
            let payload = payload(row);
            let value = match payload.first().and_then(|cell| cell.parse().ok()) {
                Some(whole) if all_whole_numbers => whole,
                _ => self.value(payload),
            };
            match parse(&lowered(&row[form])) {
                Ok(alternatives) => self.rows.extend(alternatives.into_iter().map(|pieces| (pieces, (class, value)))),
                Err(problem) => panic!("{}:{}: {problem}", path.display(), line + 2),
            }
        }
    }

    fn value(&mut self, payload: Vec<String>) -> u16 {
        let index = self.values.iter().position(|value| *value == payload).unwrap_or_else(|| {
            self.values.push(payload);
            self.values.len() - 1
        });
        match u16::try_from(index) {
            Ok(index) => index,
            Err(_) => panic!("more than 65,536 different values"),
        }
    }

    /// Newspapers leave the accent off a capital: « Etats », « A Paris ». Such a form is added where it is no other word.
    fn add_unaccented_initials(&mut self) {
        let plain = [('é', 'e'), ('è', 'e'), ('ê', 'e'), ('à', 'a'), ('â', 'a'), ('î', 'i'), ('ô', 'o'), ('ç', 'c')];
        let written: HashSet<String> = self.rows.iter().flat_map(|(pieces, _)| spell(pieces)).collect();
        let mut added = Vec::new();
        for (pieces, sense) in &self.rows {
            let Some((Piece::Letters(letters), rest)) = pieces.split_first() else { continue };
            let Some(initial) = letters.chars().next() else { continue };
            let Some((_, base)) = plain.iter().find(|(accented, _)| *accented == initial) else { continue };
            let letters = Piece::Letters(format!("{base}{}", &letters[initial.len_utf8()..]));
            let pieces: Vec<Piece> = std::iter::once(letters).chain(rest.iter().cloned()).collect();
            if !spell(&pieces).iter().any(|form| written.contains(form)) {
                added.push((pieces, *sense));
            }
        }
        self.rows.extend(added);
    }

    /// The different sets of senses, and each key with the index of its set.
    fn sets(&self, endings: &Classes) -> (Vec<Vec<Sense>>, Vec<Keyed>) {
        let mut keys: BTreeMap<String, BTreeSet<Sense>> = BTreeMap::new();
        for (pieces, sense) in &self.rows {
            for key in endings.keys(pieces) {
                keys.entry(key).or_default().insert(*sense);
            }
        }
        let mut uses: BTreeMap<Vec<Sense>, usize> = BTreeMap::new();
        let senses = |senses: &BTreeSet<Sense>| senses.iter().copied().collect::<Vec<Sense>>();
        keys.values().for_each(|set| *uses.entry(senses(set)).or_default() += 1);
        // Small numbers for frequent sets compress better.
        let mut sets: Vec<Vec<Sense>> = uses.keys().cloned().collect();
        sets.sort_by_key(|set| std::cmp::Reverse(uses[set]));
        let indexes: BTreeMap<&Vec<Sense>, u16> = sets.iter().zip(0..).collect();
        let values = keys.iter().map(|(key, set)| (key.clone().into_bytes(), indexes[&senses(set)])).collect();
        (sets, values)
    }

    fn code(&self, sets: &[Vec<Sense>]) -> String {
        let mut code = String::from(
            "/// A list of `seeds/lexicons`, or the demonyms.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n#[repr(u8)]\npub enum Class {\n",
        );
        for class in &self.classes {
            let _ = writeln!(code, "    /// The words of the list of that name.\n    {class},");
        }
        // One text and where its rows end: slices of slices would take eight bytes a piece.
        let rows: Vec<String> = self.values.iter().map(|columns| columns.join("\t")).collect();
        let ends: Vec<usize> = (1..=rows.len()).map(|count| rows[..count].iter().map(String::len).sum()).collect();
        let _ = writeln!(code, "}}\n\nstatic VALUES: &str = {:?};", rows.concat());
        let _ = writeln!(code, "static VALUE_ENDS: [u16; {}] = {ends:?};", ends.len());
        let starts = sets.iter().scan(0, |next, set| {
            *next += set.len();
            Some(*next - set.len())
        });
        let starts: Vec<usize> = starts.chain([sets.iter().map(Vec::len).sum()]).collect();
        let _ = writeln!(code, "\nstatic SET_STARTS: [u16; {}] = {starts:?};\n", starts.len());
        let _ = writeln!(code, "static SENSES: [Sense; {}] = [", starts.last().unwrap_or(&0));
        for (class, value) in sets.iter().flatten() {
            let _ = writeln!(code, "    Sense {{ class: Class::{}, value: {value} }},", self.classes[*class]);
        }
        code.push_str("];\n");
        code
    }
}
