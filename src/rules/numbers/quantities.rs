//! Quantities: an amount or a range of two, with its qualifiers and its unit.

use super::amount::{self, Amount, Form};
use super::context::{is_change, is_digits, is_relative_change};
use super::units::{self, UnitPhrase};
use super::{ages, clock, counting, durations, names, numeral, qualifiers};
use crate::document::{Document, previous};
use crate::lexicon::words;
use crate::model::{Decimal, Duration, Interval, MentionKind, Number, NumberKind, Qualifier, RuleId, Unit, Value};
use crate::rules::Candidate;
use crate::text::Gap;

/// As all numbers: names never split them.
pub const WEIGHT: u8 = 100;

/// An amount, or a range of two, with the unit that follows.
pub struct Quantity {
    pub start: usize,
    pub end: usize,
    pub lower: Amount,
    pub upper: Option<Amount>,
    pub unit: Option<UnitPhrase>,
    /// The unit of the lower end, where it has one of its own.
    pub lower_unit: Option<UnitPhrase>,
}

/// The candidate whose amount begins at token `start` (« entre » included), and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    if names::is_in_name(document, start) { None } else { anywhere(document, start) }
}

/// The same in names, too: what would be read if they were none.
pub fn anywhere(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let between = document.is_word(start, words!["entre"]);
    let first = amount::at(document, start + usize::from(between))?;
    let quantity = match range(document, start, first, between) {
        None if between => return None,
        range => range.or_else(|| one_in(document, start, first)).unwrap_or_else(|| single(document, start, first)),
    };
    let end = quantity.end;
    if quantity.upper.is_none() && quantity.unit.is_none() && names::touches_letters(document, &quantity.lower) {
        return None;
    }
    Some((candidate(document, quantity)?, end))
}

fn single(document: &Document<'_>, start: usize, lower: Amount) -> Quantity {
    let unit = unit_of(document, &lower);
    let end = unit.map_or(lower.end, |unit| unit.end);
    Quantity { start, end, lower, upper: None, unit, lower_unit: None }
}

fn unit_of(document: &Document<'_>, amount: &Amount) -> Option<UnitPhrase> {
    // « 7 412,3 points » of an index are no percentage points.
    let decimal = amount.value.scale() > 0 && amount.value < Decimal::from(100);
    let unit = units::at(document, amount.end, decimal)?;
    // « la moitié des euros » has no unit; « de » joins only round amounts, collectives and parts to theirs.
    let linked = document.is_word(amount.end, words!["de", "d'"]);
    let part = amount.form == Form::Fraction && amount.value < Decimal::from(1);
    let of_one = part && !document.surface(unit.end - 1).ends_with('s') && !document.is_definite_article(amount.start);
    let may_link = amount.scale > 0 || matches!(amount.form, Form::Collective | Form::Vague) || of_one;
    (!linked || may_link).then_some(unit)
}

/// « entre 10 et 20 », « 12 000 à 15 000 », « 5-6 », « deux ou trois ».
#[inline(never)]
fn range(document: &Document<'_>, start: usize, lower: Amount, between: bool) -> Option<Quantity> {
    let first = start + usize::from(between);
    if lower.form == Form::Fraction && !between {
        return None;
    }
    let lower_unit = unit_of(document, &lower);
    let join = lower_unit.map_or(lower.end, |unit| unit.end);
    let dash = matches!(document.surface(join), "-" | "–" | "—" | "/")
        && document.gap(join) == document.gap(join + 1)
        && document.surface(join) != "/";
    // « 10 euros - 20 euros »
    let spaced = dash && lower_unit.is_some() && document.gap(join) == Gap::Space;
    let joined =
        if between { document.is_word(join, words!["et"]) } else { document.is_word(join, words!["à", "ou"]) || dash };
    let second = join + 1;
    if !joined
        || document.gap(second) == Gap::Line
        || dash && !(lower.in_digits && (spaced || document.gap(join) == Gap::None))
    {
        return None;
    }
    // « le 16 à 18 heures »: a day and its hour.
    let day = document.is_word(previous(first), words!["le"]) && lower_unit.is_none();
    if document.is_word(join, words!["à"]) && (day || lower_unit.is_some() && is_step(document, start)) {
        return None;
    }
    let skip = usize::from(between && document.is_definite_article(second));
    let upper = amount::at(document, second).or_else(|| amount::at(document, second + skip))?;
    let tens = document.is_word(upper.end - 1, words!["dizaines"]);
    let lower = Amount { value: shared_hundreds(&lower, &upper, tens), ..lower };
    let unit = unit_of(document, &upper);
    let rises = magnitude(&upper, unit) > magnitude(&lower, lower_unit.or(unit));
    let same_scale = lower.scale == upper.scale || lower.scale == 0 || between;
    let alike = match (lower_unit, unit) {
        (Some(one), Some(other)) => one.kind == other.kind,
        (Some(one), None) => between && one.kind != NumberKind::Duration,
        _ => true,
    };
    let by_percent = lower_unit.is_none() && unit.is_some_and(|unit| unit.kind == NumberKind::Percent);
    let or = document.is_word(join, words!["ou"]);
    let near = !or
        || upper.value.plus(lower.value.negated()).is_some_and(|step| step <= Decimal::from(2))
        || lower.value.scale() == 0 && upper.value.times(Decimal::from(1)) <= lower.value.times(Decimal::from(2));
    if !rises
        || !same_scale
        || !alike
        || !near
        || lower.form == Form::Article && !or && !between
        || dash && unit.is_none() && is_set(document, first, upper.end)
        || is_change(document, start, join) && !(by_percent && is_relative_change(document, start))
        || (dash || document.is_word(join, words!["à"]))
            && unit.is_none()
            && names::is_score_or_address(document, first)
    {
        return None;
    }
    let end = unit.map_or(upper.end, |unit| unit.end);
    Some(Quantity { start, end, lower, upper: Some(upper), unit: unit.or(lower_unit), lower_unit })
}

