//! The features of a candidate for a link: who or where it may be for a number.

use std::ops::Range;

use super::Target;
use super::template::{CATEGORIES, COUNT, Feature, Values};
use super::words::{AND, COLON, COMMA, OTHER, PARTICIPLE, START, VERB, Word, is_article, verb_class, word};
use crate::facts::clause;
use crate::facts::located::is_located;
use crate::facts::mood;
use crate::facts::scene::Scene;
use crate::facts::stance::Stance;
use crate::facts::subject::{self, Doer};

use crate::lexicon::Class;
use crate::model::{CountryCode, Fact, Link, MentionKind, NumberKind, PartyKind, PlaceKind, Reference};

/// What all the candidates of an article share.
pub struct Surroundings {
    /// What each token is, of the sentences that were asked about.
    words: Vec<Word>,
    /// How often each entity is named, and whether the first line names it.
    uses: Vec<(u32, bool)>,
}

/// A token of a sentence that nobody asked about.
const UNREAD: Word = Word::MAX;

/// What is asked for: the number, and what is known of it.
#[derive(Clone, Copy)]
pub struct Asked<'f> {
    pub number: usize,
    pub stance: Stance,
    pub what: Option<Link>,
    pub source: Option<Link>,
    pub category: Option<&'static str>,
    /// The fact about the number before.
    pub before: Option<&'f Fact>,
    /// The subject of the verb that governs the number, if one does.
    pub doer: Option<Option<Doer>>,
}

impl<'f> Asked<'f> {
    /// With what is read of the number's clause.
    pub fn new(
        scene: &Scene<'_, '_>,
        number: usize,
        stance: Stance,
        [what, source]: [Option<Link>; 2],
        category: Option<&'static str>,
        before: Option<&'f Fact>,
    ) -> Self {
        let verb = clause::governing_verb(scene, scene.tokens(number).start);
        Self { number, stance, what, source, category, before, doer: verb.map(|verb| subject::doer(scene, verb)) }
    }
}

impl Surroundings {
    /// Of no sentence yet.
    pub fn new(scene: &Scene<'_, '_>) -> Self {
        let words = vec![UNREAD; scene.document.tokens.len()];
        let entities = scene.mentions.iter().filter_map(|mention| mention.entity).max().map_or(0, |most| most + 1);
        let mut uses = vec![(0, false); entities];
        let headline = scene.document.sentences.iter().take_while(|sentence| sentence.line == 0).last();
        let headline = headline.map_or(0, |sentence| sentence.end);
        for (index, mention) in scene.mentions.iter().enumerate() {
            if let Some((count, titled)) = mention.entity.and_then(|entity| uses.get_mut(entity)) {
                *count += 1;
                *titled |= scene.tokens(index).start < headline;
            }
        }
        Self { words, uses }
    }

    /// Reads a sentence, unless that was done.
    pub fn enter(&mut self, scene: &Scene<'_, '_>, sentence: Range<usize>) {
        let Some(words) = self.words.get_mut(sentence.clone()) else { return };
        if words.first() == Some(&UNREAD) {
            words.iter_mut().zip(sentence).for_each(|(place, at)| *place = word(scene, at));
        }
    }

    /// What a token of the sentence is; one beyond it is another.
    fn word(&self, at: usize) -> Word {
        self.words.get(at).copied().filter(|word| *word != UNREAD).unwrap_or(OTHER)
    }

    /// The word before a token; that of nothing where a sentence begins.
    fn before(&self, scene: &Scene<'_, '_>, token: usize) -> Word {
        let opens = scene.document.sentence(token).is_some_and(|sentence| sentence.start == token);
        if opens { START } else { self.word(token.wrapping_sub(1)) }
    }

    /// The word before a mention and its article: what governs it.
    fn opener(&self, scene: &Scene<'_, '_>, start: usize) -> Word {
        let word = self.before(scene, start);
        if is_article(word) { self.before(scene, start - 1) } else { word }
    }

    /// What the number itself shows, whatever the candidate.
    pub fn of_number(&self, scene: &Scene<'_, '_>, asked: Asked<'_>) -> Values {
        let mut values = [0; COUNT];
        let mut set = |feature: Feature, value: usize| values[feature as usize] = value as u8;
        let number = scene.tokens(asked.number);
        set(Feature::Number, number_kind(scene, asked.number));
        set(Feature::Counted, counted(scene, asked.what));
        set(Feature::Category, category(asked.category));
        set(Feature::Lead, usize::from(self.before(scene, number.start)));
        set(Feature::Tail, usize::from(self.word(number.end + 1)));
        set(Feature::Object, asked.stance as usize);
        values
    }

