//! Treaties, contests and offices that bear the name of a place, which is none there: « accord de Paris ».

use crate::document::Document;
use crate::lexicon::{Name, NameKind, Words, words};

/// What bears the name of the town where it was signed or first seen.
static TREATIES: Words<14> = Words::new([
    "traité",
    "traités",
    "accord",
    "accords",
    "protocole",
    "convention",
    "conventions",
    "pacte",
    "armistice",
    "édit",
    "concordat",
    "charte",
    "processus",
    "syndrome",
]);

/// Contests that bear the name of a place, written with a capital.
static EVENTS: Words<14> = Words::new([
    "tour",
    "coupe",
    "coupes",
    "championnat",
    "championnats",
    "jeux",
    "prix",
    "open",
    "rallye",
    "trophée",
    "tournoi",
    "critérium",
    "marathon",
    "masters",
]);

/// « accord de Paris », « Coupe d'Afrique », « traité de Versailles »: the town is part of a name that is neither party nor place.
#[must_use]
pub fn names_treaty(document: &Document<'_>, index: usize, name: &Name) -> bool {
    let Some(of) = index.checked_sub(1) else { return false };
    let Some(noun) = of.checked_sub(1) else { return false };
    let town = matches!(name.kind, NameKind::City | NameKind::Capital);
    if document.is_word(of, words!["des"]) && document.is_word(noun, words!["garde"]) {
        // « le garde des Sceaux »
        return true;
    }
    let event = document.is_capitalized(noun) && document.is_word(noun, &EVENTS);
    document.is_word(of, words!["de", "d'"]) && (town && document.is_word(noun, &TREATIES) || event)
        || document.is_word(of, words!["du"]) && event
}