/// « 6-7, 7-5, 6-4 », « (0-2, 31e) »: games of tennis and goals, no ranges.
fn is_set(document: &Document<'_>, first: usize, end: usize) -> bool {
    let pair = |at: usize| {
        document.surface(at).len() == 1
            && document.surface(at + 2).len() == 1
            && is_digits(document, at)
            && is_digits(document, at + 2)
            && document.is_mark(at + 1, '-')
    };
    let comma = previous(first);
    pair(first)
        && (document.is_mark(end, ',') && pair(end + 1)
            || document.is_mark(end, '(')
            || document.is_mark(comma, '(') && (document.is_mark(end, ')') || document.is_mark(end, ','))
            || document.is_mark(comma, ',') && comma.checked_sub(3).is_some_and(pair))
}

/// « le titre gagne 2 euros à 45 euros »: by how much, and to where.
fn is_step(document: &Document<'_>, start: usize) -> bool {
    let first = qualifiers::before(document, start).map_or(start, |(start, _)| start);
    let verb = document.surface(previous(first));
    ["perd", "gagn", "céd", "cèd", "pren", "pris", "lâch", "abandon", "recul", "avanc", "grappill"]
        .iter()
        .any(|stem| verb.starts_with(stem))
}

/// « sept à huit mille », « quatre ou cinq cents », « deux ou trois dizaines »: the words of size belong to both ends.
fn shared_hundreds(lower: &Amount, upper: &Amount, tens: bool) -> Decimal {
    let (Some(small), Some(large)) = (lower.value.integer(), upper.value.integer()) else { return lower.value };
    let factor = match large {
        1000..1_000_000 if large % 1000 == 0 => 1000,
        100..1000 if large % 100 == 0 => 100,
        20..100 if tens => 10,
        _ => return lower.value,
    };
    let shared = !lower.in_digits && !upper.in_digits && small < large / factor;
    if shared { Decimal::new(small * factor, 0) } else { lower.value }
}

/// Comparable size of an amount: its value in the power of ten of its unit, durations in seconds.
fn magnitude(amount: &Amount, unit: Option<UnitPhrase>) -> Option<Decimal> {
    let Some(unit) = unit else { return Some(amount.value) };
    let factor = match unit.time {
        "M" => 60,
        "H" => 3_600,
        "D" => 86_400,
        "W" => 604_800,
        "MO" => 2_592_000,
        "Y" => 31_536_000,
        "DE" => 315_360_000,
        _ => 1,
    };
    units::scaled(amount.value, unit.power)?.times(Decimal::from(factor))
}

