//! Which of several places of one name is meant, and in which country an unknown place lies: by the countries of the
//! article, said beside the name, in its sentence or most often.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Name, NameKind, words};
use crate::model::{CountryCode, Mention, MentionKind, PartyKind, Place, PlaceKind, Reference};
use crate::rules::naming;

/// How much a country said beside the name outweighs one said elsewhere.
const BESIDE: u32 = 100;
const SAME_SENTENCE: u32 = 10;
/// Mentions on each side that are looked at.
const NEIGHBORS: usize = 24;

/// What speaks for each country: few, so a list.
#[derive(Clone, Default)]
struct Near(Vec<(CountryCode, u32)>);

impl Near {
    fn add(&mut self, code: CountryCode, weight: u32) {
        match self.0.iter_mut().find(|(known, _)| *known == code) {
            Some((_, total)) => *total += weight,
            None => self.0.push((code, weight)),
        }
    }

    fn weight(&self, code: CountryCode) -> Option<u32> {
        self.0.iter().find(|(known, _)| *known == code).map(|(_, weight)| *weight)
    }
}

/// Settles the country and coordinates of every place.
#[inline(never)]
pub fn settle(document: &Document<'_>, mentions: &mut [Mention]) {
    let countries: Vec<Option<(usize, CountryCode)>> = mentions
        .iter()
        .map(|mention| Some((document.token_at(mention.span.start), country(document, mention)?)))
        .collect();
    let mut everywhere = Near::default();
    countries.iter().flatten().for_each(|(_, code)| everywhere.add(*code, 1));
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get(index) else { continue };
        let Some(place) = mention.place() else { continue };
        let near = nearness(document, &everywhere, &countries, index, document.range(mention.span));
        if let Some(settled) = among_homonyms(document, mention, place, &near)
            .or_else(|| by_context(mention, place, &near).filter(|_| !is_water(document, mention)))
            && let Some(Mention { kind: MentionKind::Place(place), .. }) = mentions.get_mut(index)
        {
            *place = settled;
        }
    }
}

/// The one country a mention speaks for: a state, its people, or a place whose name has no homonym abroad.
fn country(document: &Document<'_>, mention: &Mention) -> Option<CountryCode> {
    match &mention.kind {
        MentionKind::Party(party) => match party.reference {
            Some(Reference::Country(code)) if party.kind != PartyKind::Organization => Some(code),
            _ => None,
        },
        MentionKind::Place(place) => {
            let first = homonyms(document, mention).map(|name| name.country).collect::<Vec<_>>();
            first.iter().all(|code| *code == place.country).then_some(place.country).flatten()
        }
        MentionKind::Number(_) => None,
    }
}

/// The gazetteer's places of exactly that name.
fn homonyms<'d>(document: &'d Document<'_>, mention: &Mention) -> impl Iterator<Item = &'d Name> {
    let tokens = document.range(mention.span);
    let names = document.names(tokens.start).iter();
    names.filter(move |name| name.length == tokens.len() && (name.kind.is_place() || name.kind == NameKind::State))
}

/// How much speaks for each country at a mention: each mention of it once, more in its sentence, most beside it.
fn nearness(
    document: &Document<'_>,
    everywhere: &Near,
    countries: &[Option<(usize, CountryCode)>],
    index: usize,
    tokens: Range<usize>,
) -> Near {
    let mut near = everywhere.clone();
    let sentence = document.sentence(tokens.start).map_or(tokens.clone(), |sentence| sentence.start..sentence.end);
    let beside = is_apposition(document, tokens.end);
    let before = countries.get(..index).unwrap_or(&[]).iter().rev();
    let after = countries.get(index + 1..).unwrap_or(&[]).iter();
    for (token, code) in near_by(before, &sentence).chain(near_by(after, &sentence)) {
        let is_beside = beside && (tokens.end..tokens.end + 3).contains(&token);
        near.add(code, if is_beside { BESIDE } else { SAME_SENTENCE });
    }
    near
}

/// The countries that lie in a sentence, looked for from its middle outward.
fn near_by<'c>(
    list: impl Iterator<Item = &'c Option<(usize, CountryCode)>>,
    sentence: &Range<usize>,
) -> impl Iterator<Item = (usize, CountryCode)> {
    let sentence = sentence.clone();
    list.take(NEIGHBORS).flatten().copied().filter(move |(token, _)| sentence.contains(token))
}

/// « Valence, en Espagne », « Mayres (Ardèche) »
fn is_apposition(document: &Document<'_>, end: usize) -> bool {
    document.is_mark(end, '(')
        || document.is_mark(end, ',') && document.is_word(end + 1, words!["en", "au", "aux", "dans"])
}

/// Of several towns or regions of one name, the one in the country that the article speaks most of; without one, the
/// largest, as read.
fn among_homonyms(document: &Document<'_>, mention: &Mention, place: &Place, near: &Near) -> Option<Place> {
    let kind = |name: &Name| naming::place_kind(name.kind);
    let fitting = homonyms(document, mention).filter(|name| kind(name) == place.kind && name.country.is_some());
    let known = fitting.filter_map(|name| Some((near.weight(name.country?)?, name)));
    let (_, name) = known.max_by_key(|(weight, name)| (*weight, name.rank))?;
    let settled = Place { kind: place.kind, country: name.country, coordinates: name.coordinates() };
    (settled != *place).then_some(settled)
}

/// « mer Rouge », « détroit d'Ormuz », « zone euro »: in no one country.
fn is_water(document: &Document<'_>, mention: &Mention) -> bool {
    let start = document.range(mention.span).start;
    document.is_word(start, words!["mer", "océan", "détroit", "zone"])
}

/// The country for a place that no list knows: the one that most speaks for.
fn by_context(mention: &Mention, place: &Place, near: &Near) -> Option<Place> {
    let unknown = place.country.is_none() && mention.rule != "place-known" && place.coordinates.is_none();
    let crosses_borders = place.kind == PlaceKind::Natural && mention.rule != "place-noun-inside";
    if !unknown || crosses_borders {
        return None;
    }
    let (country, _) = near.0.iter().max_by_key(|(code, weight)| (*weight, std::cmp::Reverse(*code)))?;
    Some(Place { country: Some(*country), ..place.clone() })
}
