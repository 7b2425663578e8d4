//! Times of day: « 14h30 », « à 10 heures », « de 17 heures à 7 heures », « midi »; « en 2h04 » is a length.

use super::context::{is_bare, is_change, is_change_verb, is_digits};
use super::qualifiers;
use super::quantities::{Quantity, WEIGHT};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{ClockTime, Decimal, Duration, Interval, MentionKind, Number, NumberKind, Qualifier, Value};
use crate::rules::Candidate;
use crate::text::{Gap, Literal, TokenKind};

/// Words after which hours are a time of day.
static AT: Words<11> =
    Words::new(["à", "vers", "dès", "avant", "jusqu'à", "après", "depuis", "entre", "de", "et", "d'ici"]);

/// What takes place at an hour that names it.
static SCHEDULED: Words<7> = Words::new(["journal", "jt", "édition", "bulletin", "flash", "messe", "train"]);

/// Verbs of leaving, at an hour and from somewhere.
static DEPARTURES: Words<20> = Words::new([
    "élance",
    "élancent",
    "élancé",
    "élancée",
    "élancés",
    "élancées",
    "part",
    "partent",
    "partait",
    "partira",
    "parti",
    "partie",
    "partis",
    "parties",
    "décolle",
    "décollé",
    "démarre",
    "démarré",
    "ébranlé",
    "ébranlée",
]);

/// What lasts, in « une attente de 3h »; « la réunion de 15h » takes place then.
static LONG: Words<22> = Words::new([
    "attente",
    "attentes",
    "avance",
    "battement",
    "concert",
    "course",
    "délai",
    "discours",
    "documentaire",
    "durée",
    "film",
    "marche",
    "pause",
    "queue",
    "retard",
    "retards",
    "spectacle",
    "temps",
    "trajet",
    "trajets",
    "vidéo",
    "voyage",
]);

/// A time written in digits, « midi » or « minuit », or a range from one hour to another, that begins at token `start`.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    if let Some((lower, upper, end)) = range(document, start) {
        let between = document.is_word(previous(start), words!["entre"]);
        let first = if between { start - 1 } else { start };
        let value = Value::Time(Interval { lower, upper: Some(upper) });
        return Some((candidate(document, first, end, NumberKind::Time, value), end));
    }
    let (time, end) = written(document, start).map(|(time, end)| (of_the_evening(document, time, end), end))?;
    let (kind, value) = match length(document, start, end, time) {
        Some(duration) => (NumberKind::Duration, Value::Duration(Box::new(Interval::single(duration)))),
        None => (NumberKind::Time, Value::Time(Interval::single(time))),
    };
    Some((candidate(document, start, end, kind, value), end))
}

fn candidate(document: &Document<'_>, start: usize, end: usize, kind: NumberKind, value: Value) -> Candidate {
    let (start, qualifier) = qualifiers::before(document, start).unwrap_or((start, Qualifier::Equal));
    let number = Number { kind, value, qualifier, unit: None, resolved: None };
    let kind = MentionKind::Number(number);
    Candidate { span: document.span(start..end), kind, rule: "time-clock", evidence: Vec::new(), weight: WEIGHT }
}

/// « 22 h à 6 h », « 18 heures à minuit », « entre 14h et 16h30 », « 10h-18h »: also past midnight.
fn range(document: &Document<'_>, start: usize) -> Option<(ClockTime, ClockTime, usize)> {
    let before = previous(start);
    let (lower, end) = written(document, start).or_else(|| hours(document, start))?;
    let from = document.is_word(before, words!["de", "d'"])
        && document.is_word(end, words!["à"])
        && !is_change(document, start, end);
    let between = document.is_word(before, words!["entre"]) && document.is_word(end, words!["et"]);
    // « 9h30 - 11h »
    let spaced = is_literal(document, start) && is_literal(document, end + 1);
    if !(from || between || joins_digits(document, end, if spaced { Gap::Space } else { Gap::None })) {
        return None;
    }
    let (upper, end) = written(document, end + 1).or_else(|| hours(document, end + 1))?;
    // « de 24 heures à 48 heures par semaine » measures.
    let measured = document.is_word(end, words!["par", "de"]) && !is_of_the_day(document, end);
    (!measured).then(|| (of_the_evening(document, lower, end), of_the_evening(document, upper, end), end))
}

