//! Whether a date lies ahead or behind: news tells what has happened, unless the verb of the clause says otherwise.

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::Class;
use crate::text::TokenKind;

/// On which side of the publication a date lies, that day included on both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// « a eu lieu », and where nothing is said.
    Past,
    /// « aura lieu », « est prévu », « doit se rendre ».
    Future,
}

/// How far a verb may stand from its date, in tokens, marks and conjunctions counted more.
const REACH: usize = 30;
/// What it costs to leave a clause.
const OTHER_CLAUSE: usize = 8;
const COMMA: usize = 2;

const SUBORDINATORS: [&str; 16] = [
    "que", "qu'", "qui", "dont", "où", "lorsque", "lorsqu'", "quand", "tandis", "puisque", "car", "si", "comme", "et",
    "mais", "or",
];
/// Nouns and adjectives that end like a verb of the future.
const NO_VERBS: [&str; 12] =
    ["opéra", "caméra", "choléra", "para", "mascara", "extra", "infra", "ultra", "front", "affront", "vrai", "minerai"];
/// Stems in « -ir » of verbs in « -irer ».
const IMPERFECT_STEMS: [&str; 9] = ["retir", "attir", "respir", "inspir", "expir", "aspir", "admir", "désir", "étir"];
const FUTURE_AUXILIARIES: [&str; 8] = ["sera", "seront", "serai", "serons", "aura", "auront", "aurai", "aurons"];
const PAST_AUXILIARIES: [&str; 30] = [
    "a", "ont", "ai", "avons", "avez", "est", "sont", "avait", "avaient", "avais", "avions", "était", "étaient", "fut",
    "furent", "eut", "eurent", "ayant", "étant", "avoir", "fût", "soit", "soient", "serait", "seraient", "suis",
    "sommes", "étais", "ait", "aient",
];
/// « aurait fui » tells of the past, « aurait lieu » of the future.
const RUMOR: [&str; 2] = ["aurait", "auraient"];
/// Verbs that put the infinitive after them ahead.
const LEADS: [&str; 48] = [
    "va",
    "vont",
    "vais",
    "allons",
    "allez",
    "allait",
    "allaient",
    "doit",
    "doivent",
    "devait",
    "devaient",
    "devrait",
    "devraient",
    "peut",
    "peuvent",
    "pourrait",
    "pourraient",
    "veut",
    "veulent",
    "prévoit",
    "prévoient",
    "prévu",
    "compte",
    "comptent",
    "espère",
    "espèrent",
    "souhaite",
    "souhaitent",
    "menace",
    "menacent",
    "apprête",
    "apprêtent",
    "propose",
    "proposent",
    "entend",
    "entendent",
    "appelle",
    "appellent",
    "appelé",
    "appelés",
    "invité",
    "invités",
    "invite",
    "invitent",
    "promet",
    "promis",
    "censé",
    "censée",
];
/// Participles of what is still to come: « prévu mardi », « attendue le 4 mars ».
const SCHEDULED: [&str; 11] = [
    "prévu",
    "attendu",
    "programmé",
    "fixé",
    "convoqué",
    "reporté",
    "repoussé",
    "ajourné",
    "planifié",
    "agendé",
    "appelé",
];
/// Presents that announce: « s'ouvre lundi ».
const ANNOUNCING: [&str; 22] = [
    "s'ouvre",
    "s'ouvrent",
    "débute",
    "débutent",
    "commence",
    "commencent",
    "démarre",
    "démarrent",
    "se tient",
    "se tiennent",
    "se réunit",
    "se réunissent",
    "entre en",
    "entrent en",
    "a lieu",
    "ont lieu",
    "s'achève",
    "s'achèvent",
    "expire",
    "expirent",
    "se rend",
    "se rendent",
];

