//! Sentences: the unit within which facts are linked by default.

use super::{Gap, Shape, Token, TokenKind};

/// A sentence as a half-open range of token indices. A line break always ends one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// First token.
    pub start: usize,
    /// Token after the last.
    pub end: usize,
    /// Index of the line it stands in, counted from 0; headlines and paragraphs are lines.
    pub line: usize,
}

/// Titles that end with a full stop without ending a sentence, written with a capital: « 155 mm. » ends one.
const TITLES: [&str; 10] = ["m", "mm", "mme", "mlle", "dr", "pr", "me", "mgr", "st", "ste"];
/// Other abbreviations.
const ABBREVIATIONS: [&str; 15] =
    ["av", "bd", "art", "cf", "ex", "etc", "env", "janv", "févr", "sept", "oct", "nov", "déc", "no", "vol"];

/// Tokens of the longest sentence: what has no end is cut, so that no rule looks farther.
const LONGEST: usize = 400;
/// Closing marks that may follow one full stop.
const MOST_CLOSING: usize = 8;

/// The sentences of a text, in order; together they hold every token.
#[must_use]
pub fn segment(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let (mut start, mut line) = (0, 0);
    for (index, token) in tokens.iter().enumerate().skip(1) {
        let breaks_line = token.gap == Gap::Line;
        if breaks_line || index - start >= LONGEST || ends_before(text, tokens, index) {
            sentences.push(Sentence { start, end: index, line });
            start = index;
            line += usize::from(breaks_line);
        }
    }
    if start < tokens.len() {
        sentences.push(Sentence { start, end: tokens.len(), line });
    }
    sentences
}

/// Whether a sentence ends just before token `index`.
fn ends_before(text: &str, tokens: &[Token], index: usize) -> bool {
    let (Some(token), Some(last)) = (tokens.get(index), last_visible(tokens, index)) else { return false };
    if token.gap == Gap::None || is_closing(token) {
        return false;
    }
    match tokens.get(last).map(|token| token.kind) {
        Some(TokenKind::Mark('!' | '?' | '…')) => starts_sentence(token),
        Some(TokenKind::Mark('.')) => starts_sentence(token) && !is_abbreviation(text, tokens, last),
        _ => false,
    }
}

/// The token before `index`, closing quotes and brackets skipped.
fn last_visible(tokens: &[Token], index: usize) -> Option<usize> {
    (index.saturating_sub(MOST_CLOSING)..index).rev().find(|&at| !tokens.get(at).is_some_and(is_closing))
}

/// A straight quotation mark closes where nothing stands before it.
fn is_closing(token: &Token) -> bool {
    match token.kind {
        TokenKind::Mark('»' | '”' | ')' | ']') => true,
        TokenKind::Mark('"') => token.gap == Gap::None,
        _ => false,
    }
}

const fn starts_sentence(token: &Token) -> bool {
    !matches!(token.shape, Shape::Lower) || !matches!(token.kind, TokenKind::Word)
}

/// Whether the full stop at `dot` belongs to an abbreviation or an initial: « M. », « J. ».
fn is_abbreviation(text: &str, tokens: &[Token], dot: usize) -> bool {
    let Some(word) = dot.checked_sub(1).and_then(|before| tokens.get(before)) else { return false };
    if word.kind != TokenKind::Word || tokens.get(dot).is_some_and(|token| token.gap != Gap::None) {
        return false;
    }
    let surface = word.span.of(text);
    // « J. Dupont », but « 10 °C. Le lendemain ».
    let is_initial = surface.chars().count() == 1 && word.is_capitalized() && word.gap != Gap::None;
    let lowered = super::fold::lowered(surface);
    is_initial
        || word.is_capitalized() && TITLES.contains(&lowered.as_str())
        || ABBREVIATIONS.contains(&lowered.as_str())
}
