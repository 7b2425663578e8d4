//! Parts and multiples: « la moitié », « un bon tiers », « les deux tiers », « 3/4 », « le double ».

use super::amount::{Amount, Form};
use super::context::{is_bare, is_digits};
use super::{numeral, units};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{Decimal, Qualifier};
use crate::text::{Gap, Literal, TokenKind};

/// What follows « quart de » and the like in names of things that are no part of anything.
static NAMED: Words<5> = Words::new(["finale", "finales", "tour", "cercle", "soupir"]);

/// The fraction that begins at token `start`.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<Amount> {
    if document.token(start)?.kind == TokenKind::Literal(Literal::Fraction) {
        let value = glyph(document.surface(start))?;
        return Some(share(start, start + 1, value));
    }
    slashed(document, start).or_else(|| half(document, start)).or_else(|| worded(document, start))
}

/// « 3/4 des voix », « les 2/3 », but neither a date (« le 3/4 ») nor a score in brackets.
fn slashed(document: &Document<'_>, start: usize) -> Option<Amount> {
    let glued = document.is_mark(start + 1, '/')
        && document.gap(start + 1) == Gap::None
        && document.gap(start + 2) == Gap::None;
    if !glued || !is_digits(document, start) || !is_digits(document, start + 2) || document.is_mark(start + 3, '/') {
        return None;
    }
    let (numerator, denominator) =
        (numeral::digits(document.surface(start))?, numeral::digits(document.surface(start + 2))?);
    let small = Decimal::ZERO < numerator && numerator < denominator && denominator <= Decimal::from(10);
    let other = document.is_word(previous(start), words!["le", "du", "au"]) || document.is_mark(previous(start), '(');
    let part = document.is_of(start + 3) || is_bare(document, start + 3);
    (small && !other && part).then(|| Some(share(start, start + 3, numerator.divided_by(denominator, 3)?))).flatten()
}

/// « un demi-million », « une demi-heure »: half of the scale or the unit that follows.
fn half(document: &Document<'_>, start: usize) -> Option<Amount> {
    // « son demi-million de manifestants »
    let owned = document.is_word(start, words!["demi"])
        && document.is_word(previous(start), words!["son", "leur", "ce", "le", "du", "au"]);
    let led = document.is_word(start, words!["un", "une"]) && document.is_word(start + 1, words!["demi", "demie"]);
    if !led && !owned {
        return None;
    }
    let end = start + if led { 2 } else { 1 };
    let end = end + usize::from(document.is_mark(end, '-'));
    let value = Decimal::new(5, 1);
    if let Some((scale, end)) = numeral::scale_word(document, end) {
        let value = value.times_power_of_ten(scale)?;
        return Some(Amount { form: Form::Plain, scale, ..share(start, end, value) });
    }
    let unit = units::at(document, end, false).filter(|_| led && !document.is_of(end));
    unit.map(|_| share(start, end, value))
}

