//! Every kind of record that a dispatch on a war yields: derived values, parts and their sum, who says what, how sure,
//! since when, the same figure told twice, and who stands with whom.

use std::error::Error;

use factmark::{Analysis, Context, Fact, Link, Modality, analyze};

/// Invented, of the build of many a dispatch.
const DISPATCH: &str = "\
Plus de 9 heures de pourparlers à Genève n'ont pas suffi à faire taire les armes qui tonnent au Tigré depuis 12 jours.

L'Éthiopie a pour alliée l'Érythrée voisine, qui soutient sans réserve l'offensive d'Addis-Abeba. Les Soudanais sont \
pour leur part liés à l'Égypte par un pacte militaire.

Depuis 12 jours, rebelles tigréens et troupes érythréennes s'affrontent dans cette région de montagnes.

Le bilan officiel est passé mardi soir de 210 à plus de 300 morts, dont 18 civils soudanais et 25 Éthiopiens. Il reste \
très partiel et pourrait être bien plus lourd, chaque camp affirmant avoir tué des centaines de soldats ennemis.

Selon les autorités rebelles, la moitié des 90 000 habitants du Tigré ont déjà été déplacés par ces combats.

D'après l'ONU, 4 000 personnes ont été blessées au Tigré. Elles sont 1 500, selon l'Union africaine.";

type Outcome = Result<(), Box<dyn Error>>;

fn read() -> Analysis {
    let date = "2022-11-09".to_owned();
    let options = factmark::wire::Options { date: Some(date), ..Default::default() };
    analyze(DISPATCH, &options.context().unwrap_or_else(|_| Context::default()))
}

fn words(span: factmark::Span) -> &'static str {
    span.of(DISPATCH)
}

/// The facts of the numbers with these words, in order.
fn facts<'a>(analysis: &'a Analysis, number: &str) -> Vec<&'a Fact> {
    let of = |fact: &&Fact| analysis.mentions.get(fact.number).is_some_and(|mention| words(mention.span) == number);
    analysis.facts.iter().filter(of).collect()
}

fn fact<'a>(analysis: &'a Analysis, number: &str) -> Result<&'a Fact, Box<dyn Error>> {
    facts(analysis, number).into_iter().next().ok_or_else(|| format!("no fact of « {number} »").into())
}

fn link(link: Option<Link>) -> &'static str {
    link.map_or("", |link| words(link.span))
}

#[test]
fn a_share_of_a_whole_is_derived_placed_and_attributed() -> Outcome {
    let analysis = read();
    let half = fact(&analysis, "la moitié")?;
    assert_eq!(half.derived.map(|value| value.to_string()).as_deref(), Some("45000"));
    for part in [half, fact(&analysis, "90 000")?] {
        assert_eq!((link(part.what), link(part.place)), ("habitants", "Tigré"));
        assert_eq!((link(part.source), part.modality), ("autorités rebelles", Modality::Attributed));
    }
    assert_eq!(half.category, Some("displaced"));
    assert!(half.evidence.iter().any(|evidence| evidence.rule == "share-of-whole"));
    Ok(())
}

#[test]
fn parts_account_for_a_provisional_total_that_has_moved() -> Outcome {
    let analysis = read();
    let total = fact(&analysis, "plus de 300")?;
    assert_eq!((link(total.what), link(total.when)), ("morts", "mardi soir"));
    assert_eq!(total.accounted_for.map(|sum| sum.to_string()).as_deref(), Some("43"));
    for (number, who) in [("18", "civils soudanais"), ("25", "Éthiopiens")] {
        let part = fact(&analysis, number)?;
        assert_eq!(part.part_of.and_then(|index| analysis.facts.get(index)), Some(total));
        assert_eq!((link(part.who), part.category, part.modality), (who, Some("dead"), Modality::Provisional));
    }
    assert_eq!(total.modality, Modality::Provisional);
    let before = fact(&analysis, "210")?;
    assert_eq!((link(before.what), before.modality, before.change), ("morts", Modality::Past, total.change));
    Ok(())
}

#[test]
fn each_camp_is_heard() -> Outcome {
    let analysis = read();
    let claimed = fact(&analysis, "des centaines")?;
    assert_eq!((link(claimed.source), link(claimed.who)), ("chaque camp", "soldats ennemis"));
    assert_eq!((claimed.modality, claimed.category), (Modality::Attributed, Some("dead")));
    Ok(())
}

#[test]
fn since_when_is_a_day() {
    let analysis = read();
    let since: Vec<String> = analysis
        .mentions
        .iter()
        .filter(|mention| words(mention.span) == "12 jours")
        .filter_map(|mention| Some(mention.number()?.resolved?.lower.to_string()))
        .collect();
    assert_eq!(since, ["2022-10-28", "2022-10-28"]);
}

#[test]
fn the_sides_are_what_the_text_says() {
    let analysis = read();
    let name = |mention: usize| analysis.mentions.get(mention).map_or("", |mention| words(mention.span));
    let found: Vec<String> = analysis
        .relations
        .iter()
        .map(|relation| format!("{} {:?} {}", name(relation.subject), relation.kind, name(relation.object)))
        .collect();
    assert_eq!(
        found,
        [
            "Éthiopie Ally Érythrée",
            "Érythrée Support Addis-Abeba",
            "Soudanais Treaty Égypte",
            "rebelles tigréens Fight troupes érythréennes",
        ]
    );
}
