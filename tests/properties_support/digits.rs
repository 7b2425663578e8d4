//! Writes whole numbers in digits.

/// What may stand between groups of three: space, no-break, narrow no-break and thin space, dot, both apostrophes.
pub const SEPARATORS: [char; 7] = [' ', '\u{A0}', '\u{202F}', '\u{2009}', '.', '\'', '\u{2019}'];

/// The digits in groups of three.
pub fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}
