//! `seeds/patterns/literals.tsv` → one sparse automaton that reports every match of every pattern.

use std::path::Path;

use regex_automata::dfa::{StartKind, dense};
use regex_automata::{MatchKind, util::syntax};

use crate::table::Table;
use crate::write;

pub fn compile(source: &Path, out: &Path) {
    let table = Table::read(source);
    let (name, pattern) = (table.column("name"), table.column("pattern"));
    let patterns: Vec<&str> = table.rows.iter().map(|row| row[pattern].as_str()).collect();
    let names: Vec<&str> = table.rows.iter().map(|row| row[name].as_str()).collect();
    let automaton = dense::Builder::new()
        .configure(dense::Config::new().match_kind(MatchKind::All).start_kind(StartKind::Anchored).minimize(true))
        // ASCII digits only: `\d` of all scripts would cost hundreds of kilobytes.
        .syntax(syntax::Config::new().unicode(true))
        .build_many(&ascii_digits(&patterns));
    match automaton
        .map_err(|problem| problem.to_string())
        .and_then(|dense| dense.to_sparse().map_err(|problem| problem.to_string()))
    {
        Ok(sparse) => write(&out.join("literals.dfa"), sparse.to_bytes_little_endian()),
        Err(problem) => panic!("{}: {problem}", source.display()),
    }
    write(&out.join("literals.rs"), code(&names));
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
