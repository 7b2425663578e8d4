//! The table of figures.

use std::fmt::Write as _;

use super::tally::Tally;

const KINDS: [&str; 3] = ["number", "party", "place"];
const ATTRIBUTES: [(&str, &[&str]); 4] = [
    ("number", &["type", "value", "qualifier", "bounded"]),
    ("party", &["type", "ref"]),
    ("place", &["type", "ref"]),
    ("name", &["kind"]),
];
const PARTS: [&str; 4] = ["what", "who", "where", "source"];

/// Precision, recall and F1 per kind, attributes of the matched spans, links of the facts.
pub fn table(tally: &Tally) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{:8} {:>6} {:>6}   overlap P / R / F1     exact P / R / F1", "", "gold", "found");
    for kind in KINDS {
        let _ = write!(
            out,
            "{kind:8} {:6} {:6}  ",
            tally.get(&format!("{kind}.gold")),
            tally.get(&format!("{kind}.found"))
        );
        for level in ["overlap", "exact"] {
            for measure in ["precision", "recall", "f1"] {
                let _ = write!(out, " {}", percent(tally.figure(&format!("{kind}.{level}.{measure}"))));
            }
            out.push_str("  ");
        }
        out.push('\n');
    }
    for (kind, attributes) in ATTRIBUTES {
        for attribute in attributes {
            let _ = writeln!(out, "{kind:8} {attribute:10} {}", percent(tally.figure(&format!("{kind}.{attribute}"))));
        }
    }
    for part in PARTS {
        let _ = write!(out, "fact     {part:10}");
        for measure in ["precision", "recall", "f1"] {
            let _ = write!(out, " {}", percent(tally.figure(&format!("fact.{part}.{measure}"))));
        }
        out.push('\n');
    }
    out
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "     –".to_owned(), |share| format!("{:6.1}", 100.0 * share))
}
