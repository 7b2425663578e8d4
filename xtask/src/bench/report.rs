//! The figures as people read them.

use serde_json::Value;

use super::figures::Figures;
use super::goals;
use super::rivals::Rival;
use super::texts::SIZES;
use crate::markdown::{figure, table};

/// What stands over columns of sizes.
pub const COLUMNS: [&str; 4] = ["2 kB", "20 kB", "200 kB", "2 MB"];

/// Where a stage stands among the figures, and what people call it.
const STAGES: [(&str, &str); 13] = [
    ("native/scan", "native: words alone (limit)"),
    ("native/numbers", "native: numbers"),
    ("native/everything", "native: everything"),
    ("native/table", "native: everything, to a table"),
    ("native/json", "native: everything, to JSON"),
    ("node/encode", "Node: `encodeInto` (limit)"),
    ("node/table", "Node, wasm: everything, to a table"),
    ("node/objects", "Node, wasm: everything, to objects"),
    ("node/scan", "Node, wasm: words alone (limit)"),
    ("chromium/encode", "Chromium: `encodeInto` (limit)"),
    ("chromium/scan", "Chromium, wasm: words alone (limit)"),
    ("chromium/table", "Chromium, wasm: everything, to a table"),
    ("chromium/objects", "Chromium, wasm: everything, to objects"),
];

/// The whole report, as Markdown.
pub fn write(figures: &Figures) -> String {
    let missing = figures.missing.iter().map(|line| format!("Not measured: {line}.\n")).collect::<String>();
    [
        machine(figures),
        missing,
        section("Megabytes a second, one thread", &speeds(figures)),
        section("Wasm against native, and time against length", &ratios(figures)),
        section("In the browser", &browser(figures)),
        section("Paste to painted, milliseconds", &paste(figures)),
        section("Rivals on the same text", &rivals(figures)),
        section("Goals", &goals::table(figures)),
    ]
    .join("\n")
}

fn section(title: &str, content: &str) -> String {
    format!("### {title}\n\n{content}")
}

fn machine(figures: &Figures) -> String {
    let of = |name: &str| figures.words(&format!("node/machine/{name}")).to_owned();
    let count = |name: &str| figure(figures.number(&format!("node/machine/{name}")));
    format!(
        "{}, commit {}. {}, {} cores, {} GiB, {}; Node {}, Chromium {}, {}. Load when Node began: {}.\n",
        of("date"),
        figures.words("machine/commit"),
        of("processor"),
        figures.at("node/machine/cores"),
        figures.at("node/machine/memory"),
        of("system"),
        of("node"),
        figures.words("chromium/version"),
        figures.words("machine/rust"),
        count("load"),
    )
}

fn speeds(figures: &Figures) -> String {
    let row = |(stage, name): (&str, &str)| {
        let speeds = SIZES.map(|size| figure(figures.speed(stage, size)));
        [vec![name.to_owned()], speeds.to_vec()].concat()
    };
    let measured = STAGES.into_iter().filter(|(stage, _)| figures.at(stage).is_object());
    table(&[&["MB/s"], &COLUMNS[..]].concat(), &measured.map(row).collect::<Vec<_>>())
}

fn ratios(figures: &Figures) -> String {
    let against = |wasm: &str, native: &str, name: &str| {
        let ratio = |size| Some(figures.speed(wasm, size)? / figures.speed(native, size)?);
        [vec![name.to_owned()], SIZES.map(|size| figure(ratio(size))).to_vec()].concat()
    };
    let mut rows = vec![
        against("node/scan", "native/scan", "Node / native, words alone (limit)"),
        against("node/table", "native/table", "Node / native, to a table"),
        against("node/objects", "native/json", "Node to objects / native to JSON"),
        against("chromium/scan", "native/scan", "Chromium / native, words alone (limit)"),
        against("chromium/table", "native/table", "Chromium / native, to a table"),
    ];
    for (stage, name) in [("native/everything", "native"), ("node/table", "Node"), ("chromium/table", "Chromium")] {
        let growth = |size| Some(figures.per_byte(stage, size)? / figures.per_byte(stage, 20_000)?);
        let name = format!("time a byte against 20 kB, {name}");
        rows.push([vec![name], SIZES.map(|size| figure(growth(size))).to_vec()].concat());
    }
    for (stage, name) in [("native/everything", "native"), ("node/table", "Node"), ("chromium/table", "Chromium")] {
        let ms = |size| figures.number(&format!("{stage}/{size}/ms"));
        rows.push([vec![format!("milliseconds, {name}")], SIZES.map(|size| figure(ms(size))).to_vec()].concat());
    }
    let memory = |place: &str| {
        let megabytes = |size| Some(figures.number(&format!("{place}/wasmBytes/{size}"))? / 1e6);
        SIZES.map(|size| figure(megabytes(size))).to_vec()
    };
    rows.push([vec!["memory of the wasm, MB, Node".to_owned()], memory("node")].concat());
    rows.push([vec!["memory of the wasm, MB, Chromium".to_owned()], memory("chromium")].concat());
    table(&[&[""], &COLUMNS[..]].concat(), &rows)
}

