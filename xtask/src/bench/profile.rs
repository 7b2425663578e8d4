//! `cargo xtask bench --profile`: which steps and which functions take the time, in instructions that valgrind counts, which
//! other programs do not change.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::callgrind::{self, Counts};
use super::{machine, texts};
use crate::build::target_folder;
use crate::markdown::{self, figure, table};
use crate::run::{Failure, exists, root};

/// The text that is read.
const SIZE: usize = 20_000;
/// The function that is looked into.
const WHOLE: &str = "factmark::analyze";
/// Functions told.
const MOST: usize = 40;

/// Counts, prints, and writes `docs/profile.md`.
pub fn profile() -> Result<(), Failure> {
    if !exists("valgrind") {
        return Err("valgrind is missing: install it (apt-get install valgrind)".into());
    }
    let folder = target_folder().join("bench");
    texts::write(&folder)?;
    let text = folder.join(format!("{SIZE}.txt"));
    let counts = callgrind::read(&count(&program()?, &text, &folder.join("callgrind.out"))?);
    let runs: u64 = counts.calls.iter().filter(|((_, to), _)| to == WHOLE).map(|(_, (times, _))| times).sum();
    let each = counts.total as f64 / runs.max(1) as f64 / fs::metadata(&text)?.len() as f64;
    let report = [
        format!("Commit {}: {} instructions a byte, on the text of 20 kB.\n", machine::commit(), figure(Some(each))),
        format!("### Steps\n\n{}", steps(&counts)),
        format!("### Functions, with what they call\n\n{}", functions(&counts)),
        format!("### Code, where it was written\n\n{}", sources(&counts)),
    ]
    .join("\n");
    println!("{report}");
    markdown::replace(&root().join("docs/profile.md"), &report)
}

/// The benchmark with the names of its functions, built beside the one that is measured.
fn program() -> Result<PathBuf, Failure> {
    let output = Command::new("cargo")
        .args(["bench", "--quiet", "--locked", "--no-run", "--bench", "throughput", "--message-format", "json"])
        .env("CARGO_TARGET_DIR", target_folder().join("profile"))
        .env("CARGO_PROFILE_BENCH_DEBUG", "1")
        .env("CARGO_PROFILE_BENCH_STRIP", "none")
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()?;
    let said = String::from_utf8(output.stdout)?;
    let messages = said.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut made = messages.filter_map(|message| Some(PathBuf::from(message["executable"].as_str()?)));
    made.next().ok_or_else(|| "the benchmark was not built".into())
}

/// What callgrind writes about the analysis of a text.
fn count(program: &Path, text: &Path, out: &Path) -> Result<String, Failure> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--toggle-collect={WHOLE}")])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .args([program, text])
        .output()?;
    if !output.status.success() {
        return Err(format!("valgrind: {}", output.status).into());
    }
    Ok(fs::read_to_string(out)?)
}

/// What `analyze` itself calls.
fn steps(counts: &Counts) -> String {
    let called = counts.calls.iter().filter(|((from, _), _)| from == WHOLE);
    let steps: Vec<(String, u64)> = called.map(|((_, to), (_, cost))| (format!("`{to}`"), *cost)).collect();
    let own = counts.total.saturating_sub(steps.iter().map(|(_, cost)| cost).sum());
    let small = |cost: u64| cost * 100 < counts.total;
    let (rest, mut steps): (Vec<_>, Vec<_>) = steps.into_iter().partition(|(_, cost)| small(*cost));
    let rest: u64 = rest.iter().map(|(_, cost)| cost).sum();
    steps.push(("steps put into `analyze` itself, and small ones".to_owned(), own + rest));
    shares("step", steps, counts.total)
}

fn functions(counts: &Counts) -> String {
    let ours = counts.inclusive.iter().filter(|(name, _)| name.contains("factmark::") && *name != WHOLE);
    let mut ours: Vec<(String, u64)> = ours.map(|(name, cost)| (format!("`{name}`"), *cost)).collect();
    ours.sort_by_key(|(name, cost)| (std::cmp::Reverse(*cost), name.clone()));
    ours.truncate(MOST);
    shares("function", ours, counts.total)
}

/// Modules of the library, other crates, and the standard library by its folders.
fn sources(counts: &Counts) -> String {
    let mut sources: BTreeMap<String, u64> = BTreeMap::new();
    for (file, cost) in &counts.files {
        *sources.entry(source(file)).or_default() += cost;
    }
    let (rest, mut sources): (Vec<_>, Vec<_>) = sources.into_iter().partition(|(_, cost)| cost * 200 < counts.total);
    sources.push(("others".to_owned(), rest.iter().map(|(_, cost)| cost).sum()));
    shares("source", sources, counts.total)
}

fn source(file: &str) -> String {
    let own = root().join("src").display().to_string();
    let steps = |path: &str, most: usize| path.split('/').take(most).collect::<Vec<_>>().join("/");
    if let Some(inside) = file.strip_prefix(&own).or_else(|| file.strip_prefix("src/")) {
        return format!("`src/{}`", steps(inside.trim_start_matches('/'), 2));
    }
    if let Some((_, inside)) = file.split_once("/library/") {
        return format!("`{}`", steps(inside, 1));
    }
    match file.split_once("/registry/src/").and_then(|(_, inside)| inside.split('/').nth(1)) {
        Some(krate) => format!("`{krate}`"),
        None if file.contains("malloc") => "allocation".to_owned(),
        None if file.contains("mem") => "copying and comparing memory".to_owned(),
        None => "others".to_owned(),
    }
}

/// Names with their share, the largest first.
fn shares(head: &str, mut costs: Vec<(String, u64)>, total: u64) -> String {
    costs.sort_by_key(|(name, cost)| (std::cmp::Reverse(*cost), name.clone()));
    let share = |cost: u64| format!("{:.1} %", cost as f64 * 100.0 / total.max(1) as f64);
    table(&[head, "share"], &costs.into_iter().map(|(name, cost)| vec![name, share(cost)]).collect::<Vec<_>>())
}
