use super::{Entity, Fact, Mention, PartialDate, Relation, Span};

/// Something the reader should know about the text as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remark {
    /// No letter and no digit.
    Empty,
    /// Not French: nothing was extracted.
    NotFrench,
    /// Mostly control or replacement characters: not a text.
    Binary,
    /// French, but without number, party or place.
    NothingFound,
}

/// When the article was published: what its dates are read against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The day, or the month or year that is known of it.
    pub date: PartialDate,
    /// Whether the text told it, not the caller.
    pub inferred: bool,
    /// The date of the text that told it.
    pub span: Option<Span>,
}

/// Everything found in one article.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Analysis {
    /// Sorted by position, disjoint.
    pub mentions: Vec<Mention>,
    /// One for each cardinal, fraction, percent, sum and measure, in text order.
    pub facts: Vec<Fact>,
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// What the text says of parties and each other, in text order.
    ///
    /// ```
    /// use factmark::{Context, RelationKind, analyze};
    /// let text = "L'Azerbaïdjan, soutenu par la Turquie, a refusé la trêve proposée à Moscou.";
    /// let analysis = analyze(text, &Context::default());
    /// let relation = analysis.relations[0];
    /// let words = |mention: usize| analysis.mentions[mention].span.of(text);
    /// assert_eq!(relation.kind, RelationKind::Support);
    /// assert_eq!((words(relation.subject), words(relation.object)), ("Turquie", "Azerbaïdjan"));
    /// ```
    pub relations: Vec<Relation>,
    /// When the article was published, if the caller or its first lines say so.
    ///
    /// ```
    /// use factmark::{Context, PartialDate, analyze};
    /// let text = "Publié le 10/10/2020 à 14h30\n\nLa trêve a commencé hier dans la vallée.";
    /// let analysis = analyze(text, &Context::default());
    /// let publication = analysis.publication.unwrap();
    /// assert_eq!((publication.date, publication.inferred), (PartialDate::full(2020, 10, 10), true));
    /// ```
    pub publication: Option<Publication>,
    /// What to tell the reader.
    pub remarks: Vec<Remark>,
}
