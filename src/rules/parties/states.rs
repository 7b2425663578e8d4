//! States as actors: every name of a state, its capital or its seat of power may be one.
//! Whether it is, in its context, is decided in `resolve::metonymy`.

use super::phrase;
use crate::document::{Document, previous};
use crate::lexicon::{Class, Guard, NameKind, words};
use crate::model::{MentionKind, Party, PartyKind, Reference};
use crate::rules::Candidate;
use crate::rules::{naming, treaties};

/// Names and capitals stand beside a place of the same words.
const STATE: u8 = 60;
/// Seats of power are parties almost always.
const SEAT: u8 = 76;

/// Appends the state reading of every such name.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        of_nation(document, index, out);
        let Some(name) = naming::longest(document, index, &[NameKind::State, NameKind::Capital, NameKind::Seat]) else {
            continue;
        };
        let word = name.guard == Guard::Word && document.starts_clause(index);
        // « le Suisse Marco Odermatt »: a man of that country.
        let man = document.is_word(index, words!["suisse"])
            && index > 0
            && document.is_word(index - 1, words!["le", "un", "au"]);
        if man || word || treaties::names_treaty(document, index, &name) {
            continue;
        }
        // « dans toute la France »: the land.
        let whole = document.is_word(previous(previous(index)), words!["tout", "toute"])
            && document.is_definite_article(previous(index));
        if whole {
            continue;
        }
        let weight = if name.kind == NameKind::Seat { SEAT } else { STATE };
        let end = index + name.length;
        // « la Chancellerie fédérale »: another body.
        if name.kind == NameKind::Seat && document.is_lower(end) && phrase::adjectives_end(document, end) > end {
            continue;
        }
        // « Bruxelles réclame des économies »: the Union.
        let union = document.is_word(index, words!["bruxelles"]) && name.length == 1;
        let party = if union {
            Party { kind: PartyKind::Organization, reference: None, role: None, generic: false }
        } else {
            let reference = name.country.map(Reference::Country);
            Party { kind: PartyKind::State, reference, role: None, generic: false }
        };
        let kind = MentionKind::Party(party);
        let rule = if union { "union-name" } else { "state-name" };
        let span = document.span(index..end);
        out.push(Candidate { span, kind, rule, evidence: Vec::new(), weight });
    }
}

/// « l'État belge », « l'Etat français »: the state by its adjective.
fn of_nation(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let state = document.is_capitalized(index) && document.is_word(index, words!["état", "etat"]);
    let led = document.is_word(previous(index), words!["l'", "cet"]);
    let adjective = index + 1;
    if !(state && led && document.is_lower(adjective) && document.is(adjective, Class::Demonyms)) {
        return;
    }
    let Some(country) = naming::demonym_country(document, adjective) else { return };
    let party =
        Party { kind: PartyKind::State, reference: Some(Reference::Country(country)), role: None, generic: false };
    let (kind, span) = (MentionKind::Party(party), document.span(index..adjective + 1));
    out.push(Candidate { span, kind, rule: "state-adjective", evidence: Vec::new(), weight: SEAT });
}
