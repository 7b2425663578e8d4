//! Digits and number words that are no quantities: in names, codes, articles of law, scores.

use super::amount::Amount;
use crate::document::{Document, previous};
use crate::text::{Gap, Literal, TokenKind};

/// Nouns whose number is a name: « article 49.3 », « résolution 1701 », « ligne 4 ».
const NUMBERED: [&str; 40] = [
    "article",
    "articles",
    "résolution",
    "ligne",
    "lignes",
    "chapitre",
    "alinéa",
    "numéro",
    "n°",
    "no",
    "nº",
    "décret",
    "loi",
    "directive",
    "protocole",
    "norme",
    "catégorie",
    "vol",
    "rn",
    "route",
    "nationale",
    "départementale",
    "autoroute",
    "page",
    "tome",
    "volume",
    "chambre",
    "salle",
    "porte",
    "quai",
    "bus",
    "tram",
    "tramway",
    "boeing",
    "airbus",
    "peugeot",
    "chaîne",
    "canal",
    "france",
    "rafale",
];

/// Whether what begins at token `start` belongs to a name or code.
#[must_use]
pub fn is_in_name(document: &Document<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    if document.gap(start) == Gap::Line {
        return false;
    }
    let digits = matches!(document.token(start).map(|token| token.kind), Some(TokenKind::Literal(_)));
    let glued = document.gap(start) == Gap::None;
    let hyphen = document.is_mark(before, '-') || document.is_mark(before, '‑');
    let hyphenated = glued
        && hyphen
        && document.gap(before) == Gap::None
        && before.checked_sub(1).is_some_and(|word| is_name_part(document, word, digits));
    let numbered =
        digits && document.is_word(before, &NUMBERED) || document.is_mark(before, '°') || document.is_mark(before, '§');
    let capital_word = !digits && document.is_capitalized(start) && !document.starts_clause(start);
    let model = digits
        && document.is_capitalized(before)
        && !document.starts_clause(before)
        && is_model(document, before, start);
    hyphenated
        || numbered
        || capital_word
        || model
        || digits && glued && document.is_mark(before, '/') && document.gap(before) == Gap::None
}

/// « F-16 », « covid-19 », but not « vingt-et-un » nor « mi-2020 ».
fn is_name_part(document: &Document<'_>, word: usize, digits: bool) -> bool {
    digits
        && matches!(document.token(word).map(|token| token.kind), Some(TokenKind::Word | TokenKind::Code))
        && !document.is_word(word, &["mi"])
}

/// « CAC 40 », « Airbus 320 », « France 24 »: a small number after a name and before no noun.
fn is_model(document: &Document<'_>, before: usize, start: usize) -> bool {
    let small =
        document.surface(start).len() <= 3 && document.surface(start).chars().all(|letter| letter.is_ascii_digit());
    let next_is_unit = super::units::at(document, start + 1, false).is_some();
    let organization = document.find(before, crate::lexicon::Class::Months).is_some()
        || document.find(before, crate::lexicon::Class::Weekdays).is_some();
    let next_is_noun = document.is_lower(start + 1)
        && (document.is_noun(start + 1) || document.parts_of_speech(start + 1).is_empty())
        && !document.is_verb(start + 1);
    small
        && !next_is_unit
        && !organization
        && !next_is_noun
        && super::amount::at(document, start).is_some_and(|amount| amount.end == start + 1)
}

/// Whether letters that are no unit touch the digits: `5G`, `3D`.
#[must_use]
pub fn touches_letters(document: &Document<'_>, amount: &Amount) -> bool {
    if !amount.in_digits {
        return false;
    }
    let next = document.token(amount.end);
    next.is_some_and(|next| {
        next.gap == Gap::None
            && matches!(next.kind, TokenKind::Word | TokenKind::Code | TokenKind::Literal(Literal::Numeral))
    }) || document.is_mark(amount.end, '-')
        && document.gap(amount.end) == Gap::None
        && document.gap(amount.end + 1) == Gap::None
        && matches!(document.token(amount.end + 1).map(|token| token.kind), Some(TokenKind::Word | TokenKind::Code))
        && !document.is_word(amount.end + 1, &["là"])
}

/// « passe de 73 à 84 », « porter de 62 à 64 ans »: a change from one value to another, two numbers.
#[must_use]
pub fn is_change(document: &Document<'_>, start: usize, join: usize) -> bool {
    const CHANGES: [&str; 40] = [
        "passe",
        "passé",
        "passée",
        "passés",
        "passées",
        "passent",
        "passait",
        "passer",
        "passant",
        "passera",
        "passeront",
        "passerait",
        "porté",
        "portée",
        "portés",
        "porter",
        "ramené",
        "ramenée",
        "ramener",
        "réduit",
        "réduite",
        "réduits",
        "tombé",
        "tombée",
        "tombés",
        "tombe",
        "chuté",
        "grimpé",
        "monté",
        "bondi",
        "reculé",
        "abaissé",
        "abaissée",
        "relevé",
        "relevée",
        "augmenté",
        "progressé",
        "descendu",
        "descendue",
        "relèvement",
    ];
    if !document.is_word(join, &["à"]) || !document.is_word(previous(start), &["de", "d'"]) {
        return false;
    }
    let sentence = document.sentence(start).map_or(0, |sentence| sentence.start);
    (sentence.max(start.saturating_sub(12))..start).any(|at| document.is_word(at, &CHANGES))
}

/// « 3 à 2 », « (2-1) » after a victory are scores; « de 22 h à 6 h » is not.
#[must_use]
pub fn is_score_or_address(document: &Document<'_>, first: usize) -> bool {
    let sentence = document.sentence(first).map_or(0, |sentence| sentence.start);
    (sentence.max(first.saturating_sub(6))..first).any(|at| {
        document.is_word(
            at,
            &["gagné", "battu", "battus", "battue", "victoire", "imposé", "imposés", "score", "match", "mené"],
        )
    })
}
