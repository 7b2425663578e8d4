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
pub mod ranking;
mod recipient;
mod recount;
mod relations;
mod rival;
mod scene;
mod setting;
mod stance;
mod stating;
mod structure;
mod study;
mod subject;
mod time;
mod toll;
mod voice;
mod votes;
mod who;

use crate::document::Document;
use crate::model::{Category, Context, Entity, Fact, Link, Mention, NumberKind, Relation};
pub use discrepancy::CATEGORIES;
use ranking::Role;
use scene::Scene;
use stance::{Stance, stance};

/// One fact for each cardinal, fraction, percent, sum and measure, and what the text says of parties and each other, both
/// in text order.
#[must_use]
#[inline(never)]
pub fn link(
    document: &Document<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    context: &Context,
) -> (Vec<Fact>, Vec<Relation>) {
    let _ = (entities, context);
    let scene = Scene::new(document, mentions);
    let mut surroundings = ranking::Surroundings::new(&scene);
    let mut facts = Vec::new();
    for number in numbers(mentions) {
        facts.push(Proposal::new(&scene, &mut surroundings, number, &facts).fact(&scene, number, &facts));
    }
    joined::share(&scene, &mut facts);
    structure::join(&scene, &mut facts);
    structure::share(&mut facts);
    change::join(&scene, &mut facts);
    discrepancy::join(&scene, &mut facts);
    let relations = relations::find(&scene);
    (facts, relations)
}

/// The numbers that have links, in order.
fn numbers(mentions: &[Mention]) -> impl Iterator<Item = usize> + '_ {
    let linked = |mention: &Mention| mention.number().is_some_and(|number| carries_links(number.kind));
    mentions.iter().enumerate().filter(move |(_, mention)| linked(mention)).map(|(index, _)| index)
}

/// Ordinals, ages, durations, dates and times carry no links.
pub const fn carries_links(kind: NumberKind) -> bool {
    matches!(
        kind,
        NumberKind::Cardinal | NumberKind::Fraction | NumberKind::Percent | NumberKind::Money | NumberKind::Measure
    )
}

/// What the rules find for a number, before the candidates for who and where are weighed.
struct Proposal {
    what: Option<Link>,
    source: Option<Link>,
    category: Option<Category>,
    stance: Stance,
    candidates: Vec<ranking::Candidate>,
    who: Option<Link>,
    place: Option<Link>,
}

impl Proposal {
    fn new(scene: &Scene<'_, '_>, surroundings: &mut ranking::Surroundings, number: usize, before: &[Fact]) -> Self {
        let what = counted::find(scene, number, before);
        let source = attribution::find(scene, number, before);
        let category = category::find(scene, number, what);
        let stance = stance(scene, number);
        let asked = ranking::Asked::new(scene, number, stance, [what, source], category, before.last());
        let candidates = ranking::candidates(scene, surroundings, asked);
        let who = who::find(scene, number, what, source, before);
        let place = location::find(scene, number, what, before);
        Self { what, source, category, stance, candidates, who, place }
    }

    fn fact(self, scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Fact {
        let (modality, evidence) = modality::find(scene, number, self.source, before);
        let open = |role| match role {
            Role::Who => !who::is_nobody(scene, number) && self.stance != Stance::OwnClause,
            Role::Where => !location::is_nowhere(scene, number),
        };
        let choose = |role, drawn, other| {
            if open(role) { ranking::choose(scene, &self.candidates, role, drawn, other) } else { drawn }
        };
        let who = choose(Role::Who, self.who, self.place);
        let place = choose(Role::Where, self.place, who);
        Fact {
            number,
            what: self.what,
            who,
            place,
            when: time::find(scene, number),
            source: self.source,
            modality,
            category: self.category,
            part_of: None,
            derived: None,
            accounted_for: None,
            change: None,
            disputed_by: Vec::new(),
            evidence,
        }
    }
}

/// For each number with links its candidates for a role, and what the rules found.
#[cfg(feature = "learning")]
pub fn choices(document: &Document<'_>, mentions: &[Mention]) -> Vec<(usize, [ranking::Choice; 2])> {
    let scene = Scene::new(document, mentions);
    let mut surroundings = ranking::Surroundings::new(&scene);
    let (mut facts, mut choices) = (Vec::new(), Vec::new());
    for number in numbers(mentions) {
        let proposal = Proposal::new(&scene, &mut surroundings, number, &facts);
        let choice = |role, drawn| ranking::Choice::new(&scene, &proposal.candidates, role, drawn);
        choices.push((number, [choice(Role::Who, proposal.who), choice(Role::Where, proposal.place)]));
        // As the rules draw them, so that the same articles give the same weights whatever the weights are now.
        let fact = Proposal { candidates: Vec::new(), ..proposal }.fact(&scene, number, &facts);
        facts.push(fact);
    }
    choices
}
