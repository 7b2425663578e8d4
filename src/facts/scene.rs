//! Where mentions stand among the tokens: what every link rule asks.

use std::ops::Range;

use super::memory::{OfMention, OfTokens};
use super::quotes;
use super::subject;
use crate::document::Document;
use crate::lexicon::{Class, Words, words};
use crate::model::{Link, Mention, NumberKind, PartyKind, PlaceKind, RuleId, Span};
use crate::text::{Gap, TokenKind};

/// The mentions of an article over its tokens.
pub struct Scene<'s, 't> {
    pub document: &'s Document<'t>,
    pub mentions: &'s [Mention],
    /// The tokens of each mention.
    ranges: Vec<Range<usize>>,
    /// The mention that covers each token.
    covers: Vec<Option<usize>>,
    /// The sentence of each mention.
    sentences: Vec<Range<usize>>,
    /// What was asked of each token, and of each mention.
    pub memory: OfTokens,
    of_mentions: Vec<OfMention>,
    /// The tokens of each quotation, its marks included.
    quotations: Vec<Range<usize>>,
    /// Whom each quotation is from.
    speakers: Vec<Option<Link>>,
}

impl<'s, 't> Scene<'s, 't> {
    pub fn new(document: &'s Document<'t>, mentions: &'s [Mention]) -> Self {
        let ranges: Vec<Range<usize>> = mentions.iter().map(|mention| document.range(mention.span)).collect();
        let mut covers = vec![None; document.tokens.len()];
        for (index, range) in ranges.iter().enumerate() {
            if let Some(covered) = covers.get_mut(range.clone()) {
                covered.fill(Some(index));
            }
        }
        let sentence = |range: &Range<usize>| {
            document.sentence(range.start).map_or(range.start..range.start, |sentence| sentence.start..sentence.end)
        };
        let sentences = ranges.iter().map(sentence).collect();
        let memory = OfTokens::new(document.tokens.len());
        let of_mentions = vec![OfMention::default(); mentions.len()];
        let quotations = quotations(document);
        let mut scene = Self {
            document,
            mentions,
            ranges,
            covers,
            sentences,
            memory,
            of_mentions,
            quotations,
            speakers: Vec::new(),
        };
        scene.speakers = quotes::speakers(&scene, &scene.quotations);
        scene
    }

    /// The tokens of a mention.
    pub fn tokens(&self, mention: usize) -> Range<usize> {
        self.ranges.get(mention).cloned().unwrap_or(0..0)
    }

    /// The tokens of the sentence that holds a mention.
    pub fn sentence(&self, mention: usize) -> Range<usize> {
        self.sentences.get(mention).cloned().unwrap_or(0..0)
    }

    /// What was read of a mention before; nothing of one that the scene does not hold.
    pub fn remembered(&self, mention: usize) -> Option<&OfMention> {
        self.of_mentions.get(mention)
    }

    /// The mentions that lie within a range of tokens, in order.
    pub fn within(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.ranges.partition_point(|range| range.start < tokens.start);
        let end = self.ranges.partition_point(|range| range.start < tokens.end);
        start..end.max(start)
    }

