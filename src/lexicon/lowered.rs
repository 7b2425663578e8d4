//! A text in small letters with its tokens one blank or nothing apart: what the table of words is compared with.

use super::word_key::WordKey;
use crate::text::fold::push_all_lower;
use crate::text::{Gap, Token, TokenKind};

/// Between lines; no word contains it.
const LINE: u8 = b'\n';

/// The text, lowered once, and where each token lies in it.
pub struct Lowered {
    bytes: Vec<u8>,
    spans: Vec<(u32, u32)>,
    keys: Vec<WordKey>,
}

impl Lowered {
    /// Lowers every token; a hyphen becomes the blank between its neighbors.
    #[must_use]
    pub fn new(text: &str, tokens: &[Token]) -> Self {
        let mut lowered = Self {
            bytes: Vec::with_capacity(text.len() + 1),
            spans: Vec::with_capacity(tokens.len()),
            keys: Vec::with_capacity(tokens.len()),
        };
        let mut after_hyphen = false;
        for (index, token) in tokens.iter().enumerate() {
            if token.gap == Gap::Line {
                lowered.bytes.push(LINE);
            } else if index > 0 && (token.gap == Gap::Space || after_hyphen) && !is_hyphen(token) {
                lowered.bytes.push(b' ');
            }
            let start = lowered.bytes.len();
            after_hyphen = is_hyphen(token);
            if !after_hyphen {
                push_all_lower(token.span.of(text), &mut lowered.bytes);
            }
            lowered.keys.push(WordKey::new(lowered.bytes.get(start..).unwrap_or(&[])));
            lowered.spans.push((position(start), position(lowered.bytes.len())));
        }
        lowered
    }

    /// The token in small letters; nothing for a hyphen and beyond the end.
    #[must_use]
    pub fn token(&self, index: usize) -> &[u8] {
        self.spans.get(index).map_or(&[], |(start, end)| self.between(*start as usize, *end as usize))
    }

    /// The token as an integer; that of nothing beyond the end.
    #[must_use]
    #[inline]
    pub fn key(&self, index: usize) -> WordKey {
        self.keys.get(index).copied().unwrap_or_default()
    }

    /// Where the token lies, with `more` bytes behind it.
    pub(super) fn ahead(&self, token: usize, more: usize) -> (std::ops::Range<usize>, usize) {
        let (start, end) = self.spans.get(token).map_or((0, 0), |(start, end)| (*start as usize, *end as usize));
        (start..(end + more).min(self.bytes.len()), end)
    }

    /// Everything from the token on, and where that begins.
    pub(super) fn from(&self, token: usize) -> Option<(&[u8], usize)> {
        let start = self.spans.get(token)?.0 as usize;
        Some((self.bytes.get(start..)?, start))
    }

    /// The byte at a position.
    pub(super) fn byte(&self, position: usize) -> Option<u8> {
        self.bytes.get(position).copied()
    }

    /// The bytes from one position to another.
    pub(super) fn between(&self, start: usize, end: usize) -> &[u8] {
        self.bytes.get(start..end).unwrap_or(&[])
    }

    /// Where the token ends that `position` lies in or ends; `token` is one that does not end after it.
    pub(super) fn end_of(&self, token: usize, position: usize) -> Option<(usize, usize)> {
        let ends = self.spans.iter().enumerate().skip(token);
        ends.map(|(index, (_, end))| (index, *end as usize)).find(|(_, end)| *end >= position)
    }
}

fn is_hyphen(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Mark('-' | '\u{2010}' | '\u{2011}'))
}

#[expect(clippy::cast_possible_truncation, reason = "a text of 4 GiB does not fit wasm memory")]
const fn position(byte: usize) -> u32 {
    byte as u32
}
