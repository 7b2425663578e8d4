//! Facts that depend on each other: parts of a total and their sum, values that a fraction implies.

use super::discrepancy::CATEGORIES;
use super::scene::Scene;
use crate::lexicon::words;
use crate::model::{Decimal, Evidence, Fact, Modality, NumberKind, Qualifier, Value};

/// Links parts to totals and derives what fractions imply.
#[inline(never)]
pub fn join(scene: &Scene<'_, '_>, facts: &mut [Fact]) {
    for index in 0..facts.len() {
        part_of_total(scene, facts, index);
        fraction_of(scene, facts, index);
    }
    account(scene, facts);
}

/// « 400 morts, dont 22 civils »: those are dead, too, and as sure or unsure as all.
#[inline(never)]
pub fn share(facts: &mut [Fact]) {
    for index in 0..facts.len() {
        let total = facts.get(index).and_then(|part| part.part_of).and_then(|total| facts.get(total));
        let unsure = total.map(|total| total.modality).filter(|modality| {
            matches!(modality, Modality::Conditional | Modality::Provisional | Modality::Forecast | Modality::Target)
        });
        let category = total.and_then(|total| total.category).filter(|category| CATEGORIES.contains(category));
        if let (Some(category), Some(part)) = (category, facts.get_mut(index))
            && part.category.is_none_or(|own| !CATEGORIES.contains(&own))
        {
            part.category = Some(category);
        }
        if let (Some(modality), Some(part)) = (unsure, facts.get_mut(index))
            && matches!(part.modality, Modality::Asserted | Modality::Attributed)
        {
            part.modality = modality;
        }
    }
}

/// 22 and 31 account for 53 of « plus de 400 »; nothing is said where one of the parts is no plain count.
fn account(scene: &Scene<'_, '_>, facts: &mut [Fact]) {
    let mut sums: Vec<Option<Decimal>> = vec![Some(Decimal::ZERO); facts.len()];
    let mut has_parts = vec![false; facts.len()];
    for part in facts.iter() {
        let Some(total) = part.part_of else { continue };
        if let Some((sum, has_parts)) = sums.get_mut(total).zip(has_parts.get_mut(total)) {
            *sum = sum.zip(count(scene, part.number)).and_then(|(sum, count)| sum.plus(count));
            *has_parts = true;
        }
    }
    for (fact, (sum, has_parts)) in facts.iter_mut().zip(sums.into_iter().zip(has_parts)) {
        // More than the whole are no parts of it, or parts that overlap.
        fact.accounted_for = sum.filter(|&sum| has_parts && fits_in(scene, fact.number, sum));
    }
}

/// Whether a total can hold so much.
fn fits_in(scene: &Scene<'_, '_>, total: usize, sum: Decimal) -> bool {
    let number = scene.mentions.get(total).and_then(|mention| mention.number());
    let open = number.is_some_and(|number| !matches!(number.qualifier, Qualifier::Equal | Qualifier::AtMost));
    open || single(scene, total).is_none_or(|total| sum <= total)
}

/// The value of a plain count.
fn count(scene: &Scene<'_, '_>, number: usize) -> Option<Decimal> {
    let exact = scene.mentions.get(number)?.number()?.qualifier == Qualifier::Equal;
    single(scene, number).filter(|_| exact && scene.number_kind(number) == Some(NumberKind::Cardinal))
}

/// « plus de 400 morts, dont 22 civils et 31 soldats »: « dont » opens the parts, « et » goes on with them.
fn part_of_total(scene: &Scene<'_, '_>, facts: &mut [Fact], index: usize) {
    let Some(before) = index.checked_sub(1) else { return };
    let (Some(last), Some(part)) = (facts.get(before), facts.get(index)) else { return };
    let between = scene.tokens(last.number).end..scene.tokens(part.number).start;
    let same_sentence = scene.sentence(last.number) == scene.sentence(part.number);
    if !same_sentence || between.len() > 14 || scene.number_kind(part.number) == Some(NumberKind::Percent) {
        return;
    }
    let opener = between.clone().find(|&at| scene.document.is_word(at, words!["dont"]));
    let continues = between.len() <= 6
        && between.clone().any(|at| scene.document.is_word(at, words!["et"]) || scene.document.is_mark(at, ','));
    let (total, word) = match (opener, last.part_of) {
        (Some(at), _) => (before, at),
        (None, Some(total)) if continues => (total, between.start),
        _ => return,
    };
    let evidence = Evidence { rule: "part-of-total", span: scene.document.span(word..word + 1) };
    if let Some(part) = facts.get_mut(index) {
        part.part_of = Some(total);
        part.evidence.push(evidence);
    }
}

/// « la moitié des 140 000 habitants »: 0.5 × 140 000.
fn fraction_of(scene: &Scene<'_, '_>, facts: &mut [Fact], index: usize) {
    let Some(whole) = facts.get(index + 1) else { return };
    let Some(part) = facts.get(index) else { return };
    let end = scene.tokens(part.number).end;
    let of = scene.document.is_of(end) && scene.tokens(whole.number).start <= end + 2;
    if !of || scene.number_kind(whole.number) != Some(NumberKind::Cardinal) {
        return;
    }
    let share = match scene.number_kind(part.number) {
        Some(NumberKind::Fraction) => single(scene, part.number),
        Some(NumberKind::Percent) => single(scene, part.number).and_then(|rate| rate.divided_by(Decimal::from(100), 6)),
        _ => None,
    };
    let derived = share.zip(single(scene, whole.number)).and_then(|(share, whole)| share.times(whole));
    let evidence = Evidence { rule: "share-of-whole", span: scene.document.span(end..end + 1) };
    if let (Some(value), Some(part)) = (derived, facts.get_mut(index)) {
        part.derived = Some(value);
        part.evidence.push(evidence);
    }
}

fn single(scene: &Scene<'_, '_>, number: usize) -> Option<Decimal> {
    match scene.mentions.get(number)?.number()?.value {
        Value::Decimal(interval) if interval.upper.is_none() => Some(interval.lower),
        _ => None,
    }
}
