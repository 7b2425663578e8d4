use serde::Serialize;

use super::codes::{
    direction_code, modality_code, number_code, party_code, place_code, qualifier_code, relation_code, remark_code,
};
use super::offsets::{Converter, OffsetUnit};
use crate::model::{self, Decimal, Interval, MentionKind, Reference, Span, Value};

/// Everything found in one article. Positions are in the unit asked for (UTF-16 code units in JavaScript), end excluded.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Analysis {
    /// Version of this shape; a change that breaks readers raises it.
    pub version: u32,
    /// Sorted, disjoint.
    pub mentions: Vec<Mention>,
    /// In text order.
    pub facts: Vec<Fact>,
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// What the text says of parties and each other, in text order.
    pub relations: Vec<Relation>,
    /// When the article was published, if that is known: what its dates are read against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publication: Option<Publication>,
    /// `empty`, `not-french`, `binary`, `nothing-found`.
    pub remarks: Vec<&'static str>,
}

/// When the article was published.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// `YYYY-MM-DD`, or the month or year that is known.
    pub date: String,
    /// Whether the text told it, not the caller.
    pub inferred: bool,
}

/// A number, party or place.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// First position.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// `number`, `party`, `place`.
    pub kind: &'static str,
    /// The guidelines' `t`.
    #[serde(rename = "type")]
    pub kind_type: &'static str,
    /// Nearest double of the value, for numbers with a plain decimal value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// The exact decimal, as digits: « 140000 », « 3.5 ».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// The exact upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact_upper: Option<String>,
    /// ISO 8601 duration, date or `HH:MM`; a range as `lower/upper`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// `eq`, `gt`, `ge`, `lt`, `le`, `approx`, `vague`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<&'static str>,
    /// Currency code, measure symbol, `%`, `point`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<&'static str>,
    /// First day of what a date stands for, read against the publication date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<String>,
    /// Last day, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_upper: Option<String>,
    /// Country code, or the fullest name in the article.
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// A person's function, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// A bare collective or anaphoric group.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub generic: bool,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
    /// Index into `entities`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<usize>,
    /// The rule that made it.
    pub rule: &'static str,
    /// What else spoke for it.
    pub evidence: Vec<Evidence>,
}

/// Words that justify a decision.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// First position.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// The rule that read them.
    pub rule: &'static str,
}

/// A link from a fact to words of the article.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// First position.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// Index of the mention they are or lie in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<usize>,
    /// The rule that drew the link.
    pub rule: &'static str,
}

/// An attributed quantity.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// Index of the number among the mentions.
    pub number: usize,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Link>,
    /// The party it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Link>,
    /// The place it is tied to.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<Link>,
    /// The date it is tied to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Link>,
    /// Who states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Link>,
    /// `asserted`, `attributed`, `conditional`, `denied`, `provisional`, `forecast`, `target`, `past`.
    pub modality: &'static str,
    /// Class of the counted thing: `dead`, `wounded`, `displaced` …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<&'static str>,
    /// Index of the fact this one is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<usize>,
    /// A value the text implies, as exact digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived: Option<String>,
    /// The sum of its parts, as exact digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounted_for: Option<String>,
    /// The change it takes part in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// Indices of facts that give the same quantity another value, by another source.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputed_by: Vec<usize>,
    /// Words that justify modality, part, derivation, change and dispute.
    pub evidence: Vec<Evidence>,
}

/// A change from one value to another; each fact that takes part carries it. Indices into the facts.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The value before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<usize>,
    /// The value after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<usize>,
    /// The difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<usize>,
    /// `rise`, `fall`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<&'static str>,
}

/// What the text says of two parties.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Relation {
    /// `ally`, `support`, `oppose`, `fight`, `accuse`, `deny`, `negotiate`, `agree`, `mediate`, `treaty`.
    pub kind: &'static str,
    /// Index of the mention of who supports, accuses, mediates …
    pub subject: usize,
    /// Index of the mention of whom.
    pub object: usize,
    /// The words that say it.
    pub evidence: Evidence,
}

/// The thing in the world that several mentions refer to.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// `party` or `place`: the kind of its first mention.
    pub kind: &'static str,
    /// Its fullest name in the article.
    pub name: String,
    /// Country code, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Indices of its mentions, in text order.
    pub mentions: Vec<usize>,
    /// For « les deux pays » and the like, the entities it stands for, as indices into `entities`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<usize>,
}

impl Analysis {
    /// The exchange form of an analysis of `text`, positions in `unit`.
    ///
    /// ```
    /// use factmark::{Context, analyze, wire};
    /// let text = "À Bakou, rien.";
    /// let shown = wire::Analysis::new(text, &analyze(text, &Context::default()), wire::OffsetUnit::Utf16);
    /// assert_eq!(shown.version, 1);
    /// ```
    #[must_use]
    pub fn new(text: &str, analysis: &model::Analysis, unit: OffsetUnit) -> Self {
        let mut places = Places { text, converter: Converter::new(text, unit) };
        let mut mentions: Vec<Mention> = analysis.mentions.iter().map(|mention| places.mention(mention)).collect();
        // Evidence and links point backwards too: they come after the sweep over the mentions.
        for (shown, mention) in mentions.iter_mut().zip(&analysis.mentions) {
            shown.evidence = places.evidence(&mention.evidence);
        }
        let facts = analysis.facts.iter().map(|fact| places.fact(fact)).collect();
        let entities = analysis.entities.iter().map(|entity| shown_entity(text, entity, analysis)).collect();
        let relations = analysis.relations.iter().map(|relation| places.relation(relation)).collect();
        let publication = analysis
            .publication
            .map(|publication| Publication { date: publication.date.to_string(), inferred: publication.inferred });
        let remarks = analysis.remarks.iter().map(|remark| remark_code(*remark)).collect();
        Self { version: 1, mentions, facts, entities, relations, publication, remarks }
    }
}

