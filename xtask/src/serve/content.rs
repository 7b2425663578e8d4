//! Files as they are sent: each is compressed once, as a real server would have it ready.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::SystemTime;

/// A file, whole and compressed.
pub struct Content {
    /// Changes with the bytes; in quotes, as HTTP wants it.
    pub tag: String,
    /// As it is on disk.
    pub raw: Vec<u8>,
    /// Compressed with brotli.
    pub brotli: Vec<u8>,
}

/// Smaller by a hair at 11, which takes seconds for the wasm file.
const QUALITY: i32 = 9;

type Known = HashMap<PathBuf, (SystemTime, Arc<Content>)>;

static KNOWN: LazyLock<Mutex<Known>> = LazyLock::new(Mutex::default);

impl Content {
    /// Makes all files below `folder` ready before anybody asks for one.
    pub fn prepare(folder: &Path) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { Self::prepare(&path) } else { drop(Self::of(&path)) }
        }
    }

    /// The file at `path` as it is now; `None` if it cannot be read.
    pub fn of(path: &Path) -> Option<Arc<Self>> {
        let written = fs::metadata(path).and_then(|metadata| metadata.modified()).ok()?;
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, content)) = known.get(path).filter(|(then, _)| *then == written) {
            return Some(Arc::clone(content));
        }
        let content = Arc::new(Self::new(fs::read(path).ok()?)?);
        known.insert(path.to_path_buf(), (written, Arc::clone(&content)));
        Some(content)
    }

    fn new(raw: Vec<u8>) -> Option<Self> {
        let mut hasher = DefaultHasher::new();
        raw.hash(&mut hasher);
        let mut compressed = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: QUALITY, ..Default::default() };
        brotli::BrotliCompress(&mut &*raw, &mut compressed, &parameters).ok()?;
        Some(Self { tag: format!("\"{:016x}\"", hasher.finish()), raw, brotli: compressed })
    }
}
