//! Moves gaps that pass to the cases of their group, on request: see `tests/cases.rs`.

use std::fs;
use std::path::Path;

/// Rewrites the table line by line, so that comments and order stay. Each case stands on a line of its own.
pub fn move_to_cases(path: &Path, passing: &[String]) -> Result<(), String> {
    if passing.is_empty() || std::env::var_os("CASES_MOVE").is_none() {
        return Ok(());
    }
    let content = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let groups: Vec<&str> = content.split_inclusive('\n').collect();
    let starts: Vec<usize> = (0..groups.len()).filter(|at| groups.get(*at) == Some(&"[[group]]\n")).collect();
    let mut moved = groups.get(..starts.first().copied().unwrap_or(0)).unwrap_or(&[]).concat();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(groups.len());
        moved.push_str(&group(groups.get(*start..end).unwrap_or(&[]), passing));
    }
    fs::write(path, moved).map_err(|error| error.to_string())
}

fn group(lines: &[&str], passing: &[String]) -> String {
    let is_passing = |line: &str| entry(line).is_some_and(|case| passing.contains(&case));
    let gaps = lines.iter().position(|line| line.trim_end() == "gaps = [").unwrap_or(lines.len());
    let (before, rest) = lines.split_at(gaps);
    let (moving, staying): (Vec<&str>, Vec<&str>) = rest.iter().copied().partition(|line| is_passing(line));
    let has_gaps = staying.iter().any(|line| entry(line).is_some());
    let close = before.iter().rposition(|line| line.trim_end() == "]").filter(|_| !moving.is_empty());
    let mut group = String::new();
    match close {
        Some(close) => {
            group.push_str(&before.get(..close).unwrap_or(&[]).concat());
            group.push_str(&moving.concat());
            group.push_str(&before.get(close..).unwrap_or(&[]).concat());
        }
        None if !moving.is_empty() => {
            group.push_str(&before.concat());
            group.push_str(&format!("cases = [\n{}]\n", moving.concat()));
        }
        None => group.push_str(&before.concat()),
    }
    if has_gaps || moving.is_empty() {
        group.push_str(&staying.concat());
    } else {
        // The empty list goes, what follows it stays.
        let after = staying.iter().position(|line| line.trim_end() == "]").map_or(0, |at| at + 1);
        group.push_str(&staying.get(after..).unwrap_or(&[]).concat());
    }
    group
}

/// The text of a line of a list.
fn entry(line: &str) -> Option<String> {
    let line = line.trim();
    let value = line.strip_suffix(',').unwrap_or(line);
    let table: toml::Table = format!("case = {value}").parse().ok().filter(|_| value.starts_with(['"', '\'']))?;
    table.get("case")?.as_str().map(str::to_owned)
}
