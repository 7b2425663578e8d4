//! Places by what the words around say they are, beside nouns and prepositions: « au CHU de Rennes », « Bogo, ville de
//! 90 000 habitants ».

use super::triggered::{apposed_kind, follows_locative, is_place, name_end, weight};
use crate::document::{Document, previous};
use crate::lexicon::{NameKind, words};
use crate::model::{MentionKind, Place, PlaceKind};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::Gap;

/// Appends these places.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        hospital(document, index, out);
        described(document, index, out);
        arabic(document, index, out);
    }
}

/// « au CHUL », « au CHU de Sherbrooke »: where one is treated.
fn hospital(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let known = ["chu", "chul", "chum", "chuv", "chr", "chru", "chuq"];
    if !document.is_word(previous(index), words!["au"])
        || !document.is_capitalized(index)
        || !document.is_word(index, &known)
    {
        return;
    }
    let end = if document.is_of(index + 1) { name_end(document, index + 2) } else { None }.unwrap_or(index + 1);
    let country = document.names(index + 2).iter().find(|name| is_place(name.kind)).and_then(|name| name.country);
    let place = Place { kind: PlaceKind::Site, country: country.filter(|_| end > index + 1), coordinates: None };
    let (kind, span) = (MentionKind::Place(place), document.span(index..end));
    out.push(Candidate { span, kind, rule: "place-hospital", evidence: Vec::new(), weight: weight::INSIDE });
}

/// « Bogo, ville de 90 000 habitants, »: a name that nothing knows, and behind the comma what it is.
fn described(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    if !document.starts_clause(index) || !document.is_capitalized(index) || document.is_ordinary_word(index) {
        return;
    }
    let Some(run) = naming::run_at(document, index).filter(|run| !run.first_name) else { return };
    let noun = run.range.end + 1;
    let is_town = document.is_mark(run.range.end, ',')
        && document.is_word(noun, words!["ville", "commune", "village", "bourg", "bourgade", "localité", "cité"])
        && !document.names(index).iter().any(|name| name.kind == NameKind::Organization);
    if is_town {
        let known = document.names(index).iter().find(|name| is_place(name.kind));
        let place = Place { kind: PlaceKind::City, country: known.and_then(|name| name.country), coordinates: None };
        let evidence = vec![naming::evidence(document, "place-noun", noun..noun + 1)];
        let (kind, span) = (MentionKind::Place(place), naming::run_span(document, &run));
        out.push(Candidate { span, kind, rule: "place-described", evidence, weight: weight::OUTSIDE });
    }
}

/// « à al-Louaïb »: an article with a small letter, and a name that no list has.
fn arabic(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let article = document.is_lower(index)
        && document.is_word(index, words!["al", "el", "as", "ar", "an", "ad", "at", "az", "ash", "ach", "ech"])
        && document.is_mark(index + 1, '-')
        && document.gap(index + 1) == Gap::None
        && document.gap(index + 2) == Gap::None;
    if !article || !follows_locative(document, index) {
        return;
    }
    let Some(end) = document.is_capitalized(index + 2).then_some(index + 3) else { return };
    let kind = apposed_kind(document, end).unwrap_or(PlaceKind::City);
    let place = Place { kind, country: None, coordinates: None };
    let evidence = vec![naming::evidence(document, "locative", index.saturating_sub(1)..index)];
    let (kind, span) = (MentionKind::Place(place), document.span(index..end));
    out.push(Candidate { span, kind, rule: "place-arabic", evidence, weight: weight::LOCATIVE });
}
