use std::fmt;

/// The year of a date, as precisely as the text says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Year {
    /// A year: 2020.
    Exact(u16),
    /// Ten years from this one: « les années 1970 » is `Decade(1970)`, printed `197X`.
    Decade(u16),
    /// A hundred years from this one: « XXIe siècle » is `Century(2000)`, printed `20XX`.
    Century(u16),
    /// Not said: « le 10 octobre », printed `XXXX`.
    Unsaid,
}

/// A calendar date at its own precision, in the proleptic Gregorian calendar.
///
/// ```
/// use factmark::{PartialDate, Year};
/// let date = PartialDate { year: Year::Unsaid, month: Some(10), day: Some(9) };
/// assert_eq!(date.to_string(), "XXXX-10-09");
/// assert_eq!(PartialDate::year(1994).to_string(), "1994");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartialDate {
    /// The year, or how much of it is said.
    pub year: Year,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only with a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A whole year.
    #[must_use]
    pub const fn year(year: u16) -> Self {
        Self { year: Year::Exact(year), month: None, day: None }
    }

    /// A full date; whether the day exists in that month is not checked.
    #[must_use]
    pub const fn full(year: u16, month: u8, day: u8) -> Self {
        Self { year: Year::Exact(year), month: Some(month), day: Some(day) }
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else or a month or day out of bounds.
    ///
    /// ```
    /// use factmark::PartialDate;
    /// assert_eq!(PartialDate::parse("2020-10-10"), Some(PartialDate::full(2020, 10, 10)));
    /// assert_eq!(PartialDate::parse("10/10/2020"), None);
    /// ```
    #[must_use]
    pub fn parse(iso: &str) -> Option<Self> {
        let mut parts = iso.split('-');
        let year = parts.next().filter(|part| part.len() == 4)?.parse().ok()?;
        let month = optional(parts.next(), 12)?;
        let day = optional(parts.next(), 31)?;
        parts.next().is_none().then_some(Self { year: Year::Exact(year), month, day })
    }
}

/// A part that may be left out but, where it is there, is a number of two digits from 1 to `most`.
fn optional(part: Option<&str>, most: u8) -> Option<Option<u8>> {
    let Some(digits) = part else { return Some(None) };
    let value = digits.parse().ok()?;
    (digits.len() == 2 && (1..=most).contains(&value)).then_some(Some(value))
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Year::Exact(year) => write!(out, "{year:04}")?,
            Year::Decade(year) => write!(out, "{:03}X", year / 10)?,
            Year::Century(year) => write!(out, "{:02}XX", year / 100)?,
            Year::Unsaid => out.write_str("XXXX")?,
        }
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(out, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A time of day, 00:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl fmt::Display for ClockTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.hour, self.minute)
    }
}
