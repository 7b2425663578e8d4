//! The verbs that govern a number, from the nearest outward, and the clause around it; conditional and future by their
//! endings.

use std::ops::Range;

use super::clause::{governing_verb, group_start, is_auxiliary, is_infinitive, is_verb};
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::words;
use crate::text::TokenKind;

/// Verbs of one chain: « pourrait devoir renoncer à vendre ».
const LONGEST: usize = 4;
/// Tokens behind a number within which its verb stands, where it is the subject.
const REACH: usize = 14;
/// Imperfects that end like conditionals.
const IMPERFECTS: [&str; 22] = [
    "tirait",
    "retirait",
    "attirait",
    "étirait",
    "admirait",
    "inspirait",
    "respirait",
    "aspirait",
    "virait",
    "empirait",
    "expirait",
    "conspirait",
    "ouvrait",
    "couvrait",
    "découvrait",
    "recouvrait",
    "livrait",
    "délivrait",
    "œuvrait",
    "encadrait",
    "enivrait",
    "manœuvrait",
];
/// Pasts that end like futures.
const PASTS: [&str; 14] = [
    "tira", "retira", "attira", "admira", "inspira", "aspira", "vira", "expira", "livra", "délivra", "encadra",
    "ouvra", "entra", "opéra",
];

/// The groups of verbs that govern a number; of a subject, the group behind it.
pub fn chain<'m>(scene: &'m Scene<'_, '_>, number: usize) -> &'m [Range<usize>] {
    scene.remembered(number).map_or(&[], |memory| memory.chain.get_or_init(|| find_chain(scene, number)))
}

fn find_chain(scene: &Scene<'_, '_>, number: usize) -> Vec<Range<usize>> {
    let start = scene.tokens(number).start;
    let mut groups = Vec::new();
    let mut position = start;
    while groups.len() < LONGEST {
        let Some(verb) = governing_verb(scene, position).filter(|&verb| is_joined(scene, verb, position)) else {
            break;
        };
        let first = group_start(scene, verb);
        groups.push(first..verb + 1);
        // An infinitive depends on a verb before: « pourrait coûter ».
        let depends = is_infinitive(scene, verb) || scene.document.is_word(previous(first), words!["avoir", "être"]);
        if !depends {
            return groups;
        }
        position = first;
    }
    if groups.is_empty() { behind(scene, number).into_iter().collect() } else { groups }
}

/// Whether no comma sets the verb apart: « s'est dit prêt, alors que 30 … ».
fn is_joined(scene: &Scene<'_, '_>, verb: usize, position: usize) -> bool {
    let document = scene.document;
    // « chars, avions et 300 soldats »: a list goes on.
    let commas = (verb..position).filter(|&at| document.is_mark(at, ',')).count();
    commas == 0 || !own_verb(scene, position)
}

/// Whether a number is the subject of a verb behind it.
fn own_verb(scene: &Scene<'_, '_>, position: usize) -> bool {
    scene.mention_at(position).and_then(|number| behind(scene, number)).is_some()
}

/// The verb whose subject the number is, with its auxiliaries.
pub fn behind(scene: &Scene<'_, '_>, number: usize) -> Option<Range<usize>> {
    scene.remembered(number)?.behind.get_or_init(|| find_behind(scene, number)).clone()
}

fn find_behind(scene: &Scene<'_, '_>, number: usize) -> Option<Range<usize>> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let stop = scene.sentence(number).end.min(end + REACH);
    for at in end..stop {
        if ends_clause(scene, at) || document.is_word(at, words!["qui", "que", "qu'", "dont", "où", "et"]) {
            return None;
        }
        if scene.mention_at(at).is_none()
            && (is_auxiliary(scene, at) || is_verb(scene, at) && !document.is_adjective(at))
        {
            let verbal = |&at: &usize| {
                scene.mention_at(at).is_none()
                    && (is_auxiliary(scene, at)
                        || is_verb(scene, at)
                        || document.is_word(at, words!["pas", "jamais", "encore", "déjà", "été"]))
            };
            let last = (at + 1..at + 5).find(|at| !verbal(at)).unwrap_or(at + 5);
            return Some(at..last);
        }
    }
    None
}

/// The tokens of the clause that holds a number, an insertion between subject and verb among them.
pub fn clause(scene: &Scene<'_, '_>, number: usize) -> Range<usize> {
    scene.remembered(number).map_or(0..0, |memory| memory.clause.get_or_init(|| find_clause(scene, number)).clone())
}

fn find_clause(scene: &Scene<'_, '_>, number: usize) -> Range<usize> {
    let document = scene.document;
    let sentence = scene.sentence(number);
    let tokens = scene.tokens(number);
    let first = chain(scene, number).last().map_or(tokens.start, |group| group.start.min(tokens.start));
    let mut start = first;
    let mut inserted = false;
    while start > sentence.start {
        let before = start - 1;
        let comma = document.is_mark(before, ',');
        // « Le bilan, encore provisoire, est de »
        if comma && start == first && !inserted {
            let open = (sentence.start..before).rev().find(|&at| document.is_mark(at, ','));
            inserted = true;
            if let Some(open) = open {
                start = open;
                continue;
            }
        }
        if ends_clause(scene, before) {
            break;
        }
        start = before;
    }
    let end = (tokens.end..sentence.end).find(|&at| ends_clause(scene, at)).unwrap_or(sentence.end);
    start..end
}

fn ends_clause(scene: &Scene<'_, '_>, at: usize) -> bool {
    matches!(
        scene.document.token(at).map(|token| token.kind),
        Some(TokenKind::Mark(',' | ';' | ':' | '«' | '»' | '“' | '”' | '"' | '(' | ')' | '.'))
    )
}

/// « coûterait », « pourraient », « serait »
pub fn is_conditional(scene: &Scene<'_, '_>, at: usize) -> bool {
    let singular = form(scene, at, "ait", "aient");
    singular.is_some_and(|stem| is_stem(stem) && !IMPERFECTS.iter().any(|word| word.strip_suffix("ait") == Some(stem)))
}

/// « atteindra », « seront »
pub fn is_future(scene: &Scene<'_, '_>, at: usize) -> bool {
    let singular = form(scene, at, "a", "ont");
    singular.is_some_and(|stem| is_stem(stem) && !PASTS.iter().any(|word| word.strip_suffix('a') == Some(stem)))
}

/// A verb form in small letters without one of two endings.
fn form<'t>(scene: &Scene<'_, 't>, at: usize, one: &str, many: &str) -> Option<&'t str> {
    let document = scene.document;
    let word = document.surface(at);
    let stem = word.strip_suffix(many).or_else(|| word.strip_suffix(one))?;
    let verb = document.is_lower(at)
        && scene.mention_at(at).is_none()
        && (is_verb(scene, at) || is_auxiliary(scene, at) || document.parts_of_speech(at).is_empty());
    verb.then_some(stem)
}

/// The stem of future and conditional ends like an infinitive.
fn is_stem(stem: &str) -> bool {
    ["er", "ir", "dr", "vr", "ttr", "îtr", "rr", "aur", "battr", "mettr", "ivr"]
        .iter()
        .any(|ending| stem.ends_with(ending))
        && stem.len() > 2
}
