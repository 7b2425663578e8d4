//! Whether a date lies ahead or behind: news tells what has happened, unless the verb of the clause says otherwise.

use std::ops::Range;

use super::verbs::{self, Time};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::text::{Literal, TokenKind};

/// On which side of the publication a date lies, that day included on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// « a eu lieu »
    Past,
    /// Nothing near says so, but news is of the past.
    LikelyPast,
    /// « prévu », « attendu »
    Planned,
    /// « aura lieu », « est prévu », « doit se rendre ».
    Future,
}

/// How far a verb may stand from its date: each token counts one, a mark or conjunction more.
const REACH: usize = 30;
const OTHER_CLAUSE: usize = 8;
const COMMA: usize = 3;
/// Within that, a verb of the past is the date's own.
const NEAR: usize = 4;

static SUBORDINATORS: Words<16> = Words::new([
    "que", "qu'", "qui", "dont", "où", "lorsque", "lorsqu'", "quand", "tandis", "puisque", "car", "si", "comme", "et",
    "mais", "or",
]);
static BEFORE_DATES: Words<14> =
    Words::new(["le", "la", "les", "l'", "ce", "cet", "cette", "au", "à", "pour", "du", "de", "partir", "compter"]);

/// Where the text puts a date or duration that spans these tokens.
pub fn direction(document: &Document<'_>, date: &Range<usize>) -> Direction {
    if let Some(time) = before_date(document, date.start) {
        return match time {
            Time::Future => Direction::Future,
            Time::Planned => Direction::Planned,
            Time::Past | Time::Present => Direction::Past,
        };
    }
    match governing(document, date) {
        Some((_, Time::Future)) => Direction::Future,
        Some((_, Time::Planned)) => Direction::Planned,
        Some((cost, Time::Past)) if cost <= NEAR => Direction::Past,
        // « à partir de lundi, le masque est obligatoire »
        None | Some((_, Time::Present)) if starts(document, date.start) => Direction::Future,
        _ => Direction::LikelyPast,
    }
}

/// Whether « à partir de » or « à compter de » stands before a date.
fn starts(document: &Document<'_>, date: usize) -> bool {
    let near = date.saturating_sub(3)..date;
    near.into_iter()
        .any(|at| document.is_word(at, words!["partir", "compter"]) && document.is_word(previous(at), words!["à"]))
}

/// The nearest verb on either side, and how near it is.
fn governing(document: &Document<'_>, date: &Range<usize>) -> Option<(usize, Time)> {
    let sentence = document.sentence(date.start)?;
    // « Lundi, les écoles fermeront »: what opens a clause belongs to the verb behind.
    let opens = opens(document, sentence.start, date.start);
    let left = (sentence.start..date.start).rev().scan(if opens { OTHER_CLAUSE } else { 0 }, |cost, at| {
        *cost += if document.is_mark(at, ',') { COMMA } else { weight(document, at) };
        Some((*cost, at))
    });
    let mut aside = false;
    let right = (date.end..sentence.end).take(4 * REACH).filter(|&at| {
        // « Lundi, le maire, qui est malade, se reposera »: the clause between commas is passed over.
        let comma = document.is_mark(at, ',');
        aside = if comma { !aside && document.is_word(at + 1, words!["qui", "dont", "où"]) } else { aside };
        !aside
    });
    let right = right.scan(0, |cost, at| {
        // A comma behind a date ends its clause, unless the date opened it.
        *cost += match document.is_mark(at, ',') {
            true if opens && at == date.end => 0,
            true => OTHER_CLAUSE,
            false => weight(document, at),
        };
        Some((*cost, at))
    });
    let verb = |(cost, at)| Some((cost, verbs::time(document, at, date.start)?));
    let left = left.take_while(|(cost, _)| *cost <= REACH).find_map(verb);
    // Behind a date, a participle without auxiliary is of something else.
    let right =
        right.take_while(|(cost, _)| *cost <= REACH).filter(|(_, at)| verbs::participle(document, *at).is_none());
    let right = right.into_iter().find_map(verb);
    match (left, right) {
        (Some(left), Some(right)) => Some(if left.0 <= right.0 { left } else { right }),
        (left, right) => left.or(right),
    }
}

/// Whether a date begins its clause, its preposition and article aside.
fn opens(document: &Document<'_>, sentence: usize, date: usize) -> bool {
    let leads =
        |at: usize| document.is_word(at, &BEFORE_DATES) || document.is_word(at, words!["en", "dès", "dans", "nuit"]);
    let before = (sentence..date).rev().find(|&at| !leads(at));
    before.is_none_or(|at| document.is_mark(at, ','))
}

fn weight(document: &Document<'_>, at: usize) -> usize {
    let mark = document
        .token(at)
        .is_some_and(|token| matches!(token.kind, TokenKind::Mark(mark) if ";:«»“”\"()–—".contains(mark)));
    if mark || document.is_word(at, &SUBORDINATORS) { OTHER_CLAUSE } else { 1 }
}

/// What the preposition or the participle before a date says.
fn before_date(document: &Document<'_>, start: usize) -> Option<Time> {
    let mut at = start.checked_sub(1)?;
    let mut aimed = false;
    while document.is_word(at, &BEFORE_DATES) {
        aimed |= document.is_word(at, words!["pour"]);
        at = at.checked_sub(1)?;
    }
    if document.is_word(at, words!["depuis"]) {
        return Some(Time::Past);
    }
    // « annoncé pour vendredi »; « les chiffres pour octobre » are of the past.
    let is_day = document.is(start, Class::Weekdays)
        || document.token(start).is_some_and(|token| matches!(token.kind, TokenKind::Literal(Literal::Numeral)));
    if aimed && is_day || document.is_word(at, words!["ici"]) && document.is_word(previous(at), words!["d'"]) {
        return Some(Time::Future);
    }
    // « après la victoire de dimanche »
    let after = document.is_word(previous(date_of(document, start)), words!["après"]);
    verbs::participle(document, at).or(after.then_some(Time::Past))
}

/// The article of the noun that a date is told of: « la victoire de dimanche ».
fn date_of(document: &Document<'_>, date: usize) -> usize {
    let of = previous(date);
    if document.is_of(of) && document.is_lower(previous(of)) { previous(previous(of)) } else { date }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Direction {
        let document = Document::new(text);
        let date = (0..document.tokens.len()).find(|&at| document.is(at, Class::Weekdays)).unwrap_or(0);
        direction(&document, &(date..date + 1))
    }

    #[test]
    fn the_nearest_verb_decides() {
        assert_eq!(of("Le maire partira lundi."), Direction::Future);
        assert_eq!(of("Le maire est parti lundi."), Direction::Past);
        assert_eq!(of("Le maire, arrivé lundi, repartira bientôt."), Direction::Past);
        assert_eq!(of("Lundi, le maire, qui est malade, se reposera."), Direction::Future);
        assert_eq!(of("Le maire a promis que les écoles ouvriront lundi."), Direction::Future);
        assert_eq!(of("Le maire doit, dit-on, partir lundi."), Direction::Future);
        assert_eq!(of("Une messe prévue lundi."), Direction::Planned);
        assert_eq!(of("Grève lundi à Lyon."), Direction::LikelyPast);
    }

    #[test]
    fn so_does_the_preposition() {
        assert_eq!(of("Depuis lundi, on sait que le maire partira."), Direction::Past);
        assert_eq!(of("D'ici à lundi, rien."), Direction::Future);
        assert_eq!(of("On annonce de la pluie pour lundi."), Direction::Future);
        assert_eq!(of("À partir de lundi, le masque est obligatoire."), Direction::Future);
    }
}
