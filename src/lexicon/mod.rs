//! Look-up of words and names, in tables that `build/` compiled from `seeds/`.

mod finder;
mod key_hash;
mod lowered;
mod name_table;
mod names;
mod word_format;
mod word_key;
mod word_stream;
mod word_table;
mod words;

pub use finder::{Lists, WordFinder};
pub use lowered::Lowered;
pub use names::{Guard, Name, NameKind, find_names};
pub(crate) use word_key::words;
pub use word_key::{FewWords, WordList, Words};
pub use words::{Class, Classes, Sense, WordMatch};
