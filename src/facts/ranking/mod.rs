//! Weighs the candidates for who and where: what the rules leave open, and what they draw against all that speaks.
//!
//! The weights are learned from the annotated articles of `tests/corpus` (`cargo xtask learn`), as a logistic regression
//! over what a candidate shows (`template.rs`). They are few and readable: `seeds/weights/*.tsv`.

mod features;
pub mod template;
mod words;

use std::ops::Range;
use std::sync::OnceLock;

pub use features::{Asked, Surroundings};
use template::{Feature, SLOTS, Values, slots};

use super::location::ORIGINS;
use super::nouns;
use super::scene::Scene;
use super::stance::Stance;
use super::subject::Doer;
use super::who;
use crate::document::previous;
use crate::lexicon::words;
use crate::model::{Link, PartyKind, RuleId, Span};

include!(concat!(env!("OUT_DIR"), "/weights.rs"));

/// Candidates before a number in its sentence, and behind it.
const REACH: [usize; 2] = [12, 6];

/// Which link is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The party a number is about.
    Who,
    /// The place it is tied to.
    Where,
}

/// Log-odds of 1 as the weights write them.
pub const UNIT: i32 = 16;

/// The log-odds, in sixteenths, that decide. Chosen on articles that no rule was made from.
struct Thresholds {
    /// A link of the rules goes whose mention has less.
    veto: i32,
    /// A candidate is linked that has more where the rules found none.
    link: i32,
    /// A candidate takes the place of what the rules found if it has so much more.
    instead: i32,
}

const fn thresholds(role: Role) -> Thresholds {
    match role {
        Role::Who => Thresholds { veto: -24, link: 0, instead: 24 },
        Role::Where => Thresholds { veto: -48, link: 0, instead: 24 },
    }
}

/// The rules that look for a place or a party in the clause or the sentence at large, whose links are weighed. What the
/// others draw stands: they read it off words that say so.
const WEIGHED: [RuleId; 14] = [
    "subject-of-clause",
    "as-before",
    "possessor",
    "owner-after",
    "house",
    "place-in-clause",
    "place-at-front",
    "where-clause",
    "place-of-subject",
    "place-that-holds",
    "place-struck",
    "place-shared",
    "place-of-toll",
    "place-gapped",
];

/// Tokens between the place in somebody's office and the name.
const ROLE_REACH: usize = 12;

/// Whom or where a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Mention(usize),
    /// A noun for persons that is no mention.
    Noun(Span),
}

impl Target {
    /// Where it stands.
    fn tokens(self, scene: &Scene<'_, '_>) -> Range<usize> {
        match self {
            Self::Mention(mention) => scene.tokens(mention),
            Self::Noun(span) => scene.document.range(span),
        }
    }

    const fn mention(self) -> Option<usize> {
        match self {
            Self::Mention(mention) => Some(mention),
            Self::Noun(_) => None,
        }
    }

    /// Whether a link leads to it.
    fn is(self, link: Link) -> bool {
        match self {
            Self::Mention(mention) => link.mention == Some(mention),
            Self::Noun(span) => link.mention.is_none() && link.span.start < span.end && span.start < link.span.end,
        }
    }

    fn link(self, scene: &Scene<'_, '_>, role: Role) -> Link {
        let rule = match role {
            Role::Who => "who-weighed",
            Role::Where => "place-weighed",
        };
        match self {
            Self::Mention(mention) if role == Role::Who => scene.to_row(mention, rule),
            Self::Mention(mention) => scene.to_mention(mention, rule),
            Self::Noun(span) => Link { span, mention: None, rule },
        }
    }
}

/// A candidate and what it shows.
pub struct Candidate {
    target: Target,
    #[cfg_attr(not(feature = "learning"), expect(dead_code, reason = "what is learned from"))]
    values: Values,
    /// What speaks for it, in sixteenths, by role.
    log_odds: [i32; 2],
}

