//! What a verb form tells of the time of its clause.

use crate::document::{Document, previous};
use crate::lexicon::{Class, words};

/// The time a verb form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// « a eu lieu », « avait », « signé ».
    Past,
    /// « estime », « travaille »: mostly of what has just happened.
    Present,
    /// « prévu », « attendu »: ahead of something that may be over.
    Planned,
    /// « aura lieu », « est prévu », « doit se rendre ».
    Future,
}

// Codes of `seeds/lexicons/tenses.tsv`.
/// Nouns and adjectives that end like a verb of the future.
const NO_VERBS: u8 = b'x';
const FUTURE_AUXILIARIES: u8 = b'f';
const PAST_AUXILIARIES: u8 = b'p';
/// « est », « sont »
const OF_NOW: u8 = b'n';
/// « aurait fui » tells of the past, « aurait lieu » of the future.
const RUMOR: u8 = b'r';
/// Verbs that put the infinitive after them ahead.
const LEADS: u8 = b'l';
/// Presents that end like an infinitive.
const NO_INFINITIVES: u8 = b'i';
/// Participles of what is still to come: « prévu mardi », « attendue le 4 mars ».
const SCHEDULED: u8 = b's';
/// Verbs whose object lies ahead: « espère un retour lundi ».
const EXPECTS: u8 = b'e';
/// Presents that announce: « débute lundi ».
const ANNOUNCING: u8 = b'a';
/// The same, with « se » or « s' »: « s'ouvre lundi ».
const ANNOUNCING_REFLEXIVE: u8 = b'b';
/// « entre en vigueur lundi »
const ENTERS: u8 = b'm';
/// Adverbs between an auxiliary and its participle.
const BETWEEN: u8 = b't';
/// Stems in « -ir » of verbs in « -irer ».
const IMPERFECT_STEMS: [&str; 9] = ["retir", "attir", "respir", "inspir", "expir", "aspir", "admir", "désir", "étir"];
const FUTURE_STEMS: [&str; 6] = ["devr", "pourr", "viendr", "tiendr", "fer", "ir"];
const INFINITIVE_ENDINGS: [&str; 8] = ["er", "ir", "oir", "dre", "ttre", "aître", "ire", "uivre"];

/// Whether the word at `at` stands in the list of tenses with that code.
fn is(document: &Document<'_>, at: usize, code: u8) -> bool {
    document.is(at, Class::Tenses)
        && document.find(at, Class::Tenses).is_some_and(|(sense, _)| sense.code().bytes().any(|known| known == code))
}

/// What the verb form at `at` tells of a date at token `date`, if it is a verb and tells anything.
#[inline(never)]
pub fn time(document: &Document<'_>, at: usize, date: usize) -> Option<Time> {
    if !document.is_lower(at) {
        return None;
    }
    if is(document, at, FUTURE_AUXILIARIES) || is_announcing(document, at) {
        return Some(Time::Future);
    }
    if is(document, at, RUMOR) {
        return Some(if document.is_word(at + 1, words!["lieu"]) { Time::Future } else { Time::Past });
    }
    let takes_place = document.is_word(at, words!["avoir"]) && document.is_word(at + 1, words!["lieu"]);
    if takes_place || document.is_word(at, words!["être"]) || is_infinitive(document, at) {
        return led(document, at);
    }
    if document
        .is_word(previous(at), words!["le", "la", "les", "un", "une", "des", "du", "au", "l'", "son", "sa", "ses"])
    {
        return None;
    }
    if is(document, at, PAST_AUXILIARIES) {
        return Some(with_auxiliary(document, at, date));
    }
    // « sera jugé »: the auxiliary tells.
    if has_auxiliary(document, at) {
        return None;
    }
    if is_scheduled(document, at) {
        return participle(document, at);
    }
    if is(document, at, EXPECTS) {
        return Some(Time::Future);
    }
    let surface = document.surface(at);
    if is_future(document, at, surface) {
        return Some(Time::Future);
    }
    if ["ait", "aient", "èrent", "irent", "urent"].iter().any(|ending| surface.ends_with(ending)) {
        return Some(Time::Past).filter(|_| !is(document, at, LEADS));
    }
    // « en berne » is no form of « berner ».
    let governed =
        document.is_word(previous(at), words!["en", "de", "d'", "à", "par", "sans", "sous", "avec", "sur", "pour"]);
    if !governed && (document.parts_of_speech(at).starts_with('v') || document.is(at, Class::ReportingVerbs)) {
        return Some(Time::Present).filter(|_| !is(document, at, LEADS));
    }
    participle(document, at)
}

