//! Another figure of what somebody counted before: « la préfecture a compté 81.000 manifestants, la CGT 700.000 ».

use super::scene::Scene;
use super::{clause, nouns, voice};
use crate::document::previous;
use crate::lexicon::words;
use crate::model::{Fact, Link};

/// Tokens between a count and another of the same.
const RECOUNTED: usize = 24;
/// Beginnings of verbs of counting and telling.
const RECOUNTS: [&str; 10] =
    ["compt", "annonc", "dénombr", "recens", "avanc", "évoqu", "revendiqu", "signal", "rapport", "mentionn"];

/// « la préfecture a compté 81.000 manifestants, la CGT 700.000 », « les syndicats 3 000 »: whoever stands beside it.
pub fn beside(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last().filter(|fact| scene.sentence(fact.number) == scene.sentence(number))?;
    last.source.filter(|source| source.rule == "subject-of-saying")?;
    let document = scene.document;
    let at = scene.tokens(number).start.checked_sub(1).filter(|&at| at > scene.tokens(last.number).end)?;
    // « fait état de 21 % de grévistes, la FSU de plus de 50 % »
    let shared = document.is_of(at) && document.is_of(previous(scene.tokens(last.number).start));
    let at = if shared { previous(at) } else { at };
    if let Some(party) = scene.mention_at(at).filter(|&mention| scene.is_party(mention)) {
        return Some(scene.to_mention(party, "subject-of-saying"));
    }
    let noun = nouns::is_human(scene, at) && document.is_definite_article(previous(at));
    noun.then(|| nouns::noun_link(scene, at, "subject-of-saying")).flatten()
}

/// « La police a dénombré 5 800 personnes, FO en annonce 15 000 », « L'ONU en compte plus de 200 »: another count of what
/// somebody counted before.
pub fn recounted(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let verb = previous(start);
    let counts =
        document.is_word(previous(verb), words!["en"]) && RECOUNTS.iter().any(|stem| document.begins_with(verb, stem));
    let last = before.last().filter(|_| counts && clause::is_verb(scene, verb))?;
    let told = last.source.filter(|_| start - scene.tokens(last.number).end <= RECOUNTED)?;
    voice::subject(scene, verb, "subject-of-saying").filter(|link| link.mention != told.mention)
}

/// « la préfecture a compté 81.000 manifestants, la CGT 700.000 »: no verb, so the one before counts on.
pub fn elliptic(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let sentence = scene.sentence(number);
    let last = before.last().filter(|fact| scene.tokens(fact.number).start >= sentence.start)?;
    let source = last.source.filter(|source| source.rule == "subject-of-saying")?;
    let tokens = scene.tokens(number);
    // « une croissance de 1,1 %, cinq fois moindre »
    if scene.document.is_word(tokens.end, words!["fois"]) {
        return None;
    }
    let between = scene.tokens(last.number).end..tokens.start;
    let verbless = !between.clone().any(|at| scene.document.is_verb(at) || scene.document.is_mark(at, ';'));
    verbless.then_some(source)
}
