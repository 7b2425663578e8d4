//! The TOML files.

use std::fs;
use std::path::{Path, PathBuf};

use super::Folder;

/// One file.
pub struct Table {
    /// Folder and file name, for reports.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its groups, in order.
    pub groups: Vec<Group>,
}

/// Lines that show one thing.
pub struct Group {
    /// The phrase shape or rule.
    pub about: String,
    /// Publication date given to the analysis.
    pub date: Option<String>,
    /// Lines that must come out as written.
    pub cases: Vec<String>,
    /// Lines that are right but do not come out yet.
    pub gaps: Vec<String>,
}

/// Every table of the folder, sorted by name; none where there is no such folder.
pub fn read(folder: Folder) -> Result<Vec<Table>, String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder.name());
    if !directory.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    paths.into_iter().map(|path| table(folder, path)).collect()
}

fn table(folder: Folder, path: PathBuf) -> Result<Table, String> {
    let file = path.file_name().map_or_else(String::new, |file| file.to_string_lossy().into_owned());
    let name = format!("{}/{file}", folder.name());
    let content = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
    let parsed: toml::Table = content.parse().map_err(|error| format!("{name}: {error}"))?;
    known_keys(&parsed, &["group"]).map_err(|key| format!("{name}: unknown key {key}"))?;
    let groups = parsed.get("group").and_then(toml::Value::as_array).ok_or(format!("{name}: no [[group]]"))?;
    let groups = groups.iter().map(|value| group(value).map_err(|problem| format!("{name}: {problem}")));
    Ok(Table { name: name.clone(), path, groups: groups.collect::<Result<_, _>>()? })
}

fn group(value: &toml::Value) -> Result<Group, String> {
    let table = value.as_table().ok_or("a group is no table")?;
    known_keys(table, &["about", "date", "cases", "gaps"]).map_err(|key| format!("unknown key {key}"))?;
    let text = |key: &str| table.get(key).map(|value| value.as_str().map(str::to_owned).ok_or(format!("{key}: text")));
    let about = text("about").transpose()?.ok_or("a group without about")?;
    let (cases, gaps) = (lines(table, "cases")?, lines(table, "gaps")?);
    if cases.is_empty() && gaps.is_empty() {
        return Err(format!("the group « {about} » has no line"));
    }
    Ok(Group { date: text("date").transpose()?, about, cases, gaps })
}

fn lines(table: &toml::Table, key: &str) -> Result<Vec<String>, String> {
    let Some(value) = table.get(key) else { return Ok(Vec::new()) };
    let lines = value.as_array().ok_or(format!("{key} is no list"))?;
    lines.iter().map(|line| line.as_str().map(str::to_owned).ok_or(format!("{key} holds what is no text"))).collect()
}

/// The first key that is not known, as an error: a misspelt `gap` would silently hold nothing.
fn known_keys(table: &toml::Table, known: &[&str]) -> Result<(), String> {
    match table.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(key.clone()),
        None => Ok(()),
    }
}
