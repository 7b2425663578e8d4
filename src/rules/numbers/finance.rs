//! Words of the economy: they make a round number without a unit a sum of money.

use crate::document::Document;

/// Nouns that sums are of, in the singular: « 600 millions de charges », « 10 millions de bonus ».
#[rustfmt::skip]
const SUMS: [&str; 42] = [
    "charge", "bonus", "dette", "perte", "bénéfice", "recette", "dépense", "investissement", "aide", "subvention",
    "capital", "crédit", "déficit", "excédent", "dégât", "dommage", "prêt", "don", "vente", "trésorerie", "fonds",
    "économie", "impôt", "taxe", "cotisation", "salaire", "dividende", "amende", "indemnité", "caution", "budget",
    "revenu", "frais", "profit", "intérêt", "loyer", "prime", "arriéré", "impayé", "droit", "chiffre", "provision",
];
/// Beginnings of words of sentences that speak of money.
#[rustfmt::skip]
const STEMS: [&str; 35] = [
    "budget", "coût", "payer", "payé", "amende", "caution", "investi", "prêt", "dette", "subvention", "financ", "versé",
    "verser", "verse", "bénéfice", "recette", "dépens", "débours", "crédit", "montant", "salaire", "rachet", "facture",
    "enveloppe", "emprunt", "assuré", "rembours", "vend", "résultat", "fonds", "valoris", "apport", "souscri", "perte", "affaires",
];

/// Whether the word at `at` is a noun that sums are of.
#[must_use]
pub fn is_sum(document: &Document<'_>, at: usize) -> bool {
    let surface = document.surface(at);
    let singular = surface.strip_suffix('s').unwrap_or(surface);
    SUMS.contains(&surface) || SUMS.contains(&singular)
}

/// Whether the sentence of token `at` speaks of money.
#[must_use]
pub fn is_told_of(document: &Document<'_>, at: usize) -> bool {
    let sentence = document.sentence(at).map_or(at..at, |sentence| sentence.start..sentence.end);
    sentence
        .into_iter()
        .any(|word| document.is_lower(word) && STEMS.iter().any(|stem| document.surface(word).starts_with(stem)))
}
