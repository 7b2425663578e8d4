//! Age or duration: « X, 43 ans, », « âgé de », « un bébé de huit mois » against « treize ans de prison ».

use super::context::{is_change_verb, list_start};
use super::qualifiers;
use super::quantities::Quantity;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::model::Decimal;

/// People whose age « de N ans » tells, in the singular; beside functions, group nouns and names by their endings.
#[rustfmt::skip]
const PEOPLE: [&str; 70] = [
    "homme", "femme", "enfant", "fille", "garçon", "fillette", "garçonnet", "bébé", "nourrisson", "adolescent",
    "adolescente", "ado", "jeune", "mineur", "mineure", "retraité", "retraitée", "patient", "patiente", "victime",
    "suspect", "individu", "personne", "fils", "frère", "sœur", "père", "mère", "veuf", "veuve", "lycéen", "lycéenne",
    "collégien", "collégienne", "étudiant", "étudiante", "habitant", "habitante", "client", "cliente", "passager",
    "passagère", "détenu", "détenue", "blessé", "blessée", "disparu", "disparue", "rescapé", "rescapée", "métallo",
    "intermédiaire", "gamin", "gamine", "jumeau", "jumelle", "ami", "amie", "cheval", "chien", "éléphant", "mousse",
    "cadet", "cadette", "aîné", "aînée", "benjamin", "benjamine",
    "actif", "active",
];
/// Endings of nouns that name people by what they do or how old they are.
const PERSONAL_ENDINGS: [&str; 7] = ["eur", "euse", "trice", "iste", "ien", "ienne", "génaire"];
/// What is granted or done for years: « un mandat de maire de six ans », « une peine de 3 ans ».
#[rustfmt::skip]
static LASTING: Words<22> = Words::new([
    "peine", "mandat", "contrat", "bail", "carrière", "expérience", "poste", "congé", "durée", "période", "prison", "emprunt", "prêt", "taux",
    "obligation", "obligations", "dette", "plan", "cotisation", "rendement", "réclusion", "détention",
]);
/// Tokens before an age among which a right to something is told.
const RIGHTS: usize = 60;
/// What one has a right to from some age on.
static GRANTED: Words<8> =
    Words::new(["retraite", "pension", "vaccin", "vaccination", "gratuit", "gratuite", "accessible", "droit"]);
/// Words of sentences, by their beginnings: « condamné … à 3 ans ».
const SENTENCES: [&str; 5] = ["condamn", "écop", "requi", "réclam", "encour"];
/// Units in which ages are told.
const UNITS: [&str; 4] = ["Y", "MO", "W", "D"];

/// Whether the quantity of that time unit is somebody's age.
#[must_use]
pub fn is_age(document: &Document<'_>, quantity: &Quantity, unit: &str) -> bool {
    if !UNITS.contains(&unit) {
        return false;
    }
    let first = qualifiers::before(document, quantity.start).map_or(quantity.start, |(start, _)| start);
    let start = list_start(document, first);
    let Some(before) = start.checked_sub(1) else { return false };
    let years = unit == "Y";
    if years && (in_apposition(document, before, quantity.end) || is_bracket(document, start, quantity)) {
        return true;
    }
    // « la cadette, 11 mois, »: whatever else stands between commas for months lasts.
    if unit == "MO" && in_apposition(document, before, quantity.end) && is_person(document, previous(before)) {
        return true;
    }
    // « à 600 000 ans près »
    if years && quantity.lower.value > Decimal::from(130) && !aged(document, before) {
        return false;
    }
    let of = document.is_word(before, words!["de", "d'"]);
    if years && of && is_threshold(document, before) {
        return true;
    }
    // « de onze ans son aîné »
    if document.is_word(quantity.end, words!["son", "sa", "mon", "leur"])
        && document.is_word(quantity.end + 1, words!["aîné", "aînée", "cadet", "cadette"])
    {
        return false;
    }
    // « un rhum de vingt ans d'âge »
    let said = document.is_of(quantity.end) && document.is_word(quantity.end + 1, words!["âge"]);
    said || aged(document, before)
        || of && (follows_person(document, before) || years && is_mean_age(document, before))
        || years
            && (is_age_group(document, first, quantity)
                || of_age(document, start, quantity.end)
                || opens_portrait(document, start, quantity.end))
        || unit == "MO" && only_has(document, start)
}

/// « Trente-huit ans, condamné en 2016, il aurait tout piloté »: a sentence that begins with somebody's age.
fn opens_portrait(document: &Document<'_>, start: usize, end: usize) -> bool {
    let opens = document.sentence(start).is_some_and(|sentence| sentence.start == start);
    opens
        && document.is_mark(end, ',')
        && document.is_lower(end + 1)
        && (document.parts_of_speech(end + 1).contains('p') || is_person(document, end + 1))
}

