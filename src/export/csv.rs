use super::table::{CsvOptions, Table};
use crate::wire::{Analysis, Link};

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

/// The numbers of an article with their links, one a row. Positions are those of `analysis`.
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
    let mut table = Table::new(options, &COLUMNS);
    for (index, mention) in analysis.mentions.iter().enumerate().filter(|(_, mention)| mention.kind == "number") {
        let fact = analysis.facts.binary_search_by_key(&index, |fact| fact.number).ok();
        let fact = fact.and_then(|at| analysis.facts.get(at));
        let (start, end) = (mention.start.to_string(), mention.end.to_string());
        table.row(&[
            &start,
            &end,
            &mention.text,
            mention.kind_type,
            mention.exact.as_deref().unwrap_or(""),
            mention.exact_upper.as_deref().unwrap_or(""),
            mention.iso.as_deref().unwrap_or(""),
            mention.qualifier.unwrap_or(""),
            mention.unit.unwrap_or(""),
            words(fact.and_then(|fact| fact.what.as_ref())),
            words(fact.and_then(|fact| fact.who.as_ref())),
            words(fact.and_then(|fact| fact.place.as_ref())),
            words(fact.and_then(|fact| fact.when.as_ref())),
            words(fact.and_then(|fact| fact.source.as_ref())),
            fact.map_or("", |fact| fact.modality),
            fact.and_then(|fact| fact.category).unwrap_or(""),
            fact.and_then(|fact| fact.derived.as_deref()).unwrap_or(""),
        ]);
    }
    table.finish()
}

/// The words of a link; none, no words.
pub(super) fn words(link: Option<&Link>) -> &str {
    link.map_or("", |link| &link.text)
}
