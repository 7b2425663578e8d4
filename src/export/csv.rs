use crate::wire::{Analysis, Link};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// Between two cells: a comma, a semicolon (spreadsheets set to French) or a tab.
    pub separator: char,
    /// A byte order mark first, so that spreadsheets read UTF-8.
    pub byte_order_mark: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self { separator: ',', byte_order_mark: false }
    }
}

const COLUMNS: [&str; 17] = [
    "start",
    "end",
    "text",
    "type",
    "value",
    "upper",
    "iso",
    "qualifier",
    "unit",
    "what",
    "who",
    "where",
    "when",
    "source",
    "modality",
    "category",
    "derived",
];

/// The numbers of an article with their links, one a row, as RFC 4180 writes tables.
///
/// Cells that a spreadsheet would run as a formula begin with an apostrophe. Positions are those of `analysis`.
///
/// ```
/// use factmark::{Context, analyze, export, wire};
/// let text = "Le séisme a fait 12 morts.";
/// let shown = wire::Analysis::new(text, &analyze(text, &Context::default()), wire::OffsetUnit::Utf16);
/// let table = export::csv(&shown, export::CsvOptions::default());
/// assert!(table.starts_with("start,end,text,type,value"));
/// ```
#[must_use]
pub fn csv(analysis: &Analysis, options: CsvOptions) -> String {
    let mut out = String::new();
    if options.byte_order_mark {
        out.push('\u{FEFF}');
    }
    row(&mut out, options, COLUMNS.iter().map(|column| (*column).to_owned()));
    for (index, mention) in analysis.mentions.iter().enumerate().filter(|(_, mention)| mention.kind == "number") {
        let fact = analysis.facts.iter().find(|fact| fact.number == index);
        let words = |link: Option<&Link>| link.map(|link| link.text.clone()).unwrap_or_default();
        let cells = [
            mention.start.to_string(),
            mention.end.to_string(),
            mention.text.clone(),
            mention.kind_type.to_owned(),
            mention.exact.clone().unwrap_or_default(),
            mention.exact_upper.clone().unwrap_or_default(),
            mention.iso.clone().unwrap_or_default(),
            mention.qualifier.unwrap_or_default().to_owned(),
            mention.unit.unwrap_or_default().to_owned(),
            words(fact.and_then(|fact| fact.what.as_ref())),
            words(fact.and_then(|fact| fact.who.as_ref())),
            words(fact.and_then(|fact| fact.place.as_ref())),
            words(fact.and_then(|fact| fact.when.as_ref())),
            words(fact.and_then(|fact| fact.source.as_ref())),
            fact.map(|fact| fact.modality).unwrap_or_default().to_owned(),
            fact.and_then(|fact| fact.category).unwrap_or_default().to_owned(),
            fact.and_then(|fact| fact.derived.clone()).unwrap_or_default(),
        ];
        row(&mut out, options, cells.into_iter());
    }
    out
}

fn row(out: &mut String, options: CsvOptions, cells: impl Iterator<Item = String>) {
    for (index, value) in cells.enumerate() {
        if index > 0 {
            out.push(options.separator);
        }
        cell(out, &value, options.separator);
    }
    out.push_str("\r\n");
}

fn cell(out: &mut String, value: &str, separator: char) {
    // A sign before a plain number is data; before anything else a spreadsheet takes it for a formula.
    let is_number = value.parse::<f64>().is_ok();
    let guarded = if value.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        format!("'{value}")
    } else {
        value.to_owned()
    };
    if guarded.contains([separator, '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&guarded.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&guarded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str) -> String {
        let mut out = String::new();
        cell(&mut out, value, ';');
        out
    }

    #[test]
    fn guards_formulas_and_quotes() {
        assert_eq!(written("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(written("-7.2"), "-7.2");
        assert_eq!(written("a;\"b\""), "\"a;\"\"b\"\"\"");
        assert_eq!(written("12,5 %"), "12,5 %");
    }
}
