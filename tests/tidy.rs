//! Holds the invariants of `ARCHITECTURE.md` that a program can see. Each test lists every offense at once.

mod tidy_support;

use std::collections::BTreeMap;

use regex::Regex;
use tidy_support::{File, Result, files, list, read, root};

/// The modules of the core, each of which may use those before it.
const LAYERS: [&str; 14] = [
    "model", "text", "lexicon", "document", "grammar", "language", "rules", "resolve", "facts", "learning", "wire",
    "compare", "export", "wasm",
];

/// Links that lead nowhere until the screenshot is taken.
const NOT_YET: [&str; 0] = [];

/// The longest a file of code may be.
const LINES: usize = 400;
/// Files that are longer, and how long they may stay until someone splits them.
const LONG: [(&str, usize); 1] = [("www/element.js", 420)];

#[test]
fn dependencies_point_one_way() -> Result {
    let path = Regex::new(r"\b(crate|(?:super::)+)(?:::)?(\w+|\{)")?;
    let mut offenses = Vec::new();
    for file in core()? {
        let Some(own) = LAYERS.iter().position(|layer| *layer == file.layer()) else {
            if !["lib", "bin"].contains(&file.layer()) {
                offenses.push(format!("{}: its module has no place in LAYERS", file.path));
            }
            continue;
        };
        for (number, line) in file.code() {
            for found in path.captures_iter(line) {
                let from_root = &found[1] == "crate" || found[1].len() / "super::".len() >= file.depth();
                let used = LAYERS.iter().position(|layer| *layer == &found[2]);
                // The edges also call what the crate shows to everyone.
                let allowed = used.map_or(file.layer() == "wasm", |used| used <= own);
                if from_root && !allowed {
                    offenses.push(format!("{}:{number}: {} uses {}", file.path, file.layer(), &found[2]));
                }
            }
        }
    }
    list(&offenses)
}

#[test]
fn kinds_do_not_use_each_others_rules() -> Result {
    const KINDS: [&str; 3] = ["numbers", "parties", "places"];
    let path = Regex::new(r"\b(?:rules::|super::super::|super::\{?)(numbers|parties|places)\b")?;
    let mut offenses = Vec::new();
    for file in core()? {
        let Some(own) = KINDS.iter().find(|kind| file.path.starts_with(&format!("src/rules/{kind}/"))) else {
            continue;
        };
        offenses.extend(file.matches(&path).filter(|(_, kind)| kind != own).map(|(at, kind)| format!("{at}: {kind}")));
    }
    list(&offenses)
}

#[test]
fn only_the_edge_names_the_browser() -> Result {
    forbid(r"\b(wasm_bindgen|web_sys|js_sys|serde_wasm_bindgen)\b", &["src/wasm/"])
}

#[test]
fn the_core_reads_no_clock_file_or_environment() -> Result {
    let modules = "fs|io|net|env|thread|time|process|os";
    forbid(&format!(r"\bstd::(?:{modules})\b"), &["src/bin/"])?;
    forbid(&format!(r"\bstd::\{{[^}}]*\b(?:{modules})\b"), &["src/bin/"])?;
    forbid(r"\b(Instant|SystemTime|e?println!|e?print!|dbg!|option_env!)", &["src/bin/"])
}

#[test]
fn the_core_compiles_no_pattern() -> Result {
    forbid(r"\bregex::|\bRegex\b|regex_syntax|regex_automata::(meta|nfa)|\bBuilder::new", &["src/bin/"])
}

#[test]
fn no_unsafe_code() -> Result {
    let unsafe_word = Regex::new(r"\bunsafe(\s*[{(]|\s+(fn|impl|trait|extern)\b)")?;
    let mut offenses = Vec::new();
    for file in files(&["src", "build", "fuzz", "xtask/src"], &["rs"])? {
        offenses.extend(file.matches(&unsafe_word).map(|(at, _)| at));
    }
    let programs = ["src/lib.rs", "src/bin/factmark/main.rs", "build/main.rs", "fuzz/src/main.rs", "xtask/src/main.rs"];
    for path in programs {
        if !read(path)?.contains("forbid(unsafe_code)") {
            offenses.push(format!("{path}: must forbid unsafe code"));
        }
    }
    list(&offenses)
}

