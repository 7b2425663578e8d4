/// The unit in which positions leave the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OffsetUnit {
    /// UTF-8 bytes, as Rust slices strings.
    Bytes,
    /// UTF-16 code units, as JavaScript slices strings.
    #[default]
    Utf16,
    /// Unicode code points, as Python slices strings.
    CodePoints,
}

/// Bytes between two remembered positions.
const STRIDE: usize = 64;

/// Maps byte offsets to another unit: less than [`STRIDE`] bytes are counted for each.
pub(super) struct Converter<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// For every multiple of [`STRIDE`], the units that begin before it.
    marks: Vec<usize>,
}

impl<'t> Converter<'t> {
    pub(super) fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let counts = text.as_bytes().chunks(STRIDE).scan(0, |before, chunk| {
            let start = *before;
            *before += units(chunk, unit);
            Some(start)
        });
        let marks = if unit == OffsetUnit::Bytes { Vec::new() } else { counts.collect() };
        Self { text, unit, marks }
    }

    /// The offset in the unit asked for.
    pub(super) fn convert(&self, byte: usize) -> usize {
        let start = byte / STRIDE * STRIDE;
        // No mark stands at the end of a text of whole strides, nor where bytes are asked for.
        let last = self.marks.get(byte / STRIDE).map(|before| (start, *before));
        let Some((start, before)) = last.or_else(|| Some((start.checked_sub(STRIDE)?, *self.marks.last()?))) else {
            return byte;
        };
        before + self.text.as_bytes().get(start..byte).map_or(0, |between| units(between, self.unit))
    }
}

/// The units that begin within some bytes of UTF-8: every byte that continues no character begins one, and a character of
/// four bytes takes two units of UTF-16.
fn units(bytes: &[u8], unit: OffsetUnit) -> usize {
    let second = if unit == OffsetUnit::Utf16 { 0xF0 } else { 0xFF };
    bytes.iter().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= second)).sum()
}

/// The byte at a position in `unit`, where a code point begins or the text ends.
pub(super) fn byte(text: &str, unit: OffsetUnit, position: usize) -> Option<usize> {
    let mut converted = 0;
    for (byte, letter) in text.char_indices() {
        if converted >= position {
            return (converted == position).then_some(byte);
        }
        converted += length(letter, unit);
    }
    (converted == position).then_some(text.len())
}

const fn length(letter: char, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Bytes => letter.len_utf8(),
        OffsetUnit::Utf16 => letter.len_utf16(),
        OffsetUnit::CodePoints => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_unit() {
        let text = "é’\u{202F}😀e\u{301}\r\nz";
        let z = text.len() - 1;
        for (unit, expected) in [(OffsetUnit::Bytes, z), (OffsetUnit::Utf16, 9), (OffsetUnit::CodePoints, 8)] {
            let converter = Converter::new(text, unit);
            assert_eq!(converter.convert(z), expected);
            assert_eq!(converter.convert(0), 0);
            assert_eq!((byte(text, unit, expected), byte(text, unit, 0)), (Some(z), Some(0)));
            assert_eq!(byte(text, unit, expected + 2), None);
        }
    }

    #[test]
    fn counts_as_the_letters_do_in_long_texts() {
        for letters in ["a", "é", "…", "😀", "aé😀"] {
            let text = letters.repeat(3 * STRIDE);
            for unit in [OffsetUnit::Bytes, OffsetUnit::Utf16, OffsetUnit::CodePoints] {
                let converter = Converter::new(&text, unit);
                let mut counted = 0;
                for (at, letter) in text.char_indices() {
                    assert_eq!(converter.convert(at), counted, "{letters} {unit:?} {at}");
                    counted += length(letter, unit);
                }
                assert_eq!(converter.convert(text.len()), counted, "{letters} {unit:?}");
            }
        }
    }
}
