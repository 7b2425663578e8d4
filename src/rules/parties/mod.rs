//! Rules that propose parties: who acts.

mod acronyms;
mod apposed;
mod clubs;
mod governments;
mod groups;
mod lookalikes;
mod military;
pub mod organizations;
mod peoples;
mod persons;
mod phrase;
mod roles;
mod shaped;
mod states;
mod unknown;

pub use groups::{ANAPHOR_COUNTED, ANAPHOR_LAST};

use crate::document::Document;
use crate::rules::Candidate;

/// Appends every candidate of this kind, in no particular order; they may overlap.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    persons::propose(document, out);
    peoples::propose(document, out);
    states::propose(document, out);
    clubs::propose(document, out);
    unknown::propose(document, out);
    organizations::propose(document, out);
    acronyms::propose(document, out);
    governments::propose(document, out);
    groups::propose(document, out);
}
