//! From candidates to mentions: overlaps, party or place, aliases, entities.

mod aliases;
mod anaphora;
mod corrections;
mod currencies;
mod dates;
mod entities;
mod metonymy;
mod overlaps;
mod toponyms;
mod user_lexicon;

pub use dates::resolve as place_in_time;

use crate::document::Document;
use crate::model::{Context, Entity, Mention, Span};
use crate::rules::{self, Candidate};
use crate::text::Gap;

/// What at least must speak for a candidate.
const THRESHOLD: u8 = 30;

/// The numbers, parties and places of a document, and the entities they refer to.
#[must_use]
pub fn mentions(document: &Document<'_>, context: &Context) -> (Vec<Mention>, Vec<Entity>) {
    let mut candidates = Vec::new();
    rules::numbers::propose(document, &mut candidates);
    rules::parties::propose(document, &mut candidates);
    rules::places::propose(document, &mut candidates);
    resolve(document, candidates, context)
}

/// The mentions that stay, sorted and disjoint, and the entities they refer to.
#[must_use]
pub fn resolve(
    document: &Document<'_>,
    mut candidates: Vec<Candidate>,
    context: &Context,
) -> (Vec<Mention>, Vec<Entity>) {
    user_lexicon::apply(document, &mut candidates, context);
    metonymy::decide(document, &mut candidates);
    corrections::apply(document, &mut candidates, context);
    candidates.retain(|candidate| candidate.weight >= THRESHOLD && is_on_one_line(document, candidate.span));
    let chosen: Vec<&Candidate> = overlaps::staying(&candidates).iter().filter_map(|at| candidates.get(*at)).collect();
    let aliases = aliases::propose(document, &chosen);
    candidates.extend(aliases);
    // Short forms of other names do not come back.
    corrections::apply(document, &mut candidates, context);
    let mut mentions: Vec<Mention> = overlaps::choose(candidates).into_iter().map(mention).collect();
    toponyms::settle(document, &mut mentions);
    currencies::settle(document, &mut mentions);
    let mut entities = entities::link(document, &mut mentions);
    anaphora::resolve(document, &mut mentions, &mut entities);
    (mentions, entities)
}

/// No mention crosses a line break, whatever a rule proposes.
fn is_on_one_line(document: &Document<'_>, span: Span) -> bool {
    document.range(span).skip(1).all(|token| document.gap(token) != Gap::Line)
}

fn mention(candidate: Candidate) -> Mention {
    let Candidate { span, kind, rule, evidence, .. } = candidate;
    Mention { span, kind, rule, evidence, entity: None }
}
