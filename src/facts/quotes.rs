//! Whom each quotation is from: « … », a précisé X; X a déclaré : « … »; one that goes on with the one before.

use std::ops::Range;

use super::location;
use super::pronoun;
use super::scene::Scene;
use super::voice;
use crate::document::previous;
use crate::lexicon::words;
use crate::model::Link;
use crate::text::Gap;

/// Tokens before a quotation within which its « il » was named.
const PRONOUN_REACH: usize = 120;
/// Tokens of the shortest quotation that states anything: a word or two in quotation marks is a term.
const SHORTEST: usize = 6;
/// Lines over which a quotation that fills its paragraph goes on with the one before.
const LINES: usize = 3;
/// Tokens of a question in an interview.
const QUESTION: usize = 60;

/// A number in quotation marks is stated by whoever the quotation is from.
pub fn speaker(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let token = scene.tokens(number).start;
    scene.quotation(token).filter(|quotation| quotation.len() >= SHORTEST)?;
    scene.speaker(token)
}

/// Whom each quotation of the text is from, in their order.
pub fn speakers(scene: &Scene<'_, '_>, quotations: &[Range<usize>]) -> Vec<Option<Link>> {
    let mut speakers: Vec<Option<Link>> = Vec::with_capacity(quotations.len());
    let mut last: Option<(usize, Link)> = None;
    for quotation in quotations {
        let line = scene.document.sentence(quotation.start).map_or(0, |sentence| sentence.line);
        let own = named(scene, quotation);
        let goes_on = || {
            let (before, link) = last?;
            let said = (quotation.end..quotation.end + 3).any(|at| scene.reporting_verb(at).is_some());
            if said {
                return None;
            }
            let opens = scene.document.gap(quotation.start) == Gap::Line;
            let fills = opens && (line <= before + LINES || is_answer(scene, quotation.start));
            (quotation.len() >= SHORTEST && (fills || line == before))
                .then_some(Link { rule: "quotation-goes-on", ..link })
        };
        let speaker = own.or_else(goes_on);
        if let Some(link) = speaker {
            last = Some((line, link));
        }
        speakers.push(speaker);
    }
    speakers
}

/// « Êtes-vous déçue ? » in the line before: whoever is interviewed answers.
fn is_answer(scene: &Scene<'_, '_>, start: usize) -> bool {
    let document = scene.document;
    let Some(end) = start.checked_sub(1) else { return false };
    let question = scene.paragraph_start(end).max(start.saturating_sub(QUESTION))..start;
    document.is_mark(end, '?') || question.into_iter().any(|at| document.is_word(at, words!["vous", "votre", "vos"]))
}

/// Whoever is named as its speaker, behind or before.
fn named(scene: &Scene<'_, '_>, quotation: &Range<usize>) -> Option<Link> {
    pronoun_after(scene, quotation)
        .map(|mention| scene.to_mention(mention, "quotation"))
        .or_else(|| speaker_after(scene, quotation.end))
        .or_else(|| speaker_before(scene, quotation.start))
}

/// « », souffle-t-il », « », dit-elle à X »: whoever the text is about, or the person named last before the quotation.
fn pronoun_after(scene: &Scene<'_, '_>, quotation: &Range<usize>) -> Option<usize> {
    let document = scene.document;
    let end = quotation.end;
    // « », s'amusait-elle », « », a-t-il plaisanté »: any verb turned round speaks.
    let open = |&at: &usize| document.gap(at) != Gap::Line && !document.is_mark(at, '.');
    let pronoun = (end..end + 9).take_while(open).find(|&at| {
        document.is_word(at, words!["il", "elle", "ils", "elles"]) && document.is_mark(previous(at), '-')
    })?;
    (document.gap(pronoun) == Gap::None).then_some(())?;
    let person = |&mention: &usize| pronoun::is_person(scene, mention);
    let about = pronoun::meant(scene, quotation.start, pronoun).filter(person);
    let before = scene.within(quotation.start.saturating_sub(PRONOUN_REACH)..quotation.start);
    about.or_else(|| before.rev().find(person))
}

/// « », a précisé X », « », raconte X »
fn speaker_after(scene: &Scene<'_, '_>, end: usize) -> Option<Link> {
    let document = scene.document;
    let open = |&at: &usize| !document.is_mark(at, '.') && document.gap(at) != Gap::Line;
    let said = (end..end + 8).take_while(open).find(|&at| scene.reporting_verb(at).is_some());
    let behind = match said {
        Some(at) => at + scene.reporting_verb(at)?,
        None => any_verb(scene, end)? + 1,
    };
    voice::after(scene, behind, 14, "quotation")
}

/// « », a rigolé le vainqueur »: whatever verb stands between a quotation's comma and its subject.
fn any_verb(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    let document = scene.document;
    let first = Some(end + 1).filter(|_| document.is_mark(end, ','))?;
    let auxiliary = document.is_word(first, words!["a", "ont", "avait", "s'est"]);
    let clitic = auxiliary || document.is_word(first, words!["s'", "se"]);
    let verb = if clitic { first + 1 } else { first };
    let fits = document.is_lower(verb)
        && if auxiliary {
            document.parts_of_speech(verb).contains('p') || document.surface(verb).ends_with('é')
        } else {
            location::is_finite(scene, verb)
        };
    fits.then_some(verb)
}

/// « X a déclaré : « … » »
fn speaker_before(scene: &Scene<'_, '_>, start: usize) -> Option<Link> {
    let sentence = scene.document.sentence(start)?;
    let verb = (sentence.start..start).rev().find(|&at| scene.reporting_verb(at).is_some())?;
    let behind = voice::after(scene, verb + 1, start.saturating_sub(verb).min(14), "quotation")
        .filter(|link| scene.document.range(link.span).end <= start);
    behind.or_else(|| voice::subject(scene, verb, "quotation"))
}