/// « un TGV sur cinq », « une personne sur trois », « neuf Français sur dix », « 38 % » left alone.
fn one_in(document: &Document<'_>, start: usize, part: Amount) -> Option<Quantity> {
    if !matches!(part.form, Form::Article | Form::Plain) || part.scale > 0 || part.value > Decimal::from(99) {
        return None;
    }
    let over = (part.end..part.end + 9).find(|&at| document.is_word(at, words!["sur"]))?;
    let noun_fits = (part.end..over).all(|at| {
        let word = document.is_lower(at) || document.is_capitalized(at) || document.is_mark(at, '-');
        // « un avion de surveillance sur deux », « un membre du personnel de cabine sur quatre »
        let of = document.is_word(at, words!["de", "d'", "du"]) && at > part.end;
        of || word
            && !document.is_of(at)
            && !document.is_definite_article(at)
            && document.gap(at) != Gap::Line
            && (at == part.end || !document.is_verb(at) || document.is_noun(at))
    });
    // « une semaine sur deux », « un franc sur quatre », but not « une heure et demie sur deux »
    let by_turns = |unit: &UnitPhrase| part.form != Form::Article || unit.end != over;
    let measured = unit_of(document, &part).filter(by_turns).is_some();
    let whole = amount::at(document, over + 1).filter(|whole| whole.form == Form::Plain && whole.scale == 0)?;
    let followed = units::at(document, whole.end, false).is_some()
        || document.is_lower(whole.end) && document.is_noun(whole.end) && !document.is_verb(whole.end);
    // « un feu sur 120 m² »
    let area = units::at(document, whole.end, false).is_some_and(|unit| unit.kind == NumberKind::Measure);
    let told = !area && (part.value == Decimal::from(1) || is_round(whole.value));
    if !noun_fits || measured || !told || whole.value <= part.value || followed && over > part.end + 1 {
        return None;
    }
    let value = part.value.divided_by(whole.value, 3)?;
    let lower = Amount { start, end: whole.end, value, form: Form::Fraction, ..part };
    Some(Quantity { start, end: whole.end, lower, upper: None, unit: None, lower_unit: None })
}

/// Numbers by which shares of more than one are told: 2 to 10, 12, 15, 25; 1, 2 or 5 with zeros. « quatre maisons sur
/// soixante-dix » counts both.
fn is_round(value: Decimal) -> bool {
    let Some(mut value) = value.integer() else { return false };
    if matches!(value, 2..=10 | 12 | 15 | 25) {
        return true;
    }
    while value >= 10 && value % 10 == 0 {
        value /= 10;
    }
    matches!(value, 1 | 2 | 5)
}

fn candidate(document: &Document<'_>, mut quantity: Quantity) -> Option<Candidate> {
    let mut own = quantity.lower.qualifier;
    if let Some(upper) = quantity.upper.filter(|upper| upper.qualifier != Qualifier::Equal) {
        own = upper.qualifier;
    }
    let before = qualifiers::before(document, quantity.start);
    if quantity.lower.form == Form::Article
        && quantity.upper.is_none()
        && !counting::counts(document, &quantity, before.is_some())
    {
        return None;
    }
    let (number, rule) = number(document, &mut quantity, own)?;
    let start = before.map_or(quantity.start, |(start, _)| start.min(quantity.start));
    let mut number = number;
    if let Some((_, qualifier)) = before {
        number.qualifier = if number.qualifier == Qualifier::Vague { Qualifier::Vague } else { qualifier };
    }
    let mut end = quantity.end;
    if let Some((after, qualifier)) = qualifiers::after(document, end) {
        end = after;
        if number.qualifier == Qualifier::Equal {
            number.qualifier = qualifier;
        }
    }
    let span = document.span(start..end);
    Some(Candidate { span, kind: MentionKind::Number(number), rule, evidence: Vec::new(), weight: WEIGHT })
}