    /// `values` of the number with those of a candidate among `candidates`, which are those of its sentence, in order.
    #[inline(never)]
    pub fn values(
        &self,
        scene: &Scene<'_, '_>,
        asked: Asked<'_>,
        mut values: Values,
        target: Target,
        named: &[usize],
    ) -> Values {
        let mut set = |feature: Feature, value: usize| values[feature as usize] = value as u8;
        let (number, own) = (scene.tokens(asked.number), target.tokens(scene));
        let sentence = scene.sentence(asked.number);
        let here = sentence.contains(&own.start);
        let before = own.end <= number.start;
        let between = match () {
            () if !here => sentence.start..number.start,
            () if before => own.end..number.start,
            () => number.end..own.start,
        };
        set(Feature::Position, if here { usize::from(!before) } else { 2 });
        set(Feature::Kind, kind(scene, target));
        set(Feature::Opener, usize::from(self.opener(scene, own.start)));
        set(Feature::Next, usize::from(self.word(own.end)));
        set(Feature::Distance, distance(between.len()));
        self.set_between(scene, between.clone(), before, &mut set);
        let nearer = named.iter().any(|&other| between.contains(&scene.tokens(other).start));
        set(Feature::Nearest, usize::from(!nearer));
        set(Feature::Candidates, named.len().clamp(1, 4) - 1);
        let figures = scene.within(between.clone()).filter(|&other| is_figure(scene, other)).count();
        set(Feature::Figures, figures.min(3));
        set(Feature::Source, source(scene, asked.source, target));
        set(Feature::Finer, usize::from(has_finer(scene, target, named)));
        let (uses, titled) = self.uses(scene, target);
        set(
            Feature::Uses,
            match uses {
                0 | 1 => 0,
                2 => 1,
                3 | 4 => 2,
                5..=8 => 3,
                _ => 4,
            },
        );
        set(Feature::Headline, usize::from(titled));
        set(Feature::Doer, doer(scene, asked.doer, target));
        set(Feature::Located, usize::from(target.mention().is_some_and(|mention| is_located(scene, mention))));
        set(Feature::Clause, usize::from(mood::clause(scene, asked.number).contains(&own.start)));
        let who = asked.before.and_then(|fact| fact.who);
        let place = asked.before.and_then(|fact| fact.place);
        let here = asked.before.is_some_and(|fact| scene.sentence(fact.number) == sentence);
        set(Feature::WhoBefore, linked(scene, who, target, here));
        set(Feature::WhereBefore, linked(scene, place, target, here));
        values
    }

    /// What stands between a candidate and the number.
    fn set_between(
        &self,
        scene: &Scene<'_, '_>,
        between: Range<usize>,
        before: bool,
        set: &mut impl FnMut(Feature, usize),
    ) {
        let words = self.words.get(between.clone()).unwrap_or(&[]);
        let count = |word: Word| words.iter().filter(|other| **other == word).count();
        set(Feature::Verbs, count(VERB).min(3));
        set(Feature::Commas, count(COMMA).min(3));
        set(Feature::Colon, usize::from(words.contains(&COLON)));
        set(Feature::And, usize::from(words.contains(&AND)));
        let is_verb = |word: &Word| *word == VERB || *word == PARTICIPLE;
        let verb = if before { words.iter().rposition(is_verb) } else { words.iter().position(is_verb) };
        let class = |at: usize| verb_class(scene, between.start + at, words.get(at).copied().unwrap_or(OTHER));
        set(Feature::Verb, verb.map_or(0, class));
    }

    fn uses(&self, scene: &Scene<'_, '_>, target: Target) -> (u32, bool) {
        let entity =
            target.mention().and_then(|mention| scene.mentions.get(mention)).and_then(|mention| mention.entity);
        entity.and_then(|entity| self.uses.get(entity).copied()).unwrap_or((1, false))
    }
}

fn kind(scene: &Scene<'_, '_>, target: Target) -> usize {
    let Target::Mention(mention) = target else { return 10 };
    match scene.mentions.get(mention).map(|mention| &mention.kind) {
        Some(MentionKind::Party(party)) => match party.kind {
            PartyKind::Person => 0,
            PartyKind::People => 1,
            PartyKind::State => 2,
            PartyKind::Organization => 3,
            PartyKind::Group => 4,
        },
        Some(MentionKind::Place(place)) => match place.kind {
            PlaceKind::Country => 5,
            PlaceKind::Region => 6,
            PlaceKind::City => 7,
            PlaceKind::Site => 8,
            PlaceKind::Natural => 9,
        },
        _ => 0,
    }
}

