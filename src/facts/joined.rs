//! Numbers that stand side by side share their place: « 3 823 morts et près de 16 000 blessés au Liban, dont 22 enfants ».

use super::clause;
use super::location::{is_stop, is_territory};
use super::scene::Scene;
use super::stating::SPEAKS;
use crate::document::previous;
use crate::lexicon::{Class, words};
use crate::model::{Fact, Link, NumberKind};

/// « 3 823 morts et près de 16 000 blessés au Liban »: the first shares the place of the second.
#[inline(never)]
pub fn share(scene: &Scene<'_, '_>, facts: &mut [Fact]) {
    for index in (1..facts.len()).rev() {
        let (Some(first), Some(second)) = (facts.get(index - 1), facts.get(index)) else { return };
        let place =
            second.place.filter(|place| matches!(place.rule, "attached-place" | "place-in-clause" | "place-shared"));
        let between = scene.tokens(first.number).end..scene.tokens(second.number).start;
        let joined = between.len() <= 6
            && between.clone().any(|at| scene.document.is_word(at, words!["et"]) || scene.document.is_mark(at, ','))
            && !between
                .clone()
                .any(|at| is_stop(scene, at) || scene.mention_at(at).is_none() && clause::is_verb(scene, at));
        // « 2 938 accidents ont fait 1 246 morts au Cameroun »
        let caused = between.len() <= 5
            && !between.clone().any(|at| is_stop(scene, at))
            && between.clone().any(|at| scene.document.is_word(at, words!["fait", "causé", "coûté"]));
        let joined = joined || caused;
        // « 371 évacuations, dont une centaine à Arques »
        let part = between.clone().any(|at| scene.document.is_word(at, words!["dont"]));
        let joined = joined && !part;
        let money = scene.number_kind(first.number) == Some(NumberKind::Money);
        if let (Some(place), true, None) = (place, joined && !money, first.place)
            && let Some(first) = facts.get_mut(index - 1)
        {
            first.place = Some(Link { rule: "place-shared", ..place });
        }
    }
}

/// « Montréal en concentre 19, Laval sept et la Montérégie, cinq »: the place stands where the one before stood.
pub fn gapped(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let last = before.last()?;
    last.place.filter(|place| matches!(place.rule, "place-that-holds" | "place-of-subject" | "place-gapped"))?;
    let before = scene.tokens(number).start.checked_sub(1)?;
    let end = if document.is_mark(before, ',') { before.checked_sub(1)? } else { before };
    let place = scene.mention_at(end).filter(|&mention| is_territory(scene, mention))?;
    let start = scene.tokens(place).start;
    let opening = scene.before_article(start)?;
    let joined =
        document.is_mark(opening, ',') || document.is_mark(opening, ';') || document.is_word(opening, words!["et"]);
    let same =
        scene.tokens(last.number).start >= scene.sentence(number).start && start >= scene.tokens(last.number).end;
    (joined && same).then(|| scene.to_mention(place, "place-gapped"))
}

/// « 74 personnes, dont trois à Orhei »: the place is that of the part, with neither verb nor comma between them.
pub fn is_of_part(scene: &Scene<'_, '_>, from: usize, place: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(place).start;
    let part = (from..start).rev().find(|&at| document.is_word(at, words!["dont"]));
    part.is_some_and(|part| {
        !(part..start)
            .any(|at| document.is_mark(at, ',') || scene.mention_at(at).is_none() && clause::is_verb(scene, at))
    })
}

/// « une quinzaine d'autres », « douze autres »: more of those counted before.
pub fn adds_others(scene: &Scene<'_, '_>, at: usize) -> bool {
    let Some(number) = scene.mention_from(at).filter(|&mention| scene.is_number(mention)) else { return false };
    let end = scene.tokens(number).end;
    let noun = if scene.document.is_of(end) { end + 1 } else { end };
    scene.document.is_word(noun, words!["autres", "autre"])
}

/// The token behind « , selon la police, » or « (267) » that begins at a token, if the clause goes on with its verb.
pub fn aside_end(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let document = scene.document;
    if document.is_mark(at, '(') {
        let close = (at + 1..at + 5).find(|&at| document.is_mark(at, ')'))?;
        return clause::is_finite(scene, close + 1).then_some(close + 1);
    }
    let opens = document.is_mark(at, ',') && document.find(at + 1, Class::Attribution).is_some();
    let close = (at + 1..at + 14).find(|&at| document.is_mark(at, ',')).filter(|_| opens)?;
    clause::is_finite(scene, close + 1).then_some(close + 1)
}

/// « Deux militants ont été tués à Savè, selon X ; le procureur parle d'un mort »: another count of the same event.
pub fn counted_again(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let last = before.last().filter(|last| scene.tokens(last.number).start >= scene.sentence(number).start)?;
    let between = scene.tokens(last.number).end..scene.tokens(number).start;
    let semicolon = between.clone().find(|&at| document.is_mark(at, ';'))?;
    let again = (semicolon..between.end).any(|at| {
        let counts = ["dénombr", "recens", "compt"].iter().any(|stem| document.begins_with(at, stem));
        document.is_word(at, &SPEAKS) || counts && (semicolon..at).any(|at| document.is_word(at, words!["en"]))
    });
    let moved = scene.within(semicolon..scene.tokens(number).end).any(|mention| scene.is_place(mention));
    last.place.filter(|_| again && !moved).map(|place| Link { rule: "as-before", ..place })
}

/// « 400 morts au Liban, dont 22 enfants »: a part, or a number beside it without a verb, has its place.
pub fn as_before(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last()?;
    let between = scene.tokens(last.number).end..scene.tokens(number).start;
    let same_sentence = scene.tokens(last.number).start >= scene.sentence(number).start;
    let document = scene.document;
    let joined =
        between.clone().any(|at| document.is_word(at, words!["et", "dont", "soit"]) || document.is_mark(at, ','));
    // « blessées, dont neuf grièvement », « contre un sur sept en 2015 »
    let start = scene.tokens(number).start;
    let led = document.is_word(previous(start), words!["dont", "contre"]);
    let verb = |at: usize| !led && scene.mention_at(at).is_none() && clause::is_verb(scene, at);
    let apart = between.len() > 12 || between.clone().any(|at| is_stop(scene, at) || verb(at));
    // « à 570 km au nord d'Accra, deux personnes »: the place of a distance is no other number's.
    let distance = scene.number_kind(last.number) == Some(NumberKind::Measure)
        && scene.number_kind(number) == Some(NumberKind::Cardinal);
    let joined = (joined || led) && !distance;
    last.place.filter(|_| same_sentence && joined && !apart).map(|place| Link { rule: "as-before", ..place })
}
