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
    /// The token and its length in bytes.
    token: WordKey,
    length: u32,
    /// Where the bytes lie that the answer depends on: the token and the next one's first.
    start: u32,
    end: u32,
    first: u32,
    count: u32,
    lists: Lists,
}

/// Where an answer may be remembered, and the bytes that it may depend on.
struct Place {
    slot: usize,
    start: usize,
    token_end: usize,
    end: usize,
}

/// Bytes behind a token that an answer may depend on: whether a blank follows, and with what the next token begins.
const AHEAD: [usize; 2] = [1, 2];

impl<'t> WordFinder<'t> {
    /// For a text of these tokens.
    #[must_use]
    pub fn new(lowered: &'t Lowered, tokens: &'t [Token]) -> Self {
        // One slot for every two tokens: so many forms a text has, more or less.
        let slots = (tokens.len() / 2).next_power_of_two().clamp(64, 8192);
        Self { table: table(), lowered, tokens, memory: vec![Memory::default(); slots] }
    }

    /// Appends the words and phrases that begin at token `start`, shortest first. `out` holds those of earlier calls.
    pub fn find(&mut self, start: usize, out: &mut Vec<WordMatch>) -> Lists {
        if !self.may_begin(start) {
            return Lists::default();
        }
        let first = out.len();
        let token = self.lowered.key(start);
        let places = AHEAD.map(|ahead| self.place(start, ahead));
        for place in &places {
            if let Some(known) = self.memory.get(place.slot).filter(|known| self.is_same(known, token, place)) {
                let range = known.first as usize..(known.first + known.count) as usize;
                let lists = known.lists;
                out.extend_from_within(range);
                return lists;
            }
        }
        let examined = self.table.each_from(self.lowered, start, |set, last| {
            if let Ok(length) = u8::try_from(last - start + 1) {
                out.push(WordMatch { set, length });
            }
        });
        let Some(found) = out.get_mut(first..) else { return Lists::default() };
        sort_by_length(found);
        let lists = Lists::of(found);
        let Some(place) = places.iter().find(|place| examined <= place.end) else { return lists };
        if let Some(memory) = self.memory.get_mut(place.slot) {
            let (start, end, first) = (position(place.start), position(place.end), position(first));
            let length = position(place.token_end - place.start);
            *memory = Memory { token, length, start, end, first, count: position(out.len()) - first, lists };
        }
        lists
    }

    /// Where the token and so many bytes behind it may be remembered.
    fn place(&self, start: usize, ahead: usize) -> Place {
        let (bytes, token_end) = self.lowered.ahead(start, ahead);
        let ends = self.lowered.between(bytes.end.saturating_sub(ENDS), bytes.end);
        let ends = ends.iter().fold(0, |ends, byte| ends << 8 | u64::from(*byte));
        let hash = (self.lowered.key(start).hash() ^ ends << 24).wrapping_mul(SPREAD) >> 40;
        let slot = hash as usize & (self.memory.len() - 1);
        Place { slot, start: bytes.start, token_end, end: bytes.end }
    }

    fn may_begin(&self, start: usize) -> bool {
        self.tokens.get(start).is_some_and(|token| match token.kind {
            TokenKind::Word | TokenKind::Code => true,
            TokenKind::Mark(mark) => "€$£¥₽°%+≈~<>≥≤".contains(mark),
            TokenKind::Literal(_) => false,
        })
    }

    fn is_same(&self, known: &Memory, token: WordKey, place: &Place) -> bool {
        known.token == token
            && known.length as usize == place.token_end - place.start
            && self.lowered.between(known.start as usize, known.end as usize)
                == self.lowered.between(place.start, place.end)
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
