//! The place a number is tied to: « habitants du Nagorny-Karabakh », « au Liban », « A Paris, … ».

use super::clause;
use super::scene::Scene;
use super::subject;
use crate::document::previous;
use crate::model::{Fact, Link, NumberKind};
use crate::text::{Gap, TokenKind};

/// Prepositions that put something in a place.
const LOCATIVES: [&str; 9] = ["à", "au", "aux", "en", "dans", "sur", "près", "autour", "chez"];
/// Nouns before « de » that do the same.
const SURROUNDINGS: [&str; 14] = [
    "près", "autour", "large", "nord", "sud", "est", "ouest", "centre", "cœur", "ville", "région", "province",
    "banlieue", "proche",
];
/// Words that open a clause that a place behind them belongs to.
const BOUNDARIES: [&str; 10] = ["qui", "dont", "où", "tandis", "alors", "quand", "lorsque", "lorsqu'", "puis", "mais"];
/// Verbs of having inhabitants, after a place.
const HOLDS: [&str; 10] =
    ["compte", "comptent", "comptait", "abrite", "abritait", "dénombre", "héberge", "regroupe", "recense", "concentre"];
/// Tokens that a place may open a clause with: « Dans la ville de ».
const FRONT: usize = 7;

/// The place of a number.
pub fn find(scene: &Scene<'_, '_>, number: usize, what: Option<Link>, before: &[Fact]) -> Option<Link> {
    if scene.number_kind(number) == Some(NumberKind::Money) {
        return None;
    }
    attached(scene, number, what)
        .or_else(|| relative(scene, number))
        .or_else(|| following(scene, number))
        .or_else(|| holder(scene, number))
        .or_else(|| preceding(scene, number))
        .or_else(|| as_before(scene, number, before))
        .or_else(|| fronted(scene, number))
}

/// « habitants de X », « 72 km au sud de X »: the place that the noun leads to.
fn attached(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let end = what
        .filter(|what| what.rule != "elided-noun")
        .map_or(scene.tokens(number).end, |what| scene.document.range(what.span).end);
    let end = end.max(scene.tokens(number).end);
    let place = scene.within(end..end + 7).find(|&mention| scene.is_place(mention))?;
    let between = end..scene.tokens(place).start;
    let blocked = between.clone().any(|at| {
        is_stop(scene, at)
            || scene.document.is_mark(at, ',')
            || scene.mention_at(at).is_none() && clause::is_verb(scene, at)
            || scene.document.is_word(at, &["et", "dont", "hors", "vers", "sauf"])
    });
    (!blocked && !between.is_empty()).then(|| scene.to_mention(place, "attached-place"))
}

/// « Agadir, où 12 000 personnes avaient péri »
fn relative(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start;
    let pronoun =
        (first..start).rev().take_while(|&at| !is_stop(scene, at)).find(|&at| scene.document.is_word(at, &["où"]))?;
    let before = previous(pronoun);
    let end = if scene.document.is_mark(before, ',') { previous(before) } else { before };
    let place = scene.mention_at(end).filter(|&mention| scene.is_place(mention))?;
    Some(scene.to_mention(place, "where-clause"))
}

/// « … ont manifesté mardi en France »: the next place of the clause that a locative governs.
fn following(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let end = scene.tokens(number).end;
    let limit = scene.sentence(number).end.min(end + 24);
    let stop = (end..limit).find(|&at| ends_reach(scene, at)).unwrap_or(limit);
    let place = scene.within(end..stop).find(|&mention| scene.is_place(mention) && is_located(scene, mention))?;
    Some(scene.to_mention(place, "place-in-clause"))
}

/// What ends the stretch behind a number in which a place may be its place.
fn ends_reach(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let next_number = scene.mention_at(at).is_some_and(|mention| {
        scene.tokens(mention).start == at
            && matches!(
                scene.number_kind(mention),
                Some(NumberKind::Cardinal | NumberKind::Percent | NumberKind::Money)
            )
    });
    let aside = document.is_mark(at, ',')
        && (document.is_word(at + 1, &["installé", "installée", "basé", "basée", "puis", "selon", "alors"])
            || document.surface(at + 1).ends_with("ant"));
    is_stop(scene, at) || next_number || aside || document.is_word(at, &BOUNDARIES)
}

/// Whether a clause, a quotation or a bracket ends or begins at a token.
fn is_stop(scene: &Scene<'_, '_>, at: usize) -> bool {
    matches!(
        scene.document.token(at).map(|token| token.kind),
        Some(TokenKind::Mark(';' | ':' | '«' | '»' | '“' | '”' | '"' | '(' | '.'))
    )
}

/// « Le Kenya compte 52 millions d'habitants »
pub fn holder(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let verb = clause::governing_verb(scene, scene.tokens(number).start)?;
    let holder = scene.document.is_word(verb, &HOLDS).then(|| subject::subject(scene, verb)).flatten()?;
    (is_territory(scene, holder.mention) && !holder.owner).then(|| scene.to_mention(holder.mention, "place-that-holds"))
}

