//! The party a number is about: the counted people themselves, or whoever does, has or gets so much.

use super::clause;
use super::location;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::Class;
use crate::model::{Fact, Link, NumberKind, PartyKind};

/// Tokens between a verb and a number that it governs.
const REACH: usize = 18;

/// The party that a number is about.
pub fn find(
    scene: &Scene<'_, '_>,
    number: usize,
    what: Option<Link>,
    source: Option<Link>,
    before: &[Fact],
) -> Option<Link> {
    counted_party(scene, number, what)
        .or_else(|| bracketed(scene, number))
        .or_else(|| party_after(scene, number))
        .or_else(|| owner_after(scene, number, what))
        .or_else(|| parallel(scene, number, before))
        .or_else(|| subject(scene, number, source))
        .or_else(|| coordinated(scene, number, before))
}

/// « 22 civils arméniens », « 67 % des Français »: whoever is counted.
fn counted_party(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let counted = what.and_then(|what| what.mention).or_else(|| share_of(scene, number));
    let set_apart = |mention: usize| !scene.is_generic(mention) || scene.tokens(mention).len() > 1;
    let mention = counted.filter(|&mention| scene.is_party(mention) && set_apart(mention))?;
    matches!(scene.party_kind(mention), Some(PartyKind::People | PartyKind::Group))
        .then(|| scene.to_mention(mention, "counted-party"))
}

/// « 67 % des Français »: the mention right after « de ».
fn share_of(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let end = scene.tokens(number).end;
    scene.document.is_of(end).then(|| scene.mention_from(end + 1)).flatten()
}

/// « Les Écologistes (12,8 %) »: a rate in brackets behind a party.
fn bracketed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let tokens = scene.tokens(number);
    let open = tokens.start.checked_sub(1).filter(|&at| scene.document.is_mark(at, '('))?;
    let party = scene.mention_at(open.checked_sub(1)?).filter(|&mention| scene.is_party(mention))?;
    let rate = scene.number_kind(number) == Some(NumberKind::Percent) && scene.document.is_mark(tokens.end, ')');
    rate.then(|| scene.to_mention(party, "party-before-bracket"))
}

/// « 44,30 % pour le ministre X », « 375 000 euros d'amende contre X », « contre 37,4 % à X ».
fn party_after(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let tokens = scene.tokens(number);
    let document = scene.document;
    let compared = document.is_word(previous(tokens.start), &["contre"]);
    let opens =
        |at: &usize| document.is_word(*at, &["pour", "contre"]) || compared && document.is_word(*at, &["à", "au"]);
    let preposition = (tokens.end..tokens.end + 9).find(opens)?;
    let blocked = (tokens.end..preposition).any(|at| document.is_mark(at, ',') || document.is_mark(at, '.'));
    let next_number =
        |party: usize| scene.within(preposition..scene.tokens(party).start).any(|other| scene.is_number(other));
    let money_or_percent =
        matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent | NumberKind::Fraction));
    // « a débloqué cinq millions pour les ONG »: who pays is the subject.
    let spent = clause::governing_verb(scene, tokens.start).and_then(|verb| clause::subject(scene, verb)).is_some();
    let fined = document.is_word(preposition, &["contre"]);
    if blocked || !money_or_percent || spent && !fined && !compared {
        return None;
    }
    let party = scene.within(preposition + 1..preposition + 12).find(|&mention| scene.is_party(mention))?;
    let near = scene.tokens(party).start <= preposition + 3 || scene.party_kind(party) == Some(PartyKind::Person);
    (near && !next_number(party)).then(|| scene.to_mention(party, "party-after"))
}

