//! Words and phrases of `seeds/lexicons` and the demonyms: lower case, accents kept.

use std::sync::OnceLock;

use super::word_stream::Written;
use super::word_table::WordTable;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// One meaning of a word: the list it stands in and its payload there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The list.
    pub class: Class,
    /// A whole number, for lists of whole numbers.
    pub value: u16,
}

impl Sense {
    /// A column after the form, counted from 0, for lists of codes; empty where there is none.
    #[must_use]
    pub fn column(self, index: usize) -> &'static str {
        self.row().split('\t').nth(index).unwrap_or("")
    }

    fn row(self) -> &'static str {
        let value = usize::from(self.value);
        let start = value.checked_sub(1).and_then(|before| VALUE_ENDS.get(before)).map_or(0, |end| usize::from(*end));
        let end = VALUE_ENDS.get(value).map_or(0, |end| usize::from(*end));
        VALUES.get(start..end).unwrap_or("")
    }

    /// The first column after the form, for lists of codes.
    #[must_use]
    pub fn code(self) -> &'static str {
        let row = self.row();
        row.get(..row.bytes().position(|byte| byte == b'\t').unwrap_or(row.len())).unwrap_or("")
    }
}

/// A set of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u64);

impl Classes {
    /// No list.
    pub const NONE: Self = Self(0);

    /// One list more. `build/words.rs` sees to it that there are no more than 64.
    #[must_use]
    pub const fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u8)
    }

    /// The lists of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the list is among them.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.0 >> class as u8 & 1 == 1
    }

    /// Whether they share a list.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word or phrase of the lexicons that begins at some token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordMatch {
    pub(super) set: u16,
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

    /// The lists it stands in.
    #[must_use]
    pub fn classes(self) -> Classes {
        self.senses().iter().fold(Classes::NONE, |classes, sense| classes.with(sense.class))
    }

    /// Its meaning in one list.
    #[must_use]
    pub fn sense(self, class: Class) -> Option<Sense> {
        self.senses().iter().copied().find(|sense| sense.class == class)
    }
}

pub(super) fn table() -> &'static WordTable {
    static LOADED: OnceLock<WordTable> = OnceLock::new();
    let written = Written {
        index: include_bytes!(concat!(env!("OUT_DIR"), "/words.index")),
        keys: include_bytes!(concat!(env!("OUT_DIR"), "/words.keys")),
        again: include_bytes!(concat!(env!("OUT_DIR"), "/words.again")),
        endings: &ENDINGS,
    };
    LOADED.get_or_init(|| written.read())
}
