//! The verb that governs a number, and the words that belong to a verb.

use super::memory::Asked;
use super::nouns;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, Classes, Words, words};
use crate::model::NumberKind;
use crate::text::TokenKind;

/// Tokens of an insertion between auxiliary and participle.
const INSERTION: usize = 8;
/// Words that open a clause of its own: what stands before them governs nothing behind them.
static SUBORDINATORS: Words<14> = Words::new([
    "que", "qu'", "qui", "dont", "où", "lorsque", "lorsqu'", "quand", "tandis", "alors", "puisque", "car", "si",
    "comme",
]);
/// « comme » and one of these between commas govern nothing.
static EXPECTED: Words<8> =
    Words::new(["prévu", "attendu", "annoncé", "promis", "convenu", "redouté", "espéré", "anticipé"]);
/// Endings of infinitives; « assure » and « livre » have none of them.
const INFINITIVES: [&str; 12] =
    ["er", "ir", "dre", "ttre", "ître", "uire", "aire", "dire", "crire", "lire", "oire", "uivre"];
/// Words between a subject and its verb.
static CLITICS: Words<62> = Words::new([
    "ai",
    "avons",
    "avez",
    "suis",
    "alors",
    "très",
    "vite",
    "bien",
    "enfin",
    "ensuite",
    "presque",
    "tout",
    "vivement",
    "trop",
    "ait",
    "aient",
    "a",
    "ont",
    "avait",
    "avaient",
    "est",
    "sont",
    "était",
    "étaient",
    "été",
    "aura",
    "auront",
    "aurait",
    "auraient",
    "sera",
    "seront",
    "serait",
    "fut",
    "ne",
    "n'",
    "n",
    "y",
    "en",
    "se",
    "s'",
    "le",
    "la",
    "l'",
    "les",
    "lui",
    "leur",
    "aussi",
    "également",
    "déjà",
    "même",
    "ainsi",
    "depuis",
    "toujours",
    "encore",
    "désormais",
    "jamais",
    "pas",
    "plus",
    "fait",
    "dit",
    "pourtant",
    "notamment",
]);
/// Adverbial phrases between auxiliary and participle.
const ASIDES: [&[&str]; 19] = [
    &["d'", "abord"],
    &["en", "effet"],
    &["en", "fait"],
    &["en", "tout"],
    &["au", "total"],
    &["quant", "à", "lui"],
    &["quant", "à", "elle"],
    &["dans", "un", "premier", "temps"],
    &["à", "ce", "jour"],
    &["pour", "sa", "part"],
    &["pour", "leur", "part"],
    &["de", "son", "côté"],
    &["de", "leur", "côté"],
    &["par", "ailleurs"],
    &["en", "revanche"],
    &["de", "nouveau"],
    &["à", "nouveau"],
    &["à", "son", "tour"],
    &["en", "outre"],
];
/// What they end with.
static ASIDE_ENDS: Words<16> = Words::new([
    "part", "côté", "ailleurs", "revanche", "nouveau", "tour", "outre", "abord", "effet", "fait", "tout", "total",
    "lui", "elle", "temps", "jour",
]);
/// Words before which a form that is mostly a noun is one: « en hausse ».
static PREPOSITIONS: Words<12> =
    Words::new(["de", "d'", "en", "à", "par", "pour", "sans", "avec", "sous", "sur", "contre", "dans"]);
/// Tokens between a verb and what it governs, and between commas.
const REACH: usize = 30;

/// The verb before a number that governs it: nothing opens another clause between them.
pub fn governing_verb(scene: &Scene<'_, '_>, position: usize) -> Option<usize> {
    scene.memory.token(position, Asked::Governing, || find_governing_verb(scene, position))
}

fn find_governing_verb(scene: &Scene<'_, '_>, position: usize) -> Option<usize> {
    let document = scene.document;
    let start = document.sentence(position)?.start.max(position.saturating_sub(REACH));
    for at in (start..position).rev() {
        // « a maintenu, comme prévu, son taux à 2 % »: an aside.
        let aside = |at: usize| {
            document.is_word(at, words!["comme"])
                && document.is_word(at + 1, &EXPECTED)
                && document.is_mark(at + 2, ',')
        };
        if scene.mention_at(at).is_some() || aside(at) || aside(previous(at)) {
            continue;
        }
        let opens = matches!(
            document.token(at).map(|token| token.kind),
            Some(TokenKind::Mark(';' | '«' | '“' | '"' | ':' | '»' | '”' | '—'))
        );
        if opens || document.is_word(at, &SUBORDINATORS) && !is_restrictive(scene, at) {
            return None;
        }
        if is_verb(scene, at) {
            return Some(at);
        }
    }
    None
}

