//! How sure the text is of a figure: what the verbs that govern it and the words of its clause say.

use super::clause;
use super::mood;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{Evidence, Fact, Link, Modality, RuleId};

/// Verbs with which one wants a figure.
static AIMS: Words<27> = Words::new([
    "vise",
    "visent",
    "visait",
    "visons",
    "ambitionne",
    "ambitionnent",
    "veut",
    "veulent",
    "voulait",
    "voulons",
    "souhaite",
    "souhaitent",
    "entend",
    "entendent",
    "compte",
    "comptent",
    "objectif",
    "objectifs",
    "cible",
    "but",
    "s'engage",
    "s'engagent",
    "engagé",
    "engagée",
    "engagés",
    "promet",
    "promettent",
]);
/// Those of them that want only with an infinitive: « compte recruter », not « compte 30 élèves ».
static WITH_INFINITIVE: Words<13> = Words::new([
    "compte",
    "comptent",
    "veut",
    "veulent",
    "voulait",
    "voulons",
    "souhaite",
    "souhaitent",
    "entend",
    "entendent",
    "promet",
    "promettent",
    "engagé",
]);
/// Verbs with which one expects a figure.
static EXPECTS: Words<27> = Words::new([
    "devrait",
    "devraient",
    "prévoit",
    "prévoient",
    "prévoyait",
    "prévoyaient",
    "table",
    "tablent",
    "attend",
    "attendent",
    "attendait",
    "attendu",
    "attendue",
    "attendus",
    "attendues",
    "prévu",
    "prévue",
    "prévus",
    "prévues",
    "anticipe",
    "anticipent",
    "projette",
    "projettent",
    "espère",
    "espèrent",
    "escompte",
    "escomptent",
]);
/// Words for a count that is not closed.
static OPEN: Words<14> = Words::new([
    "provisoire",
    "provisoires",
    "provisoirement",
    "partiel",
    "partiels",
    "partielle",
    "partielles",
    "préliminaire",
    "préliminaires",
    "s'alourdir",
    "alourdir",
    "incomplet",
    "incomplète",
    "évolutif",
]);
/// Nouns for a count.
static COUNTS: Words<12> = Words::new([
    "bilan",
    "chiffre",
    "chiffres",
    "nombre",
    "décompte",
    "estimation",
    "estimations",
    "résultats",
    "total",
    "comptage",
    "évaluation",
    "évaluations",
]);

/// The modality of a number and the words that show it.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>, number: usize, source: Option<Link>, before: &[Fact]) -> (Modality, Vec<Evidence>) {
    let told = past(scene, number, before)
        .or_else(|| denied(scene, number))
        .or_else(|| wanted(scene, number))
        .or_else(|| expected(scene, number))
        .or_else(|| conditional(scene, number))
        .or_else(|| provisional(scene, number));
    match (told, source) {
        (Some((modality, evidence)), _) => (modality, vec![evidence]),
        (None, Some(source)) => (Modality::Attributed, vec![Evidence { rule: source.rule, span: source.span }]),
        (None, None) => (Modality::Asserted, Vec::new()),
    }
}

type Told = (Modality, Evidence);

fn shown(scene: &Scene<'_, '_>, modality: Modality, rule: RuleId, at: usize) -> Told {
    (modality, Evidence { rule, span: scene.document.span(at..at + 1) })
}

/// « 3 %, contre 2 % un an plus tôt », « au lieu de 120 en 2015 »: not « 300 voix contre 120 », « plainte contre huit ».
fn past(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Told> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let at = tokens.start.checked_sub(1)?;
    if document.is_word(at, words!["de", "d'"]) && document.is_word(previous(at), words!["lieu"]) {
        return Some(shown(scene, Modality::Past, "compared-with", previous(at)));
    }
    let last = before.last().filter(|last| scene.sentence(last.number) == scene.sentence(number))?;
    let ballot = document.is_word(tokens.end, words!["voix", "suffrages", "votes", "cantons"])
        || document.is_word(scene.tokens(last.number).end, words!["voix", "suffrages", "votes", "cantons"]);
    let alike = scene.number_kind(last.number) == scene.number_kind(number);
    let compared = document.is_word(at, words!["contre"]) && alike && !ballot;
    compared.then(|| shown(scene, Modality::Past, "compared-with", at))
}

