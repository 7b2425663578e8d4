//! Datelines: « BEYROUTH, 27 novembre (AFP) », « MARRAKECH (Maroc) - », « Lyon – ».

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::NameKind;
use crate::model::{MentionKind, Party, PartyKind, Place, PlaceKind, RuleId};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, TokenKind};

const WEIGHT: u8 = 84;
/// Tokens within which the dash of a dateline comes.
const LONGEST: usize = 18;

/// Appends the places of datelines, the country in brackets and the agency.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for sentence in &document.sentences {
        let start = sentence.start;
        if document.gap(start) != Gap::Line {
            continue;
        }
        if !document.is_capitalized(start) {
            out.extend(bracketed(document, start));
            continue;
        }
        let Some(dash) = dash_of(document, start) else {
            let town = before_land(document, start);
            out.extend(town.map(|end| place(document, start..end, PlaceKind::City, "dateline")));
            continue;
        };
        let mut at = start;
        while let Some(end) = city(document, at).filter(|&end| end <= dash) {
            out.push(place(document, at..end, PlaceKind::City, "dateline"));
            let another = document.is_mark(end, '/') || document.is_mark(end, ',') && is_town(document, end + 1, dash);
            at = if another { end + 1 } else { dash };
        }
        brackets(document, start..dash, out);
    }
}

/// « (Bogo) Plus de 3 000 répliques »: the town alone in brackets.
fn bracketed(document: &Document<'_>, open: usize) -> Option<Candidate> {
    let start = open + 1;
    let end = city(document, start).filter(|&end| document.is_mark(open, '(') && document.is_mark(end, ')'))?;
    // « (Reuters) », « (Suite) »
    let other =
        naming::longest(document, start, &[NameKind::Organization]).is_some() || document.is_ordinary_word(start);
    let opens = document.gap(end + 1) == Gap::Space && document.is_capitalized(end + 1);
    (opens && !other).then(|| place(document, start..end, PlaceKind::City, "dateline"))
}

/// « Pouzauges (Vendée). »: a town that opens its paragraph, with its region or country; the end of its name.
fn before_land(document: &Document<'_>, start: usize) -> Option<usize> {
    let end = city(document, start)?;
    let land = naming::longest(document, end + 1, &[NameKind::State, NameKind::Region])?;
    let close = end + 1 + land.length;
    let framed = document.is_mark(end, '(') && document.is_mark(close, ')') && document.is_mark(close + 1, '.');
    framed.then_some(end)
}

/// « Francfort, Bruxelles – »: a second known town right before the dash.
fn is_town(document: &Document<'_>, start: usize, dash: usize) -> bool {
    naming::longest(document, start, &[NameKind::City, NameKind::Capital])
        .is_some_and(|name| start + name.length == dash)
}

/// The dash that ends the dateline beginning at token `start`: only names, dates and brackets stand before it.
fn dash_of(document: &Document<'_>, start: usize) -> Option<usize> {
    let is_dash = |at: usize| {
        matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark('-' | '–' | '—')))
            && document.gap(at) != Gap::None
            && document.gap(at + 1) != Gap::None
    };
    let dash = (start + 1..start + LONGEST).take_while(|&at| document.gap(at) != Gap::Line).find(|&at| is_dash(at))?;
    let name_end = city(document, start)?;
    let brackets = (start..dash).any(|at| document.is_mark(at, '('));
    (brackets || dash == name_end || (name_end..dash).any(|at| document.is_mark(at, ',')) && dash - start <= 8)
        .then_some(dash)
}

/// The end of the town's name at token `start`.
fn city(document: &Document<'_>, start: usize) -> Option<usize> {
    let known =
        naming::longest(document, start, &[NameKind::City, NameKind::Capital, NameKind::Region, NameKind::State]);
    let run = naming::run_at(document, start).map(|run| run.range.end);
    known.map(|name| start + name.length).max(run).or_else(|| {
        // « Suite – le dossier »
        (document.is_capitalized(start) && !document.is_ordinary_word(start)).then_some(start + 1)
    })
}

/// « (Maroc) » is a country, « (AFP) » an agency.
fn brackets(document: &Document<'_>, dateline: Range<usize>, out: &mut Vec<Candidate>) {
    for open in dateline.clone().filter(|&at| document.is_mark(at, '(')) {
        let Some(close) = (open + 1..dateline.end).find(|&at| document.is_mark(at, ')')) else { return };
        let inside = open + 1..close;
        let country = naming::longest(document, inside.start, &[NameKind::State, NameKind::Region]);
        if country.is_some_and(|name| inside.start + name.length == close) {
            out.push(place(document, inside, PlaceKind::Country, "dateline-country"));
        } else if inside.len() <= 2 && document.is_capitalized(inside.start) {
            let party = Party { kind: PartyKind::Organization, reference: None, role: None, generic: false };
            let span = document.span(inside);
            out.push(Candidate {
                span,
                kind: MentionKind::Party(party),
                rule: "dateline-agency",
                evidence: Vec::new(),
                weight: WEIGHT,
            });
        }
    }
}

fn place(document: &Document<'_>, range: Range<usize>, kind: PlaceKind, rule: RuleId) -> Candidate {
    let name =
        naming::longest(document, range.start, &[NameKind::City, NameKind::Region, NameKind::State, NameKind::Capital]);
    let kind = match name.map(|name| name.kind) {
        Some(NameKind::Region) => PlaceKind::Region,
        _ => kind,
    };
    let place = Place {
        kind,
        country: name.and_then(|name| name.country),
        coordinates: name.and_then(|name| name.coordinates()),
    };
    let span = document.span(range);
    Candidate { span, kind: MentionKind::Place(place), rule, evidence: Vec::new(), weight: WEIGHT }
}
