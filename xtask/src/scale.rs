//! `cargo xtask scale`: articles a second of the command line, by the number of threads.

use std::env::consts::EXE_SUFFIX;
use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use crate::build::target_folder;
use crate::run::{Failure, root, run};

/// Articles of one run.
const ARTICLES: usize = 7_000;
/// Runs, of which the best counts: other programs only ever slow one down.
const RUNS: usize = 3;

/// Streams sample articles through the release build and prints a table for `docs/scale.md`.
pub fn scale() -> Result<(), Failure> {
    run("cargo", &["build", "--quiet", "--release", "--locked", "--features", "cli", "--bin", "factmark"])?;
    let program = target_folder().join(format!("release/factmark{EXE_SUFFIX}"));
    let (input, output) = (target_folder().join("scale.jsonl"), target_folder().join("scale-results.jsonl"));
    let bytes = write_articles(&input)?;
    let cores = available_parallelism().map_or(1, usize::from);
    println!("| threads | articles a second | MB a second | a second and core |\n| --- | --- | --- | --- |");
    for threads in (0..).map(|power| 1 << power).take_while(|threads| *threads <= cores) {
        let mut best = Duration::MAX;
        for _ in 0..RUNS {
            let started = Instant::now();
            let status = Command::new(&program)
                .args(["--input", "jsonl", "--threads", &threads.to_string()])
                .stdin(File::open(&input)?)
                .stdout(Stdio::from(File::create(&output)?))
                .status()?;
            if !status.success() {
                return Err(format!("factmark ended: {status}").into());
            }
            best = best.min(started.elapsed());
        }
        let each = ARTICLES as f64 / best.as_secs_f64();
        let speed = bytes as f64 / 1e6 / best.as_secs_f64();
        println!("| {threads} | {each:.0} | {speed:.2} | {:.0} |", each / threads as f64);
    }
    let results = fs::metadata(&output)?.len() as f64;
    println!("\n{} bytes an article, {:.0} bytes of results", bytes / ARTICLES, results / ARTICLES as f64);
    Ok(())
}

/// The sample articles in turn, as lines; bytes of their text.
fn write_articles(path: &std::path::Path) -> Result<usize, Failure> {
    let mut paths: Vec<_> = fs::read_dir(root().join("seeds/articles"))?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let texts = paths.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let (mut lines, mut bytes) = (String::new(), 0);
    for (id, text) in texts.iter().cycle().take(ARTICLES).enumerate() {
        lines.push_str(&serde_json::json!({ "id": id, "date": "2024-05-16", "text": text }).to_string());
        lines.push('\n');
        bytes += text.len();
    }
    fs::write(path, lines)?;
    Ok(bytes)
}