/// A place, or a state that stands for its territory.
pub fn is_territory(scene: &Scene<'_, '_>, mention: usize) -> bool {
    scene.is_place(mention) || scene.party_kind(mention) == Some(crate::model::PartyKind::State)
}

/// A place just before the number, without a clause between them.
fn preceding(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start.max(start.saturating_sub(6));
    let stop = (first..start)
        .rev()
        .find(|&at| ends_reach(scene, at) || scene.document.is_mark(at, ','))
        .map_or(first, |at| at + 1);
    let place =
        scene.within(stop..start).rev().find(|&mention| scene.is_place(mention) && is_located(scene, mention))?;
    Some(scene.to_mention(place, "place-in-clause"))
}

/// « A Paris, la préfecture a compté 81.000 manifestants »; « Gaza : 31 morts ».
fn fronted(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let sentence = scene.sentence(number);
    if scene.quotation(start).is_some_and(|quotation| quotation.start > sentence.start) {
        return None;
    }
    let first = (sentence.start..start).rev().find(|&at| document.is_mark(at, ';')).map_or(sentence.start, |at| at + 1);
    let place = scene.within(first..start.min(first + FRONT)).find(|&mention| scene.is_place(mention))?;
    let tokens = scene.tokens(place);
    let titled = document.is_mark(tokens.end, ':') && tokens.start <= first + 1 && document.gap(first) == Gap::Line;
    let located = is_located(scene, place) && document.is_mark(after_complement(scene, tokens.end), ',');
    (titled || located).then(|| scene.to_mention(place, "place-at-front"))
}

/// Past « (Maroc) » and « , dans le nord du pays » only the bracket is passed over.
fn after_complement(scene: &Scene<'_, '_>, end: usize) -> usize {
    if !scene.document.is_mark(end, '(') {
        return end;
    }
    (end..end + 6).find(|&at| scene.document.is_mark(at, ')')).map_or(end, |at| at + 1)
}

fn is_located(scene: &Scene<'_, '_>, mention: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(mention).start;
    let at = scene.before_article(start).unwrap_or(start);
    document.is_word(at, &LOCATIVES)
        || document.surface(at) == "A"
        || (document.is_of(at) || document.is_of(at + 1)) && {
            let noun = if document.is_of(at) { previous(at) } else { at };
            document.is_word(noun, &SURROUNDINGS) || is_located_noun(scene, noun)
        }
}

/// « dans un hôtel de Buenos Aires »
fn is_located_noun(scene: &Scene<'_, '_>, noun: usize) -> bool {
    let document = scene.document;
    let determiner = previous(noun);
    document.is_lower(noun)
        && (document.is_word(determiner, &["un", "une", "le", "la", "l'", "les"])
            && document.is_word(previous(determiner), &["dans", "à", "sur"])
            || document.is_word(determiner, &["au", "aux"]))
}

/// « 3 823 morts et près de 16 000 blessés au Liban »: the first shares the place of the second.
pub fn share(scene: &Scene<'_, '_>, facts: &mut [Fact]) {
    for index in (1..facts.len()).rev() {
        let (Some(first), Some(second)) = (facts.get(index - 1), facts.get(index)) else { return };
        let place =
            second.place.filter(|place| matches!(place.rule, "attached-place" | "place-in-clause" | "place-shared"));
        let between = scene.tokens(first.number).end..scene.tokens(second.number).start;
        let joined = between.len() <= 6
            && between.clone().any(|at| scene.document.is_word(at, &["et"]) || scene.document.is_mark(at, ','))
            && !between
                .clone()
                .any(|at| is_stop(scene, at) || scene.mention_at(at).is_none() && clause::is_verb(scene, at));
        let money = scene.number_kind(first.number) == Some(NumberKind::Money);
        if let (Some(place), true, None) = (place, joined && !money, first.place)
            && let Some(first) = facts.get_mut(index - 1)
        {
            first.place = Some(Link { rule: "place-shared", ..place });
        }
    }
}

/// « 400 morts au Liban, dont 22 enfants »: a part, or a number beside it without a verb, has its place.
fn as_before(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last()?;
    let between = scene.tokens(last.number).end..scene.tokens(number).start;
    let same_sentence = scene.tokens(last.number).start >= scene.sentence(number).start;
    let document = scene.document;
    let joined = between.clone().any(|at| document.is_word(at, &["et", "dont", "soit"]) || document.is_mark(at, ','));
    let apart = between.len() > 12
        || between.clone().any(|at| is_stop(scene, at) || scene.mention_at(at).is_none() && clause::is_verb(scene, at));
    last.place.filter(|_| same_sentence && joined && !apart).map(|place| Link { rule: "as-before", ..place })
}