/// « dément avoir tué 30 civils », « n'a pas vendu 40 magasins », « il est faux que deux millions »
fn denied(scene: &Scene<'_, '_>, number: usize) -> Option<Told> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    for group in mood::chain(scene, number) {
        let negated = (group.start.saturating_sub(2)..group.end).find(|&at| document.is_word(at, words!["ne", "n'"]));
        let not = (group.start..group.end + 2)
            .find(|&at| document.is_word(at, words!["pas", "jamais", "nullement"]) && at < start.max(group.end + 2));
        if let (Some(_), Some(not)) = (negated, not.filter(|&not| not < start)) {
            return Some(shown(scene, Modality::Denied, "negated-verb", not));
        }
    }
    let range = mood::clause(scene, number);
    let deny = |&at: &usize| {
        let verb = clause::is_verb(scene, at) || clause::is_auxiliary(scene, previous(at));
        let word = document.find(at, Class::ReportingVerbs).is_some_and(|(sense, _)| sense.code() == "deny")
            || document.is_word(at, words!["rejette", "rejettent", "rejeté", "conteste", "contestent", "contesté"]);
        word && verb && scene.mention_at(at).is_none()
    };
    if let Some(at) = (range.start..start).rev().find(deny) {
        return Some(shown(scene, Modality::Denied, "denying-verb", at));
    }
    let that = start.checked_sub(1).filter(|&at| document.is_word(at, words!["que", "qu'"]))?;
    let word = that.checked_sub(1)?;
    let refuses = document.is_word(word, words!["faux", "inexact", "exclu"])
        || document.find(word, Class::ReportingVerbs).is_some_and(|(sense, _)| sense.code() == "deny");
    refuses.then(|| shown(scene, Modality::Denied, "denying-verb", word))
}

/// « vise 30 % », « veut construire 3 000 logements », « l'objectif de 60 points »
fn wanted(scene: &Scene<'_, '_>, number: usize) -> Option<Told> {
    let document = scene.document;
    let range = mood::clause(scene, number);
    let start = scene.tokens(number).start;
    let infinitive = |from: usize| {
        (from + 1..start)
            .any(|at| scene.mention_at(at).is_none() && clause::is_infinitive(scene, at) && clause::is_verb(scene, at))
    };
    let aims = |&at: &usize| {
        scene.mention_at(at).is_none()
            && document.is_word(at, &AIMS)
            && (!document.is_word(at, &WITH_INFINITIVE) || infinitive(at))
            && !document.is_word(previous(at), words!["en", "par"])
    };
    let at = (range.start..start).rev().find(aims)?;
    Some(shown(scene, Modality::Target, "target-word", at))
}

/// « devrait atteindre », « sont attendus », « atteindra »
fn expected(scene: &Scene<'_, '_>, number: usize) -> Option<Told> {
    let document = scene.document;
    let range = mood::clause(scene, number);
    let bets = |&at: &usize| {
        document.is_word(at, words!["table", "tablent", "mise", "misent"])
            && (at + 1..at + 3).any(|at| document.is_word(at, words!["sur"]))
    };
    if let Some(at) = (range.start..scene.tokens(number).start).rev().find(bets) {
        return Some(shown(scene, Modality::Forecast, "forecast-verb", at));
    }
    mood::chain(scene, number).iter().find_map(|group| {
        let at = group.clone().find(|&at| document.is_word(at, &EXPECTS) || mood::is_future(scene, at))?;
        Some(shown(scene, Modality::Forecast, "forecast-verb", at))
    })
}

/// « aurait fait », « pourrait », « coûterait »
fn conditional(scene: &Scene<'_, '_>, number: usize) -> Option<Told> {
    mood::chain(scene, number).iter().find_map(|group| {
        let at = group.clone().find(|&at| mood::is_conditional(scene, at))?;
        Some(shown(scene, Modality::Conditional, "conditional-verb", at))
    })
}

/// « un bilan provisoire de 12 morts », « un premier bilan »
fn provisional(scene: &Scene<'_, '_>, number: usize) -> Option<Told> {
    let document = scene.document;
    let clause = mood::clause(scene, number);
    let open = |&at: &usize| {
        document.is_word(at, &OPEN)
            || document.is_word(at, words!["premier", "premiers"]) && document.is_word(at + 1, &COUNTS)
    };
    let at = clause.clone().find(open).or_else(|| open_count(scene, number)).or_else(|| told_after(scene, number))?;
    Some(shown(scene, Modality::Provisional, "provisional-count", at))
}

/// « …, selon un bilan provisoire », « Le décompte, encore très partiel, s'élève à »
fn open_count(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let document = scene.document;
    let sentence = scene.sentence(number);
    let count = sentence.clone().find(|&at| document.is_word(at, &COUNTS))?;
    let open = (count + 1..sentence.end.min(count + 5)).find(|&at| document.is_word(at, &OPEN))?;
    (count < sentence.start + 4 || open <= count + 2).then_some(open)
}

/// « Le bilan est de 400 morts. Il est très partiel et pourrait être plus élevé. »
fn told_after(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let document = scene.document;
    let own = scene.sentence(number);
    if !own.clone().any(|at| document.is_word(at, &COUNTS)) {
        return None;
    }
    let next = document.sentence(own.end).filter(|next| next.start == own.end)?;
    let same = document.sentence(own.start).is_some_and(|own| own.line == next.line);
    let opening = (next.start..next.start + 3)
        .any(|at| document.is_word(at, words!["il", "ils"]) || document.is_word(at, &COUNTS) && at > next.start);
    let higher = |&at: &usize| {
        document.is_word(at, words!["élevé", "élevés", "lourd"]) && document.is_word(previous(at), words!["plus"])
    };
    let open = (next.start..next.end.min(next.start + 24)).find(|at| document.is_word(*at, &OPEN) || higher(at));
    open.filter(|_| same && opening)
}