/// Whether « du matin », « de l'après-midi » follows.
fn is_of_the_day(document: &Document<'_>, end: usize) -> bool {
    document.is_word(end, words!["du"]) && document.is_word(end + 1, words!["matin", "soir"])
        || document.is_word(end, words!["de"]) && document.is_word(end + 2, words!["après", "nuit"])
}

/// « 8 heures du soir », « 3 heures cet après-midi »: after noon.
fn of_the_evening(document: &Document<'_>, time: ClockTime, end: usize) -> ClockTime {
    let part = end + 1 + usize::from(document.is_word(end, words!["de"]) && document.is_word(end + 1, words!["l'"]));
    let later = document.is_word(end, words!["du", "de", "ce", "cet"])
        && document.is_word(part, words!["soir", "après"])
        && (1..12).contains(&time.hour);
    ClockTime { hour: time.hour + if later { 12 } else { 0 }, ..time }
}

/// « 1h30 de route », « en 2h04 », « le film dure 2h15 »: hours and minutes that measure.
fn length(document: &Document<'_>, start: usize, end: usize, time: ClockTime) -> Option<Duration> {
    const LASTING: [&str; 12] =
        ["dur", "prend", "pris", "prit", "mis", "met", "mett", "compt", "patient", "attend", "gagn", "perd"];
    if !is_literal(document, start) {
        return None;
    }
    let first = qualifiers::before(document, start).map_or(start, |(first, _)| first);
    let before = previous(first);
    let lasting = document.is_lower(before) && LASTING.iter().any(|stem| document.surface(before).starts_with(stem));
    let within = document.is_word(before, words!["en", "pendant", "durant"]);
    let of = document.is_word(end, words!["de", "d'"])
        && document.is_lower(end + 1)
        && !is_of_the_day(document, end)
        && !document.is_definite_article(end + 1);
    let later = document.is_word(end, words!["plus"]) && document.is_word(end + 1, words!["tard", "tôt"]);
    (lasting || within || of || later || is_of_what_lasts(document, before)).then(|| Duration {
        hours: Some(Decimal::from(i64::from(time.hour))),
        minutes: Some(Decimal::from(i64::from(time.minute))),
        ..Duration::default()
    })
}

/// Whether « attente de », « film d' » ends with token `of`.
fn is_of_what_lasts(document: &Document<'_>, of: usize) -> bool {
    document.is_word(of, words!["de", "d'"]) && document.is_word(previous(of), &LONG)
}

pub(super) fn is_literal(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == TokenKind::Literal(Literal::Clock))
}

/// « 9h-17h », or with so wide a gap on both sides.
fn joins_digits(document: &Document<'_>, at: usize, widest: Gap) -> bool {
    matches!(document.surface(at), "-" | "–")
        && document.gap(at) == document.gap(at + 1)
        && (document.gap(at) == Gap::None || document.gap(at) == widest)
}

