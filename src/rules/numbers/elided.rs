//! Units left out in coordination: « dont 25 millions » of euros, « dont deux avec sursis » of years, « contre 62 ».

use std::ops::Range;

use super::context::{is_bare, is_change};
use super::{ages, durations, finance};
use crate::document::{Document, previous};
use crate::lexicon::{Class, words};
use crate::model::{Decimal, Interval, MentionKind, Number, NumberKind, PartialDate, Qualifier, RuleId, Unit, Value};
use crate::rules::Candidate;

/// What is filled in here.
pub const RULE: RuleId = "elided-unit";
/// Tokens between a number and the one whose unit it shares.
const REACH: usize = 16;
/// Tokens between « en » and the number of what it takes up.
const EN_REACH: usize = 4;
/// Numbers between a round amount and the sum whose currency it shares.
const MOST_BETWEEN: usize = 40;

/// Gives bare cardinals the unit of a number beside them, where the words between say so.
/// `candidates` are numbers in text order.
pub fn fill(document: &Document<'_>, candidates: &mut [Candidate]) {
    let first_sum = candidates.iter().find_map(money).cloned();
    for index in 0..candidates.len() {
        let (before, rest) = candidates.split_at_mut(index);
        let Some(candidate) = rest.first_mut() else { continue };
        let MentionKind::Number(number) = &candidate.kind else { continue };
        if number.kind != NumberKind::Cardinal {
            continue;
        }
        let tokens = document.range(candidate.span);
        let filled = shared(document, before, number, &tokens)
            .or_else(|| taken_up(document, before, number, &tokens))
            .or_else(|| sum(document, before, first_sum.as_ref(), number, &tokens))
            .or_else(|| day(document, before, number, &tokens));
        if let Some(filled) = filled {
            candidate.kind = MentionKind::Number(filled);
            candidate.rule = RULE;
        }
    }
    for index in (1..candidates.len()).rev() {
        first_of_two(document, candidates, index);
    }
}

/// How the words before a number tie it to one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// « dont », « contre », « au lieu de », « soit », « puis »: the same is measured again.
    Firm,
    /// « et », « ou », a comma: only before a place, a time or a mark.
    Loose,
    /// « sa rivale 35 », « le cadet cinq »: the verb is left out.
    Gapped,
    /// « un retraité de 71 »: how old somebody is, if that was told of another.
    Aged,
}

fn tie(document: &Document<'_>, start: usize, between: &Range<usize>) -> Option<Tie> {
    let before = previous(start);
    let joined = if document.is_word(before, words!["de", "d'", "à"]) { previous(before) } else { before };
    let instead = document.is_word(before, words!["de"]) && document.is_word(joined, words!["lieu"]);
    // « qui n'en prend plus que deux »
    let only = document.is_word(before, words!["que", "qu'"])
        && (before.saturating_sub(5)..before).any(|at| document.is_word(at, words!["en"]));
    // « des vents de 165 km/h et des rafales à 230 »
    let gusts = joined != before && document.is_word(joined, words!["rafales", "pointes", "pointe", "pics"]);
    let again = document.is_word(joined, words!["dont", "contre", "puis", "soit"]) || gusts;
    // « un homme de 22 ans et un retraité de 71 »
    let person = document.is_word(before, words!["de", "d'"]) && ages::is_person(document, joined);
    if person {
        return Some(Tie::Aged);
    }
    if again || instead || only || document.is_word(before, words!["sur"]) {
        return Some(Tie::Firm);
    }
    if document.is_word(before, words!["et", "ou"]) || document.is_mark(before, ',') {
        return Some(Tie::Loose);
    }
    let parts =
        |at: &usize| document.is_mark(*at, ',') || document.is_mark(*at, ';') || document.is_word(*at, words!["et"]);
    let comma = between.clone().rev().find(parts)?;
    let determiner = document.is_definite_article(comma + 1)
        || document.is_word(comma + 1, words!["sa", "son", "ses", "leur", "leurs", "elle", "lui", "eux"])
        || document.is_capitalized(comma + 1);
    let verbless = (comma + 1..start).all(|at| {
        (document.is_lower(at) || document.is_capitalized(at)) && (!document.is_verb(at) || document.is_noun(at))
    });
    (determiner && verbless && start > comma + 1).then_some(Tie::Gapped)
}

