//! Letters that stand for words in names: « J. », « A.T. ».

use crate::document::Document;
use crate::text::Gap;

/// « Transat A.T. », « Vinci S.A. »: where two initials or more that close a name end, or `start`.
#[must_use]
pub fn end(document: &Document<'_>, start: usize) -> usize {
    let mut end = start;
    while is_initial(document, end)
        && document.gap(end) == if end == start { Gap::Space } else { Gap::None }
        && document.is_mark(end + 1, '.')
        && document.gap(end + 1) == Gap::None
    {
        end += 2;
    }
    if end >= start + 4 { end } else { start }
}

/// Whether the token is one capital letter.
#[must_use]
pub fn is_initial(document: &Document<'_>, index: usize) -> bool {
    document.is_capitalized(index) && document.surface(index).chars().count() == 1
}

/// « A » and « À » at the start of a sentence; an initial has its full stop.
#[must_use]
pub fn is_lone_letter(document: &Document<'_>, index: usize) -> bool {
    document.surface(index).chars().count() == 1 && !document.is_mark(index + 1, '.')
}
