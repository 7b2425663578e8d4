//! Calendar dates: full, partial, numeric, ranges, decades, centuries, seasons, quarters.

use super::context::is_bare;
use super::quantities::WEIGHT;
use super::{centuries, date_ranges, deictics, numeral, qualifiers};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{Interval, MentionKind, Number, NumberKind, PartialDate, Qualifier, RuleId, Value, Year};
use crate::rules::Candidate;
use crate::text::{Gap, Literal, TokenKind};

/// The date that begins at token `start`, and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let between = document.is_word(start, words!["entre"]);
    // « nuit du 9 au 10 septembre »
    let night = document.is_word(start, words!["nuit"]) && document.is_word(start + 1, words!["du"]);
    if night {
        return date_ranges::at(document, start, start + 2, false);
    }
    let mut first = start + usize::from(between);
    if between && document.is_definite_article(first) {
        first += 1;
    }
    date_ranges::at(document, start, first, between).or_else(|| if between { None } else { single(document, start) })
}

fn single(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let (date, end) = stretch(document, start)
        .or_else(|| literal(document, start))
        .or_else(|| day_and_month(document, start))
        .or_else(|| month(document, start))
        .or_else(|| season(document, start))
        .or_else(|| quarter(document, start))
        .or_else(|| decade(document, start))
        .or_else(|| centuries::at(document, start))
        .or_else(|| year(document, start))?;
    let end = deictics::day_part_end(document, end);
    let mut found = candidate(document, start, end, Interval::single(date), "date");
    if let MentionKind::Number(number) = &mut found.kind
        && centuries::is_before_our_era(document, end)
    {
        number.value = Value::Deictic;
    }
    Some((found, end))
}

pub(super) fn candidate(
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
        _ => return day_slash_month(document, start),
    };
    Some((date, start + 1))
}

/// « 31/03 », « le 2/3 »: two digits of a month after a slash, or an article before; no fraction and no score.
fn day_slash_month(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let glued = |at: usize| document.gap(at) == Gap::None;
    let shape = document.is_mark(start + 1, '/') && glued(start + 1) && glued(start + 2) && !glued(start);
    let (day, month) = (document.surface(start), document.surface(start + 2));
    let more = matches!(document.surface(start + 3), "/" | "-") && glued(start + 3);
    let dated = document.is_word(previous(start), words!["le", "du", "au"]) && !document.is_of(start + 3);
    if !shape || !dated && (day.len() != 2 || month.len() != 2) || more {
        return None;
    }
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some((PartialDate { year: Year::Unsaid, month: Some(month), day: Some(day) }, start + 3))
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
    at += usize::from(weekday && document.is_mark(at, ','));
    at += usize::from(weekday && document.is_word(at, words!["le"]));
    let (day, end) = day(document, at)?;
    let (month, end) = month_after(document, end)?;
    let (year, end) = following_year(document, end);
    Some((PartialDate { year, month: Some(month), day: Some(day) }, end))
}

