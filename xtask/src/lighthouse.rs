//! `cargo xtask lighthouse`: Lighthouse on the page as it is served.

use std::fs;
use std::process::Command;

use crate::build::target_folder;
use crate::run::{Failure, exists, root};
use crate::serve;

/// Builds, serves and judges the page, as on a phone and on a desk; fails below 100.
pub fn lighthouse() -> Result<(), Failure> {
    let folder = target_folder().join("lighthouse");
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json", "run.mjs"] {
        fs::copy(root().join("xtask/lighthouse").join(file), folder.join(file))?;
    }
    let run = |program: &str, arguments: &[&str]| -> Result<(), Failure> {
        let done = Command::new(program).args(arguments).current_dir(&folder).status()?;
        if done.success() { Ok(()) } else { Err(format!("{program} {}: {done}", arguments.join(" ")).into()) }
    };
    if !folder.join("node_modules/lighthouse").is_dir() {
        if !exists("npm") {
            return Err("npm is missing: install Node.js 20 or later (https://nodejs.org)".into());
        }
        // Not `ci`: one of its packages asks for the newest of another, which no lock satisfies.
        run("npm", &["install", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    }
    let url = serve::aside()?;
    run("node", &["run.mjs", &url])
}
