//! French spellings of names that sources spell the English way: Bakhmut, Bakhmout.

use std::collections::HashSet;

use super::folded;
use super::geonames::Town;

/// Countries whose names reach the Latin alphabet by transliteration.
const CYRILLIC: &[&str] = &["AM", "AZ", "BG", "BY", "GE", "KG", "KZ", "MN", "RU", "TJ", "TM", "UA", "UZ"];
const ARABIC: &[&str] = &[
    "AE", "AF", "BH", "DZ", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PK", "PS", "QA", "SA",
    "SD", "SO", "SY", "TD", "TN", "YE",
];
/// What English writes and what French does, the longest first.
const PAIRS: &[(&str, &str)] = &[
    ("shch", "chtch"),
    ("tch", "tch"),
    ("sh", "ch"),
    ("ch", "tch"),
    ("zh", "j"),
    ("ou", "ou"),
    ("yu", "iou"),
    ("u", "ou"),
];

/// Names that the source holds and that are the French spelling of another name it holds.
pub fn attested(town: &Town) -> Vec<String> {
    if !is_transliterated(town) {
        return Vec::new();
    }
    let known: HashSet<String> = std::iter::once(&town.name).chain(&town.others).map(|name| folded(name)).collect();
    let spelled: HashSet<String> = known.iter().filter_map(|name| respelled(name)).collect();
    let principal = folded(&town.name);
    let mut found: Vec<String> = spelled
        .into_iter()
        .filter(|name| known.contains(name) && *name != principal)
        .map(|name| titled(&name))
        .collect();
    found.sort();
    found
}

/// The French spelling of the principal name, whether the source holds it or not.
pub fn derived(town: &Town) -> Option<String> {
    if !is_transliterated(town) {
        return None;
    }
    respelled(&folded(&town.name)).map(|name| titled(&name))
}

fn is_transliterated(town: &Town) -> bool {
    CYRILLIC.contains(&town.country.as_str()) || ARABIC.contains(&town.country.as_str())
}

/// `name`, folded, with French spelling; nothing where that changes nothing.
fn respelled(name: &str) -> Option<String> {
    let (mut rest, mut out) = (name, String::new());
    while let Some(first) = rest.chars().next() {
        let pair = PAIRS.iter().find(|(english, _)| rest.starts_with(english));
        let (length, spelling) = match pair {
            // « au » and « eu » are diphthongs, and « qu », « gu » are consonants before a vowel.
            Some(("u", _)) if out.ends_with(['a', 'e', 'q', 'g', 'o']) => (1, "u"),
            Some((english, french)) => (english.len(), *french),
            None => (first.len_utf8(), ""),
        };
        if spelling.is_empty() {
            out.push(first);
        } else {
            out.push_str(spelling);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    (out != name && out.is_ascii()).then_some(out)
}

/// Every word with a capital.
fn titled(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}
