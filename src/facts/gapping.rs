//! A clause whose verb is left out: « Madrid a dépêché 86 militaires, Doha 87 secouristes et la ville de Fribourg douze ».

use super::nouns;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Fact, Link};

/// Tokens of a function or apposition between the comma and the party: « , le maire de Dakar, X, ».
const LEAD: usize = 9;
/// Prepositions that the left-out verb shares with the one before: « dit oui à 66 %, le Jura à 64 % ».
static SHARED: Words<6> = Words::new(["à", "dans", "avec", "de", "d'", "pour"]);

/// The party that stands where the subject of the clause before stood.
pub fn find(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let last = before.last()?;
    let who = last.who?;
    let same_sentence = scene.tokens(last.number).start >= scene.sentence(number).start;
    let start = scene.tokens(number).start;
    let shared = document.is_word(previous(start), &SHARED)
        && document.is_word(previous(scene.tokens(last.number).start), &SHARED);
    let mut end = if shared { start.checked_sub(2)? } else { start.checked_sub(1)? };
    // « X, », « le BEA français »
    let adjective = |at: usize| document.is_adjective(at) && scene.mention_at(at).is_none();
    let told = |at: usize| scene.mention_at(previous(at)).is_some_and(|mention| scene.is_party(mention));
    if document.is_mark(end, ',') || adjective(end) && told(end) {
        end = end.checked_sub(1)?;
    }
    if !same_sentence || end < scene.tokens(last.number).end {
        return None;
    }
    let subject = scene.mention_at(end);
    let places = who.mention.is_some_and(|mention| scene.is_place(mention)) || shared;
    if let Some(party) = subject.filter(|&mention| scene.is_party(mention) || places && scene.is_place(mention)) {
        return opens(scene, scene.tokens(party).start, scene.tokens(last.number).end)
            .then(|| scene.to_mention(party, "subject-of-gap"));
    }
    let first = scene.sentence(number).start;
    let phrase = nouns::noun_phrase(scene, first, end).filter(|phrase| phrase.governor.is_none())?;
    let article = document.is_word(previous(phrase.start), words!["le", "la", "les", "l'"]);
    let human = article && subject.is_none() && nouns::is_human(scene, phrase.head);
    (human && opens(scene, previous(phrase.start), scene.tokens(last.number).end))
        .then(|| nouns::noun_link(scene, phrase.head, "subject-of-gap"))
        .flatten()
}

/// Whether only an article, a function or an apposition stands between « , », « et » or « ; » and a party.
fn opens(scene: &Scene<'_, '_>, start: usize, after: usize) -> bool {
    let document = scene.document;
    for at in (after..start).rev().take(LEAD) {
        let joins = document.is_word(at, words!["et"]) || document.is_mark(at, ';');
        let comma = document.is_mark(at, ',');
        if joins || comma {
            let next = at + 1;
            let led =
                next == start || document.is_definite_article(next) || document.is_word(next, words!["celle", "celui"]);
            return led;
        }
        if scene.document.is_verb(at) && scene.mention_at(at).is_none() && !document.is_noun(at) {
            return false;
        }
    }
    false
}
