//! Sorted keys, front-coded: each is written as how many bytes it shares with the one before and the bytes that follow.
//!
//! An automaton of prefixes leads to blocks of few keys, so that a look-up reads a block, not the table. The parts are
//! kept apart, which compresses better than mixing them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::write;

/// Keys of a block, save where one prefix has more keys that end there.
const LARGEST: usize = 64;
/// Set on the length of the last key of a block.
const LAST: u8 = 0x80;

/// The longest key; the look-up keeps a position for each of its bytes.
const MOST_BYTES: usize = 127;

/// The parts of a table, by file.
#[derive(Default)]
struct Parts {
    shared: Vec<u8>,
    lengths: Vec<u8>,
    letters: Vec<u8>,
    /// Low bytes, then high bytes: frequent values are small.
    values: [Vec<u8>; 2],
    /// Prefix of a block → its first key and its first letter, packed by [`pack`].
    index: BTreeMap<Vec<u8>, u64>,
}

/// Writes the tables of `keys`, which are sorted, each with its value.
pub fn compile(keys: &[(Vec<u8>, u16)], out: &Path) {
    let mut parts = Parts::default();
    split(keys, 0, &mut parts);
    write(&out.join("words.shared"), &parts.shared);
    write(&out.join("words.lengths"), &parts.lengths);
    write(&out.join("words.letters"), &parts.letters);
    write(&out.join("words.values"), parts.values.concat());
    assert!(keys.iter().all(|(key, _)| key.len() < MOST_BYTES), "a phrase is too long");
    match fst::Map::from_iter(parts.index) {
        Ok(map) => write(&out.join("words.index"), map.as_fst().as_bytes()),
        Err(problem) => panic!("words.index: {problem}"),
    }
}

/// Blocks for keys that share their first `depth` bytes.
fn split(keys: &[(Vec<u8>, u16)], depth: usize, parts: &mut Parts) {
    let Some((first, _)) = keys.first() else { return };
    if keys.len() <= LARGEST {
        return parts.block(&first[..depth], keys);
    }
    // Keys that end here or go on with an ending class sort before those that go on with a blank or a letter.
    let letters = keys.partition_point(|(key, _)| key.get(depth).is_none_or(|byte| *byte < b' '));
    let (short, mut rest) = keys.split_at(letters);
    if !short.is_empty() {
        parts.block(&first[..depth], short);
    }
    while let Some((key, _)) = rest.first() {
        let same = rest.partition_point(|(other, _)| other[depth] == key[depth]);
        let (block, after) = rest.split_at(same);
        split(block, depth + 1, parts);
        rest = after;
    }
}

impl Parts {
    fn block(&mut self, prefix: &[u8], keys: &[(Vec<u8>, u16)]) {
        self.index.insert(prefix.to_vec(), pack(self.shared.len(), self.letters.len()));
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

/// First key and first letter in one integer.
const fn pack(key: usize, letter: usize) -> u64 {
    (key as u64) << 24 | letter as u64
}
