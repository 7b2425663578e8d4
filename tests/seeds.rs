//! Holds the tables of `seeds/` to the rules of `seeds/README.md`, and `seeds/sources.toml` to the tables.

#[expect(dead_code, reason = "shared with tidy.rs")]
mod tidy_support;

use std::collections::BTreeSet;

use regex::Regex;
use tidy_support::{File, Result, files, list, read};

/// Rows in order of precedence, not of code points, and curly apostrophes that are to be read as such.
const PATTERNS: &str = "seeds/patterns/literals.tsv";

#[test]
fn tables_are_in_order() -> Result {
    let mut offenses = Vec::new();
    for table in tables()? {
        let lines: Vec<&str> = table.text.split('\n').collect();
        let (Some((header, rows)), Some(&"")) = (lines.split_first(), lines.last()) else {
            offenses.push(format!("{}: does not end in a line feed", table.path));
            continue;
        };
        let rows = &rows[..rows.len() - 1];
        let columns = header.split('\t').count();
        let mut forms = BTreeSet::new();
        for (index, row) in rows.iter().enumerate() {
            let mut offend = |what: &str| offenses.push(format!("{}:{}: {what}: {row}", table.path, index + 2));
            let cells: Vec<&str> = row.split('\t').collect();
            if table.path != PATTERNS {
                if index > 0 && rows[index - 1] >= *row {
                    offend("not sorted by code point");
                }
                if !forms.insert(key(header, &cells)) {
                    offend("a form twice");
                }
                if row.contains(['\u{2019}', '\u{2BC}']) {
                    offend("a curly apostrophe");
                }
            }
            // Empty cells at the end of a row may be left out.
            if cells.len() > columns {
                offend("more cells than columns");
            }
            if cells.iter().any(|cell| cell.trim() != *cell) || row.contains('\r') {
                offend("spaces at the end of a cell");
            }
            if cells.first().is_none_or(|form| form.is_empty()) {
                offend("no form");
            }
        }
    }
    offenses.truncate(40);
    list(&offenses)
}

/// A form, with its country where a table has one: towns of one name lie in several countries.
fn key(header: &str, cells: &[&str]) -> String {
    let country = header.split('\t').position(|column| column == "code").and_then(|column| cells.get(column));
    format!("{}\t{}", cells.first().unwrap_or(&""), country.unwrap_or(&""))
}

#[test]
fn every_table_names_its_origin() -> Result {
    let sources: toml::Table = read("seeds/sources.toml")?.parse()?;
    let date = Regex::new(r"^\d{4}-\d\d-\d\d$")?;
    let notice = read("NOTICE")?;
    let mut offenses = Vec::new();
    for table in tables()? {
        let name = table.path.trim_start_matches("seeds/");
        let field = |key: &str| sources.get(name)?.get(key)?.as_str().filter(|value| !value.is_empty());
        for key in ["origin", "license", "date", "changes"] {
            if field(key).is_none() {
                offenses.push(format!("{name}: no {key} in seeds/sources.toml"));
            }
        }
        if field("date").is_some_and(|value| !date.is_match(value)) {
            offenses.push(format!("{name}: its date is not YYYY-MM-DD"));
        }
        let origin = field("origin").unwrap_or_default();
        let credit = origin.split([' ', ',']).next().unwrap_or_default();
        let ours = origin == "written by hand" || origin.starts_with("learned from tests/corpus ");
        if !ours && !notice.contains(credit) {
            offenses.push(format!("{name}: NOTICE does not credit {credit}"));
        }
    }
    let known: BTreeSet<String> = tables()?.into_iter().map(|table| table.path).collect();
    let gone = sources.keys().filter(|name| !known.contains(&format!("seeds/{name}")));
    offenses.extend(gone.map(|name| format!("{name}: in seeds/sources.toml, but not there")));
    if !sources_in_order()? {
        offenses.push("seeds/sources.toml: not in order of name".to_owned());
    }
    list(&offenses)
}

/// In order, so that two people who add a list do not add it at the same place.
fn sources_in_order() -> Result<bool> {
    let text = read("seeds/sources.toml")?;
    Ok(text.lines().filter(|line| line.starts_with('[')).is_sorted())
}

fn tables() -> Result<Vec<File>> {
    files(&["seeds"], &["tsv"])
}
