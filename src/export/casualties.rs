use super::table::{CsvOptions, Table};
use crate::model::{
    Analysis, Decimal, Fact, Mention, Modality, Number, PlaceKind, Qualifier, RelationKind, Span, Value,
};
use crate::text::{Sentence, Token, segment, tokenize};
use crate::wire::{self, OffsetUnit};

const COLUMNS: [&str; 18] = [
    "event_date",
    "date_precision",
    "place",
    "country",
    "latitude",
    "longitude",
    "geo_precision",
    "actor1",
    "actor2",
    "category",
    "best",
    "low",
    "high",
    "source",
    "quote",
    "start",
    "end",
    "part_of",
];

/// Harm done to people.
const HARM: [&str; 7] = ["dead", "wounded", "missing", "displaced", "prisoners", "arrested", "victims"];

/// The casualties an article reports, one figure a row, in the columns of the public ACLED and UCDP codebooks.
///
/// - `date_precision` is UCDP's: 1 a day, 2 up to six days, 3 a week, 4 a month, 5 more. Empty where no date is told.
/// - `geo_precision` is UCDP's: 1 a town or site, 4 a region, 5 a river or range, 6 a country.
/// - `actor1` is the party the figure is about; `actor2` whoever the text says it fights, where that is one.
/// - `best`, `low`, `high`: « plus de 400 » has no `high`, « moins de 90 » no `best`, « environ 50 » only a `best`.
/// - `part_of` is the `start` of the total that a figure is a part of: adding both would count people twice.
///
/// Figures that the text calls past, forecast or aimed at are left out. Positions are in `unit`.
///
/// ```
/// use factmark::{Context, analyze, export, wire};
/// let text = "Le séisme a fait au moins 12 morts à Rabat.";
/// let analysis = analyze(text, &Context::default());
/// let rows = export::casualties(text, &analysis, wire::OffsetUnit::Utf16, export::CsvOptions::default());
/// assert!(rows.contains(",dead,12,12,,"));
/// ```
#[must_use]
pub fn casualties(text: &str, analysis: &Analysis, unit: OffsetUnit, options: CsvOptions) -> String {
    let shown = wire::Analysis::new(text, analysis, unit);
    let tokens = tokenize(text);
    let sentences = segment(text, &tokens);
    let article = Article { text, analysis, tokens: &tokens, sentences: &sentences };
    let mut table = Table::new(options, &COLUMNS);
    let start = |fact: &wire::Fact| shown.mentions.get(fact.number).map_or(0, |number| number.start).to_string();
    for (fact, view) in analysis.facts.iter().zip(&shown.facts) {
        let Some((category, number)) = counted(fact).zip(article.number(fact)) else { continue };
        let (date, date_precision) = article.date(fact);
        let place = article.place(fact);
        let [best, low, high] = estimates(number, fact.derived);
        let end = shown.mentions.get(fact.number).map_or(0, |number| number.end).to_string();
        let total = view.part_of.and_then(|total| shown.facts.get(total)).map(start).unwrap_or_default();
        table.row(&[
            date.as_str(),
            date_precision,
            article.words(fact.place),
            &place.country,
            &place.latitude,
            &place.longitude,
            place.precision,
            article.words(fact.who),
            article.opponent(fact),
            category,
            &best,
            &low,
            &high,
            article.words(fact.source),
            article.sentence(fact),
            &start(view),
            &end,
            &total,
        ]);
    }
    table.finish()
}

/// The harm a fact counts, if it happened.
fn counted(fact: &Fact) -> Option<&'static str> {
    let told = !matches!(fact.modality, Modality::Past | Modality::Forecast | Modality::Target);
    fact.category.filter(|category| told && HARM.contains(category))
}

/// `best`, `low` and `high`; empty where the text leaves it open.
fn estimates(number: &Number, derived: Option<Decimal>) -> [String; 3] {
    let Value::Decimal(interval) = &number.value else { return Default::default() };
    let value = derived.unwrap_or(interval.lower).to_string();
    let empty = String::new;
    match (interval.upper, number.qualifier) {
        (Some(upper), _) => [empty(), value, upper.to_string()],
        (None, Qualifier::Equal) => [value.clone(), value.clone(), value],
        (None, Qualifier::Greater | Qualifier::AtLeast) => [value.clone(), value, empty()],
        (None, Qualifier::Less | Qualifier::AtMost) => [empty(), empty(), value],
        (None, Qualifier::Approximate) => [value, empty(), empty()],
        (None, Qualifier::Vague) => [empty(), value, empty()],
    }
}

struct Article<'a> {
    text: &'a str,
    analysis: &'a Analysis,
    tokens: &'a [Token],
    sentences: &'a [Sentence],
}

