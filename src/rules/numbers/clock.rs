//! Times of day: « 14h30 », « à 10 heures », « de 17 heures à 7 heures », « midi ».

use super::qualifiers;
use super::quantities::{Quantity, WEIGHT};
use crate::document::{Document, previous};
use crate::model::{ClockTime, Decimal, Interval, MentionKind, Number, NumberKind, Qualifier, Value};
use crate::rules::Candidate;
use crate::text::{Gap, Literal, TokenKind};

/// Words after which hours are a time of day.
const AT: [&str; 11] = ["à", "vers", "dès", "avant", "jusqu'à", "après", "depuis", "entre", "de", "et", "d'ici"];

/// A time written in digits, « midi » or « minuit », at token `start`; a range of two where one follows.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let (lower, mut end) = written(document, start)?;
    let mut upper = None;
    let joined = document.is_word(end, &["à"]) && document.is_word(previous(start), &["de", "d'"])
        || joins_digits(document, end)
        || document.is_word(previous(start), &["entre"]) && document.is_word(end, &["et"]);
    let second = || written(document, end + 1).or_else(|| hours(document, end + 1));
    if let Some((later, after)) = joined.then(second).flatten() {
        (upper, end) = (Some(later), after);
    }
    let between = upper.is_some() && document.is_word(previous(start), &["entre"]);
    let qualifier = qualifiers::before(document, start);
    let first = match qualifier {
        Some((first, _)) => first,
        None if between => start - 1,
        None => start,
    };
    let value = Value::Time(Interval { lower, upper });
    let qualifier = qualifier.map_or(Qualifier::Equal, |(_, qualifier)| qualifier);
    let number = Number { kind: NumberKind::Time, value, qualifier, unit: None, resolved: None };
    let span = document.span(first..end);
    Some((
        Candidate { span, kind: MentionKind::Number(number), rule: "time-clock", evidence: Vec::new(), weight: WEIGHT },
        end,
    ))
}

/// « 9h-17h »
fn joins_digits(document: &Document<'_>, at: usize) -> bool {
    matches!(document.surface(at), "-" | "–") && document.gap(at) == Gap::None && document.gap(at + 1) == Gap::None
}

/// « 14h30 », « 14:30 », « midi », « minuit et demi ».
fn written(document: &Document<'_>, start: usize) -> Option<(ClockTime, usize)> {
    if document.token(start)?.kind == TokenKind::Literal(Literal::Clock) {
        let mut parts =
            document.surface(start).split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        let hour = parts.next()?.parse().ok()?;
        let minute = parts.next()?.parse().ok()?;
        return Some((ClockTime { hour, minute }, start + 1));
    }
    let noon = document.is_word(start, &["midi"]);
    if !(noon || document.is_word(start, &["minuit"])) || !document.is_lower(start) {
        return None;
    }
    let governed = document
        .is_word(previous(start), &["à", "vers", "avant", "après", "dès", "depuis", "de", "jusqu'à", "entre", "et"]);
    let minute =
        if document.is_word(start + 1, &["et"]) && document.is_word(start + 2, &["demi", "demie"]) { 30 } else { 0 };
    let time = ClockTime { hour: if noon { 12 } else { 0 }, minute };
    governed.then_some((time, if minute > 0 { start + 3 } else { start + 1 }))
}

/// « 7 heures », « 21 h » as the upper end of a range.
fn hours(document: &Document<'_>, start: usize) -> Option<(ClockTime, usize)> {
    let amount = super::amount::at(document, start)?;
    let unit = document.is_word(amount.end, &["h", "heure", "heures"]);
    let hour = hour(amount.value).filter(|_| unit)?;
    Some((ClockTime { hour, minute: 0 }, amount.end + 1))
}

fn hour(value: Decimal) -> Option<u8> {
    value.integer().and_then(|hour| u8::try_from(hour).ok()).filter(|hour| *hour <= 24)
}

/// Hours that the context makes a time of day: the interval, and the token after its minutes.
#[must_use]
pub fn from_hours(document: &Document<'_>, quantity: &Quantity) -> Option<(Interval<ClockTime>, usize)> {
    let lower = hour(quantity.lower.value)?;
    if quantity.lower_unit.is_some_and(|unit| unit.time != "H") {
        return None;
    }
    let of_the_day = document.is_word(quantity.end, &["du", "de"])
        && document.is_word(quantity.end + 1, &["matin", "soir", "l'", "la"])
        && (document.is_word(quantity.end + 1, &["matin", "soir"])
            || document.is_word(quantity.end + 2, &["après", "nuit"]));
    let local = document.is_word(quantity.end, &["locale", "locales", "gmt", "heure", "précises", "pile", "utc"]);
    let measured = document.is_word(quantity.end, &["de", "d'", "par", "plus", "après", "avant"]) && !of_the_day;
    let short = document.is_word(quantity.unit?.end - 1, &["h"]);
    let start = qualifiers::before(document, quantity.start).map_or(quantity.start, |(start, _)| start);
    let before = previous(start);
    let toward = start < quantity.start && document.is_word(start, &["vers", "environ", "jusqu'à", "jusqu'"]);
    let firm = document.is_word(before, &["à", "dès", "vers", "jusqu'à"])
        || toward && document.is_word(start, &["vers", "jusqu'à", "jusqu'"]);
    let soft = document.is_word(before, &AT) && (short || quantity.upper.is_some());
    let range = quantity.upper.is_some() && document.is_word(before, &["de", "d'"])
        || document.is_word(quantity.start, &["entre"]) && quantity.lower_unit.is_some();
    let after_mark = document.is_mark(before, '(') || document.is_mark(before, ',') && short;
    let is_time = of_the_day
        || local
        || (firm
            || soft
            || range
            || after_mark
            || document.is_word(before, &["avant", "après"])
                && lower >= 4
                && !document.is_word(quantity.start, &["24", "48", "72"])
                && quantity.lower.in_digits)
            && !measured;
    if !is_time || quantity.lower.value.scale() > 0 || quantity.lower.form != super::amount::Form::Plain && !firm {
        return None;
    }
    let upper = match quantity.upper {
        Some(upper) => Some(ClockTime { hour: hour(upper.value)?, minute: 0 }),
        None => None,
    };
    let (minute, end) = minutes(document, quantity.end);
    Some((Interval { lower: ClockTime { hour: lower, minute }, upper }, end))
}

/// « dix heures trente », « 10 heures et quart », « six heures et demie ».
fn minutes(document: &Document<'_>, end: usize) -> (u8, usize) {
    if document.is_word(end, &["et"]) {
        return match () {
            () if document.is_word(end + 1, &["demi", "demie"]) => (30, end + 2),
            () if document.is_word(end + 1, &["quart"]) => (15, end + 2),
            () => (0, end),
        };
    }
    let numeral =
        super::numeral::at(document, end).filter(|numeral| !numeral.is_article && document.gap(end) == Gap::Space);
    let minute = numeral
        .and_then(|numeral| numeral.value.integer())
        .and_then(|minute| u8::try_from(minute).ok())
        .filter(|minute| *minute < 60);
    match (numeral, minute) {
        (Some(numeral), Some(minute)) if minute >= 5 && !document.is_lower(numeral.end) => (minute, numeral.end),
        _ => (0, end),
    }
}
