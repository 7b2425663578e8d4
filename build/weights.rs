//! `seeds/weights/*.tsv` → `weights.rs`: for each list its slots and their weights, as `src/facts/ranking` reads them.

use std::fmt::Write as _;
use std::path::Path;

use crate::table::{Table, files, stem};
use crate::template::{COUNT, FEATURES, SLOTS, TEMPLATES, slots};
use crate::write;

const _: () = assert!(SLOTS <= 1 << 16, "the number of a slot takes two bytes");

pub fn compile(folder: &Path, out: &Path) {
    let mut code = String::new();
    for path in files(folder) {
        let table = Table::read(&path);
        let (features, weight) = (table.column("features"), table.column("weight"));
        let mut weights: Vec<(u16, i8)> = Vec::new();
        for (line, row) in table.rows.iter().enumerate() {
            let stop = || -> ! { panic!("{}:{}: no weight", path.display(), line + 2) };
            let weight = row[weight].parse().unwrap_or_else(|_| stop());
            // Features may change before the weights are learned anew, which needs the library.
            match place(&row[features]) {
                Some(slot) => weights.push((slot, weight)),
                None => {
                    println!("cargo:warning={}:{}: no such features: run cargo xtask learn", path.display(), line + 2)
                }
            }
        }
        weights.sort_unstable();
        let (slots, weights): (Vec<u16>, Vec<i8>) = weights.into_iter().unzip();
        let name = stem(&path).to_uppercase();
        let _ = writeln!(code, "static {name}_SLOTS: [u16; {}] = {slots:?};", slots.len());
        let _ = writeln!(code, "static {name}_WEIGHTS: [i8; {}] = {weights:?};", weights.len());
    }
    write(&out.join("weights.rs"), code);
}

/// The slot of features written as « position=before opener=par »; « always » has none.
fn place(written: &str) -> Option<u16> {
    let mut values = [0; COUNT];
    let mut features = Vec::new();
    for part in written.split(' ').filter(|part| *part != "always") {
        let (name, value) = part.split_once('=')?;
        let feature = FEATURES.iter().position(|(known, _)| *known == name)?;
        values[feature] = u8::try_from(FEATURES[feature].1.iter().position(|known| *known == value)?).ok()?;
        features.push(feature);
    }
    let same = |template: &&&[crate::template::Feature]| {
        template.iter().map(|feature| *feature as usize).eq(features.iter().copied())
    };
    let template = TEMPLATES.iter().position(|template| same(&template))?;
    slots(&values).nth(template).and_then(|slot| u16::try_from(slot).ok())
}
