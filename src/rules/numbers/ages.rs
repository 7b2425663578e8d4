//! Age or duration: « X, 43 ans, », « âgé de », « un bébé de huit mois » against « treize ans de prison ».

use super::qualifiers;
use super::quantities::Quantity;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind};

/// People whose age « de N ans » tells, beside functions and group nouns.
const PEOPLE: [&str; 46] = [
    "homme",
    "femme",
    "enfant",
    "fille",
    "garçon",
    "fillette",
    "garçonnet",
    "bébé",
    "nourrisson",
    "adolescent",
    "adolescente",
    "jeune",
    "mineur",
    "mineure",
    "octogénaire",
    "retraité",
    "retraitée",
    "patient",
    "patiente",
    "victime",
    "suspect",
    "individu",
    "personne",
    "personnes",
    "hommes",
    "femmes",
    "enfants",
    "jeunes",
    "fils",
    "frère",
    "sœur",
    "père",
    "mère",
    "passager",
    "passagère",
    "conducteur",
    "conductrice",
    "automobiliste",
    "habitant",
    "habitante",
    "lycéen",
    "lycéenne",
    "collégien",
    "collégienne",
    "touriste",
    "veuve",
];
/// Units in which ages are told.
const UNITS: [&str; 4] = ["Y", "MO", "W", "D"];

/// Whether the quantity of that time unit is somebody's age.
#[must_use]
pub fn is_age(document: &Document<'_>, quantity: &Quantity, unit: &str) -> bool {
    if !UNITS.contains(&unit) {
        return false;
    }
    let start = qualifiers::before(document, quantity.start).map_or(quantity.start, |(start, _)| start);
    let Some(before) = start.checked_sub(1) else { return false };
    if unit == "Y" && (in_apposition(document, before, quantity.end) || is_bracket(document, start, quantity)) {
        return true;
    }
    let of = document.is_word(before, &["de", "d'"]);
    aged(document, before)
        || of && follows_person(document, before)
        || unit == "Y" && (is_age_group(document, start, quantity) || of_age(document, start))
}

/// « Javier Milei, 53 ans, », « X (43 ans) »: between a name and a mark.
fn in_apposition(document: &Document<'_>, before: usize, end: usize) -> bool {
    let opened = document.is_mark(before, ',') || document.is_mark(before, '(');
    let closed = [',', '.', ')', ';', ':', '»'].iter().any(|mark| document.is_mark(end, *mark))
        || document.is_word(end, &["et", "qui"])
        || end >= document.tokens.len();
    let after_name = before.checked_sub(1).is_some_and(|name| {
        document.is_capitalized(name)
            || document.find(name, Class::Functions).is_some()
            || document.is_word(name, &PEOPLE)
            || document.is_lower(name) && document.is_adjective(name)
    });
    opened && closed && after_name
}

fn is_bracket(document: &Document<'_>, start: usize, quantity: &Quantity) -> bool {
    start > 0 && document.is_mark(start - 1, '(') && document.is_mark(quantity.end, ')')
}

/// « âgé de », « âgées d'au moins », « l'âge de ».
fn aged(document: &Document<'_>, before: usize) -> bool {
    (before.saturating_sub(3)..=before)
        .any(|at| document.is_word(at, &["âgé", "âgée", "âgés", "âgées", "age", "âge", "âges", "agé", "agée"]))
}

/// « un agriculteur de 42 ans », « un intermédiaire suisse d'une cinquantaine d'années ».
fn follows_person(document: &Document<'_>, of: usize) -> bool {
    let mut at = of;
    for _ in 0..4 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        let person = document.is_word(at, &PEOPLE)
            || document.is(at, Class::Functions)
            || document.is(at, Class::GroupNouns)
                && !document.is_word(at, &["armée", "gouvernement", "groupe", "régime", "parti", "société"])
            || document.is_capitalized(at)
                && (document.is(at, Class::Demonyms)
                    || document.names(at).iter().any(|name| name.kind == NameKind::FirstName));
        if person {
            return true;
        }
        if !document.is_adjective(at) && !document.is_capitalized(at) {
            return false;
        }
    }
    false
}

/// « les moins de 15 ans », « les 18-25 ans », « les plus de 60 ans ».
fn is_age_group(document: &Document<'_>, start: usize, quantity: &Quantity) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let plural = document.is_word(before, &["les", "des", "aux"]);
    let bounded = start < quantity.start && document.is_word(start, &["moins", "plus"]);
    plural && (bounded || quantity.upper.is_some())
}

/// « à 64 ans », « la plupart ont entre 18 et 25 ans », « il a 12 ans ».
fn of_age(document: &Document<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let has = document.is_word(before, &["ont", "avait", "avaient", "aura", "avoir", "ayant"])
        || document.is_word(before, &["a"]) && !document.is_word(previous(before), &["y"]);
    let at = document.is_word(before, &["à", "dès"])
        && !document.is_word(
            previous(before),
            &["quinzaine", "condamné", "condamnée", "condamnés", "peine", "porté", "réduit", "jusqu'"],
        );
    let since_clause = document.is_mark(previous(before), ',') || document.starts_clause(before);
    has || at
        && (since_clause
            || mentions_age(document, before)
            || document.is_verb(previous(before))
            || document.is_adjective(previous(before)))
}

/// Whether the sentence speaks of an age or of retirement before token `at`.
fn mentions_age(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence(at).map_or(0, |sentence| sentence.start);
    (start..at).any(|token| document.is_word(token, &["âge", "âgé", "âgée", "retraite", "retraites"]))
}
