//! The day the article was published: the caller's, else what the first lines of the text say of themselves.

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::words;
use crate::model::{Context, Mention, NumberKind, PartialDate, Publication, Span, Value, Year};
use crate::text::{Gap, TokenKind};

/// Lines within which an article tells of itself.
const HEAD: usize = 12;
/// Tokens that a dateline may have before its date.
const DATELINE: usize = 16;
/// Tokens between the date of a dateline and the dash that ends it: « (AFP, Reuters) – ».
const TO_DASH: usize = 8;

/// Marks between the parts of a line: author, date, update.
const PARTS: &str = ",|•·-–—/(";

/// How much a date says about the publication, the strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// « Publié le 10/10/2020 à 14h30 », « date 2020-10 ».
    Published,
    /// « BEYROUTH, 27 novembre 2024 (AFP) – », or a line of its own.
    Dated,
    /// « Mis à jour le 11 octobre 2020 ».
    Updated,
}

/// The publication as the caller gives it, else as the text tells it.
pub fn find(document: &Document<'_>, mentions: &[Mention], context: &Context) -> Option<Publication> {
    if let Some(date) = context.publication_date {
        return Some(Publication { date, inferred: false, span: None });
    }
    let mut best: Option<(Told, Publication)> = None;
    for mention in mentions {
        let tokens = document.range(mention.span);
        let line = line(document, tokens.start).filter(|line| line.0 < HEAD);
        let Some((number, line)) = line else { break };
        let Some((date, span)) = exact(document, mention) else { continue };
        let stamp = tokens.start == line.start && Span::new(span.end, span.end + 1).of(document.text) == "T";
        let told = told(document, mentions, &line, &tokens, number == 0).or(stamp.then_some(Told::Dated));
        if let Some(told) = told
            && best.as_ref().is_none_or(|(other, _)| told < *other)
        {
            best = Some((told, Publication { date, inferred: true, span: Some(span) }));
        }
    }
    best.map(|(_, publication)| publication)
}

/// The number of the line that holds a token, and its tokens.
fn line(document: &Document<'_>, token: usize) -> Option<(usize, Range<usize>)> {
    let number = document.sentence(token)?.line;
    let start = document.sentences.partition_point(|sentence| sentence.line < number);
    let end = document.sentences.partition_point(|sentence| sentence.line <= number);
    let first = document.sentences.get(start)?.start;
    Some((number, first..document.sentences.get(end.checked_sub(1)?)?.end))
}

/// A single date to the month or the day, with its year.
fn exact(document: &Document<'_>, mention: &Mention) -> Option<(PartialDate, Span)> {
    let number = mention.number().filter(|number| number.kind == NumberKind::Date)?;
    let Value::Date(interval) = &number.value else { return None };
    let date = Some(interval.lower).filter(|date| matches!(date.year, Year::Exact(_)) && date.month.is_some());
    let date = date.filter(|_| interval.upper.is_none())?;
    // A time stamp, `2020-10-10T14:30`, is no word of French: its day is read here.
    let long = Span::new(mention.span.start, mention.span.start + "2020-10-10".len());
    match PartialDate::parse(long.of(document.text)).filter(|_| date.day.is_none()) {
        Some(day) => Some((day, long)),
        None => Some((date, mention.span)),
    }
}

/// What makes the date of that line one of the publication, if anything does.
fn told(
    document: &Document<'_>,
    mentions: &[Mention],
    line: &Range<usize>,
    date: &Range<usize>,
    first_line: bool,
) -> Option<Told> {
    if first_line && is_bare_label(document, line.start, date.start) {
        return Some(Told::Published);
    }
    let ends = ends_well(document, line, date.end);
    match label(document, line.start, date.start) {
        Some(label) if ends => return Some(label),
        Some(_) => return None,
        None => {}
    }
    let alone = is_alone(document, mentions, line, date);
    (alone || is_dateline(document, line, date)).then_some(Told::Dated)
}

/// « date 2020-10 », « Date : 10 octobre 2020 », whatever the line goes on with.
fn is_bare_label(document: &Document<'_>, start: usize, date: usize) -> bool {
    let colon = document.is_mark(start + 1, ':');
    document.is_word(start, words!["date"]) && date == start + 1 + usize::from(colon)
}

