//! Rules that propose places: where.

mod known;
mod triggered;

use crate::document::Document;
use crate::rules::Candidate;

/// Appends every candidate of this kind, in no particular order; they may overlap.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    known::propose(document, out);
    triggered::propose(document, out);
}
