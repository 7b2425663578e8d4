//! Words and phrases of `seeds/lexicons` and the demonyms: lower case, accents kept.

use std::sync::OnceLock;

use fst::raw::Fst;

use super::walk::Walker;
use crate::text::{Token, TokenKind};

include!(concat!(env!("OUT_DIR"), "/words.rs"));

static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"));

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

fn table() -> Option<&'static Fst<&'static [u8]>> {
    static LOADED: OnceLock<Option<Fst<&'static [u8]>>> = OnceLock::new();
    LOADED.get_or_init(|| Fst::new(TABLE).ok()).as_ref()
}

/// Appends the words and phrases that begin at token `start`, shortest first.
pub fn find_words(text: &str, tokens: &[Token], start: usize, out: &mut Vec<WordMatch>) {
    let may_begin = tokens.get(start).is_some_and(|token| match token.kind {
        TokenKind::Word | TokenKind::Code => true,
        TokenKind::Mark(mark) => "€$£¥₽°%+≈~<>≥≤".contains(mark),
        TokenKind::Literal(_) => false,
    });
    let Some(table) = table().filter(|_| may_begin) else { return };
    let walker = Walker { table, endings: &ENDINGS };
    walker.each_prefix(text, tokens, start, |value, length| {
        if let (Ok(set), Ok(length)) = (u16::try_from(value), u8::try_from(length)) {
            out.push(WordMatch { set, length });
        }
    });
}
