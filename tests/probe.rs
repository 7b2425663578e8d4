//! How many place names of the French-language press the core knows: `tests/probe/toponyms.tsv`.
//!
//! The names were chosen as an editor would, two thirds from the world and one third from France, Belgium,
//! Switzerland and Quebec, without a look at the gazetteers. The share is a floor: names are not to be added to the
//! gazetteers because they stand here.

use factmark::{Context, CountryCode, Places, analyze};

/// The share of names that the core must know, in percent.
const CORE: usize = 85;
/// The share that must be known with the extended pack.
const EXTENDED: usize = 98;

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.bin"));

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
    fn miss(&self, context: &Context) -> Option<String> {
        let text = self.sentence();
        let analysis = analyze(&text, context);
        let found = analysis.mentions.iter().find(|mention| mention.span.of(&text) == self.name);
        let Some(found) = found else { return Some(format!("{}: not found", self.name)) };
        let Some(place) = found.place() else { return Some(format!("{}: no place", self.name)) };
        let code = place.country.as_ref().map(CountryCode::as_str);
        (code != Some(self.code)).then(|| format!("{}: {} instead of {}", self.name, code.unwrap_or("-"), self.code))
    }
}

#[test]
fn the_core_knows_the_names_of_the_press() {
    hold(&Context::default(), CORE);
}

#[test]
fn the_extended_pack_knows_nearly_all() {
    let places = Places::from_bytes(PACK.to_vec()).ok();
    assert!(places.is_some());
    hold(&Context { places, ..Context::default() }, EXTENDED);
}

fn hold(context: &Context, floor: usize) {
    let table = include_str!("probe/toponyms.tsv");
    let rows: Vec<Probe<'_>> = table.lines().skip(1).filter_map(Probe::read).collect();
    assert_eq!(rows.len(), 300, "the probe is a fixed sample");
    let misses: Vec<String> = rows.iter().filter_map(|row| row.miss(context)).collect();
    let known = rows.len() - misses.len();
    println!("{known} of {} names are known; the others:\n{}", rows.len(), misses.join("\n"));
    assert!(known * 100 >= rows.len() * floor, "only {known} of {} are known:\n{}", rows.len(), misses.join("\n"));
}
