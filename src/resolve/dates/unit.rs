//! « la semaine dernière », « cette année », « le trimestre prochain », « la fin du mois », « l'été dernier ».

use super::moment::Moment;
use super::period::Period;
use super::tense::Direction;
use super::words::{self, Words};
use crate::model::Day;

/// A part of the calendar that is counted from the one that holds the publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// « jour »
    Day,
    /// « semaine », Monday to Sunday.
    Week,
    /// « mois »
    Month,
    /// « trimestre »
    Quarter,
    /// « semestre »
    Half,
    /// « an », « année »
    Year,
    /// « décennie »
    Decade,
    /// « siècle »
    Century,
}

/// Which of the units is meant.
enum Step {
    Last,
    This,
    Next,
    /// From a date told before.
    Before,
    After,
}

impl Unit {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "semaine" => Self::Week,
            "mois" => Self::Month,
            "trimestre" => Self::Quarter,
            "semestre" => Self::Half,
            "an" | "année" => Self::Year,
            "décennie" => Self::Decade,
            "siècle" => Self::Century,
            _ => return None,
        })
    }

    /// The unit that holds a day.
    fn around(self, day: Day) -> Option<Period> {
        match self {
            Self::Day => Some(Period::day(day)),
            Self::Week => Period::week(day),
            Self::Month => Period::months_around(day, 1),
            Self::Quarter => Period::months_around(day, 3),
            Self::Half => Period::months_around(day, 6),
            Self::Year => Period::years_around(day, 1),
            Self::Decade => Period::years_around(day, 10),
            Self::Century => Period::years_around(day, 100),
        }
    }

    /// A day moved by so many of the units.
    pub fn shifted(self, day: Day, count: i64) -> Option<Day> {
        let months = |length: i64| day.plus_months(count.checked_mul(length)?);
        match self {
            Self::Day => day.plus_days(count),
            Self::Week => day.plus_days(count.checked_mul(7)?),
            Self::Month => months(1),
            Self::Quarter => months(3),
            Self::Half => months(6),
            Self::Year => months(12),
            Self::Decade => months(120),
            Self::Century => months(1200),
        }
    }

    /// The most days that what the unit is counted from may have: a publication known to the month tells no week.
    pub const fn longest(self) -> i64 {
        match self {
            Self::Day | Self::Week => 2,
            Self::Month => 31,
            Self::Quarter => 92,
            Self::Half => 184,
            Self::Year | Self::Decade | Self::Century => 366,
        }
    }

    /// The unit `count` after the one that holds a period, if one holds all of it.
    pub fn counted(self, from: Period, count: i64) -> Option<Period> {
        let around = self.around(from.first).filter(|around| from.last <= around.last)?;
        self.around(self.shifted(around.first, count)?)
    }
}

/// The days that the name of a unit and what narrows it stand for.
pub fn read(words: &Words, now: &Moment) -> Option<Period> {
    let whole = season(words, now).or_else(|| week_end(words, now)).or_else(|| plain(words, now))?;
    match words.third() {
        Some(third) => whole.third(third),
        None => Some(whole),
    }
}

fn step(words: &Words) -> Option<Step> {
    Some(if words.has_last() {
        Step::Last
    } else if words.has_next() {
        Step::Next
    } else if words.has_before() {
        Step::Before
    } else if words.has_after() {
        Step::After
    } else {
        let this = ["ce", "cet", "cette", "cours", "ci"].iter().any(|word| words.has(word)) || words.third().is_some();
        return this.then_some(Step::This);
    })
}

fn plain(words: &Words, now: &Moment) -> Option<Period> {
    let unit = words.iter().find_map(Unit::named)?;
    let (from, count) = match step(words)? {
        Step::Last => (now.published, -1),
        Step::This => (now.published, 0),
        Step::Next => (now.published, 1),
        // « contre 3 % l'année précédente » is compared with what the article is about, mostly the present.
        Step::Before => (now.told_here(unit.longest()).or(now.published), -1),
        Step::After => (now.told(unit.longest()), 1),
    };
    unit.counted(from?, count)
}

/// The Saturday and Sunday of a week.
fn week_end(words: &Words, now: &Moment) -> Option<Period> {
    if !words.has("week") || !words.has("end") {
        return None;
    }
    let today = now.today()?;
    let this = Period::week(today)?;
    let count = match step(words)? {
        Step::Last => -1,
        // On a Saturday the coming week-end is the next one.
        Step::Next => i64::from(today.weekday() >= 6),
        // « ce week-end » in Monday's paper is the one that has just ended.
        Step::This => -i64::from(today.weekday() <= 2 && now.direction != Direction::Future),
        Step::Before | Step::After => return None,
    };
    Period::new(this.last.plus_days(count * 7 - 1)?, this.last.plus_days(count * 7)?)
}

/// « l'été dernier » is the last one that is over, « cet été » the nearest.
fn season(words: &Words, now: &Moment) -> Option<Period> {
    let code = words.iter().find_map(words::season)?;
    let published = now.published?;
    let seasons = now.years().filter_map(|year| Period::season(code, year));
    let distance = |season: &Period| {
        let ahead = published.last.days_until(season.first);
        ahead.max(season.last.days_until(published.first)).max(0)
    };
    match step(words)? {
        Step::Last => seasons.filter(|season| season.last < published.first).max_by_key(|season| season.first),
        Step::Next => seasons.filter(|season| season.first > published.last).min_by_key(|season| season.first),
        Step::This => seasons.min_by_key(distance),
        Step::Before | Step::After => None,
    }
}
