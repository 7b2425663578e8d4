//! Relations between parties, as far as a clause states them: « L'Azerbaïdjan, soutenu par la Turquie ».
//!
//! A word of `seeds/lexicons/relation-verbs.tsv` has frames that say where its parties stand. What is denied, doubted or
//! only wished (« accuse Paris de soutenir X ») is no relation.

use std::ops::Range;

use super::frames::{Pair, Word, is_bond};
use super::parties;
use super::scene::Scene;
use crate::lexicon::Class;
use crate::model::{Evidence, Relation, RelationKind};

/// Relations of a sentence among which a reply looks for what it answers.
pub(super) const RECENT: usize = 4;

/// Every relation of the article, in text order of the words that state it.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>) -> Vec<Relation> {
    let mut relations = Vec::new();
    for sentence in &scene.document.sentences {
        let mut at = sentence.start;
        while at < sentence.end {
            at += read(scene, at, sentence.start..sentence.end, &mut relations);
        }
    }
    relations
}

/// Reads the word at a token; how many tokens it takes.
fn read(scene: &Scene<'_, '_>, at: usize, sentence: Range<usize>, relations: &mut Vec<Relation>) -> usize {
    let Some((sense, length)) = scene.document.find(at, Class::RelationVerbs) else { return 1 };
    let (kind, frames) = (sense.column(0), sense.column(1));
    let word = Word { scene, tokens: at..at + length, sentence };
    if scene.mention_at(at).is_some() || word.is_unsaid() {
        return length;
    }
    let Some(kind) = kind_of(kind) else { return length };
    for frame in frames.split(' ') {
        let pairs = word.pairs(frame, relations);
        if !pairs.is_empty() {
            for pair in pairs {
                add(scene, kind, &word, pair, relations);
            }
            break;
        }
    }
    length
}

fn kind_of(code: &str) -> Option<RelationKind> {
    Some(match code {
        "ally" => RelationKind::Ally,
        "support" => RelationKind::Support,
        "oppose" => RelationKind::Oppose,
        "fight" => RelationKind::Fight,
        "accuse" => RelationKind::Accuse,
        "deny" => RelationKind::Deny,
        "negotiate" => RelationKind::Negotiate,
        "agree" => RelationKind::Agree,
        "mediate" => RelationKind::Mediate,
        "treaty" => RelationKind::Treaty,
        _ => return None,
    })
}

fn add(scene: &Scene<'_, '_>, kind: RelationKind, word: &Word<'_, '_, '_>, pair: Pair, relations: &mut Vec<Relation>) {
    let (subject, object, rule) = pair;
    let entity = |mention: usize| scene.mentions.get(mention).and_then(|mention| mention.entity);
    let one = subject == object || entity(subject).is_some() && entity(subject) == entity(object);
    let (first, second) = (scene.tokens(subject), scene.tokens(object));
    let start = word.tokens.start.min(first.start).min(second.start);
    let end = word.tokens.end.max(first.end).max(second.end);
    let end = if is_bond(rule) { parties::bond(scene, end).unwrap_or(end) } else { end };
    let told = relations
        .iter()
        .rev()
        .take(RECENT)
        .any(|other| other.kind == kind && other.subject == subject && other.object == object);
    if !one && !told {
        let evidence = Evidence { rule, span: scene.document.span(start..end) };
        relations.push(Relation { kind, subject, object, evidence });
    }
}
