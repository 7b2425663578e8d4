//! Whom « il », « elle », « celui-ci », « ses » stand for: whoever the sentence or the one before is about.

use std::ops::Range;

use super::clause;
use super::nouns;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{NumberKind, PartyKind};

/// Pronouns that are a subject.
pub static SUBJECTS: Words<8> =
    Words::new(["il", "elle", "ils", "elles", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"]);
/// Possessives of a third person.
pub static POSSESSIVES: Words<5> = Words::new(["son", "sa", "ses", "leur", "leurs"]);
/// Verbs after « il » that have no doer.
static IMPERSONAL: Words<19> = Words::new([
    "y", "faut", "fallu", "faudra", "faudrait", "fallait", "agit", "reste", "restait", "restent", "manque", "manquait",
    "existe", "suffit", "tombé", "possible", "temps", "vrai", "question",
]);
/// Tokens between a party and the relative that leads to it.
const RELATIVE: usize = 20;
/// Last letters of first names of men.
const MALE_ENDINGS: [char; 14] = ['b', 'c', 'd', 'f', 'g', 'k', 'l', 'n', 'p', 'r', 's', 'v', 'w', 'z'];
/// Tokens before a sentence in which a function still points to its holder.
const OFFICE_REACH: usize = 60;
/// Sentences before a pronoun among which its noun is looked for.
const SENTENCES: usize = 4;
/// Tokens before a sentence among which its « il » was named.
const PERSON_REACH: usize = 80;

/// The party that the pronoun at a token stands for.
pub fn named(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    if is_impersonal(scene, at) {
        return None;
    }
    meant(scene, at, at)
}

/// « L'enseigne compte 300 magasins. Elle en a ouvert 14 »: the noun that the sentence before begins with.
pub fn noun(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let document = scene.document;
    let own = document.sentence(at)?;
    if at >= own.start + 3 || scene.quotation(at).is_some() || is_impersonal(scene, at) {
        return None;
    }
    let before = document.sentence(own.start.checked_sub(1)?).filter(|before| before.line == own.line)?;
    let articles: &[&str] = match document.surface(at) {
        "elle" | "Elle" => &["la", "l'", "une", "cette"],
        "il" | "Il" => &["le", "l'", "un", "ce", "cet"],
        _ => &["les", "des", "ces"],
    };
    let head = before.start + 1;
    let fits = document.is_word(before.start, articles) && scene.mention_at(head).is_none();
    (fits && nouns::is_body(scene, head)).then_some(head)
}

/// « …, souffle-t-il. Il doit 38 000 dinars »: failing what the sentence before is about, the person named last.
pub fn last_person(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let document = scene.document;
    let own = document.sentence(at)?;
    let one = !is_impersonal(scene, at)
        && at < own.start + 3
        && document.is_word(at, words!["il", "elle"])
        && scene.quotation(at).is_none();
    let sort = Sort { plural: None, feminine: Some(document.is_word(at, words!["elle"])) };
    let from = own.start.saturating_sub(PERSON_REACH);
    one.then(|| {
        scene.within(from..own.start).rev().find(|&mention| is_person(scene, mention) && fits(scene, mention, sort))
    })
    .flatten()
}

/// The person of some function named last before a sentence, and near it; a woman, a man or either.
pub fn office_holder(scene: &Scene<'_, '_>, sentence: usize, feminine: bool, masculine: bool) -> Option<usize> {
    let sort = Sort { plural: None, feminine: (feminine || masculine).then_some(feminine) };
    let office = |mention: usize| {
        scene.mentions.get(mention).and_then(|mention| mention.party()).is_some_and(|party| party.role.is_some())
    };
    let near = scene.within(sentence.saturating_sub(OFFICE_REACH)..sentence).rev();
    // Most first names in « a » are a woman's.
    let woman = |mention: usize| masculine && scene.document.surface(scene.tokens(mention).start).ends_with('a');
    let fits = |&mention: &usize| office(mention) && is_person(scene, mention) && fits(scene, mention, sort);
    near.into_iter().find(|mention| fits(mention) && !woman(*mention))
}

/// The party that the pronoun at `at` stands for, if it stood at `position`.
pub fn meant(scene: &Scene<'_, '_>, position: usize, at: usize) -> Option<usize> {
    let document = scene.document;
    let sort = if document.is_word(at, words!["ils", "elles", "ceux-ci", "celles-ci"]) {
        Sort { plural: Some(true), feminine: None }
    } else {
        Sort { plural: Some(false), feminine: Some(document.is_word(at, words!["elle", "celle-ci"])) }
    };
    resolve(scene, position, sort)
}

/// The party that « selon lui », « d'après elle » names, said at `position`.
pub fn according(scene: &Scene<'_, '_>, position: usize, at: usize) -> Option<usize> {
    let document = scene.document;
    let plural = document.is_word(at, words!["eux", "elles"]);
    resolve(
        scene,
        position,
        Sort { plural: Some(plural), feminine: Some(document.is_word(at, words!["elle", "elles"])) },
    )
}

/// « X, selon lequel », « l'association Y, d'après laquelle »: the nearest party before the comma, an office of whom passed over.
pub fn relative(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> Option<usize> {
    let document = scene.document;
    let which = words!["lequel", "laquelle", "lesquels", "lesquelles", "qui"];
    let led = (phrase.start + 1..=phrase.end).any(|at| document.is_word(at, which));
    let comma = previous(phrase.start);
    let from = document.sentence(comma)?.start.max(comma.saturating_sub(RELATIVE));
    let mut parties = scene.within(from..comma).rev().filter(|&mention| scene.is_party(mention));
    let person = || parties.clone().find(|&mention| scene.party_kind(mention) == Some(PartyKind::Person));
    if !led || !document.is_mark(comma, ',') {
        return None;
    }
    person().or_else(|| parties.next())
}

/// The party that a possessive at a token leads to.
pub fn possessor(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let plural = scene.document.is_word(at, words!["leur", "leurs"]);
    let sort = Sort { plural: Some(plural), feminine: None };
    let own = scene.document.sentence(at)?;
    // « une institutrice qui a fui avec ses enfants »: the person named last.
    let person = |&mention: &usize| scene.party_kind(mention) == Some(PartyKind::Person) && !plural;
    let said = scene.quotation(at).is_some();
    let near = scene.within(own.start..at).rev().find(person).filter(|_| !said);
    near.or_else(|| resolve(scene, at, sort))
}

/// The party that the sentences before a token are about.
pub fn topic(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    resolve(scene, at, Sort { plural: None, feminine: None })
}

/// What a pronoun says of its noun.
#[derive(Clone, Copy)]
struct Sort {
    plural: Option<bool>,
    feminine: Option<bool>,
}

/// « il faut », « il y a », « il s'agit », « il lui en reste », « il est tombé »
fn is_impersonal(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let clitic =
        |&at: &usize| document.is_word(at, words!["n'", "ne", "lui", "leur", "nous", "en", "s'", "se", "a", "est"]);
    let verb = (at + 1..at + 5).find(|at| !clitic(at)).unwrap_or(at + 1);
    // « Il fait -9 degrés la nuit »
    let weather = document.is_word(verb, words!["fait", "faisait", "fera"])
        && scene.mention_from(verb + 1).is_some_and(|mention| scene.number_kind(mention) == Some(NumberKind::Measure));
    document.is_word(at, words!["il"]) && (weather || document.is_word(verb, &IMPERSONAL))
}

fn resolve(scene: &Scene<'_, '_>, at: usize, sort: Sort) -> Option<usize> {
    let document = scene.document;
    let own = document.sentence(at)?;
    // What is said in a quotation points to what is said in it.
    let first = scene.quotation(at).map_or(own.start, |quotation| quotation.start.max(own.start));
    if let Some(found) = subject_of(scene, first, at, sort) {
        return Some(found);
    }
    let clause_before = (own.start..at).any(|at| scene.mention_at(at).is_none() && clause::is_verb(scene, at));
    if first > own.start || clause_before {
        return None;
    }
    let line = own.line;
    let mut start = own.start;
    for _ in 0..SENTENCES {
        let before = document.sentence(start.checked_sub(1)?)?;
        // A paragraph that opens with a pronoun goes on with the one before.
        if before.line + 1 < line {
            return None;
        }
        if let Some(found) = speaker_behind(scene, before.start, before.end, sort)
            .or_else(|| subject_of(scene, before.start, before.end, sort))
        {
            return Some(found);
        }
        // Only a sentence that itself points back leads farther.
        if !(before.start..before.end).any(|at| document.is_word(at, &SUBJECTS)) {
            return None;
        }
        start = before.start;
    }
    None
}

/// « Celle-ci a maintenu », « ce dernier estime »: the party named last, in the clause or the sentence before.
pub fn last_named(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let document = scene.document;
    let own = document.sentence(at)?;
    let before = own.start.checked_sub(1).and_then(|at| document.sentence(at)).filter(|before| before.line == own.line);
    let from = before.map_or(own.start, |before| before.start);
    let wanted = Sort { plural: Some(document.is_word(at, words!["ceux", "celles", "ces"])), feminine: None };
    let pronoun = document.is_word(at, words!["celui", "celle", "ceux", "celles", "ce", "cette", "ces"]);
    scene.within(from..at).rev().find(|&mention| pronoun && fits(scene, mention, wanted))
}

/// « …, alerte l'OMS. En 2023, elle avait compté »: whoever said the sentence, behind its verb.
fn speaker_behind(scene: &Scene<'_, '_>, from: usize, to: usize, sort: Sort) -> Option<usize> {
    let document = scene.document;
    let speaker = scene.within(from..to).find(|&mention| {
        let verb = scene.before_article(scene.tokens(mention).start).filter(|&at| at > from);
        let behind = verb.is_some_and(|verb| {
            let mark = previous(verb);
            scene.reporting_verb(verb).is_some() && (document.is_mark(mark, ',') || document.is_mark(mark, '»'))
        });
        behind && fits(scene, mention, sort)
    })?;
    // Who goes on calls it by the short name just given: « (OMS) ».
    let end = scene.tokens(speaker).end;
    let short = scene.mention_from(end + 1).filter(|&short| document.is_mark(end, '(') && scene.is_party(short));
    Some(short.unwrap_or(speaker))
}

/// The first party of a stretch that nothing governs, else the first one.
fn subject_of(scene: &Scene<'_, '_>, from: usize, to: usize, sort: Sort) -> Option<usize> {
    let fitting = || {
        scene.within(from..to).filter(move |&mention| {
            scene.tokens(mention).end <= to
                && fits(scene, mention, sort)
                && !is_bracketed(scene, mention)
                && !is_invoked(scene, from, mention)
        })
    };
    // « Le virus a atteint le Brésil, où il »: an object is not what the sentence is about.
    let free = |&mention: &usize| {
        let start = scene.tokens(mention).start;
        let object = scene
            .before_article(start)
            .is_some_and(|at| at >= from && scene.mention_at(at).is_none() && clause::is_verb(scene, at));
        !scene.is_governed(start) && !object
    };
    let person = |&mention: &usize| is_person(scene, mention);
    fitting().find(free).or_else(|| fitting().find(person))
}

/// A person, not one spoken to: « à X », nor a house named like one.
pub fn is_person(scene: &Scene<'_, '_>, mention: usize) -> bool {
    let before = scene.before_article(scene.tokens(mention).start);
    scene.party_kind(mention) == Some(PartyKind::Person)
        && !before.is_some_and(|at| scene.document.is_word(at, words!["à"]))
}

/// « Selon le quotidien X, elle … »: whom the sentence calls upon first is not what it is about.
fn is_invoked(scene: &Scene<'_, '_>, from: usize, mention: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(mention).start;
    document.find(from, Class::Attribution).is_some() && !(from..start).any(|at| document.is_mark(at, ','))
}

fn is_bracketed(scene: &Scene<'_, '_>, mention: usize) -> bool {
    scene.document.is_mark(previous(scene.tokens(mention).start), '(')
}

fn fits(scene: &Scene<'_, '_>, mention: usize, sort: Sort) -> bool {
    let document = scene.document;
    let Some(kind) = scene.party_kind(mention) else { return false };
    let start = scene.tokens(mention).start;
    let article = previous(start);
    let many = document.is_word(article, words!["les", "des", "aux", "ces", "leurs", "ses"])
        || kind == PartyKind::People
        || document.is_word(scene.tokens(mention).end, words!["et"])
            && scene.mention_at(scene.tokens(mention).end + 1).is_some_and(|next| scene.is_party(next));
    let role = scene.mentions.get(mention).and_then(|mention| mention.party()).and_then(|party| party.role);
    let role = role.map(|role| document.range(role).start);
    let female = role.is_some_and(|role| {
        document.is_word(previous(role), words!["la", "une"])
            || ["trice", "ière", "euse", "ente", "ienne"].iter().any(|ending| document.surface(role).ends_with(ending))
    });
    let male = role.is_some_and(|role| document.is_word(previous(role), words!["le", "un", "du", "au"]));
    let masculine =
        document.is_word(article, words!["le", "du", "au", "un"]) || document.is_word(start, words!["m", "me"]);
    let feminine = document.is_word(article, words!["la", "une"]) || document.is_word(start, words!["mme", "mlle"]);
    // Four of five first names that end so are a man's.
    let given = kind == PartyKind::Person && scene.tokens(mention).len() > 1 && !feminine && !female;
    let masculine = masculine || given && document.surface(start).ends_with(MALE_ENDINGS);
    let number = sort.plural.is_none_or(|plural| plural == many || plural && kind == PartyKind::Group);
    let gender = sort.feminine.is_none_or(|wanted| if wanted { !masculine && !male } else { !feminine && !female });
    number && gender
}
