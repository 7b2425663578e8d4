//! States as actors: every name of a state, its capital or its seat of power may be one.
//! Whether it is, in its context, is decided in `resolve::metonymy`.

use crate::document::Document;
use crate::lexicon::{Guard, NameKind};
use crate::model::{MentionKind, Party, PartyKind, Reference};
use crate::rules::Candidate;
use crate::rules::naming;

/// Names and capitals stand beside a place of the same words.
const STATE: u8 = 60;
/// Seats of power are parties almost always.
const SEAT: u8 = 76;

/// Appends the state reading of every such name.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        let Some(name) = naming::longest(document, index, &[NameKind::State, NameKind::Capital, NameKind::Seat]) else {
            continue;
        };
        let word = name.guard == Guard::Word && document.starts_clause(index);
        if word || naming::names_treaty(document, index, &name) {
            continue;
        }
        let weight = if name.kind == NameKind::Seat { SEAT } else { STATE };
        let reference = name.country.map(Reference::Country);
        let party = Party { kind: PartyKind::State, reference, role: None, generic: false };
        let kind = MentionKind::Party(party);
        let span = document.span(index..index + name.length);
        out.push(Candidate { span, kind, rule: "state-name", evidence: Vec::new(), weight });
    }
}
