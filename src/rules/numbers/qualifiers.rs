//! Words that bound a number: « plus de », « environ », « ou plus ».

use crate::document::Document;
use crate::lexicon::{Class, words};
use crate::model::Qualifier;
use crate::text::Gap;

/// Tokens of the longest qualifier.
const LONGEST: usize = 6;

/// How words begin of what flies above a land.
const FLIERS: [&str; 9] = ["drone", "missile", "avion", "vol", "survol", "abatt", "intercept", "hélicoptère", "ballon"];

/// The qualifier that ends just before token `start`: its first token and its meaning.
#[must_use]
pub fn before(document: &Document<'_>, start: usize) -> Option<(usize, Qualifier)> {
    if document.gap(start) == Gap::Line {
        return None;
    }
    for length in (1..=LONGEST).rev() {
        let Some(first) = start.checked_sub(length) else { continue };
        if let Some(sense) = document.phrase(first, length, Class::Qualifiers) {
            // « en plus d'un forfait » adds, it does not bound.
            if first > 0 && document.is_word(first, words!["plus"]) && document.is_word(first - 1, words!["en"]) {
                return None;
            }
            // « 34 drones au-dessus de douze régions »: where, not how many.
            let flown = |at: usize| FLIERS.iter().any(|stem| document.begins_with(at, stem));
            if document.is_word(first, words!["au"]) && (first.saturating_sub(4)..first).any(flown) {
                return None;
            }
            // « vers 14 h » bounds a time, « vers 3 000 personnes » is a direction: the caller's kind decides.
            return Some((first, meaning(sense.code())?));
        }
    }
    // « plus de la moitié », « près des deux tiers »: the article stands between.
    let article = start.checked_sub(1).filter(|&at| document.is_word(at, words!["des", "du"]))?;
    let word = article.checked_sub(1)?;
    let qualifier = match () {
        () if document.is_word(word, words!["plus"]) => Qualifier::Greater,
        () if document.is_word(word, words!["moins"]) => Qualifier::Less,
        () if document.is_word(word, words!["près"]) => Qualifier::Approximate,
        () => return None,
    };
    Some((word, qualifier))
}

/// The qualifier that begins at token `end`: the token after it and its meaning.
#[must_use]
pub fn after(document: &Document<'_>, end: usize) -> Option<(usize, Qualifier)> {
    if document.gap(end) == Gap::Line {
        return None;
    }
    let (sense, length) = document.find(end, Class::QualifiersAfter)?;
    // « 400 environ 20 »: a qualifier before another number belongs to that one.
    let next_is_number = super::amount::at(document, end + length).is_some();
    (!next_is_number).then_some((end + length, meaning(sense.code())?))
}

fn meaning(code: &str) -> Option<Qualifier> {
    Some(match code {
        "gt" => Qualifier::Greater,
        "ge" => Qualifier::AtLeast,
        "lt" => Qualifier::Less,
        "le" => Qualifier::AtMost,
        "approx" => Qualifier::Approximate,
        "eq" => Qualifier::Equal,
        _ => return None,
    })
}
