use super::json::Json;
use super::value::value;
use crate::model;
use crate::wire::{Analysis, Link, Mention, OffsetUnit};

/// Characters of the text kept on either side of the words, by which they are found again in an edited text.
const CONTEXT: usize = 32;

/// The analysis as a W3C Web Annotation collection (JSON-LD): one annotation for each mention, and one for each link
/// of a fact, whose body leads to the annotation of its number.
///
/// `source` is the address of the article; the annotations are named under it. As the standard asks, positions count
/// code points from 0, end excluded. The quotation with 32 characters around it finds the words after an edit.
///
/// ```
/// use factmark::{Context, analyze, export};
/// let text = "Le séisme a fait 12 morts.";
/// let annotations = export::web_annotation(text, &analyze(text, &Context::default()), "https://example.org/seisme");
/// assert!(annotations.contains("\"start\":17,\"end\":19"));
/// ```
#[must_use]
pub fn web_annotation(text: &str, analysis: &model::Analysis, source: &str) -> String {
    let shown = Analysis::new(text, analysis, OffsetUnit::CodePoints);
    let mut writer = Writer { json: Json::default(), source, letters: text.chars().collect() };
    let links = shown.facts.iter().enumerate().flat_map(|(index, fact)| {
        let links = [
            ("what", &fact.what),
            ("who", &fact.who),
            ("where", &fact.place),
            ("when", &fact.when),
            ("source", &fact.source),
        ];
        links.into_iter().filter_map(move |(name, link)| Some((index, fact.number, name, link.as_ref()?)))
    });
    let links: Vec<_> = links.collect();
    writer.json.open('{').text("@context", "http://www.w3.org/ns/anno.jsonld");
    writer.name(&["annotations"]).text("type", "AnnotationCollection").text("label", "factmark");
    writer.json.name("total").number(shown.mentions.len() + links.len()).name("first").open('{');
    writer.name(&["annotations-1"]).text("type", "AnnotationPage").name("startIndex").number(0).name("items").open('[');
    for (index, mention) in shown.mentions.iter().enumerate() {
        writer.mention(index, mention);
    }
    for (index, number, name, link) in links {
        writer.link(index, number, name, link);
    }
    writer.json.close(']').close('}').close('}');
    writer.json.finish()
}

struct Writer<'a> {
    json: Json,
    source: &'a str,
    letters: Vec<char>,
}

impl Writer<'_> {
    /// The id of what is being written, a fragment of the article's address.
    fn name(&mut self, fragment: &[&str]) -> &mut Json {
        self.json.name("id").string(&[&[self.source, "#"], fragment].concat())
    }

    fn mention(&mut self, index: usize, mention: &Mention) {
        self.json.open('{');
        self.name(&["mention-", &index.to_string()]).text("type", "Annotation").text("motivation", "identifying");
        self.json.name("body").open('[');
        self.textual("classifying", mention.kind);
        self.textual("classifying", mention.kind_type);
        if mention.kind == "number" {
            self.textual("describing", &value(mention));
        }
        if let Some(reference) = &mention.reference {
            self.textual("identifying", reference);
        }
        self.json.close(']');
        self.target(mention.start, mention.end);
        self.json.close('}');
    }

    fn link(&mut self, fact: usize, number: usize, name: &str, link: &Link) {
        self.json.open('{');
        self.name(&["fact-", &fact.to_string(), "-", name]).text("type", "Annotation").text("motivation", "linking");
        self.json.name("body").open('[');
        self.textual("classifying", name);
        self.json.open('{').text("type", "SpecificResource").text("purpose", "linking");
        self.json.name("source").string(&[self.source, "#mention-", &number.to_string()]).close('}').close(']');
        self.target(link.start, link.end);
        self.json.close('}');
    }

    fn textual(&mut self, purpose: &str, value: &str) {
        self.json.open('{').text("type", "TextualBody").text("purpose", purpose).text("value", value).close('}');
    }

    fn target(&mut self, start: usize, end: usize) {
        let cut = |from: usize, to: usize| -> String { self.letters.get(from..to).unwrap_or(&[]).iter().collect() };
        let exact = cut(start, end);
        let prefix = cut(start.saturating_sub(CONTEXT), start);
        let suffix = cut(end, self.letters.len().min(end + CONTEXT));
        self.json.name("target").open('{').text("source", self.source).name("selector").open('[');
        self.json.open('{').text("type", "TextPositionSelector");
        self.json.name("start").number(start).name("end").number(end).close('}');
        self.json.open('{').text("type", "TextQuoteSelector").text("exact", &exact);
        self.json.text("prefix", &prefix).text("suffix", &suffix).close('}').close(']').close('}');
    }
}
