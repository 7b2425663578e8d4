//! The place a number is tied to: « habitants du Nagorny-Karabakh », « au Liban », « A Paris, … ».

use super::carried;
use super::clause;
pub use super::clause::is_finite;
use super::joined;
use super::located::{LOCATIVES, is_located};
use super::place_of_subject;
use super::priced;
use super::scene::Scene;
use super::setting;
use super::subject;
use super::toll;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Fact, Link, NumberKind};
use crate::text::TokenKind;

/// Words before « de » and the place that somebody or something comes from.
pub static ORIGINS: Words<10> = Words::new([
    "parti",
    "partie",
    "partis",
    "parties",
    "venu",
    "venue",
    "venus",
    "venues",
    "originaire",
    "originaires",
]);
/// Words behind a comma that say where the party or thing is, not what the figure is about.
static ASIDES: Words<10> =
    Words::new(["installé", "installée", "installés", "basé", "basée", "basés", "puis", "selon", "alors", "exporté"]);
/// Tokens behind a number, and before it, within which a place is its place.
const REACH: usize = 36;
pub const BACK: usize = 16;
/// Words that open a clause that a place behind them belongs to.
static BOUNDARIES: Words<10> =
    Words::new(["qui", "dont", "où", "tandis", "alors", "quand", "lorsque", "lorsqu'", "puis", "mais"]);
/// Verbs of having inhabitants, after a place.
static HOLDS: Words<19> = Words::new([
    "compte",
    "comptent",
    "comptait",
    "abrite",
    "abritait",
    "dénombre",
    "héberge",
    "regroupe",
    "recense",
    "concentre",
    "accueille",
    "accueillent",
    "accueillait",
    "connu",
    "connaît",
    "connaissait",
    "enregistré",
    "enregistre",
    "enregistrait",
]);

/// Whether what begins with a word says where the party or thing is or is from.
pub fn is_aside(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.is_word(at, &ASIDES) || scene.document.is_word(at, &ORIGINS)
}

/// « un accord en huit points », « trois fois »: parts of a text and repetitions are nowhere.
pub fn is_nowhere(scene: &Scene<'_, '_>, number: usize) -> bool {
    let (document, tokens) = (scene.document, scene.tokens(number));
    let parts = document.is_word(tokens.end, words!["points", "pages", "articles", "chapitres"])
        && document.is_word(previous(tokens.start), words!["en", "de"]);
    // « (2-1) »
    let number_at = |at: usize| scene.mention_at(at).is_some_and(|other| scene.is_number(other));
    let dash = |at: usize| document.is_mark(at, '-') || document.is_mark(at, '–');
    let score = dash(tokens.end) && number_at(tokens.end + 1)
        || dash(previous(tokens.start)) && number_at(previous(previous(tokens.start)));
    parts || score || document.is_word(tokens.end, words!["fois"])
}

/// The place of a number.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>, number: usize, what: Option<Link>, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    if is_nowhere(scene, number) {
        return None;
    }
    // « un sac de 50 kg », « une magnitude de 6,8 »: what a thing measures is nowhere.
    let measured =
        scene.number_kind(number) == Some(NumberKind::Measure) && document.is_of(previous(scene.tokens(number).start));
    if measured {
        return priced::dimension(scene, number)
            .or_else(|| attached(scene, number, what))
            .or_else(|| setting::apposed(scene, number))
            .or_else(|| setting::this_place(scene, number))
            .or_else(|| setting::fronted(scene, number));
    }
    if scene.number_kind(number) == Some(NumberKind::Money) {
        return priced::at(scene, number)
            .or_else(|| priced::seized(scene, number))
            .or_else(|| setting::fronted(scene, number));
    }
    // « X, une commune de 1 100 habitants de la province de Y », but « X, un village à 15 km de Y »
    let cardinal = scene.number_kind(number) == Some(NumberKind::Cardinal);
    let described = || setting::apposed(scene, number);
    let first = if cardinal { described() } else { None };
    first
        .or_else(|| attached(scene, number, what))
        .or_else(described)
        .or_else(|| setting::this_place(scene, number))
        .or_else(|| bracketed(scene, number))
        .or_else(|| setting::called(scene, number))
        .or_else(|| relative(scene, number))
        .or_else(|| toll::left_behind(scene, number))
        .or_else(|| following(scene, number))
        .or_else(|| joined::gapped(scene, number, before))
        .or_else(|| holder(scene, number))
        .or_else(|| preceding(scene, number))
        .or_else(|| setting::struck(scene, number))
        .or_else(|| place_of_subject::find(scene, number))
        .or_else(|| joined::as_before(scene, number, before))
        .or_else(|| joined::counted_again(scene, number, before))
        .or_else(|| setting::there(scene, number))
        .or_else(|| setting::met(scene, number))
        .or_else(|| setting::fronted(scene, number))
        .or_else(|| toll::place(scene, number, what))
}