/// « 200 militaires des Forces armées canadiennes », « 96 de l'Union européenne ».
fn owner_after(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let noun = what.map(|what| document.range(what.span)).filter(|noun| noun.start >= end && noun.start <= end + 2);
    let of = match scene.number_kind(number) {
        Some(NumberKind::Cardinal) => noun.map_or(end, |noun| noun.end),
        // « 92 % des bus du TEC »
        Some(NumberKind::Percent | NumberKind::Fraction) if document.is_of(end) && document.is_lower(end + 1) => {
            end + 2
        }
        _ => return None,
    };
    let after = if document.is_definite_article(of + 1) { of + 2 } else { of + 1 };
    let party = document.is_of(of).then(|| scene.mention_from(after)).flatten()?;
    let acts = matches!(
        scene.party_kind(party),
        Some(PartyKind::Organization | PartyKind::State | PartyKind::Group | PartyKind::Person)
    );
    (acts && !scene.is_generic(party)).then(|| scene.to_mention(party, "owner-after"))
}

/// « Madrid a dépêché 86 militaires, Doha 87 secouristes »: the party stands where the subject stood.
fn parallel(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last()?;
    let start = scene.tokens(number).start;
    let party = scene.mention_at(start.checked_sub(1)?).filter(|&mention| scene.is_party(mention))?;
    let tokens = scene.tokens(party);
    let opening = scene.before_article(tokens.start)?;
    let joined = scene.document.is_mark(opening, ',') || scene.document.is_word(opening, &["et"]);
    let same_sentence = scene.tokens(last.number).start >= scene.sentence(number).start;
    (joined && same_sentence && last.who.is_some()).then(|| scene.to_mention(party, "subject-of-clause"))
}

/// « Israël a perdu 82 soldats », « le bénéfice net d'Airbus a reculé de 11 % ».
fn subject(scene: &Scene<'_, '_>, number: usize, source: Option<Link>) -> Option<Link> {
    let start = scene.tokens(number).start;
    let verb = clause::governing_verb(scene, start).filter(|&verb| start - verb <= REACH)?;
    if opens_own_clause(scene, number) || !is_governed_by(scene, verb, number) {
        return None;
    }
    let subject = clause::subject(scene, verb)?;
    let mention = subject.mention;
    if !scene.is_party(mention)
        || subject.owner && !is_sum_or_rate(scene, number)
        || location::holder(scene, number).is_some()
    {
        return None;
    }
    let says = scene.document.find(verb, Class::ReportingVerbs).is_some()
        || (verb..verb + 4).any(|at| scene.document.is_word(at, &["état"]));
    if says && is_source(scene, mention, source) && !publishes_own_figure(scene, mention, number) {
        return None;
    }
    Some(scene.to_mention(first_naming(scene, mention), "subject-of-clause"))
}

/// The number is the subject of a verb of its own: « et 43 personnes ont été blessées ».
fn opens_own_clause(scene: &Scene<'_, '_>, number: usize) -> bool {
    let tokens = scene.tokens(number);
    let document = scene.document;
    let before = previous(tokens.start);
    let joined =
        document.is_word(before, &["et", "mais", "alors", "tandis", "où", "car"]) || document.is_mark(before, ',');
    let follows = (tokens.end..tokens.end + 8)
        .take_while(|&at| {
            !document.is_mark(at, ',')
                && !document.is_mark(at, '.')
                && !document.is_word(at, &["et", "qui", "que", "dont"])
        })
        .any(|at| {
            document.is_word(at, &["a", "ont", "est", "sont", "étaient", "était", "avaient", "avait"])
                || finite_verb(scene, at)
        });
    joined && follows
}

fn finite_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.mention_at(at).is_none()
        && scene.document.is_verb(at)
        && clause::is_verb(scene, at)
        && scene.document.surface(at).ends_with("nt")
}

