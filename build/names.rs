//! `seeds/gazetteers/*.tsv` → `names.bin` (columns, see [`Columns`]) and `names.rs` (their sizes, the country codes).

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::fold::folded;
use crate::forms::expand;
use crate::key_hash::KeyHash;
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
    ("first-names.tsv", 8),
];
const ROLES: [&str; 3] = ["name", "capital", "seat"];
const GUARDS: [&str; 3] = ["", "word", "upper"];
const PLACES: std::ops::RangeInclusive<u8> = 3..=6;
/// Places of at least this rank have coordinates in the engine.
const LOCATED: u8 = 5;
/// Countries whose small places the French-language press names.
const NEAR: [&str; 4] = ["FR", "BE", "CH", "CA"];
const ORGANIZATION: u8 = 7;
/// High halves of the hashes: one bucket each.
const BUCKETS: usize = 1 << 16;
/// Buckets between two entries of the index.
const STRIDE: usize = 64;

struct Record {
    kind: u8,
    guard: u8,
    country: u8,
    rank: u8,
    latitude: i16,
    longitude: i16,
    /// Which full name it shares, for an organization.
    group: usize,
}

#[derive(Default)]
struct Names {
    countries: Vec<String>,
    /// Full names that the forms of one organization share.
    groups: Vec<String>,
    records: BTreeMap<String, Vec<Record>>,
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
        for (line, row) in table.rows.iter().enumerate() {
            let stop = |problem: String| -> ! { panic!("{}:{}: {problem}", path.display(), line + 2) };
            let forms = expand(&row[table.column("form")]).unwrap_or_else(|problem| stop(problem));
            if !is_core(&table, row, kind) {
                continue;
            }
            for form in forms {
                let record = self.record(&table, row, kind).unwrap_or_else(|problem| stop(problem));
                let records = self.records.entry(folded(&form)).or_default();
                // The same town from two lists counts once; the first list, more carefully made, wins.
                let known = |known: &Record| {
                    known.kind == record.kind && known.country == record.country && stem(path).starts_with("cities")
                };
                if !records.iter().any(known) {
                    records.push(record);
                }
            }
        }
    }

    fn record(&mut self, table: &Table, row: &[String], kind: u8) -> Result<Record, String> {
        let cell =
            |name: &str| table.columns.iter().position(|column| column == name).map_or("", |index| row[index].as_str());
        let country = index_of(&mut self.countries, cell("code"));
        let rank = match cell("rank") {
            "" => 0,
            digits => digits.parse::<u8>().ok().filter(|rank| *rank <= 9).ok_or("rank is not 0 to 9")?,
        };
        let role = if cell("role").is_empty() { 0 } else { position(&ROLES, cell("role"))? };
        Ok(Record {
            kind: kind + role,
            guard: position(&GUARDS, cell("guard"))?,
            country: u8::try_from(country).map_err(|_| "more than 256 countries")?,
            rank,
            latitude: tenths(cell("lat"))?,
            longitude: tenths(cell("lon"))?,
            group: if kind == ORGANIZATION { index_of(&mut self.groups, cell("name")) } else { 0 },
        })
    }

    fn write(&self, out: &Path) {
        let mut by_hash: BTreeMap<u32, &str> = BTreeMap::new();
        for name in self.records.keys() {
            let hash = name.bytes().fold(KeyHash::EMPTY, KeyHash::push).finish();
            if let Some(other) = by_hash.insert(hash, name) {
                panic!("« {name} » and « {other} » have the same hash: write one of them otherwise");
            }
        }
        let aliases = self.aliases();
        let mut columns = Columns { counts: vec![0; BUCKETS], ..Columns::default() };
        for (hash, name) in by_hash {
            self.records[name].iter().for_each(|record| columns.push(hash, record, &aliases));
        }
        write(&out.join("names.bin"), columns.bytes());
        write(&out.join("names.rs"), self.code(&columns));
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
        let longest = self.records.keys().map(|name| name.split([' ', '\'']).count()).max().unwrap_or(0);
        format!(
            "static COUNTRIES: [&str; {}] = {:?};\nconst BUCKETS: usize = {BUCKETS};\nconst STRIDE: usize = {STRIDE};\n\
             const RECORDS: usize = {};\nconst PLACES: usize = {};\nconst LOCATED: u8 = {LOCATED};\n\
             /// Words of the longest name.\nconst LONGEST: usize = {longest};\n",
            self.countries.len(),
            self.countries,
            columns.kinds.len(),
            columns.latitudes[0].len(),
        )
    }
}

