//! Functions before and after a person's name: « le ministre de la Santé, X », « X, délégué CGT chez Y ».

use std::ops::Range;

use super::phrase::adjectives_end;
use crate::document::Document;
use crate::lexicon::{Class, NameKind, words};
use crate::rules::naming::{self, Run};
use crate::text::{Gap, Shape};

/// Tokens of the longest function with its complements.
const LONGEST: usize = 18;

/// The function that begins at token `index` and the name it leads to.
#[must_use]
pub fn before_name(document: &Document<'_>, index: usize) -> Option<(Range<usize>, Run)> {
    let (_, length) = document.find(index, Class::Functions)?;
    // « pompes industrielles Maréval »: the adjective is no function of a person.
    let adjective = length == 1 && document.surface(index).ends_with("elles");
    if adjective {
        return None;
    }
    let start = extended_left(document, index);
    let mut at = index + length;
    while at < index + LONGEST {
        if document.is_mark(at, ',') {
            let run = naming::run_at(document, at + 1).filter(|run| looks_like_person(document, run))?;
            return Some((start..at, run));
        }
        if let Some(run) = naming::run_at(document, at) {
            return name_in_chain(document, start, index + length, at, run);
        }
        if !is_complement(document, at) {
            return None;
        }
        at += 1;
    }
    None
}

/// A capitalized run within the complements: the person, or an organization or place that the function names.
fn name_in_chain(
    document: &Document<'_>,
    start: usize,
    head_end: usize,
    at: usize,
    run: Run,
) -> Option<(Range<usize>, Run)> {
    let before = at.checked_sub(1)?;
    let belongs_to_complement = document.is_of(before)
        || document.is_definite_article(before)
        || at > head_end && document.is_word(before, words!["chez", "à", "au", "aux", "en", "pour", "et"]);
    if !belongs_to_complement {
        let only_adjectives = (head_end..at).all(|token| document.is_adjective(token));
        // « présidente de l'association Kisal »
        let body = document.is_lower(before) && document.is(before, Class::OrgTriggers);
        let direct = only_adjectives && !body && !is_acronym(document, &run) || run.first_name && run.parts >= 2;
        return (direct && !is_known_other(document, &run)).then_some((start..at, run));
    }
    let end = complement_end(document, at, &run);
    if let Some(person) = naming::run_at(document, end).filter(|next| next.first_name && next.parts >= 2) {
        return Some((start..end, person));
    }
    // « le ministre des Affaires étrangères Sergueï Lavrov »
    let adjectives = adjectives_end(document, end);
    if adjectives > end
        && let Some(person) = naming::run_at(document, adjectives).filter(|next| next.first_name && next.parts >= 2)
    {
        return Some((start..adjectives, person));
    }
    let rest = (end..end + 8).find(|&next| !(is_complement(document, next) || document.is_capitalized(next)))?;
    if !document.is_mark(rest, ',') {
        return None;
    }
    let person = naming::run_at(document, rest + 1).filter(|next| looks_like_person(document, next))?;
    Some((start..rest, person))
}

/// Where the name inside the function ends: the gazetteer's name, else the run.
fn complement_end(document: &Document<'_>, at: usize, run: &Run) -> usize {
    document
        .names(at)
        .last()
        .filter(|name| name.kind != NameKind::FirstName)
        .map_or(run.range.end, |name| at + name.length)
}

/// « ancien », « ex- », « vice- », « futur » before the function belong to it.
fn extended_left(document: &Document<'_>, index: usize) -> usize {
    let mut start = index;
    while let Some(before) = start.checked_sub(1) {
        let prefix = document.is_mark(before, '-')
            && before.checked_sub(1).is_some_and(|at| document.is_word(at, words!["ex", "vice", "sous", "contre"]));
        if prefix {
            start = before - 1;
        } else if document.is_word(
            before,
            words!["ancien", "ancienne", "nouveau", "nouvelle", "futur", "future", "premier", "première"],
        ) {
            start = before;
        } else {
            break;
        }
    }
    start
}

/// A word that may stand between a function and the name: adjective, noun, « de », article — no verb, no mark.
fn is_complement(document: &Document<'_>, index: usize) -> bool {
    if document.gap(index) == Gap::Line {
        return false;
    }
    if document.is_mark(index, '-') {
        return true;
    }
    if !document.is_lower(index) {
        return document.is_definite_article(index) || document.is_of(index);
    }
    let link = [
        "de", "du", "des", "d'", "la", "le", "les", "l'", "à", "au", "aux", "en", "et", "chez", "pour", "par",
        "intérim",
    ];
    document.is_word(index, &link)
        || document.is_adjective(index)
        || document.is_noun(index)
        || !document.is_verb(index) && document.parts_of_speech(index).is_empty()
}

/// « délégué CFDT »: capitals alone are no person.
fn is_acronym(document: &Document<'_>, run: &Run) -> bool {
    run.parts == 1 && document.token(run.range.start).is_some_and(|token| token.shape == Shape::Upper)
}

fn looks_like_person(document: &Document<'_>, run: &Run) -> bool {
    (run.first_name || run.parts >= 2) && !is_known_other(document, run)
}

/// Whether the whole run is a place or an organization of the gazetteers.
fn is_known_other(document: &Document<'_>, run: &Run) -> bool {
    let covers = |length: usize| run.range.start + length >= run.range.end;
    document.names(run.range.start).iter().any(|name| {
        name.kind != NameKind::FirstName
            && covers(name.length)
            && !(run.first_name && run.parts >= 2)
            && !(run.first_name && name.rank < 6)
    })
}

/// The function in apposition after a name that ends before token `end`: « , délégué CGT chez TotalEnergies ».
#[must_use]
pub fn after_name(document: &Document<'_>, end: usize) -> Option<Range<usize>> {
    let mut at = match () {
        () if document.is_mark(end, ',') => end + 1,
        () if document.is_mark(end, '(') => end + 1,
        () => return None,
    };
    if document.is_word(at + 1, words!["ans"]) && document.is_mark(at + 2, ',') {
        at += 3;
    }
    if document.is_word(at, words!["le", "la", "l'", "un", "une"]) {
        at += 1;
    }
    let start = at;
    while document.is_word(at, words!["ancien", "ancienne", "nouveau", "nouvelle", "futur", "future", "ex", "vice"])
        || document.is_mark(at, '-')
    {
        at += 1;
    }
    let (_, length) = document.find(at, Class::Functions)?;
    at += length;
    let limit = at + LONGEST;
    while at < limit && (is_complement(document, at) || document.is_capitalized(at) && document.gap(at) != Gap::Line) {
        at += 1;
    }
    while at > start + length
        && document
            .is_word(at - 1, words!["de", "du", "des", "d'", "la", "le", "les", "à", "au", "en", "et", "par", "pour"])
    {
        at -= 1;
    }
    Some(start..at)
}
