//! Votes told before whoever votes: « Par neuf voix contre quatre, le Conseil de sécurité a rejeté le texte ».

use super::clause;
use super::scene::Scene;
use super::subject;
use crate::document::previous;
use crate::lexicon::words;
use crate::model::{Link, NumberKind};

/// Tokens from the head of a sentence to the last of the votes.
const HEAD: usize = 14;
/// Tokens from a comma to the verb whose subject follows it.
const SUBJECT: usize = 10;

/// The body that votes, of a number at the head of its sentence.
pub fn voter(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let (sentence, tokens) = (scene.sentence(number), scene.tokens(number));
    if !document.is_word(sentence.start, words!["par"]) || tokens.start - sentence.start > HEAD {
        return None;
    }
    let comma = (tokens.end..sentence.end.min(tokens.end + HEAD)).find(|&at| document.is_mark(at, ','))?;
    let votes = |at: usize| document.is_word(at, words!["voix", "votes", "suffrages"]);
    let counts = scene.number_kind(number) == Some(NumberKind::Cardinal) && (sentence.start..comma).any(votes);
    let verb = (comma + 1..sentence.end.min(comma + SUBJECT)).find(|&at| clause::is_verb(scene, at))?;
    let party = subject::subject(scene, verb).filter(|subject| {
        let start = scene.tokens(subject.mention).start;
        !subject.owner && scene.is_party(subject.mention) && previous(start) >= comma
    })?;
    counts.then(|| scene.to_mention(party.mention, "voter"))
}
