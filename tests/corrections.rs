//! What a reader corrects wins over every rule, and everything else follows from it.

use factmark::wire::{self, CorrectionOption, OffsetUnit, Options};
use factmark::{Analysis, Context, analyze};

const ARTICLE: &str = "À Genève, l’incendie a fait plus de 400 morts, dont 22 civils, selon Berlin.\nPersonne n’a vu la \
                       Grande Ourse de Genève.";

/// `(words, kind, type)`: the first occurrence of the words becomes that; an empty kind is no mention at all.
fn corrected(corrections: &[(&str, &str, &str)]) -> Analysis {
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let option = |&(words, kind, kind_type): &(&str, &str, &str)| {
        let (before, _) = ARTICLE.split_once(words).unwrap_or_default();
        let start = before.encode_utf16().count();
        let end = start + words.encode_utf16().count();
        CorrectionOption { start, end, text: words.to_owned(), kind: given(kind), kind_type: given(kind_type) }
    };
    let options = Options { corrections: corrections.iter().map(option).collect(), ..Options::default() };
    let corrections = options.corrections_of(ARTICLE, OffsetUnit::Utf16).unwrap_or_default();
    analyze(ARTICLE, &Context { corrections, ..Context::default() })
}

fn words(analysis: &Analysis) -> Vec<&str> {
    analysis.mentions.iter().map(|mention| mention.span.of(ARTICLE)).collect()
}

fn shown(analysis: &Analysis, words: &str) -> wire::Mention {
    let shown = wire::Analysis::new(ARTICLE, analysis, OffsetUnit::Utf16);
    shown.mentions.into_iter().find(|mention| mention.text == words).unwrap_or_default()
}

#[test]
fn a_name_retyped_keeps_its_country() {
    let analysis = corrected(&[("Berlin", "place", "city")]);
    let berlin = shown(&analysis, "Berlin");
    assert_eq!((berlin.kind, berlin.kind_type, berlin.rule), ("place", "city", "reader"));
    assert_eq!(berlin.reference.as_deref(), Some("DE"));
    assert!(analysis.entities.iter().any(|entity| entity.name.of(ARTICLE) == "Berlin"));
}

#[test]
fn a_removed_number_takes_its_fact_along() {
    let (before, after) = (corrected(&[]), corrected(&[("plus de 400", "", "")]));
    assert!(words(&before).contains(&"plus de 400") && !words(&after).contains(&"plus de 400"));
    assert_eq!(before.facts.len(), after.facts.len() + 1);
    assert_eq!(after.facts.first().and_then(|fact| fact.part_of), None, "« 22 » is a part of nothing now");
}

#[test]
fn added_words_push_the_mentions_in_them_aside() {
    let analysis = corrected(&[("Grande Ourse de Genève", "party", "org")]);
    assert_eq!(words(&analysis).iter().filter(|words| **words == "Genève").count(), 1);
    assert_eq!(shown(&analysis, "Grande Ourse de Genève").kind_type, "org");
    assert!(analysis.mentions.is_sorted_by(|one, other| one.span.end <= other.span.start));
}

#[test]
fn a_correction_that_fits_nothing_is_left_out() {
    assert_eq!(corrected(&[("Berlin.\nPersonne", "party", "org")]), corrected(&[]));
    let misplaced =
        |start, end| CorrectionOption { start, end, text: "Bonn".to_owned(), ..CorrectionOption::default() };
    let options = Options { corrections: vec![misplaced(0, 4), misplaced(900, 904)], ..Options::default() };
    assert_eq!(options.corrections_of(ARTICLE, OffsetUnit::Utf16), Ok(Vec::new()));
}

#[test]
fn a_kind_or_type_that_is_not_known_is_refused() {
    for (kind, kind_type) in [("number", None), ("party", Some("city"))] {
        let option = CorrectionOption {
            end: 1,
            kind: Some(kind.to_owned()),
            kind_type: kind_type.map(str::to_owned),
            ..CorrectionOption::default()
        };
        let options = Options { corrections: vec![option], ..Options::default() };
        assert!(options.corrections_of(ARTICLE, OffsetUnit::Utf16).is_err(), "{kind}");
    }
}
