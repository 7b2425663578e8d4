//! The table of words as `build/key_table.rs` writes it: blocks of front-coded keys behind an automaton of prefixes.
//!
//! A byte below the blank stands for one of a class of endings (`build/endings.rs`): there the rest of the token is
//! looked for in the class. So one key holds all the forms of a word.

use fst::raw::{Fst, Output};

use super::lowered::Lowered;

/// Bytes of the longest key, see `build/key_table.rs`.
const MOST_BYTES: usize = 128;
/// Set on the length of the last key of a block.
const LAST: usize = 0x80;

/// The parts of the table.
pub(super) struct WordTable {
    pub(super) index: Fst<&'static [u8]>,
    pub(super) shared: &'static [u8],
    pub(super) lengths: &'static [u8],
    pub(super) letters: &'static [u8],
    pub(super) values: &'static [u8],
    /// Byte 1 stands for the first class.
    pub(super) endings: &'static [&'static [&'static str]],
}

/// A block: its keys and where its letters begin.
struct Block {
    key: usize,
    letter: usize,
    /// Bytes that all its keys share, and that the text has.
    prefix: usize,
}

impl WordTable {
    /// Calls `found(value, last token)` for every key that the text spells from a token on.
    pub(super) fn each_from(&self, lowered: &Lowered, token: usize, mut found: impl FnMut(usize, usize)) {
        let Some((text, start)) = lowered.from(token) else { return };
        let mut node = self.index.root();
        let mut output = Output::zero();
        for depth in 0..=text.len() {
            if node.is_final() {
                let packed = output.cat(node.final_output()).value();
                self.scan(&block(packed, depth), lowered, token, start, &mut found);
            }
            let Some(input) = text.get(depth).and_then(|byte| node.find_input(*byte)) else { return };
            let transition = node.transition(input);
            output = output.cat(transition.out);
            node = self.index.node(transition.addr);
        }
    }

    /// Compares the keys of a block with the text, each from where it differs from the one before.
    fn scan(&self, block: &Block, lowered: &Lowered, token: usize, start: usize, found: &mut impl FnMut(usize, usize)) {
        // Where in the text each byte of the last key ended, as far as it agreed.
        let mut reached = [0_usize; MOST_BYTES];
        let mut agreed = block.prefix;
        (0..=agreed).for_each(|byte| set(&mut reached, byte, start + byte));
        let mut letter = block.letter;
        for key in block.key..self.shared.len() {
            let (shared, length) = (at(self.shared, key), at(self.lengths, key) & !LAST);
            let letters = self.letters.get(letter..letter + length).unwrap_or(&[]);
            letter += length;
            let mut whole = shared <= agreed;
            if whole {
                agreed = shared;
                for byte in letters {
                    let position = reached.get(agreed).copied().unwrap_or(0);
                    let Some(next) = self.step(*byte, lowered, token, position) else {
                        whole = false;
                        break;
                    };
                    agreed += 1;
                    set(&mut reached, agreed, next);
                }
            }
            let end = reached.get(agreed).copied().unwrap_or(0);
            if let Some((last, _)) = whole.then(|| lowered.end_of(token, end)).flatten().filter(|(_, at)| *at == end) {
                found(at(self.values, key) | at(self.values, key + self.lengths.len()) << 8, last);
            }
            if at(self.lengths, key) & LAST != 0 {
                return;
            }
        }
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

const fn block(packed: u64, prefix: usize) -> Block {
    Block { key: (packed >> 24) as usize, letter: (packed & 0xFF_FFFF) as usize, prefix }
}

fn at(bytes: &[u8], index: usize) -> usize {
    bytes.get(index).copied().map_or(0, usize::from)
}

fn set(positions: &mut [usize], index: usize, value: usize) {
    if let Some(position) = positions.get_mut(index) {
        *position = value;
    }
}
