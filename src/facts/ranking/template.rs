//! What is read of a candidate for a link, and which readings are weighed together.
//!
//! `build/` includes this file, so that weights are written as they are read.

/// A feature of a candidate: what one asks of it. Its values have names in [`FEATURES`], at the position of the feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Feature {
    /// Before or behind the number.
    Position,
    /// What sort of mention it is.
    Kind,
    /// The word before it, articles passed over.
    Opener,
    /// The word behind it.
    Next,
    /// Tokens between it and the number.
    Distance,
    /// What sort of number asks.
    Number,
    /// What is counted.
    Counted,
    /// The category of what is counted.
    Category,
    /// The word before the number.
    Lead,
    /// The second word behind the number: mostly the one behind what is counted.
    Tail,
    /// Verbs between it and the number.
    Verbs,
    /// Commas there.
    Commas,
    /// Whether a colon or semicolon stands there.
    Colon,
    /// Whether « et » or « mais » stands there.
    And,
    /// The verb there that is nearest to the number.
    Verb,
    /// Whether it is the nearest one on its side of the number.
    Nearest,
    /// How many candidates its sentence has.
    Candidates,
    /// Other figures between it and the number.
    Figures,
    /// Whether it, or somebody else, states the figure.
    Source,
    /// Whether its sentence names a smaller place of the same country.
    Finer,
    /// How often the article names it.
    Uses,
    /// Whether the first line does.
    Headline,
    /// Whether it, or somebody else, does what the verb says that governs the number.
    Doer,
    /// Who is for the number before.
    WhoBefore,
    /// The place of the number before.
    WhereBefore,
    /// Whether a preposition puts something there.
    Located,
    /// Whether it stands in the clause of the number.
    Clause,
    /// How the number stands to the verb before it.
    Object,
}

/// How many there are.
pub const COUNT: usize = Feature::Object as usize + 1;

const NO_YES: &[&str] = &["no", "yes"];
/// Of the number before, in this sentence or an earlier one.
const BEFORE: &[&str] = &["nothing", "noun", "other", "it", "earlier-noun", "earlier-other", "earlier-it"];
const FEW: &[&str] = &["0", "1", "2", "3"];

/// What stands beside a number or a candidate: a word that governs, a mark, or the part of speech.
pub const WORDS: [&str; 47] = [
    "other",
    "start",
    "comma",
    "stop",
    "colon",
    "bracket",
    "bracket-end",
    "quote",
    "quote-end",
    "et",
    "de",
    "du",
    "des",
    "à",
    "au",
    "aux",
    "en",
    "dans",
    "par",
    "pour",
    "contre",
    "sur",
    "sous",
    "chez",
    "avec",
    "sans",
    "entre",
    "vers",
    "selon",
    "après",
    "parmi",
    "depuis",
    "malgré",
    "devant",
    "avant",
    "mais",
    "qui",
    "que",
    "dont",
    "où",
    "le",
    "un",
    "son",
    "verb",
    "participle",
    "noun",
    "adjective",
];

/// What is counted: nothing of these, a class of the casualty lexicon, another one.
pub const CATEGORIES: [&str; 18] = [
    "none",
    "people",
    "dead",
    "wounded",
    "missing",
    "displaced",
    "prisoners",
    "arrested",
    "soldiers",
    "victims",
    "cases",
    "seats",
    "votes",
    "voters",
    "homes",
    "jobs",
    "events",
    "other",
];

/// The name of each feature and of its values.
pub const FEATURES: [(&str, &[&str]); COUNT] = [
    ("position", &["before", "behind", "earlier"]),
    (
        "kind",
        &["person", "people", "state", "organization", "group", "country", "region", "city", "site", "natural", "noun"],
    ),
    ("opener", &WORDS),
    ("next", &WORDS),
    ("distance", &["0", "1", "2", "3", "4", "5-6", "7-9", "10-13", "14-19", "20-30", "31+"]),
    ("number", &["cardinal", "fraction", "percent", "money", "measure"]),
    ("counted", &["nothing", "group", "casualty", "noun", "other"]),
    ("category", &CATEGORIES),
    ("lead", &WORDS),
    ("tail", &WORDS),
    ("verbs", FEW),
    ("commas", FEW),
    ("colon", NO_YES),
    ("and", NO_YES),
    ("verb", &["none", "saying", "acting", "auxiliary", "participle", "other"]),
    ("nearest", NO_YES),
    ("candidates", &["1", "2", "3", "4+"]),
    ("figures", FEW),
    ("source", &["none", "other", "it"]),
    ("finer", NO_YES),
    ("uses", &["1", "2", "3-4", "5-8", "9+"]),
    ("headline", NO_YES),
    ("doer", &["none", "unknown", "noun", "other", "owner", "it"]),
    ("who-before", BEFORE),
    ("where-before", BEFORE),
    ("located", NO_YES),
    ("clause", NO_YES),
    ("object", &["no-verb", "own-clause", "of-noun", "adjunct", "told", "yes"]),
];

