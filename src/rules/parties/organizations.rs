//! Organizations: known ones, those that begin with a trigger noun, acronyms.

use std::ops::Range;

use super::apposed::{apposed, is_named_body};
use super::lookalikes::is_other_word;
use super::military;
use super::phrase::{self, Specifier};
use super::shaped;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::model::{MentionKind, Party, PartyKind, RuleId};
use crate::rules::Candidate;
use crate::rules::{initials, naming};
use crate::text::{Gap, Shape, TokenKind};

pub mod weight {
    pub const KNOWN: u8 = 70;
    pub const TRIGGER: u8 = 70;
    pub const APPOSED: u8 = 64;
    pub const CITED: u8 = 46;
    pub const COMMON_SPECIFIER: u8 = 48;
    /// « police judiciaire »: heavier than the group of the same words.
    pub const TITLE: u8 = 61;
    /// « Alliance Fleuve Congo »: heavier than the river in it.
    pub const PROPER: u8 = 73;
    /// « tribunal de première instance »: heavier than the ordinal in it.
    pub const NUMBERED: u8 = 110;
    /// « Orange Mali »: heavier than the company and the country alone.
    pub const BRANCH: u8 = 71;
}

/// Common nouns whose name follows them directly: « la fonderie Velaymétal », « la coalition Viv Ansanm ».
static NAMED_WORKS: Words<17> = Words::new([
    "fonderie",
    "aciérie",
    "brasserie",
    "imprimerie",
    "librairie",
    "papeterie",
    "conserverie",
    "cimenterie",
    "raffinerie",
    "scierie",
    "coalition",
    "entreprise",
    "cabinet",
    "plateforme",
    "firme",
    "rival",
    "concurrent",
]);

/// Appends every stretch that may name an organization.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        known(document, index, out);
        if let Some((sense, length)) = document.find(index, Class::OrgTriggers) {
            let head = index..index + length;
            let common = sense.column(1) == "upper" && document.is_lower(index);
            if let Some(unit) = military::numbered_unit(document, &head) {
                out.push(organization(document, unit, weight::NUMBERED, "organization-numbered"));
            } else if sense.column(1) == "title" {
                titled(document, head, out);
            } else if !common {
                triggered(document, head, sense.code(), out);
            } else if (document.is_word(index, &NAMED_WORKS) || is_named_body(document, &head))
                && let Some(name) = apposed(document, &head)
            {
                out.push(organization(document, name, weight::APPOSED, "organization-apposed"));
            }
        }
        shaped::propose(document, index, out);
    }
}

