//! What the words beside a number say of it: whether it counts a noun, changes, or stands in a list.

use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::text::{Gap, Literal, TokenKind};

/// Function words after which nothing is counted, beside those that the common words tell.
static FUNCTION_WORDS: Words<27> = Words::new([
    "avec",
    "à",
    "en",
    "au",
    "aux",
    "aujourd'",
    "un",
    "une",
    "et",
    "ou",
    "dans",
    "par",
    "pour",
    "l'",
    "le",
    "la",
    "les",
    "seulement",
    "sur",
    "contre",
    "hier",
    "fin",
    "ce",
    "cette",
    "chez",
    "qui",
    "selon",
]);

/// Whether no noun follows that a number could count: a mark, a preposition, an adverb, a verb.
#[must_use]
pub fn is_bare(document: &Document<'_>, end: usize) -> bool {
    let word = document.is_lower(end) || document.is_capitalized(end);
    let function = document.parts_of_speech(end).starts_with(['f', 'd', 'v', 'p'])
        || document.is_word(end, &FUNCTION_WORDS)
        || document.is_verb(end)
        || document.is(end, Class::Months);
    // « 1 423 700 non contre 1 198 200 oui »
    let vote = document.is_word(end, words!["oui", "non"]);
    document.gap(end) == Gap::Line || !document.is_of(end) && !vote && (!word || function)
}

/// Whether the token is a numeral in digits.
#[must_use]
pub fn is_digits(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == TokenKind::Literal(Literal::Numeral))
}

/// Beginnings of verbs that lead from one value to another.
const CHANGES: [&str; 27] = [
    "pass",
    "port",
    "ramen",
    "ramèn",
    "rédui",
    "tomb",
    "chut",
    "grimp",
    "mont",
    "bond",
    "recul",
    "abaiss",
    "relev",
    "relèv",
    "augment",
    "progress",
    "descend",
    "dégringol",
    "plong",
    "gliss",
    "évolu",
    "remont",
    "flamb",
    "ralenti",
    "accélér",
    "limit",
    "fondu",
];
/// Words before a noun: « la baisse », « une chute », « en hausse ».
static DETERMINERS: Words<15> =
    Words::new(["le", "la", "les", "l'", "un", "une", "de", "d'", "en", "cette", "ce", "sa", "son", "leur", "des"]);

/// « passe », « a reculé », but not « la baisse ».
#[must_use]
pub fn is_change_verb(document: &Document<'_>, at: usize) -> bool {
    let surface = document.surface(at);
    let stem = CHANGES.iter().any(|stem| surface.starts_with(stem));
    stem && (document.is_verb(at) || document.is_adjective(at) || document.is_word(at, words!["relèvement"]))
        && !document.is_word(at, words!["montant", "portant", "montants"])
        && !(surface.starts_with("port") && document.is_word(at + 1, words!["sur"]))
        && !(document.is_noun(at) && document.is_word(previous(at), &DETERMINERS))
}

/// « passe de 73 à 84 », « porter de 62 à 64 ans »: a change from one value to another, two numbers.
#[must_use]
pub fn is_change(document: &Document<'_>, start: usize, join: usize) -> bool {
    if !document.is_word(join, words!["à"]) || !document.is_word(previous(start), words!["de", "d'"]) {
        return false;
    }
    let aged = previous(previous(start));
    let sentence = document.sentence(start).map_or(0, |sentence| sentence.start);
    !document.is_word(aged, words!["âgé", "âgés", "âgée", "âgées"])
        && (sentence.max(start.saturating_sub(12))..start).any(|at| is_change_verb(document, at))
}

/// Verbs of a change by so much, by their beginnings: « a progressé de 3 à 5 % » is a range.
const RELATIVE: [&str; 5] = ["progress", "augment", "bond", "recul", "chut"];

/// Whether the nearest verb of change before token `start` tells by how much, not from where to where.
#[must_use]
pub fn is_relative_change(document: &Document<'_>, start: usize) -> bool {
    let sentence = document.sentence(start).map_or(0, |sentence| sentence.start);
    let nearest = (sentence.max(start.saturating_sub(12))..start).rev().find(|&at| is_change_verb(document, at));
    nearest.is_some_and(|at| RELATIVE.iter().any(|stem| document.surface(at).starts_with(stem)))
}

/// The first token of the list of numerals that ends just before token `start`: « 8, 11 et » before « 14 ans ».
#[must_use]
pub fn list_start(document: &Document<'_>, mut start: usize) -> usize {
    while let Some(join) = start.checked_sub(1) {
        let joined = document.is_word(join, words!["et", "ou"]) || document.is_mark(join, ',');
        let number = join.checked_sub(1).filter(|&at| is_digits(document, at) || document.is(at, Class::Cardinals));
        let Some(number) = number.filter(|_| joined) else { break };
        start = number;
    }
    start
}
