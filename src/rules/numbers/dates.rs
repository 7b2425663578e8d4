//! Calendar dates: full, partial, numeric, ranges, decades, centuries, seasons, quarters.

use super::quantities::WEIGHT;
use super::{deictics, numeral, qualifiers};
use crate::document::{Document, previous};
use crate::lexicon::Class;
use crate::model::{Interval, MentionKind, Number, NumberKind, PartialDate, Qualifier, RuleId, Value, Year};
use crate::rules::Candidate;
use crate::text::{Gap, Literal, TokenKind};

/// The date that begins at token `start`, and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let between = document.is_word(start, &["entre"]);
    let mut first = start + usize::from(between);
    if between && document.is_definite_article(first) {
        first += 1;
    }
    range(document, start, first, between).or_else(|| if between { None } else { single(document, start) })
}

fn single(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let (date, end) = stretch(document, start)
        .or_else(|| literal(document, start))
        .or_else(|| day_and_month(document, start))
        .or_else(|| month(document, start))
        .or_else(|| season(document, start))
        .or_else(|| quarter(document, start))
        .or_else(|| decade(document, start))
        .or_else(|| century(document, start))
        .or_else(|| year(document, start))?;
    let end = deictics::day_part_end(document, end);
    Some((candidate(document, start, end, Interval::single(date), "date"), end))
}

fn candidate(
    document: &Document<'_>,
    start: usize,
    end: usize,
    date: Interval<PartialDate>,
    rule: RuleId,
) -> Candidate {
    let (start, qualifier) = qualifiers::before(document, start)
        .filter(|(_, qualifier)| *qualifier == Qualifier::Approximate)
        .unwrap_or((start, Qualifier::Equal));
    let value = Value::Date(date);
    let number = Number { kind: NumberKind::Date, value, qualifier, unit: None, resolved: None };
    Candidate {
        span: document.span(start..end),
        kind: MentionKind::Number(number),
        rule,
        evidence: Vec::new(),
        weight: WEIGHT + 2,
    }
}

/// « 2020-10-10 », « 10/10/2020 », « 31/03 » in datelines left alone.
fn literal(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let surface = document.surface(start);
    let date = match document.token(start)?.kind {
        TokenKind::Literal(Literal::IsoDate) => PartialDate::parse(surface)?,
        TokenKind::Literal(Literal::SlashDate) => slash(surface)?,
        _ => return None,
    };
    Some((date, start + 1))
}

fn slash(surface: &str) -> Option<PartialDate> {
    let mut parts = surface.split(['/', '.', '-']);
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let Some(year) = parts.next() else {
        return Some(PartialDate { year: Year::Unsaid, month: Some(month), day: Some(day) });
    };
    let digits: u16 = year.parse().ok()?;
    let year = match (year.len(), digits) {
        (2, 0..=49) => 2000 + digits,
        (2, _) => 1900 + digits,
        _ => digits,
    };
    Some(PartialDate::full(year, month, day))
}

/// « vendredi 9 octobre 2020 », « 1er janvier », « dimanche 19 novembre ».
fn day_and_month(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let weekday = document.is(start, Class::Weekdays);
    let mut at = start + usize::from(weekday);
    if weekday && (document.is_mark(at, ',') || document.is_word(at, &["le"])) {
        at += 1;
    }
    let (day, end) = day(document, at)?;
    let (month, end) = month_name(document, end)?;
    let (year, end) = following_year(document, end);
    Some((PartialDate { year, month: Some(month), day: Some(day) }, end))
}

/// A day of the month, 1 to 31: « 9 », « 1er », « premier ».
fn day(document: &Document<'_>, at: usize) -> Option<(u8, usize)> {
    let token = document.token(at)?;
    let value = match token.kind {
        TokenKind::Literal(Literal::Ordinal) => {
            document.surface(at).trim_end_matches(char::is_alphabetic).parse().ok()?
        }
        TokenKind::Literal(Literal::Numeral) => document.surface(at).parse().ok()?,
        TokenKind::Word if document.is_word(at, &["premier"]) => 1,
        TokenKind::Word => {
            let numeral = numeral::at(document, at).filter(|numeral| !numeral.is_article)?;
            return u8::try_from(numeral.value.integer()?)
                .ok()
                .filter(|day| (1..=31).contains(day))
                .map(|day| (day, numeral.end));
        }
        _ => return None,
    };
    (1..=31).contains(&value).then_some((value, at + 1))
}

fn month_name(document: &Document<'_>, at: usize) -> Option<(u8, usize)> {
    if document.gap(at) == Gap::Line {
        return None;
    }
    let (sense, length) = document.find(at, Class::Months)?;
    let dotted = document.surface(at).chars().count() <= 5
        && document.is_mark(at + length, '.')
        && document.gap(at + length) == Gap::None;
    let abbreviated = document.is_word(at, &["janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc"]);
    if abbreviated && !dotted {
        return None;
    }
    let end = at + length + usize::from(abbreviated && dotted);
    u8::try_from(sense.value).ok().map(|month| (month, end))
}

