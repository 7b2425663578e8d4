//! Centuries and eras: « XXIe siècle », « XVIIIe et XIXe siècles », « avant Jésus-Christ ».

use crate::document::Document;
use crate::lexicon::{Class, words};
use crate::model::{Interval, PartialDate, Year};

/// « XXIe siècle », « 19e siècle ».
pub(super) fn at(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let rank = rank(document, start)?;
    let named = document.is_word(start + 1, words!["siècle", "siècles"]);
    named.then(|| (of_rank(rank), start + 2))
}

/// « XVIIe au XIXe siècle », « XVIIIe et XIXe siècles »
pub(super) fn range(document: &Document<'_>, first: usize) -> Option<(Interval<PartialDate>, usize)> {
    let lower = rank(document, first)?;
    let joined = document.is_word(first + 1, words!["au", "à", "et"]);
    let (_, end) = at(document, first + 2).filter(|_| joined)?;
    let upper = rank(document, first + 2).filter(|upper| lower < *upper)?;
    Some((Interval::range(of_rank(lower), of_rank(upper)), end))
}

fn of_rank(rank: u16) -> PartialDate {
    PartialDate { year: Year::Century((rank - 1) * 100), month: None, day: None }
}

/// A rank that a century may have.
fn rank(document: &Document<'_>, start: usize) -> Option<u16> {
    let surface = document.surface(start);
    let rank = if surface.starts_with(|letter: char| letter.is_ascii_digit()) {
        // « 3 siècles » is a length.
        let digits = surface.trim_end_matches(char::is_alphabetic);
        digits.parse().ok().filter(|_| digits.len() < surface.len())?
    } else {
        roman(surface).or_else(|| {
            let (sense, length) = document.find(start, Class::Ordinals)?;
            (length == 1).then_some(sense.value)
        })?
    };
    (1..=30).contains(&rank).then_some(rank)
}

/// The value of a Roman ordinal: `XXIe`, `IIIème`, `Ier`.
#[must_use]
pub fn roman(surface: &str) -> Option<u16> {
    let letters = surface.trim_end_matches(['e', 'è', 'm', 'r']);
    // « Le » and « Ce » are words.
    if letters.is_empty() || letters.len() == surface.len() || matches!(letters, "L" | "C") {
        return None;
    }
    let (mut total, mut last) = (0_u16, 0);
    for letter in letters.chars().rev() {
        let value = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            'C' => 100,
            _ => return None,
        };
        total = if value < last { total.checked_sub(value)? } else { total.checked_add(value)? };
        last = last.max(value);
    }
    Some(total)
}

/// « avant Jésus-Christ », « av. J.-C. », « avant notre ère »: years that the values of dates cannot tell.
pub(super) fn is_before_our_era(document: &Document<'_>, end: usize) -> bool {
    let at = end + 1 + usize::from(document.is_mark(end + 1, '.'));
    document.is_word(end, words!["avant", "av"]) && document.is_word(at, words!["j", "jésus", "notre", "jc"])
}
