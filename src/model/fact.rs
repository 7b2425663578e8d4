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
    /// Words that justify modality, part and derivation.
    pub evidence: Vec<Evidence>,
}
