//! Names of storms, which are nobody's and no town's: « le cyclone tropical Honorine », and « Honorine » alone after it.

use crate::document::Document;
use crate::lexicon::words;

/// The storms that the text names, as it writes them.
#[must_use]
pub fn named<'t>(document: &Document<'t>) -> Vec<&'t str> {
    let mut found = Vec::new();
    for index in 0..document.tokens.len() {
        if !document.is_word(index, words!["cyclone", "ouragan", "typhon", "tempête"]) {
            continue;
        }
        let name = if document.is_lower(index + 1) && document.is_adjective(index + 1) { index + 2 } else { index + 1 };
        if document.is_capitalized(name) && document.is_lower(name - 1) {
            found.push(document.surface(name));
        }
    }
    found
}
