//! Walking an automaton along the tokens of a text.

use fst::raw::{Fst, Node, Output};

use crate::text::fold::{push_folded, push_lower};
use crate::text::{Gap, Token, TokenKind};

/// The longest phrase of any list, in tokens.
const LONGEST: usize = 16;

/// How keys of a table are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// Lower case, accents kept.
    Lowered,
    /// Lower case without accents.
    Folded,
}

/// Calls `found(value, length in tokens)` for every key that the tokens from `start` on spell, shortest first.
pub(super) fn each_prefix(
    table: &Fst<&'static [u8]>,
    key: Key,
    text: &str,
    tokens: &[Token],
    start: usize,
    mut found: impl FnMut(u64, usize),
) {
    let mut cursor = Cursor { node: table.root(), output: Output::zero(), table };
    let mut after_hyphen = false;
    for (length, token) in tokens.iter().skip(start).take(LONGEST).enumerate() {
        if length > 0 && token.gap == Gap::Line {
            return;
        }
        if matches!(token.kind, TokenKind::Mark('-' | '\u{2010}' | '\u{2011}')) {
            // A hyphen is a space between two words; the next token writes it.
            after_hyphen = true;
            continue;
        }
        let apart = length > 0 && (token.gap == Gap::Space || after_hyphen);
        after_hyphen = false;
        if apart && cursor.step(b' ').is_none() || cursor.spell(token.span.of(text), key).is_none() {
            return;
        }
        if cursor.node.is_final() {
            found(cursor.output.cat(cursor.node.final_output()).value(), length + 1);
        }
    }
}

struct Cursor<'t> {
    table: &'t Fst<&'static [u8]>,
    node: Node<'t>,
    output: Output,
}

impl Cursor<'_> {
    fn step(&mut self, byte: u8) -> Option<()> {
        let transition = self.node.transition(self.node.find_input(byte)?);
        self.output = self.output.cat(transition.out);
        self.node = self.table.node(transition.addr);
        Some(())
    }

    fn spell(&mut self, surface: &str, key: Key) -> Option<()> {
        let mut bytes = Vec::with_capacity(8);
        for letter in surface.chars() {
            if letter.is_ascii_alphanumeric() {
                self.step(letter.to_ascii_lowercase() as u8)?;
                continue;
            }
            bytes.clear();
            match key {
                Key::Lowered => push_lower(letter, &mut bytes),
                Key::Folded => push_folded(letter, &mut bytes),
            }
            for byte in &bytes {
                self.step(*byte)?;
            }
        }
        Some(())
    }
}
