//! The readings that lost: « 43 ans » as a duration, « 2 317 » written « 2.317 » as a decimal, « A320 » as a number.
//!
//! They are asked for by themselves, after the analysis, so that they cost it nothing; the browser does without them.
//! Each question is one function over what was decided; it answers with the other reading, if there is one.

use super::{clock, codes, durations, elided, names, numeral, quantities};
use crate::document::{Document, previous};
use crate::lexicon::{Class, words};
use crate::model::{
    ClockTime, Decimal, Duration, Interval, Mention, MentionKind, Number, NumberKind, PartialDate, Qualifier, Reading,
    RuleId, Span, Unit, Value, Year,
};
use crate::text::{Literal, TokenKind};

/// What was decided.
struct Decided<'d, 't> {
    document: &'d Document<'t>,
    start: usize,
    end: usize,
    number: &'d Number,
    rule: RuleId,
}

/// The question, the other reading (`None`: no number), and why it lost.
type Other = (RuleId, Option<Number>, &'static str);

const QUESTIONS: [fn(&Decided<'_, '_>) -> Option<Other>; 11] = [
    age_or_duration,
    time_or_duration,
    year_or_cardinal,
    ordinal_or_date,
    ordinal_or_second,
    fraction_or_ordinal,
    fraction_or_date,
    decimal_or_group,
    elided_or_cardinal,
    currency_or_weight,
    article_or_number,
];

/// The readings that lost against the mentions, and against finding no number, in text order.
#[must_use]
pub fn lost(document: &Document<'_>, mentions: &[Mention]) -> Vec<Reading> {
    let numbers: Vec<(Span, &Number, RuleId)> = mentions
        .iter()
        .filter_map(|mention| mention.number().map(|number| (mention.span, number, mention.rule)))
        .collect();
    let mut readings = Vec::new();
    let (mut next, mut at) = (0, 0);
    while at < document.tokens.len() {
        let Some((span, number, rule)) = numbers.get(next).filter(|(span, ..)| document.range(*span).contains(&at))
        else {
            readings.extend(unnumbered(document, at));
            at += 1;
            continue;
        };
        let tokens = document.range(*span);
        let decided = Decided { document, start: tokens.start, end: tokens.end, number, rule };
        let others = QUESTIONS.iter().filter_map(|question| question(&decided));
        readings.extend(others.map(|(rule, number, reason)| Reading { span: *span, number, rule, reason }));
        readings.extend(numbers.get(next + 1).and_then(|second| range_or_two(document, numbers.get(next)?, second)));
        (next, at) = (next + 1, tokens.end);
    }
    readings
}

fn single(kind: NumberKind, value: Value, unit: Option<Unit>) -> Option<Number> {
    Some(Number { kind, value, qualifier: Qualifier::Equal, unit, resolved: None })
}

fn decimal(kind: NumberKind, value: Decimal) -> Option<Number> {
    single(kind, Value::Decimal(Interval::single(value)), None)
}

fn duration(duration: Duration) -> Option<Number> {
    single(NumberKind::Duration, Value::Duration(Box::new(Interval::single(duration))), None)
}

fn date(year: Year, month: Option<u8>, day: Option<u8>) -> Option<Number> {
    single(NumberKind::Date, Value::Date(Interval::single(PartialDate { year, month, day })), None)
}

impl Decided<'_, '_> {
    /// The first token of digits.
    fn digits(&self) -> Option<usize> {
        (self.start..self.end)
            .find(|&at| self.document.token(at).is_some_and(|token| token.kind == TokenKind::Literal(Literal::Numeral)))
    }

    /// Its only value.
    fn decimal(&self) -> Option<Decimal> {
        match self.number.value {
            Value::Decimal(Interval { lower, upper: None }) => Some(lower),
            _ => None,
        }
    }

    fn last_is(&self, words: &[&str]) -> bool {
        self.document.is_word(self.end.saturating_sub(1), words)
    }
}

/// « Léa Morin, 43 ans, » and « 43 ans de carrière ».
fn age_or_duration(decided: &Decided<'_, '_>) -> Option<Other> {
    if decided.number.kind == NumberKind::Age {
        let unit = if decided.number.unit.is_some() { "MO" } else { "Y" };
        let other = duration(durations::of(decided.decimal()?, unit)?);
        return Some(("age-or-duration", other, "the words around tell somebody's age"));
    }
    let Value::Duration(length) = &decided.number.value else { return None };
    let years = length.lower.years.filter(|years| length.upper.is_none() && *years <= Decimal::from(120))?;
    let whole = length.lower == Duration { years: Some(years), ..Duration::default() } && years.scale() == 0;
    let told = decided.last_is(&["an", "ans"]);
    (whole && told)
        .then(|| ("age-or-duration", decimal(NumberKind::Age, years), "nobody whose age it is stands before"))
}

/// « à 10 heures » and « 10 heures de négociations ».
fn time_or_duration(decided: &Decided<'_, '_>) -> Option<Other> {
    if let Value::Time(Interval { lower: ClockTime { hour, minute }, upper: None }) = decided.number.value {
        let unit = (decided.start..decided.end).any(|at| decided.document.is_word(at, words!["h", "heure", "heures"]));
        let literal = clock::is_literal(decided.document, decided.end - 1);
        let amount = |value: u8| (value > 0).then(|| Decimal::from(i64::from(value)));
        let length = Duration { hours: amount(hour), minutes: amount(minute), ..Duration::default() };
        let reason = "a word before or the form tells the time of day";
        return (unit || literal).then(|| ("time-or-duration", duration(length), reason));
    }
    let Value::Duration(length) = &decided.number.value else { return None };
    let small = |value: Option<Decimal>, most: i128| {
        let value = value.unwrap_or(Decimal::ZERO).integer().filter(|value| *value <= most)?;
        u8::try_from(value).ok()
    };
    let (hour, minute) = (small(length.lower.hours, 24)?, small(length.lower.minutes, 59)?);
    let hours = Duration { hours: length.lower.hours, minutes: length.lower.minutes, ..Duration::default() };
    let fits = length.lower.hours.is_some() && length.upper.is_none() && length.lower == hours;
    let time = single(NumberKind::Time, Value::Time(Interval::single(ClockTime { hour, minute })), None);
    fits.then_some(("time-or-duration", time, "no word makes it a time of day, or something lasts so long"))
}

/// « en 2020 » and « 2020 habitants ».
fn year_or_cardinal(decided: &Decided<'_, '_>) -> Option<Other> {
    let at = decided.digits().filter(|at| decided.start == *at && decided.end == at + 1)?;
    let surface = decided.document.surface(at);
    if let Value::Date(Interval { lower, upper: None }) = decided.number.value {
        let alone = lower.month.is_none() && lower.day.is_none();
        let value = decimal(NumberKind::Cardinal, numeral::digits(surface)?);
        return alone.then_some(("year-or-cardinal", value, "it counts nothing, and the words around date"));
    }
    let year: u16 = surface.parse().ok().filter(|year| (1000..=2100).contains(year) && surface.len() == 4)?;
    let cardinal = decided.number.kind == NumberKind::Cardinal;
    cardinal
        .then(|| ("year-or-cardinal", date(Year::Exact(year), None, None), "a counted noun follows or nothing dates"))
}

/// « 1er janvier », « XXe siècle » and « 1er tour », « XXe congrès ».
fn ordinal_or_date(decided: &Decided<'_, '_>) -> Option<Other> {
    let Value::Date(Interval { lower, upper: None }) = decided.number.value else { return None };
    let document = decided.document;
    let ordinal = |at: &usize| {
        document.token(*at).is_some_and(|token| token.kind == TokenKind::Literal(Literal::Ordinal))
            || document.is(*at, Class::Ordinals)
    };
    let rank: i64 = match lower.year {
        Year::Century(first) => i64::from(first / 100 + 1),
        _ => {
            let at = (decided.start..decided.end).find(ordinal)?;
            let digits = document.surface(at).trim_end_matches(char::is_alphabetic).parse().ok();
            digits.or_else(|| Some(i64::from(document.find(at, Class::Ordinals)?.0.value)))?
        }
    };
    let other = decimal(NumberKind::Ordinal, Decimal::from(rank));
    Some(("ordinal-or-date", other, "a month, a quarter or « siècle » follows"))
}

/// « la seconde » and « une seconde ».
fn ordinal_or_second(decided: &Decided<'_, '_>) -> Option<Other> {
    let one = Decimal::from(1);
    if decided.number.kind == NumberKind::Ordinal {
        let word = decided.last_is(&["seconde", "secondes"]);
        let second = duration(Duration { seconds: Some(one), ..Duration::default() });
        return word.then_some(("ordinal-or-second", second, "no number and no word of time stands before"));
    }
    let Value::Duration(length) = &decided.number.value else { return None };
    let seconds = length.lower == Duration { seconds: Some(one), ..Duration::default() };
    let rank = decimal(NumberKind::Ordinal, Decimal::from(2));
    (seconds && decided.last_is(&["seconde"])).then_some(("ordinal-or-second", rank, "it measures time"))
}

/// « un cinquième du budget » and « un cinquième homme ».
fn fraction_or_ordinal(decided: &Decided<'_, '_>) -> Option<Other> {
    let document = decided.document;
    let last = decided.end.saturating_sub(1);
    let (sense, _) = document.find(last, Class::Ordinals).filter(|(sense, _)| sense.value >= 5)?;
    let rank = Decimal::from(i64::from(sense.value));
    match decided.number.kind {
        NumberKind::Fraction => {
            let other = decimal(NumberKind::Ordinal, rank);
            Some(("fraction-or-ordinal", other, "what it is a part of follows, or it is in the plural"))
        }
        NumberKind::Ordinal if document.is_word(previous(decided.start), words!["un"]) => {
            let part = Decimal::from(1).divided_by(decided.decimal()?, 3)?;
            Some(("fraction-or-ordinal", decimal(NumberKind::Fraction, part), "nothing it is a part of follows"))
        }
        _ => None,
    }
}

/// « 3/4 des voix » and « le 3/4 ».
fn fraction_or_date(decided: &Decided<'_, '_>) -> Option<Other> {
    let (document, at) = (decided.document, decided.digits()?);
    let fits = document.is_mark(at + 1, '/') && decided.end == at + 3;
    let day: u8 = document.surface(at).parse().ok().filter(|day| fits && (1..=31).contains(day))?;
    let month: u8 = document.surface(at + 2).parse().ok().filter(|month| (1..=12).contains(month))?;
    match decided.number.kind {
        NumberKind::Fraction => {
            Some(("fraction-or-date", date(Year::Unsaid, Some(month), Some(day)), "no article of a day stands before"))
        }
        NumberKind::Date if day < month => {
            let part = Decimal::from(i64::from(day)).divided_by(Decimal::from(i64::from(month)), 3)?;
            let reason = "an article of a day stands before, or both have two digits";
            Some(("fraction-or-date", decimal(NumberKind::Fraction, part), reason))
        }
        _ => None,
    }
}

/// « 2.317 », « 1,250 »: groups of three, or three decimals.
fn decimal_or_group(decided: &Decided<'_, '_>) -> Option<Other> {
    let surface = decided.document.surface(decided.digits()?);
    let mark = surface.find(['.', ',']).filter(|_| surface.matches(['.', ',']).count() == 1)?;
    let (whole, part) = (surface.get(..mark)?, surface.get(mark + 1..)?);
    let digits = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    let ambiguous = part.len() == 3 && (1..=3).contains(&whole.len()) && digits(whole) && digits(part) && whole != "0";
    let value = format!("{whole}{part}").parse().ok().filter(|_| ambiguous)?;
    let alone = !decided.document.is(decided.digits()? + 1, Class::Scales);
    let grouped = surface.contains('.');
    let other = Decimal::new(value, if grouped { 3 } else { 0 });
    let number = Number { value: Value::Decimal(Interval::single(other)), resolved: None, ..decided.number.clone() };
    let reason = if grouped { "a dot before three digits groups" } else { "a comma splits" };
    decided.decimal().filter(|_| alone).map(|_| ("decimal-or-group", Some(number), reason))
}

/// « dont 25 millions »: of euros, or of something that is not said.
fn elided_or_cardinal(decided: &Decided<'_, '_>) -> Option<Other> {
    let amount = super::amount::at(decided.document, decided.start).filter(|_| decided.rule == elided::RULE)?;
    let other = decimal(NumberKind::Cardinal, amount.value);
    Some(("elided-or-cardinal", other, "a number beside has the unit, and the words between say that it is shared"))
}

/// « deux livres »: sterling, or of weight.
fn currency_or_weight(decided: &Decided<'_, '_>) -> Option<Other> {
    let pounds = decided.number.kind == NumberKind::Money && decided.last_is(&["livre", "livres"]);
    let value = decided.number.value.clone();
    let other = single(NumberKind::Measure, value, Some(Unit::Measure("lb")));
    pounds.then_some(("currency-or-weight", other, "news counts money in pounds more often than weight"))
}

/// « un mort et deux blessés »: the article, where it counts.
fn article_or_number(decided: &Decided<'_, '_>) -> Option<Other> {
    let alone = decided.number.kind == NumberKind::Cardinal && decided.end == decided.start + 1;
    let article = alone && decided.document.is_word(decided.start, words!["un", "une"]);
    article.then_some(("article-or-number", None, "another number stands beside, or it tells how many were hurt"))
}

/// « 3 à 2 », « passe de 73 à 84 »: two numbers that could be the ends of one range.
fn range_or_two(
    document: &Document<'_>,
    first: &(Span, &Number, RuleId),
    second: &(Span, &Number, RuleId),
) -> Option<Reading> {
    let (lower, upper) = (document.range(first.0), document.range(second.0));
    let joined = document.is_word(lower.end, words!["à"]) || document.is_mark(lower.end, '-');
    let (Value::Decimal(one), Value::Decimal(other)) = (&first.1.value, &second.1.value) else { return None };
    let rises = one.lower < other.lower && one.upper.is_none() && other.upper.is_none();
    if !(joined && rises && upper.start == lower.end + 1) {
        return None;
    }
    let value = Value::Decimal(Interval::range(one.lower, other.lower));
    let number = Number { value, resolved: None, ..second.1.clone() };
    let reason = "a verb of change or a score makes them two numbers";
    Some(Reading { span: document.span(lower.start..upper.end), number: Some(number), rule: "range-or-two", reason })
}

/// What stands at a token where no number was found, and would be one elsewhere: in a name, a code, an expression.
fn unnumbered(document: &Document<'_>, at: usize) -> Option<Reading> {
    if document.is(at, Class::Ordinals) {
        let rank = Decimal::from(i64::from(document.find(at, Class::Ordinals)?.0.value));
        let number = decimal(NumberKind::Ordinal, rank);
        let reason = "the expression it stands in ranks nothing";
        return Some(Reading { span: document.span(at..at + 1), number, rule: "expression-or-ordinal", reason });
    }
    let digits = matches!(document.token(at)?.kind, TokenKind::Literal(Literal::Numeral));
    let word = document.is(at, Class::Cardinals) && !document.is_word(at, words!["un", "une"]);
    if !digits && !word {
        return None;
    }
    let (rule, reason) = match () {
        () if codes::is_code(document, at) => ("code-or-number", "it belongs to a code, an address or a title"),
        () if names::is_in_name(document, at) => ("name-or-number", "it belongs to a name, or another word is meant"),
        () => return None,
    };
    let (candidate, _) = quantities::anywhere(document, at)?;
    let MentionKind::Number(number) = candidate.kind else { return None };
    Some(Reading { span: candidate.span, number: Some(number), rule, reason })
}
