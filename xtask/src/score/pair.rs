//! Pairing annotated and found spans one to one.

use std::cmp::Reverse;

use factmark::wire::Mention;

use super::gold::Span;

/// Pairs (annotated, found) that overlap and agree in kind: spans that count before optional ones, then the longest
/// overlap, then the same ends, then the same kind.
pub fn pair_up(gold: &[Span], found: &[(usize, usize, &str)]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (index, span) in gold.iter().enumerate() {
        for (other, &(start, end, kind)) in found.iter().enumerate() {
            let overlap = span.end.min(end).saturating_sub(span.start.max(start));
            if overlap > 0 && (kind == span.kind || Some(kind) == span.alternative) {
                let same_ends = (span.start, span.end) == (start, end);
                candidates.push((span.optional, Reverse(overlap), !same_ends, kind != span.kind, index, other));
            }
        }
    }
    candidates.sort_unstable();
    let (mut used_gold, mut used_found) = (vec![false; gold.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (.., index, other) in candidates {
        if !used_gold[index] && !used_found[other] {
            (used_gold[index], used_found[other]) = (true, true);
            pairs.push((index, other));
        }
    }
    pairs
}

/// Position and kind of each mention.
pub fn spans(mentions: &[Mention]) -> Vec<(usize, usize, &str)> {
    mentions.iter().map(|mention| (mention.start, mention.end, mention.kind)).collect()
}
