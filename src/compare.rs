//! Two articles held against each other: figures about the same thing that agree, changed, appeared or vanished.

use serde::Serialize;

use crate::facts::CATEGORIES;
use crate::model::{self, Decimal, Interval, Link, Modality, Number, NumberKind, PartyKind, Reference, Unit, Value};
use crate::text::fold::folded;
use crate::text::noun_key;
use crate::wire::{self, OffsetUnit};

/// How far apart, in figures, two of one thing may stand: farther than any article is long, not than any book.
const REACH: usize = 2_000;
/// Figures of the other article that may be about the same thing as one, beyond which no more are looked at.
const MOST_ALIKE: usize = 64;

/// What became of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Both give the same value, with the same bound.
    Agree,
    /// Both speak of it; the values differ.
    Changed,
    /// Only the second has it.
    Appeared,
    /// Only the first has it.
    Vanished,
}

/// A figure of one article or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// What became of it.
    pub outcome: Outcome,
    /// Its fact in the first article, an index.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<usize>,
    /// Its fact in the second article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<usize>,
    /// By how much it changed, as exact digits, where both are single values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<String>,
}

/// Two analyses and what became of their figures, in the exchange format.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Version of this shape, as of [`wire::Analysis`].
    pub version: u32,
    /// The first article.
    pub before: wire::Analysis,
    /// The second article.
    pub after: wire::Analysis,
    /// Its figures as the first article has them, then those that are only in the second.
    pub figures: Vec<Figure>,
}

/// An article and what was found in it.
pub type Article<'a> = (&'a str, &'a model::Analysis);

impl Comparison {
    /// Compares two articles; positions in `unit`.
    #[must_use]
    pub fn new(before: Article<'_>, after: Article<'_>, unit: OffsetUnit) -> Self {
        let shown = |(text, analysis)| wire::Analysis::new(text, analysis, unit);
        Self { version: 1, before: shown(before), after: shown(after), figures: compare(before, after) }
    }
}

/// What became of each figure between two articles. A figure that an article repeats counts once.
///
/// Two figures are about the same thing if they count the same noun, or a noun of the same class, and neither place nor
/// party tells them apart. Sums and rates without a noun are the same only if their values are.
///
/// ```
/// use factmark::compare::{Outcome, compare};
/// use factmark::{Context, analyze};
/// let (before, after) = ("Le séisme a fait 12 morts et 30 blessés.", "Le séisme a fait 15 morts et 30 blessés.");
/// let (first, second) = (analyze(before, &Context::default()), analyze(after, &Context::default()));
/// let figures = compare((before, &first), (after, &second));
/// assert_eq!(figures[0].outcome, Outcome::Changed);
/// assert_eq!(figures[0].difference.as_deref(), Some("3"));
/// assert_eq!(figures[1].outcome, Outcome::Agree);
/// ```
#[must_use]
pub fn compare(before: Article<'_>, after: Article<'_>) -> Vec<Figure> {
    let (first, second) = (claims(before), claims(after));
    let mut candidates = Vec::new();
    for (at, claim) in first.iter().enumerate() {
        let near = second.iter().enumerate().skip(at.saturating_sub(REACH)).take(2 * REACH);
        let alike = near.filter_map(|(other, found)| Some((claim.likeness(found)?, at, other)));
        candidates.extend(alike.take(MOST_ALIKE));
    }
    let (mut partner_of, mut taken) = (vec![None; first.len()], vec![false; second.len()]);
    // The likest find each other first; of equals, the earlier.
    for likeness in (0..=MOST_LIKE).rev() {
        for &(found, at, other) in &candidates {
            if let (true, Some(partner @ None), Some(taken @ false)) =
                (found == likeness, partner_of.get_mut(at), taken.get_mut(other))
            {
                *partner = Some(other);
                *taken = true;
            }
        }
    }
    let mut figures: Vec<Figure> = Vec::with_capacity(first.len());
    for (claim, partner) in first.iter().zip(&partner_of) {
        figures.push(match partner.and_then(|other| second.get(other)) {
            Some(other) => claim.against(other),
            None => Figure { outcome: Outcome::Vanished, before: Some(claim.fact), after: None, difference: None },
        });
    }
    let new = second.iter().zip(&taken).filter(|(_, taken)| !**taken);
    figures.extend(new.map(|(claim, _)| Figure {
        outcome: Outcome::Appeared,
        before: None,
        after: Some(claim.fact),
        difference: None,
    }));
    figures
}

