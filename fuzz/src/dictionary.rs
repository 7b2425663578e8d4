use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::random::Random;

/// What inputs are made of: the words of the lexicons, names, sentences, and letters that have broken other programs.
pub struct Dictionary {
    words: Vec<String>,
    names: Vec<String>,
    sentences: Vec<String>,
}

/// Between words.
const GLUE: [&str; 24] = [
    " ", " ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "\u{A0}", "\u{202F}", "-", "'", "’", " - ", " (", ") ", " « ",
    " » ", "; ", ": ", "/", "…", "",
];

/// Small words on which many rules turn.
const TURNS: [&str; 48] = [
    "de", "du", "des", "la", "le", "les", "l'", "d'", "un", "une", "et", "ou", "à", "au", "aux", "en", "dont", "entre",
    "contre", "plus", "moins", "près", "environ", "jusqu'à", "selon", "sur", "soit", "par", "pour", "dans", "ni", "ne",
    "pas", "est", "a", "ont", "sont", "fait", "il", "elle", "qui", "que", "tous", "toutes", "chaque", "M.", "Mme",
    "hier",
];

/// Shapes of figures, dates and times.
const FIGURES: [&str; 56] = [
    "0",
    "1",
    "7",
    "12",
    "400",
    "1 400",
    "1\u{202F}400",
    "1.400",
    "2,5",
    "140 000",
    "1er",
    "2e",
    "XXIe",
    "12 %",
    "12%",
    "-3",
    "+3",
    "1/2",
    "1/0",
    "½",
    "3-1",
    "10-12",
    "2020",
    "2019-2020",
    "31/12/2020",
    "2020-10-10",
    "99/99/9999",
    "14h30",
    "25h61",
    "8 h",
    "14:30",
    "2,5 M€",
    "€ 5",
    "5 $",
    "5 km",
    "12 m²",
    "37,5 °C",
    "9999999999999999999999999999999999999",
    "0,00000000000000000000000000000000000001",
    "18 446 744 073 709 551 616",
    "170141183460469231731687303715884105728",
    "mille",
    "cent",
    "vingt",
    "quatre-vingt",
    "soixante et onze",
    "milliard",
    "million",
    "demi",
    "tiers",
    "moitié",
    "dizaine",
    "double",
    "zéro",
    "septante",
    "G7",
];

/// Letters of other widths, directions and planes, and what no text should hold.
const ODD: [&str; 42] = [
    "\0",
    "\u{1}",
    "\t",
    "\r",
    "\r\n",
    "\u{7F}",
    "\u{85}",
    "\u{AD}",
    "\u{FEFF}",
    "\u{200B}",
    "\u{200D}",
    "\u{200E}",
    "\u{202A}",
    "\u{202E}",
    "\u{2066}",
    "\u{2069}",
    "\u{2028}",
    "\u{2029}",
    "\u{FFFD}",
    "\u{FFFF}",
    "\u{10FFFF}",
    "e\u{301}",
    "\u{301}",
    "\u{30F}\u{310}",
    "😀",
    "👩‍👩‍👧",
    "🇫🇷",
    "𝟙𝟚",
    "①",
    "٣",
    "४",
    "Ⅻ",
    "²",
    "Ǆ",
    "ß",
    "İ",
    "ı",
    "ﬁ",
    "ſ",
    "Œ",
    "日",
    "<b>",
];

impl Dictionary {
    /// Reads `seeds/` of the project at `root`.
    pub fn read(root: &Path) -> io::Result<Self> {
        let words = forms(&root.join("seeds/lexicons"), 1)?;
        let names = forms(&root.join("seeds/gazetteers"), 40)?;
        let mut sentences = Vec::new();
        for path in entries(&root.join("seeds/articles"))? {
            let text = fs::read_to_string(path)?;
            sentences.extend(text.split_inclusive(['.', '\n']).filter(|part| part.len() > 20).map(str::to_owned));
        }
        Ok(Self { words, names, sentences })
    }

    /// A piece of text: a word, a figure, a name, an odd letter or what stands between.
    pub fn piece(&self, random: &mut Random) -> String {
        match random.below(16) {
            0..4 => own(&self.words, random),
            4..6 => own(&self.names, random),
            6..9 => random.pick(&FIGURES).to_owned(),
            9..12 => random.pick(&TURNS).to_owned(),
            12 => random.pick(&ODD).to_owned(),
            13 => random.below(100_000_000).to_string(),
            _ => Self::glue(random).to_owned(),
        }
    }

    /// What stands between two words.
    pub fn glue(random: &mut Random) -> &'static str {
        random.pick(&GLUE)
    }

    /// A letter that few texts hold.
    pub fn odd(random: &mut Random) -> &'static str {
        random.pick(&ODD)
    }

    /// A sentence of the sample articles.
    pub fn sentence(&self, random: &mut Random) -> String {
        own(&self.sentences, random)
    }

    /// How many words, names and sentences there are.
    pub const fn sizes(&self) -> (usize, usize, usize) {
        (self.words.len(), self.names.len(), self.sentences.len())
    }
}

fn own(choices: &[String], random: &mut Random) -> String {
    choices.get(random.below(choices.len())).cloned().unwrap_or_default()
}

/// The first column of all tables of a folder, every `step`th row, without the notation of endings.
fn forms(folder: &Path, step: usize) -> io::Result<Vec<String>> {
    let mut forms = Vec::new();
    for path in entries(folder)? {
        let text = fs::read_to_string(path)?;
        let rows = text.lines().skip(1).step_by(step).filter_map(|line| line.split('\t').next());
        forms.extend(rows.map(plain));
    }
    Ok(forms)
}

/// One of the forms that a row stands for: with what is in brackets, of several endings the first.
fn plain(form: &str) -> String {
    let mut plain = String::new();
    let mut skipping = false;
    for letter in form.chars() {
        match letter {
            '|' => skipping = true,
            '(' | ')' | '[' | ']' | '<' | '>' => skipping = false,
            letter if !skipping => plain.push(letter),
            _ => {}
        }
    }
    plain
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv" || extension == "txt"));
    paths.sort();
    Ok(paths)
}
