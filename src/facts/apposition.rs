//! What stands between commas behind a name, and whom « qui » points back to across it.

use std::ops::Range;

use super::nouns::{self, is_human, noun_phrase};
use super::scene::Scene;
use super::subject::{Doer, named};
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{NumberKind, PartyKind};

/// Tokens between the commas of an insertion.
const INSERTION: usize = 30;
/// What an insertion may begin with that names others than the subject: « X, dont Y, a … ».
static OTHERS: Words<6> = Words::new(["dont", "parmi", "notamment", "comme", "avec", "selon"]);

/// « l'Ocha, qui réclame », « les actionnaires qui recevront »
#[inline(never)]
pub fn antecedent(scene: &Scene<'_, '_>, relative: usize) -> Option<Doer> {
    let mut at = relative.checked_sub(1)?;
    for _ in 0..2 {
        if scene.document.is_mark(at, ',') {
            at = at.checked_sub(1)?;
        }
        if scene.document.is_mark(at, ')') {
            at = (at.saturating_sub(8)..at).rev().find(|&open| scene.document.is_mark(open, '('))?.checked_sub(1)?;
        }
    }
    // « X, une graphiste de 29 ans qui gagne »
    let aged = scene.mention_at(at).filter(|&age| scene.number_kind(age) == Some(NumberKind::Age));
    let of = aged.and_then(|age| scene.tokens(age).start.checked_sub(1)).filter(|&of| scene.document.is_of(of));
    if let Some(host) = apposition_host(scene, at, relative).or_else(|| described_by(scene, of?.checked_sub(1)?)) {
        return Some(named(host));
    }
    // « la Turquie voisine qui soutient »
    if scene.mention_at(at).is_none()
        && scene.document.is_adjective(at)
        && scene.mention_at(previous(at)).is_some_and(|mention| scene.is_party(mention))
    {
        at = previous(at);
    }
    if let Some(mention) = scene.mention_at(at) {
        let place = scene.is_place(mention) && !scene.is_governed(scene.tokens(mention).start);
        return (scene.is_party(mention) || place).then_some(named(mention));
    }
    let first = scene.document.sentence(at)?.start;
    // « Michelin, qui emploie »: a name that is no mention.
    if let Some(name) = nouns::unread_name(scene, first, at) {
        return Some(Doer::Noun(name));
    }
    // « des droits de télévision, qui »: a noun without article that narrows another does nothing.
    let narrows =
        |of: usize| scene.document.is_word(of, words!["de", "d'"]) && !scene.document.surface(at).ends_with('s');
    let phrase = noun_phrase(scene, first, at).filter(|phrase| {
        is_human(scene, phrase.head) && !phrase.governor.is_some_and(|of| of + 1 == phrase.start && narrows(of))
    })?;
    // « Santé Québec, la société qui doit »: the name before says who.
    let comma = phrase.start.checked_sub(2).filter(|&at| scene.document.is_mark(at, ','));
    let name = comma.and_then(|comma| scene.mention_at(previous(comma))).filter(|&name| scene.is_party(name));
    Some(name.map_or(Doer::Noun(phrase.head), named))
}

/// « X, une graphiste »: the person before the comma of a noun with its article.
fn described_by(scene: &Scene<'_, '_>, noun: usize) -> Option<usize> {
    let document = scene.document;
    let article = previous(noun);
    let led = document.is_word(article, words!["un", "une", "le", "la", "l'"]) && nouns::is_human(scene, noun);
    let comma = if led { previous(article) } else { article };
    let person = scene.mention_at(previous(comma)).filter(|_| document.is_mark(comma, ','))?;
    (scene.party_kind(person) == Some(PartyKind::Person)).then_some(person)
}

/// « Mélissa Gagnon, infirmière de 38 ans au CHUL, qui gagne »: the person whom the words between the commas describe.
fn apposition_host(scene: &Scene<'_, '_>, last: usize, relative: usize) -> Option<usize> {
    let document = scene.document;
    if !document.is_mark(previous(relative), ',') {
        return None;
    }
    let comma = (last.saturating_sub(INSERTION)..last).rev().find(|&at| document.is_mark(at, ','))?;
    let bare = if document.is_word(comma + 1, words!["un", "une", "le", "la", "l'"]) { comma + 2 } else { comma + 1 };
    let described = nouns::is_human(scene, bare) && document.sentence(comma) == document.sentence(relative);
    let person = scene.mention_at(previous(comma))?;
    (described && scene.party_kind(person) == Some(PartyKind::Person)).then_some(person)
}

