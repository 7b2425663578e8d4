//! From towns to the rows of the gazetteers.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

use super::choice;
use super::folded;
use super::french::Words;
use super::geonames::Town;
use super::respell;

/// A folded name and a country: what makes a row.
type Key = (String, String);

/// A name and the town it means.
pub struct Entry<'t> {
    name: String,
    town: &'t Town,
}

/// The two generated lists.
pub struct Lists<'t> {
    pub core: Vec<Entry<'t>>,
    pub extended: Vec<Entry<'t>>,
}

/// Names and countries of a gazetteer that is written by hand.
pub fn keys(path: &Path) -> Result<HashSet<Key>, String> {
    let text = fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()))?;
    let row = |line: &str| {
        let mut cells = line.split('\t');
        Some((folded(cells.next()?), cells.next()?.to_owned()))
    };
    Ok(text.lines().skip(1).filter_map(row).collect())
}

/// Names of every town that is worth it; of towns of one name in one country, the largest.
pub fn choose<'t>(towns: &'t [Town], by_hand: &HashSet<Key>) -> Lists<'t> {
    let mut largest_first: Vec<&Town> = towns.iter().collect();
    largest_first.sort_by(|one, other| {
        (other.population, &one.name, &one.country).cmp(&(one.population, &other.name, &other.country))
    });
    let mut taken: HashMap<Key, bool> = by_hand.iter().map(|key| (key.clone(), true)).collect();
    let mut lists = Lists { core: Vec::new(), extended: Vec::new() };
    for town in largest_first {
        let (core, extended) = (choice::is_core(town), choice::is_extended(town));
        let mut names = BTreeMap::from([(town.name.clone(), core)]);
        for name in respell::attested(town) {
            names.insert(name, core);
        }
        if let Some(name) = respell::derived(town) {
            names.entry(name).or_insert(false);
        }
        for (name, is_core) in names {
            let free = taken.insert((folded(&name), town.country.clone()), true).is_none();
            match (free, is_core, extended) {
                (true, true, _) => lists.core.push(Entry { name, town }),
                (true, false, true) => lists.extended.push(Entry { name, town }),
                _ => {}
            }
        }
    }
    lists
}

/// The rows of a list, sorted, under their header.
pub fn table(entries: &[Entry<'_>], words: &Words) -> String {
    let rows: BTreeSet<String> = entries.iter().map(|entry| row(entry, words)).collect();
    let mut text = String::from("form\tcode\tlat\tlon\trank\tguard\n");
    for row in rows {
        text.push_str(&row);
        text.push('\n');
    }
    text
}

fn row(entry: &Entry<'_>, words: &Words) -> String {
    let Town { country, latitude, longitude, population, .. } = entry.town;
    let rank = population.checked_ilog10().unwrap_or(0);
    let guard = if words.guard(&entry.name) { "word" } else { "" };
    format!("{}\t{country}\t{}\t{}\t{rank}\t{guard}", entry.name, degrees(*latitude), degrees(*longitude))
}

/// Two decimals, and no negative zero.
fn degrees(value: f64) -> String {
    let text = format!("{value:.2}");
    if text == "-0.00" { "0.00".to_owned() } else { text }
}
