//! When each date is: the days of the calendar it stands for, read against the publication and the dates before it.
//!
//! Values are never changed; `resolved` stands beside them. What the text leaves open stays open: without a day of
//! publication « hier » has no days, and « depuis des mois » has none at all.

mod deictic;
mod lengths;
mod moment;
mod period;
mod publication;
mod said;
mod tense;
mod unit;
mod verbs;
mod words;

use crate::document::Document;
use crate::lexicon::words;
use crate::model::{Context, Mention, MentionKind, Number, NumberKind, Publication, Value};
use moment::Moment;
use period::Period;
use words::Words;

/// Dates that an anaphora looks back over, and sentences.
const DATES_BACK: usize = 8;
const SENTENCES_BACK: usize = 2;

/// Fills `resolved` of every date and anchored duration; tells the publication they were read against.
#[must_use]
pub fn resolve(document: &Document<'_>, mentions: &mut [Mention], context: &Context) -> Option<Publication> {
    let publication = publication::find(document, mentions, context);
    let published = publication.and_then(|publication| Period::of(publication.date));
    let mut told: Vec<Told> = Vec::new();
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get(index) else { break };
        let Some(number) = mention.number().filter(|number| is_in_time(number.kind)) else { continue };
        let now = moment(document, mentions, index, published, &told);
        let period = read(document, mention, number, &now);
        if let Some(period) = period.filter(|_| is_told(document, mention, number)) {
            told.push(Told { sentence: sentence(document, mention), period });
        }
        if let Some(Mention { kind: MentionKind::Number(number), .. }) = mentions.get_mut(index) {
            number.resolved = period.map(Period::interval);
        }
    }
    publication
}

/// A date that later ones may count from.
struct Told {
    /// Its sentence.
    sentence: usize,
    period: Period,
}

/// Whether « le lendemain » may count from a mention: not from a duration, nor from another such word.
fn is_told(document: &Document<'_>, mention: &Mention, number: &Number) -> bool {
    number.kind == NumberKind::Date && {
        let words = || Words::new(document, &document.range(mention.span));
        number.value != Value::Deictic || !deictic::is_anaphora(&words())
    }
}

const fn is_in_time(kind: NumberKind) -> bool {
    matches!(kind, NumberKind::Date | NumberKind::Duration)
}

/// The number of the sentence that holds a mention.
fn sentence(document: &Document<'_>, mention: &Mention) -> usize {
    let token = document.token_at(mention.span.start);
    document.sentences.partition_point(|sentence| sentence.start <= token).saturating_sub(1)
}

fn read(document: &Document<'_>, mention: &Mention, number: &Number, now: &Moment) -> Option<Period> {
    let tokens = document.range(mention.span);
    match &number.value {
        Value::Date(date) => said::read(document, &tokens, *date, now),
        Value::Deictic => deictic::read(&Words::new(document, &tokens), now),
        Value::Duration(_) => lengths::read(document, &tokens, number, now),
        Value::Decimal(_) | Value::Time(_) => None,
    }
}

/// What the mention at `index` is read against.
fn moment(
    document: &Document<'_>,
    mentions: &[Mention],
    index: usize,
    published: Option<Period>,
    told: &[Told],
) -> Moment {
    let span = mentions.get(index).map(|mention| mention.span);
    let tokens = span.map_or(0..0, |span| document.range(span));
    let own = mentions.get(index).map_or(0, |mention| sentence(document, mention));
    let line = |sentence: usize| document.sentences.get(sentence).map(|sentence| sentence.line);
    let near = told.iter().rev().take(DATES_BACK).filter(|told| own.saturating_sub(told.sentence) <= SENTENCES_BACK);
    let of = document.is_word(tokens.end, words!["de", "du", "des", "d'"]);
    let mut now = Moment {
        published,
        direction: tense::direction(document, &tokens),
        earlier: near.map(|told| (told.period, line(told.sentence) == line(own))).collect(),
        beside: told.last().filter(|told| told.sentence == own).map(|told| told.period),
        governed: None,
        of_event: of,
    };
    let after = mentions.get(index + 1).filter(|after| of && document.token_at(after.span.start) == tokens.end + 1);
    now.governed = after.and_then(|after| {
        let number = after.number().filter(|number| matches!(number.value, Value::Date(_)))?;
        read(document, after, number, &now)
    });
    now
}
