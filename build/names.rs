//! `seeds/gazetteers/*.tsv` → `names.fst` (folded name → first record), `names.bin` (records of eight bytes)
//! and `names.rs` (country codes and organizations' names).

use std::collections::BTreeMap;
use std::path::Path;

use crate::fold::folded;
use crate::forms::expand;
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
/// Set on the last record of a name.
const LAST: u8 = 0x80;

/// kind, country, rank and guard, detail, two payloads.
type Record = [u8; 8];

#[derive(Default)]
struct Names {
    countries: Vec<String>,
    /// Full names that the forms of one organization share.
    organizations: Vec<String>,
    details: Vec<String>,
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
            let record = self.record(&table, row, kind).unwrap_or_else(|problem| {
                panic!("{}:{}: {problem}", path.display(), line + 2);
            });
            let forms = expand(&row[table.column("form")]).unwrap_or_else(|problem| {
                panic!("{}:{}: {problem}", path.display(), line + 2);
            });
            for form in forms {
                let records = self.records.entry(folded(&form)).or_default();
                // The same town from two lists counts once; the first list, more carefully made, wins.
                let known =
                    |known: &Record| known[0] == record[0] && known[1] == record[1] && stem(path).starts_with("cities");
                if !records.iter().any(known) {
                    records.push(record);
                }
            }
        }
    }

    fn record(&mut self, table: &Table, row: &[String], kind: u8) -> Result<Record, String> {
        let cell =
            |name: &str| table.columns.iter().position(|column| column == name).map_or("", |index| row[index].as_str());
        let country = index_of(&mut self.countries, cell("code"))?;
        let guard = position(&GUARDS, cell("guard"))?;
        let rank = match cell("rank") {
            "" => 0,
            digits => digits.parse::<u8>().ok().filter(|rank| *rank <= 9).ok_or("rank is not 0 to 9")?,
        };
        let kind = match cell("role") {
            "" => kind,
            role => kind + position(&ROLES, role)?,
        };
        let detail = match (cell("kind"), cell("gender")) {
            ("", "") => 0,
            (kind, gender) => index_of(&mut self.details, if kind.is_empty() { gender } else { kind })?,
        };
        let [one, two] = if cell("name").is_empty() {
            [hundredths(cell("lat"))?.to_le_bytes(), hundredths(cell("lon"))?.to_le_bytes()]
        } else {
            let (low, high) = wide_index(&mut self.organizations, cell("name"));
            [low.to_le_bytes(), high.to_le_bytes()]
        };
        Ok([kind, country, rank << 2 | guard, detail, one[0], one[1], two[0], two[1]])
    }

    fn write(&self, out: &Path) {
        let (mut bytes, mut keys) = (Vec::new(), Vec::new());
        for (name, records) in &self.records {
            keys.push((name, (bytes.len() / 8) as u64));
            for (index, record) in records.iter().enumerate() {
                let mut record = *record;
                record[0] |= if index + 1 == records.len() { LAST } else { 0 };
                bytes.extend(record);
            }
        }
        match fst::Map::from_iter(keys) {
            Ok(map) => write(&out.join("names.fst"), map.as_fst().as_bytes()),
            Err(problem) => panic!("names.fst: {problem}"),
        }
        write(&out.join("names.bin"), bytes);
        write(&out.join("names.rs"), self.code());
    }

    fn code(&self) -> String {
        format!(
            "static COUNTRIES: [&str; {}] = {:?};\nstatic DETAILS: [&str; {}] = {:?};\n",
            self.countries.len(),
            self.countries,
            self.details.len(),
            self.details,
        )
    }
}

fn position(list: &[&str], cell: &str) -> Result<u8, String> {
    let found = list.iter().position(|entry| *entry == cell);
    found.and_then(|index| u8::try_from(index).ok()).ok_or_else(|| format!("« {cell} » is not one of {list:?}"))
}

fn index_of(list: &mut Vec<String>, cell: &str) -> Result<u8, String> {
    let index = wide_index(list, cell).0;
    u8::try_from(index).map_err(|_| "more than 256 different codes".to_owned())
}

fn wide_index(list: &mut Vec<String>, cell: &str) -> (i16, i16) {
    let index = list.iter().position(|entry| entry == cell).unwrap_or_else(|| {
        list.push(cell.to_owned());
        list.len() - 1
    });
    (i16::try_from(index & 0x7FFF).unwrap_or(0), i16::try_from(index >> 15).unwrap_or(0))
}

/// Degrees with two decimals as hundredths.
fn hundredths(degrees: &str) -> Result<i16, String> {
    if degrees.is_empty() {
        return Ok(0);
    }
    let value: f64 = degrees.parse().map_err(|_| format!("« {degrees} » is no coordinate"))?;
    let hundredths = (value * 100.0).round();
    if hundredths.abs() > 18_000.0 {
        return Err(format!("« {degrees} » is out of bounds"));
    }
    Ok(hundredths as i16)
}