/// « n'a livré que 528 avions »: that « que » opens no clause.
pub fn is_restrictive(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let words = || (at.saturating_sub(8)..at).rev();
    let not = |at: &usize| document.is_word(*at, words!["ne", "n'"]);
    // « n'a pas dit que »
    let full = |at: usize| document.is_word(at, words!["pas", "jamais", "point"]);
    document.is_word(at, words!["que", "qu'"])
        && words().any(|at| not(&at))
        && !words().take_while(|at| !not(at)).any(full)
}

/// A verb form, not a noun written alike after a determiner.
pub fn is_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.memory.flag(at, Asked::Verb, || reads_as_verb(scene, at))
}

#[inline(never)]
fn reads_as_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let parts = document.parts_of_speech(at);
    let before = previous(at);
    // « Québec en offre 10 % »
    let pronoun = || {
        document.is_word(before, words!["en"])
            && scene.mention_at(previous(before)).is_some_and(|mention| scene.is_party(mention))
    };
    let noun_first = || parts.starts_with('n') && document.is_word(before, &PREPOSITIONS) && !pronoun();
    // « L'Association leur propose 20 % »: a form that is no noun, behind a pronoun and whoever acts.
    let clitic = || {
        parts.starts_with('v')
            && !parts.contains(['n', 'a'])
            && document.is_word(before, words!["leur", "l'", "la", "le", "les"])
            && (scene.mention_at(previous(before)).is_some_and(|mention| scene.is_party(mention))
                || document.is_noun(previous(before)) && document.is_lower(previous(before)))
    };
    let stands_as_verb = || (!document.is_word(before, &nouns::DETERMINERS) || clitic()) && !noun_first();
    let first_person = || document.is_word(at, words!["ai", "avons", "avez"]);
    if !is_lower_word(scene, at) {
        return (document.is_verb(at) || first_person()) && stands_as_verb();
    }
    // « l'emporte de 212 voix »
    if document.begins_with(at, "emport") && document.is_word(before, words!["l'"]) {
        return true;
    }
    // « X finance », « a démenti »: the noun's place says that it is the verb.
    let acts = document.begins(at).meets(ACTS);
    let behind_party = || {
        scene.mention_at(before).is_some_and(|mention| scene.is_party(mention))
            && scene.mention_from(at + 1).is_some_and(|mention| scene.is_number(mention))
    };
    let behind_auxiliary = is_auxiliary(scene, before) && document.is_lower(before);
    if acts && (behind_auxiliary || behind_party()) {
        return true;
    }
    // « ont été déplacés »: whatever has the ending of a participle is one.
    let behind_passive = behind_auxiliary || document.is_word(before, words!["été"]);
    let ending = || PARTICIPLES.iter().any(|ending| document.surface(at).ends_with(ending));
    if behind_passive && (parts.is_empty() || parts.contains('p')) && ending() {
        return true;
    }
    // « qui vinifie un quart du vignoble »: a word that no list knows.
    if parts.is_empty() && document.is_word(before, words!["qui"]) && !document.is_word(previous(before), words!["à"])
    {
        return document.surface(at).len() > 3 && FINITE.iter().any(|ending| document.surface(at).ends_with(ending));
    }
    // « s'élève »
    let reflexive = document.is_word(before, words!["s'", "se"]) && !document.is_word(at, &CLITICS);
    reflexive || (parts.starts_with('p') || document.is_verb(at) || first_person()) && stands_as_verb()
}

/// A word with the ending of a participle that no determiner makes a noun.
pub fn is_participle(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let parts = document.parts_of_speech(at);
    let ending = PARTICIPLES.iter().any(|ending| document.surface(at).ends_with(ending));
    is_lower_word(scene, at) && (parts.contains('p') || parts.is_empty() && ending)
}

/// Verbs of what parties do and say.
const ACTS: Classes = Classes::NONE.with(Class::ActorVerbs).with(Class::ReportingVerbs);

fn is_lower_word(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.is_lower(at) && scene.mention_at(at).is_none()
}

/// Whether a verb form is an infinitive, by its ending.
pub fn is_infinitive(scene: &Scene<'_, '_>, at: usize) -> bool {
    INFINITIVES.iter().any(|ending| scene.document.surface(at).ends_with(ending))
}

