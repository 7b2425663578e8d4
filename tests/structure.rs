//! Parts, changes and disputes as a reader would list them.

use factmark::{Analysis, Context, Fact};

fn read(text: &str) -> Analysis {
    factmark::analyze(text, &Context::default())
}

/// The fact whose number begins like that.
fn fact<'a>(text: &str, analysis: &'a Analysis, number: &str) -> Option<(usize, &'a Fact)> {
    let is_it = |fact: &Fact| {
        analysis.mentions.get(fact.number).is_some_and(|mention| mention.span.of(text).starts_with(number))
    };
    analysis.facts.iter().enumerate().find(|(_, fact)| is_it(fact))
}

/// Change of the fact of a number: words of before, after and difference, and the way.
fn change(text: &str, number: &str) -> Option<String> {
    let analysis = read(text);
    let change = fact(text, &analysis, number)?.1.change?;
    let words = |index: Option<usize>| {
        let fact = index.and_then(|index| analysis.facts.get(index));
        fact.and_then(|fact| analysis.mentions.get(fact.number)).map_or("", |mention| mention.span.of(text))
    };
    let direction = change.direction.map_or(String::new(), |direction| format!("{direction:?}"));
    Some(format!("{} > {} by {} {direction}", words(change.from), words(change.to), words(change.by)))
}

/// The numbers that dispute a number.
fn disputed(text: &str, number: &str) -> Vec<String> {
    let analysis = read(text);
    let others = fact(text, &analysis, number).map(|(_, fact)| fact.disputed_by.clone()).unwrap_or_default();
    let others = others.into_iter().filter_map(|index| analysis.facts.get(index));
    let words = others.filter_map(|fact| analysis.mentions.get(fact.number)).map(|mention| mention.span.of(text));
    words.map(str::to_owned).collect()
}

fn changes_are(cases: &[(&str, &str, Option<&str>)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, number, expected)| {
            let found = change(text, number);
            (found.as_deref() != *expected).then(|| format!("{text}\n  {number}: {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn parts_are_summed_where_they_are_plain_counts() {
    let text = "Le bilan est de plus de 400 morts, dont 22 civils et 31 soldats, selon la police.";
    let analysis = read(text);
    let total = fact(text, &analysis, "plus de 400").and_then(|(_, fact)| fact.accounted_for);
    assert_eq!(total.map(|sum| sum.to_string()).as_deref(), Some("53"));
    let text = "Le bilan est de plus de 400 morts, dont une centaine de civils et 31 soldats, selon la police.";
    let analysis = read(text);
    assert!(analysis.facts.iter().all(|fact| fact.accounted_for.is_none()));
}

#[test]
fn changes_have_two_ends_or_an_amount() {
    changes_are(&[
        ("Le nombre de communes touchées est passé de 73 à 84 en une semaine.", "73", Some("73 > 84 by  Rise")),
        ("Le taux est passé de 3,1 % en 2023 à 2,4 % en 2024, selon la banque.", "2,4", Some("3,1 % > 2,4 % by  Fall")),
        ("Le bilan du séisme est monté à 412 morts dans la province.", "412", Some(" > 412 by  Rise")),
        ("La police a ramené le bilan à 12 morts, dans la soirée.", "12", Some(" > 12 by  ")),
        (
            "Le chiffre d'affaires a progressé de 5 % à 300 millions d'euros.",
            "5 %",
            Some(" > 300 millions d'euros by 5 % Rise"),
        ),
        (
            "Le chômage touche 7,5 % des actifs, en baisse de 0,2 point sur un an.",
            "0,2",
            Some(" > 7,5 % by 0,2 point Fall"),
        ),
        (
            "Le bénéfice s'établit à 300 millions d'euros (+5 %) cette année.",
            "+5 %",
            Some(" > 300 millions d'euros by +5 % Rise"),
        ),
        ("L'inflation atteint 3,4 % en mars, contre 3,2 % un an plus tôt.", "3,4", Some("3,2 % > 3,4 % by  Rise")),
        ("Le titre de la société gagne 2,5 % à la Bourse de Paris.", "2,5", Some(" >  by 2,5 % Rise")),
        ("Les loyers ont légèrement reculé de 1,5 % dans la ville.", "1,5", Some(" >  by 1,5 % Fall")),
    ]);
}

#[test]
fn what_does_not_move_is_no_change() {
    changes_are(&[
        ("Le texte est adopté par 230 voix contre 210 dans la nuit.", "210", None),
        ("Le train relie Lille à Paris, de 7 gares à 12 villes.", "12", None),
        ("Il est monté à deux reprises sur le toit de la mairie.", "deux", None),
        ("Le bilan s'élevait lundi soir à 312 morts dans la ville.", "312", None),
        ("Une chute de 20 mètres a tué deux alpinistes dans les Alpes.", "20", None),
        ("Le village compte 300 habitants et 12 commerces depuis 2019.", "300", None),
    ]);
}

#[test]
fn figures_of_two_sources_dispute_each_other() {
    const TWO: &str = "La marche a réuni 9 000 manifestants selon la police, 30 000 selon la CGT.";
    assert_eq!(disputed(TWO, "9 000"), ["30 000"]);
    assert_eq!(disputed(TWO, "30 000"), ["9 000"]);
    let text = "Ils ont défilé jeudi dans les rues pour des embauches. \
        A Paris, la préfecture de police a compté 9 200 manifestants dans la rue ; la CGT en revendique 30 000.";
    assert_eq!(disputed(text, "30 000"), ["9 200"]);
    let text = "Le taux de grévistes s'élevait à 11,3 %, a indiqué le ministère de la Santé. \
        « Au moins 35 % », rétorque la CGT.";
    assert_eq!(disputed(text, "11,3"), ["Au moins 35 %"]);
    let text = "L'armée soudanaise a affirmé que 640 soldats avaient péri. \
        Le ministère de la Défense a démenti, évoquant « moins de 90 morts ».";
    assert_eq!(disputed(text, "640"), ["moins de 90"]);
    let text = "Kiev dit avoir détruit 23 chars russes, un nombre que Moscou ramène à quatre.";
    assert_eq!(disputed(text, "23"), ["quatre"]);
}

#[test]
fn what_agrees_or_differs_in_kind_is_no_dispute() {
    for (text, number) in [
        ("La marche a réuni plus de 9 000 manifestants selon la police, 9 500 selon la CGT.", "plus de 9 000"),
        ("La crue a fait 12 morts selon la préfecture et 30 blessés selon les pompiers.", "12"),
        (
            "A Lille, 9 000 manifestants ont défilé selon la police. \
            A Lyon, 30 000 manifestants ont défilé selon la CGT.",
            "9 000",
        ),
        ("La crue a fait 12 morts selon la préfecture, dont 3 à Caen selon la mairie.", "12"),
        (
            "L'attaque a fait 54 morts, selon l'armée. La guerre a fait 52 871 morts, selon le ministère de la Santé.",
            "54",
        ),
        ("Selon la police, 400 manifestants ont été interpellés et 12 manifestants ont été blessés.", "400"),
    ] {
        assert_eq!(disputed(text, number), Vec::<String>::new(), "{text}");
    }
}
