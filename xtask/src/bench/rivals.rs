//! Other programs on the same text. They are installed below `target`, from exact versions, and are no part of anything
//! that is built or shipped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::script;
use crate::build::target_folder;
use crate::run::{Failure, root};

/// Another program, what it looks for, and what was measured or why it was not.
pub struct Rival {
    pub name: &'static str,
    pub looks_for: &'static str,
    /// Whether it finds persons and places, as factmark does.
    pub names: bool,
    pub figures: Result<Value, String>,
}

/// Name, what it looks for, whether that includes names, whether it comes from npm.
const RIVALS: [(&str, &str, bool, bool); 9] = [
    ("fr-compromise", "French persons, places, numbers", true, true),
    ("compromise", "English persons, places, organizations, numbers", true, true),
    ("Recognizers-Text, numbers", "French numbers", false, true),
    ("Recognizers-Text, dates", "French dates and durations", false, true),
    ("chrono-node", "French dates", false, true),
    ("text2num", "French numbers in words", false, false),
    ("spaCy, names alone", "French names, `fr_core_news_sm`", true, false),
    ("spaCy, whole model", "names, parts of speech, syntax, `fr_core_news_sm`", true, false),
    ("spaCy, words alone", "words, `spacy.blank(\"fr\")`", false, false),
];

/// Installs what is not there yet and measures each program in a process of its own.
pub fn measure(texts: &Path) -> Vec<Rival> {
    let folder = target_folder().join("rivals");
    let npm = install_npm(&folder).map_err(|failure| failure.to_string());
    let python = install_pip(&folder).map_err(|failure| failure.to_string());
    let scripts = root().join("benches/rivals");
    let one = |name: &str, from_npm: bool| -> Result<Value, String> {
        let (program, file) = if from_npm {
            npm.clone().map(|()| (PathBuf::from("node"), scripts.join("npm.mjs")))?
        } else {
            python.clone().map(|python| (python, scripts.join("pip.py")))?
        };
        let outcome = script(&program.display().to_string(), &[&file, Path::new(name), texts], &folder);
        outcome.map_err(|failure| failure.to_string())
    };
    RIVALS
        .into_iter()
        .map(|(name, looks_for, names, from_npm)| Rival { name, looks_for, names, figures: one(name, from_npm) })
        .collect()
}

fn install_npm(folder: &Path) -> Result<(), Failure> {
    if is_installed(folder, "package-lock.json") && folder.join("node_modules").is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(root().join("benches/rivals").join(file), folder.join(file))?;
    }
    quietly(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// The Python that has them.
fn install_pip(folder: &Path) -> Result<PathBuf, Failure> {
    let environment = folder.join("venv");
    let python = environment.join("bin/python");
    if is_installed(folder, "requirements.txt") && python.exists() {
        return Ok(python);
    }
    fs::create_dir_all(folder)?;
    quietly(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    let wanted = root().join("benches/rivals/requirements.txt");
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    let all = quietly(Command::new(&python).args(pip).arg("--requirement").arg(&wanted));
    if all.is_err() {
        // One that is not to be had keeps none of the others away.
        for line in fs::read_to_string(&wanted)?.lines() {
            let _ = quietly(Command::new(&python).args(pip).arg(line));
        }
    }
    fs::copy(&wanted, folder.join("requirements.txt"))?;
    Ok(python)
}

/// Whether what is there was installed from the list of now.
fn is_installed(folder: &Path, list: &str) -> bool {
    let read = |path: PathBuf| fs::read(path).ok();
    read(folder.join(list)).is_some_and(|now| Some(now) == read(root().join("benches/rivals").join(list)))
}

fn quietly(command: &mut Command) -> Result<(), Failure> {
    let shown = command.get_program().to_string_lossy().into_owned();
    eprintln!("bench: {shown} installs rivals below target");
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("not installed: {shown}: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(format!("not installed: {shown} failed").into()) }
}
