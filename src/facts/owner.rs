//! Whose the thing is that is the subject of a verb: « son titre », « X, dont la liste », « le chiffre d'affaires ».

use super::apposition;
use super::nouns::Phrase;
use super::pronoun;
use super::scene::Scene;
use super::subject::{self, Doer, Subject};
use crate::lexicon::words;

/// Whoever has the thing that a phrase names.
pub fn of(scene: &Scene<'_, '_>, phrase: &Phrase, depth: usize) -> Option<Doer> {
    whose(scene, phrase).or_else(|| had(scene, phrase, depth))
}

/// « X, dont la liste a obtenu »: the thing is that of whoever stands before « dont ».
fn whose(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<Doer> {
    let of = phrase.start.checked_sub(2).filter(|&at| scene.document.is_word(at, words!["dont"]))?;
    match apposition::antecedent(scene, of)? {
        Doer::Mention(subject) => Some(Doer::Mention(Subject { owner: true, ..subject })),
        doer => Some(doer),
    }
}

/// « Son titre a cédé 6 % », « a réduit son taux, ramené à 1 % »: the thing is whose the possessive says.
fn had(scene: &Scene<'_, '_>, phrase: &Phrase, depth: usize) -> Option<Doer> {
    let possessive =
        phrase.start.checked_sub(1).filter(|&at| scene.document.is_word(at, words!["son", "sa", "ses"]))?;
    let doer = subject::passed_on(scene, possessive, depth).and_then(|doer| match doer {
        Doer::Mention(subject) => Some(subject.mention),
        _ => None,
    });
    let sentence = scene.document.sentence(possessive)?;
    let here = |&mention: &usize| scene.tokens(mention).start >= sentence.start;
    let mention = doer.or_else(|| pronoun::possessor(scene, possessive)).filter(here)?;
    Some(Doer::Mention(Subject { mention, owner: true }))
}
