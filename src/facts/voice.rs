//! Whoever a verb of saying or « selon » names, before or behind it.

use super::nouns;
use super::pronoun;
use super::scene::Scene;
use super::subject::{self, Doer};
use super::who::first_naming;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{Link, NumberKind, PartyKind, RuleId};
use crate::text::{Gap, TokenKind};

/// Words before the noun for whoever speaks.
static LEADS: Words<26> = Words::new([
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "du",
    "de",
    "d'",
    "ce",
    "cet",
    "cette",
    "ces",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "plusieurs",
    "chaque",
    "certains",
    "notre",
    "nos",
    "votre",
    "vos",
]);

/// By what one speaks: « a déclaré par téléphone à l'AFP X ».
static MEANS: Words<5> = Words::new(["téléphone", "courriel", "message", "écrit", "visioconférence"]);

/// Whoever is named within `reach` tokens from `from`: a party, or a noun for persons.
pub fn after(scene: &Scene<'_, '_>, from: usize, reach: usize, rule: RuleId) -> Option<Link> {
    let noun = noun(scene, from);
    let party = party(scene, from, reach).filter(|&party| noun.is_none_or(|noun| belongs(scene, noun, party)));
    match (party, noun) {
        (Some(party), Some(noun)) if is_complement(scene, noun, party) => {
            let span = scene.document.span(noun..scene.tokens(party).end);
            Some(Link { span, mention: Some(party), rule })
        }
        (Some(party), _) => Some(scene.to_mention(party, rule)),
        (None, Some(noun)) => holder(scene, noun, rule)
            .or_else(|| nouns::noun_link(scene, noun, rule).map(|link| unread_apposed(scene, link, rule))),
        (None, None) => site(scene, from, rule).or_else(|| unread_name(scene, from, rule)),
    }
}

/// « l'agence des Nations unies », « le porte-parole de l'armée »: the whole phrase says who.
fn is_complement(scene: &Scene<'_, '_>, noun: usize, party: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(party).start;
    let of = if document.is_definite_article(previous(start)) { previous(previous(start)) } else { previous(start) };
    let person = scene.party_kind(party) == Some(PartyKind::Person);
    !person && document.is_of(of) && of > noun && of <= noun + 3 && scene.mention_at(noun).is_none()
}

/// « constate le Parc national des Calanques »: a house that speaks.
fn site(scene: &Scene<'_, '_>, from: usize, rule: RuleId) -> Option<Link> {
    let start = if scene.document.is_definite_article(from) { from + 1 } else { return None };
    scene.mention_from(start).filter(|&mention| scene.is_site(mention)).map(|site| scene.to_mention(site, rule))
}

/// « raconte à l'AFP Nurlela », « chuchote Rima »: a name that is no mention.
fn unread_name(scene: &Scene<'_, '_>, from: usize, rule: RuleId) -> Option<Link> {
    let document = scene.document;
    let is_name =
        |&at: &usize| document.is_capitalized(at) && scene.mention_at(at).is_none() && document.gap(at) != Gap::Line;
    let from =
        if document.is_word(from, words!["par"]) && document.is_word(from + 1, &MEANS) { from + 2 } else { from };
    let addressed = document.is_word(from, words!["à"]);
    let start = if addressed { (from..from + 4).find(|&at| scene.mention_at(at).is_some())? + 1 } else { from };
    let start = if document.is_definite_article(start) { start + 1 } else { start };
    let end = (start..start + 5).find(|at| !is_name(at)).unwrap_or(start + 5);
    (end > start && !document.starts_clause(start)).then(|| Link {
        span: document.span(start..end),
        mention: None,
        rule,
    })
}

/// « la télévision publique Yle », « le bureau d'études Energia »: the name behind the noun.
fn unread_apposed(scene: &Scene<'_, '_>, noun: Link, rule: RuleId) -> Link {
    let end = scene.document.range(noun.span).end;
    let name = || unread_name(scene, end, rule);
    scene.document.is_capitalized(end).then(name).flatten().unwrap_or(noun)
}

