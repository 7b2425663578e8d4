//! The text of an article that stands on somebody's page, and where its words are. Reads the page, never writes it.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::{CharacterData, Element, Node, Range};

/// Elements whose text is no part of the article.
const SKIPPED: [&str; 12] = [
    "script", "style", "noscript", "template", "textarea", "select", "button", "svg", "math", "audio", "video",
    "iframe",
];

/// Elements that stand on a line of their own.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "tr",
    "ul",
];

/// The text of `host`: line breaks only where a block or `<br>` makes one, any other break is a space.
#[wasm_bindgen(js_name = hostText)]
#[must_use]
pub fn host_text(host: &Element) -> JsString {
    let parts = Array::new();
    for piece in pieces(host) {
        match piece.node {
            Some(node) => parts.push(&spaced(&node)),
            None => parts.push(&JsString::from("\n")),
        };
    }
    parts.join("").unchecked_into()
}

/// Ranges of the page for pairs of UTF-16 offsets (start, end excluded) into [`host_text`], in the same order.
/// Pairs that rise cost one walk in all. A pair that lies in no text yields a collapsed range at the end.
///
/// # Errors
/// The exception of the page, should it change its nodes meanwhile.
#[wasm_bindgen(js_name = hostRanges)]
pub fn host_ranges(host: &Element, offsets: &[u32]) -> Result<Vec<Range>, JsValue> {
    let pieces = pieces(host);
    offsets.chunks_exact(2).map(|pair| range(&pieces, pair.first(), pair.last())).collect()
}

/// A text node, or the break between two blocks.
struct Piece {
    node: Option<CharacterData>,
    start: u32,
    end: u32,
}

fn range(pieces: &[Piece], start: Option<&u32>, end: Option<&u32>) -> Result<Range, JsValue> {
    let (start, end) = (start.copied().unwrap_or_default(), end.copied().unwrap_or_default());
    let range = Range::new()?;
    let first = pieces.partition_point(|piece| piece.end <= start);
    let last = pieces.partition_point(|piece| piece.end < end);
    let texts = |piece: Option<&Piece>| piece.and_then(|piece| Some((piece.node.clone()?, piece.start)));
    if let (Some((from, from_start)), Some((to, to_start))) = (texts(pieces.get(first)), texts(pieces.get(last))) {
        range.set_start(&from, start.saturating_sub(from_start))?;
        range.set_end(&to, end.saturating_sub(to_start))?;
    }
    Ok(range)
}

fn pieces(host: &Element) -> Vec<Piece> {
    let mut walk = Walk { pieces: Vec::new(), length: 0, broken: true };
    walk.children(host);
    walk.pieces
}

struct Walk {
    pieces: Vec<Piece>,
    length: u32,
    /// Whether the text so far ends in a break, or has not begun.
    broken: bool,
}

impl Walk {
    /// Everything below `host`. A loop, because a page may nest deeper than the small stack of WebAssembly reaches.
    fn children(&mut self, host: &Node) {
        // What follows each open element, and whether it is a block.
        let mut open: Vec<(Option<Node>, bool)> = Vec::new();
        let mut next = host.first_child();
        loop {
            let Some(node) = next else {
                let Some((after, block)) = open.pop() else { return };
                if block {
                    self.line_break();
                }
                next = after;
                continue;
            };
            next = node.next_sibling();
            match node.node_type() {
                Node::TEXT_NODE => self.text(node.unchecked_ref()),
                Node::ELEMENT_NODE => {
                    if let Some(block) = opened(node.unchecked_ref()) {
                        if block {
                            self.line_break();
                        }
                        open.push((next, block));
                        next = node.first_child();
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, node: &CharacterData) {
        let length = node.length();
        if length == 0 || (self.broken && blank(node)) {
            return;
        }
        self.push(Some(node.clone()), length);
        self.broken = false;
    }

    fn line_break(&mut self) {
        if !self.broken {
            self.push(None, 1);
            self.broken = true;
        }
    }

    fn push(&mut self, node: Option<CharacterData>, length: u32) {
        let start = self.length;
        self.length += length;
        self.pieces.push(Piece { node, start, end: self.length });
    }
}

/// Whether an element is a block; none where its text is no part of the article.
fn opened(element: &Element) -> Option<bool> {
    let name = element.local_name();
    let skipped = SKIPPED.contains(&name.as_str()) || element.has_attribute("hidden");
    (!skipped).then(|| BLOCKS.contains(&name.as_str()))
}

fn blank(node: &CharacterData) -> bool {
    data(node).trim().length() == 0
}

/// The text of a node; a lone surrogate comes back as U+FFFD, one code unit as well, so offsets hold.
fn data(node: &CharacterData) -> JsString {
    node.node_value().map(JsString::from).unwrap_or_else(|| JsString::from(""))
}

/// A line break in the source of a page is a space to its readers; lengths stay.
fn spaced(node: &CharacterData) -> JsString {
    data(node).replace_by_pattern(&js_sys::RegExp::new("[\\n\\r\\t]", "g"), " ")
}
