//! Words and phrases of `seeds/lexicons` and the demonyms: lower case, accents kept.

use std::sync::OnceLock;

use fst::raw::Fst;

use super::lowered::Lowered;
use super::word_table::WordTable;
use crate::text::{Token, TokenKind};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.index"));

/// One meaning of a word: the list it stands in and its payload there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The list.
    pub class: Class,
    /// A whole number, for lists of whole numbers.
    pub value: u16,
}

impl Sense {
    /// The columns after the form, for lists of codes.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        VALUES.get(usize::from(self.value)).copied().unwrap_or(&[])
    }

    /// The first column after the form, for lists of codes.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.columns().first().copied().unwrap_or("")
    }
}

/// A word or phrase of the lexicons that begins at some token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordMatch {
    set: u16,
    /// Its length in tokens.
    pub length: u8,
}

impl WordMatch {
    /// Its meanings.
    #[must_use]
    pub fn senses(self) -> &'static [Sense] {
        let set = usize::from(self.set);
        let ends = SET_STARTS.get(set).zip(SET_STARTS.get(set + 1));
        ends.and_then(|(start, end)| SENSES.get(usize::from(*start)..usize::from(*end))).unwrap_or(&[])
    }

    /// Its meaning in one list.
    #[must_use]
    pub fn sense(self, class: Class) -> Option<Sense> {
        self.senses().iter().copied().find(|sense| sense.class == class)
    }
}

fn table() -> Option<&'static WordTable> {
    static LOADED: OnceLock<Option<WordTable>> = OnceLock::new();
    let load = || {
        Some(WordTable {
            index: Fst::new(INDEX).ok()?,
            shared: include_bytes!(concat!(env!("OUT_DIR"), "/words.shared")),
            lengths: include_bytes!(concat!(env!("OUT_DIR"), "/words.lengths")),
            letters: include_bytes!(concat!(env!("OUT_DIR"), "/words.letters")),
            values: include_bytes!(concat!(env!("OUT_DIR"), "/words.values")),
            endings: &ENDINGS,
        })
    };
    LOADED.get_or_init(load).as_ref()
}

/// Appends the words and phrases that begin at token `start`, shortest first.
pub fn find_words(lowered: &Lowered, tokens: &[Token], start: usize, out: &mut Vec<WordMatch>) {
    let may_begin = tokens.get(start).is_some_and(|token| match token.kind {
        TokenKind::Word | TokenKind::Code => true,
        TokenKind::Mark(mark) => "€$£¥₽°%+≈~<>≥≤".contains(mark),
        TokenKind::Literal(_) => false,
    });
    let Some(table) = table().filter(|_| may_begin) else { return };
    let first = out.len();
    table.each_from(lowered, start, |value, last| {
        if let (Ok(set), Ok(length)) = (u16::try_from(value), u8::try_from(last - start + 1)) {
            out.push(WordMatch { set, length });
        }
    });
    if let Some(found) = out.get_mut(first..) {
        sort_by_length(found);
    }
}

/// By insertion: a handful of matches, mostly in order.
fn sort_by_length(found: &mut [WordMatch]) {
    for end in 1..found.len() {
        let mut at = end;
        while at > 0 && found.get(at - 1).map(|one| one.length) > found.get(at).map(|other| other.length) {
            found.swap(at - 1, at);
            at -= 1;
        }
    }
}
