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
const STRIDE: usize = 1024;

/// Maps byte offsets to another unit: at most [`STRIDE`] bytes are counted for each.
pub(super) struct Converter<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// For every multiple of [`STRIDE`], the next character boundary and its offset in the unit.
    marks: Vec<(usize, usize)>,
}

impl<'t> Converter<'t> {
    pub(super) fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        if unit != OffsetUnit::Bytes {
            let mut converted = 0;
            for (byte, letter) in text.char_indices() {
                if byte >= marks.len() * STRIDE {
                    marks.push((byte, converted));
                }
                converted += length(letter, unit);
            }
        }
        Self { text, unit, marks }
    }

    /// The offset in the unit asked for.
    pub(super) fn convert(&self, byte: usize) -> usize {
        let after = self.marks.partition_point(|(mark, _)| *mark <= byte);
        let Some(&(mark, converted)) = after.checked_sub(1).and_then(|index| self.marks.get(index)) else {
            return byte;
        };
        let between = self.text.get(mark..byte).unwrap_or("");
        converted + between.chars().map(|letter| length(letter, self.unit)).sum::<usize>()
    }
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
}
