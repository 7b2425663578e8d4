//! Words as integers: asking whether a token is one of some words compares integers, not letters.

use super::lowered::Lowered;

/// A word in one integer: the letters of a word of eight bytes at most; of a longer word the first three, a sum of all,
/// and the length.
///
/// Two longer words of one length that begin alike have the same sum with a probability of 2⁻³².
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordKey(u64);

/// Words up to which the compiler makes comparisons with integers of a list that it knows.
const FEW: usize = 16;

impl WordKey {
    /// The key of a word in small letters.
    #[must_use]
    pub const fn new(word: &[u8]) -> Self {
        let is_long = word.len() > 8;
        // Letters in their order and blanks compress well.
        let (mut key, mut at) = ([0; 8], 0);
        while at < if is_long { 3 } else { word.len() } {
            key[at] = word[at];
            at += 1;
        }
        if is_long {
            let sum = sum(word).to_le_bytes();
            (key[3], key[4], key[5], key[6]) = (sum[0], sum[1], sum[2], sum[3]);
            // Below every letter, so that no word of eight bytes is the same.
            key[7] = if word.len() < 31 { word.len() as u8 } else { 31 };
        }
        Self(u64::from_le_bytes(key))
    }

    /// All its bits.
    pub(super) const fn hash(self) -> u64 {
        self.0
    }

    /// One of 64 bits.
    const fn bit(self) -> u64 {
        1 << (self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58)
    }
}

/// FNV-1a.
const fn sum(word: &[u8]) -> u32 {
    let (mut sum, mut at) = (0x811C_9DC5_u32, 0);
    while at < word.len() {
        sum = (sum ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    sum
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
        self.as_slice().hold(lowered, token)
    }
}

/// A few words, as `words!` makes them.
pub struct FewWords<const N: usize>([WordKey; N]);

impl<const N: usize> FewWords<N> {
    /// The list of these words, in any order.
    #[must_use]
    pub const fn new(words: [&str; N]) -> Self {
        let mut list = Self([WordKey(0); N]);
        let mut count = 0;
        while count < N {
            list.0[count] = WordKey::new(words[count].as_bytes());
            count += 1;
        }
        list
    }
}

impl<const N: usize> FewWords<N> {
    /// Which of them a token is.
    #[must_use]
    pub fn position(&self, lowered: &Lowered, token: usize) -> Option<usize> {
        let key = lowered.key(token);
        self.0.iter().position(|one| *one == key)
    }
}

impl<const N: usize> WordList for FewWords<N> {
    #[inline(always)]
    fn hold(&self, lowered: &Lowered, token: usize) -> bool {
        // Where the compiler minds the size it makes no comparisons one by one.
        if N > FEW || cfg!(target_arch = "wasm32") {
            return is_one_of(&self.0, lowered, token);
        }
        let key = lowered.key(token);
        self.0.contains(&key)
    }
}

#[cfg_attr(target_arch = "wasm32", inline(never))]
fn is_one_of(keys: &[WordKey], lowered: &Lowered, token: usize) -> bool {
    let key = lowered.key(token);
    keys.contains(&key)
}

/// A list of words in small letters for [`crate::document::Document::is_word`], made when the library is compiled.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &$crate::lexicon::FewWords::new([$($word),+]) }
    };
}
pub(crate) use words;

/// Many words, sorted.
pub struct Words<const N: usize> {
    /// The bits of their keys: what has none of them is no word of the list.
    bits: u64,
    keys: [WordKey; N],
}

impl<const N: usize> Words<N> {
    /// The list of these words, in any order.
    #[must_use]
    pub const fn new(words: [&str; N]) -> Self {
        let mut list = Self { bits: 0, keys: [WordKey(0); N] };
        let mut count = 0;
        while count < N {
            let (key, mut at) = (WordKey::new(words[count].as_bytes()), count);
            while at > 0 && list.keys[at - 1].0 > key.0 {
                list.keys[at] = list.keys[at - 1];
                at -= 1;
            }
            list.keys[at] = key;
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
        possible && is_among(self.bits, &self.keys, lowered, token)
    }
}

/// Whether a token is among sorted words.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn is_among(bits: u64, keys: &[WordKey], lowered: &Lowered, token: usize) -> bool {
    let key = lowered.key(token);
    bits & key.bit() != 0 && keys.binary_search_by_key(&key.0, |one| one.0).is_ok()
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
        let (many, few) = (Words::new(words), FewWords::new(words));
        for word in words {
            assert!(finds(&many, word) && finds(&few, word) && finds(&words, word), "{word}");
        }
        for word in ["d", "des", "désormaix", "egalement", "", "pour", "pourtants", "ét"] {
            assert!(!finds(&many, word) && !finds(&few, word) && !finds(&words, word), "{word}");
        }
        assert!(finds(words!["où", "quoique"], "Quoique") && !finds(words!["où", "quoique"], "quoi"));
    }
}
