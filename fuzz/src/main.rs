//! Texts and options that nobody would write, by the million: the engine must answer each, soundly and in time.
//!
//! `cargo xtask fuzz [SECONDS]` runs it. Inputs come from a generator of numbers with a seed, the words of `seeds/` and
//! earlier inputs that made rules fire which had not fired together before.
#![forbid(unsafe_code)]

mod campaign;
mod check;
mod dictionary;
mod fault;
mod input;
mod random;
mod stream;
#[cfg(test)]
mod tests;

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use campaign::{Plan, Report};
use dictionary::Dictionary;
use factmark::Places;
use input::{Input, Target};
use random::Random;
use serde_json::json;

const HELP: &str = "factmark-fuzz [--seconds N] [--executions N] [--threads N] [--seed N] [--program PATH] [--print N]

  --program PATH   the command line, whose answers by line are compared with those of the library
  --print N        print N inputs as lines of JSON instead
";

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprint!("factmark-fuzz: {problem}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

/// Whether no fault was found.
fn run() -> Result<bool, Box<dyn Error>> {
    let mut plan = Plan { seconds: None, executions: None, threads: 1, seed: 1, program: None };
    let mut printed = None;
    let mut arguments = env::args().skip(1);
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name}: no value"))?;
        match name.as_str() {
            "--seconds" => plan.seconds = Some(value.parse()?),
            "--executions" => plan.executions = Some(value.parse()?),
            "--threads" => plan.threads = value.parse::<usize>()?.max(1),
            "--seed" => plan.seed = value.parse()?,
            "--program" => plan.program = Some(PathBuf::from(value)),
            "--print" => printed = Some(value.parse::<usize>()?),
            other => return Err(format!("{other} is not known").into()),
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no project")?;
    let dictionary = Dictionary::read(root)?;
    if let Some(count) = printed {
        print(count, plan.seed, &dictionary);
        return Ok(true);
    }
    if plan.seconds.is_none() && plan.executions.is_none() {
        plan.seconds = Some(60);
    }
    fault::catch_panics();
    let places = Places::embedded().ok_or("the extended pack is not readable")?;
    let started = Instant::now();
    let report = campaign::run(&plan, &dictionary, Some(&places));
    tell(&report, &dictionary, started.elapsed().as_secs_f64());
    Ok(report.faults.is_empty())
}

/// Inputs as lines of a stream, for whoever compares two builds of the engine.
fn print(count: usize, seed: u64, dictionary: &Dictionary) {
    let mut random = Random::new(seed);
    let mut pool = Vec::new();
    let mut id = 0;
    while id < count {
        let input = Input::new(&mut random, dictionary, &pool);
        if matches!(input.target, Target::Words | Target::Damaged | Target::Utf16) {
            println!("{}", json!({ "id": id, "text": input.text }));
            pool.push(input.text);
            id += 1;
        }
    }
}

fn tell(report: &Report, dictionary: &Dictionary, seconds: f64) {
    let all: u64 = report.executions.iter().sum();
    let (words, names, sentences) = dictionary.sizes();
    println!("dictionary: {words} words, {names} names, {sentences} sentences");
    for (target, count) in Target::ALL.iter().zip(report.executions) {
        println!("{:12} {count:>12}", format!("{target:?}").to_lowercase());
    }
    println!("{:12} {all:>12} in {seconds:.0} s, {:.0} a second", "executions", all as f64 / seconds.max(0.001));
    println!("{:12} {:>12}", "bytes", report.bytes);
    println!("{:12} {:>12}", "mentions", report.mentions);
    println!("{:12} {:>12}", "facts", report.facts);
    println!("{:12} {:>12}", "refused", report.refused);
    println!("{:12} {:>12}", "by line", report.streamed);
    println!("{:12} {:>12}", "rule sets", report.signatures);
    println!("{:12} {:>12}", "faults", report.faults.len());
    for (count, fault, input) in report.faults.values() {
        println!(
            "\n{count} times: {fault}\n  {:?} {:?} options {} places {}",
            input.target, input.text, input.options, input.places
        );
    }
}
