//! Numerals in words and digits: « deux cent mille », « 2,5 milliards », « un million et demi ».

use crate::document::{Document, previous};
use crate::lexicon::{Class, words};
use crate::model::Decimal;
use crate::text::{Gap, Literal, TokenKind};

/// A numeral that ends before token `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Token after the last.
    pub end: usize,
    /// Its exact value.
    pub value: Decimal,
    /// It is « un » or « une » alone: perhaps no number but an article.
    pub is_article: bool,
    /// It is written in digits.
    pub in_digits: bool,
    /// Power of ten of the scale word it ends with (million 6), 0 without one.
    pub scale: u8,
}

/// The numeral that begins at token `start`.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<Numeral> {
    let numeral = match document.token(start)?.kind {
        TokenKind::Literal(Literal::Numeral) => in_digits(document, start)?,
        TokenKind::Mark('-' | '−' | '–' | '+') => signed(document, start)?,
        TokenKind::Word if !document.begins(start).has(Class::Cardinals) => return None,
        TokenKind::Word => {
            let whole = in_words(document, start, true)?;
            decimals(document, whole).unwrap_or(whole)
        }
        _ => return None,
    };
    // « sept et demi »
    let half = numeral.scale == 0 && is_and_a_half(document, numeral.end);
    let value = if half { numeral.value.plus(Decimal::new(5, 1))? } else { numeral.value };
    let end = numeral.end + if half { 2 } else { 0 };
    Some(Numeral { value, end, is_article: numeral.is_article && !half, ..numeral })
}

/// Whether « et demi » stands there.
#[must_use]
pub fn is_and_a_half(document: &Document<'_>, end: usize) -> bool {
    document.is_word(end, words!["et"]) && document.is_word(end + 1, words!["demi", "demie"])
}

/// « -7,2 », « –90 », « +1,6 »: a sign glued to its digits, with nothing glued before it.
fn signed(document: &Document<'_>, start: usize) -> Option<Numeral> {
    let digits = matches!(document.token(start + 1)?.kind, TokenKind::Literal(Literal::Numeral));
    if !digits
        || document.gap(start + 1) != Gap::None
        || document.gap(start) == Gap::None && !document.is_mark(previous(start), '(')
    {
        return None;
    }
    let numeral = in_digits(document, start + 1)?;
    let negative = !document.is_mark(start, '+');
    Some(Numeral { value: if negative { numeral.value.negated() } else { numeral.value }, ..numeral })
}

fn in_digits(document: &Document<'_>, start: usize) -> Option<Numeral> {
    let value = digits(document.surface(start))?;
    let mut numeral = Numeral { end: start + 1, value, is_article: false, in_digits: true, scale: 0 };
    if document.gap(start + 1) == Gap::Line {
        return Some(numeral);
    }
    if document.is_word(start + 1, words!["mille"]) && document.gap(start + 1) == Gap::Space {
        numeral = Numeral { end: start + 2, value: value.times_power_of_ten(3)?, ..numeral };
    }
    // « 120k abonnés », but not « 4k »
    if document.surface(start + 1) == "k" && document.gap(start + 1) == Gap::None && value >= Decimal::from(10) {
        return Some(Numeral { end: start + 2, value: value.times_power_of_ten(3)?, ..numeral });
    }
    if let Some(power) = abbreviated_scale(document, start + 1) {
        let value = value.times_power_of_ten(power)?;
        return Some(Numeral { end: start + 2, value, scale: power, ..numeral });
    }
    Some(scaled(document, numeral).map_or(numeral, |scaled| with_thousands(document, scaled).unwrap_or(scaled)))
}

