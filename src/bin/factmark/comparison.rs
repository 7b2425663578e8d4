use std::fs;
use std::io::{self, Write};
use std::path::Path;

use factmark::compare::{Comparison, Figure, Outcome};
use factmark::export::value;
use factmark::{Context, analyze, wire};

use crate::options::{Compared, ComparedFormat};

/// Prints what became of the figures between two articles.
pub fn write(out: &mut impl Write, compared: &Compared, context: &Context) -> io::Result<()> {
    let (before, after) = (read(&compared.before)?, read(&compared.after)?);
    let (first, second) = (analyze(&before, context), analyze(&after, context));
    let comparison = Comparison::new((&before, &first), (&after, &second), compared.offsets.into());
    match compared.format {
        ComparedFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &comparison)?;
            writeln!(out)
        }
        ComparedFormat::Text => {
            comparison.figures.iter().try_for_each(|figure| writeln!(out, "{}", line(&comparison, figure)))
        }
    }
}

fn read(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// « changed: 12 → 15 (+3) morts | Rabat »
fn line(comparison: &Comparison, figure: &Figure) -> String {
    let number = |analysis: &wire::Analysis, fact: Option<usize>| {
        let number = fact.and_then(|fact| analysis.mentions.get(analysis.facts.get(fact)?.number));
        number.map(value).unwrap_or_default()
    };
    let (before, after) = (number(&comparison.before, figure.before), number(&comparison.after, figure.after));
    let mut line = match figure.outcome {
        Outcome::Agree => format!("agree: {after}"),
        Outcome::Changed => format!("changed: {before} → {after}"),
        Outcome::Appeared => format!("appeared: {after}"),
        Outcome::Vanished => format!("vanished: {before}"),
    };
    if let Some(difference) = &figure.difference {
        let sign = if difference.starts_with('-') { "" } else { "+" };
        line.push_str(&format!(" ({sign}{difference})"));
    }
    let fact = figure.after.map_or_else(
        || figure.before.and_then(|fact| comparison.before.facts.get(fact)),
        |fact| comparison.after.facts.get(fact),
    );
    if let Some(what) = fact.and_then(|fact| fact.what.as_ref()) {
        line.push_str(&format!(" {}", what.text));
    }
    for link in fact.into_iter().flat_map(|fact| [&fact.place, &fact.who, &fact.source]).flatten() {
        line.push_str(&format!(" | {}", link.text));
    }
    line
}