/// « 14h30 », « 14:30 », « midi », « minuit et demi ».
fn written(document: &Document<'_>, start: usize) -> Option<(ClockTime, usize)> {
    if is_literal(document, start) {
        let mut parts =
            document.surface(start).split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        let hour = parts.next()?.parse().ok()?;
        let minute = parts.next()?.parse().ok()?;
        return Some((ClockTime { hour, minute }, start + 1));
    }
    let noon = document.is_word(start, words!["midi"]);
    let minutes = document.is_word(start + 1, words!["et", "moins"]);
    let stands_alone = !document.is_lower(start + 1) && !document.is_capitalized(start + 1);
    let opens = document.starts_clause(start) && (minutes || stands_alone);
    if !(noon || document.is_word(start, words!["minuit"])) || !document.is_lower(start) && !opens {
        return None;
    }
    // « de midi à 14 heures », but not « le démon de midi »
    let before = previous(start);
    let governed = opens
        || document.is_word(before, words!["à", "vers", "avant", "après", "dès", "depuis", "jusqu'à", "entre", "et"])
        || document.is_word(before, words!["de"]) && document.is_word(start + 1, words!["à"]);
    let hour = if noon { 12 } else { 0 };
    governed.then(|| to_the_minute(document, hour, start + 1))
}

/// The time at or before or after the hour whose words end before token `end`: « et quart », « moins dix », « trente ».
fn to_the_minute(document: &Document<'_>, hour: u8, end: usize) -> (ClockTime, usize) {
    if let Some((missing, end)) = minutes_to(document, end) {
        return (ClockTime { hour: (hour + 23) % 24, minute: 60 - missing }, end);
    }
    let (minute, end) = minutes(document, end);
    (ClockTime { hour, minute }, end)
}

/// « 7 heures », « 21 h » as the upper end of a range.
fn hours(document: &Document<'_>, start: usize) -> Option<(ClockTime, usize)> {
    let amount = super::amount::at(document, start).filter(|amount| amount.form == super::amount::Form::Plain)?;
    let unit = document.is_word(amount.end, words!["h", "heure", "heures"]);
    let hour = hour(amount.value).filter(|_| unit)?;
    let end = amount.end + 1;
    // « de 9 heures 30 à 11 heures »
    let minute: Option<u8> = document.surface(end).parse().ok();
    let minute = minute.filter(|minute| *minute < 60 && document.surface(end).len() == 2 && is_bare(document, end + 1));
    Some((ClockTime { hour, minute: minute.unwrap_or(0) }, end + usize::from(minute.is_some())))
}

fn hour(value: Decimal) -> Option<u8> {
    value.integer().and_then(|hour| u8::try_from(hour).ok()).filter(|hour| *hour <= 24)
}

