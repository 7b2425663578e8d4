//! The browser edge: the only code that knows JavaScript.

mod dom;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::wire::{self, OffsetUnit, Options};

/// Analyzes `text` and returns plain objects; positions in UTF-16 code units.
///
/// # Errors
/// A JavaScript `Error` that names the option that cannot be used.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options: Options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value(options)?
    };
    let analysis = crate::analyze(text, &options.context()?);
    let shown = wire::Analysis::new(text, &analysis, OffsetUnit::Utf16);
    Ok(shown.serialize(&Serializer::json_compatible())?)
}
