use std::cmp::Reverse;

use crate::rules::Candidate;

/// The candidates that stay, sorted and disjoint: among those that overlap the heavier wins, then the longer,
/// then the earlier.
pub fn choose(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !candidate.span.is_empty());
    let mut order: Vec<Place> = candidates.iter().enumerate().map(|(at, candidate)| place(candidate, at)).collect();
    order.sort_unstable();
    let mut waiting: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    let mut chosen: Vec<Candidate> = Vec::with_capacity(waiting.len());
    for candidate in order.iter().filter_map(|(.., at)| waiting.get_mut(*at)?.take()) {
        while let Some(last) = chosen.last() {
            if !last.span.overlaps(candidate.span) || !beats(&candidate, last) {
                break;
            }
            chosen.pop();
        }
        if chosen.last().is_none_or(|last| !last.span.overlaps(candidate.span)) {
            chosen.push(candidate);
        }
    }
    chosen
}

/// Where a candidate comes: by start, longer before shorter, heavier before lighter, earlier proposed first.
pub type Place = (usize, Reverse<usize>, Reverse<u8>, usize);

/// The place of the candidate that was proposed as number `at`.
pub const fn place(candidate: &Candidate, at: usize) -> Place {
    (candidate.span.start, Reverse(candidate.span.end), Reverse(candidate.weight), at)
}

fn beats(challenger: &Candidate, holder: &Candidate) -> bool {
    (challenger.weight, challenger.span.len()) > (holder.weight, holder.span.len())
}