/// « Publié le », « Mis à jour le », « Date de publication : », where a line or a part of it begins.
fn label(document: &Document<'_>, line: usize, date: usize) -> Option<Told> {
    let mut at = date.checked_sub(1)?;
    while at > line && (document.is_word(at, words!["le", "du", "en", "dernière", "fois"]) || document.is_mark(at, ':'))
    {
        at -= 1;
    }
    let word = |words: &[&str]| document.is_word(at, words);
    // « mis à jour », « mise en ligne »
    let put = at.checked_sub(2).filter(|&first| first >= line && document.is_word(first, words!["mis", "mise"]));
    let (told, first) = if word(&["jour"]) && document.is_word(previous(at), words!["à"]) {
        (Told::Updated, put?)
    } else if word(&["ligne"]) && document.is_word(previous(at), words!["en"]) {
        (Told::Published, put?)
    } else if word(&["modifié", "modifiée", "actualisé", "actualisée"]) {
        (Told::Updated, at)
    } else if word(&["publié", "publiée", "paru", "parue", "posté", "postée", "parution", "diffusé", "rédigé", "écrit"])
    {
        (Told::Published, at)
    } else if word(&["publication"]) && document.is_word(previous(at), words!["de"]) {
        (Told::Published, at.checked_sub(2).filter(|&first| first >= line && document.is_word(first, words!["date"]))?)
    } else if word(&["date"]) {
        (Told::Published, at)
    } else {
        return None;
    };
    let before = first.checked_sub(1).filter(|&before| before >= line);
    let begins = before.is_none_or(|before| {
        document.is_capitalized(first)
            || before == line
                && document.is_word(before, words!["article", "contenu", "dernière", "texte", "communiqué"])
            || document
                .token(before)
                .is_some_and(|token| matches!(token.kind, TokenKind::Mark(mark) if PARTS.contains(mark)))
    });
    begins.then_some(told)
}

/// Whether what follows the date goes on as such lines do, not as a sentence: « Publié le 3 mars 2020, le rapport … ».
fn ends_well(document: &Document<'_>, line: &Range<usize>, end: usize) -> bool {
    let mut at = end;
    if document.is_mark(at, ',') {
        at += 1;
    }
    // « par Jean Martin » ends a line, « par l'ONU, le rapport » opens a sentence.
    let short = line.end.saturating_sub(at) <= DATELINE;
    let by = document.is_word(at, words!["par"]) && short && !(at..line.end).any(|at| document.is_mark(at, ','));
    let goes_on = by || document.is_word(at, words!["à", "mis", "mise", "modifié", "actualisé", "et", "dernière"]);
    let part = document.is_capitalized(at) && at == end;
    let clock = document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Literal(_) | TokenKind::Code));
    let mark = document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)));
    at >= line.end || goes_on || part || clock || mark && at == end
}

/// « 10 octobre 2020, 14:30 », « Paris, le 3 mars 2024 »: nothing but a place, a date and a time.
fn is_alone(document: &Document<'_>, mentions: &[Mention], line: &Range<usize>, date: &Range<usize>) -> bool {
    if line.len() > DATELINE {
        return false;
    }
    let is_time = |at: usize| {
        let token = document.span(at..at + 1);
        let kind = mentions.iter().filter(|mention| mention.span.covers(token)).filter_map(|one| one.number()).next();
        kind.is_some_and(|number| matches!(number.kind, NumberKind::Time | NumberKind::Date))
    };
    let mark = |at: usize| document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)));
    let rest = (date.end..line.end).all(|at| mark(at) || document.is_word(at, words!["à", "le"]) || is_time(at));
    let opens = date.start == line.start
        || document.is_word(line.start, words!["le"]) && date.start == line.start + 1
        || is_place(document, line, date);
    opens && rest
}

