//! Parties that stand in a row: « le Soudan, l'Éthiopie et le Kenya ».

use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::NumberKind;

/// The most parties of one row.
const MOST: usize = 6;
/// Tokens between a party and a place that belongs to it.
const COMPLEMENT: usize = 8;
/// What somebody does, plans or stands for: for or against it is for or against them.
static DOINGS: Words<22> = Words::new([
    "offensive",
    "offensives",
    "opération",
    "opérations",
    "intervention",
    "guerre",
    "politique",
    "position",
    "positions",
    "initiative",
    "candidature",
    "demande",
    "lutte",
    "régime",
    "gouvernement",
    "armée",
    "forces",
    "combat",
    "attaque",
    "invasion",
    "effort",
    "efforts",
]);
/// Words before a party that belong to it.
const DETERMINERS: [&str; 26] = [
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "du",
    "de",
    "d'",
    "à",
    "au",
    "aux",
    "avec",
    "par",
    "contre",
    "ce",
    "cette",
    "ces",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "notamment",
    "plusieurs",
];

/// The parties that begin at a token: one, or several joined by commas and « et ».
pub fn series(scene: &Scene<'_, '_>, from: usize) -> Vec<usize> {
    let mut parties = Vec::new();
    let mut pending = Vec::new();
    let mut next = from;
    while let Some(party) = party_from(scene, next).filter(|_| parties.len() + pending.len() < MOST) {
        let end = scene.tokens(party).end;
        let closes = scene.document.is_word(previous(next), words!["et"]) || parties.is_empty() && pending.is_empty();
        pending.push(party);
        // « X, Y » alone may be the next clause; « X, Y et Z » is a list.
        if closes {
            parties.append(&mut pending);
        }
        let goes_on = scene.document.is_word(end, words!["et"]) || scene.document.is_mark(end, ',');
        if !goes_on || scene.document.is_mark(end, ',') && next != from && closes {
            break;
        }
        next = end + 1;
    }
    parties
}

/// The party that begins at a token, its articles, adjectives and function before it: « le président russe X ».
fn party_from(scene: &Scene<'_, '_>, from: usize) -> Option<usize> {
    let sentence = scene.document.sentence(from)?;
    let begin = |mention: usize| {
        let role = scene.mentions.get(mention).and_then(|mention| mention.party()).and_then(|party| party.role);
        role.map(|role| scene.document.range(role).start)
            .filter(|&at| at >= from)
            .unwrap_or(scene.tokens(mention).start)
    };
    // « par 3 000 à 4 000 soldats rwandais »
    let is_lead = |at: usize| match scene.mention_at(at) {
        Some(mention) => scene.number_kind(mention) == Some(NumberKind::Cardinal),
        None => scene.document.is_word(at, &DETERMINERS) || scene.document.is_adjective(at),
    };
    let first = (from..from + 8).find(|&at| !is_lead(at))?;
    let fits = |&mention: &usize| scene.is_party(mention) && (from..=first).contains(&begin(mention));
    let near = scene.within(from..sentence.end.min(first + 14));
    // The function names others: « le ministre de la Défense X » is X.
    let with_function = near.clone().filter(fits).find(|&mention| begin(mention) < scene.tokens(mention).start);
    with_function.or_else(|| near.into_iter().find(fits))
}

/// The parties that end at a token: one, « X et Y », or « X (acronym) ».
pub fn before(scene: &Scene<'_, '_>, last: usize) -> Vec<usize> {
    let opening = |&at: &usize| scene.document.is_mark(at, '(');
    let bracket = scene.document.is_mark(last, ')').then(|| (last.saturating_sub(8)..last).rev().find(opening));
    let last = bracket.flatten().map_or(last, previous);
    let party = scene.mention_at(last).filter(|&mention| scene.is_party(mention));
    party.map_or_else(Vec::new, |party| with_those_before(scene, party))
}

/// A party and those joined to it before: « X, Y et Z » for Z; in text order.
pub fn with_those_before(scene: &Scene<'_, '_>, party: usize) -> Vec<usize> {
    let mut parties = vec![party];
    let mut joined = false;
    while parties.len() < MOST {
        let Some(&first) = parties.last() else { break };
        let mut at = previous(scene.tokens(first).start);
        while scene.mention_at(at).is_none() && scene.document.is_word(at, &DETERMINERS) {
            at = previous(at);
        }
        let and = scene.document.is_word(at, words!["et"]);
        // Before the last, commas join: « X, Y et Z ».
        if !(and || joined && scene.document.is_mark(at, ',')) {
            break;
        }
        joined = true;
        match scene.mention_at(previous(at)).and_then(|mention| head(scene, mention)) {
            Some(mention) => parties.push(mention),
            None => break,
        }
    }
    parties.reverse();
    parties
}

/// The party itself, or the one that a place belongs to: « séparatistes de la république du Nagorny-Karabakh ».
pub fn head(scene: &Scene<'_, '_>, mention: usize) -> Option<usize> {
    if scene.is_party(mention) {
        return Some(mention);
    }
    let document = scene.document;
    let mut at = previous(scene.tokens(mention).start);
    for _ in 0..COMPLEMENT {
        if let Some(party) = scene.mention_at(at) {
            return scene.is_party(party).then_some(party);
        }
        if !(document.is_lower(at)
            && (DETERMINERS.iter().any(|word| document.is_word(at, &[word]))
                || document.is_noun(at)
                || document.is_adjective(at)))
        {
            return None;
        }
        at = previous(at);
    }
    None
}

/// « soutient l'offensive de Bakou »: whoever does what the noun says.
pub fn doing(scene: &Scene<'_, '_>, from: usize) -> Vec<usize> {
    let document = scene.document;
    let noun = if document.is_word(from, &DETERMINERS) { from + 1 } else { from };
    let of = (noun + 1..noun + 3).find(|&at| document.is_of(at));
    match of.filter(|_| document.is_word(noun, &DOINGS)) {
        Some(of) => series(scene, of),
        None => Vec::new(),
    }
}

/// Past « par un traité de défense » from a token on.
pub fn bond(scene: &Scene<'_, '_>, from: usize) -> Option<usize> {
    let document = scene.document;
    let is_noun =
        |&at: &usize| document.is_word(at, words!["traité", "pacte", "accord", "alliance", "traités", "accords"]);
    let noun = (from..from + 4).find(is_noun).filter(|_| document.is_word(from, words!["par"]))?;
    Some(if document.is_of(noun + 1) && document.is_lower(noun + 2) { noun + 3 } else { noun + 1 })
}