/// A name of the gazetteer.
#[inline(never)]
fn known(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some(name) = naming::longest(document, index, &[NameKind::Organization]) else { return };
    // « Carrefour a annoncé »: no common noun opens a sentence without an article before its verb.
    let end = index + name.length;
    // « la Ligue arabe », « la TVA », « le CAC 40 »: a longer name, or the letters mean a thing.
    let longer = document.find(index, Class::OrgTriggers).is_some_and(|(_, length)| length > name.length);
    let thing = document.is_word(index, words!["tva", "smic", "irm", "gps", "cac"])
        && (document.is_definite_article(previous(index))
            || document.is_word(previous(index), words!["une", "un", "de", "en"]));
    // « à Cambridge »: the town, not its university.
    let town = document.is_word(previous(index), words!["à"])
        && document
            .names(index)
            .iter()
            .any(|other| other.kind == NameKind::City && other.length == name.length && other.rank >= 5);
    // « dans un appartement d'Anderlecht »
    let lodged = document.is_of(previous(index))
        && document.is_word(
            previous(previous(index)),
            words!["appartement", "maison", "rue", "quartier", "commune", "hôtel", "gare", "hangar", "entrepôt"],
        )
        && document.names(index).iter().any(|other| other.kind == NameKind::City && other.length == name.length);
    // « en Région de Bruxelles-Capitale »
    let land = document.is_word(previous(index), words!["en"]) && document.is(index, Class::PlaceTriggers)
        // « dans le Sud-Ouest »
        || document.is_word(previous(index), words!["le"])
            && document.is_word(previous(previous(index)), words!["dans", "vers"])
            && document.is_word(index, words!["sud"]);
    if town || lodged || land {
        return;
    }
    if longer && name.length == 1 || thing {
        return;
    }
    let article = document.is_definite_article(end + 1) && document.is_lower(end + 1);
    let next = if article && document.is_word(end, words!["et"]) { end + 2 } else { end + 1 };
    let joined = (document.is_word(end, words!["et"]) || document.is_mark(end, ',')) && document.is_capitalized(next);
    let acts = joined || document.is_verb(end) || document.is_word(end, words!["ne", "n'", "se", "s'", "y", "en"]);
    if let Some(end) = branch_end(document, index, end) {
        out.push(organization(document, index..end, weight::BRANCH, "organization-branch"));
        return;
    }
    let guarded = name.guard == crate::lexicon::Guard::Word
        && (!document.is_capitalized(index) || document.starts_clause(index) && !acts);
    if guarded || is_product(document, index, end) || is_contest(document, index) {
        return;
    }
    // « l'AFC/M23 »
    let slash = index + name.length;
    let joined =
        document.is_mark(slash, '/') && document.gap(slash) == Gap::None && document.gap(slash + 1) == Gap::None;
    let other = naming::longest(document, slash + 1, &[NameKind::Organization]).filter(|_| joined);
    let end = other.map_or(slash, |other| slash + 1 + other.length);
    // « Porsche SE »
    let form = document.gap(end) == Gap::Space
        && matches!(document.surface(end), "SE" | "AG" | "NV" | "plc" | "Inc" | "Ltd" | "GmbH");
    let length = end + usize::from(form) - index;
    let head = index..index + length;
    let end = if name.length > 1 { phrase::adjectives_end(document, head.end) } else { known_end(document, head.end) };
    out.push(organization(document, head.start..end, weight::KNOWN, "organization-known"));
}

/// Nouns whose name is no body's.
static THINGS: Words<16> = Words::new([
    "moteur",
    "lanceur",
    "fusée",
    "satellite",
    "logiciel",
    "modèle",
    "missile",
    "drone",
    "char",
    "programme",
    "opération",
    "sonde",
    "télescope",
    "album",
    "film",
    "porte-conteneurs",
]);

/// « un Airbus A350 », « la Peugeot 208 », « une Ferrari rouge »: what the company makes.
pub fn is_product(document: &Document<'_>, start: usize, end: usize) -> bool {
    let before = previous(start);
    let acronym = document.token(start).is_some_and(|token| token.shape == Shape::Upper);
    // « le moteur Vinci », « l'opération Barkhane »
    if end == start + 1 && document.is_word(before, &THINGS) {
        return true;
    }
    let model = document.gap(end) == Gap::Space
        && document.token(end).is_some_and(|token| matches!(token.kind, TokenKind::Code | TokenKind::Literal(_)))
        // « l'Asean 14,8 % »
        && !document.is_mark(end + 1, '%');
    let one = document.is_word(before, words!["un", "une", "son", "sa", "cette"]);
    let counted = one
        || document.is_definite_article(before)
        || document.is_word(before, words!["des", "d'un", "d'une", "ce", "cet"]);
    // « un ATR 72 », « celle du Boeing 737 »: makers of aircraft and their models.
    let contracted = document.is_word(before, words!["du", "au"]);
    end == start + 1
        && (if acronym { model && (counted || contracted) } else { one || model && (counted || contracted) })
}

/// « Orange Mali », « Juventus Turin », « Thales Alenia Space »: a name that goes on after the known one.
fn branch_end(document: &Document<'_>, start: usize, end: usize) -> Option<usize> {
    let initials = initials::end(document, end);
    if initials > end {
        return Some(initials);
    }
    let goes_on = document.gap(end) == Gap::Space
        && document.is_capitalized(end)
        && document.is_capitalized(start)
        && naming::is_name_word(document, end)
        && !naming::is_shouted(document, start);
    if !goes_on {
        return None;
    }
    let first_name = |name: &crate::lexicon::Name| name.kind == NameKind::FirstName;
    let person = naming::run_at(document, end).is_some_and(|run| run.first_name && run.parts > 1);
    if let Some(place) = naming::longest(document, end, &PLACES).filter(|_| !person) {
        return Some(end + place.length);
    }
    if document.names(end).iter().any(|name| first_name(name) || name.kind == NameKind::Organization) {
        return None;
    }
    // « raconte à l'AFP Nurlela Daeng »: nobody's name goes on after an acronym.
    let acronym = document.token(start).is_some_and(|token| token.shape == Shape::Upper);
    let run = naming::run_at(document, start).filter(|run| !acronym && !run.first_name && run.range.end > end);
    run.map(|run| run.range.end)
}

