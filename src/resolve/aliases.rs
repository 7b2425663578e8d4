//! One decision per name over the whole article: the first full mention types the short ones.

use std::collections::HashMap;

use crate::document::Document;
use crate::lexicon::{Class, Guard, NameKind};
use crate::model::{Evidence, MentionKind, Party, PartyKind, Span};
use crate::rules::parties::organizations::is_product;
use crate::rules::{Candidate, naming};
use crate::text::fold::folded;

/// A short form of a name that was read for sure elsewhere.
const ALIAS: u8 = 72;
/// The same for a place: an organization named after it weighs more.
const PLACE_ALIAS: u8 = 61;
/// What must at least speak for a longer name of a body that holds a short one.
const WHOLE: u8 = 70;
/// What must at least speak for a reading before it decides other mentions of the same words.
const SURE: u8 = 55;

/// Candidates for the other mentions of the names that `chosen` holds: surnames, repeated names, acronyms.
#[must_use]
#[inline(never)]
pub fn propose(document: &Document<'_>, chosen: &[&Candidate]) -> Vec<Candidate> {
    let known = learn(document, chosen);
    let mut found = Vec::new();
    let mut after = 0;
    for index in 0..document.tokens.len() {
        if index < after {
            continue;
        }
        let Some(run) = naming::run_at(document, index) else { continue };
        after = run.range.end;
        if is_product(document, run.range.start, run.range.end) {
            continue;
        }
        let span = naming::run_span(document, &run);
        let Some(first) = known.get(&folded(span.of(document.text))).filter(|first| first.span != span) else {
            continue;
        };
        // « Tours et détours »
        let place = matches!(first.kind, MentionKind::Place(_));
        if place && document.starts_clause(run.range.start) && document.is_ordinary_word(run.range.start) {
            continue;
        }
        if is_inside_body(chosen, span) {
            continue;
        }
        let (kind, evidence) =
            (without_role(&first.kind), vec![Evidence { rule: "first-full-mention", span: first.span }]);
        let weight = if matches!(kind, MentionKind::Place(_)) { PLACE_ALIAS } else { ALIAS };
        found.push(Candidate { span, kind, rule: "alias", evidence, weight });
    }
    found
}

/// « le Conseil de sécurité de l'ONU »: the name is a part of a longer one. `chosen` is sorted and disjoint.
fn is_inside_body(chosen: &[&Candidate], span: Span) -> bool {
    let next = chosen.partition_point(|candidate| candidate.span.start <= span.start);
    next.checked_sub(1).and_then(|at| chosen.get(at)).is_some_and(|holder| {
        let body = matches!(&holder.kind, MentionKind::Party(party) if party.kind == PartyKind::Organization);
        body && holder.weight >= WHOLE && holder.span.end >= span.end && holder.span != span
    })
}

/// Each name that was read for sure, and each surname, with the mention it was learned from.
fn learn<'c>(document: &Document<'_>, chosen: &[&'c Candidate]) -> HashMap<String, &'c Candidate> {
    let mut known: HashMap<String, &Candidate> = HashMap::new();
    for candidate in chosen.iter().filter(|candidate| candidate.weight >= SURE) {
        let name = name_span(document, candidate);
        for key in keys(document, candidate, name) {
            if known.get(&key).is_none_or(|before| before.weight < candidate.weight) {
                known.insert(key, candidate);
            }
        }
    }
    known
}

/// The spellings by which the article may come back to a name.
fn keys(document: &Document<'_>, candidate: &Candidate, name: Span) -> Vec<String> {
    let MentionKind::Party(party) = &candidate.kind else {
        let town = candidate.rule == "place-known" && is_doubtful_town(document, name);
        return if town || candidate.rule.starts_with("place-noun") {
            vec![folded(name.of(document.text))]
        } else {
            Vec::new()
        };
    };
    let whole = folded(name.of(document.text));
    match party.kind {
        PartyKind::Person => {
            let given = first_name(document, name);
            surnames(document, name).into_iter().chain(given).chain(std::iter::once(whole)).collect()
        }
        // What a place's name means where it acts, it does not mean elsewhere.
        PartyKind::Organization
            if !names_nothing_else(document, name)
                && matches!(
                    candidate.rule,
                    "organization-known" | "organization-region" | "organization-club" | "union-name"
                ) =>
        {
            Vec::new()
        }
        PartyKind::Organization => vec![whole],
        _ => Vec::new(),
    }
}

/// « Tours », « Job »: a town whose name is also a word or a surname, which its first mention told.
fn is_doubtful_town(document: &Document<'_>, name: Span) -> bool {
    let tokens = document.range(name);
    let mut names = document.names(tokens.start).iter().filter(|one| one.length == tokens.len()).peekable();
    names.peek().is_some() && names.all(|one| one.kind == NameKind::City && one.guard == Guard::Word)
}

/// « Michelin », which opens sentences too: one word that no gazetteer has for a place or a person.
fn names_nothing_else(document: &Document<'_>, name: Span) -> bool {
    let tokens = document.range(name);
    let names = document.names(tokens.start);
    tokens.len() == 1
        && document.is_capitalized(tokens.start)
        && !document.starts_clause(tokens.start)
        && !names.is_empty()
        && names.iter().all(|name| name.kind == NameKind::Organization)
}

/// « Lavrov », « von der Leyen », « Leyen »: what follows the first name, particles kept and left out.
fn surnames(document: &Document<'_>, name: Span) -> Vec<String> {
    let tokens = document.range(name);
    let starts = tokens.clone().skip(1).filter(|&at| {
        document.gap(at) == crate::text::Gap::Space && (document.is_capitalized(at) || document.is_lower(at))
    });
    starts
        .map(|at| folded(document.span(at..tokens.end).of(document.text)))
        .filter(|surname| surname.len() > 2)
        .collect()
}

/// « Camille » of « Camille Perrin »: first names that nothing else is called.
fn first_name(document: &Document<'_>, name: Span) -> Option<String> {
    let tokens = document.range(name);
    let first = tokens.start;
    let known = document.names(first).iter().filter(|name| name.length == 1);
    let given = |name: &crate::lexicon::Name| name.kind == NameKind::FirstName && name.guard == Guard::None;
    let only = tokens.len() > 1 && known.clone().count() == 1 && known.clone().all(given);
    only.then(|| folded(document.surface(first)))
}

/// A person's name without the honorific, any other name as it is.
#[must_use]
pub fn name_span(document: &Document<'_>, candidate: &Candidate) -> Span {
    bare_name(document, candidate.span)
}

/// The span without the honorific it begins with.
#[must_use]
pub fn bare_name(document: &Document<'_>, span: Span) -> Span {
    let tokens = document.range(span);
    let Some((sense, length)) = document.find(tokens.start, Class::Honorifics) else { return span };
    let start = tokens.start + length;
    if sense.code() != "title" || start >= tokens.end { span } else { document.span(start..tokens.end) }
}

fn without_role(kind: &MentionKind) -> MentionKind {
    match kind {
        MentionKind::Party(party) => MentionKind::Party(Party { role: None, ..party.clone() }),
        other => other.clone(),
    }
}