/// A day of the month, 1 to 31: « 9 », « 1er », « premier ».
pub(super) fn day(document: &Document<'_>, at: usize) -> Option<(u8, usize)> {
    let token = document.token(at)?;
    let value = match token.kind {
        TokenKind::Literal(Literal::Ordinal) => {
            document.surface(at).trim_end_matches(char::is_alphabetic).parse().ok()?
        }
        TokenKind::Literal(Literal::Numeral) => document.surface(at).parse().ok()?,
        TokenKind::Word if document.is_word(at, words!["premier"]) => 1,
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

/// The month that follows a day in the same line.
pub(super) fn month_after(document: &Document<'_>, at: usize) -> Option<(u8, usize)> {
    if document.gap(at) == Gap::Line { None } else { month_name(document, at) }
}

/// The month named at token `at`, an abbreviation with its full stop included.
pub(super) fn month_name(document: &Document<'_>, at: usize) -> Option<(u8, usize)> {
    let (sense, length) = document.find(at, Class::Months)?;
    let dotted = document.surface(at).chars().count() <= 5
        && document.is_mark(at + length, '.')
        && document.gap(at + length) == Gap::None;
    let abbreviated =
        document.is_word(at, words!["janv", "févr", "fév", "fev", "avr", "juil", "sept", "oct", "nov", "déc", "dec"]);
    // « 15 oct 2020 »
    let dateline = document.is_mark(at + length, '(');
    let in_date = day(document, previous(at)).is_some() && (dateline || four_digits(document, at + length).is_some());
    if abbreviated && !dotted && !in_date {
        return None;
    }
    let end = at + length + usize::from(abbreviated && dotted);
    u8::try_from(sense.value).ok().map(|month| (month, end))
}

pub(super) fn following_year(document: &Document<'_>, at: usize) -> (Year, usize) {
    if let Some(year) = short_year(document, at) {
        return (Year::Exact(year), at + 1);
    }
    match four_digits(document, at).filter(|_| document.gap(at) != Gap::Line) {
        Some(year) => (Year::Exact(year), at + 1),
        None => (Year::Unsaid, at),
    }
}

/// « 6 juin 44 », « en 94 »: two digits that count nothing, of the last century.
fn short_year(document: &Document<'_>, at: usize) -> Option<u16> {
    let surface = document.surface(at);
    let year: u16 = surface.parse().ok().filter(|year| surface.len() == 2 && (30..100).contains(year))?;
    let bare = is_bare(document, at + 1)
        && document.gap(at) == Gap::Space
        && super::units::at(document, at + 1, false).is_none()
        && !matches!(document.surface(at + 1), "-" | "–" | "/")
        && !document.is_word(at + 1, words!["à", "et", "ou"]);
    bare.then_some(1900 + year)
}

/// « octobre 2020 », « juillet »: « mars » alone may be the planet, « mai » hardly.
fn month(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let (month, end) = month_name(document, start)?;
    let (year, end) = following_year(document, end);
    let named = document.is_capitalized(end) && !document.starts_clause(end);
    let capital = document.is_capitalized(start) && (!document.starts_clause(start) || named);
    let deictic = document.is_word(end, words!["dernier", "prochain"]);
    // « Paris en a neuf, Berlin sept. »: the number.
    let number = document.is_word(start, words!["sept"])
        && !document.is_word(previous(start), words!["en", "à", "fin", "début", "mi", "depuis"]);
    if (capital || number) && year == Year::Unsaid {
        return None;
    }
    let end = if deictic { end + 1 } else { end };
    Some((PartialDate { year, month: Some(month), day: None }, end))
}

/// « début », « fin », « mi- » before a month, a year, a season: inside the span.
fn stretch(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    // « première semaine d'août »
    let rank = document.is(start, Class::Ordinals) || document.is_word(start, words!["dernière"]);
    if rank && document.is_word(start + 1, words!["semaine", "quinzaine"]) && document.is_of(start + 2) {
        return month(document, start + 3);
    }
    let middle = document.is_word(start, words!["mi"]) && document.is_mark(start + 1, '-');
    let edge = document.is_word(start, words!["début", "fin", "courant", "milieu"]);
    if !(middle || edge) {
        return None;
    }
    let mut at = start + if middle { 2 } else { 1 };
    if edge && document.is_word(at, words!["du", "de", "des"]) {
        at += 1;
        if document.is_definite_article(at) {
            at += 1;
        }
        // « fin du mois de mars »
        if document.is_word(at, words!["mois"]) && document.is_of(at + 1) {
            at += 2;
        }
    }
    month(document, at)
        .or_else(|| season(document, at))
        .or_else(|| decade(document, at))
        .or_else(|| centuries::at(document, at))
        .or_else(|| four_digits(document, at).map(|year| (PartialDate::year(year), at + 1)))
}

/// « été 2003 », « printemps 2024 »: the year is what ISO can say of it.
fn season(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let (_, length) = document.find(start, Class::Seasons)?;
    let mut at = start + length;
    if document.is_word(at, words!["de"]) {
        at += 1;
    }
    four_digits(document, at).map(|year| (PartialDate::year(year), at + 1))
}

/// « troisième trimestre 2024 », « premier semestre 2023 », « T3 2024 ».
fn quarter(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    let ordinal =
        document.is(start, Class::Ordinals) || document.token(start)?.kind == TokenKind::Literal(Literal::Ordinal);
    let coded = matches!(document.surface(start), "T1" | "T2" | "T3" | "T4" | "S1" | "S2");
    let mut at = start + if coded { 1 } else { 2 };
    if !(coded || ordinal && document.is_word(start + 1, words!["trimestre", "semestre"])) {
        return None;
    }
    if document.is_word(at, words!["de"]) {
        at += 1;
    }
    four_digits(document, at).map(|year| (PartialDate::year(year), at + 1))
}

/// « années 1970 », « années 70 », « années soixante-dix », « décennie 2010 ».
fn decade(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    if !document.is_word(start, words!["années", "décennie"]) {
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

/// Years of the longest list that is read as one.
const MOST_YEARS: usize = 30;

/// « trois semaines de retard sur 2022 »: nouns of comparison with a year.
static LEADS_OVER_YEAR: Words<7> =
    Words::new(["retard", "avance", "progression", "baisse", "hausse", "recul", "progrès"]);
/// « a bouclé 2024 sur une perte »: beginnings of verbs whose object is a year.
const YEAR_BOUNDS: [&str; 7] = ["boucl", "termin", "clôtur", "achev", "entam", "début", "vise"];

/// A year alone, where the words around make it one.
fn year(document: &Document<'_>, start: usize) -> Option<(PartialDate, usize)> {
    listed_year(document, start, MOST_YEARS)
}

/// The same, after so many other years at most.
#[inline(never)]
fn listed_year(document: &Document<'_>, start: usize, most: usize) -> Option<(PartialDate, usize)> {
    let before = previous(start);
    if let Some(year) = short_year(document, start).filter(|_| document.is_word(before, words!["en"])) {
        return Some((PartialDate::year(year), start + 1));
    }
    let year = four_digits(document, start)?;
    let told = follows_year(document, start, most)
        || document.is_word(
            before,
            words![
                "en",
                "depuis",
                "dès",
                "fin",
                "début",
                "d'ici",
                "avant",
                "après",
                "derrière",
                "année",
                "l'année",
                "an",
                "jusqu'en",
                "vers",
                "courant",
                "horizon",
                "exercice",
                "classement",
                "palmarès",
                "édition",
                "saison",
                "millésime",
                "que",
                "qu'en",
                "ici",
                "d'",
            ],
        );
    let told = told
        || document.is_word(before, words!["sur"]) && document.is_word(previous(before), &LEADS_OVER_YEAR)
        || YEAR_BOUNDS.iter().any(|stem| document.is_lower(before) && document.begins_with(before, stem));
    let of = document.is_word(before, words!["de", "à", "pour"]);
    let opens =
        start == 0 || document.starts_clause(start) || document.is_mark(before, '(') || document.is_mark(before, ',');
    // « le classement 2024 de l'ONG »
    let named = told && document.is_of(start + 1);
    let counted = document.is_lower(start + 1)
        && document.gap(start + 1) == Gap::Space
        && !document.is_word(start + 1, words!["d'", "av"])
        && !named
        && !document.parts_of_speech(start + 1).starts_with(['f', 'v', 'd', 'p'])
        && !document.is_verb(start + 1)
        && !document.is_word(
            start + 1,
            words![
                "et", "à", "où", "au", "en", "par", "pour", "avec", "contre", "selon", "dans", "sur", "qui", "a",
                "est", "ont",
            ],
        );
    let unit = super::units::at(document, start + 1, false).is_some();
    let after_name = before < start
        && (document.is_capitalized(before)
            || document.is_lower(before) && document.is_noun(before) && !document.is_of(before)
            // « le budget primitif 2025 »
            || document.is_adjective(before) && document.is_lower(before) && document.is_noun(previous(before)));
    let plausible = (1700..=2100).contains(&year);
    let is_year = !counted
        && !unit
        && (told || plausible && (of || opens || after_name && !super::names::is_in_name(document, start)));
    is_year.then_some((PartialDate::year(year), start + 1))
}

/// « en 2020 et 2021 », « 1995, 2002 et 2007 »: a year after a year.
fn follows_year(document: &Document<'_>, start: usize, most: usize) -> bool {
    let join = previous(start);
    let joined = document.is_word(join, words!["et", "ou"]) || document.is_mark(join, ',');
    let first = previous(join);
    let Some(most) = most.checked_sub(1) else { return false };
    joined && four_digits(document, first).is_some() && listed_year(document, first, most).is_some()
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
