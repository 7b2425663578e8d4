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

/// Maps byte offsets to another unit in one forward sweep; asking for an earlier offset starts over.
pub(super) struct Converter<'t> {
    text: &'t str,
    unit: OffsetUnit,
    byte: usize,
    converted: usize,
}

impl<'t> Converter<'t> {
    pub(super) const fn new(text: &'t str, unit: OffsetUnit) -> Self {
        Self { text, unit, byte: 0, converted: 0 }
    }

    /// The offset in the unit asked for. Offsets that rise cost one pass over the text in all.
    pub(super) fn convert(&mut self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Bytes {
            return byte;
        }
        if byte < self.byte {
            (self.byte, self.converted) = (0, 0);
        }
        let between = self.text.get(self.byte..byte).unwrap_or("");
        self.converted += match self.unit {
            OffsetUnit::Utf16 => between.chars().map(char::len_utf16).sum::<usize>(),
            _ => between.chars().count(),
        };
        self.byte = byte;
        self.converted
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
            let mut converter = Converter::new(text, unit);
            assert_eq!(converter.convert(z), expected);
            assert_eq!(converter.convert(0), 0);
        }
    }
}