/// The table by columns, which compress better than rows; records in the order of their hashes.
#[derive(Default)]
struct Columns {
    /// For each bucket its number of records; two to a byte.
    counts: Vec<u8>,
    /// The low halves of the hashes.
    rests: Vec<u8>,
    kinds: Vec<u8>,
    countries: Vec<u8>,
    /// Rank, and guard in the two lowest bits.
    ranks: Vec<u8>,
    /// For places only, in the same order.
    latitudes: [Vec<u8>; 2],
    longitudes: [Vec<u8>; 2],
    /// For organizations only: 0, or the number of the name it shares with others.
    groups: Vec<u8>,
}

impl Columns {
    fn push(&mut self, hash: u32, record: &Record, aliases: &HashMap<usize, u16>) {
        let count = &mut self.counts[(hash >> 16) as usize];
        *count += 1;
        assert!(*count < 16, "a bucket of the names overflows");
        self.rests.extend((hash as u16).to_le_bytes());
        self.kinds.push(record.kind);
        self.countries.push(record.country);
        self.ranks.push(record.rank << 2 | record.guard);
        if PLACES.contains(&record.kind) && record.rank >= LOCATED {
            for (column, value) in [(&mut self.latitudes, record.latitude), (&mut self.longitudes, record.longitude)] {
                let [low, high] = value.to_le_bytes();
                column[0].push(low);
                column[1].push(high);
            }
        }
        if record.kind == ORGANIZATION {
            self.groups.extend(aliases.get(&record.group).copied().unwrap_or(0).to_le_bytes());
        }
    }

    /// The index of bucket starts, then every column, in the order in which `src/lexicon/names.rs` reads them.
    fn bytes(&self) -> Vec<u8> {
        let mut starts = Vec::new();
        let mut total = 0_u16;
        for (bucket, count) in self.counts.iter().enumerate() {
            if bucket % STRIDE == 0 {
                starts.extend(total.to_le_bytes());
            }
            total += u16::from(*count);
        }
        let counts = self.counts.chunks(2).map(|pair| pair[0] | pair[1] << 4).collect();
        let [latitudes_low, latitudes_high] = &self.latitudes;
        let [longitudes_low, longitudes_high] = &self.longitudes;
        [
            &starts,
            &counts,
            &self.rests,
            &self.kinds,
            &self.countries,
            &self.ranks,
            latitudes_low,
            latitudes_high,
            longitudes_low,
            longitudes_high,
            &self.groups,
        ]
        .into_iter()
        .flatten()
        .copied()
        .collect()
    }
}

/// Whether a row is worth its bytes in the engine; the others are left to the extended pack.
fn is_core(table: &Table, row: &[String], kind: u8) -> bool {
    let rank: u8 = match table.columns.iter().position(|column| column == "rank") {
        Some(index) => row[index].parse().unwrap_or(0),
        None => return true,
    };
    // « prison de Fresnes »: the rules find it by its noun, and its country by the article.
    let by_noun = row[table.column("form")].starts_with(char::is_lowercase);
    let near = NEAR.contains(&row[table.column("code")].as_str());
    match kind {
        3 => true,
        4 => rank >= 4 || near && rank >= 3,
        5 => !by_noun && (rank >= 5 || near && rank >= 4),
        _ if by_noun => rank >= 5 && (rank >= 6 || row[table.column("code")].is_empty()),
        _ => rank >= 4,
    }
}

fn position(list: &[&str], cell: &str) -> Result<u8, String> {
    let found = list.iter().position(|entry| *entry == cell);
    found.and_then(|index| u8::try_from(index).ok()).ok_or_else(|| format!("« {cell} » is not one of {list:?}"))
}

fn index_of(list: &mut Vec<String>, cell: &str) -> usize {
    list.iter().position(|entry| entry == cell).unwrap_or_else(|| {
        list.push(cell.to_owned());
        list.len() - 1
    })
}

/// Degrees as tenths: eleven kilometers at most, in half the bytes that a hundredth takes.
fn tenths(degrees: &str) -> Result<i16, String> {
    if degrees.is_empty() {
        return Ok(0);
    }
    let value: f64 = degrees.parse().map_err(|_| format!("« {degrees} » is no coordinate"))?;
    let tenths = (value * 10.0).round();
    if tenths.abs() > 1_800.0 {
        return Err(format!("« {degrees} » is out of bounds"));
    }
    Ok(tenths as i16)
}
