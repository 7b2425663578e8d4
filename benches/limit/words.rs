//! The limit in wasm: words are counted and nothing else, in a module of its own, since the engine's offers no such thing.
//! `cargo xtask bench` compiles it. The work is that of `benches/throughput.rs`.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::Mutex;

/// JavaScript writes a text here.
static RECEIVED: [AtomicU8; 2_000_000] = [const { AtomicU8::new(0) }; 2_000_000];
static TEXT: Mutex<String> = Mutex::new(String::new());

/// Where a text is to be written.
#[no_mangle]
pub extern "C" fn place() -> usize {
    RECEIVED.as_ptr() as usize
}

/// Takes over the first `length` bytes that were written.
#[no_mangle]
pub extern "C" fn take(length: usize) {
    let bytes = RECEIVED.iter().take(length).map(|byte| byte.load(Ordering::Relaxed)).collect();
    if let (Ok(text), Ok(mut kept)) = (String::from_utf8(bytes), TEXT.lock()) {
        *kept = text;
    }
}

/// How many words the text has.
#[no_mangle]
pub extern "C" fn words() -> usize {
    TEXT.lock().map_or(0, |text| text.split(|letter: char| !letter.is_alphanumeric()).count())
}
