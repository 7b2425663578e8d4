//! Who states a figure: « selon X », « a indiqué X », « X a recensé », quotations.

use std::ops::Range;

use super::scene::Scene;
use super::stating::{gives_account, states_figure};
use super::who::first_naming;
use super::{clause, location, nouns, pronoun, quotes, recount, rival, study, voice};
use crate::document::previous;
use crate::lexicon::{Class, words};
use crate::model::{Fact, Link, NumberKind, PartyKind};
use crate::text::TokenKind;

/// Tokens of a bracket before and behind the words that name a source.
const BRACKET: usize = 20;

/// The party that states a number.
#[inline(never)]
pub fn find(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    quotes::speaker(scene, number)
        .or_else(|| rival::counter(scene, number, before))
        .or_else(|| according_to(scene, number))
        .or_else(|| study::expected(scene, number))
        .or_else(|| inverted(scene, number))
        .or_else(|| recount::beside(scene, number, before))
        .or_else(|| recount::recounted(scene, number, before))
        .or_else(|| study::estimated(scene, number))
        .or_else(|| counting_subject(scene, number))
        .or_else(|| study::shown(scene, number))
        .or_else(|| agent(scene, number))
        .or_else(|| announced(scene, number))
        .or_else(|| parenthetic(scene, number))
        .or_else(|| recount::elliptic(scene, number, before))
}

/// « selon X », « d'après X », before or after the number in its sentence.
#[inline(never)]
fn according_to(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let tokens = scene.tokens(number);
    let phrases: Vec<Range<usize>> = sentence
        .clone()
        .filter_map(|at| {
            let (_, length) = scene.document.find(at, Class::Attribution)?;
            let elsewhere = bracket(scene, at).is_some_and(|bracket| !bracket.contains(&tokens.start));
            // « le Croissant-Rouge, cité par l'agence X, avance »: whoever is cited says it.
            let cited = scene.document.begins_with(at, "cité")
                && scene.document.is_mark(previous(at), ',')
                && scene.mention_at(previous(previous(at))).is_some_and(|mention| scene.is_party(mention));
            let opens = at == sentence.start || scene.document.is_mark(previous(at), ';');
            let judges = !cited && (!scene.document.is_word(at, words!["pour"]) || opens && is_view(scene, at));
            (!elsewhere && judges).then_some(at..at + length)
        })
        .collect();
    let chosen = nearest(scene, &phrases, &tokens)?;
    // « …, a annoncé X, ce qui serait selon Y un record »
    let told = || inverted(scene, number).is_some_and(|link| scene.document.range(link.span).end <= chosen.start);
    let aside = (tokens.end..chosen.start)
        .any(|at| scene.document.is_word(at, words!["ce"]) && scene.document.is_word(at + 1, words!["qui", "que"]));
    if aside && told() {
        return None;
    }
    if rival::speaks_for_other(scene, number, &chosen) && counting_subject(scene, number).is_some() {
        return None;
    }
    // « évalue la dette à 132 % du PIB, contre 119 % selon le ministère »
    let of_other = (tokens.end..chosen.start).any(|at| scene.document.is_word(at, words!["contre"]));
    if of_other && study::puts(scene, tokens.start).is_some() {
        return None;
    }
    let from = first_word_end(scene, &chosen);
    // « X, porte-parole de Y, selon lequel 2 000 détenus »: whoever the relative is about.
    if let Some(speaker) = pronoun::relative(scene, &chosen) {
        return Some(scene.to_mention(speaker, "according-to"));
    }
    // « selon lui », « d'après elle »
    let pronoun =
        (chosen.start..=chosen.end).find(|&at| scene.document.is_word(at, words!["lui", "elle", "eux", "elles"]));
    if let Some(at) = pronoun {
        return pronoun::according(scene, chosen.start, at).map(|party| scene.to_mention(party, "according-to"));
    }
    // « selon un premier bilan, la marine a perdu trois vedettes »: what the comma opens is no more of it.
    let comma = (from..from + 16).find(|&at| scene.document.is_mark(at, ','));
    let reach = comma.filter(|_| voice::noun(scene, from).is_none()).map_or(16, |comma| comma - from);
    voice::after(scene, from, reach, "according-to").or_else(|| published_by(scene, from))
}

