//! Party or place: « Bakou a perdu 31 soldats » against « à Bakou ».
//!
//! The words around the name decide, nearest first: what governs it (preposition, noun, verb), then what it governs
//! (a verb after it), then the name it is coordinated with. Without any of these a state's name is an actor.

use std::ops::Range;

use super::overlaps;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::model::{Evidence, MentionKind, PartyKind, RuleId, Span};
use crate::rules::Candidate;
use crate::text::{Gap, Shape, TokenKind};

/// What a name is in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Party,
    Place,
}

/// A reading, and the tokens that speak for it.
struct Decision {
    reading: Reading,
    rule: RuleId,
    evidence: Range<usize>,
}

impl Decision {
    const fn new(reading: Reading, rule: RuleId, evidence: Range<usize>) -> Option<Self> {
        Some(Self { reading, rule, evidence })
    }
}

/// Tokens between a verb of giving and « à »: « a accordé vendredi environ un milliard de dollars à ».
const ADDRESSED: usize = 8;
/// Words that make the name after them a party.
static PARTY_PREPOSITIONS: Words<9> =
    Words::new(["avec", "contre", "par", "selon", "pour", "envers", "entre", "malgré", "sans"]);
/// Tokens before « pour » among which a departure is looked for.
const DEPARTURE: usize = 4;
/// What takes people somewhere, and how they leave.
static TRAVELS: Words<21> = Words::new([
    "vol", "vols", "avion", "avions", "train", "trains", "bus", "ferry", "bateau", "navire", "départ", "départs",
    "partir", "parti", "partis", "partie", "part", "partira", "cap", "billet", "billets",
]);
/// Words that make the name after them a place.
static PLACE_PREPOSITIONS: Words<10> =
    Words::new(["en", "dans", "vers", "depuis", "sur", "via", "chez", "sous", "jusqu'à", "hors"]);

/// Where a state and a place have the same words, keeps the one that the context speaks for, with its evidence.
#[inline(never)]
pub fn decide(document: &Document<'_>, candidates: &mut Vec<Candidate>) {
    let places = sorted(candidates, |candidate| {
        matches!(candidate.kind, MentionKind::Place(_)) && candidate.rule == "place-known"
    });
    let states = sorted(candidates, is_state);
    let mut decided: Vec<(usize, Reading)> = Vec::with_capacity(states.len());
    let mut losers = vec![false; candidates.len()];
    for (start, end, _, state) in states {
        let same = places.binary_search_by_key(&(start, end), |(start, end, ..)| (*start, *end));
        let Some(&(.., place)) = same.ok().and_then(|index| places.get(index)) else { continue };
        let span = Span::new(start, end.0);
        let range = document.range(span);
        let decision = read(document, &range, decided.last().copied());
        decided.push((range.end, decision.reading));
        let (winner, loser) = if decision.reading == Reading::Party { (state, place) } else { (place, state) };
        if let Some(flag) = losers.get_mut(loser) {
            *flag = true;
        }
        if let Some(candidate) = candidates.get_mut(winner) {
            candidate.evidence.push(Evidence { rule: decision.rule, span: document.span(decision.evidence) });
        }
    }
    let mut losers = losers.into_iter();
    candidates.retain(|_| !losers.next().unwrap_or(false));
}

/// The candidates that fit, in text order.
fn sorted(candidates: &[Candidate], fits: impl Fn(&Candidate) -> bool) -> Vec<overlaps::Place> {
    let fitting = candidates.iter().enumerate().filter(|(_, candidate)| fits(candidate));
    let mut places: Vec<overlaps::Place> = fitting.map(|(at, candidate)| overlaps::place(candidate, at)).collect();
    places.sort_unstable();
    places
}

fn is_state(candidate: &Candidate) -> bool {
    matches!(&candidate.kind, MentionKind::Party(party) if party.kind == PartyKind::State)
        && candidate.rule == "state-name"
        || candidate.rule == "union-name"
}

