use super::{ClockTime, Decimal, Duration, PartialDate};

/// What sort of quantity a number is (`t` in the annotation guidelines).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the guidelines' own")]
pub enum NumberKind {
    Cardinal,
    Ordinal,
    Fraction,
    Percent,
    Money,
    Measure,
    Duration,
    Age,
    Date,
    Time,
}

/// How a number is bounded (`q`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// As said.
    #[default]
    Equal,
    /// « plus de ».
    Greater,
    /// « au moins ».
    AtLeast,
    /// « moins de ».
    Less,
    /// « au plus », « jusqu'à ».
    AtMost,
    /// « environ », « près de », « une dizaine ».
    Approximate,
    /// « des centaines »: the value is an order of magnitude.
    Vague,
}

/// A value, or the two ends of a range of one quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval<T> {
    /// The value, or the lower end.
    pub lower: T,
    /// The upper end (« entre 10 et 20 »), included.
    pub upper: Option<T>,
}

impl<T> Interval<T> {
    /// One value, no range.
    pub const fn single(value: T) -> Self {
        Self { lower: value, upper: None }
    }

    /// From `lower` to `upper`, both included.
    pub const fn range(lower: T, upper: T) -> Self {
        Self { lower, upper: Some(upper) }
    }
}

/// The normalized value of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Cardinals, ordinals, fractions, percents (12.5 for 12,5 %), ages, money and measures in the unit named.
    Decimal(Interval<Decimal>),
    /// A length of time.
    Duration(Box<Interval<Duration>>),
    /// A calendar date.
    Date(Interval<PartialDate>),
    /// A time of day.
    Time(Interval<ClockTime>),
    /// « vendredi », « hier »: read against the publication date, see [`Number::resolved`].
    Deictic,
}

/// What a number is measured in, where the number itself says it.
/// Counted nouns (« 400 morts ») are links of a fact: [`Fact::what`](super::Fact::what).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// ISO 4217 code: `EUR`.
    Currency(&'static str),
    /// Usual symbol: `km`, `ha`, `°C`, `magnitude`; also `mois` for an age in months, `fois`.
    Measure(&'static str),
    /// Percent.
    Percent,
    /// Percentage points.
    Point,
}

impl Unit {
    /// The unit as the guidelines write it: `EUR`, `km`, `%`, `point`.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Currency(symbol) | Self::Measure(symbol) => symbol,
            Self::Percent => "%",
            Self::Point => "point",
        }
    }
}

/// An expression of quantity, rank, date, time, duration or age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What sort of quantity.
    pub kind: NumberKind,
    /// Its normalized value.
    pub value: Value,
    /// How it is bounded.
    pub qualifier: Qualifier,
    /// Currency, measure or percent.
    pub unit: Option<Unit>,
    /// The calendar interval a date stands for once read against the publication date; both ends full dates.
    /// Never replaces `value`.
    pub resolved: Option<Interval<PartialDate>>,
}