/// Whether the number is an object of the verb rather than an adverbial: « en dix points », « sur 257 ».
fn is_governed_by(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let start = scene.tokens(number).start;
    let document = scene.document;
    let before = previous(start);
    let kind = scene.number_kind(number);
    if document.is_word(before, &["de", "d'", "du", "des"]) {
        // « un total de », « une aide de », « a reculé de », « la prise de deux villages »: the object itself.
        return is_sum_or_rate(scene, number)
            || kind == Some(NumberKind::Cardinal) && is_object(scene, verb + 1..before);
    }
    if document.is_word(before, &["à", "au", "avec", "contre"]) {
        return is_sum_or_rate(scene, number);
    }
    if document.is_word(before, &["par"]) {
        return is_sum_or_rate(scene, number)
            || document.is_word(scene.tokens(number).end, &["voix", "suffrages", "buts"]);
    }
    let adverbial = document.is_word(
        before,
        &[
            "en", "sur", "dans", "depuis", "après", "avant", "dès", "vers", "entre", "sous", "chez", "sans", "pour",
            "parmi",
        ],
    );
    !adverbial && (kind != Some(NumberKind::Measure) || start - verb <= 3)
}

/// Whether words after a verb are one short noun phrase: a determiner, a noun, an adjective.
fn is_object(scene: &Scene<'_, '_>, between: std::ops::Range<usize>) -> bool {
    between.len() <= 4
        && between.clone().all(|at| scene.document.is_lower(at) && scene.mention_at(at).is_none())
        && !between.clone().any(|at| {
            scene.document.is_word(
                at,
                &[
                    "de",
                    "d'",
                    "du",
                    "des",
                    "à",
                    "au",
                    "en",
                    "dans",
                    "sur",
                    "pour",
                    "par",
                    "avec",
                    "décombres",
                    "aide",
                    "soutien",
                    "appui",
                ],
            )
        })
}

fn is_sum_or_rate(scene: &Scene<'_, '_>, number: usize) -> bool {
    matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent | NumberKind::Fraction))
}

/// « Médecins sans frontières (MSF) »: the name before the bracket, not the acronym in it.
pub fn first_naming(scene: &Scene<'_, '_>, mention: usize) -> usize {
    let start = scene.tokens(mention).start;
    let bracket = start.checked_sub(1).filter(|&at| scene.document.is_mark(at, '('));
    let name = bracket.and_then(|at| scene.mention_at(at.checked_sub(1)?)).filter(|&name| scene.is_party(name));
    name.unwrap_or(mention)
}

fn is_source(scene: &Scene<'_, '_>, mention: usize, source: Option<Link>) -> bool {
    let entity = |mention: usize| scene.mentions.get(mention).and_then(|mention| mention.entity);
    source
        .and_then(|source| source.mention)
        .is_some_and(|other| other == mention || entity(other).is_some() && entity(other) == entity(mention))
}

/// A company that publishes sums and rates speaks of itself.
fn publishes_own_figure(scene: &Scene<'_, '_>, mention: usize, number: usize) -> bool {
    scene.party_kind(mention) == Some(PartyKind::Organization)
        && matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent))
}

/// « 735 appareils, dont 571 monocouloirs », « 86 militaires et huit chiens »: as the number before it.
fn coordinated(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let last = before.last()?;
    let between = scene.tokens(last.number).end..scene.tokens(number).start;
    let sentence = scene.sentence(number);
    let near = scene.tokens(last.number).start >= sentence.start && between.len() <= 10;
    let joined = between.clone().any(|at| {
        scene.document.is_word(at, &["et", "dont", "soit"])
            || scene.document.is_mark(at, ',')
            || scene.document.is_mark(at, '(')
    });
    let verbless = !between.clone().any(|at| scene.mention_at(at).is_none() && clause::is_verb(scene, at));
    if !(near && joined && verbless)
        || opens_own_clause(scene, number)
        || scene.within(between).any(|mention| scene.is_party(mention) && !scene.is_generic(mention))
    {
        return None;
    }
    last.who
        .filter(|who| matches!(who.rule, "subject-of-clause" | "as-before" | "party-after"))
        .map(|who| Link { rule: "as-before", ..who })
}
