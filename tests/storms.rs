//! Long and monotonous texts: they are answered, in time that grows with their length and no faster.

mod robustness_support;

use std::time::{Duration, Instant};

use factmark::wire::{self, OffsetUnit};
use factmark::{Context, analyze};
use robustness_support::{ARTICLE, sound, sound_in_every_unit};

/// Texts made of one repeated piece, where a step that looks back or ahead too far would take quadratic time.
const STORMS: &[(&str, &str)] = &[
    ("an article", ARTICLE),
    ("one word", "a"),
    ("one capital word", "Aé"),
    ("digits", "7"),
    ("combining marks", "e\u{301}\u{302}\u{303}"),
    ("direction marks", "\u{202E}\u{2067}\u{2069}"),
    ("hyphens", "-"),
    ("apostrophes", "l'"),
    ("spaces", " "),
    ("line breaks", "\n"),
    ("opening brackets", "("),
    ("opening quotes", "« "),
    ("quotes", "« Rien » "),
    ("names", "Jean Dupont "),
    ("capitals", "ONU "),
    ("commas", "Paris, "),
    ("cents", "cent "),
    ("de", "le bilan de la "),
    ("addresses", "https://a.b/c "),
    ("sentences", "Il a fait 12 morts. "),
];

/// The same, of pieces that are not yet read in linear time: a fix moves the line up, where it is held.
const SLOW_STORMS: &[(&str, &str)] = &[
    ("closing brackets", ")"),
    ("dotted letters", "a."),
    ("hyphenated names", "Jean-"),
    ("figures without a full stop", "1 000 "),
    ("words of number", "mille et "),
    ("one sentence", "12 morts à Lyon et 3 blessés à Paris selon le ministère "),
];

/// Evidence and links point back, and a position before the last one is counted from the start of the text again.
/// To be `false`, then gone, once `src/wire/offsets.rs` looks positions up.
const WIRE_IS_SLOW: bool = true;

/// French first, so that the text is not turned away before the rules see it.
fn storm(piece: &str, length: usize) -> String {
    let mut text = format!("{ARTICLE}Le bilan est de 12 morts ");
    while text.len() < length {
        text.push_str(piece);
    }
    text
}

#[test]
fn storms_are_answered() {
    for (_, piece) in STORMS.iter().chain(SLOW_STORMS) {
        sound_in_every_unit(&storm(piece, 3_000));
        sound_in_every_unit(&piece.repeat(500));
        sound_in_every_unit(&format!("{}{}", piece.repeat(200), ARTICLE));
    }
    let deep = format!("{}Le bilan est de 12 morts à Lyon{}", "(".repeat(5_000), ")".repeat(5_000));
    assert!(!sound(&deep).mentions.is_empty());
    let word = format!("{ARTICLE}{}", "a".repeat(1_000_000));
    assert!(!sound(&word).mentions.is_empty());
}

#[test]
fn five_megabytes_are_answered() {
    let text = ARTICLE.repeat(5_000_000 / ARTICLE.len() + 1);
    let analysis = sound(&text);
    let one = sound(ARTICLE).mentions.len();
    assert!(analysis.mentions.len() > text.len() / ARTICLE.len() * (one - 1));
}

/// Eight times the text may take sixteen times as long (a quadratic step would take sixty-four); the best of a few runs,
/// because others use the machine too. What `src/wire` adds is not held yet: see [`WIRE_IS_SLOW`].
#[test]
fn time_grows_with_length() {
    let time = |text: &str| {
        let runs = (0..3).map(|_| {
            let start = Instant::now();
            let analysis = analyze(text, &Context::default());
            if !WIRE_IS_SLOW {
                let shown = wire::Analysis::new(text, &analysis, OffsetUnit::Utf16);
                assert_eq!(shown.mentions.len(), analysis.mentions.len());
            }
            start.elapsed()
        });
        runs.min().unwrap_or_default()
    };
    let mut slow = Vec::new();
    for (name, piece) in STORMS {
        let (short, long) = (storm(piece, 50_000), storm(piece, 400_000));
        let (one, eight) = (time(&short), time(&long));
        if eight > one * 16 + Duration::from_millis(20) {
            slow.push(format!("{name}: {one:?} for 50 kB, {eight:?} for 400 kB"));
        }
    }
    assert!(slow.is_empty(), "\n{}\n", slow.join("\n"));
}
