use factmark::compare::compare;
use factmark::export::{Format, NO_ADDRESS};
use factmark::wire::{self, OffsetUnit};
use factmark::{Analysis, Context, analyze, find_numbers, other_readings};

/// What is wrong with an answer, in one line.
pub type Fault = String;

/// Analyzes `text` and says what rules spoke, or what is wrong with the answer.
pub fn check(text: &str, context: &Context, thorough: bool) -> Result<Analysis, Fault> {
    let analysis = analyze(text, context);
    spans(text, &analysis)?;
    indices(&analysis)?;
    if thorough {
        again(text, context, &analysis)?;
        units(text, &analysis)?;
        others(text, context, &analysis);
    }
    Ok(analysis)
}

/// Mentions are sorted, disjoint, of whole code points of one line; text is rebuilt from gaps and mentions.
pub fn spans(text: &str, analysis: &Analysis) -> Result<(), Fault> {
    let mut rebuilt = String::with_capacity(text.len());
    for mention in &analysis.mentions {
        let span = mention.span;
        let gap = text.get(rebuilt.len()..span.start).ok_or_else(|| format!("{span:?} overlaps or cuts a letter"))?;
        let words = text.get(span.start..span.end).ok_or_else(|| format!("{span:?} cuts a letter"))?;
        if words.is_empty() || words.contains('\n') {
            return Err(format!("{span:?} is empty or crosses a line"));
        }
        rebuilt.push_str(gap);
        rebuilt.push_str(words);
    }
    rebuilt.push_str(text.get(rebuilt.len()..).unwrap_or_default());
    if rebuilt != text {
        return Err("gaps and mentions do not make the text".to_owned());
    }
    let of_mentions = analysis.mentions.iter().flat_map(|mention| &mention.evidence);
    let of_facts = analysis.facts.iter().flat_map(|fact| &fact.evidence);
    let of_relations = analysis.relations.iter().map(|relation| &relation.evidence);
    let evidence = of_mentions.chain(of_facts).chain(of_relations).map(|evidence| (evidence.rule, evidence.span));
    let links = analysis.facts.iter().flat_map(|fact| [fact.what, fact.who, fact.place, fact.when, fact.source]);
    let links = links.flatten().map(|link| (link.rule, link.span));
    let names = analysis.entities.iter().map(|entity| ("entity", entity.name));
    for (rule, span) in evidence.chain(links).chain(names) {
        if text.get(span.start..span.end).is_none() {
            return Err(format!("{span:?} of {rule} cuts a letter or lies outside"));
        }
    }
    Ok(())
}

/// Whatever an answer points at is there.
pub fn indices(analysis: &Analysis) -> Result<(), Fault> {
    let (mentions, facts) = (analysis.mentions.len(), analysis.facts.len());
    let within = |index: Option<usize>, length: usize| index.is_none_or(|index| index < length);
    for (own, fact) in analysis.facts.iter().enumerate() {
        let links = [fact.what, fact.who, fact.place, fact.when, fact.source];
        let change = fact.change.unwrap_or_default();
        let sound = analysis.mentions.get(fact.number).is_some_and(|mention| mention.number().is_some())
            && links.iter().flatten().all(|link| within(link.mention, mentions))
            && within(fact.part_of, facts)
            && fact.part_of != Some(own)
            && [change.from, change.to, change.by].into_iter().all(|index| within(index, facts))
            && fact.disputed_by.iter().all(|index| *index < facts && *index != own)
            && fact.disputed_by.is_sorted();
        if !sound {
            return Err(format!("fact {own} points outside"));
        }
    }
    for mention in &analysis.mentions {
        if !within(mention.entity, analysis.entities.len()) {
            return Err(format!("an entity that is not there at {:?}", mention.span));
        }
    }
    for (own, entity) in analysis.entities.iter().enumerate() {
        let back = |index: &usize| analysis.mentions.get(*index).is_some_and(|mention| mention.entity == Some(own));
        if entity.mentions.is_empty() || !entity.mentions.iter().all(back) || !entity.mentions.is_sorted() {
            return Err(format!("entity {own} and its mentions do not agree"));
        }
    }
    let parties = analysis.relations.iter().flat_map(|relation| [relation.subject, relation.object]);
    if parties.into_iter().any(|party| party >= mentions) {
        return Err("a relation points outside".to_owned());
    }
    Ok(())
}

/// The same text gives the same answer.
fn again(text: &str, context: &Context, analysis: &Analysis) -> Result<(), Fault> {
    if analyze(text, context) == *analysis { Ok(()) } else { Err("a second answer differs".to_owned()) }
}

/// Every unit of positions cuts the same words out of the text.
fn units(text: &str, analysis: &Analysis) -> Result<(), Fault> {
    let utf16: Vec<u16> = text.encode_utf16().collect();
    let letters: Vec<char> = text.chars().collect();
    for unit in [OffsetUnit::Bytes, OffsetUnit::Utf16, OffsetUnit::CodePoints] {
        for mention in wire::Analysis::new(text, analysis, unit).mentions {
            let range = mention.start..mention.end;
            let words = match unit {
                OffsetUnit::Bytes => text.get(range).map(str::to_owned),
                OffsetUnit::Utf16 => utf16.get(range).and_then(|units| String::from_utf16(units).ok()),
                OffsetUnit::CodePoints => letters.get(range).map(|letters| letters.iter().collect()),
            };
            if words.as_deref() != Some(mention.text.as_str()) {
                return Err(format!("{unit:?} {}-{} is not « {} »", mention.start, mention.end, mention.text));
            }
        }
    }
    Ok(())
}

/// What else is made of an analysis has no answer to check, but must not panic.
fn others(text: &str, context: &Context, analysis: &Analysis) {
    let formats = [Format::Csv, Format::Markdown, Format::WebAnnotation, Format::Casualties];
    for format in formats {
        let _ = format.write(text, analysis, OffsetUnit::Utf16, NO_ADDRESS);
    }
    let _ = find_numbers(text, context);
    let _ = other_readings(text, &analysis.mentions);
    let half: String = text.chars().skip(text.chars().count() / 3).collect();
    let other = analyze(&half, context);
    let _ = compare((text, analysis), (&half, &other));
}

/// What rules spoke: inputs that differ in it are worth going on with.
pub fn signature(analysis: &Analysis) -> u64 {
    let mut hash = 0_u64;
    let mut mix = |words: &str| {
        let of_word = words
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        hash = hash.wrapping_add(of_word.wrapping_mul(of_word | 1));
    };
    for mention in &analysis.mentions {
        mix(mention.rule);
        mention.evidence.iter().for_each(|evidence| mix(evidence.rule));
    }
    for fact in &analysis.facts {
        let links = [fact.what, fact.who, fact.place, fact.when, fact.source];
        links.iter().flatten().for_each(|link| mix(link.rule));
        fact.evidence.iter().for_each(|evidence| mix(evidence.rule));
    }
    analysis.relations.iter().for_each(|relation| mix(relation.evidence.rule));
    hash
}
