//! What the build and the look-up agree on about the table of words.
//!
//! `build/` includes this file, so that tables are written as they are read.

use std::ops::RangeInclusive;

/// Set on the first byte of the first key of a block, and on the number of children of a node that has a block.
pub const BLOCK: u8 = 0x80;
/// The bytes that end a key. No letter of a European script has one of them in UTF-8.
pub const ENDS: RangeInclusive<u8> = 0xC6..=0xE1;
/// Sets of senses that have such a byte of their own.
pub const FREQUENT: u8 = 26;
/// Ends a key with the next set that no key had before.
pub const FRESH: u8 = 0xE0;
/// Ends a key with a set that some key had before; its number is in the file of these.
pub const AGAIN: u8 = 0xE1;
