use std::cmp::Reverse;

use crate::rules::Candidate;

/// The candidates that stay, sorted and disjoint.
pub fn choose(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let stay = staying(&candidates);
    let mut waiting: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    stay.into_iter().filter_map(|at| waiting.get_mut(at)?.take()).collect()
}

/// Which candidates stay, in text order: among those that overlap the heavier wins, then the longer, then the earlier.
/// One that gives way to a winner takes nothing from those it overlaps.
pub fn staying(candidates: &[Candidate]) -> Vec<usize> {
    let length = candidates.iter().map(|candidate| candidate.span.end).max().unwrap_or(0);
    let mut order: Vec<Place> = candidates.iter().enumerate().map(|(at, candidate)| rank(candidate, at)).collect();
    order.sort_unstable();
    let mut taken = vec![false; length];
    order.retain(|(.., at)| {
        let span = candidates.get(*at).map(|candidate| candidate.span.start..candidate.span.end);
        let Some(bytes) = span.and_then(|span| taken.get_mut(span)) else { return false };
        let is_free = !bytes.is_empty() && !bytes.contains(&true);
        if is_free {
            bytes.fill(true);
        }
        is_free
    });
    for entry in &mut order {
        entry.0 = candidates.get(entry.3).map_or(0, |candidate| candidate.span.start);
    }
    order.sort_unstable();
    order.into_iter().map(|(.., at)| at).collect()
}

/// The place of a candidate among all: heavier before lighter, longer before shorter, earlier before later. One type
/// serves for both orders, since each type that is sorted costs the download a kilobyte.
fn rank(candidate: &Candidate, at: usize) -> Place {
    let length = candidate.span.len().min(LONGEST);
    (
        usize::from(u8::MAX - candidate.weight) << 16 | (LONGEST - length),
        Reverse(usize::MAX - candidate.span.start),
        Reverse(0),
        at,
    )
}

/// Bytes of the longest name that is told from longer ones.
const LONGEST: usize = 0xFFFF;

/// Where a candidate comes: by start, longer before shorter, heavier before lighter, earlier proposed first.
pub type Place = (usize, Reverse<usize>, Reverse<u8>, usize);

/// The place of the candidate that was proposed as number `at`.
pub const fn place(candidate: &Candidate, at: usize) -> Place {
    (candidate.span.start, Reverse(candidate.span.end), Reverse(candidate.weight), at)
}
