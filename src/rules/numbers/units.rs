//! What stands after an amount and says what it measures.

use crate::document::Document;
use crate::lexicon::Class;
use crate::model::{NumberKind, Unit};
use crate::text::Gap;

/// A unit that ends before token `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPhrase {
    /// Token after the last.
    pub end: usize,
    /// Percent, money, measure or duration.
    pub kind: NumberKind,
    /// The unit; `None` for durations, whose unit is in the value.
    pub unit: Option<Unit>,
    /// For durations the code of the time unit, else empty.
    pub time: &'static str,
    /// Power of ten that an abbreviation adds: « M€ » 6.
    pub power: u8,
}

/// The unit that begins at token `at`, with « de », « d' » before it after a scale word.
#[must_use]
pub fn at(document: &Document<'_>, at: usize, decimal: bool) -> Option<UnitPhrase> {
    if document.gap(at) == Gap::Line {
        return None;
    }
    let direct = percent(document, at, decimal)
        .or_else(|| abbreviation(document, at))
        .or_else(|| money(document, at))
        .or_else(|| time(document, at))
        .or_else(|| measure(document, at));
    direct.or_else(|| {
        let linked = document.is_word(at, &["de", "d'"]);
        let unit = |at| money(document, at).or_else(|| time(document, at)).or_else(|| measure(document, at));
        linked.then(|| unit(at + 1)).flatten()
    })
}

fn percent(document: &Document<'_>, at: usize, decimal: bool) -> Option<UnitPhrase> {
    let phrase = |end, unit| Some(UnitPhrase { end, kind: NumberKind::Percent, unit: Some(unit), time: "", power: 0 });
    if document.is_mark(at, '%') {
        return phrase(at + 1, Unit::Percent);
    }
    if document.is_word(at, &["pour"]) && document.is_word(at + 1, &["cent", "cents"]) {
        return phrase(at + 2, Unit::Percent);
    }
    if document.is_word(at, &["point", "points"]) {
        let of = document.is_word(at + 1, &["de"])
            && document.is_word(at + 2, &["pourcentage", "pourcentages", "pib", "base"]);
        if of && !document.is_word(at + 2, &["base", "pib"]) {
            return phrase(at + 3, Unit::Point);
        }
        return if decimal || of { phrase(at + 1, Unit::Point) } else { None };
    }
    None
}

/// « M€ », « Md€ », « mds $ ».
fn abbreviation(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::MoneyAbbreviations)?;
    let columns = sense.columns();
    let power = columns.first()?.parse().ok()?;
    let unit = Some(Unit::Currency(columns.get(1)?));
    Some(UnitPhrase { end: at + length, kind: NumberKind::Money, unit, time: "", power })
}

fn money(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::Currencies)?;
    let code = sense.code().split('/').next()?;
    // « le won », « le sol »: a currency's name in the singular may be another word; a number stands before it here.
    Some(UnitPhrase { end: at + length, kind: NumberKind::Money, unit: Some(Unit::Currency(code)), time: "", power: 0 })
}

fn measure(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::Measures)?;
    let single_letter = length == 1 && document.surface(at).chars().count() == 1;
    let dotted = single_letter
        && document.is_mark(at + 1, '.')
        && document.gap(at + 1) == Gap::None
        && document.is_capitalized(at);
    let elided = document.surface(at).ends_with(['\'', '’']);
    if dotted
        || elided
        || single_letter
            && document.is_capitalized(at)
            && document.gap(at) == Gap::Space
            && !document.is_word(at, &["w", "v"])
    {
        return None;
    }
    Some(UnitPhrase {
        end: at + length,
        kind: NumberKind::Measure,
        unit: Some(Unit::Measure(sense.code())),
        time: "",
        power: 0,
    })
}

fn time(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::TimeUnits)?;
    Some(UnitPhrase { end: at + length, kind: NumberKind::Duration, unit: None, time: sense.code(), power: 0 })
}

/// A currency sign or code before its figure: « $ 12 », « € 3 milliards », « EUR 5 ».
#[must_use]
pub fn before(document: &Document<'_>, start: usize) -> Option<(usize, Unit)> {
    let sign = start.checked_sub(1)?;
    let is_sign = ["€", "$", "£", "¥", "CHF", "EUR", "USD", "US$", "FCFA"].contains(&document.surface(sign));
    let (sense, _) = document.find(sign, Class::Currencies).filter(|_| is_sign)?;
    // « 12 $ 15 »: a sign that closes another figure does not open this one.
    let taken = sign.checked_sub(1).is_some_and(|at| {
        super::numeral::digits(document.surface(at)).is_some()
            && document.surface(at).starts_with(|letter: char| letter.is_ascii_digit())
    });
    (!taken).then(|| (sign, Unit::Currency(sense.code())))
}
