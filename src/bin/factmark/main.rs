//! The command line: articles in, analyses out.

#![allow(clippy::print_stderr)]
#![forbid(unsafe_code)]

mod comparison;
mod explanation;
mod options;
mod output;
mod parallel;
mod stream;
mod terminal;

use std::fs;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use factmark::Context;
use options::{Action, Arguments, Input};
use parallel::{Next, in_order};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader has seen enough: `factmark … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("factmark: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Answers every article; whether all could be answered.
fn run(arguments: Arguments) -> io::Result<bool> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let all = answer(&mut out, arguments)?;
    out.flush()?;
    Ok(all)
}

fn answer(out: &mut impl Write, arguments: Arguments) -> io::Result<bool> {
    let context = arguments.context();
    if let Some(Action::Compare(compared)) = &arguments.action {
        comparison::write(out, compared, &context)?;
        return Ok(true);
    }
    if arguments.input == Input::Jsonl {
        return stream::answer(out, arguments.threads(), context, arguments.offsets.into());
    }
    if arguments.files.is_empty() {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        output::write(out, &arguments, &context, "stdin", &String::from_utf8_lossy(&bytes))?;
        return Ok(true);
    }
    files(out, arguments, context)
}

/// Answers each file, in order; one that cannot be read is named, and the others are still answered.
fn files(out: &mut impl Write, arguments: Arguments, context: Context) -> io::Result<bool> {
    let (paths, threads) = (arguments.files.clone(), arguments.threads());
    let answer = move |path: PathBuf| {
        let name = path.display().to_string();
        let bytes = fs::read(&path).map_err(|error| format!("{name}: {error}"))?;
        let mut answer = Vec::new();
        output::write(&mut answer, &arguments, &context, &name, &String::from_utf8_lossy(&bytes))
            .map_err(|error| format!("{name}: {error}"))?;
        Ok::<_, String>(answer)
    };
    let mut all = true;
    in_order(threads, paths.into_iter().map(Ok), answer, |next| match next {
        Next::Answer(Ok(answer)) => out.write_all(&answer),
        Next::Answer(Err(problem)) => {
            eprintln!("factmark: {problem}");
            all = false;
            Ok(())
        }
        Next::Pause => Ok(()),
    })?;
    Ok(all)
}