fn following_year(document: &Document<'_>, at: usize) -> (Year, usize) {
    match four_digits(document, at).filter(|_| document.gap(at) != Gap::Line) {
        Some(year) => (Year::Exact(year), at + 1),
        None => (Year::Unsaid, at),
    }
}

/// « octobre 2020 », « juillet »: « mars » alone may be the planet, « mai » hardly.
fn month(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let (month, end) = month_name(document, start)?;
    let (year, end) = following_year(document, end);
    let capital = document.is_capitalized(start) && !document.starts_clause(start);
    let deictic = document.is_word(end, &["dernier", "prochain"]);
    if capital && year == Year::Unsaid {
        return None;
    }
    let end = if deictic { end + 1 } else { end };
    Some((PartialDate { year, month: Some(month), day: None }, end))
}

/// « début », « fin », « mi- » before a month, a year, a season: inside the span.
fn stretch(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let middle = document.is_word(start, &["mi"]) && document.is_mark(start + 1, '-');
    let edge = document.is_word(start, &["début", "fin", "courant", "milieu"]);
    if !(middle || edge) {
        return None;
    }
    let mut at = start + if middle { 2 } else { 1 };
    if edge && document.is_word(at, &["du", "de", "des"]) {
        at += 1;
        if document.is_definite_article(at) {
            at += 1;
        }
    }
    month(document, at)
        .or_else(|| season(document, at))
        .or_else(|| decade(document, at))
        .or_else(|| century(document, at))
        .or_else(|| four_digits(document, at).map(|year| (PartialDate::year(year), at + 1)))
}

/// « été 2003 », « printemps 2024 »: the year is what ISO can say of it.
fn season(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let (_, length) = document.find(start, Class::Seasons)?;
    let mut at = start + length;
    if document.is_word(at, &["de"]) {
        at += 1;
    }
    four_digits(document, at).map(|year| (PartialDate::year(year), at + 1))
}

/// « troisième trimestre 2024 », « premier semestre 2023 ».
fn quarter(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let ordinal =
        document.is(start, Class::Ordinals) || document.token(start)?.kind == TokenKind::Literal(Literal::Ordinal);
    let mut at = start + 2;
    if !ordinal || !document.is_word(start + 1, &["trimestre", "semestre"]) {
        return None;
    }
    if document.is_word(at, &["de"]) {
        at += 1;
    }
    four_digits(document, at).map(|year| (PartialDate::year(year), at + 1))
}

/// « années 1970 », « années 70 », « années soixante-dix ».
fn decade(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    if !document.is_word(start, &["années"]) {
        return None;
    }
    let numeral = numeral::at(document, start + 1)?;
    let value = u16::try_from(numeral.value.integer()?).ok()?;
    let decade = match value {
        10..=90 if value % 10 == 0 => 1900 + value,
        1000..=2090 if value % 10 == 0 => value,
        _ => return None,
    };
    Some((PartialDate { year: Year::Decade(decade), month: None, day: None }, numeral.end))
}

/// « XXIe siècle », « 19e siècle ».
fn century(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let surface = document.surface(start);
    let rank = if surface.starts_with(|letter: char| letter.is_ascii_digit()) {
        surface.trim_end_matches(char::is_alphabetic).parse().ok()?
    } else {
        roman(surface).or_else(|| {
            let (sense, length) = document.find(start, Class::Ordinals)?;
            (length == 1).then_some(sense.value)
        })?
    };
    let named = document.is_word(start + 1, &["siècle", "siècles"]);
    (named && (1..=30).contains(&rank))
        .then(|| (PartialDate { year: Year::Century((rank - 1) * 100), month: None, day: None }, start + 2))
}

