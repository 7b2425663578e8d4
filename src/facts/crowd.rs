//! Those who are counted, as the party of their number: « 22 civils arméniens », « 12 % des salariés ».

use super::nouns;
use super::scene::Scene;
use crate::lexicon::{Class, Words, words};
use crate::model::{Link, NumberKind, PartyKind};

/// Who sees for others, and mere people, to whom things happen.
pub static BYSTANDERS: Words<34> = Words::new([
    "correspondant",
    "correspondants",
    "journaliste",
    "journalistes",
    "photographe",
    "témoin",
    "témoins",
    "habitant",
    "habitants",
    "femme",
    "femmes",
    "homme",
    "hommes",
    "enfant",
    "enfants",
    "fille",
    "garçon",
    "malade",
    "malades",
    "patient",
    "patients",
    "passager",
    "passagers",
    "voyageur",
    "voyageurs",
    "vacanciers",
    "touristes",
    "citoyens",
    "épargnants",
    "secouristes",
    "usagers",
    "propriétaires",
    "élèves",
    "victimes",
]);

/// « 22 civils arméniens », « 67 % des Français »: whoever is counted.
pub fn set_apart(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let counted = what.and_then(|what| what.mention).or_else(|| share_of(scene, number));
    let apart = |mention: usize| !scene.is_generic(mention) || scene.tokens(mention).len() > 1;
    let mention = counted.filter(|&mention| scene.is_party(mention) && apart(mention))?;
    // « de deux sources sécuritaires » speak, they are not counted.
    if scene.document.is_word(scene.tokens(mention).start, words!["sources"]) {
        return None;
    }
    // « deux d'entre eux »: who was counted in another sentence is not named here.
    let here = scene.tokens(mention).start >= scene.sentence(number).start;
    (here && matches!(scene.party_kind(mention), Some(PartyKind::People | PartyKind::Group)))
        .then(|| scene.to_mention(mention, "counted-party"))
}

/// « un Québécois sur quatre », « plus de 60 % des professeurs des écoles »: people who are no mention of their own.
pub fn people(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let document = scene.document;
    let what = what.filter(|what| what.mention.is_none() || what.rule == "noun-in-fraction")?;
    let noun = document.range(what.span);
    let people = document.is_capitalized(noun.start) && document.find(noun.start, Class::Demonyms).is_some();
    let shared = scene.number_kind(number) == Some(NumberKind::Percent) && noun.start >= scene.tokens(number).end;
    let set_apart = nouns::is_human(scene, noun.start)
        && document.is_of(noun.end)
        && document.is_lower(noun.end + 1)
        && scene.mention_at(noun.end + 1).is_none();
    if shared && set_apart {
        let span = document.span(noun.start..noun.end + 2);
        return Some(Link { span, mention: None, rule: "counted-party" });
    }
    people.then_some(Link { rule: "counted-party", mention: None, ..what })
}

/// « 61 % des enseignants », « 12 % des salariés »: those of a trade act, mere people or voters do not.
pub fn tradesmen(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let document = scene.document;
    let share = matches!(scene.number_kind(number), Some(NumberKind::Percent | NumberKind::Fraction));
    let what = what.filter(|_| share)?;
    let noun = document.range(what.span).start;
    let trade = document.find(noun, Class::Functions).is_some_and(|(sense, _)| sense.code() == "profession");
    let mere = document.is_word(noun, &BYSTANDERS)
        || document.begins_with(noun, "électeur")
        || document.begins_with(noun, "gréviste");
    let end = scene.tokens(number).end;
    let article = usize::from(document.is_definite_article(end + 1));
    let counted = noun == end + 1 + article && trade && !mere;
    counted.then_some(Link { rule: "counted-party", mention: None, ..what })
}

/// « 67 % des Français »: the mention right after « de ».
fn share_of(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let end = scene.tokens(number).end;
    scene.document.is_of(end).then(|| scene.mention_from(end + 1)).flatten()
}
