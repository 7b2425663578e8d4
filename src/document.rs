//! The text with its tokens, sentences and what the lexicons know of them: what every rule reads.

use std::ops::Range;

use crate::lexicon::{
    Class, Classes, FewWords, Lists, Lowered, Name, Sense, WordFinder, WordList, WordMatch, find_names,
};
use crate::model::{Places, Span};
use crate::text::{Gap, Sentence, Token, TokenKind, segment, tokenize};

/// The index before `index`; before the first one an index that no token has, from which small steps do not overflow.
#[must_use]
pub const fn previous(index: usize) -> usize {
    if index == 0 { usize::MAX / 2 } else { index - 1 }
}

/// A tokenized text. Token indices are the currency of the rules; any index is safe to ask about.
pub struct Document<'t> {
    /// The source, as given.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// Its sentences, in order; together they hold every token.
    pub sentences: Vec<Sentence>,
    lowered: Lowered,
    words: Vec<WordMatch>,
    names: Vec<Name>,
    /// For each token what begins there; one entry more than tokens.
    known: Vec<Known>,
}

/// What the lexicons know of a token.
#[derive(Clone, Copy, Default)]
struct Known {
    /// Where its words and its names begin in the lists of the document.
    words: u32,
    names: u32,
    lists: Lists,
    /// The sentence that holds it.
    sentence: u32,
}

impl<'t> Document<'t> {
    /// Tokenizes the text and looks every token up.
    #[cfg(test)]
    pub fn new(text: &'t str) -> Self {
        Self::with_places(text, None)
    }

    /// Tokenizes the text and looks every token up, also among more places than the engine carries.
    #[must_use]
    pub fn with_places(text: &'t str, places: Option<&Places>) -> Self {
        let tokens = tokenize(text);
        let sentences = segment(text, &tokens);
        let lowered = Lowered::new(text, &tokens);
        let (mut words, mut names) = (Vec::with_capacity(tokens.len()), Vec::new());
        let mut known = Vec::with_capacity(tokens.len() + 1);
        let mut finder = WordFinder::new(&lowered, &tokens);
        let mut sentence = 0;
        for (index, token) in tokens.iter().enumerate() {
            while sentences.get(sentence).is_some_and(|one| one.end <= index) {
                sentence += 1;
            }
            let (first, names_before) = (position(&words), position(&names));
            let lists = finder.find(index, &mut words);
            known.push(Known { words: first, names: names_before, lists, sentence: number(sentence) });
            // « mer Noire », « océan Indien »: a name that begins with a common noun.
            let opens_name = lists.begins.has(Class::PlaceTriggers);
            if token.is_capitalized() || token.kind == TokenKind::Code || opens_name {
                find_names(text, &tokens, index, places, &mut names);
            }
        }
        known.push(Known { words: position(&words), names: position(&names), ..Known::default() });
        Self { text, tokens, sentences, lowered, words, names, known }
    }

