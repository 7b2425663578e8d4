//! The place a number is tied to: « habitants du Nagorny-Karabakh », « au Liban », « à Marseille ».

use super::scene::Scene;
use crate::model::{Fact, Link, NumberKind};

/// The place of a number.
pub fn find(scene: &Scene<'_, '_>, number: usize, what: Option<Link>, before: &[Fact]) -> Option<Link> {
    if scene.number_kind(number) == Some(NumberKind::Money) {
        return None;
    }
    attached(scene, number, what).or_else(|| in_clause(scene, number)).or_else(|| as_before(scene, number, before))
}

/// « habitants de X », « 72 km au sud de X »: the place that the noun leads to.
fn attached(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let end = what
        .filter(|what| what.rule != "elided-noun")
        .map_or(scene.tokens(number).end, |what| scene.document.range(what.span).end);
    let end = end.max(scene.tokens(number).end);
    let place = scene.within(end..end + 7).find(|&mention| scene.is_place(mention))?;
    let between = end..scene.tokens(place).start;
    let blocked = between.clone().any(|at| {
        scene.document.is_mark(at, ',')
            || scene.document.is_mark(at, '.')
            || scene.document.is_mark(at, ';')
            || scene.mention_at(at).is_none() && scene.document.is_verb(at)
            || scene.document.is_word(at, &["et", "dont"])
    });
    (!blocked).then(|| scene.to_mention(place, "attached-place"))
}

/// « A Paris, la préfecture a compté 81.000 manifestants », « … ont manifesté en France »: the nearest place of the
/// clause that a locative governs.
fn in_clause(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let clause = clause(scene, number);
    let position = scene.tokens(number).start;
    let places = scene.within(clause.clone()).filter(|&mention| scene.is_place(mention) && is_located(scene, mention));
    let nearest = places.min_by_key(|&mention| {
        let start = scene.tokens(mention).start;
        // A place that opens the clause sets the scene for all of it.
        let distance = start.abs_diff(position);
        if start > position { distance } else { distance + 4 }
    })?;
    Some(scene.to_mention(nearest, "place-in-clause"))
}

fn is_located(scene: &Scene<'_, '_>, mention: usize) -> bool {
    let start = scene.tokens(mention).start;
    let at = scene.before_article(start).unwrap_or(start);
    scene.document.is_word(at, &["à", "au", "aux", "en", "dans", "sur", "près", "autour", "de", "du", "vers"])
        && !scene.document.is_of(at)
        || scene
            .document
            .is_word(at.saturating_sub(1), &["près", "autour", "large", "nord", "sud", "est", "ouest", "centre"])
}

/// The tokens around a number up to the next semicolon or full stop.
fn clause(scene: &Scene<'_, '_>, number: usize) -> std::ops::Range<usize> {
    let sentence = scene.sentence(number);
    let tokens = scene.tokens(number);
    let is_break = |at: &usize| scene.document.is_mark(*at, ';');
    let start = (sentence.start..tokens.start).rev().find(is_break).map_or(sentence.start, |at| at + 1);
    let end = (tokens.end..sentence.end).find(is_break).unwrap_or(sentence.end);
    start..end
}

/// « 400 morts au Liban et 300 blessés »: as the number before it in the same sentence.
fn as_before(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last()?;
    let same_sentence = scene.tokens(last.number).start >= clause(scene, number).start;
    last.place.filter(|_| same_sentence).map(|place| Link { rule: "as-before", ..place })
}
