//! The words of a date, plain: small letters, no hyphens, no apostrophes.

use std::ops::Range;

use super::period::Third;
use crate::document::Document;
use crate::text::Gap;
use crate::text::fold::lowered;

/// The words of a mention, with « dernier » or « prochain » after it.
#[derive(Clone, Debug)]
pub struct Words(Vec<String>);

impl Words {
    /// The words of the tokens.
    pub fn new(document: &Document<'_>, tokens: &Range<usize>) -> Self {
        let mut words: Vec<String> = tokens.clone().map(|at| plain(document.surface(at))).collect();
        words.retain(|word| word.starts_with(char::is_alphanumeric));
        // « le 8 mars dernier », « à la fin de l'année prochaine »
        let after = plain(document.surface(tokens.end));
        if document.gap(tokens.end) == Gap::Space && (is_last(&after) || is_next(&after)) {
            words.push(after);
        }
        Self(words)
    }

    /// The first word; empty where there is none.
    pub fn first(&self) -> &str {
        self.at(0)
    }

    /// The word at that place; empty beyond the end.
    pub fn at(&self, index: usize) -> &str {
        self.0.get(index).map_or("", String::as_str)
    }

    /// Every word.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether that word is there.
    pub fn has(&self, word: &str) -> bool {
        self.iter().any(|one| one == word)
    }

    /// Whether it begins with these words.
    pub fn starts(&self, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(index, word)| self.at(index) == *word)
    }

    /// « début mars », « mi-octobre », « fin de l'année ».
    pub fn third(&self) -> Option<Third> {
        match self.first() {
            "début" => Some(Third::Start),
            "mi" | "milieu" => Some(Third::Middle),
            "fin" => Some(Third::End),
            _ => None,
        }
    }

    /// « dernier », « passée ».
    pub fn has_last(&self) -> bool {
        self.iter().any(is_last)
    }

    /// « prochain ».
    pub fn has_next(&self) -> bool {
        self.iter().any(is_next)
    }

    /// « précédente ».
    pub fn has_before(&self) -> bool {
        self.has("précédent") || self.has("précédente") || self.has("précédents") || self.has("précédentes")
    }

    /// « suivante ».
    pub fn has_after(&self) -> bool {
        self.has("suivant") || self.has("suivante") || self.has("suivants") || self.has("suivantes")
    }
}

fn plain(surface: &str) -> String {
    lowered(surface.trim_end_matches(['\'', '\u{2019}', '\u{2BC}']))
}

fn is_last(word: &str) -> bool {
    matches!(word, "dernier" | "dernière" | "passé" | "passée" | "écoulé" | "écoulée")
}

fn is_next(word: &str) -> bool {
    matches!(word, "prochain" | "prochaine")
}

/// 1 for Monday to 7 for Sunday.
pub fn weekday(word: &str) -> Option<u8> {
    Some(match word {
        "lundi" => 1,
        "mardi" => 2,
        "mercredi" => 3,
        "jeudi" => 4,
        "vendredi" => 5,
        "samedi" => 6,
        "dimanche" => 7,
        _ => return None,
    })
}

/// The code that `seeds/lexicons/seasons.tsv` has for it.
pub fn season(word: &str) -> Option<&'static str> {
    Some(match word {
        "printemps" => "spring",
        "été" => "summer",
        "automne" => "autumn",
        "hiver" => "winter",
        _ => return None,
    })
}