/// The unit of the nearest measured number before in the sentence.
#[inline(never)]
fn shared(document: &Document<'_>, before: &[Candidate], number: &Number, tokens: &Range<usize>) -> Option<Number> {
    let sentence = document.sentence(tokens.start).map_or(0, |sentence| sentence.start);
    let (last, model) = before.iter().rev().find_map(|candidate| {
        let MentionKind::Number(model) = &candidate.kind else { return None };
        let range = document.range(candidate.span);
        // Dates, « en deux ans », « à 45 km de » stand aside.
        let lead = previous(range.start);
        let lead = if document.is_definite_article(lead) { previous(lead) } else { lead };
        let aside = matches!(model.kind, NumberKind::Date | NumberKind::Time | NumberKind::Ordinal)
            || model.kind == NumberKind::Duration
                && document.is_word(lead, words!["en", "depuis", "pendant", "après", "dans", "sur", "a", "avait"])
            || is_length(model)
                && document.is_word(lead, words!["à"])
                && document.is_word(range.end, words!["à", "de", "au", "d'"]);
        (!aside).then_some((range, model))
    })?;
    let between = last.end..tokens.start;
    if last.start < sentence
        || between.len() > REACH
        || matches!(model.kind, NumberKind::Cardinal | NumberKind::Fraction)
    {
        return None;
    }
    let end = tokens.end;
    // « contre 52 dix ans plus tôt »
    let earlier = document.is(end, Class::Cardinals) && document.is(end + 1, Class::TimeUnits);
    let bare = is_bare(document, end) || is_difference(document, end) || earlier;
    let adjacent = between.len() <= 2;
    let fits = match tie(document, tokens.start, &between)? {
        // « dont dix de sûreté »
        Tie::Firm => {
            bare || model.kind == NumberKind::Duration
                && document.is_word(previous(tokens.start), words!["dont"])
                && document.is_word(end, words!["de"])
                && document.is_lower(end + 1)
        }
        Tie::Aged => model.kind == NumberKind::Age && !document.is_noun(end),
        Tie::Loose => {
            bare && (adjacent || is_circumstance(document, end) || is_difference(document, end))
                && !document.is_verb(end)
        }
        Tie::Gapped => {
            end >= document.tokens.len()
                || matches!(document.surface(end), "." | "," | ";" | "»")
                || document.is_word(end, words!["en", "à"])
        }
    };
    let part_of_age = model.kind == NumberKind::Age && document.is_word(previous(tokens.start), words!["dont"]);
    // « des filles de moins de 18 ans et une dizaine par des soldats »
    let dozen = model.kind == NumberKind::Age && number.qualifier == Qualifier::Approximate;
    let large = matches!(number.value, Value::Decimal(amount) if amount.lower > Decimal::from(1000));
    if !fits || dozen || large && model.kind == NumberKind::Percent {
        return None;
    }
    if part_of_age {
        // « 73 ans, dont trente à la tête de la ville »
        return years(number);
    }
    with_unit(number, model)
}

/// « 40 000 euros par tête, la direction en propose 12 500 »: « en » takes up what was measured last.
fn taken_up(document: &Document<'_>, before: &[Candidate], number: &Number, tokens: &Range<usize>) -> Option<Number> {
    let (first, last) = (tokens.start.saturating_sub(EN_REACH), tokens.start);
    let en = (first..last).rev().find(|&at| document.is_word(at, words!["en"]))?;
    let verbal = (en + 1..last).all(|at| document.is_lower(at) && !document.is_of(at))
        && (document.is_verb(en + 1) || document.is_word(en + 1, words!["ai", "avons"]));
    if !verbal || !is_bare(document, tokens.end) || !document.is_lower(en) {
        return None;
    }
    let model = before.iter().rev().find_map(|candidate| match &candidate.kind {
        MentionKind::Number(model)
            if !matches!(
                model.kind,
                NumberKind::Date | NumberKind::Time | NumberKind::Ordinal | NumberKind::Duration
            ) =>
        {
            Some((document.range(candidate.span).end, model))
        }
        _ => None,
    });
    let (end, model) = model.filter(|(end, _)| tokens.start - end <= REACH * 2)?;
    let same_line = document.sentence(end)?.line == document.sentence(tokens.start)?.line;
    let takes = match model.kind {
        NumberKind::Money => true,
        // « Bogo, à 21 km de l'épicentre, en déplore 33 »: a distance is nothing that one counts.
        NumberKind::Measure => !document.is_of(end) && !is_length(model),
        // « J'avais 17 ans, j'en ai 32 »
        NumberKind::Age => document.is_word(last - 1, words!["ai", "a", "as", "avait", "aura", "ont", "avaient"]),
        // « réclamait 77 %, les employeurs en offraient cinquante »
        NumberKind::Percent => !document.is_of(end) && document.sentence(end) == document.sentence(tokens.start),
        _ => false,
    };
    (same_line && takes).then(|| with_unit(number, model))?
}

