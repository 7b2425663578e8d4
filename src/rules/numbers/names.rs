//! Digits and number words that are no quantities: in names, codes, articles of law, scores.

use super::amount::{Amount, Form};
use super::context::{is_bare, is_digits};
use crate::document::{Document, previous};
use crate::lexicon::{Class, Words, words};
use crate::text::{Gap, Shape, TokenKind};

/// Nouns whose number is a name: « article 49.3 », « résolution 1701 », « ligne 4 », « uranium 235 ».
#[rustfmt::skip]
static NUMBERED: Words<87> = Words::new([
    "article", "articles", "résolution", "résolutions", "ligne", "lignes", "chapitre", "chapitres", "alinéa",
    "numéro", "n°", "no", "nº", "décret", "loi", "directive", "règlement", "protocole", "norme", "catégorie", "vol",
    "rn", "route", "nationale", "départementale", "autoroute", "page", "pages", "tome", "volume", "chambre", "salle",
    "porte", "quai", "bus", "tram", "tramway", "métro", "rer", "ter", "tgv", "train", "boeing", "airbus", "peugeot",
    "chaîne", "canal", "france", "rafale", "annexe", "amendement", "amendements", "épisode", "phase", "niveau",
    "dossard", "lot", "formulaire", "hall", "bloc", "voie", "checkpoint", "camp", "version", "poste", "tranche",
    "terminal", "piste", "césium", "uranium", "plutonium", "carbone", "iode", "strontium", "sortie", "sorties",
    "ordonnance", "urgence", "calibre", "pavillon", "pavillons", "bâtiment", "bâtiments", "cellule", "cellules", "atr", "formule",
]);
/// Contests whose year is part of their name, with a capital: « Euro 2024 ».
static CONTESTS: Words<5> = Words::new(["euro", "mondial", "jo", "can", "expo"]);

/// Whether what begins at token `start` belongs to a name or code.
#[must_use]
pub fn is_in_name(document: &Document<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return is_capitalized_compound(document, start) };
    if document.gap(start) == Gap::Line {
        return is_capitalized_compound(document, start);
    }
    let digits = matches!(document.token(start).map(|token| token.kind), Some(TokenKind::Literal(_)));
    let glued = document.gap(start) == Gap::None;
    let capital_word = !digits
        && document.is_capitalized(start)
        && !document.starts_clause(start)
        && super::centuries::roman(document.surface(start)).is_none();
    let named_before = !document.starts_clause(before) || !document.is_ordinary_word(before);
    let model = digits
        && document.is_capitalized(before)
        && named_before
        && super::units::before(document, start).is_none()
        && is_model(document, before, start);
    glued && is_hyphenated(document, before, digits)
        || digits && is_numbered(document, start)
        || digits && document.is_capitalized(before) && document.is_word(before, &CONTESTS)
        || capital_word
        || model
        || is_capitalized_compound(document, start)
        || is_brand_new(document, start)
        || document.is_word(before, words!["numéro"])
        || digits && is_label(document, before, start)
        || digits && glued && document.is_mark(before, '/') && document.gap(before) == Gap::None
}

/// « article 5 », « n° 12 », « § 4 », the second of « articles 5 et 6 », « article L. 121 ».
fn is_numbered(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    // « articles 121-3 et 222-19 »
    let joins = |at: usize| matches!(document.surface(at), "-" | "," | "et" | "ou" | "à");
    let first = (start.saturating_sub(12)..start).rev().find(|&at| !joins(at) && !is_digits(document, at));
    let plural = first
        .is_some_and(|at| document.is_word(at, &NUMBERED) && document.surface(at).ends_with('s') && at < before)
        && (start.saturating_sub(12)..start).any(|at| is_digits(document, at));
    let initial = previous(before);
    let lettered = document.is_mark(before, '.')
        && document.surface(initial).chars().count() == 1
        && document.is_capitalized(initial)
        && document.is_word(previous(initial), &NUMBERED);
    // « le train 20 minutes plus tard » has a unit.
    document.is_word(before, &NUMBERED) && super::units::at(document, start + 1, false).is_none()
        || document.is_mark(before, '°')
        || document.is_mark(before, '§')
        || plural
        || lettered
}

