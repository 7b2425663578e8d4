//! Times as a stopwatch shows them: « 9"58 », « 3'42"12 », « 2h04'35 ».

use super::context::{is_bare, is_digits};
use super::quantities::WEIGHT;
use super::{clock, qualifiers};
use crate::document::{Document, previous};
use crate::lexicon::words;
use crate::model::{Decimal, Duration, Interval, MentionKind, Number, NumberKind, Qualifier, Value};
use crate::rules::Candidate;
use crate::text::Gap;

/// The length of time that begins at token `start`, and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let (duration, end) = hours(document, start)
        .or_else(|| minutes(document, start))
        .or_else(|| spelled(document, start))
        .or_else(|| {
            let (seconds, end) = seconds(document, start)?;
            Some((Duration { seconds: Some(seconds), ..Duration::default() }, end))
        })?;
    let (first, qualifier) = qualifiers::before(document, start).unwrap_or((start, Qualifier::Equal));
    let value = Value::Duration(Box::new(Interval::single(duration)));
    let number = Number { kind: NumberKind::Duration, value, qualifier, unit: None, resolved: None };
    let (span, kind) = (document.span(first..end), MentionKind::Number(number));
    Some((Candidate { span, kind, rule: "duration-stopwatch", evidence: Vec::new(), weight: WEIGHT }, end))
}

/// « 2h04'35 »: hours and minutes as on a clock, a prime, seconds.
fn hours(document: &Document<'_>, start: usize) -> Option<(Duration, usize)> {
    if !clock::is_literal(document, start) || !is_prime(document, start + 1) {
        return None;
    }
    let mut parts =
        document.surface(start).split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let (hours, minutes) = (parts.next()?.parse::<i64>().ok()?, parts.next()?.parse::<i64>().ok()?);
    let seconds = two_digits(document, start + 2)?;
    let (hours, minutes) = (Some(Decimal::from(hours)), Some(Decimal::from(minutes)));
    Some((Duration { hours, minutes, seconds: Some(seconds), ..Duration::default() }, start + 3))
}

/// « 3'42 », « 3'42"12 »: minutes, a prime, seconds.
fn minutes(document: &Document<'_>, start: usize) -> Option<(Duration, usize)> {
    if !is_prime(document, start + 1) {
        return None;
    }
    let minutes = below_sixty(document, start)?;
    let (seconds, end) =
        seconds(document, start + 2).or_else(|| Some((two_digits(document, start + 2)?, start + 3)))?;
    // « 1'24'' »
    let primes = is_prime(document, end) && is_prime(document, end + 1);
    let end = end + if primes { 2 } else { usize::from(is_mark(document, end, &['″'])) };
    Some((Duration { minutes: Some(minutes), seconds: Some(seconds), ..Duration::default() }, end))
}

/// « 2 h 03 min 36 s », « 3 min 42 s 17 », « 9 s 86 »: symbols in place of the primes.
fn spelled(document: &Document<'_>, start: usize) -> Option<(Duration, usize)> {
    let mut duration = Duration::default();
    let mut at = start;
    if clock::is_literal(document, start) {
        let mut parts = document.surface(start).split(|letter: char| !letter.is_ascii_digit());
        let mut parts = parts.by_ref().filter_map(|part| part.parse::<i64>().ok());
        duration.hours = Some(Decimal::from(parts.next()?));
        duration.minutes = Some(Decimal::from(parts.next()?));
        at += 1 + usize::from(document.is_word(at + 1, words!["min", "mn", "minutes"]));
    } else if document.is_word(start + 1, words!["min", "mn"])
        && let Some(minutes) = below_sixty(document, start)
    {
        duration.minutes = Some(minutes);
        at += 2;
    }
    // « à 14 h 17 min 42 s »
    if duration.hours.is_some() && document.is_word(previous(start), words!["à"]) {
        return None;
    }
    // « 1 h 30 min »
    if duration.hours.is_some() && at == start + 2 && below_sixty(document, at).is_none() {
        return Some((duration, at));
    }
    if !document.is_word(at + 1, words!["s", "sec", "secondes"]) {
        return None;
    }
    let whole = below_sixty(document, at)?;
    let digits = document.surface(at + 2);
    let hundredths = is_digits(document, at + 2)
        && digits.len() == 2
        && matches!(document.gap(at + 2), Gap::Space | Gap::None)
        && is_bare(document, at + 3);
    let more = if hundredths { Decimal::new(digits.parse().ok()?, 2) } else { Decimal::ZERO };
    duration.seconds = Some(whole.plus(more)?);
    let symbol = document.is_word(at + 1, words!["s", "sec"]);
    (symbol && hundredths || at > start).then_some((duration, at + if hundredths { 3 } else { 2 }))
}

/// « 9"58 »: seconds, a double prime, their hundredths.
fn seconds(document: &Document<'_>, start: usize) -> Option<(Decimal, usize)> {
    let double = is_mark(document, start + 1, &['"', '″', '”']);
    let primes = is_prime(document, start + 1) && is_prime(document, start + 2);
    if !(double || primes) {
        return None;
    }
    let whole = below_sixty(document, start)?;
    let part = start + if primes { 3 } else { 2 };
    let digits = document.surface(part);
    if document.gap(part) != Gap::None || !is_digits(document, part) || digits.len() > 3 {
        return None;
    }
    let places = u8::try_from(digits.len()).ok()?;
    Some((whole.plus(Decimal::new(digits.parse().ok()?, places))?, part + 1))
}

fn two_digits(document: &Document<'_>, at: usize) -> Option<Decimal> {
    let glued = document.gap(at) == Gap::None && document.surface(at).len() == 2;
    below_sixty(document, at).filter(|_| glued)
}

fn below_sixty(document: &Document<'_>, at: usize) -> Option<Decimal> {
    let digits = is_digits(document, at) && document.surface(at).len() <= 2;
    let value: i64 = document.surface(at).parse().ok().filter(|_| digits)?;
    (value < 60).then(|| Decimal::from(value))
}

fn is_prime(document: &Document<'_>, at: usize) -> bool {
    is_mark(document, at, &['\'', '’', '′'])
}

fn is_mark(document: &Document<'_>, at: usize, marks: &[char]) -> bool {
    document.gap(at) == Gap::None && marks.iter().any(|mark| document.is_mark(at, *mark))
}
