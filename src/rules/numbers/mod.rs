//! Rules that propose numbers: every expression of quantity, rank, date, time, duration or age.

mod ages;
mod amount;
mod centuries;
mod clock;
mod codes;
mod context;
mod counting;
mod date_ranges;
mod dates;
mod deictics;
mod durations;
mod elided;
mod finance;
mod fractions;
mod heights;
mod names;
mod numeral;
mod openers;
mod ordinals;
mod qualifiers;
mod quantities;
mod readings;
mod registers;
mod stopwatch;
mod units;

pub use readings::lost;

use crate::document::Document;
use crate::model::MentionKind;
use crate::rules::Candidate;

/// Appends every number, in text order and disjoint: dates first, then times, ranks, quantities.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    let mut found: Vec<Candidate> = Vec::new();
    let mut index = 0;
    while index < document.tokens.len() {
        let number = if openers::may_open(document, index) { number_at(document, index) } else { None };
        debug_assert!(number.is_some() || number_at(document, index).is_none(), "{}", document.surface(index));
        match number {
            Some((candidate, end)) => {
                // A qualifier may reach back over the token before; never into another number.
                let free = found.last().is_none_or(|last| last.span.end <= candidate.span.start);
                if free {
                    found.push(candidate);
                }
                index = end.max(index + 1);
            }
            None => index += 1,
        }
    }
    elided::fill(document, &mut found);
    out.append(&mut found);
}

fn number_at(document: &Document<'_>, index: usize) -> Option<(Candidate, usize)> {
    if codes::is_code(document, index) {
        return None;
    }
    stopwatch::at(document, index)
        .or_else(|| dates::at(document, index))
        .or_else(|| deictics::at(document, index))
        .or_else(|| clock::at(document, index))
        .or_else(|| ordinals::at(document, index))
        .or_else(|| heights::at(document, index))
        .or_else(|| quantities::at(document, index))
        .or_else(|| {
            let (end, number) = durations::vague(document, index)?;
            let span = document.span(index..end);
            let kind = MentionKind::Number(number);
            let weight = quantities::WEIGHT;
            Some((Candidate { span, kind, rule: "duration-vague", evidence: Vec::new(), weight }, end))
        })
}
