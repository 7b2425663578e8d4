//! What the words of the text may be: each rule proposes candidates, `resolve` chooses among them.

pub mod addressee;
pub mod hyphens;
pub mod initials;
pub mod naming;
pub mod numbers;
pub mod parties;
pub mod places;
pub mod storms;
pub mod treaties;

use crate::model::{Evidence, MentionKind, RuleId, Span};

/// What a rule proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its words.
    pub span: Span,
    /// What they would be.
    pub kind: MentionKind,
    /// The rule.
    pub rule: RuleId,
    /// What else speaks for it.
    pub evidence: Vec<Evidence>,
    /// Among overlapping candidates the heavier wins, then the longer, then the earlier.
    pub weight: u8,
}
