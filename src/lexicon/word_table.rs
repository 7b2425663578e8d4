//! The table of words: blocks of front-coded keys behind a tree of prefixes.
//!
//! A byte below the blank stands for one of a class of endings (`build/endings.rs`): there the rest of the token is
//! looked for in the class. So one key holds all the forms of a word.

use super::lowered::Lowered;
use super::word_format::BLOCK;

/// Bytes of the longest key, see `build/key_table.rs`.
const MOST_BYTES: usize = 128;

/// The parts of the table.
pub(super) struct WordTable {
    pub(super) index: Vec<Node>,
    /// Of each key how many bytes it shares with the one before, or with its prefix if it is the first of its block.
    pub(super) shared: Vec<u8>,
    /// How many follow, and [`BLOCK`] for the last key of a block.
    pub(super) lengths: Vec<u8>,
    /// These.
    pub(super) letters: Vec<u8>,
    /// Its set of senses.
    pub(super) sets: Vec<u16>,
    /// Byte 1 stands for the first class.
    pub(super) endings: &'static [&'static [&'static str]],
}

/// A prefix: its last byte, the nodes that go on from it, and its block.
pub(super) struct Node {
    pub(super) byte: u8,
    pub(super) children: u8,
    pub(super) first_child: u16,
    pub(super) block: Option<Block>,
}

/// A block: where its keys and its letters begin.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) key: u32,
    pub(super) letter: u32,
}

/// How a key compares with the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The text spells it.
    Spelled,
    /// It does not.
    Differs,
    /// It does not, nor does it spell any key behind this one.
    Passed,
}

/// Where in the text each byte of the last key ended, as far as it agreed.
struct Path {
    start: usize,
    agreed: usize,
    /// The bytes before the first that stands for a class of endings: each of them is one byte of the text.
    plain: usize,
    /// Where the others end.
    reached: [u32; MOST_BYTES],
}

impl Path {
    /// Nothing of the text from `start` on.
    const fn new(start: usize) -> Self {
        Self { start, agreed: 0, plain: usize::MAX, reached: [0; MOST_BYTES] }
    }

    /// A prefix that the text spells.
    const fn restart(&mut self, prefix: usize) {
        (self.agreed, self.plain) = (prefix, usize::MAX);
    }

    fn end(&self) -> usize {
        if self.agreed <= self.plain {
            return self.start + self.agreed;
        }
        self.reached.get(self.agreed).map_or(0, |position| *position as usize)
    }

    const fn has_class(&self) -> bool {
        self.plain < self.agreed
    }

    const fn truncate(&mut self, agreed: usize) {
        self.agreed = agreed;
        if !self.has_class() {
            self.plain = usize::MAX;
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a text of 4 GiB does not fit wasm memory")]
    fn push(&mut self, next: usize, class: bool) {
        if class && self.plain > self.agreed {
            self.plain = self.agreed;
        }
        self.agreed += 1;
        if self.agreed > self.plain
            && let Some(reached) = self.reached.get_mut(self.agreed)
        {
            *reached = next as u32;
        }
    }
}

impl WordTable {
    /// Calls `found(set, last token)` for every key that the text spells from a token on. Returns the position up to
    /// which the answer depends on the text; one more where it depends on a token's end.
    pub(super) fn each_from(&self, lowered: &Lowered, token: usize, mut found: impl FnMut(u16, usize)) -> usize {
        let Some((text, start)) = lowered.from(token) else { return 0 };
        let mut examined = start;
        let mut path = Path::new(start);
        let mut node = self.index.first();
        for depth in 0..=text.len() {
            let Some(prefix) = node else { break };
            if let Some(block) = prefix.block {
                path.restart(depth);
                examined = examined.max(self.scan(block, lowered, token, &mut path, &mut found));
            }
            examined = examined.max(start + depth + 1);
            let first = usize::from(prefix.first_child);
            let children = self.index.get(first..first + usize::from(prefix.children)).unwrap_or(&[]);
            let next = text.get(depth).and_then(|byte| children.binary_search_by_key(byte, |child| child.byte).ok());
            node = next.and_then(|next| children.get(next));
        }
        examined
    }

    /// Compares the keys of a block with the text, each from where it differs from the one before; returns the position
    /// up to which the text was read.
    #[inline(never)]
    fn scan(
        &self,
        block: Block,
        lowered: &Lowered,
        token: usize,
        path: &mut Path,
        found: &mut impl FnMut(u16, usize),
    ) -> usize {
        let (block, mut letter) = (block.key as usize, block.letter as usize);
        let (shared, lengths) = (self.shared.get(block..), self.lengths.get(block..));
        let keys = shared.unwrap_or(&[]).iter().zip(lengths.unwrap_or(&[]));
        let (mut agreed, mut here) = (path.agreed, path.end());
        let mut next = lowered.byte(here).unwrap_or(0);
        let mut examined = here;
        for (key, (shared, length)) in keys.enumerate() {
            let (first, shared) = (letter, usize::from(*shared));
            letter += usize::from(length & !BLOCK);
            // Most keys differ from the text where the one before them does.
            if shared <= agreed {
                if shared < agreed {
                    path.truncate(shared);
                    (agreed, here) = (shared, path.end());
                    next = lowered.byte(here).unwrap_or(0);
                }
                // Most of the others differ there, too.
                let initial = self.letters.get(first).copied().unwrap_or(0);
                if initial >= b' ' && initial < next && first < letter {
                    examined = examined.max(here + 1);
                } else {
                    let letters = self.letters.get(first..letter).unwrap_or(&[]);
                    let outcome = self.follow(letters, lowered, token, path);
                    (agreed, here) = (path.agreed, path.end());
                    next = lowered.byte(here).unwrap_or(0);
                    examined = examined.max(here + 1);
                    if outcome == Outcome::Passed {
                        break;
                    }
                    if outcome == Outcome::Spelled
                        && let Some((last, _)) = lowered.end_of(token, here).filter(|(_, at)| *at == here)
                    {
                        found(self.sets.get(block + key).copied().unwrap_or(u16::MAX), last);
                    }
                }
            }
            if length & BLOCK != 0 {
                break;
            }
        }
        examined
    }

    /// Follows the rest of a key as far as the text spells it.
    fn follow(&self, letters: &[u8], lowered: &Lowered, token: usize, path: &mut Path) -> Outcome {
        for byte in letters {
            let position = path.end();
            let Some(next) = self.step(*byte, lowered, token, position) else {
                // Keys are sorted: those behind one that is greater than the text are greater, too. A class of endings
                // has no place in that order.
                let passed =
                    *byte >= b' ' && !path.has_class() && lowered.byte(position).is_none_or(|letter| letter < *byte);
                return if passed { Outcome::Passed } else { Outcome::Differs };
            };
            path.push(next, *byte < b' ');
        }
        Outcome::Spelled
    }

    /// The position behind one byte of a key: a letter, or the ending of a class.
    fn step(&self, byte: u8, lowered: &Lowered, token: usize, position: usize) -> Option<usize> {
        if byte >= b' ' {
            return (lowered.byte(position) == Some(byte)).then_some(position + 1);
        }
        let (_, end) = lowered.end_of(token, position)?;
        let rest = lowered.between(position, end);
        let class = self.endings.get(usize::from(byte).wrapping_sub(1))?;
        class.iter().any(|ending| ending.as_bytes() == rest).then_some(end)
    }
}
