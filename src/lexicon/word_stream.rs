//! Reads the table of words as `build/key_table.rs` writes it.

use std::collections::VecDeque;

use super::word_format::{AGAIN, BEGINS, BLOCK, ENDS, FREQUENT, FRESH, OPENS};
use super::word_table::{Block, Node, WordTable};

/// The parts of a written table.
pub(super) struct Written {
    /// The nodes of the tree of prefixes: their last bytes, then how many children they have.
    pub(super) index: &'static [u8],
    pub(super) keys: &'static [u8],
    /// The numbers of the sets that are neither frequent nor new.
    pub(super) again: &'static [u8],
    pub(super) endings: &'static [&'static [&'static str]],
}

impl Written {
    /// The table with its columns apart, which is faster to look words up in. One that is cut off ends early.
    pub(super) fn read(&self) -> WordTable {
        // Room for all at once: what grows takes twice its bytes while it does.
        let keys = self.keys.iter().filter(|byte| ENDS.contains(byte)).count();
        let mut table = WordTable {
            index: Vec::with_capacity(self.index.len() / 2),
            shared: Vec::with_capacity(keys),
            lengths: Vec::with_capacity(keys),
            letters: Vec::with_capacity(self.keys.len().saturating_sub(2 * keys)),
            sets: Vec::with_capacity(keys),
            endings: self.endings,
        };
        let mut stream = Stream { keys: self.keys, again: self.again, before: Vec::new(), fresh: 0 };
        let (bytes, counts) = self.index.split_at(self.index.len() / 2);
        // Of each node behind this one how many bytes its prefix has.
        let mut depths = VecDeque::from([0]);
        let mut first_child = 1;
        for (byte, count) in bytes.iter().zip(counts) {
            let depth = depths.pop_front().unwrap_or(0);
            let children = count & !BLOCK;
            depths.extend((0..children).map(|_| depth + 1));
            let block = (count & BLOCK != 0).then(|| stream.block(depth, &mut table));
            table.index.push(Node { byte: *byte, children, first_child, block });
            first_child += u16::from(children);
        }
        table
    }
}

/// A key as it is written: the bytes that go from the one before, those that follow, and the byte that ends it.
struct Key {
    dropped: u8,
    letters: &'static [u8],
    end: u8,
}

/// What is left to read.
struct Stream {
    keys: &'static [u8],
    again: &'static [u8],
    before: Vec<u8>,
    /// Sets met so far that are not frequent.
    fresh: u16,
}

impl Stream {
    /// Appends the keys of the next block, whose prefix has `depth` bytes.
    #[expect(clippy::cast_possible_truncation, reason = "a key has less than 128 bytes, the table less than 4 GiB")]
    fn block(&mut self, depth: usize, table: &mut WordTable) -> Block {
        let block = Block { key: table.sets.len() as u32, letter: table.letters.len() as u32 };
        let mut is_first = true;
        while let Some(key) = self.next(is_first) {
            self.before.truncate(self.before.len().saturating_sub(usize::from(key.dropped)));
            let shared = if is_first { depth } else { self.before.len() };
            self.before.extend(key.letters);
            let own = self.before.get(shared..).unwrap_or(&[]);
            table.shared.push(shared as u8);
            table.lengths.push(own.len() as u8);
            table.letters.extend(own);
            table.sets.push(self.set(key.end));
            is_first = false;
        }
        if let Some(length) = table.lengths.last_mut() {
            *length |= BLOCK;
        }
        block
    }

    /// The next key, if it opens a block or does not.
    fn next(&mut self, opens_block: bool) -> Option<Key> {
        let (dropped, rest) = self.keys.split_first().filter(|(first, _)| (*first & OPENS != 0) == opens_block)?;
        let (letters, rest) = rest.split_at(rest.iter().position(|byte| ENDS.contains(byte))?);
        let (end, rest) = rest.split_first()?;
        self.keys = rest;
        Some(Key { dropped: dropped & !(BEGINS | OPENS), letters, end: *end })
    }

    /// The set of senses of a key that ends with such a byte.
    fn set(&mut self, end: u8) -> u16 {
        match end {
            FRESH => {
                self.fresh += 1;
                u16::from(FREQUENT) + self.fresh - 1
            }
            AGAIN => {
                let Some(([low, high], rest)) = self.again.split_first_chunk() else { return u16::MAX };
                self.again = rest;
                u16::from(FREQUENT) + u16::from_le_bytes([*low, *high])
            }
            frequent => u16::from(frequent - ENDS.start()),
        }
    }
}