/// The value of a Roman ordinal: `XXIe`, `IIIème`, `Ier`.
#[must_use]
pub fn roman(surface: &str) -> Option<u16> {
    let letters = surface.trim_end_matches("ème").trim_end_matches("er").trim_end_matches('e').trim_end_matches('è');
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

/// A year alone, where the words around make it one.
fn year(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let year = four_digits(document, start)?;
    let before = previous(start);
    let told = document.is_word(
        before,
        &[
            "en",
            "depuis",
            "dès",
            "fin",
            "début",
            "d'ici",
            "avant",
            "après",
            "année",
            "l'année",
            "an",
            "jusqu'en",
            "vers",
            "courant",
            "horizon",
            "exercice",
            "saison",
            "millésime",
            "que",
            "qu'en",
            "ici",
            "d'",
        ],
    );
    let of = document.is_word(before, &["de", "à"]);
    let opens =
        start == 0 || document.starts_clause(start) || document.is_mark(before, '(') || document.is_mark(before, ',');
    let counted = document.is_lower(start + 1)
        && document.gap(start + 1) == Gap::Space
        && !document.parts_of_speech(start + 1).starts_with(['f', 'v', 'd', 'p'])
        && !document.is_verb(start + 1)
        && !document.is_word(
            start + 1,
            &[
                "et", "à", "où", "au", "en", "par", "pour", "avec", "contre", "selon", "dans", "sur", "qui", "a",
                "est", "ont",
            ],
        );
    let unit = super::units::at(document, start + 1, false).is_some();
    let after_name = before < start
        && (document.is_capitalized(before)
            || document.is_lower(before) && document.is_noun(before) && !document.is_of(before));
    let plausible = (1700..=2100).contains(&year);
    let is_year = !counted
        && !unit
        && (told || plausible && (of || opens || after_name && !super::names::is_in_name(document, start)));
    is_year.then_some((PartialDate::year(year), start + 1))
}

/// A numeral of four digits without separators, 1000 to 2100.
pub(super) fn four_digits(document: &Document<'_>, at: usize) -> Option<u16> {
    let surface = document.surface(at);
    let numeral = document.token(at)?.kind == TokenKind::Literal(Literal::Numeral);
    if !numeral || surface.len() != 4 {
        return None;
    }
    surface.parse().ok().filter(|year| (1000..=2100).contains(year))
}

/// « 12 au 14 septembre », « entre le 18 juin et le 1er juillet », « 1991 à 2020 », « 1850-1900 », « juin à août 2023 ».
fn range(document: &Document<'_>, start: usize, first: usize, between: bool) -> Option<(Candidate, usize)> {
    let found = days(document, first, between)
        .or_else(|| months(document, first, between))
        .or_else(|| years(document, start, first, between))?;
    let (interval, end) = found;
    Some((candidate(document, start, end, interval, "date-range"), end))
}

/// What joins the two ends of a range of dates; the token after it, the article passed over.
fn join(document: &Document<'_>, at: usize, between: bool) -> Option<usize> {
    let joined = if between {
        document.is_word(at, &["et"])
    } else {
        document.is_word(at, &["au", "à", "et", "ou"]) || dash(document, at)
    };
    if !joined || document.gap(at + 1) == Gap::Line {
        return None;
    }
    Some(at + 1 + usize::from(document.is_definite_article(at + 1)))
}

fn dash(document: &Document<'_>, at: usize) -> bool {
    matches!(document.surface(at), "-" | "–" | "/")
        && document.gap(at) == Gap::None
        && document.gap(at + 1) == Gap::None
}

fn days(document: &Document<'_>, first: usize, between: bool) -> Option<(Interval<PartialDate>, usize)> {
    let weekday = |at: usize| at + usize::from(document.is(at, Class::Weekdays));
    let (lower_day, after) = day(document, weekday(first))?;
    let own_month = month_name(document, after);
    let (lower_year, after) = own_month.map_or((Year::Unsaid, after), |(_, end)| following_year(document, end));
    let second = join(document, after, between)?;
    let (upper_day, end) = day(document, weekday(second))?;
    let (upper_month, end) = month_name(document, end)?;
    let (year, end) = following_year(document, end);
    let and = document.is_word(after, &["et", "ou"]);
    let lower_month = own_month.map_or(upper_month, |(month, _)| month);
    if and && !between && own_month.is_some() {
        return None;
    }
    let lower_year = if lower_year == Year::Unsaid { year } else { lower_year };
    let lower = PartialDate { year: lower_year, month: Some(lower_month), day: Some(lower_day) };
    let upper = PartialDate { year, month: Some(upper_month), day: Some(upper_day) };
    Some((Interval::range(lower, upper), end))
}

fn months(document: &Document<'_>, first: usize, between: bool) -> Option<(Interval<PartialDate>, usize)> {
    let (lower_month, after) = month_name(document, first)?;
    let (lower_year, after) = following_year(document, after);
    let second = join(document, after, between).filter(|_| !document.is_word(after, &["et", "ou"]) || between)?;
    let (upper_month, end) = month_name(document, second)?;
    let (year, end) = following_year(document, end);
    let lower_year = if lower_year == Year::Unsaid { year } else { lower_year };
    let lower = PartialDate { year: lower_year, month: Some(lower_month), day: None };
    Some((Interval::range(lower, PartialDate { year, month: Some(upper_month), day: None }), end))
}

fn years(document: &Document<'_>, start: usize, first: usize, between: bool) -> Option<(Interval<PartialDate>, usize)> {
    let lower = four_digits(document, first)?;
    let second = join(document, first + 1, between)?;
    let linked = dash(document, first + 1)
        || between
        || document.is_word(first + 1, &["à"]) && !super::context::is_change(document, start, first + 1);
    let short = document.surface(second).len() == 2 && dash(document, first + 1);
    let upper = match four_digits(document, second) {
        Some(upper) => upper,
        None if short => lower / 100 * 100 + document.surface(second).parse::<u16>().ok()?,
        None => return None,
    };
    let counted = super::units::at(document, second + 1, false).is_some();
    (linked && lower < upper && !counted)
        .then(|| (Interval::range(PartialDate::year(lower), PartialDate::year(upper)), second + 1))
}
