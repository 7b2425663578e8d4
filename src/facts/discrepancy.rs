//! The same quantity given with different values by different sources. Both figures are flagged, none is preferred.

use super::scene::Scene;
use crate::lexicon::{Class, Words, words};
use crate::model::{Decimal, Evidence, Fact, Link, Modality, Number, NumberKind, Qualifier, Value};
use crate::text::fold::folded;
use crate::text::{TokenKind, noun_key};

/// Facts before a figure that it is held against.
const LOOK_BACK: usize = 60;
/// Lines between two figures of one thing, where no place says that it is one.
const NEAR: usize = 2;
/// How many times the smaller figure the larger may be, to be one thing counted twice: in one sentence, near each other
/// or at one place, and farther apart.
const RATIOS: [i64; 3] = [30, 15, 3];
/// Words with which a source sets its own figure against another's.
static RETORTS: Words<17> = Words::new([
    "rétorque",
    "rétorquent",
    "rétorqué",
    "réplique",
    "répliqué",
    "corrige",
    "corrigé",
    "conteste",
    "contestent",
    "contesté",
    "dément",
    "démentent",
    "démenti",
    "réfute",
    "réfutent",
    "réfuté",
    "récuse",
]);
/// Nouns for a figure just told: « un nombre que X ramène à quatre ».
static FIGURES: Words<8> =
    Words::new(["nombre", "chiffre", "bilan", "total", "estimation", "évaluation", "décompte", "pourcentage"]);
/// Categories within which two nouns name one thing: « 12 morts », « 14 tués ».
pub const CATEGORIES: [&str; 8] =
    ["dead", "wounded", "missing", "displaced", "prisoners", "arrested", "strikers", "voters"];

/// Flags the figures that contradict each other.
#[inline(never)]
pub fn join(scene: &Scene<'_, '_>, facts: &mut [Fact]) {
    let levels = Levels::new(scene, facts);
    let claims: Vec<Option<Claim>> = (0..facts.len()).map(|index| Claim::read(scene, facts, index, &levels)).collect();
    for second in 0..facts.len() {
        let Some(Some(claim)) = claims.get(second) else { continue };
        for first in second.saturating_sub(LOOK_BACK)..second {
            let Some(Some(other)) = claims.get(first) else { continue };
            if claim.contradicts(other) && (claim.retorts_to == Some(first) || claim.is_about(other)) {
                flag(scene, facts, first, second);
                flag(scene, facts, second, first);
            }
        }
    }
}

fn flag(scene: &Scene<'_, '_>, facts: &mut [Fact], disputed: usize, by: usize) {
    let number = facts.get(by).and_then(|fact| scene.mentions.get(fact.number));
    let span = facts.get(by).and_then(|fact| fact.source).map(|source| source.span);
    let span = span.or_else(|| number.map(|number| number.span));
    if let (Some(fact), Some(span)) = (facts.get_mut(disputed), span) {
        fact.disputed_by.push(by);
        fact.evidence.push(Evidence { rule: "other-figure", span });
    }
}

/// What stands before each fact: counted once, so that no figure looks through all the others.
struct Levels {
    /// The facts before it that are no multiples.
    orders: Vec<usize>,
    /// The last one before it that is a level: no multiple and no « un ».
    last: Vec<Option<usize>>,
}

impl Levels {
    fn new(scene: &Scene<'_, '_>, facts: &[Fact]) -> Self {
        let (mut order, mut level) = (0, None);
        let mut levels = Self { orders: Vec::with_capacity(facts.len()), last: Vec::with_capacity(facts.len()) };
        for (index, fact) in facts.iter().enumerate() {
            levels.orders.push(order);
            levels.last.push(level);
            if !is_multiple(scene, fact) {
                order += 1;
                let article = scene.document.is_word(scene.tokens(fact.number).start, words!["un", "une"]);
                level = if article { level } else { Some(index) };
            }
        }
        levels
    }
}

/// A figure that somebody states, with what tells whether another is of the same thing.
struct Claim {
    kind: NumberKind,
    unit: Option<&'static str>,
    /// What is counted, as a key; empty where nothing says.
    noun: String,
    /// The class of a noun that nothing narrows.
    category: Option<&'static str>,
    /// Whether the noun was left out and taken over from a figure before.
    elided: bool,
    place: Option<Name>,
    who: Option<Name>,
    when: Option<usize>,
    source: Option<Name>,
    /// Whether the words that name the source follow: « 9 000 selon X ».
    credited: bool,
    value: Decimal,
    bounds: (Option<Decimal>, Option<Decimal>),
    /// Sentence and line.
    sentence: usize,
    line: usize,
    /// Its place among the facts; multiples (« trois fois ») left out.
    order: usize,
    /// The figure that its sentence rejects.
    retorts_to: Option<usize>,
}

