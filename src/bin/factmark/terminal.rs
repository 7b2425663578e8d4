use std::io::{self, IsTerminal, Write};

use factmark::export::value;
use factmark::{Analysis, wire};

use crate::explanation::Reading;

/// Number, party, place: SGR codes with an underline of their own, so that color is not the only sign.
const STYLES: [(&str, &str); 3] = [("number", "\x1b[1;34m"), ("party", "\x1b[4;35m"), ("place", "\x1b[3;32m")];
const RESET: &str = "\x1b[0m";

/// The article with its mentions marked, then its facts.
pub fn article(out: &mut impl Write, text: &str, analysis: &Analysis, shown: &wire::Analysis) -> io::Result<()> {
    let colored = io::stdout().is_terminal();
    let mut at = 0;
    for (mention, view) in analysis.mentions.iter().zip(&shown.mentions) {
        out.write_all(text.get(at..mention.span.start).unwrap_or("").as_bytes())?;
        mark(out, view, colored)?;
        at = mention.span.end;
    }
    writeln!(out, "{}", text.get(at..).unwrap_or("").trim_end())?;
    for remark in &shown.remarks {
        writeln!(out, "\n[{remark}]")?;
    }
    facts(out, shown)
}

fn mark(out: &mut impl Write, view: &wire::Mention, colored: bool) -> io::Result<()> {
    let style = STYLES.iter().find(|(kind, _)| *kind == view.kind).map_or("", |(_, style)| *style);
    if colored { write!(out, "{style}{}{RESET}", view.text) } else { write!(out, "[{}]", view.text) }
}

fn facts(out: &mut impl Write, shown: &wire::Analysis) -> io::Result<()> {
    if !shown.facts.is_empty() {
        writeln!(out)?;
    }
    for fact in &shown.facts {
        let Some(number) = shown.mentions.get(fact.number) else { continue };
        write!(out, "{} = {}", number.text, value(number))?;
        let links = [
            ("", &fact.what),
            ("who: ", &fact.who),
            ("where: ", &fact.place),
            ("when: ", &fact.when),
            ("according to: ", &fact.source),
        ];
        for (label, link) in links {
            if let Some(link) = link {
                write!(out, " | {label}{}", link.text)?;
            }
        }
        if let Some(derived) = &fact.derived {
            write!(out, " | implies {derived}")?;
        }
        if let Some(sum) = &fact.accounted_for {
            write!(out, " | parts: {sum}")?;
        }
        for other in fact.disputed_by.iter().filter_map(|&other| shown.mentions.get(shown.facts.get(other)?.number)) {
            write!(out, " | disputed: {}", value(other))?;
        }
        writeln!(out)?;
    }
    relations(out, shown)
}

/// « support: Turquie → Azerbaïdjan »
fn relations(out: &mut impl Write, shown: &wire::Analysis) -> io::Result<()> {
    if !shown.relations.is_empty() {
        writeln!(out)?;
    }
    for relation in &shown.relations {
        let parties = shown.mentions.get(relation.subject).zip(shown.mentions.get(relation.object));
        if let Some((subject, object)) = parties {
            writeln!(out, "{}: {} → {}", relation.kind, subject.text, object.text)?;
        }
    }
    Ok(())
}

/// One line a mention: position, words, kind, rule and what speaks for it.
pub fn explain(out: &mut impl Write, shown: &wire::Analysis, readings: &[Reading]) -> io::Result<()> {
    for mention in &shown.mentions {
        write!(out, "{}-{} « {} » {} {}", mention.start, mention.end, mention.text, mention.kind, mention.kind_type)?;
        if let Some(reference) = &mention.reference {
            write!(out, " → {reference}")?;
        }
        write!(out, " [{}]", mention.rule)?;
        for evidence in &mention.evidence {
            write!(out, " {} « {} »", evidence.rule, evidence.text)?;
        }
        writeln!(out)?;
    }
    for reading in readings {
        write!(out, "{}-{} « {} » could be ", reading.start, reading.end, reading.text)?;
        match (&reading.kind, &reading.value) {
            (Some(kind), Some(value)) => write!(out, "{kind} {value}")?,
            _ => write!(out, "no number")?,
        }
        writeln!(out, " [{}]: {}", reading.rule, reading.reason)?;
    }
    for fact in &shown.facts {
        let Some(number) = shown.mentions.get(fact.number) else { continue };
        write!(out, "fact « {} » {}", number.text, fact.modality)?;
        let links = [
            ("what", &fact.what),
            ("who", &fact.who),
            ("where", &fact.place),
            ("when", &fact.when),
            ("source", &fact.source),
        ];
        for (name, link) in links {
            if let Some(link) = link {
                write!(out, " {name} « {} » [{}]", link.text, link.rule)?;
            }
        }
        writeln!(out)?;
    }
    for relation in &shown.relations {
        let evidence = &relation.evidence;
        writeln!(
            out,
            "{}-{} « {} » {} [{}]",
            evidence.start, evidence.end, evidence.text, relation.kind, evidence.rule
        )?;
    }
    Ok(())
}