/// Where the text puts a date or time that spans these tokens.
pub fn direction(document: &Document<'_>, date: &Range<usize>) -> Direction {
    if let Some(direction) = before_date(document, date.start) {
        return direction;
    }
    let Some(sentence) = document.sentence(date.start) else { return Direction::Past };
    let opens = date.start == sentence.start || document.is_mark(previous(date.start), ',');
    let left = (sentence.start..date.start).rev().scan(if opens { OTHER_CLAUSE } else { 0 }, |cost, at| {
        *cost += weight(document, at, false);
        Some((at, *cost))
    });
    let right = (date.end..sentence.end).scan(0, |cost, at| {
        // The comma after « Lundi, » ends no clause.
        *cost += weight(document, at, at == date.end);
        Some((at, *cost))
    });
    let verb = |(at, cost)| Some((cost, verb(document, at, date.start)?));
    let left = left.take_while(|(_, cost)| *cost <= REACH).find_map(verb);
    let right = right.take_while(|(_, cost)| *cost <= REACH).find_map(verb);
    match (left, right) {
        (Some((near, direction)), Some((far, _))) if near <= far => direction,
        (_, Some((_, direction))) | (Some((_, direction)), None) => direction,
        (None, None) => Direction::Past,
    }
}

fn weight(document: &Document<'_>, at: usize, adjoins: bool) -> usize {
    let mark = match document.token(at).map(|token| token.kind) {
        Some(TokenKind::Mark(',')) => return if adjoins { 0 } else { COMMA },
        Some(TokenKind::Mark(';' | ':' | '«' | '»' | '“' | '”' | '"' | '(' | ')' | '–' | '—')) => true,
        _ => false,
    };
    if mark || document.is_word(at, &SUBORDINATORS) { OTHER_CLAUSE } else { 1 }
}

/// What the preposition or the participle before a date says.
fn before_date(document: &Document<'_>, start: usize) -> Option<Direction> {
    let mut at = start.checked_sub(1)?;
    while document
        .is_word(at, &["le", "la", "les", "l'", "ce", "cet", "cette", "au", "à", "pour", "du", "de", "partir"])
    {
        at = at.checked_sub(1)?;
    }
    if document.is_word(at, &["depuis"]) {
        return Some(Direction::Past);
    }
    if document.is_word(at, &["ici"]) && document.is_word(previous(at), &["d'"]) {
        return Some(Direction::Future);
    }
    participle(document, at)
}

/// The direction of a bare participle: « prévu mardi », « arrivé lundi »; one with an auxiliary is left to that.
fn participle(document: &Document<'_>, at: usize) -> Option<Direction> {
    let surface = document.surface(at);
    if !document.is_lower(at) {
        return None;
    }
    if is_scheduled(surface) {
        let was = (at.saturating_sub(4)..at).any(|before| document.is_word(before, &["était", "étaient", "avait"]));
        return Some(if was { Direction::Past } else { Direction::Future });
    }
    let bare = auxiliary(document, at).is_none() && document.parts_of_speech(at).starts_with('p');
    let stem = surface.trim_end_matches('s').trim_end_matches('e');
    let past = bare && stem.ends_with(['é', 'i', 'u', 't', 's']) && document.is_mark(previous(at), ',');
    past.then_some(Direction::Past)
}

fn is_scheduled(surface: &str) -> bool {
    let stem = surface.strip_suffix('s').unwrap_or(surface);
    let stem = stem.strip_suffix('e').unwrap_or(stem);
    SCHEDULED.contains(&stem)
}

/// The auxiliary of the participle at `at`: a few adverbs may stand between.
fn auxiliary(document: &Document<'_>, at: usize) -> Option<usize> {
    let mut before = at.checked_sub(1)?;
    for _ in 0..4 {
        let between = document.surface(before).ends_with("ment")
            || document
                .is_word(before, &["été", "pas", "plus", "déjà", "également", "aussi", "ainsi", "jamais", "tous"]);
        if !between {
            break;
        }
        before = before.checked_sub(1)?;
    }
    let helps = document.is_word(before, &FUTURE_AUXILIARIES)
        || document.is_word(before, &PAST_AUXILIARIES)
        || document.is_word(before, &RUMOR)
        || document.is_word(before, &["être"]);
    helps.then_some(before)
}