/// The columns of a place.
#[derive(Default)]
struct Location {
    country: String,
    latitude: String,
    longitude: String,
    precision: &'static str,
}

impl<'a> Article<'a> {
    fn mention(&self, link: Option<crate::model::Link>) -> Option<&'a Mention> {
        self.analysis.mentions.get(link?.mention?)
    }

    fn number(&self, fact: &Fact) -> Option<&'a Number> {
        self.analysis.mentions.get(fact.number)?.number()
    }

    fn words(&self, link: Option<crate::model::Link>) -> &'a str {
        link.map_or("", |link| link.span.of(self.text))
    }

    /// The first day, and how many days it may be.
    fn date(&self, fact: &Fact) -> (String, &'static str) {
        let days = self.mention(fact.when).and_then(Mention::number).and_then(|number| number.resolved);
        let Some(days) = days else { return Default::default() };
        let count = |date| crate::model::Day::of(date);
        let last = days.upper.unwrap_or(days.lower);
        let length = count(days.lower)
            .zip(count(last))
            .and_then(|(first, last)| (0..=31).find(|&after| first.plus_days(after) == Some(last)));
        let precision = match length {
            Some(0) => "1",
            Some(1..=5) => "2",
            Some(6..=7) => "3",
            Some(_) => "4",
            None => "5",
        };
        (days.lower.to_string(), precision)
    }

    fn place(&self, fact: &Fact) -> Location {
        let Some(place) = self.mention(fact.place).and_then(Mention::place) else { return Location::default() };
        let degrees = |hundredths: i16| Decimal::new(i128::from(hundredths), 2).to_string();
        Location {
            country: place.country.map(|country| country.to_string()).unwrap_or_default(),
            latitude: place.coordinates.map(|point| degrees(point.latitude)).unwrap_or_default(),
            longitude: place.coordinates.map(|point| degrees(point.longitude)).unwrap_or_default(),
            precision: match place.kind {
                PlaceKind::City | PlaceKind::Site => "1",
                PlaceKind::Region => "4",
                PlaceKind::Natural => "5",
                PlaceKind::Country => "6",
            },
        }
    }

    /// The sentence that holds the number.
    fn sentence(&self, fact: &Fact) -> &'a str {
        let span = self.analysis.mentions.get(fact.number).map_or(Span::new(0, 0), |mention| mention.span);
        let token = self.tokens.partition_point(|token| token.span.end <= span.start);
        let after = self.sentences.partition_point(|sentence| sentence.start <= token);
        let sentence = after.checked_sub(1).and_then(|at| self.sentences.get(at));
        let ends = sentence.and_then(|sentence| {
            Some(self.tokens.get(sentence.start)?.span.to(self.tokens.get(sentence.end.checked_sub(1)?)?.span))
        });
        ends.map_or("", |span| span.of(self.text))
    }

    /// Whom the party of a figure fights, where the text names one such.
    fn opponent(&self, fact: &Fact) -> &'a str {
        let entity = |mention: usize| self.analysis.mentions.get(mention).and_then(|mention| mention.entity);
        let Some(own) = fact.who.and_then(|who| who.mention).and_then(entity) else { return "" };
        let fights = self.analysis.relations.iter().filter(|relation| relation.kind == RelationKind::Fight);
        let other = fights.filter_map(|relation| match (entity(relation.subject), entity(relation.object)) {
            (Some(subject), Some(object)) if subject == own => Some(object),
            (Some(subject), Some(object)) if object == own => Some(subject),
            _ => None,
        });
        let mut others = other.peekable();
        let Some(&only) = others.peek() else { return "" };
        if others.any(|other| other != only) {
            return "";
        }
        self.analysis.entities.get(only).map_or("", |entity| entity.name.of(self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Interval, NumberKind};

    fn estimated(qualifier: Qualifier, upper: Option<i64>) -> String {
        let value = Value::Decimal(Interval { lower: Decimal::from(50), upper: upper.map(Decimal::from) });
        let number = Number { kind: NumberKind::Cardinal, value, qualifier, unit: None, resolved: None };
        estimates(&number, None).join(",")
    }

    #[test]
    fn bounds_leave_open_what_the_text_leaves_open() {
        assert_eq!(estimated(Qualifier::Equal, None), "50,50,50");
        assert_eq!(estimated(Qualifier::AtLeast, None), "50,50,");
        assert_eq!(estimated(Qualifier::Less, None), ",,50");
        assert_eq!(estimated(Qualifier::Approximate, None), "50,,");
        assert_eq!(estimated(Qualifier::Vague, None), ",50,");
        assert_eq!(estimated(Qualifier::Equal, Some(60)), ",50,60");
    }
}
