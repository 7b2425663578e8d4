//! Options as JavaScript gives them: one plain object, read field by field.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsError, JsValue};

use crate::wire::{CorrectionOption, LexiconOption, Options};

/// Reads the options object; `undefined` and `null` ask for nothing.
pub fn read(value: &JsValue) -> Result<Options, JsError> {
    let mut options = Options::default();
    for (name, value) in fields(value, "options")? {
        match name.as_str() {
            "date" => options.date = text(&value, "date")?,
            "lexicon" => options.lexicon = list(value, "lexicon", entry)?,
            "corrections" => options.corrections = list(value, "corrections", correction)?,
            // Misspelled options are noticed.
            other => return Err(unknown(other)),
        }
    }
    Ok(options)
}

/// An array, each of its items read by `read`; nothing for no array at all.
fn list<T>(value: JsValue, name: &str, read: fn(&JsValue) -> Result<T, JsError>) -> Result<Vec<T>, JsError> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    let items: Array =
        value.dyn_into().map_err(|_| JsError::new(&["option ", name, ": expected an array"].concat()))?;
    items.iter().map(|item| read(&item)).collect()
}

fn correction(value: &JsValue) -> Result<CorrectionOption, JsError> {
    let mut correction = CorrectionOption::default();
    for (name, value) in fields(value, "correction")? {
        match name.as_str() {
            "start" => correction.start = position(&value)?,
            "end" => correction.end = position(&value)?,
            "text" => correction.text = text(&value, "correction text")?.unwrap_or_default(),
            "kind" => correction.kind = text(&value, "correction kind")?,
            "type" => correction.kind_type = text(&value, "correction type")?,
            other => return Err(unknown(other)),
        }
    }
    Ok(correction)
}

/// A position in a string: JavaScript has doubles only.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts of doubles saturate")]
fn position(value: &JsValue) -> Result<usize, JsError> {
    value.as_f64().map(|number| number as usize).ok_or_else(|| JsError::new("option corrections: expected positions"))
}

fn entry(value: &JsValue) -> Result<LexiconOption, JsError> {
    let mut entry = LexiconOption { form: String::new(), kind: String::new(), kind_type: None, reference: None };
    for (name, value) in fields(value, "lexicon entry")? {
        match name.as_str() {
            "form" => entry.form = text(&value, "lexicon form")?.unwrap_or_default(),
            "kind" => entry.kind = text(&value, "lexicon kind")?.unwrap_or_default(),
            "type" => entry.kind_type = text(&value, "lexicon type")?,
            "ref" => entry.reference = text(&value, "lexicon ref")?,
            other => return Err(unknown(other)),
        }
    }
    Ok(entry)
}

fn unknown(name: &str) -> JsError {
    JsError::new(&["option ", name, " is not known"].concat())
}

/// The own fields of an object.
fn fields(value: &JsValue, what: &str) -> Result<Vec<(String, JsValue)>, JsError> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    let object: &Object = value.dyn_ref().ok_or_else(|| JsError::new(&[what, ": expected an object"].concat()))?;
    let named = |key: JsValue| Some((key.as_string()?, Reflect::get(object, &key).ok()?));
    Ok(Object::keys(object).iter().filter_map(named).collect())
}

/// A string, or nothing.
fn text(value: &JsValue, name: &str) -> Result<Option<String>, JsError> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| JsError::new(&["option ", name, ": expected a string"].concat()))
}
