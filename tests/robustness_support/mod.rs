//! What must hold of the analysis of any text.

use factmark::wire::{self, OffsetUnit};
use factmark::{Analysis, Context, analyze};

/// Begins like news, with all three kinds and a quotation.
pub const ARTICLE: &str = "La crue de la Vire a fait au moins 12 morts et près de 1 400 sinistrés dans le Calvados, selon la \
    préfecture. « Nous avons secouru 85 personnes », a déclaré mercredi Hélène Quesnel, la cheffe des pompiers. Paris \
    a promis 2,5 millions d'euros, soit la moitié des 5 millions que demandent les maires de la région.\n\n";

/// Analyzes, checks every position, and gives the analysis back.
pub fn sound(text: &str) -> Analysis {
    let analysis = analyze(text, &Context::default());
    let mut end = 0;
    for mention in &analysis.mentions {
        let words = text.get(mention.span.start..mention.span.end);
        assert!(words.is_some_and(|words| !words.is_empty()), "{:?} cuts a code point or is empty", mention.span);
        assert!(mention.span.start >= end, "{:?} overlaps what ends at {end}", mention.span);
        assert!(words.is_some_and(|words| !words.contains('\n')), "{:?} crosses a line break", mention.span);
        assert!(mention.entity.is_none_or(|entity| entity < analysis.entities.len()), "an entity that is not there");
        assert!(mention.evidence.iter().all(|one| text.get(one.span.start..one.span.end).is_some()));
        end = mention.span.end;
    }
    for (index, fact) in analysis.facts.iter().enumerate() {
        assert!(analysis.mentions.get(fact.number).is_some_and(|mention| mention.number().is_some()), "no number");
        assert!(fact.part_of.is_none_or(|total| total < analysis.facts.len() && total != index), "part of nothing");
        for link in [fact.what, fact.who, fact.place, fact.when, fact.source].into_iter().flatten() {
            assert!(text.get(link.span.start..link.span.end).is_some(), "a link cuts a code point");
            assert!(link.mention.is_none_or(|mention| mention < analysis.mentions.len()), "a mention not there");
        }
    }
    let listed = analysis.entities.iter().flat_map(|entity| &entity.mentions);
    assert!(listed.into_iter().all(|mention| *mention < analysis.mentions.len()), "an entity of no mention");
    analysis
}

/// The same, and that every unit of positions cuts the same words out of the text.
pub fn sound_in_every_unit(text: &str) {
    let analysis = sound(text);
    let utf16: Vec<u16> = text.encode_utf16().collect();
    let code_points: Vec<char> = text.chars().collect();
    for unit in [OffsetUnit::Bytes, OffsetUnit::Utf16, OffsetUnit::CodePoints] {
        for mention in wire::Analysis::new(text, &analysis, unit).mentions {
            let range = mention.start..mention.end;
            let words = match unit {
                OffsetUnit::Bytes => text.get(range).map(str::to_owned),
                OffsetUnit::Utf16 => utf16.get(range).and_then(|units| String::from_utf16(units).ok()),
                OffsetUnit::CodePoints => code_points.get(range).map(|letters| letters.iter().collect()),
            };
            assert_eq!(words.as_deref(), Some(mention.text.as_str()), "{unit:?}");
        }
    }
}