/// The subject of a verb of saying.
pub fn subject(scene: &Scene<'_, '_>, verb: usize, rule: RuleId) -> Option<Link> {
    match subject::doer(scene, verb)? {
        Doer::Mention(subject) => {
            let here =
                scene.document.sentence(verb).is_some_and(|own| own.start <= scene.tokens(subject.mention).start);
            // A pronoun leads to the short name itself.
            let named = if here { first_naming(scene, subject.mention) } else { subject.mention };
            ((scene.is_party(named) || scene.is_site(named)) && !subject.owner).then(|| scene.to_row(named, rule))
        }
        Doer::Noun(head) => holder(scene, head, rule).or_else(|| nouns::noun_link(scene, head, rule)),
        Doer::House(_) | Doer::Speaker => None,
    }
}

/// « La conseillère fédérale a rappelé », « glisse la dirigeante »: the person of some function named before, where the
/// noun alone tells nobody else.
fn holder(scene: &Scene<'_, '_>, head: usize, rule: RuleId) -> Option<Link> {
    let document = scene.document;
    let one =
        document.is_word(previous(head), words!["le", "la", "l'"]) && document.find(head, Class::Functions).is_some();
    // « le ministre de la Santé » tells whom; « la dirigeante de 34 ans » does not.
    let told =
        document.is_of(head + 1) && document.is_lower(head + 2) || document.is_word(head + 1, words!["du", "des"]);
    if !one || told || scene.mention_at(head + 1).is_some_and(|mention| !scene.is_number(mention)) {
        return None;
    }
    let start = document.sentence(head)?.start;
    let person = pronoun::office_holder(
        scene,
        start,
        document.is_word(previous(head), words!["la"]),
        document.is_word(previous(head), words!["le"]),
    )?;
    Some(scene.to_mention(person, rule))
}

/// Whether a party is named by the noun phrase before it: « le ministre de la Santé, X », not « les secours, X … ».
pub fn belongs(scene: &Scene<'_, '_>, noun: usize, party: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(party).start;
    // « la maire (divers gauche), X »
    let open = (noun..start).find(|&at| document.is_mark(at, '('));
    let close = open.and_then(|open| (open..start).find(|&at| document.is_mark(at, ')')));
    let inside = |at: &usize| open.zip(close).is_some_and(|(open, close)| (open..=close).contains(at));
    let comma = (noun..start)
        .filter(|at| !inside(at))
        .find(|&at| matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark(mark)) if mark != '-'));
    let Some(comma) = comma else { return true };
    let role = scene.mentions.get(party).and_then(|mention| mention.party()).and_then(|party| party.role);
    // « le ministre de la Santé, le Dr X », « le commandant de la brigade, le capitaine Y »
    let ends = [',', '.', ':', ';'].iter().any(|&mark| document.is_mark(scene.tokens(party).end, mark));
    let ranked = role.is_some_and(|role| document.range(role).start <= comma + 2);
    let named = scene.party_kind(party) == Some(PartyKind::Person)
        && document.is_mark(comma, ',')
        && ends
        && (ranked || start <= comma + 2);
    // « sa maison mère, Lufthansa », « son agence sanitaire, le NCDC »
    let body = scene.party_kind(party) == Some(PartyKind::Organization)
        && document.find(noun, Class::OrgTriggers).is_some()
        && document.is_mark(comma, ',')
        && ends
        && start <= comma + 2;
    let titled = named || body || role.is_some_and(|role| document.range(role).start <= comma);
    titled
        || start <= noun
        || document.is_mark(comma, ',') && start <= comma + 2 && document.is_mark(scene.tokens(party).end, ',')
}

