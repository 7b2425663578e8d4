//! The analysis in the formats other programs read.

mod annotations;
mod casualties;
mod csv;
mod json;
mod markdown;
mod table;
mod value;

pub use annotations::web_annotation;
pub use casualties::casualties;
pub use csv::csv;
pub use markdown::markdown;
pub use table::CsvOptions;
pub use value::value;

use crate::model;
use crate::wire::{Analysis, OffsetUnit};

/// The address of an article that has none.
pub const NO_ADDRESS: &str = "urn:factmark:article";

/// A format by its name, for callers that choose it at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// [`csv`]
    Csv,
    /// [`markdown`]
    Markdown,
    /// [`web_annotation`]
    WebAnnotation,
    /// [`casualties`]
    Casualties,
}

impl Format {
    /// `csv`, `markdown`, `webannotation`, `casualties`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Csv),
            "markdown" => Some(Self::Markdown),
            "webannotation" => Some(Self::WebAnnotation),
            "casualties" => Some(Self::Casualties),
            _ => None,
        }
    }

    /// The analysis of `text` in this format; positions in `unit`, save where the format says its own.
    #[must_use]
    pub fn write(self, text: &str, analysis: &model::Analysis, unit: OffsetUnit, source: &str) -> String {
        match self {
            Self::Csv => csv(&Analysis::new(text, analysis, unit), CsvOptions::default()),
            Self::Markdown => markdown(&Analysis::new(text, analysis, unit)),
            Self::WebAnnotation => web_annotation(text, analysis, source),
            Self::Casualties => casualties(text, analysis, unit, CsvOptions::default()),
        }
    }
}
