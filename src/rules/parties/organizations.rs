//! Organizations: known ones, those that begin with a trigger noun, acronyms.

use std::ops::Range;

use super::persons::has_company_word;
use super::phrase::{self, Specifier};
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind};
use crate::model::{MentionKind, Party, PartyKind, RuleId};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, Shape, TokenKind};

mod weight {
    pub const DEFINED: u8 = 82;
    pub const KNOWN: u8 = 70;
    pub const TRIGGER: u8 = 70;
    pub const APPOSED: u8 = 64;
    pub const ACRONYM: u8 = 50;
    pub const CITED: u8 = 46;
    pub const COMMON_SPECIFIER: u8 = 48;
}

/// Appends every stretch that may name an organization.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        known(document, index, out);
        if let Some((sense, length)) = document.find(index, Class::OrgTriggers) {
            let common = sense.column(1) == "upper" && document.is_lower(index);
            if !common {
                triggered(document, index..index + length, sense.code(), out);
            }
        }
        defined(document, index, out);
        acronym(document, index, out);
        by_shape(document, index, out);
    }
}

/// A name of the gazetteer.
fn known(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some(name) = naming::longest(document, index, &[NameKind::Organization]) else { return };
    // « Carrefour a annoncé »: no common noun opens a sentence without an article before its verb.
    let end = index + name.length;
    let acts = document.is_verb(end) || document.is_word(end, &["ne", "n'", "se", "s'", "y", "en"]);
    let guarded = name.guard == crate::lexicon::Guard::Word
        && (!document.is_capitalized(index) || document.starts_clause(index) && !acts);
    if guarded {
        return;
    }
    let head = index..index + name.length;
    let end = if name.length > 1 { phrase::adjectives_end(document, head.end) } else { known_end(document, head.end) };
    out.push(organization(document, head.start..end, weight::KNOWN, "organization-known"));
}

/// « Croix-Rouge italienne »: a demonym that follows belongs to the name of one word too.
fn known_end(document: &Document<'_>, end: usize) -> usize {
    let demonym = document.is_lower(end) && document.is(end, Class::Demonyms);
    let hyphenated = document.is_mark(end.saturating_sub(2), '-');
    if demonym && hyphenated { end + 1 } else { end }
}

/// « ministère libanais de la Santé », « parquet national financier », « groupe Wagner ».
fn triggered(document: &Document<'_>, head: Range<usize>, sort: &str, out: &mut Vec<Candidate>) {
    if head.start > 0 && document.is_mark(head.start - 1, '-') && document.gap(head.start) == Gap::None {
        return;
    }
    let capitalized = document.is_capitalized(head.start) && !document.starts_clause(head.start);
    if capitalized && continues_run(document, head.start) {
        return;
    }
    let extent = phrase::extent(document, &head, capitalized);
    if matches!(sort, "company" | "media" | "ngo" | "party" | "club" | "armed")
        && !capitalized
        && let Some(name) = apposed(document, &head)
    {
        out.push(organization(document, name, weight::APPOSED, "organization-apposed"));
        return;
    }
    let (weight, rule) = match extent.specifier {
        Specifier::Name if !capitalized && leads_to_other(document, head.end, extent.end) => return,
        Specifier::Name => (weight::TRIGGER, "organization-trigger"),
        Specifier::Common if capitalized || sort == "institution" => {
            (weight::COMMON_SPECIFIER, "organization-trigger-common")
        }
        Specifier::None if capitalized && sort == "institution" => (weight::COMMON_SPECIFIER, "organization-capital"),
        _ => return,
    };
    out.push(organization(document, head.start..extent.end, weight, rule));
}

/// « réseau de la Stib », « corps de Marcel Jeannerod »: the name after a common noun is a party of its own.
fn leads_to_other(document: &Document<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| {
        let person = naming::run_at(document, at).is_some_and(|run| run.first_name && run.parts >= 2);
        person || document.is_capitalized(at) && naming::longest(document, at, &[NameKind::Organization]).is_some()
    })
}

const PLACES: [NameKind; 6] =
    [NameKind::State, NameKind::Capital, NameKind::Region, NameKind::City, NameKind::Site, NameKind::Natural];

/// « Tollgate Fluidics » by its last word, « l'américain Tollgate » by the adjective that stands for « company ».
fn by_shape(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some(run) = naming::run_at(document, index) else { return };
    let before = previous(index);
    let national = document.is_lower(before)
        && document.is(before, Class::Demonyms)
        && document.is_word(previous(before), &["le", "l'", "du", "au", "un"])
        && !run.first_name;
    let article = document.is_definite_article(before);
    let phrase = if article { previous(before) } else { before };
    let cited = document.is_word(phrase, &["selon", "après"])
        && (document.is_word(phrase, &["selon"]) || document.is_word(previous(phrase), &["d'"]))
        && !run.first_name
        && naming::longest(document, index, &PLACES).is_none();
    if cited && (article || run.parts == 1) {
        out.push(organization(document, run.range, weight::CITED, "organization-cited"));
    } else if has_company_word(document, &run) {
        out.push(organization(document, run.range, weight::APPOSED, "organization-company-word"));
    } else if national {
        out.push(organization(document, run.range, weight::APPOSED, "organization-national"));
    }
}

/// « Home Office »: the trigger is not the first word of its name.
fn continues_run(document: &Document<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    document.gap(index) == Gap::Space
        && naming::is_name_word(document, before)
        && naming::longest(document, before, &[NameKind::FirstName]).is_none()
}

