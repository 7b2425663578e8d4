//! How sure the text is of a figure.

use super::scene::Scene;
use crate::model::{Evidence, Link, Modality};

/// The modality of a number and the words that show it.
pub fn find(scene: &Scene<'_, '_>, number: usize, source: Option<Link>) -> (Modality, Vec<Evidence>) {
    let sentence = scene.sentence(number);
    let position = scene.tokens(number).start;
    let document = scene.document;
    let near = |words: &[&str], reach: usize| {
        let (start, end) = (position.saturating_sub(reach), position + reach + 1);
        (sentence.start.max(start)..sentence.end.min(end)).find(|&at| document.is_word(at, words))
    };
    let evidence = |at: usize, rule| vec![Evidence { rule, span: document.span(at..at + 1) }];
    if position > 0 && document.is_word(position - 1, &["contre"]) {
        return (Modality::Past, evidence(position - 1, "compared-with"));
    }
    if let Some(at) = near(&["aurait", "auraient", "pourrait", "pourraient", "serait", "seraient"], 12) {
        return (Modality::Conditional, evidence(at, "conditional-verb"));
    }
    if let Some(at) = near(&["dément", "démentent", "démenti", "nie", "nient", "récuse", "conteste"], 12) {
        return (Modality::Denied, evidence(at, "denying-verb"));
    }
    if let Some(at) = near(&["provisoire", "partiel", "provisoires"], 12) {
        return (Modality::Provisional, evidence(at, "provisional-count"));
    }
    if let Some(at) = near(&["devrait", "devraient", "prévoit", "prévoient", "table", "tablent", "attend"], 10) {
        return (Modality::Forecast, evidence(at, "forecast-verb"));
    }
    if let Some(at) = near(&["vise", "visent", "visons", "objectif", "cible", "ambitionne"], 10) {
        return (Modality::Target, evidence(at, "target-word"));
    }
    match source {
        Some(source) => (Modality::Attributed, vec![Evidence { rule: source.rule, span: source.span }]),
        None => (Modality::Asserted, Vec::new()),
    }
}
