//! Walking the automaton of the words along the tokens of a text.
//!
//! A byte below the space stands for one of a class of endings (`build/endings.rs`): where a node has such a byte, the
//! rest of the token is looked for in the class. So one key holds all the forms of a word.

use fst::raw::{CompiledAddr, Fst, Output};

use crate::text::fold::push_lower;
use crate::text::{Gap, Token, TokenKind};

/// The longest phrase of any list, in tokens.
const LONGEST: usize = 16;
/// Ways through the automaton followed at once; a phrase with more different readings loses the last ones.
const MOST_CURSORS: usize = 8;

/// A place in the automaton and what was put out on the way there.
#[derive(Clone, Copy)]
struct Cursor {
    node: CompiledAddr,
    output: Output,
}

/// The places reached after some token.
struct Cursors {
    list: [Cursor; MOST_CURSORS],
    length: usize,
}

impl Cursors {
    fn new() -> Self {
        Self { list: [Cursor { node: 0, output: Output::zero() }; MOST_CURSORS], length: 0 }
    }

    fn push(&mut self, cursor: Cursor) {
        if let Some(free) = self.list.get_mut(self.length) {
            *free = cursor;
            self.length += 1;
        }
    }

    fn as_slice(&self) -> &[Cursor] {
        self.list.get(..self.length).unwrap_or(&[])
    }
}

/// The automaton with its ending classes; byte 1 stands for the first class.
pub(super) struct Walker<'t> {
    pub(super) table: &'t Fst<&'static [u8]>,
    pub(super) endings: &'static [&'static [&'static str]],
}

impl Walker<'_> {
    /// Calls `found(value, length in tokens)` for every key that the tokens from `start` on spell, shortest first.
    pub(super) fn each_prefix(&self, text: &str, tokens: &[Token], start: usize, mut found: impl FnMut(u64, usize)) {
        let mut reached = Cursors::new();
        reached.push(Cursor { node: self.table.root().addr(), output: Output::zero() });
        let mut bytes = Vec::with_capacity(24);
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
            bytes.clear();
            token.span.of(text).chars().for_each(|letter| push_lower(letter, &mut bytes));
            let apart = length > 0 && (token.gap == Gap::Space || after_hyphen);
            after_hyphen = false;
            let mut next = Cursors::new();
            for cursor in reached.as_slice() {
                let cursor = if apart { self.step(*cursor, b' ') } else { Some(*cursor) };
                if let Some(cursor) = cursor {
                    self.spell(cursor, &bytes, &mut next);
                }
            }
            reached = next;
            if reached.length == 0 {
                return;
            }
            for cursor in reached.as_slice() {
                let node = self.table.node(cursor.node);
                if node.is_final() {
                    found(cursor.output.cat(node.final_output()).value(), length + 1);
                }
            }
        }
    }

    fn step(&self, cursor: Cursor, byte: u8) -> Option<Cursor> {
        let node = self.table.node(cursor.node);
        let transition = node.transition(node.find_input(byte)?);
        Some(Cursor { node: transition.addr, output: cursor.output.cat(transition.out) })
    }

    /// Follows a token's letters, and at each of them the classes that hold the rest.
    fn spell(&self, start: Cursor, bytes: &[u8], reached: &mut Cursors) {
        let mut cursor = start;
        for index in 0..=bytes.len() {
            let node = self.table.node(cursor.node);
            let rest = bytes.get(index..).unwrap_or(&[]);
            for transition in node.transitions().take_while(|transition| transition.inp < b' ') {
                let class = self.endings.get(usize::from(transition.inp).wrapping_sub(1));
                if class.is_some_and(|class| class.iter().any(|ending| ending.as_bytes() == rest)) {
                    reached.push(Cursor { node: transition.addr, output: cursor.output.cat(transition.out) });
                }
            }
            let Some(byte) = rest.first() else { break };
            let Some(input) = node.find_input(*byte) else { return };
            let transition = node.transition(input);
            cursor = Cursor { node: transition.addr, output: cursor.output.cat(transition.out) };
        }
        reached.push(cursor);
    }
}
