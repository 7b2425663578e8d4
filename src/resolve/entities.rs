//! Which mentions are the same person, organization, state or place, and what each is best called.

use std::collections::HashMap;

use super::aliases::bare_name;
use crate::document::Document;
use crate::lexicon::{Class, NameKind};
use crate::model::{CountryCode, Entity, Mention, MentionKind, PartyKind, Reference, Span};
use crate::rules::naming;
use crate::rules::parties::{ANAPHOR_COUNTED, ANAPHOR_LAST};
use crate::text::fold::folded;

/// Fills `reference` and `entity` of every party and place, and lists the entities in order of first mention.
#[must_use]
#[inline(never)]
pub fn link(document: &Document<'_>, mentions: &mut [Mention]) -> Vec<Entity> {
    let mut entities = Entities { document, list: Vec::new(), by_key: HashMap::new() };
    let full_names = full_person_names(document, mentions);
    let mut last_person: Option<Key> = None;
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get_mut(index) else { continue };
        let key = match &mention.kind {
            MentionKind::Number(_) => continue,
            MentionKind::Place(place) => Key::Place(folded(mention.span.of(document.text)), place.country),
            MentionKind::Party(party) => match (&party.reference, party.kind) {
                // « les deux pays » may mean others the next time.
                _ if matches!(mention.rule, ANAPHOR_COUNTED | ANAPHOR_LAST) => Key::Anaphor(index),
                (Some(Reference::Country(code)), _) => Key::Country(*code),
                // « X, alias « Barbecue » »: the same person under another name.
                (_, PartyKind::Person) if mention.rule == "person-nickname" && last_person.is_some() => {
                    last_person.clone().unwrap_or(Key::Anaphor(index))
                }
                (_, PartyKind::Person) => Key::Person(person_key(document, mention.span, &full_names)),
                (_, PartyKind::Organization) => Key::Organization(organization_key(document, mention.span)),
                _ => Key::Group(folded(mention.span.of(document.text))),
            },
        };
        if matches!(key, Key::Person(_)) {
            last_person = Some(key.clone());
        }
        mention.entity = Some(entities.add(key, index, mention));
    }
    entities.join_acronyms(mentions);
    entities.close_ranks(mentions);
    let list = entities.list;
    for mention in mentions.iter_mut() {
        let name = mention.entity.and_then(|entity| list.get(entity)).map(|entity| entity.name);
        if let (MentionKind::Party(party), Some(name)) = (&mut mention.kind, name)
            && !party.generic
            && matches!(party.kind, PartyKind::Person | PartyKind::Organization)
            && !matches!(party.reference, Some(Reference::Given(_)))
        {
            party.reference = Some(Reference::Name(name));
        }
    }
    list
}

/// What makes two mentions one entity.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Country(CountryCode),
    Person(String),
    Organization(OrganizationKey),
    Group(String),
    Anaphor(usize),
    Place(String, Option<CountryCode>),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum OrganizationKey {
    /// The number that the gazetteer's forms of one organization share.
    Known(u32),
    Written(String),
}

struct Entities<'d, 't> {
    document: &'d Document<'t>,
    list: Vec<Entity>,
    by_key: HashMap<Key, usize>,
}

impl Entities<'_, '_> {
    /// Adds a mention to the entity of its key; the longest name, the honorific left out, becomes the entity's.
    fn add(&mut self, key: Key, index: usize, mention: &Mention) -> usize {
        let is_person = matches!(key, Key::Person(_));
        let country = match (&key, &mention.kind) {
            (Key::Country(code), _) => Some(*code),
            (_, MentionKind::Place(place)) => place.country,
            _ => None,
        };
        let name = if is_person { bare_name(self.document, mention.span) } else { mention.span };
        let entity = *self.by_key.entry(key).or_insert_with(|| {
            self.list.push(Entity { name, country, mentions: Vec::new(), members: Vec::new() });
            self.list.len() - 1
        });
        if let Some(known) = self.list.get_mut(entity) {
            if name.len() > known.name.len() {
                known.name = name;
            }
            known.mentions.push(index);
        }
        entity
    }

