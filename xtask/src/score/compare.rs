//! Judging one article.

use factmark::text::fold::folded;
use factmark::wire::{Analysis, Fact, Link, Mention};

use super::gold::{Article, Span};
use super::pair::{pair_up, spans};
use super::tally::Tally;

/// Adds an article's counts, and a line for each error.
pub fn article(gold: &Article, shown: &Analysis, tally: &mut Tally, errors: &mut Vec<String>) {
    let found = spans(&shown.mentions);
    let pairs = pair_up(&gold.spans, &found);
    for (index, span) in gold.spans.iter().enumerate().filter(|(_, span)| !span.optional) {
        if !pairs.iter().any(|(paired, _)| *paired == index) {
            tally.add(&format!("{}.gold", span.kind), 1);
            errors.push(line(gold, "missed", span.start, span.end, span.kind));
        }
    }
    for (index, mention) in shown.mentions.iter().enumerate() {
        let inside = |span: &&Span| span.optional && span.start <= mention.start && mention.end <= span.end;
        if !pairs.iter().any(|(_, paired)| *paired == index) && gold.spans.iter().find(inside).is_none() {
            tally.add(&format!("{}.found", mention.kind), 1);
            errors.push(line(gold, "spurious", mention.start, mention.end, mention.rule));
        }
    }
    for &(index, other) in &pairs {
        let (span, mention) = (&gold.spans[index], &shown.mentions[other]);
        if !span.optional {
            matched(gold, span, mention, tally, errors);
        }
    }
    party_or_place(gold, shown, tally, errors);
    facts(gold, shown, tally, errors);
}

/// Of the countries, capitals, regions and towns that were found, as party or as place: how many as the right one.
fn party_or_place(gold: &Article, shown: &Analysis, tally: &mut Tally, errors: &mut Vec<String>) {
    const EITHER: [&str; 4] = ["state", "country", "city", "region"];
    let names = gold.spans.iter().filter(|span| !span.optional && span.kind != "number");
    for span in names.filter(|span| span.attribute("t").is_some_and(|sort| EITHER.contains(&sort))) {
        let overlaps = |mention: &&Mention| mention.start < span.end && span.start < mention.end;
        let Some(mention) = shown.mentions.iter().filter(|mention| mention.kind != "number").find(overlaps) else {
            continue;
        };
        let right = mention.kind == span.kind || Some(mention.kind) == span.alternative;
        tally.add("name.kind.judged", 1);
        tally.add("name.kind.right", usize::from(right));
        if !right {
            errors.push(line(gold, "party or place", span.start, span.end, mention.rule));
        }
    }
}

fn matched(gold: &Article, span: &Span, mention: &Mention, tally: &mut Tally, errors: &mut Vec<String>) {
    let kind = mention.kind;
    for what in ["gold", "found", "overlap"] {
        tally.add(&format!("{kind}.{what}"), 1);
    }
    tally.add(&format!("{kind}.exact"), usize::from((span.start, span.end) == (mention.start, mention.end)));
    if span.kind != kind {
        return;
    }
    for (attribute, right) in judged(span, mention) {
        tally.add(&format!("{kind}.{attribute}.judged"), 1);
        tally.add(&format!("{kind}.{attribute}.right"), usize::from(right));
        if !right {
            errors.push(line(gold, &format!("wrong {attribute}"), span.start, span.end, mention.rule));
        }
    }
}

fn judged(span: &Span, mention: &Mention) -> Vec<(&'static str, bool)> {
    let mut judged = vec![("type", span.attribute("t") == Some(mention.kind_type))];
    if mention.kind == "number" {
        if span.attribute("v").is_some() {
            judged.push(("value", right_value(span, mention)));
        }
        let qualifier = span.attribute("q").unwrap_or("eq");
        let right = mention.qualifier == Some(qualifier);
        judged.push(("qualifier", right));
        if qualifier != "eq" {
            judged.push(("bounded", right));
        }
    } else if let Some(reference) = span.attribute("ref") {
        judged.push(("ref", plain(reference) == plain(mention.reference.as_deref().unwrap_or_default())));
    }
    judged
}

fn right_value(span: &Span, mention: &Mention) -> bool {
    let (value, upper) = (span.attribute("v"), span.attribute("hi"));
    if let Some(iso) = &mention.iso {
        let (lower, higher) = iso.split_once('/').map_or((iso.as_str(), None), |(lower, higher)| (lower, Some(higher)));
        return value == Some(lower) && upper == higher;
    }
    near(value, mention.value) && near(upper, mention.upper)
}

