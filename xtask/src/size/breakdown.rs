//! `cargo xtask size --breakdown`: what takes the bytes of the wasm file.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use super::wasm::{self, Parts};
use super::{brotli, files};
use crate::build::{Effort, OPTIMIZATIONS, WASM_FEATURES, build, target_folder};
use crate::markdown::{self, table};
use crate::run::{Failure, root, run};

/// Modules that take less than so many bytes are told together.
const SMALL: usize = 1_500;

/// Tables that the build script compiled, and what is in them.
const TABLES: [(&str, &str); 6] = [
    ("words.keys", "words and phrases: their letters and meanings"),
    ("words.again", "words and phrases: meanings that several rare ones share"),
    ("words.index", "words and phrases: automaton of prefixes"),
    ("names.bin", "names: parties, towns, countries, regions"),
    ("given.bin", "names: first names"),
    ("literals.dfa", "automaton of dates, times and numerals in digits"),
];

/// Builds, prints what takes how much, and writes it to `docs/size.md`.
pub fn breakdown() -> Result<(), Failure> {
    build(Effort::Release)?;
    let shipped = fs::read(named_wasm()?)?;
    let parts = wasm::parts(&shipped)?;
    let report = [
        format!("### Files\n\n{}", files()?.0),
        format!("### Sections of `pkg/factmark_bg.wasm`\n\n{}", rows("section", sections(&parts), &shipped)),
        format!("### Data\n\n{}", rows("table", data(&parts, &shipped)?, &shipped)),
        format!("### Code by module\n\n{}", rows("module", modules(&parts), &shipped)),
    ]
    .join("\n");
    println!("{report}");
    markdown::replace(&root().join("docs/size.md"), &report)
}

/// The wasm as it is shipped, but with the names of its functions.
fn named_wasm() -> Result<PathBuf, Failure> {
    let folder = target_folder().join("size");
    fs::create_dir_all(&folder)?;
    Bindgen::new()
        .input_path(target_folder().join("wasm32-unknown-unknown/wasm/factmark.wasm"))
        .web(true)?
        .typescript(false)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .out_name("factmark")
        .generate(&folder)?;
    let path = folder.join("factmark_bg.wasm");
    let shown = path.display().to_string();
    let files = ["node_modules/binaryen/bin/wasm-opt", "-g", &shown, "-o", &shown];
    run("node", &[&files[..], &OPTIMIZATIONS, &WASM_FEATURES].concat())?;
    Ok(path)
}

/// Something that takes bytes: its name and where they are.
type Part = (String, Vec<Range<usize>>);

/// The sections that are shipped; the names are there for this table alone.
fn sections(parts: &Parts) -> Vec<Part> {
    let shipped = parts.sections.iter().filter(|(name, _)| name != "name");
    shipped.map(|(name, range)| (name.clone(), vec![range.clone()])).collect()
}

/// The code of each module of the library, and of each crate beside it.
fn modules(parts: &Parts) -> Vec<Part> {
    let mut modules: BTreeMap<String, Vec<Range<usize>>> = BTreeMap::new();
    for (name, body) in &parts.functions {
        modules.entry(module(name)).or_default().push(body.clone());
    }
    let (large, small): (Vec<Part>, Vec<Part>) = modules.into_iter().partition(|(_, bodies)| size(bodies) >= SMALL);
    let rest = small.into_iter().flat_map(|(_, bodies)| bodies).collect();
    [large, vec![(format!("modules of less than {SMALL} bytes"), rest)]].concat()
}

/// The module of a function, one step from the root of the library or two; the crate alone elsewhere.
fn module(name: &str) -> String {
    if name.ends_with(" shim") {
        return "glue of wasm-bindgen".to_owned();
    }
    // « <char as core::fmt::Debug>::fmt » belongs to the trait.
    let paths = [path(name), name.split(" as ").nth(1).map(path).unwrap_or_default()];
    match paths.iter().find(|path| path.len() > 1).map_or(&[][..], Vec::as_slice) {
        [] => "memory, and what has no path".to_owned(),
        [krate, inside @ ..] if krate == "factmark" => {
            let deep = inside.first().is_some_and(|step| ["rules", "resolve"].contains(&step.as_str()));
            let modules = inside.iter().take(inside.len().saturating_sub(1).min(if deep { 2 } else { 1 }));
            let modules = modules.take_while(|step| step.starts_with(|first: char| first.is_lowercase()));
            modules.fold("factmark".to_owned(), |path, step| path + "::" + step)
        }
        [krate, ..] => krate.clone(),
    }
}

/// The steps of the path that a name begins with, without the hash behind it.
fn path(name: &str) -> Vec<String> {
    let start = name.trim_start_matches(['<', '&', '[', '(']).trim_start_matches("dyn ");
    // « core[c593…]::fmt »: which version of a crate.
    let mut plain = String::new();
    let mut inside = false;
    for letter in start.chars() {
        match letter {
            '[' => inside = true,
            ']' => inside = false,
            _ if inside => {}
            _ if letter.is_alphanumeric() || "_:".contains(letter) => plain.push(letter),
            _ => break,
        }
    }
    let is_hash = |step: &str| {
        step.len() == 17 && step.starts_with('h') && step.chars().all(|one| one.is_ascii_hexdigit() || one == 'h')
    };
    plain.split("::").filter(|step| !step.is_empty() && !is_hash(step)).map(str::to_owned).collect()
}

