//! Changes: « passé de 73 à 84 », « monté à 400 », « 300 millions, en hausse de 5 % », « 3 %, contre 2 % un an plus tôt ».

use std::cmp::Ordering;
use std::ops::Range;

use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{Change, Decimal, Direction, Evidence, Fact, Modality, NumberKind, RuleId, Value};
use crate::text::TokenKind;

/// Tokens between a word of change and the figure it moves.
const REACH: usize = 8;
/// Nouns of what is not a level: « monté à deux reprises », « passé à 12 voix ».
static NO_LEVEL: Words<12> = Words::new([
    "reprise",
    "reprises",
    "fois",
    "doigts",
    "voix",
    "suffrages",
    "contre",
    "pieds",
    "pas",
    "bord",
    "bras",
    "roues",
]);

/// Links the figures of each change.
#[inline(never)]
pub fn join(scene: &Scene<'_, '_>, facts: &mut [Fact]) {
    for index in 0..facts.len() {
        let found = from_to(scene, facts, index)
            .or_else(|| compared(scene, facts, index))
            .or_else(|| amount(scene, facts, index))
            .or_else(|| reached(scene, facts, index));
        if let Some((change, evidence)) = found {
            record(facts, change, evidence);
        }
    }
}

type Found = (Change, Evidence);

fn record(facts: &mut [Fact], change: Change, evidence: Evidence) {
    let parts = [change.from, change.to, change.by];
    // What one change has told, a second does not tell anew: « de 73 à 84 » is not also « à 84 ».
    if parts.iter().flatten().any(|&part| facts.get(part).is_some_and(|fact| fact.change.is_some())) {
        return;
    }
    // What has been left behind is past: « de 73 à 84 ».
    if let (Some(from), Some(_)) = (change.from, change.to)
        && let Some(fact) = facts.get_mut(from)
        && matches!(fact.modality, Modality::Asserted | Modality::Attributed | Modality::Provisional)
    {
        fact.modality = Modality::Past;
    }
    for part in parts.into_iter().flatten() {
        if let Some(fact) = facts.get_mut(part) {
            fact.change = Some(change);
            fact.evidence.push(evidence);
        }
    }
}

fn evidence(scene: &Scene<'_, '_>, rule: RuleId, tokens: Range<usize>) -> Evidence {
    Evidence { rule, span: scene.document.span(tokens) }
}

/// « est passé de 73 à 84 », « une hausse de 3 % à 4 % ».
fn from_to(scene: &Scene<'_, '_>, facts: &[Fact], index: usize) -> Option<Found> {
    let (from, to) = (facts.get(index)?, facts.get(index + 1)?);
    let (start, between) = (scene.tokens(from.number).start, between(scene, from, to)?);
    let document = scene.document;
    let framed = document.is_word(previous(start), words!["de", "d'"])
        && document.is_word(previous(between.end), words!["à", "au", "aux"])
        && between.len() <= REACH;
    let alike = scene.number_kind(from.number) == scene.number_kind(to.number)
        || scene.number_kind(from.number) == Some(NumberKind::Cardinal);
    if !framed || !alike {
        return None;
    }
    let (word, length, moved) = word_before(scene, start - 1)?;
    let direction = rising(scene, from, to).or_else(|| direction(moved));
    let change = Change { from: Some(index), to: Some(index + 1), by: None, direction };
    Some((change, evidence(scene, "change-from-to", word..word + length)))
}

/// « 3,4 % au premier semestre, contre 3,2 % un an plus tôt ».
fn compared(scene: &Scene<'_, '_>, facts: &[Fact], index: usize) -> Option<Found> {
    let before = index.checked_sub(1)?;
    let (to, from) = (facts.get(before)?, facts.get(index)?);
    let between = between(scene, to, from)?;
    let document = scene.document;
    let contre = previous(scene.tokens(from.number).start);
    if !document.is_word(contre, words!["contre"]) || between.len() > 2 * REACH || !alike(scene, from, to) {
        return None;
    }
    let end = end_of(scene, from);
    let time = scene
        .within(end..end + 4)
        .any(|mention| matches!(scene.number_kind(mention), Some(NumberKind::Date | NumberKind::Duration)));
    let apart = document.is_mark(previous(contre), ',') || document.is_mark(previous(contre), '(');
    let ballot = [to, from].iter().any(|fact| {
        let end = scene.tokens(fact.number).end;
        document.is_word(end, words!["voix", "suffrages", "votes"])
            || fact.what.is_some_and(|what| what.span.of(document.text).starts_with("voix"))
    });
    if ballot || !(time || apart) {
        return None;
    }
    let change = Change { from: Some(index), to: Some(before), by: None, direction: rising(scene, from, to) };
    Some((change, evidence(scene, "change-compared", contre..contre + 1)))
}