/// « Genève (61,4 %) »: a figure in brackets behind a place.
fn bracketed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    // « l'Angleterre (2-1) » is a score.
    let score = scene.document.is_mark(scene.tokens(number).end, '-');
    let open = scene.tokens(number).start.checked_sub(1).filter(|&at| scene.document.is_mark(at, '(') && !score)?;
    let place = scene.mention_at(open.checked_sub(1)?).filter(|&mention| scene.is_place(mention))?;
    Some(scene.to_mention(place, "place-before-bracket"))
}

/// « habitants de X », « 72 km au sud de X »: the place that the noun leads to.
fn attached(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let end = what
        .filter(|what| what.rule != "elided-noun")
        .map_or(scene.tokens(number).end, |what| scene.document.range(what.span).end);
    let end = end.max(scene.tokens(number).end);
    let limit = scene.sentence(number).end.min(end + 7);
    let place = scene.within(end..limit.max(end)).find(|&mention| scene.is_place(mention))?;
    // « contre 49 % au maire libéral de Varsovie, X »: the place of the office.
    let reach = scene.sentence(number).end.min(end + BACK).max(end);
    let office = scene.within(end..reach).any(|mention| {
        let role = scene.mentions.get(mention).and_then(|mention| mention.party()).and_then(|party| party.role);
        role.is_some_and(|role| scene.document.range(role).contains(&scene.tokens(place).start))
    });
    if office {
        return None;
    }
    let between = end..scene.tokens(place).start;
    let blocked = between.clone().any(|at| {
        is_stop(scene, at)
            || scene.document.is_mark(at, ',')
            || scene.mention_at(at).is_none() && clause::is_verb(scene, at)
            || scene.document.is_word(at, words!["et", "dont", "hors", "vers", "sauf"])
    });
    (!blocked && !between.is_empty()).then(|| scene.to_mention(place, "attached-place"))
}

/// « Agadir, où 12 000 personnes avaient péri »
fn relative(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start;
    let pronoun = (first..start).rev().take_while(|&at| !is_stop(scene, at)).find(|&at| {
        scene.document.is_word(at, words!["où"]) || at + 1 == start && scene.document.is_word(at, words!["que", "qu'"])
    })?;
    let before = previous(pronoun);
    let end = if scene.document.is_mark(before, ',') { previous(before) } else { before };
    let place = scene.mention_at(end).filter(|&mention| is_territory(scene, mention))?;
    let place = near_which(scene, place, pronoun).unwrap_or(place);
    let first = scene.sentence(number).start;
    Some(scene.to_mention(setting::innermost(scene, place, first), "where-clause"))
}