/// The direction of the finite verb or infinitive at `at`, if it tells one of a date at `date`.
fn verb(document: &Document<'_>, at: usize, date: usize) -> Option<Direction> {
    if !document.is_lower(at)
        || document.is_word(previous(at), &["le", "la", "les", "un", "une", "des", "du", "au", "l'"])
            && !document.is_word(at, &["sera", "seront", "aura", "auront"])
    {
        return None;
    }
    if is_announcing(document, at) {
        return Some(Direction::Future);
    }
    if document.is_word(at, &FUTURE_AUXILIARIES) {
        return Some(Direction::Future);
    }
    if document.is_word(at, &RUMOR) {
        return Some(if document.is_word(at + 1, &["lieu"]) { Direction::Future } else { Direction::Past });
    }
    if document.is_word(at, &["être"]) || document.is_word(at, &["avoir"]) && document.is_word(at + 1, &["lieu"]) {
        return led(document, at);
    }
    if document.is_word(at, &PAST_AUXILIARIES) {
        return Some(auxiliary_direction(document, at, date));
    }
    let surface = document.surface(at);
    if is_future(document, at, surface) {
        return Some(Direction::Future);
    }
    if is_infinitive(document, at, surface) {
        return led(document, at);
    }
    let past = surface.ends_with("ait") || surface.ends_with("aient") || surface.ends_with("èrent");
    let finite = document.parts_of_speech(at).starts_with('v') || document.is(at, Class::ReportingVerbs) || past;
    (finite && !document.is_word(at, &LEADS)).then_some(Direction::Past)
}

/// « est prévu », « sont attendus » lie ahead, « est arrivé » behind.
fn auxiliary_direction(document: &Document<'_>, at: usize, date: usize) -> Direction {
    if !document.is_word(at, &["est", "sont"]) {
        return Direction::Past;
    }
    let end = (at + 4).min(if date > at { date } else { at + 4 });
    let scheduled = (at + 1..end).any(|next| is_scheduled(document.surface(next)));
    if scheduled { Direction::Future } else { Direction::Past }
}

/// A future, or a conditional, which reports one: « a annoncé qu'il partirait lundi ».
fn is_future(document: &Document<'_>, at: usize, surface: &str) -> bool {
    if NO_VERBS.contains(&surface) || document.parts_of_speech(at).starts_with(['n', 'a']) {
        return false;
    }
    let near = |words: &[&str]| (at.saturating_sub(3)..at).any(|before| document.is_word(before, words));
    let third = surface.ends_with("ra") || surface.ends_with("ront");
    let first = surface.ends_with("rai") && near(&["je", "j'"]) || surface.ends_with("rons") && near(&["nous"]);
    let conditional = ["ait", "aient"].iter().any(|ending| surface.strip_suffix(ending).is_some_and(is_future_stem));
    surface.chars().count() >= 4 && (third || first) || conditional
}

/// « partir(ait) », « prendr(ait) », « fer(ait) »; not « livr(ait) », « retir(ait) », which are imperfects.
fn is_future_stem(stem: &str) -> bool {
    let infinitive = stem.chars().count() >= 5 && ["ir", "er", "dr"].iter().any(|ending| stem.ends_with(ending));
    infinitive && !IMPERFECT_STEMS.contains(&stem) || ["devr", "pourr", "viendr", "tiendr", "fer", "ir"].contains(&stem)
}

fn is_infinitive(document: &Document<'_>, at: usize, surface: &str) -> bool {
    let ends =
        surface.ends_with("er") || surface.ends_with("ir") || surface.ends_with("re") || surface.ends_with("oir");
    let parts = document.parts_of_speech(at);
    ends && (parts.contains('v') || parts.is_empty())
}

/// The direction of an infinitive, by what it depends on: « doit rencontrer », « appelle à manifester ».
fn led(document: &Document<'_>, at: usize) -> Option<Direction> {
    let from = at.saturating_sub(5);
    let lead = (from..at).rev().find(|&before| document.is_word(before, &LEADS))?;
    let crossed = (lead..at).any(|between| document.is_mark(between, ',') || document.is_mark(between, ';'));
    (!crossed).then_some(Direction::Future)
}

fn is_announcing(document: &Document<'_>, at: usize) -> bool {
    ANNOUNCING.iter().any(|phrase| {
        let (first, second) = match phrase.split_once('\'') {
            Some((_, verb)) => return document.is_word(at, &[verb]) && document.is_word(previous(at), &["s'"]),
            None => phrase.split_once(' ').unwrap_or((phrase, "")),
        };
        match first {
            "se" => document.is_word(at, &[second]) && document.is_word(previous(at), &["se"]),
            _ => document.is_word(at, &[first]) && (second.is_empty() || document.is_word(at + 1, &[second])),
        }
    })
}
