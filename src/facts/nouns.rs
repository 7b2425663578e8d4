//! Noun phrases of common words, and nouns for persons: « les principaux actionnaires ».

use super::clause;
use super::counted;
use super::scene::Scene;
use crate::lexicon::{Class, Words, words};
use crate::model::{Link, RuleId};

/// Tokens of a noun phrase before its complements.
const PHRASE: usize = 7;
/// Words that open a noun phrase.
pub static DETERMINERS: Words<28> = Words::new([
    "certains",
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "du",
    "au",
    "aux",
    "ce",
    "cet",
    "cette",
    "ces",
    "son",
    "sa",
    "ses",
    "leur",
    "leurs",
    "notre",
    "nos",
    "votre",
    "vos",
    "chaque",
    "quelque",
    "plusieurs",
    "quelques",
]);
/// The plainest nouns for persons.
static PERSONS: Words<24> = Words::new([
    "médias",
    "promoteurs",
    "homme",
    "hommes",
    "femme",
    "femmes",
    "individus",
    "inconnus",
    "assaillants",
    "inconnu",
    "organisateurs",
    "organisateur",
    "riverains",
    "proches",
    "témoins",
    "rescapés",
    "survivants",
    "enquêteurs",
    "exploitant",
    "opérateur",
    "intersyndicale",
    "direction",
    "collectif",
    "collectifs",
]);
/// Houses that stand for a company or body named before, where they are a subject. Museums, schools and factories have things
/// too, but an article seldom means them as who acts: with them, fewer parties were right on every annotated set.
static BODIES: Words<6> = Words::new(["établissement", "couple", "hôpital", "enseigne", "maison", "foyer"]);
/// Companies and the like, by the nouns that news calls them again.
static HOUSES: Words<12> = Words::new([
    "groupe",
    "société",
    "entreprise",
    "banque",
    "compagnie",
    "club",
    "constructeur",
    "assureur",
    "enseigne",
    "distributeur",
    "opérateur",
    "fabricant",
]);
/// Nouns for things that are written like nouns for persons: « le cours » beside « la cour ».
static THINGS: Words<30> = Words::new([
    "cours",
    "côté",
    "côtés",
    "population",
    "populations",
    "part",
    "parts",
    "masse",
    "classe",
    "fonds",
    "avant",
    "garde",
    "base",
    "ligne",
    "tête",
    "second",
    "centre",
    "centres",
    "réseau",
    "réseaux",
    "camp",
    "camps",
    "établissement",
    "établissements",
    "école",
    "écoles",
    "hôpital",
    "hôpitaux",
    "série",
    "train",
]);

/// A noun for persons or bodies of persons.
pub fn is_human(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    // « l'organisation du vote »: what is done, not who does it.
    let deed = document.is_word(at, words!["organisation"]) && document.is_of(at + 1);
    document.is_lower(at)
        && !deed
        && !document.is_word(at, &THINGS)
        && (document.is_word(at, &PERSONS)
            || document.find(at, Class::GroupNouns).is_some()
            || document.find(at, Class::Functions).is_some())
}

/// A noun for persons, or for a house that acts.
pub fn is_body(scene: &Scene<'_, '_>, at: usize) -> bool {
    is_human(scene, at) || scene.document.is_word(at, &BODIES)
}

/// A noun for a company, which publishes figures of its own.
pub fn is_house(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.is_word(at, &HOUSES)
}

/// A link to a noun for persons and what narrows it: « professeurs des écoles ».
pub fn noun_link(scene: &Scene<'_, '_>, head: usize, rule: RuleId) -> Option<Link> {
    let capitals = (head..head + NAME).find(|&at| !is_name(scene, at)).unwrap_or(head + NAME);
    // « Défense civile », « Renouveau national »
    let adjective = |&at: &usize| scene.document.is_adjective(at) && scene.mention_at(at).is_none();
    let named = (capitals..capitals + 2).find(|at| !adjective(at)).unwrap_or(capitals + 2);
    // « le chef de l'Etat »
    let function = scene.document.find(head, Class::Functions).map_or(0, |(_, length)| length);
    let words = match () {
        () if capitals > head => head..named,
        () if function > 1 => head..head + function,
        () => counted::phrase(scene, head).unwrap_or(head..head + 1),
    };
    Some(Link { span: scene.document.span(words), mention: scene.mention_at(head), rule })
}

