use super::{Number, RuleId, Span};

/// A second way to read words of the article, which lost against the reading that stands among the mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The words.
    pub span: Span,
    /// What they would have been; `None` is no number at all.
    pub number: Option<Number>,
    /// The question: `age-or-duration`.
    pub rule: RuleId,
    /// Why the other reading won, in English.
    pub reason: &'static str,
}
