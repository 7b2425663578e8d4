//! How a number stands to the verb before it: its object, or about another noun, or of a clause of its own.

use super::memory::Asked;
use super::scene::Scene;
use super::{carried, clause, governed, nouns, rival, stating, study};
use crate::document::previous;
use crate::lexicon::words;
use crate::model::NumberKind;

/// Tokens between a verb and a number that it governs.
const REACH: usize = 18;

/// The verb before a number that may have it as its object.
pub fn verb(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let start = scene.tokens(number).start;
    let verb = clause::governing_verb(scene, start).or_else(|| study::bet(scene, start));
    verb.filter(|&verb| start - verb <= REACH)
}

/// How a number stands to the verb before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stance {
    /// No verb is near.
    Free,
    /// It is the subject of a verb of its own: « et 43 personnes ont été blessées », « attend que dix pays signent ».
    OwnClause,
    /// It is about another noun: « une inflation ramenée à 3 % ».
    OfNoun,
    /// It is adverbial: « après deux échecs ».
    Adjunct,
    /// The subject tells it of others: « dénonce 17 violations ».
    Told,
    /// It is what the subject does, has or gets.
    Object,
}

/// How a number stands to the verb before it.
pub fn stance(scene: &Scene<'_, '_>, number: usize) -> Stance {
    let start = scene.tokens(number).start;
    let told = |verb: usize| {
        blames(scene, verb, number)
            || is_informed(scene, verb)
            || stating::tells_of_others(scene, verb, start)
            || study::puts(scene, start).is_some()
            // « évalue la dette à 132 %, contre 119 % »
            || scene.document.is_word(previous(start), words!["contre"]) && study::estimates(scene, verb)
            || stating::gives_account(scene, verb)
            // « a compté 4 200 manifestants, Solidaires 9 000 »
            || stating::says(scene, verb) && rival::counts_crowd(scene, number)
    };
    match verb(scene, number) {
        _ if is_subordinate_subject(scene, number) || carried::opens_own_clause(scene, number) => Stance::OwnClause,
        None => Stance::Free,
        Some(verb) if is_of_noun(scene, verb, number) => Stance::OfNoun,
        Some(verb) if told(verb) => Stance::Told,
        Some(verb) if !takes_object(scene, verb, number) => Stance::Adjunct,
        Some(_) => Stance::Object,
    }
}

/// « attend que dix pays signent »: a verb follows the number that « que » or « dont » leads.
fn is_subordinate_subject(scene: &Scene<'_, '_>, number: usize) -> bool {
    let tokens = scene.tokens(number);
    let led = scene.document.is_word(previous(tokens.start), words!["que", "qu'", "dont"]);
    led && (tokens.end + 1..tokens.end + 3).any(|at| clause::is_finite(scene, at))
        && !clause::is_restrictive(scene, previous(tokens.start))
}

/// Whether the number is what the verb's subject does, has or gets, rather than about another noun or of another clause.
pub fn takes_object(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    scene.memory.flag(scene.tokens(number).start, Asked::Object, || reads_as_object(scene, verb, number))
}

#[inline(never)]
fn reads_as_object(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(number).start;
    // « une école bombardée, 31 morts »
    let apart = document.is_mark(previous(start), ',') && document.parts_of_speech(verb).starts_with('p');
    // « Ils étaient 250 »: the number is who they are.
    let copula = document.is_word(verb, words!["est", "sont", "était", "étaient", "sommes", "êtes"])
        && scene.number_kind(number) == Some(NumberKind::Cardinal);
    // « ont été tués et 114 personnes blessées »: a passive has no object.
    let passive = document.is_word(previous(verb), words!["été"])
        && !document.is_word(scene.tokens(number).end, words!["fois"])
        && !document.is_word(previous(start), words!["à", "avec", "de", "d'", "par", "pour", "contre", "aux", "au"]);
    !(apart
        || copula
        || passive
        || is_informed(scene, verb)
        || is_of_noun(scene, verb, number)
        || carried::opens_own_clause(scene, number)
        || !governed::is_governed_by(scene, verb, number))
}

/// « une inflation remontée à 3 % », « des copies à 199 dollars », « sous la barre des 5 % »
fn is_of_noun(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let to = document.is_word(previous(start), words!["à"]);
    let threshold = scene.tokens(number).any(|at| document.is_word(at, words!["barre", "seuil", "plafond"]));
    // The price of a thing.
    let thing = previous(previous(start));
    let priced = scene.number_kind(number) == Some(NumberKind::Money)
        && to
        && document.is_noun(thing)
        && document.is_word(previous(thing), words!["des", "un", "une", "de"]);
    // « a porté le prix garanti à 1 800 francs »
    let moves = ["port", "fix", "relev", "abaiss", "plafonn"].iter().any(|stem| document.begins_with(verb, stem));
    let led = to && describes_noun(scene, start.saturating_sub(2)) && !moves;
    threshold || priced || led || describes_noun(scene, verb)
}

/// « une inflation remontée »: the participle is about the noun before it.
fn describes_noun(scene: &Scene<'_, '_>, participle: usize) -> bool {
    let (document, noun) = (scene.document, previous(participle));
    document.parts_of_speech(participle).starts_with('p')
        && clause::group_start(scene, participle) == participle
        && document.is_noun(noun)
        && scene.mention_at(noun).is_none()
        && !nouns::is_body(scene, noun)
}

/// « a été informée de 19 fuites »
fn is_informed(scene: &Scene<'_, '_>, verb: usize) -> bool {
    scene.document.begins_with(verb, "inform") || scene.document.begins_with(verb, "averti")
}

/// « dénonce 17 violations », « a porté à 52 le nombre de morts »
pub fn blames(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let (document, end) = (scene.document, scene.tokens(number).end);
    let counts = document.begins_with(verb, "port") && document.is_word(end + 1, words!["nombre", "bilan", "total"]);
    document.begins_with(verb, "dénonc") || counts
}
