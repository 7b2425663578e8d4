use super::{Decimal, Evidence, RuleId, Span};

/// A link from a fact to words of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words, without article or preposition.
    pub span: Span,
    /// The mention they are or lie in, if any.
    pub mention: Option<usize>,
    /// The rule that drew the link.
    pub rule: RuleId,
}

/// How sure the text is of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Modality {
    /// Said by the article itself.
    #[default]
    Asserted,
    /// Said by a source it names.
    Attributed,
    /// « aurait fait », « pourrait ».
    Conditional,
    /// « dément », « n'a pas ».
    Denied,
    /// « bilan provisoire ».
    Provisional,
    /// « devrait », « prévoit ».
    Forecast,
    /// « vise », « objectif ».
    Target,
    /// The old value in a comparison: « contre 3,2 % un an plus tôt ».
    Past,
}

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// « en hausse de », from 73 to 84.
    Rise,
    /// « en baisse de », from 84 to 73.
    Fall,
}

/// A change that the text tells of: « passé de 73 à 84 », « 300, en hausse de 5 % », « 3 %, contre 2 % un an plus tôt ».
/// Each fact that takes part carries the same record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Change {
    /// The fact with the value before, an index into the facts.
    pub from: Option<usize>,
    /// The fact with the value after.
    pub to: Option<usize>,
    /// The fact with the difference.
    pub by: Option<usize>,
    /// Which way, where words or values tell.
    pub direction: Option<Direction>,
}

/// What sort of thing is counted.
pub type Category = &'static str;

/// An attributed quantity: how many of what, who, where, when, according to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The number, an index into [`Analysis::mentions`](super::Analysis::mentions).
    pub number: usize,
    /// What is counted, with the words that narrow it.
    pub what: Option<Link>,
    /// The party the number is about.
    pub who: Option<Link>,
    /// The place it is tied to.
    pub place: Option<Link>,
    /// The date or time it is tied to.
    pub when: Option<Link>,
    /// Who states it.
    pub source: Option<Link>,
    /// How sure the text is.
    pub modality: Modality,
    /// Dead, wounded, displaced, money …: a class of the casualty lexicon.
    pub category: Option<Category>,
    /// The fact this one is a part of (« 400 morts, dont 22 … »), an index into the facts.
    pub part_of: Option<usize>,
    /// A value the text implies: « la moitié des 140 000 » is 70 000.
    pub derived: Option<Decimal>,
    /// The sum of its parts, where each is a plain count: 53 for « plus de 400, dont 22 … et 31 … ».
    pub accounted_for: Option<Decimal>,
    /// The change it takes part in.
    pub change: Option<Change>,
    /// Facts that give the same quantity another value, by another source; indices, rising.
    pub disputed_by: Vec<usize>,
    /// Words that justify modality, part, derivation, change and dispute.
    pub evidence: Vec<Evidence>,
}