fn browser(figures: &Figures) -> String {
    let line = |name: &str, path: &str| {
        let of = |quantile: &str| figure(figures.number(&format!("chromium/{path}/{quantile}")));
        vec![name.to_owned(), of("median"), of("p95"), of("most")]
    };
    let rows = [
        line("cold start: wasm downloaded → 2 kB analyzed", "cold"),
        line("page opened on an article → text painted", "open/text"),
        line("page opened on an article → first highlight painted", "open/highlight"),
        line("10,000 words: key → letter painted", "typing/letter"),
        line("10,000 words: key → highlights painted (waits 120 ms for the next key)", "typing/highlight"),
        line("10,000 words: longest task of each key", "typing/task"),
        line("10,000 words: analysis alone, in a worker", "typing/analysis"),
    ];
    table(&["milliseconds", "median", "95 %", "most"], &rows)
}

fn paste(figures: &Figures) -> String {
    let line = |name: &str, stage: &str, unit: f64| {
        let value = |size: usize| Some(figures.number(&format!("chromium/paste/{stage}/{size}"))? / unit);
        [vec![name.to_owned()], SIZES.map(|size| figure(value(size))).to_vec()].concat()
    };
    let ratio = |size| goals::paste_ratio(figures, size);
    let rows = [
        line("text painted", "text", 1.0),
        line("highlights on the screen painted", "highlight", 1.0),
        line("the whole article read", "read", 1.0),
        line("lists and highlights complete", "lists", 1.0),
        line("the same text in a `<pre>`", "pre", 1.0),
        line("the same text in a `<textarea>`", "textarea", 1.0),
        [vec!["highlights / `<pre>`".to_owned()], SIZES.map(|size| figure(ratio(size))).to_vec()].concat(),
        line("memory of the scripts then, MB", "heap", 1e6),
    ];
    table(&[&["milliseconds, median"], &COLUMNS[..]].concat(), &rows)
}

fn rivals(figures: &Figures) -> String {
    let mut rows = vec![
        ours("**factmark**, native", "native/everything", figures),
        ours("**factmark**, wasm in Node", "node/objects", figures),
    ];
    for rival in &figures.rivals {
        let measured = rival.figures.as_ref();
        rows.push(measured.map_or_else(|why| unknown(rival.name, why), |value| theirs(rival, value, figures)));
    }
    let head = ["program", "looks for", "text", "MB/s", "names", "numbers", "dates", "native is ×", "wasm is ×"];
    table(&head, &rows)
}

fn ours(name: &str, stage: &str, figures: &Figures) -> Vec<String> {
    let speed = figure(figures.speed(stage, 20_000));
    let mut row = ["names, numbers, dates, facts", "20 kB", &speed].map(str::to_owned).to_vec();
    row.insert(0, name.to_owned());
    row.extend(found(figures.at("node/found/20000")));
    row.extend(["–", "–"].map(str::to_owned));
    row
}

fn theirs(rival: &Rival, value: &Value, figures: &Figures) -> Vec<String> {
    let version = value["version"].as_str().unwrap_or_default();
    let text = if value["text"].as_u64() == Some(2_000) { "2 kB" } else { "20 kB" };
    let speed = figure(goals::rival_speed(value));
    let mut row = vec![format!("{} {version}", rival.name), rival.looks_for.to_owned(), text.to_owned(), speed];
    row.extend(found(&value["found"]));
    row.extend(["native/everything", "node/objects"].map(|stage| figure(goals::times_faster(figures, stage, value))));
    row
}

fn unknown(name: &str, why: &str) -> Vec<String> {
    let mut row = vec![name.to_owned(), format!("not measured: {}", why.replace('|', "/"))];
    row.resize(9, "–".to_owned());
    row
}

fn found(found: &Value) -> [String; 3] {
    let count = |kind: &str| found[kind].as_u64().map_or("–".to_owned(), |count| count.to_string());
    ["names", "numbers", "dates"].map(count)
}
