//! Counts of one crowd by two sides: « 300 (préfecture) à 900 (FO) têtes », « contre 2 300 pour les organisateurs ».

use std::ops::Range;

use super::nouns;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Fact, Link, NumberKind};

/// Nouns for crowds that two sides count.
static CROWDS: Words<8> = Words::new([
    "manifestants",
    "manifestantes",
    "participants",
    "grévistes",
    "personnes",
    "spectateurs",
    "visiteurs",
    "cortèges",
]);
/// Nouns for who counts them.
static COUNTERS: Words<10> = Words::new([
    "organisateurs",
    "syndicats",
    "préfecture",
    "police",
    "autorités",
    "intersyndicale",
    "gendarmerie",
    "mairie",
    "collectif",
    "direction",
]);

/// Whoever counts so many, named right behind the number without « selon ».
pub fn counter(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    if scene.number_kind(number) != Some(NumberKind::Cardinal) {
        return None;
    }
    bracketed(scene, number).or_else(|| in_eyes_of(scene, number)).or_else(|| again(scene, number, before))
}

/// Whether the sentence of a count tells how many walked or stayed off work.
pub fn counts_crowd(scene: &Scene<'_, '_>, number: usize) -> bool {
    let crowd = |at| scene.document.is_word(at, words!["manifestants", "manifestantes", "participants", "grévistes"]);
    scene.number_kind(number) == Some(NumberKind::Cardinal) && scene.sentence(number).any(crowd)
}

/// « 300 (préfecture) à 900 (FO) têtes »: nothing else in the bracket.
fn bracketed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let open = scene.tokens(number).end;
    if !document.is_mark(open, '(') {
        return None;
    }
    if let Some(party) = scene.mention_from(open + 1).filter(|&mention| scene.is_party(mention)) {
        return document.is_mark(scene.tokens(party).end, ')').then(|| scene.to_mention(party, "source-in-bracket"));
    }
    let noun = document.is_word(open + 1, &COUNTERS) && document.is_mark(open + 2, ')');
    noun.then(|| nouns::noun_link(scene, open + 1, "source-in-bracket")).flatten()
}

/// « 910 pour la préfecture », where a crowd is counted.
fn in_eyes_of(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let at = scene.tokens(number).end;
    let noun = at + 2;
    if !document.is_word(at, words!["pour"]) || !document.is_definite_article(at + 1) {
        return None;
    }
    let crowd = scene.sentence(number).any(|at| document.is_word(at, &CROWDS));
    if let Some(party) = scene.mention_from(noun).filter(|&mention| scene.is_party(mention)) {
        return (crowd || document.is_word(noun, &COUNTERS)).then(|| scene.to_mention(party, "according-to"));
    }
    document.is_word(noun, &COUNTERS).then(|| nouns::noun_link(scene, noun, "according-to")).flatten()
}

/// « 310 selon la gendarmerie (280 à l'automne) »: the bracket goes on with the words of the number before it.
fn again(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let start = scene.tokens(number).start;
    let lead = if scene.document.is_word(previous(start), words!["contre"]) { previous(start) } else { start };
    let last = before.last().filter(|last| scene.sentence(last.number) == scene.sentence(number))?;
    let opens = scene.document.is_mark(previous(lead), '(');
    let near = start.saturating_sub(scene.tokens(last.number).end) <= 10;
    last.source.filter(|_| opens && near)
}

/// « 950 manifestants, 310 selon la gendarmerie »: words right behind another number, which a comma parts from this one.
pub fn speaks_for_other(scene: &Scene<'_, '_>, number: usize, phrase: &Range<usize>) -> bool {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let other = scene.mention_at(previous(phrase.start)).filter(|&other| other != number && scene.is_number(other));
    other.is_some_and(|other| {
        let comma = (end..scene.tokens(other).start).rev().find(|&at| document.is_mark(at, ','));
        comma.is_some_and(|comma| comma + 1 == scene.tokens(other).start)
    })
}
