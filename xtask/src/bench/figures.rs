//! What was measured, by where and what; a figure that could not be had is simply not there.

use serde_json::{Value, json};

use super::rivals::Rival;
use crate::run::Failure;

/// Everything measured in one run.
pub struct Figures {
    all: Value,
    /// What could not be measured, in words.
    pub missing: Vec<String>,
    pub rivals: Vec<Rival>,
}

impl Figures {
    pub fn new(machine: Value) -> Self {
        Self { all: json!({ "machine": machine }), missing: Vec::new(), rivals: Vec::new() }
    }

    /// Keeps what one part of the run measured, or why it did not.
    pub fn put(&mut self, place: &str, outcome: Result<Value, Failure>) {
        match outcome {
            Ok(value) => {
                let failures = value["failures"].as_array().into_iter().flatten().filter_map(Value::as_str);
                self.missing.extend(failures.map(|failure| format!("{place}, {failure}")));
                self.all[place] = value;
            }
            Err(failure) => self.missing.push(format!("{place}: {failure}")),
        }
    }

    pub fn put_rivals(&mut self, rivals: Vec<Rival>) {
        self.rivals = rivals;
    }

    /// The value at a path of names.
    pub fn at(&self, path: &str) -> &Value {
        path.split('/').fold(&self.all, |value, name| &value[name])
    }

    /// A number at a path of names.
    pub fn number(&self, path: &str) -> Option<f64> {
        self.at(path).as_f64()
    }

    pub fn words(&self, path: &str) -> &str {
        self.at(path).as_str().unwrap_or("unknown")
    }

    /// Nanoseconds a byte of a stage on the text of `size` bytes.
    pub fn per_byte(&self, stage: &str, size: usize) -> Option<f64> {
        let of = |name: &str| self.number(&format!("{stage}/{size}/{name}"));
        Some(of("ms")? * 1e6 / of("bytes")?)
    }

    /// Megabytes a second of a stage on the text of `size` bytes.
    pub fn speed(&self, stage: &str, size: usize) -> Option<f64> {
        Some(1e3 / self.per_byte(stage, size)?)
    }
}
