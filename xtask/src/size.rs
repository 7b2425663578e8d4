//! `cargo xtask size`: what a reader downloads, and the largest function of it, against the budget of `size-budget.tsv`.

mod breakdown;
mod wasm;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::markdown;
use crate::run::{Failure, root};

pub use breakdown::breakdown;

/// Bytes of a file as it is and compressed.
#[derive(Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self, Failure> {
        Ok(Self { raw: bytes.len(), gzip: gzip(bytes)?, brotli: brotli(bytes)? })
    }

    fn add(&mut self, other: &Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// The line of the budget for the largest function of the wasm.
const LARGEST_FUNCTION: &str = "largest function";

/// Prints raw, gzip and brotli bytes of each file of the budget and of groups of them; fails over budget.
pub fn size() -> Result<(), Failure> {
    let (table, over) = files()?;
    print!("{table}");
    if over.is_empty() { Ok(()) } else { Err(over.join("; ").into()) }
}

/// A table of the files of the budget, and which of them are over it.
///
/// Files behind the total come later, if at all: they have a budget, but are no part of the first download.
fn files() -> Result<(String, Vec<String>), Failure> {
    let budget = fs::read_to_string(root().join("size-budget.tsv"))?;
    let (mut rows, mut over) = (Vec::new(), Vec::new());
    let mut total = Size::default();
    for line in budget.lines().skip(1) {
        let (name, allowed) = line.split_once('\t').ok_or_else(|| format!("size-budget.tsv: « {line} »"))?;
        let allowed: usize = allowed.parse()?;
        let size = match name {
            "total" => Size { ..total },
            LARGEST_FUNCTION => largest_function()?,
            name => measure(name)?,
        };
        let figures = [size.raw, size.gzip, size.brotli, allowed].map(|bytes| bytes.to_string());
        rows.push([vec![name.to_owned()], figures.to_vec()].concat());
        if size.brotli > allowed {
            over.push(format!("{name} is {} bytes over", size.brotli - allowed));
        }
        if name != "total" {
            total.add(&size);
        }
    }
    Ok((markdown::table(&["file", "raw", "gzip", "brotli", "budget"], &rows), over))
}

/// The function that takes a browser longest to compile.
fn largest_function() -> Result<Size, Failure> {
    let bytes = fs::read(root().join("dist/pkg/factmark_bg.wasm"))?;
    let functions = wasm::parts(&bytes)?.functions;
    let body = functions.into_iter().map(|(_, body)| body).max_by_key(ExactSizeIterator::len).unwrap_or_default();
    Size::of(bytes.get(body).unwrap_or_default())
}

/// The files that a name of the budget stands for, each compressed by itself as a server sends it. A `*` stands for
/// the part of a name that changes with its content.
fn measure(name: &str) -> Result<Size, Failure> {
    let mut size = Size::default();
    for pattern in name.split('+') {
        let files = matching(pattern)?;
        if files.is_empty() {
            return Err(format!("dist/{pattern} is missing; run cargo xtask build").into());
        }
        for path in files {
            let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", relative(&path)))?;
            size.add(&Size::of(&bytes)?);
        }
    }
    Ok(size)
}

fn matching(pattern: &str) -> Result<Vec<PathBuf>, Failure> {
    let dist = root().join("dist");
    let Some((before, after)) = pattern.split_once('*') else {
        return Ok(Some(dist.join(pattern)).filter(|path| path.exists()).into_iter().collect());
    };
    let names = fs::read_dir(&dist).map_err(|error| format!("dist: {error}; run cargo xtask build"))?;
    let fits = |name: &String| name.starts_with(before) && name.ends_with(after);
    Ok(names
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(fits)
        .map(|name| dist.join(name))
        .collect())
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn gzip(bytes: &[u8]) -> Result<usize, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize, Failure> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed.len())
}
