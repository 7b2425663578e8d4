//! The exports as other programs read them: annotations find their words again, tables keep their columns.

use std::error::Error;

use factmark::export::{self, CsvOptions, Format};
use factmark::wire::{OffsetUnit, Options};
use factmark::{Analysis, analyze};
use serde_json::Value;

type Outcome = Result<(), Box<dyn Error>>;

const TRUCE: &str = include_str!("../seeds/articles/cessez-le-feu.txt");
const STRIKE: &str = include_str!("../seeds/articles/greve.txt");
const QUAKE: &str = include_str!("../seeds/articles/seisme.txt");

fn read(text: &str) -> Result<Analysis, Box<dyn Error>> {
    let options = Options { date: Some("2025-02-18".to_owned()), ..Options::default() };
    Ok(analyze(text, &options.context()?))
}

/// What an annotation selects, and how.
struct Selection {
    start: usize,
    end: usize,
    exact: Vec<char>,
    prefix: Vec<char>,
    suffix: Vec<char>,
}

fn selections(annotations: &Value) -> Result<Vec<Selection>, Box<dyn Error>> {
    let items = annotations["first"]["items"].as_array().ok_or("no items")?;
    let selection = |item: &Value| {
        let [position, quote] = item["target"]["selector"].as_array()?.as_slice() else { return None };
        let number = |name: &str| usize::try_from(position[name].as_u64()?).ok();
        let letters = |name: &str| Some(quote[name].as_str()?.chars().collect());
        let typed = position["type"] == "TextPositionSelector" && quote["type"] == "TextQuoteSelector";
        typed.then_some(())?;
        Some(Selection {
            start: number("start")?,
            end: number("end")?,
            exact: letters("exact")?,
            prefix: letters("prefix")?,
            suffix: letters("suffix")?,
        })
    };
    items.iter().map(|item| selection(item).ok_or_else(|| format!("no selection: {item}").into())).collect()
}

/// Where a quotation stands in a text, as a reader of annotations finds it: the words, and of several places the one
/// whose surroundings agree best.
fn found(text: &[char], quote: &Selection) -> Option<usize> {
    let length = quote.exact.len();
    let agreement = |at: usize| {
        let before = text[..at].iter().rev().zip(quote.prefix.iter().rev()).take_while(|(one, other)| one == other);
        let after = text[at + length..].iter().zip(&quote.suffix).take_while(|(one, other)| one == other);
        before.count() + after.count()
    };
    let places = (0..=text.len().saturating_sub(length)).filter(|&at| text[at..at + length] == quote.exact);
    places.max_by_key(|&at| agreement(at))
}

#[test]
fn annotations_find_their_words_by_position_and_by_quotation() -> Outcome {
    const INSERTED: &str = "Cet article a été mis à jour après une première publication.\n\n";
    for article in [TRUCE, STRIKE, QUAKE, "🚨 12 morts à Caen, e\u{301}crit l'AFP : « \"12\" blessés\\ »."] {
        let analysis = read(article)?;
        let annotations: Value = serde_json::from_str(&export::web_annotation(article, &analysis, "a.txt"))?;
        let selections = selections(&annotations)?;
        assert_eq!(annotations["total"], selections.len());
        assert!(selections.len() > analysis.mentions.len(), "links too");
        let letters: Vec<char> = article.chars().collect();
        let edited: Vec<char> = INSERTED.chars().chain(letters.iter().copied()).collect();
        for quote in &selections {
            assert_eq!(letters.get(quote.start..quote.end), Some(&quote.exact[..]));
            assert!(quote.prefix.len() <= 32 && quote.suffix.len() <= 32);
            let shifted = quote.start + INSERTED.chars().count();
            assert_eq!(found(&edited, quote), Some(shifted), "{:?}", quote.exact);
        }
    }
    Ok(())
}

