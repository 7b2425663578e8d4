//! Whether a verb states the figure behind it: « a recensé 361 blessés », « affirme que », « fait état de ».

use super::clause;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::NumberKind;

/// Verbs with which one gives a figure of what happened.
pub static SPEAKS: Words<9> =
    Words::new(["parle", "parlent", "parlait", "parlé", "évoque", "évoquent", "évoqué", "avance", "avancent"]);
/// Forms of « compter » that have rather than count.
static POSSESSES: Words<8> = Words::new([
    "compte",
    "comptent",
    "comptait",
    "comptaient",
    "compterait",
    "compteraient",
    "comptera",
    "compteront",
]);
/// Beginnings of verbs that tell a figure one fears.
const FEARS: [&str; 3] = ["redout", "crain", "craign"];
/// Beginnings of verbs that tell what instruments show.
const MEASURES: [&str; 2] = ["relev", "mesur"];
/// Beginnings of verbs with which one tells what one saw elsewhere, or worries about.
const NOTES: [&str; 6] = ["constat", "relèv", "repér", "détect", "inquièt", "alarm"];
/// Beginnings of verbs of telling, not of having or doing.
const TELLS: [&str; 10] =
    ["annon", "rapport", "évoqu", "avanc", "signal", "mentionn", "confirm", "reconn", "admet", "admis"];
/// Verbs with which a company or an office gives sums and rates of its own.
static OWN_FIGURES: Words<17> = Words::new([
    "annonce",
    "annoncé",
    "annoncent",
    "publie",
    "publié",
    "publient",
    "affiche",
    "affiché",
    "dévoile",
    "dévoilé",
    "communiqué",
    "enregistré",
    "prévoit",
    "prévoient",
    "anticipe",
    "anticipent",
    "projette",
]);

/// « annonce la mort de quatre randonneurs »: whoever says so tells of others.
fn tells_deaths(scene: &Scene<'_, '_>, end: usize, number: usize) -> bool {
    let document = scene.document;
    let noun = previous(previous(number));
    document.is_word(noun, words!["mort", "décès", "disparition", "perte"])
        && document.is_of(previous(number))
        && document.is_definite_article(previous(noun))
        && previous(noun) == end
}

/// « parle d'un mort », « redoute 40 % de pertes », « relève 312 incidents »: verbs whose object is never the subject's.
pub fn tells_of_others(scene: &Scene<'_, '_>, at: usize, number: usize) -> bool {
    let document = scene.document;
    let stems = FEARS.iter().chain(&MEASURES).chain(&NOTES);
    let restates = document.begins_with(at, "ramèn") && document.is_word(previous(number), words!["à"]);
    restates
        || document.is_word(at, &SPEAKS) && number - at <= 7
        || stems.clone().any(|stem| document.begins_with(at, stem))
}

/// Whether a verb tells rather than does.
pub fn says(scene: &Scene<'_, '_>, verb: usize) -> bool {
    scene.document.find(verb, Class::ReportingVerbs).is_some()
        || (verb..verb + 4).any(|at| scene.document.is_word(at, words!["état"]))
}

