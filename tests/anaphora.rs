//! Groups that only the article can name, and the members it makes plain.

use factmark::{Analysis, Context, analyze};

/// The names of the members of the last mention of `phrase`; empty where the article does not make them plain.
fn members<'t>(text: &'t str, analysis: &Analysis, phrase: &str) -> Option<Vec<&'t str>> {
    let mention = analysis.mentions.iter().rev().find(|mention| mention.span.of(text) == phrase)?;
    let entity = analysis.entities.get(mention.entity?)?;
    let name = |member: &usize| analysis.entities.get(*member).map(|entity| entity.name.of(text));
    entity.members.iter().map(name).collect()
}

#[track_caller]
fn check(text: &str, phrase: &str, expected: &[&str]) {
    let analysis = analyze(text, &Context::default());
    assert_eq!(members(text, &analysis, phrase).as_deref(), Some(expected), "{text}");
}

#[test]
fn two_states_are_the_two_countries() {
    check(
        "L'Arménie et l'Azerbaïdjan ont négocié lundi. Les deux pays ont signé une trêve.",
        "deux pays",
        &["Arménie", "Azerbaïdjan"],
    );
    check(
        "La Thaïlande accuse le Cambodge d'avoir tiré. Les deux voisins se disputent un temple.",
        "deux voisins",
        &["Thaïlande", "Cambodge"],
    );
    check(
        "Le Rwanda, l'Ouganda et le Burundi se sont entendus. Les trois pays ouvriront leurs frontières.",
        "trois pays",
        &["Rwanda", "Ouganda", "Burundi"],
    );
}

#[test]
fn peoples_and_capitals_stand_for_their_states() {
    let text = "Les Grecs et les Turcs ont repris les discussions. Les deux pays se rencontreront en mai.";
    check(text, "deux pays", &["Grecs", "Turcs"]);
    let text = "Kiev a proposé une trêve à Moscou. Les deux camps ont échangé des prisonniers.";
    check(text, "deux camps", &["Kiev", "Moscou"]);
}

#[test]
fn camps_that_are_no_states_are_named_too() {
    let text = "Le Hezbollah et le Fatah se sont réunis au Caire. Les deux parties ont promis de se revoir.";
    check(text, "deux parties", &["Hezbollah", "Fatah"]);
}

#[test]
fn the_same_phrase_again_means_the_same() {
    let text = "L'Inde et le Pakistan ont fermé la frontière. Les deux pays se défient. \
                Un attentat a fait dix morts. Les deux pays s'accusent.";
    check(text, "deux pays", &["Inde", "Pakistan"]);
}

#[test]
fn each_camp_is_either_of_two() {
    let text = "La Russie et l'Ukraine poursuivent les combats. Chaque camp revendique des succès.";
    check(text, "Chaque camp", &["Russie", "Ukraine"]);
}

#[test]
fn the_last_group_is_these_last() {
    let text = "Les autorités ont reçu les séparatistes arméniens. Ces derniers ont refusé de céder.";
    check(text, "derniers", &["séparatistes arméniens"]);
}

#[test]
fn what_is_not_plain_is_left_open() {
    // Three states before: which two?
    check("La France, l'Italie et l'Espagne ont voté le texte. Les deux pays ont applaudi.", "deux pays", &[]);
    check("Le sommet a échoué samedi soir dans la ville. Les deux pays ont quitté la table.", "deux pays", &[]);
    check("La Syrie a ouvert ses frontières ce mercredi. Les trois pays ont applaudi le geste.", "trois pays", &[]);
}

#[test]
fn days_are_no_group() {
    let text = "Ces derniers jours, la pluie est tombée sur la ville et les routes ont été coupées.";
    let analysis = analyze(text, &Context::default());
    assert!(analysis.mentions.iter().all(|mention| mention.party().is_none()), "{analysis:?}");
}
