//! What sort of thing is counted: by the noun's class in `seeds/lexicons/casualty.tsv`, and what becomes of people by the
//! verb: « 39 personnes ont été tuées » are dead.

use super::clause;
use super::discrepancy::CATEGORIES;
use super::mood;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::Class;
use crate::model::{Link, PartyKind};

/// Classes of living people, of whom a verb can tell more.
const LIVING: [&str; 3] = ["people", "soldiers", "seats"];
/// Beginnings of participles and verbs, and what they make of people.
const FATES: [(&str, &str); 26] = [
    ("tué", "dead"),
    ("tuent", "dead"),
    ("tuant", "dead"),
    ("péri", "dead"),
    ("mort", "dead"),
    ("décéd", "dead"),
    ("succomb", "dead"),
    ("noyé", "dead"),
    ("assassin", "dead"),
    ("massacr", "dead"),
    ("exécuté", "dead"),
    ("éliminé", "dead"),
    ("abattu", "dead"),
    ("blessé", "wounded"),
    ("blessant", "wounded"),
    ("disparu", "missing"),
    ("déplacé", "displaced"),
    ("fui", "displaced"),
    ("évacué", "displaced"),
    ("arrêté", "arrested"),
    ("interpell", "arrested"),
    ("arrêtant", "arrested"),
    ("capturé", "prisoners"),
    ("emprisonné", "prisoners"),
    ("incarcéré", "prisoners"),
    ("écroué", "prisoners"),
];

/// The category of what a number counts.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<&'static str> {
    let what = what?;
    let tokens = scene.document.range(what.span);
    let codes =
        || tokens.clone().filter_map(|at| scene.document.find(at, Class::Casualty)).map(|(sense, _)| sense.code());
    // « policiers blessés » are wounded rather than policemen.
    if let Some(grave) = codes().find(|code| CATEGORIES.contains(code)) {
        return Some(grave);
    }
    let kind = what.mention.and_then(|mention| scene.party_kind(mention));
    let people = matches!(kind, Some(PartyKind::People | PartyKind::Group)).then_some("people");
    let noun = codes().next().or(people);
    let living = noun.is_some_and(|noun| LIVING.contains(&noun));
    living.then(|| fate(scene, number)).flatten().or(noun)
}

/// What the verb makes of the people: of its subject, or of its object.
fn fate(scene: &Scene<'_, '_>, number: usize) -> Option<&'static str> {
    let document = scene.document;
    // « la moitié des 60 000 habitants ont fui »: not all of them.
    let start = scene.tokens(number).start;
    let share = previous(previous(start));
    if document.is_of(previous(start)) && scene.mention_at(share).is_some_and(|mention| scene.is_number(mention)) {
        return None;
    }
    let first = mood::chain(scene, number).first()?.clone();
    let told = first.rev().find(|&at| scene.mention_at(at).is_none() && !clause::is_auxiliary(scene, at))?;
    FATES.iter().find(|(stem, _)| document.begins_with(told, stem)).map(|(_, code)| *code)
}
