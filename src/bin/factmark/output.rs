use std::io::{self, Write};

use factmark::{analyze, export, wire};

use crate::options::{Arguments, Format};
use crate::terminal;

/// Analyzes one article and prints it in the format asked for.
pub fn write(out: &mut impl Write, arguments: &Arguments, name: &str, text: &str) -> io::Result<()> {
    let analysis = analyze(text, &arguments.context());
    let shown = wire::Analysis::new(text, &analysis, arguments.offsets.into());
    if arguments.explain {
        return terminal::explain(out, &shown);
    }
    match arguments.format {
        Format::Text => terminal::article(out, text, &analysis, &shown),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &shown)?;
            writeln!(out)
        }
        Format::Jsonl => writeln!(out, "{}", line(&shown, Some(&name.into()))?),
        Format::Csv => out.write_all(export::csv(&shown, export::CsvOptions::default()).as_bytes()),
    }
}

/// The analysis as one line of JSON, under the article's id.
pub fn line(shown: &wire::Analysis, id: Option<&serde_json::Value>) -> serde_json::Result<String> {
    let mut value = serde_json::to_value(shown)?;
    if let (Some(object), Some(id)) = (value.as_object_mut(), id) {
        object.insert("id".to_owned(), id.clone());
    }
    serde_json::to_string(&value)
}
