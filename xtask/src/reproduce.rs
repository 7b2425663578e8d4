//! `cargo xtask reproduce`: the same sources in two folders, built from nothing, give the same bytes.

use std::fs;
use std::path::Path;

use crate::build::{Effort, compile, target_folder};
use crate::run::{Failure, root};

/// What the browser build reads.
const SOURCES: [&str; 12] = [
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "rust-toolchain.toml",
    "benches",
    "build",
    "examples",
    "fuzz",
    "schema",
    "seeds",
    "src",
    "xtask",
];

/// Builds twice, in folders whose names differ in length, and compares what browsers get. Minutes, which is why this is
/// no part of `cargo xtask test`.
pub fn reproduce() -> Result<(), Failure> {
    let folder = target_folder().join("reproduce");
    let _ = fs::remove_dir_all(&folder);
    // Both are copied first: nobody's edit in the meantime makes them differ.
    let folders = ["one", "another-and-longer"].map(|name| folder.join(name));
    for sources in &folders {
        for source in SOURCES {
            copy(&root().join(source), &sources.join(source))?;
        }
    }
    let mut builds = Vec::new();
    for sources in &folders {
        let (target, staging) = (sources.join("target"), sources.join("pkg"));
        compile(sources, &target, &staging, Effort::Release)?;
        let files = ["factmark_bg.wasm", "factmark.js"].map(|file| fs::read(staging.join(file)));
        builds.push(files.into_iter().collect::<Result<Vec<_>, _>>()?);
        // Built from nothing: what cargo made is of no use to the next.
        fs::remove_dir_all(&target)?;
    }
    let [one, other] = &builds[..] else { return Err("two builds are compared".into()) };
    if one != other {
        return Err(format!("two builds of the same sources differ; see {}", folder.display()).into());
    }
    let sizes: Vec<usize> = one.iter().map(Vec::len).collect();
    println!("reproduce: two builds from nothing gave the same bytes: wasm {} and glue {}", sizes[0], sizes[1]);
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if from.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)?.flatten() {
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
    } else if from.exists() {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::copy(from, to)?;
    }
    Ok(())
}
