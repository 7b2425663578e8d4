//! Megabytes a second of the engine on French news, beside a limit: a scan of the same text for words.
//!
//! `cargo xtask bench` runs it. The texts are the sample articles, repeated to 20 kB, 200 kB and 2 MB; each line is the
//! best of several runs, because other programs only ever slow a run down.

use std::hint::black_box;
use std::time::{Duration, Instant};

use factmark::{Context, analyze, find_numbers};

/// The sample articles.
const ARTICLES: [&str; 7] = [
    include_str!("../seeds/articles/cessez-le-feu.txt"),
    include_str!("../seeds/articles/election.txt"),
    include_str!("../seeds/articles/epidemie.txt"),
    include_str!("../seeds/articles/greve.txt"),
    include_str!("../seeds/articles/justice.txt"),
    include_str!("../seeds/articles/resultats.txt"),
    include_str!("../seeds/articles/seisme.txt"),
];
const RUNS: usize = 5;

fn main() {
    println!("{:24} {:>10} {:>10} {:>10}", "MB/s, one thread", "20 kB", "200 kB", "2 MB");
    line("words alone (limit)", |text| text.split(|letter: char| !letter.is_alphanumeric()).count());
    line("numbers", |text| find_numbers(text, &Context::default()).len());
    line("everything", |text| analyze(text, &Context::default()).mentions.len());
}

fn line(name: &str, work: impl Fn(&str) -> usize) {
    let speeds = [20_000, 200_000, 2_000_000].map(|size| {
        let text = news(size);
        let best = (0..RUNS).map(|_| time(|| work(&text))).min().unwrap_or_default();
        text.len() as f64 / 1e6 / best.as_secs_f64()
    });
    println!("{name:24} {:10.2} {:10.2} {:10.2}", speeds[0], speeds[1], speeds[2]);
}

fn time(work: impl Fn() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

/// At least `size` bytes of articles.
fn news(size: usize) -> String {
    let mut text = String::with_capacity(size + 4_000);
    for article in ARTICLES.iter().cycle() {
        if text.len() >= size {
            break;
        }
        text.push_str(article);
        text.push_str("\n\n");
    }
    text
}
