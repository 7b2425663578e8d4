//! Whose the thing is that is the subject of a verb: « son titre », « X, dont la liste », « le chiffre d'affaires ».

use super::nouns::Phrase;
use super::pronoun;
use super::scene::Scene;
use super::subject::{self, Doer, Subject};
use crate::model::PartyKind;

/// What a company reports of itself.
const ACCOUNTS: [&str; 20] = [
    "chiffre",
    "résultat",
    "bénéfice",
    "bénéfices",
    "titre",
    "action",
    "marge",
    "perte",
    "pertes",
    "produit",
    "frais",
    "coefficient",
    "ratio",
    "dividende",
    "dette",
    "trésorerie",
    "carnet",
    "ventes",
    "revenus",
    "recettes",
];

/// Whoever has the thing that a phrase names.
pub fn of(scene: &Scene<'_, '_>, phrase: &Phrase, depth: usize) -> Option<Doer> {
    whose(scene, phrase).or_else(|| had(scene, phrase, depth)).or_else(|| reported(scene, phrase))
}

/// « X, dont la liste a obtenu »: the thing is that of whoever stands before « dont ».
fn whose(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<Doer> {
    let of = phrase.start.checked_sub(2).filter(|&at| scene.document.is_word(at, &["dont"]))?;
    match subject::antecedent(scene, of)? {
        Doer::Mention(subject) => Some(Doer::Mention(Subject { owner: true, ..subject })),
        doer => Some(doer),
    }
}

/// « Son titre a cédé 6 % », « a réduit son taux, ramené à 1 % »: the thing is whose the possessive says.
fn had(scene: &Scene<'_, '_>, phrase: &Phrase, depth: usize) -> Option<Doer> {
    let possessive = phrase.start.checked_sub(1).filter(|&at| scene.document.is_word(at, &["son", "sa", "ses"]))?;
    let doer = subject::passed_on(scene, possessive, depth).and_then(|doer| match doer {
        Doer::Mention(subject) => Some(subject.mention),
        _ => None,
    });
    let mention = doer.or_else(|| pronoun::possessor(scene, possessive));
    // « L'enseigne a souffert. Sa dette a atteint »
    let noun = || pronoun::noun(scene, possessive).map(Doer::Noun);
    mention.map(|mention| Doer::Mention(Subject { mention, owner: true })).or_else(noun)
}

/// « Le chiffre d'affaires a progressé »: in news of a company, its own.
fn reported(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<Doer> {
    let document = scene.document;
    let of = phrase.head + 1;
    // « les ventes du secteur » are not the company's.
    let others = document.is_word(of, &["du", "des"]) || document.is_of(of) && document.is_definite_article(of + 1);
    let own = document.is_word(phrase.head, &ACCOUNTS)
        && document.is_definite_article(phrase.start.checked_sub(1)?)
        && !others;
    let line = document.sentence(phrase.head)?.line;
    let title = document.sentences.first().filter(|title| own && title.line < line)?;
    let mention = scene
        .within(title.start..title.end)
        .find(|&mention| scene.party_kind(mention) == Some(PartyKind::Organization) && !scene.is_generic(mention))?;
    Some(Doer::Mention(Subject { mention, owner: true }))
}
