//! Where a stretch of text is set: « A Paris, … », « X, ville de N habitants », « y », the sentence before.

use super::clause;
use super::located::{LOCATIVES, is_located};
use super::location::{self, ends_reach, is_finite, is_stop};
use super::pronoun::POSSESSIVES;
use super::scene::Scene;
use super::toll;
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Link, PartyKind, PlaceKind};
use crate::text::Gap;

/// Tokens that a place may open a clause with: « Au siège de la coalition, à ».
const FRONT: usize = 16;
/// Tokens before « cette ville », « y » within which the place was named.
const POINTED: usize = 60;
/// Tokens behind a number within which « dans la province » says where.
const REGION_REACH: usize = 14;
/// Tokens in which an article says where it plays.
const LEAD: usize = 300;
/// Nouns for the place where the whole article plays.
static SETTINGS: Words<6> = Words::new(["pays", "capitale", "région", "province", "archipel", "territoire"]);
/// Nouns for places that a number describes: « ville de 230 000 habitants ».
static PLACES: Words<22> = Words::new([
    "ville",
    "village",
    "île",
    "bourgade",
    "commune",
    "quartier",
    "localité",
    "cité",
    "capitale",
    "bourg",
    "région",
    "province",
    "pays",
    "archipel",
    "territoire",
    "métropole",
    "port",
    "hameau",
    "enclave",
    "camp",
    "département",
    "canton",
]);

/// Beginnings of verbs that hit a place.
const STRIKES: [&str; 23] = [
    "ravag", "frapp", "touch", "détrui", "secou", "dévast", "ensevel", "endeuill", "franchi", "envahi", "occup",
    "bloqu", "pill", "attaqu", "bombard", "incendi", "déferl", "balay", "inond", "vis", "regagn", "rejoin", "travers",
];
/// Words between two places of which the second explains the first.
static EXPLAINING: Words<16> = Words::new([
    "un",
    "une",
    "le",
    "la",
    "l'",
    "quartier",
    "banlieue",
    "faubourg",
    "province",
    "région",
    "département",
    "nord",
    "sud",
    "est",
    "ouest",
    "centre",
]);

/// « Tiaret, ville de 230 000 habitants », « À Ersal, bourgade nichée à 1 500 mètres »: what describes the place.
pub fn apposed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    if let Some(place) = held(scene, number) {
        return Some(scene.to_mention(place, "place-described"));
    }
    // « à Besni, 75 000 habitants, dans la province de X »
    let end = scene.tokens(number).end;
    let peopled = document.is_mark(previous(start), ',')
        && document.is_word(if document.is_of(end) { end + 1 } else { end }, words!["habitants", "âmes"]);
    if let Some(place) = scene.mention_at(previous(previous(start))).filter(|&place| peopled && scene.is_place(place)) {
        return Some(scene.to_mention(place, "place-described"));
    }
    let first = scene.sentence(number).start.max(start.saturating_sub(10));
    let noun = (first..start).rev().find(|&at| document.is_word(at, &PLACES))?;
    if (noun..start).any(|at| document.is_mark(at, ',') || scene.mention_at(at).is_none() && is_finite(scene, at)) {
        return None;
    }
    let lead = if document.is_word(previous(noun), words!["une", "un", "la", "le", "petite", "petit"]) {
        previous(noun)
    } else {
        noun
    };
    let comma = lead.checked_sub(1).filter(|&at| document.is_mark(at, ','))?;
    let place = scene.mention_at(comma.checked_sub(1)?).filter(|&mention| scene.is_place(mention))?;
    Some(scene.to_mention(place, "place-described"))
}

/// « le hameau de Lang Nu et ses 37 maisons »: the place that has so many.
pub fn held(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let document = scene.document;
    let its = previous(scene.tokens(number).start);
    let joined = document.is_word(its, &POSSESSIVES) && document.is_word(previous(its), words!["et"]);
    scene.mention_at(previous(previous(its))).filter(|&mention| joined && scene.is_place(mention))
}

/// « cette île de 20 km² et d'environ 7 000 habitants », « dans ce pays de 26 millions d'habitants »
pub fn this_place(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start.max(start.saturating_sub(16));
    let noun = (first..start).rev().find(|&at| {
        let described = document.is_definite_article(previous(at)) && document.is_of(at + 1) && at + 2 == start;
        document.is_word(at, &PLACES) && (described || document.is_word(previous(at), words!["ce", "cette", "cet"]))
    })?;
    let fits = |&mention: &usize| {
        let kind = scene.mentions.get(mention).and_then(|mention| mention.place()).map(|place| place.kind);
        if document.is_word(noun, words!["pays"]) {
            kind == Some(PlaceKind::Country) || scene.party_kind(mention) == Some(PartyKind::State)
        } else if document.is_word(noun, words!["région", "province", "territoire", "département"]) {
            kind == Some(PlaceKind::Region)
        } else if document.is_word(noun, words!["île", "archipel"]) {
            kind.is_some_and(|kind| kind != PlaceKind::City && kind != PlaceKind::Site)
        } else {
            kind == Some(PlaceKind::City) || kind == Some(PlaceKind::Site)
        }
    };
    let other = scene.within(noun..start).any(|mention| scene.is_place(mention));
    let country = || {
        let far = scene.within(noun.saturating_sub(5 * POINTED)..noun);
        far.rev().find(|&mention| {
            let place = scene.mentions.get(mention).and_then(|mention| mention.place());
            document.is_word(noun, words!["pays"]) && place.is_some_and(|place| place.kind == PlaceKind::Country)
        })
    };
    let near = scene.within(noun.saturating_sub(POINTED)..noun).rev().find(fits);
    let place = country().or(near)?;
    (!other).then(|| scene.to_mention(place, "place-pointed-to"))
}

