//! The party a number is about: the counted people themselves, or whoever does, has or gets so much.

use super::crowd::{self, BYSTANDERS};
use super::scene::Scene;
use super::stance::{blames, takes_object, verb};
use super::stating::says;
use super::subject::{self, Doer, Subject};
use super::{beside, carried, clause, gapping, location, mood, nouns};
use super::{place_of_subject, recipient, rival, stating, study, votes};
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{Fact, Link, NumberKind, PartyKind};
use crate::rules::storms;

/// Beginnings of verbs with which one puts a figure to what others have or do.
const ESTIMATES: [&str; 12] =
    ["estim", "évalu", "chiffr", "jug", "attend", "compt", "dénombr", "recens", "calcul", "redout", "crain", "craign"];
/// Nouns for how things go, of which a forecast speaks.
pub static OUTLOOK: Words<9> = Words::new([
    "progression",
    "croissance",
    "inflation",
    "hausse",
    "recul",
    "baisse",
    "contraction",
    "déficit",
    "chômage",
]);
/// Beginnings of verbs of getting money.
const GETS: [&str; 4] = ["recev", "reçoi", "reçu", "touch"];
/// What a company does to so many: « a annoncé la suppression de 1 600 emplois ».
static DEEDS: Words<14> = Words::new([
    "suppression",
    "création",
    "fermeture",
    "ouverture",
    "licenciement",
    "construction",
    "achat",
    "vente",
    "livraison",
    "commande",
    "recrutement",
    "embauche",
    "départ",
    "rachat",
]);
/// Parts of a country that have a government.
static ADMINISTRATIONS: Words<10> = Words::new([
    "canton",
    "région",
    "province",
    "commune",
    "ville",
    "municipalité",
    "métropole",
    "département",
    "état",
    "mairie",
]);
/// « un accord en huit points »; « cinq fois moindre » compares, while « épinglée cinq fois » counts; nobody does what there
/// is « de quoi » do.
pub fn is_nobody(scene: &Scene<'_, '_>, number: usize) -> bool {
    let (document, end) = (scene.document, scene.tokens(number).end);
    let enough = |verb: usize| document.is_word(previous(clause::group_start(scene, verb)), words!["quoi"]);
    let compares = document.is_adjective(end + 1) || document.is_word(end + 1, words!["moins", "plus"]);
    // « un sondage Ipsos mené auprès de 1 600 personnes »
    let asked = document.is_word(previous(previous(scene.tokens(number).start)), words!["auprès"]);
    asked
        || verb(scene, number).is_some_and(enough)
        || document.is_word(end, words!["fois"]) && compares
        || document.is_word(end, words!["points"])
            && document.is_word(previous(scene.tokens(number).start), words!["en"])
}

/// The party that a number is about.
#[inline(never)]
pub fn find(
    scene: &Scene<'_, '_>,
    number: usize,
    what: Option<Link>,
    source: Option<Link>,
    before: &[Fact],
) -> Option<Link> {
    if is_nobody(scene, number) {
        return None;
    }
    crowd::set_apart(scene, number, what)
        .or_else(|| crowd::people(scene, number, what))
        .or_else(|| beside::bracketed(scene, number))
        .or_else(|| beside::with(scene, number))
        .or_else(|| beside::party_after(scene, number))
        .or_else(|| beside::rated(scene, number))
        .or_else(|| beside::listed(scene, number))
        .or_else(|| beside::scored(scene, number))
        .or_else(|| beside::owner_after(scene, number, what))
        .or_else(|| beside::possessive(scene, number))
        .or_else(|| beside::members(scene, number))
        .or_else(|| beside::described(scene, number))
        .or_else(|| recipient::find(scene, number, before))
        .or_else(|| beside::fronted(scene, number))
        .or_else(|| votes::voter(scene, number))
        // « le rectorat fait état de 21 %, la FSU de plus de 50 % »: whoever counts others.
        .or_else(|| gapping::find(scene, number, before).filter(|who| source.is_none_or(|told| told.span != who.span)))
        .or_else(|| subject(scene, number, source))
        .or_else(|| beside::house(scene, number))
        .or_else(|| beside::headed(scene, number))
        .or_else(|| agent(scene, number))
        .or_else(|| recipient::doer_behind(scene, number))
        .or_else(|| carried::from_before(scene, number, before))
        .or_else(|| crowd::tradesmen(scene, number, what))
}

/// « Israël a perdu 82 soldats », « le bénéfice net d'Airbus a reculé de 11 % », « les actionnaires recevront 1,80 euro ».
#[inline(never)]
fn subject(scene: &Scene<'_, '_>, number: usize, source: Option<Link>) -> Option<Link> {
    let verb = verb(scene, number).filter(|&verb| takes_object(scene, verb, number))?;
    match subject::doer(scene, verb)? {
        Doer::Mention(subject) => named_subject(scene, verb, number, subject, source),
        // « j'ai récolté neuf quintaux »: whoever speaks is the source, and not named as who has it.
        Doer::Speaker => None,
        Doer::House(head) => {
            let own = is_sum_or_rate(scene, number);
            own.then(|| nouns::noun_link(scene, head, "subject-of-clause")).flatten()
        }
        Doer::Noun(head) => noun_subject(scene, verb, number, head, source),
    }
}

