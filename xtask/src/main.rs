//! The project's commands: `cargo xtask …`, the same for people and for continuous integration.
#![forbid(unsafe_code)]

mod bench;
mod build;
mod fuzz;
mod r#gen;
mod learn;
mod lighthouse;
mod markdown;
mod reproduce;
mod run;
mod samples;
mod scale;
mod score;
mod serve;
mod size;
mod spark;
mod test;

use std::env;
use std::process::ExitCode;

const HELP: &str = "cargo xtask <command>

  build           compile to WebAssembly, write www/pkg
  serve [PORT]    build, serve www on 127.0.0.1, rebuild when sources change
  test            every check, as continuous integration runs them
  lighthouse      Lighthouse on the served page; fails below 100
  pack            the npm package, as a folder and an archive in target/npm
  gen [--check]   write the generated gazetteers again, or say whether they are up to date
  learn [FOLDER]  the weights of seeds/weights from tests/corpus, and what they find in articles they have not seen;
                  --check: whether they are up to date
  bench           speed natively, in Node and in Chromium, beside limits and rivals; --profile: where the time goes
  size            bytes that a reader downloads, against size-budget.tsv; --breakdown: what takes them, into docs/size.md
  fuzz [SECONDS]  texts and options that nobody would write, for a minute or so many seconds
  spark           the job of examples/spark on two local cores, against one process; installs PySpark below target
  reproduce       two browser builds from nothing, which must give the same bytes
  scale           articles a second of the command line, by the number of threads
  score FOLDER    the engine against annotated articles; --errors lists what is wrong
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["build"] => build::build(build::Effort::Release),
        ["serve"] => serve::serve(8080),
        ["serve", port] => port.parse().map_err(run::Failure::from).and_then(serve::serve),
        ["test"] => test::test(),
        ["lighthouse"] => lighthouse::lighthouse(),
        ["pack"] => build::pack(),
        ["gen"] => r#gen::run().map_err(run::Failure::from),
        ["gen", "--check"] => r#gen::check().map_err(run::Failure::from),
        ["learn"] => learn::learn(None),
        ["learn", "--check"] => learn::check(),
        ["learn", folder] => learn::learn(Some(folder)),
        ["bench"] => bench::bench(),
        ["bench", "--profile"] => bench::profile(),
        ["size"] => size::size(),
        ["size", "--breakdown"] => size::breakdown(),
        ["fuzz"] => fuzz::fuzz(60),
        ["fuzz", seconds] => seconds.parse().map_err(run::Failure::from).and_then(fuzz::fuzz),
        ["spark"] => spark::spark(),
        ["reproduce"] => reproduce::reproduce(),
        ["scale"] => scale::scale(),
        ["score", folder] => score::score(folder, None, false),
        ["score", folder, "--errors"] => score::score(folder, None, true),
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
