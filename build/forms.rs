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

/// Every form a row stands for, in order of writing; an error says what is wrong with the notation.
pub fn expand(notation: &str) -> Result<Vec<String>, String> {
    // A sign such as `<` stands for itself.
    if notation.chars().count() == 1 {
        return Ok(vec![notation.to_owned()]);
    }
    let mut forms = Vec::new();
    for alternative in split_outside_brackets(notation) {
        let mut partial = vec![String::new()];
        let mut rest = alternative;
        while let Some(start) = rest.find(['(', '[', '<']) {
            let (literal, group) = rest.split_at(start);
            let closing = match &group[..1] {
                "(" => ')',
                "[" => ']',
                _ => '>',
            };
            let end = group.find(closing).ok_or_else(|| format!("{notation}: no {closing}"))?;
            let endings =
                endings(&group[..1], &group[1..end]).ok_or_else(|| format!("{notation}: no such verb class"))?;
            partial = partial
                .iter()
                .flat_map(|stem| endings.iter().map(move |ending| format!("{stem}{literal}{ending}")))
                .collect();
            rest = &group[end + 1..];
        }
        forms.extend(partial.into_iter().map(|stem| stem + rest));
    }
    match forms.iter().any(|form| form.trim().is_empty() || form.contains([')', ']', '>'])) {
        true => Err(format!("{notation}: empty form or stray bracket")),
        false => Ok(forms),
    }
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
