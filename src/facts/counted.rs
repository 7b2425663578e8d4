//! What is counted: the noun after the number with the words that narrow it, or the one it leaves out.

use std::ops::Range;

use super::clause;
use super::nouns;
use super::scene::Scene;
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::model::{Fact, Link, NumberKind};
use crate::text::{Gap, TokenKind};

/// Tokens of the longest counted phrase.
const LONGEST: usize = 9;
/// Facts among which the noun that a number leaves out is looked for.
const LOOK_BACK: usize = 60;

/// The counted noun of a number; sums and measures carry their unit themselves.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    match scene.number_kind(number)? {
        NumberKind::Cardinal => from_to(scene, number)
            .or_else(|| enumerated(scene, number))
            .or_else(|| noun_after(scene, number))
            .or_else(|| named_after(scene, number))
            .or_else(|| elided(scene, number, before)),
        NumberKind::Fraction => inside(scene, number)
            .or_else(|| noun_after_of(scene, number))
            .or_else(|| elided_part(scene, number, before)),
        NumberKind::Percent => noun_after_of(scene, number),
        _ => None,
    }
}

/// « passé de 15 à 23 morts »: the second has the noun of both.
fn from_to(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let framed =
        document.is_word(previous(tokens.start), words!["de", "d'"]) && document.is_word(tokens.end, words!["à"]);
    let next = scene
        .mention_from(tokens.end + 1)
        .filter(|&next| framed && scene.number_kind(next) == Some(NumberKind::Cardinal))?;
    noun_after(scene, next).map(|what| Link { rule: "elided-noun", ..what })
}

/// « 80, 120 et 410 fauteuils »: those before the last have its noun.
fn enumerated(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let mut last = number;
    for _ in 0..8 {
        let end = scene.tokens(last).end;
        let joined = document.is_mark(end, ',') || document.is_word(end, words!["et", "ou", "puis"]);
        let next =
            scene.mention_from(end + 1).filter(|&next| joined && scene.number_kind(next) == Some(NumberKind::Cardinal));
        let Some(next) = next else { break };
        last = next;
    }
    (last != number).then(|| noun_after(scene, last)).flatten().map(|what| Link { rule: "elided-noun", ..what })
}

/// « 22 civils arméniens », « des centaines de victimes », « 35,8 millions d'électeurs ».
fn noun_after(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let mut start = scene.tokens(number).end;
    if scene.document.is_word(start, words!["de", "d'"]) {
        start += 1;
        // « trois de ses ministres »
        start += usize::from(scene.document.is_word(start, words!["ses", "leurs", "ces", "nos", "vos", "mes"]));
    }
    // « 27 des 32 économistes »
    let whole = scene.mention_from(start + 1).filter(|&whole| scene.number_kind(whole) == Some(NumberKind::Cardinal));
    if let Some(whole) = whole.filter(|_| scene.document.is_word(start, words!["des"])) {
        return noun_after(scene, whole);
    }
    // « quatre des jurés »
    start += usize::from(scene.document.is_word(start, words!["des"]));
    // « dont 12 graves »: the noun is left out.
    let part = scene.document.is_word(previous(scene.tokens(number).start), words!["dont"]);
    if part && scene.document.is_adjective(start) && !scene.document.is_noun(start) {
        return None;
    }
    phrase(scene, start).map(|tokens| scene.to_tokens(tokens, "counted-noun"))
}

/// « la moitié des 140 000 habitants », « 67 % des Français », « deux tiers des malades ».
fn noun_after_of(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let mut start = scene.tokens(number).end;
    if !document.is_of(start) {
        return None;
    }
    start += 1;
    while document.is_definite_article(start)
        || document.is_word(
            start,
            words!["ces", "ses", "leurs", "leur", "nos", "son", "sa", "ce", "cet", "cette", "notre", "vos"],
        )
    {
        start += 1;
    }
    if let Some(inner) = scene.mention_from(start).filter(|&inner| scene.is_number(inner)) {
        return noun_after(scene, inner);
    }
    phrase(scene, start).map(|tokens| scene.to_tokens(tokens, "noun-of-part"))
}

/// « un TGV sur cinq »: the noun stands in the fraction.
fn inside(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let tokens = scene.tokens(number);
    let over = tokens.clone().find(|&at| scene.document.is_word(at, words!["sur"]))?;
    // « près de trois Allemands sur dix »
    let counts =
        |&at: &usize| scene.document.is_word(at, words!["un", "une"]) || scene.document.is(at, Class::Cardinals);
    let article = (tokens.start..over).rev().find(counts).unwrap_or(tokens.start);
    let noun = article + 1..over;
    (!noun.is_empty()).then(|| scene.to_tokens(noun, "noun-in-fraction"))
}

