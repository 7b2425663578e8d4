//! Who states a figure: « selon X », « a indiqué X », « X a recensé », quotations.

use std::ops::Range;

use super::clause;
use super::scene::Scene;
use super::who::first_naming;
use crate::document::previous;
use crate::lexicon::Class;
use crate::model::{Fact, Link, NumberKind, PartyKind};
use crate::text::{Gap, TokenKind};

/// Tokens before a quotation within which its « il » was named.
const PRONOUN_REACH: usize = 120;

/// Verbs with which a company or an office gives sums and rates of its own.
const OWN_FIGURES: [&str; 17] = [
    "annonce",
    "annoncé",
    "annoncent",
    "publie",
    "publié",
    "publient",
    "affiche",
    "affiché",
    "dévoile",
    "dévoilé",
    "communiqué",
    "enregistré",
    "prévoit",
    "prévoient",
    "anticipe",
    "anticipent",
    "projette",
];

/// The party that states a number.
pub fn find(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    quoted(scene, number)
        .or_else(|| according_to(scene, number))
        .or_else(|| inverted(scene, number))
        .or_else(|| counting_subject(scene, number))
        .or_else(|| agent(scene, number))
        .or_else(|| announced(scene, number))
        .or_else(|| parenthetic(scene, number))
        .or_else(|| elliptic(scene, number, before))
}

/// A number in quotation marks is stated by whoever the quotation is from.
fn quoted(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let quotation = scene.quotation(scene.tokens(number).start)?;
    // A word or two in quotation marks is a term, not a statement.
    if quotation.len() < 6 {
        return None;
    }
    pronoun_after(scene, &quotation)
        .or_else(|| speaker_after(scene, quotation.end))
        .or_else(|| speaker_before(scene, quotation.start))
        .map(|mention| scene.to_mention(mention, "quotation"))
}

/// « », souffle-t-il », « », dit-elle à X »: the person named last before the quotation.
fn pronoun_after(scene: &Scene<'_, '_>, quotation: &Range<usize>) -> Option<usize> {
    let document = scene.document;
    let verb = (quotation.end..quotation.end + 4).find(|&at| scene.reporting_verb(at).is_some())?;
    let pronoun = (verb + 1..verb + 5)
        .find(|&at| document.is_word(at, &["il", "elle", "ils", "elles"]) && document.is_mark(previous(at), '-'))?;
    (document.gap(pronoun) == Gap::None).then_some(())?;
    let before = scene.within(quotation.start.saturating_sub(PRONOUN_REACH)..quotation.start);
    before.rev().find(|&mention| scene.party_kind(mention) == Some(PartyKind::Person))
}

/// « », a précisé X », « », raconte X »
fn speaker_after(scene: &Scene<'_, '_>, end: usize) -> Option<usize> {
    let at = (end..end + 8).find(|&at| scene.reporting_verb(at).is_some())?;
    let length = scene.reporting_verb(at)?;
    following_party(scene, at + length, 14)
}

/// « X a déclaré : « … » »
fn speaker_before(scene: &Scene<'_, '_>, start: usize) -> Option<usize> {
    let sentence = scene.document.sentence(start)?;
    let verb = (sentence.start..start).rev().find(|&at| scene.reporting_verb(at).is_some())?;
    following_party(scene, verb + 1, start.saturating_sub(verb).min(14))
        .or_else(|| clause::subject(scene, verb).map(|subject| subject.mention))
}

/// « selon X », « d'après X », before or after the number in its sentence.
fn according_to(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let tokens = scene.tokens(number);
    let phrases: Vec<Range<usize>> = sentence
        .clone()
        .filter_map(|at| {
            let (_, length) = scene.document.find(at, Class::Attribution)?;
            (!scene.document.is_word(at, &["pour"])).then_some(at..at + length)
        })
        .collect();
    let chosen = nearest(scene, &phrases, &tokens)?;
    let party = following_party(scene, first_word_end(scene, &chosen), 16)?;
    Some(scene.to_mention(party, "according-to"))
}