/// « Pour l'écologiste X, 60 % des investissements … »: at the head of a sentence, a person and a comma.
fn is_view(scene: &Scene<'_, '_>, at: usize) -> bool {
    let body = |mention: usize| scene.party_kind(mention) == Some(PartyKind::Organization);
    let person = scene
        .within(at + 1..at + 5)
        .find(|&mention| scene.party_kind(mention) == Some(PartyKind::Person))
        .or_else(|| scene.mention_from(at + 1).filter(|&mention| body(mention)))
        .or_else(|| scene.mention_from(at + 2).filter(|&mention| body(mention)));
    person.is_some_and(|person| {
        let tokens = scene.tokens(person);
        scene.document.is_mark(tokens.end, ',') && !(at..tokens.start).any(|at| clause::is_verb(scene, at))
    })
}

/// « Selon les résultats provisoires publiés lundi par la Direction générale des élections, le candidat »
fn published_by(scene: &Scene<'_, '_>, from: usize) -> Option<Link> {
    let end = scene.document.sentence(from)?.end.min(from + 34);
    let by = (from..end).find(|&at| scene.document.is_word(at, words!["par"]))?;
    voice::after(scene, by + 1, 10, "according-to")
}

/// Whoever it names may stand inside the phrase (« selon la police », « selon des témoins »): look on from there.
fn first_word_end(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> usize {
    let named = |&at: &usize| scene.mention_at(at).is_some() || nouns::is_human(scene, at);
    phrase.clone().find(named).unwrap_or(phrase.end)
}

/// The tokens of the bracket that holds a token: what is said in it is said of it.
fn bracket(scene: &Scene<'_, '_>, at: usize) -> Option<Range<usize>> {
    let open = (at.saturating_sub(BRACKET)..at)
        .rev()
        .take_while(|&at| !scene.document.is_mark(at, ')'))
        .find(|&at| scene.document.is_mark(at, '('))?;
    let close = (at..at + BRACKET).find(|&at| scene.document.is_mark(at, ')'))?;
    Some(open..close)
}

/// The phrase that governs the number: one before it in its clause, else the next one after it.
fn nearest(scene: &Scene<'_, '_>, phrases: &[Range<usize>], tokens: &Range<usize>) -> Option<Range<usize>> {
    let separated = |from: usize, to: usize| (from..to).any(|at| scene.document.is_mark(at, ';'));
    let after = phrases.iter().find(|phrase| phrase.start >= tokens.end && !separated(tokens.end, phrase.start));
    let before = phrases.iter().rev().find(|phrase| phrase.end <= tokens.start && !separated(phrase.end, tokens.start));
    match (before, after) {
        // « …, selon X » in the middle of a sentence speaks for what stands before it.
        (Some(before), None)
            if !opens_clause(scene, before)
                && follows_number(scene, before)
                && !goes_on(scene, before.end..tokens.start) =>
        {
            None
        }
        (Some(before), Some(after)) if opens_clause(scene, before) => {
            Some(if is_parenthetic(scene, after) && after.start - tokens.end < 4 {
                after.clone()
            } else {
                before.clone()
            })
        }
        (_, Some(after)) => Some(after.clone()),
        (before, None) => before.cloned(),
    }
}

/// « …, d'après X, portant à 358 000 le nombre »: the participle goes on with what X says.
fn goes_on(scene: &Scene<'_, '_>, between: Range<usize>) -> bool {
    let document = scene.document;
    between.clone().any(|at| {
        let so = document.is_word(at + 1, words!["soit", "dont", "contre"])
            || document.is_word(at + 1, words!["ce"]) && document.is_word(at + 2, words!["qui", "que"]);
        document.is_mark(at, ',') && (so || document.surface(at + 1).ends_with("ant"))
    })
}

/// « une magnitude de 6,8 selon X, s'est produit … »: the phrase speaks for the number before it.
fn follows_number(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> bool {
    let start = scene.document.sentence(phrase.start).map_or(0, |sentence| sentence.start);
    scene
        .within(start..phrase.start)
        .any(|mention| matches!(scene.number_kind(mention), Some(kind) if super::carries_links(kind)))
}

fn opens_clause(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> bool {
    let document = scene.document;
    let sentence_start = document.sentence(phrase.start).map_or(0, |sentence| sentence.start);
    phrase.start <= sentence_start + 2 && !follows_number(scene, phrase)
        || document.is_mark(phrase.start.saturating_sub(1), ';')
        || document.is_word(phrase.start.saturating_sub(1), words!["et", "mais", "que"])
}

fn is_parenthetic(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> bool {
    scene.document.is_mark(phrase.start.saturating_sub(1), ',')
}

/// « …, a indiqué X. », « …, estime l'Unicef. »
fn inverted(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let document = scene.document;
    for at in scene.tokens(number).end..sentence.end {
        let closes = document.is_mark(at, ',')
            || matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark('»' | '"' | '”')));
        let Some(length) = closes.then(|| voice::verb_after(scene, at + 1)).flatten() else { continue };
        let after = at + 1 + length;
        // « …, affirme-t-elle »: whoever the sentence before is about.
        let pronoun = (after..after + 4).find(|&at| {
            document.is_word(at, words!["il", "elle", "ils", "elles"]) && document.is_mark(previous(at), '-')
        });
        if let Some(at) = pronoun {
            return pronoun::meant(scene, sentence.start, at).map(|party| scene.to_mention(party, "inverted-verb"));
        }
        // « …, deuxième parti avec douze élus, ont reproché au gouvernement »: the subject stands before.
        let has_object = document.is_word(after, words!["au", "aux", "à", "que", "qu'", "de", "d'", "avoir"])
            && !voice::party(scene, after, 16).is_some_and(|party| {
                scene.party_kind(party) == Some(PartyKind::Person) || follows_addressee(scene, after, party)
            });
        if has_object || is_subordinate(scene, at + 1) {
            continue;
        }
        return voice::after(scene, after, 16, "inverted-verb");
    }
    None
}

/// « a confié à l'AFP la mairie de X »: the subject stands right behind whoever is spoken to.
fn follows_addressee(scene: &Scene<'_, '_>, from: usize, party: usize) -> bool {
    let start = scene.tokens(party).start;
    let end = if scene.document.is_definite_article(previous(start)) { previous(start) } else { start };
    let addressee = scene.mention_at(previous(end)).filter(|&mention| scene.is_party(mention));
    addressee.is_some_and(|mention| (from..from + 3).contains(&scene.tokens(mention).start))
}

/// « , estimant que »: a participle has its subject before it.
fn is_subordinate(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.surface(at).ends_with("ant")
}

/// « Le ministère a recensé 2 946 morts », « X affirme que … »: the subject of a verb of saying before the number.
/// « la maire réclame cent policiers »: who wants them, and no source.
fn demands(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let document = scene.document;
    // « Son épouse compte parmi les 27 blessés »
    let among = document.is_word(verb + 1, words!["parmi", "sur"]) && document.begins_with(verb, "compt");
    among || document.begins_with(verb, "réclam") || document.begins_with(verb, "exig")
}

fn counting_subject(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let start = scene.tokens(number).start;
    for at in (sentence.start..start).rev() {
        if scene.document.is_mark(at, ';') {
            return None;
        }
        if scene.mention_at(at).is_none()
            && !closes_before(scene, at, start)
            && !demands(scene, at)
            && (states_figure(scene, at, start) || gives_account(scene, at))
        {
            return passive_voice(scene, at).unwrap_or_else(|| {
                voice::subject(scene, at, "subject-of-saying").or_else(|| study::figures_of(scene, at))
            });
        }
    }
    None
}

/// « X, qui revendiquent 4 500 membres, ont appelé à boycotter deux rencontres »: the relative clause ends with its comma.
fn closes_before(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let document = scene.document;
    let relative = document.is_word(previous(clause::group_start(scene, verb)), words!["qui"]);
    let goes_on = |comma: usize| (comma + 1..comma + 4).any(|at| at < number && location::is_finite(scene, at));
    relative && (verb..number).any(|at| document.is_mark(at, ',') && goes_on(at))
}

/// « est accusée par Addis-Abeba d'avoir livré »: of a passive, who says it stands behind « par », or nowhere.
fn passive_voice(scene: &Scene<'_, '_>, verb: usize) -> Option<Option<Link>> {
    let document = scene.document;
    let passive = document.is_word(previous(verb), words!["est", "sont", "était", "étaient", "été", "fut", "serait"])
        && document.parts_of_speech(verb).contains('p');
    if !passive {
        return None;
    }
    Some(
        document
            .is_word(verb + 1, words!["par"])
            .then(|| voice::after(scene, verb + 2, 6, "agent-of-saying"))
            .flatten(),
    )
}

/// « Les dégâts sont évalués à 350 millions par la Caisse centrale de réassurance. »
fn agent(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let by = (tokens.end..tokens.end + 5).find(|&at| document.is_word(at, words!["par"]))?;
    let start = if document.is_definite_article(by + 1) { by + 2 } else { by + 1 };
    let party = scene.mention_from(start).filter(|&mention| scene.is_party(mention))?;
    let verb = clause::governing_verb(scene, tokens.start)?;
    let estimates = document.find(verb, Class::ReportingVerbs).is_some_and(|(sense, _)| sense.code() != "deny");
    estimates.then(|| scene.to_mention(first_naming(scene, party), "agent-of-saying"))
}

/// « Quatre corps ont été identifiés, indique la police : deux femmes … »: what the colon opens is said too.
fn announced(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let first = scene.sentence(number).start;
    let start = scene.tokens(number).start;
    let colon = (first..start).rev().find(|&at| scene.document.is_mark(at, ':'))?;
    let verb = (first..colon).rev().find(|&at| {
        scene.mention_at(at).is_none()
            && scene.reporting_verb(at).is_some()
            && clause::is_verb(scene, at)
            && passive_voice(scene, at).is_none()
    })?;
    let length = scene.reporting_verb(verb)?;
    // « L'association dénonce l'impunité de X : »: not behind a comma, the verb has its subject before it.
    let inserted = scene.document.is_mark(previous(verb), ',');
    let behind = || {
        voice::after(scene, verb + length, (colon - verb).min(12), "announced")
            .filter(|link| scene.document.range(link.span).end <= colon)
    };
    let before = || voice::subject(scene, verb, "announced");
    if inserted { behind().or_else(before) } else { before().or_else(behind) }
}

/// « A 50 euros, calculent les économistes d'ING, le gaz ajouterait 0,4 point »: the verb and its subject between commas.
fn parenthetic(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let document = scene.document;
    let start = scene.tokens(number).start;
    for at in (sentence.start..start).rev() {
        if document.is_mark(at, ';') {
            return None;
        }
        let Some(length) = document.is_mark(at, ',').then(|| voice::verb_after(scene, at + 1)).flatten() else {
            continue;
        };
        if is_subordinate(scene, at + 1) {
            continue;
        }
        // « a reconnu le président, X, devant une trentaine de journalistes »
        if document.is_word(previous(start), words!["devant"]) {
            return None;
        }
        let voice = voice::after(scene, at + 1 + length, 10, "inverted-verb")?;
        let end = document.range(voice.span).end;
        // « a précisé l'ARS, qui a vacciné 3 450 personnes »: what the source does is not what it says.
        let relative = (end..start).any(|at| document.is_word(at, words!["qui", "dont", "où", "lequel", "laquelle"]));
        let comma = (end..end + 3).find(|&at| document.is_mark(at, ','))?;
        return (comma < start && !relative && !describes(scene, comma..start)).then_some(voice);
    }
    None
}

/// « , gérante d'une boulangerie à 15 km de là »: words behind a speaker that describe the speaker, without a verb of their own.
fn describes(scene: &Scene<'_, '_>, between: Range<usize>) -> bool {
    let document = scene.document;
    let (comma, first) = (between.start, between.start + 1);
    let goes_on = between.clone().any(|at| {
        document.is_mark(at, ',') && document.is_word(at + 1, words!["soit", "dont", "contre", "pour", "mais"])
    });
    let finite = |at: usize| at > first && scene.mention_at(at).is_none() && location::is_finite(scene, at);
    let aged = scene.mention_from(first).is_some_and(|age| scene.number_kind(age) == Some(NumberKind::Age));
    let titled = nouns::is_human(scene, first) || document.is_word(first, words!["un", "une"]) || aged;
    !goes_on && (titled || clause::is_participle(scene, first)) && !between.clone().any(finite) && comma < between.end
}
