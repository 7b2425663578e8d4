//! The party a number is about: the counted people themselves, or the subject of the clause.

use super::scene::Scene;
use crate::model::{Fact, Link, NumberKind, PartyKind};

/// Tokens between a subject and a number of its clause.
const REACH: usize = 30;

/// The party that a number is about.
pub fn find(
    scene: &Scene<'_, '_>,
    number: usize,
    what: Option<Link>,
    source: Option<Link>,
    before: &[Fact],
) -> Option<Link> {
    counted_party(scene, what)
        .or_else(|| party_after(scene, number))
        .or_else(|| subject(scene, number, source))
        .or_else(|| coordinated(scene, number, before))
}

/// « 22 civils arméniens », « 67 % des Français »: whoever is counted.
fn counted_party(scene: &Scene<'_, '_>, what: Option<Link>) -> Option<Link> {
    let mention = what?.mention.filter(|&mention| scene.is_party(mention) && !scene.is_generic(mention))?;
    matches!(scene.party_kind(mention), Some(PartyKind::People | PartyKind::Group))
        .then(|| scene.to_mention(mention, "counted-party"))
}

/// « 44,30 % pour le ministre X », « 375 000 euros d'amende contre X ».
fn party_after(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let end = scene.tokens(number).end;
    let document = scene.document;
    let preposition = (end..end + 5).find(|&at| document.is_word(at, &["pour", "contre"]))?;
    let blocked = (end..preposition).any(|at| document.is_mark(at, ',') || document.is_verb(at));
    let money_or_percent = matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent));
    if blocked || !money_or_percent {
        return None;
    }
    let party = scene
        .within(preposition + 1..preposition + 10)
        .find(|&mention| scene.is_party(mention) && !scene.is_generic(mention))?;
    let direct = scene.tokens(party).start <= preposition + 3 || scene.party_kind(party) == Some(PartyKind::Person);
    direct.then(|| scene.to_mention(party, "party-after"))
}

/// « Israël a perdu 82 soldats », « le bénéfice net d'Airbus a reculé de 11 % ».
fn subject(scene: &Scene<'_, '_>, number: usize, source: Option<Link>) -> Option<Link> {
    let sentence = scene.sentence(number);
    let start = scene.tokens(number).start;
    let from = sentence.start.max(start.saturating_sub(REACH));
    for mention in scene.within(from..start).rev() {
        if !scene.is_party(mention) || scene.is_generic(mention) {
            continue;
        }
        let tokens = scene.tokens(mention);
        let verb = (tokens.end..start).find(|&at| scene.mention_at(at).is_none() && scene.document.is_verb(at));
        let Some(verb) = verb else { continue };
        if scene.is_governed(tokens.start) && !is_possessor(scene, tokens.start, number) {
            continue;
        }
        if (tokens.end..verb).len() > 8
            || is_source(scene, mention, source) && !publishes_own_figure(scene, mention, number)
        {
            return None;
        }
        return Some(scene.to_mention(mention, "subject-of-clause"));
    }
    None
}

/// « le bénéfice d'Airbus », « l'action Airbus »: a thing of the party is the subject.
fn is_possessor(scene: &Scene<'_, '_>, token: usize, number: usize) -> bool {
    let document = scene.document;
    let of = scene.before_article(token).is_some_and(|at| document.is_of(at));
    of && matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent))
}

fn is_source(scene: &Scene<'_, '_>, mention: usize, source: Option<Link>) -> bool {
    let entity = |mention: usize| scene.mentions.get(mention).and_then(|mention| mention.entity);
    source
        .and_then(|source| source.mention)
        .is_some_and(|other| other == mention || entity(other).is_some() && entity(other) == entity(mention))
}

/// A company that publishes sums and rates speaks of itself.
fn publishes_own_figure(scene: &Scene<'_, '_>, mention: usize, number: usize) -> bool {
    scene.party_kind(mention) == Some(PartyKind::Organization)
        && matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent))
}

/// « 735 appareils, dont 571 monocouloirs », « 86 militaires et huit chiens »: as the number before it.
fn coordinated(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last()?;
    let between = scene.tokens(last.number).end..scene.tokens(number).start;
    let sentence = scene.sentence(number);
    let near = scene.tokens(last.number).start >= sentence.start && between.len() <= 10;
    let joined = between
        .clone()
        .any(|at| scene.document.is_word(at, &["et", "dont", "soit"]) || scene.document.is_mark(at, ','));
    let verbless = !between.clone().any(|at| scene.mention_at(at).is_none() && scene.document.is_verb(at));
    if !(near && joined && verbless)
        || scene.within(between).any(|mention| scene.is_party(mention) && !scene.is_generic(mention))
    {
        return None;
    }
    last.who
        .filter(|who| who.rule == "subject-of-clause" || who.rule == "as-before")
        .map(|who| Link { rule: "as-before", ..who })
}
