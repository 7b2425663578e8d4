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
    while let Some(first) = text.get(position..).and_then(|rest| rest.chars().next()) {
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
    let rest = text.get(start..).unwrap_or("");
    let (mut capitals, mut smalls, mut first_is_capital) = (0, 0, false);
    let mut end = start;
    for (offset, letter) in rest.char_indices() {
        if letter.is_alphabetic() {
            if letter.is_uppercase() {
                capitals += 1;
                first_is_capital |= offset == 0;
            } else {
                smalls += 1;
            }
        } else if letter.is_ascii_digit() {
            return (end_of_code(text, start), TokenKind::Code, Shape::None);
        } else if !is_combining(letter) {
            end = start + offset + elision_length(rest, offset, letter);
            return (end, TokenKind::Word, shape(capitals, smalls, first_is_capital));
        }
        end = start + offset + letter.len_utf8();
    }
    (end, TokenKind::Word, shape(capitals, smalls, first_is_capital))
}

/// The length of the apostrophe at `offset` where a letter follows it, else 0.
fn elision_length(rest: &str, offset: usize, mark: char) -> usize {
    let length = mark.len_utf8();
    let next = rest.get(offset + length..).and_then(|after| after.chars().next());
    if is_apostrophe(mark) && next.is_some_and(char::is_alphanumeric) { length } else { 0 }
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