/// « la Ligue 1 », « la Ligue des champions »: a contest, no body.
#[must_use]
pub fn is_contest(document: &Document<'_>, index: usize) -> bool {
    let league = document.is_word(index, words!["ligue", "league"]);
    let number = document.token(index + 1).is_some_and(|token| matches!(token.kind, TokenKind::Literal(_)));
    let of = document.is_word(index + 1, words!["des"]) && document.is_word(index + 2, words!["champions", "nations"]);
    league && (number || of || document.is_word(index + 1, words!["europa", "conférence", "conference"]))
}

/// « Croix-Rouge italienne »: a demonym that follows belongs to the name of one word too.
fn known_end(document: &Document<'_>, end: usize) -> usize {
    let demonym = document.is_lower(end) && document.is(end, Class::Demonyms);
    let hyphenated = document.is_mark(end.saturating_sub(2), '-');
    // « le Sénat américain », « le Congrès péruvien »
    let house = document.is_word(previous(end), words!["sénat", "congrès", "parlement", "parquet", "trésor", "cour"]);
    if demonym && (hyphenated || house) { end + 1 } else { end }
}

/// « police judiciaire », « parquet fédéral belge », « chambre de l'instruction »: bodies whose common words are a title.
fn titled(document: &Document<'_>, head: Range<usize>, out: &mut Vec<Candidate>) {
    // « les primes d'assurance-maladie »
    let before = previous(head.start);
    if document.is_of(before)
        && document.is_word(previous(before), words!["prime", "primes", "cotisation", "cotisations"])
    {
        return;
    }
    let capitalized = document.is_capitalized(head.start) && !document.starts_clause(head.start);
    // « l'armée de l'air ukrainienne »: a group, as « l'armée ukrainienne ».
    if document.is_word(head.start, words!["armée"]) && document.is(head.end, Class::Demonyms) && !capitalized {
        return;
    }
    let extent = phrase::extent(document, &head, capitalized);
    let own = extent.specifier != Specifier::Name || capitalized || !leads_to_other(document, head.end, extent.end);
    let end = if own { extent.end } else { head.end };
    let weight = if own && extent.specifier == Specifier::Name { weight::TRIGGER } else { weight::TITLE };
    out.push(organization(document, head.start..end, weight, "organization-title"));
}

