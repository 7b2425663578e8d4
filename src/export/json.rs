//! JSON written by hand: strings, numbers and brackets, so that the browser build needs no serializer to text.

/// Writes one value after the other; the caller keeps to the grammar, this keeps the commas and the escapes.
#[derive(Default)]
pub(super) struct Json {
    out: String,
}

impl Json {
    /// `{` or `[`.
    pub(super) fn open(&mut self, bracket: char) -> &mut Self {
        self.separate();
        self.out.push(bracket);
        self
    }

    /// `}` or `]`.
    pub(super) fn close(&mut self, bracket: char) -> &mut Self {
        self.out.push(bracket);
        self
    }

    /// The name of the value that comes next.
    pub(super) fn name(&mut self, name: &str) -> &mut Self {
        self.string(&[name]);
        self.out.push(':');
        self
    }

    /// One string made of parts.
    pub(super) fn string(&mut self, parts: &[&str]) -> &mut Self {
        self.separate();
        self.out.push('"');
        for letter in parts.iter().flat_map(|part| part.chars()) {
            match letter {
                '"' | '\\' => self.out.extend(['\\', letter]),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                // Line separators may not stand in scripts of old, nor control characters in JSON.
                '\0'..='\x1F' | '\u{2028}' | '\u{2029}' => self.escape(letter),
                _ => self.out.push(letter),
            }
        }
        self.out.push('"');
        self
    }

    /// A whole number.
    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        self.separate();
        self.out.push_str(&number.to_string());
        self
    }

    /// A name and a string.
    pub(super) fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.name(name).string(&[value])
    }

    pub(super) fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    fn separate(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(['{', '[', ':']) {
            self.out.push(',');
        }
    }

    fn escape(&mut self, letter: char) {
        self.out.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            self.out.extend(char::from_digit(letter as u32 >> shift & 0xF, 16));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_separates() {
        let mut json = Json::default();
        json.open('{').text("a", "«\"\\\n\u{1}\u{2028}").name("b").open('[').number(1).open('{').close('}').close(']');
        json.text("c", "x,").close('}');
        assert_eq!(json.finish(), "{\"a\":\"«\\\"\\\\\\n\\u0001\\u2028\",\"b\":[1,{}],\"c\":\"x,\"}\n");
    }
}
