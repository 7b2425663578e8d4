//! How many place names of the French-language press the core knows: `tests/probe/toponyms.tsv`.
//!
//! The names were chosen as an editor would, two thirds from the world and one third from France, Belgium,
//! Switzerland and Quebec, without a look at the gazetteers. The share is a floor: names are not to be added to the
//! gazetteers because they stand here.

use factmark::{Context, CountryCode, analyze};

/// The share of names that the core must know, in percent; the extended pack is meant to know the rest.
const FLOOR: usize = 85;

/// A row of the probe.
struct Probe<'r> {
    name: &'r str,
    kind: &'r str,
    code: &'r str,
}

impl<'r> Probe<'r> {
    fn read(row: &'r str) -> Option<Self> {
        let mut cells = row.split('\t');
        let probe = Self { name: cells.next()?, kind: cells.next()?, code: cells.next()? };
        cells.next().is_none().then_some(probe)
    }

    /// A plain sentence in which nothing but the name can tell the country.
    fn sentence(&self) -> String {
        let preposition = match self.kind {
            "region" => "en",
            "natural" => "non loin de",
            _ => "à",
        };
        format!("Il est arrivé {preposition} {}.", self.name)
    }

    /// What is wrong with the place found, if anything.
    fn miss(&self) -> Option<String> {
        let text = self.sentence();
        let analysis = analyze(&text, &Context::default());
        let found = analysis.mentions.iter().find(|mention| mention.span.of(&text) == self.name);
        let Some(found) = found else { return Some(format!("{}: not found", self.name)) };
        let Some(place) = found.place() else { return Some(format!("{}: no place", self.name)) };
        let code = place.country.as_ref().map(CountryCode::as_str);
        (code != Some(self.code)).then(|| format!("{}: {} instead of {}", self.name, code.unwrap_or("-"), self.code))
    }
}

#[test]
fn the_core_knows_the_names_of_the_press() {
    let table = include_str!("probe/toponyms.tsv");
    let rows: Vec<Probe<'_>> = table.lines().skip(1).filter_map(Probe::read).collect();
    assert_eq!(rows.len(), 300, "the probe is a fixed sample");
    let misses: Vec<String> = rows.iter().filter_map(Probe::miss).collect();
    let known = rows.len() - misses.len();
    println!("{known} of {} names are known; the others:\n{}", rows.len(), misses.join("\n"));
    assert!(known * 100 >= rows.len() * FLOOR, "only {known} of {} are known:\n{}", rows.len(), misses.join("\n"));
}
