//! When « un » and « une » count: « un mort et deux blessés », « une heure », « un euro ».

use super::numeral;
use super::quantities::Quantity;
use crate::document::{Document, previous};
use crate::lexicon::Class;
use crate::model::NumberKind;
use crate::text::Gap;

/// Tokens between two members of a coordination.
const REACH: usize = 7;

/// Whether the article at the start of the quantity enumerates or measures.
#[must_use]
pub fn counts(document: &Document<'_>, quantity: &Quantity, qualified: bool) -> bool {
    if let Some(unit) = quantity.unit {
        return match unit.kind {
            // « un jour, il … », « une nuit d'horreur » tell of time without measuring it.
            NumberKind::Duration => measures_time(document, quantity, unit.time, qualified),
            _ => true,
        };
    }
    let noun = quantity.lower.end;
    if qualified && document.is_lower(noun) {
        return true;
    }
    if document.is_mark(noun, '.') || document.is_mark(noun, ',') || document.is_mark(noun, ';') {
        // « dix voix contre une. »
        return document.is_word(previous(quantity.start), &["contre", "sur"])
            && numeral_before(document, quantity.start);
    }
    let casualty = document
        .find(noun, Class::Casualty)
        .is_some_and(|(sense, _)| matches!(sense.code(), "dead" | "wounded" | "missing"));
    let single_casualty = casualty
        && !document.surface(noun).ends_with('s')
        && document
            .is_word(noun, &["mort", "morte", "blessé", "blessée", "disparu", "disparue", "tué", "tuée", "décès"]);
    single_casualty || coordinated(document, quantity.start, noun)
}

/// « une heure », « un an », but not « un jour », « une nuit » nor « une journée de … » as a setting.
fn measures_time(document: &Document<'_>, quantity: &Quantity, unit: &str, qualified: bool) -> bool {
    let end = quantity.end;
    let before = previous(quantity.start);
    if qualified || matches!(unit, "Y" | "H" | "W" | "MO") && !document.is_word(end.saturating_sub(1), &["année"]) {
        return !document
            .is_word(end, &["où", "record", "noire", "difficile", "historique", "particulière", "décisive"]);
    }
    document
        .is_word(before, &["après", "pendant", "durant", "en", "depuis", "d'", "dans", "de", "dure", "duré", "toutes"])
        && matches!(unit, "D" | "M" | "S" | "DE" | "CE" | "Y" | "Q" | "SE" | "MI")
        && !document.is_adjective(end)
}

/// Whether another number stands in the same coordination: « un policier et deux civils », « 3 morts et un blessé ».
fn coordinated(document: &Document<'_>, start: usize, noun: usize) -> bool {
    if !(document.is_lower(noun) || document.is_capitalized(noun)) || document.gap(noun) != Gap::Space {
        return false;
    }
    after(document, noun) || before(document, start)
}

fn after(document: &Document<'_>, noun: usize) -> bool {
    for at in noun + 1..noun + REACH {
        let joins = document.is_word(at, &["et", "ou", "contre"]) || document.is_mark(at, ',');
        if joins {
            return numeral::at(document, at + 1).is_some_and(|next| !next.is_article && is_count(document, next.end));
        }
        if document.is_mark(at, '.')
            || document.is_verb(at) && !document.is_adjective(at)
            || document.gap(at) == Gap::Line
        {
            return false;
        }
    }
    false
}

fn before(document: &Document<'_>, start: usize) -> bool {
    let Some(join) = start.checked_sub(1) else { return false };
    let joins = document.is_word(join, &["et", "ou"]) || document.is_mark(join, ',');
    joins && numeral_before(document, join)
}

/// A count within reach to the left, nothing but its noun phrase between.
fn numeral_before(document: &Document<'_>, end: usize) -> bool {
    for at in (end.saturating_sub(REACH)..end).rev() {
        if document.is_mark(at, '.')
            || document.is_mark(at, ',')
            || document.is_verb(at) && !document.is_adjective(at) && !document.is_noun(at)
        {
            return false;
        }
        if numeral::at(document, at).is_some_and(|count| !count.is_article && is_count(document, count.end)) {
            return true;
        }
    }
    false
}

/// Whether a noun follows, so that the numeral counts things: no date, no percent.
fn is_count(document: &Document<'_>, at: usize) -> bool {
    (document.is_lower(at) || document.is_capitalized(at))
        && document.find(at, Class::Months).is_none()
        && document.find(at, Class::TimeUnits).is_none()
}
