//! Is it French, is it a text at all? What is not is reported, not processed.

use crate::document::Document;
use crate::lexicon::{Class, Words};
use crate::model::Remark;
use crate::text::TokenKind;

/// Function words that hardly any sentence of a language does without. What French shares with its neighbors (« la »,
/// « de », « que », « y ») speaks for it only where nothing speaks for them.
static FRENCH: Words<40> = Words::new([
    "le", "les", "l'", "d'", "du", "des", "et", "est", "une", "un", "dans", "au", "aux", "qui", "qu'", "sur", "pour",
    "par", "pas", "avec", "ont", "ses", "cette", "ces", "sont", "été", "plus", "à", "ce", "il", "elle", "ils", "n'",
    "c'", "s'", "était", "avait", "leur", "mais", "selon",
]);
static SHARED: Words<10> = Words::new(["la", "a", "de", "en", "que", "se", "après", "on", "y", "ne"]);
static OTHERS: Words<65> = Words::new([
    "the", "of", "and", "is", "was", "that", "for", "with", "this", "have", "el", "los", "las", "por", "con", "para",
    "der", "die", "und", "das", "ist", "nicht", "auf", "di", "che", "della", "gli", "sono", "os", "não", "uma", "het",
    "een", "van", "dat", "zijn", "ve", "bir", "w", "nie", "og", "och", "att", "som", "del", "al", "sus", "más",
    "según", "pero", "nel", "dei", "alla", "dal", "ha", "più", "dos", "pelo", "ao", "mais", "em", "wie", "mit", "dem",
    "dass",
]);
/// Words below which a text is too short to tell.
const ENOUGH_WORDS: usize = 12;

/// Words below which a text may do without function words, if three in five of its words are common in French.
const FEW_WORDS: usize = 40;

/// What forbids an analysis, if anything does.
#[must_use]
pub fn check(document: &Document<'_>) -> Option<Remark> {
    if document.tokens.iter().all(|token| matches!(token.kind, TokenKind::Mark(_))) {
        return Some(if looks_binary(document.text) { Remark::Binary } else { Remark::Empty });
    }
    if looks_binary(document.text) {
        return Some(Remark::Binary);
    }
    (!looks_french(document)).then_some(Remark::NotFrench)
}

/// Whether one code point in ten or more is a control or replacement character.
fn looks_binary(text: &str) -> bool {
    let strange = |letter: &char| *letter == '\u{FFFD}' || letter.is_control() && !letter.is_whitespace();
    let sample = || text.chars().take(10_000);
    let count = sample().filter(strange).count();
    count > 0 && count * 10 >= sample().count()
}

/// Whether French function words are there and outnumber those of other languages, in the first 2,000 words.
fn looks_french(document: &Document<'_>) -> bool {
    let (mut words, mut french, mut shared, mut others) = (0_usize, 0_usize, 0_usize, 0_usize);
    let (mut latin, mut lower, mut known) = (0_usize, 0_usize, 0_usize);
    let all =
        (0..document.tokens.len()).filter(|&at| document.token(at).is_some_and(|token| token.kind == TokenKind::Word));
    for at in all.take(2_000) {
        words += 1;
        french += usize::from(document.is_word(at, &FRENCH));
        // A text of numbers in words has few other words.
        shared += usize::from(document.is_word(at, &SHARED) || document.is(at, Class::Cardinals));
        others += usize::from(document.is_word(at, &OTHERS));
        // What the letters are matters to short texts alone.
        if words < ENOUGH_WORDS {
            latin += usize::from(document.surface(at).chars().all(|letter| letter < '\u{370}'));
        }
        if words < FEW_WORDS && document.is_lower(at) {
            lower += 1;
            known += usize::from(document.is(at, Class::Cardinals) || !document.parts_of_speech(at).is_empty());
        }
    }
    if words < ENOUGH_WORDS {
        return latin * 2 >= words && others <= french;
    }
    // A sentence or two may do without: « Nous avons perdu douze arbres, a plaidé la maire, Nadia Ferreira. »
    if words < FEW_WORDS && french == 0 {
        return others == 0 && known * 5 >= lower * 3 && lower * 2 >= words;
    }
    (french + shared) * 12 >= words && french + shared / 4 > others
}
