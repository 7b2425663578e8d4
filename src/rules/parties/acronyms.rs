//! Acronyms: those that brackets define, « Bureau international du travail (BIT) », and capitals alone.

use std::ops::Range;

use super::organizations::{is_contest, organization};
use super::phrase;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, Shape, TokenKind, fold};

const DEFINED: u8 = 82;
const ACRONYM: u8 = 50;

/// Appends every acronym, and the name that one in brackets stands for.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        defined(document, index, out);
        acronym(document, index, out);
    }
}

/// « Bureau international du travail (BIT) »: the acronym in brackets shows where the name ends and that it is one.
fn defined(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    if !document.is_mark(index, '(') || !document.is_mark(index + 2, ')') {
        return;
    }
    let code = document.token(index + 1).is_some_and(|token| token.kind == TokenKind::Code)
        || document.is_capitalized(index + 1)
            && naming::longest(document, index + 1, &[NameKind::Organization]).is_some_and(|name| name.length == 1);
    let spoken = is_spoken_acronym(document, index + 1);
    let shaped = document.token(index + 1).is_some_and(|token| token.shape == Shape::Title);
    if !(is_acronym(document, index + 1) || code || spoken || shaped) {
        return;
    }
    let Some(start) = phrase::start_of_defined(document, index, document.surface(index + 1)) else { return };
    let spelled = shaped && is_spelled(document, start..index, document.surface(index + 1));
    if !(is_acronym(document, index + 1) || code || spoken || spelled) {
        return;
    }
    if !spelled && spoken && !code && !opens_alike(document, start, index + 1) {
        return;
    }
    if names_thing(document, index + 1) {
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
    out.push(organization(document, start..index, DEFINED, "organization-defined"));
    out.push(organization(document, index + 1..index + 2, DEFINED, "acronym-defined"));
}

/// « Programme des Nations unies pour le développement (Pnud) »: three letters at least, all of a short one, begin words of
/// the name in their order.
fn is_spelled(document: &Document<'_>, name: Range<usize>, acronym: &str) -> bool {
    let initials: Vec<char> = name.filter_map(|at| document.surface(at).chars().next().map(fold::lower)).collect();
    // The longest subsequence of the letters that the initials have, too.
    let mut longest = vec![0_usize; initials.len() + 1];
    for letter in acronym.chars().map(fold::lower) {
        let mut before = 0;
        for (at, initial) in initials.iter().enumerate() {
            let without = longest.get(at + 1).copied().unwrap_or(0);
            let here = longest.get(at).copied().unwrap_or(0);
            let best = if *initial == letter { before + 1 } else { without.max(here) };
            if let Some(slot) = longest.get_mut(at + 1) {
                *slot = best;
            }
            before = without;
        }
    }
    let letters = acronym.chars().count();
    (3..=10).contains(&letters) && longest.last().is_some_and(|found| *found >= 3.max(letters / 2 + 1))
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
    let named = document.is_capitalized(start) && start + 3 < acronym;
    document.find(start, Class::OrgTriggers).is_some() && (named || initial(start) == initial(acronym))
}

/// Capitals alone, where the line is not all in capitals.
#[inline(never)]
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
        words![
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
            "programme",
            "protocole",
        ],
    );
    if index > 0 && hyphen(index - 1)
        || thing
        || names_thing(document, index)
        || is_headword(document, index)
        || is_contest(document, index)
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
    // « la DZ Mafia »
    let goes_on = end == index + 1
        && document.gap(end) == Gap::Space
        && document.token(end).is_some_and(|token| token.shape == Shape::Title)
        && naming::is_name_word(document, end)
        && document.names(end).is_empty();
    let end = if goes_on { end + 1 } else { end };
    out.push(organization(document, index..end, ACRONYM, "organization-acronym"));
}

/// Things whose short name stands in brackets behind them.
static THINGS: Words<24> = Words::new([
    "indice",
    "indicateur",
    "taux",
    "produit",
    "taxe",
    "impôt",
    "revenu",
    "allocation",
    "prime",
    "contrat",
    "traité",
    "loi",
    "virus",
    "syndrome",
    "maladie",
    "trouble",
    "méthode",
    "technique",
    "procédure",
    "acide",
    "rendement",
    "dispositif",
    "certificat",
    "permis",
]);
/// Tokens between such a thing and its bracket.
const REACH: usize = 8;

/// « le taux de marge moyen pondéré (TMP) »: letters for common words that begin with a thing.
fn names_thing(document: &Document<'_>, index: usize) -> bool {
    let open = previous(index);
    document.is_mark(open, '(')
        && document.is_mark(index + 1, ')')
        && (open.saturating_sub(REACH)..open)
            .rev()
            .take_while(|&at| document.is_lower(at))
            .any(|at| document.is_word(at, &THINGS))
}

/// « EN DIRECT. », « FOOTBALL (LIGUE 1) »: common words in capitals at the head of a line.
fn is_headword(document: &Document<'_>, index: usize) -> bool {
    let upper = |at: usize| {
        document.token(at).is_some_and(|token| token.shape == Shape::Upper && token.kind == TokenKind::Word)
    };
    let beside = document.gap(index) == Gap::Line || upper(previous(index)) || upper(index + 1);
    document.is_ordinary_word(index) && beside
}

fn is_acronym(document: &Document<'_>, index: usize) -> bool {
    let Some(token) = document.token(index) else { return false };
    if !matches!(token.shape, Shape::Upper | Shape::Mixed) {
        return false;
    }
    let letters = document.surface(index).chars().count();
    token.kind == TokenKind::Word
        && (token.shape == Shape::Upper || token.shape == Shape::Mixed && letters <= 6)
        && (2..=9).contains(&letters)
        && document.surface(index).chars().filter(|letter| letter.is_uppercase()).count() >= 2
}

fn is_roman(surface: &str) -> bool {
    // « la fin du XVIIe »
    surface.trim_end_matches('e').chars().all(|letter| "IVXLC".contains(letter))
}
