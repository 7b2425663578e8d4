use std::fmt;

use serde::Deserialize;

use super::offsets::{OffsetUnit, byte};
use crate::model::{
    Context, Correction, CountryCode, LexiconEntry, LexiconKind, PartialDate, PartyKind, PlaceKind, Span,
};

/// What a caller may ask for. Unknown fields are refused, so that a misspelled one is noticed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
pub struct Options {
    /// Publication date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: Option<String>,
    /// The caller's own names; they win over every rule.
    pub lexicon: Vec<LexiconOption>,
    /// What a reader corrected.
    pub corrections: Vec<CorrectionOption>,
}

/// What a reader says certain words are.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CorrectionOption {
    /// First position.
    pub start: usize,
    /// Position after the last.
    pub end: usize,
    /// The words: a correction about others is left out. Empty to trust the positions.
    #[serde(default)]
    pub text: String,
    /// `party` or `place`; without it, no mention at all.
    #[serde(default)]
    pub kind: Option<String>,
    /// As of [`LexiconOption`].
    #[serde(rename = "type", default)]
    pub kind_type: Option<String>,
}

/// One name of the caller's lexicon.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LexiconOption {
    /// As written in articles.
    pub form: String,
    /// `party`, `place` or `ignore`.
    pub kind: String,
    /// `person`, `people`, `state`, `org`, `group`; `country`, `region`, `city`, `site`, `natural`.
    #[serde(rename = "type")]
    pub kind_type: Option<String>,
    /// Country code, or the name it refers to.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
}

/// An option whose value cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidOption {
    name: &'static str,
    expected: &'static str,
    found: String,
}

impl fmt::Display for InvalidOption {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "option {}: expected {}, found « {} »", self.name, self.expected, self.found)
    }
}

impl std::error::Error for InvalidOption {}

impl Options {
    /// The context the options describe.
    ///
    /// # Errors
    /// [`InvalidOption`] names the first option whose value cannot be used, what was expected and what was found.
    pub fn context(&self) -> Result<Context, InvalidOption> {
        let publication_date = self.date.as_deref().filter(|date| !date.is_empty()).map(date).transpose()?;
        let lexicon = self.lexicon.iter().map(entry).collect::<Result<_, _>>()?;
        Ok(Context { publication_date, lexicon, ..Context::default() })
    }

    /// The corrections that are about words of `text`, their positions in `unit`.
    ///
    /// # Errors
    /// [`InvalidOption`] names the first kind or type that is not known.
    pub fn corrections_of(&self, text: &str, unit: OffsetUnit) -> Result<Vec<Correction>, InvalidOption> {
        let mut corrections = Vec::new();
        for option in &self.corrections {
            let kind = kind(option.kind.as_deref().unwrap_or("ignore"), option.kind_type.as_deref())?;
            let ends = byte(text, unit, option.start).zip(byte(text, unit, option.end));
            let span = ends.map(|(start, end)| Span::new(start, end));
            let fits = |span: &Span| option.text.is_empty() || span.of(text) == option.text;
            corrections.extend(span.filter(fits).map(|span| Correction { span, kind }));
        }
        Ok(corrections)
    }
}

fn date(iso: &str) -> Result<PartialDate, InvalidOption> {
    PartialDate::parse(iso).ok_or_else(|| InvalidOption {
        name: "date",
        expected: "YYYY, YYYY-MM or YYYY-MM-DD",
        found: iso.to_owned(),
    })
}

fn entry(option: &LexiconOption) -> Result<LexiconEntry, InvalidOption> {
    let country = option.reference.as_deref().and_then(CountryCode::new);
    let name = option.reference.clone().filter(|_| country.is_none());
    Ok(LexiconEntry {
        form: option.form.clone(),
        kind: kind(&option.kind, option.kind_type.as_deref())?,
        country,
        name,
    })
}

fn kind(kind: &str, kind_type: Option<&str>) -> Result<LexiconKind, InvalidOption> {
    let kind_type = kind_type.unwrap_or_default();
    let invalid = |name, expected, found: &str| InvalidOption { name, expected, found: found.to_owned() };
    match kind {
        "ignore" => Ok(LexiconKind::Ignore),
        "party" => match kind_type {
            "person" => Ok(LexiconKind::Party(PartyKind::Person)),
            "people" => Ok(LexiconKind::Party(PartyKind::People)),
            "state" => Ok(LexiconKind::Party(PartyKind::State)),
            "org" | "" => Ok(LexiconKind::Party(PartyKind::Organization)),
            "group" => Ok(LexiconKind::Party(PartyKind::Group)),
            other => Err(invalid("lexicon type", "person, people, state, org or group", other)),
        },
        "place" => match kind_type {
            "country" => Ok(LexiconKind::Place(PlaceKind::Country)),
            "region" => Ok(LexiconKind::Place(PlaceKind::Region)),
            "city" | "" => Ok(LexiconKind::Place(PlaceKind::City)),
            "site" => Ok(LexiconKind::Place(PlaceKind::Site)),
            "natural" => Ok(LexiconKind::Place(PlaceKind::Natural)),
            other => Err(invalid("lexicon type", "country, region, city, site or natural", other)),
        },
        other => Err(invalid("lexicon kind", "party, place or ignore", other)),
    }
}