/// The mentions that may be who or where for a number, with their features.
#[inline(never)]
pub fn candidates(scene: &Scene<'_, '_>, surroundings: &mut Surroundings, asked: Asked<'_>) -> Vec<Candidate> {
    let number = scene.tokens(asked.number).start;
    let sentence = scene.sentence(asked.number);
    let is_name = |mention: &usize| !scene.is_number(*mention);
    let within: Vec<usize> = scene.within(sentence.clone()).filter(is_name).collect();
    let (before, behind) = within.split_at(within.partition_point(|&mention| scene.tokens(mention).start < number));
    let before = before.get(before.len().saturating_sub(REACH[0])..).unwrap_or(&[]);
    let behind = behind.get(..behind.len().min(REACH[1])).unwrap_or(&[]);
    let named = [before, behind].concat();
    let others = others(scene, asked, &named);
    if !named.is_empty() || !others.is_empty() {
        surroundings.enter(scene, sentence);
    }
    let of_number = surroundings.of_number(scene, asked);
    let read = |target: Target| {
        let values = surroundings.values(scene, asked, of_number, target, &named);
        Candidate { target, values, log_odds: doubted(&values, log_odds(&values)) }
    };
    named.iter().map(|&mention| Target::Mention(mention)).chain(others).map(read).collect()
}

/// What may be linked beside the names of the sentence: the noun that does what its verb says, and whoever and wherever the
/// article is about already.
fn others(scene: &Scene<'_, '_>, asked: Asked<'_>, named: &[usize]) -> Vec<Target> {
    let is_new = |mention: &usize| !named.contains(mention) && !scene.is_number(*mention);
    let mut others = Vec::new();
    match asked.doer {
        Some(Some(Doer::Noun(head) | Doer::House(head))) => {
            let noun = (!who::acts_never(scene, head)).then(|| nouns::noun_link(scene, head, "who-weighed")).flatten();
            let told = |link: &Link| asked.source.is_some_and(|source| source.span == link.span);
            let noun = noun.filter(|link| link.mention.is_none() && !told(link));
            others.extend(noun.map(|link| Target::Noun(link.span)));
        }
        Some(Some(Doer::Mention(subject))) if is_new(&subject.mention) => others.push(Target::Mention(subject.mention)),
        _ => {}
    }
    let earlier = asked.before.map_or([None; 2], |fact| [fact.who, fact.place]);
    for mention in earlier.into_iter().flatten().filter_map(|link| link.mention).filter(is_new) {
        if !others.contains(&Target::Mention(mention)) {
            others.push(Target::Mention(mention));
        }
    }
    others
}

/// What `cargo xtask learn` reads: the candidates for a role by their slots, and what the rules found.
#[cfg(feature = "learning")]
pub struct Choice {
    /// The words of each candidate, and the slots of what it shows.
    pub candidates: Vec<(Span, Vec<usize>)>,
    /// The words that the rules found, and the candidate that they are.
    pub drawn: Option<(Span, Option<usize>)>,
}

#[cfg(feature = "learning")]
impl Choice {
    /// Of the candidates that fit the role.
    pub fn new(scene: &Scene<'_, '_>, candidates: &[Candidate], role: Role, drawn: Option<Link>) -> Self {
        let fitting = || candidates.iter().filter(|candidate| may_be(scene, candidate.target, role));
        let shown = |candidate: &Candidate| {
            let span = scene.document.span(candidate.target.tokens(scene));
            (span, slots(&candidate.values).collect())
        };
        let position = |link: &Link| {
            fitting().position(|candidate| candidate.target.is(*link)).filter(|_| is_weighed(scene, *link, role))
        };
        Self { candidates: fitting().map(shown).collect(), drawn: drawn.map(|link| (link.span, position(&link))) }
    }
}

/// Whether a mention can have a role at all. The place of an office, « le maire de Varsovie, X », is not where a figure is.
fn may_be(scene: &Scene<'_, '_>, target: Target, role: Role) -> bool {
    let Target::Mention(mention) = target else { return role == Role::Who };
    let territory = || scene.is_place(mention) || scene.party_kind(mention) == Some(PartyKind::State);
    let office = || {
        let (start, limit) = (scene.tokens(mention).start, scene.tokens(mention).end + ROLE_REACH);
        let roles = scene.within(start..limit).filter_map(|person| scene.mentions.get(person)?.party()?.role);
        roles.into_iter().any(|role| scene.document.range(role).contains(&start))
    };
    match role {
        Role::Who => !is_landmark(scene, mention),
        Role::Where => territory() && !office() && !is_left(scene, mention),
    }
}

