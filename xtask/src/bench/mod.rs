//! `cargo xtask bench`: how fast the engine is natively, in Node and in Chromium, beside limits and rivals.
//!
//! Nothing here judges: figures are measured, printed and written to `docs/benchmarks.md`, where a reader compares them with
//! the goals. No test depends on time.

mod callgrind;
mod figures;
mod goals;
mod machine;
mod profile;
mod report;
mod rivals;
mod texts;

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::build::{Effort, build, target_folder};
use crate::markdown;
use crate::run::{Failure, root, run};
use figures::Figures;
pub use profile::profile;

/// Measures everything and writes the report. What cannot be measured here is named in it; the rest still is.
pub fn bench() -> Result<(), Failure> {
    build(Effort::Release)?;
    let folder = target_folder().join("bench");
    texts::write(&folder)?;
    compile_limit(&folder)?;
    let mut figures = Figures::new(machine::describe());
    figures.put("native", native(&folder));
    figures.put("node", script("node", &["benches/node.mjs".as_ref(), &folder], &root()));
    figures.put("chromium", script("node", &["benches/chromium.mjs".as_ref(), &folder], &root()));
    figures.put_rivals(rivals::measure(&folder));
    let report = report::write(&figures);
    println!("{report}");
    markdown::replace(&root().join("docs/benchmarks.md"), &report)
}

/// The scanner for words, as wasm.
fn compile_limit(folder: &Path) -> Result<(), Failure> {
    let output = folder.join("words.wasm").display().to_string();
    let options = ["--edition=2021", "--target=wasm32-unknown-unknown", "--crate-type=cdylib", "-Copt-level=3"];
    run(
        "rustc",
        &[&options[..], &["-Cpanic=abort", "-Clto=fat", "-Cstrip=symbols", "benches/limit/words.rs", "-o", &output]]
            .concat(),
    )
}

/// Each stage of the library on each text: `{ stage: { text: { bytes, ms } } }`.
fn native(folder: &Path) -> Result<Value, Failure> {
    eprintln!("bench: native");
    let paths = texts::SIZES.map(|size| folder.join(format!("{size}.txt")));
    let output = Command::new("cargo")
        .args(["bench", "--quiet", "--locked", "--bench", "throughput", "--"])
        .args(&paths)
        .current_dir(root())
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("cargo bench: {}", output.status).into());
    }
    let mut stages = json!({});
    let mut texts = texts::SIZES.iter().peekable();
    for line in String::from_utf8(output.stdout)?.lines() {
        let [stage, bytes, ms] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let bytes: usize = bytes.parse()?;
        // Texts come in the order asked for, each at most as long as its name says.
        while texts.next_if(|size| **size < bytes).is_some() {}
        let text = texts.peek().ok_or("a text that was not asked for")?.to_string();
        stages[stage][&text] = json!({ "bytes": bytes, "ms": ms.parse::<f64>()? });
    }
    Ok(stages)
}

/// What a script prints as its last line: JSON.
fn script(program: &str, arguments: &[&Path], folder: &Path) -> Result<Value, Failure> {
    let shown: Vec<_> = arguments.iter().map(|argument| argument.display().to_string()).collect();
    eprintln!("bench: {}", shown.first().map_or(program, |first| first));
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if !output.status.success() {
        return Err(reason(&output.stderr).into());
    }
    let said = String::from_utf8(output.stdout)?;
    let figures = said.lines().rev().find(|line| line.starts_with('{')).ok_or("it printed no figures")?;
    Ok(serde_json::from_str(figures)?)
}

/// What went wrong, of all that a script prints when it fails.
fn reason(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let says = |line: &&str| !line.starts_with(' ') && (line.contains("Error: ") || line.contains("Timeout"));
    let said = text.lines().find(says);
    said.unwrap_or("it failed and did not say why").trim().to_owned()
}
