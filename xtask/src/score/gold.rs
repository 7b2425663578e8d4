//! Reading annotated articles: `<n>`, `<p>` and `<l>` around spans of the text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};

use crate::run::Failure;

/// An annotated article.
pub struct Article {
    pub id: String,
    pub date: Option<String>,
    pub text: String,
    pub spans: Vec<Span>,
}

/// An annotated span, in bytes.
pub struct Span {
    pub start: usize,
    pub end: usize,
    pub kind: &'static str,
    /// The other kind that is right too.
    pub alternative: Option<&'static str>,
    /// Finding it is right, missing it is not wrong.
    pub optional: bool,
    pub attributes: BTreeMap<String, String>,
}

impl Span {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// Every article of a folder, at any depth, in order of path.
pub fn read(folder: &Path) -> Result<Vec<Article>, Failure> {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    if paths.is_empty() {
        return Err(format!("{}: no *.xml articles", folder.display()).into());
    }
    paths.iter().map(|path| article(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            paths.push(path);
        }
    }
    Ok(())
}

fn article(path: &Path) -> Result<Article, Failure> {
    let source = fs::read_to_string(path)?;
    let document = Document::parse(&source).map_err(|error| format!("{}: {error}", path.display()))?;
    let root = document.root_element();
    let mut article = Article {
        id: root.attribute("id").unwrap_or_default().to_owned(),
        date: root.attribute("date").map(str::to_owned),
        text: String::new(),
        spans: Vec::new(),
    };
    for child in root.children() {
        add(child, &mut article);
    }
    Ok(article)
}

fn add(node: Node<'_, '_>, article: &mut Article) {
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        article.text.push_str(text);
        return;
    }
    let start = article.text.len();
    for child in node.children() {
        add(child, article);
    }
    let attributes: BTreeMap<String, String> =
        node.attributes().map(|attribute| (attribute.name().to_owned(), attribute.value().to_owned())).collect();
    article.spans.push(Span {
        start,
        end: article.text.len(),
        kind: kind(node.tag_name().name()),
        alternative: attributes.get("alt").map(|tag| kind(tag)),
        optional: attributes.get("opt").is_some_and(|value| value == "1"),
        attributes,
    });
}

fn kind(tag: &str) -> &'static str {
    match tag {
        "n" => "number",
        "p" => "party",
        _ => "place",
    }
}
