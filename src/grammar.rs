//! What French grammar says of a token: parts of speech, clause starts, elided words.

use crate::document::Document;
use crate::lexicon::{Class, Words, words};
use crate::text::{Gap, Shape, TokenKind};

/// Endings that adjectives have and finite verbs and nouns mostly have not.
const ADJECTIVE_ENDINGS: [&str; 20] = [
    "al", "ale", "aux", "ales", "ique", "iques", "if", "ifs", "ive", "ives", "aire", "aires", "el", "els", "elle",
    "elles", "ien", "ienne", "iens", "iennes",
];
/// Endings of third persons that are hardly ever nouns.
const VERB_ENDINGS: [&str; 12] =
    ["ait", "aient", "èrent", "irent", "urent", "erait", "eront", "era", "eraient", "vront", "dront", "tront"];

impl Document<'_> {
    /// Parts of speech of the single token, most usual first: a code of the common-words list, or empty.
    #[must_use]
    pub fn parts_of_speech(&self, index: usize) -> &'static str {
        self.common_word(index)
    }

    /// Whether it is a word in small letters.
    #[must_use]
    pub fn is_lower(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
    }

    /// Whether it is a word that begins with a capital.
    #[must_use]
    pub fn is_capitalized(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalized())
    }

    /// Whether it can be an adjective: a demonym, a word of the list, or one that ends like one.
    #[must_use]
    pub fn is_adjective(&self, index: usize) -> bool {
        if !self.is_lower(index) {
            return false;
        }
        let parts = self.parts_of_speech(index);
        if parts.is_empty() {
            return self.is(index, Class::Demonyms)
                || ADJECTIVE_ENDINGS.iter().any(|ending| self.surface(index).ends_with(ending));
        }
        parts.bytes().any(|part| matches!(part, b'a' | b'p')) || self.is(index, Class::Demonyms)
    }

    /// Whether it can be a noun.
    #[must_use]
    pub fn is_noun(&self, index: usize) -> bool {
        self.parts_of_speech(index).contains('n') || self.is(index, Class::GroupNouns)
    }

    /// Whether it can be a finite verb.
    #[must_use]
    pub fn is_verb(&self, index: usize) -> bool {
        if !self.is_lower(index) {
            return false;
        }
        let parts = self.parts_of_speech(index);
        if parts.is_empty() {
            return self.is(index, Class::ReportingVerbs)
                || self.is(index, Class::ActorVerbs)
                || VERB_ENDINGS.iter().any(|ending| self.surface(index).ends_with(ending));
        }
        parts.contains('v') || parts == "f" && self.is_word(index, &AUXILIARIES)
    }

    /// Whether it is one of « de, du, des, d' ».
    #[must_use]
    pub fn is_of(&self, index: usize) -> bool {
        self.is_word(index, words!["de", "du", "des", "d'"])
    }

    /// Whether it is a definite article.
    #[must_use]
    pub fn is_definite_article(&self, index: usize) -> bool {
        self.is_word(index, words!["le", "la", "les", "l'"])
    }

    /// Whether a sentence, a quotation, a list item or a bracket begins with it: a capital there says nothing.
    #[must_use]
    pub fn starts_clause(&self, index: usize) -> bool {
        if self.gap(index) == Gap::Line || self.sentence(index).is_some_and(|sentence| sentence.start == index) {
            return true;
        }
        let Some(before) = index.checked_sub(1) else { return true };
        match self.token(before).map(|token| token.kind) {
            Some(TokenKind::Mark('«' | '“' | '"' | '•' | ':' | '?' | '!')) => true,
            Some(TokenKind::Mark('-' | '–' | '—')) => self.gap(index) != Gap::None && self.gap(before) != Gap::None,
            Some(TokenKind::Mark(')')) => self.closes_dateline(before),
            _ => false,
        }
    }

    /// « (Québec) Trois jours après »: whether a bracket that closes there opened its line.
    fn closes_dateline(&self, close: usize) -> bool {
        let open = (close.saturating_sub(DATELINE)..close).rev().find(|&at| self.is_mark(at, '('));
        open.is_some_and(|open| self.gap(open) == Gap::Line)
    }

    /// Whether the lexicons know it, in small letters, as something else than a name.
    #[must_use]
    pub fn is_ordinary_word(&self, index: usize) -> bool {
        let single = self.words(index).iter().take_while(|found| found.length == 1);
        single.flat_map(|found| found.senses()).any(|sense| sense.class != Class::Demonyms)
    }
}

/// Tokens in the brackets that a newspaper opens a text with.
const DATELINE: usize = 6;

static AUXILIARIES: Words<22> = Words::new([
    "a", "ont", "est", "sont", "était", "étaient", "avait", "avaient", "fut", "furent", "sera", "seront", "serait",
    "aurait", "va", "vont", "aura", "auront", "auraient", "seraient", "eut", "eurent",
]);
