//! What stands after an amount and says what it measures.

use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{Decimal, NumberKind, Unit};
use crate::text::Gap;

/// A unit that ends before token `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitPhrase {
    /// Token after the last.
    pub end: usize,
    /// Percent, money, measure or duration.
    pub kind: NumberKind,
    /// The unit; `None` for durations, whose unit is in the value.
    pub unit: Option<Unit>,
    /// For durations the code of the time unit, else empty.
    pub time: &'static str,
    /// Power of ten that an abbreviation adds, « M€ » 6, or a small coin takes away, « centimes » -2.
    pub power: i8,
}

/// The unit that begins at token `at`, with « de », « d' » before it after a scale word.
#[must_use]
pub fn at(document: &Document<'_>, at: usize, decimal: bool) -> Option<UnitPhrase> {
    if document.gap(at) == Gap::Line {
        return None;
    }
    let direct = percent(document, at, decimal)
        .or_else(|| abbreviation(document, at))
        .or_else(|| money(document, at))
        .or_else(|| cent(document, at).filter(|_| decimal))
        .or_else(|| longer(time(document, at), measure(document, at)));
    // « 3 millions d'€ »
    let elided = document.is_word(at, words!["d"]) && matches!(document.surface(at + 1), "'" | "’");
    if elided {
        return money(document, at + 2);
    }
    direct.or_else(|| {
        let linked = document.is_word(at, words!["de", "d'"]);
        let unit = |at| money(document, at).or_else(|| longer(time(document, at), measure(document, at)));
        // « un quart de point »
        let point = document.is_word(at + 1, words!["point"]).then_some(UnitPhrase {
            end: at + 2,
            kind: NumberKind::Percent,
            unit: Some(Unit::Point),
            time: "",
            power: 0,
        });
        linked.then(|| point.or_else(|| unit(at + 1))).flatten()
    })
}

/// The longer of two readings: « années » of time, « années-lumière » of length.
fn longer(time: Option<UnitPhrase>, measure: Option<UnitPhrase>) -> Option<UnitPhrase> {
    match (time, measure) {
        (Some(time), Some(measure)) => Some(if measure.end > time.end { measure } else { time }),
        (time, measure) => time.or(measure),
    }
}

#[inline(never)]
fn percent(document: &Document<'_>, at: usize, decimal: bool) -> Option<UnitPhrase> {
    let phrase = |end, unit| Some(UnitPhrase { end, kind: NumberKind::Percent, unit: Some(unit), time: "", power: 0 });
    if document.is_mark(at, '%') {
        return phrase(at + 1, Unit::Percent);
    }
    if document.is_word(at, words!["pour"]) {
        let cent = at + 1 + usize::from(document.is_mark(at + 1, '-'));
        return if document.is_word(cent, words!["cent", "cents"]) { phrase(cent + 1, Unit::Percent) } else { None };
    }
    if document.is_word(at, words!["pourcent", "pourcents"]) {
        return phrase(at + 1, Unit::Percent);
    }
    if document.is_word(at, words!["point", "points"]) {
        let of = document.is_word(at + 1, words!["de"])
            && document.is_word(at + 2, words!["pourcentage", "pourcentages", "pib", "base"]);
        // « 25 points de base » are a quarter of a point: a measure of its own.
        if of && document.is_word(at + 2, words!["base"]) {
            return None;
        }
        if of && !document.is_word(at + 2, words!["pib"]) {
            return phrase(at + 3, Unit::Point);
        }
        // « six points de moins qu'en septembre »
        let compared = document.is_word(at + 1, words!["de"])
            && document.is_word(at + 2, words!["plus", "moins", "mieux"])
            && document.is_word(at + 3, words!["que", "qu'", "en"]);
        // « à 49,5 %, en recul de douze points »
        let moved = (at.saturating_sub(5)..at).any(|word| {
            document.is_word(word, words!["recul", "hausse", "baisse", "progression", "repli"])
                && document.is_of(word + 1)
        });
        let rate = document.sentence(at).is_some_and(|own| (own.start..at).any(|mark| document.is_mark(mark, '%')));
        // « une marge d'erreur de deux à trois points », « cinq points de croissance »
        let error = (at.saturating_sub(8)..at).any(|word| document.is_word(word, words!["erreur"]))
            || document.is_word(at + 1, words!["de"])
                && document.is_word(at + 2, words!["croissance", "inflation", "participation"]);
        // « 21 % (+3 points) », « près de 70 %, dépasse de quatre points celle de 2019 », « un point d'écart »
        let sign = previous(previous(at));
        let signed =
            document.is_mark(sign, '+') || document.is_mark(sign, '-') || document.is_word(sign, words!["plus"]);
        let differs = (at.saturating_sub(5)..at).any(|word| {
            ["dépass", "gagn", "perd", "recul", "progress", "bond", "augment", "baiss", "grimp"]
                .iter()
                .any(|stem| document.begins_with(word, stem))
                && document.is_of(word + 1)
        });
        let apart = document.is_of(at + 1) && document.is_word(at + 2, words!["écart", "avance", "retard"]);
        let voted = || {
            document.sentence(at).is_some_and(|own| {
                (own.start..own.end).any(|word| {
                    document.is_word(
                        word,
                        words![
                            "candidats",
                            "candidat",
                            "présidentielle",
                            "scrutin",
                            "sondage",
                            "sondages",
                            "électeurs",
                            "référendum",
                            "législatives"
                        ],
                    )
                })
            })
        };
        let share = rate && (signed || differs || apart) || apart && voted();
        return if share || error || decimal || of || compared || moved && rate {
            phrase(at + 1, Unit::Point)
        } else {
            None
        };
    }
    if decimal && document.is_word(at, words!["pt", "pts"]) { phrase(at + 1, Unit::Point) } else { None }
}

