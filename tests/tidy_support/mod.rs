//! The files of the project as `tidy.rs` and `seeds.rs` look at them.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// What tests return: any failure to look is a failure.
pub type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A file of the project.
pub struct File {
    /// From the root, with slashes.
    pub path: String,
    pub text: String,
}

impl File {
    /// The module of the crate it belongs to: `rules` for `src/rules/numbers/dates.rs`.
    pub fn layer(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
    }

    /// How many modules lie between it and the root of the crate: 1 for `src/rules/mod.rs`, 2 for `src/rules/naming.rs`.
    pub fn depth(&self) -> usize {
        let inside = self.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        inside.split('/').count()
    }

    /// Its numbered lines without comments; of what stands under `#[cfg(test)]`, nothing.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().take_while(|line| line.trim() != "#[cfg(test)]").enumerate();
        lines.map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
    }

    /// Where its code matches, as `path:line`, and the first group or the whole match.
    pub fn matches<'f>(&'f self, pattern: &'f Regex) -> impl Iterator<Item = (String, &'f str)> {
        self.code().flat_map(move |(number, line)| {
            let found = pattern.captures_iter(line);
            let words = found.filter_map(|found| found.get(1).or_else(|| found.get(0)));
            words.map(move |word| (format!("{}:{number}", self.path), word.as_str()))
        })
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file by its path from the root.
pub fn read(path: &str) -> Result<String> {
    fs::read_to_string(root().join(path)).map_err(|problem| format!("{path}: {problem}").into())
}

/// The files below these folders that end so, in order of path; `.` is the root alone.
pub fn files(folders: &[&str], extensions: &[&str]) -> Result<Vec<File>> {
    let mut found = Vec::new();
    for folder in folders {
        let path = root().join(folder);
        if path.is_dir() {
            collect(&path, *folder != ".", extensions, &mut found)?;
        }
    }
    found.sort_by(|one: &File, other: &File| one.path.cmp(&other.path));
    Ok(found)
}

fn collect(folder: &Path, deep: bool, extensions: &[&str], found: &mut Vec<File>) -> Result {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let named = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() && deep {
            collect(&path, deep, extensions, found)?;
        } else if named.is_some_and(|named| extensions.contains(&named)) {
            let from_root = path.strip_prefix(root()).unwrap_or(&path);
            let parts: Vec<_> =
                from_root.iter().map(|part| part.to_string_lossy()).filter(|part| part != ".").collect();
            found.push(File { path: parts.join("/"), text: fs::read_to_string(&path)? });
        }
    }
    Ok(())
}

/// Fails with all offenses, if there are any.
pub fn list(offenses: &[String]) -> Result {
    assert!(offenses.is_empty(), "\n{}\n", offenses.join("\n"));
    Ok(())
}

/// An annotated article without its tags.
pub fn plain(xml: &str) -> String {
    let mut text = String::new();
    for (index, piece) in xml.split('<').enumerate() {
        text.push_str(if index == 0 { piece } else { piece.split_once('>').map_or("", |(_, after)| after) });
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The names of all dependencies of a manifest.
pub fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    for (key, value) in manifest {
        let Some(table) = value.as_table() else { continue };
        if key.ends_with("dependencies") {
            names.extend(table.keys().cloned());
        } else if key == "target" {
            names.extend(table.values().filter_map(toml::Value::as_table).flat_map(dependencies));
        }
    }
    names
}
