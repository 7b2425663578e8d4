use std::fmt;

use super::Decimal;

/// A length of time as ISO 8601 writes it, each unit as the text gives it: « deux semaines » is `P2W`, not `P14D`.
///
/// ```
/// use factmark::Duration;
/// assert_eq!(Duration::of_days(13).to_string(), "P13D");
/// assert_eq!(Duration::of_hours(10).to_string(), "PT10H");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Duration {
    /// Calendar years.
    pub years: Option<Decimal>,
    /// Calendar months.
    pub months: Option<Decimal>,
    /// Weeks.
    pub weeks: Option<Decimal>,
    /// Days.
    pub days: Option<Decimal>,
    /// Hours.
    pub hours: Option<Decimal>,
    /// Minutes.
    pub minutes: Option<Decimal>,
    /// Seconds.
    pub seconds: Option<Decimal>,
}

impl Duration {
    /// So many days.
    #[must_use]
    pub fn of_days(days: i64) -> Self {
        Self { days: Some(Decimal::from(days)), ..Self::default() }
    }

    /// So many hours.
    #[must_use]
    pub fn of_hours(hours: i64) -> Self {
        Self { hours: Some(Decimal::from(hours)), ..Self::default() }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = [(self.years, 'Y'), (self.months, 'M'), (self.weeks, 'W'), (self.days, 'D')];
        let time = [(self.hours, 'H'), (self.minutes, 'M'), (self.seconds, 'S')];
        out.write_str("P")?;
        for (amount, letter) in date {
            if let Some(amount) = amount {
                write!(out, "{amount}{letter}")?;
            }
        }
        if time.iter().any(|(amount, _)| amount.is_some()) {
            out.write_str("T")?;
        }
        for (amount, letter) in time {
            if let Some(amount) = amount {
                write!(out, "{amount}{letter}")?;
            }
        }
        Ok(())
    }
}
