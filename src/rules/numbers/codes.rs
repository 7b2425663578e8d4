//! Digits that number nothing: codes, addresses, telephone numbers, titles of works, bullets of lists.

use super::context::{is_bare, is_digits};
use super::registers::is_registered;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::text::fold::lowered;
use crate::text::{Gap, Shape, TokenKind};

/// Nouns of works, media and bodies whose title follows at once: « le site 20 Minutes », « le roman 1984 ».
static TITLED: Words<24> = Words::new([
    "site",
    "journal",
    "quotidien",
    "magazine",
    "mensuel",
    "émission",
    "film",
    "roman",
    "livre",
    "série",
    "album",
    "chanson",
    "collectif",
    "association",
    "ong",
    "application",
    "jeu",
    "label",
    "centre",
    "radio",
    "astéroïde",
    "comète",
    "rappeur",
    "chanteur",
]);
/// What follows the number of an aircraft: « 737 MAX ».
static MODEL_SUFFIXES: Words<6> = Words::new(["max", "neo", "ng", "er", "xlr", "xwb"]);
/// What follows the number of a house.
static STREETS: Words<10> =
    Words::new(["rue", "avenue", "boulevard", "bis", "ter", "quai", "chemin", "impasse", "chaussée", "allée"]);
/// Determiners of the singular: the digits after them name one thing and count none.
static SINGULAR: Words<9> = Words::new(["le", "la", "du", "au", "ce", "cet", "son", "un", "une"]);
/// Verbs and nouns of telephoning, by their beginnings.
const CALLS: [&str; 6] = ["appel", "compos", "répond", "joign", "numéro", "contact"];

/// Groups of the longest code: an account has nine.
const MOST_GROUPS: usize = 12;
/// Tokens on either side of a short number within which somebody calls it.
const CALLING: usize = 60;

/// Whether the digits at token `start` are a code or part of one, whatever they look like.
#[must_use]
pub fn is_code(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    if is_tag(document, start) || document.gap(start) == Gap::None && is_tag(document, before) {
        return true;
    }
    if !matches!(document.token(start).map(|token| token.kind), Some(TokenKind::Literal(_))) {
        return false;
    }
    let title = document.gap(start) == Gap::Space
        && (document.is_word(before, &TITLED) || is_title_unit(document, start + 1))
        && !document.is(start + 1, Class::Months);
    title
        || is_bullet(document, start)
        || is_digits(document, start)
            && (is_dotted(document, start)
                || is_telephone(document, start)
                || is_slashed(document, start)
                || is_file_number(document, start)
                || is_after_singular(document, start)
                || is_postcode(document, start)
                || is_account(document, start)
                || is_hyphened(document, start)
                || is_house(document, start)
                || is_called(document, start)
                || is_quoted_title(document, start)
                || is_registered(document, start)
                || document.gap(start + 1) == Gap::Space
                    && document.is_word(start + 1, &MODEL_SUFFIXES)
                    && document.is_capitalized(start + 1))
}

/// « #8mars »
fn is_tag(document: &Document<'_>, start: usize) -> bool {
    document.gap(start) == Gap::None && document.is_mark(previous(start), '#')
}

/// « 24 Heures », « 20 Minutes »: a unit with a capital.
fn is_title_unit(document: &Document<'_>, at: usize) -> bool {
    document.is(at, Class::TimeUnits)
        && document.token(at).is_some_and(|token| token.shape == Shape::Title && token.gap == Gap::Space)
        && document.surface(at).chars().count() > 1
}

/// « 1. Le contexte », « 2) Les enjeux » at the beginning of a line.
fn is_bullet(document: &Document<'_>, start: usize) -> bool {
    let marked = (document.is_mark(start + 1, '.') || document.is_mark(start + 1, ')'))
        && document.gap(start + 1) == Gap::None
        && document.gap(start + 2) == Gap::Space;
    document.gap(start) == Gap::Line && document.surface(start).len() <= 2 && marked
}

