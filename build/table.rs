//! Reading the tab-separated tables of `seeds/`.

use std::path::{Path, PathBuf};

/// A table: its column names and its rows, all of one width.
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Reads a table, or stops the build naming the line that is wrong.
    pub fn read(path: &Path) -> Self {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(problem) => panic!("{}: {problem}", path.display()),
        };
        let mut lines = text.lines();
        let columns = cells(lines.next().unwrap_or_default());
        let rows = lines
            .enumerate()
            .map(|(index, line)| {
                let mut row = cells(line);
                assert!(row.len() <= columns.len(), "{}:{}: too many columns", path.display(), index + 2);
                row.resize(columns.len(), String::new());
                row
            })
            .collect();
        Self { columns, rows }
    }

    /// What a row says in a column; nothing where the table has no such column.
    pub fn cell<'r>(&self, row: &'r [String], name: &str) -> &'r str {
        self.columns.iter().position(|column| column == name).map_or("", |index| row[index].as_str())
    }

    /// The position of a column, or a stop.
    pub fn column(&self, name: &str) -> usize {
        match self.columns.iter().position(|column| column == name) {
            Some(index) => index,
            None => panic!("no column {name}"),
        }
    }
}

fn cells(line: &str) -> Vec<String> {
    line.split('\t').map(str::to_owned).collect()
}

/// The `.tsv` files of a folder, in order of name.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { panic!("{}: not readable", folder.display()) };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    paths.sort();
    paths
}

/// The name of a file without folder and extension.
pub fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// `place-triggers` as `PlaceTriggers`.
pub fn camel_case(name: &str) -> String {
    let capitalize = |part: &str| part.get(..1).unwrap_or_default().to_uppercase() + part.get(1..).unwrap_or_default();
    name.split('-').map(capitalize).collect()
}
