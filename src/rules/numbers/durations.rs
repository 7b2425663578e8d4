//! Lengths of time: « 13 jours », « deux ans et demi », « 1 h 30 », « des mois ».

use crate::document::{Document, previous};
use crate::lexicon::Class;
use crate::model::{Decimal, Duration, Interval, Number, NumberKind, Qualifier, Value};
use crate::text::Gap;

/// The duration of so many units of a code of the time-units list.
#[must_use]
pub fn of(amount: Decimal, unit: &str) -> Option<Duration> {
    let times = |factor: i64| amount.times(Decimal::from(factor));
    let none = Duration::default();
    Some(match unit {
        "S" => Duration { seconds: Some(amount), ..none },
        "M" => Duration { minutes: Some(amount), ..none },
        "H" => Duration { hours: Some(amount), ..none },
        "D" => Duration { days: Some(amount), ..none },
        "W" => Duration { weeks: Some(amount), ..none },
        "MO" => Duration { months: Some(amount), ..none },
        "Q" => Duration { months: times(3), ..none },
        "SE" => Duration { months: times(6), ..none },
        "Y" => Duration { years: Some(amount), ..none },
        "DE" => Duration { years: times(10), ..none },
        "CE" => Duration { years: times(100), ..none },
        "MI" => Duration { years: times(1000), ..none },
        "WE" => Duration { days: times(2), ..none },
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
pub fn extended(document: &Document<'_>, end: usize, duration: Duration, unit: &str) -> (Duration, usize) {
    let and = document.is_word(end, &["et"]);
    if and && document.is_word(end + 1, &["demi", "demie"]) {
        return (half_more(duration, unit), end + 2);
    }
    if and && unit == "H" && document.is_word(end + 1, &["quart"]) {
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
    let Some(more) = of(numeral.value, sense.code()).filter(|_| is_smaller(sense.code(), unit)) else {
        return (duration, end);
    };
    (join(duration, more), numeral.end + length)
}

fn half_more(duration: Duration, unit: &str) -> Duration {
    let half = Decimal::new(5, 1);
    match unit {
        "Y" => Duration { months: Some(Decimal::from(6)), ..duration },
        "H" => Duration { minutes: Some(Decimal::from(30)), ..duration },
        "M" => Duration { seconds: Some(Decimal::from(30)), ..duration },
        "MO" => Duration { months: duration.months.and_then(|months| months.plus(half)), ..duration },
        "W" => Duration { weeks: duration.weeks.and_then(|weeks| weeks.plus(half)), ..duration },
        "D" => Duration { days: duration.days.and_then(|days| days.plus(half)), ..duration },
        "DE" => Duration { years: duration.years.and_then(|years| years.plus(Decimal::from(5))), ..duration },
        "CE" => Duration { years: duration.years.and_then(|years| years.plus(Decimal::from(50))), ..duration },
        _ => duration,
    }
}

/// Units from large to small.
const ORDER: [&str; 7] = ["Y", "MO", "W", "D", "H", "M", "S"];

fn is_smaller(unit: &str, than: &str) -> bool {
    let rank = |unit: &str| ORDER.iter().position(|other| *other == unit);
    rank(unit).zip(rank(than)).is_some_and(|(one, other)| one > other)
}

fn join(one: Duration, other: Duration) -> Duration {
    Duration {
        years: one.years.or(other.years),
        months: one.months.or(other.months),
        weeks: one.weeks.or(other.weeks),
        days: one.days.or(other.days),
        hours: one.hours.or(other.hours),
        minutes: one.minutes.or(other.minutes),
        seconds: one.seconds.or(other.seconds),
    }
}

/// Words after which « des mois » measures time.
const GOVERNORS: [&str; 11] =
    ["après", "pendant", "depuis", "durant", "voilà", "fallu", "faut", "faudra", "faudrait", "pris", "prend"];
/// Beginnings of verbs of lasting and waiting.
const LASTING: [&str; 6] = ["dur", "attend", "patient", "prendr", "pass", "mett"];

/// « des mois », « des années », « plusieurs jours » has no numeral: only « des » with a plain unit counts, vaguely.
#[must_use]
pub fn vague(document: &Document<'_>, start: usize) -> Option<(usize, Number)> {
    if !document.is_word(start, &["des"]) || !document.is_lower(start + 1) {
        return None;
    }
    let (sense, length) = document.find(start + 1, Class::TimeUnits)?;
    let before = previous(start);
    let governed = document.is_word(before, &GOVERNORS)
        || LASTING.iter().any(|stem| document.surface(before).starts_with(stem))
        || document.is_word(start + 1 + length, &["durant"])
        || document.is_word(before, &["a", "y"]) && document.is_word(start.saturating_sub(2), &["y", "il"]);
    let fits = matches!(sense.code(), "MO" | "Y" | "W" | "D" | "H" | "DE" | "CE")
        && document.surface(start + 1).ends_with('s')
        && !document.is_word(start + 1, &["journées", "nuits"]);
    let duration = of(Decimal::from(1), sense.code())?;
    (governed && fits).then(|| {
        let value = Value::Duration(Box::new(Interval::single(duration)));
        (
            start + 1 + length,
            Number { kind: NumberKind::Duration, value, qualifier: Qualifier::Vague, unit: None, resolved: None },
        )
    })
}