/// « B.1.1.7 », « 192.168.0.1 »: digits that dots join to more digits or letters.
fn is_dotted(document: &Document<'_>, start: usize) -> bool {
    let glued_dot = |at: usize| document.is_mark(at, '.') && document.gap(at) == Gap::None;
    let before = previous(start);
    let word = previous(before);
    // « USD1,23 »
    let in_code = document.is_mark(before, ',')
        && document.gap(before) == Gap::None
        && document.token(word).is_some_and(|token| token.kind == TokenKind::Code);
    let after_part = (glued_dot(before) || in_code)
        && document.gap(start) == Gap::None
        && (in_code
            || is_digits(document, word)
            || document.is_capitalized(word) && document.surface(word).chars().count() == 1);
    let before_part = glued_dot(start + 1) && document.gap(start + 2) == Gap::None && is_digits(document, start + 2);
    after_part || before_part
}

/// « 0 800 13 00 00 »: a group that begins with zero, and the groups after it.
fn is_telephone(document: &Document<'_>, start: usize) -> bool {
    let leads = |at: usize| {
        let surface = document.surface(at);
        surface.len() > 2
            && surface.starts_with('0')
            && surface.chars().nth(1).is_some_and(|second| second.is_ascii_digit() || second.is_whitespace())
    };
    let goes_on = |at: usize| {
        document.surface(at).len() <= 3 && document.gap(at) == Gap::Space && is_digits(document, previous(at))
    };
    reaches(start, leads, goes_on, previous)
}

/// Whether steps back from `start`, few enough for any real code, lead to a token that `opens` it.
fn reaches(
    start: usize,
    opens: impl Fn(usize) -> bool,
    goes_on: impl Fn(usize) -> bool,
    step: impl Fn(usize) -> usize,
) -> bool {
    let mut at = start;
    for _ in 0..MOST_GROUPS {
        if opens(at) {
            return true;
        }
        if at == 0 || !goes_on(at) {
            return false;
        }
        at = step(at);
    }
    false
}

/// « 2014/24/UE », « 2016/679 », but not the season « 2023/24 ».
fn is_slashed(document: &Document<'_>, start: usize) -> bool {
    let slash =
        |at: usize| document.is_mark(at, '/') && document.gap(at) == Gap::None && document.gap(at + 1) == Gap::None;
    let year_at = |at: usize| {
        let year: Option<u32> = document.surface(at).parse().ok().filter(|_| document.surface(at).len() == 4);
        year.filter(|_| slash(at + 1) && is_digits(document, at + 2))
    };
    let opens = |at: usize| {
        let second: Option<u32> = document.surface(at + 2).parse().ok();
        year_at(at).is_some_and(|year| second.is_none_or(|second| second != (year + 1) % 100 && second != year + 1))
    };
    let before = |at: usize| previous(previous(at));
    let goes_on = |at: usize| year_at(at).is_none() && slash(previous(at)) && is_digits(document, before(at));
    reaches(start, opens, goes_on, before)
}

/// « 2023-A-114 »: digits that a hyphen joins to a letter.
fn is_file_number(document: &Document<'_>, start: usize) -> bool {
    document.is_mark(start + 1, '-')
        && document.gap(start + 1) == Gap::None
        && document.gap(start + 2) == Gap::None
        && document.is_capitalized(start + 2)
        && document.surface(start + 2).chars().count() == 1
}