/// Lengths and speeds, which nothing is counted in.
fn is_length(model: &Number) -> bool {
    matches!(model.unit, Some(Unit::Measure("km" | "m" | "km/h")))
}

/// « 20 de plus », « dix de moins »
fn is_difference(document: &Document<'_>, end: usize) -> bool {
    document.is_word(end, words!["de"]) && document.is_word(end + 1, words!["plus", "moins", "mieux"])
}

/// Whether a place, a time or a person follows: « 8 le soir », « 40 à Dubaï ».
fn is_circumstance(document: &Document<'_>, end: usize) -> bool {
    document.is_word(
        end,
        words!["à", "en", "au", "aux", "dans", "chez", "pour", "le", "la", "l'", "par", "sur", "avec", "hier"],
    )
}

fn money(candidate: &Candidate) -> Option<&Number> {
    match &candidate.kind {
        MentionKind::Number(number) if number.kind == NumberKind::Money => Some(number),
        _ => None,
    }
}

/// A round number without a noun, or of a noun of the economy, in a sentence or article that counts money. Its currency
/// is that of the sum before, in a headline that of the first sum.
#[inline(never)]
fn sum(
    document: &Document<'_>,
    before: &[Candidate],
    first_sum: Option<&Number>,
    number: &Number,
    tokens: &Range<usize>,
) -> Option<Number> {
    let Value::Decimal(interval) = number.value else { return None };
    let round = interval.lower.integer().is_none_or(|value| value >= 1_000_000)
        && tokens.clone().any(|at| document.is(at, Class::Scales));
    if !round {
        return None;
    }
    // « 37,4 milliards de francs (57 millions d'euros) »: what is converted is no currency of the article.
    let aside = |candidate: &&Candidate| !is_bracketed(document, document.token_at(candidate.span.start));
    let sums = || before.iter().rev().filter(|candidate| money(candidate).is_some());
    let last = sums().find(aside).or_else(|| sums().next());
    let last = last.and_then(|candidate| Some((candidate.span.start, money(candidate)?)));
    let model = last.map_or(first_sum, |(_, model)| Some(model))?;
    let sentence = document.sentence(tokens.start)?.start;
    let near = last.is_some_and(|(place, _)| document.token_at(place) >= sentence);
    let of_sum = document.is_of(tokens.end) && finance::is_sum(document, tokens.end + 1);
    let bare = is_bare(document, tokens.end) || is_difference(document, tokens.end);
    // « 3 millions d'habitants, contre 13 millions »: the same is counted again.
    let recounted = before.last().is_some_and(|last| {
        matches!(&last.kind, MentionKind::Number(last) if last.kind == NumberKind::Cardinal)
            && document.token_at(last.span.start) >= sentence
    });
    // « un profit de 11,7 milliards d'euros. […] Il s'est établi à 1,041 milliard au dernier trimestre. »: the last of so
    // many was a sum.
    let goes_on = || {
        let last = before.iter().rev().take(MOST_BETWEEN).find(|candidate| is_round(document, candidate));
        last.is_some_and(|last| money(last).is_some())
    };
    let told = || finance::is_told_of(document, tokens.start);
    // « une avance de 100 millions »
    let noun = previous(previous(tokens.start));
    let noun = if document.is_adjective(noun) { previous(noun) } else { noun };
    let sum_of = document.is_of(previous(tokens.start)) && finance::is_sum(document, noun);
    // « a rapporté 560 millions », « commandés pour 6 milliards », « les 2 milliards engrangés »
    let led = previous(tokens.start);
    let priced = document.is_word(led, words!["pour"]) && finance::is_paid(document, previous(led));
    let paid = finance::is_paid(document, led) || priced || finance::is_paid(document, tokens.end);
    let fits = paid || of_sum || bare && sum_of || bare && !recounted && (near || told() || goes_on());
    if fits { with_unit(number, model) } else { None }
}

/// « (57 millions d'euros) », « (soit 57 millions d'euros) »
fn is_bracketed(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    document.is_mark(before, '(')
        || document.is_word(before, words!["soit", "environ"]) && document.is_mark(previous(before), '(')
}

