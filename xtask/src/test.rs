//! `cargo xtask test`: every check, in the order in which they fail soonest.

use std::fs;

use crate::build::{self, Effort};
use crate::run::{Failure, exists, root, run};
use crate::{score, size};

/// Format, lints, native tests, scores, the browser build, its size, TypeScript, browsers.
pub fn test() -> Result<(), Failure> {
    run("cargo", &["fmt", "--all", "--check"])?;
    run("cargo", &["clippy", "--quiet", "--workspace", "--all-features", "--all-targets", "--", "-D", "warnings"])?;
    run("cargo", &["test", "--workspace", "--all-features"])?;
    score::score("tests/corpus", Some("tests/corpus/floors.tsv"), false)?;
    build::build(Effort::Release)?;
    size::size()?;
    build::install_tools()?;
    run("node", &["node_modules/typescript/bin/tsc", "--project", "tests/browser/tsconfig.json"])?;
    install_chromium()?;
    let mut arguments = vec!["--test".to_owned()];
    arguments.extend(browser_tests()?);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    run("node", &arguments)
}

fn browser_tests() -> Result<Vec<String>, Failure> {
    let mut files: Vec<String> = fs::read_dir(root().join("tests/browser"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("tests/browser/{name}"))
        .collect();
    files.sort();
    Ok(files)
}

/// Chromium from the system; where apt can install it, it does.
fn install_chromium() -> Result<(), Failure> {
    if ["chromium", "chromium-browser", "google-chrome"].iter().any(|browser| exists(browser)) {
        return Ok(());
    }
    if !exists("apt-get") {
        return Err("Chromium is missing: install it, or Google Chrome".into());
    }
    run("apt-get", &["update", "--quiet", "--quiet"])?;
    run("apt-get", &["install", "--quiet", "--quiet", "--yes", "--no-install-recommends", "chromium"])
}