/// Parties may stand inside the phrase (« selon la police »): look on from its first words.
fn first_word_end(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> usize {
    phrase.clone().find(|&at| scene.mention_at(at).is_some()).unwrap_or(phrase.end)
}

/// The phrase that governs the number: one before it in its clause, else the next one after it.
fn nearest(scene: &Scene<'_, '_>, phrases: &[Range<usize>], tokens: &Range<usize>) -> Option<Range<usize>> {
    let separated = |from: usize, to: usize| (from..to).any(|at| scene.document.is_mark(at, ';'));
    let after = phrases.iter().find(|phrase| phrase.start >= tokens.end && !separated(tokens.end, phrase.start));
    let before = phrases.iter().rev().find(|phrase| phrase.end <= tokens.start && !separated(phrase.end, tokens.start));
    match (before, after) {
        // « …, selon X » in the middle of a sentence speaks for what stands before it.
        (Some(before), None) if !opens_clause(scene, before) && follows_number(scene, before) => None,
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
    phrase.start <= sentence_start + 2
        || document.is_mark(phrase.start.saturating_sub(1), ';')
        || document.is_word(phrase.start.saturating_sub(1), &["et", "mais", "que"])
}

fn is_parenthetic(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> bool {
    scene.document.is_mark(phrase.start.saturating_sub(1), ',')
}

/// « …, a indiqué X. », « …, estime l'Unicef. »
fn inverted(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let document = scene.document;
    for at in scene.tokens(number).end..sentence.end {
        if document.is_mark(at, ';') {
            return None;
        }
        let closes = document.is_mark(at, ',')
            || matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark('»' | '"' | '”')));
        let Some(length) = closes.then(|| verb_after(scene, at + 1)).flatten() else { continue };
        let after = at + 1 + length;
        // « …, deuxième parti avec douze élus, ont reproché au gouvernement »: the subject stands before.
        let has_object = document.is_word(after, &["au", "aux", "à", "que", "qu'", "de", "d'", "avoir"])
            && !following_party(scene, after, 16)
                .is_some_and(|party| scene.party_kind(party) == Some(PartyKind::Person));
        if has_object || is_subordinate(scene, at + 1) {
            continue;
        }
        let party = following_party(scene, after, 16)?;
        return Some(scene.to_mention(party, "inverted-verb"));
    }
    None
}

/// The length of « a indiqué », « estime », « s'alarme » at token `at`.
fn verb_after(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let document = scene.document;
    let mut skipped = 0;
    while skipped < 4
        && document.is_word(
            at + skipped,
            &[
                "a",
                "ont",
                "s'",
                "s'est",
                "est",
                "se",
                "avait",
                "avaient",
                "ainsi",
                "de",
                "son",
                "côté",
                "également",
                "aussi",
                "en",
                "l'",
            ],
        )
    {
        skipped += 1;
    }
    if let Some((_, length)) = document.find(at, Class::ReportingVerbs) {
        return Some(length);
    }
    scene.reporting_verb(at + skipped).map(|length| skipped + length)
}

/// « , estimant que »: a participle has its subject before it.
fn is_subordinate(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.surface(at).ends_with("ant")
}

/// « Le ministère a recensé 2 946 morts », « X affirme que … »: the subject of a verb of saying before the number.
fn counting_subject(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let sentence = scene.sentence(number);
    let start = scene.tokens(number).start;
    for at in (sentence.start..start).rev() {
        if scene.document.is_mark(at, ';') {
            return None;
        }
        if scene.mention_at(at).is_none() && (states_figure(scene, at, start) || gives_account(scene, at)) {
            let subject = clause::subject(scene, at)?;
            return (scene.is_party(subject.mention) && !subject.owner)
                .then(|| scene.to_mention(first_naming(scene, subject.mention), "subject-of-saying"));
        }
    }
    None
}

/// Whether the verb at `at` states the figure at `number`: a verb of counting, or « que » between them.
fn states_figure(scene: &Scene<'_, '_>, at: usize, number: usize) -> bool {
    let document = scene.document;
    let Some((sense, length)) = document.find(at, Class::ReportingVerbs).filter(|_| document.is_lower(at)) else {
        return false;
    };
    // « en promettant » is no statement, « compte 300 soldats » no count.
    let possesses =
        document.is_word(at, &["compte", "comptent", "comptait", "comptaient"]) || !clause::is_verb(scene, at);
    let gerund = document.surface(at).ends_with("ant") && document.is_word(previous(at), &["en"]);
    if gerund || possesses {
        return false;
    }
    let complement = (at + length..number).any(|token| document.is_word(token, &["que", "qu'"]));
    let own_figure = document.is_word(at, &OWN_FIGURES)
        && matches!(scene.number_kind(number_at(scene, number)), Some(NumberKind::Money | NumberKind::Percent));
    matches!(sense.code(), "count" | "claim") && number - at <= 14 || complement || own_figure
}

/// « fait aussi état de 361 blessés »: the verb, with something between it and its noun.
fn gives_account(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let makes = document.is_word(at, &["fait", "font", "faisait", "faisaient", "fera", "feront", "ferait"]);
    makes && (at + 1..at + 4).any(|noun| document.is_word(noun, &["état"]) && document.is_of(noun + 1))
}

fn number_at(scene: &Scene<'_, '_>, token: usize) -> usize {
    scene.mention_at(token).unwrap_or(usize::MAX)
}

/// « Les dégâts sont évalués à 350 millions par la Caisse centrale de réassurance. »
fn agent(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let by = (tokens.end..tokens.end + 5).find(|&at| document.is_word(at, &["par"]))?;
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
        scene.mention_at(at).is_none() && scene.reporting_verb(at).is_some() && clause::is_verb(scene, at)
    })?;
    let length = scene.reporting_verb(verb)?;
    let after =
        following_party(scene, verb + length, (colon - verb).min(12)).filter(|&party| scene.tokens(party).end <= colon);
    let party = after.or_else(|| Some(clause::subject(scene, verb)?.mention)).filter(|&party| scene.is_party(party))?;
    Some(scene.to_mention(first_naming(scene, party), "announced"))
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
        let Some(length) = document.is_mark(at, ',').then(|| verb_after(scene, at + 1)).flatten() else { continue };
        if is_subordinate(scene, at + 1) {
            continue;
        }
        let party = following_party(scene, at + 1 + length, 10)?;
        let end = scene.tokens(party).end;
        // « a précisé l'ARS, qui a vacciné 3 450 personnes »: what the source does is not what it says.
        let relative = (end..end + 4).any(|at| document.is_word(at, &["qui", "dont", "lequel", "laquelle"]));
        let closed = (end..end + 3).any(|at| document.is_mark(at, ',')) && end < start && !relative;
        return closed.then(|| scene.to_mention(party, "inverted-verb"));
    }
    None
}

