//! Which sources and which compiler were measured. The scripts say the rest.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::run::root;

/// `{ commit, changed, rust }`
pub fn describe() -> Value {
    let changes = said("git", &["status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs"]);
    json!({
        "commit": said("git", &["rev-parse", "--short", "HEAD"]),
        "changed": !changes.is_empty(),
        "rust": said("rustc", &["--version"]),
    })
}

/// What a program prints, empty if there is none.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(root()).stderr(Stdio::null()).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}
