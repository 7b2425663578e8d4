//! Who does what an infinitive says, where the verb before it asks, orders or allows somebody: « condamné Google à verser ».

use super::clause;
use super::nouns::is_human;
use super::scene::Scene;
use super::subject::{Doer, named};
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::PartyKind;

/// Verbs with which one binds oneself.
static PROMISES: Words<12> = Words::new([
    "promis",
    "promet",
    "promettent",
    "promise",
    "proposé",
    "propose",
    "proposent",
    "juré",
    "jure",
    "garanti",
    "offert",
    "offre",
]);

/// Beginnings of participles that tell what somebody is said to have done.
const CHARGED: [&str; 4] = ["accusé", "soupçonné", "suspecté", "coupable"];
/// Tokens between such a participle and the person.
const CHARGE: usize = 20;

/// Whoever the verb before makes do it; nothing if the infinitive shares its subject.
pub fn doer(scene: &Scene<'_, '_>, infinitive: usize) -> Option<Option<Doer>> {
    if let Some(object) = object(scene, infinitive).or_else(|| accused(scene, infinitive)) {
        return Some(Some(named(object)));
    }
    (is_ordered(scene, infinitive) && !is_promised(scene, infinitive)).then(|| ordered(scene, infinitive))
}

/// Whether « aux X de » stands before the infinitive.
fn is_ordered(scene: &Scene<'_, '_>, infinitive: usize) -> bool {
    let document = scene.document;
    let of = infinitive.checked_sub(1).filter(|&at| document.is_word(at, words!["de", "d'"]));
    of.is_some_and(|of| (of.saturating_sub(4)..of).any(|at| document.is_word(at, words!["à", "au", "aux"])))
}

/// « condamné Google à verser », « presse la Turquie de libérer »: the object of the verb before does it.
fn object(scene: &Scene<'_, '_>, infinitive: usize) -> Option<usize> {
    let document = scene.document;
    let preposition = infinitive.checked_sub(1).filter(|&at| document.is_word(at, words!["à", "de", "d'"]))?;
    let party = scene.mention_at(preposition.checked_sub(1)?).filter(|&mention| scene.is_party(mention))?;
    let start = scene.tokens(party).start;
    let before = scene.before_article(start)?;
    let behind_party = scene.mention_at(previous(before)).is_some_and(|mention| scene.is_party(mention));
    let verb = !scene.is_governed(start)
        && scene.mention_at(before).is_none()
        && (clause::is_verb(scene, before) || behind_party && scene.document.is_lower(before));
    verb.then_some(party)
}

/// « X, ancien directeur de Y, accusé d'avoir détourné »: the person before the comma.
fn accused(scene: &Scene<'_, '_>, infinitive: usize) -> Option<usize> {
    let document = scene.document;
    let of = infinitive.checked_sub(1).filter(|&at| document.is_of(at))?;
    let participle = of.checked_sub(1).filter(|&at| CHARGED.iter().any(|stem| document.begins_with(at, stem)))?;
    let apart = document.is_mark(previous(participle), ',') || document.is_mark(previous(participle), ')');
    let from = document.sentence(participle)?.start.max(participle.saturating_sub(CHARGE));
    let mut persons = scene.within(from..participle).rev();
    apart.then(|| persons.find(|&mention| scene.party_kind(mention) == Some(PartyKind::Person))).flatten()
}

/// « a promis à l'Ukraine de livrer »: whoever promises does it.
fn is_promised(scene: &Scene<'_, '_>, infinitive: usize) -> bool {
    let verb = clause::governing_verb(scene, infinitive.saturating_sub(1));
    verb.is_some_and(|verb| scene.document.is_word(verb, &PROMISES))
}

/// « a demandé aux compagnies d'annuler »: whoever is asked does it.
fn ordered(scene: &Scene<'_, '_>, infinitive: usize) -> Option<Doer> {
    let document = scene.document;
    let last = infinitive.checked_sub(2)?;
    if let Some(mention) = scene.mention_at(last).filter(|&mention| scene.is_party(mention)) {
        let preposition = scene.before_article(scene.tokens(mention).start)?;
        let governed = document.is_word(preposition, words!["à", "au", "aux"])
            || document.is_word(preposition + 1, words!["au", "aux"]);
        return governed.then_some(named(mention));
    }
    let preposition =
        (last.saturating_sub(4)..last).rev().find(|&at| document.is_word(at, words!["à", "au", "aux"]))?;
    let first = if document.is_definite_article(preposition + 1) { preposition + 2 } else { preposition + 1 };
    (first..=last).find(|&at| is_human(scene, at)).map(Doer::Noun)
}