/// « est prévu » lies ahead, « est arrivé » behind, « est fermé » and « est obligatoire » are of now.
fn with_auxiliary(document: &Document<'_>, at: usize, date: usize) -> Time {
    if !is(document, at, OF_NOW) {
        return Time::Past;
    }
    let after = || (at + 1..at + 5).filter(|&next| next != date);
    if after().any(|next| is_scheduled(document, next)) {
        return Time::Future;
    }
    // « est parti », though mostly a noun.
    let past = |next| looks_past(document, next) || stem(document.surface(next)).ends_with(['é', 'i', 'u']);
    if after().any(past) { Time::Past } else { Time::Present }
}

/// What a bare participle tells: « prévu mardi », « un texte signé lundi »; one with an auxiliary is left to that.
pub fn participle(document: &Document<'_>, at: usize) -> Option<Time> {
    if !document.is_lower(at) || has_auxiliary(document, at) {
        return None;
    }
    if is_scheduled(document, at) {
        return Some(Time::Planned);
    }
    looks_past(document, at).then_some(Time::Past)
}

/// Whether it can be a participle of the past.
fn looks_past(document: &Document<'_>, at: usize) -> bool {
    let parts = document.parts_of_speech(at);
    let stem = stem(document.surface(at));
    let ends = stem.ends_with('é') || stem.ends_with(['i', 'u', 't', 's']) && !parts.is_empty();
    let noun = document.is_word(previous(at), words!["le", "la", "les", "un", "une", "des", "du", "au", "l'"]);
    document.is_lower(at) && ends && !noun && (parts.contains('p') || parts.is_empty())
}

/// A participle without the endings of gender and number.
fn stem(surface: &str) -> &str {
    let stem = surface.strip_suffix('s').unwrap_or(surface);
    stem.strip_suffix('e').unwrap_or(stem)
}

fn is_scheduled(document: &Document<'_>, at: usize) -> bool {
    is(document, at, SCHEDULED)
}

/// Whether the participle at `at` has an auxiliary; a few adverbs may stand between.
fn has_auxiliary(document: &Document<'_>, at: usize) -> bool {
    let mut before = previous(at);
    for _ in 0..4 {
        if !document.surface(before).ends_with("ment") && !is(document, before, BETWEEN) {
            break;
        }
        before = previous(before);
    }
    is(document, before, FUTURE_AUXILIARIES)
        || is(document, before, PAST_AUXILIARIES)
        || is(document, before, RUMOR)
        || document.is_word(before, words!["être"])
}

/// A future, or a conditional, which reports one: « a annoncé qu'il partirait lundi ».
fn is_future(document: &Document<'_>, at: usize, surface: &str) -> bool {
    if is(document, at, NO_VERBS) || document.parts_of_speech(at).starts_with(['n', 'a']) {
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
    infinitive && !IMPERFECT_STEMS.contains(&stem) || FUTURE_STEMS.contains(&stem)
}

fn is_infinitive(document: &Document<'_>, at: usize) -> bool {
    let surface = document.surface(at);
    let parts = document.parts_of_speech(at);
    let ends = INFINITIVE_ENDINGS.iter().any(|ending| surface.ends_with(ending));
    ends && !is(document, at, NO_INFINITIVES)
        && (parts.contains('v') || parts.is_empty() && !document.is_definite_article(previous(at)))
}

/// What an infinitive tells by what it depends on: « doit rencontrer », « appelle à manifester ».
fn led(document: &Document<'_>, at: usize) -> Option<Time> {
    let before = (at.saturating_sub(6)..at).rev().take_while(|&before| !document.is_mark(before, ';'));
    before.into_iter().any(|before| is(document, before, LEADS)).then_some(Time::Future)
}

fn is_announcing(document: &Document<'_>, at: usize) -> bool {
    is(document, at, ANNOUNCING)
        || is(document, at, ANNOUNCING_REFLEXIVE) && document.is_word(previous(at), words!["se", "s'"])
        || is(document, at, ENTERS) && document.is_word(at + 1, words!["en"])
        || document.is_word(at, words!["a", "ont"]) && document.is_word(at + 1, words!["lieu"])
}