/// Hours that the context makes a time of day: the interval, and the token after its minutes.
#[must_use]
#[inline(never)]
pub fn from_hours(document: &Document<'_>, quantity: &Quantity) -> Option<(Interval<ClockTime>, usize)> {
    let lower = hour(quantity.lower.value)?;
    if quantity.lower_unit.is_some_and(|unit| unit.time != "H") {
        return None;
    }
    // « 8 heures 10 du matin »
    let told =
        quantity.end + usize::from(document.surface(quantity.end).len() == 2 && is_digits(document, quantity.end));
    let of_the_day = is_of_the_day(document, told);
    let local = document.is_word(quantity.end, words!["locale", "locales", "gmt", "heure", "précises", "pile", "utc"]);
    let short = document.is_word(quantity.unit?.end - 1, words!["h"]);
    let start = qualifiers::before(document, quantity.start).map_or(quantity.start, |(start, _)| start);
    let before = previous(start);
    // « s'est élancé à 11 h de l'esplanade »
    let leaves = document.is_of(quantity.end) && document.is_word(previous(before), &DEPARTURES);
    let measured =
        document.is_word(quantity.end, words!["de", "d'", "par", "plus", "après", "avant"]) && !(of_the_day || leaves);
    let now = document.is_word(before, words!["est", "était"]) && document.is_word(previous(before), words!["il"]);
    let toward =
        start < quantity.start && document.is_word(start, words!["vers", "jusqu'à", "jusqu'", "aux", "autour"]);
    let opens = document.surface(before) == "A" && document.starts_clause(before);
    let firm = (opens || document.is_word(before, words!["à", "dès", "vers", "jusqu'à"]))
        && !is_change_verb(document, previous(before))
        || document.is(before, Class::Weekdays)
        || toward
        || now;
    let soft = document.is_word(before, &AT) && (short || quantity.upper.is_some());
    // « le journal télévisé de 20 heures »
    let scheduled = document.is_word(before, words!["de"])
        && (before.saturating_sub(2)..before).any(|at| document.is_word(at, &SCHEDULED));
    let range = scheduled
        || quantity.upper.is_some() && document.is_word(before, words!["de", "d'"])
        || document.is_word(quantity.start, words!["entre"]) && quantity.lower_unit.is_some();
    // « 15h : départ », « Coup d'envoi : 20h. »
    let alone = short
        && lower < 24
        && start == quantity.start
        && (document.starts_clause(start) || document.is_mark(before, ':') || document.is_mark(before, '–'))
        && (quantity.end >= document.tokens.len()
            || document.gap(quantity.end) == Gap::Line
            || [',', '.', ':', ';', '–', '-', ')'].iter().any(|mark| document.is_mark(quantity.end, *mark)));
    let after_mark = alone || document.is_mark(before, '(') || document.is_mark(before, ',') && short;
    let is_time = of_the_day
        || local
        || !is_of_what_lasts(document, before)
            && (firm
                || soft
                || range
                || after_mark
                || document.is_word(before, words!["avant", "après"])
                    && (lower >= 4 || document.is_word(previous(before), words!["peu", "juste"]))
                    && !document.is_word(quantity.start, words!["24", "48", "72"])
                    && quantity.lower.in_digits)
            && !measured;
    if !is_time || quantity.lower.value.scale() > 0 || quantity.lower.form != super::amount::Form::Plain && !firm {
        return None;
    }
    let Some(upper) = quantity.upper else {
        let (time, end) = to_the_minute(document, lower, quantity.end);
        return Some((Interval::single(of_the_evening(document, time, end)), end));
    };
    let whole = |hour| of_the_evening(document, ClockTime { hour, minute: 0 }, quantity.end);
    Some((Interval::range(whole(lower), whole(hour(upper.value)?)), quantity.end))
}

/// « onze heures moins le quart », « trois heures moins dix »: the minutes that are missing.
fn minutes_to(document: &Document<'_>, end: usize) -> Option<(u8, usize)> {
    if !document.is_word(end, words!["moins"]) {
        return None;
    }
    if document.is_word(end + 1, words!["le", "un"]) && document.is_word(end + 2, words!["quart"]) {
        return Some((15, end + 3));
    }
    let numeral = super::numeral::at(document, end + 1).filter(|numeral| !numeral.is_article)?;
    let minutes = u8::try_from(numeral.value.integer()?).ok().filter(|minutes| (1..60).contains(minutes))?;
    Some((minutes, numeral.end))
}

/// « dix heures trente », « 10 heures et quart », « six heures et demie », « dix heures et cinq minutes ».
fn minutes(document: &Document<'_>, end: usize) -> (u8, usize) {
    let and = document.is_word(end, words!["et"]);
    if and && document.is_word(end + 1, words!["demi", "demie"]) {
        return (30, end + 2);
    }
    if and && document.is_word(end + 1, words!["quart"]) {
        return (15, end + 2);
    }
    let numeral = super::numeral::at(document, end + usize::from(and))
        .filter(|numeral| !numeral.is_article && document.gap(end) == Gap::Space);
    let minute = numeral
        .and_then(|numeral| numeral.value.integer())
        .and_then(|minute| u8::try_from(minute).ok())
        .filter(|minute| *minute < 60);
    match (numeral, minute) {
        (Some(numeral), Some(minute)) if document.is_word(numeral.end, words!["minute", "minutes"]) => {
            (minute, numeral.end + 1)
        }
        (Some(numeral), Some(minute))
            if !and && minute >= 5 && (!document.is_lower(numeral.end) || is_of_the_day(document, numeral.end)) =>
        {
            (minute, numeral.end)
        }
        _ => (0, end),
    }
}
