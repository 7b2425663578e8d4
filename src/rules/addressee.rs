//! Whoever is spoken to between a verb of saying and its subject: « a déclaré à l'AFP X », « a dit à la presse Y ».

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, words};

/// Tokens between the verb and whoever is spoken to: « a assuré vendredi soir à l'AFP ».
const REACH: usize = 4;

/// Whether a verb of saying speaks to whoever is named at a token, so that its subject may follow.
#[must_use]
pub fn is_at(document: &Document<'_>, start: usize) -> bool {
    let article = previous(start);
    let lead = if document.is_definite_article(article) { previous(article) } else { article };
    document.is_word(lead, words!["à", "au", "aux", "auprès"])
        && (lead.saturating_sub(REACH)..lead)
            .rev()
            .take_while(|&at| document.is_lower(at))
            .any(|at| document.is(at, Class::ReportingVerbs))
}

/// Whether a body that is known is spoken to: a name behind it is that of whoever speaks.
#[must_use]
pub fn is_whole(document: &Document<'_>, name: &Range<usize>) -> bool {
    let mut names = document.names(name.start).iter();
    names.any(|one| one.kind == NameKind::Organization && one.length == name.len()) && is_at(document, name.start)
}

/// Whether a token ends « à la presse », « aux journalistes », said to them by a verb before it.
#[must_use]
pub fn ends_before(document: &Document<'_>, start: usize) -> bool {
    let noun = previous(start);
    document.is_word(noun, words!["presse", "journalistes", "médias", "reporters", "députés", "sénateurs"])
        && is_at(document, noun)
}