/// « la moitié », « un tiers », « les deux tiers », « trois quarts », « le quart de », « plus du double ».
#[inline(never)]
fn worded(document: &Document<'_>, start: usize) -> Option<Amount> {
    let article = document.is_definite_article(start);
    let mut at = start + usize::from(article);
    let count = numeral::at(document, at).filter(|numeral| numeral.scale == 0);
    let times = count.map_or(Decimal::from(1), |numeral| numeral.value);
    at = count.map_or(at, |numeral| numeral.end);
    at += usize::from(article && count.is_none() && document.is_word(at, words!["autre"]));
    let single = count.is_some_and(|numeral| numeral.is_article);
    let about = single && document.is_word(at, words!["bon", "petit", "gros"]);
    at += usize::from(about);
    // « trois-quarts des voix », not the player « trois-quarts »
    let hyphen = count.is_some() && document.is_mark(at, '-') && document.gap(at) == Gap::None;
    at += usize::from(hyphen);
    if document.gap(at) == Gap::Line && at > start {
        return None;
    }
    let (numerator, denominator, end, kind) = part(document, at)?;
    let adverb = usize::from(document.is_word(end, words!["seulement", "environ", "déjà"]));
    let of = document.is_of(end + adverb);
    let plural = document.surface(end - 1).ends_with('s');
    // « plus du tiers », « près du double »
    let contracted = count.is_none()
        && document.is_word(previous(start), words!["du"])
        && document.is_word(previous(previous(start)), words!["plus", "moins", "près"]);
    let definite = (article || contracted) && count.is_none();
    let opens_sentence = document.sentence(start).is_some_and(|sentence| sentence.start == start);
    let fits = match kind {
        // « réduit de moitié », but not « à moitié »
        Part::Half => article || count.is_some() || document.is_word(previous(start), words!["de"]),
        Part::Common => count.is_some() || definite && (of || stands_for_noun(document, start, end)),
        // « le double », not « le double meurtre » nor « le double du document » as a copy.
        Part::Multiple => definite && (of || is_bare(document, end)) && !(of && opens_sentence),
        // « baisser d'un cinquième »
        Part::Ordinal => {
            single && (of || document.is_word(previous(start), words!["d'"]) && is_bare(document, end))
                || count.is_some() && !single && plural
        }
    };
    let named = of && document.is_word(end + 1, &NAMED)
        || article && count.is_none() && document.is_of(end) && units::at(document, end, false).is_some();
    if !fits || named || hyphen && !of || document.is_mark(end, '-') && document.gap(end) == Gap::None {
        return None;
    }
    let value = times.times(Decimal::from(numerator))?.divided_by(Decimal::from(denominator), 3)?;
    let qualifier = if about { Qualifier::Approximate } else { Qualifier::Equal };
    Some(Amount { qualifier, ..share(start, end, value) })
}

/// « elle en accueille le quart », « le tiers étant payé »: the noun was told before.
fn stands_for_noun(document: &Document<'_>, start: usize, end: usize) -> bool {
    let told = (start.saturating_sub(4)..start).any(|at| document.is_word(at, words!["en"]));
    let subject = document.is_word(end, words!["étant", "est", "sont", "ont", "vient", "viennent"]);
    // « la moitié va aux proches, le quart aux blessés »
    let shared = document.is_word(end, words!["à", "au", "aux", "pour"])
        && (start.saturating_sub(12)..start).any(|at| document.find(at, Class::Fractions).is_some());
    is_bare(document, end) && (told || subject || shared)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Half,
    Common,
    Multiple,
    Ordinal,
}

/// Numerator, denominator, end and sort of the part named at token `at`.
fn part(document: &Document<'_>, at: usize) -> Option<(i64, i64, usize, Part)> {
    if let Some((sense, length)) = document.find(at, Class::Fractions) {
        let (numerator, denominator) = (sense.column(0).parse().ok()?, sense.column(1).parse().ok()?);
        let kind = match (numerator, document.surface(at).starts_with("moiti")) {
            (_, true) => Part::Half,
            (1, _) => Part::Common,
            _ => Part::Multiple,
        };
        if document.is_word(at, words!["demi", "demie", "demis", "demies"]) {
            return None;
        }
        return Some((numerator, denominator, at + length, kind));
    }
    let (sense, length) = document.find(at, Class::Ordinals)?;
    (sense.value >= 5).then_some((1, i64::from(sense.value), at + length, Part::Ordinal))
}

fn share(start: usize, end: usize, value: Decimal) -> Amount {
    Amount { start, end, value, qualifier: Qualifier::Equal, form: Form::Fraction, scale: 0, in_digits: false }
}

/// Signs of fractions, and what each is in thousandths.
const GLYPHS: [char; 15] = ['½', '¼', '¾', '⅓', '⅔', '⅕', '⅖', '⅗', '⅘', '⅙', '⅚', '⅛', '⅜', '⅝', '⅞'];
const THOUSANDTHS: [u16; 15] = [500, 250, 750, 333, 667, 200, 400, 600, 800, 167, 833, 125, 375, 625, 875];

fn glyph(surface: &str) -> Option<Decimal> {
    let sign = surface.chars().next()?;
    let at = GLYPHS.iter().position(|glyph| *glyph == sign)?;
    Some(Decimal::new(i128::from(*THOUSANDTHS.get(at)?), 3))
}