#[test]
fn files_are_short() -> Result {
    let mut offenses = Vec::new();
    let rust = files(&["src", "build", "tests", "xtask/src"], &["rs"])?;
    for file in rust.into_iter().chain(files(&["www", "tests/browser"], &["js", "mjs", "css"])?) {
        let allowed = LONG.iter().find(|(path, _)| *path == file.path).map_or(LINES, |(_, lines)| *lines);
        let lines = file.text.lines().count();
        if lines > allowed && !file.path.starts_with("www/pkg/") {
            offenses.push(format!("{}: {lines} lines, at most {allowed}", file.path));
        }
    }
    list(&offenses)
}

/// A mention's rule leads a reader to its file: the id is kebab case and, unless it is a plain word, stands in one file.
#[test]
fn rule_ids_lead_to_their_file() -> Result {
    let shape = Regex::new(r"^[a-z]+(-[a-z0-9]+)*$")?;
    let rules: Vec<File> = files(&["src/rules", "src/resolve"], &["rs"])?;
    let mut makers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for article in files(&["tests/corpus"], &["xml"])? {
        let analysis = factmark::analyze(&tidy_support::plain(&article.text), &factmark::Context::default());
        for mention in analysis.mentions {
            makers.entry(mention.rule).or_insert_with(|| {
                let quoted = format!("\"{}\"", mention.rule);
                let holders = rules.iter().filter(|file| file.code().any(|(_, line)| line.contains(&quoted)));
                holders.map(|file| file.path.as_str()).collect()
            });
        }
    }
    let mut offenses = Vec::new();
    for (rule, files) in &makers {
        let of_rules = files.iter().filter(|file| file.starts_with("src/rules/")).count();
        if !shape.is_match(rule) {
            offenses.push(format!("{rule}: not kebab case"));
        }
        if of_rules > 1 && rule.contains('-') || files.is_empty() {
            offenses.push(format!("{rule}: stands in {files:?}"));
        }
    }
    assert!(makers.len() > 10, "the corpus shows {} rules", makers.len());
    list(&offenses)
}

/// Links of the papers lead somewhere, and every dependency has its reason.
#[test]
fn papers_are_true() -> Result {
    let link = Regex::new(r"\]\(([^)#\s]+)\)")?;
    let mut offenses = Vec::new();
    let papers = files(&["."], &["md"])?.into_iter().filter(|paper| !paper.path.contains('/'));
    for paper in papers.chain(files(&["docs", "seeds", "tests"], &["md"])?) {
        let folder = root().join(&paper.path);
        for found in link.captures_iter(&paper.text).filter(|found| !found[1].contains("://")) {
            let leads = folder.parent().is_some_and(|folder| folder.join(&found[1]).exists());
            if !leads && !NOT_YET.contains(&&found[1]) {
                offenses.push(format!("{}: leads to {}, which is not there", paper.path, &found[1]));
            }
        }
    }
    let architecture = read("ARCHITECTURE.md")?;
    for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
        let table: toml::Table = read(manifest)?.parse()?;
        let names = tidy_support::dependencies(&table).into_iter().filter(|name| name != "factmark");
        let missing = names.filter(|name| !architecture.contains(&format!("`{name}`")));
        offenses.extend(missing.map(|name| format!("{manifest}: ARCHITECTURE.md gives no reason for {name}")));
    }
    list(&offenses)
}

/// The files of the library and the command line.
fn core() -> Result<Vec<File>> {
    files(&["src"], &["rs"])
}

/// No code of `src` outside these folders has a match.
fn forbid(pattern: &str, but: &[&str]) -> Result {
    let pattern = Regex::new(pattern)?;
    let mut offenses = Vec::new();
    for file in core()?.iter().filter(|file| !but.iter().any(|folder| file.path.starts_with(folder))) {
        offenses.extend(file.matches(&pattern).map(|(at, word)| format!("{at}: {word}")));
    }
    list(&offenses)
}
