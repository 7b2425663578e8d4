use std::cmp::Reverse;

use crate::rules::Candidate;

/// The candidates that stay, sorted and disjoint: among those that overlap the heavier wins, then the longer,
/// then the earlier. One that gives way to a winner takes nothing from those it overlaps.
pub fn choose(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !candidate.span.is_empty());
    let length = candidates.iter().map(|candidate| candidate.span.end).max().unwrap_or(0);
    let rank = |(at, candidate): (usize, &Candidate)| {
        (Reverse(candidate.weight), Reverse(candidate.span.len()), candidate.span.start, at)
    };
    let mut order: Vec<_> = candidates.iter().enumerate().map(rank).collect();
    order.sort_unstable();
    let (mut taken, mut stays) = (vec![false; length], vec![false; candidates.len()]);
    for (.., at) in order {
        let Some(candidate) = candidates.get(at) else { continue };
        let Some(bytes) = taken.get_mut(candidate.span.start..candidate.span.end) else { continue };
        if !bytes.contains(&true) {
            bytes.fill(true);
            stays.iter_mut().skip(at).take(1).for_each(|stays| *stays = true);
        }
    }
    let mut stays = stays.into_iter();
    candidates.retain(|_| stays.next().unwrap_or(false));
    candidates.sort_unstable_by_key(|candidate| candidate.span.start);
    candidates
}

/// Where a candidate comes: by start, longer before shorter, heavier before lighter, earlier proposed first.
pub type Place = (usize, Reverse<usize>, Reverse<u8>, usize);

/// The place of the candidate that was proposed as number `at`.
pub const fn place(candidate: &Candidate, at: usize) -> Place {
    (candidate.span.start, Reverse(candidate.span.end), Reverse(candidate.weight), at)
}
