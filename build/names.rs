//! `seeds/gazetteers/*.tsv` → `names.bin` (the core, see [`Columns`]) and `names.rs` (its sizes, classes, country codes).

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::fold::folded;
use crate::forms::expand;
use crate::key_hash::KeyHash;
use crate::name_columns::{Columns, Given};
use crate::table::{Table, stem};
use crate::write;

/// The files and the kind their records carry; must agree with `NameKind` in `src/lexicon/names.rs`.
const FILES: [(&str, u8); 8] = [
    ("states.tsv", 0),
    ("regions.tsv", 3),
    ("cities.tsv", 4),
    ("cities-french.tsv", 4),
    ("sites.tsv", 5),
    ("natural.tsv", 6),
    ("organizations.tsv", 7),
    ("first-names.tsv", FIRST_NAME),
];
const ROLES: [&str; 3] = ["name", "capital", "seat"];
pub const GUARDS: [&str; 3] = ["", "word", "upper"];
pub const ORGANIZATION: u8 = 7;
const FIRST_NAME: u8 = 8;
/// Countries whose places the French-language press names most: their towns of rank 4 are in the core.
const NEAR: [&str; 11] = ["BE", "CA", "CH", "FR", "GF", "LU", "MC", "NC", "PF", "PM", "WF"];

pub struct Record {
    pub kind: u8,
    pub guard: u8,
    pub rank: u8,
    pub country: u8,
    /// Which full name it shares, for an organization.
    pub group: usize,
}

#[derive(Default)]
struct Names {
    countries: Vec<String>,
    /// Full names that the forms of one organization share.
    groups: Vec<String>,
    records: BTreeMap<String, Vec<Record>>,
    /// First names of one word, and whether one is guarded.
    given: BTreeMap<String, bool>,
}

pub fn compile(folder: &Path, out: &Path) {
    let mut names = Names { countries: vec![String::new()], ..Names::default() };
    for (file, kind) in FILES {
        let path = folder.join(file);
        if path.exists() {
            names.add(&path, kind);
        }
    }
    names.write(out);
}

impl Names {
    fn add(&mut self, path: &Path, kind: u8) {
        let table = Table::read(path);
        let list = stem(path);
        for (line, row) in table.rows.iter().enumerate() {
            let stop = |problem: String| -> ! { panic!("{}:{}: {problem}", path.display(), line + 2) };
            let forms = expand(&row[table.column("form")]).unwrap_or_else(|problem| stop(problem));
            if !is_core(&list, &table, row) {
                continue;
            }
            for form in forms {
                let record = self.record(&table, row, kind).unwrap_or_else(|problem| stop(problem));
                let name = folded(&form);
                if kind == FIRST_NAME && !name.contains(' ') {
                    self.given.insert(name, record.guard > 0);
                    continue;
                }
                let records = self.records.entry(name).or_default();
                // The same town from two lists counts once; the first list, more carefully made, wins.
                let known = |known: &Record| {
                    known.kind == record.kind && known.country == record.country && list.starts_with("cities")
                };
                if !records.iter().any(known) {
                    records.push(record);
                }
            }
        }
    }

    fn record(&mut self, table: &Table, row: &[String], kind: u8) -> Result<Record, String> {
        let cell = |name: &str| table.cell(row, name);
        // No rule asks for the country of an organization.
        let country = index_of(&mut self.countries, if kind == ORGANIZATION { "" } else { cell("code") });
        let role = if cell("role").is_empty() { 0 } else { position(&ROLES, cell("role"))? };
        Ok(Record {
            kind: kind + role,
            guard: position(&GUARDS, cell("guard"))?,
            rank: rank(cell("rank"))?,
            country: u8::try_from(country).map_err(|_| "more than 256 countries")?,
            group: if kind == ORGANIZATION { index_of(&mut self.groups, cell("name")) } else { 0 },
        })
    }