/// « en hausse de 5 % », « a reculé de 300 », « gagne 2 % », « 300 millions d'euros (+5 %) »; with the level, if any.
fn amount(scene: &Scene<'_, '_>, facts: &[Fact], index: usize) -> Option<Found> {
    let fact = facts.get(index)?;
    let start = scene.tokens(fact.number).start;
    let (words, direction) = signed(scene, start).or_else(|| worded(scene, fact, start))?;
    let to = level_after(scene, facts, index).or_else(|| level_before(scene, facts, index, words.start));
    let change = Change { from: None, to, by: Some(index), direction: Some(direction) };
    Some((change, evidence(scene, "change-amount", words)))
}

/// « (+5 %) »
fn signed(scene: &Scene<'_, '_>, start: usize) -> Option<(Range<usize>, Direction)> {
    let bracket = start.checked_sub(1).filter(|&at| scene.document.is_mark(at, '('))?;
    let direction = match scene.document.surface(start).chars().next()? {
        '+' => Direction::Rise,
        '-' | '−' | '–' => Direction::Fall,
        _ => return None,
    };
    Some((bracket..start + 1, direction))
}

/// « en hausse de », « a nettement reculé de », « gagne ».
fn worded(scene: &Scene<'_, '_>, fact: &Fact, start: usize) -> Option<(Range<usize>, Direction)> {
    let document = scene.document;
    let kind = scene.number_kind(fact.number)?;
    let rate = kind == NumberKind::Percent
        || document.is_word(previous(scene.tokens(fact.number).end), &POINTS)
        || document.is_word(scene.tokens(fact.number).end, &POINTS);
    let of = start.checked_sub(1).filter(|&at| document.is_word(at, words!["de", "d'"]));
    let end = of.unwrap_or(start);
    for at in (end.saturating_sub(3)..end).rev() {
        if let Some((sense, length)) = document.find(at, Class::ChangeWords).filter(|(_, length)| at + length <= end) {
            let direction = match (sense.code(), of) {
                ("gain", None) if rate => Direction::Rise,
                ("loss", None) if rate => Direction::Fall,
                ("rise", Some(_)) => Direction::Rise,
                // « une chute de 20 mètres »
                ("fall", Some(_)) if kind != NumberKind::Measure => Direction::Fall,
                _ => return None,
            };
            return Some((at..at + length, direction));
        }
        // « a reculé légèrement de », « une hausse annuelle de »
        let passed = document.is_adjective(at)
            || document.surface(at).ends_with("ment")
            || document.is_word(at, words!["encore"]);
        if !passed || scene.mention_at(at).is_some() {
            return None;
        }
    }
    None
}

static POINTS: Words<2> = Words::new(["point", "points"]);

/// « a progressé de 5 % à 300 millions », « a reculé de 5 %, à 300 millions ».
fn level_after(scene: &Scene<'_, '_>, facts: &[Fact], index: usize) -> Option<usize> {
    let (by, to) = (facts.get(index)?, facts.get(index + 1)?);
    let between = between(scene, by, to)?;
    let reaches = scene.document.is_word(previous(between.end), words!["à", "au"]) && between.len() <= 6;
    let clause_ends = scene.mention_from(between.start).is_none()
        && between.clone().any(|at| scene.document.is_word(at, words!["et", "que", "qui", "par", "entre", "dont"]));
    (reaches && !clause_ends).then_some(index + 1)
}

