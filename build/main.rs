//! Compiles the seeds into the tables and automata of the core. Reads files only, never the network.
#![forbid(unsafe_code)]
#![expect(clippy::panic, reason = "a malformed seed must stop the build, naming file and line")]

mod endings;
#[path = "../src/text/fold.rs"]
mod fold;
mod forms;
#[path = "../src/lexicon/key_hash.rs"]
mod key_hash;
mod key_table;
mod literals;
mod name_columns;
mod names;
#[path = "../src/model/pack_format.rs"]
mod pack_format;
mod places;
mod table;
#[path = "../src/facts/ranking/template.rs"]
mod template;
mod weights;
#[path = "../src/lexicon/word_format.rs"]
mod word_format;
mod words;

use std::path::Path;

fn main() {
    println!("cargo:rerun-if-changed=seeds/lexicons");
    println!("cargo:rerun-if-changed=seeds/gazetteers");
    println!("cargo:rerun-if-changed=seeds/patterns");
    println!("cargo:rerun-if-changed=seeds/weights");
    println!("cargo:rerun-if-changed=build");
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    literals::compile(Path::new("seeds/patterns/literals.tsv"), out);
    words::compile(Path::new("seeds/lexicons"), Path::new("seeds/gazetteers/demonyms.tsv"), out);
    names::compile(Path::new("seeds/gazetteers"), out);
    places::compile(Path::new("seeds/gazetteers"), out);
    weights::compile(Path::new("seeds/weights"), out);
}

/// Writes a file of the build, or stops it.
fn write(path: &Path, content: impl AsRef<[u8]>) {
    if let Err(problem) = std::fs::write(path, content) {
        panic!("{}: {problem}", path.display());
    }
}
