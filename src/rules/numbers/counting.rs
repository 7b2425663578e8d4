//! When « un » and « une » count: « un mort et deux blessés », « une heure », « un euro ».

use super::context::is_bare;
use super::quantities::Quantity;
use super::{numeral, qualifiers};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{NumberKind, Unit};
use crate::text::Gap;

/// Symbols of units whose names are also other words: feet, inches, ounces, knots.
const AMBIGUOUS: [&str; 5] = ["ft", "in", "oz", "kn", "ch"];
/// Tokens between two members of a coordination.
const REACH: usize = 7;

/// Words before « un » that open a circumstance, which a comma closes.
#[rustfmt::skip]
static CIRCUMSTANCES: Words<14> = Words::new([
    "selon", "d'", "dans", "après", "avant", "avec", "pour", "par", "sur", "sous", "en", "devant", "face", "à",
]);

/// What follows « un » and « une » where they count nothing: « un peu », « une fois », « un certain nombre ».
static IDIOMS: Words<13> = Words::new([
    "sursis", "peu", "fois", "certain", "certaine", "grand", "tel", "telle", "autre", "même", "partie", "part",
    "nombre",
]);

/// Whether the article at the start of the quantity enumerates or measures.
#[must_use]
#[inline(never)]
pub fn counts(document: &Document<'_>, quantity: &Quantity, qualified: bool) -> bool {
    if let Some(unit) = quantity.unit {
        return match unit.kind {
            // « un jour, il … », « une nuit d'horreur » tell of time without measuring it.
            NumberKind::Duration => measures_time(document, quantity, unit.time, qualified),
            // « un pied dans la tombe », « une livre de chair »
            NumberKind::Measure => {
                qualified || !AMBIGUOUS.iter().any(|symbol| unit.unit == Some(Unit::Measure(symbol)))
            }
            _ => true,
        };
    }
    let noun = quantity.lower.end;
    // « l'un est mort »
    if document.is_word(previous(quantity.start), words!["l'"]) {
        return false;
    }
    if qualified && document.is_lower(noun) && !is_spatial(document, quantity.start) {
        return true;
    }
    if document.is_word(noun, &IDIOMS) {
        return false;
    }
    // « la majorité, à un siège près »
    if document.is_word(previous(quantity.start), words!["à"]) && document.is_word(noun + 1, words!["près"]) {
        return true;
    }
    if is_alone(document, quantity.start, noun) || is_pronoun(document, quantity.start, noun) {
        return true;
    }
    if document.is_mark(noun, '.') || document.is_mark(noun, ',') || document.is_mark(noun, ';') {
        // « dix voix contre une. »
        return document.is_word(previous(quantity.start), words!["contre", "sur"])
            && numeral_before(document, quantity.start);
    }
    let casualty = document
        .find(noun, Class::Casualty)
        .is_some_and(|(sense, _)| matches!(sense.code(), "dead" | "wounded" | "missing"));
    let single_casualty = casualty
        && !document.surface(noun).ends_with('s')
        && document
            .is_word(noun, words!["mort", "morte", "blessé", "blessée", "disparu", "disparue", "tué", "tuée", "décès"]);
    single_casualty
        || is_one_of_many(document, quantity.start)
        || is_ratio(document, quantity.start, noun)
        || coordinated(document, quantity.start, noun)
}

/// « près d'une école », « vers une victoire », « autour d'une table »: where, not how many.
fn is_spatial(document: &Document<'_>, start: usize) -> bool {
    let first = qualifiers::before(document, start).map_or(start, |(first, _)| first);
    document.is_word(
        first,
        words!["près", "vers", "autour", "aux", "au-delà", "en", "jusqu'", "presque", "quasi", "quasiment"],
    ) || document.is_word(first, words!["au"]) && document.is_mark(first + 1, '-')
        || document.is_word(first, words!["pas"]) && document.is_word(first + 1, words!["loin"])
}

/// « un seul candidat », « un seul sur la femme », but not « d'un seul coup ».
fn is_alone(document: &Document<'_>, start: usize, next: usize) -> bool {
    const MANNERS: [&str; 9] = ["coup", "tenant", "bloc", "trait", "mouvement", "élan", "voix", "jet", "et"];
    document.is_word(next, words!["seul", "seule"])
        && !document.is_word(next + 1, &MANNERS)
        && !document.is_word(previous(start), words!["comme"])
}