    /// « Bureau international du travail (BIT) »: the acronym and the long form become one entity.
    fn join_acronyms(&mut self, mentions: &mut [Mention]) {
        for index in 1..mentions.len() {
            let Some([long, short]) = mentions.get(index - 1..=index) else { continue };
            let (Some(long_party), Some(short_party)) = (long.party(), short.party()) else { continue };
            let organizations =
                long_party.kind == PartyKind::Organization && short_party.kind == PartyKind::Organization;
            let between = Span::new(long.span.end, short.span.start).of(self.document.text);
            let closes = self.document.text.get(short.span.end..).is_some_and(|rest| rest.starts_with(')'));
            if !organizations || between.trim() != "(" || !closes {
                continue;
            }
            if let (Some(kept), Some(joined)) = (long.entity, short.entity) {
                self.join(kept, joined, mentions);
            }
        }
    }

    fn join(&mut self, one: usize, other: usize, mentions: &mut [Mention]) {
        let (kept, joined) = (one.min(other), one.max(other));
        if kept == joined {
            return;
        }
        let Some(source) = self.list.get_mut(joined) else { return };
        let (moved, name) = (std::mem::take(&mut source.mentions), source.name);
        for &index in &moved {
            if let Some(mention) = mentions.get_mut(index) {
                mention.entity = Some(kept);
            }
        }
        if let Some(target) = self.list.get_mut(kept) {
            target.mentions.extend(moved);
            target.mentions.sort_unstable();
            if name.len() > target.name.len() {
                target.name = name;
            }
        }
    }

    /// The entities that still have mentions; mentions are numbered anew.
    fn close_ranks(&mut self, mentions: &mut [Mention]) {
        let mut next = 0;
        let numbers: Vec<usize> = self
            .list
            .iter()
            .map(|entity| {
                next += usize::from(!entity.mentions.is_empty());
                next.saturating_sub(1)
            })
            .collect();
        for mention in mentions.iter_mut() {
            mention.entity = mention.entity.and_then(|entity| numbers.get(entity).copied());
        }
        self.list.retain(|entity| !entity.mentions.is_empty());
    }
}

/// The names by which the article may come back to its persons: every end and beginning of a full name, folded, with
/// the longest full name that has it.
fn full_person_names(document: &Document<'_>, mentions: &[Mention]) -> HashMap<String, String> {
    let mut names: HashMap<String, String> = HashMap::new();
    for mention in
        mentions.iter().filter(|mention| mention.party().is_some_and(|party| party.kind == PartyKind::Person))
    {
        let full = folded(bare_name(document, mention.span).of(document.text));
        for (blank, _) in full.match_indices(' ') {
            let (begin, end) = full.split_at(blank);
            for part in [begin, end.trim_start()] {
                let known = names.entry(part.to_owned()).or_default();
                if known.len() < full.len() {
                    known.clone_from(&full);
                }
            }
        }
    }
    names
}

/// The full name that begins or ends with the words of the mention, else these words.
fn person_key(document: &Document<'_>, span: Span, full_names: &HashMap<String, String>) -> String {
    let name = folded(bare_name(document, span).of(document.text));
    full_names.get(&name).cloned().unwrap_or(name)
}

fn organization_key(document: &Document<'_>, span: Span) -> OrganizationKey {
    let tokens = document.range(span);
    let known = naming::longest(document, tokens.start, &[NameKind::Organization]);
    match known.filter(|name| tokens.start + name.length == tokens.end) {
        Some(name) => OrganizationKey::Known(name.group()),
        None => OrganizationKey::Written(folded(without_demonyms(document, tokens).trim())),
    }
}

/// The words of an organization without demonym adjectives: « ministère libanais de la Santé » and « ministère de la
/// Santé » are one in one article.
fn without_demonyms(document: &Document<'_>, tokens: std::ops::Range<usize>) -> String {
    let words = tokens.filter(|&at| !(document.is_lower(at) && document.is(at, Class::Demonyms)));
    words.map(|at| document.surface(at)).collect::<Vec<_>>().join(" ")
}