/// « BEYROUTH, 27 novembre 2024 (AFP) – », « Lyon, le 3 mars 2024 - »: a place, the date, a dash.
fn is_dateline(document: &Document<'_>, line: &Range<usize>, date: &Range<usize>) -> bool {
    let bracket = document.is_mark(line.start, '(');
    let is_dash = |at: usize| {
        matches!(document.surface(at), "-" | "–" | "—")
            && (document.gap(at) != Gap::None
                || document.is_mark(previous(at), '.')
                || document.is_mark(previous(at), ')'))
    };
    let end = line.end.min(date.end + TO_DASH);
    let closes = bracket && document.is_mark(date.end, ')');
    let dash = (date.end..end).find(|&at| is_dash(at));
    // Between date and dash stands the agency, in brackets or capitals.
    let agency = dash.is_some_and(|dash| (date.end..dash).all(|at| !document.is_lower(at)));
    is_place(document, line, date) && (closes || agency)
}

/// Whether a place name, and nothing else, opens the line before the date.
fn is_place(document: &Document<'_>, line: &Range<usize>, date: &Range<usize>) -> bool {
    let head = line.start..date.start;
    if head.len() > DATELINE {
        return false;
    }
    let Some(last) = date.start.checked_sub(1 + usize::from(document.is_word(previous(date.start), words!["le"])))
    else {
        return false;
    };
    let set_off = last >= line.start
        && (document.surface(last).chars().count() > 1 && document.surface(last).chars().all(char::is_uppercase)
            || matches!(document.surface(last), "," | "(" | ")" | "-" | "–" | "—"));
    let named = head.clone().any(|at| document.is_capitalized(at));
    let inside = |at: usize| {
        document.is_capitalized(at)
            || document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)))
            || document.is_word(at, words!["le", "la", "les", "de", "du", "des", "d'", "sur", "sous", "au", "aux", "en", "et"])
            || document.gap(at) == Gap::None
            // « (est du Tchad) »
            || (head.start..at).rev().find(|&mark| document.is_mark(mark, '(') || document.is_mark(mark, ')'))
                .is_some_and(|mark| document.is_mark(mark, '('))
    };
    named && set_off && head.clone().all(inside)
}

#[cfg(test)]
mod tests {
    use crate::{Context, PartialDate, analyze};

    /// The publication of an article that opens with these lines.
    fn told(head: &str) -> Option<String> {
        let text = format!("{head}\nLa crue a coupé la route de la vallée, et les habitants attendent des secours.");
        analyze(&text, &Context::default()).publication.map(|publication| publication.date.to_string())
    }

    #[test]
    fn first_lines_tell_it() {
        for head in [
            "Publié le 10/10/2020 à 14h30",
            "Publié le samedi 10 octobre 2020 Mis à jour le 12 octobre 2020 à 9:00",
            "Article publié le 10/10/20",
            "Par Anne Le Goff - Publié le 10 octobre 2020 à 8 h, modifié le 11 octobre 2020",
            "Date de publication : 10 octobre 2020",
            "Dernière mise à jour : 10 octobre 2020",
            "date 2020-10-10",
            "2020-10-10T14:30:00+02:00",
            "Samedi 10 octobre 2020",
            "Lyon, le 10 octobre 2020",
            "LYON, 10 octobre 2020 (AFP) - La Saône monte.",
            "(Berne, le 10 octobre 2020)",
        ] {
            assert_eq!(told(head).as_deref(), Some("2020-10-10"), "{head}");
        }
    }

    #[test]
    fn sentences_do_not() {
        for head in [
            "Le rapport publié le 10 octobre 2020 accable la ville.",
            "Publié le 10 octobre 2020, le rapport accable la ville.",
            "Publiée le 10 octobre 2020 par la ville, l'étude est accablante.",
            "Crue du 10 octobre 2020 : le bilan",
            "Date limite : 10 octobre 2020",
            "Mise à jour : le 10 octobre 2020, la Saône montait.",
            "Lyon, 10 octobre 2020 : la Saône monte",
        ] {
            assert_eq!(told(head), None, "{head}");
        }
        assert_eq!(told(&format!("{}Publié le 10/10/2020", "Une ligne de plus.\n".repeat(12))), None);
    }

    #[test]
    fn the_caller_knows_best() {
        let context = Context { publication_date: Some(PartialDate::year(2019)), ..Context::default() };
        let publication = analyze("Publié le 10/10/2020 à 14h30\nLa crue a coupé la route.", &context).publication;
        assert!(
            publication.is_some_and(|one| !one.inferred && one.span.is_none() && one.date == PartialDate::year(2019))
        );
    }
}
