//! Ending classes: the sets of endings that many words share, each written as one byte in the table of words.
//!
//! « confirm<er> » then takes one key in place of fifteen; the look-up tries the class where it meets its byte.

use std::collections::{BTreeSet, HashMap};

use crate::forms::{Piece, spell};

/// Bytes below the space, which no word contains, less 0.
const MOST: usize = 31;

/// The classes worth a byte of their own, the byte being the position plus one.
pub struct Classes(Vec<Vec<String>>);

impl Classes {
    /// Chooses the classes that save most among all the rows.
    pub fn choose<'a>(rows: impl Iterator<Item = &'a Vec<Piece>>) -> Self {
        let mut savings: HashMap<Vec<String>, usize> = HashMap::new();
        for pieces in rows {
            for (index, piece) in pieces.iter().enumerate() {
                if let Some(endings) = class(pieces, index, piece) {
                    *savings.entry(endings.clone()).or_default() += endings.len() - 1;
                }
            }
        }
        let mut classes: Vec<(Vec<String>, usize)> = savings.into_iter().collect();
        classes.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        Self(classes.into_iter().take(MOST).map(|(endings, _)| endings).collect())
    }

    /// The keys of a row: what has no byte is spelled out.
    pub fn keys(&self, pieces: &[Piece]) -> Vec<String> {
        let factored: Vec<Piece> = pieces
            .iter()
            .enumerate()
            .map(|(index, piece)| {
                let byte = class(pieces, index, piece).and_then(|endings| self.byte(&endings));
                byte.map_or_else(|| piece.clone(), |byte| Piece::Letters(char::from(byte).to_string()))
            })
            .collect();
        spell(&factored)
    }

    fn byte(&self, endings: &[String]) -> Option<u8> {
        let position = self.0.iter().position(|class| class == endings)?;
        u8::try_from(position + 1).ok()
    }

    /// Rust source of the table that the look-up reads.
    pub fn code(&self) -> String {
        format!("static ENDINGS: [&[&str]; {}] = {};\n", self.0.len(), {
            let rows: Vec<String> = self.0.iter().map(|class| format!("&{class:?}")).collect();
            format!("[{}]", rows.join(", "))
        })
    }
}

/// The endings of a piece in order, if they can be a class: they end a word and stay within it.
fn class(pieces: &[Piece], index: usize, piece: &Piece) -> Option<Vec<String>> {
    let Piece::Endings(endings) = piece else { return None };
    let ends_word = match pieces.get(index + 1) {
        None => true,
        Some(Piece::Letters(letters)) => letters.starts_with([' ', '-']),
        Some(Piece::Endings(_)) => false,
    };
    let within = endings.iter().all(|ending| ending.chars().all(char::is_alphabetic));
    let begins_word = match index.checked_sub(1).and_then(|before| pieces.get(before)) {
        Some(Piece::Letters(letters)) => letters.ends_with([' ', '-', '\'']),
        _ => true,
    };
    let sorted: BTreeSet<String> = endings.iter().map(|ending| ending.to_lowercase()).collect();
    (ends_word && within && !begins_word && sorted.len() > 1).then(|| sorted.into_iter().collect())
}
