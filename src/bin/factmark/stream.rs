use std::io::{self, BufRead, Write};

use factmark::analyze;
use factmark::wire::{self, OffsetUnit, Options};
use serde_json::Value;

use crate::output;

/// Answers one `{"id", "date", "text"}` a line, in constant memory; whether every line could be answered.
/// A malformed line is reported on standard error with its number, and the others are still answered.
pub fn answer(input: impl BufRead, out: &mut impl Write, unit: OffsetUnit) -> io::Result<bool> {
    let mut all = true;
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match answer_line(&line, unit) {
            Ok(answer) => writeln!(out, "{answer}")?,
            Err(problem) => {
                eprintln!("factmark: line {}: {problem}", index + 1);
                all = false;
            }
        }
    }
    Ok(all)
}

fn answer_line(line: &[u8], unit: OffsetUnit) -> Result<String, String> {
    let record: Value = serde_json::from_slice(line).map_err(|problem| format!("not JSON: {problem}"))?;
    let text = record.get("text").and_then(Value::as_str).ok_or("no string « text »")?;
    let date = match record.get("date") {
        None | Some(Value::Null) => None,
        Some(Value::String(date)) => Some(date.clone()),
        Some(other) => return Err(format!("date is no string: {other}")),
    };
    let context = Options { date, ..Options::default() }.context().map_err(|invalid| invalid.to_string())?;
    let shown = wire::Analysis::new(text, &analyze(text, &context), unit);
    output::line(&shown, record.get("id")).map_err(|problem| problem.to_string())
}
