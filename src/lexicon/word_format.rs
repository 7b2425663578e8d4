//! What the build and the look-up agree on about the table of words.
//!
//! `build/` includes this file, so that tables are written as they are read.

use std::ops::RangeInclusive;

/// Set on the number of children of a node that has a block, and on the length of the last key of a block.
pub const BLOCK: u8 = 0x80;
/// A key begins with this and the number of bytes that go from the one before. Bytes of their own for what begins and
/// what ends a key tell a compressor what follows: a tenth less on the wire than small numbers.
pub const BEGINS: u8 = 0x80;
/// Set there, too, if the key opens a block.
pub const OPENS: u8 = 0x40;
/// The bytes that end a key, which has small letters only: capitals, and two signs.
pub const ENDS: RangeInclusive<u8> = b'A'..=b'\\';
/// Sets of senses that have such a byte of their own.
pub const FREQUENT: u8 = 26;
/// Ends a key with the next set that no key had before.
pub const FRESH: u8 = b'[';
/// Ends a key with a set that some key had before; its number is in the file of these.
pub const AGAIN: u8 = b'\\';
