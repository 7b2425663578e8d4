//! What the engine found, with the attributes named as in the tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use factmark::wire::{self, OffsetUnit};
use factmark::{Context, analyze as run};

use super::Folder;

/// One mention.
pub struct Found {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// `number`, `party` or `place`.
    pub kind: &'static str,
    /// The guidelines' `t`.
    pub kind_type: &'static str,
    /// It carries no links, in a table of facts: dates and durations may be written there or left out.
    pub free: bool,
    /// By their names in the tables; what the mention does not have is left out.
    pub attributes: BTreeMap<&'static str, String>,
}

/// The mentions that a table of this folder is about. The wire form is read, so that the tables hold it too.
pub fn analyze(text: &str, context: &Context, folder: Folder) -> Vec<Found> {
    let shown = wire::Analysis::new(text, &run(text, context), OffsetUnit::Bytes);
    let mut all = Vec::new();
    for (index, mention) in shown.mentions.iter().enumerate() {
        let fact = shown.facts.iter().find(|fact| fact.number == index);
        let wanted = match folder {
            Folder::Numbers | Folder::Facts => mention.kind == "number",
            Folder::Parties | Folder::Places => mention.kind != "number",
        };
        if wanted {
            all.push(Found {
                range: mention.start..mention.end,
                kind: mention.kind,
                kind_type: mention.kind_type,
                free: folder == Folder::Facts && fact.is_none(),
                attributes: attributes(mention, fact),
            });
        }
    }
    all
}

fn attributes(mention: &wire::Mention, fact: Option<&wire::Fact>) -> BTreeMap<&'static str, String> {
    let mut attributes = BTreeMap::new();
    let mut put = |name: &'static str, value: Option<String>| {
        if let Some(value) = value {
            attributes.insert(name, value);
        }
    };
    let (iso, iso_upper) = ends(mention.iso.clone());
    put("v", mention.exact.clone().or(iso));
    put("hi", mention.exact_upper.clone().or(iso_upper));
    put("q", mention.qualifier.filter(|qualifier| *qualifier != "eq").map(str::to_owned));
    put("ref", mention.reference.clone());
    put("role", mention.role.clone());
    let resolved = mention.resolved.clone().map(|start| match &mention.resolved_upper {
        Some(end) if *end != start => format!("{start}/{end}"),
        _ => start,
    });
    put("resolved", resolved);
    let words = |link: Option<&wire::Link>| link.map(|link| link.text.clone());
    put("u", mention.unit.map(str::to_owned).or_else(|| words(fact?.what.as_ref())));
    if let Some(fact) = fact {
        put("who", words(fact.who.as_ref()));
        put("where", words(fact.place.as_ref()));
        put("src", words(fact.source.as_ref()));
        put("when", words(fact.when.as_ref()));
        put("modality", Some(fact.modality.to_owned()));
        put("category", fact.category.map(str::to_owned));
    }
    attributes
}

/// `lower/upper` apart.
fn ends(iso: Option<String>) -> (Option<String>, Option<String>) {
    let Some(iso) = iso else { return (None, None) };
    match iso.split_once('/') {
        Some((lower, upper)) => (Some(lower.to_owned()), Some(upper.to_owned())),
        None => (Some(iso), None),
    }
}

/// The text with what was found, in the notation of the tables.
pub fn show(text: &str, found: &[Found]) -> String {
    let mut shown = String::new();
    let mut at = 0;
    for one in found {
        shown.push_str(text.get(at..one.range.start).unwrap_or(""));
        let words = text.get(one.range.clone()).unwrap_or("");
        let mark = match one.kind {
            "party" => "p ",
            "place" => "l ",
            _ => "",
        };
        let _ = write!(shown, "[{words}|{mark}{}", one.kind_type);
        for (name, value) in &one.attributes {
            let quote = if value.contains(' ') { "\"" } else { "" };
            let _ = write!(shown, " {name}={quote}{value}{quote}");
        }
        shown.push(']');
        at = one.range.end;
    }
    shown.push_str(text.get(at..).unwrap_or(""));
    shown
}