/// The tables that the build script made, and what else the data holds.
fn data(parts: &Parts, bytes: &[u8]) -> Result<Vec<Part>, Failure> {
    let out = tables_folder()?;
    let image = image(parts, bytes);
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut rows = Vec::new();
    for (file, name) in TABLES {
        let table = fs::read(out.join(file))?;
        let place = find(&image, &table).ok_or_else(|| format!("{file} is not in the wasm file: stale build?"))?;
        found.push((place, place + table.len()));
        rows.push((format!("{name} (`{file}`)"), within(parts, &[(place, place + table.len())])));
    }
    found.sort_unstable();
    let starts = [0].into_iter().chain(found.iter().map(|(_, end)| *end));
    let ends = found.iter().map(|(start, _)| *start).chain([image.len()]);
    let rest: Vec<(usize, usize)> = starts.zip(ends).collect();
    rows.push(("rule ids, words in rules, senses, codes of the exchange format".to_owned(), within(parts, &rest)));
    Ok(rows)
}

/// Where the build script wrote its tables for the browser: the latest of the folders that cargo keeps.
fn tables_folder() -> Result<PathBuf, Failure> {
    let builds = target_folder().join("wasm32-unknown-unknown/wasm/build");
    let folders = fs::read_dir(&builds)?.flatten().map(|entry| entry.path().join("out"));
    let dated = folders.filter_map(|folder| Some((modified(&folder.join("names.bin"))?, folder)));
    let latest = dated.max_by_key(|(time, _)| *time);
    Ok(latest.ok_or("the tables of the browser build are not there")?.1)
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// Memory as it is when the module starts: the file leaves out stretches of zeros.
fn image(parts: &Parts, bytes: &[u8]) -> Vec<u8> {
    let end = parts.data.iter().map(|(place, range)| place + range.len()).max().unwrap_or(0);
    let mut image = vec![0; end];
    for (place, range) in &parts.data {
        if let (Some(to), Some(from)) = (image.get_mut(*place..place + range.len()), bytes.get(range.clone())) {
            to.copy_from_slice(from);
        }
    }
    image
}

fn find(image: &[u8], table: &[u8]) -> Option<usize> {
    let head = table.get(..16.min(table.len()))?;
    let starts = image.windows(head.len()).enumerate().filter(|(_, window)| *window == head);
    starts.map(|(at, _)| at).find(|at| image.get(*at..at + table.len()) == Some(table))
}

/// The bytes of the file that fill these stretches of memory.
fn within(parts: &Parts, stretches: &[(usize, usize)]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for (place, range) in &parts.data {
        for (start, end) in stretches {
            let (from, to) = ((*start).max(*place), (*end).min(place + range.len()));
            if from < to {
                ranges.push(range.start + from - place..range.start + to - place);
            }
        }
    }
    ranges
}

fn size(ranges: &[Range<usize>]) -> usize {
    ranges.iter().map(Range::len).sum()
}

/// A table of parts, the largest first, with their size alone and compressed by itself.
fn rows(head: &str, mut parts: Vec<Part>, bytes: &[u8]) -> String {
    parts.sort_by_key(|(name, ranges)| (std::cmp::Reverse(size(ranges)), name.clone()));
    let all: Vec<Range<usize>> = parts.iter().flat_map(|(_, ranges)| ranges.clone()).collect();
    let sum = size(&all).max(1);
    parts.push(("together".to_owned(), all));
    let cells = parts.into_iter().map(|(name, ranges)| {
        let content: Vec<u8> = ranges.iter().filter_map(|range| bytes.get(range.clone())).flatten().copied().collect();
        let share = content.len() as f64 / sum as f64 * 100.0;
        let compressed = brotli(&content).map_or("–".to_owned(), |length| length.to_string());
        vec![name, content.len().to_string(), format!("{share:.1} %"), compressed]
    });
    table(&[head, "bytes", "share", "brotli"], &cells.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_their_module() {
        let cases = [
            ("factmark::facts::who::find::h0123456789abcdef", "factmark::facts"),
            ("factmark::rules::numbers::amount::at::h0123456789abcdef", "factmark::rules::numbers"),
            ("factmark::analyze::h0123456789abcdef", "factmark"),
            ("<factmark::model::decimal::Decimal as core::fmt::Display>::fmt::h0123456789abcdef", "factmark::model"),
            ("<char as core[c5930c85a12de822]::fmt::Debug>::fmt", "core"),
            ("<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc<…>>::malloc", "dlmalloc"),
            ("exportAs externref shim multivalue shim", "glue of wasm-bindgen"),
            ("memcpy", "memory, and what has no path"),
        ];
        assert_eq!(cases.map(|(name, _)| module(name)), cases.map(|(_, module)| module.to_owned()));
    }

    #[test]
    fn data_counts_only_what_the_file_holds() {
        // Memory from 0 to 12, of which the file leaves out 4 to 8, zeros.
        let parts = Parts { data: vec![(0, 100..104), (8, 110..114)], ..Parts::default() };
        assert_eq!(within(&parts, &[(2, 10)]), [102..104, 110..112]);
        assert_eq!(find(&[1, 0, 0, 2, 3], &[0, 2]), Some(2));
    }
}
