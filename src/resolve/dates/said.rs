//! Dates that say themselves when they are: full ones, and partial ones whose year the publication tells.

use std::ops::Range;

use super::moment::Moment;
use super::period::Period;
use super::words::{self, Words};
use crate::document::Document;
use crate::lexicon::Class;
use crate::model::{Day, Interval, PartialDate, Year};

/// The days a date or range of dates stands for.
pub fn read(
    document: &Document<'_>,
    tokens: &Range<usize>,
    date: Interval<PartialDate>,
    now: &Moment,
) -> Option<Period> {
    let words = Words::new(document, tokens);
    let Some(upper) = date.upper else { return single(document, tokens, &words, date.lower, now) };
    let lower = date.lower;
    let (first, last) = match (lower.year, upper.year) {
        (Year::Unsaid, Year::Unsaid) => {
            let first = with_year(lower, &words, now)?;
            (first, following(upper, first.first)?)
        }
        (Year::Unsaid, _) => {
            let last = Period::of(upper)?;
            (preceding(lower, last.last)?, last)
        }
        (_, Year::Unsaid) => {
            let first = Period::of(lower)?;
            (first, following(upper, first.first)?)
        }
        // « du 28 décembre au 3 janvier 2021 » names the year of its end.
        _ => {
            let last = Period::of(upper)?;
            let first = Period::of(lower)?;
            let turned = first.first > last.last && lower.year == upper.year;
            (if turned { preceding(lower, last.last)? } else { first }, last)
        }
    };
    Period::new(first.first, last.last)
}

fn single(
    document: &Document<'_>,
    tokens: &Range<usize>,
    words: &Words,
    date: PartialDate,
    now: &Moment,
) -> Option<Period> {
    let whole = match date.year {
        Year::Unsaid => with_year(date, words, now)?,
        Year::Exact(year) if date.month.is_none() => part_of_year(document, tokens, words, year)?,
        _ => Period::of(date)?,
    };
    match words.third().filter(|_| date.day.is_none()) {
        Some(third) => whole.third(third),
        None => Some(whole),
    }
}

/// « été 2003 », « troisième trimestre 2024 », « premier semestre 2023 », or the year.
fn part_of_year(document: &Document<'_>, tokens: &Range<usize>, words: &Words, year: u16) -> Option<Period> {
    if let Some(code) = words.iter().find_map(words::season) {
        // « hiver 2022-2023 » is the winter that ends in the second year.
        let second = document.surface(tokens.end + 1);
        let dash = matches!(document.surface(tokens.end), "-" | "–" | "/");
        let goes_on = dash && second.len() >= 2 && (year + 1).to_string().ends_with(second);
        return Period::season(code, if goes_on && code == "winter" { year + 1 } else { year });
    }
    let months = if words.has("trimestre") {
        3
    } else if words.has("semestre") {
        6
    } else {
        return Period::years(year, year);
    };
    let rank = ordinal(document, tokens.start).filter(|rank| (1..=12 / months).contains(rank))?;
    Period::months_around(Day::new(year, (rank - 1) * months + 1, 1)?, months)
}

/// « troisième », « 3e ».
fn ordinal(document: &Document<'_>, at: usize) -> Option<u8> {
    let digits = document.surface(at).trim_end_matches(char::is_alphabetic);
    let said = || document.find(at, Class::Ordinals).and_then(|(sense, _)| u8::try_from(sense.value).ok());
    digits.parse().ok().or_else(said)
}

/// The nearest such day or month on the side that the words or the verb tell.
fn with_year(date: PartialDate, words: &Words, now: &Moment) -> Option<Period> {
    let published = now.published?;
    let candidates = || now.years().filter_map(|year| Period::of(PartialDate { year: Year::Exact(year), ..date }));
    if words.has_last() {
        return candidates().filter(|period| period.last < published.first).max_by_key(|period| period.first);
    }
    if words.has_next() {
        return candidates().filter(|period| period.first > published.last).min_by_key(|period| period.first);
    }
    // « dimanche 19 novembre » falls on a Sunday in one year out of six: it tells the year better than the verb.
    let weekday = words.iter().find_map(words::weekday).filter(|_| date.day.is_some());
    let near = |period: &Period| period.first.year().abs_diff(published.last.year()) <= 1;
    let fits = |period: &Period| weekday == Some(period.first.weekday()) && near(period);
    now.choose(candidates().filter(fits)).or_else(|| candidates().find(fits)).or_else(|| now.choose(candidates()))
}

/// The first such day or month that does not end before a day.
fn following(date: PartialDate, day: Day) -> Option<Period> {
    let years = day.year()..=day.year().saturating_add(8);
    years.filter_map(|year| Period::of(PartialDate { year: Year::Exact(year), ..date })).find(|one| one.last >= day)
}

/// The last such day or month that does not begin after a day.
fn preceding(date: PartialDate, day: Day) -> Option<Period> {
    let years = (day.year().saturating_sub(8)..=day.year()).rev();
    years.filter_map(|year| Period::of(PartialDate { year: Year::Exact(year), ..date })).find(|one| one.first <= day)
}
