//! Amounts without their units: numerals, « une dizaine », « des centaines de milliers », « la moitié ».

use super::numeral::Numeral;
use super::{fractions, numeral};
use crate::document::{Document, previous};
use crate::lexicon::{Class, words};
use crate::model::{Decimal, Qualifier};
use crate::text::Gap;

/// How an amount is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// « 400 », « deux cents ».
    Plain,
    /// « un » or « une » alone.
    Article,
    /// « une dizaine »: about ten.
    Collective,
    /// « des centaines »: an order of magnitude.
    Vague,
    /// « la moitié », « trois quarts », « le double ».
    Fraction,
}

/// An amount over the tokens from `start` to before `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// First token, « une » or « des » included.
    pub start: usize,
    /// Token after the last.
    pub end: usize,
    /// Its value.
    pub value: Decimal,
    /// What its own words say of its bounds.
    pub qualifier: Qualifier,
    /// How it is worded.
    pub form: Form,
    /// Power of ten of its last scale word, else 0.
    pub scale: u8,
    /// Whether it is written in digits.
    pub in_digits: bool,
}

/// The amount that begins at token `start`.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<Amount> {
    collective(document, start)
        .or_else(|| vague(document, start))
        .or_else(|| fractions::at(document, start))
        .or_else(|| plain(document, start))
}

fn plain(document: &Document<'_>, start: usize) -> Option<Amount> {
    let mut numeral = numeral::at(document, start)?;
    if let Some((value, end)) = with_fraction(document, &numeral) {
        numeral = Numeral { value, end, is_article: false, ..numeral };
    }
    let form = if numeral.is_article { Form::Article } else { Form::Plain };
    let amount = Amount {
        start,
        end: numeral.end,
        value: numeral.value,
        qualifier: Qualifier::Equal,
        form,
        scale: numeral.scale,
        in_digits: numeral.in_digits,
    };
    // « deux douzaines », « trois milliers »
    let collective = collective_word(document, numeral.end).filter(|_| !numeral.is_article);
    match collective {
        Some((value, end)) => Some(Amount { end, value: amount.value.times(value)?, ..amount }),
        None => Some(amount),
    }
}

/// « des dizaines de milliers de milliards » has three; more is no language.
const MOST_COLLECTIVES: usize = 6;

/// « trois et deux tiers », « un et trois quarts »: the value of both and the end.
fn with_fraction(document: &Document<'_>, whole: &Numeral) -> Option<(Decimal, usize)> {
    if whole.scale > 0 || !document.is_word(whole.end, words!["et"]) || document.is_definite_article(whole.end + 1) {
        return None;
    }
    let part = fractions::at(document, whole.end + 1).filter(|part| part.value < Decimal::from(1))?;
    // « ils étaient trois et deux tiers des votes »: a part of something that is told.
    let of_something = document.is_word(part.end, words!["des", "du"])
        || document.is_of(part.end) && document.is_definite_article(part.end + 1);
    (!of_something).then(|| Some((whole.value.plus(part.value)?, part.end))).flatten()
}

/// The value and end of « dizaine », « centaines de milliers », « milliers ».
fn collective_word(document: &Document<'_>, at: usize) -> Option<(Decimal, usize)> {
    collective_words(document, at, MOST_COLLECTIVES)
}

/// The same, of so many words at most.
fn collective_words(document: &Document<'_>, at: usize, most: usize) -> Option<(Decimal, usize)> {
    if most == 0 || document.gap(at) == Gap::Line {
        return None;
    }
    let (sense, length) = document.find(at, Class::Collectives).or_else(|| document.find(at, Class::Scales))?;
    let is_scale = document.find(at, Class::Collectives).is_none();
    let value = if is_scale {
        Decimal::from(1).times_power_of_ten(u8::try_from(sense.value).ok()?)?
    } else {
        Decimal::from(i64::from(sense.value))
    };
    let end = at + length;
    if document.is_word(end, words!["de", "d'"])
        && let Some((more, end)) = collective_words(document, end + 1, most - 1)
    {
        return Some((value.times(more)?, end));
    }
    Some((value, end))
}

/// « une dizaine », « un millier », « une bonne trentaine », « un demi-millier ».
fn collective(document: &Document<'_>, start: usize) -> Option<Amount> {
    let article = document.is_word(start, words!["un", "une"]);
    // « une « dizaine de nids » »: the article stands outside the quotation.
    let quoted = ['«', '"', '“'].iter().any(|&mark| document.is_mark(previous(start), mark))
        && document.is_word(previous(previous(start)), words!["un", "une"]);
    if !article && !quoted {
        return None;
    }
    let mut at = start + usize::from(article);
    while document.is_word(at, words!["bon", "bonne", "petit", "petite", "grosse", "gros", "vaste"]) {
        at += 1;
    }
    let half = document.is_word(at, words!["demi"]) && document.is_mark(at + 1, '-');
    if half {
        at += 2;
    }
    let is_collective = document.find(at, Class::Collectives).is_some();
    let (value, end) = collective_word(document, at).filter(|_| is_collective)?;
    let value = if half { value.times(Decimal::new(5, 1))? } else { value };
    // « un millier et demi »
    let more = numeral::is_and_a_half(document, end);
    let value = if more { value.times(Decimal::new(15, 1))? } else { value };
    Some(Amount {
        start,
        end: end + if more { 2 } else { 0 },
        value,
        qualifier: Qualifier::Approximate,
        form: Form::Collective,
        scale: 0,
        in_digits: false,
    })
}

/// « des centaines », « plusieurs milliers », « quelques dizaines de milliers », « des millions », « les milliers ».
fn vague(document: &Document<'_>, start: usize) -> Option<Amount> {
    let determiner = document.is_word(start, words!["des", "plusieurs", "quelques", "de"]);
    let bare = document.find(start, Class::Collectives).is_some() && document.surface(start).ends_with('s');
    let mut at = start + usize::from(determiner);
    if !(determiner || bare) {
        return None;
    }
    while determiner && document.is_word(at, words!["petites", "nombreuses", "bonnes", "longues", "grosses"]) {
        at += 1;
    }
    let plural = document.surface(at).ends_with('s');
    let (value, end) = collective_word(document, at).filter(|_| plural)?;
    let start = if document.is_word(start, words!["de"]) { at } else { start };
    Some(Amount { start, end, value, qualifier: Qualifier::Vague, form: Form::Vague, scale: 0, in_digits: false })
}
