//! What one number says of the next: « 735 appareils, dont 571 monocouloirs ».

use super::clause;
use super::location;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::words;
use crate::model::{Fact, Link};

/// Tokens between a number and one that « dont » or « soit » adds to it.
const FAR: usize = 30;

/// « 735 appareils, dont 571 monocouloirs », « 86 militaires et huit chiens »: as the number before it.
pub fn from_before(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    // « …, dont trois à X », « …, soit moins de 1 % », « …, ainsi que 17 blindés »: the word says that it goes on.
    let led = document.is_word(previous(start), words!["dont", "soit"])
        || document.is_word(previous(start), words!["que"])
            && document.is_word(previous(previous(start)), words!["ainsi"]);
    let so = document.is_word(previous(start), words!["soit"]);
    // « 22 millions d'avances, versés en février, et 750 000 doses »
    let past = document.is_word(previous(start), words!["et"]) && document.is_mark(previous(previous(start)), ',');
    let sentence = scene.sentence(number);
    let last = if led { before.iter().rev().find(|fact| fact.who.is_some())? } else { before.last()? };
    let between = scene.tokens(last.number).end..start;
    let near = scene.tokens(last.number).start >= sentence.start && between.len() <= if led || past { FAR } else { 10 };
    // « de 18 à 40 »
    let range = between.len() == 1 && document.is_word(between.start, words!["à"]);
    let joined = range
        || led
        || between.clone().any(|at| {
            document.is_word(at, words!["et", "dont", "soit", "contre"])
                || document.is_mark(at, ',')
                || document.is_mark(at, '(')
        });
    let verb = |at: usize| if led || past { location::is_finite(scene, at) } else { clause::is_verb(scene, at) };
    let verbless = !between.clone().any(|at| scene.mention_at(at).is_none() && verb(at));
    let other = |mention: usize| {
        let cited = last.source.is_some_and(|source| source.mention == Some(mention));
        scene.is_party(mention) && !scene.is_generic(mention) && !(led && cited)
    };
    if !(near && joined && verbless) || opens_own_clause(scene, number) || scene.within(between).any(other) {
        return None;
    }
    last.who
        .filter(|who| {
            so || matches!(who.rule, "subject-of-clause" | "subject-of-gap" | "as-before" | "party-after" | "described")
        })
        .map(|who| Link { rule: "as-before", ..who })
}

/// The number is the subject of a verb of its own: « et 43 personnes ont été blessées ».
pub fn opens_own_clause(scene: &Scene<'_, '_>, number: usize) -> bool {
    let tokens = scene.tokens(number);
    let document = scene.document;
    let article = document.is_definite_article(previous(tokens.start));
    let before = if article { previous(previous(tokens.start)) } else { previous(tokens.start) };
    let joined =
        document.is_word(before, words!["et", "mais", "alors", "tandis", "où", "car"]) || document.is_mark(before, ',');
    let follows = (tokens.end..tokens.end + 8)
        .take_while(|&at| {
            !document.is_mark(at, ',')
                && !document.is_mark(at, '.')
                && !document.is_word(at, words!["et", "qui", "que", "dont"])
        })
        .any(|at| {
            document.is_word(at, words!["a", "ont", "est", "sont", "étaient", "était", "avaient", "avait"])
                || finite_verb(scene, at)
        });
    joined && follows
}

fn finite_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.mention_at(at).is_none()
        && scene.document.is_verb(at)
        && clause::is_verb(scene, at)
        && scene.document.surface(at).ends_with("nt")
}