/// « F-16 », « covid-19 », « article 222-33 », but not « vingt-et-un », « mi-2020 » nor a score.
fn is_hyphenated(document: &Document<'_>, hyphen: usize, digits: bool) -> bool {
    if !(document.is_mark(hyphen, '-') || document.is_mark(hyphen, '‑')) || document.gap(hyphen) != Gap::None {
        return false;
    }
    let Some(word) = hyphen.checked_sub(1) else { return false };
    let letters = matches!(document.token(word).map(|token| token.kind), Some(TokenKind::Word | TokenKind::Code));
    let middle = document.is_word(word, words!["mi"]) && document.is_lower(word);
    let before_rank = document.is_word(word, words!["avant"]);
    digits && (letters && !middle || is_digits(document, word) && is_numbered(document, word)) || before_rank
}

/// « un vélo neuf »: the adjective, after its noun and before none.
fn is_brand_new(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    // « rien de neuf », « remis à neuf »
    let idiom = document.is_word(before, words!["de"])
        && document.is_word(previous(before), words!["rien", "quoi", "chose"])
        || document.is_word(before, words!["à"]) && document.surface(previous(before)).starts_with("remis")
        || document.is_word(before, words!["du", "flambant", "tout"]);
    if document.is_word(start, words!["neuf"]) && idiom && is_bare(document, start + 1) {
        return true;
    }
    // « il en a blessé neuf »
    let counted = document.parts_of_speech(before).contains('p')
        && document.is_word(previous(before), words!["a", "ont", "avait", "avaient", "ayant"]);
    document.is_word(start, words!["neuf"])
        && !counted
        && document.is_lower(before)
        && document.is_noun(before)
        && !document.is(before, Class::TimeUnits)
        && !document.is_word(before, words!["sont", "étaient", "nombre"])
        && is_bare(document, start + 1)
}

/// « Vingt-Quatre »: numerals with capitals inside are a title.
fn is_capitalized_compound(document: &Document<'_>, start: usize) -> bool {
    let title = |at: usize| document.token(at).is_some_and(|token| token.shape == Shape::Title);
    document.is(start, Class::Cardinals)
        && document.is_mark(start + 1, '-')
        && document.gap(start + 2) == Gap::None
        && title(start)
        && title(start + 2)
}

/// « le secteur 4 est évacué », « la zone 30 », « le code postal 69003 »: one thing and its number, no year.
fn is_label(document: &Document<'_>, before: usize, start: usize) -> bool {
    let noun = if document.is_noun(before) { before } else { previous(before) };
    let singular = |at: usize| {
        document.is_lower(at) && document.gap(at + 1) != Gap::None && !document.surface(at).ends_with(['s', 'x', 'z'])
    };
    let one = document.is_word(previous(noun), words!["le", "la", "l'", "du", "au", "ce", "cet", "cette"]);
    one && document.is_noun(noun)
        && !document.is_of(noun)
        && singular(noun)
        && (noun == before || document.is_adjective(before) && singular(before))
        && is_plain_code(document, start)
        && !matches!(document.surface(start + 1), "-" | "–" | "/" | ":" | "(" | "%")
        && !document.is_word(start + 1, words!["à", "contre", "sur", "et", "ou"])
        && is_bare(document, start + 1)
}

/// Up to five digits that are no year and measure nothing.
fn is_plain_code(document: &Document<'_>, start: usize) -> bool {
    let surface = document.surface(start);
    let year = surface.len() == 4 && surface.parse::<u16>().is_ok_and(|year| (1700..=2100).contains(&year));
    surface.len() <= 5
        && surface.chars().all(|letter| letter.is_ascii_digit())
        && !year
        && super::units::at(document, start + 1, false).is_none()
        && super::amount::at(document, start).is_some_and(|amount| amount.end == start + 1)
}

