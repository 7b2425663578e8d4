use std::io::{self, Write};

use factmark::{Context, analyze, export, wire};

use crate::options::{Arguments, Format};
use crate::{explanation, terminal};

/// Analyzes one article and prints it in the format asked for.
pub fn write(out: &mut impl Write, arguments: &Arguments, context: &Context, name: &str, text: &str) -> io::Result<()> {
    let analysis = analyze(text, context);
    let unit = arguments.offsets.into();
    let shown = wire::Analysis::new(text, &analysis, unit);
    if arguments.explain {
        let readings = explanation::readings(text, &analysis, unit);
        return match arguments.format {
            Format::Json | Format::Jsonl => explanation::json(out, &shown, &readings, name),
            _ => terminal::explain(out, &shown, &readings),
        };
    }
    let mut export =
        |format: export::Format| out.write_all(format.write(text, &analysis, unit, &address(name)).as_bytes());
    match arguments.format {
        Format::Text => terminal::article(out, text, &analysis, &shown),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &shown)?;
            writeln!(out)
        }
        Format::Jsonl => writeln!(out, "{}", line(&shown, Some(&name.into()))?),
        Format::Csv => export(export::Format::Csv),
        Format::Markdown => export(export::Format::Markdown),
        Format::WebAnnotation => export(export::Format::WebAnnotation),
        Format::Casualties => export(export::Format::Casualties),
    }
}

/// The name of a file as a relative address: what has a meaning of its own in addresses is escaped.
fn address(name: &str) -> String {
    if name == "stdin" {
        return export::NO_ADDRESS.to_owned();
    }
    let mut address = String::new();
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}

/// The analysis as one line of JSON, with the article's id as its last field.
pub fn line(shown: &wire::Analysis, id: Option<&serde_json::Value>) -> serde_json::Result<String> {
    let mut line = serde_json::to_string(shown)?;
    if let Some(id) = id {
        // Not through a `Value`: it would cost more than the analysis itself.
        line.truncate(line.len() - 1);
        line.push_str(",\"id\":");
        line.push_str(&serde_json::to_string(id)?);
        line.push('}');
    }
    Ok(line)
}
