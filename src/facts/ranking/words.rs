//! What each token is to the features: a governing word, a mark, a part of speech, read once for an article.

use super::template::WORDS;
use crate::facts::clause;
use crate::facts::scene::Scene;
use crate::lexicon::{Class, FewWords};
use crate::text::TokenKind;

/// What a token is, of [`WORDS`].
pub type Word = u8;

/// The words that stand for themselves, in order of use, and the names of those that are written in several ways.
const FORMS: [(&str, &str); 45] = [
    ("de", "de"),
    ("la", "le"),
    ("le", "le"),
    ("l'", "le"),
    ("les", "le"),
    ("d'", "de"),
    ("et", "et"),
    ("des", "des"),
    ("à", "à"),
    ("du", "du"),
    ("en", "en"),
    ("un", "un"),
    ("une", "un"),
    ("dans", "dans"),
    ("par", "par"),
    ("pour", "pour"),
    ("au", "au"),
    ("aux", "aux"),
    ("sur", "sur"),
    ("qui", "qui"),
    ("que", "que"),
    ("qu'", "que"),
    ("son", "son"),
    ("sa", "son"),
    ("ses", "son"),
    ("leur", "son"),
    ("leurs", "son"),
    ("selon", "selon"),
    ("dont", "dont"),
    ("où", "où"),
    ("avec", "avec"),
    ("contre", "contre"),
    ("après", "après"),
    ("depuis", "depuis"),
    ("entre", "entre"),
    ("ou", "et"),
    ("sous", "sous"),
    ("chez", "chez"),
    ("sans", "sans"),
    ("vers", "vers"),
    ("parmi", "parmi"),
    ("mais", "mais"),
    ("malgré", "malgré"),
    ("devant", "devant"),
    ("avant", "avant"),
];

/// The forms, and what each of them is.
static WRITTEN: FewWords<{ FORMS.len() }> = FewWords::new(written());
static CODES: [Word; FORMS.len()] = codes();

const fn written() -> [&'static str; FORMS.len()] {
    let (mut written, mut at) = ([""; FORMS.len()], 0);
    while at < FORMS.len() {
        written[at] = FORMS[at].0;
        at += 1;
    }
    written
}

const fn codes() -> [Word; FORMS.len()] {
    let (mut codes, mut at) = ([0; FORMS.len()], 0);
    while at < FORMS.len() {
        codes[at] = code(FORMS[at].1);
        at += 1;
    }
    codes
}

/// The position of a name in [`WORDS`]; there must be one.
pub(super) const fn code(name: &str) -> Word {
    let mut at = 0;
    while !same(WORDS[at].as_bytes(), name.as_bytes()) {
        at += 1;
    }
    at as Word
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    let (mut at, mut alike) = (0, one.len() == other.len());
    while alike && at < one.len() {
        alike = one[at] == other[at];
        at += 1;
    }
    alike
}

pub const OTHER: Word = code("other");
pub const START: Word = code("start");
pub const COMMA: Word = code("comma");
pub const COLON: Word = code("colon");
pub const AND: Word = code("et");
pub const VERB: Word = code("verb");
pub const PARTICIPLE: Word = code("participle");
const STOP: Word = code("stop");
const BRACKET: Word = code("bracket");
const BRACKET_END: Word = code("bracket-end");
const QUOTE: Word = code("quote");
const QUOTE_END: Word = code("quote-end");
const NOUN: Word = code("noun");
const ADJECTIVE: Word = code("adjective");
const ARTICLES: [Word; 3] = [code("le"), code("un"), code("son")];

/// What the token at `at` is.
pub fn word(scene: &Scene<'_, '_>, at: usize) -> Word {
    let document = scene.document;
    match document.token(at).map(|token| token.kind) {
        Some(TokenKind::Word) if scene.mention_at(at).is_none() => {}
        Some(TokenKind::Mark(mark)) => return of_mark(mark),
        _ => return OTHER,
    }
    if let Some(form) = document.position(at, &WRITTEN) {
        return CODES.get(form).copied().unwrap_or(OTHER);
    }
    if clause::is_verb(scene, at) {
        return VERB;
    }
    match () {
        () if document.parts_of_speech(at).contains('p') => PARTICIPLE,
        () if document.is_noun(at) => NOUN,
        () if document.is_adjective(at) => ADJECTIVE,
        () => OTHER,
    }
}

const fn of_mark(mark: char) -> Word {
    match mark {
        ',' => COMMA,
        '.' | '!' | '?' | '…' => STOP,
        ':' | ';' => COLON,
        '(' | '[' => BRACKET,
        ')' | ']' => BRACKET_END,
        '«' | '“' | '"' => QUOTE,
        '»' | '”' => QUOTE_END,
        _ => OTHER,
    }
}

/// Whether a word is an article or a possessive: what governs its noun stands before it.
pub fn is_article(word: Word) -> bool {
    ARTICLES.contains(&word)
}

/// What sort of verb the token at `at` is, which is a [`VERB`] or a [`PARTICIPLE`]: saying, acting, auxiliary, participle,
/// another, as a value of the feature.
pub fn verb_class(scene: &Scene<'_, '_>, at: usize, word: Word) -> usize {
    match () {
        () if scene.document.find(at, Class::ReportingVerbs).is_some() => 1,
        () if scene.document.find(at, Class::ActorVerbs).is_some() => 2,
        () if clause::is_auxiliary(scene, at) => 3,
        () if word == PARTICIPLE => 4,
        () => 5,
    }
}
