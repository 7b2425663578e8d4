//! Finds words and phrases in a text, each form once: words recur, and a look-up reads hundreds of bytes of the table.

use super::lowered::Lowered;
use super::word_key::WordKey;
use super::word_table::WordTable;
use super::words::{Class, Classes, Sense, WordMatch, table};
use crate::text::{Token, TokenKind};

/// Looks up the words of one text.
pub struct WordFinder<'t> {
    table: &'static WordTable,
    lowered: &'t Lowered,
    tokens: &'t [Token],
    /// What was looked up before, by the hash of what the answer depends on. A later form takes the place of an earlier
    /// one with the same leading bits.
    memory: Vec<Memory>,
}

/// What is known of a token, all its words taken together.
#[derive(Clone, Copy, Default)]
pub struct Lists {
    /// The lists of the words and phrases that begin with it, and of those that it is alone.
    pub begins: Classes,
    /// The lists of the words that it is alone.
    pub alone: Classes,
    /// What the list of common words says of it.
    pub parts: &'static str,
}

impl Lists {
    fn of(words: &[WordMatch]) -> Self {
        let mut lists = Self::default();
        for found in words {
            lists.begins = lists.begins.or(found.classes());
            if found.length == 1 {
                lists.alone = lists.alone.or(found.classes());
                lists.parts = found.sense(Class::CommonWords).map_or(lists.parts, Sense::code);
            }
        }
        lists
    }
}

/// An earlier answer: its matches are the `count` entries from `first` on in the list of all matches.
#[derive(Clone, Copy, Default)]
struct Memory {
    /// The token, and where the bytes lie that the answer depends on: a token, which ends before `token_end`, and the
    /// next one's first.
    token: WordKey,
    start: u32,
    token_end: u32,
    end: u32,
    first: u32,
    count: u32,
    lists: Lists,
}

/// Bytes behind a token that an answer may depend on: whether a blank follows, and with what the next token begins.
const AHEAD: [usize; 2] = [1, 2];

impl<'t> WordFinder<'t> {
    /// For a text of these tokens.
    #[must_use]
    pub fn new(lowered: &'t Lowered, tokens: &'t [Token]) -> Self {
        // One slot for every four tokens: so many forms a text has, more or less.
        let slots = (tokens.len() / 4).next_power_of_two().clamp(64, 8192);
        Self { table: table(), lowered, tokens, memory: vec![Memory::default(); slots] }
    }

    /// Appends the words and phrases that begin at token `start`, shortest first. `out` holds those of earlier calls.
    pub fn find(&mut self, start: usize, out: &mut Vec<WordMatch>) -> Lists {
        if !self.may_begin(start) {
            return Lists::default();
        }
        let first = out.len();
        let keys = AHEAD.map(|ahead| self.key(start, ahead));
        for (slot, key) in &keys {
            if let Some(known) = self.memory.get(*slot).filter(|known| self.is_same(known, key)) {
                let range = known.first as usize..(known.first + known.count) as usize;
                out.extend_from_within(range);
                return known.lists;
            }
        }
        let examined = self.table.each_from(self.lowered, start, |value, last| {
            if let (Ok(set), Ok(length)) = (u16::try_from(value), u8::try_from(last - start + 1)) {
                out.push(WordMatch { set, length });
            }
        });
        let Some(found) = out.get_mut(first..) else { return Lists::default() };
        sort_by_length(found);
        let lists = Lists::of(found);
        let Some((slot, key)) = keys.iter().find(|(_, key)| examined <= key.end as usize) else { return lists };
        if let Some(memory) = self.memory.get_mut(*slot) {
            *memory = Memory { first: position(first), count: position(out.len() - first), lists, ..*key };
        }
        lists
    }

    /// A slot and what it may hold: the token and so many bytes behind it.
    fn key(&self, start: usize, ahead: usize) -> (usize, Memory) {
        let (bytes, token_end) = self.lowered.ahead(start, ahead);
        let token = self.lowered.key(start);
        let slot = self.lowered.between(bytes.end.saturating_sub(ENDS), bytes.end).iter();
        let slot = slot.fold(token.hash(), |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(SPREAD)) >> 40;
        let (start, end) = (position(bytes.start), position(bytes.end));
        let key = Memory { token, start, token_end: position(token_end), end, ..Memory::default() };
        (slot as usize & (self.memory.len() - 1), key)
    }

    fn may_begin(&self, start: usize) -> bool {
        self.tokens.get(start).is_some_and(|token| match token.kind {
            TokenKind::Word | TokenKind::Code => true,
            TokenKind::Mark(mark) => "€$£¥₽°%+≈~<>≥≤".contains(mark),
            TokenKind::Literal(_) => false,
        })
    }

    fn is_same(&self, known: &Memory, entry: &Memory) -> bool {
        let bytes = |memory: &Memory| self.lowered.between(memory.start as usize, memory.end as usize);
        known.token == entry.token
            && known.token_end - known.start == entry.token_end - entry.start
            && bytes(known) == bytes(entry)
    }
}

/// Bytes at the end of what an answer depends on that a slot depends on, beside the key of the token.
const ENDS: usize = 4;
/// A multiplier that spreads bits, from the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

#[expect(clippy::cast_possible_truncation, reason = "a text of 4 GiB does not fit wasm memory")]
const fn position(index: usize) -> u32 {
    index as u32
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
