//! Words as integers: asking whether a token is one of some words compares integers, not letters.

use super::lowered::Lowered;

/// A word in one integer: its first seven bytes and its length. Those of words of up to seven bytes tell everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordKey(u64);

/// Bytes that a key holds beside the length.
const HELD: usize = 7;
/// Words up to which the compiler makes comparisons with integers of a list that it knows.
const FEW: usize = 16;

impl WordKey {
    /// The key of a word; where the word is known to the compiler, so is its key.
    #[must_use]
    #[inline(always)]
    pub const fn new(word: &[u8]) -> Self {
        let length = word.len();
        let mut key = if length < 255 { length as u64 } else { 255 };
        let mut at = 0;
        while at < length && at < HELD {
            key = key << 8 | word[at] as u64;
            at += 1;
        }
        Self(key)
    }

    /// All its bits.
    pub(super) const fn hash(self) -> u64 {
        self.0
    }

    /// Whether it tells every letter.
    const fn is_whole(self) -> bool {
        self.0 >> 56 <= HELD as u64
    }

    /// One of 64 bits.
    const fn bit(self) -> u64 {
        1 << (self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58)
    }
}

/// Some words in small letters.
pub trait WordList {
    /// Whether a token is one of them.
    fn hold(&self, lowered: &Lowered, token: usize) -> bool;
}

impl<S: AsRef<str>> WordList for [S] {
    fn hold(&self, lowered: &Lowered, token: usize) -> bool {
        let word = lowered.token(token);
        let Some(first) = word.first() else { return false };
        // The first letter and the length tell most words apart.
        self.iter()
            .map(|one| one.as_ref().as_bytes())
            .any(|one| one.len() == word.len() && one.first() == Some(first) && one == word)
    }
}

impl<S: AsRef<str>, const N: usize> WordList for [S; N] {
    #[inline(always)]
    fn hold(&self, lowered: &Lowered, token: usize) -> bool {
        // Where the compiler minds the size it leaves lists as they are.
        if N > FEW || cfg!(target_arch = "wasm32") {
            return self.as_slice().hold(lowered, token);
        }
        let key = lowered.key(token);
        self.iter().any(|one| WordKey::new(one.as_ref().as_bytes()) == key)
            && (key.is_whole() || self.as_slice().hold(lowered, token))
    }
}

/// Many words, sorted and found by their keys.
pub struct Words<const N: usize> {
    /// The bits of their keys: what has none of them is no word of the list.
    bits: u64,
    keys: [WordKey; N],
    /// For each key that does not tell everything what the letters come to, see [`sum`].
    sums: [u32; N],
}

impl<const N: usize> Words<N> {
    /// The list of these words, in any order.
    #[must_use]
    pub const fn new(words: [&str; N]) -> Self {
        let mut list = Self { bits: 0, keys: [WordKey(0); N], sums: [0; N] };
        let mut count = 0;
        while count < N {
            let word = words[count].as_bytes();
            let (key, mut at) = (WordKey::new(word), count);
            while at > 0 && list.keys[at - 1].0 > key.0 {
                (list.keys[at], list.sums[at]) = (list.keys[at - 1], list.sums[at - 1]);
                at -= 1;
            }
            (list.keys[at], list.sums[at]) = (key, if key.is_whole() { 0 } else { sum(word) });
            list.bits |= key.bit();
            count += 1;
        }
        list
    }
}

impl<const N: usize> WordList for Words<N> {
    #[inline(always)]
    fn hold(&self, lowered: &Lowered, token: usize) -> bool {
        // Where the compiler does not mind the size most calls end here.
        let possible = cfg!(target_arch = "wasm32") || self.bits & lowered.key(token).bit() != 0;
        possible && is_among(self.bits, &self.keys, &self.sums, lowered, token)
    }
}

/// Whether a token is among the words of a list.
fn is_among(bits: u64, keys: &[WordKey], sums: &[u32], lowered: &Lowered, token: usize) -> bool {
    let key = lowered.key(token);
    if bits & key.bit() == 0 {
        return false;
    }
    let start = keys.partition_point(|one| one.0 < key.0);
    let mut same = keys.iter().zip(sums).skip(start).take_while(|(one, _)| **one == key);
    if key.is_whole() { same.next().is_some() } else { same.any(|(_, one)| *one == sum(lowered.token(token))) }
}

/// A sum of the letters that tells words apart which begin alike and are of one length (FNV-1a).
const fn sum(word: &[u8]) -> u32 {
    let (mut sum, mut at) = (0x811C_9DC5_u32, 0);
    while at < word.len() {
        sum = (sum ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn finds(list: &impl WordList, word: &str) -> bool {
        list.hold(&Lowered::new(word, &tokenize(word)), 0)
    }

    #[test]
    fn finds_words_of_any_length() {
        let words = ["de", "désormais", "désormaiz", "le", "été", "la", "également", "pourtant", "même", "a", "ainsi"];
        let list = Words::new(words);
        for word in words {
            assert!(finds(&list, word) && finds(&words, word) && finds(&[word], word), "{word}");
        }
        for word in ["d", "des", "désormaix", "egalement", "", "pour", "pourtants", "ét"] {
            assert!(!finds(&list, word) && !finds(&words, word) && !finds(&["de", "pourtant"], word), "{word}");
        }
    }
}