/// « une pension à partir de 60 ans »: from an age on one has a right to something.
fn is_threshold(document: &Document<'_>, of: usize) -> bool {
    let granted = |sentence: &crate::text::Sentence| {
        (sentence.start.max(of.saturating_sub(RIGHTS))..of).any(|at| document.is_word(at, &GRANTED))
    };
    document.is_word(previous(of), words!["partir"]) && document.sentence(of).is_some_and(granted)
}

/// « Javier Milei, 53 ans, », « X (43 ans) », « la doyenne du village, 104 ans, »: after a person and a mark.
fn in_apposition(document: &Document<'_>, before: usize, end: usize) -> bool {
    let opened = document.is_mark(before, ',') || document.is_mark(before, '(');
    let closed = [',', '.', ')', ';', ':', '»', '('].iter().any(|mark| document.is_mark(end, *mark))
        || document.is_word(end, words!["et", "qui", "dont"])
        || end >= document.tokens.len();
    if !opened || !closed {
        return false;
    }
    // « Yann Kerdreux (Horizons), 58 ans »
    let mut at = before;
    if at > 0 && document.is_mark(at - 1, ')') {
        at = (at.saturating_sub(8)..at).rev().find(|&open| document.is_mark(open, '(')).unwrap_or(at);
    }
    // « Soufiane D., 31 ans »
    let initial = document.is_mark(previous(at), '.') && document.surface(previous(previous(at))).chars().count() == 1;
    let mut last = if initial { previous(previous(at)) } else { previous(at) };
    // « Lai Ching-te, 64 ans »
    if document.is_mark(previous(last), '-') && document.gap(last) == crate::text::Gap::None {
        last = previous(previous(last));
    }
    document.is_capitalized(last)
        || document.is_lower(last) && document.is_adjective(last)
        || document.is_word(last, words!["ci", "là"])
        || (at.saturating_sub(6)..at)
            .rev()
            .take_while(|&word| document.is_lower(word) && (!document.is_verb(word) || document.is_noun(word)))
            .any(|word| is_person(document, word))
}

fn is_bracket(document: &Document<'_>, start: usize, quantity: &Quantity) -> bool {
    start > 0 && document.is_mark(start - 1, '(') && document.is_mark(quantity.end, ')')
}

/// « âgé de », « âgées d'au moins », « l'âge de ».
fn aged(document: &Document<'_>, before: usize) -> bool {
    (before.saturating_sub(3)..=before)
        .any(|at| document.is_word(at, words!["âgé", "âgée", "âgés", "âgées", "age", "âge", "âges", "agé", "agée"]))
}

/// « l'âge moyen des habitants est de 41,5 ans »
fn is_mean_age(document: &Document<'_>, of: usize) -> bool {
    let is = document.is_word(previous(of), words!["est", "était", "serait", "sera", "reste", "restait"]);
    is && mentions_age(document, of)
}

/// Whether the word names a person.
#[must_use]
pub fn is_person(document: &Document<'_>, at: usize) -> bool {
    let surface = document.surface(at);
    let singular = surface.strip_suffix(['s', 'x']).unwrap_or(surface);
    let noun = document.is_noun(at) || document.parts_of_speech(at).is_empty();
    let people = |class| document.find(at, class).is_some_and(|(sense, _)| sense.code() == "people");
    PEOPLE.contains(&surface)
        || PEOPLE.contains(&singular)
        || document.is(at, Class::Functions)
        || people(Class::GroupNouns)
        || people(Class::Casualty)
        || document.is_lower(at) && noun && PERSONAL_ENDINGS.iter().any(|ending| singular.ends_with(ending))
        || document.is_capitalized(at)
            && (document.is(at, Class::Demonyms)
                || document.names(at).iter().any(|name| name.kind == NameKind::FirstName))
}

/// « un agriculteur de 42 ans », « un intermédiaire suisse d'une cinquantaine d'années », « une vendeuse de poisson de ».
fn follows_person(document: &Document<'_>, of: usize) -> bool {
    // « deux hommes, de 22 et 39 ans »
    let mut at = if document.is_mark(previous(of), ',') { previous(of) } else { of };
    for _ in 0..5 {
        at = previous(at);
        // « une trêve humanitaire de trois mois »: no person, who could be one elsewhere.
        let described = document.is_adjective(at)
            && document.is_lower(previous(at))
            && document.is_noun(previous(at))
            && !is_person(document, previous(at));
        if is_person(document, at) && !described {
            let task = document.is_of(previous(at)) && document.is_word(previous(previous(at)), &LASTING);
            return !task;
        }
        // « un soldat du feu de 36 ans »
        if document.is_word(at, words!["enceinte"]) {
            continue;
        }
        let complement = document.is_lower(at) && document.is_word(previous(at), words!["de", "d'", "du"]);
        if complement && !document.is_word(at, &LASTING) {
            at = previous(at);
        } else if !document.is_adjective(at) && !document.is_capitalized(at) {
            return false;
        }
    }
    false
}