/// « le 49.3 », « du 421 », « le 3919 », « au 12 rue … »: a singular article before digits that count nothing.
/// Days of the month and years stay.
fn is_after_singular(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    let next = start + 1;
    if !document.is_word(before, &SINGULAR) || document.gap(start) != Gap::Space {
        return false;
    }
    // « au 745 de l'avenue X »
    let article = document.is_definite_article(next + 1);
    if document.is_of(next) && document.is_word(if article { next + 2 } else { next + 1 }, &STREETS) {
        return true;
    }
    if document.is_word(next, &STREETS) || document.is_mark(next, ',') && document.is_word(next + 1, &STREETS) {
        return true;
    }
    let surface = document.surface(start);
    let plain = surface.chars().all(|letter| letter.is_ascii_digit());
    let value: u32 = surface.parse().unwrap_or(0);
    let dotted = surface.contains('.') && surface.split('.').next_back().is_some_and(|last| last.len() < 3);
    let could_be_date = plain && (value <= 31 || (1700..=2100).contains(&value));
    // « un 747 cargo », but « un 100 mètres »
    let article = document.is_word(before, words!["un", "une"]);
    let feminine = document.is_word(before, words!["la"]);
    let calling = || {
        let sentence = document.sentence(start).map_or(start..start, |sentence| sentence.start..sentence.end);
        let mut near = sentence.start.max(start.saturating_sub(CALLING))..sentence.end.min(start + CALLING);
        near.any(|at| CALLS.iter().any(|stem| lowered(document.surface(at)).starts_with(stem)))
    };
    (is_bare(document, next) || article)
        && super::units::at(document, next, false).is_none()
        && super::amount::at(document, start).is_some_and(|amount| amount.end == next)
        && !document.is(next, Class::Months)
        && !matches!(document.surface(next), "-" | "–" | "/")
        && !document.is_word(next, words!["à", "au", "et"])
        && (dotted || plain && (feminine || !could_be_date) || plain && value <= 31 && calling())
}

/// « FR76 3000 6000 … »: the groups after two capitals and two digits.
fn is_account(document: &Document<'_>, start: usize) -> bool {
    let spaced = |at: usize| at > 0 && document.gap(at) == Gap::Space;
    let opens = |at: usize| {
        let surface = document.surface(previous(at));
        surface.len() == 4
            && surface.bytes().take(2).all(|letter| letter.is_ascii_uppercase())
            && surface.bytes().skip(2).all(|letter| letter.is_ascii_digit())
            && spaced(at)
            && document.surface(at).len() >= 4
    };
    reaches(start, opens, |at| spaced(at) && is_digits(document, previous(at)), previous)
}

/// « le compte 10-15000-6 »: three groups with hyphens, no date.
fn is_hyphened(document: &Document<'_>, start: usize) -> bool {
    let glued =
        |at: usize| document.is_mark(at, '-') && document.gap(at) == Gap::None && document.gap(at + 1) == Gap::None;
    let group = |first: usize| {
        (0..3).all(|index| is_digits(document, first + 2 * index))
            && glued(first + 1)
            && glued(first + 3)
            && (0..3).any(|index| document.surface(first + 2 * index).len() > 4)
    };
    group(start) || start >= 2 && group(start - 2) || start >= 4 && group(start - 4)
}

/// « au musée X, 1450, avenue Belgrano »
fn is_house(document: &Document<'_>, start: usize) -> bool {
    let marked = document.is_mark(previous(start), ',') || document.is_mark(previous(start), '(');
    marked && document.is_mark(start + 1, ',') && document.is_word(start + 2, &STREETS)
}

/// « est joignable au 116 006 »
fn is_called(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    document.is_word(before, words!["au"])
        && document.gap(start) == Gap::Space
        && (before.saturating_sub(3)..before)
            .any(|at| ["joign", "appel", "compos"].iter().any(|stem| document.begins_with(at, stem)))
        && is_bare(document, start + 1)
}

/// « Les 400 Coups », « 1984 » in quotation marks.
fn is_quoted_title(document: &Document<'_>, start: usize) -> bool {
    let article = previous(start);
    let opens = |at: usize| document.is_mark(at, '«') || document.is_mark(at, '“');
    let alone = opens(article) && (document.is_mark(start + 1, '»') || document.is_mark(start + 1, '”'));
    let title = document.is_definite_article(article)
        && opens(previous(article))
        && document.token(start + 1).is_some_and(|token| token.shape == Shape::Title)
        && !document.is(start + 1, Class::Demonyms);
    alone || title
}

/// « 75011 Paris »
fn is_postcode(document: &Document<'_>, start: usize) -> bool {
    let surface = document.surface(start);
    let city = || document.names(start + 1).iter().any(|name| name.kind == NameKind::City);
    surface.len() == 5
        && surface.chars().all(|letter| letter.is_ascii_digit())
        && document.is_capitalized(start + 1)
        && !document.is(start + 1, Class::Demonyms)
        && city()
}