/// « l'usine de X, près de la mer du Nord, où »: the place before the comma, which the one behind it only situates.
fn near_which(scene: &Scene<'_, '_>, place: usize, pronoun: usize) -> Option<usize> {
    let document = scene.document;
    let start = scene.tokens(place).start;
    let comma = (start.saturating_sub(8)..start).rev().find(|&at| document.is_mark(at, ','))?;
    let near = document.is_word(comma + 1, words!["près", "non"])
        || document.is_word(comma + 1, words!["à"])
            && scene.mention_from(comma + 2).is_some_and(|mention| scene.is_number(mention));
    let outer = scene.mention_at(previous(comma)).filter(|&mention| scene.is_place(mention))?;
    (near && document.is_mark(previous(pronoun), ',')).then_some(outer)
}

/// « … ont manifesté mardi en France »: the next place of the clause that a locative governs.
#[inline(never)]
pub fn following(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let mut tokens = scene.tokens(number);
    // « passé de 18 à 28 cas au Québec »: both were counted there.
    let framed = scene.document.is_of(previous(tokens.start)) && scene.document.is_word(tokens.end, words!["à"]);
    if let Some(next) = scene.mention_from(tokens.end + 1).filter(|&next| framed && scene.is_number(next)) {
        tokens.end = scene.tokens(next).end;
    }
    let limit = scene.sentence(number).end.min(tokens.end + REACH);
    // Of an object, another verb has another place.
    let object = clause::governing_verb(scene, tokens.start).is_some();
    // « Sur les 251 personnes enlevées, 49 sont retenues à Gaza »: the number's own verb is the first.
    let mut verbs = usize::from(object && !carried::opens_own_clause(scene, number));
    // « sur les 1 000 promis à X, est arrivé »: an aside ends with its comma.
    let before = scene.before_article(tokens.start).unwrap_or(tokens.start);
    let document = scene.document;
    let aside = document.is_word(before, words!["sur", "parmi"]);
    // « sur 23 routes et sur l'A26 »: the second is beside the first, not its place.
    let led_by = |at: usize| document.surface(at) == document.surface(before);
    let mut stop = limit;
    let mut at = tokens.end;
    while at < limit {
        // « …, selon la police, ont défilé à X », « (267) ont été enregistrés à X »
        if let Some(close) = joined::aside_end(scene, at) {
            at = close;
            continue;
        }
        // « sont partis ou ont renoncé en Bolivie »: of one subject.
        let shared = document.is_word(previous(at), words!["ou"]) && verbs == 1;
        let verb = scene.mention_at(at).is_none() && is_finite(scene, at) && !shared;
        // « vingt sont morts et douze autres sont portés disparus au large de X »: the same befell them there.
        if verbs == 1 && document.is_word(at, words!["et"]) && joined::adds_others(scene, at + 1) {
            verbs = 0;
        }
        verbs += usize::from(verb);
        let ends = ends_reach(scene, at) && !is_joined_number(scene, at);
        let beside = document.is_word(at, words!["et"]) && document.is_word(at + 1, &LOCATIVES) && led_by(at + 1);
        // « À X, six vaches ont été volées et dans le bourg de Y, d'autres … »: the next place opens a clause.
        let anew = document.is_word(at, words!["et"])
            && document.is_word(at + 1, &LOCATIVES)
            && scene
                .within(at + 1..at + 7)
                .find(|&mention| scene.is_place(mention))
                .is_some_and(|place| document.is_mark(scene.tokens(place).end, ','));
        if ends || anew || beside || verb && verbs > 1 || aside && document.is_mark(at, ',') {
            stop = at;
            break;
        }
        at += 1;
    }
    let place = scene
        .within(tokens.end..stop)
        .find(|&mention| scene.is_place(mention) && is_located(scene, mention))
        .filter(|&place| !joined::is_of_part(scene, tokens.end, place))?;
    Some(scene.to_mention(setting::innermost(scene, place, tokens.end), "place-in-clause"))
}