/// « trois élus sont pour, un est contre »: it takes up the noun of the clause before.
fn is_pronoun(document: &Document<'_>, start: usize, next: usize) -> bool {
    let after_clause = document.is_mark(previous(start), ',') && document.is_verb(next) && !document.is_noun(next);
    after_clause && count_in_sentence(document, start)
}

/// Whether a count stands before in the sentence, not far.
fn count_in_sentence(document: &Document<'_>, start: usize) -> bool {
    let sentence = document.sentence(start).map_or(start, |sentence| sentence.start);
    (sentence.max(start.saturating_sub(12))..start)
        .any(|at| numeral::at(document, at).is_some_and(|count| !count.is_article && is_count(document, count.end)))
}

/// « quinze prétendants, dont une femme », « trois répliques, dont une de magnitude 5,9 »
fn is_one_of_many(document: &Document<'_>, start: usize) -> bool {
    document.is_word(previous(start), words!["dont"]) && count_in_sentence(document, start)
}

/// « il ne reste qu'une pharmacie pour 8 000 habitants », « neuf hommes pour une femme »
fn is_ratio(document: &Document<'_>, start: usize, noun: usize) -> bool {
    let before = previous(start);
    let told = document.is_word(before, words!["qu'", "que", "de", "soit"]);
    let per = document.is_word(noun + 1, words!["pour"])
        && numeral::at(document, noun + 2).is_some_and(|count| !count.is_article && is_count(document, count.end));
    told && per
        || document.is_word(before, words!["pour"])
            && numeral_before(document, before)
            && numeral::at(document, before.saturating_sub(2)).is_some_and(|count| count.end + 1 == before)
}

/// « une heure », « un an », but not « un jour », « une nuit » nor « une journée de … » as a setting.
fn measures_time(document: &Document<'_>, quantity: &Quantity, unit: &str, qualified: bool) -> bool {
    let end = quantity.end;
    let before = previous(quantity.start);
    // « un mois de janvier doux »
    if document.is_of(end) && document.is(end + 1, Class::Months) {
        return false;
    }
    if qualified || matches!(unit, "Y" | "H" | "W" | "MO") && !document.is_word(end.saturating_sub(1), words!["année"])
    {
        return !document
            .is_word(end, words!["où", "record", "noire", "difficile", "historique", "particulière", "décisive"]);
    }
    let compared = document.is_word(end, words!["trop", "plus"]) && document.is_word(end + 1, words!["tôt", "tard"])
        || document.is_word(end, words!["après", "avant"]);
    compared
        // « il l'emporte pour une seconde »
        || matches!(unit, "M" | "S") && is_bare(document, end)
        || document.is_word(
            before,
            words![
                "après", "pendant", "durant", "en", "depuis", "d'", "dans", "de", "dure", "duré", "toutes", "faut", "faudra",
                "faudrait", "fallu", "prendra", "prendrait", "attendre", "attendu",
            ],
        ) && matches!(unit, "D" | "M" | "S" | "DE" | "CE" | "Y" | "Q" | "SE" | "MI")
            && !document.is_adjective(end)
}

/// Whether another number stands in the same coordination: « un policier et deux civils », « 3 morts et un blessé ».
fn coordinated(document: &Document<'_>, start: usize, noun: usize) -> bool {
    if !(document.is_lower(noun) || document.is_capitalized(noun)) || document.gap(noun) != Gap::Space {
        return false;
    }
    !is_measured(document, noun) && (after(document, noun) || before(document, start))
}

/// « … et un budget de 2 milliards d'euros »: the noun has a size and is not counted; « un Slovaque de 62 ans » is.
fn is_measured(document: &Document<'_>, noun: usize) -> bool {
    let adjective = usize::from(document.is_adjective(noun + 1) && !document.is_of(noun + 1));
    let noun = noun + adjective;
    document.is_word(noun + 1, words!["de", "d'"])
        && numeral::at(document, noun + 2)
            .is_some_and(|size| !size.is_article && !document.is(size.end, Class::TimeUnits))
}

