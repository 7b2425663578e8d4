//! Who gets, bears or gives an amount by a verb that has another subject, or none: « est revenu à X », « viendra de X ».

use super::clause;
use super::nouns;
use super::scene::Scene;
use super::stating::says;
use super::voice;
use super::who::is_sum_or_rate;
use crate::document::previous;
use crate::lexicon::words;
use crate::model::{Fact, Link, NumberKind, RuleId};

/// Beginnings of verbs whose amount is taken from whoever stands behind « à »: « a infligé au club une amende de ».
const TAKES: [&str; 4] = ["inflig", "impos", "coût", "factur"];
/// Beginnings of verbs whose amount reaches whoever stands behind « à », while no party is the subject.
const REACHES: [&str; 6] = ["coût", "rapport", "revien", "revenu", "retourn", "échoi"];
/// Beginnings of participles that do the same: « sera versé aux actionnaires ».
const PAID: [&str; 5] = ["versé", "attribué", "accordé", "alloué", "distribué"];
/// Beginnings of verbs whose amount is given by whoever stands behind « de ».
const STEMS_FROM: [&str; 4] = ["vien", "provien", "proven", "émane"];
/// The rule of what others have.
const OTHERS: RuleId = "party-after";
/// Tokens between an amount and its verb, and between a verb and whoever it concerns.
const REACH: usize = 8;

/// The party that a verb makes somebody give, bear or get an amount.
pub fn find(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    against(scene, number, before)
        .or_else(|| taken_from(scene, number))
        .or_else(|| borne_by(scene, number))
        .or_else(|| condemned(scene, number))
        .or_else(|| reached(scene, number))
        .or_else(|| given_by(scene, number))
        .or_else(|| lacking(scene, number))
}

/// « 51 sièges, contre 52 au Kuomintang et huit au Parti populaire »: what others have.
fn against(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let lead = previous(tokens.start);
    let goes_on = || {
        let last = before.last().and_then(|last| last.who);
        document.is_word(lead, words!["et"]) && last.is_some_and(|who| who.rule == OTHERS)
    };
    let compared = document.is_word(lead, words!["contre"]) || goes_on();
    let to = document.is_word(tokens.end, words!["à", "au", "aux"]);
    let article = usize::from(document.is_definite_article(tokens.end + 1));
    let party =
        scene.mention_from(tokens.end + 1 + article).filter(|&party| compared && to && scene.is_party(party))?;
    (scene.number_kind(number) == Some(NumberKind::Cardinal)).then(|| scene.to_mention(party, OTHERS))
}

/// « Il manque à X 12 millions d'euros »
fn lacking(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let verb = (start.saturating_sub(REACH)..start).rev().find(|&at| document.begins_with(at, "manqu"))?;
    let whom = document
        .is_word(verb + 1, words!["à", "au", "aux"])
        .then(|| party_at(scene, verb + 2, "party-concerned"))??;
    (document.range(whom.span).end <= start).then_some(whom)
}

/// « a infligé au Standard une amende de 150 000 euros et un retrait de trois points »: it is the club's fine.
fn taken_from(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let verb = clause::governing_verb(scene, start).filter(|&verb| begins(scene, verb, &TAKES))?;
    let to = (verb + 1..start.min(verb + 3)).find(|&at| scene.document.is_word(at, words!["à", "au", "aux"]))?;
    let whom = party_at(scene, to + 1, "party-concerned")?;
    (scene.document.range(whom.span).end <= start).then_some(whom)
}

/// « dont 60 % à la charge de la Région wallonne », « 32 dollars, pris en charge par Gavi »
fn borne_by(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let charge = (end + 1..end + 5).find(|&at| document.is_word(at, words!["charge"]))?;
    let led = document.is_word(previous(charge), words!["à", "la"]) && document.is_of(charge + 1)
        || document.is_word(previous(charge), words!["en"]) && document.is_word(charge + 1, words!["par"]);
    (led && is_sum_or_rate(scene, number)).then(|| party_at(scene, charge + 2, "party-concerned")).flatten()
}

/// « a condamné M. Delorme à quatre ans d'emprisonnement et à 300 000 euros d'amende »
fn condemned(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let start = scene.tokens(number).start;
    let verb = clause::governing_verb(scene, start).filter(|&verb| scene.document.begins_with(verb, "condamn"))?;
    let before = scene.mention_from(verb + 1).or_else(|| scene.mention_from(verb + 2));
    let party = before.filter(|&party| scene.is_party(party) && !scene.is_governed(scene.tokens(party).start))?;
    Some(scene.to_mention(party, "party-concerned"))
}

/// « ont coûté 640 millions aux assureurs », « un cinquième de la somme est revenu à X ».
fn reached(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    if !is_sum_or_rate(scene, number) {
        return None;
    }
    let end = scene.sentence(number).end.min(tokens.end + REACH);
    let open = (tokens.end..end).take_while(|&at| !(ends(scene, at) || document.is_word(at, words!["et"])));
    let to = open.clone().find(|&at| document.is_word(at, words!["à", "au", "aux"]))?;
    let paid = |at: usize| {
        document.is_word(previous(at), words!["est", "sera", "été", "sont", "seront"]) && begins(scene, at, &PAID)
    };
    let behind = (tokens.end..to).find(|&at| begins(scene, at, &REACHES) || paid(at));
    behind.or_else(|| clause::governing_verb(scene, tokens.start).filter(|&verb| begins(scene, verb, &REACHES)))?;
    party_at(scene, to + 1, "party-concerned")
}

/// « la moitié de la somme viendra de la Banque africaine de développement »
fn given_by(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    if !is_sum_or_rate(scene, number) {
        return None;
    }
    let verb = (end..end + REACH).take_while(|&at| !ends(scene, at)).find(|&at| begins(scene, at, &STEMS_FROM))?;
    let of = Some(verb + 1).filter(|&at| document.is_of(at))?;
    party_at(scene, of + 1, "party-concerned")
}

/// « douze pompes prêtées par les Pays-Bas », « les 15 millions injectés par l'actionnaire »: whoever did it.
pub fn doer_behind(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let by = (end + 1..end + REACH)
        .take_while(|&at| !(ends(scene, at) || document.is_definite_article(at)) && scene.mention_at(at).is_none())
        .find(|&at| document.is_word(at, words!["par"]))?;
    let participle = previous(by);
    let fits = clause::is_participle(scene, participle) && !says(scene, participle);
    fits.then(|| party_at(scene, by + 1, "agent")).flatten()
}

fn ends(scene: &Scene<'_, '_>, at: usize) -> bool {
    [',', ';', ':', '.'].iter().any(|&mark| scene.document.is_mark(at, mark))
}

fn begins(scene: &Scene<'_, '_>, at: usize, stems: &[&str]) -> bool {
    let noun = scene.document.is_word(previous(at), words!["par", "le", "un", "ce", "du", "en"]);
    !noun && scene.mention_at(at).is_none() && stems.iter().any(|stem| scene.document.begins_with(at, stem))
}

/// The party, or the noun for persons, that begins at a token or behind its article.
fn party_at(scene: &Scene<'_, '_>, at: usize, rule: RuleId) -> Option<Link> {
    let here = |link: &Link| scene.document.range(link.span).start <= at + 1;
    let bare = || nouns::is_human(scene, at).then(|| nouns::noun_link(scene, at, rule)).flatten();
    let led =
        voice::noun(scene, at).is_some() || scene.mention_from(at).is_some() || scene.mention_from(at + 1).is_some();
    voice::after(scene, at, 6, rule).filter(|link| led || here(link)).or_else(bare)
}
