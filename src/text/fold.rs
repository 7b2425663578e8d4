//! Letters without case and accents, for looking names up.
//!
//! `build/` includes this file, so that tables and look-ups fold alike.

/// Base letters of U+00C0 to U+017F, two a code point; a blank stands for « no second letter », `··` for « no letter ».
const LATIN: &str = concat!(
    "a a a a a a aec e e e e i i i i ", // U+00C0
    "d n o o o o o ··o u u u u y thss", // U+00D0
    "a a a a a a aec e e e e i i i i ", // U+00E0
    "d n o o o o o ··o u u u u y thy ", // U+00F0
    "a a a a a a c c c c c c c c d d ", // U+0100
    "d d e e e e e e e e e e g g g g ", // U+0110
    "g g g g h h h h i i i i i i i i ", // U+0120
    "i i ijijj j k k k l l l l l l l ", // U+0130
    "l l l n n n n n n n n n o o o o ", // U+0140
    "o o oeoer r r r r r s s s s s s ", // U+0150
    "s s t t t t t t u u u u u u u u ", // U+0160
    "u u u u w w y y y z z z z z z s ", // U+0170
);

/// Appends `letter` in lower case without its accent: `É` as `e`, `œ` as `oe`.
/// A hyphen becomes a space, a curly apostrophe a straight one, a combining mark nothing.
pub fn push_folded(letter: char, out: &mut Vec<u8>) {
    match letter {
        'A'..='Z' | 'a'..='z' => out.push(letter.to_ascii_lowercase() as u8),
        '-' | '\u{2010}' | '\u{2011}' => out.push(b' '),
        '\u{2019}' | '\u{2BC}' => out.push(b'\''),
        '\u{300}'..='\u{36F}' => {}
        '\u{C0}'..='\u{17F}' => push_latin(letter, out),
        'ș' | 'Ș' => out.push(b's'),
        'ț' | 'Ț' => out.push(b't'),
        'ə' | 'Ə' => out.push(b'e'),
        _ => push_lower(letter, out),
    }
}

/// Calls `each` for every byte of `text` as [`push_folded`] writes it.
pub fn each_folded(text: &str, mut each: impl FnMut(u8)) {
    let mut others = Vec::new();
    for letter in text.chars() {
        if letter.is_ascii() {
            each(if letter == '-' { b' ' } else { letter.to_ascii_lowercase() as u8 });
        } else {
            push_folded(letter, &mut others);
            others.drain(..).for_each(&mut each);
        }
    }
}

/// Appends `letter` in lower case, its accent kept: `É` as `é`. Hyphens and apostrophes as in [`push_folded`].
pub fn push_lower(letter: char, out: &mut Vec<u8>) {
    match letter {
        '-' | '\u{2010}' | '\u{2011}' => out.push(b' '),
        '\u{2019}' | '\u{2BC}' => out.push(b'\''),
        _ if letter.is_ascii() => out.push(letter.to_ascii_lowercase() as u8),
        _ => out.extend_from_slice(lower(letter).encode_utf8(&mut [0; 4]).as_bytes()),
    }
}

/// The small letter of a Latin, Greek or Cyrillic capital; any other character itself.
///
/// The table of all scripts in the standard library takes 12 kB, and a French article has no other capitals.
///
/// ```
/// use factmark::text::fold::lower;
/// assert_eq!(['É', 'Œ', 'Ș', 'Ж', 'Ω', '4'].map(lower), ['é', 'œ', 'ș', 'ж', 'ω', '4']);
/// ```
#[must_use]
pub fn lower(letter: char) -> char {
    let code = letter as u32;
    // In some blocks capitals and small letters take turns, beginning with an even or an odd number.
    let next_if = |capital: bool| if capital { code + 1 } else { code };
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => code + 0x20,
        0x400..=0x40F => code + 0x50,
        0x130 => 0x69,
        0x178 => 0xFF,
        0x18F => 0x259,
        0x1E9E => 0xDF,
        0x100..=0x137
        | 0x14A..=0x177
        | 0x218..=0x21B
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x4FF
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => next_if(code.is_multiple_of(2)),
        0x139..=0x148 | 0x179..=0x17E => next_if(!code.is_multiple_of(2)),
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// Appends every letter of `text` as [`push_lower`] does.
pub fn push_all_lower(text: &str, out: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(first) = rest.as_bytes().first() {
        let plain = match first {
            b'-' => 0,
            0..=0x7F => {
                let ends = |byte: &u8| !byte.is_ascii() || *byte == b'-';
                rest.bytes().position(|byte| ends(&byte)).unwrap_or(rest.len())
            }
            // À to ß but ×, as two bytes; à to ÿ as they are
            0xC3 => match rest.as_bytes().get(1) {
                Some(second @ 0x80..=0x9E) if *second != 0x97 => {
                    out.extend([0xC3, second + 0x20]);
                    rest = rest.get(2..).unwrap_or("");
                    continue;
                }
                _ => 2,
            },
            _ => 0,
        };
        if plain > 0 {
            let (letters, after) = rest.split_at_checked(plain).unwrap_or((rest, ""));
            out.extend(letters.bytes().map(|byte| byte.to_ascii_lowercase()));
            rest = after;
        } else if let Some(letter) = rest.chars().next() {
            push_lower(letter, out);
            rest = rest.get(letter.len_utf8()..).unwrap_or("");
        }
    }
}

fn push_latin(letter: char, out: &mut Vec<u8>) {
    let row = (letter as usize - 0xC0) * 2;
    // The table holds one character of more than a byte, the « no letter » of × and ÷, which fold to nothing.
    let base = LATIN_BYTES.get(row..row + 2).unwrap_or(b"  ");
    out.extend(base.iter().filter(|byte| **byte != b' '));
}

/// [`LATIN`] with its « no letter » marks blanked, two bytes a code point.
static LATIN_BYTES: [u8; 384] = latin_bytes();

const fn latin_bytes() -> [u8; 384] {
    let source = LATIN.as_bytes();
    let mut table = [b' '; 384];
    let (mut read, mut write) = (0, 0);
    while read < source.len() && write < 384 {
        if source[read] < 0x80 {
            table[write] = source[read];
            read += 1;
        } else {
            read += 2;
        }
        write += 1;
    }
    table
}

/// The whole string folded, for keys and comparisons.
///
/// ```
/// use factmark::text::fold::folded;
/// assert_eq!(folded("États-Unis"), "etats unis");
/// assert_eq!(folded("Œuvre"), "oeuvre");
/// ```
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    each_folded(text, |byte| out.push(byte));
    String::from_utf8(out).unwrap_or_default()
}

/// The whole string in lower case, its accents kept.
#[must_use]
pub fn lowered(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    push_all_lower(text, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn makes_small_letters_as_the_standard_library_does() {
        let blocks = [0x20..=0x17F, 0x218..=0x21B, 0x391..=0x3C9, 0x400..=0x4BF, 0x4D0..=0x4FF, 0x1E00..=0x1EFF];
        for letter in blocks.into_iter().flatten().filter_map(char::from_u32) {
            assert_eq!(Some(lower(letter)), letter.to_lowercase().next(), "{letter}");
        }
    }
}
