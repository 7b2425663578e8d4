//! Every place of `seeds/gazetteers` → `places.bin`, the extended pack, and `places-near.bin`, the same without the list of
//! the small and far ones; `src/model/places.rs` describes their layout.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::fold::folded;
use crate::forms::expand;
use crate::names::{GUARDS, hash, position, rank};
use crate::pack_format::{BLOCK, BUCKET_BITS, HEADER, KEY_BITS, LOCATED, MAGIC, checksum};
use crate::table::Table;
use crate::write;

/// The lists, the kind their records carry and whether a name counts without help from the words around it, those more
/// carefully made first.
const FILES: [(&str, u8, bool); 6] = [
    ("regions.tsv", 3, true),
    ("cities-french.tsv", 4, true),
    ("cities.tsv", 4, true),
    ("cities-extended.tsv", 4, false),
    ("sites.tsv", 5, true),
    ("natural.tsv", 6, true),
];
/// The guard of a name that only its context makes a place.
const WORD: u8 = 1;

/// The list that only the extended pack has.
const FAR: &str = "cities-extended.tsv";

/// « San Antonio », « Santa María »: the largest of so many.
const HOMONYMS: usize = 10;

/// Kind, guard and rank.
type Class = (u8, u8, u8);

#[derive(Clone)]
struct Record {
    class: Class,
    country: String,
    /// Hundredths of a degree.
    at: [i16; 2],
}

impl Record {
    /// Large enough to have its coordinates in the pack, and known to lie in one country.
    fn is_located(&self) -> bool {
        self.class.2 >= LOCATED && self.at != [0, 0]
    }
}

pub fn compile(folder: &Path, out: &Path) {
    write(&out.join("places.bin"), bytes(&names(folder, |_| true)));
    write(&out.join("places-near.bin"), bytes(&names(folder, |file| file != FAR)));
}

/// The places of the lists wanted, by the hash of their names.
fn names(folder: &Path, is_wanted: fn(&str) -> bool) -> BTreeMap<u32, (String, Vec<Record>)> {
    let mut names: BTreeMap<u32, (String, Vec<Record>)> = BTreeMap::new();
    for (file, kind, trusted) in FILES.into_iter().filter(|(file, ..)| is_wanted(file)) {
        let path = folder.join(file);
        let table = Table::read(&path);
        for (line, row) in table.rows.iter().enumerate() {
            let stop = |problem: String| -> ! { panic!("{}:{}: {problem}", path.display(), line + 2) };
            let forms = expand(table.cell(row, "form")).unwrap_or_else(|problem| stop(problem));
            let mut record = record(&table, row, kind).unwrap_or_else(|problem| stop(problem));
            if !trusted {
                record.class.1 = WORD;
            }
            for name in forms.iter().map(|form| folded(form)) {
                add(&mut names, name, &record);
            }
        }
    }
    names
}

/// Of two names with one hash the first stays; of two towns of one name in one country too.
fn add(names: &mut BTreeMap<u32, (String, Vec<Record>)>, name: String, record: &Record) {
    let (known, records) = names.entry(hash(&name, KEY_BITS)).or_insert_with(|| (name.clone(), Vec::new()));
    let same = |other: &Record| other.class.0 == record.class.0 && other.country == record.country;
    if *known == name && !records.iter().any(same) {
        records.push(record.clone());
        records.sort_by_key(|record| std::cmp::Reverse(record.class.2));
        records.truncate(HOMONYMS);
    }
}

fn record(table: &Table, row: &[String], kind: u8) -> Result<Record, String> {
    let class = (kind, position(&GUARDS, table.cell(row, "guard"))?, rank(table.cell(row, "rank"))?);
    let at = [hundredths(table.cell(row, "lat"), 90.0)?, hundredths(table.cell(row, "lon"), 180.0)?];
    Ok(Record { class, country: table.cell(row, "code").to_owned(), at })
}

fn bytes(names: &BTreeMap<u32, (String, Vec<Record>)>) -> Vec<u8> {
    let records = || names.values().flat_map(|(_, records)| records);
    let classes = by_use(records().map(|record| record.class));
    let countries = by_use(records().map(|record| record.country.clone()));
    let corners: Vec<[i16; 2]> = countries.iter().map(|country| corner(records(), country)).collect();
    let mut counts = vec![0_u8; 1 << BUCKET_BITS];
    let mut columns: [Vec<u8>; 7] = Default::default();
    for (key, (_, records)) in names {
        for record in records {
            let count = &mut counts[(key >> 8) as usize];
            *count += 1;
            assert!(*count < 16, "a bucket of the places overflows");
            let country = index(&countries, &record.country);
            let cells = [*key as u8, index(&classes, &record.class) as u8, country as u8];
            columns.iter_mut().zip(cells).for_each(|(column, cell)| column.push(cell));
            if record.is_located() {
                let offset = |axis: usize| record.at[axis].wrapping_sub(corners[country][axis]).to_le_bytes();
                let cells = [offset(0), offset(1)].concat();
                columns[3..].iter_mut().zip(cells).for_each(|(column, cell)| column.push(cell));
            } else if record.class.2 >= LOCATED {
                // No coordinates: the corner less one.
                columns[3..].iter_mut().for_each(|column| column.push(0xFF));
            }
        }
    }
    let total = |length: usize| (length as u32).to_le_bytes();
    let mut content = Vec::new();
    content.extend(total(names.len()));
    content.extend(total(columns[0].len()));
    content.extend(total(columns[3].len()));
    content.extend([classes.len() as u8, countries.len() as u8]);
    content.extend(classes.iter().flat_map(|(kind, guard, rank)| [*kind, *guard, *rank]));
    for (country, corner) in countries.iter().zip(&corners) {
        content.extend(if country.is_empty() { "  " } else { country }.bytes());
        content.extend(corner.iter().flat_map(|edge| edge.to_le_bytes()));
    }
    content.extend(counts.chunks(2).map(|pair| pair[0] | pair[1] << 4));
    content.extend(columns.concat());
    let header: Vec<u8> = [&MAGIC[..], &checksum(&content).to_le_bytes()[..]].concat();
    assert!(header.len() == HEADER && columns[0].len() < u32::MAX as usize / BLOCK);
    [header, content].concat()
}

/// The south-western corner of a country's places: distances from it are small numbers.
fn corner<'r>(records: impl Iterator<Item = &'r Record>, country: &str) -> [i16; 2] {
    let located = records.filter(|record| record.country == country && record.is_located());
    let edge = |edge: [i16; 2], record: &Record| [edge[0].min(record.at[0]), edge[1].min(record.at[1])];
    located.fold([9_000, 18_000], edge)
}

/// The different values, the frequent ones first; at most 256.
fn by_use<T: Ord + Clone>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut uses: BTreeMap<T, usize> = BTreeMap::new();
    values.for_each(|value| *uses.entry(value).or_default() += 1);
    let order: BTreeSet<_> = uses.into_iter().map(|(value, uses)| (std::cmp::Reverse(uses), value)).collect();
    assert!(order.len() < 256, "too many classes or countries");
    order.into_iter().map(|(_, value)| value).collect()
}

fn index<T: PartialEq>(list: &[T], value: &T) -> usize {
    list.iter().position(|other| other == value).unwrap_or(0)
}

fn hundredths(degrees: &str, most: f64) -> Result<i16, String> {
    if degrees.is_empty() {
        return Ok(0);
    }
    let value: f64 = degrees.parse().map_err(|_| format!("« {degrees} » is no coordinate"))?;
    if value.abs() > most {
        return Err(format!("« {degrees} » is out of bounds"));
    }
    Ok((value * 100.0).round() as i16)
}
