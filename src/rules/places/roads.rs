//! Roads by their number: « la RN 88 », « l'A7 », « la route nationale 7 », « la D31 ».

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::words;
use crate::model::{MentionKind, Place, PlaceKind};
use crate::rules::Candidate;
use crate::text::{Gap, TokenKind};

/// Heavier than the organization of the same letters and the figure.
const WEIGHT: u8 = 86;

/// Appends every numbered road.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        let named = with_noun(document, index).or_else(|| with_letters(document, index));
        if let Some(end) = named.or_else(|| with_hyphen(document, index)) {
            out.push(road(document, index..end));
        } else if is_code(document, index) && is_led(document, index) {
            out.push(road(document, index..index + 1));
        }
    }
}

/// « autoroute A7 », « route nationale 14 », « nationale 88 », « autoroute 20 »
fn with_noun(document: &Document<'_>, index: usize) -> Option<usize> {
    if !document.is_lower(index) {
        return None;
    }
    let mut at = index;
    let noun = document.is_word(at, words!["autoroute", "route", "nationale", "départementale", "rocade"]);
    let adjective = document.is_word(at, words!["nationale", "départementale"]);
    if !noun || adjective && !document.is_definite_article(previous(index)) {
        return None;
    }
    at += 1;
    while document
        .is_word(at, words!["nationale", "départementale", "provinciale", "régionale", "fédérale", "métropolitaine"])
    {
        at += 1;
    }
    if document.gap(at) != Gap::Space {
        return None;
    }
    (is_code(document, at) || is_number(document, at)).then_some(at + 1)
}

/// « RN 88 », « RD 906 »
fn with_letters(document: &Document<'_>, index: usize) -> Option<usize> {
    let surface = document.surface(index);
    let letters = surface.len() == 2 && ["RN", "RD", "RP", "RR", "CD", "VC"].contains(&surface);
    (letters && is_led(document, index) && document.gap(index + 1) == Gap::Space && is_number(document, index + 1))
        .then_some(index + 2)
}

/// « sur l'A-339 », « sur la NH-44 »
fn with_hyphen(document: &Document<'_>, index: usize) -> Option<usize> {
    let surface = document.surface(index);
    let letters = surface.len() <= 2 && surface.bytes().all(|letter| letter.is_ascii_uppercase());
    let article = document.is_word(previous(index), words!["l'", "la"]);
    let on = article && document.is_word(previous(previous(index)), words!["sur", "de", "par"]);
    let glued = document.is_mark(index + 1, '-')
        && document.gap(index + 1) == Gap::None
        && document.gap(index + 2) == Gap::None
        && is_number(document, index + 2);
    (letters && !surface.is_empty() && on && glued).then_some(index + 3)
}

/// « A7 », « N88 », « D906 », « RN7 », « E40 »; « A320 » is an aircraft.
fn is_code(document: &Document<'_>, index: usize) -> bool {
    if document.token(index).is_none_or(|token| token.kind != TokenKind::Code) {
        return false;
    }
    let surface = document.surface(index);
    let letters = surface.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = surface.len() - letters.len();
    match letters {
        "A" | "M" => (1..=2).contains(&digits),
        "E" => (2..=3).contains(&digits),
        "N" | "RN" => (1..=3).contains(&digits),
        "D" | "RD" => (1..=4).contains(&digits),
        _ => false,
    }
}

/// Whether an article or « sur » stands before it: « l'A7 », « la N88 ».
fn is_led(document: &Document<'_>, index: usize) -> bool {
    let before = previous(index);
    let elided = document.surface(index).starts_with(['A', 'E']);
    if elided { document.is_word(before, words!["l'", "la"]) } else { document.is_word(before, words!["la", "sur"]) }
}

fn is_number(document: &Document<'_>, index: usize) -> bool {
    document.token(index).is_some_and(|token| matches!(token.kind, TokenKind::Literal(_)))
        && document.surface(index).len() <= 4
        && document.surface(index).bytes().all(|byte| byte.is_ascii_digit())
}

fn road(document: &Document<'_>, range: Range<usize>) -> Candidate {
    let place = Place { kind: PlaceKind::Site, country: None, coordinates: None };
    let span = document.span(range);
    Candidate { span, kind: MentionKind::Place(place), rule: "place-road", evidence: Vec::new(), weight: WEIGHT }
}
