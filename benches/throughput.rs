//! How long each stage takes on each text it is given: one line each, tab-separated, for `cargo xtask bench`, which makes
//! the texts and the table.
//!
//! Several runs, of which the best counts, because other programs only ever slow one down.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fs, io};

use factmark::wire::{self, OffsetUnit};
use factmark::{Context, analyze, export, find_numbers};

/// Runs at least, and for how long they go on.
const RUNS: u32 = 5;
const ENOUGH: Duration = Duration::from_millis(800);

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

/// The best run, or what a run took of the processor on average, if that is less: other programs do not lengthen it.
fn best(work: impl Fn() -> usize) -> Duration {
    let (started, before) = (Instant::now(), processor());
    let (mut runs, mut best) = (0, Duration::MAX);
    while runs < RUNS || started.elapsed() < ENOUGH {
        let start = Instant::now();
        black_box(work());
        best = best.min(start.elapsed());
        runs += 1;
    }
    let used = before.zip(processor()).map(|(before, after)| after.saturating_sub(before) / runs);
    used.map_or(best, |used| best.min(used))
}

/// How long this thread has run on a processor, in steps of some milliseconds, where Linux tells it.
fn processor() -> Option<Duration> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
