//! Where people died, were hurt, taken or driven out, when the place stands in another clause of the sentence: « Dix-sept
//! personnes ont péri lorsqu'un car a percuté un camion à X ».

use super::category;
use super::location::{is_finite, is_level, is_located};
use super::scene::Scene;
use super::setting;
use crate::document::previous;
use crate::lexicon::Words;
use crate::model::{Link, NumberKind};

/// What happens to people at one place and hour.
const TOLLS: [&str; 7] = ["dead", "wounded", "missing", "arrested", "events", "homes", "cases"];
/// Prepositions of where one goes, which is not where it happened.
static TOWARD: Words<4> = Words::new(["vers", "pour", "depuis", "jusqu'"]);

/// The first place behind the number that a locative governs, else the last one before it.
pub fn place(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let cardinal = scene.number_kind(number) == Some(NumberKind::Cardinal);
    category::find(scene, number, what).filter(|category| cardinal && TOLLS.contains(category))?;
    let sentence = scene.sentence(number);
    let tokens = scene.tokens(number);
    let fits = |&mention: &usize| scene.is_place(mention) && is_located(scene, mention) && !is_goal(scene, mention);
    let cut = |at: usize| [';', ':', '»', '"', '”'].iter().any(|&mark| scene.document.is_mark(at, mark));
    let end = (tokens.end..sentence.end).find(|&at| cut(at)).unwrap_or(sentence.end);
    let behind = scene.within(tokens.end..end).find(fits).filter(|&place| !is_others(scene, tokens.end, place));
    let start = (sentence.start..tokens.start).rev().find(|&at| cut(at)).unwrap_or(sentence.start);
    let place = behind.or_else(|| scene.within(start..tokens.start).rev().find(fits))?;
    Some(scene.to_mention(setting::innermost(scene, place, sentence.start), "place-of-toll"))
}

/// « 10 400 morts, les deux tiers au Burkina Faso »: the place is that of a number behind, with nothing between them.
fn is_others(scene: &Scene<'_, '_>, from: usize, place: usize) -> bool {
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
