//! Which of several places of one name is meant, and in which country an unknown place lies: by the countries of the
//! article, said beside the name, in its sentence or most often.

use crate::document::Document;
use crate::lexicon::{Name, NameKind};
use crate::model::{CountryCode, Mention, MentionKind, PartyKind, Place, PlaceKind, Reference};
use crate::rules::naming;

/// How much a country said beside the name outweighs one said elsewhere.
const BESIDE: u32 = 100;
const SAME_SENTENCE: u32 = 10;

/// What speaks for each country: few, so a list.
#[derive(Default)]
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
pub fn settle(document: &Document<'_>, mentions: &mut [Mention]) {
    let countries: Vec<Option<(usize, CountryCode)>> = mentions
        .iter()
        .map(|mention| Some((document.token_at(mention.span.start), country(document, mention)?)))
        .collect();
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get(index) else { continue };
        let Some(place) = mention.place() else { continue };
        let tokens = document.range(mention.span);
        let near = nearness(document, &countries, index, tokens.start, tokens.end);
        if let Some(settled) =
            among_homonyms(document, mention, place, &near).or_else(|| by_context(mention, place, &near))
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

/// How much speaks for each country at a mention.
fn nearness(
    document: &Document<'_>,
    countries: &[Option<(usize, CountryCode)>],
    index: usize,
    start: usize,
    end: usize,
) -> Near {
    let sentence = document.sentence(start).map_or(start..end, |sentence| sentence.start..sentence.end);
    let mut near = Near::default();
    for (other, entry) in countries.iter().enumerate() {
        let Some((token, code)) = entry else { continue };
        if other == index {
            continue;
        }
        let beside = *token >= end && *token <= end + 2 && is_apposition(document, end);
        let weight = match () {
            () if beside => BESIDE,
            () if sentence.contains(token) => SAME_SENTENCE,
            () => 1,
        };
        near.add(*code, weight);
    }
    near
}

/// « Valence, en Espagne », « Mayres (Ardèche) »
fn is_apposition(document: &Document<'_>, end: usize) -> bool {
    document.is_mark(end, '(') || document.is_mark(end, ',') && document.is_word(end + 1, &["en", "au", "aux", "dans"])
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
