//! Starting other programs, and finding the project.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a command failed, in one line for people.
pub type Failure = Box<dyn Error>;

/// The project's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Runs `program` in the project's folder; a status other than 0 is a failure that names the command.
pub fn run(program: &str, arguments: &[&str]) -> Result<(), Failure> {
    run_with(program, arguments, &[])
}

/// The same with variables added to the environment.
pub fn run_with(program: &str, arguments: &[&str], variables: &[(&str, String)]) -> Result<(), Failure> {
    let shown = format!("{program} {}", arguments.join(" "));
    let status = Command::new(program)
        .args(arguments)
        .envs(variables.iter().map(|(name, value)| (*name, value)))
        .current_dir(root())
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("cannot run « {shown} »: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("« {shown} » failed: {status}").into()) }
}

/// Whether `program` answers to `--version`.
pub fn exists(program: &str) -> bool {
    let quiet = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}
