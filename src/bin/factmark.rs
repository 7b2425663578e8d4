//! The command line: articles in, analyses out.

use std::io::{BufRead, Write};

use factmark::wire::{self, OffsetUnit, Options};
use serde_json::Value;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let Ok(record) = serde_json::from_str::<Value>(&line) else { continue };
        let text = record.get("text").and_then(Value::as_str).unwrap_or_default();
        let date = record.get("date").and_then(Value::as_str).map(str::to_owned);
        let context = Options { date, ..Options::default() }.context().unwrap_or_default();
        let shown = wire::Analysis::new(text, &factmark::analyze(text, &context), OffsetUnit::CodePoints);
        let mut value = serde_json::to_value(shown)?;
        if let (Some(object), Some(id)) = (value.as_object_mut(), record.get("id")) {
            object.insert("id".into(), id.clone());
        }
        writeln!(out, "{value}")?;
    }
    Ok(())
}
