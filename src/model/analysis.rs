use super::{Entity, Fact, Mention};

/// Something the reader should know about the text as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// No letter and no digit.
    Empty,
    /// Not French: nothing was extracted.
    NotFrench,
    /// Mostly control or replacement characters: not a text.
    Binary,
    /// French, but without number, party or place.
    NothingFound,
}

/// Everything found in one article.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Analysis {
    /// Sorted by position, disjoint.
    pub mentions: Vec<Mention>,
    /// One for each cardinal, fraction, percent, sum and measure, in text order.
    pub facts: Vec<Fact>,
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// What to tell the reader.
    pub remarks: Vec<Remark>,
}
