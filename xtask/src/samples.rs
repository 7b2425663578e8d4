//! The sample articles the page offers, with an index it can read.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::run::{Failure, root};

/// Copies `seeds/articles/*.txt` into `folder`, and lists them in `index.json` with their first lines as titles.
pub fn copy(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)?;
    let mut paths: Vec<_> = match fs::read_dir(root().join("seeds/articles")) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(_) => Vec::new(),
    };
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut rows = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path)?;
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        fs::write(folder.join(name), &text)?;
        let title = text.lines().next().unwrap_or_default();
        rows.push(format!("  {{ \"file\": {}, \"title\": {} }}", json(name), json(title)));
    }
    fs::write(folder.join("index.json"), format!("[\n{}\n]\n", rows.join(",\n")))?;
    Ok(())
}

fn json(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