/// Who or where a link leads to.
#[derive(Clone, PartialEq, Eq)]
enum Name {
    /// An entity of the article.
    Entity(usize),
    /// Words that are no mention of one.
    Words(String),
}

impl Claim {
    fn read(scene: &Scene<'_, '_>, facts: &[Fact], index: usize, levels: &Levels) -> Option<Self> {
        let fact = facts.get(index)?;
        let number = scene.mentions.get(fact.number)?.number()?;
        let is_level = fact.change.is_none_or(|change| change.to == Some(index));
        let fits = !matches!(fact.modality, Modality::Past | Modality::Forecast | Modality::Target)
            && fact.part_of.is_none()
            && is_level
            && !is_multiple(scene, fact);
        let bounds = fits.then(|| bounds(number)).flatten()?;
        let credit = credited(scene, fact);
        let source = fact.source.map(|source| who_is(scene, source)).or_else(|| credit.clone());
        let retorts_to =
            levels.last.get(index).copied().flatten().filter(|&before| retorts(scene, facts, index, before));
        let sentence = scene.document.sentence(scene.tokens(fact.number).start)?;
        let noun = fact.what.map(|what| noun_key(what.span.of(scene.document.text))).unwrap_or_default();
        Some(Self {
            kind: number.kind,
            unit: number.unit.map(crate::model::Unit::symbol),
            category: fact.category.filter(|category| CATEGORIES.contains(category) && !noun.contains(' ')),
            noun,
            elided: fact.what.is_some_and(|what| what.rule == "elided-noun"),
            place: fact.place.map(|place| who_is(scene, place)),
            who: fact
                .who
                .filter(|who| matches!(who.rule, "counted-party" | "owner-after"))
                .map(|who| who_is(scene, who)),
            when: fact.when.and_then(|when| when.mention),
            source,
            credited: credit.is_some(),
            value: value(number)?,
            bounds,
            sentence: sentence.start,
            line: sentence.line,
            order: levels.orders.get(index).copied().unwrap_or(0),
            retorts_to,
        })
    }

    /// Whether both cannot be true at once.
    fn contradicts(&self, other: &Self) -> bool {
        let above = |low: Option<Decimal>, high: Option<Decimal>| low.zip(high).is_some_and(|(low, high)| low > high);
        self.kind == other.kind
            && self.unit == other.unit
            && (above(self.bounds.0, other.bounds.1) || above(other.bounds.0, self.bounds.1))
    }

    /// Whether one figure is at most so many times the other.
    fn is_within(&self, other: &Self, ratio: Decimal) -> bool {
        let (small, large) = (self.value.min(other.value), self.value.max(other.value));
        small.times(ratio).is_some_and(|most| large <= most)
    }

    /// Whether another source says the same of another value.
    fn is_about(&self, other: &Self) -> bool {
        let Some((source, other_source)) = self.source.as_ref().zip(other.source.as_ref()) else { return false };
        let differ = |one: &Option<Name>, other: &Option<Name>| one.is_some() && other.is_some() && one != other;
        let same_sentence = self.sentence == other.sentence;
        // « 9 000 selon X, 30 000 selon Y »: the two stand side by side, whatever noun is left out.
        let side_by_side = same_sentence && self.credited && other.credited && self.order == other.order + 1;
        let same_noun = !self.noun.is_empty() && self.noun == other.noun;
        let same_category = self.category.is_some() && self.category == other.category;
        let elided = side_by_side && (self.noun.is_empty() || other.noun.is_empty() || self.elided);
        let same_line = self.line == other.line && self.order <= other.order + 2;
        let ratio = match (&self.place, &other.place) {
            _ if same_sentence => Some(RATIOS[0]),
            (Some(_), Some(_)) => Some(RATIOS[1]),
            _ if same_line => Some(RATIOS[1]),
            (None, None) if self.line.abs_diff(other.line) <= NEAR => Some(RATIOS[2]),
            _ => None,
        };
        let near = || ratio.is_some_and(|ratio| self.is_within(other, Decimal::from(ratio)));
        let same_day = same_sentence || self.when == other.when || self.when.is_none() || other.when.is_none();
        (same_noun || same_category || elided)
            && same_day
            && source != other_source
            && !differ(&self.place, &other.place)
            && !differ(&self.who, &other.who)
            && near()
    }
}

