//! Writes whole numbers in French words, as schoolbooks say it: the counterpart of what the engine reads,
//! made without a look at its tables.

/// How seventy, eighty and ninety are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// Soixante-dix, quatre-vingts, quatre-vingt-dix.
    France,
    /// Septante, quatre-vingts, nonante.
    Belgium,
    /// Septante, huitante, nonante.
    Switzerland,
    /// Septante, octante, nonante: of older speakers.
    Octante,
}

/// Where hyphens stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hyphens {
    /// Between tens and units only: vingt-deux, vingt et un, deux cents.
    Traditional,
    /// Between all words but million, milliard: vingt-et-un, deux-cents.
    Reform,
    /// Nowhere, as in haste: vingt deux, quatre vingts.
    None,
}

/// A way to write numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The tens.
    pub region: Region,
    /// The hyphens.
    pub hyphens: Hyphens,
}

/// All of them.
pub const STYLES: [Style; 12] = {
    let regions = [Region::France, Region::Belgium, Region::Switzerland, Region::Octante];
    let hyphens = [Hyphens::Traditional, Hyphens::Reform, Hyphens::None];
    let mut styles = [Style { region: Region::France, hyphens: Hyphens::Traditional }; 12];
    let mut at = 0;
    while at < styles.len() {
        styles[at] = Style { region: regions[at / 3], hyphens: hyphens[at % 3] };
        at += 1;
    }
    styles
};

const SMALL: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const TENS: [&str; 10] =
    ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"];
const SCALES: [(u64, &str); 3] = [(1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million")];

impl Style {
    /// The number in words.
    pub fn write(self, number: u64) -> String {
        if number == 0 {
            return "zéro".into();
        }
        let mut words = Vec::new();
        let mut rest = number;
        for (scale, name) in SCALES {
            let count = rest / scale;
            rest %= scale;
            if count > 0 {
                // Scale words are nouns: « cents » and « vingts » agree before them, and they have a plural.
                words.push(self.below_million(count, true));
                words.push(if count > 1 { format!("{name}s") } else { name.to_owned() });
            }
        }
        if rest > 0 {
            words.push(self.below_million(rest, true));
        }
        let written = words.join(" ");
        if self.hyphens == Hyphens::None { written.replace('-', " ") } else { written }
    }

    fn gap(self) -> &'static str {
        match self.hyphens {
            Hyphens::Traditional | Hyphens::None => " ",
            Hyphens::Reform => "-",
        }
    }

    fn below_million(self, number: u64, agrees: bool) -> String {
        let mut words = Vec::new();
        match number / 1000 {
            0 => {}
            1 => words.push("mille".to_owned()),
            thousands => words.extend([self.below_thousand(thousands, false), "mille".to_owned()]),
        }
        if !number.is_multiple_of(1000) {
            words.push(self.below_thousand(number % 1000, agrees));
        }
        words.join(self.gap())
    }

    /// `agrees` where no numeral adjective follows: deux cents, quatre-vingts.
    fn below_thousand(self, number: u64, agrees: bool) -> String {
        let mut words = Vec::new();
        match number / 100 {
            0 => {}
            1 => words.push("cent".to_owned()),
            hundreds => {
                let plural = if agrees && number.is_multiple_of(100) { "cents" } else { "cent" };
                words.extend([small(hundreds), plural.to_owned()]);
            }
        }
        if !number.is_multiple_of(100) {
            words.push(self.below_hundred(number % 100, agrees));
        }
        words.join(self.gap())
    }

    fn below_hundred(self, number: u64, agrees: bool) -> String {
        if number < 20 {
            return small(number);
        }
        let score = match self.region {
            Region::France => matches!(number, 70..=99),
            Region::Belgium => matches!(number, 80..=89),
            Region::Switzerland | Region::Octante => false,
        };
        let (base, rest) = if score { (number / 20 * 20, number % 20) } else { (number / 10 * 10, number % 10) };
        let eighty = score && base == 80;
        let octante = base == 80 && self.region == Region::Octante;
        let tens = match () {
            () if eighty => "quatre-vingt".to_owned(),
            () if octante => "octante".to_owned(),
            () => ten(base),
        };
        match rest {
            0 if eighty && agrees => "quatre-vingts".into(),
            0 => tens,
            // « vingt et un », « soixante et onze », but « quatre-vingt-un », « quatre-vingt-onze ».
            1 | 11 if !eighty => [tens.as_str(), "et", &small(rest)].join(self.gap()),
            _ => format!("{tens}-{}", small(rest)),
        }
    }
}

fn small(number: u64) -> String {
    usize::try_from(number).ok().and_then(|at| SMALL.get(at)).map_or_else(String::new, |word| (*word).to_owned())
}

fn ten(number: u64) -> String {
    usize::try_from(number / 10).ok().and_then(|at| TENS.get(at)).map_or_else(String::new, |word| (*word).to_owned())
}
