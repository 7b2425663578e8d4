use std::io::{self, BufRead, BufReader, Write};

use factmark::wire::{self, OffsetUnit, Options};
use factmark::{Context, analyze};
use serde_json::Value;

use crate::output;
use crate::parallel::{Next, in_order};

/// Bytes read at once.
const BUFFER: usize = 1 << 16;

/// Answers one `{"id", "date", "text"}` a line of standard input, in order, on so many threads, in constant memory;
/// whether every line could be answered. A line without a date has that of `context`.
///
/// A malformed line is reported on standard error with its number, and the others are still answered.
pub fn answer(out: &mut impl Write, threads: usize, context: Context, unit: OffsetUnit) -> io::Result<bool> {
    let lines = BufReader::with_capacity(BUFFER, io::stdin()).split(b'\n').enumerate();
    let jobs = lines.map(|(index, line)| line.map(|line| (index + 1, line)));
    let blank = |line: &[u8]| line.iter().all(u8::is_ascii_whitespace);
    let jobs = jobs.filter(move |job| job.as_ref().map_or(true, |(_, line)| !blank(line)));
    let mut all = true;
    in_order(
        threads,
        jobs,
        move |(number, line)| (number, answer_line(&line, &context, unit)),
        |next| match next {
            Next::Answer((_, Ok(answer))) => writeln!(out, "{answer}"),
            Next::Answer((number, Err(problem))) => {
                eprintln!("factmark: line {number}: {problem}");
                all = false;
                Ok(())
            }
            Next::Pause => out.flush(),
        },
    )?;
    Ok(all)
}

fn answer_line(line: &[u8], context: &Context, unit: OffsetUnit) -> Result<String, String> {
    let record: Value = serde_json::from_slice(line).map_err(|problem| format!("not JSON: {problem}"))?;
    let text = record.get("text").and_then(Value::as_str).ok_or("no string « text »")?;
    let date = match record.get("date") {
        None | Some(Value::Null) => None,
        Some(Value::String(date)) => Some(date.clone()),
        Some(other) => return Err(format!("date is no string: {other}")),
    };
    let dated = Options { date, ..Options::default() }.context().map_err(|invalid| invalid.to_string())?;
    let publication_date = dated.publication_date.or(context.publication_date);
    let context = Context { publication_date, ..context.clone() };
    let shown = wire::Analysis::new(text, &analyze(text, &context), unit);
    output::line(&shown, record.get("id")).map_err(|problem| problem.to_string())
}