/// « les actionnaires recevront 1,80 euro »: a noun for persons that is no mention.
fn noun_subject(scene: &Scene<'_, '_>, verb: usize, number: usize, head: usize, source: Option<Link>) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let house = document.is_capitalized(head) || nouns::is_house(scene, head);
    let own = house && tells_own_figure(scene, verb, number);
    // « les analystes attendaient 3,35 milliards »
    let foreseen =
        source.is_some_and(|source| source.rule == "subject-of-saying" && document.range(source.span).contains(&head));
    let stated = (says(scene, verb) && source.is_some() || foreseen) && !own;
    // « les ambassades de six pays » are not theirs.
    let ours = document.is_word(previous(head), words!["nos", "notre"]);
    let inner = document.is_of(previous(start))
        && previous(start) != verb + 1
        && !is_sum_or_rate(scene, number)
        && !document.is_word(previous(previous(start)), &DEEDS);
    // « dont le parti, le Samagi Jana Balawegaya, ne détient que 40 sièges »
    let name = if document.is_definite_article(head + 2) { head + 3 } else { head + 2 };
    let named = scene.mention_from(name).filter(|&name| {
        document.is_mark(head + 1, ',')
            && scene.party_kind(name) == Some(PartyKind::Organization)
            && scene.tokens(name).end < verb
            && !says(scene, verb)
    });
    if let Some(name) = named {
        return Some(scene.to_mention(name, "subject-of-clause"));
    }
    if let Some(owner) = owner_of_troops(scene, head) {
        return Some(scene.to_mention(owner, "owner-of-troops"));
    }
    // « Les victimes recevront chacune 1,5 milliard »
    let gets = scene.number_kind(number) == Some(NumberKind::Money)
        && GETS.iter().any(|stem| document.begins_with(verb, stem));
    let others = ours || inner || acts_never(scene, head) || !gets && document.is_word(head, &BYSTANDERS);
    (!stated && !others).then(|| nouns::noun_link(scene, head, "subject-of-clause")).flatten()
}

/// Storms, and what statisticians work out, are no party: « le typhon Yagi », « le PIB ».
pub fn acts_never(scene: &Scene<'_, '_>, head: usize) -> bool {
    let document = scene.document;
    let kind = if document.is_adjective(previous(head)) { previous(previous(head)) } else { previous(head) };
    let storm = document.is_word(kind, words!["cyclone", "ouragan", "typhon", "tempête"])
        // « Yagi avait tué 21 personnes »
        || storms::is_named_before(document, head);
    storm || document.is_word(head, words!["pib", "ipc", "smic"])
}

/// « l'Érythrée, dont les soldats tiennent six localités »: whose troops do it.
fn owner_of_troops(scene: &Scene<'_, '_>, head: usize) -> Option<usize> {
    let document = scene.document;
    let article = previous(head);
    let whose = previous(article);
    let comma = previous(whose);
    let led = document.is_word(whose, words!["dont"])
        && document.is_definite_article(article)
        && document.is_mark(comma, ',')
        && document.find(head, Class::GroupNouns).is_some();
    scene.mention_at(previous(comma)).filter(|&owner| {
        let house = scene.party_kind(owner) == Some(PartyKind::Organization);
        led && (house || location::is_territory(scene, owner))
    })
}

/// « Israël a perdu 82 soldats »: a mention, or a thing of it.
fn named_subject(
    scene: &Scene<'_, '_>,
    verb: usize,
    number: usize,
    subject: Subject,
    source: Option<Link>,
) -> Option<Link> {
    let mention = subject.mention;
    if let Some(link) = subject.owner.then(|| administration(scene, verb, mention)).flatten() {
        return Some(link);
    }
    if let Some(owner) = owner_of_troops(scene, scene.tokens(mention).start) {
        return Some(scene.to_mention(owner, "owner-of-troops"));
    }
    let acts = scene.is_place(mention)
        && is_sum_or_rate(scene, number)
        && scene.document.find(verb, Class::ActorVerbs).is_some();
    let of_state = subject.owner && place_of_subject::is_economy(scene, mention);
    let own = is_sum_or_rate(scene, number) && !scene.document.begins_with(verb, "représent");
    let party = scene.is_party(mention) || acts && !subject.owner || of_state;
    if !party || subject.owner && !own || location::holder(scene, number).is_some() {
        return None;
    }
    let told = blames(scene, verb, number) || is_told(scene, verb, number, mention, source);
    (!told).then(|| scene.to_row(first_naming(scene, mention), "subject-of-clause"))
}

