//! Floors: figures that must not fall. They only rise.

use std::fs;
use std::path::Path;

use super::tally::Tally;
use crate::run::Failure;

/// Fails, naming each figure, where one is below the floor that the table at `path` sets (`figure<TAB>percent`).
pub fn hold(tally: &Tally, path: &Path) -> Result<(), Failure> {
    let table = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut below = Vec::new();
    for line in table.lines().skip(1) {
        let (name, floor) = line.split_once('\t').ok_or_else(|| format!("{}: « {line} »", path.display()))?;
        let floor: f64 = floor.parse()?;
        let figure = tally.figure(name).ok_or_else(|| format!("{}: no figure {name}", path.display()))? * 100.0;
        if figure < floor {
            below.push(format!("{name} is {figure:.1}, below {floor:.1}"));
        }
    }
    if below.is_empty() { Ok(()) } else { Err(below.join("; ").into()) }
}
