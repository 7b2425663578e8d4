//! The browser edge: the only code that knows JavaScript.

mod dom;
mod options;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::wire::{self, OffsetUnit};

/// Analyzes `text` and returns plain objects; positions in UTF-16 code units.
///
/// # Errors
/// A JavaScript `Error` that names the option that cannot be used.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let context = options::read(&options)?.context().map_err(|invalid| JsError::new(&invalid.to_string()))?;
    let analysis = crate::analyze(text, &context);
    let shown = wire::Analysis::new(text, &analysis, OffsetUnit::Utf16);
    Ok(shown.serialize(&Serializer::json_compatible())?)
}
