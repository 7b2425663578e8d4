//! Tables that read well on a terminal and in a browser alike.

use std::fs;
use std::path::Path;

use crate::run::Failure;

/// What is measured stands between these in a file; what people wrote around it stays.
const BEGIN: &str = "<!-- what follows is written by cargo xtask -->";
const END: &str = "<!-- end of what is written by cargo xtask -->";

/// A table with columns as wide as they need to be, those of figures to the right.
pub fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let columns: Vec<(usize, bool)> = (0..head.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let widest = cells.clone().chain(head.get(column)).map(|cell| cell.chars().count()).max();
            (widest.unwrap_or(0).max(3), cells.clone().all(|cell| is_figure(cell)))
        })
        .collect();
    let line = |row: &[String]| {
        let cells = row.iter().zip(&columns).map(|(cell, (width, right))| {
            if *right { format!(" {cell:>width$} |") } else { format!(" {cell:width$} |") }
        });
        format!("|{}\n", cells.collect::<String>())
    };
    let rule = columns.iter().map(|(width, right)| {
        if *right { format!(" {}: |", "-".repeat(width - 1)) } else { format!(" {} |", "-".repeat(*width)) }
    });
    let rule = format!("|{}\n", rule.collect::<String>());
    rows.iter().fold(line(&head) + &rule, |text, row| text + &line(row))
}

fn is_figure(cell: &str) -> bool {
    cell.starts_with(|first: char| first.is_ascii_digit() || "–≥≤".contains(first))
}

/// A number with three digits that count; a dash for one that is not there.
pub fn figure(value: Option<f64>) -> String {
    match value {
        None => "–".to_owned(),
        Some(value) if value >= 99.95 => format!("{value:.0}"),
        Some(value) if value >= 9.995 => format!("{value:.1}"),
        Some(value) if value >= 0.0995 => format!("{value:.2}"),
        Some(value) => format!("{value:.4}"),
    }
}

/// Writes `report` into a file of the documentation, in place of the one before.
pub fn replace(path: &Path, report: &str) -> Result<(), Failure> {
    let before = fs::read_to_string(path).unwrap_or_default();
    let (above, below) = match (before.split_once(BEGIN), before.split_once(END)) {
        (Some((above, _)), Some((_, below))) => (above, below),
        _ => (before.as_str(), "\n"),
    };
    fs::write(path, format!("{above}{BEGIN}\n\n{}\n\n{END}{below}", report.trim_end()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_to_the_right() {
        let rows = [vec!["one".to_owned(), "1.50".to_owned()], vec!["two".to_owned(), "–".to_owned()]];
        let wanted = "| name | speed |\n| ---- | ----: |\n| one  |  1.50 |\n| two  |     – |\n";
        assert_eq!(table(&["name", "speed"], &rows), wanted);
    }

    #[test]
    fn three_digits_count() {
        let shown = [None, Some(1234.5), Some(99.96), Some(12.34), Some(1.234), Some(0.01234)].map(figure);
        assert_eq!(shown, ["–", "1234", "100", "12.3", "1.23", "0.0123"]);
    }
}
