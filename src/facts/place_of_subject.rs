//! The place in what the verb of a number is about: « Béja n'a reçu que 210 mm », « le séisme d'Agadir, qui avait tué ».

use super::clause;
use super::located::is_located;
use super::location::{BACK, is_aside};
use super::scene::Scene;
use super::setting;
use super::subject;
use super::toll;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Link, PlaceKind};

/// What is named after a place and is not there: « le traité de Lisbonne ».
static NAMESAKES: Words<10> = Words::new([
    "traité",
    "accord",
    "accords",
    "protocole",
    "convention",
    "sommet",
    "déclaration",
    "groupe",
    "processus",
    "pacte",
]);
/// What a state has, owes or sells.
static ECONOMY: Words<14> = Words::new([
    "déficit",
    "dette",
    "croissance",
    "réserves",
    "budget",
    "excédent",
    "exportations",
    "importations",
    "pib",
    "dépenses",
    "recettes",
    "économie",
    "ventes",
    "aide",
]);
/// Beginnings of verbs of a number that becomes another, or is so much.
const CHANGES: [&str; 11] =
    ["attein", "élèv", "élev", "établi", "dépass", "grimp", "bondi", "tomb", "chut", "passé", "franchi"];

/// « Béja n'a reçu que 210 mm », « les combats de Soueïda ont fait 1 300 morts », « le stade de X, haut de 30 m »
pub fn find(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let verb = clause::governing_verb(scene, start).filter(|&verb| start - verb <= 12)?;
    let Some(subject) = subject::subject(scene, verb) else {
        return beside_subject(scene, verb, start).or_else(|| of_disaster(scene, verb));
    };
    let of = scene.before_article(scene.tokens(subject.mention).start);
    let namesake = subject.owner && of.is_some_and(|of| scene.document.is_word(previous(of), &NAMESAKES));
    // « le navire parti de Tunis »
    let left = subject.owner && of.is_some_and(|of| is_aside(scene, previous(of)));
    let economy = subject.owner && is_economy(scene, subject.mention);
    // « A Hanoï, le fleuve Rouge a atteint 11,2 mètres »
    let flows = scene
        .mentions
        .get(subject.mention)
        .and_then(|mention| mention.place())
        .is_some_and(|place| place.kind == PlaceKind::Natural);
    if let Some(front) = flows.then(|| setting::fronted(scene, number)).flatten() {
        return Some(front);
    }
    (scene.is_place(subject.mention) && !namesake && !left && !economy)
        .then(|| scene.to_mention(subject.mention, "place-of-subject"))
}

/// « Le nombre de morts au Sahel a atteint 400 », « est de 400 »: the place in what the verb is about.
fn beside_subject(scene: &Scene<'_, '_>, verb: usize, number: usize) -> Option<Link> {
    let document = scene.document;
    let group = clause::group_start(scene, verb);
    let amounts = document.is_of(previous(number)) && document.is_word(verb, words!["est", "était", "serait"]);
    let changes = amounts || CHANGES.iter().any(|stem| document.begins_with(verb, stem));
    let first = document.sentence(verb)?.start.max(group.saturating_sub(BACK));
    let place = scene.within(first..group).next_back().filter(|&mention| scene.is_place(mention))?;
    let end = scene.tokens(place).end;
    let nobody = subject::doer(scene, verb).is_none();
    (changes && nobody && end == group && is_located(scene, place)).then(|| scene.to_mention(place, "place-of-subject"))
}

/// « le séisme d'Al-Marj, qui avait tué 300 personnes »: where the disaster was.
fn of_disaster(scene: &Scene<'_, '_>, verb: usize) -> Option<Link> {
    let document = scene.document;
    let which = clause::group_start(scene, verb).checked_sub(1).filter(|&at| document.is_word(at, words!["qui"]))?;
    let comma = previous(which);
    let end = if document.is_mark(comma, ',') { previous(comma) } else { comma };
    let place = scene.mention_at(end).filter(|&mention| scene.is_place(mention))?;
    let of = scene.before_article(scene.tokens(place).start).filter(|&at| document.is_of(at))?;
    toll::tells_disaster(scene, previous(of)).then(|| scene.to_mention(place, "place-of-subject"))
}

/// « le déficit de l'Italie »: what a state has rather than what is there.
pub fn is_economy(scene: &Scene<'_, '_>, place: usize) -> bool {
    let country = scene.mentions.get(place).and_then(|mention| mention.place());
    let of = scene.before_article(scene.tokens(place).start);
    country.is_some_and(|place| place.kind == PlaceKind::Country)
        && of.is_some_and(|of| (of.saturating_sub(2)..of).any(|at| scene.document.is_word(at, &ECONOMY)))
}
