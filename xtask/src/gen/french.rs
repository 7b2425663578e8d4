//! Which names of towns are also French words, first names or surnames.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use super::folded;

/// First names and surnames of the news that are towns as well, written by hand.
const PERSONS: &str = include_str!("persons.txt");

/// Towns that a text means nearly always, though the dictionary has their names.
const PLAIN: &[&str] = &[
    "alicante",
    "berne",
    "bordeaux",
    "boston",
    "bristol",
    "buffalo",
    "cayenne",
    "charleston",
    "colombo",
    "cordoba",
    "dallas",
    "detroit",
    "gaza",
    "gent",
    "houston",
    "jaffa",
    "lens",
    "liege",
    "lille",
    "lima",
    "limerick",
    "limoges",
    "lyon",
    "malaga",
    "milan",
    "munster",
    "nice",
    "oxford",
    "palma",
    "paris",
    "phoenix",
    "portland",
    "porto",
    "rabat",
    "reims",
    "rennes",
    "sofia",
    "suez",
    "terrassa",
    "tripoli",
    "zanzibar",
];

/// French words and names of persons, folded.
pub struct Words(HashSet<String>);

impl Words {
    /// Reads a spelling dictionary: `word/FLAGS` a line.
    pub fn load(path: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()))?;
        let mut words = HashSet::new();
        for line in text.lines().skip(1) {
            let entry = line.split_whitespace().next().unwrap_or_default();
            let (word, flags) = entry.split_once('/').unwrap_or((entry, ""));
            if word.starts_with(char::is_lowercase) {
                inflect(&folded(word), flags, &mut words);
            }
        }
        words.extend(PERSONS.split_whitespace().map(folded));
        words.retain(|word| !PLAIN.contains(&word.as_str()));
        Ok(Self(words))
    }

    /// Whether the context must speak for a town of this name.
    pub fn guard(&self, name: &str) -> bool {
        self.0.contains(&folded(name))
    }
}

/// A word with the forms that the first letter of its flags stands for: near enough for a guard.
fn inflect(word: &str, flags: &str, out: &mut HashSet<String>) {
    let endings: &[&str] = match flags.chars().next() {
        Some('S') => &["s"],
        Some('F') => &["s", "e", "es"],
        Some('X' | 'W') => &["x"],
        _ => &[],
    };
    out.extend(endings.iter().map(|ending| format!("{word}{ending}")));
    let stem = word.strip_suffix("er").filter(|_| flags.starts_with('a'));
    if let Some(stem) = stem {
        out.extend(
            ["e", "es", "ent", "ons", "ez", "ait", "a", "ant", "ee", "ees"].map(|ending| format!("{stem}{ending}")),
        );
    }
    out.insert(word.to_owned());
}