/// « 2 millions 300 000 »
fn with_thousands(document: &Document<'_>, millions: Numeral) -> Option<Numeral> {
    let is_numeral = document.token(millions.end)?.kind == TokenKind::Literal(Literal::Numeral);
    let more = digits(document.surface(millions.end)).filter(|_| is_numeral && millions.scale == 6)?;
    let fits = more.scale() == 0 && Decimal::from(1000) <= more && more < Decimal::from(1_000_000);
    let joined = document.gap(millions.end) == Gap::Space && document.surface(millions.end).len() > 4;
    (fits && joined).then(|| {
        let value = millions.value.plus(more)?;
        Some(Numeral { end: millions.end + 1, value, scale: 0, ..millions })
    })?
}

/// « 3M de vues », « 3 M d'euros », « 2 Mds de dollars »: not the company 3M, and « M€ » is read as a unit.
fn abbreviated_scale(document: &Document<'_>, at: usize) -> Option<u8> {
    let power = match document.surface(at) {
        "M" => 6,
        "Md" | "Mds" | "Mrd" | "Mrds" => 9,
        _ => return None,
    };
    let linked = document.is_word(at + 1, words!["de", "d'"]);
    let counted = document.is_lower(at + 1) && document.is_noun(at + 1) && !document.is_verb(at + 1);
    (linked || document.gap(at) == Gap::None && counted).then_some(power)
}

/// « deux virgule cinq », « zéro virgule zéro huit », « un virgule six million ».
fn decimals(document: &Document<'_>, whole: Numeral) -> Option<Numeral> {
    if !document.is_word(whole.end, words!["virgule"]) || whole.scale > 0 {
        return None;
    }
    let (mut at, mut places) = (whole.end + 1, 0_u8);
    while document.is_word(at, words!["zéro"]) && places < 3 {
        (at, places) = (at + 1, places + 1);
    }
    let part = in_words(document, at, false);
    let digits = part.and_then(|part| part.value.integer()).unwrap_or(0);
    let digits = u16::try_from(digits).ok().filter(|digits| *digits < 1000)?;
    let mut power = (digits > 0) as u8 + (digits >= 10) as u8 + (digits >= 100) as u8;
    let mut end = part.map_or(at, |part| part.end);
    let mut digits = i128::from(digits);
    // « trois virgule deux quatre », as digits are dictated
    let single = |numeral: &Numeral| (1..10).contains(&numeral.value.integer().unwrap_or(0));
    while (1..4).contains(&power)
        && part.as_ref().is_some_and(single)
        && let Some(next) = in_words(document, end, false).filter(|next| single(next) && !next.is_article)
    {
        (digits, power, end) = (digits * 10 + next.value.integer()?, power + 1, next.end);
    }
    let value = whole.value.plus(Decimal::new(digits, places + power))?;
    let numeral = Numeral { end, value, is_article: false, ..whole };
    (end > whole.end + 1).then(|| scaled(document, numeral).unwrap_or(numeral))
}

/// Followed by « millions », « mille milliards », « millions et demi ».
fn scaled(document: &Document<'_>, numeral: Numeral) -> Option<Numeral> {
    let (power, end) = scale_word(document, numeral.end)?;
    let mut scaled =
        Numeral { end, value: numeral.value.times_power_of_ten(power)?, is_article: false, scale: power, ..numeral };
    if is_and_a_half(document, end) {
        let half = Decimal::new(5, 1).times_power_of_ten(power)?;
        scaled = Numeral { end: end + 2, value: scaled.value.plus(half)?, ..scaled };
    }
    Some(scaled)
}

/// A scale word, or two: « milliards », « mille milliards », « millions de milliards ».
#[must_use]
pub fn scale_word(document: &Document<'_>, at: usize) -> Option<(u8, usize)> {
    if !matches!(document.gap(at), Gap::Space | Gap::None) {
        return None;
    }
    let (sense, length) = document.find(at, Class::Scales)?;
    let power = u8::try_from(sense.value).ok()?;
    let end = at + length;
    let next = if document.is_word(end, words!["de"]) { end + 1 } else { end };
    match document.find(next, Class::Scales).and_then(|(sense, length)| Some((u8::try_from(sense.value).ok()?, length)))
    {
        Some((more, length)) if next > end => Some((power + more, next + length)),
        _ => Some((power, end)),
    }
}