/// « près de Stellantis »: whoever only tells where something is.
fn is_landmark(scene: &Scene<'_, '_>, party: usize) -> bool {
    let document = scene.document;
    let of = scene.before_article(scene.tokens(party).start).filter(|&at| document.is_of(at));
    of.is_some_and(|of| document.is_word(previous(of), words!["près", "loin", "autour", "proximité"]))
}

/// « parti de Tunis », « a quitté Lyon », « hors d'Europe »: where something no longer is, or never was.
fn is_left(scene: &Scene<'_, '_>, place: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(place).start;
    let governor = scene.before_article(start).unwrap_or(start);
    let before = previous(governor);
    let outside = words!["natif", "native", "hors", "provenance"];
    let left = document.is_word(before, &ORIGINS) || document.is_word(before, outside);
    document.begins_with(governor, "quitt") || document.is_of(governor) && left
}

/// Whether a link of the rules is weighed: not where they took a place or a row of parties for whoever it is about, which
/// they do knowingly.
fn is_weighed(scene: &Scene<'_, '_>, link: Link, role: Role) -> bool {
    let whole = |mention: usize| scene.mentions.get(mention).is_some_and(|mention| mention.span == link.span);
    let deliberate =
        role == Role::Who && !link.mention.is_some_and(|mention| scene.is_party(mention) && whole(mention));
    // « quatorze drones, dont sept à Briansk »: what holds for the whole holds for its part.
    let part = role == Role::Who && link.rule == "as-before";
    !deliberate && !part && WEIGHED.contains(&link.rule)
}

/// What becomes of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The candidate with that index.
    Candidate(usize),
    /// What the rules drew.
    Drawn,
    /// No link.
    Nothing,
}

/// Decides by the log-odds of all candidates, in sixteenths; `drawn` is what the rules drew, and which candidate that is,
/// if it may be questioned.
///
/// ```
/// use factmark::learning::{Decision, Role, UNIT, decide};
/// assert_eq!(decide(Role::Where, &[-5 * UNIT, 3 * UNIT], None), Decision::Candidate(1));
/// assert_eq!(decide(Role::Where, &[-5 * UNIT], Some(Some(0))), Decision::Nothing);
/// assert_eq!(decide(Role::Where, &[3 * UNIT], Some(None)), Decision::Drawn);
/// ```
#[must_use]
pub fn decide(role: Role, odds: &[i32], drawn: Option<Option<usize>>) -> Decision {
    let Thresholds { veto, link, instead } = thresholds(role);
    let best = odds.iter().enumerate().max_by_key(|(_, odds)| **odds);
    let beyond = |least: i32| best.filter(|(_, odds)| **odds > least).map(|(index, _)| Decision::Candidate(index));
    let Some(drawn) = drawn else { return beyond(link).unwrap_or(Decision::Nothing) };
    // What is sure is not weighed, nor are nouns that are no mentions.
    let Some(own) = drawn.and_then(|index| odds.get(index)) else { return Decision::Drawn };
    let kept = if *own >= veto { Decision::Drawn } else { Decision::Nothing };
    beyond((own + instead).max(link - UNIT)).unwrap_or(kept)
}

/// The link of a role: that of the rules, or the candidate for which more speaks; not `other`, which has the other role.
#[inline(never)]
pub fn choose(
    scene: &Scene<'_, '_>,
    candidates: &[Candidate],
    role: Role,
    drawn: Option<Link>,
    other: Option<Link>,
) -> Option<Link> {
    let has_other = |target: Target| other.is_some_and(|other| target.is(other));
    let fits = |candidate: &&Candidate| may_be(scene, candidate.target, role) && !has_other(candidate.target);
    let fitting: Vec<&Candidate> = candidates.iter().filter(fits).collect();
    let odds: Vec<i32> = fitting.iter().map(|candidate| candidate.log_odds[role as usize]).collect();
    let position = |link: Link| {
        let own = fitting.iter().position(|candidate| candidate.target.is(link));
        own.filter(|_| is_weighed(scene, link, role))
    };
    match decide(role, &odds, drawn.map(position)) {
        Decision::Drawn => drawn,
        Decision::Candidate(index) => fitting.get(index).map(|candidate| candidate.target.link(scene, role)),
        Decision::Nothing => None,
    }
}