/// The tokens between the mark at `close` and the comma or bracket that opened what it closes.
pub fn insertion(scene: &Scene<'_, '_>, first: usize, close: usize) -> Option<Range<usize>> {
    let mark = if scene.document.is_mark(close, ')') { '(' } else { ',' };
    let open =
        (first.max(close.saturating_sub(INSERTION))..close).rev().find(|&at| scene.document.is_mark(at, mark))?;
    Some(open + 1..close)
}

/// « Cet actionnaire, le fonds américain Northgate Capital, »: a name that a noun for companies leads to.
fn ended(scene: &Scene<'_, '_>, insertion: &Range<usize>) -> Option<usize> {
    let document = scene.document;
    let name = scene.mention_at(insertion.end.checked_sub(1)?).filter(|&mention| scene.is_party(mention))?;
    let article =
        document.is_definite_article(insertion.start) || document.is_word(insertion.start, words!["un", "une"]);
    let led = insertion.start + 1..scene.tokens(name).start;
    let noun = document.find(led.start, Class::OrgTriggers).is_some() || nouns::is_house(scene, led.start);
    let plain = |at: usize| document.is_lower(at) && (document.is_noun(at) || document.is_adjective(at));
    (article && noun && led.len() <= 3 && led.into_iter().all(plain)).then_some(name)
}

/// « Son parti, La Libertad Avanza, », « le ministre de la Santé, X, »: the insertion names the subject.
#[inline(never)]
pub fn apposed(scene: &Scene<'_, '_>, insertion: &Range<usize>) -> Option<usize> {
    let document = scene.document;
    if document.is_word(insertion.start, &OTHERS) {
        return None;
    }
    let after_article = || document.is_definite_article(insertion.start).then_some(insertion.start + 1);
    let first = if document.is_definite_article(insertion.start) { insertion.start + 1 } else { insertion.start };
    // « le porte-parole, le général X, »
    let titled = || {
        scene.within(insertion.clone()).find(|&mention| {
            let role = scene.mentions.get(mention).and_then(|mention| mention.party()).and_then(|party| party.role);
            role.is_some_and(|role| document.range(role).start == first)
        })
    };
    let mention = scene
        .mention_from(insertion.start)
        .or_else(|| scene.mention_from(after_article()?))
        .filter(|&mention| scene.is_party(mention))
        .or_else(titled)
        .or_else(|| ended(scene, insertion))?;
    let host = insertion.start.checked_sub(2).and_then(|at| scene.mention_at(at));
    // « Le passif, évalué par l'administrateur, Me X, dépasse »: the insertion names whoever did something to it.
    let comma = previous(insertion.start);
    let phrase = document.sentence(comma).and_then(|own| noun_phrase(scene, own.start, previous(comma)));
    if phrase.and_then(|phrase| phrase.governor).is_some_and(|at| document.is_word(at, words!["par"])) {
        return None;
    }
    // « les quinze autres, dont une femme, X, »: the insertion before this one speaks of others.
    let others = insertion.start.checked_sub(2).is_some_and(|at| {
        let open = (at.saturating_sub(8)..at).rev().find(|&at| document.is_mark(at, ','));
        // « au veto, dont le chef de l'Etat, X, a usé »: a clause of its own.
        let relative =
            |open: usize| document.is_word(open + 1, words!["dont"]) && document.is_definite_article(open + 2);
        open.is_some_and(|open| document.is_word(open + 1, &OTHERS) && !relative(open))
    });
    let named = host.is_some_and(|host| scene.is_party(host) && !scene.is_generic(host));
    let is_person = scene.party_kind(mention) == Some(PartyKind::Person);
    let fills = scene.tokens(mention).end + 1 >= insertion.end;
    let has_role =
        scene.mentions.get(mention).and_then(|mention| mention.party()).is_some_and(|party| party.role.is_some());
    (!others && (is_person && has_role || fills && !named)).then_some(mention)
}