/// A verb with an ending of time and person, or an auxiliary.
pub fn is_finite(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.memory.flag(at, Asked::Finite, || reads_as_finite(scene, at))
}

fn reads_as_finite(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let parts = document.parts_of_speech(at);
    // « dans le centre-est », « A Paris »
    let direction =
        document.is_mark(previous(at), '-') || document.is_word(previous(at), words!["l'", "le", "la", "d'"]);
    let participle = !is_auxiliary(scene, at)
        && (is_auxiliary(scene, previous(at)) || document.is_word(previous(at), words!["été", "ailleurs"]));
    if direction || participle || !document.is_lower(at) {
        return false;
    }
    is_auxiliary(scene, at) && !is_auxiliary(scene, at + 1)
        || is_verb(scene, at)
            && !parts.contains('p')
            && !is_infinitive(scene, at)
            && !document.surface(at).ends_with("ant")
            && !parts.starts_with(['n', 'a'])
}

/// The first token of the verb group that ends at `verb`: « n'a de nouveau compté », « doit, lui, replier ».
pub fn group_start(scene: &Scene<'_, '_>, verb: usize) -> usize {
    scene.memory.token(verb, Asked::Group, || Some(find_group_start(scene, verb))).unwrap_or(verb)
}

fn find_group_start(scene: &Scene<'_, '_>, verb: usize) -> usize {
    let document = scene.document;
    let mut start = verb;
    while start > 0 {
        let before = start - 1;
        let aside = ASIDES.iter().filter(|_| document.is_word(before, &ASIDE_ENDS)).find(|aside| {
            start.checked_sub(aside.len()).is_some_and(|from| {
                aside.iter().enumerate().all(|(index, word)| document.is_word(from + index, &[word]))
            })
        });
        if let Some(aside) = aside {
            start -= aside.len();
        } else if let Some(auxiliary) = auxiliary_before(scene, start) {
            start = auxiliary;
        } else if scene.mention_at(before).is_some() {
            return start;
        } else if document.is_word(before, &CLITICS)
            || document.is_lower(before)
                && document.parts_of_speech(before).starts_with('d')
                && is_auxiliary(scene, previous(before))
            || document.is_lower(before)
                && document.surface(before).ends_with("ment")
                && !document.is_word(previous(before), &nouns::DETERMINERS)
        {
            start = before;
        } else if document.is_mark(before, ',')
            && start >= 3
            && document.is_word(start - 2, words!["lui", "elle", "eux", "elles"])
            && document.is_mark(start - 3, ',')
        {
            start -= 3;
        } else {
            return start;
        }
    }
    start
}

/// The auxiliary before an insertion or an adverbial of time: « a, en une nuit, extradé », « a depuis lundi évacué ».
fn auxiliary_before(scene: &Scene<'_, '_>, participle: usize) -> Option<usize> {
    let document = scene.document;
    let before = participle.checked_sub(1)?;
    if document.is_mark(before, ',') {
        let open = (before.saturating_sub(INSERTION)..before).rev().find(|&at| document.is_mark(at, ','))?;
        return open.checked_sub(1).filter(|&at| is_auxiliary(scene, at));
    }
    let date = scene.mention_at(before).filter(|&mention| {
        matches!(scene.number_kind(mention), Some(NumberKind::Date | NumberKind::Time | NumberKind::Duration))
    })?;
    let lead = scene.tokens(date).start.checked_sub(1)?;
    let preposition = if document.is_word(lead, words!["le", "la", "l'", "les"]) { lead.checked_sub(1)? } else { lead };
    [lead, preposition, preposition.checked_sub(1)?].into_iter().find(|&at| is_auxiliary(scene, at))
}

/// Whether the token is an auxiliary: « a », « ont », « était ».
pub fn is_auxiliary(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.is_word(at, &AUXILIARIES)
}

/// Endings of verbs in the third person.
const FINITE: [&str; 5] = ["e", "ent", "ait", "it", "a"];
/// Endings of participles.
const PARTICIPLES: [&str; 16] =
    ["é", "ée", "és", "ées", "u", "ue", "us", "ues", "i", "ie", "is", "ies", "it", "ert", "erts", "ints"];
/// Forms of « avoir » and « être » before a participle.
static AUXILIARIES: Words<22> = Words::new([
    "a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "est", "sont", "était", "étaient", "sera",
    "seront", "serait", "seraient", "fut", "furent", "eut", "ai", "avons", "avez",
]);
