use super::{CountryCode, Span};

/// What sort of actor a party is (`t`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartyKind {
    /// One human being.
    Person,
    /// A demonym noun: « Russes ».
    People,
    /// A country, its capital or its seat of power as an actor.
    State,
    /// A named organization, institution, company, media, political party, armed group.
    Organization,
    /// A collective noun that a modifier sets apart: « forces azerbaïdjanaises ».
    Group,
}

/// Who a party is, beyond the words of one mention (`ref`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// A state, a people or a group of one state.
    Country(CountryCode),
    /// The fullest name in the article.
    Name(Span),
    /// A name given by the caller's lexicon.
    Given(Box<str>),
}

/// Whoever acts, speaks, is opposed, allied, accused or affected as an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// What sort of actor.
    pub kind: PartyKind,
    /// Who it is.
    pub reference: Option<Reference>,
    /// For a person, the function as written: « président russe ».
    pub role: Option<Span>,
    /// A bare collective or an anaphoric group (`opt`): « l'armée », « les deux pays ».
    pub generic: bool,
}