#[test]
fn annotations_are_named_and_typed_as_the_standard_asks() -> Outcome {
    let annotations: Value =
        serde_json::from_str(&export::web_annotation(TRUCE, &read(TRUCE)?, "https://a.example/1"))?;
    assert_eq!(annotations["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(annotations["type"], "AnnotationCollection");
    assert_eq!(annotations["first"]["type"], "AnnotationPage");
    let items = annotations["first"]["items"].as_array().ok_or("no items")?;
    let mut ids: Vec<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
    for item in items {
        assert_eq!(item["type"], "Annotation");
        assert_eq!(item["target"]["source"], "https://a.example/1");
        let motivation = item["motivation"].as_str().ok_or("no motivation")?;
        let bodies = item["body"].as_array().ok_or("no body")?;
        assert!(["identifying", "linking"].contains(&motivation) && bodies.len() >= 2, "{item}");
        if motivation == "linking" {
            assert!(ids.contains(&bodies[1]["source"].as_str().unwrap_or_default()), "leads to its number: {item}");
        }
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), items.len(), "an id of its own for each");
    Ok(())
}

/// The cells of a table whose cells hold no line break.
fn rows(table: &str) -> Vec<Vec<String>> {
    let row = |line: &str| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => {
                    if let Some(last) = cells.last_mut() {
                        last.push(letter);
                    }
                }
            }
        }
        cells
    };
    table.trim_end().split("\r\n").map(row).collect()
}

#[test]
fn casualty_rows_hold_date_place_bounds_and_sentence() -> Outcome {
    let table = export::casualties(TRUCE, &read(TRUCE)?, OffsetUnit::CodePoints, CsvOptions::default());
    let rows = rows(&table);
    let column = |name: &str| rows[0].iter().position(|cell| cell == name).unwrap_or(usize::MAX);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{table}");
    let cell = |row: &[String], name: &str| row.get(column(name)).cloned().unwrap_or_default();
    let dead = rows.iter().find(|row| cell(row, "best") == "312").ok_or("no row of the dead")?;
    assert_eq!(cell(dead, "category"), "dead");
    assert_eq!((cell(dead, "event_date"), cell(dead, "date_precision")), ("2025-02-17".to_owned(), "1".to_owned()));
    assert_eq!((cell(dead, "low"), cell(dead, "high")), ("312".to_owned(), "312".to_owned()));
    assert!(
        cell(dead, "quote").starts_with("Le bilan, encore provisoire,") && cell(dead, "quote").ends_with("Éthiopiens.")
    );
    let letters: Vec<char> = TRUCE.chars().collect();
    for row in rows.iter().skip(1) {
        let (start, end): (usize, usize) = (cell(row, "start").parse()?, cell(row, "end").parse()?);
        let words: String = letters[start..end].iter().collect();
        assert!(cell(row, "quote").contains(&words), "{words}");
    }
    let quake = export::casualties(QUAKE, &read(QUAKE)?, OffsetUnit::Bytes, CsvOptions::default());
    assert!(quake.lines().count() > 2, "{quake}");
    Ok(())
}

#[test]
fn what_a_spreadsheet_would_run_is_guarded() -> Outcome {
    // A counted noun can begin with no sign, but a whole sentence can.
    let text = "=HYPERLINK(1) Le séisme a fait 12 morts à Rabat, selon la police.";
    let table = export::casualties(text, &read(text)?, OffsetUnit::Bytes, CsvOptions::default());
    assert!(table.contains(",'=HYPERLINK") || table.contains(",\"'=HYPERLINK"), "{table}");
    let options = CsvOptions { separator: ';', byte_order_mark: true };
    let text = "L'action a perdu -7,2 % à Paris, selon Euronext.";
    let table = export::csv(&factmark::wire::Analysis::new(text, &read(text)?, OffsetUnit::Bytes), options);
    assert!(table.starts_with("\u{FEFF}start;end;") && table.contains(";'-7,2 %;percent;-7.2;"), "{table}");
    Ok(())
}

#[test]
fn markdown_has_a_row_for_each_fact_and_a_line_for_each_entity() -> Outcome {
    for article in [TRUCE, STRIKE] {
        let analysis = read(article)?;
        let page = Format::Markdown.write(article, &analysis, OffsetUnit::Utf16, export::NO_ADDRESS);
        let lines = |start: &str| page.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!(lines("| "), analysis.facts.len() + 2);
        assert_eq!(lines("- "), analysis.entities.len() + analysis.relations.len());
    }
    Ok(())
}

#[test]
fn every_format_has_a_name() {
    for name in ["csv", "markdown", "webannotation", "casualties"] {
        let written = Format::named(name)
            .map(|format| format.write("", &Analysis::default(), OffsetUnit::Bytes, export::NO_ADDRESS));
        assert!(written.is_some(), "{name}");
    }
    assert_eq!(Format::named("xml"), None);
}
