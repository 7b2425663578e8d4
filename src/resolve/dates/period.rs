//! Stretches of the calendar: a day, a week, a month, a season, a century.

use crate::model::{Day, Interval, PartialDate, Year, days_in_month};

/// From one day to another, both included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

/// A third of a period: « début », « mi- », « fin ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Third {
    /// « début »
    Start,
    /// « mi- », « milieu »
    Middle,
    /// « fin »
    End,
}

impl Period {
    /// From `first` to `last`, if they are in order.
    pub fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// One day.
    pub const fn day(day: Day) -> Self {
        Self { first: day, last: day }
    }

    /// Whole years.
    pub fn years(first: u16, last: u16) -> Option<Self> {
        Self::new(Day::new(first, 1, 1)?, Day::new(last, 12, 31)?)
    }

    /// One month.
    pub fn month(year: u16, month: u8) -> Option<Self> {
        Self::new(Day::new(year, month, 1)?, Day::new(year, month, days_in_month(year, month)?)?)
    }

    /// The `count` months, a divisor of twelve, that hold a day: a quarter is three.
    pub fn months_around(day: Day, count: u8) -> Option<Self> {
        let (year, month, _) = day.parts();
        let first = Day::new(year, month - (month - 1) % count, 1)?;
        Self::new(first, first.plus_months(i64::from(count))?.plus_days(-1)?)
    }

    /// Monday to Sunday around a day.
    pub fn week(day: Day) -> Option<Self> {
        let first = day.plus_days(1 - i64::from(day.weekday()))?;
        Self::new(first, first.plus_days(6)?)
    }

    /// The `length` years, from one that `length` divides, that hold a day.
    pub fn years_around(day: Day, length: u16) -> Option<Self> {
        let first = day.year() - day.year() % length;
        Self::years(first.max(1), first + length - 1)
    }

    /// All that a date may mean whose year is said; « XXIe siècle » begins in 2000, as its value `20XX` does.
    pub fn of(date: PartialDate) -> Option<Self> {
        match (date.year, date.month, date.day) {
            (Year::Exact(_), Some(_), Some(_)) => Some(Self::day(Day::of(date)?)),
            (Year::Exact(year), Some(month), None) => Self::month(year, month),
            (Year::Exact(year), None, _) => Self::years(year, year),
            (Year::Decade(year), _, _) => Self::years(year.max(1), year + 9),
            (Year::Century(year), _, _) => Self::years(year.max(1), year + 99),
            (Year::Unsaid, _, _) => None,
        }
    }

    /// The season of that code that ends in `year`. Winter is counted to the year in which most of it lies.
    pub fn season(code: &str, year: u16) -> Option<Self> {
        let (first, last) = match code {
            "spring" => (Day::new(year, 3, 20), Day::new(year, 6, 20)),
            "summer" => (Day::new(year, 6, 21), Day::new(year, 9, 22)),
            "autumn" => (Day::new(year, 9, 23), Day::new(year, 12, 20)),
            "winter" => (Day::new(year.checked_sub(1)?, 12, 21), Day::new(year, 3, 19)),
            _ => return None,
        };
        Self::new(first?, last?)
    }

    /// How many days it has.
    pub fn length(self) -> i64 {
        self.first.days_until(self.last) + 1
    }

    /// Whether it is one day, or one night.
    pub fn is_short(self) -> bool {
        self.length() <= 2
    }

    /// The single day it is.
    pub fn single(self) -> Option<Day> {
        (self.first == self.last).then_some(self.first)
    }

    /// So many days later.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::new(self.first.plus_days(days)?, self.last.plus_days(days)?)
    }

    /// So many months later; what ends with its month still does.
    pub fn plus_months(self, months: i64) -> Option<Self> {
        let after = self.last.plus_days(1)?;
        if after.parts().2 == 1 {
            return Self::new(self.first.plus_months(months)?, after.plus_months(months)?.plus_days(-1)?);
        }
        Self::new(self.first.plus_months(months)?, self.last.plus_months(months)?)
    }

    /// Its first, second or last third: of a month ten days, of a year four months.
    pub fn third(self, third: Third) -> Option<Self> {
        let length = self.length();
        let years = self.whole_years();
        let step = |from: Day| match years {
            Some(years) => from.plus_months(i64::from(years) * 4),
            None => from.plus_days(length / 3),
        };
        if length <= 7 {
            return self.third_of_week(third);
        }
        let second = step(self.first)?;
        let last = step(second)?;
        match third {
            Third::Start => Self::new(self.first, second.plus_days(-1)?),
            Third::Middle => Self::new(second, last.plus_days(-1)?),
            Third::End => Self::new(last, self.last),
        }
    }

    /// How many years it is, if it begins and ends with one.
    fn whole_years(self) -> Option<u16> {
        let (first, last) = (self.first.parts(), self.last.parts());
        ((first.1, first.2, last.1, last.2) == (1, 1, 12, 31)).then(|| last.0 - first.0 + 1)
    }

    /// « fin de semaine » holds the week-end.
    fn third_of_week(self, third: Third) -> Option<Self> {
        let (first, last) = match third {
            Third::Start => (0, 1),
            Third::Middle => (2, 3),
            Third::End => (4, 6),
        };
        Self::new(self.first.plus_days(first)?, self.first.plus_days(last)?)
    }

    /// As the result of an analysis gives it: the upper end only where it is another day.
    pub fn interval(self) -> Interval<PartialDate> {
        match self.single() {
            Some(day) => Interval::single(day.date()),
            None => Interval::range(self.first.date(), self.last.date()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(period: Option<Period>) -> String {
        period.map_or_else(String::new, |period| format!("{}/{}", period.first, period.last))
    }

    #[test]
    fn thirds() {
        let october = || Period::month(2020, 10);
        let year = || Period::years(2020, 2020);
        let week = || Period::week(Day::new(2020, 10, 10)?);
        let third = |period: Option<Period>, third| shown(period.and_then(|period| period.third(third)));
        assert_eq!(third(october(), Third::Start), "2020-10-01/2020-10-10");
        assert_eq!(third(october(), Third::End), "2020-10-21/2020-10-31");
        assert_eq!(third(year(), Third::Middle), "2020-05-01/2020-08-31");
        assert_eq!(third(week(), Third::End), "2020-10-09/2020-10-11");
        assert_eq!(third(Period::years(1990, 1999), Third::End), "1996-09-01/1999-12-31");
    }

    #[test]
    fn seasons_belong_to_the_year_that_holds_most_of_them() {
        assert_eq!(shown(Period::season("winter", 1956)), "1955-12-21/1956-03-19");
        assert_eq!(shown(Period::season("summer", 2003)), "2003-06-21/2003-09-22");
        assert_eq!(shown(Period::season("monsoon", 2003)), "");
    }

    #[test]
    fn months_keep_their_ends() {
        let moved = |months| shown(Period::month(2020, 1).and_then(|january| january.plus_months(months)));
        assert_eq!(moved(1), "2020-02-01/2020-02-29");
        assert_eq!(moved(-2), "2019-11-01/2019-11-30");
    }

    #[test]
    fn nothing_ends_before_it_begins() {
        let (first, last) = (Day::new(2020, 1, 2), Day::new(2020, 1, 1));
        assert_eq!(first.zip(last).and_then(|(first, last)| Period::new(first, last)), None);
    }
}
