//! Words for bodies that mean something else here: « parti de Bordeaux », « la cour de la ferme », « droits de douane ».

use std::ops::Range;

use super::organizations::is_contest;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::rules::naming;

/// What a court is for or judges: « cour d'appel ».
static JUDGED: Words<8> =
    Words::new(["appel", "assises", "cassation", "justice", "comptes", "discipline", "sûreté", "répression"]);

/// « Parti de Loon-Plage, le canot … », « une équipe de l'Institut Pasteur »: no party, no club.
#[inline(never)]
pub fn is_other_word(document: &Document<'_>, head: &Range<usize>, sort: &str, capitalized: bool) -> bool {
    // « la Maison Blanche »
    if naming::longest(document, head.start, &[NameKind::Seat]).is_some_and(|name| name.length > head.len()) {
        return true;
    }
    // « la Légion d'honneur », « la cour d'honneur », « la Ligue des champions »
    if is_contest(document, head.start) || document.is_word(head.end + 1, words!["honneur"]) {
        return true;
    }
    let before = previous(head.start);
    // « le poste de police de Dison »: where one goes.
    // « dans le gouvernorat de Sousse », « la police d'assurance », « la cour d'école »
    // « le barrage de la Renaissance », « au Stade de France », « un gouvernement d'unité nationale »
    let of = if document.is_definite_article(before) { previous(before) } else { before };
    let named_after = document.is_of(of)
        && document.find(previous(of), Class::PlaceTriggers).is_some_and(|(sense, _)| sense.code() == "inside");
    let inside = document.is_word(before, words!["au"])
        && document.is_word(head.start, words!["stade", "théâtre", "centre", "musée"]);
    let unity = document.is_word(before, words!["d'"]) && document.is_word(head.start, words!["unité"]);
    if named_after && capitalized || inside && head.len() == 1 || unity {
        return true;
    }
    let region = document.is_word(previous(before), words!["dans"])
        && document.find(head.start, Class::PlaceTriggers).is_some_and(|(sense, _)| sense.code() == "outside");
    let meaning = is_yard(document, head, capitalized)
        || document.is_word(head.start, words!["police", "cour", "chambre", "conseil"])
            && (document.is_word(
                head.end + 1,
                words!["assurance", "caractères", "école", "récréation", "immeuble", "prudence", "hôtel", "lecture"],
            ) || document.is_word(head.end, words!["froide", "forte", "intérieure", "noire"]));
    if region || meaning {
        return true;
    }
    // « les droits de douane américains »
    if document.is_word(head.start, words!["douane", "douanes"])
        && document.is_word(previous(before), words!["droits", "taxes"])
    {
        return true;
    }
    let post = document.is_word(before, words!["de"])
        && document.is_word(head.start, words!["police", "gendarmerie"])
        && document
            .is_word(previous(before), words!["poste", "voiture", "véhicule", "agent", "école", "bureau", "fourgon"]);
    // « une ville minière du département »: an adjective.
    let adjective = document.is_word(head.start, words!["minière", "centrale"]) && document.is_noun(before);
    if post || adjective && !capitalized {
        return true;
    }
    let of = document.is_of(head.end);
    let town = || naming::longest(document, head.end + 1, &[NameKind::City, NameKind::Capital]).is_some();
    // « parti de Bordeaux »: no party, without its article.
    let determined = document.is_definite_article(before)
        || document.is_word(before, words!["du", "au", "des", "un", "son", "leur", "ce", "notre", "votre"]);
    let left = !determined && document.is_word(head.start, words!["parti", "partis"]) && of && town();
    let team = sort == "club" && !capitalized && head.len() == 1 && of && !town();
    left || team
}

/// « la cour du centre », « dans la cour de la ferme »: no court.
fn is_yard(document: &Document<'_>, head: &Range<usize>, capitalized: bool) -> bool {
    let noun = if document.is_definite_article(head.end + 1) { head.end + 2 } else { head.end + 1 };
    document.is_word(head.start, words!["cour"])
        && head.len() == 1
        && !capitalized
        && document.is_of(head.end)
        && document.is_lower(noun)
        && !document.is_word(noun, &JUDGED)
}
