//! The browser edge: the only code that knows JavaScript.

mod dom;
mod options;

use std::cell::RefCell;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::compare::Comparison;
use crate::export::{self, CsvOptions, Format, NO_ADDRESS};
use crate::wire::{self, OffsetUnit};
use crate::{Context, Places};

thread_local! {
    static PLACES: RefCell<Option<Places>> = const { RefCell::new(None) };
}

/// Takes the extended pack of places, for all analyses from now on; returns how many names it knows.
///
/// # Errors
/// A JavaScript `Error` that says why the bytes are no such pack; what was loaded before stays.
#[wasm_bindgen(js_name = loadPlaces)]
pub fn load_places(bytes: Vec<u8>) -> Result<usize, JsError> {
    let places = Places::from_bytes(bytes).map_err(|invalid| JsError::new(&invalid.to_string()))?;
    let names = places.names();
    PLACES.set(Some(places));
    Ok(names)
}

/// Analyzes `text` and returns plain objects; positions in UTF-16 code units.
///
/// # Errors
/// A JavaScript `Error` that names the option that cannot be used.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let context = context(text, &options)?;
    let analysis = crate::analyze(text, &context);
    let shown = wire::Analysis::new(text, &analysis, OffsetUnit::Utf16);
    Ok(shown.serialize(&Serializer::json_compatible())?)
}

/// The analysis of `text` as `csv`, `markdown`, `webannotation` or `casualties`; positions in UTF-16 code units, save
/// where the format says its own. Cells of tables stand between `separator`s, a comma unless given.
///
/// # Errors
/// A JavaScript `Error` that names the option that cannot be used, or the format that is not known.
#[wasm_bindgen(js_name = exportAs)]
pub fn export_as(text: &str, options: JsValue, format: &str, separator: Option<String>) -> Result<String, JsError> {
    let context = context(text, &options)?;
    let format = Format::named(format).ok_or_else(|| JsError::new(&["format ", format, " is not known"].concat()))?;
    let separator = separator.and_then(|one| one.chars().next()).unwrap_or(',');
    let table = CsvOptions { separator, ..CsvOptions::default() };
    let analysis = crate::analyze(text, &context);
    Ok(match format {
        Format::Csv => export::csv(&wire::Analysis::new(text, &analysis, OffsetUnit::Utf16), table),
        Format::Casualties => export::casualties(text, &analysis, OffsetUnit::Utf16, table),
        Format::Markdown | Format::WebAnnotation => format.write(text, &analysis, OffsetUnit::Utf16, NO_ADDRESS),
    })
}

/// Analyzes two texts, each with its own options, and tells what became of the figures: plain objects with `before`,
/// `after` and `figures`; positions in UTF-16 code units.
///
/// # Errors
/// A JavaScript `Error` that names the option that cannot be used.
#[wasm_bindgen]
pub fn compare(before: &str, before_options: JsValue, after: &str, after_options: JsValue) -> Result<JsValue, JsError> {
    let first = crate::analyze(before, &context(before, &before_options)?);
    let second = crate::analyze(after, &context(after, &after_options)?);
    let comparison = Comparison::new((before, &first), (after, &second), OffsetUnit::Utf16);
    Ok(comparison.serialize(&Serializer::json_compatible())?)
}

/// What an analysis of `text` depends on.
fn context(text: &str, options: &JsValue) -> Result<Context, JsError> {
    let options = options::read(options)?;
    let refused = |invalid: wire::InvalidOption| JsError::new(&invalid.to_string());
    let corrections = options.corrections_of(text, OffsetUnit::Utf16).map_err(refused)?;
    let context = options.context().map_err(refused)?;
    Ok(Context { places: PLACES.with_borrow(Option::clone), corrections, ..context })
}
