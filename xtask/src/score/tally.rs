//! What there is to add up.

use std::collections::BTreeMap;

/// Counts by name: `number.gold`, `party.type.right`, `fact.who.found`.
#[derive(Default)]
pub struct Tally {
    counts: BTreeMap<String, u32>,
}

impl Tally {
    pub fn add(&mut self, name: &str, count: usize) {
        *self.counts.entry(name.to_owned()).or_default() += u32::try_from(count).unwrap_or(u32::MAX);
    }

    pub fn get(&self, name: &str) -> f64 {
        f64::from(self.counts.get(name).copied().unwrap_or(0))
    }

    /// A figure by its name: `number.overlap.f1`, `number.exact.precision`, `party.ref`, `fact.who.f1`.
    pub fn figure(&self, name: &str) -> Option<f64> {
        let parts: Vec<&str> = name.split('.').collect();
        match parts.as_slice() {
            ["fact", part, measure] => self.rate(
                measure,
                &format!("fact.{part}.right"),
                &format!("fact.{part}.gold"),
                &format!("fact.{part}.found"),
            ),
            [kind, "overlap" | "exact", measure] => {
                let right = format!("{kind}.{}", parts[1]);
                self.rate(measure, &right, &format!("{kind}.gold"), &format!("{kind}.found"))
            }
            [kind, attribute] => {
                ratio(self.get(&format!("{kind}.{attribute}.right")), self.get(&format!("{kind}.{attribute}.judged")))
            }
            _ => None,
        }
    }

    fn rate(&self, measure: &str, right: &str, gold: &str, found: &str) -> Option<f64> {
        let (right, gold, found) = (self.get(right), self.get(gold), self.get(found));
        match measure {
            "precision" => ratio(right, found),
            "recall" => ratio(right, gold),
            "f1" => ratio(2.0 * right, gold + found),
            _ => None,
        }
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}
