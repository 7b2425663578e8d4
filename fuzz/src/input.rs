use factmark::wire::Options;
use factmark::{Context, Places};
use serde_json::{Value, json};

use crate::dictionary::Dictionary;
use crate::random::Random;

/// How an input is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Any bytes, read as UTF-8 with replacements.
    Bytes,
    /// Any UTF-16 code units, lone surrogates among them.
    Utf16,
    /// Words of the lexicons in any order.
    Words,
    /// Sentences of articles and earlier inputs, damaged and crossed.
    Damaged,
    /// Any options, dates and names of the caller's own, over a text of the two before.
    Options,
    /// One piece over and over, long and longer: time must grow with length only.
    Storm,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Bytes, Self::Utf16, Self::Words, Self::Damaged, Self::Options, Self::Storm];

    /// One of them, the quick ones more often.
    pub fn any(random: &mut Random) -> Self {
        if random.one_in(10_000) {
            return Self::Storm;
        }
        match random.below(16) {
            0..2 => Self::Bytes,
            2..4 => Self::Utf16,
            4..8 => Self::Words,
            8..14 => Self::Damaged,
            _ => Self::Options,
        }
    }
}

/// A text and what its analysis depends on beside it.
#[derive(Clone)]
pub struct Input {
    /// How it was made.
    pub target: Target,
    /// The text; of a storm, the piece.
    pub text: String,
    /// Options as a caller writes them.
    pub options: Value,
    /// Whether the extended pack of places is there.
    pub places: bool,
}

impl Input {
    /// A new input; `pool` holds earlier ones that made rules fire.
    pub fn new(random: &mut Random, dictionary: &Dictionary, pool: &[String]) -> Self {
        let target = Target::any(random);
        let text = match target {
            Target::Bytes => bytes(random),
            Target::Utf16 => utf16(random, dictionary),
            Target::Words => words(random, dictionary),
            Target::Damaged => damaged(random, dictionary, pool),
            Target::Options if random.one_in(2) => words(random, dictionary),
            Target::Options => damaged(random, dictionary, pool),
            Target::Storm => {
                (0..=random.below(4)).map(|_| dictionary.piece(random) + Dictionary::glue(random)).collect()
            }
        };
        let options = if target == Target::Options { options(random, dictionary, &text) } else { json!({}) };
        Self { target, text, options, places: random.one_in(4) }
    }

    /// The context of the options; none where they are refused, which is an answer as well.
    pub fn context(&self, places: Option<&Places>) -> Option<Context> {
        let options: Options = serde_json::from_value(self.options.clone()).ok()?;
        let context = options.context().ok()?;
        Some(Context { places: places.filter(|_| self.places).cloned(), ..context })
    }
}

