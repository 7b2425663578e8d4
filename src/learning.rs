//! What the weights of `seeds/weights` are learned from; for `cargo xtask learn`, behind the feature `learning`.
//!
//! ```
//! use factmark::{Context, learning::examples};
//! let found = examples("Israël a perdu 82 soldats au Liban, selon l'armée.", &Context::default());
//! let [who, place] = &found[0].roles;
//! assert!(!who.candidates.is_empty() && place.drawn.is_some());
//! ```

use crate::document::Document;
pub use crate::facts::ranking::{Choice, Decision, Role, UNIT, decide};
use crate::facts::{self, ranking::template};
use crate::model::{Context, Span};
use crate::resolve;

/// A number with links, and what may be who and where for it.
pub struct Example {
    /// Its words.
    pub number: Span,
    /// Who, and where.
    pub roles: [Choice; 2],
}

/// The numbers of a text that have links, in order, each with its candidates.
#[must_use]
pub fn examples(text: &str, context: &Context) -> Vec<Example> {
    let document = Document::with_places(text, context.places.as_ref());
    let (mentions, _) = resolve::mentions(&document, context);
    let choices = facts::choices(&document, &mentions);
    let span = |number: usize| mentions.get(number).map_or(Span::new(0, 0), |mention| mention.span);
    choices.into_iter().map(|(number, roles)| Example { number: span(number), roles }).collect()
}

/// How many weights there may be.
pub const SLOTS: usize = template::SLOTS;

/// What each slot weighs, as the lists of weights write it: « position=before opener=par »; the first is « always ».
#[must_use]
pub fn slot_names() -> Vec<String> {
    template::TEMPLATES.iter().flat_map(|features| names(features)).collect()
}

fn names(features: &[template::Feature]) -> Vec<String> {
    let Some((feature, rest)) = features.split_last() else { return vec!["always".to_owned()] };
    let (name, values) = template::FEATURES[*feature as usize];
    let before = if rest.is_empty() { vec![String::new()] } else { names(rest) };
    let join = |before: &String, value: &str| format!("{before} {name}={value}").trim().to_owned();
    before.iter().flat_map(|before| values.iter().map(move |value| join(before, value))).collect()
}
