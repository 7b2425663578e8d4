//! The notation of a line: `Le bilan est monté à [plus de 400|cardinal v=400 q=gt] morts.`

use std::collections::BTreeMap;
use std::ops::Range;

use super::Folder;

const NUMBERS: [&str; 10] =
    ["cardinal", "ordinal", "fraction", "percent", "money", "measure", "duration", "age", "date", "time"];
const PARTIES: [&str; 5] = ["person", "people", "state", "org", "group"];
const PLACES: [&str; 5] = ["country", "region", "city", "site", "natural"];
const QUALIFIERS: [&str; 7] = ["eq", "gt", "ge", "lt", "le", "approx", "vague"];

/// A line without its brackets, and what they say.
#[derive(Debug)]
pub struct Line {
    /// What is analyzed.
    pub text: String,
    /// In text order.
    pub spans: Vec<Expected>,
}

/// One bracket.
#[derive(Debug)]
pub struct Expected {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// `number`, `party` or `place`.
    pub kind: &'static str,
    /// The guidelines' `t`.
    pub kind_type: String,
    /// What is written, by name.
    pub attributes: BTreeMap<String, String>,
    /// Finding it is right, missing it is not wrong, its ends are free.
    pub optional: bool,
    /// The other kind that is right too (`alt=l`).
    pub other_kind: Option<&'static str>,
}

impl Line {
    /// Reads the brackets. One without `|` is part of the text (« [NDLR] »).
    pub fn parse(line: &str, folder: Folder) -> Result<Self, String> {
        let (mut text, mut spans) = (String::new(), Vec::new());
        let mut rest = line;
        while let Some(open) = rest.find('[') {
            let (before, after) = rest.split_at(open);
            text.push_str(before);
            let inside = after.get(1..).unwrap_or("");
            let close = inside.find(']').ok_or("a bracket is not closed")?;
            let (content, after) = inside.split_at(close);
            rest = after.get(1..).unwrap_or("");
            match content.split_once('|') {
                Some((words, attributes)) => {
                    let start = text.len();
                    text.push_str(words);
                    spans.push(expected(start..text.len(), words, attributes, folder)?);
                }
                None => {
                    text.push('[');
                    text.push_str(content);
                    text.push(']');
                }
            }
        }
        text.push_str(rest);
        Ok(Self { text, spans })
    }
}

fn expected(range: Range<usize>, words: &str, attributes: &str, folder: Folder) -> Result<Expected, String> {
    if words.is_empty() || words.trim() != words {
        return Err(format!("« {words} » is empty or begins or ends with a space"));
    }
    let mut parts = parts(attributes)?.into_iter();
    let mut first = parts.next().unwrap_or_default();
    let kind = match (folder, first.as_str()) {
        (Folder::Numbers | Folder::Facts, _) => "number",
        (_, "p") => "party",
        (_, "l") => "place",
        (_, other) => return Err(format!("« {other} » is neither p nor l")),
    };
    let (types, names): (&[&str], &[&str]) = match (kind, folder) {
        ("number", Folder::Facts) => {
            (&NUMBERS, &["v", "hi", "q", "u", "who", "where", "src", "when", "modality", "category"])
        }
        ("number", _) => (&NUMBERS, &["v", "hi", "q", "u", "who", "where", "src", "resolved"]),
        ("party", _) => (&PARTIES, &["ref", "role"]),
        _ => (&PLACES, &["ref"]),
    };
    if kind != "number" {
        first = parts.next().unwrap_or_default();
    }
    if !types.contains(&first.as_str()) {
        return Err(format!("unknown type « {first} »"));
    }
    let mut expected =
        Expected { range, kind, kind_type: first, attributes: BTreeMap::new(), optional: false, other_kind: None };
    for part in parts {
        match part.split_once('=') {
            None if part == "opt" && kind != "number" => expected.optional = true,
            Some(("alt", "l")) if kind == "party" => expected.other_kind = Some("place"),
            Some(("alt", "p")) if kind == "place" => expected.other_kind = Some("party"),
            Some(("q", value)) if !QUALIFIERS.contains(&value) => return Err(format!("unknown qualifier {value}")),
            Some((name, value)) if names.contains(&name) => {
                expected.attributes.insert(name.to_owned(), value.to_owned());
            }
            _ => return Err(format!("unknown attribute « {part} »")),
        }
    }
    Ok(expected)
}

/// The words of the attributes; a space in quotes does not part them, and the quotes are dropped.
fn parts(attributes: &str) -> Result<Vec<String>, String> {
    let (mut parts, mut part, mut quoted) = (Vec::new(), String::new(), false);
    for letter in attributes.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => parts.push(std::mem::take(&mut part)),
            _ => part.push(letter),
        }
    }
    parts.push(part);
    parts.retain(|part| !part.is_empty());
    if quoted { Err("a quote is not closed".into()) } else { Ok(parts) }
}
