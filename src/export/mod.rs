//! The analysis in the formats other programs read.

mod csv;

pub use csv::{CsvOptions, csv};
