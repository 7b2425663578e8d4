//! `cargo xtask learn`: the weights by which candidates for who and where are chosen, from the articles of `tests/corpus`.

mod examples;
mod regression;
mod validate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use factmark::learning;

use crate::run::{Failure, root};
use crate::score;
use examples::{Question, ROLES};
use validate::{Figures, judge, unseen};

/// Learns from the project's articles, writes `seeds/weights` and prints what the weights find in articles they have not
/// seen: in parts of the same articles and, where a folder is given, in its articles.
pub fn learn(unseen_folder: Option<&str>) -> Result<(), Failure> {
    let questions = corpus()?;
    let others = unseen_folder.map(|folder| score::read(Path::new(folder))).transpose()?;
    let others = others.map(|articles| examples::questions(&articles));
    for (index, (role, name)) in ROLES.into_iter().enumerate() {
        let weights = regression::fit(questions[index].iter(), learning::SLOTS);
        print(&format!("{name}, parts of the corpus"), unseen(role, &questions[index]));
        if let Some(others) = &others {
            let mut figures = [Figures::default(); 3];
            others[index].iter().for_each(|question| judge(role, question, &weights, &mut figures));
            print(&format!("{name}, the folder"), figures);
        }
        let weights = rounded(&weights);
        println!("{name}: {} weights", weights.len());
        fs::write(path(name), table(&weights))?;
    }
    Ok(())
}

/// How far a weight may be from what is learned, in sixteenths: a word more in some list moves many of them a little.
const STALE: u32 = 4;

/// Fails where a weight of `seeds/weights` is no longer the one that the articles give.
pub fn check() -> Result<(), Failure> {
    let questions = corpus()?;
    for ((_, name), questions) in ROLES.into_iter().zip(&questions) {
        let learned = rounded(&regression::fit(questions.iter(), learning::SLOTS));
        let written =
            read(&fs::read_to_string(path(name))?).map_err(|error| format!("seeds/weights/{name}.tsv: {error}"))?;
        let differs = |feature: &String| {
            let weight = |list: &BTreeMap<String, i8>| i32::from(list.get(feature).copied().unwrap_or(0));
            weight(&learned).abs_diff(weight(&written)) > STALE
        };
        if let Some(feature) = learned.keys().chain(written.keys()).find(|feature| differs(feature)) {
            return Err(format!("seeds/weights/{name}.tsv: {feature} is out of date: run cargo xtask learn").into());
        }
    }
    Ok(())
}

fn corpus() -> Result<[Vec<Question>; 2], Failure> {
    Ok(examples::questions(&score::read(&root().join("tests/corpus"))?))
}

fn path(name: &str) -> PathBuf {
    root().join("seeds/weights").join(format!("{name}.tsv"))
}

fn print(title: &str, figures: [Figures; 3]) {
    println!("{title}: found, right, F1");
    for (name, figures) in ["rules", "weights alone", "both"].into_iter().zip(figures) {
        let [found, right, mean] = figures.percent();
        println!("  {name:14} {found:5.1} {right:5.1} {mean:5.1}");
    }
}

/// The weights that are something, by what they weigh.
fn rounded(weights: &[f64]) -> BTreeMap<String, i8> {
    let round = |weight: &f64| (weight * f64::from(learning::UNIT)).round().clamp(-127.0, 127.0) as i8;
    let rows = learning::slot_names().into_iter().zip(weights.iter().map(round));
    rows.filter(|(_, weight)| *weight != 0).collect()
}

fn table(weights: &BTreeMap<String, i8>) -> String {
    let header = "features\tweight\n".to_owned();
    weights.iter().fold(header, |table, (name, weight)| table + &format!("{name}\t{weight}\n"))
}

/// The weights of a table; a row that is none is an error that names its line.
fn read(table: &str) -> Result<BTreeMap<String, i8>, Failure> {
    let row = |(index, line): (usize, &str)| {
        let (name, weight) = line.split_once('\t').ok_or_else(|| format!("line {}: no weight", index + 1))?;
        Ok((name.to_owned(), weight.parse().map_err(|error| format!("line {}: {error}", index + 1))?))
    };
    table.lines().enumerate().skip(1).map(row).collect()
}