const fn distance(tokens: usize) -> usize {
    match tokens {
        0..=4 => tokens,
        5 | 6 => 5,
        7..=9 => 6,
        10..=13 => 7,
        14..=19 => 8,
        20..=30 => 9,
        _ => 10,
    }
}

fn number_kind(scene: &Scene<'_, '_>, number: usize) -> usize {
    match scene.number_kind(number) {
        Some(NumberKind::Fraction) => 1,
        Some(NumberKind::Percent) => 2,
        Some(NumberKind::Money) => 3,
        Some(NumberKind::Measure) => 4,
        _ => 0,
    }
}

/// Whether a mention is a number that has links itself.
fn is_figure(scene: &Scene<'_, '_>, mention: usize) -> bool {
    scene.number_kind(mention).is_some_and(crate::facts::carries_links)
}

fn counted(scene: &Scene<'_, '_>, what: Option<Link>) -> usize {
    let Some(what) = what else { return 0 };
    let head = scene.document.token_at(what.span.start);
    match () {
        () if scene.document.find(head, Class::GroupNouns).is_some() => 1,
        () if scene.document.find(head, Class::Casualty).is_some() => 2,
        () if scene.document.is_noun(head) => 3,
        () => 4,
    }
}

fn category(category: Option<&'static str>) -> usize {
    let other = CATEGORIES.len() - 1;
    category.map_or(0, |code| CATEGORIES.iter().position(|name| *name == code).unwrap_or(other))
}

fn source(scene: &Scene<'_, '_>, source: Option<Link>, target: Target) -> usize {
    source.map_or(0, |source| if is_same(scene, source, target) { 2 } else { 1 })
}

/// Whether a link leads to a candidate, or to another mention of the same thing.
fn is_same(scene: &Scene<'_, '_>, link: Link, target: Target) -> bool {
    let entity = |mention: usize| scene.mentions.get(mention).and_then(|mention| mention.entity);
    let known = target.mention().and_then(entity);
    target.is(link) || known.is_some() && known == link.mention.and_then(entity)
}

/// How a candidate stands to the subject of the verb that governs a number.
fn doer(scene: &Scene<'_, '_>, doer: Option<Option<Doer>>, target: Target) -> usize {
    match doer {
        None => 0,
        Some(None) => 1,
        Some(Some(Doer::House(_))) if target.mention().is_none() => 4,
        Some(Some(Doer::Noun(_))) if target.mention().is_none() => 5,
        Some(Some(Doer::Noun(_) | Doer::House(_) | Doer::Speaker)) => 2,
        Some(Some(Doer::Mention(subject))) if !is_same(scene, scene.to_mention(subject.mention, ""), target) => 3,
        Some(Some(Doer::Mention(subject))) => 4 + usize::from(!subject.owner),
    }
}

/// How a candidate stands to a link of the number before, which is in the same sentence or in an earlier one.
fn linked(scene: &Scene<'_, '_>, link: Option<Link>, target: Target, here: bool) -> usize {
    let earlier = if here { 0 } else { 3 };
    match link {
        None => 0,
        Some(link) if is_same(scene, link, target) => 3 + earlier,
        Some(link) => 1 + usize::from(link.mention.is_some()) + earlier,
    }
}

/// The country of a place or of a state, and how small a place it is.
fn extent(scene: &Scene<'_, '_>, mention: usize) -> Option<(Option<CountryCode>, u8)> {
    match &scene.mentions.get(mention)?.kind {
        MentionKind::Party(party) if party.kind == PartyKind::State => match party.reference {
            Some(Reference::Country(country)) => Some((Some(country), 0)),
            _ => None,
        },
        MentionKind::Place(place) => {
            let size = match place.kind {
                PlaceKind::Country => 0,
                PlaceKind::Region => 1,
                PlaceKind::City | PlaceKind::Natural => 2,
                PlaceKind::Site => 3,
            };
            Some((place.country, size))
        }
        _ => None,
    }
}

fn has_finer(scene: &Scene<'_, '_>, target: Target, named: &[usize]) -> bool {
    let Some((country, size)) = target.mention().and_then(|mention| extent(scene, mention)) else { return false };
    let finer = |other: &usize| extent(scene, *other).is_some_and(|(within, other)| within == country && other > size);
    named.iter().any(finer)
}
