//! Figures of studies and forecasts: « un sondage X montre que », « attendue à 5 % par X ».

use super::scene::Scene;
use super::voice;
use super::who::first_naming;
use crate::model::Link;

/// Beginnings of participles of what is foreseen.
const EXPECTED: [&str; 5] = ["attendu", "estimé", "évalué", "chiffré", "prévu"];
/// What shows a figure, and how.
const STUDIES: [&str; 9] =
    ["sondage", "étude", "enquête", "rapport", "baromètre", "bilan", "recensement", "audit", "bulletin"];
const SHOWS: [&str; 8] = ["montre", "révèle", "indique", "établit", "conclut", "souligne", "relève", "constate"];

/// « La croissance, attendue à 5,1 % par le FMI, »
pub fn expected(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let verb = tokens.start.checked_sub(2).filter(|&at| EXPECTED.iter().any(|stem| document.begins_with(at, stem)))?;
    let by = Some(tokens.end).filter(|&at| document.is_word(at, &["par"]) && document.is_word(verb + 1, &["à"]))?;
    voice::after(scene, by + 1, 6, "agent-of-saying")
}

/// « Un sondage Léger mené auprès de 1 025 personnes montre que 52 % »: whose study it is.
pub fn shown(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start;
    let noun = (first..start).find(|&at| document.is_word(at, &STUDIES))?;
    let shows = (noun + 1..start)
        .any(|at| document.is_word(at, &SHOWS) && (at..start).any(|that| document.is_word(that, &["que", "qu'"])));
    let name = (noun + 1..noun + 5).find_map(|at| scene.mention_from(at)).filter(|&mention| scene.is_party(mention))?;
    let joined = (noun + 1..scene.tokens(name).start).all(|at| {
        document.is_of(at)
            || document.is_definite_article(at)
            || document.is_adjective(at)
            || document.is_word(at, &["du", "des"])
    });
    (shows && joined).then(|| scene.to_mention(first_naming(scene, name), "study"))
}
