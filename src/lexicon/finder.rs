//! Finds words and phrases in a text, each form once: words recur, and a look-up reads hundreds of bytes of the table.

use super::key_hash::KeyHash;
use super::lowered::Lowered;
use super::word_table::WordTable;
use super::words::{WordMatch, table};
use crate::text::{Token, TokenKind};

/// Looks up the words of one text.
pub struct WordFinder<'t> {
    table: Option<&'static WordTable>,
    lowered: &'t Lowered,
    tokens: &'t [Token],
    /// What was looked up before, by the hash of what the answer depends on. A later form takes the place of an earlier
    /// one with the same leading bits.
    memory: Vec<Memory>,
}

/// An earlier answer: its matches are the `count` entries from `first` on in the list of all matches.
#[derive(Clone, Copy, Default)]
struct Memory {
    /// Where the bytes lie that the answer depends on: a token, which ends before `token_end`, and the next one's first.
    start: u32,
    token_end: u32,
    end: u32,
    first: u32,
    count: u32,
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
    pub fn find(&mut self, start: usize, out: &mut Vec<WordMatch>) {
        let Some(table) = self.table.filter(|_| self.may_begin(start)) else { return };
        let first = out.len();
        let keys = AHEAD.map(|ahead| self.key(start, ahead));
        for (slot, key) in &keys {
            if let Some(known) = self.memory.get(*slot).filter(|known| self.is_same(known, key)) {
                let range = known.first as usize..(known.first + known.count) as usize;
                return out.extend_from_within(range);
            }
        }
        let examined = table.each_from(self.lowered, start, |value, last| {
            if let (Ok(set), Ok(length)) = (u16::try_from(value), u8::try_from(last - start + 1)) {
                out.push(WordMatch { set, length });
            }
        });
        if let Some(found) = out.get_mut(first..) {
            sort_by_length(found);
        }
        let Some((slot, key)) = keys.iter().find(|(_, key)| examined <= key.end as usize) else { return };
        if let Some(memory) = self.memory.get_mut(*slot) {
            *memory = Memory { first: position(first), count: position(out.len() - first), ..*key };
        }
    }

    /// A slot and what it may hold: the token and so many bytes behind it.
    fn key(&self, start: usize, ahead: usize) -> (usize, Memory) {
        let (bytes, token_end) = self.lowered.ahead(start, ahead);
        let (start, end) = (position(bytes.start), position(bytes.end));
        let slot = self.slot(self.lowered.between(bytes.start, bytes.end));
        (slot, Memory { start, token_end: position(token_end), end, ..Memory::default() })
    }

    fn may_begin(&self, start: usize) -> bool {
        self.tokens.get(start).is_some_and(|token| match token.kind {
            TokenKind::Word | TokenKind::Code => true,
            TokenKind::Mark(mark) => "€$£¥₽°%+≈~<>≥≤".contains(mark),
            TokenKind::Literal(_) => false,
        })
    }

    fn slot(&self, bytes: &[u8]) -> usize {
        let hash = bytes.iter().fold(KeyHash::EMPTY, |hash, byte| hash.push(*byte)).finish();
        hash as usize & (self.memory.len() - 1)
    }

    fn is_same(&self, known: &Memory, entry: &Memory) -> bool {
        let bytes = |memory: &Memory| self.lowered.between(memory.start as usize, memory.end as usize);
        known.end > 0 && known.token_end - known.start == entry.token_end - entry.start && bytes(known) == bytes(entry)
    }
}

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
