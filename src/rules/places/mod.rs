//! Rules that propose places: where.

mod datelines;
mod described;
mod known;
mod roads;
mod triggered;

use crate::document::Document;
use crate::rules::Candidate;

/// Appends every candidate of this kind, in no particular order; they may overlap.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    datelines::propose(document, out);
    described::propose(document, out);
    known::propose(document, out);
    roads::propose(document, out);
    triggered::propose(document, out);
}
