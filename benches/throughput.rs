//! How long each stage takes on each text it is given: one line each, tab-separated, for `cargo xtask bench`, which makes
//! the texts and the table.
//!
//! A line is the best of several runs, because other programs only ever slow a run down.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fs, io};

use factmark::wire::{self, OffsetUnit};
use factmark::{Context, analyze, export, find_numbers};

/// Runs at least, and for how long they go on.
const RUNS: usize = 5;
const ENOUGH: Duration = Duration::from_millis(800);
/// Linux counts in steps of some milliseconds, which are nothing beside this.
const LONG: Duration = Duration::from_millis(100);

/// What is measured: a name and the work, which returns how much it found.
type Stage = (&'static str, fn(&str) -> usize);
const STAGES: [Stage; 5] = [
    ("scan", |text| text.split(|letter: char| !letter.is_alphanumeric()).count()),
    ("numbers", |text| find_numbers(text, &Context::default()).len()),
    ("everything", |text| analyze(text, &Context::default()).mentions.len()),
    ("table", |text| {
        let analysis = analyze(text, &Context::default());
        export::casualties(text, &analysis, OffsetUnit::Utf16, export::CsvOptions::default()).len()
    }),
    ("json", |text| {
        let analysis = analyze(text, &Context::default());
        serde_json::to_string(&wire::Analysis::new(text, &analysis, OffsetUnit::Utf16)).map_or(0, |json| json.len())
    }),
];

/// Prints stage, bytes of the text and milliseconds for each file named.
fn main() -> io::Result<()> {
    for path in env::args().skip(1).filter(|argument| !argument.starts_with("--")) {
        let text = fs::read_to_string(path)?;
        for (name, work) in STAGES {
            println!("{name}\t{}\t{}", text.len(), best(|| work(&text)).as_secs_f64() * 1e3);
        }
    }
    Ok(())
}

fn best(work: impl Fn() -> usize) -> Duration {
    let (started, mut runs, mut best) = (Instant::now(), 0, Duration::MAX);
    while runs < RUNS || started.elapsed() < ENOUGH {
        best = best.min(time(&work));
        runs += 1;
    }
    best
}

/// What a run takes; of a long one, the processor's part, which other programs do not lengthen.
fn time(work: impl Fn() -> usize) -> Duration {
    let (start, before) = (Instant::now(), processor());
    black_box(work());
    let whole = start.elapsed();
    let used = before.zip(processor()).map(|(before, after)| after.saturating_sub(before));
    used.filter(|_| whole > LONG).map_or(whole, |used| whole.min(used))
}

/// How long this thread has run on a processor, where Linux tells it.
fn processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