/// Whether whoever the subject is tells the figure of others rather than having it.
fn is_told(scene: &Scene<'_, '_>, verb: usize, number: usize, mention: usize, source: Option<Link>) -> bool {
    let start = scene.tokens(number).start;
    let governs = scene.document.is_word(scene.tokens(mention).start, words!["gouvernement", "exécutif"]);
    let house = governs || matches!(scene.party_kind(mention), Some(PartyKind::Organization | PartyKind::State));
    let own = house && tells_own_figure(scene, verb, number) || counts_members(scene, number);
    // « évalue la dette à 132 % »
    let estimated = study::puts(scene, start).is_some()
        || study::bet(scene, start) == Some(verb) && is_source(scene, mention, source)
        || scene.document.is_word(previous(start), words!["contre"]) && study::estimates(scene, verb);
    // « qui dit gagner 27 euros »
    let of_oneself = clause::is_verb(scene, verb + 1) && clause::is_infinitive(scene, verb + 1);
    let of_others = says(scene, verb) && !own && !of_oneself || stating::tells_of_others(scene, verb, start);
    // « la préfecture a compté 4 200 manifestants, Solidaires 9 000 »
    let gapped = source.is_some_and(|source| source.rule == "subject-of-saying") && says(scene, verb) && !own;
    // « la FNSEA a dénombré 950 manifestants, 310 selon la gendarmerie »
    let other = source.is_some_and(|source| source.rule == "according-to") && !is_source(scene, mention, source);
    let counted = other && rival::counts_crowd(scene, number) && says(scene, verb);
    estimated || of_others && is_source(scene, mention, source) || gapped || counted && !own && !of_oneself
}

/// « le canton du Valais a débloqué 120 millions »: who governs the place.
fn administration(scene: &Scene<'_, '_>, verb: usize, place: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(place);
    let of = tokens.start.checked_sub(1).filter(|&at| document.is_of(at))?;
    let head = of.checked_sub(1).filter(|&at| document.is_word(at, &ADMINISTRATIONS))?;
    let participle = document.surface(verb).ends_with("ant");
    let acts = scene.is_place(place) && !participle && document.find(verb, Class::ActorVerbs).is_some();
    acts.then(|| Link { span: document.span(head..tokens.end), mention: Some(place), rule: "subject-of-clause" })
}

/// « trois villages ont été attaqués par le Hezbollah »: whoever did it.
fn agent(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let group = mood::behind(scene, number)?;
    let passive =
        group.clone().any(|at| document.is_word(at, words!["été", "sont", "est", "seront", "sera", "étaient"]));
    let verb = group.end.checked_sub(1)?;
    let by = document.is_word(group.end, words!["par"]) && passive && !says(scene, verb);
    let start = if document.is_definite_article(group.end + 1) { group.end + 2 } else { group.end + 1 };
    let party = by.then(|| scene.mention_from(start)).flatten().filter(|&mention| scene.is_party(mention))?;
    Some(scene.to_mention(first_naming(scene, party), "agent"))
}

/// Whether a number is money or a share.
pub fn is_sum_or_rate(scene: &Scene<'_, '_>, number: usize) -> bool {
    matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent | NumberKind::Fraction))
}

/// « Médecins sans frontières (MSF) »: the name before the bracket, not the acronym in it.
pub fn first_naming(scene: &Scene<'_, '_>, mention: usize) -> usize {
    let start = scene.tokens(mention).start;
    let bracket = start.checked_sub(1).filter(|&at| scene.document.is_mark(at, '('));
    let name = bracket.and_then(|at| scene.mention_at(at.checked_sub(1)?)).filter(|&name| scene.is_party(name));
    name.unwrap_or(mention)
}

/// « revendique 4 500 membres »: those who belong to whoever says it.
fn counts_members(scene: &Scene<'_, '_>, number: usize) -> bool {
    scene.document.is_word(
        scene.tokens(number).end,
        words![
            "membres",
            "adhérents",
            "abonnés",
            "clients",
            "salariés",
            "employés",
            "licenciés",
            "militants",
            "combattants"
        ],
    )
}

fn is_source(scene: &Scene<'_, '_>, mention: usize, source: Option<Link>) -> bool {
    let entity = |mention: usize| scene.mentions.get(mention).and_then(|mention| mention.entity);
    source
        .and_then(|source| source.mention)
        .is_some_and(|other| other == mention || entity(other).is_some() && entity(other) == entity(mention))
}

/// A company that publishes sums and rates speaks of itself; one that estimates them, of others.
fn tells_own_figure(scene: &Scene<'_, '_>, verb: usize, number: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let outlook = (start.saturating_sub(4)..start).any(|at| {
        document.is_word(at, &OUTLOOK) && document.is_word(previous(at), words!["une", "un", "la", "l'", "le"])
    });
    let estimates = ESTIMATES.iter().any(|stem| document.begins_with(verb, stem));
    // « fait état de 45 % de grévistes »: of others.
    let others = document.is_of(previous(start)) && document.is_word(start.saturating_sub(2), words!["état"]);
    !outlook
        && !estimates
        && !others
        && matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent))
}
