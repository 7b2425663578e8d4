//! `seeds/patterns/literals.tsv` → one minimized automaton that reports every match of every pattern, written as a
//! table of its own: byte classes, then for each state the next state by class, then the patterns that end there.

use std::collections::HashMap;
use std::path::Path;

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::primitives::StateID;
use regex_automata::{Anchored, MatchKind, util::syntax};

use crate::table::Table;
use crate::write;

pub fn compile(source: &Path, out: &Path) {
    let table = Table::read(source);
    let (name, pattern) = (table.column("name"), table.column("pattern"));
    let patterns: Vec<&str> = table.rows.iter().map(|row| row[pattern].as_str()).collect();
    let names: Vec<&str> = table.rows.iter().map(|row| row[name].as_str()).collect();
    assert!(names.len() <= 32, "more than 32 patterns: their set no longer fits four bytes");
    let automaton = dense::Builder::new()
        .configure(dense::Config::new().match_kind(MatchKind::All).start_kind(StartKind::Anchored).minimize(true))
        // ASCII digits only: `\d` of all scripts would cost hundreds of kilobytes.
        .syntax(syntax::Config::new().unicode(true))
        .build_many(&ascii_digits(&patterns));
    match automaton {
        Ok(automaton) => {
            let states = States::of(&automaton);
            write(&out.join("literals.dfa"), states.bytes());
            write(&out.join("literals.rs"), code(&names) + &states.code());
        }
        Err(problem) => panic!("{}: {problem}", source.display()),
    }
}

/// The reachable states of an automaton, numbered from 0, the dead state; 1 is the start.
struct States {
    /// For each state, the next one by byte, and last at the end of the text.
    next: Vec<Vec<u16>>,
    /// For each state, the patterns that ended before the byte that led there.
    ended: Vec<u32>,
    /// The class of each byte, and last that of the end of the text: bytes of a class lead to the same states.
    classes: Vec<u8>,
}

impl States {
    fn of(automaton: &impl Automaton) -> Self {
        let Some(start) = automaton.universal_start_state(Anchored::Yes) else { panic!("no start state") };
        let mut list = vec![start];
        let mut numbers = HashMap::from([(start, 1_u16)]);
        let mut next = vec![vec![0; 257]];
        let mut at = 0;
        while at < list.len() {
            let state = list[at];
            let mut number = |target: StateID| {
                if automaton.is_dead_state(target) {
                    return 0;
                }
                *numbers.entry(target).or_insert_with(|| {
                    list.push(target);
                    u16::try_from(list.len()).unwrap_or_else(|_| panic!("more than 65,535 states"))
                })
            };
            let mut row: Vec<u16> = (0..=255).map(|byte| number(automaton.next_state(state, byte))).collect();
            row.push(number(automaton.next_eoi_state(state)));
            next.push(row);
            at += 1;
        }
        let patterns = |state: &StateID| {
            let count = if automaton.is_match_state(*state) { automaton.match_len(*state) } else { 0 };
            (0..count).fold(0, |set, index| set | 1_u32 << automaton.match_pattern(*state, index).as_usize())
        };
        let ended = std::iter::once(0).chain(list.iter().map(patterns)).collect();
        let classes = Self::classes(&next);
        Self { next, ended, classes }
    }

    fn classes(next: &[Vec<u16>]) -> Vec<u8> {
        let mut known: Vec<Vec<u16>> = Vec::new();
        let class = |byte: usize| {
            let column: Vec<u16> = next.iter().map(|row| row[byte]).collect();
            let index = known.iter().position(|other| *other == column).unwrap_or_else(|| {
                known.push(column);
                known.len() - 1
            });
            u8::try_from(index).unwrap_or_else(|_| panic!("more than 256 classes"))
        };
        (0..257).map(class).collect()
    }

    fn count(&self) -> usize {
        self.classes.iter().copied().max().map_or(0, |last| usize::from(last) + 1)
    }

    /// 257 classes, the rows of next states (low bytes, then high bytes), the sets of patterns.
    fn bytes(&self) -> Vec<u8> {
        let first = |class: usize| self.classes.iter().position(|other| usize::from(*other) == class).unwrap_or(0);
        let columns: Vec<usize> = (0..self.count()).map(first).collect();
        let rows: Vec<u16> = self.next.iter().flat_map(|row| columns.iter().map(|byte| row[*byte])).collect();
        let half = |index: usize| rows.iter().map(move |state| state.to_le_bytes()[index]);
        let sets = self.ended.iter().flat_map(|set| set.to_le_bytes());
        self.classes.iter().copied().chain(half(0)).chain(half(1)).chain(sets).collect()
    }

    fn code(&self) -> String {
        format!("const CLASSES: usize = {};\nconst STATES: usize = {};\n", self.count(), self.next.len())
    }
}

/// `\d` as `[0-9]`.
fn ascii_digits(patterns: &[&str]) -> Vec<String> {
    patterns.iter().map(|pattern| pattern.replace(r"\d", "[0-9]")).collect()
}

fn code(names: &[&str]) -> String {
    let mut variants: Vec<&str> = names.to_vec();
    variants.sort_unstable();
    variants.dedup();
    let variants: String =
        variants.iter().map(|name| format!("    /// A pattern of that name.\n    {name},\n")).collect();
    let patterns: String = names.iter().map(|name| format!("Literal::{name}, ")).collect();
    format!(
        "/// What a pattern of `seeds/patterns/literals.tsv` recognizes.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum Literal {{\n{variants}}}\n\n\
         /// The literal of each pattern, in order of precedence.\n\
         static LITERALS: [Literal; {count}] = [{patterns}];\n",
        count = names.len(),
    )
}
