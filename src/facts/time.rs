//! The date or time a number is tied to: that of its clause, behind it or before it, else the one its sentence opens with.

use std::ops::Range;

use super::clause;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Link, NumberKind};
use crate::text::TokenKind;

/// Nouns for spans of time that a date of their own does not date: « quatorzième mois ».
static BEFORE_DATES: Words<12> =
    Words::new(["en", "le", "la", "l'", "au", "à", "de", "du", "d'", "dès", "depuis", "ce"]);

/// The date of a number.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let tokens = scene.tokens(number);
    let sentence = scene.sentence(number);
    let dates = || scene.within(sentence.clone()).filter(|&mention| dates_facts(scene, mention));
    let own = clause_around(scene, number, &sentence);
    let behind = dates().find(|&date| {
        let start = scene.tokens(date).start;
        start >= tokens.end && start < own.end
    });
    let ahead = dates().rfind(|&date| {
        let end = scene.tokens(date).end;
        end <= tokens.start && end > own.start
    });
    // « En 2010, le parc abritait 20 ours »
    let opening = || dates().find(|&date| opens(scene, date, &sentence, tokens.start));
    let nearest = || dates().min_by_key(|&date| scene.tokens(date).start.abs_diff(tokens.start));
    let (date, rule) = behind
        .or(ahead)
        .map(|date| (date, "date-of-clause"))
        .or_else(|| opening().map(|date| (date, "date-at-front")))
        .or_else(|| nearest().map(|date| (date, "date-in-sentence")))?;
    Some(scene.to_mention(date, rule))
}

/// A date, unless a participle has it for itself: « un attentat commis en 2015 », « paru en 1998 ».
fn dates_facts(scene: &Scene<'_, '_>, mention: usize) -> bool {
    if scene.number_kind(mention) != Some(NumberKind::Date) {
        return false;
    }
    let document = scene.document;
    let mut at = previous(scene.tokens(mention).start);
    for _ in 0..2 {
        if document.is_word(at, &BEFORE_DATES) {
            at = previous(at);
        }
    }
    let participle = scene.mention_at(at).is_none()
        && document.is_lower(at)
        && (document.parts_of_speech(at).contains('p')
            || participle_ending(document.surface(at)) && document.parts_of_speech(at).is_empty());
    let auxiliary = (at.saturating_sub(3)..at).any(|before| clause::is_auxiliary(scene, before));
    !participle || auxiliary
}

fn participle_ending(word: &str) -> bool {
    ["é", "ée", "és", "ées", "ue", "ues"].iter().any(|ending| word.ends_with(ending))
}

/// The stretch around a number in which no other figure and no other clause begins.
fn clause_around(scene: &Scene<'_, '_>, number: usize, sentence: &Range<usize>) -> Range<usize> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let ends = |at: usize| {
        let mark = matches!(
            document.token(at).map(|token| token.kind),
            Some(TokenKind::Mark(';' | ':' | '(' | ')' | '«' | '»' | '"' | '“' | '”'))
        );
        let figure =
            scene.mention_from(at).and_then(|mention| scene.number_kind(mention)).is_some_and(super::carries_links);
        mark || figure || document.is_word(at, words!["qui", "dont", "où", "contre"])
    };
    let start = (sentence.start..tokens.start).rev().find(|&at| ends(at)).map_or(sentence.start, |at| at + 1);
    let end = (tokens.end..sentence.end).find(|&at| ends(at)).unwrap_or(sentence.end);
    start..end
}

/// Whether a date opens its sentence or what stands behind a semicolon.
fn opens(scene: &Scene<'_, '_>, date: usize, sentence: &Range<usize>, before: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(date).start;
    let first =
        (sentence.start..before).rev().find(|&at| document.is_mark(at, ';')).map_or(sentence.start, |at| at + 1);
    start >= first && start <= first + 3 && start < before
}