fn read(document: &Document<'_>, name: &Range<usize>, last: Option<(usize, Reading)>) -> Decision {
    layout(document, name)
        .or_else(|| where_clause(document, name))
        .or_else(|| governed(document, name, last))
        .or_else(|| begins_anew(document, name, last))
        .or_else(|| coordinated(document, name, last))
        .or_else(|| governing(document, name))
        .or_else(|| object(document, name))
        .unwrap_or(Decision { reading: Reading::Party, rule: "bare-state-acts", evidence: name.clone() })
}

/// Headlines and datelines: « Liban : le cessez-le-feu », « BEYROUTH, 27 novembre », « MARRAKECH (Maroc) ».
fn layout(document: &Document<'_>, name: &Range<usize>) -> Option<Decision> {
    let begins_line = document.gap(name.start) == Gap::Line;
    // « BERNE. Le suspense »
    let shouted = document.token(name.start).is_some_and(|token| token.shape == Shape::Upper);
    if begins_line && shouted && document.is_mark(name.end, '.') {
        return Decision::new(Reading::Place, "dateline", name.end..name.end + 1);
    }
    let next = document.token(name.end).map(|token| token.kind);
    let dateline = matches!(next, Some(TokenKind::Mark(':' | '(' | '–' | '—' | '-' | ',' | '/')))
        && (document.gap(name.end + 1) != Gap::None || next == Some(TokenKind::Mark('(')));
    if begins_line && dateline && (next != Some(TokenKind::Mark(',')) || is_followed_by_date(document, name.end + 1)) {
        return Decision::new(Reading::Place, "dateline", name.end..name.end + 1);
    }
    let bracketed = name.start > 0 && document.is_mark(name.start - 1, '(') && document.is_mark(name.end, ')');
    let after_place = bracketed
        && name.start > 1
        && document.is_capitalized(name.start - 2)
        && !document.names(name.start - 2).is_empty();
    // « dans la capitale Lomé »
    if document.is_word(previous(name.start), words!["capitale"]) {
        return Decision::new(Reading::Place, "capital-named", previous(name.start)..name.start);
    }
    if after_place {
        return Decision::new(Reading::Place, "bracketed-country", name.start - 1..name.end + 1);
    }
    None
}

/// « les Philippines, où vivent des millions de gens »
fn where_clause(document: &Document<'_>, name: &Range<usize>) -> Option<Decision> {
    let comma = usize::from(document.is_mark(name.end, ','));
    let at = name.end + comma;
    let before = name.start.checked_sub(1)?;
    let first = if document.is_definite_article(before) { before } else { name.start };
    // « Le Liban, où la crise dure, a fermé cent écoles »
    let place = document.is_word(at, words!["où"]) && !document.starts_clause(first);
    place.then(|| Decision { reading: Reading::Place, rule: "where-clause", evidence: at..at + 1 })
}

fn is_followed_by_date(document: &Document<'_>, index: usize) -> bool {
    matches!(document.token(index).map(|token| token.kind), Some(TokenKind::Literal(_)))
        || document.is_word(index, words!["le"]) && !document.is_capitalized(index)
}

