//! A name behind the noun for what it is: « le laboratoire danois Bavarian Nordic », « l'agence Pagasa ».

use std::ops::Range;

use super::phrase;
use crate::document::Document;
use crate::lexicon::{Name, NameKind, Words, words};
use crate::rules::naming;

/// Bodies whose name, when no list knows it, follows them directly: « l'agence Pagasa ».
static NAMED_BODIES: Words<7> =
    Words::new(["agence", "institut", "organisme", "observatoire", "opérateur", "organisation", "fédération"]);

/// « le laboratoire danois Bavarian Nordic »: the name alone is the organization.
pub fn apposed(document: &Document<'_>, head: &Range<usize>) -> Option<Range<usize>> {
    let start = after_products(document, phrase::adjectives_end(document, head.end));
    let run = naming::run_at(document, start).or_else(|| with_article(document, start))?;
    let is_place =
        naming::longest(document, start, &[NameKind::State, NameKind::Capital, NameKind::City, NameKind::Region]);
    let press = document.is_word(head.start, words!["agence"]);
    let place_only = is_place.is_some_and(|name| start + name.length >= run.range.end && !(press && name.rank < 5));
    (!place_only && (!run.first_name || press && run.parts == 1)).then_some(run.range)
}

/// « la coopérative La Chablisienne »: the article is a part of the name.
fn with_article(document: &Document<'_>, start: usize) -> Option<naming::Run> {
    let article = document.is_capitalized(start) && document.is_word(start, words!["la", "le", "les"]);
    let run = naming::run_at(document, start + 1).filter(|run| article && !run.first_name)?;
    Some(naming::Run { range: start..run.range.end, ..run })
}

/// Whether a body has a name behind it that no list has: « l'institut Pasteur » is named as a whole.
pub fn is_named_body(document: &Document<'_>, head: &Range<usize>) -> bool {
    if !document.is_word(head.start, &NAMED_BODIES) {
        return false;
    }
    let start = after_products(document, phrase::adjectives_end(document, head.end));
    // « l'agence Suna »: a village of that name does not matter.
    let press = document.is_word(head.start, words!["agence"]);
    let other = |name: &Name| name.kind == NameKind::FirstName || name.kind == NameKind::City && name.rank < 5;
    let known = document.names(start).iter().any(|name| !(press && other(name)));
    document.is_capitalized(start) && !known && document.words(start).is_empty()
}

/// « le fabricant français de pompes industrielles Maréval »: past what the company makes.
fn after_products(document: &Document<'_>, start: usize) -> usize {
    let mut at = start;
    let product = |at: usize| document.is_lower(at) && (document.is_noun(at) || document.words(at).is_empty());
    while document.is_word(at, words!["de", "d'", "en", "et"]) && product(at + 1) {
        at = phrase::adjectives_end(document, at + 2);
    }
    at
}

/// « le Kunsthaus de Zurich »: a foreign word and the town.
#[must_use]
pub fn is_house_of_town(document: &Document<'_>, run: &naming::Run) -> bool {
    let end = run.range.end;
    let town = naming::longest(document, end + 1, &[NameKind::City, NameKind::Capital]);
    document.is_word(end, words!["de", "d'"])
        && town.is_some_and(|name| name.length == 1)
        && run.range.len() == 1
        && document.words(run.range.start).is_empty()
        && document.names(run.range.start).is_empty()
}