/// « dix millions le nombre de doses de vaccin ».
fn named_after(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let end = scene.tokens(number).end;
    let document = scene.document;
    let named = document.is_word(end, words!["le"])
        && document.is_word(end + 1, words!["nombre", "total"])
        && document.is_of(end + 2);
    if named {
        return phrase(scene, end + 3).map(|tokens| scene.to_tokens(tokens, "number-of"));
    }
    let sentence = scene.sentence(number);
    let label = (sentence.start..scene.tokens(number).start)
        .rev()
        .take(12)
        .find(|&at| document.is_word(at, words!["nombre"]) && document.is_of(at + 1))?;
    let mut start = label + 2;
    while document.is_definite_article(start) {
        start += 1;
    }
    phrase(scene, start).map(|tokens| scene.to_tokens(tokens, "number-of"))
}

/// « La CGT en revendique 3,5 millions »: what the count before it counts, in the paragraph.
fn elided(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    // « une dépense de 72 millions »: of what stands before it.
    let tokens = scene.tokens(number);
    let large = tokens
        .clone()
        .any(|at| scene.document.begins_with(at, "million") || scene.document.begins_with(at, "milliard"));
    if large && scene.document.is_of(previous(tokens.start)) && scene.document.is_noun(previous(previous(tokens.start)))
    {
        return None;
    }
    let paragraph = scene.paragraph_start(scene.tokens(number).start);
    let fits = |fact: &&Fact| {
        let what = fact.what.map_or("", |what| what.span.of(scene.document.text));
        let part = fact.what.is_some_and(|what| what.rule == "counted-noun")
            && scene.document.is_word(previous(scene.tokens(fact.number).start), words!["dont"]);
        !what.is_empty()
            && what != "fois"
            && !part
            && matches!(scene.number_kind(fact.number), Some(NumberKind::Cardinal | NumberKind::Fraction))
    };
    let last = before
        .iter()
        .rev()
        .take(LOOK_BACK)
        .take_while(|fact| scene.tokens(fact.number).start >= paragraph)
        .find(fits)?;
    last.what.map(|what| Link { rule: "elided-noun", ..what })
}

/// « environ un tiers », « les trois quarts d'entre elles ».
fn elided_part(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let text = document.surface(scene.tokens(number).end.saturating_sub(1));
    if text.eq_ignore_ascii_case("double") || text.eq_ignore_ascii_case("triple") {
        return None;
    }
    elided(scene, number, before)
}

/// The noun phrase that begins at token `start`: adjectives before the noun, the noun, what narrows it.
pub fn phrase(scene: &Scene<'_, '_>, start: usize) -> Option<Range<usize>> {
    let document = scene.document;
    let mut head = start;
    while head < start + 4 && is_fronted(document, head) {
        head += 1;
    }
    if !is_head(scene, head) {
        return None;
    }
    let kept = ["autres", "nouveaux", "nouvelles", "jeunes"];
    let first = if document.is_word(start, &kept) { start } else { head };
    Some(first..narrowed_end(scene, head))
}

/// Words that stand between a number and its noun: « 10 plus fortes moyennes », « deux autres prévenus ».
#[inline(never)]
fn is_fronted(document: &Document<'_>, at: usize) -> bool {
    let degree = document.is_word(
        at,
        words![
            "plus",
            "autres",
            "premiers",
            "premières",
            "derniers",
            "dernières",
            "nouveaux",
            "nouvelles",
            "petits",
            "petites",
            "grands",
            "grandes",
            "jeunes",
            "vieux",
            "vieilles",
            "principaux",
            "principales",
            "seuls",
            "anciens",
            "anciennes",
            "prochains",
            "prochaines",
            "futurs",
            "futures",
            "mêmes",
            "importants",
            "importantes",
            "fortes",
            "forts",
            "longs",
            "longues",
            "beaux",
            "belles",
            "simples",
            "gros",
            "grosses",
        ],
    );
    degree
        && document.is_lower(at)
        && (document.is_lower(at + 1) || document.is_capitalized(at + 1))
        && document.gap(at + 1) == Gap::Space
        && !(document.is_word(at, words!["jeunes", "plus"]) && (document.is_verb(at + 1) || document.is_of(at + 1)))
}

