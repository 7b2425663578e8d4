//! Long and monotonous texts are answered soundly. How their time grows is measured by the benchmark, not here.

mod robustness_support;

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
    ("closing brackets", ")"),
    ("dotted letters", "a."),
    ("hyphenated names", "Jean-"),
    ("figures without a full stop", "1 000 "),
    ("words of number", "mille et "),
    ("one sentence", "12 morts à Lyon et 3 blessés à Paris selon le ministère "),
    ("groups of digits", "1 "),
    ("slashed digits", "1/"),
    ("words and slashes", "zéro/"),
    ("open quotations", "12 % « "),
    ("collectives", "douzaine de "),
    ("names that narrow names", "Paris de "),
    ("parts of one name", "Shangri-La-contextes'"),
    ("years", "1987, "),
    ("figures after articles", "le 5 "),
];

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
    for (_, piece) in STORMS {
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

/// A rule that called itself for each word of a chain would exhaust the small stack that browsers give.
#[test]
fn no_storm_needs_a_deep_stack() -> std::io::Result<()> {
    let answer = || STORMS.iter().map(|(_, piece)| sound(&storm(piece, 60_000)).mentions.len()).sum::<usize>();
    let small = std::thread::Builder::new().stack_size(256 * 1024).spawn(answer)?;
    assert!(small.join().is_ok_and(|mentions| mentions > STORMS.len()));
    Ok(())
}
