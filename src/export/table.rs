//! Rows as RFC 4180 writes them, with nothing in them that a spreadsheet would run.

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// Between two cells: a comma, a semicolon (spreadsheets set to French) or a tab.
    pub separator: char,
    /// A byte order mark first, so that spreadsheets read UTF-8.
    pub byte_order_mark: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self { separator: ',', byte_order_mark: false }
    }
}

/// A table under its header.
pub(super) struct Table {
    out: String,
    separator: char,
}

impl Table {
    pub(super) fn new(options: CsvOptions, columns: &[&str]) -> Self {
        let out = String::from(if options.byte_order_mark { "\u{FEFF}" } else { "" });
        let mut table = Self { out, separator: options.separator };
        table.row(columns);
        table
    }

    pub(super) fn row(&mut self, cells: &[&str]) {
        for (index, value) in cells.iter().enumerate() {
            if index > 0 {
                self.out.push(self.separator);
            }
            self.cell(value);
        }
        self.out.push_str("\r\n");
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Cells that a spreadsheet would run as a formula begin with an apostrophe.
    fn cell(&mut self, value: &str) {
        // A sign before a plain number is data; before anything else a spreadsheet takes it for a formula.
        let guarded = value.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(value);
        let quoted = value.contains([self.separator, '"', '\n', '\r']);
        if quoted {
            self.out.push('"');
        }
        if guarded {
            self.out.push('\'');
        }
        if quoted {
            self.out.push_str(&value.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(value);
        }
    }
}

/// « -7.2 »: as [`Decimal`](crate::Decimal) prints.
fn is_number(value: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let plain = value.strip_prefix(['-', '+']).unwrap_or(value);
    plain.split_once('.').map_or_else(|| digits(plain), |(whole, fraction)| digits(whole) && digits(fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str) -> String {
        let mut table = Table { out: String::new(), separator: ';' };
        table.cell(value);
        table.finish()
    }

    #[test]
    fn guards_formulas_and_quotes() {
        assert_eq!(written("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(written("-7.2"), "-7.2");
        assert_eq!(written("-7,2"), "'-7,2");
        assert_eq!(written("-1+1"), "'-1+1");
        assert_eq!(written("@x;\"b\""), "\"'@x;\"\"b\"\"\"");
        assert_eq!(written("a;\"b\""), "\"a;\"\"b\"\"\"");
        assert_eq!(written("12,5 %"), "12,5 %");
    }
}
