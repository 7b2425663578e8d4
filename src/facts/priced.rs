//! The place of sums and measures: « 2 390 francs à Zurich », « ont été saisis à X », « un pont long de 375 mètres ».

use super::clause;
use super::located::is_located;
use super::location::{BACK, following, is_stop};
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::Words;
use crate::model::Link;

/// Beginnings of verbs of what the police or thieves do with money.
const SEIZES: [&str; 6] = ["sais", "vol", "dérob", "retrouv", "découver", "confisqu"];
/// How a place measures, behind its comma.
static SIZED: Words<10> =
    Words::new(["long", "longue", "large", "haut", "haute", "profond", "profonde", "distant", "distante", "étendu"]);

/// « 2 390 francs à Zurich »
pub fn at(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let end = scene.tokens(number).end;
    let limit = scene.sentence(number).end.clamp(end, end + 5);
    let place = scene.within(end..limit).find(|&mention| scene.is_place(mention) && is_located(scene, mention))?;
    Some(scene.to_mention(place, "place-in-clause"))
}

/// « 1,3 million d'euros et 41 kilos de cocaïne ont été saisis dans un box d'Aubagne »: money that lay somewhere.
pub fn seized(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let stop = scene.sentence(number).end.min(end + BACK);
    let clause = (end..stop).take_while(|&at| !document.is_mark(at, ',') && !is_stop(scene, at));
    let taken = |at: usize| {
        clause::is_auxiliary(scene, previous(previous(at))) && SEIZES.iter().any(|stem| document.begins_with(at, stem))
    };
    clause.into_iter().any(taken).then(|| following(scene, number)).flatten()
}

/// « le pont de Phong Chau, long de 375 mètres »: how large the place itself is.
pub fn dimension(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let adjective = previous(previous(scene.tokens(number).start));
    let comma = previous(adjective);
    let sized = document.is_word(adjective, &SIZED) && document.is_mark(comma, ',');
    let place = scene.mention_at(previous(comma)).filter(|&mention| sized && scene.is_place(mention))?;
    Some(scene.to_mention(place, "place-described"))
}
