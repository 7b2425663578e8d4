//! The hash under which the gazetteers keep their names.
//!
//! `build/` includes this file, so that tables and look-ups hash alike.
//!
//! A table of 32-bit hashes takes half the bytes of the names it stands for. The price: among *n* names, a phrase that
//! is none of them is taken for one with a probability of *n* / 2³², five in a million for 20,000 names.

/// The running hash of a name, byte by byte (FNV-1a, 64 bits).
#[derive(Clone, Copy, Debug)]
pub struct KeyHash(u64);

impl KeyHash {
    /// The hash of nothing.
    pub const EMPTY: Self = Self(0xCBF2_9CE4_8422_2325);

    /// With one more byte.
    #[must_use]
    pub const fn push(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01B3))
    }

    /// Every bit of it folded into 32.
    #[must_use]
    pub const fn finish(self) -> u32 {
        ((self.0 ^ (self.0 >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32
    }
}