/// « ministère libanais de la Santé », « parquet national financier », « groupe Wagner ».
#[inline(never)]
fn triggered(document: &Document<'_>, head: Range<usize>, sort: &str, out: &mut Vec<Candidate>) {
    if head.start > 0 && document.is_mark(head.start - 1, '-') && document.gap(head.start) == Gap::None {
        return;
    }
    let capitalized = document.is_capitalized(head.start) && !document.starts_clause(head.start);
    if capitalized && continues_run(document, head.start) || is_other_word(document, &head, sort, capitalized) {
        return;
    }
    // « le ministre des Chemins de fer »: what the office is for.
    let portfolio = document.is_word(previous(head.start), words!["des", "du"])
        && document.is_word(previous(previous(head.start)), words!["ministre", "ministres", "secrétaire"]);
    if portfolio && capitalized && sort == "company" {
        return;
    }
    let extent = phrase::extent(document, &head, capitalized);
    // « l'ONG Sécuroute »: letters for a common noun. « l'agence Pagasa », « l'institut Ifres »: the name alone.
    let letters = head.len() == 1 && document.token(head.start).is_some_and(|token| token.shape == Shape::Upper);
    let heads = is_named_body(document, &head);
    if (matches!(sort, "company" | "media" | "ngo" | "party" | "club" | "armed") || heads)
        && (!capitalized || letters && sort == "ngo")
        && let Some(name) = apposed(document, &head)
    {
        out.push(organization(document, name, weight::APPOSED, "organization-apposed"));
        return;
    }
    let (weight, rule) = match extent.specifier {
        Specifier::Name
            if !capitalized
                && !(sort == "institution" && (head.len() > 2 || has_task(document, head.end, extent.end)))
                && leads_to_other(document, head.end, extent.end) =>
        {
            return;
        }
        // « la filiale de Stuttgart »: where it is.
        Specifier::Name
            if document.is_word(head.start, words!["filiale", "filiales", "succursale"])
                && naming::longest(document, head.end + 1, &[NameKind::City, NameKind::Capital])
                    .is_some_and(|town| head.end + 1 + town.length == extent.end) =>
        {
            return;
        }
        // « un centre de réflexion de Washington »: one of many, and where it is.
        Specifier::Name if !capitalized && is_one_at_place(document, &head, extent.end) => return,
        Specifier::Name if head.clone().any(|at| document.is(at, Class::Ordinals)) => {
            (weight::NUMBERED, "organization-trigger")
        }
        Specifier::Name if capitalized && matches!(sort, "party" | "armed" | "ngo" | "media") => {
            (weight::PROPER, "organization-trigger")
        }
        Specifier::Name => (weight::TRIGGER, "organization-trigger"),
        // « une commission parlementaire »: one of many.
        Specifier::Common if !capitalized && document.is_word(previous(head.start), words!["un", "une"]) => return,
        // « Parti du peuple taïwanais »
        Specifier::Common
            if capitalized && matches!(sort, "party" | "armed" | "ngo") && extent.end >= head.start + 4 =>
        {
            (weight::TITLE, "organization-trigger-common")
        }
        Specifier::Common if capitalized || sort == "institution" => {
            (weight::COMMON_SPECIFIER, "organization-trigger-common")
        }
        Specifier::None if capitalized && (sort == "institution" || head.len() > 1) => {
            (weight::COMMON_SPECIFIER, "organization-capital")
        }
        _ => return,
    };
    out.push(organization(document, head.start..extent.end, weight, rule));
}

/// « réseau de la Stib », « corps de Marcel Jeannerod »: the name after a common noun is a party of its own.
fn leads_to_other(document: &Document<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| {
        let person = naming::run_at(document, at).is_some_and(|run| run.first_name && run.parts >= 2);
        let place = naming::longest(document, at, &PLACES);
        let organization = naming::longest(document, at, &[NameKind::Organization]);
        let other = organization.is_some_and(|name| place.is_none_or(|place| place.length < name.length));
        person || document.is_capitalized(at) && other
    })
}

/// « commission d'enquête de l'ONU », « ministère de la Santé du Hamas »: its own task stands before whose it is.
fn has_task(document: &Document<'_>, from: usize, to: usize) -> bool {
    let last = (from..to).rev().find(|&at| document.is_of(at)).unwrap_or(from);
    let person = (last..to).any(|at| naming::run_at(document, at).is_some_and(|run| run.first_name && run.parts >= 2));
    document.is_of(from) && last > from + 1 && !person
}

/// « une association de Lyon », not « une filiale de Renault ».
fn is_one_at_place(document: &Document<'_>, head: &Range<usize>, end: usize) -> bool {
    let last = (head.end..end).rev().take_while(|&at| document.is_capitalized(at)).last();
    document.is_word(previous(head.start), words!["un", "une"])
        && last.is_some_and(|last| {
            document.is_of(previous(last))
                && naming::longest(document, last, &[NameKind::City, NameKind::Capital]).is_some()
        })
}

/// What is no organization.
pub const PLACES: [NameKind; 6] =
    [NameKind::State, NameKind::Capital, NameKind::Region, NameKind::City, NameKind::Site, NameKind::Natural];

/// « Home Office »: the trigger is not the first word of its name.
fn continues_run(document: &Document<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    document.gap(index) == Gap::Space
        && naming::is_name_word(document, before)
        && naming::longest(document, before, &[NameKind::FirstName]).is_none()
}

/// A candidate for an organization.
#[must_use]
pub fn organization(document: &Document<'_>, range: Range<usize>, weight: u8, rule: RuleId) -> Candidate {
    let party = Party { kind: PartyKind::Organization, reference: None, role: None, generic: false };
    Candidate { span: document.span(range), kind: MentionKind::Party(party), rule, evidence: Vec::new(), weight }
}