/// Tokens of the longest name that is no mention.
const NAME: usize = 5;

fn is_name(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    document.is_capitalized(at) && scene.mention_at(at).is_none() && document.surface(at).chars().count() > 1
}

/// The first token of a name that is no mention and ends at a token, with no article before it: « Logia lève ».
pub fn unread_name(scene: &Scene<'_, '_>, first: usize, at: usize) -> Option<usize> {
    let document = scene.document;
    let start = (at.saturating_sub(NAME).max(first)..=at).rev().take_while(|&at| is_name(scene, at)).last()?;
    // « Or 35 % de ses dossiers … » opens with no name.
    let joins = document.is_word(start, words!["or"]) && at == start;
    let ordinary = document.starts_clause(start) && (joins || document.is_ordinary_word(start));
    let before = start.checked_sub(1).filter(|_| start > first);
    let led = before.is_some_and(|at| {
        // « l'indice SMI », « le programme CaRE »: the name of a thing.
        let thing = document.is_lower(at) && document.is_noun(at) && !is_human(scene, at) && !is_house(scene, at);
        document.is_mark(at, '-')
            || thing
            || document.is_word(at, &DETERMINERS)
            || document.is_word(at, scene.prepositions())
    });
    (!ordinary && !led).then_some(start)
}

/// A noun phrase of common words.
pub struct Phrase {
    /// The token behind its determiner.
    pub start: usize,
    /// Its first noun.
    pub head: usize,
    /// The preposition that governs it.
    pub governor: Option<usize>,
}

/// The noun phrase that ends at a token: « les principaux actionnaires », « des ventes ».
#[inline(never)]
pub fn noun_phrase(scene: &Scene<'_, '_>, first: usize, at: usize) -> Option<Phrase> {
    let document = scene.document;
    let inside = |&at: &usize| {
        scene.mention_at(at).is_none()
            && (document.is_lower(at) || document.is_capitalized(at) || document.is_mark(at, '-'))
            && !document.is_word(at, &DETERMINERS)
            && !document.is_of(at)
            && !document.is_word(at, scene.prepositions())
            && !clause::is_auxiliary(scene, at)
    };
    let lowest = at.saturating_sub(PHRASE).max(first);
    let start = (lowest..=at).rev().take_while(inside).last()?;
    let determiner = start.checked_sub(1).filter(|&at| at >= first)?;
    let counted = scene.mention_at(determiner).is_some_and(|mention| scene.is_number(mention));
    let noun = |at: usize| document.is_noun(at) || is_human(scene, at);
    let head = (start..=at).find(|&at| noun(at)).unwrap_or(start);
    if counted {
        // « les quinze autres prétendants », « quatorze pays »
        let lead = scene.mention_at(determiner).map_or(determiner, |number| scene.tokens(number).start);
        let before = scene.before_article(lead).filter(|&at| at >= first);
        let governor = before.filter(|&at| document.is_word(at, scene.prepositions()));
        return Some(Phrase { start, head, governor });
    }
    if document.is_word(determiner, words!["du", "au", "aux"]) {
        return Some(Phrase { start, head, governor: Some(determiner) });
    }
    if document.is_of(determiner) && !document.is_word(determiner, words!["des"]) {
        return Some(Phrase { start, head, governor: Some(determiner) });
    }
    if document.is_word(determiner, scene.prepositions()) && !document.is_word(determiner, &DETERMINERS) {
        return Some(Phrase { start, head, governor: Some(determiner) });
    }
    if !document.is_word(determiner, &DETERMINERS) {
        return None;
    }
    let governor = determiner.checked_sub(1).filter(|&at| at >= first);
    // « des » is an article where no noun stands before it.
    if document.is_word(determiner, words!["des"]) {
        if let Some(at) = governor.filter(|&at| document.is_word(at, scene.prepositions())) {
            return Some(Phrase { start, head, governor: Some(at) });
        }
        let of = governor.is_some_and(|at| document.is_noun(at) || scene.mention_at(at).is_some());
        return Some(Phrase { start, head, governor: of.then_some(determiner) });
    }
    let governor = governor.filter(|&at| scene.mention_at(at).is_none() && document.is_word(at, scene.prepositions()));
    Some(Phrase { start, head, governor })
}
