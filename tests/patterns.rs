//! Holds the automaton that the build compiles from `seeds/patterns/literals.tsv` against the `regex` crate.
//!
//! Seen through `tokenize`: where a token begins with a digit, a sign or a fraction, its kind and end must be those of
//! the first pattern of the list that `regex` lets end there on a boundary, at its longest.

use std::error::Error;

use factmark::text::{Token, TokenKind, tokenize};
use proptest::prelude::*;
use regex::Regex;

/// The patterns in order of precedence, each to be matched against a whole slice.
struct Patterns(Vec<Pattern>);

struct Pattern {
    name: String,
    regex: Regex,
    example: String,
}

impl Patterns {
    fn load() -> Result<Self, Box<dyn Error>> {
        let table = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/patterns/literals.tsv"))?;
        let mut patterns = Vec::new();
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            let [name, pattern, example] = cells[..] else { return Err(format!("not three cells: {row}").into()) };
            // The build means ASCII digits too.
            let regex = Regex::new(&format!("^(?:{})$", pattern.replace(r"\d", "[0-9]")))?;
            patterns.push(Pattern { name: name.to_owned(), regex, example: example.to_owned() });
        }
        Ok(Self(patterns))
    }

    /// The name of the literal that begins at byte `start`, and its end.
    fn literal(&self, text: &str, start: usize) -> Option<(&str, usize)> {
        let rest = &text[start..];
        let mut ends: Vec<usize> = rest.char_indices().map(|(index, _)| index).skip(1).collect();
        ends.push(rest.len());
        self.0.iter().find_map(|pattern| {
            let mut matches = ends.iter().rev().filter(|end| pattern.regex.is_match(&rest[..**end]));
            let end = matches.find(|end| ends_well(&rest[**end..], &pattern.name))?;
            Some((pattern.name.as_str(), start + end))
        })
    }
}

/// Digits go on beyond no literal, letters only beyond a numeral (« 3M€ »).
fn ends_well(after: &str, name: &str) -> bool {
    after.chars().next().is_none_or(|next| {
        let apostrophe = matches!(next, '\'' | '\u{2019}' | '\u{2BC}');
        !next.is_ascii_digit() && (apostrophe || name == "Numeral" || !next.is_alphabetic())
    })
}

/// Kind and end of a token, as far as patterns speak of them.
fn told(token: &Token) -> Option<(String, usize)> {
    match token.kind {
        TokenKind::Literal(literal) => Some((format!("{literal:?}"), token.span.end)),
        _ => None,
    }
}

fn differences(patterns: &Patterns, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokenize(text) {
        let first = token.span.of(text).chars().next().unwrap_or(' ');
        if !first.is_ascii_digit() && !"+½¼¾⅓⅔".contains(first) {
            continue;
        }
        let expected = patterns.literal(text, token.span.start).map(|(name, end)| (name.to_owned(), end));
        if told(&token) != expected {
            let (start, end) = (token.span.start, token.span.end);
            found.push(format!("{text:?} at {start}: {:?} to {end}, regex says {expected:?}", token.kind));
        }
    }
    found
}

#[test]
fn every_example_is_one_token_of_its_pattern() -> Result<(), Box<dyn Error>> {
    for pattern in Patterns::load()?.0 {
        let tokens = tokenize(&pattern.example);
        let expected = Some((pattern.name.clone(), pattern.example.len()));
        assert_eq!(tokens.first().and_then(told), expected, "{}", pattern.example);
        assert!(pattern.regex.is_match(&pattern.example), "{}", pattern.example);
    }
    Ok(())
}

#[test]
fn the_automaton_reads_what_regex_reads() -> Result<(), Box<dyn Error>> {
    let patterns = Patterns::load()?;
    let lines = [
        "Le 10/10/2020, le 10-10-2020, le 10.10.20, le 2020-10-10, en 2020-10.",
        "Appelez le 01 42 34 56 78, le 01.42.34.56.78, le +33 1 42 34 56 78 ou le +41 (0)22 123 45 67.",
        "140 000, 140\u{A0}000, 140\u{202F}000, 140\u{2009}000, 1'400, 1’400, 2.317, 2.317,5, 1 234 567,89 et 12,5 %.",
        "14h30, 14 h 30, 14:30, 24h00, 25h00, 14h, 9h05, 14h60.",
        "1er, 1ère, 12e, 12ème, 3ièmes, 2nd, 2nde, 12d, 12es, 12ex, 1e6.",
        "½, 3½, ¾ d'heure, 10km, 3M€, 3D, 4x4, A320, 2020-2021, 20-25, 1-0, 12,5.3, 1.2.3.4, 0.5, 00 000",
        "1 23 456, 12 3456, 123 456 78, 1 234, 5 678",
    ];
    for line in lines {
        assert!(tokenize(line).len() > 3);
        assert_eq!(differences(&patterns, line), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn the_automaton_reads_what_regex_reads_in_any_text() -> Result<(), Box<dyn Error>> {
    let patterns = Patterns::load()?;
    let texts = "[0-9]{1,3}[0-9 .,'’\u{A0}\u{202F}\u{2009}/:+()hHeèrmndsx½¼\u{2D}]{0,20}";
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 4_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    runner.run(&texts, |text| {
        let found = differences(&patterns, &text);
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })?;
    Ok(())
}
