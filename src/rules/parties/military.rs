//! Units of an army: « la 68e brigade de chasseurs ».

use std::ops::Range;

use super::phrase;
use crate::document::Document;
use crate::lexicon::words;
use crate::text::{Literal, TokenKind};

/// « la 68e brigade de chasseurs »: a unit of an army by its number and kind.
#[must_use]
pub fn numbered_unit(document: &Document<'_>, head: &Range<usize>) -> Option<Range<usize>> {
    let unit = words!["brigade", "régiment", "division", "bataillon", "escadron", "corps"];
    let number = head.start.checked_sub(1)?;
    let ordinal = document.token(number)?.kind == TokenKind::Literal(Literal::Ordinal);
    let end = phrase::extent(document, head, true).end;
    let fits = ordinal && document.is_word(head.start, unit) && document.is_lower(head.start);
    (fits && end > head.end).then_some(number..end)
}
