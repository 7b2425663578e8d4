//! Whether a number is an object of a verb rather than an adverbial: « en dix points », « sur 257 ».

use std::ops::Range;

use super::scene::Scene;
use super::who::is_sum_or_rate;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::NumberKind;

/// What one wins or loses by, or with.
static BALLOTS: Words<11> = Words::new([
    "voix",
    "suffrages",
    "buts",
    "votes",
    "bulletins",
    "cantons",
    "points",
    "sièges",
    "élus",
    "députés",
    "sénateurs",
]);

/// Verbs whose object stands behind « à », by their beginnings.
const INDIRECT: [&str; 11] =
    ["procéd", "renonc", "recour", "particip", "échapp", "surviv", "succéd", "aspir", "accéd", "assist", "résist"];

/// Beginnings of verbs that set an amount, which stands behind « à ».
const SETS: [&str; 9] = ["port", "limit", "rédui", "ramen", "ramèn", "fix", "plafonn", "abaiss", "relev"];

/// Beginnings of verbs of change by so much: « a progressé de 478 km² ».
const MOVES: [&str; 9] = ["progress", "avanc", "recul", "rédui", "augment", "baiss", "accr", "diminu", "relev"];

/// Beginnings of verbs of rank, which one has with so many.
const RANKS: [&str; 6] = ["arriv", "termin", "class", "devanc", "domin", "point"];

/// Whether the number is an object of the verb rather than an adverbial: « en dix points », « sur 257 ».
#[inline(never)]
pub fn is_governed_by(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let start = scene.tokens(number).start;
    let document = scene.document;
    let before = previous(start);
    let kind = scene.number_kind(number);
    // « un sondage mené auprès de 1 600 personnes »
    if document.is_word(previous(before), words!["auprès"]) {
        return false;
    }
    if document.is_word(before, words!["de", "d'"]) && document.is_word(scene.tokens(number).end, &BALLOTS) {
        return true;
    }
    if document.is_word(before, words!["de", "d'", "du", "des"]) {
        // « un total de », « une aide de », « a reculé de », « la prise de deux villages »: the object itself.
        let moved = kind == Some(NumberKind::Measure)
            && before == verb + 1
            && MOVES.iter().any(|stem| document.begins_with(verb, stem));
        return is_sum_or_rate(scene, number)
            || moved
            || kind == Some(NumberKind::Cardinal) && is_object(scene, verb + 1..before);
    }
    // « arrivent en tête avec 4 180 demandes »
    if document.is_word(before, words!["avec"]) && RANKS.iter().any(|stem| document.begins_with(verb, stem)) {
        return true;
    }
    // « a racheté le studio pour sept milliards »
    let aside = document.is_mark(previous(before), ',');
    if document.is_word(before, words!["pour"]) && kind == Some(NumberKind::Money) && !aside {
        return true;
    }
    if document.is_word(before, words!["à", "aux"]) && takes_indirect_object(scene, verb, before) {
        return true;
    }
    // « porter ce quota à 100 000 tonnes », « limite les volumes à 56 700 tonnes »
    if document.is_word(before, words!["à"]) && SETS.iter().any(|stem| document.begins_with(verb, stem)) {
        return true;
    }
    if document.is_word(before, words!["à", "au", "aux", "avec", "contre", "par"]) {
        return is_sum_or_rate(scene, number) || document.is_word(scene.tokens(number).end, &BALLOTS);
    }
    let adverbial = document.is_word(
        before,
        words![
            "en",
            "sur",
            "dans",
            "depuis",
            "après",
            "avant",
            "dès",
            "vers",
            "entre",
            "sous",
            "chez",
            "sans",
            "parmi",
            "devant",
            "derrière",
            "auprès",
            "malgré",
            "jusqu'",
            "lesquels",
            "lesquelles",
            "eux",
            "elles",
            "soit",
        ],
    );
    // « a détruit depuis 960 logements »: since then.
    let since = document.is_word(before, words!["depuis"]) && before == verb + 1 && kind == Some(NumberKind::Cardinal);
    (!adverbial || since) && (kind != Some(NumberKind::Measure) || without_aside(scene, verb..start) <= 6)
}

/// Tokens between a verb and a number, but for what commas set apart: « vend, d'après le cabinet Kpler, 1,6 million de barils ».
fn without_aside(scene: &Scene<'_, '_>, between: Range<usize>) -> usize {
    let aside = scene.document.is_mark(between.start + 1, ',') && scene.document.is_mark(previous(between.end), ',');
    if aside { 1 } else { between.len() }
}

/// Whether the verb, alone or with its noun, has its object behind « à »: « a procédé à 96 lancements », « met fin à ».
fn takes_indirect_object(scene: &Scene<'_, '_>, verb: usize, preposition: usize) -> bool {
    let adjacent = preposition == verb + 1 && INDIRECT.iter().any(|stem| scene.document.begins_with(verb, stem));
    let noun =
        preposition == verb + 2 && scene.document.is_word(verb + 1, words!["fin", "face", "droit", "recours", "accès"]);
    adjacent || noun
}

/// Whether words after a verb are one short noun phrase: a determiner, a noun, an adjective.
fn is_object(scene: &Scene<'_, '_>, between: Range<usize>) -> bool {
    let dated =
        |at: usize| scene.mention_at(at).is_some_and(|mention| scene.number_kind(mention) == Some(NumberKind::Date));
    let words = || between.clone().filter(move |&at| !dated(at));
    words().count() <= 6
        && words().all(|at| scene.document.is_lower(at) && scene.mention_at(at).is_none())
        && !between.clone().any(|at| {
            scene.document.is_word(
                at,
                words![
                    "de",
                    "d'",
                    "du",
                    "des",
                    "à",
                    "au",
                    "en",
                    "dans",
                    "sur",
                    "pour",
                    "par",
                    "avec",
                    "décombres",
                    "aide",
                    "soutien",
                    "appui",
                ],
            )
        })
}
