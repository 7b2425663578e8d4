use super::csv::words;
use super::value::value;
use crate::wire::{Analysis, Fact};

/// The facts of an article as a table, then its parties and places and how parties stand to each other, as GitHub and most editors read Markdown.
///
/// ```
/// use factmark::{Context, analyze, export, wire};
/// let text = "Le séisme a fait 12 morts au Maroc.";
/// let shown = wire::Analysis::new(text, &analyze(text, &Context::default()), wire::OffsetUnit::Utf16);
/// let page = export::markdown(&shown);
/// assert!(page.contains("| 12 | 12 | morts |") && page.contains("- Maroc (MA)"));
/// ```
#[must_use]
pub fn markdown(analysis: &Analysis) -> String {
    let mut out = String::new();
    if !analysis.facts.is_empty() {
        out.push_str("## Facts\n\n");
        row(&mut out, &["Figure", "Value", "What", "Who", "Where", "When", "According to", "How sure"]);
        row(&mut out, &["---"; 8]);
    }
    for fact in &analysis.facts {
        let Some(number) = analysis.mentions.get(fact.number) else { continue };
        row(
            &mut out,
            &[
                &number.text,
                &shown(value(number), fact),
                words(fact.what.as_ref()),
                words(fact.who.as_ref()),
                words(fact.place.as_ref()),
                words(fact.when.as_ref()),
                words(fact.source.as_ref()),
                fact.modality,
            ],
        );
    }
    for (kind, title) in [("party", "## Parties\n\n"), ("place", "## Places\n\n")] {
        entities(&mut out, analysis, kind, title);
    }
    relations(&mut out, analysis);
    out
}

/// Who stands how to whom, with the words that say it.
fn relations(out: &mut String, analysis: &Analysis) {
    if !analysis.relations.is_empty() {
        out.push_str("\n## Relations\n\n");
    }
    for relation in &analysis.relations {
        let parties = analysis.mentions.get(relation.subject).zip(analysis.mentions.get(relation.object));
        let Some((subject, object)) = parties else { continue };
        out.push_str("- ");
        escape(out, &subject.text);
        out.push_str(" → ");
        escape(out, &object.text);
        out.push_str(": ");
        out.push_str(relation.kind);
        out.push_str(" (« ");
        escape(out, &relation.evidence.text);
        out.push_str(" »)\n");
    }
}

/// The value, and what a share comes to: « 0.5 = 70000 ».
fn shown(mut value: String, fact: &Fact) -> String {
    if let Some(derived) = &fact.derived {
        value.push_str(" = ");
        value.push_str(derived);
    }
    value
}

fn entities(out: &mut String, analysis: &Analysis, kind: &str, title: &str) {
    let mut listed = analysis.entities.iter().filter(|entity| entity.kind == kind).peekable();
    if listed.peek().is_none() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(title);
    for entity in listed {
        out.push_str("- ");
        escape(out, &entity.name);
        if let Some(country) = &entity.country {
            out.push_str(" (");
            out.push_str(country);
            out.push(')');
        }
        if entity.mentions.len() > 1 {
            out.push_str(": ");
            out.push_str(&entity.mentions.len().to_string());
            out.push_str(" mentions");
        }
        out.push('\n');
    }
}

fn row(out: &mut String, cells: &[&str]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        escape(out, cell);
        out.push_str(" |");
    }
    out.push('\n');
}

/// Words stay words: nothing in them is read as a mark of Markdown, and a row stays a row.
fn escape(out: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '#' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push(' '),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let mut out = String::new();
        row(&mut out, &["a|b", "<script>", "x\ny"]);
        assert_eq!(out, "| a\\|b | \\<script\\> | x y |\n");
    }
}