/// « ont brûlé dans la province », « salariés du privé de l'archipel »: the place that the text calls so.
pub fn called(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let limit = scene.sentence(number).end.min(end + REGION_REACH);
    let stop = (end..limit).find(|&at| ends_reach(scene, at) || document.is_mark(at, ',')).unwrap_or(limit);
    let noun = (end..stop).find(|&at| {
        let definite = document.is_definite_article(previous(at));
        let before = if definite { previous(previous(at)) } else { previous(at) };
        let led = definite && (document.is_of(before) || document.is_word(before, words!["dans", "à"]))
            || !definite && document.is_word(before, words!["du", "au"]);
        let own = document.is_of(at + 1)
            || document.is_word(at + 1, words!["du", "des"])
            || document.is_adjective(at + 1)
            || scene.mention_at(at + 1).is_some();
        document.is_word(at, &SETTINGS) && led && !own
    })?;
    let kind = match document.surface(noun) {
        "pays" => PlaceKind::Country,
        "capitale" => PlaceKind::City,
        _ => PlaceKind::Region,
    };
    let place =
        scene.within(scene.sentence(number).start..noun.min(scene.sentence(number).start + LEAD)).find(|&mention| {
            scene.mentions.get(mention).and_then(|mention| mention.place()).is_some_and(|place| place.kind == kind)
        })?;
    Some(scene.to_mention(place, "place-pointed-to"))
}

/// « Il y manque le tiers des médecins »: the place named last.
pub fn there(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let sentence = scene.sentence(number);
    let near = sentence.start.max(start.saturating_sub(8))..sentence.end.min(start + 8);
    let there = near.clone().find(|&at| document.is_word(at, words!["y"]) && !is_there_is(scene, at))?;
    // Another sentence's place is left to the reader.
    let first = sentence.start.max(there.saturating_sub(POINTED));
    let place = scene.within(first..there).rev().find(|&mention| scene.is_place(mention))?;
    Some(scene.to_mention(place, "place-pointed-to"))
}

/// « « … », raconte X, un paysan rencontré à Y »: what X tells is there.
pub fn met(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let quotation = scene.quotation(scene.tokens(number).start)?;
    let end = document.sentence(quotation.end.saturating_sub(1))?.end;
    let met = (quotation.end..end.max(quotation.end))
        .find(|&at| ["rencontré", "croisé", "interrogé"].iter().any(|word| document.surface(at).starts_with(word)))?;
    let place = scene.within(met..end).find(|&mention| scene.is_place(mention) && is_located(scene, mention))?;
    (scene.tokens(place).start <= met + 4).then(|| scene.to_mention(place, "place-of-meeting"))
}

/// « il y a », « y compris »
fn is_there_is(scene: &Scene<'_, '_>, at: usize) -> bool {
    let verb = if scene.document.is_word(at + 1, words!["en"]) { at + 2 } else { at + 1 };
    scene.document.is_word(verb, words!["a", "avait", "aura", "aurait", "compris", "eut"])
        && scene.document.is_word(previous(at), words!["il", "n'"])
        || scene.document.is_word(at + 1, words!["compris"])
}

/// « A Paris, la préfecture a compté 81.000 manifestants »; « Gaza : 31 morts ».
pub fn fronted(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let sentence = scene.sentence(number);
    let first =
        (sentence.start..start).rev().find(|&at| scene.document.is_mark(at, ';')).map_or(sentence.start, |at| at + 1);
    let place = opening(scene, first, start)?;
    let end = scene.tokens(place).end;
    (!is_reported(scene, end, start)).then(|| scene.to_mention(place, "place-at-front"))
}

