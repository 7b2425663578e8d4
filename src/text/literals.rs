//! Numerals, dates, times, codes and addresses in digits, read by automata built ahead of time
//! from `seeds/patterns/literals.tsv`.

use super::tokenize::is_apostrophe;

include!(concat!(env!("OUT_DIR"), "/literals.rs"));

/// The automaton: classes of bytes, next states, patterns that ended, as `build/literals.rs` writes them.
static AUTOMATON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/literals.dfa"));

const START: usize = 1;
/// Where the next states begin; the class before is that of the end of the text.
const ROWS: usize = 257;
const END_OF_TEXT: usize = 256;

/// Whether a literal other than an address may begin with `first`.
pub(super) const fn may_begin(first: char) -> bool {
    first.is_ascii_digit() || matches!(first, '+' | '½' | '¼' | '¾' | '⅐'..='⅞')
}

/// The literal that begins at byte `start`: the first pattern of the list that ends on a boundary, at its longest.
pub(super) fn at(text: &str, start: usize) -> Option<(usize, Literal)> {
    let mut best: Option<(usize, usize)> = None;
    each_match(text, start, |pattern, end| {
        let better = best.is_none_or(|(chosen, length)| pattern < chosen || pattern == chosen && end > length);
        if better && ends_well(text, pattern, end) {
            best = Some((pattern, end));
        }
    });
    best.and_then(|(pattern, end)| Some((end, *LITERALS.get(pattern)?)))
}

/// Bytes before the `://` or the `@` of an address.
const LONGEST_WORD: usize = 64;

/// The end of the web or mail address that begins with the word at byte `start`.
pub(super) fn address_at(text: &str, start: usize) -> Option<usize> {
    let rest = text.as_bytes().get(start..)?;
    // What hardly any word needs is looked at where something else may follow it than a blank.
    let letters = rest.iter().position(|byte| !byte.is_ascii_alphanumeric())?;
    if !matches!(rest.get(letters), Some(b'.' | b'_' | b'-' | b'+' | b':' | b'@')) {
        return None;
    }
    let word =
        rest.iter().take(LONGEST_WORD).position(|byte| !byte.is_ascii_alphanumeric() && !b"._-+".contains(byte))?;
    let follows = rest.get(word..)?;
    let is_address = rest.starts_with(b"www.") || follows.starts_with(b"://") || follows.starts_with(b"@");
    if !is_address || word == 0 {
        return None;
    }
    let address = text.get(start..)?;
    let length = address.find(|letter: char| letter.is_whitespace() || "<>\"«»()".contains(letter));
    let address = address.get(..length.unwrap_or(address.len()))?;
    Some(start + address.trim_end_matches(['.', ',', ';', ':', '!', '?']).len())
}

/// Calls `found(pattern, end)` for every match that begins at byte `start`. A match shows one byte late.
fn each_match(text: &str, start: usize, mut found: impl FnMut(usize, usize)) {
    let bytes = text.as_bytes();
    let mut state = START;
    for position in start..=bytes.len() {
        state = next(state, bytes.get(position).map_or(END_OF_TEXT, |byte| usize::from(*byte)));
        let mut ended = patterns(state);
        while ended != 0 {
            found(ended.trailing_zeros() as usize, position);
            ended &= ended - 1;
        }
        if state == 0 {
            return;
        }
    }
}

fn next(state: usize, symbol: usize) -> usize {
    let cell = ROWS + state * CLASSES + byte(symbol);
    byte(cell) | byte(cell + STATES * CLASSES) << 8
}

fn patterns(state: usize) -> u32 {
    let at = ROWS + 2 * STATES * CLASSES + state * 4;
    let set = AUTOMATON.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
    set.map_or(0, u32::from_le_bytes)
}

fn byte(index: usize) -> usize {
    AUTOMATON.get(index).copied().map_or(0, usize::from)
}

/// Whether a literal may end there: not within digits; only plain numerals may touch letters (`10km`, `3M€`).
fn ends_well(text: &str, pattern: usize, end: usize) -> bool {
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    let may_touch_letters = LITERALS.get(pattern) == Some(&Literal::Numeral);
    match next {
        None => true,
        Some(letter) if letter.is_ascii_digit() => false,
        Some(letter) if is_apostrophe(letter) => true,
        Some(letter) => may_touch_letters || !letter.is_alphabetic(),
    }
}
