//! The command line: articles in, analyses out.

#![allow(clippy::print_stderr)]

mod comparison;
mod explanation;
mod options;
mod output;
mod stream;
mod terminal;

use std::io::{self, Read, Write};
use std::process::ExitCode;

use clap::Parser;
use options::{Action, Arguments, Input};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
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
fn run(arguments: &Arguments) -> io::Result<bool> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if let Some(Action::Compare(compared)) = &arguments.action {
        comparison::write(&mut out, compared, &arguments.context())?;
        out.flush()?;
        return Ok(true);
    }
    if arguments.input == Input::Jsonl {
        let all = stream::answer(io::stdin().lock(), &mut out, arguments.offsets.into())?;
        out.flush()?;
        return Ok(all);
    }
    let mut all = true;
    if arguments.files.is_empty() {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        output::write(&mut out, arguments, "stdin", &String::from_utf8_lossy(&bytes))?;
    }
    for path in &arguments.files {
        match std::fs::read(path) {
            Ok(bytes) => {
                output::write(&mut out, arguments, &path.display().to_string(), &String::from_utf8_lossy(&bytes))?;
            }
            Err(error) => {
                eprintln!("factmark: {}: {error}", path.display());
                all = false;
            }
        }
    }
    out.flush()?;
    Ok(all)
}
