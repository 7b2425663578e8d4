use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use factmark::wire::{self, OffsetUnit};
use factmark::{Context, Places, analyze};
use serde_json::{Value, json};

use crate::check::Fault;

/// Whether the command line answers each of `texts`, as lines of one stream, as the library answers it alone.
pub fn same_by_line(program: &Path, texts: &[String], places: Option<&Places>) -> Result<(), Fault> {
    let lines: Vec<String> =
        texts.iter().enumerate().map(|(id, text)| json!({ "id": id, "text": text }).to_string()).collect();
    let answers = answered(program, lines.join("\n")).map_err(|problem| format!("the stream: {problem}"))?;
    let context = Context { places: places.cloned(), ..Context::default() };
    let mut answers = answers.lines();
    for (id, text) in texts.iter().enumerate() {
        let shown = wire::Analysis::new(text, &analyze(text, &context), OffsetUnit::CodePoints);
        let mut expected = serde_json::to_value(shown).map_err(|problem| problem.to_string())?;
        if let Some(fields) = expected.as_object_mut() {
            fields.insert("id".to_owned(), json!(id));
        }
        let answer: Option<Value> = answers.next().and_then(|line| serde_json::from_str(line).ok());
        // Both through text: reading a number of many digits may miss its last bit.
        let expected: Value = serde_json::from_str(&expected.to_string()).map_err(|problem| problem.to_string())?;
        if answer.as_ref() != Some(&expected) {
            return Err(format!("by line another answer: {text:?}"));
        }
    }
    if answers.next().is_some() { Err("more answers than lines".to_owned()) } else { Ok(()) }
}

fn answered(program: &Path, input: String) -> std::io::Result<String> {
    let mut child =
        Command::new(program).args(["--input", "jsonl"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().ok_or(std::io::ErrorKind::BrokenPipe)?;
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let mut answers = String::new();
    if let Some(mut stdout) = child.stdout.take() {
        stdout.read_to_string(&mut answers)?;
    }
    let written = writer.join().map_err(|_| std::io::ErrorKind::Other)?;
    let ended = child.wait()?;
    written.and_then(|()| if ended.success() { Ok(answers) } else { Err(std::io::ErrorKind::Other.into()) })
}