    /// The mention that covers a token.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        self.covers.get(token).copied().flatten()
    }

    /// The mention that begins at a token.
    pub fn mention_from(&self, token: usize) -> Option<usize> {
        self.mention_at(token).filter(|&mention| self.tokens(mention).start == token)
    }

    /// The kind of a number, if the mention is one.
    pub fn number_kind(&self, mention: usize) -> Option<NumberKind> {
        self.mentions.get(mention)?.number().map(|number| number.kind)
    }

    /// The kind of a party, if the mention is one.
    pub fn party_kind(&self, mention: usize) -> Option<PartyKind> {
        self.mentions.get(mention)?.party().map(|party| party.kind)
    }

    pub fn is_party(&self, mention: usize) -> bool {
        self.party_kind(mention).is_some()
    }

    pub fn is_place(&self, mention: usize) -> bool {
        // « à la Bourse de Paris »: an organization that is a place, too.
        let market = || {
            let start = self.tokens(mention).start;
            self.party_kind(mention) == Some(PartyKind::Organization)
                && self.document.is_word(start, words!["bourse"])
                && self
                    .before_article(start)
                    .is_some_and(|at| self.document.is_word(at, words!["à"]) || self.document.surface(at) == "A")
        };
        self.mentions.get(mention).is_some_and(|mention| mention.place().is_some()) || market()
    }

    /// A place that is a building or a house: « le Palais royal ».
    pub fn is_site(&self, mention: usize) -> bool {
        let place = self.mentions.get(mention).and_then(Mention::place);
        place.is_some_and(|place| place.kind == PlaceKind::Site)
    }

    /// A party that only the article can name: « les autorités ».
    pub fn is_generic(&self, mention: usize) -> bool {
        self.mentions.get(mention).and_then(Mention::party).is_some_and(|party| party.generic)
    }

    /// A link to a mention.
    pub fn to_mention(&self, mention: usize, rule: RuleId) -> Link {
        let span = self.mentions.get(mention).map_or(Span::new(0, 0), |mention| mention.span);
        Link { span, mention: Some(mention), rule }
    }

    /// A link to a party and those in a row before it: « X, Y et Z » for Z; the first is its mention.
    pub fn to_row(&self, mention: usize, rule: RuleId) -> Link {
        let first = subject::first_of_row(self, mention);
        if first == mention {
            return self.to_mention(mention, rule);
        }
        let span = self.document.span(self.tokens(first).start..self.tokens(mention).end);
        Link { span, mention: Some(first), rule }
    }

    /// A link to a stretch of tokens, and to the mention that it touches.
    pub fn to_tokens(&self, tokens: Range<usize>, rule: RuleId) -> Link {
        let mention =
            tokens.clone().find_map(|token| self.mention_at(token)).filter(|&mention| !self.is_number(mention));
        Link { span: self.document.span(tokens), mention, rule }
    }

    pub fn is_number(&self, mention: usize) -> bool {
        self.number_kind(mention).is_some()
    }

    /// The first token of the noun phrase before `token`: articles and « de » complements are left to the caller.
    pub fn before_article(&self, token: usize) -> Option<usize> {
        let before = token.checked_sub(1)?;
        if self.document.is_word(before, &ARTICLES) { before.checked_sub(1) } else { Some(before) }
    }

    /// Words that govern what stands behind them.
    pub const fn prepositions(&self) -> &'static Words<30> {
        &PREPOSITIONS
    }

    /// Whether a preposition governs what begins at `token`.
    pub fn is_governed(&self, token: usize) -> bool {
        let Some(at) = self.before_article(token) else { return false };
        self.document.gap(at + 1) != Gap::Line && self.document.is_word(at, &PREPOSITIONS)
    }

    /// The first token of the paragraph that holds a token.
    pub fn paragraph_start(&self, token: usize) -> usize {
        let sentences = &self.document.sentences;
        let line = self.document.sentence(token).map_or(0, |sentence| sentence.line);
        sentences.get(sentences.partition_point(|sentence| sentence.line < line)).map_or(0, |sentence| sentence.start)
    }

    /// The quotation that is open at `token`, with its marks.
    pub fn quotation(&self, token: usize) -> Option<Range<usize>> {
        self.quotations.get(self.quotation_index(token)?).cloned()
    }

    /// Whom the quotation that is open at `token` is from.
    pub fn speaker(&self, token: usize) -> Option<Link> {
        self.speakers.get(self.quotation_index(token)?).copied().flatten()
    }

    fn quotation_index(&self, token: usize) -> Option<usize> {
        let after = self.quotations.partition_point(|quotation| quotation.start < token);
        let last = after.checked_sub(1)?;
        self.quotations.get(last).is_some_and(|quotation| token < quotation.end).then_some(last)
    }

    /// Whether a verb of saying, estimating or claiming begins at `token`; its length in tokens.
    pub fn reporting_verb(&self, token: usize) -> Option<usize> {
        let (_, length) = self.document.find(token, Class::ReportingVerbs)?;
        // « L'attaque, revendiquée par X, a fait dix-neuf morts »: who did it; demonstrators are claimed by who counts them.
        let claimed = self.document.is_word(token, words!["revendiqué", "revendiquée"])
            && self.document.is_word(token + 1, words!["par"]);
        (self.document.is_lower(token) && !claimed).then_some(length)
    }
}

/// The quotations of a text: each opens and closes within its line.
fn quotations(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, token) in document.tokens.iter().enumerate() {
        if token.gap == Gap::Line {
            open = None;
        }
        let closes = match token.kind {
            TokenKind::Mark('«' | '“') => {
                // What is not closed before the next opens was never one.
                open = Some(at);
                false
            }
            TokenKind::Mark('"') if open.is_none() => {
                open = Some(at);
                false
            }
            TokenKind::Mark('»' | '”' | '"') => true,
            _ => false,
        };
        if let (true, Some(start)) = (closes, open) {
            if at - start <= LONGEST_QUOTATION {
                found.push(start..at + 1);
            }
            open = None;
        }
    }
    found
}

/// Tokens within which a quotation is closed.
const LONGEST_QUOTATION: usize = 400;

static PREPOSITIONS: Words<30> = Words::new([
    "de",
    "du",
    "des",
    "d'",
    "à",
    "au",
    "aux",
    "en",
    "dans",
    "par",
    "pour",
    "avec",
    "sans",
    "contre",
    "chez",
    "vers",
    "sur",
    "sous",
    "entre",
    "selon",
    "depuis",
    "malgré",
    "envers",
    "devant",
    "derrière",
    "après",
    "avant",
    "parmi",
    "auprès",
    "hors",
]);

/// What stands before a noun and is passed over.
static ARTICLES: Words<14> =
    Words::new(["le", "la", "les", "l'", "un", "une", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs"]);
