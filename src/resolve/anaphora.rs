//! Groups that only the article can name, resolved to their members where it makes them plain: « les deux pays »,
//! « chaque camp », « ces derniers ».
//!
//! The parties named before are gathered sentence by sentence. As soon as there are as many as the phrase counts they
//! are its members; where a sentence brings more than that, nothing is plain and nothing is said.

use std::collections::HashMap;

use crate::document::Document;
use crate::lexicon::words;
use crate::model::{CountryCode, Entity, Evidence, Mention, MentionKind, PartyKind, PlaceKind, Reference};
use crate::rules::parties::{ANAPHOR_COUNTED as COUNTED, ANAPHOR_LAST as LAST};

/// How many sentences back members are looked for.
const SENTENCES: usize = 6;
/// Mentions back that are looked at, however long the sentences are.
const MENTIONS: usize = 60;

/// Members found, a handful: each entity with a mention that names it.
type Members = Vec<(usize, usize)>;

/// Fills the members of the entities of anaphoric groups.
#[inline(never)]
pub fn resolve(document: &Document<'_>, mentions: &mut [Mention], entities: &mut [Entity]) {
    let countries = country_entities(mentions, entities);
    for index in 0..mentions.len() {
        let found = match mentions.get(index).map(|mention| mention.rule) {
            Some(COUNTED) => counted(document, mentions, entities, &countries, index),
            Some(LAST) => last(document, mentions, index),
            _ => continue,
        };
        let Some(mut members) = found else { continue };
        members.sort_unstable();
        let evidence = |(_, mention): &(usize, usize)| mentions.get(*mention).map(|mention| mention.span);
        let spans: Vec<_> = members.iter().filter_map(evidence).collect();
        let Some(mention) = mentions.get_mut(index) else { continue };
        mention.evidence.extend(spans.into_iter().map(|span| Evidence { rule: "anaphora-member", span }));
        if let Some(entity) = mention.entity.and_then(|entity| entities.get_mut(entity)) {
            entity.members = members.into_iter().map(|(entity, _)| entity).collect();
        }
    }
}

/// The entity that stands for each country as an actor.
fn country_entities(mentions: &[Mention], entities: &[Entity]) -> HashMap<CountryCode, usize> {
    let is_actor = |entity: &Entity| {
        entity.mentions.first().and_then(|&first| mentions.get(first)).is_some_and(|mention| mention.party().is_some())
    };
    let actors = entities.iter().enumerate().filter(|(_, entity)| is_actor(entity));
    actors.filter_map(|(index, entity)| Some((entity.country?, index))).collect()
}

/// « les deux pays », « les trois parties », « chaque camp »: states first, for other nouns also what is no state.
fn counted(
    document: &Document<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    countries: &HashMap<CountryCode, usize>,
    index: usize,
) -> Option<Members> {
    let start = document.range(mentions.get(index)?.span).start;
    let count = match () {
        () if document.is_word(start, words!["deux", "chaque"]) => 2,
        () if document.is_word(start, words!["trois"]) => 3,
        () if document.is_word(start, words!["quatre"]) => 4,
        () => return None,
    };
    let national = document.is_word(
        start + 1,
        words!["pays", "capitales", "nations", "puissances", "gouvernements", "armées", "états", "voisins"],
    );
    let as_state = |mention: &Mention| as_state(mention, countries);
    let states = gather(document, mentions, entities, index, count, &as_state);
    let personal = document.is_word(start + 1, words!["chefs", "dirigeants"]);
    match states {
        Some(members) if !personal => Some(members),
        None if !national => {
            let kind = if personal { as_person } else { as_party };
            gather(document, mentions, entities, index, count, &kind)
        }
        _ => None,
    }
}

/// The members that the sentences before name, if they name just so many.
fn gather(
    document: &Document<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    index: usize,
    count: usize,
    member: &impl Fn(&Mention) -> Option<usize>,
) -> Option<Members> {
    let sentence_of = |at: usize| {
        let token = document.range(mentions.get(at)?.span).start;
        Some(document.sentences.partition_point(|sentence| sentence.start <= token))
    };
    let own = sentence_of(index)?;
    let mut members = Members::new();
    let mut current = own;
    for at in (index.saturating_sub(MENTIONS)..index).rev() {
        let sentence = sentence_of(at)?;
        if sentence != current && members.len() >= count || sentence + SENTENCES < own {
            break;
        }
        current = sentence;
        let Some(mention) = mentions.get(at) else { continue };
        // « les deux pays » again: those it meant before.
        let meant = mention.entity.and_then(|entity| entities.get(entity)).map_or(&[][..], |entity| &entity.members);
        if meant.len() == count && members.iter().all(|(known, _)| meant.contains(known)) {
            return Some(meant.iter().map(|&entity| (entity, at)).collect());
        }
        if let Some(entity) = member(mention).filter(|entity| members.iter().all(|(known, _)| known != entity)) {
            members.push((entity, at));
        }
    }
    (members.len() == count).then_some(members)
}

/// A state, a people or a group of one state, by the entity of the state; a country that is a place too.
fn as_state(mention: &Mention, countries: &HashMap<CountryCode, usize>) -> Option<usize> {
    match &mention.kind {
        MentionKind::Party(party) => match party.reference {
            Some(Reference::Country(code)) => countries.get(&code).copied().or(mention.entity),
            _ => None,
        },
        MentionKind::Place(place) if place.kind == PlaceKind::Country => {
            place.country.and_then(|code| countries.get(&code).copied()).or(mention.entity)
        }
        _ => None,
    }
}

/// Any named party but a person.
fn as_party(mention: &Mention) -> Option<usize> {
    let party = mention.party().filter(|party| !party.generic && party.kind != PartyKind::Person);
    party.and(mention.entity)
}

fn as_person(mention: &Mention) -> Option<usize> {
    mention.party().filter(|party| party.kind == PartyKind::Person).and(mention.entity)
}

/// « ces derniers »: the last group in the plural, in the same sentence or the one before.
fn last(document: &Document<'_>, mentions: &[Mention], index: usize) -> Option<Members> {
    let sentence = |mention: &Mention| {
        let token = document.range(mention.span).start;
        document.sentences.partition_point(|sentence| sentence.start <= token)
    };
    let own = sentence(mentions.get(index)?);
    let before = (index.saturating_sub(MENTIONS)..index).rev();
    let mut near = before.take_while(|&at| mentions.get(at).is_some_and(|mention| sentence(mention) + 1 >= own));
    let plural = |at: &usize| {
        mentions.get(*at).is_some_and(|mention| {
            let group = mention.party().is_some_and(|party| matches!(party.kind, PartyKind::People | PartyKind::Group));
            let head = mention.span.of(document.text).split([' ', '\u{A0}']).next().unwrap_or("");
            group && mention.rule != LAST && head.ends_with(['s', 'x'])
        })
    };
    let at = near.find(plural)?;
    Some(vec![(mentions.get(at)?.entity?, at)])
}
