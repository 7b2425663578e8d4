//! Digits of registers and grids, which number nothing: company numbers, coordinates, moves of chess.

use super::context::is_digits;
use crate::document::{Document, previous};
use crate::lexicon::{Words, words};
use crate::text::{Gap, TokenKind};

/// What the digits of a register stand behind.
static LABELS: Words<16> = Words::new([
    "siret",
    "siren",
    "rcs",
    "iban",
    "bic",
    "rib",
    "tva",
    "isbn",
    "issn",
    "ean",
    "nir",
    "rna",
    "ide",
    "neq",
    "cp",
    "immatriculée",
]);
/// Groups of the longest such number.
const MOST_GROUPS: usize = 12;
/// Tokens of the longest pair of coordinates, half of it: « 48°51'24,5" ».
const MOST_OF_ARC: usize = 8;

/// Whether the digits at token `start` belong to such a number.
#[must_use]
pub fn is_registered(document: &Document<'_>, start: usize) -> bool {
    is_behind_label(document, start) || is_coordinate(document, start) || is_move(document, start)
}

/// « SIRET 732 829 320 00074 », « RCS Lyon 732 829 320 », « TVA : BE 0123.456.789 ».
fn is_behind_label(document: &Document<'_>, start: usize) -> bool {
    let mut at = previous(start);
    for _ in 0..MOST_GROUPS {
        if document.is_word(at, &LABELS) {
            return super::units::at(document, start + 1, false).is_none();
        }
        let part = is_digits(document, at) || [':', '.', '-'].iter().any(|mark| document.is_mark(at, *mark));
        let name = document.is_capitalized(at) || document.token(at).is_some_and(|token| token.kind == TokenKind::Code);
        let numbered = document.is_word(at, words!["n°", "numéro", "n"]) || document.is_mark(at, '°');
        if document.gap(at + 1) == Gap::Line || !(part || name || numbered) {
            return false;
        }
        at = previous(at);
    }
    false
}

/// « 48°51'24" N », « 2,35° E »: degrees with minutes of arc, or before a quarter of the sky; « 12° » is warmth.
fn is_coordinate(document: &Document<'_>, start: usize) -> bool {
    let arc = |at: usize| {
        is_digits(document, at) || ['°', '\'', '’', '′', '"', '″', '”'].iter().any(|mark| document.is_mark(at, *mark))
    };
    let glued = |at: usize| document.gap(at) == Gap::None;
    let mut first = start;
    while first > 0 && start - first < MOST_OF_ARC && glued(first) && arc(first - 1) {
        first -= 1;
    }
    let mut end = start + 1;
    while end < start + MOST_OF_ARC && glued(end) && arc(end) {
        end += 1;
    }
    let degrees = is_digits(document, first) && document.is_mark(first + 1, '°');
    let minutes = end > first + 3 && is_digits(document, first + 2);
    degrees && (minutes || matches!(document.surface(end), "N" | "S" | "E" | "O" | "W"))
}

/// « 1. e4 », « 23. Dxf7 »: the number of a move.
fn is_move(document: &Document<'_>, start: usize) -> bool {
    let after = start + if document.surface(start + 1) == "…" { 2 } else { 1 + dots(document, start + 1) };
    let square = document.surface(after);
    let mut last = square.bytes().rev();
    let rank = last.next().is_some_and(|byte| (b'1'..=b'8').contains(&byte));
    let file = last.next().is_some_and(|byte| (b'a'..=b'h').contains(&byte));
    after > start + 1 && square.len() <= 5 && rank && file
}

fn dots(document: &Document<'_>, at: usize) -> usize {
    (at..at + 3).take_while(|&at| document.is_mark(at, '.') && document.gap(at) == Gap::None).count()
}