/// Digits that fit 64 bits.
const MOST_DIGITS: usize = 18;

/// The value of digits as French news groups and splits them: spaces, dots and apostrophes group by three,
/// a comma (or a dot that groups nothing) splits.
#[must_use]
pub fn digits(surface: &str) -> Option<Decimal> {
    if surface.len() <= MOST_DIGITS && surface.bytes().all(|byte| byte.is_ascii_digit()) {
        return surface.parse().ok().map(|value: i64| Decimal::from(value));
    }
    let half = match surface.chars().next_back()? {
        '½' => Some(Decimal::new(5, 1)),
        '¼' => Some(Decimal::new(25, 2)),
        '¾' => Some(Decimal::new(75, 2)),
        _ => None,
    };
    let comma = surface.contains(',');
    let groups = surface.split('.').skip(1).all(|group| group.chars().take_while(char::is_ascii_digit).count() == 3);
    // « 1'250.500 »: the apostrophe groups, so the dot splits.
    let grouped = surface.contains(['\'', '’']) || surface.starts_with("0.");
    let dot_splits = !comma && surface.matches('.').count() == 1 && (!groups || grouped);
    let (mut mantissa, mut scale, mut after) = (0_i128, 0_u8, false);
    for letter in surface.chars() {
        if let Some(digit) = letter.to_digit(10) {
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
            scale = scale.checked_add(u8::from(after))?;
        } else if letter == ',' || letter == '.' && dot_splits {
            after = true;
        }
    }
    let value = Decimal::new(mantissa, scale);
    half.map_or(Some(value), |half| value.plus(half))
}

/// Numerals in words: each word is an instruction that must fit what was read before. Without `scales` they end before
/// « millions ».
#[inline(never)]
fn in_words(document: &Document<'_>, start: usize, scales: bool) -> Option<Numeral> {
    let mut reader = Reader::default();
    let mut at = start;
    let mut end = start;
    let mut scale = 0;
    loop {
        let joined = at == start || matches!(document.gap(at), Gap::Space | Gap::None);
        if !joined {
            break;
        }
        if let Some(sense) = document.phrase(at, 1, Class::Cardinals) {
            if !reader.word(i128::from(sense.value)) {
                break;
            }
            at += 1;
            end = at;
        } else if let Some((power, after)) = scale_word(document, at).filter(|_| scales && at > start) {
            if !reader.scale(power) {
                break;
            }
            scale = power;
            at = after;
            end = at;
            if is_and_a_half(document, at) {
                reader.halves = Decimal::new(5, 1).times_power_of_ten(power)?;
                end = at + 2;
                break;
            }
        } else {
            break;
        }
        if document.is_mark(at, '-') && document.gap(at) == Gap::None {
            at += 1;
        }
        if document.is_word(at, words!["et"]) && reader.takes_and() {
            let next = at + 1 + usize::from(document.is_mark(at + 1, '-'));
            if document.is_word(next, words!["un", "une", "onze"]) {
                at = next;
            }
        }
    }
    // « mil neuf cent vingt », but not the grain.
    if end == start || end == start + 1 && document.is_word(start, words!["mil"]) {
        return None;
    }
    let value = Decimal::new(reader.total(), 0).plus(reader.halves)?;
    let is_article = end == start + 1 && document.is_word(start, words!["un", "une"]);
    let ends_in_scale = if reader.group == 0 && reader.thousands == 0 { scale } else { 0 };
    Some(Numeral { end, value, is_article, in_digits: false, scale: ends_in_scale })
}

/// A numeral in the making. Each method says whether the word fits; if not, nothing has changed.
#[derive(Default)]
struct Reader {
    /// Millions and more, already multiplied.
    large: i128,
    last_scale: Option<u8>,
    /// Thousands, already multiplied.
    thousands: i128,
    /// 0 to 999.
    group: i128,
    /// Whether a word of the group was read: « zéro » is 0 and yet there.
    group_read: bool,
    thousands_read: bool,
    /// The word read last.
    last: i128,
    halves: Decimal,
}