/// The preposition before the name, and what governs that.
#[inline(never)]
fn governed(document: &Document<'_>, name: &Range<usize>, last: Option<(usize, Reading)>) -> Option<Decision> {
    let mut at = name.start.checked_sub(1)?;
    if document.gap(name.start) == Gap::Line {
        return None;
    }
    if document.is_definite_article(at) {
        at = at.checked_sub(1)?;
    }
    if let Some(sense) = phrase_ending_at(document, at) {
        return Decision::new(
            if sense == "party" { Reading::Party } else { Reading::Place },
            "governing-phrase",
            at..at + 1,
        );
    }
    if document.is_word(at, words!["avec"]) && at > 0 && document.is_word(at - 1, words!["frontière", "frontières"]) {
        return Decision::new(Reading::Place, "border-with", at - 1..at + 1);
    }
    if document.is_word(at, words!["entre"]) && joins_town(document, name.end) {
        return Decision::new(Reading::Place, "between-towns", at..at + 1);
    }
    if document.is_word(at, words!["pour"]) && leaves(document, at) {
        return Decision::new(Reading::Place, "bound-for", at..at + 1);
    }
    if document.is_word(at, &PARTY_PREPOSITIONS) {
        return Decision::new(Reading::Party, "party-preposition", at..at + 1);
    }
    if document.is_word(at, &PLACE_PREPOSITIONS) {
        return Decision::new(Reading::Place, "place-preposition", at..at + 1);
    }
    if document.surface(at) == "A" && document.starts_clause(at) {
        return Decision::new(Reading::Place, "preposition-at", at..at + 1);
    }
    if document.is_word(at, words!["à", "au", "aux"]) {
        // « a demandé trois avions à l'Espagne et à l'Italie »
        let joined = at.checked_sub(1).is_some_and(|and| document.is_word(and, words!["et", "ou"]));
        if let Some((end, Reading::Party)) = last.filter(|_| joined)
            && end + 1 == at
        {
            return Decision::new(Reading::Party, "coordinated", end..at + 1);
        }
        return addressed(document, at).or_else(|| Decision::new(Reading::Place, "preposition-at", at..at + 1));
    }
    if document.is_of(at) {
        // « sous l'égide des Etats-Unis, de l'Égypte et du Qatar »
        let joined = at
            .checked_sub(1)
            .is_some_and(|and| document.is_word(and, words!["et", "ou"]) || document.is_mark(and, ','));
        if let Some((end, Reading::Party)) = last.filter(|_| joined)
            && end + 1 == at
        {
            return Decision::new(Reading::Party, "coordinated", end..at + 1);
        }
        return genitive(document, at);
    }
    None
}

/// « un vol pour Bruxelles », « il s'envolera mardi pour Washington »: where somebody goes.
fn leaves(document: &Document<'_>, preposition: usize) -> bool {
    let near = (preposition.saturating_sub(DEPARTURE)..preposition).rev();
    let mut words = near.take_while(|&at| document.is_lower(at) && !document.is_word(at, words!["et", "que", "qui"]));
    words.any(|at| {
        document.is_word(at, &TRAVELS)
            || ["envol", "embarqu", "décoll"].iter().any(|stem| document.begins_with(at, stem))
    })
}

/// « entre Prague et Brno », « entre le Tchad et le Darfour »: what is no state makes the state a place too.
fn joins_town(document: &Document<'_>, and: usize) -> bool {
    let article = document.is_definite_article(and + 1);
    let names = document.names(if article { and + 2 } else { and + 1 });
    let town = names.iter().any(|name| name.kind == NameKind::City || article && name.kind == NameKind::Region);
    let state = names.iter().any(|name| matches!(name.kind, NameKind::State | NameKind::Capital | NameKind::Seat));
    document.is_word(and, words!["et"]) && town && !state
}

/// The code of a phrase of the metonymy list that ends with token `last`: « aux côtés de », « au sud de ».
fn phrase_ending_at(document: &Document<'_>, last: usize) -> Option<&'static str> {
    (1..=6).rev().find_map(|length| {
        let start = (last + 1).checked_sub(length)?;
        let sense = document.phrase(start, length, Class::Metonymy)?;
        Some(sense.code()).filter(|code| matches!(*code, "party" | "place"))
    })
}

/// « permettre à Moscou », « promis à Port-au-Prince »: a verb or noun of giving or saying before « à ».
fn addressed(document: &Document<'_>, preposition: usize) -> Option<Decision> {
    let limit = preposition.saturating_sub(ADDRESSED);
    // « rapporte quatre blessés à Oslo »: they walked there.
    if document.is_word(previous(preposition), words!["manifestants", "participants", "personnes", "morts", "blessés"])
    {
        return None;
    }
    for at in (limit..preposition).rev() {
        if matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark('.' | ';' | ':' | '»' | '«'))) {
            return None;
        }
        // « appelé à manifester à Tunis », « rappelé son ambassadeur à Paris »: the nearer word has the place.
        let infinitive = document.parts_of_speech(at).starts_with('v') && document.surface(at).ends_with("er");
        if infinitive && !document.is(at, Class::Metonymy)
            || document.is_word(
                at,
                words!["ambassadeur", "ambassadrice", "ambassade", "consulat", "siège", "bureau", "mission", "serment"],
            )
        {
            return None;
        }
        if document.find(at, Class::Metonymy).is_some_and(|(sense, _)| sense.code() == "dative") {
            return Decision::new(Reading::Party, "addressed", at..preposition + 1);
        }
    }
    None
}

