use crate::wire::Mention;

/// The value of a number for readers: « > 400 », « 105000000 EUR », « 10 to 20 % », « P13D »; « ? » for a date that
/// only the day of publication tells.
///
/// ```
/// use factmark::{Context, analyze, export, wire};
/// let text = "Le séisme a fait plus de 400 morts.";
/// let shown = wire::Analysis::new(text, &analyze(text, &Context::default()), wire::OffsetUnit::Utf16);
/// assert_eq!(export::value(&shown.mentions[0]), "> 400");
/// ```
#[must_use]
pub fn value(number: &Mention) -> String {
    let mut shown = String::from(match number.qualifier {
        Some("gt") => "> ",
        Some("ge") => "≥ ",
        Some("lt") => "< ",
        Some("le") => "≤ ",
        Some("approx" | "vague") => "≈ ",
        _ => "",
    });
    shown.push_str(number.exact.as_deref().or(number.iso.as_deref()).unwrap_or("?"));
    let upper = number.exact_upper.as_deref().map(|upper| [" to ", upper]);
    let unit = number.unit.map(|unit| [" ", unit]);
    for part in upper.into_iter().chain(unit).flatten() {
        shown.push_str(part);
    }
    shown
}
