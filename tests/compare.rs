//! Two articles about one thing: what agrees, changed, appeared and vanished.

use factmark::compare::{Figure, compare};
use factmark::{Analysis, Context, analyze};

const TRUCE: &str = include_str!("../seeds/articles/cessez-le-feu.txt");
const STRIKE: &str = include_str!("../seeds/articles/greve.txt");

fn read(text: &str) -> Analysis {
    analyze(text, &Context::default())
}

/// « Changed 312 > 340 by 28 »
fn shown(before: &str, after: &str) -> Vec<String> {
    let (first, second) = (read(before), read(after));
    let words = |text: &str, analysis: &Analysis, fact: Option<usize>| {
        let number = fact.and_then(|fact| analysis.mentions.get(analysis.facts.get(fact)?.number));
        number.map_or(String::new(), |number| number.span.of(text).to_owned())
    };
    let show = |figure: &Figure| {
        let (old, new) = (words(before, &first, figure.before), words(after, &second, figure.after));
        let difference = figure.difference.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        format!("{:?} {old} > {new}{difference}", figure.outcome)
    };
    compare((before, &first), (after, &second)).iter().map(show).collect()
}

#[test]
fn an_article_agrees_with_itself() {
    for article in [TRUCE, STRIKE] {
        let figures = shown(article, article);
        assert!(figures.len() > 10 && figures.iter().all(|figure| figure.starts_with("Agree")), "{figures:#?}");
    }
}

#[test]
fn a_later_version_shows_what_moved() {
    let later = TRUCE
        .replace("à 312 morts, dont 41 civils soudanais", "à 340 morts, dont 41 civils soudanais")
        .replace("au moins 15 km", "au moins 20 km")
        .replace("L’Éthiopie dit de son côté avoir détruit 23 chars soudanais", "L’Éthiopie n'en dit rien");
    let figures = shown(TRUCE, &later);
    for expected in ["Changed 312 > 340 by 28", "Agree 41 > 41", "Vanished 23 > "] {
        assert!(figures.iter().any(|figure| figure == expected), "{expected}: {figures:#?}");
    }
    let back = shown(&later, TRUCE);
    for expected in ["Changed 340 > 312 by -28", "Appeared  > 23"] {
        assert!(back.iter().any(|figure| figure == expected), "{expected}: {back:#?}");
    }
}

#[test]
fn articles_about_other_things_share_nothing() {
    let figures = shown(TRUCE, STRIKE);
    let shared: Vec<&String> =
        figures.iter().filter(|figure| figure.starts_with("Agree") || figure.starts_with("Changed")).collect();
    assert!(shared.is_empty(), "{shared:#?}");
}

#[test]
fn place_and_party_tell_figures_apart() {
    let before = "La crue de la nuit a fait 12 morts à Caen et 3 morts à Lyon, selon les pompiers de la région.";
    let after = "La crue de la nuit a fait 4 morts à Lyon et 15 morts à Caen, selon les pompiers de la région.";
    assert_eq!(shown(before, after), ["Changed 12 > 15 by 3", "Changed 3 > 4 by 1"]);
    let bound = "La crue de la nuit a fait plus de 12 morts à Caen et 3 morts à Lyon, selon les pompiers de la région.";
    assert_eq!(shown(before, bound), ["Changed 12 > plus de 12", "Agree 3 > 3"]);
}

#[test]
fn nouns_of_one_class_are_one_thing() {
    let before = "Le séisme de la nuit a fait 12 morts dans la ville, selon le maire de la commune.";
    let after = "Le séisme de la nuit a fait 15 tués dans la ville, selon le maire de la commune.";
    assert_eq!(shown(before, after), ["Changed 12 > 15 by 3"]);
}

#[test]
fn a_figure_told_twice_counts_once() {
    let before = "Le séisme a fait 12 morts. Les 12 morts du séisme seront enterrés dans la ville, selon le maire.";
    assert_eq!(shown(before, before), ["Agree 12 > 12"]);
    assert_eq!(shown("", before), ["Appeared  > 12"]);
    assert!(compare(("", &Analysis::default()), ("", &Analysis::default())).is_empty());
}
