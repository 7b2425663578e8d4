//! Ranges of dates: « 12 au 14 septembre », « juin à août 2023 », « 1991 à 2020 », « hiver 2021-2022 ».

use super::centuries;
use super::context::is_change;
use super::dates::{candidate, day, following_year, four_digits, month_after, month_name};
use crate::document::Document;
use crate::lexicon::{Class, words};
use crate::model::{Interval, PartialDate, Year};
use crate::rules::Candidate;
use crate::text::Gap;

/// « 12 au 14 septembre », « entre le 18 juin et le 1er juillet », « 1991 à 2020 », « 1850-1900 », « juin à août 2023 ».
#[must_use]
pub fn at(document: &Document<'_>, start: usize, first: usize, between: bool) -> Option<(Candidate, usize)> {
    let found = seasons(document, first)
        .or_else(|| world_war(document, first))
        .or_else(|| centuries::range(document, first))
        .or_else(|| days(document, first, between))
        .or_else(|| months(document, first, between))
        .or_else(|| years(document, start, first, between))?;
    let (interval, end) = found;
    Some((candidate(document, start, end, interval, "date-range"), end))
}

/// « la guerre de 14-18 », « de 39-45 »
fn world_war(document: &Document<'_>, first: usize) -> Option<(Interval<PartialDate>, usize)> {
    let years = match (document.surface(first), document.surface(first + 2)) {
        ("14", "18") => (1914, 1918),
        ("39", "45") => (1939, 1945),
        _ => return None,
    };
    let war = document.is_word(first.checked_sub(2)?, words!["guerre"]) && dash(document, first + 1);
    war.then(|| (Interval::range(PartialDate::year(years.0), PartialDate::year(years.1)), first + 3))
}

/// What joins the two ends of a range of dates; the token after it, the article passed over.
fn join(document: &Document<'_>, at: usize, between: bool) -> Option<usize> {
    let joined = if between {
        document.is_word(at, words!["et"])
    } else {
        document.is_word(at, words!["au", "à", "et", "ou"]) || dash(document, at)
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

/// Days of the longest list that is read as one.
const MOST_DAYS: usize = 6;

fn days(document: &Document<'_>, first: usize, between: bool) -> Option<(Interval<PartialDate>, usize)> {
    let weekday = |at: usize| at + usize::from(document.is(at, Class::Weekdays));
    let (lower_day, mut after) = day(document, weekday(first))?;
    // « les 13, 14 et 15 juin »
    for _ in 0..MOST_DAYS {
        let listed = document.is_mark(after, ',') && !between;
        let next = day(document, after + 1).filter(|_| listed).map(|(_, next)| next);
        let Some(next) = next.filter(|next| document.is_mark(*next, ',') || document.is_word(*next, words!["et"]))
        else {
            break;
        };
        after = next;
    }
    let own_month = month_after(document, after);
    let (lower_year, after) = own_month.map_or((Year::Unsaid, after), |(_, end)| following_year(document, end));
    // « 10 août - 12 septembre »
    let spaced = own_month.is_some() && matches!(document.surface(after), "-" | "–") && !between;
    let spaced = spaced && document.gap(after) == Gap::Space && document.gap(after + 1) == Gap::Space;
    let second = if spaced { after + 1 } else { join(document, after, between)? };
    let (upper_day, end) = day(document, weekday(second))?;
    let (upper_month, end) = month_after(document, end)?;
    let (year, end) = following_year(document, end);
    let and = document.is_word(after, words!["et", "ou"]);
    let lower_month = own_month.map_or(upper_month, |(month, _)| month);
    if and && !between && own_month.is_some() {
        return None;
    }
    let lower_year = if lower_year == Year::Unsaid { year } else { lower_year };
    let lower = PartialDate { year: lower_year, month: Some(lower_month), day: Some(lower_day) };
    let upper = PartialDate { year, month: Some(upper_month), day: Some(upper_day) };
    Some((Interval::range(lower, upper), end))
}

/// « hiver 2021-2022 »
fn seasons(document: &Document<'_>, first: usize) -> Option<(Interval<PartialDate>, usize)> {
    let (_, length) = document.find(first, Class::Seasons)?;
    years(document, first, first + length, false)
}

fn months(document: &Document<'_>, first: usize, between: bool) -> Option<(Interval<PartialDate>, usize)> {
    let (lower_month, after) = month_name(document, first)?;
    let (lower_year, after) = following_year(document, after);
    let second = join(document, after, between).filter(|_| !document.is_word(after, words!["et", "ou"]) || between)?;
    let (upper_month, end) = month_name(document, second)?;
    let (year, end) = following_year(document, end);
    let lower_year = if lower_year == Year::Unsaid { year } else { lower_year };
    let lower = PartialDate { year: lower_year, month: Some(lower_month), day: None };
    Some((Interval::range(lower, PartialDate { year, month: Some(upper_month), day: None }), end))
}

fn years(document: &Document<'_>, start: usize, first: usize, between: bool) -> Option<(Interval<PartialDate>, usize)> {
    let lower = four_digits(document, first)?;
    let second = join(document, first + 1, between)?;
    // « entre 2020 et début 2025 »
    let second = second + usize::from(document.is_word(second, words!["début", "fin", "mi"]));
    let linked = dash(document, first + 1)
        || between
        || document.is_word(first + 1, words!["à"]) && !is_change(document, start, first + 1);
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