struct Places<'t> {
    text: &'t str,
    converter: Converter<'t>,
}

impl Places<'_> {
    fn mention(&mut self, mention: &model::Mention) -> Mention {
        let mut shown = Mention {
            start: self.converter.convert(mention.span.start),
            end: self.converter.convert(mention.span.end),
            text: mention.span.of(self.text).to_owned(),
            entity: mention.entity,
            rule: mention.rule,
            ..Mention::default()
        };
        match &mention.kind {
            MentionKind::Number(number) => show_number(&mut shown, number),
            MentionKind::Party(party) => {
                (shown.kind, shown.kind_type) = ("party", party_code(party.kind));
                shown.reference = party.reference.as_ref().map(|reference| reference_text(self.text, reference));
                shown.role = party.role.map(|role| role.of(self.text).to_owned());
                shown.generic = party.generic;
            }
            MentionKind::Place(place) => {
                (shown.kind, shown.kind_type) = ("place", place_code(place.kind));
                shown.reference = place.country.map(|country| country.to_string());
                shown.latitude = place.coordinates.map(|point| f64::from(point.latitude) / 100.0);
                shown.longitude = place.coordinates.map(|point| f64::from(point.longitude) / 100.0);
            }
        }
        shown
    }

    fn positions(&mut self, span: Span) -> (usize, usize, String) {
        let (start, end) = (self.converter.convert(span.start), self.converter.convert(span.end));
        (start, end, span.of(self.text).to_owned())
    }

    fn evidence(&mut self, evidence: &[model::Evidence]) -> Vec<Evidence> {
        evidence.iter().map(|one| self.words(one)).collect()
    }

    fn words(&mut self, evidence: &model::Evidence) -> Evidence {
        let (start, end, text) = self.positions(evidence.span);
        Evidence { start, end, text, rule: evidence.rule }
    }

    fn relation(&mut self, relation: &model::Relation) -> Relation {
        Relation {
            kind: relation_code(relation.kind),
            subject: relation.subject,
            object: relation.object,
            evidence: self.words(&relation.evidence),
        }
    }

    fn link(&mut self, link: Option<model::Link>) -> Option<Link> {
        let link = link?;
        let (start, end, text) = self.positions(link.span);
        Some(Link { start, end, text, mention: link.mention, rule: link.rule })
    }

    fn fact(&mut self, fact: &model::Fact) -> Fact {
        Fact {
            number: fact.number,
            what: self.link(fact.what),
            who: self.link(fact.who),
            place: self.link(fact.place),
            when: self.link(fact.when),
            source: self.link(fact.source),
            modality: modality_code(fact.modality),
            category: fact.category,
            part_of: fact.part_of,
            derived: fact.derived.map(|value| value.to_string()),
            accounted_for: fact.accounted_for.map(|value| value.to_string()),
            change: fact.change.map(|change| Change {
                from: change.from,
                to: change.to,
                by: change.by,
                direction: change.direction.map(direction_code),
            }),
            disputed_by: fact.disputed_by.clone(),
            evidence: self.evidence(&fact.evidence),
        }
    }
}

fn shown_entity(text: &str, entity: &model::Entity, analysis: &model::Analysis) -> Entity {
    let first = entity.mentions.first().and_then(|&index| analysis.mentions.get(index));
    Entity {
        kind: if first.is_some_and(|mention| mention.place().is_some()) { "place" } else { "party" },
        name: entity.name.of(text).to_owned(),
        country: entity.country.map(|country| country.to_string()),
        mentions: entity.mentions.clone(),
        members: entity.members.clone(),
    }
}

fn show_number(shown: &mut Mention, number: &model::Number) {
    (shown.kind, shown.kind_type) = ("number", number_code(number.kind));
    shown.qualifier = Some(qualifier_code(number.qualifier));
    shown.unit = number.unit.map(model::Unit::symbol);
    match &number.value {
        Value::Decimal(interval) => {
            shown.value = Some(interval.lower.to_f64());
            shown.upper = interval.upper.map(Decimal::to_f64);
            shown.exact = Some(interval.lower.to_string());
            shown.exact_upper = interval.upper.map(|upper| upper.to_string());
        }
        Value::Duration(interval) => shown.iso = Some(iso(interval)),
        Value::Date(interval) => shown.iso = Some(iso(interval)),
        Value::Time(interval) => shown.iso = Some(iso(interval)),
        Value::Deictic => {}
    }
    shown.resolved = number.resolved.map(|days| days.lower.to_string());
    shown.resolved_upper = number.resolved.and_then(|days| days.upper).map(|day| day.to_string());
}

fn iso<T: ToString>(interval: &Interval<T>) -> String {
    let mut iso = interval.lower.to_string();
    if let Some(upper) = &interval.upper {
        iso.push('/');
        iso.push_str(&upper.to_string());
    }
    iso
}

fn reference_text(text: &str, reference: &Reference) -> String {
    match reference {
        Reference::Country(code) => code.to_string(),
        Reference::Name(span) => span.of(text).to_owned(),
        Reference::Given(name) => name.to_string(),
    }
}
