//! Linking mentions: numbers into facts (how many of what, who, where, when, according to whom), parties to each other.

mod apposition;
mod attribution;
mod beside;
mod carried;
mod category;
mod change;
mod clause;
mod control;
mod counted;
mod crowd;
mod discrepancy;
mod frames;
mod gapping;
mod governed;
mod joined;
mod located;
mod location;
mod memory;
mod modality;
mod mood;
mod nouns;
mod owner;
mod parties;
mod place_of_subject;
mod priced;
mod pronoun;
mod quotes;
mod recipient;
mod relations;
mod rival;
mod scene;
mod setting;
mod stating;
mod structure;
mod study;
mod subject;
mod time;
mod toll;
mod voice;
mod who;

use crate::document::Document;
use crate::model::{Context, Entity, Fact, Mention, NumberKind, Relation};
pub use discrepancy::CATEGORIES;
use scene::Scene;

/// One fact for each cardinal, fraction, percent, sum and measure, and what the text says of parties and each other, both
/// in text order.
#[must_use]
pub fn link(
    document: &Document<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    context: &Context,
) -> (Vec<Fact>, Vec<Relation>) {
    let _ = (entities, context);
    let scene = Scene::new(document, mentions);
    let mut facts = Vec::new();
    for (index, mention) in mentions.iter().enumerate() {
        if mention.number().is_some_and(|number| carries_links(number.kind)) {
            let fact = fact(&scene, index, &facts);
            facts.push(fact);
        }
    }
    joined::share(&scene, &mut facts);
    structure::join(&scene, &mut facts);
    structure::share(&mut facts);
    change::join(&scene, &mut facts);
    discrepancy::join(&scene, &mut facts);
    let relations = relations::find(&scene);
    (facts, relations)
}

/// Ordinals, ages, durations, dates and times carry no links.
const fn carries_links(kind: NumberKind) -> bool {
    matches!(
        kind,
        NumberKind::Cardinal | NumberKind::Fraction | NumberKind::Percent | NumberKind::Money | NumberKind::Measure
    )
}

fn fact(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Fact {
    let what = counted::find(scene, number, before);
    let source = attribution::find(scene, number, before);
    let who = who::find(scene, number, what, source, before);
    let place = location::find(scene, number, what, before);
    let (modality, evidence) = modality::find(scene, number, source, before);
    Fact {
        number,
        what,
        who,
        place,
        when: time::find(scene, number),
        source,
        modality,
        category: category::find(scene, number, what),
        part_of: None,
        derived: None,
        accounted_for: None,
        change: None,
        disputed_by: Vec::new(),
        evidence,
    }
}