/// The place that opens a sentence, before a token.
fn opening(scene: &Scene<'_, '_>, first: usize, before: usize) -> Option<usize> {
    let document = scene.document;
    let stop = (first..before.min(first + FRONT))
        .find(|&at| scene.mention_at(at).is_none() && is_finite(scene, at))
        .unwrap_or_else(|| before.min(first + FRONT));
    let led = document.is_word(first, scene.prepositions()) || document.surface(first) == "A";
    scene.within(first..stop).find(|&place| {
        let tokens = scene.tokens(place);
        let titled = document.is_mark(tokens.end, ':')
            && (first == 0 || document.gap(first) == Gap::Line)
            && (tokens.start <= first + 1 || is_located(scene, place) || document.is_of(previous(tokens.start)));
        let described = !led && describes_subject(scene, first, tokens.start);
        let located =
            !described && is_located(scene, place) && document.is_mark(after_complement(scene, tokens.end), ',');
        // « Place Fontainas, quatorze personnes ont été interpellées »
        let bare = tokens.start == first && scene.is_site(place) && document.is_mark(tokens.end, ',');
        scene.is_place(place) && (titled || located || bare)
    })
}

/// « Le Parlement, installé à Tobrouk, », « Cachée parmi des bananes chargées à X, »: a participle leads to the place.
fn describes_subject(scene: &Scene<'_, '_>, first: usize, place: usize) -> bool {
    let opens = |at: usize| at == first || scene.document.is_mark(previous(at), ',');
    let participle = |at: usize| {
        scene.document.parts_of_speech(at).starts_with('p') && (at == first || clause::is_participle(scene, at))
    };
    (first..place).any(|at| opens(at) && participle(at))
}

/// « A Ottawa, le ministre assure que … »: what is said there is not there.
fn is_reported(scene: &Scene<'_, '_>, from: usize, to: usize) -> bool {
    let document = scene.document;
    let verb = (from..to)
        .find(|&at| scene.mention_at(at).is_none() && scene.reporting_verb(at).is_some() && clause::is_verb(scene, at));
    verb.is_some_and(|verb| {
        (verb + 1..(verb + 5).min(to)).any(|at| document.is_word(at, words!["que", "qu'"]))
            || (verb..to).any(|at| is_stop(scene, at))
    })
}

/// Past « (Maroc) » and « , dans le nord du pays » only the bracket is passed over.
fn after_complement(scene: &Scene<'_, '_>, end: usize) -> usize {
    // « Au Soudan voisin, »
    let end = if scene.document.is_adjective(end) && scene.mention_at(end).is_none() { end + 1 } else { end };
    if !scene.document.is_mark(end, '(') {
        return end;
    }
    (end..end + 6).find(|&at| scene.document.is_mark(at, ')')).map_or(end, |at| at + 1)
}

/// « un séisme qui a ravagé le centre de X », « ont franchi le point de passage de X »: the place is what the verb hits.
pub fn struck(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let sentence = scene.sentence(number);
    let start = scene.tokens(number).start;
    let hits = |at: &usize| {
        scene.mention_at(*at).is_none()
            && clause::is_verb(scene, *at)
            && STRIKES.iter().any(|stem| document.begins_with(*at, stem))
            && !document.is_word(at + 1, words!["par"])
            // « le plus puissant à frapper le Vietnam »
            && !document.is_word(previous(*at), words!["à"])
    };
    let verb = sentence.clone().filter(hits).min_by_key(|at| at.abs_diff(start))?;
    let stop = (verb + 1..sentence.end.min(verb + 18)).find(|&at| ends_reach(scene, at)).unwrap_or(verb + 18);
    let place = scene.within(verb + 1..stop).find(|&mention| location::is_territory(scene, mention))?;
    let subject = start < verb || document.is_word(previous(start), words!["faisant", "fait", "tué", "tuant"]);
    // « a tiré neuf obus et aurait incendié un dépôt à X »: another thing done.
    let group = clause::group_start(scene, verb);
    let joined = document.is_word(previous(group), words!["et", "puis"]);
    let subject = subject && !(joined && clause::governing_verb(scene, start).is_some());
    // « Le coût humain du cyclone qui a dévasté X monte à 61 morts »
    let who = previous(group);
    let disaster = document.is_word(who, words!["qui"]) && toll::tells_disaster(scene, previous(who));
    (subject || disaster && start > verb).then(|| scene.to_mention(place, "place-struck"))
}

/// « à Mermoz, un quartier de Dakar », « du quartier de X, à Y »: of places in a row, the one that the others explain.
pub fn innermost(scene: &Scene<'_, '_>, place: usize, first: usize) -> usize {
    let document = scene.document;
    let mut inner = place;
    for _ in 0..3 {
        let start = scene.tokens(inner).start;
        let comma = (start.saturating_sub(5)..start).rev().find(|&at| document.is_mark(at, ','));
        let outer = comma.filter(|&comma| {
            (comma + 1..start)
                .all(|at| document.is_word(at, &EXPLAINING) || document.is_of(at) || document.is_word(at, &LOCATIVES))
        });
        let before = outer.and_then(|comma| scene.mention_at(previous(comma)));
        match before.filter(|&before| scene.is_place(before) && scene.tokens(before).start >= first) {
            Some(before) => inner = before,
            None => break,
        }
    }
    inner
}
