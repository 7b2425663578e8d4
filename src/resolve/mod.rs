//! From candidates to mentions: overlaps, party or place, aliases.

mod overlaps;

use crate::document::Document;
use crate::model::{Context, Entity, Mention};
use crate::rules::Candidate;

/// The mentions that stay, sorted and disjoint, and the entities they refer to.
#[must_use]
pub fn resolve(document: &Document<'_>, candidates: Vec<Candidate>, context: &Context) -> (Vec<Mention>, Vec<Entity>) {
    let _ = (document, context);
    let mentions = overlaps::choose(candidates)
        .into_iter()
        .map(|candidate| Mention {
            span: candidate.span,
            kind: candidate.kind,
            rule: candidate.rule,
            evidence: candidate.evidence,
            entity: None,
        })
        .collect();
    (mentions, Vec::new())
}