#[inline(never)]
fn number(document: &Document<'_>, quantity: &mut Quantity, qualifier: Qualifier) -> Option<(Number, RuleId)> {
    let decimals = |interval| (Value::Decimal(interval), None);
    let plain = Interval { lower: quantity.lower.value, upper: quantity.upper.map(|upper| upper.value) };
    let (kind, (value, unit), rule): (NumberKind, (Value, Option<Unit>), RuleId) = match quantity.unit {
        None => match units::before(document, quantity.start).filter(|_| quantity.lower.in_digits) {
            Some((sign, unit)) => {
                quantity.start = sign;
                (NumberKind::Money, (Value::Decimal(plain), Some(unit)), "money-currency-amount")
            }
            None if units::is_magnitude(document, quantity.start) => {
                (NumberKind::Measure, (Value::Decimal(plain), Some(Unit::Measure("magnitude"))), "magnitude")
            }
            None if quantity.lower.form == Form::Fraction => (NumberKind::Fraction, decimals(plain), "fraction"),
            None => {
                // « cinq fois », whatever is compared after it
                let times = document.is_word(quantity.end, words!["fois"]).then_some(Unit::Measure("fois"));
                (NumberKind::Cardinal, (Value::Decimal(plain), times), "cardinal")
            }
        },
        Some(unit) if unit.kind == NumberKind::Duration => return time(document, quantity, unit, qualifier),
        Some(unit) => {
            let lower_power = quantity.lower_unit.map_or(unit.power, |unit| unit.power);
            let lower = units::scaled(elided_scale(quantity), lower_power)?;
            let lower = match units::smaller_part(document, unit).filter(|_| quantity.upper.is_none()) {
                Some((part, end)) if lower.scale() == 0 && quantity.lower.scale == 0 => {
                    quantity.end = end;
                    lower.plus(part)?
                }
                _ => signed(document, quantity, unit, lower),
            };
            let upper = match quantity.upper {
                Some(upper) => Some(units::scaled(upper.value, unit.power)?),
                None => None,
            };
            let rule = match unit.kind {
                NumberKind::Percent => "percent",
                NumberKind::Money => "money-amount-currency",
                _ => "measure",
            };
            (unit.kind, (Value::Decimal(Interval { lower, upper }), unit.unit), rule)
        }
    };
    let value = match (value, quantity.upper) {
        (Value::Decimal(interval), Some(_)) if kind == NumberKind::Cardinal => {
            Value::Decimal(Interval { lower: elided_scale(quantity), upper: interval.upper })
        }
        (value, _) => value,
    };
    Some((Number { kind, value, qualifier, unit, resolved: None }, rule))
}

/// « moins 20 degrés »: the sign in words, taken into the quantity.
fn signed(document: &Document<'_>, quantity: &mut Quantity, unit: UnitPhrase, value: Decimal) -> Decimal {
    let below = unit.unit == Some(Unit::Measure("°C")) && document.is_word(previous(quantity.start), words!["moins"]);
    if !below {
        return value;
    }
    quantity.start -= 1;
    value.negated()
}

/// « 5 à 6 millions »: the scale of the upper end is that of the lower one too.
fn elided_scale(quantity: &Quantity) -> Decimal {
    let scale = quantity.upper.map_or(0, |upper| upper.scale);
    let elided = scale > 0 && quantity.lower.scale == 0 && quantity.lower.value < Decimal::from(1000);
    if elided {
        quantity.lower.value.times_power_of_ten(scale).unwrap_or(quantity.lower.value)
    } else {
        quantity.lower.value
    }
}

/// A number of time units: an age, a time of day or a length of time.
#[inline(never)]
fn time(
    document: &Document<'_>,
    quantity: &mut Quantity,
    unit: UnitPhrase,
    qualifier: Qualifier,
) -> Option<(Number, RuleId)> {
    let upper = quantity.upper.map(|upper| upper.value);
    let plain = Interval { lower: elided_scale(quantity), upper };
    if unit.time == "H"
        && let Some((time, end)) = clock::from_hours(document, quantity)
    {
        quantity.end = end;
        return Some((
            Number { kind: NumberKind::Time, value: Value::Time(time), qualifier, unit: None, resolved: None },
            "time-hours",
        ));
    }
    if ages::is_age(document, quantity, unit.time) {
        let mut plain = plain;
        // « deux ans et demi »
        if upper.is_none() && numeral::is_and_a_half(document, quantity.end) {
            plain.lower = plain.lower.plus(Decimal::new(5, 1))?;
            quantity.end += 2;
        }
        let unit = match unit.time {
            "MO" => Some(Unit::Measure("mois")),
            "W" => Some(Unit::Measure("semaines")),
            "D" => Some(Unit::Measure("jours")),
            _ => None,
        };
        return Some((
            Number { kind: NumberKind::Age, value: Value::Decimal(plain), qualifier, unit, resolved: None },
            "age",
        ));
    }
    let lower_unit = quantity.lower_unit.map_or(unit.time, |unit| unit.time);
    let of = if quantity.lower.form == Form::Fraction { durations::part_of } else { durations::of };
    let mut lower = of(plain.lower, lower_unit)?;
    let upper: Option<Duration> = upper.and_then(|upper| durations::of(upper, unit.time));
    if upper.is_none() {
        (lower, quantity.end) = durations::extended(document, quantity.end, lower, unit.time);
    }
    let value = Value::Duration(Box::new(Interval { lower, upper }));
    Some((Number { kind: NumberKind::Duration, value, qualifier, unit: None, resolved: None }, "duration"))
}
