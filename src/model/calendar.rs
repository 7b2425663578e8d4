use std::fmt;

use super::{PartialDate, Year};

/// Days before each month of a common year.
const BEFORE_MONTH: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/// Days in four hundred years, after which the calendar repeats itself.
const CYCLE: u32 = 146_097;

/// One day of the proleptic Gregorian calendar, of the years 1 to 9999. It can be counted on from, unlike
/// a [`PartialDate`], which is what a text says.
///
/// ```
/// use factmark::Day;
/// let friday = Day::new(2020, 10, 9).unwrap();
/// assert_eq!(friday.weekday(), 5);
/// assert_eq!(friday.plus_days(-13).unwrap().to_string(), "2020-09-26");
/// assert_eq!(Day::new(2019, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

impl Day {
    /// That day, if the month has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && day >= 1 && day <= days_in_month(year, month)?;
        exists.then(|| Self(days_before_year(year) + days_before_month(year, month) + u32::from(day) - 1))
    }

    /// The day a date names, if it names one.
    #[must_use]
    pub fn of(date: PartialDate) -> Option<Self> {
        match date {
            PartialDate { year: Year::Exact(year), month: Some(month), day: Some(day) } => Self::new(year, month, day),
            _ => None,
        }
    }

    /// Year, month and day of the month.
    #[must_use]
    pub fn parts(self) -> (u16, u8, u8) {
        let mut year = u16::try_from(u64::from(self.0) * 400 / u64::from(CYCLE) + 1).unwrap_or(9999);
        // The mean length of a year puts the ends of years a day off at most.
        if days_before_year(year) > self.0 {
            year -= 1;
        } else if days_before_year(year + 1) <= self.0 {
            year += 1;
        }
        let in_year = self.0 - days_before_year(year);
        let month = (1..=12).rev().find(|&month| days_before_month(year, month) <= in_year).unwrap_or(1);
        let day = in_year - days_before_month(year, month) + 1;
        (year, month, u8::try_from(day).unwrap_or(1))
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.parts().0
    }

    /// 1 for Monday to 7 for Sunday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        // 1 January of the year 1 is a Monday; the remainder fits.
        (self.0 % 7) as u8 + 1
    }

    /// So many days later, or earlier; `None` outside the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let moved = u32::try_from(i64::from(self.0).checked_add(days)?).ok()?;
        (moved < days_before_year(10_000)).then_some(Self(moved))
    }

    /// So many months later, or earlier: the same day of that month, or its last one.
    ///
    /// ```
    /// use factmark::Day;
    /// let day = Day::new(2024, 3, 31).unwrap();
    /// assert_eq!(day.plus_months(-1), Day::new(2024, 2, 29));
    /// ```
    #[must_use]
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let (year, month, day) = self.parts();
        let moved = (i64::from(year) * 12 + i64::from(month) - 1).checked_add(months)?;
        let year = u16::try_from(moved.div_euclid(12)).ok()?;
        let month = u8::try_from(moved.rem_euclid(12)).ok()? + 1;
        Self::new(year, month, day.min(days_in_month(year, month)?))
    }

    /// How many days later the other one is; negative where it is earlier.
    ///
    /// ```
    /// use factmark::Day;
    /// let days = Day::new(2020, 9, 27).unwrap().days_until(Day::new(2020, 10, 10).unwrap());
    /// assert_eq!(days, 13);
    /// ```
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        i64::from(other.0) - i64::from(self.0)
    }

    /// As a date of full precision.
    #[must_use]
    pub fn date(self) -> PartialDate {
        let (year, month, day) = self.parts();
        PartialDate::full(year, month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(out)
    }
}

const fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
}

/// Days of the years 1 to the one before.
fn days_before_year(year: u16) -> u32 {
    let whole = u32::from(year.saturating_sub(1));
    whole * 365 + whole / 4 - whole / 100 + whole / 400
}

fn days_before_month(year: u16, month: u8) -> u32 {
    let before = BEFORE_MONTH.get(usize::from(month).saturating_sub(1)).copied().unwrap_or(0);
    u32::from(before) + u32::from(month > 2 && is_leap(year))
}

/// The length of a month; `None` for a month that is not 1 to 12.
///
/// ```
/// assert_eq!(factmark::days_in_month(2024, 2), Some(29));
/// ```
#[must_use]
pub const fn days_in_month(year: u16, month: u8) -> Option<u8> {
    Some(match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_reads_back() {
        let (mut count, mut weekday) = (0, 1);
        for year in 1..=2500 {
            for (month, number) in (1..=12).flat_map(|month| (1..=31).map(move |number| (month, number))) {
                let Some(day) = Day::new(year, month, number) else { continue };
                assert_eq!(day.0, count);
                assert_eq!(day.parts(), (year, month, number));
                assert_eq!(day.weekday(), weekday, "{day}");
                count += 1;
                weekday = weekday % 7 + 1;
            }
        }
        // 606 leap years.
        assert_eq!(count, 2500 * 365 + 606);
    }

    #[test]
    fn known_days() {
        for (date, weekday) in [("1789-07-14", 2), ("1944-06-06", 2), ("2000-02-29", 2), ("2020-10-10", 6)] {
            let day = PartialDate::parse(date).and_then(Day::of);
            assert_eq!(day.map(Day::weekday), Some(weekday), "{date}");
        }
    }

    #[test]
    fn what_is_no_day() {
        for (year, month, day) in [(1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0), (0, 1, 1)] {
            assert_eq!(Day::new(year, month, day), None);
        }
        assert_eq!(Day::of(PartialDate::year(2020)), None);
    }

    #[test]
    fn the_calendar_has_ends() {
        let beyond = |day: Option<Day>, days, months| {
            assert!(day.is_some_and(|day| day.plus_days(days).is_none() && day.plus_months(months).is_none()));
        };
        let (first, last) = (Day::new(1, 1, 1), Day::new(9999, 12, 31));
        assert_eq!(last.map(Day::parts), Some((9999, 12, 31)));
        beyond(first, -1, -1);
        beyond(last, 1, 1);
        beyond(last, i64::MAX, i64::MIN);
    }
}
