use std::io::{self, Write};

use factmark::export::value;
use factmark::wire::{self, OffsetUnit};
use factmark::{Analysis, Mention, MentionKind, other_readings};
use serde::Serialize;

/// A reading that lost, as it is printed.
#[derive(Serialize)]
pub struct Reading {
    /// First position.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// The type it would have had; none for no number.
    #[serde(rename = "type")]
    pub kind: Option<&'static str>,
    /// Its value, as the tables print it.
    pub value: Option<String>,
    /// The question that was decided.
    pub rule: &'static str,
    /// Why this reading lost.
    pub reason: &'static str,
}

/// The readings that lost, with positions in the unit asked for.
pub fn readings(text: &str, analysis: &Analysis, unit: OffsetUnit) -> Vec<Reading> {
    let lost = other_readings(text, &analysis.mentions);
    let read = |reading: factmark::Reading| {
        let kind = reading.number.clone().map(MentionKind::Number);
        let is_number = kind.is_some();
        // Printed like a mention, so that values look alike; of no number only the words are taken.
        let kind =
            kind.or_else(|| Some(analysis.mentions.iter().find(|one| one.span == reading.span)?.kind.clone()))?;
        let mention = Mention { span: reading.span, kind, rule: reading.rule, evidence: Vec::new(), entity: None };
        let alone = Analysis { mentions: vec![mention], ..Analysis::default() };
        let shown = wire::Analysis::new(text, &alone, unit).mentions.into_iter().next()?;
        Some(Reading {
            start: shown.start,
            end: shown.end,
            kind: is_number.then_some(shown.kind_type),
            value: is_number.then(|| value(&shown)),
            text: shown.text,
            rule: reading.rule,
            reason: reading.reason,
        })
    };
    lost.into_iter().filter_map(read).collect()
}

/// The analysis as one JSON object on one line, with the readings that lost beside it.
pub fn json(out: &mut impl Write, shown: &wire::Analysis, readings: &[Reading], name: &str) -> io::Result<()> {
    let mut analysis = serde_json::to_value(shown)?;
    if let Some(object) = analysis.as_object_mut() {
        object.insert("id".to_owned(), name.into());
        object.insert("readings".to_owned(), serde_json::to_value(readings)?);
    }
    writeln!(out, "{analysis}")
}
