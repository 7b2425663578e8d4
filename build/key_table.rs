//! Sorted keys, front-coded: each is written as how many bytes it shares with the one before and the bytes that follow.
//!
//! A tree of prefixes leads to blocks of few keys, so that a look-up reads a block, not the table. The parts are kept
//! apart, which compresses better than mixing them.

use std::collections::VecDeque;
use std::path::Path;

use crate::write;

/// Keys of a block, save where one prefix has more keys that end there.
const LARGEST: usize = 64;
/// Set on the length of the last key of a block, and on the count of a node that has a block.
const LAST: u8 = 0x80;

/// The longest key; the look-up keeps a position for each of its bytes.
const MOST_BYTES: usize = 127;

/// A key and its value.
type Entry = (Vec<u8>, u16);

/// Keys that share their first bytes: the last of these, how many they are, and the keys.
type Alike<'k> = (u8, usize, &'k [Entry]);

/// The parts of a table, by file.
#[derive(Default)]
struct Parts {
    shared: Vec<u8>,
    lengths: Vec<u8>,
    letters: Vec<u8>,
    /// Low bytes, then high bytes: frequent values are small.
    values: [Vec<u8>; 2],
    /// The nodes of the tree of prefixes, level by level: the last byte of each, and how many children it has. Blocks are
    /// in the order of their nodes.
    index: [Vec<u8>; 2],
}

/// Writes the tables of `keys`, which are sorted, each with its value.
pub fn compile(keys: &[Entry], out: &Path) {
    assert!(keys.iter().all(|(key, _)| key.len() < MOST_BYTES), "a phrase is too long");
    let mut parts = Parts::default();
    let mut level = VecDeque::from([(0, 0, keys)]);
    while let Some((byte, depth, keys)) = level.pop_front() {
        let (block, children) = split(keys, depth);
        let prefix = keys.first().map_or(&[][..], |(key, _)| &key[..depth]);
        let count = u8::try_from(children.len()).ok().filter(|count| *count < LAST);
        let Some(count) = count else { panic!("too many bytes may follow a prefix") };
        parts.index[0].push(byte);
        parts.index[1].push(if block.is_empty() { count } else { count | LAST });
        parts.block(prefix, block);
        level.extend(children);
    }
    write(&out.join("words.shared"), &parts.shared);
    write(&out.join("words.lengths"), &parts.lengths);
    write(&out.join("words.letters"), &parts.letters);
    write(&out.join("words.values"), parts.values.concat());
    write(&out.join("words.index"), parts.index.concat());
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
    fn block(&mut self, prefix: &[u8], keys: &[Entry]) {
        let mut before = prefix.to_vec();
        for (key, value) in keys {
            let shared = before.iter().zip(key).take_while(|(one, other)| one == other).count();
            let rest = &key[shared..];
            let (Ok(shared_byte), Ok(length)) = (u8::try_from(shared), u8::try_from(rest.len())) else {
                panic!("a word of more than 255 bytes");
            };
            self.shared.push(shared_byte);
            self.lengths.push(length);
            self.letters.extend(rest);
            let [low, high] = value.to_le_bytes();
            self.values[0].push(low);
            self.values[1].push(high);
            before.clone_from(key);
        }
        if let Some(length) = self.lengths.last_mut() {
            *length |= LAST;
        }
    }
}