/// « les moins de 15 ans », « les 18-25 ans », « les plus de 60 ans ».
fn is_age_group(document: &Document<'_>, start: usize, quantity: &Quantity) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let plural = document.is_word(before, words!["les", "des", "aux"]);
    let bounded = start < quantity.start && document.is_word(start, words!["moins", "plus"]);
    // « le chômage des 50 ans et plus »
    let open = document.is_word(quantity.end, words!["et", "ou"]) && document.is_word(quantity.end + 1, words!["plus"]);
    plural && (bounded || open || quantity.upper.is_some())
}

/// « les plus petits n'ont que 8 mois »
fn only_has(document: &Document<'_>, start: usize) -> bool {
    let has = previous(start);
    // « le dernier a huit mois »
    let youngest = document.is_word(has, words!["a", "avait"])
        && document
            .is_word(previous(has), words!["dernier", "dernière", "benjamin", "benjamine", "cadet", "cadette", "bébé"]);
    youngest
        || document.is_word(has, words!["que", "qu'"])
            && document.is_word(previous(has), words!["a", "ont", "avait", "avaient"])
}

/// « à 64 ans », « la plupart ont entre 18 et 25 ans », « elle n'a que 17 ans », « ses 80 ans »; but not
/// « à cinq ans de la retraite », « il a vingt-sept ans de carrière », « condamné à 3 ans ».
fn of_age(document: &Document<'_>, start: usize, end: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    // « décédée à 79 ans des suites d'un cancer » is an age all the same.
    if document.is_of(end) && !document.is_word(end + 1, words!["suites"]) {
        return false;
    }
    let only = document.is_word(before, words!["que", "qu'"]);
    // « avaient pour la plupart de 14 à 24 ans »
    let from = document.is_of(before);
    let before_from = previous(before);
    let mostly = document.is_word(before_from, words!["plupart", "majorité"]);
    let verb = if from && mostly {
        before.saturating_sub(4)
    } else if only {
        previous(before)
    } else {
        before
    };
    let has = document.is_word(
        verb,
        words![
            "ai", "as", "ont", "avons", "avez", "avais", "avait", "avaient", "aura", "aurait", "avoir", "ayant", "eu"
        ],
    ) || document.is_word(verb, words!["a"]) && !document.is_word(previous(verb), words!["y"]);
    // « ses 80 ans », but not « ses deux dernières années »
    let birthday = document.is_word(before, words!["ses", "mes", "leurs", "nos", "vos"])
        && document.is_word(previous(end), words!["ans"]);
    let at = document.is_word(before, words!["à", "dès"])
        && !document.is_word(previous(before), words!["quinzaine", "jusqu'"])
        && !tells_length(document, before);
    // « beaucoup n'ont pas 16 ans »
    let not = document.is_word(before, words!["pas"])
        && document.is_word(previous(before), words!["a", "ont", "ai", "avait", "avaient"]);
    has || birthday || at || not
}

/// Whether the words before tell of a sentence, a term or a loan, nearer than of an age: its years are no age.
fn tells_length(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence(at).map_or(0, |sentence| sentence.start);
    let length = |token: usize| {
        document.is_word(token, &LASTING)
            || SENTENCES.iter().any(|stem| document.is_lower(token) && document.surface(token).starts_with(stem))
    };
    let nearest = (start..at).rev().take(16).find(|&token| length(token) || is_age_word(document, token));
    let set = document.is_word(previous(at), words!["porté", "portée", "fixé", "fixée"])
        || is_change_verb(document, previous(at));
    nearest.map_or(set, length)
}

fn is_age_word(document: &Document<'_>, at: usize) -> bool {
    document.is_word(at, words!["âge", "âgé", "âgée", "retraite", "retraites"])
}

/// Whether the sentence speaks of an age or of retirement before token `at`.
fn mentions_age(document: &Document<'_>, at: usize) -> bool {
    let start = document.sentence(at).map_or(0, |sentence| sentence.start);
    (start..at).any(|token| is_age_word(document, token))
}
