//! Lengths of time: « 13 jours », « deux ans et demi », « 1 h 30 », « des mois ».

use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{Decimal, Duration, Interval, Number, NumberKind, Qualifier, Value};
use crate::text::Gap;

/// The duration of so many units of a code of the time-units list.
#[must_use]
pub fn of(amount: Decimal, unit: &str) -> Option<Duration> {
    let mut duration = Duration::default();
    let (part, factor) = part(&mut duration, unit)?;
    *part = Some(amount.times(Decimal::from(factor))?);
    Some(duration)
}

/// The part of a duration that a unit is told in, and how many of that one unit is.
fn part<'d>(duration: &'d mut Duration, unit: &str) -> Option<(&'d mut Option<Decimal>, i64)> {
    Some(match unit {
        "S" => (&mut duration.seconds, 1),
        "M" => (&mut duration.minutes, 1),
        "H" => (&mut duration.hours, 1),
        "D" => (&mut duration.days, 1),
        "WE" => (&mut duration.days, 2),
        "W" => (&mut duration.weeks, 1),
        "MO" => (&mut duration.months, 1),
        "Q" => (&mut duration.months, 3),
        "SE" => (&mut duration.months, 6),
        "Y" => (&mut duration.years, 1),
        "DE" => (&mut duration.years, 10),
        "CE" => (&mut duration.years, 100),
        "MI" => (&mut duration.years, 1000),
        _ => return None,
    })
}

/// A part of one unit in the unit below, where it comes out even: « un quart d'heure » is 15 minutes.
#[must_use]
pub fn part_of(amount: Decimal, unit: &str) -> Option<Duration> {
    let (factor, below) = match unit {
        "M" => (60, "S"),
        "H" => (60, "M"),
        "Y" => (12, "MO"),
        _ => return of(amount, unit),
    };
    let even = amount.times(Decimal::from(factor)).filter(|amount| amount.scale() == 0);
    even.map_or_else(|| of(amount, unit), |amount| of(amount, below))
}

/// The unit code that goes on after a duration in `unit`: « un an et demi », « deux heures trente ».
#[must_use]
pub fn extended(document: &Document<'_>, end: usize, mut duration: Duration, unit: &str) -> (Duration, usize) {
    let and = document.is_word(end, words!["et"]);
    if and && document.is_word(end + 1, words!["demi", "demie"]) {
        return (half_more(duration, unit), end + 2);
    }
    if and && unit == "H" && document.is_word(end + 1, words!["quart"]) {
        return (Duration { minutes: Some(Decimal::from(15)), ..duration }, end + 2);
    }
    let start = if and { end + 1 } else { end };
    let Some(numeral) = super::numeral::at(document, start).filter(|numeral| !numeral.is_article || and) else {
        return (duration, end);
    };
    let Some((sense, length)) = document.find(numeral.end, Class::TimeUnits) else {
        // « trois heures vingt », « deux minutes trente »
        let counts_none = super::context::is_bare(document, numeral.end)
            && (!numeral.in_digits || document.surface(start).len() == 2);
        let fits = !and && counts_none && numeral.value < Decimal::from(60) && document.gap(start) != Gap::Line;
        let value = Some(numeral.value);
        return match unit {
            "H" if fits => (Duration { minutes: value, ..duration }, numeral.end),
            "M" if fits => (Duration { seconds: value, ..duration }, numeral.end),
            _ => (duration, end),
        };
    };
    let Some((part, factor)) = part(&mut duration, sense.code()).filter(|_| is_smaller(sense.code(), unit)) else {
        return (duration, end);
    };
    *part = part.or_else(|| numeral.value.times(Decimal::from(factor)));
    (duration, numeral.end + length)
}

/// With half a unit more, in the unit below where it comes out even: « un an et demi » is a year and six months.
fn half_more(mut duration: Duration, unit: &str) -> Duration {
    let (unit, tenths) = match unit {
        "Y" => ("MO", 60),
        "H" => ("M", 300),
        "M" => ("S", 300),
        "DE" => ("Y", 50),
        "CE" => ("Y", 500),
        unit => (unit, 5),
    };
    if let Some((part, 1)) = part(&mut duration, unit) {
        *part = part.unwrap_or(Decimal::ZERO).plus(Decimal::new(tenths, 1));
    }
    duration
}

/// Units from large to small.
const ORDER: [&str; 7] = ["Y", "MO", "W", "D", "H", "M", "S"];

fn is_smaller(unit: &str, than: &str) -> bool {
    let rank = |unit: &str| ORDER.iter().position(|other| *other == unit);
    rank(unit).zip(rank(than)).is_some_and(|(one, other)| one > other)
}

/// The largest unit that a duration is told in.
#[must_use]
pub fn unit_of(mut duration: Duration) -> Option<&'static str> {
    let told = |unit: &&&'static str| part(&mut duration, unit).is_some_and(|(amount, _)| amount.is_some());
    ORDER.iter().find(told).copied()
}

/// Words after which « des mois » measures time.
static GOVERNORS: Words<11> = Words::new([
    "après", "pendant", "depuis", "durant", "voilà", "fallu", "faut", "faudra", "faudrait", "pris", "prend",
]);
/// Beginnings of verbs of lasting and waiting.
const LASTING: [&str; 6] = ["dur", "attend", "patient", "prendr", "pass", "mett"];

/// « des mois », « des années », « plusieurs jours » has no numeral: only « des » with a plain unit counts, vaguely.
#[must_use]
pub fn vague(document: &Document<'_>, start: usize) -> Option<(usize, Number)> {
    if !document.is_word(start, words!["des"]) || !document.is_lower(start + 1) {
        return None;
    }
    let (sense, length) = document.find(start + 1, Class::TimeUnits)?;
    let before = previous(start);
    let governed = document.is_word(before, &GOVERNORS)
        || LASTING.iter().any(|stem| document.surface(before).starts_with(stem))
        || document.is_word(start + 1 + length, words!["durant"])
        || document.is_word(before, words!["a", "y"]) && document.is_word(start.saturating_sub(2), words!["y", "il"]);
    let fits = matches!(sense.code(), "MO" | "Y" | "W" | "D" | "H" | "DE" | "CE")
        && document.surface(start + 1).ends_with('s')
        && !document.is_word(start + 1, words!["journées", "nuits"]);
    let duration = of(Decimal::from(1), sense.code())?;
    (governed && fits).then(|| {
        let value = Value::Duration(Box::new(Interval::single(duration)));
        (
            start + 1 + length,
            Number { kind: NumberKind::Duration, value, qualifier: Qualifier::Vague, unit: None, resolved: None },
        )
    })
}
