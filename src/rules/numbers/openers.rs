//! What a number can begin with: most tokens can begin none, and no rule needs to look at them.

use crate::document::Document;
use crate::lexicon::{Class, Classes};
use crate::text::TokenKind;

/// Lists whose words begin numbers.
const LISTS: Classes =
    PARTS.with(Class::Cardinals).with(Class::Deictics).with(Class::Months).with(Class::Seasons).with(Class::Weekdays);
/// Lists whose words make a number of an article before them: « la moitié », « des milliers », « des mois ».
const PARTS: Classes = Classes::NONE
    .with(Class::Collectives)
    .with(Class::Fractions)
    .with(Class::Ordinals)
    .with(Class::Scales)
    .with(Class::TimeUnits);
/// How far such a word may stand from the article: « les quatre-vingt-dix-neuf centièmes », « de très nombreuses dizaines ».
const REACH: usize = 10;

/// Whether a number may begin with the token at `index`.
pub fn may_open(document: &Document<'_>, index: usize) -> bool {
    let Some(token) = document.token(index) else { return false };
    match token.kind {
        TokenKind::Literal(_) | TokenKind::Code => true,
        TokenKind::Mark(mark) => matches!(mark, '-' | '−' | '–' | '+'),
        TokenKind::Word => {
            let begins = document.begins(index);
            begins.meets(LISTS)
                || begins.has(Class::NumberOpeners) && is_led(document, index)
                || token.is_capitalized() && document.surface(index).starts_with(['I', 'V', 'X', 'L', 'C'])
        }
    }
}

/// Whether what an article needs follows it; other openers need nothing.
fn is_led(document: &Document<'_>, index: usize) -> bool {
    let needs_part = document.phrase(index, 1, Class::NumberOpeners).is_some_and(|sense| sense.code() == "led");
    !needs_part || (index + 1..index + REACH).any(|at| document.begins(at).meets(PARTS))
}