/// The position of a candidate behind the number, as `template.rs` counts.
const BEHIND: usize = 1;
/// The source of a figure that its candidate states.
const OWN: usize = 2;

/// What weights alone never link: whoever tells a figure of others, and what stands behind a semicolon.
fn doubted(values: &Values, [who, place]: [i32; 2]) -> [i32; 2] {
    let is = |feature: Feature, value: usize| usize::from(values[feature as usize]) == value;
    let teller = is(Feature::Object, Stance::Told as usize) && is(Feature::Source, OWN);
    let apart = is(Feature::Colon, 1) && is(Feature::Position, BEHIND);
    [if teller { who.min(-UNIT) } else { who }, if apart { place.min(-UNIT) } else { place }]
}

/// What speaks for a candidate, in sixteenths, by role.
fn log_odds(values: &Values) -> [i32; 2] {
    static TABLE: OnceLock<Vec<[i8; 2]>> = OnceLock::new();
    let table = TABLE.get_or_init(spread);
    slots(values)
        .filter_map(|slot| table.get(slot))
        .fold([0, 0], |[who, place], weights| [who + i32::from(weights[0]), place + i32::from(weights[1])])
}

/// The lists of weights with a place for each slot.
fn spread() -> Vec<[i8; 2]> {
    let mut table = vec![[0; 2]; SLOTS];
    let lists: [(&[u16], &[i8]); 2] = [(&WHO_SLOTS, &WHO_WEIGHTS), (&WHERE_SLOTS, &WHERE_WEIGHTS)];
    for (role, (slots, weights)) in lists.into_iter().enumerate() {
        for (slot, weight) in slots.iter().zip(weights) {
            if let Some(place) = table.get_mut(usize::from(*slot)) {
                place[role] = *weight;
            }
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::template::{COUNT, FEATURES, TEMPLATES};
    use super::*;

    #[test]
    fn decides_by_thresholds() {
        let thresholds = thresholds(Role::Where);
        let (link, veto) = (thresholds.link, thresholds.veto);
        assert_eq!(decide(Role::Where, &[], None), Decision::Nothing);
        assert_eq!(decide(Role::Where, &[link], None), Decision::Nothing);
        assert_eq!(decide(Role::Where, &[0, link + 1], None), Decision::Candidate(1));
        assert_eq!(decide(Role::Where, &[veto, veto], Some(Some(0))), Decision::Drawn);
        assert_eq!(decide(Role::Where, &[veto - 1], Some(Some(0))), Decision::Nothing);
        assert_eq!(decide(Role::Where, &[link, link + thresholds.instead + 1], Some(Some(0))), Decision::Candidate(1));
        // What is not weighed stands.
        assert_eq!(decide(Role::Where, &[link + 99], Some(None)), Decision::Drawn);
    }

    #[test]
    fn values_are_where_they_are_named() {
        let named = |feature: Feature, value: usize| FEATURES[feature as usize].1[value];
        assert_eq!((named(Feature::Position, BEHIND), named(Feature::Source, OWN)), ("behind", "it"));
        assert_eq!(named(Feature::Object, Stance::Told as usize), "told");
        assert_eq!(named(Feature::Object, Stance::Object as usize), "yes");
    }

    #[test]
    fn slots_of_templates_do_not_overlap() {
        let largest: Values = std::array::from_fn::<_, COUNT, _>(|feature| (FEATURES[feature].1.len() - 1) as u8);
        let (first, last): (Vec<usize>, Vec<usize>) = (slots(&[0; COUNT]).collect(), slots(&largest).collect());
        assert_eq!((first.len(), first[0], last[last.len() - 1]), (TEMPLATES.len(), 0, SLOTS - 1));
        assert!(last.iter().zip(&first[1..]).all(|(last, next)| last + 1 == *next));
    }
}
