use std::path::Path;

use factmark::{Context, Places, Span, analyze};

use crate::campaign::{Plan, run};
use crate::check::{indices, signature, spans};
use crate::dictionary::Dictionary;
use crate::fault;
use crate::input::Input;
use crate::random::Random;

const TEXT: &str = "La crue a fait 12 morts à Lyon et 3 blessés à Caen, selon la préfecture.";

fn dictionary() -> std::io::Result<Dictionary> {
    Dictionary::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")))
}

#[test]
fn fifty_thousand_inputs_have_no_fault() -> std::io::Result<()> {
    let plan = Plan { seconds: None, executions: Some(50_000), threads: 1, seed: 11, program: None };
    let report = run(&plan, &dictionary()?, Places::embedded().as_ref());
    let faults: Vec<&String> = report.faults.values().map(|(_, fault, _)| fault).collect();
    assert!(faults.is_empty(), "{faults:?}");
    assert!(report.executions.iter().take(5).all(|count| *count > 500), "{:?}", report.executions);
    assert!(report.mentions > 5_000 && report.facts > 1_000 && report.refused > 100);
    Ok(())
}

#[test]
fn a_seed_gives_the_same_inputs_again() -> std::io::Result<()> {
    let dictionary = dictionary()?;
    let texts = |seed| {
        let mut random = Random::new(seed);
        (0..200).map(|_| Input::new(&mut random, &dictionary, &[]).text).collect::<Vec<_>>()
    };
    assert_eq!(texts(3), texts(3));
    assert_ne!(texts(3), texts(4));
    Ok(())
}

/// What checks the engine is checked as well: each kind of wrong answer is seen.
#[test]
fn wrong_answers_are_faults() {
    let sound = analyze(TEXT, &Context::default());
    assert!(sound.mentions.len() >= 4 && sound.facts.len() == 2);
    assert!(spans(TEXT, &sound).is_ok() && indices(&sound).is_ok());
    let moved = |index: usize, span: Span| {
        let mut wrong = sound.clone();
        wrong.mentions[index].span = span;
        spans(TEXT, &wrong)
    };
    let (first, second) = (sound.mentions[0].span, sound.mentions[1].span);
    assert!(moved(1, first).is_err(), "two in one place");
    assert!(moved(0, second.to(Span::new(second.end, second.end + 2))).is_err(), "out of order");
    assert!(moved(0, Span::new(first.start, first.start)).is_err(), "empty");
    let accent = TEXT.find('à').unwrap_or_default();
    assert!(moved(0, Span::new(first.start, accent + 1)).is_err(), "half a letter");
    assert!(moved(sound.mentions.len() - 1, Span::new(TEXT.len(), TEXT.len() + 1)).is_err(), "outside");
    let mut wrong = sound.clone();
    wrong.facts[0].part_of = Some(9);
    assert!(indices(&wrong).is_err(), "part of a fact that is not there");
    let mut wrong = sound.clone();
    wrong.entities[0].mentions.push(99);
    assert!(indices(&wrong).is_err(), "a mention that is not there");
    assert_ne!(signature(&sound), signature(&analyze("Il y a eu 3 blessés.", &Context::default())));
}

#[test]
fn faults_of_one_place_are_one_class() {
    let panics = ["panic at src/a.rs:7: index 4", "panic at src/a.rs:7: index 5", "panic at src/a.rs:8: index 4"];
    assert_eq!(fault::class(panics[0]), fault::class(panics[1]));
    assert_ne!(fault::class(panics[0]), fault::class(panics[2]));
}
