//! Which sources and which compiler were measured. The scripts say the rest.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::run::root;

/// `{ commit, rust }`
pub fn describe() -> Value {
    json!({ "commit": commit(), "rust": said("rustc", &["--version"]) })
}

/// The commit in short, and whether the sources are others meanwhile.
pub fn commit() -> String {
    let changes = said("git", &["status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs"]);
    said("git", &["rev-parse", "--short", "HEAD"]) + if changes.is_empty() { "" } else { " with changes" }
}

/// What a program prints, empty if there is none.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(root()).stderr(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