/// « CAC 40 », « Airbus 320 », « France 24 », « ISO 9001 »: plain digits after a name and before no noun.
fn is_model(document: &Document<'_>, before: usize, start: usize) -> bool {
    let calendar = document.is(before, Class::Months) || document.is(before, Class::Weekdays);
    (is_plain_code(document, start) || is_version(document, start))
        && !calendar
        && !counts_noun(document, start + 1)
        && !is_first_of_score(document, start)
        && !is_gapped(document, before)
}

/// « a battu l'Irlande 30 à 24 », « le RC Strasbourg 3-2 »
fn is_first_of_score(document: &Document<'_>, start: usize) -> bool {
    let short = |at: usize| is_digits(document, at) && document.surface(at).len() <= 2;
    document.is_word(start + 1, words!["à"]) && is_digits(document, start + 2) && is_score_or_address(document, start)
        || document.is_mark(start + 1, '-') && short(start) && short(start + 2)
}

/// « Python 3.12 »: a dot that groups nothing, in French news.
fn is_version(document: &Document<'_>, start: usize) -> bool {
    let surface = document.surface(start);
    let parts = surface.split_once('.').filter(|(whole, part)| whole.len() < 3 && part.len() < 3);
    parts.is_some() && is_bare(document, start + 1) && super::units::at(document, start + 1, false).is_none()
}

/// Whether the word may be what a number above one counts: a plural, or a people.
fn counts_noun(document: &Document<'_>, at: usize) -> bool {
    let plural = document.surface(at).ends_with(['s', 'x', 'z']);
    document.is(at, Class::Demonyms) || plural && document.is_lower(at) && !is_bare(document, at) && !document.is_of(at)
}

/// « le Kenya enverra 400 policiers, les Bahamas 150 »: the verb and the noun of the first member are left out.
fn is_gapped(document: &Document<'_>, name: usize) -> bool {
    let article = previous(name);
    let join = if document.is_definite_article(article) { previous(article) } else { article };
    let joined = document.is_mark(join, ',') || document.is_mark(join, ';') || document.is_word(join, words!["et"]);
    let sentence = document.sentence(name).map_or(name, |sentence| sentence.start);
    joined && (sentence..join).any(|at| is_digits(document, at) || document.is(at, Class::Cardinals))
}

/// Whether letters that are no unit touch the amount: `5G`, `3D`, « mille-pattes », but not « ces deux-là ».
#[must_use]
pub fn touches_letters(document: &Document<'_>, amount: &Amount) -> bool {
    let letters = |at: usize| {
        document.gap(at) == Gap::None
            && matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Word | TokenKind::Code))
    };
    let more_digits = document.gap(amount.end) == Gap::None && is_digits(document, amount.end);
    let compound = document.is_mark(amount.end, '-')
        && document.gap(amount.end) == Gap::None
        && letters(amount.end + 1)
        && !document.is_word(amount.end + 1, words!["là"]);
    compound && matches!(amount.form, Form::Plain | Form::Article)
        || amount.in_digits && (letters(amount.end) || more_digits)
}

/// « 3 à 2 », « (2-1) » after a victory are scores; « de 22 h à 6 h » is not.
#[must_use]
pub fn is_score_or_address(document: &Document<'_>, first: usize) -> bool {
    let sentence = document.sentence(first).map_or(0, |sentence| sentence.start);
    (sentence.max(first.saturating_sub(6))..first).any(|at| {
        document.is_word(
            at,
            words![
                "gagné",
                "battu",
                "battus",
                "battue",
                "victoire",
                "imposé",
                "imposés",
                "score",
                "match",
                "mené",
                "mène",
                "perdu",
                "défaite",
                "incliné",
                "inclinés",
                "inclinée",
                "incline",
                "inclinent",
            ],
        )
    })
}
