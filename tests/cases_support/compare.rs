//! Expected against found.

use super::found::Found;
use super::notation::{Expected, Line};

/// Attributes that must be absent where a bracket leaves them out.
const STRICT: [&str; 3] = ["v", "hi", "q"];

/// Everything that is missing, unexpected or other than written.
pub fn differences(line: &Line, found: &[Found]) -> Vec<String> {
    let mut differences = Vec::new();
    let mut taken = vec![false; found.len()];
    for expected in &line.spans {
        let same = found.iter().position(|one| one.range == expected.range && is_kind(expected, one.kind));
        if let Some((one, taken)) = same.and_then(|at| Some((found.get(at)?, taken.get_mut(at)?))) {
            *taken = true;
            // The other kind has types and references of its own.
            if one.kind == expected.kind {
                attributes(line, expected, one, &mut differences);
            }
        } else if !expected.optional {
            differences.push(format!("« {} » is not found", words(line, &expected.range)));
        }
    }
    for (one, taken) in found.iter().zip(taken) {
        let free = line.spans.iter().any(|expected| {
            expected.optional && expected.range.start < one.range.end && one.range.start < expected.range.end
        });
        if !taken && !free && !one.free {
            differences.push(format!("« {} » should not be found", words(line, &one.range)));
        }
    }
    differences
}

fn is_kind(expected: &Expected, kind: &str) -> bool {
    expected.kind == kind || expected.other_kind == Some(kind)
}

fn words<'l>(line: &'l Line, range: &std::ops::Range<usize>) -> &'l str {
    line.text.get(range.clone()).unwrap_or("")
}

fn attributes(line: &Line, expected: &Expected, found: &Found, differences: &mut Vec<String>) {
    let words = words(line, &expected.range);
    if expected.kind_type != found.kind_type {
        differences.push(format!("« {words} »: {} instead of {}", found.kind_type, expected.kind_type));
    }
    for (name, value) in &expected.attributes {
        let actual = found.attributes.get(name.as_str()).map_or("-", String::as_str);
        // `q=eq` may be written out.
        let value = if name == "q" && value == "eq" { "-" } else { value };
        if !same(value, actual) {
            differences.push(format!("« {words} »: {name}={actual} instead of {name}={value}"));
        }
    }
    for name in STRICT.iter().filter(|name| !expected.attributes.contains_key(**name)) {
        if let Some(actual) = found.attributes.get(name) {
            differences.push(format!("« {words} »: {name}={actual} instead of none"));
        }
    }
}

/// Equal as written; decimals are reduced and apostrophes straight.
fn same(expected: &str, actual: &str) -> bool {
    let plain = |value: &str| value.replace('\u{2019}', "'");
    let reduced = |value: &str| match value.parse::<f64>() {
        Ok(_) if value.contains('.') => value.trim_end_matches('0').trim_end_matches('.').to_owned(),
        _ => plain(value),
    };
    reduced(expected) == reduced(actual)
}

/// The tables are only worth what a wrong line costs: each way to be wrong is told.
#[test]
fn tells_every_difference() {
    use crate::cases_support::{Folder, found};
    let of = |case: &str, folder: Folder| {
        let line = Line::parse(case, folder)?;
        let found = found::analyze(&line.text, &factmark::Context::default(), folder);
        Ok::<_, String>(differences(&line, &found).join("; "))
    };
    let numbers = |case: &str| of(case, Folder::Numbers).unwrap_or_else(|problem| problem);
    assert_eq!(numbers("Le bilan est de [plus de 400|cardinal v=400 q=gt] morts [provisoire]."), "");
    for (case, difference) in [
        ("Le bilan est de [plus de 400|cardinal v=401 q=gt] morts.", "v=400 instead of v=401"),
        ("Le bilan est de [plus de 400|cardinal v=400] morts.", "q=gt instead of none"),
        ("Le bilan est de [plus de 400|ordinal v=400 q=gt] morts.", "cardinal instead of ordinal"),
        ("Le bilan est de plus de [400|cardinal v=400] morts.", "« 400 » is not found"),
        ("Le bilan est de plus de 400 morts.", "« plus de 400 » should not be found"),
        ("Le bilan est de [plus de 400|cardinals v=400] morts.", "unknown type"),
        ("Le bilan est de [plus de 400|cardinal w=400] morts.", "unknown attribute"),
        ("Le bilan est de [plus de 400|cardinal v=400 q=more] morts.", "unknown qualifier"),
        ("Le bilan est de [plus de 400 |cardinal v=400] morts.", "ends with a space"),
        ("Le bilan est de [plus de 400|cardinal v=\"400] morts.", "a quote is not closed"),
        ("Le bilan est de [plus de 400|cardinal v=400 morts.", "a bracket is not closed"),
    ] {
        assert!(numbers(case).contains(difference), "{case}: {}", numbers(case));
    }
    let facts = |case: &str| of(case, Folder::Facts).unwrap_or_else(|problem| problem);
    assert_eq!(facts("Le séisme de mardi a fait [400|cardinal v=400 u=morts who=- category=dead] morts."), "");
    assert_eq!(facts("Le séisme de [mardi|date] a fait [400|cardinal v=400 modality=asserted] morts."), "");
    assert!(facts("Le séisme de mardi a fait [400|cardinal v=400 u=blessés] morts.").contains("u=morts"));
    assert!(facts("Le séisme de mardi a fait 400 morts.").contains("should not be found"));
    let names = |case: &str| of(case, Folder::Places).unwrap_or_else(|problem| problem);
    assert_eq!(names("Le ministre est arrivé à [Bakou|l city ref=AZ] pour trois jours."), "");
    assert_eq!(names("Le ministre est arrivé à [Bakou|p state alt=l] pour trois jours."), "");
    assert!(names("Le ministre est arrivé à [Bakou|l city ref=AM] pour trois jours.").contains("ref=AZ"));
    assert!(names("Le [ministre de passage|p group opt] est arrivé à [Bakou|l city] pour trois jours.").is_empty());
}