/// « l'offensive de Bakou » against « les rues de Bakou »: the noun before « de ».
fn genitive(document: &Document<'_>, of: usize) -> Option<Decision> {
    let mut at = of.checked_sub(1)?;
    for _ in 0..3 {
        let code = document.find(at, Class::Metonymy).map(|(sense, _)| sense.code());
        match code {
            Some("actor-noun") => return Decision::new(Reading::Party, "of-actor", at..of + 1),
            Some("place-noun") => return Decision::new(Reading::Place, "of-place", at..of + 1),
            _ => {}
        }
        if !document.is_adjective(at) {
            break;
        }
        at = at.checked_sub(1)?;
    }
    Decision::new(Reading::Place, "of", of..of + 1)
}

/// « à Doha, Kiev a annoncé », « heure de Moscou, Kiev ayant refusé »: the verb after the name tells more than the place
/// before the comma.
fn begins_anew(document: &Document<'_>, name: &Range<usize>, last: Option<(usize, Reading)>) -> Option<Decision> {
    let comma = last.is_some_and(|(end, reading)| reading == Reading::Place && end + 1 == name.start)
        && name.start.checked_sub(1).is_some_and(|at| document.is_mark(at, ','));
    governing(document, name).filter(|_| comma)
}

/// « la Belgique, le Maroc et la Tunisie »: as the name before, where only a comma or « et » stands between.
fn coordinated(document: &Document<'_>, name: &Range<usize>, last: Option<(usize, Reading)>) -> Option<Decision> {
    let (end, reading) = last?;
    let between = end..name.start;
    let joins = between.len() <= 3
        && between.clone().all(|at| {
            document.is_mark(at, ',')
                || document.is_word(at, words!["et", "ou", "ni", "puis"])
                || document.is_definite_article(at)
        })
        && between.clone().any(|at| !document.is_definite_article(at));
    // « à Doha, le Soudan et l'Éthiopie »: the preposition does not reach over an article, save where the first name has one:
    // « vers la Belgique, le Maroc et la Tunisie ».
    let anew = reading == Reading::Place
        && !has_article(document, end)
        && between.clone().any(|at| document.is_mark(at, ','))
        && between.clone().any(|at| document.is_definite_article(at));
    if !joins || anew {
        return None;
    }
    Decision::new(reading, "coordinated", between)
}

/// Whether the name that ends before token `end` has an article: the names before are no longer than four words.
fn has_article(document: &Document<'_>, end: usize) -> bool {
    let start = (1..=4).find_map(|back| end.checked_sub(back).filter(|&at| !document.is_capitalized(at)));
    start.is_some_and(|at| document.is_definite_article(at) && document.is_lower(at))
}

/// « Bakou ne révèle », « la Turquie est accusée »: a verb after the name.
fn governing(document: &Document<'_>, name: &Range<usize>) -> Option<Decision> {
    let mut at = name.end;
    while document
        .is_word(at, words!["ne", "n'", "se", "s'", "y", "en", "l'", "les", "lui", "leur", "qui", "a", "avait"])
        && at < name.end + 4
    {
        at += 1;
    }
    if at > name.end || document.is_verb(name.end) || document.is_word(name.end, words!["ayant", "étant"]) {
        return Decision::new(Reading::Party, "subject-of-verb", name.end..at.max(name.end + 1));
    }
    None
}

/// « quitter l'Italie » against « attaquer l'Ukraine »: the verb before the name.
fn object(document: &Document<'_>, name: &Range<usize>) -> Option<Decision> {
    let mut at = name.start.checked_sub(1)?;
    if document.is_definite_article(at) {
        at = at.checked_sub(1)?;
    }
    let code = document.find(at, Class::Metonymy).map(|(sense, _)| sense.code());
    (code == Some("motion")).then(|| Decision {
        reading: Reading::Place,
        rule: "object-of-motion",
        evidence: at..at + 1,
    })
}
