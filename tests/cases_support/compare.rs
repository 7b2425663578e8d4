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
        if !taken && !free {
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
