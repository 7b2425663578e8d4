//! Options as JavaScript gives them: one plain object, read field by field.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsError, JsValue};

use crate::wire::{LexiconOption, Options};

/// Reads the options object; `undefined` and `null` ask for nothing.
pub fn read(value: &JsValue) -> Result<Options, JsError> {
    let mut options = Options::default();
    for (name, value) in fields(value, "options")? {
        match name.as_str() {
            "date" => options.date = text(&value, "date")?,
            "lexicon" if value.is_undefined() || value.is_null() => {}
            "lexicon" => {
                let entries =
                    value.dyn_into::<Array>().map_err(|_| JsError::new("option lexicon: expected an array"))?;
                options.lexicon = entries.iter().map(|value| entry(&value)).collect::<Result<_, _>>()?;
            }
            // Misspelled options are noticed.
            other => return Err(unknown(other)),
        }
    }
    Ok(options)
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
