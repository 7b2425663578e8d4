//! Where people died, were hurt, taken or driven out, when the place stands in another clause of the sentence: « Dix-sept
//! personnes ont péri lorsqu'un car a percuté un camion à X ».

use super::category;
use super::located::is_located;
use super::location::{is_finite, is_level};
use super::scene::Scene;
use super::setting;
use crate::document::previous;
use crate::lexicon::Words;
use crate::model::{Link, NumberKind};

/// What happens to people at one place and hour.
const TOLLS: [&str; 7] = ["dead", "wounded", "missing", "arrested", "events", "homes", "cases"];
/// Nouns for what kills and hurts.
static DISASTERS: Words<24> = Words::new([
    "naufrage",
    "accident",
    "collision",
    "crash",
    "explosion",
    "attentat",
    "attaque",
    "incendie",
    "séisme",
    "avalanche",
    "éboulement",
    "coulée",
    "ouragan",
    "cyclone",
    "tempête",
    "typhon",
    "tornade",
    "tsunami",
    "inondations",
    "crues",
    "pluies",
    "intempéries",
    "séismes",
    "incendies",
]);
/// Beginnings of verbs that tell the same.
const DISASTROUS: [&str; 5] = ["écras", "chavir", "péri", "percut", "effondr"];
/// Participles of what a disaster leaves behind.
static LEAVES: Words<4> = Words::new(["faisant", "tuant", "blessant", "causant"]);
/// Prepositions of where one goes, which is not where it happened.
static TOWARD: Words<4> = Words::new(["vers", "pour", "depuis", "jusqu'"]);

/// The first place behind the number that a locative governs, else the last one before it.
pub fn place(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let cardinal = scene.number_kind(number) == Some(NumberKind::Cardinal);
    let sentence = scene.sentence(number);
    let category = category::find(scene, number, what).filter(|_| cardinal)?;
    let struck = category == "people" && sentence.clone().any(|at| tells_disaster(scene, at));
    if !(struck || TOLLS.contains(&category)) {
        return None;
    }
    let tokens = scene.tokens(number);
    let fits = |&mention: &usize| scene.is_place(mention) && is_located(scene, mention) && !is_goal(scene, mention);
    let cut = |at: usize| [';', ':', '»', '"', '”'].iter().any(|&mark| scene.document.is_mark(at, mark));
    let end = (tokens.end..sentence.end).find(|&at| cut(at)).unwrap_or(sentence.end);
    let behind = scene.within(tokens.end..end).find(fits).filter(|&place| !is_others(scene, tokens.end, place));
    let start = (sentence.start..tokens.start).rev().find(|&at| cut(at)).unwrap_or(sentence.start);
    let place = behind.or_else(|| scene.within(start..tokens.start).rev().find(fits))?;
    Some(scene.to_mention(setting::innermost(scene, place, sentence.start), "place-of-toll"))
}

/// « a déraillé près de X, une commune de la province de Y, faisant quatorze morts »: where that happened.
pub fn left_behind(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let verb = (start.saturating_sub(3)..start).find(|&at| document.is_word(at, &LEAVES))?;
    let first = scene.sentence(number).start;
    let place = scene.within(first..verb).find(|&mention| scene.is_place(mention) && is_located(scene, mention))?;
    document.is_mark(previous(verb), ',').then(|| scene.to_mention(place, "place-of-toll"))
}

/// « après le naufrage d'un ferry », « s'est écrasé »: what kills and hurts whoever is there.
pub fn tells_disaster(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    document.is_word(at, &DISASTERS)
        || document.is_lower(at) && DISASTROUS.iter().any(|stem| document.begins_with(at, stem))
}

/// « 10 400 morts, les deux tiers au Burkina Faso »: the place is that of a number behind, with nothing between them.
pub fn is_others(scene: &Scene<'_, '_>, from: usize, place: usize) -> bool {
    let start = scene.tokens(place).start;
    let number = scene.within(from..start).rev().find(|&mention| is_level(scene, scene.tokens(mention).start));
    number.is_some_and(|number| {
        let between = scene.tokens(number).end..start;
        !between
            .into_iter()
            .any(|at| scene.document.is_mark(at, ',') || scene.mention_at(at).is_none() && is_finite(scene, at))
    })
}

fn is_goal(scene: &Scene<'_, '_>, place: usize) -> bool {
    let start = scene.tokens(place).start;
    let at = scene.before_article(start).unwrap_or(start);
    scene.document.is_word(at, &TOWARD) || scene.document.is_word(previous(at), &TOWARD)
}
