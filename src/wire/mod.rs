//! The exchange format: what JavaScript, the command line and JSON files see. Written once, here;
//! `www/factmark.d.ts` and `schema/analysis.schema.json` describe it and tests hold them to it.

mod codes;
mod offsets;
mod options;
mod result;

pub use offsets::OffsetUnit;
pub use options::{CorrectionOption, InvalidOption, LexiconOption, Options};
pub use result::{Analysis, Change, Entity, Evidence, Fact, Link, Mention, Relation};
