//! Cuts the text into tokens, left to right, each byte read once.

use super::literals::{self, Literal};
use super::{Gap, Shape, Token, TokenKind};
use crate::model::Span;

/// The tokens of `text`, in order, disjoint; what lies between them is white space.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut position = 0;
    let mut gap = Gap::Line;
    while let Some(byte) = text.as_bytes().get(position) {
        if *byte == b' ' {
            gap = gap.max(Gap::Space);
            position += 1;
            continue;
        }
        let Some(first) = char_at(text, position) else { break };
        if is_space(first) {
            gap = gap.max(if is_line_break(first) { Gap::Line } else { Gap::Space });
            position += first.len_utf8();
            continue;
        }
        let (end, kind, shape) = token_at(text, position, first);
        tokens.push(Token { span: Span::new(position, end), kind, shape, gap });
        gap = Gap::None;
        position = end;
    }
    tokens
}

fn token_at(text: &str, start: usize, first: char) -> (usize, TokenKind, Shape) {
    if literals::may_begin(first)
        && let Some((end, literal)) = literals::at(text, start)
    {
        return (end, TokenKind::Literal(literal), Shape::None);
    }
    if first.is_alphabetic() {
        return word_at(text, start);
    }
    if first.is_ascii_digit() {
        // Digits that no pattern takes are a code: `3D`, `4x4`.
        return (end_of_code(text, start), TokenKind::Code, Shape::None);
    }
    (start + first.len_utf8(), TokenKind::Mark(first), Shape::None)
}

/// A word, with the apostrophe of its elision, or a code where digits follow the letters.
fn word_at(text: &str, start: usize) -> (usize, TokenKind, Shape) {
    if let Some(end) = literals::address_at(text, start) {
        return (end, TokenKind::Literal(Literal::Address), Shape::None);
    }
    let (mut capitals, mut smalls, mut first_is_capital) = (0, 0, false);
    let mut end = start;
    while let Some((letter, length)) = letter_at(text, end) {
        match letter {
            Letter::Small => smalls += 1,
            Letter::Capital => {
                capitals += 1;
                first_is_capital |= end == start;
            }
            Letter::Accent => {}
            Letter::Digit => return (end_of_code(text, start), TokenKind::Code, Shape::None),
            Letter::None => {
                end += elision_length(text, end);
                break;
            }
        }
        end += length;
    }
    (end, TokenKind::Word, shape(capitals, smalls, first_is_capital))
}

/// What a character is to the word it stands in.
enum Letter {
    Small,
    Capital,
    /// A combining mark.
    Accent,
    Digit,
    None,
}

/// What stands at a byte, and its length. Nearly all of it needs no table of Unicode.
fn letter_at(text: &str, at: usize) -> Option<(Letter, usize)> {
    let bytes = text.as_bytes();
    let letter = match (*bytes.get(at)?, bytes.get(at + 1)) {
        (b'a'..=b'z', _) => return Some((Letter::Small, 1)),
        (b'A'..=b'Z', _) => return Some((Letter::Capital, 1)),
        (b'0'..=b'9', _) => return Some((Letter::Digit, 1)),
        (0..=0x7F, _) => return Some((Letter::None, 1)),
        // À to ÿ, without × and ÷
        (0xC3, Some(0x97 | 0xB7)) => Letter::None,
        (0xC3, Some(0x80..=0x9E)) => Letter::Capital,
        (0xC3, _) => Letter::Small,
        _ => return char_at(text, at).map(|letter| (kind(letter), letter.len_utf8())),
    };
    Some((letter, 2))
}

fn kind(letter: char) -> Letter {
    if letter.is_alphabetic() {
        if letter.is_uppercase() { Letter::Capital } else { Letter::Small }
    } else if is_combining(letter) {
        Letter::Accent
    } else {
        Letter::None
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    match *text.as_bytes().get(at)? {
        byte @ 0..=0x7F => Some(char::from(byte)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// The length of the apostrophe at `offset` where a letter follows it, else 0.
fn elision_length(text: &str, offset: usize) -> usize {
    let Some(mark) = char_at(text, offset).filter(|mark| is_apostrophe(*mark)) else { return 0 };
    let length = mark.len_utf8();
    if char_at(text, offset + length).is_some_and(char::is_alphanumeric) { length } else { 0 }
}

const fn shape(capitals: usize, smalls: usize, first_is_capital: bool) -> Shape {
    match (capitals, smalls) {
        (0, _) => Shape::Lower,
        (1, _) if first_is_capital => Shape::Title,
        (_, 0) => Shape::Upper,
        _ => Shape::Mixed,
    }
}

fn end_of_code(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or("");
    rest.find(|letter: char| !letter.is_alphanumeric() && !is_combining(letter))
        .map_or(text.len(), |length| start + length)
}

/// White space, no-break and thin spaces included, and the invisible marks that pages leave in a text.
#[must_use]
pub fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

const fn is_line_break(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}')
}

/// Straight, curly and modifier apostrophes.
#[must_use]
pub const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2BC}')
}

const fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}
