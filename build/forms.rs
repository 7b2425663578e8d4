//! The form notation of the seeds: `italien(ne)(s)`, `turc(s)|turque(s)`, `confirm<er>`, `di[t|sent]`.

/// Endings of regular verbs: infinitive, third persons, participles.
const VERBS: [(&str, &[&str]); 3] = [
    (
        "er",
        &[
            "er", "e", "ent", "ait", "aient", "a", "èrent", "era", "eront", "erait", "eraient", "é", "ée", "és", "ées",
            "ant",
        ],
    ),
    (
        "ir",
        &[
            "ir", "it", "issent", "issait", "issaient", "irent", "ira", "iront", "irait", "iraient", "i", "ie", "is",
            "ies", "issant",
        ],
    ),
    (
        "re",
        &[
            "re", "", "ent", "ait", "aient", "it", "irent", "ra", "ront", "rait", "raient", "u", "ue", "us", "ues",
            "ant",
        ],
    ),
];

/// A stretch of a notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Letters as they are.
    Letters(String),
    /// One of these, in order of writing; neighboring brackets are multiplied out: `(e)(s)` is "", "s", "e", "es".
    Endings(Vec<String>),
}

/// The alternatives of a row, each as its pieces; an error says what is wrong with the notation.
pub fn parse(notation: &str) -> Result<Vec<Vec<Piece>>, String> {
    // A sign such as `<` stands for itself.
    if notation.chars().count() == 1 {
        return Ok(vec![vec![Piece::Letters(notation.to_owned())]]);
    }
    split_outside_brackets(notation).into_iter().map(|alternative| pieces(alternative, notation)).collect()
}

fn pieces(alternative: &str, notation: &str) -> Result<Vec<Piece>, String> {
    let (mut pieces, mut rest) = (Vec::new(), alternative);
    while let Some(start) = rest.find(['(', '[', '<']) {
        let (letters, group) = rest.split_at(start);
        let closing = match &group[..1] {
            "(" => ')',
            "[" => ']',
            _ => '>',
        };
        let end = group.find(closing).ok_or_else(|| format!("{notation}: no {closing}"))?;
        let endings = endings(&group[..1], &group[1..end]).ok_or_else(|| format!("{notation}: no such verb class"))?;
        if !letters.is_empty() {
            pieces.push(Piece::Letters(letters.to_owned()));
        }
        match pieces.last_mut() {
            Some(Piece::Endings(before)) => *before = product(before, &endings),
            _ => pieces.push(Piece::Endings(endings.iter().map(|ending| (*ending).to_owned()).collect())),
        }
        rest = &group[end + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Letters(rest.to_owned()));
    }
    let stray = |piece: &Piece| matches!(piece, Piece::Letters(letters) if letters.contains([')', ']', '>']));
    match pieces.iter().any(stray) || spell(&pieces).iter().any(|form| form.trim().is_empty()) {
        true => Err(format!("{notation}: empty form or stray bracket")),
        false => Ok(pieces),
    }
}

fn product(stems: &[String], endings: &[impl AsRef<str>]) -> Vec<String> {
    stems.iter().flat_map(|stem| endings.iter().map(move |ending| format!("{stem}{}", ending.as_ref()))).collect()
}

/// Every form that pieces spell.
pub fn spell(pieces: &[Piece]) -> Vec<String> {
    pieces.iter().fold(vec![String::new()], |forms, piece| match piece {
        Piece::Letters(letters) => forms.into_iter().map(|form| form + letters).collect(),
        Piece::Endings(endings) => product(&forms, endings),
    })
}

/// Every form a row stands for, in order of writing; an error says what is wrong with the notation.
pub fn expand(notation: &str) -> Result<Vec<String>, String> {
    Ok(parse(notation)?.iter().flat_map(|pieces| spell(pieces)).collect())
}

fn endings<'a>(bracket: &str, inside: &'a str) -> Option<Vec<&'a str>> {
    match bracket {
        "(" => Some(std::iter::once("").chain(inside.split('|')).collect()),
        "[" => Some(inside.split('|').collect()),
        _ => VERBS.iter().find(|(class, _)| *class == inside).map(|(_, endings)| endings.to_vec()),
    }
}

fn split_outside_brackets(notation: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (index, letter) in notation.char_indices() {
        match letter {
            '(' | '[' | '<' => depth += 1,
            ')' | ']' | '>' => depth -= 1,
            '|' if depth == 0 => {
                parts.push(&notation[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    parts.push(&notation[start..]);
    parts
}
