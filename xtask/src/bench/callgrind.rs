//! What valgrind's callgrind counted: instructions by function and by file.

use std::collections::HashMap;

/// Instructions of one run.
#[derive(Default)]
pub struct Counts {
    /// In all.
    pub total: u64,
    /// Of each function, with all that it calls.
    pub inclusive: HashMap<String, u64>,
    /// Of each source file; code that was put into its caller counts where it was written.
    pub files: HashMap<String, u64>,
    /// By calls from one function to another: how often, and what they took.
    pub calls: HashMap<(String, String), (u64, u64)>,
}

/// Reads a file that callgrind wrote. Lines that are not understood count nothing.
pub fn read(text: &str) -> Counts {
    let mut counts = Counts::default();
    let (mut functions, mut files) = (Names::default(), Names::default());
    let (mut function, mut file, mut callee) = (String::new(), String::new(), String::new());
    let mut call: Option<u64> = None;
    for line in text.lines() {
        match line.split_once('=') {
            Some(("fn", name)) => function = functions.read(name),
            Some(("cfn", name)) => callee = functions.read(name),
            Some(("fl" | "fi" | "fe", name)) => file = files.read(name),
            Some(("cfl" | "cfi", name)) => drop(files.read(name)),
            Some(("calls", times)) => call = times.split(' ').next().and_then(|times| times.parse().ok()),
            Some(_) => {}
            None => {
                let Some(cost) = cost(line) else { continue };
                if let Some(times) = call.take() {
                    let entry = counts.calls.entry((function.clone(), callee.clone())).or_default();
                    *entry = (entry.0 + times, entry.1 + cost);
                } else {
                    counts.total += cost;
                    *counts.files.entry(file.clone()).or_default() += cost;
                }
                // What a function takes when it calls itself is counted already.
                if function != callee {
                    *counts.inclusive.entry(function.clone()).or_default() += cost;
                }
                callee.clear();
            }
        }
    }
    counts
}

/// « +3 120 »: the instructions of a line of the source.
fn cost(line: &str) -> Option<u64> {
    let (place, cost) = line.split_once(' ')?;
    let first = place.chars().next()?;
    (first.is_ascii_digit() || "+-*".contains(first)).then(|| cost.parse().ok()).flatten()
}

/// Names are written once: « (12) name », then « (12) ».
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn read(&mut self, written: &str) -> String {
        match written.split_once(' ') {
            Some((id, name)) => {
                self.0.insert(id.to_owned(), name.to_owned());
                name.to_owned()
            }
            None => self.0.get(written).cloned().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_by_function_file_and_call() {
        let text = "events: Ir\n\nfl=(1) src/lib.rs\nfn=(1) whole\n3 10\ncfi=(2) src/text.rs\ncfn=(2) part\ncalls=4 9\n+1 30\n\
            fi=(2)\n7 5\n\nfl=(2)\nfn=(2)\n9 20\ncfn=(2)\ncalls=1 9\n* 10\n+1 10\n\ntotals: 45\n";
        let counts = read(text);
        assert_eq!(counts.total, 45);
        assert_eq!(counts.inclusive.get("whole"), Some(&45));
        assert_eq!(counts.inclusive.get("part"), Some(&30), "calls within itself are counted once");
        assert_eq!(counts.calls.get(&("whole".to_owned(), "part".to_owned())), Some(&(4, 30)));
        assert_eq!((counts.files.get("src/lib.rs"), counts.files.get("src/text.rs")), (Some(&10), Some(&35)));
    }
}
