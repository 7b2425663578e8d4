//! The table of words, as `src/lexicon/word_stream.rs` reads it: sorted keys behind a tree of prefixes, each with the
//! number of its set of senses.
//!
//! The tree leads to blocks of few keys, so that a look-up reads a block, not the table. A key is written as the number of
//! bytes that go from the end of the one before, the bytes that follow, and one byte for its set, which ends it: words that
//! are written alike mostly mean alike, and one stream compresses by a fifth better than columns.

use std::collections::{HashMap, VecDeque};
use std::path::Path;

use crate::word_format::{AGAIN, BEGINS, BLOCK, ENDS, FREQUENT, FRESH, OPENS};
use crate::write;

/// Keys of a block, save where one prefix has more keys that end there.
const LARGEST: usize = 64;
/// The longest key; the look-up keeps a position for each of its bytes.
const MOST_BYTES: usize = 127;

/// A key and the number of its set.
type Entry = (Vec<u8>, u16);

/// Keys that share their first bytes: the last of these, how many they are, and the keys.
type Alike<'k> = (u8, usize, &'k [Entry]);

/// The parts of a table, by file.
#[derive(Default)]
struct Parts {
    keys: Vec<u8>,
    /// The sets that are neither frequent nor new, two bytes each.
    again: Vec<u8>,
    /// The nodes of the tree of prefixes, level by level: the last byte of each, and how many children it has. Blocks are
    /// in the order of their nodes.
    index: [Vec<u8>; 2],
    before: Vec<u8>,
    /// The sets met so far that are not frequent, each with its number.
    met: HashMap<u16, u16>,
}

/// Writes the tables of `keys`, which are sorted, each with its set: those below [`FREQUENT`] are the frequent ones.
/// Returns the other sets in the order in which they are met.
pub fn compile(keys: &[Entry], out: &Path) -> Vec<u16> {
    assert!(keys.iter().all(|(key, _)| key.len() < MOST_BYTES), "a phrase is too long");
    assert!(keys.iter().all(|(key, _)| !key.iter().any(|byte| ENDS.contains(byte))), "a phrase has a capital");
    let mut parts = Parts::default();
    let mut level = VecDeque::from([(0, 0, keys)]);
    while let Some((byte, depth, keys)) = level.pop_front() {
        let (block, children) = split(keys, depth);
        let count = u8::try_from(children.len()).ok().filter(|count| *count < BLOCK);
        let Some(count) = count else { panic!("too many bytes may follow a prefix") };
        parts.index[0].push(byte);
        parts.index[1].push(if block.is_empty() { count } else { count | BLOCK });
        block.iter().enumerate().for_each(|(at, (key, set))| parts.push(key, *set, at == 0));
        level.extend(children);
    }
    write(&out.join("words.keys"), &parts.keys);
    write(&out.join("words.again"), &parts.again);
    write(&out.join("words.index"), parts.index.concat());
    let mut met: Vec<(u16, u16)> = parts.met.into_iter().collect();
    met.sort_by_key(|(_, number)| *number);
    met.into_iter().map(|(set, _)| set).collect()
}

/// Of keys that share their first `depth` bytes, those of the block of that prefix, and the others by their next byte.
fn split(keys: &[Entry], depth: usize) -> (&[Entry], Vec<Alike<'_>>) {
    if keys.len() <= LARGEST {
        return (keys, Vec::new());
    }
    // Keys that end here or go on with an ending class sort before those that go on with a blank or a letter.
    let letters = keys.partition_point(|(key, _)| key.get(depth).is_none_or(|byte| *byte < b' '));
    let (block, rest) = keys.split_at(letters);
    let children = rest.chunk_by(|(one, _), (other, _)| one[depth] == other[depth]);
    (block, children.map(|keys| (keys[0].0[depth], depth + 1, keys)).collect())
}

impl Parts {
    fn push(&mut self, key: &[u8], set: u16, opens_block: bool) {
        let shared = self.before.iter().zip(key).take_while(|(one, other)| one == other).count();
        let dropped = u8::try_from(self.before.len() - shared).ok().filter(|dropped| *dropped < OPENS);
        let Some(dropped) = dropped else { panic!("a phrase is too long to be followed by another") };
        self.keys.push(BEGINS | dropped | if opens_block { OPENS } else { 0 });
        self.keys.extend(&key[shared..]);
        let end = match u8::try_from(set).ok().filter(|set| *set < FREQUENT) {
            Some(frequent) => ENDS.start() + frequent,
            None => self.end_of(set),
        };
        self.keys.push(end);
        self.before = key.to_vec();
    }

    /// What ends a key whose set is not frequent.
    fn end_of(&mut self, set: u16) -> u8 {
        let Some(number) = self.met.get(&set) else {
            let next = u16::try_from(self.met.len()).unwrap_or(u16::MAX);
            self.met.insert(set, next);
            return FRESH;
        };
        self.again.extend(number.to_le_bytes());
        AGAIN
    }
}