    fn write(&self, out: &Path) {
        let mut by_hash: BTreeMap<u32, &str> = BTreeMap::new();
        for name in self.records.keys() {
            if let Some(other) = by_hash.insert(hash(name, Columns::BITS), name) {
                panic!("« {name} » and « {other} » have the same hash: write one of them otherwise");
            }
        }
        let mut columns = Columns::new(self.records.values().flatten());
        let aliases = self.aliases();
        for (hash, name) in by_hash {
            self.records[name].iter().for_each(|record| columns.push(hash, record, &aliases));
        }
        // Two first names may share a hash: all that is lost is a guard.
        let mut first_names: BTreeMap<u32, bool> = BTreeMap::new();
        for (name, guarded) in &self.given {
            *first_names.entry(hash(name, Given::BITS)).or_insert(true) &= guarded;
        }
        let mut given = Given::default();
        first_names.iter().for_each(|(hash, guarded)| given.push(*hash, *guarded));
        write(&out.join("names.bin"), columns.bytes());
        write(&out.join("given.bin"), given.bytes());
        write(&out.join("names.rs"), self.code(&columns) + &given.code());
    }

    /// A number from 1 for each full name that more than one form shares.
    fn aliases(&self) -> HashMap<usize, u16> {
        let mut uses = vec![0; self.groups.len()];
        let organizations = self.records.values().flatten().filter(|record| record.kind == ORGANIZATION);
        organizations.for_each(|record| uses[record.group] += 1);
        let shared = (0..uses.len()).filter(|group| uses[*group] > 1);
        shared.zip(1_u16..).collect()
    }

    fn code(&self, columns: &Columns) -> String {
        let words = |name: &String| name.split([' ', '\'']).count();
        let longest = self.records.keys().map(words).max().unwrap_or(0);
        let codes: String = self.countries.iter().map(|code| format!("{code:2}")).collect();
        format!(
            "/// Two letters a country.\nstatic COUNTRIES: &str = {codes:?};\n\
             /// Words of the longest name.\nconst LONGEST: usize = {longest};\n{}",
            columns.code(),
        )
    }
}

/// The leading bits of a name's hash.
pub fn hash(name: &str, bits: u32) -> u32 {
    name.bytes().fold(KeyHash::EMPTY, KeyHash::push).finish() >> (32 - bits)
}

/// Whether a row is worth its bytes in the engine; the other places are left to the extended pack.
fn is_core(list: &str, table: &Table, row: &[String]) -> bool {
    let rank = rank(table.cell(row, "rank")).unwrap_or(0);
    let (form, country) = (table.cell(row, "form"), table.cell(row, "code"));
    // « prison de Fresnes »: the rules find it by its noun, and its country by the article.
    let by_noun = form.starts_with(char::is_lowercase);
    let near = NEAR.contains(&country);
    match list {
        "cities" => rank >= 6,
        "cities-french" => rank >= 5 || near && rank >= 4,
        "sites" => !by_noun && (rank >= 5 || near && rank >= 4),
        "natural" if by_noun => rank >= 6 || rank >= 5 && country.is_empty(),
        "natural" => rank >= 5,
        _ => true,
    }
}

/// Order of magnitude, 0 to 9; 0 where the table has none.
pub fn rank(cell: &str) -> Result<u8, String> {
    match cell {
        "" => Ok(0),
        digits => digits.parse::<u8>().ok().filter(|rank| *rank <= 9).ok_or_else(|| "rank is not 0 to 9".to_owned()),
    }
}

pub fn position(list: &[&str], cell: &str) -> Result<u8, String> {
    let found = list.iter().position(|entry| *entry == cell);
    found.and_then(|index| u8::try_from(index).ok()).ok_or_else(|| format!("« {cell} » is not one of {list:?}"))
}

fn index_of(list: &mut Vec<String>, cell: &str) -> usize {
    list.iter().position(|entry| entry == cell).unwrap_or_else(|| {
        list.push(cell.to_owned());
        list.len() - 1
    })
}
