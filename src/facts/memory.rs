//! What the rules have read of tokens and numbers: many ask the same of the same clause.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

/// What is asked of tokens.
#[derive(Clone, Copy)]
pub enum Asked {
    /// Whether it is a verb.
    Verb,
    /// Whether it is a verb with an ending of time and person.
    Finite,
    /// The verb that governs what begins there.
    Governing,
    /// The first token of the verb group that ends there.
    Group,
    /// Whether the number that begins there is what the subject of its verb does, has or gets.
    Object,
}

/// How many questions there are.
const ASKED: usize = Asked::Object as usize + 1;
/// Nobody has asked.
const UNKNOWN: u32 = u32::MAX;
/// The answer is that there is none.
const NONE: u32 = u32::MAX - 1;

/// The answers about tokens.
pub struct OfTokens(Vec<[Cell<u32>; ASKED]>);

impl OfTokens {
    /// None yet, for so many tokens.
    pub fn new(tokens: usize) -> Self {
        Self(vec![[const { Cell::new(UNKNOWN) }; ASKED]; tokens])
    }

    /// A token as it was read before, or as it is read now.
    pub fn token(&self, token: usize, asked: Asked, read: impl FnOnce() -> Option<usize>) -> Option<usize> {
        let Some(memory) = self.0.get(token).map(|memory| &memory[asked as usize]) else { return read() };
        match memory.get() {
            UNKNOWN => {
                let answer = read();
                memory.set(answer.and_then(|answer| u32::try_from(answer).ok()).unwrap_or(NONE));
                answer
            }
            NONE => None,
            answer => Some(answer as usize),
        }
    }

    /// What was read before, or what is read now; nothing holds beyond the text.
    pub fn flag(&self, token: usize, asked: Asked, read: impl FnOnce() -> bool) -> bool {
        let Some(memory) = self.0.get(token).map(|memory| &memory[asked as usize]) else { return false };
        if memory.get() == UNKNOWN {
            memory.set(u32::from(read()));
        }
        memory.get() == 1
    }
}

/// The answers about a mention, see `mood.rs`.
#[derive(Clone, Default)]
pub struct OfMention {
    /// The groups of verbs that govern it.
    pub chain: OnceCell<Vec<Range<usize>>>,
    /// The verb whose subject it is.
    pub behind: OnceCell<Option<Range<usize>>>,
    /// Its clause.
    pub clause: OnceCell<Range<usize>>,
}
