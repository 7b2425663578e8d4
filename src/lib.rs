//! Finds every number, party and place of a French news article and links them into facts.
//!
//! ```
//! use factmark::{Context, analyze};
//! let analysis = analyze("Le séisme a fait plus de 400 morts, selon Rabat.", &Context::default());
//! assert!(analysis.remarks.is_empty());
//! ```
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]
#![cfg_attr(target_arch = "wasm32", deny(unsafe_code))]

pub mod compare;
mod document;
pub mod export;
mod facts;
mod grammar;
mod language;
#[cfg(feature = "learning")]
pub mod learning;
mod lexicon;
mod model;
mod resolve;
mod rules;
pub mod text;
#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code, reason = "the glue that wasm-bindgen generates; none is written by hand")]
mod wasm;
pub mod wire;

pub use model::*;

use document::Document;

/// The numbers of `text` alone, with the days that its dates stand for: what [`analyze`] finds of them, sooner.
///
/// ```
/// let found = factmark::find_numbers("Le bilan est monté à plus de 400 morts.", &factmark::Context::default());
/// assert_eq!(found.len(), 1);
/// ```
#[must_use]
pub fn find_numbers(text: &str, context: &Context) -> Vec<Mention> {
    let document = Document::with_places(text, None);
    if language::check(&document).is_some() {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    rules::numbers::propose(&document, &mut candidates);
    let (mut mentions, _) = resolve::resolve(&document, candidates, &Context::default());
    let _ = resolve::place_in_time(&document, &mut mentions, context);
    mentions
}

/// What words of `text` could also have been read as, and why another reading won: « 43 ans » as a duration.
/// The mentions are those of its analysis.
///
/// ```
/// use factmark::{Context, analyze, other_readings};
/// let text = "La maire, Léa Morin, 43 ans, quitte le conseil de la ville.";
/// let readings = other_readings(text, &analyze(text, &Context::default()).mentions);
/// assert_eq!(readings[0].rule, "age-or-duration");
/// ```
#[must_use]
pub fn other_readings(text: &str, mentions: &[Mention]) -> Vec<Reading> {
    rules::numbers::lost(&Document::with_places(text, None), mentions)
}

/// Everything `text` says, as far as the rules know French: total, deterministic, without clock or network.
#[must_use]
pub fn analyze(text: &str, context: &Context) -> Analysis {
    let document = Document::with_places(text, context.places.as_ref());
    if let Some(remark) = language::check(&document) {
        return Analysis { remarks: vec![remark], ..Analysis::default() };
    }
    let (mut mentions, entities) = resolve::mentions(&document, context);
    let publication = resolve::place_in_time(&document, &mut mentions, context);
    let (facts, relations) = facts::link(&document, &mentions, &entities, context);
    let remarks = if mentions.is_empty() { vec![Remark::NothingFound] } else { Vec::new() };
    Analysis { mentions, facts, entities, relations, publication, remarks }
}