/// The most that [`Claim::likeness`] tells.
const MOST_LIKE: u8 = 16;

/// A figure with what tells whether another is about the same thing.
struct Claim<'a> {
    fact: usize,
    number: &'a Number,
    values: Interval<Decimal>,
    noun: String,
    category: Option<&'static str>,
    place: Option<String>,
    who: Option<String>,
    source: Option<String>,
    past: bool,
    part: bool,
}

/// The figures of an article, repetitions left out.
fn claims<'a>(article: Article<'a>) -> Vec<Claim<'a>> {
    let (text, analysis) = article;
    let mut claims: Vec<Claim<'a>> = Vec::new();
    for (index, fact) in analysis.facts.iter().enumerate() {
        let number = analysis.mentions.get(fact.number).and_then(|mention| mention.number());
        let Some(number) = number else { continue };
        let Value::Decimal(values) = number.value else { continue };
        let name = |link: Option<Link>| link.map(|link| name(text, analysis, link));
        let claim = Claim {
            fact: index,
            number,
            values,
            noun: fact.what.map(|what| noun_key(what.span.of(text))).unwrap_or_default(),
            category: fact.category.filter(|category| CATEGORIES.contains(category)),
            place: name(fact.place),
            who: name(fact.who),
            source: name(fact.source),
            past: fact.modality == Modality::Past,
            part: fact.part_of.is_some(),
        };
        let repeats = |other: &Claim<'_>| claim.is_same(other) && claim.likeness(other).is_some();
        if !claims.iter().rev().take(REACH).any(repeats) {
            claims.push(claim);
        }
    }
    claims
}

/// Who or where a link leads to, in words that another article may use too.
fn name(text: &str, analysis: &model::Analysis, link: Link) -> String {
    let mention = link.mention.and_then(|mention| analysis.mentions.get(mention));
    let party = mention.and_then(|mention| mention.party()).filter(|party| party.kind == PartyKind::State);
    if let Some(Reference::Country(code)) = party.and_then(|party| party.reference.as_ref()) {
        return code.to_string();
    }
    let entity = mention.and_then(|mention| analysis.entities.get(mention.entity?));
    folded(entity.map_or(link.span, |entity| entity.name).of(text))
}

impl Claim<'_> {
    fn unit(&self) -> Option<&'static str> {
        self.number.unit.map(Unit::symbol)
    }

    /// Whether value and bound are the same.
    fn is_same(&self, other: &Self) -> bool {
        self.values == other.values && self.number.qualifier == other.number.qualifier
    }

    /// How much speaks for two figures being about the same thing; nothing if something speaks against it.
    fn likeness(&self, other: &Self) -> Option<u8> {
        if self.number.kind != other.number.kind || self.unit() != other.unit() || self.past != other.past {
            return None;
        }
        let noun = match (self.noun.as_str(), other.noun.as_str()) {
            ("", "") => self.is_same(other).then_some(0),
            (one, other) if one == other => Some(6),
            // « 12 morts », « 12 tués »; « 22 civils tués » and « 31 soldats tués » are two things.
            (one, two) => {
                let plain = !(one.is_empty() || two.is_empty() || one.contains(' ') && two.contains(' '));
                (plain
                    && self.category.is_some()
                    && self.category == other.category
                    && self.number.kind == NumberKind::Cardinal)
                    .then_some(if self.is_same(other) { 3 } else { 1 })
            }
        }?;
        let agree = |one: &Option<String>, other: &Option<String>| match (one, other) {
            (Some(one), Some(other)) => (one == other).then_some(3),
            (None, None) => Some(1),
            _ => Some(0),
        };
        let place = agree(&self.place, &other.place)?;
        let who = agree(&self.who, &other.who)?;
        let same_source = u8::from(self.source.is_some() && self.source == other.source);
        let same_part = u8::from(self.part == other.part);
        Some(noun + place + who + same_source + same_part + 2 * u8::from(self.is_same(other)))
    }

    /// What became of this figure, told again by another.
    fn against(&self, other: &Self) -> Figure {
        let single = self.values.upper.is_none() && other.values.upper.is_none();
        let difference = other.values.lower.plus(self.values.lower.negated());
        let difference = difference.filter(|difference| single && *difference != Decimal::ZERO);
        let outcome = if self.is_same(other) { Outcome::Agree } else { Outcome::Changed };
        Figure {
            outcome,
            before: Some(self.fact),
            after: Some(other.fact),
            difference: difference.map(|difference| difference.to_string()),
        }
    }
}
