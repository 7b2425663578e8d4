//! Hyphens behind a capitalized word: within a name, or between two of them.

use crate::document::{Document, previous};
use crate::lexicon::{NameKind, words};

/// « Pas-de-Calais », « Villeneuve-sur-Lot »: a small word and another hyphen.
#[must_use]
pub fn goes_on(document: &Document<'_>, index: usize) -> bool {
    let small = document.is_of(index)
        || document.is_word(index, words!["du", "des", "la", "le", "les", "sur", "sous", "en", "et", "l'", "lès"]);
    small && document.is_mark(index + 1, '-')
}

/// « Arménie-Azerbaïdjan », « France-Allemagne »: two states that a hyphen sets beside each other.
#[must_use]
pub fn joins_states(document: &Document<'_>, hyphen: usize) -> bool {
    let state = |at: usize, ends: usize| {
        document.names(at).iter().any(|name| name.kind == NameKind::State && at + name.length >= ends)
    };
    let before = previous(hyphen);
    // « Guinée-Bissau » is one.
    let whole = document.names(before).iter().any(|name| name.length > 1);
    document.is_mark(hyphen, '-') && !whole && state(before, hyphen) && state(hyphen + 1, hyphen + 2)
}