/// Within half a percent, as « 0.333 » stands for a third.
fn near(gold: Option<&str>, found: Option<f64>) -> bool {
    match (gold.and_then(|digits| digits.parse::<f64>().ok()), found) {
        (None, None) => true,
        (Some(gold), Some(found)) => (gold - found).abs() <= 0.005 * gold.abs(),
        _ => false,
    }
}

fn facts(gold: &Article, shown: &Analysis, tally: &mut Tally, errors: &mut Vec<String>) {
    let found = spans(&shown.mentions);
    let pairs = pair_up(&gold.spans, &found);
    let parts = [("what", "u"), ("who", "who"), ("where", "where"), ("source", "src")];
    for (index, span) in gold.spans.iter().enumerate().filter(|(_, span)| span.kind == "number" && !span.optional) {
        let mention = pairs.iter().find(|(paired, _)| *paired == index).map(|(_, other)| *other);
        for (part, attribute) in parts {
            let Some(expected) = span.attribute(attribute) else { continue };
            tally.add(&format!("fact.{part}.gold"), 1);
            let Some(number) = mention else { continue };
            let offers = offers(shown, number, part);
            let right = offers.iter().any(|offer| same_words(expected, offer));
            tally.add(&format!("fact.{part}.right"), usize::from(right));
            if !right {
                errors.push(line(
                    gold,
                    &format!("wrong {part}: {expected} against {offers:?}"),
                    span.start,
                    span.end,
                    "",
                ));
            }
        }
    }
    for number in (0..shown.mentions.len()).filter(|&number| shown.mentions[number].kind == "number") {
        for (part, _) in parts {
            tally.add(&format!("fact.{part}.found"), usize::from(!offers(shown, number, part).is_empty()));
        }
    }
}

/// The words offered for a part of the fact about a number; a unit counts as what is counted.
fn offers(shown: &Analysis, number: usize, part: &str) -> Vec<String> {
    let fact = shown.facts.iter().find(|fact| fact.number == number);
    let linked =
        |choose: fn(&Fact) -> &Option<Link>| fact.and_then(|fact| choose(fact).as_ref()).map(|link| link.text.clone());
    let mut offers = Vec::new();
    match part {
        "what" => {
            offers.extend(linked(|fact| &fact.what));
            offers.extend(shown.mentions.get(number).and_then(|mention| mention.unit).map(str::to_owned));
        }
        "who" => offers.extend(linked(|fact| &fact.who)),
        "where" => offers.extend(linked(|fact| &fact.place)),
        _ => offers.extend(linked(|fact| &fact.source)),
    }
    offers
}

/// Words in lower case without accents, signs set apart, leading articles and prepositions left out.
fn plain(text: &str) -> String {
    let mut spaced = String::new();
    for letter in folded(text).chars() {
        if letter.is_alphanumeric() {
            spaced.push(letter);
        } else if "%€$£¥°+&".contains(letter) {
            spaced.push(' ');
            spaced.push(letter);
            spaced.push(' ');
        } else {
            spaced.push(' ');
        }
    }
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let leading = ["le", "la", "les", "l", "du", "de", "des", "d", "un", "une", "a", "au", "aux", "en"];
    let skipped = words.iter().take(words.len().saturating_sub(1)).take_while(|word| leading.contains(word)).count();
    words.get(skipped..).unwrap_or(&[]).join(" ")
}

/// Equal once plain, or one within the other as whole words.
pub fn same_words(one: &str, other: &str) -> bool {
    let (one, other) = (format!(" {} ", plain(one)), format!(" {} ", plain(other)));
    !one.trim().is_empty() && !other.trim().is_empty() && (one.contains(&other) || other.contains(&one))
}

fn line(gold: &Article, problem: &str, start: usize, end: usize, rule: &str) -> String {
    let before: String = gold.text.get(..start).unwrap_or("").chars().rev().take(30).collect();
    let before: String = before.chars().rev().collect();
    let after: String = gold.text.get(end..).unwrap_or("").chars().take(30).collect();
    let words = gold.text.get(start..end).unwrap_or("");
    format!("{}: {problem}: …{before}[{words}]{after}… {rule}", gold.id).replace('\n', "⏎")
}