/// « trente personnes, dont dix enfants », « cinq voitures et une maison »: the second is where the first is.
fn is_joined_number(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    if document.is_word(at, words!["dont"]) {
        return scene.mention_at(at + 1).is_some_and(|mention| scene.is_number(mention));
    }
    let Some(number) = scene.mention_from(at).filter(|&mention| scene.is_number(mention)) else { return false };
    // « 78 000 manifestants selon la police, 120 000 d'après la FGTB, ont défilé à X »
    let again = document.is_mark(previous(at), ',')
        && document.find(scene.tokens(number).end, crate::lexicon::Class::Attribution).is_some();
    again || document.is_word(previous(at), words!["et", "ou", "dont", "sur"])
}

/// Whether a count, a rate or a sum begins at a token.
pub fn is_level(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.mention_from(at).is_some_and(|mention| {
        matches!(
            scene.number_kind(mention),
            Some(NumberKind::Cardinal | NumberKind::Percent | NumberKind::Money | NumberKind::Fraction)
        )
    })
}

/// What ends the stretch behind a number in which a place may be its place.
pub fn ends_reach(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let next_number = is_level(scene, at);
    let aside = document.is_mark(at, ',') && (is_aside(scene, at + 1) || document.surface(at + 1).ends_with("ant"));
    is_stop(scene, at) || next_number || aside || document.is_word(at, &BOUNDARIES)
}

/// Whether a clause, a quotation or a bracket ends or begins at a token.
pub fn is_stop(scene: &Scene<'_, '_>, at: usize) -> bool {
    matches!(
        scene.document.token(at).map(|token| token.kind),
        Some(TokenKind::Mark(';' | ':' | '«' | '»' | '“' | '”' | '"' | '(' | '.'))
    )
}

/// « Le Kenya compte 52 millions d'habitants »
pub fn holder(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    if let Some(place) = holder_behind(scene, number) {
        return Some(place);
    }
    let verb = clause::governing_verb(scene, scene.tokens(number).start)?;
    let holder = scene.document.is_word(verb, &HOLDS).then(|| subject::subject(scene, verb)).flatten()?;
    (is_territory(scene, holder.mention) && !holder.owner).then(|| scene.to_mention(holder.mention, "place-that-holds"))
}

/// « les 61 chalets que compte X »
fn holder_behind(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let that = (end..end + 5).find(|&at| document.is_word(at, words!["que", "qu'"]))?;
    let place = (that + 2..that + 4).find_map(|at| scene.mention_from(at))?;
    let held = document.is_word(that + 1, &HOLDS) && is_territory(scene, place);
    held.then(|| scene.to_mention(place, "place-that-holds"))
}

/// A place, or a state that stands for its territory.
pub fn is_territory(scene: &Scene<'_, '_>, mention: usize) -> bool {
    scene.is_place(mention) || scene.party_kind(mention) == Some(crate::model::PartyKind::State)
}

/// A place before the number in its clause, without a verb between them: « à Avignon, devant 3 200 spectateurs ».
fn preceding(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start.max(start.saturating_sub(BACK));
    let stop = (first..start)
        .rev()
        .find(|&at| {
            is_stop(scene, at)
                || scene.document.is_word(at, &BOUNDARIES)
                || is_level(scene, at)
                || scene.mention_at(at).is_none() && is_finite(scene, at)
                || scene.document.is_word(at, words!["et"])
        })
        .map_or(first, |at| at + 1);
    // « en Ouganda, quatre Etats »: the number tells of the places.
    let apposed = scene.document.is_mark(previous(start), ',');
    let place =
        scene.within(stop..start).rev().find(|&mention| scene.is_place(mention) && is_located(scene, mention))?;
    // « trois dans la Drôme après avoir promis 90 ouvertures »: the place of the number before.
    if stop > first && is_level(scene, previous(stop)) || toll::is_others(scene, stop.saturating_sub(2), place) {
        return None;
    }
    let adjoins = apposed && scene.tokens(place).end + 1 == start;
    (!adjoins).then(|| scene.to_mention(setting::innermost(scene, place, stop), "place-in-clause"))
}
