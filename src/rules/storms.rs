//! Names of storms, which are nobody's and no town's: « le cyclone tropical Honorine », and « Honorine » alone after it.

use crate::document::{Document, previous};
use crate::lexicon::words;

/// Tokens before a name among which its storm is looked for.
const REACH: usize = 600;

/// The storms that the text names, as it writes them.
#[must_use]
pub fn named<'t>(document: &Document<'t>) -> Vec<&'t str> {
    (0..document.tokens.len())
        .filter_map(|index| name_after(document, index))
        .map(|name| document.surface(name))
        .collect()
}

/// Whether the word at token `at` is the name of a storm that the text named not far before.
#[must_use]
pub fn is_named_before(document: &Document<'_>, at: usize) -> bool {
    let names = (at.saturating_sub(REACH)..at).filter_map(|index| name_after(document, index));
    document.is_capitalized(at) && names.into_iter().any(|name| document.surface(name) == document.surface(at))
}

/// The token of a storm's name behind the noun at token `index`.
fn name_after(document: &Document<'_>, index: usize) -> Option<usize> {
    if !document.is_word(index, words!["cyclone", "ouragan", "typhon", "tempête"]) {
        return None;
    }
    if is_verb_of_saying(document, index) {
        return None;
    }
    let name = if document.is_lower(index + 1) && document.is_adjective(index + 1) { index + 2 } else { index + 1 };
    (document.is_capitalized(name) && document.is_lower(name - 1)).then_some(name)
}

/// « », tempête Nadia Benali »: she storms.
#[must_use]
pub fn is_verb_of_saying(document: &Document<'_>, index: usize) -> bool {
    document.is_mark(previous(index), ',')
        && index > 1
        && ['»', '"', '”'].iter().any(|mark| document.is_mark(index - 2, *mark))
}
