//! The source text and positions in it: tokens, sentences, folding of letters.

pub mod fold;
mod literals;
mod nouns;
mod segment;
mod token;
mod tokenize;

pub use literals::Literal;
pub use nouns::noun_key;
pub use segment::{Sentence, segment};
pub use token::{Gap, Shape, Token, TokenKind};
pub use tokenize::tokenize;
