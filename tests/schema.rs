//! Holds `schema/analysis.schema.json` to what the engine really returns.

mod schema_support;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;

use factmark::wire::{Analysis, OffsetUnit, Options};
use schema_support::Schema;
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn Error>>;

const ARTICLE: &str = "La crue de la Vire a fait au moins 12 morts et de 1 400 à 1 500 sinistrés en Normandie, selon la \
    préfecture, contre 7 en 2019. La moitié des 140 000 habitants auraient fui.";

fn result(text: &str, date: Option<&str>, unit: OffsetUnit) -> Result<Value, Box<dyn Error>> {
    #[cfg_attr(not(feature = "extended"), expect(unused_mut, reason = "only the pack changes it"))]
    let mut context = Options { date: date.map(str::to_owned), ..Options::default() }.context()?;
    // With the pack of places, whose coordinates the schema describes.
    #[cfg(feature = "extended")]
    {
        context.places = factmark::Places::embedded();
    }
    Ok(serde_json::to_value(Analysis::new(text, &factmark::analyze(text, &context), unit))?)
}

/// The annotated articles without their tags.
fn corpus() -> Result<Vec<String>, Box<dyn Error>> {
    let tag = regex::Regex::new("<[^>]*>")?;
    let mut texts = Vec::new();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "xml") {
            let xml = fs::read_to_string(path)?;
            texts.push(tag.replace_all(&xml, "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }
    Ok(texts)
}

#[test]
fn real_results_fit() -> Outcome {
    let schema = Schema::load()?;
    let mut texts = corpus()?;
    texts.extend(
        ["", "🙂", "The end of the story was not what they had hoped for, and so it is.", "Rien.", ARTICLE]
            .map(str::to_owned),
    );
    let mut seen = BTreeSet::new();
    for text in &texts {
        for (unit, date) in [
            (OffsetUnit::Bytes, None),
            (OffsetUnit::Utf16, Some("2020-10")),
            (OffsetUnit::CodePoints, Some("2020-10-10")),
        ] {
            let check = schema.check(&result(text, date, unit)?);
            assert!(check.problems.is_empty(), "{text:.40}\n{}", check.problems.join("\n"));
            seen.extend(check.seen);
        }
    }
    // « id » is the command line's; its tests check it.
    let unseen: Vec<String> =
        schema.properties().into_iter().filter(|name| !seen.contains(name) && name != "id").collect();
    assert!(unseen.is_empty(), "described, but never there: {unseen:?}");
    Ok(())
}

#[test]
fn what_is_wrong_is_refused() -> Outcome {
    let schema = Schema::load()?;
    let right = result(ARTICLE, None, OffsetUnit::Utf16)?;
    assert_eq!(schema.problems(&right), Vec::<String>::new());
    let wrongs = [
        ("/version", json!(2)),
        ("/mentions/0/start", json!(-1)),
        ("/mentions/0/start", json!(1.5)),
        ("/mentions/0/kind", json!("thing")),
        ("/mentions/0/type", json!("sum")),
        ("/mentions/0/rule", json!("Not Kebab")),
        ("/mentions/0/evidence", Value::Null),
        ("/facts/0/number", json!("0")),
        ("/facts/0/modality", json!("sure")),
        ("/facts/0/what", json!({ "start": 0, "end": 1, "text": "a" })),
        ("/remarks", json!(["fine"])),
        ("/entities", json!([{ "kind": "party", "name": "X", "mentions": [] }])),
    ];
    for (pointer, value) in wrongs {
        let mut wrong = right.clone();
        *wrong.pointer_mut(pointer).ok_or(pointer)? = value;
        assert!(!schema.problems(&wrong).is_empty(), "{pointer}");
    }
    for pointer in ["", "/mentions/0", "/facts/0"] {
        let mut wrong = right.clone();
        let object = wrong.pointer_mut(pointer).and_then(Value::as_object_mut).ok_or(pointer)?;
        object.insert("extra".to_owned(), json!(1));
        assert!(!schema.problems(&wrong).is_empty(), "{pointer}/extra");
    }
    Ok(())
}

#[test]
fn input_lines_are_described() -> Outcome {
    let schema = Schema::load()?;
    let problems = |line: Value| schema.check_definition("input", &line).problems;
    for right in [
        json!({ "id": 1, "date": "2020-10-10", "text": "Rien." }),
        json!({ "text": "" }),
        json!({ "id": null, "date": null, "text": "Rien.", "author": "X" }),
    ] {
        assert_eq!(problems(right), Vec::<String>::new());
    }
    for wrong in [json!({ "id": 1 }), json!({ "text": 1 }), json!({ "text": "", "date": "hier" }), json!("text")] {
        assert!(!problems(wrong).is_empty());
    }
    Ok(())
}