/// « le laboratoire danois Bavarian Nordic »: the name alone is the organization.
fn apposed(document: &Document<'_>, head: &Range<usize>) -> Option<Range<usize>> {
    let start = after_products(document, phrase::adjectives_end(document, head.end));
    let run = naming::run_at(document, start)?;
    let is_place =
        naming::longest(document, start, &[NameKind::State, NameKind::Capital, NameKind::City, NameKind::Region]);
    let place_only = is_place.is_some_and(|name| start + name.length >= run.range.end);
    (!place_only && !run.first_name).then_some(run.range)
}

/// « le fabricant français de pompes industrielles Maréval »: past what the company makes.
fn after_products(document: &Document<'_>, start: usize) -> usize {
    let mut at = start;
    while document.is_word(at, &["de", "d'", "en", "et"]) && document.is_lower(at + 1) && document.is_noun(at + 1) {
        at = phrase::adjectives_end(document, at + 2);
    }
    at
}

/// « Bureau international du travail (BIT) »: the acronym in brackets shows where the name ends and that it is one.
fn defined(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let code = document.token(index + 1).is_some_and(|token| token.kind == TokenKind::Code)
        || document.is_capitalized(index + 1)
            && naming::longest(document, index + 1, &[NameKind::Organization]).is_some_and(|name| name.length == 1);
    let bracketed = document.is_mark(index, '(') && document.is_mark(index + 2, ')');
    let spoken = bracketed && is_spoken_acronym(document, index + 1);
    if !bracketed || !(is_acronym(document, index + 1) || code || spoken) {
        return;
    }
    let Some(start) = phrase::start_of_defined(document, index, document.surface(index + 1)) else { return };
    if spoken && !opens_alike(document, start, index + 1) {
        return;
    }
    if naming::longest(document, start, &[NameKind::State]).is_some_and(|name| start + name.length == index) {
        // « République démocratique du Congo (RDC) »
        return;
    }
    // « Olivier Faure (PS) »: a person and the party behind the name.
    if naming::run_at(document, start).is_some_and(|run| run.first_name && run.parts >= 2 && run.range.end == index) {
        return;
    }
    out.push(organization(document, start..index, weight::DEFINED, "organization-defined"));
    out.push(organization(document, index + 1..index + 2, weight::DEFINED, "acronym-defined"));
}

/// « Anssi », « Inserm »: an acronym that is read as a word, as newspapers write it; no word and no place.
fn is_spoken_acronym(document: &Document<'_>, index: usize) -> bool {
    document.token(index).is_some_and(|token| token.shape == Shape::Title)
        && (4..=8).contains(&document.surface(index).chars().count())
        && document.words(index).is_empty()
        && document.names(index).iter().all(|name| name.kind == NameKind::Organization)
}

/// Whether the name at `start` begins with a noun for bodies and with the letter of its acronym.
fn opens_alike(document: &Document<'_>, start: usize, acronym: usize) -> bool {
    let initial = |at: usize| document.surface(at).chars().next().map(|letter| letter.to_ascii_lowercase());
    document.find(start, Class::OrgTriggers).is_some() && initial(start) == initial(acronym)
}

/// Capitals alone, where the line is not all in capitals.
fn acronym(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    if !is_acronym(document, index) || naming::is_shouted(document, index) || is_roman(document.surface(index)) {
        return;
    }
    let hyphen = |at: usize| document.is_mark(at, '-') && document.gap(at) == Gap::None;
    // « 737 MAX »: a part of what the digits name.
    let after_digits = matches!(document.token(previous(index)).map(|token| token.kind), Some(TokenKind::Literal(_)));
    if after_digits && document.gap(index) == Gap::Space {
        return;
    }
    // « l'indice SMI », « le logiciel SAP »: the noun says that it is no body.
    let thing = document.is_word(
        previous(index),
        &[
            "indice",
            "logiciel",
            "format",
            "norme",
            "taux",
            "système",
            "missile",
            "fusée",
            "satellite",
            "moteur",
            "virus",
            "protéine",
            "label",
            "code",
            "test",
            "fichier",
            "mode",
            "modèle",
            "série",
            "statut",
        ],
    );
    if index > 0 && hyphen(index - 1)
        || thing
        || document.is(index, Class::CommonAcronyms)
        || naming::longest(document, index, &[NameKind::State]).is_some()
    {
        return;
    }
    let mut end = index + 1;
    while hyphen(end) && document.gap(end + 1) == Gap::None && document.is_capitalized(end + 1) {
        end += 2;
    }
    if hyphen(end) {
        return;
    }
    out.push(organization(document, index..end, weight::ACRONYM, "organization-acronym"));
}

fn is_acronym(document: &Document<'_>, index: usize) -> bool {
    let Some(token) = document.token(index) else { return false };
    let letters = document.surface(index).chars().count();
    token.kind == TokenKind::Word
        && (token.shape == Shape::Upper || token.shape == Shape::Mixed && letters <= 6)
        && (2..=9).contains(&letters)
        && document.surface(index).chars().filter(|letter| letter.is_uppercase()).count() >= 2
}

fn is_roman(surface: &str) -> bool {
    surface.chars().all(|letter| "IVXLC".contains(letter))
}

fn organization(document: &Document<'_>, range: Range<usize>, weight: u8, rule: RuleId) -> Candidate {
    let party = Party { kind: PartyKind::Organization, reference: None, role: None, generic: false };
    Candidate { span: document.span(range), kind: MentionKind::Party(party), rule, evidence: Vec::new(), weight }
}
