//! What the engine is meant to reach, and whether it did. Printed, never asserted: time belongs in no test.

use serde_json::Value;

use super::figures::Figures;
use super::texts::SIZES;
use crate::markdown::{self, figure};

/// Which way a figure has to go.
enum Goal {
    AtLeast(f64),
    AtMost(f64),
}

/// One line for each goal: what was wanted, what was measured, whether that is met.
pub fn table(figures: &Figures) -> String {
    let worst = |stage: &str| SIZES.iter().filter_map(|size| figures.speed(stage, *size)).reduce(f64::min);
    let against = |wasm: &str, native: &str| Some(figures.speed(wasm, 20_000)? / figures.speed(native, 20_000)?);
    let growth = |stage: &str| Some(figures.per_byte(stage, 2_000_000)? / figures.per_byte(stage, 20_000)?);
    let warm = |stage: &str| figures.number(&format!("{stage}/2000/ms"));
    let slowest_paste = SIZES.iter().filter_map(|size| paste_ratio(figures, *size)).reduce(f64::max);
    let rows = [
        row("native: everything, the slowest length, MB/s", Goal::AtLeast(20.0), worst("native/everything")),
        row("wasm in Node: everything to a table, the slowest length, MB/s", Goal::AtLeast(12.0), worst("node/table")),
        row(
            "wasm in Node: everything to objects, the slowest length, MB/s",
            Goal::AtLeast(12.0),
            worst("node/objects"),
        ),
        row("wasm / native, the same work at 20 kB", Goal::AtLeast(0.6), against("node/table", "native/table")),
        row(
            "× the fastest rival that finds names, native",
            Goal::AtLeast(40.0),
            beside_rivals(figures, "native/everything"),
        ),
        row(
            "× the fastest rival that finds names, wasm in Node",
            Goal::AtLeast(40.0),
            beside_rivals(figures, "node/objects"),
        ),
        row("time a byte, 2 MB / 20 kB, native", Goal::AtMost(1.15), growth("native/everything")),
        row("time a byte, 2 MB / 20 kB, wasm in Node", Goal::AtMost(1.15), growth("node/table")),
        row("2 kB warm, native, ms", Goal::AtMost(0.3), warm("native/everything")),
        row("2 kB warm, wasm in Node, ms", Goal::AtMost(0.3), warm("node/table")),
        row("cold start, median, ms", Goal::AtMost(15.0), figures.number("chromium/cold/median")),
        row("typing: longest task of a key, 95 %, ms", Goal::AtMost(16.0), figures.number("chromium/typing/task/p95")),
        row("paste to highlights / plain text, the slowest length", Goal::AtMost(1.6), slowest_paste),
    ];
    markdown::table(&["goal", "wanted", "measured", "met"], &rows)
}

fn row(name: &str, goal: Goal, measured: Option<f64>) -> Vec<String> {
    let (wanted, met) = match goal {
        Goal::AtLeast(least) => (format!("≥ {least}"), measured.map(|value| value >= least)),
        Goal::AtMost(most) => (format!("≤ {most}"), measured.map(|value| value <= most)),
    };
    let met = met.map_or("not measured", |met| if met { "met" } else { "**not met**" });
    vec![name.to_owned(), wanted, figure(measured), met.to_owned()]
}

/// Time until highlights are painted, against the time the browser takes for the text alone.
pub fn paste_ratio(figures: &Figures, size: usize) -> Option<f64> {
    let of = |name: &str| figures.number(&format!("chromium/paste/{name}/{size}"));
    Some(of("highlight")? / of("pre")?)
}

/// Megabytes a second of a rival.
pub fn rival_speed(figures: &Value) -> Option<f64> {
    Some(figures["bytes"].as_f64()? / figures["ms"].as_f64()? / 1e3)
}

/// How much faster a stage of the engine is than a rival, on the text that this read.
pub fn times_faster(figures: &Figures, stage: &str, rival: &Value) -> Option<f64> {
    let size = usize::try_from(rival["text"].as_u64()?).ok()?;
    Some(figures.speed(stage, size)? / rival_speed(rival)?)
}

/// The same against the fastest of those that find names.
fn beside_rivals(figures: &Figures, stage: &str) -> Option<f64> {
    let named = figures.rivals.iter().filter(|rival| rival.names);
    named.filter_map(|rival| times_faster(figures, stage, rival.figures.as_ref().ok()?)).reduce(f64::min)
}