/// « 300 millions d'euros, en hausse de 5 % », « 300 millions d'euros (+5 %) », « 7,5 %, soit une baisse de 0,2 point ».
fn level_before(scene: &Scene<'_, '_>, facts: &[Fact], index: usize, words: usize) -> Option<usize> {
    let before = index.checked_sub(1)?;
    let (to, by) = (facts.get(before)?, facts.get(index)?);
    between(scene, to, by)?;
    let end = end_of(scene, to);
    let document = scene.document;
    let gap = end..words;
    let joined = gap.len() <= 4
        && gap.clone().all(|at| {
            document.is_mark(at, ',')
                || document.is_mark(at, '(')
                || document
                    .is_word(at, words!["en", "soit", "une", "un", "nette", "légère", "forte", "net", "léger", "fort"])
        });
    joined.then_some(before)
}

/// « Le bilan est monté à 400 », « ramené à quatre ».
fn reached(scene: &Scene<'_, '_>, facts: &[Fact], index: usize) -> Option<Found> {
    let fact = facts.get(index)?;
    let to = scene.tokens(fact.number).start.checked_sub(1)?;
    let document = scene.document;
    let level = document.is_word(to, words!["à", "au", "aux"])
        && matches!(
            scene.number_kind(fact.number),
            Some(NumberKind::Cardinal | NumberKind::Percent | NumberKind::Money | NumberKind::Fraction)
        )
        && !document.is_word(scene.tokens(fact.number).end, &NO_LEVEL);
    let (word, length, moved) = level.then(|| word_before(scene, to)).flatten()?;
    let change = Change { from: None, to: Some(index), by: None, direction: direction(moved) };
    Some((change, evidence(scene, "change-reached", word..word + length)))
}

/// The word of change before a token, with its length and code: nothing that ends a clause between them.
fn word_before(scene: &Scene<'_, '_>, end: usize) -> Option<(usize, usize, &'static str)> {
    let document = scene.document;
    let first = document.sentence(end)?.start.max(end.saturating_sub(REACH));
    for at in (first..end).rev() {
        let found = document.find(at, Class::ChangeWords).filter(|(_, length)| at + length <= end);
        if let Some((sense, length)) = found.filter(|_| scene.mention_at(at).is_none()) {
            return matches!(sense.code(), "rise" | "fall" | "move").then_some((at, length, sense.code()));
        }
        let mark = matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark(_)));
        let other = scene.mention_at(at).is_some_and(|mention| {
            !matches!(scene.number_kind(mention), None | Some(NumberKind::Date | NumberKind::Time))
        });
        if mark || other || document.is_word(at, words!["que", "qui", "et", "mais", "dont", "pour"]) {
            return None;
        }
    }
    None
}

/// The tokens between two figures of one sentence.
fn between(scene: &Scene<'_, '_>, first: &Fact, second: &Fact) -> Option<Range<usize>> {
    let range = scene.tokens(first.number).end..scene.tokens(second.number).start;
    (scene.sentence(first.number) == scene.sentence(second.number) && range.start <= range.end).then_some(range)
}

/// Past the figure and what it counts.
fn end_of(scene: &Scene<'_, '_>, fact: &Fact) -> usize {
    let end = scene.tokens(fact.number).end;
    let noun = fact.what.map_or(end, |what| scene.document.range(what.span).end);
    if (end..end + 12).contains(&noun) { noun } else { end }
}

fn alike(scene: &Scene<'_, '_>, one: &Fact, other: &Fact) -> bool {
    let unit = |fact: &Fact| scene.mentions.get(fact.number)?.number()?.unit;
    scene.number_kind(one.number) == scene.number_kind(other.number) && unit(one) == unit(other)
}

fn direction(code: &str) -> Option<Direction> {
    match code {
        "rise" => Some(Direction::Rise),
        "fall" => Some(Direction::Fall),
        _ => None,
    }
}

/// Which way the values themselves go.
fn rising(scene: &Scene<'_, '_>, from: &Fact, to: &Fact) -> Option<Direction> {
    let value = |fact: &Fact| -> Option<Decimal> {
        match scene.mentions.get(fact.number)?.number()?.value {
            Value::Decimal(interval) => Some(interval.lower),
            _ => None,
        }
    };
    match value(to)?.cmp(&value(from)?) {
        Ordering::Greater => Some(Direction::Rise),
        Ordering::Less => Some(Direction::Fall),
        Ordering::Equal => None,
    }
}
