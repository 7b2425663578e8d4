//! Reading the towns of GeoNames.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use serde_json::Value;

use super::sovereign::sovereign;

/// A town.
pub struct Town {
    /// Its principal name, in Latin letters.
    pub name: String,
    /// Its other names, in every script; none carries a language.
    pub others: Vec<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The province, by the source's own code.
    pub province: String,
    /// Degrees.
    pub latitude: f64,
    /// Degrees.
    pub longitude: f64,
    /// 0 where unknown.
    pub population: u64,
}

/// Reads the towns whose principal name can stand in a text in Latin letters.
pub fn load(path: &Path) -> Result<Vec<Town>, String> {
    let problem = |problem: &dyn std::fmt::Display| format!("{}: {problem}", path.display());
    let file = File::open(path).map_err(|error| problem(&error))?;
    let value: Value = serde_json::from_reader(BufReader::new(file)).map_err(|error| problem(&error))?;
    let entries = value.as_object().ok_or_else(|| problem(&"not an object"))?;
    // The source joins the provinces of Paris, Lyon and Marseille to their numbered parts; names with digits are parts.
    Ok(entries.values().filter_map(town).filter(|town| is_plain(&town.name)).collect())
}

fn town(entry: &Value) -> Option<Town> {
    let others = entry.get("alternatenames")?.as_array()?;
    Some(Town {
        name: tidy(entry.get("name")?.as_str()?),
        others: others.iter().filter_map(Value::as_str).map(tidy).filter(|name| is_plain(name)).collect(),
        country: sovereign(entry.get("countrycode")?.as_str()?).to_owned(),
        province: entry.get("admin1code").and_then(Value::as_str).unwrap_or_default().to_owned(),
        latitude: entry.get("latitude")?.as_f64()?,
        longitude: entry.get("longitude")?.as_f64()?,
        population: entry.get("population").and_then(Value::as_u64).unwrap_or(0),
    })
}

/// One kind of apostrophe, no doubled blanks.
fn tidy(name: &str) -> String {
    let name: String = name
        .chars()
        .map(
            |letter| {
                if matches!(letter, '\u{2018}' | '\u{2019}' | '\u{2BB}' | '\u{2BC}' | '`') { '\'' } else { letter }
            },
        )
        .collect();
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Latin letters, blanks, hyphens, apostrophes and dots, beginning with a capital: a name as a newspaper prints it.
fn is_plain(name: &str) -> bool {
    let latin = |letter: char| {
        letter.is_ascii_alphabetic()
            || matches!(letter, ' ' | '-' | '\'' | '.')
            || letter.is_alphabetic() && matches!(letter, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
    };
    let length = name.chars().count();
    (2..=40).contains(&length) && name.chars().all(latin) && name.starts_with(|first: char| !first.is_lowercase())
}
