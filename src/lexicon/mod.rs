//! Look-up of words and names, in tables that `build/` compiled from `seeds/`.

mod key_hash;
mod name_table;
mod names;
mod walk;
mod words;

pub use names::{Guard, Name, NameKind, find_names};
pub use words::{Class, Sense, WordMatch, find_words};
