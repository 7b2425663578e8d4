use super::{Number, Party, Place, Span};

/// The stable name of a rule, in kebab case: `money-amount-currency`.
pub type RuleId = &'static str;

/// A stretch of text that justifies a decision, and the rule that read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The rule.
    pub rule: RuleId,
    /// Its words.
    pub span: Span,
}

/// A number, a party or a place, with what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MentionKind {
    /// A quantity, rank, date, time, duration or age.
    Number(Number),
    /// Who acts.
    Party(Party),
    /// Where.
    Place(Place),
}

/// A stretch of the article that stays after overlaps are resolved. Mentions are sorted and disjoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its words.
    pub span: Span,
    /// What it is.
    pub kind: MentionKind,
    /// The rule that made it.
    pub rule: RuleId,
    /// What else spoke for it: the trigger, the preposition, the first full mention.
    pub evidence: Vec<Evidence>,
    /// Index into [`Analysis::entities`](super::Analysis::entities): who or where it is.
    pub entity: Option<usize>,
}

impl Mention {
    /// The number it is, if it is one.
    #[must_use]
    pub const fn number(&self) -> Option<&Number> {
        if let MentionKind::Number(number) = &self.kind { Some(number) } else { None }
    }

    /// The party it is, if it is one.
    #[must_use]
    pub const fn party(&self) -> Option<&Party> {
        if let MentionKind::Party(party) = &self.kind { Some(party) } else { None }
    }

    /// The place it is, if it is one.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        if let MentionKind::Place(place) = &self.kind { Some(place) } else { None }
    }
}
