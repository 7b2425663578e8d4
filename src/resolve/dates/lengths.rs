//! Durations that a word anchors in time: « depuis 13 jours », « il y a vingt ans », « d'ici dix jours ».

use std::ops::Range;

use super::moment::Moment;
use super::period::Period;
use super::unit::Unit;
use crate::document::{Document, previous};
use crate::lexicon::{Words, words};
use crate::model::{Day, Decimal, Duration, Interval, Number, Qualifier, Value};

/// Where a duration lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Anchor {
    /// « depuis dix jours »: up to the publication.
    Since,
    /// « il y a dix jours »: so long before it.
    Ago,
    /// « dans dix jours »: so long after it.
    Ahead,
    /// « d'ici dix jours », « sous 48 heures »: from it on.
    Within,
    /// « un an plus tôt »: so long before a date told before, or the publication.
    Earlier,
    /// « deux jours plus tard »: so long after a date told before.
    Later,
}

/// Words between the anchor and the number.
static BETWEEN: Words<9> =
    Words::new(["déjà", "maintenant", "désormais", "environ", "presque", "bientôt", "plus", "de", "à"]);

/// The days a duration spans or points to; nothing for one that is only long (« pendant dix jours »).
pub fn read(document: &Document<'_>, tokens: &Range<usize>, number: &Number, now: &Moment) -> Option<Period> {
    let Value::Duration(duration) = &number.value else { return None };
    if number.qualifier == Qualifier::Vague {
        return None;
    }
    let anchor = anchor(document, tokens)?;
    let Interval { lower, upper } = **duration;
    let (short, long) = (Length::of(lower)?, Length::of(upper.unwrap_or(lower))?);
    let published = now.published.filter(|published| published.length() <= long.unit.longest());
    match anchor {
        Anchor::Since => Period::new(long.moved(published?.first, -1)?, published?.last),
        Anchor::Within => Period::new(published?.first, long.moved(published?.last, 1)?),
        Anchor::Ago => between(published?, &long, &short, -1),
        Anchor::Ahead => between(published?, &short, &long, 1),
        Anchor::Earlier => match now.beside.or_else(|| now.told_here(long.unit.longest())) {
            Some(told) => told.plus_months(-short.months)?.plus_days(-short.days),
            None => between(published?, &long, &short, -1),
        },
        Anchor::Later => now.told(366)?.plus_months(short.months)?.plus_days(short.days),
    }
}

fn anchor(document: &Document<'_>, tokens: &Range<usize>) -> Option<Anchor> {
    if let Some(anchor) = after(document, tokens.end) {
        return Some(anchor);
    }
    let mut at = tokens.start.checked_sub(1)?;
    while document.is_word(at, &BETWEEN) {
        at = at.checked_sub(1)?;
    }
    let word = |words: &[&str]| document.is_word(at, words);
    let goes_on = document.is_word(tokens.end, words!["que", "qu'"]);
    let ago = word(&["voici", "voilà"])
        || word(&["a"])
            && document.is_word(previous(at), words!["y"])
            && document.is_word(previous(previous(at)), words!["il"]);
    // « dans les dix jours » bounds, « dans les dix jours suivant l'annonce » is not counted from today.
    let relative = document.is_word(tokens.end, words!["suivant", "suivants", "précédant", "qui", "après", "de", "d'"]);
    let article = document.is_word(at, words!["les"]) && document.is_word(previous(at), words!["dans"]);
    if word(&["depuis"]) || ago && goes_on {
        Some(Anchor::Since)
    } else if ago {
        Some(Anchor::Ago)
    } else if word(&["dans"]) && at + 1 == tokens.start && !relative {
        Some(Anchor::Ahead)
    } else if word(&["ici"]) || word(&["sous"]) || article && !relative {
        Some(Anchor::Within)
    } else {
        None
    }
}

/// « un an plus tôt », « deux jours auparavant », « trois mois plus tard ».
fn after(document: &Document<'_>, end: usize) -> Option<Anchor> {
    let plus = document.is_word(end, words!["plus"]);
    if plus && document.is_word(end + 1, words!["tôt"]) || document.is_word(end, words!["auparavant"]) {
        return Some(Anchor::Earlier);
    }
    (plus && document.is_word(end + 1, words!["tard"])).then_some(Anchor::Later)
}

/// All of the days, weeks, months or years that lie between two lengths from the publication.
fn between(published: Period, first: &Length, last: &Length, sign: i64) -> Option<Period> {
    let around = |length: &Length| {
        let moved = Period::new(length.moved(published.first, sign)?, length.moved(published.last, sign)?)?;
        length.unit.counted(moved, 0)
    };
    Period::new(around(first)?.first, around(last)?.last)
}

/// A duration as the calendar counts, and the unit that tells how exactly it is meant.
struct Length {
    months: i64,
    days: i64,
    unit: Unit,
}

impl Length {
    /// `None` for what is shorter than a day.
    fn of(duration: Duration) -> Option<Self> {
        let whole = |amount: Option<Decimal>, factor: i64| -> Option<i64> {
            let Some(amount) = amount else { return Some(0) };
            let product = amount.times(Decimal::from(factor))?;
            // Half a day is none.
            let divisor = 10_i128.checked_pow(u32::from(product.scale()))?;
            i64::try_from(product.mantissa() / divisor).ok()
        };
        let hours = whole(duration.hours, 1)?;
        let months = whole(duration.years, 12)?.checked_add(whole(duration.months, 1)?)?;
        let days = whole(duration.weeks, 7)?.checked_add(whole(duration.days, 1)?)?.checked_add(hours / 24)?;
        let unit = if duration.days.is_some() || duration.hours.is_some() {
            Unit::Day
        } else if duration.weeks.is_some() {
            Unit::Week
        } else if duration.months.is_some() || months % 12 != 0 {
            Unit::Month
        } else {
            Unit::Year
        };
        (months > 0 || days > 0).then_some(Self { months, days, unit })
    }

    /// The day so long before (`sign` −1) or after (1) another.
    fn moved(&self, day: Day, sign: i64) -> Option<Day> {
        day.plus_months(sign * self.months)?.plus_days(sign * self.days)
    }
}
