//! What is ambiguous keeps the more common reading of the news, and the one that lost can be asked for.

use factmark::{Context, Number, Reading, Value, analyze, other_readings};

/// A line, the words in question, the question, the reading that won and the one that lost; « - » is no number.
const AMBIGUITIES: [(&str, &str, &str, &str, &str); 33] = [
    ("La maire, Léa Morin, 43 ans, quitte la ville.", "43 ans", "age-or-duration", "43", "P43Y"),
    ("Elle a fait 12 ans de politique dans la ville.", "12 ans", "age-or-duration", "P12Y", "12"),
    ("Un bébé de huit mois a été sauvé.", "huit mois", "age-or-duration", "8", "P8M"),
    ("La séance a commencé à 10 heures.", "10 heures", "time-or-duration", "10:00", "PT10H"),
    ("La séance a duré 4 heures.", "4 heures", "time-or-duration", "PT4H", "04:00"),
    ("Le train est parti à 14h30.", "14h30", "time-or-duration", "14:30", "PT14H30M"),
    ("Le film dure 2h15.", "2h15", "time-or-duration", "PT2H15M", "02:15"),
    ("La loi a été votée en 1984.", "1984", "year-or-cardinal", "1984 Date", "1984 Cardinal"),
    ("Le bourg compte 1984 habitants.", "1984", "year-or-cardinal", "1984 Cardinal", "1984 Date"),
    ("La loi entre en vigueur le 1er janvier.", "1er janvier", "ordinal-or-date", "XXXX-01-01", "1"),
    ("Le pont date du XVIIe siècle.", "XVIIe siècle", "ordinal-or-date", "16XX", "17"),
    ("La hausse vaut pour le premier trimestre 2024.", "premier trimestre 2024", "ordinal-or-date", "2024", "1"),
    ("La seconde manche a été annulée.", "seconde", "ordinal-or-second", "2", "PT1S"),
    ("Le départ a été donné une seconde après.", "une seconde", "ordinal-or-second", "PT1S", "2"),
    ("Un cinquième du budget manque.", "Un cinquième", "fraction-or-ordinal", "0.2", "5"),
    ("Un cinquième homme est recherché.", "cinquième", "fraction-or-ordinal", "5", "0.2"),
    ("Les 3/4 des élus ont signé.", "3/4", "fraction-or-date", "0.75", "XXXX-04-03"),
    ("La réunion du 3/4 est reportée.", "3/4", "fraction-or-date", "XXXX-04-03", "0.75"),
    ("Le village compte 2.317 habitants.", "2.317", "decimal-or-group", "2317", "2.317"),
    ("Le cours est de 1,250 euro.", "1,250 euro", "decimal-or-group", "1.25", "1250"),
    (
        "Le plan coûte 80 millions d'euros, dont 25 millions cette année.",
        "25 millions",
        "elided-or-cardinal",
        "25000000 Money",
        "25000000 Cardinal",
    ),
    ("Il a rendu deux livres à la ville.", "deux livres", "currency-or-weight", "2 Money", "2 Measure"),
    ("La rixe a fait un mort et deux blessés.", "un", "article-or-number", "1", "-"),
    ("Le nombre de classes passe de 73 à 84 dans la ville.", "73 à 84", "range-or-two", "-", "73/84"),
    ("Les visiteurs ont gagné 1-3 dans la nuit.", "1-3", "range-or-two", "-", "1/3"),
    ("Le vol 320 a été annulé.", "320", "name-or-number", "-", "320"),
    ("Le F-16 a survolé la ville.", "16", "name-or-number", "-", "16"),
    ("Il a acheté un vélo neuf.", "neuf", "name-or-number", "-", "9"),
    ("Le secteur 4 est évacué.", "4", "name-or-number", "-", "4"),
    ("Le CAC 40 recule dans la matinée.", "40", "name-or-number", "-", "40"),
    ("Il a été décidé de recourir au 49.3 dans la nuit.", "49.3", "code-or-number", "-", "49.3"),
    ("Le Premier ministre est dans la ville.", "Premier", "expression-or-ordinal", "-", "1"),
    ("La Seconde Guerre mondiale est dans les mémoires.", "Seconde", "expression-or-ordinal", "-", "2"),
];

/// The value, with the kind where `full`.
fn shown(number: &Number, full: bool) -> String {
    let value = match &number.value {
        Value::Decimal(interval) => both(interval.lower, interval.upper),
        Value::Duration(interval) => both(interval.lower, interval.upper),
        Value::Date(interval) => both(interval.lower, interval.upper),
        Value::Time(interval) => both(interval.lower, interval.upper),
        Value::Deictic => String::new(),
    };
    if full { format!("{value} {:?}", number.kind) } else { value }
}

fn both(lower: impl ToString, upper: Option<impl ToString>) -> String {
    upper.map_or_else(|| lower.to_string(), |upper| format!("{}/{}", lower.to_string(), upper.to_string()))
}

#[test]
fn the_reading_that_lost_is_told_with_its_reason() {
    let mut problems = Vec::new();
    for (text, words, rule, won, lost) in AMBIGUITIES {
        let mentions = analyze(text, &Context::default()).mentions;
        let winner = mentions.iter().find(|mention| mention.number().is_some() && mention.span.of(text) == words);
        let winner = winner.and_then(|mention| mention.number());
        let readings = other_readings(text, &mentions);
        let fits = |reading: &&Reading| reading.rule == rule && reading.span.of(text) == words;
        let loser = readings.iter().find(fits);
        let told = |number: Option<&Number>, wanted: &str| {
            number.map_or_else(|| "-".to_owned(), |number| shown(number, wanted.contains(' ')))
        };
        let found = (told(winner, won), loser.map(|loser| told(loser.number.as_ref(), lost)));
        if found != (won.to_owned(), Some(lost.to_owned())) || loser.is_some_and(|loser| loser.reason.is_empty()) {
            problems.push(format!("{text}\n  {found:?}, not {won} and {lost}"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_is_plain_has_no_other_reading() {
    for text in ["La crue a fait au moins 12 morts à Caen.", "Le taux est de 3,5 % dans la région.", "Il pleut."] {
        let mentions = analyze(text, &Context::default()).mentions;
        assert_eq!(other_readings(text, &mentions), [], "{text}");
    }
}