fn after(document: &Document<'_>, noun: usize) -> bool {
    // « Selon un bilan provisoire, deux personnes … »: the comma closes a circumstance.
    let circumstance = document.is_word(previous(noun - 1), &CIRCUMSTANCES);
    for at in noun + 1..noun + REACH {
        // « un bilan fait état de 12 morts et 30 blessés »
        if numeral::at(document, at).is_some_and(|count| !count.is_article && is_count(document, count.end)) {
            return false;
        }
        let comma = document.is_mark(at, ',');
        if comma && circumstance {
            return false;
        }
        let joins = comma || document.is_word(at, words!["et", "ou", "contre"]);
        if joins {
            // « marqué un but et délivré trois passes »
            let participle = document.is_word(at, words!["et"]) && document.parts_of_speech(at + 1).starts_with('p');
            let at = at + usize::from(participle);
            // « un policier, un civil et trois gendarmes »
            if comma && numeral::at(document, at + 1).is_some_and(|next| next.is_article) {
                continue;
            }
            return numeral::at(document, at + 1)
                .is_some_and(|next| !next.is_article && is_count(document, next.end) && !document.is_of(next.end));
        }
        if document.is_mark(at, '.')
            || document.is_verb(at) && !document.is_adjective(at)
            || document.gap(at) == Gap::Line
        {
            return false;
        }
    }
    false
}

fn before(document: &Document<'_>, start: usize) -> bool {
    let Some(join) = start.checked_sub(1) else { return false };
    // « coupable de 54 meurtres et d'un viol »
    let of = document.is_word(join, words!["d'"]) && document.is_word(previous(join), words!["et"]);
    if of {
        let first = (join.saturating_sub(REACH)..previous(join)).rev().find(|&at| {
            numeral::at(document, at).is_some_and(|count| !count.is_article && is_count(document, count.end))
        });
        return first.is_some_and(|at| document.is_word(previous(at), words!["de", "d'"]));
    }
    let and = document.is_word(join, words!["et", "ou"]);
    let listed = document.is_mark(join, ',') && !opens_clause(document, start) && closes_list(document, start + 1);
    // « quarante-cinq minutes et une valise »
    let minutes =
        and && document.is(previous(join), Class::TimeUnits) && numeral::at(document, join.saturating_sub(2)).is_some();
    minutes || (and || listed) && numeral_before(document, join)
}

/// « trois Éthiopiens, un Vietnamien et deux Syriens », « cinq sièges, un de plus », but not « 48 000 logements, un taux de 1 % » nor « deux passagères, une mère et sa fille ».
fn closes_list(document: &Document<'_>, noun: usize) -> bool {
    let mut at = noun + usize::from(!document.is_of(noun));
    while document.is_lower(at) && !document.is_of(at) && !document.is_word(at, words!["et", "ou"]) {
        at += 1;
    }
    let and = document.is_word(at, words!["et", "ou"]);
    let difference = document.is_word(at, words!["de"]) && document.is_word(at + 1, words!["plus", "moins"]);
    difference || and && numeral::at(document, at + 1).is_some()
}

/// « …, une marche est prévue »: a subject whose verb comes before any mark; « …, un est contre » counts.
fn opens_clause(document: &Document<'_>, start: usize) -> bool {
    if document.is_verb(start + 1) && !document.is_noun(start + 1) {
        return false;
    }
    (start + 2..start + 7)
        .take_while(|&at| document.is_lower(at) && !document.is_word(at, words!["et", "ou", "qui", "que"]))
        .any(|at| document.is_verb(at) && !document.is_noun(at) && !document.parts_of_speech(at).starts_with('p'))
}

/// A count within reach to the left, nothing but its noun phrase between.
fn numeral_before(document: &Document<'_>, end: usize) -> bool {
    for at in (end.saturating_sub(REACH)..end).rev() {
        // « trois Éthiopiens, un Vietnamien et un Égyptien »: a comma before another « un » goes on.
        // « 17 voix contre 15, et une abstention »: so does one before « et ».
        let ends = document.is_mark(at, ',') && !document.is_word(at + 1, words!["un", "une"]) && at + 1 != end;
        if document.is_mark(at, '.')
            || ends
            || document.is_verb(at) && !document.is_adjective(at) && !document.is_noun(at)
        {
            return false;
        }
        if numeral::at(document, at).is_some_and(|count| !count.is_article && is_count(document, count.end)) {
            return true;
        }
    }
    false
}

/// Whether a noun follows, so that the numeral counts things: no date, no percent.
fn is_count(document: &Document<'_>, at: usize) -> bool {
    !document.is_word(at, words!["fois"])
        && (document.is_lower(at) || document.is_capitalized(at))
        && document.find(at, Class::Months).is_none()
        && document.find(at, Class::TimeUnits).is_none()
}
