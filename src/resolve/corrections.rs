//! What a reader corrected: it wins over every rule.

use super::is_on_one_line;
use crate::document::Document;
use crate::model::{Context, Correction, LexiconKind, MentionKind, Party, Place, Reference};
use crate::rules::Candidate;

const WINS: u8 = 250;

/// Puts what the reader said in the place of whatever overlaps it.
#[inline(never)]
pub fn apply(document: &Document<'_>, candidates: &mut Vec<Candidate>, context: &Context) {
    for &Correction { span, kind } in &context.corrections {
        if span.of(document.text).trim().is_empty() || !is_on_one_line(document, span) {
            continue;
        }
        let country = candidates.iter().filter(|other| other.span == span).find_map(country);
        candidates.retain(|other| !other.span.overlaps(span));
        let kind = match kind {
            LexiconKind::Ignore => continue,
            LexiconKind::Place(kind) => MentionKind::Place(Place { kind, country, coordinates: None }),
            LexiconKind::Party(kind) => MentionKind::Party(Party {
                kind,
                reference: country.map(Reference::Country),
                role: None,
                generic: false,
            }),
        };
        candidates.push(Candidate { span, kind, rule: "reader", evidence: Vec::new(), weight: WINS });
    }
}

/// The country that a name has as a party and as a place.
fn country(candidate: &Candidate) -> Option<crate::model::CountryCode> {
    match &candidate.kind {
        MentionKind::Party(Party { reference: Some(Reference::Country(code)), .. }) => Some(*code),
        MentionKind::Place(place) => place.country,
        _ => None,
    }
}
