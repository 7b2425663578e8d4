//! Dates read against the day of publication: « hier », « vendredi matin », « la semaine dernière », « cette année ».

use super::context::is_bare;
use super::quantities::WEIGHT;
use crate::document::{Document, previous};
use crate::lexicon::{Class, words};
use crate::model::{MentionKind, Number, NumberKind, Qualifier, RuleId, Value};
use crate::rules::Candidate;
use crate::text::Gap;

/// Words before a season with its article that make it one of a year: « avant l'été ».
const SEASON_LEADS: [&str; 7] = ["avant", "durant", "pendant", "depuis", "dès", "ici", "après"];

/// The deictic expression that begins at token `start`, and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let end = night(document, start)
        .or_else(|| listed(document, start))
        .or_else(|| weekday(document, start))
        .or_else(|| season(document, start))?;
    Some((candidate(document, start, end, "date-deictic"), end))
}

fn candidate(document: &Document<'_>, start: usize, end: usize, rule: RuleId) -> Candidate {
    let number = Number {
        kind: NumberKind::Date,
        value: Value::Deictic,
        qualifier: Qualifier::Equal,
        unit: None,
        resolved: None,
    };
    Candidate {
        span: document.span(start..end),
        kind: MentionKind::Number(number),
        rule,
        evidence: Vec::new(),
        weight: WEIGHT + 1,
    }
}

/// A phrase of the list, with the part of the day after it: « hier soir ».
fn listed(document: &Document<'_>, start: usize) -> Option<usize> {
    let (_, length) = document.find(start, Class::Deictics)?;
    let end = start + length;
    let before = previous(start);
    // « ce jour-là »
    if document.is_mark(end, '-') && document.is_word(end + 1, words!["là"]) {
        return None;
    }
    // « la veille », « au lendemain de »: these nouns need their article, « derniers jours » its « ces » or « les ».
    let needs_article = document.is_word(
        start,
        words![
            "veille",
            "lendemain",
            "surlendemain",
            "jour",
            "jours",
            "mois",
            "an",
            "année",
            "semaine",
            "nuit",
            "derniers",
            "dernières",
            "prochains",
            "prochaines",
        ],
    );
    let determined = document.is_word(before, words!["la", "le", "l'", "les", "au", "du", "ces", "dès", "aux", "des"]);
    // « du jour au lendemain »
    let overnight = document.is_word(start, words!["lendemain"])
        && document.is_word(before, words!["au"])
        && document.is_word(previous(before), words!["jour"]);
    let watch = overnight
        || document.is_word(start, words!["veille"])
            && document.is_word(end, words!["sanitaire", "technologique", "de", "à"])
            && !document.is_word(end, words!["de", "à"]);
    (!watch && (!needs_article || determined)).then(|| day_part_end(document, end))
}

/// « vendredi », « mardi dernier », « samedi soir », « mercredi dans la nuit »; not « Vendredi » as a name.
fn weekday(document: &Document<'_>, start: usize) -> Option<usize> {
    if !document.is(start, Class::Weekdays) || document.is_capitalized(start) && !document.starts_clause(start) {
        return None;
    }
    let plural_habit = document.is_word(previous(start), words!["chaque", "tous"]);
    if plural_habit {
        return None;
    }
    let mut end = start + 1;
    if document.is_word(end, words!["dernier", "prochain", "passé", "suivant", "précédent"]) || is_day(document, end)
    {
        end += 1;
    }
    // « lundi en huit »: a week later than that.
    let later = document.is_word(end, words!["en"])
        && document.is_word(end + 1, words!["huit", "quinze", "8", "15"])
        && is_bare(document, end + 2);
    if later {
        return Some(end + 2);
    }
    Some(day_part_end(document, end))
}

/// « samedi 16 »: the day of a month that is left out.
fn is_day(document: &Document<'_>, at: usize) -> bool {
    let day: u8 = document.surface(at).parse().unwrap_or(0);
    (1..32).contains(&day)
        && document.gap(at) == Gap::Space
        && is_bare(document, at + 1)
        && super::units::at(document, at + 1, false).is_none()
        && !matches!(document.surface(at + 1), "-" | "–" | "/")
        && !document.is_word(at + 1, words!["et", "ou", "au"])
}

/// « nuit de mardi à mercredi », « nuit du 12 au 13 mars » is a range of dates.
fn night(document: &Document<'_>, start: usize) -> Option<usize> {
    let opens = document.is_word(start, words!["nuit", "week-end", "soirée", "matinée", "journée"])
        && document.is_word(start + 1, words!["de", "du"]);
    if !opens || !document.is(start + 2, Class::Weekdays) {
        return None;
    }
    let joined = document.is_word(start + 3, words!["à", "au"]) && document.is(start + 4, Class::Weekdays);
    Some(if joined { start + 5 } else { start + 3 })
}

/// « été dernier » stands in the list; « l'hiver prochain » likewise. What is left are « cet été », « avant l'été » and
/// « au printemps ».
fn season(document: &Document<'_>, start: usize) -> Option<usize> {
    if let Some((_, length)) = document.find(start, Class::Seasons).filter(|_| document.is_lower(start)) {
        let before = previous(start);
        let lead = previous(before);
        // « jusqu'à l'automne », « d'ici à l'été »
        let until = document.is_word(lead, words!["à"]) && document.is_word(previous(lead), words!["jusqu'", "ici"]);
        let led = document.is_word(before, words!["l'", "le"]) && (until || document.is_word(lead, &SEASON_LEADS))
            || document.is_word(before, words!["au"]) && document.is_word(start, words!["printemps"])
            || document.is_word(before, words!["l'"])
                && document.is_word(start, words!["automne"])
                && document.is_word(lead, words!["à"]);
        return (led && is_bare(document, start + length)).then_some(start + length);
    }
    let (_, length) = document.find(start + 1, Class::Seasons)?;
    document.is_word(start, words!["cet", "ce"]).then_some(start + 1 + length)
}

/// The token after a part of the day that stands at `end`: « matin », « au soir », « dans la nuit ».
#[must_use]
pub fn day_part_end(document: &Document<'_>, end: usize) -> usize {
    if document.gap(end) != Gap::Space {
        return end;
    }
    match document.find(end, Class::DayParts) {
        // « mardi midi » is a part of the day, « vendredi nuit » too; « à midi » is a time of its own.
        Some((_, length)) => end + length,
        None => end,
    }
}