fn who_is(scene: &Scene<'_, '_>, link: Link) -> Name {
    let entity = link.mention.and_then(|mention| scene.mentions.get(mention)).and_then(|mention| mention.entity);
    entity.map_or_else(|| Name::Words(folded(link.span.of(scene.document.text))), Name::Entity)
}

/// « trois fois »: a multiple is no level.
fn is_multiple(scene: &Scene<'_, '_>, fact: &Fact) -> bool {
    scene.document.is_word(scene.tokens(fact.number).end, words!["fois"])
}

/// Past the figure and the noun after it.
fn end_of(scene: &Scene<'_, '_>, fact: &Fact) -> usize {
    let end = scene.tokens(fact.number).end;
    let noun = fact.what.map_or(end, |what| scene.document.range(what.span).end);
    if (end..end + 12).contains(&noun) { noun } else { end }
}

/// The source that words right after a figure name: « 9 000 manifestants dans toute la France, selon X ».
fn credited(scene: &Scene<'_, '_>, fact: &Fact) -> Option<Name> {
    let document = scene.document;
    let end = end_of(scene, fact);
    let limit = scene.sentence(fact.number).end.min(end + 9);
    for at in end..limit {
        if let Some((_, length)) =
            document.find(at, Class::Attribution).filter(|_| !document.is_word(at, words!["pour"]))
        {
            return Some(named_after(scene, at, at + length));
        }
        let comma = document.is_mark(at, ',') && document.find(at + 1, Class::Attribution).is_some();
        let mark = matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark(_)));
        if mark && !comma || scene.mention_at(at).is_some_and(|mention| scene.is_number(mention)) {
            return None;
        }
    }
    None
}

/// Whom « selon » names: a party, or the words to the next mark.
fn named_after(scene: &Scene<'_, '_>, phrase: usize, end: usize) -> Name {
    let document = scene.document;
    let is_mark = |at: &usize| matches!(document.token(*at).map(|token| token.kind), None | Some(TokenKind::Mark(_)));
    let stop = (end..end + 6).find(is_mark).unwrap_or(end + 6);
    let party = scene.within(phrase..stop).find(|&mention| scene.is_party(mention));
    let entity = party.and_then(|mention| scene.mentions.get(mention)?.entity);
    entity.map_or_else(|| Name::Words(folded(document.span(end..stop).of(document.text))), Name::Entity)
}

/// Whether the sentence of a figure rejects one before: « « Au moins 35 % », rétorque X », « un nombre que X ramène à
/// quatre ».
fn retorts(scene: &Scene<'_, '_>, facts: &[Fact], index: usize, before: usize) -> bool {
    let (Some(fact), Some(rejected)) = (facts.get(index), facts.get(before)) else { return false };
    let document = scene.document;
    let sentence = scene.sentence(fact.number);
    let (end, start) = (scene.tokens(rejected.number).end, scene.tokens(fact.number).start);
    if end > sentence.start {
        return (end..start).any(|at| {
            document.is_word(at, &RETORTS)
                || document.is_word(at, &FIGURES) && document.is_word(at + 1, words!["que", "qu'"])
        });
    }
    let adjoining = sentence.start.checked_sub(1).and_then(|at| document.sentence(at));
    let follows = adjoining.zip(document.sentence(start));
    follows.is_some_and(|(adjoining, own)| end > adjoining.start && own.line == adjoining.line)
        && sentence.clone().any(|at| document.is_word(at, &RETORTS))
}

fn value(number: &Number) -> Option<Decimal> {
    match number.value {
        Value::Decimal(interval) => Some(interval.lower),
        _ => None,
    }
}

/// The least and the most a figure can be; nothing for an order of magnitude.
fn bounds(number: &Number) -> Option<(Option<Decimal>, Option<Decimal>)> {
    let Value::Decimal(interval) = number.value else { return None };
    let tenths = |value: Decimal, tenths: i128| value.times(Decimal::new(tenths, 1));
    let (low, high) = (interval.lower, interval.upper.unwrap_or(interval.lower));
    match number.qualifier {
        Qualifier::Equal => Some((Some(low), Some(high))),
        Qualifier::Greater | Qualifier::AtLeast => Some((Some(low), None)),
        Qualifier::Less | Qualifier::AtMost => Some((None, Some(high))),
        Qualifier::Approximate => Some((tenths(low, 9), tenths(high, 11))),
        Qualifier::Vague => None,
    }
}