/// « M€ », « Md€ », « mds $ ».
fn abbreviation(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::MoneyAbbreviations)?;
    let power = sense.column(0).parse().ok()?;
    let unit = Some(Unit::Currency(sense.column(1)));
    Some(UnitPhrase { end: at + length, kind: NumberKind::Money, unit, time: "", power })
}

fn money(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::Currencies)?;
    // « EUR/100 »: the hundredth part.
    let (code, power) = sense.code().split_once('/').map_or((sense.code(), 0), |(code, _)| (code, -2));
    // « le won », « le sol »: a currency's name in the singular may be another word; a number stands before it here.
    Some(UnitPhrase { end: at + length, kind: NumberKind::Money, unit: Some(Unit::Currency(code)), time: "", power })
}

/// « 1,20 cent »: after a decimal it is no hundred.
fn cent(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let unit = Some(Unit::Currency("USD"));
    let phrase = UnitPhrase { end: at + 1, kind: NumberKind::Money, unit, time: "", power: -2 };
    document.is_word(at, words!["cent"]).then_some(phrase)
}

fn measure(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    let (sense, length) = document.find(at, Class::Measures)?;
    let single_letter = length == 1 && document.surface(at).chars().count() == 1;
    let dotted = single_letter
        && document.is_mark(at + 1, '.')
        && document.gap(at + 1) == Gap::None
        && document.is_capitalized(at);
    let elided = document.surface(at).ends_with(['\'', '’']);
    // « 5G », « 12 A »: of the capitals only a few are symbols.
    let capital = single_letter && document.is_capitalized(at);
    let symbol = if document.gap(at) == Gap::Space { &["w", "v", "l"][..] } else { &["w", "v", "l", "a"] };
    if dotted || elided || capital && !document.is_word(at, symbol) {
        return None;
    }
    Some(UnitPhrase {
        end: at + length,
        kind: NumberKind::Measure,
        unit: Some(Unit::Measure(sense.code())),
        time: "",
        power: 0,
    })
}

/// Adjectives between a numeral and its unit of time.
#[rustfmt::skip]
static BEFORE_TIME: Words<12> = Words::new([
    "dernières", "derniers", "premières", "premiers", "prochaines", "prochains", "longues", "longs", "bonnes", "bons",
    "petites", "petits",
]);