/// The noun for persons that begins at a token, its article and adverbs before it passed over.
pub fn noun(scene: &Scene<'_, '_>, from: usize) -> Option<usize> {
    let document = scene.document;
    let passes = |&at: &usize| {
        scene.mention_at(at).is_some_and(|mention| scene.number_kind(mention) == Some(NumberKind::Date))
            || scene.mention_at(at).is_none()
                && (document.is_word(at, &LEADS)
                    || document.parts_of_speech(at).starts_with('d')
                    || document.parts_of_speech(at).starts_with('a') && !nouns::is_human(scene, at))
    };
    let head = (from..from + 7).find(|at| !passes(at))?;
    let article = document.is_word(previous(head), &LEADS) || document.parts_of_speech(previous(head)).starts_with('a');
    (article && scene.mention_at(head).is_none() && nouns::is_human(scene, head)).then_some(head)
}

/// The party that begins within `reach` tokens from `from`, in the sentence: whoever speaks, not who is spoken to.
pub fn party(scene: &Scene<'_, '_>, from: usize, reach: usize) -> Option<usize> {
    let sentence = scene.document.sentence(from)?;
    let limit = sentence.end.min(from + reach);
    // « …, indique le rectorat, et l'agence signale … »: another clause has another voice.
    let cut = |at: usize| {
        scene.document.is_mark(at, ';')
            || scene.document.is_mark(at, ',') && scene.document.is_word(at + 1, words!["et", "mais", "tandis", "ce"])
    };
    let end = (from..limit).find(|&at| cut(at)).unwrap_or(limit);
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
    // « l'ONG Acled », « l'ONG espagnole Caminando Fronteras »: the name says more than the noun before it.
    let end = scene.tokens(first).end;
    let end = if scene.document.is_lower(end) && scene.document.is_adjective(end) { end + 1 } else { end };
    let noun = scene.is_generic(first) || scene.document.is_word(scene.tokens(first).start, words!["ong"]);
    let apposed =
        scene.mention_from(end).filter(|&mention| noun && scene.is_party(mention) && !scene.is_generic(mention));
    // « la présidente de l'agglomération X, Y, »: the person behind the comma.
    let comma = scene.tokens(first).end;
    let person = scene.mention_from(comma + 1).filter(|&person| {
        scene.document.is_mark(comma, ',')
            && scene.party_kind(person) == Some(PartyKind::Person)
            && scene.party_kind(first) == Some(PartyKind::Organization)
            && [',', '.'].iter().any(|&mark| scene.document.is_mark(scene.tokens(person).end, mark))
            && (from..scene.tokens(first).start).any(|at| scene.document.find(at, Class::Functions).is_some())
    });
    Some(first_naming(scene, speaker.or(apposed).or(person).unwrap_or(first)))
}

/// « a dit à Reuters le maire », « sur BFMTV », « auprès de l'AFP ».
fn is_addressee(scene: &Scene<'_, '_>, mention: usize, from: usize) -> bool {
    // « sur son compte Facebook », « sur la messagerie Telegram »
    let medium = previous(scene.tokens(mention).start);
    let led = (medium.saturating_sub(2)..medium).any(|at| scene.document.is_word(at, words!["sur"]));
    if medium >= from && led && scene.document.is_word(medium, words!["compte", "page", "réseau", "messagerie", "site"])
    {
        return true;
    }
    let Some(at) = scene.before_article(scene.tokens(mention).start).filter(|&at| at >= from) else { return false };
    let of_near = scene.document.is_of(at) && scene.document.is_word(previous(at), words!["auprès"]);
    scene.document.is_word(at, words!["à", "au", "aux", "sur", "dans"]) || of_near
}

/// The length of « a indiqué », « estime », « s'alarme » at token `at`.
pub fn verb_after(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let document = scene.document;
    let mut skipped = 0;
    while skipped < 4
        && document.is_word(
            at + skipped,
            words![
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
                "l'"
            ],
        )
    {
        skipped += 1;
    }
    scene.reporting_verb(at).or_else(|| scene.reporting_verb(at + skipped).map(|length| skipped + length))
}