/// Whether it ends in a scale word, or is a sum of that size.
fn is_round(document: &Document<'_>, candidate: &Candidate) -> bool {
    let MentionKind::Number(Number { value: Value::Decimal(amount), .. }) = &candidate.kind else { return false };
    let million = amount.lower.integer().is_none_or(|value| value >= 1_000_000);
    million && document.range(candidate.span).any(|at| document.begins(at).has(Class::Scales))
}

/// « daté du 8 mars, modifié le 12 »: the month is that of the date before.
fn day(document: &Document<'_>, before: &[Candidate], number: &Number, tokens: &Range<usize>) -> Option<Number> {
    let Value::Decimal(Interval { lower, upper: None }) = number.value else { return None };
    let day = u8::try_from(lower.integer()?).ok().filter(|day| (1..=31).contains(day))?;
    let dated = document.is_word(previous(tokens.start), words!["le", "du", "au"]) && is_bare(document, tokens.end);
    let sentence = document.sentence(tokens.start).filter(|_| dated)?.start;
    let last = before.iter().rev().find_map(|candidate| match &candidate.kind {
        MentionKind::Number(Number { value: Value::Date(date), .. }) => Some((candidate.span.start, date.lower)),
        _ => None,
    });
    let (_, date) = last.filter(|(place, date)| document.token_at(*place) >= sentence && date.day.is_some())?;
    let value = Value::Date(Interval::single(PartialDate { day: Some(day), ..date }));
    Some(Number { kind: NumberKind::Date, value, ..number.clone() })
}

/// « de 5,6 à 5,8 milliards d'euros » as a change, « âgés de 8, 11 et 14 ans »: the unit stands only with the last.
fn first_of_two(document: &Document<'_>, candidates: &mut [Candidate], index: usize) {
    let (before, rest) = candidates.split_at_mut(index);
    let (Some(first), Some(second)) = (before.last_mut(), rest.first()) else { return };
    let (tokens, next) = (document.range(first.span), document.range(second.span));
    let (MentionKind::Number(number), MentionKind::Number(model)) = (&first.kind, &second.kind) else { return };
    if next.start != tokens.end + 1 || number.kind != NumberKind::Cardinal || model.kind == NumberKind::Fraction {
        return;
    }
    let falls =
        matches!((&number.value, &model.value), (Value::Decimal(one), Value::Decimal(two)) if one.lower > two.lower);
    let change = document.is_word(previous(tokens.start), words!["de", "d'"])
        && document.is_word(tokens.end, words!["à"])
        && (falls || is_change(document, tokens.start, tokens.end));
    let listed =
        document.is_word(tokens.end, words!["et", "ou"]) || document.is_mark(tokens.end, ',') && second.rule == RULE;
    if !(change || listed) {
        return;
    }
    if let Some(filled) = with_unit(number, model) {
        first.kind = MentionKind::Number(filled);
        first.rule = RULE;
    }
}

/// The number with the kind and the unit of another; also its millions, where the number itself is small.
fn with_unit(number: &Number, model: &Number) -> Option<Number> {
    let Value::Decimal(amount) = number.value else { return None };
    let value = match &model.value {
        Value::Duration(duration) => {
            let unit = durations::unit_of(duration.lower)?;
            let upper = match amount.upper {
                Some(upper) => Some(durations::of(upper, unit)?),
                None => None,
            };
            Value::Duration(Box::new(Interval { lower: durations::of(amount.lower, unit)?, upper }))
        }
        Value::Decimal(large) => {
            let power = shared_power(amount.lower, large.lower);
            let upper = match amount.upper {
                Some(upper) => Some(upper.times_power_of_ten(power)?),
                None => None,
            };
            Value::Decimal(Interval { lower: amount.lower.times_power_of_ten(power)?, upper })
        }
        _ => return None,
    };
    let unit: Option<Unit> = model.unit;
    Some(Number { kind: model.kind, value, unit, ..number.clone() })
}

fn years(number: &Number) -> Option<Number> {
    let Value::Decimal(amount) = number.value else { return None };
    let value = Value::Duration(Box::new(Interval::single(durations::of(amount.lower, "Y")?)));
    Some(Number { kind: NumberKind::Duration, value, unit: None, ..number.clone() })
}

/// Millions or milliards that a small number shares with a large one: « 310 millions contre 275 ».
fn shared_power(small: Decimal, large: Decimal) -> u8 {
    let mut value = large.integer().unwrap_or(0).unsigned_abs();
    let mut power = 0_u8;
    while value >= 1000 {
        value /= 1000;
        power += 3;
    }
    if power >= 6 && small < Decimal::from(1000) { power } else { 0 }
}
