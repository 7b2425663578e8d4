//! Overseas territories: the press counts them to the state they belong to, save those of France, which ISO 3166 and
//! French readers name apart.

/// Codes of territories and of their states.
const TERRITORIES: [(&str, &[&str]); 6] = [
    ("FR", &["TF"]),
    ("US", &["AS", "GU", "MP", "PR", "UM", "VI"]),
    ("GB", &["AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG"]),
    ("DK", &["FO", "GL"]),
    ("NL", &["AW", "BQ", "CW", "SX"]),
    ("NO", &["SJ"]),
];

/// The code of the state that a territory belongs to, or the code itself.
pub fn sovereign(code: &str) -> &str {
    TERRITORIES.iter().find(|(_, territories)| territories.contains(&code)).map_or(code, |(state, _)| state)
}