/// Whether the verb at `at` states the figure at `number`: a verb of counting, or « que » between them.
#[inline(never)]
pub fn states_figure(scene: &Scene<'_, '_>, at: usize, number: usize) -> bool {
    let document = scene.document;
    // « un nombre que Khartoum ramène à quatre »
    let restates =
        document.is_word(at, words!["ramène", "ramènent", "ramenait", "ramené", "ramenée", "ramenés", "ramenées"]);
    // « parle pour sa part de 54 disparus »
    if document.is_word(at, &SPEAKS) && number - at <= 7 && scene.mention_at(at).is_none() {
        return true;
    }
    // « a constaté l'ouverture tardive de trois bureaux », « relève de son côté 312 incidents »
    let notes = document.is_lower(at) && NOTES.iter().any(|stem| document.begins_with(at, stem));
    if notes && is_count(scene, number) && number - at <= 8 && clause::is_verb(scene, at) {
        return true;
    }
    // « a relevé une hausse des prix de 0,2 % »
    let seen = |at: &usize| document.is_word(*at, words!["hausse", "baisse", "recul", "progression", "repli"]);
    if document.begins_with(at, "relev")
        && clause::is_verb(scene, at)
        && (at..number).any(|at| seen(&at))
        && number - at <= 10
    {
        return true;
    }
    // A sum or a share that somebody asks for is theirs, not said of others.
    let demands = ["réclam", "exig"].iter().any(|stem| document.surface(at).starts_with(stem))
        && scene.number_kind(number_at(scene, number)) == Some(NumberKind::Cardinal);
    if demands && number - at <= 10 {
        return true;
    }
    // « avait relevé un taux d'alcool de 0,62 gramme par litre »
    let rate = |at: usize| {
        document.is_word(
            at,
            words!["taux", "vitesse", "température", "concentration", "teneur", "pointe", "rafale", "rafales", "pic"],
        )
    };
    if document.is_lower(at)
        && scene.number_kind(number_at(scene, number)) == Some(NumberKind::Measure)
        && MEASURES.iter().any(|stem| document.begins_with(at, stem))
        && number - at <= 8
        && (at..number).any(rate)
        && clause::is_verb(scene, at)
    {
        return true;
    }
    // « redoute 40 % de pertes », « a relevé 43 °C »
    // « redoute, lui, 18 000 victimes »
    let aside = document.is_mark(at + 1, ',') && document.is_mark(at + 3, ',');
    let direct = start_of_object(scene, if aside { at + 3 } else { at }, number);
    let fears = document.is_lower(at) && FEARS.iter().any(|stem| document.begins_with(at, stem));
    let measures = document.is_lower(at)
        && scene.number_kind(number_at(scene, number)) == Some(NumberKind::Measure)
        && MEASURES.iter().any(|stem| document.begins_with(at, stem));
    // « attend un millier de participants »
    let awaits = document.begins_with(at, "attend") && counts_victims(scene, number);
    if direct && (fears || measures || awaits) && clause::is_verb(scene, at) {
        return true;
    }
    // « attribue 1 149 décès à la canicule », « impute 14 violations aux insurgés »
    let blames = ["attribu", "imput"].iter().any(|stem| document.begins_with(at, stem));
    if blames && direct && is_count(scene, number) && !document.parts_of_speech(at).starts_with('p') {
        return true;
    }
    // « s'en tient à 3 166 morts »
    let holds = document.is_word(at, words!["tient", "tiennent", "tenait"])
        && document.is_word(previous(at), words!["en"])
        && document.is_word(at + 1, words!["à"])
        && number == at + 2;
    if holds {
        return true;
    }
    // « ramène la facture à 210 », but « a ramené son aide de 21 à 12 »
    let changes = (at..number).any(|at| scene.mention_at(at).is_some_and(|other| scene.is_number(other)));
    if restates && document.is_word(previous(number), words!["à"]) && number - at <= 6 && !changes {
        return true;
    }
    let Some((sense, length)) = document.find(at, Class::ReportingVerbs).filter(|_| document.is_lower(at)) else {
        return false;
    };
    // « en promettant » is no statement, « compte 300 soldats » no count.
    // « le porte-parole en compte, lui, 711 »
    let against =
        document.is_word(previous(at), words!["en"]) && document.is_word(at + 2, words!["lui", "elle", "eux"]);
    let possesses =
        document.is_word(at, &POSSESSES) && !counts_victims(scene, number) && !against || !clause::is_verb(scene, at);
    // « répond d'avoir convoyé cinq fusils »: is tried for it.
    let answers = document.begins_with(at, "répond") && document.is_of(at + length);
    let gerund = document.surface(at).ends_with("ant")
        && document.is_word(previous(at), words!["en"])
        && !document.is_word(at, words!["évoquant", "recensant", "dénombrant", "revendiquant"]);
    if gerund || possesses || answers {
        return false;
    }
    // « qui dit gagner 27 dollars »
    let infinitive = number - at <= 6
        && document.is_word(at, words!["dit", "disent", "disait", "disaient"])
        && clause::is_infinitive(scene, at + length);
    let complement = infinitive
        || (at + length..number.min(at + length + 7)).any(|at| document.is_word(at, words!["avoir", "être"]))
        || !asks(scene, at) && (at + length..number).any(|token| opens_content(scene, token));
    let kind = scene.number_kind(number_at(scene, number));
    let announced = kind == Some(NumberKind::Measure) && document.surface(at).starts_with("annonc");
    let own_figure = document.is_word(at, &OWN_FIGURES)
        && matches!(kind, Some(NumberKind::Money | NumberKind::Percent))
        || announced;
    let counts =
        matches!(sense.code(), "count" | "claim") || document.is_word(at, words!["évoquant", "chiffrent", "chiffre"]);
    let far = || number - at <= 22 && !(at + length..number).any(|at| clause::is_verb(scene, at));
    counts && (number - at <= 14 || far())
        || complement
        || own_figure
        || tells_deaths(scene, at + length, number)
        || TELLS.iter().any(|stem| document.begins_with(at, stem))
            && start_of_object(scene, at + length - 1, number)
            && counts_victims(scene, number)
}

/// « exige que 70 % du personnel reste »: what somebody asks for is not told.
fn asks(scene: &Scene<'_, '_>, at: usize) -> bool {
    ["exig", "réclam", "demand", "ordonn", "souhait"].iter().any(|stem| scene.document.begins_with(at, stem))
}

/// « que », but not that of « ainsi qu'une amende », « plus que ».
fn opens_content(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    document.is_word(at, words!["que", "qu'"])
        && !clause::is_restrictive(scene, at)
        && !document
            .is_word(previous(at), words!["ainsi", "plus", "moins", "autant", "même", "alors", "tandis", "avant"])
}

/// Whether the number counts things or is a share of them told in words.
fn is_count(scene: &Scene<'_, '_>, number: usize) -> bool {
    matches!(scene.number_kind(number_at(scene, number)), Some(NumberKind::Cardinal | NumberKind::Fraction))
}

/// Whether a number stands right behind a verb, but for a preposition or an adverb.
fn start_of_object(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    number > verb && number - verb <= 3 && !(verb + 1..number).any(|at| scene.mention_at(at).is_some())
}

/// « annonçait 1 900 participants », « rapporte trois morts »: what nobody has or does.
fn counts_victims(scene: &Scene<'_, '_>, number: usize) -> bool {
    let document = scene.document;
    let end = scene.mention_at(number).map_or(number, |number| scene.tokens(number).end);
    let noun = if document.is_of(end) { end + 1 } else { end };
    document.is_word(
        noun,
        words!["manifestants", "participants", "grévistes", "personnes", "morts", "blessés", "victimes", "disparus"],
    )
}

/// « fait aussi état de 361 blessés »: the verb, with something between it and its noun.
pub fn gives_account(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let makes = document.is_word(at, words!["fait", "font", "faisait", "faisaient", "fera", "feront", "ferait"]);
    makes && (at + 1..at + 4).any(|noun| document.is_word(noun, words!["état"]) && document.is_of(noun + 1))
}

fn number_at(scene: &Scene<'_, '_>, token: usize) -> usize {
    scene.mention_at(token).unwrap_or(usize::MAX)
}
