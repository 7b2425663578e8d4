//! The sample articles the page offers.

use std::fs;
use std::path::Path;

use crate::run::{Failure, root};

/// Writes `seeds/articles/*.txt` into one `file` the page reads, each with its first line as title: one request, made
/// when the page loads, so that reading a sample asks nothing of the network.
pub fn write(file: &Path) -> Result<(), Failure> {
    let mut paths: Vec<_> = match fs::read_dir(root().join("seeds/articles")) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(_) => Vec::new(),
    };
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut rows = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path)?;
        let title = text.lines().next().unwrap_or_default();
        rows.push(format!("  {{ \"title\": {}, \"text\": {} }}", json(title), json(&text)));
    }
    fs::write(file, format!("[\n{}\n]\n", rows.join(",\n")))?;
    Ok(())
}

fn json(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => quoted.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
