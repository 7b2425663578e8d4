use std::fmt;

/// An ISO 3166-1 alpha-2 country code, or `XK` for Kosovo.
///
/// Which codes exist is the gazetteer's knowledge; the type holds the form only: two capital letters.
///
/// ```
/// use factmark::CountryCode;
/// assert_eq!(CountryCode::new("AZ").map(|code| code.to_string()), Some("AZ".into()));
/// assert_eq!(CountryCode::new("az"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// The code written as two capital ASCII letters; `None` for anything else.
    #[must_use]
    pub const fn new(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [first, second] if first.is_ascii_uppercase() && second.is_ascii_uppercase() => Some(Self([first, second])),
            _ => None,
        }
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
