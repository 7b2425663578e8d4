//! Money of one name in several countries: whose it is, by what the article is about.

use factmark::{Context, analyze};

/// The currencies of the sums of a text, in its order.
fn currencies(text: &str) -> Vec<&'static str> {
    let analysis = analyze(text, &Context::default());
    analysis.mentions.iter().filter_map(|mention| Some(mention.number()?.unit?.symbol())).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(currencies(text), expected, "{text}");
}

#[test]
fn a_dollar_is_that_of_the_country_the_article_is_about() {
    check(
        "Le Québec offre 1 000 $ à ses infirmières, a annoncé Montréal. Au Canada, un infirmier gagne 27,50 $ l'heure.",
        &["CAD", "CAD"],
    );
    check("L'Australie a promis lundi à Sydney 40 millions de dollars aux éleveurs de la région de Perth.", &["AUD"]);
    check("Ottawa a annoncé une aide de 12 millions de dollars à Haïti, où Port-au-Prince manque d'eau.", &["USD"]);
    check("Le Canada versera 12 millions de dollars américains au Mali.", &["USD"]);
    check("Le baril se vendait jeudi 81 dollars à Londres.", &["USD"]);
}

#[test]
fn a_franc_is_that_of_the_country_named_most() {
    check("À Dakar, le ministre a promis 500 francs par sac aux paysans du Sénégal.", &["XOF"]);
    check("À Nouméa, en Nouvelle-Calédonie, le ticket coûte 300 francs.", &["XPF"]);
    check("À Genève, le loyer atteint 2 100 francs.", &["CHF"]);
    check("À Yaoundé, le Cameroun versera 500 francs CFA à chaque famille.", &["XAF"]);
    check("À Dakar, le Sénégal versera 500 francs CFA à chaque famille.", &["XOF"]);
    check("Chaque famille recevra 500 francs CFA.", &["XOF"]);
    check("Le plein coûtait alors 300 francs belges à Genève.", &["BEF"]);
}

#[test]
fn dinars_pounds_pesos_crowns_and_rupees_follow_their_country() {
    check("L'Algérie a fixé le prix du pain à 15 dinars à Alger.", &["DZD"]);
    check("Le kilo de tomates vaut 4 dinars à Tunis.", &["TND"]);
    check("Au Caire, le kilo de sucre vaut 50 livres, selon le ministère égyptien du Commerce.", &["EGP"]);
    check("À Mexico, le ticket passera à 7 pesos.", &["MXN"]);
    check("À Copenhague, la taxe rapporterait 2 milliards de couronnes au Danemark.", &["DKK"]);
    check("Au Pakistan, le litre a pris 10 roupies, annonce Islamabad.", &["PKR"]);
}