impl Reader {
    fn word(&mut self, value: i128) -> bool {
        let units = self.group % 100;
        let next = match value {
            1000 => return self.thousand(),
            100 if self.group == 0 && !self.group_read => 100,
            100 if (2..=9).contains(&self.group) => self.group * 100,
            // « onze cents », « quinze cents »
            100 if (11..=19).contains(&self.group) && !self.thousands_read => self.group * 100,
            100 => return false,
            0 if self.group_read || self.thousands_read || self.large > 0 => return false,
            0 => 0,
            20 if units == 4 && self.group_read => self.group - 4 + 80,
            20..=99 if units == 0 && !(self.group_read && self.group == 0) => self.group + value,
            1..=9 if units == 0 && !(self.group_read && self.group == 0) => self.group + value,
            1..=9 if units >= 20 && units % 10 == 0 => self.group + value,
            // « dix-sept », « soixante-dix-sept », « quatre-vingt-dix-sept »
            7..=9 if matches!(units, 10 | 70 | 90) => self.group + value,
            10..=16 if units == 0 && !(self.group_read && self.group == 0) => self.group + value,
            10..=16 if matches!(units, 60 | 80) => self.group + value,
            _ => return false,
        };
        self.group = next;
        self.group_read = true;
        self.last = value;
        true
    }

    fn thousand(&mut self) -> bool {
        if self.thousands_read || self.group_read && self.group == 0 {
            return false;
        }
        self.thousands = self.group.max(1) * 1000;
        (self.group, self.group_read, self.thousands_read) = (0, false, true);
        true
    }

    fn scale(&mut self, power: u8) -> bool {
        let count = self.thousands + self.group;
        let falls = self.last_scale.is_none_or(|last| power < last);
        let Some(factor) = 10_i128.checked_pow(u32::from(power)) else { return false };
        let Some(added) = count.checked_mul(factor) else { return false };
        if count == 0 || !falls {
            return false;
        }
        self.large += added;
        self.last_scale = Some(power);
        (self.group, self.group_read, self.thousands, self.thousands_read) = (0, false, 0, false);
        true
    }

    /// « vingt et un », « soixante et onze », « huitante et un », but « quatre-vingt-un ».
    const fn takes_and(&self) -> bool {
        let units = self.group % 100;
        units >= 20 && units % 10 == 0 && (units != 80 || self.last == 80)
    }

    const fn total(&self) -> i128 {
        self.large + self.thousands + self.group
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let document = Document::new(text);
        at(&document, 0).map(|numeral| (numeral.value.to_string(), numeral.end))
    }

    #[test]
    fn reads_words() {
        for (text, value) in [
            ("quatre-vingt-dix-sept", "97"),
            ("deux cent mille", "200000"),
            ("un million et demi", "1500000"),
            ("deux millions cinq cent mille", "2500000"),
            ("soixante et onze", "71"),
            ("septante-trois", "73"),
            ("mille cent", "1100"),
            ("quatre cents", "400"),
            ("vingt-deux mille trois cent quarante-cinq", "22345"),
            ("trois cent quatre-vingts", "380"),
        ] {
            assert_eq!(read(text).map(|(value, _)| value).as_deref(), Some(value), "{text}");
        }
    }

    #[test]
    fn stops_where_words_do_not_fit() {
        assert_eq!(read("deux trois"), Some(("2".into(), 1)));
        assert_eq!(read("vingt soixante"), Some(("20".into(), 1)));
    }

    #[test]
    fn reads_digits() {
        for (surface, value) in [
            ("140\u{202F}000", "140000"),
            ("2.317", "2317"),
            ("1’400", "1400"),
            ("12,5", "12.5"),
            ("0.125", "0.125"),
            ("3½", "3.5"),
            ("10.5", "10.5"),
        ] {
            assert_eq!(digits(surface).map(|value| value.to_string()).as_deref(), Some(value), "{surface}");
        }
    }
}
