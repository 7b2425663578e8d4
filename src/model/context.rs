use super::{CountryCode, PartialDate, PartyKind, PlaceKind, Places, Span};

/// What an entry of the caller's lexicon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LexiconKind {
    /// A party of that kind.
    Party(PartyKind),
    /// A place of that kind.
    Place(PlaceKind),
    /// Words never to be marked as party or place.
    Ignore,
}

/// A name the caller knows better than the engine. It wins over every rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconEntry {
    /// As written in articles; compared without case and accents.
    pub form: String,
    /// What it is.
    pub kind: LexiconKind,
    /// Its country, if any.
    pub country: Option<CountryCode>,
    /// The name it refers to, if another than `form`.
    pub name: Option<String>,
}

/// What a reader knows better than the engine of certain words. It wins over every rule and over the lexicon; mentions
/// that overlap the words give way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The words; one that does not fit the text, or crosses a line break, is left out.
    pub span: Span,
    /// What they are; `Ignore` for no mention at all, be it a number.
    pub kind: LexiconKind,
}

/// What an analysis depends on beside the text.
///
/// ```
/// use factmark::{Context, PartialDate};
/// let context = Context { publication_date: PartialDate::parse("2020-10-10"), ..Context::default() };
/// assert!(context.lexicon.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Context {
    /// The day the article was published: deictic dates (« vendredi ») are read against it.
    pub publication_date: Option<PartialDate>,
    /// The caller's own names and words to ignore.
    pub lexicon: Vec<LexiconEntry>,
    /// What a reader corrected.
    pub corrections: Vec<Correction>,
    /// More places than the engine carries, to tell where small ones lie.
    pub places: Option<Places>,
}