use Feature as F;

/// Features that are weighed together. The first, of none, is what speaks for any candidate.
pub const TEMPLATES: [&[Feature]; 53] = [
    &[],
    &[F::Kind],
    &[F::Opener],
    &[F::Number],
    &[F::Category],
    &[F::Lead],
    &[F::Source],
    &[F::Doer],
    &[F::WhoBefore],
    &[F::WhereBefore],
    &[F::Located],
    &[F::Object],
    &[F::Doer, F::Object],
    &[F::Position, F::Object],
    &[F::Object, F::Number],
    &[F::Position, F::Clause],
    &[F::Kind, F::Located],
    &[F::Number, F::Located],
    &[F::Position, F::Located, F::Clause],
    &[F::Position, F::Doer],
    &[F::Doer, F::Number],
    &[F::Position, F::Next],
    &[F::Position, F::Distance],
    &[F::Position, F::Category],
    &[F::Position, F::Lead],
    &[F::Position, F::Tail],
    &[F::Position, F::Verbs],
    &[F::Position, F::Commas],
    &[F::Position, F::Colon],
    &[F::Position, F::And],
    &[F::Position, F::Nearest],
    &[F::Position, F::Candidates],
    &[F::Position, F::Figures],
    &[F::Position, F::Uses],
    &[F::Position, F::Headline],
    &[F::Lead, F::Number],
    &[F::Tail, F::Number],
    &[F::Position, F::Kind, F::Opener],
    &[F::Position, F::Kind, F::Next],
    &[F::Position, F::Kind, F::Number],
    &[F::Position, F::Kind, F::Category],
    &[F::Position, F::Opener, F::Next],
    &[F::Position, F::Opener, F::Verbs],
    &[F::Position, F::Opener, F::Number],
    &[F::Position, F::Opener, F::Counted],
    &[F::Position, F::Opener, F::Finer],
    &[F::Position, F::Opener, F::Candidates],
    &[F::Position, F::Next, F::Verbs],
    &[F::Position, F::Next, F::Number],
    &[F::Position, F::Lead, F::Verbs],
    &[F::Position, F::Verb, F::Number],
    &[F::Position, F::Verb, F::Next],
    &[F::Position, F::Verbs, F::Commas],
];

/// How to find the slot of a template: up to three features, and what their values count.
#[derive(Clone, Copy)]
struct Plan {
    features: [u8; MOST],
    factors: [u16; MOST],
    start: u16,
}

/// Features of a template at most.
const MOST: usize = 3;

const PLANS: ([Plan; TEMPLATES.len()], usize) = plans();

/// Slots of all templates.
pub const SLOTS: usize = PLANS.1;

/// Worked out when the library is compiled, so that it carries no names.
const fn plans() -> ([Plan; TEMPLATES.len()], usize) {
    let mut plans = [Plan { features: [0; MOST], factors: [0; MOST], start: 0 }; TEMPLATES.len()];
    let (mut start, mut template) = (0, 0);
    while template < TEMPLATES.len() {
        let features = TEMPLATES[template];
        assert!(features.len() <= MOST && start <= u16::MAX as usize);
        plans[template].start = start as u16;
        let (mut size, mut at) = (1, features.len());
        while at > 0 {
            at -= 1;
            plans[template].features[at] = features[at] as u8;
            plans[template].factors[at] = size as u16;
            size *= FEATURES[features[at] as usize].1.len();
        }
        start += size;
        template += 1;
    }
    (plans, start)
}

/// The values of a candidate, each the position of its name in [`FEATURES`].
pub type Values = [u8; COUNT];

/// Where the weights of each template stand for a candidate; their names are in the lists of weights.
pub fn slots(values: &Values) -> impl Iterator<Item = usize> + '_ {
    static TABLE: [Plan; TEMPLATES.len()] = PLANS.0;
    TABLE.iter().map(|plan| {
        let parts = plan.features.iter().zip(plan.factors);
        let value = |feature: &u8| usize::from(values.get(usize::from(*feature)).copied().unwrap_or(0));
        usize::from(plan.start) + parts.map(|(feature, factor)| value(feature) * usize::from(factor)).sum::<usize>()
    })
}
