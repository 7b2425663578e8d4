//! `cargo xtask test`: every check, in the order in which they fail soonest.

use std::fs;
use std::process::Command;

use crate::build::{self, Effort};
use crate::run::{Failure, exists, root, run};
use crate::{learn, score, size};

/// Format, lints, native tests, scores, weights, the browser build, its size, TypeScript, browsers.
pub fn test() -> Result<(), Failure> {
    run("cargo", &["fmt", "--all", "--check"])?;
    run("cargo", &["clippy", "--quiet", "--workspace", "--all-features", "--all-targets", "--", "-D", "warnings"])?;
    run("cargo", &["test", "--workspace", "--all-features"])?;
    score::score("tests/corpus", Some("tests/corpus/floors.tsv"), false)?;
    learn::check()?;
    build::build(Effort::Release)?;
    size::size()?;
    build::install_tools()?;
    run("node", &["node_modules/typescript/bin/tsc", "--project", "tests/browser/tsconfig.json"])?;
    install_browsers()?;
    let mut arguments = vec!["--test".to_owned()];
    // What never comes fails its file, and the others go on; the slowest takes minutes on two busy cores. Node knows the
    // option since 20.11.
    let bound = "--test-timeout=900000";
    if Command::new("node").args([bound, "--version"]).output().is_ok_and(|output| output.status.success()) {
        arguments.push(bound.to_owned());
    }
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

/// The three engines that the page is tested in: commands one of which must be there, the package that brings them.
const BROWSERS: [(&str, &[&str], &str); 4] = [
    ("Chromium", &["chromium", "chromium-browser", "google-chrome"], "chromium"),
    ("Firefox", &["firefox-esr", "firefox"], "firefox-esr"),
    ("WebKitWebDriver", &["WebKitWebDriver"], "webkit2gtk-driver"),
    ("Xvfb", &["Xvfb"], "xvfb"),
];

/// Browsers from the system; where apt can install what is missing, it does.
fn install_browsers() -> Result<(), Failure> {
    let missing: Vec<_> = BROWSERS.iter().filter(|(_, commands, _)| !commands.iter().any(|one| exists(one))).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|(name, _, _)| *name).collect();
    let packages: Vec<&str> = missing.iter().map(|(_, _, package)| *package).collect();
    let (names, apt) = (names.join(", "), packages.join(" "));
    if !exists("apt-get") {
        return Err(format!("missing for the browser tests: {names}; with apt they are the packages {apt}").into());
    }
    run("apt-get", &["update", "--quiet", "--quiet"])?;
    let install = ["install", "--quiet", "--quiet", "--yes", "--no-install-recommends"];
    run("apt-get", &[&install[..], &packages].concat())
}