/// Whether a counted noun can begin there.
fn is_head(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    if !matches!(document.gap(at), Gap::Space | Gap::None)
        || !document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Code))
    {
        return false;
    }
    if document.is_capitalized(at) {
        return scene.mention_at(at).is_none_or(|mention| scene.is_party(mention)) && !document.starts_clause(at);
    }
    if scene.mention_at(at).is_some_and(|mention| scene.is_number(mention)) {
        return false;
    }
    // « les sept derniers »: the noun is left out.
    if document
        .is_word(at, words!["derniers", "dernières", "premiers", "premières", "autres", "seul", "seule", "seuls"])
    {
        return false;
    }
    let parts = document.parts_of_speech(at);
    let function = parts.starts_with(['f', 'd']) || document.is_word(at, &STOPS);
    let verbal = parts == "v" || parts.is_empty() && document.is_verb(at);
    let participle = parts == "p" && !document.surface(at).ends_with('s');
    !function && !verbal && !participle
}

static STOPS: Words<44> = Words::new([
    "dû",
    "due",
    "dus",
    "dues",
    "de",
    "du",
    "des",
    "d'",
    "à",
    "au",
    "aux",
    "en",
    "dans",
    "par",
    "pour",
    "avec",
    "sur",
    "contre",
    "et",
    "ou",
    "mais",
    "qui",
    "que",
    "qu'",
    "dont",
    "où",
    "selon",
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "ont",
    "a",
    "est",
    "sont",
    "ne",
    "n'",
    "se",
    "s'",
    "plus",
    "moins",
    "seulement",
]);

/// The end of the phrase: adjectives, and « de » complements of common nouns.
fn narrowed_end(scene: &Scene<'_, '_>, head: usize) -> usize {
    let document = scene.document;
    let mut end = head + 1;
    // The head's own mention belongs to it whole: « forces azerbaïdjanaises ».
    if let Some(mention) = scene.mention_at(head) {
        end = end.max(scene.tokens(mention).end);
    }
    while end < head + LONGEST && document.gap(end) != Gap::Line {
        let hyphen = document.is_mark(end, '-') && document.gap(end) == Gap::None;
        if hyphen {
            end += 2;
        } else if document.is_word(end, words!["originaires", "âgés", "âgées", "issus", "issues"]) {
            break;
        } else if document.is_adjective(end) && !is_predicate(document, end)
            || is_apposed(scene, head, end)
            || is_described(scene, head, end)
        {
            end += 1;
        } else if document.is_word(end, words!["non"]) && document.is_lower(end + 1)
            || document.is_word(end, words!["de", "d'"]) && is_common_noun(scene, end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// « a fait deux morts confirmés »: a participle behind an object narrows it.
fn is_described(scene: &Scene<'_, '_>, head: usize, at: usize) -> bool {
    let document = scene.document;
    let mark = matches!(document.token(at + 1).map(|token| token.kind), None | Some(TokenKind::Mark('.' | ',')));
    at == head + 1
        && mark
        && document.is_lower(at)
        && document.surface(at).ends_with('s')
        && document.parts_of_speech(at).starts_with('p')
        && scene.mention_at(at).is_none()
        && clause::governing_verb(scene, head).is_some()
}

/// « navires marchands »: a plural noun right behind a plural noun narrows it.
fn is_apposed(scene: &Scene<'_, '_>, head: usize, at: usize) -> bool {
    let document = scene.document;
    let plural = |at: usize| document.surface(at).ends_with('s');
    at == head + 1
        && plural(head)
        && plural(at)
        && document.is_lower(at)
        && document.gap(at) == Gap::Space
        && (document.is_noun(at) || nouns::is_human(scene, at))
        && !document.parts_of_speech(at).starts_with(['p', 'v', 'd', 'f'])
        && scene.mention_at(at).is_none()
}

/// « blessés », « tuées »: participles that are the sentence's verb rather than an adjective of the noun.
fn is_predicate(document: &Document<'_>, at: usize) -> bool {
    document.parts_of_speech(at).starts_with(['p', 'v', 'd', 'f'])
}

fn is_common_noun(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    document.is_lower(at)
        && (document.parts_of_speech(at).contains('n')
            || document.parts_of_speech(at).is_empty() && !document.is_verb(at) && !document.is_mark(at + 1, '-'))
        && !scene.mention_at(at).is_some_and(|mention| scene.is_number(mention))
}