/// « la préfecture a compté 81.000 manifestants, la CGT 700.000 »: no verb, so the one before counts on.
fn elliptic(scene: &Scene<'_, '_>, number: usize, before: &[Fact]) -> Option<Link> {
    let sentence = scene.sentence(number);
    let last = before.last().filter(|fact| scene.tokens(fact.number).start >= sentence.start)?;
    let source = last.source.filter(|source| source.rule == "subject-of-saying")?;
    let tokens = scene.tokens(number);
    let between = scene.tokens(last.number).end..tokens.start;
    let adjacent =
        tokens.start.checked_sub(1).and_then(|at| scene.mention_at(at)).filter(|&mention| scene.is_party(mention));
    if let Some(party) = adjacent.filter(|&party| scene.tokens(party).start > between.start) {
        return Some(scene.to_mention(party, "subject-of-saying"));
    }
    let verbless = !between.clone().any(|at| scene.document.is_verb(at) || scene.document.is_mark(at, ';'));
    verbless.then_some(source)
}

/// The party that begins within `reach` tokens from `from`, in the sentence: whoever speaks, not who is spoken to.
fn following_party(scene: &Scene<'_, '_>, from: usize, reach: usize) -> Option<usize> {
    let sentence = scene.document.sentence(from)?;
    let end = sentence.end.min(from + reach);
    let parties: Vec<usize> = scene
        .within(from..end)
        .filter(|&mention| scene.is_party(mention) && !is_addressee(scene, mention, from))
        .collect();
    let first = *parties.first()?;
    // « le ministre de X, Y » speaks through the person, « le directeur de l'OMS » through what is named.
    let speaker = parties.iter().copied().find(|&mention| {
        scene.party_kind(mention) == Some(PartyKind::Person)
            && scene.mentions.get(mention).and_then(|mention| mention.party()).is_some_and(|party| {
                party.role.is_some_and(|role| scene.document.range(role).start <= scene.tokens(first).start)
            })
    });
    // « l'ONG Acled »: the name says more than the noun before it.
    let apposed = scene
        .mention_from(scene.tokens(first).end)
        .filter(|&mention| scene.is_generic(first) && scene.is_party(mention) && !scene.is_generic(mention));
    Some(first_naming(scene, speaker.or(apposed).unwrap_or(first)))
}

/// « a dit à Reuters le maire », « auprès de l'AFP ».
fn is_addressee(scene: &Scene<'_, '_>, mention: usize, from: usize) -> bool {
    let Some(at) = scene.before_article(scene.tokens(mention).start).filter(|&at| at >= from) else { return false };
    let of_near = scene.document.is_of(at) && scene.document.is_word(previous(at), &["auprès"]);
    scene.document.is_word(at, &["à", "au", "aux"]) || of_near
}
