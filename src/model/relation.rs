use super::Evidence;

/// How two parties stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RelationKind {
    /// « alliée du Soudan »
    Ally,
    /// « soutenu par la Turquie »
    Support,
    /// « s'oppose à », « sanctionne »
    Oppose,
    /// « affronte », « en guerre contre »
    Fight,
    /// « accuse Téhéran »
    Accuse,
    /// « rejette les accusations de », « ce qu'elle conteste »
    Deny,
    /// « négocie avec »
    Negotiate,
    /// « ont conclu une trêve »
    Agree,
    /// « sous la médiation du Qatar »
    Mediate,
    /// « liée à l'Arménie par un traité »
    Treaty,
}

/// What the text says of two parties, each an index into [`Analysis::mentions`](super::Analysis::mentions).
/// Allies, opponents in war, negotiators and partners of a treaty stand in text order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    /// What stands between them.
    pub kind: RelationKind,
    /// Who supports, accuses, mediates …
    pub subject: usize,
    /// Whom.
    pub object: usize,
    /// The words that say it, both parties included.
    pub evidence: Evidence,
}
