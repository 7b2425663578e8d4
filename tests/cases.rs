//! Holds the engine to the tables of `tests/cases`: French lines with the mentions that belong in them.
//!
//! The format is described in `tests/cases/README.md`. Each test reads every table of one folder and reports all
//! differing lines at once. With `CASES_MOVE=1` in the environment, lines under `gaps` that have come to pass are
//! moved to `cases` in the tables themselves; nothing is ever moved the other way.

mod cases_support;

use cases_support::{Folder, check};

fn hold(folder: Folder) {
    let report = check(folder).unwrap_or_else(|problem| problem);
    assert!(report.is_empty(), "{report}");
}

#[test]
fn numbers() {
    hold(Folder::Numbers);
}

#[test]
fn parties() {
    hold(Folder::Parties);
}

#[test]
fn places() {
    hold(Folder::Places);
}

#[test]
fn facts() {
    hold(Folder::Facts);
}
