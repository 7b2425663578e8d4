//! Reads the case tables, runs their lines and says how they differ.

mod compare;
mod found;
mod mover;
mod notation;
mod table;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use factmark::{Context, PartialDate};

use notation::Line;
use table::{Group, Table};

/// The folder of a table: it decides which kinds of mention its lines show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// Numbers only.
    Numbers,
    /// Parties and places.
    Parties,
    /// Parties and places too.
    Places,
    /// Numbers that carry links, with these links.
    Facts,
}

impl Folder {
    /// Its name under `tests/cases`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Parties => "parties",
            Self::Places => "places",
            Self::Facts => "facts",
        }
    }
}

/// Runs every line of the folder; the report is empty when all is as written.
/// What cannot be read (a broken table, a misspelt attribute) is an error.
pub fn check(folder: Folder) -> Result<String, String> {
    let mut report = String::new();
    let mut seen = BTreeSet::new();
    let (mut lines, mut differing, mut passing_gaps) = (0_usize, 0_usize, 0_usize);
    for table in table::read(folder)? {
        let mut passing = Vec::new();
        for group in &table.groups {
            for case in &group.cases {
                lines += 1;
                if let Some(difference) = run(&table, group, case, folder)? {
                    differing += 1;
                    describe(&mut report, &table, group, &difference);
                }
            }
            for gap in &group.gaps {
                if run(&table, group, gap, folder)?.is_none() {
                    passing.push(gap.clone());
                    let note = format!("line     {gap}\nfound as expected: move it from gaps to cases");
                    describe(&mut report, &table, group, &note);
                }
            }
            for line in group.cases.iter().chain(&group.gaps) {
                // The same line may be read against several dates.
                if !seen.insert((group.date.clone(), line.clone())) {
                    return Err(format!("{}: the line stands twice: {line}", table.name));
                }
            }
        }
        passing_gaps += passing.len();
        mover::move_to_cases(&table.path, &passing)?;
    }
    if !report.is_empty() {
        let _ = write!(report, "\n{differing} of {lines} lines differ, {passing_gaps} gaps pass");
    }
    Ok(report)
}

/// How the analysis of one line differs from it, or nothing.
fn run(table: &Table, group: &Group, case: &str, folder: Folder) -> Result<Option<String>, String> {
    let at = |problem: String| format!("{}: {problem} in the line: {case}", table.name);
    let line = Line::parse(case, folder).map_err(at)?;
    let publication_date = match &group.date {
        Some(date) => Some(PartialDate::parse(date).ok_or_else(|| at(format!("{date} is no date")))?),
        None => None,
    };
    let context = Context { publication_date, ..Context::default() };
    let found = found::analyze(&line.text, &context, folder);
    let differences = compare::differences(&line, &found);
    if differences.is_empty() {
        return Ok(None);
    }
    let shown = found::show(&line.text, &found);
    Ok(Some(format!("expected {case}\nfound    {shown}\n         {}", differences.join("\n         "))))
}

fn describe(report: &mut String, table: &Table, group: &Group, text: &str) {
    let _ = write!(report, "\n{} — {}\n{text}\n", table.name, group.about);
}
