//! Words of the economy: they make a round number without a unit a sum of money.

use crate::document::Document;
use crate::lexicon::words;

/// Nouns that sums are of, in the singular: « 600 millions de charges », « 10 millions de bonus ».
#[rustfmt::skip]
const SUMS: [&str; 48] = [
    "charge", "bonus", "dette", "perte", "bénéfice", "recette", "dépense", "investissement", "aide", "subvention",
    "capital", "crédit", "déficit", "excédent", "dégât", "dommage", "prêt", "don", "vente", "trésorerie", "fonds",
    "économie", "impôt", "taxe", "cotisation", "salaire", "dividende", "amende", "indemnité", "caution", "budget",
    "revenu", "frais", "profit", "intérêt", "loyer", "prime", "arriéré", "impayé", "droit", "chiffre", "provision",
    "dépréciation", "liquidité", "dépôt", "actif", "engagement", "avance",
];
/// Beginnings of words of sentences that speak of money.
#[rustfmt::skip]
const STEMS: [&str; 41] = [
    "budget", "coût", "payer", "payé", "amende", "caution", "investi", "prêt", "dette", "subvention", "financ", "versé",
    "verser", "verse", "bénéfice", "recette", "dépens", "débours", "crédit", "montant", "salaire", "rachet", "facture",
    "enveloppe", "emprunt", "assuré", "rembours", "vend", "résultat", "fonds", "valoris", "apport", "souscri", "perte", "affaires",
    "revenu", "rapporté", "command", "achet", "acquis", "engrang",
];

/// Whether the word at `at` is a noun that sums are of.
#[must_use]
pub fn is_sum(document: &Document<'_>, at: usize) -> bool {
    let surface = document.surface(at);
    let singular = surface.strip_suffix('s').unwrap_or(surface);
    SUMS.contains(&surface) || SUMS.contains(&singular)
}

/// How words begin of paying and earning.
const PAID: [&str; 15] = [
    "rapport", "coût", "vers", "pay", "investi", "débours", "empoch", "encaiss", "dépens", "engrang", "command",
    "achet", "rachet", "vend", "cédé",
];

/// Whether the word at `at` is a verb of paying or earning.
#[must_use]
pub fn is_paid(document: &Document<'_>, at: usize) -> bool {
    let verbal = document.is_lower(at)
        && !document.surface(at).ends_with("eurs")
        && !document.is_word(at, words!["vers", "rapport"]);
    verbal && PAID.iter().any(|stem| document.begins_with(at, stem))
}

/// Whether the sentence of token `at` speaks of money.
#[must_use]
pub fn is_told_of(document: &Document<'_>, at: usize) -> bool {
    let sentence = document.sentence(at).map_or(at..at, |sentence| sentence.start..sentence.end);
    sentence
        .into_iter()
        .any(|word| document.is_lower(word) && STEMS.iter().any(|stem| document.surface(word).starts_with(stem)))
}