fn bytes(random: &mut Random) -> String {
    let length = random.small(30);
    let kind = random.below(3);
    let mut byte = || {
        let any = (random.next() >> 32).to_le_bytes()[0];
        match kind {
            0 => any,
            1 => any & 0x7F,
            _ => 0x80 | any,
        }
    };
    let bytes: Vec<u8> = (0..length).map(|_| byte()).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn utf16(random: &mut Random, dictionary: &Dictionary) -> String {
    let mut units: Vec<u16> = words(random, dictionary).encode_utf16().collect();
    for _ in 0..random.below(12) {
        let unit = match random.below(3) {
            0 => 0xD800 | u16::try_from(random.below(0x800)).unwrap_or_default(),
            1 => u16::try_from(random.below(0x1_0000)).unwrap_or_default(),
            _ => u16::try_from(random.below(0x300)).unwrap_or_default(),
        };
        units.insert(random.below(units.len() + 1), unit);
    }
    String::from_utf16_lossy(&units)
}

fn words(random: &mut Random, dictionary: &Dictionary) -> String {
    let mut text = String::new();
    // Without this many short texts would be turned away as not French before the rules see them.
    if random.one_in(2) {
        text.push_str("Le bilan est de ");
    }
    let most = if random.one_in(10) { 20 } else { 6 };
    for _ in 0..random.small(most) {
        text.push_str(&dictionary.piece(random));
        text.push_str(if random.one_in(3) { Dictionary::glue(random) } else { " " });
    }
    text
}

fn damaged(random: &mut Random, dictionary: &Dictionary, pool: &[String]) -> String {
    let earlier = if random.one_in(3) { None } else { pool.get(random.below(pool.len())) };
    let mut letters: Vec<char> = earlier.map_or_else(|| dictionary.sentence(random), Clone::clone).chars().collect();
    for _ in 0..=random.small(5) {
        damage(&mut letters, random, dictionary, pool);
    }
    // Most are short: a rule reads a dozen words, and short texts are answered by the thousand in a second.
    let most = if random.one_in(10) { 200 } else { 50 };
    let start = random.below(letters.len().saturating_sub(most) + 1);
    letters.into_iter().skip(start).take(most).collect()
}

fn damage(letters: &mut Vec<char>, random: &mut Random, dictionary: &Dictionary, pool: &[String]) {
    let at = random.below(letters.len() + 1);
    let end = (at + random.small(24)).min(letters.len());
    match random.below(9) {
        0 => drop(letters.drain(at..end)),
        1 => {
            let copy: Vec<char> = letters[at..end].to_vec();
            let to = random.below(letters.len() + 1);
            letters.splice(to..to, copy);
        }
        2 => letters.truncate(at),
        3 => drop(letters.drain(..at)),
        4 => drop(letters.splice(at..at, Dictionary::odd(random).chars())),
        5 => drop(letters.splice(at..end, dictionary.piece(random).chars().collect::<Vec<_>>())),
        6 => {
            for letter in &mut letters[at..end] {
                let changed =
                    if letter.is_uppercase() { letter.to_lowercase().next() } else { letter.to_uppercase().next() };
                *letter = changed.unwrap_or(*letter);
            }
        }
        7 => {
            let other = pool.get(random.below(pool.len())).map(String::as_str).unwrap_or_default();
            letters.splice(at..end, other.chars());
        }
        _ => {
            let glue = Dictionary::glue(random).chars();
            letters.splice(at..(at + 1).min(letters.len()), glue);
        }
    }
}

/// Options that are right, wrong or odd.
fn options(random: &mut Random, dictionary: &Dictionary, text: &str) -> Value {
    let date = match random.below(6) {
        0 => json!(null),
        1 => json!(random.pick(&["", "hier", "2020-02-30", "0000-01-01", "2020-1-1", "99999-01-01", "2020-13"])),
        2 => json!(format!("{:04}", random.below(10_000))),
        3 => json!(format!("{:04}-{:02}", random.below(10_000), random.below(14))),
        _ => json!(format!("{:04}-{:02}-{:02}", random.below(10_000), random.below(14), random.below(33))),
    };
    let lexicon: Vec<Value> = (0..random.small(6)).map(|_| entry(random, dictionary, text)).collect();
    match random.below(20) {
        0 => json!({ "date": date, "lexikon": lexicon }),
        1 => json!({ "date": 7 }),
        _ => json!({ "date": date, "lexicon": lexicon }),
    }
}

fn entry(random: &mut Random, dictionary: &Dictionary, text: &str) -> Value {
    let form = match random.below(4) {
        0 => dictionary.piece(random),
        1 => random.pick(&["", " ", "-", "'", "\u{301}", "(", "😀", "\n", "l'", "1"]).to_owned(),
        _ => {
            let letters: Vec<char> = text.chars().collect();
            let at = random.below(letters.len() + 1);
            let end = (at + random.small(30)).min(letters.len());
            letters[at..end].iter().collect()
        }
    };
    let kind = random.pick(&["party", "place", "ignore", "party", "place", "thing"]);
    let kind_type =
        random.pick(&["", "person", "people", "state", "org", "group", "country", "city", "site", "natural"]);
    let mut entry = json!({ "form": form, "kind": kind });
    if let Some(fields) = entry.as_object_mut() {
        if random.one_in(2) {
            fields.insert("type".to_owned(), json!(kind_type));
        }
        if random.one_in(2) {
            fields.insert("ref".to_owned(), json!(random.pick(&["FR", "fr", "ZZ", "", "Comité du fleuve", "F"])));
        }
    }
    entry
}
