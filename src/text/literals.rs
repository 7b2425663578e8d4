//! Numerals, dates, times, codes and addresses in digits, read by automata built ahead of time
//! from `seeds/patterns/literals.tsv`.

use std::sync::OnceLock;

use regex_automata::Anchored;
use regex_automata::Input;
use regex_automata::dfa::{Automaton, OverlappingState, sparse::DFA};

use super::tokenize::is_apostrophe;

include!(concat!(env!("OUT_DIR"), "/literals.rs"));

static AUTOMATON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/literals.dfa"));

/// The automaton, checked once; `None` only if the build wrote nonsense, which a test rules out.
fn automaton() -> Option<&'static DFA<&'static [u8]>> {
    static LOADED: OnceLock<Option<DFA<&'static [u8]>>> = OnceLock::new();
    LOADED.get_or_init(|| DFA::from_bytes(AUTOMATON).ok().map(|(automaton, _)| automaton)).as_ref()
}

/// Whether a literal other than an address may begin with `first`.
pub(super) const fn may_begin(first: char) -> bool {
    first.is_ascii_digit() || matches!(first, '+' | '½' | '¼' | '¾' | '⅓' | '⅔')
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

fn each_match(text: &str, start: usize, mut found: impl FnMut(usize, usize)) {
    let Some(automaton) = automaton() else { return };
    let input = Input::new(text).range(start..).anchored(Anchored::Yes);
    let mut state = OverlappingState::start();
    while automaton.try_search_overlapping_fwd(&input, &mut state).is_ok() {
        let Some(half) = state.get_match() else { return };
        found(half.pattern().as_usize(), half.offset());
    }
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