    /// The token at `index`.
    #[must_use]
    pub fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// The words of the token at `index`; empty beyond the end.
    #[must_use]
    pub fn surface(&self, index: usize) -> &'t str {
        self.token(index).map_or("", |token| token.span.of(self.text))
    }

    /// The span from token `range.start` to the token before `range.end`.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.token(range.start).map_or(self.text.len(), |token| token.span.start);
        let end = range.end.checked_sub(1).and_then(|last| self.token(last)).map_or(start, |token| token.span.end);
        Span::new(start, end.max(start))
    }

    /// The words and phrases of the lexicons that begin at token `index`, shortest first.
    #[must_use]
    pub fn words(&self, index: usize) -> &[WordMatch] {
        let range = self.between(index, |known| known.words);
        range.and_then(|range| self.words.get(range)).unwrap_or(&[])
    }

    /// The readings of the names that begin at token `index`, shortest names first.
    #[must_use]
    pub fn names(&self, index: usize) -> &[Name] {
        let range = self.between(index, |known| known.names);
        range.and_then(|range| self.names.get(range)).unwrap_or(&[])
    }

    fn between(&self, index: usize, start: impl Fn(&Known) -> u32) -> Option<Range<usize>> {
        Some(start(self.known.get(index)?) as usize..start(self.known.get(index + 1)?) as usize)
    }

    /// The lists of the words and phrases that begin at token `index`.
    #[must_use]
    pub fn begins(&self, index: usize) -> Classes {
        self.known.get(index).map_or(Classes::NONE, |known| known.lists.begins)
    }

    /// What the list of common words says of the single token at `index`; empty where it is not in it.
    #[must_use]
    pub fn common_word(&self, index: usize) -> &'static str {
        self.known.get(index).map_or("", |known| known.lists.parts)
    }

    /// The longest word or phrase of a list that begins at token `index`, with its length in tokens.
    #[must_use]
    pub fn find(&self, index: usize, class: Class) -> Option<(Sense, usize)> {
        if !self.begins(index).has(class) {
            return None;
        }
        let matches = self.words(index).iter().rev();
        matches.filter_map(|found| Some((found.sense(class)?, usize::from(found.length)))).next()
    }

    /// The word or phrase of a list that spans exactly `length` tokens from `index` on.
    #[must_use]
    pub fn phrase(&self, index: usize, length: usize, class: Class) -> Option<Sense> {
        if !self.begins(index).has(class) {
            return None;
        }
        let fitting = self.words(index).iter().filter(|found| usize::from(found.length) == length);
        fitting.filter_map(|found| found.sense(class)).next()
    }

    /// Whether the single token at `index` stands in a list.
    #[must_use]
    pub fn is(&self, index: usize, class: Class) -> bool {
        self.known.get(index).is_some_and(|known| known.lists.alone.has(class))
    }

    /// Whether the token at `index` is one of these words, in any case; curly apostrophes match straight ones.
    #[must_use]
    #[inline(always)]
    pub fn is_word(&self, index: usize, words: &(impl WordList + ?Sized)) -> bool {
        words.hold(&self.lowered, index)
    }

    /// Which of these words the token at `index` is.
    #[must_use]
    pub fn position<const N: usize>(&self, index: usize, words: &FewWords<N>) -> Option<usize> {
        words.position(&self.lowered, index)
    }

    /// Whether the token at `index` begins with those letters, which are small ones, in any case.
    #[must_use]
    pub fn begins_with(&self, index: usize, stem: &str) -> bool {
        self.lowered.token(index).starts_with(stem.as_bytes())
    }

    /// Whether the token at `index` is that mark.
    #[must_use]
    pub fn is_mark(&self, index: usize, mark: char) -> bool {
        self.token(index).is_some_and(|token| token.is_mark(mark))
    }

    /// What stands between token `index` and the one before it.
    #[must_use]
    pub fn gap(&self, index: usize) -> Gap {
        self.token(index).map_or(Gap::Line, |token| token.gap)
    }

    /// The sentence that holds token `index`.
    #[must_use]
    pub fn sentence(&self, index: usize) -> Option<&Sentence> {
        let last = self.sentences.len().checked_sub(1)?;
        let at = if index < self.tokens.len() { self.known.get(index)?.sentence as usize } else { last };
        self.sentences.get(at)
    }

    /// The first token that ends after byte `offset`.
    #[must_use]
    pub fn token_at(&self, offset: usize) -> usize {
        self.tokens.partition_point(|token| token.span.end <= offset)
    }

    /// The tokens that a span touches.
    #[must_use]
    pub fn range(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        start..self.tokens.partition_point(|token| token.span.start < span.end).max(start)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a text of 4 GiB does not fit wasm memory; further entries would be cut off, not misread"
)]
const fn number(index: usize) -> u32 {
    index as u32
}

const fn position<T>(list: &[T]) -> u32 {
    number(list.len())
}
