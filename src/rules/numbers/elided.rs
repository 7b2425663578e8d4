//! Units left out in coordination: « dont 25 millions » of euros, « dont deux avec sursis » of years, « contre 62 ».

use super::context::is_bare;
use super::durations;
use crate::document::{Document, previous};
use crate::model::{Interval, MentionKind, Number, NumberKind, Unit, Value};
use crate::rules::Candidate;

/// Tokens between a number and the one whose unit it shares.
const REACH: usize = 14;

/// Gives bare cardinals the unit of the number before them in the sentence, where the words between say so.
/// `candidates` are numbers in text order.
pub fn fill(document: &Document<'_>, candidates: &mut [Candidate]) {
    for index in 1..candidates.len() {
        let (before, rest) = candidates.split_at_mut(index);
        let (Some(last), Some(candidate)) = (before.last(), rest.first_mut()) else { continue };
        let last_tokens = document.range(last.span);
        let tokens = document.range(candidate.span);
        let sentence = document.sentence(tokens.start).map_or(0, |sentence| sentence.start);
        let (MentionKind::Number(model), MentionKind::Number(number)) = (&last.kind, &candidate.kind) else { continue };
        let between = last_tokens.end..tokens.start;
        let near = last_tokens.start >= sentence && between.len() <= REACH;
        let bare = number.kind == NumberKind::Cardinal && is_bare(document, tokens.end);
        if near
            && bare
            && let Some(filled) = shared(document, between, model, number, tokens.clone())
        {
            candidate.kind = MentionKind::Number(filled);
            candidate.rule = "elided-unit";
        }
    }
    first_of_change(document, candidates);
}

/// « de 5,6 à 5,8 milliards d'euros » as a change: the unit stands only with the second value.
fn first_of_change(document: &Document<'_>, candidates: &mut [Candidate]) {
    for index in 1..candidates.len() {
        let (before, rest) = candidates.split_at_mut(index);
        let (Some(first), Some(second)) = (before.last_mut(), rest.first()) else { continue };
        let (tokens, next) = (document.range(first.span), document.range(second.span));
        let joined = next.start == tokens.end + 1 && document.is_word(tokens.end, &["à"]);
        let (MentionKind::Number(number), MentionKind::Number(model)) = (&first.kind, &second.kind) else { continue };
        if !joined
            || number.kind != NumberKind::Cardinal
            || !super::context::is_change(document, tokens.start, tokens.end)
        {
            continue;
        }
        if let Some(mut filled) = with_unit(number, model) {
            if let (Value::Decimal(small), Value::Decimal(large)) = (&filled.value, &model.value) {
                let scale = large.lower.integer().map_or(0, trailing_zeros);
                let elided = small.lower < crate::model::Decimal::from(1000) && scale >= 5;
                if let Some(lower) = elided.then(|| small.lower.times_power_of_ten(scale / 3 * 3)).flatten() {
                    filled.value = Value::Decimal(Interval::single(lower));
                }
            }
            first.kind = MentionKind::Number(filled);
            first.rule = "elided-unit";
        }
    }
}

/// Powers of ten in a whole number, tenths of a scale word counted with it: 5 800 000 000 has 9.
fn trailing_zeros(value: i128) -> u8 {
    let mut value = value.unsigned_abs();
    let mut power = 0_u8;
    while value >= 1000 {
        value /= 1000;
        power += 3;
    }
    power
}

fn shared(
    document: &Document<'_>,
    between: std::ops::Range<usize>,
    model: &Number,
    number: &Number,
    tokens: std::ops::Range<usize>,
) -> Option<Number> {
    let round = match number.value {
        Value::Decimal(interval) => interval.lower.integer().is_none_or(|value| value >= 1_000_000),
        _ => false,
    };
    let opener = tokens.start.checked_sub(1).is_some_and(|at| {
        document.is_word(at, &["dont", "contre", "à", "puis", "et", "ou", "soit", "de"]) || document.is_mark(at, ',')
    });
    let near_opener = opener && between.len() <= 6;
    match model.kind {
        NumberKind::Money if round => with_unit(number, model),
        NumberKind::Money => None,
        NumberKind::Duration | NumberKind::Age
            if near_opener && (document.is_word(previous(tokens.start), &["dont", "contre"]) || between.len() <= 2) =>
        {
            with_unit(number, model)
        }
        NumberKind::Percent | NumberKind::Measure
            if near_opener && document.is_word(previous(tokens.start), &["contre", "à", "puis"]) =>
        {
            with_unit(number, model)
        }
        _ => None,
    }
}

fn with_unit(number: &Number, model: &Number) -> Option<Number> {
    let Value::Decimal(amount) = number.value else { return None };
    let value = match &model.value {
        Value::Duration(duration) => {
            let unit = time_unit(&duration.lower)?;
            Value::Duration(Box::new(Interval::single(durations::of(amount.lower, unit)?)))
        }
        Value::Decimal(_) => Value::Decimal(amount),
        _ => return None,
    };
    let unit: Option<Unit> = model.unit;
    Some(Number { kind: model.kind, value, unit, ..number.clone() })
}

fn time_unit(duration: &crate::model::Duration) -> Option<&'static str> {
    let parts = [
        (duration.years, "Y"),
        (duration.months, "MO"),
        (duration.weeks, "W"),
        (duration.days, "D"),
        (duration.hours, "H"),
        (duration.minutes, "M"),
        (duration.seconds, "S"),
    ];
    parts.iter().find(|(amount, _)| amount.is_some()).map(|(_, unit)| *unit)
}
