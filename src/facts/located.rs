//! Whether a preposition puts something in a place: « au Liban », « près de Lyon », « dans un hôtel de Buenos Aires ».

use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};

/// Prepositions that put something in a place.
pub static LOCATIVES: Words<9> = Words::new(["à", "au", "aux", "en", "dans", "sur", "près", "autour", "chez"]);
/// Nouns before « de » that do the same.
static SURROUNDINGS: Words<37> = Words::new([
    "capitale",
    "près",
    "autour",
    "large",
    "nord",
    "sud",
    "est",
    "ouest",
    "centre",
    "cœur",
    "ville",
    "région",
    "province",
    "banlieue",
    "proche",
    "quartier",
    "commune",
    "village",
    "localité",
    "périphérie",
    "environs",
    "secteur",
    "district",
    "département",
    "canton",
    "port",
    "gare",
    "camp",
    "côte",
    "rives",
    "loin",
    "entrée",
    "sortie",
    "abords",
    "alentours",
    "bord",
    "pied",
]);
/// Nouns in a row before a place: « l'incendie d'une boîte de nuit de ».
const MOST_NOUNS: usize = 3;
/// Streets, which need no preposition.
static STREETS: Words<7> = Words::new(["rue", "avenue", "boulevard", "place", "quai", "cours", "allée"]);

/// Whether a locative governs a place.
#[inline(never)]
pub fn is_located(scene: &Scene<'_, '_>, mention: usize) -> bool {
    let document = scene.document;
    let start = scene.tokens(mention).start;
    // « a parcouru 240 mètres rue de la Liberté »
    if scene.is_site(mention)
        && document.is_word(start, &STREETS)
        && scene.before_article(start).is_none_or(|at| at + 1 == start)
    {
        return true;
    }
    // « dans la province Nord », « en région Centre »
    let noun = start.checked_sub(1).filter(|&at| scene.is_place(mention) && document.is_word(at, &SURROUNDINGS));
    let start = noun.unwrap_or(start);
    let at = scene.before_article(start).unwrap_or(start);
    // « de la Zambie à Haïti »
    let range = document.is_word(at, words!["à", "au", "aux"])
        && scene.mention_at(previous(at)).is_some_and(|from| {
            let before = scene.before_article(scene.tokens(from).start);
            scene.is_place(from) && before.is_some_and(|before| document.is_of(before) || document.is_of(before + 1))
        });
    // « entre Saintes et Angoulême »
    let between = document.is_word(at, words!["entre"])
        && document.is_word(scene.tokens(mention).end, words!["et"])
        && (1..4).any(|ahead| {
            scene.mention_from(scene.tokens(mention).end + ahead).is_some_and(|other| scene.is_place(other))
        });
    // « devant la porte de Brandebourg »
    let beside = scene.is_site(mention) && document.is_word(at, words!["devant", "derrière", "sous"]);
    // « figurent parmi les morts de Derna »
    let among = document.is_of(at)
        && document.is_word(previous(previous(at)), words!["les", "des"])
        && document.is_word(previous(previous(previous(at))), words!["parmi"]);
    // « évacués de Goma »
    let left = document.is_of(at) && document.begins_with(previous(at), "évacu");
    between
        || among
        || beside
        || left
        || !range && document.is_word(at, &LOCATIVES)
        || document.surface(at) == "A"
        || (document.is_of(at) || document.is_of(at + 1)) && {
            let noun = if document.is_of(at) { previous(at) } else { at };
            // « la province néerlandaise de X »
            let described = document.is_adjective(noun)
                && document.is_of(at)
                && document.is_word(previous(noun), &SURROUNDINGS)
                && document.is_word(previous(previous(noun)), words!["la", "le", "l'", "une", "un", "du", "au"])
                && !document.is_word(noun, &SURROUNDINGS);
            let noun = if described { previous(noun) } else { noun };
            document.is_word(noun, &SURROUNDINGS) || is_located_noun(scene, noun)
        }
}

/// « dans un hôtel de Buenos Aires », « dans l'incendie d'une boîte de nuit de X »
fn is_located_noun(scene: &Scene<'_, '_>, noun: usize) -> bool {
    let document = scene.document;
    let mut noun = noun;
    for _ in 0..MOST_NOUNS {
        // « 49 % au maire de Varsovie »: whoever holds an office is no place.
        if !document.is_lower(noun) || document.find(noun, Class::Functions).is_some() {
            return false;
        }
        let determiner = previous(noun);
        let article = document.is_word(determiner, words!["un", "une", "le", "la", "l'", "les"]);
        let preposition = if article { previous(determiner) } else { determiner };
        if document.is_word(determiner, words!["au", "aux"])
            || article && document.is_word(preposition, words!["dans", "à", "sur"])
        {
            return true;
        }
        if !document.is_of(preposition) {
            return false;
        }
        noun = previous(preposition);
    }
    false
}
