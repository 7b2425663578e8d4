//! What enums are called in the exchange format: the codes of the annotation guidelines.

use crate::model::{Direction, Modality, NumberKind, PartyKind, PlaceKind, Qualifier, RelationKind, Remark};

pub(super) const fn number_code(kind: NumberKind) -> &'static str {
    match kind {
        NumberKind::Cardinal => "cardinal",
        NumberKind::Ordinal => "ordinal",
        NumberKind::Fraction => "fraction",
        NumberKind::Percent => "percent",
        NumberKind::Money => "money",
        NumberKind::Measure => "measure",
        NumberKind::Duration => "duration",
        NumberKind::Age => "age",
        NumberKind::Date => "date",
        NumberKind::Time => "time",
    }
}

pub(super) const fn qualifier_code(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Equal => "eq",
        Qualifier::Greater => "gt",
        Qualifier::AtLeast => "ge",
        Qualifier::Less => "lt",
        Qualifier::AtMost => "le",
        Qualifier::Approximate => "approx",
        Qualifier::Vague => "vague",
    }
}

pub(super) const fn party_code(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Person => "person",
        PartyKind::People => "people",
        PartyKind::State => "state",
        PartyKind::Organization => "org",
        PartyKind::Group => "group",
    }
}

pub(super) const fn place_code(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Country => "country",
        PlaceKind::Region => "region",
        PlaceKind::City => "city",
        PlaceKind::Site => "site",
        PlaceKind::Natural => "natural",
    }
}

pub(super) const fn modality_code(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "asserted",
        Modality::Attributed => "attributed",
        Modality::Conditional => "conditional",
        Modality::Denied => "denied",
        Modality::Provisional => "provisional",
        Modality::Forecast => "forecast",
        Modality::Target => "target",
        Modality::Past => "past",
    }
}

pub(super) const fn remark_code(remark: Remark) -> &'static str {
    match remark {
        Remark::Empty => "empty",
        Remark::NotFrench => "not-french",
        Remark::Binary => "binary",
        Remark::NothingFound => "nothing-found",
    }
}

pub(super) const fn direction_code(direction: Direction) -> &'static str {
    match direction {
        Direction::Rise => "rise",
        Direction::Fall => "fall",
    }
}

pub(super) const fn relation_code(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Ally => "ally",
        RelationKind::Support => "support",
        RelationKind::Oppose => "oppose",
        RelationKind::Fight => "fight",
        RelationKind::Accuse => "accuse",
        RelationKind::Deny => "deny",
        RelationKind::Negotiate => "negotiate",
        RelationKind::Agree => "agree",
        RelationKind::Mediate => "mediate",
        RelationKind::Treaty => "treaty",
    }
}
