//! Ranks: « troisième », « 12e », « vingt et unième »; fixed expressions left alone.

use super::context::is_bare;
use super::quantities::WEIGHT;
use super::{centuries, names, numeral};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{Decimal, Interval, MentionKind, Number, NumberKind, Qualifier, Value};
use crate::rules::Candidate;
use crate::text::{Gap, Literal, TokenKind};

/// What follows « premier » and « second » in expressions that rank nothing.
#[rustfmt::skip]
static FIXED_AFTER: Words<20> = Words::new([
    "ministre", "ministres", "lieu", "abord", "venu", "plan", "ordre", "secours", "nécessité", "dame", "degré", "guerre",
    "couteau", "choix", "rang", "main", "chef", "vue", "loges", "temps",
]);
/// What stands before in such expressions: « en premier ».
const FIXED_BEFORE: [&str; 3] = ["en", "tout", "au"];
/// Other ranks with the noun that makes them a name.
const FIXED_PAIRS: [(&str, &str); 7] = [
    ("troisième", "âge"),
    ("quatrième", "pouvoir"),
    ("cinquième", "colonne"),
    ("septième", "art"),
    ("septième", "ciel"),
    ("sixième", "sens"),
    ("trente-sixième", "dessous"),
];

/// The ordinal that begins at token `start`, and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let (rank, end) = digits(document, start).or_else(|| words(document, start))?;
    // « le boulevard du 1er-Mai »
    let joined = document.is_mark(end, '-') && document.gap(end) == Gap::None && document.is_capitalized(end + 1);
    if joined || names::is_in_name(document, start) || is_fixed(document, start, end) {
        return None;
    }
    let value = Value::Decimal(Interval::single(rank));
    let number = Number { kind: NumberKind::Ordinal, value, qualifier: Qualifier::Equal, unit: None, resolved: None };
    let span = document.span(start..end);
    Some((
        Candidate { span, kind: MentionKind::Number(number), rule: "ordinal", evidence: Vec::new(), weight: WEIGHT },
        end,
    ))
}

/// « 12e », « 1er », « XIIe » before a noun in small letters.
fn digits(document: &Document<'_>, start: usize) -> Option<(Decimal, usize)> {
    if document.token(start)?.kind == TokenKind::Literal(Literal::Ordinal) {
        let rank: i64 = document.surface(start).trim_end_matches(char::is_alphabetic).parse().ok()?;
        return Some((Decimal::from(rank), start + 1));
    }
    // « XIIe congrès », but not the king « François Ier ».
    let before = previous(start);
    let counted = !document.is_capitalized(before) || document.is_definite_article(before);
    let rank = centuries::roman(document.surface(start)).filter(|_| counted && document.is_lower(start + 1))?;
    Some((Decimal::from(i64::from(rank)), start + 1))
}

/// « deuxième », « vingt et unième », « quarante-cinquième ».
fn words(document: &Document<'_>, start: usize) -> Option<(Decimal, usize)> {
    if let Some((sense, length)) = document.find(start, Class::Ordinals).filter(|(_, length)| *length == 1) {
        let lone_stem = document.is_word(start, words!["unième", "unièmes"]);
        return (!lone_stem).then(|| (Decimal::from(i64::from(sense.value)), start + length));
    }
    let tens = numeral::at(document, start).filter(|tens| !tens.in_digits && !tens.is_article)?;
    let mut at = tens.end;
    if document.is_word(at, words!["et"]) {
        at += 1;
    }
    if document.is_mark(at, '-') {
        at += 1;
        if document.is_word(at, words!["et"]) && document.is_mark(at + 1, '-') {
            at += 2;
        }
    }
    let (sense, length) = document.find(at, Class::Ordinals).filter(|(_, length)| *length == 1)?;
    let last = Decimal::from(i64::from(sense.value));
    let plural = document.surface(at).ends_with('s');
    // « deux tiers », « trois cinquièmes » are fractions.
    let rank = joined_rank(tens.value, last)?;
    (!plural || at == tens.end + 1).then_some((rank, at + length))
}

/// « vingt » and « unième » add up, « deux » and « centième » multiply, as in the cardinal.
fn joined_rank(before: Decimal, last: Decimal) -> Option<Decimal> {
    let (number, last) = (before.integer()?, last.integer()?);
    let units = number % 100;
    let rank = match last {
        1000 if number < 1000 => number * 1000,
        100 if (2..=9).contains(&units) => number - units + units * 100,
        // « quatre-vingtième »
        20 if units == 4 => number - 4 + 80,
        1..20 if units == 0 || units >= 20 || units == 10 && last >= 7 => number + last,
        20..100 if units == 0 => number + last,
        _ => return None,
    };
    Some(Decimal::new(rank, 0))
}

/// « une seconde estimation » ranks, « une seconde de silence » and « une seconde plus tard » measure.
fn ranks(document: &Document<'_>, next: usize) -> bool {
    document.is_lower(next) && document.is_noun(next) && !document.is_of(next)
}

/// « Premier ministre », « en premier lieu », « dix secondes », « Seconde Guerre mondiale », « Ve République ».
fn is_fixed(document: &Document<'_>, start: usize, end: usize) -> bool {
    let before = previous(start);
    let next = end;
    let second = document.is_word(start, words!["seconde", "secondes"])
        && (document.token(before).is_some_and(|token| matches!(token.kind, TokenKind::Literal(_)))
            || numeral::at(document, before).is_some_and(|one| !one.is_article || !ranks(document, next))
            || document.is_word(before, words!["quelques", "par", "chaque", "fraction", "de"]));
    let first = document.is_word(start, words!["premier", "premiers", "première", "premières", "second", "seconde"]);
    // « les élèves de première »
    let class = document.is_word(start, words!["première"])
        && document.is_word(before, words!["de"])
        && is_bare(document, next);
    let pair =
        FIXED_PAIRS.iter().any(|(rank, noun)| document.is_word(start, &[rank]) && document.is_word(next, &[noun]));
    let material = document.is_word(before, words!["matière", "matières", "jeune", "article"]);
    let at_once = document.is_word(before, words!["du", "au"])
        && document.is_word(next, words!["coup"])
        && !document.is_of(next + 1);
    let expression = first
        && (document.is_word(next, &FIXED_AFTER)
            || material
            || at_once
            || document.is_word(before, &FIXED_BEFORE) && !document.is_lower(next));
    let war = document.is_capitalized(next)
        && document.is_word(next, words!["guerre", "république", "empire", "reich", "internationale", "amendement"]);
    let minister = document.surface(start) == "1er" && document.is_word(next, words!["ministre", "ministres"])
        || document.is_mark(next, '-') && document.is_word(next + 1, words!["ministre", "né", "née"]);
    let fraction = document.surface(start).ends_with("ièmes")
        || super::amount::at(document, before).is_some_and(|amount| amount.end == end);
    let adverb = document.is_word(start, words!["premier"])
        && document.is_word(before, words!["le"])
        && document.is_word(next, words!["ministre"]);
    second || expression || class || pair || war || minister || fraction || adverb
}
