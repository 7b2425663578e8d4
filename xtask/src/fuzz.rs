//! `cargo xtask fuzz [SECONDS]`: inputs that nobody would write, for a bounded time, on all cores.

use std::env::consts::EXE_SUFFIX;
use std::thread::available_parallelism;

use crate::run::{Failure, run};

/// Builds the fuzzer with every check on, and runs it; any fault is a failure. The command line is built beside it, whose
/// answers by line are compared with those of the library.
pub fn fuzz(seconds: u64) -> Result<(), Failure> {
    let build = ["build", "--quiet", "--locked", "--profile", "fuzz"];
    run("cargo", &[&build[..], &["--package", "factmark", "--bin", "factmark", "--features", "cli"]].concat())?;
    let threads = available_parallelism().map_or(1, usize::from).to_string();
    let folder = crate::build::target_folder().join("fuzz");
    let program = folder.join(format!("factmark{EXE_SUFFIX}"));
    let program = program.to_str().ok_or("the project's path is not UTF-8")?;
    let start = ["run", "--quiet", "--locked", "--profile", "fuzz", "--package", "factmark-fuzz", "--"];
    let plan = ["--seconds", &seconds.to_string(), "--threads", &threads, "--program", program];
    run("cargo", &[&start[..], &plan].concat())
}
