use super::fold::folded;

/// A noun phrase as a key: folded, each word in the singular, so that « Civils tués » and « civil tué » are one.
///
/// ```
/// use factmark::text::noun_key;
/// assert_eq!(noun_key("civils tués"), noun_key("Civil tué"));
/// assert_eq!(noun_key("hôpitaux"), noun_key("hôpital"));
/// assert_ne!(noun_key("morts"), noun_key("blessés"));
/// ```
#[must_use]
pub fn noun_key(phrase: &str) -> String {
    let mut key = String::new();
    for word in folded(phrase).split([' ', '\'']).filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        match word.strip_suffix("aux").or_else(|| word.strip_suffix("als")) {
            Some(stem) if stem.len() > 1 => {
                key.push_str(stem);
                key.push_str("al");
            }
            _ if word.len() > 3 => key.push_str(word.trim_end_matches(['s', 'x'])),
            _ => key.push_str(word),
        }
    }
    key
}
