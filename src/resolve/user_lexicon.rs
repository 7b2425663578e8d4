//! The caller's own names: they win over every rule.

use crate::document::Document;
use crate::model::{Context, LexiconEntry, LexiconKind, MentionKind, Party, Place, Reference, Span};
use crate::rules::Candidate;
use crate::text::fold::folded;

const WINS: u8 = 200;

/// Adds the names that the caller's lexicon knows and removes what it says to ignore.
#[inline(never)]
pub fn apply(document: &Document<'_>, candidates: &mut Vec<Candidate>, context: &Context) {
    for entry in &context.lexicon {
        for span in occurrences(document, &folded(&entry.form)) {
            match candidate(entry, span) {
                Some(candidate) => candidates.push(candidate),
                None => candidates.retain(|other| other.span != span || matches!(other.kind, MentionKind::Number(_))),
            }
        }
    }
}

/// Where the words stand, from token to token, compared without case and accents.
fn occurrences(document: &Document<'_>, form: &str) -> Vec<Span> {
    let words = form.split([' ', '\'']).filter(|word| !word.is_empty()).count();
    if words == 0 {
        return Vec::new();
    }
    let mut spans = Vec::new();
    for start in 0..document.tokens.len() {
        // Hyphens are tokens too: a name of n words has at most 2n of them.
        let found = (1..=words * 2)
            .map(|length| document.span(start..start + length))
            .find(|span| folded(span.of(document.text)) == form);
        spans.extend(found);
    }
    spans
}

fn candidate(entry: &LexiconEntry, span: Span) -> Option<Candidate> {
    let kind = match entry.kind {
        LexiconKind::Ignore => return None,
        LexiconKind::Place(kind) => MentionKind::Place(Place { kind, country: entry.country, coordinates: None }),
        LexiconKind::Party(kind) => {
            let name = || entry.name.as_deref().map(|name| Reference::Given(name.into()));
            let reference = entry.country.map(Reference::Country).or_else(name);
            MentionKind::Party(Party { kind, reference, role: None, generic: false })
        }
    };
    Some(Candidate { span, kind, rule: "user-lexicon", evidence: Vec::new(), weight: WINS })
}
