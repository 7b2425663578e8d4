use std::cmp::Reverse;

use crate::rules::Candidate;

/// The candidates that stay, sorted and disjoint: among those that overlap the heavier wins, then the longer,
/// then the earlier.
pub fn choose(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !candidate.span.is_empty());
    candidates.sort_by_key(|candidate| (candidate.span.start, Reverse(candidate.span.end), Reverse(candidate.weight)));
    let mut chosen: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
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

fn beats(challenger: &Candidate, holder: &Candidate) -> bool {
    (challenger.weight, challenger.span.len()) > (holder.weight, holder.span.len())
}
