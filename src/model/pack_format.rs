//! What the extended pack and its reader agree on. `build/` includes this file.

/// How a pack begins; the last byte is its version.
pub const MAGIC: [u8; 8] = *b"fmplace\x01";
/// Bytes before the content: the magic and the checksum.
pub const HEADER: usize = MAGIC.len() + 8;
/// Leading bits of a name's hash that choose its bucket.
pub const BUCKET_BITS: u32 = 19;
/// Bits of a hash in all: a record keeps a byte. One unknown name in a thousand is taken for some village, which tells
/// little, for villages count only where the words before them lead to a place.
pub const KEY_BITS: u32 = BUCKET_BITS + 8;
/// Places of at least this rank have coordinates.
pub const LOCATED: u8 = 4;
/// Records, or buckets, between two entries of the indexes made on loading.
pub const BLOCK: usize = 64;

/// A sum of the content that any changed byte changes (FNV-1a).
#[must_use]
pub fn checksum(content: &[u8]) -> u64 {
    content.iter().fold(0xCBF2_9CE4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3))
}