fn time(document: &Document<'_>, at: usize) -> Option<UnitPhrase> {
    // « dix dernières années », « 48 prochaines heures », « trois longs mois »
    let at = at + usize::from(document.is_word(at, &BEFORE_TIME));
    let (sense, length) = document.find(at, Class::TimeUnits)?;
    // « onze journées d'action » are counted.
    let events = document.is_word(at, words!["journée", "journées"])
        && document.is_of(at + 1)
        && document.is_word(at + 2, words!["action", "grève", "mobilisation", "manifestation", "championnat"]);
    if events {
        return None;
    }
    Some(UnitPhrase { end: at + length, kind: NumberKind::Duration, unit: None, time: sense.code(), power: 0 })
}

/// The amount at that power of ten.
#[must_use]
pub fn scaled(value: Decimal, power: i8) -> Option<Decimal> {
    match u8::try_from(power) {
        Ok(power) => value.times_power_of_ten(power),
        Err(_) => value.divided_by(Decimal::from(1).times_power_of_ten(power.unsigned_abs())?, 4),
    }
}

/// What follows a unit as its smaller part: « 3 euros 50 », « un mètre quatre-vingts », « deux kilos cinq cents ».
#[must_use]
pub fn smaller_part(document: &Document<'_>, unit: UnitPhrase) -> Option<(Decimal, usize)> {
    // « un litre et demi »
    if super::numeral::is_and_a_half(document, unit.end) {
        return Some((Decimal::new(5, 1), unit.end + 2));
    }
    // « 12 euros et 50 centimes »
    if document.is_word(unit.end, words!["et"]) {
        let cents = super::numeral::at(document, unit.end + 1).filter(|cents| cents.value < Decimal::from(100))?;
        let named = matches!(unit.unit, Some(Unit::Currency(_))) && unit.power == 0;
        return (named && document.is_word(cents.end, words!["centime", "centimes", "cents"]))
            .then(|| Some((cents.value.divided_by(Decimal::from(100), 2)?, cents.end + 1)))
            .flatten();
    }
    let numeral = super::numeral::at(document, unit.end).filter(|numeral| !numeral.is_article)?;
    let value = numeral.value.integer()?;
    let two_digits = !numeral.in_digits || document.surface(unit.end).len() == 2;
    let places = match unit.unit? {
        Unit::Currency(_) | Unit::Measure("m") if two_digits && (1..100).contains(&value) => 2,
        Unit::Measure("kg") if (100..1000).contains(&value) => 3,
        _ => return None,
    };
    let fits = unit.power == 0 && document.gap(unit.end) != Gap::Line && super::context::is_bare(document, numeral.end);
    fits.then_some((Decimal::new(value, places), numeral.end))
}

/// Whether « magnitude », « magnitude de » stands before token `start`, words that bound the figure between them.
#[must_use]
pub fn is_magnitude(document: &Document<'_>, start: usize) -> bool {
    let start = super::qualifiers::before(document, start).map_or(start, |(start, _)| start);
    let before = previous(start);
    let word = if document.is_word(before, words!["de", "d'"]) { previous(before) } else { before };
    document.is_word(word, words!["magnitude", "magnitudes"])
}

/// A currency sign or code before its figure: « $ 12 », « € 3 milliards », « EUR 5 ».
#[must_use]
pub fn before(document: &Document<'_>, start: usize) -> Option<(usize, Unit)> {
    let sign = start.checked_sub(1)?;
    let is_sign = ["€", "$", "£", "¥", "CHF", "EUR", "USD", "US$", "FCFA"].contains(&document.surface(sign));
    let (sense, _) = document.find(sign, Class::Currencies).filter(|_| is_sign)?;
    // « 12 $ 15 »: a sign that closes another figure does not open this one.
    let taken = sign.checked_sub(1).is_some_and(|at| {
        super::numeral::digits(document.surface(at)).is_some()
            && document.surface(at).starts_with(|letter: char| letter.is_ascii_digit())
    });
    (!taken).then(|| (sign, Unit::Currency(sense.code())))
}
