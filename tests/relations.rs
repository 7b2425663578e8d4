//! Relations as a reader would draw them: who, how, whom.

use factmark::{Context, analyze};

/// « Turquie Support Azerbaïdjan »
fn relations(text: &str) -> Vec<String> {
    let analysis = analyze(text, &Context::default());
    let words = |mention: usize| analysis.mentions.get(mention).map_or("", |mention| mention.span.of(text));
    let shown = analysis.relations.iter().map(|relation| {
        assert!(relation.evidence.span.of(text).contains(words(relation.subject)), "{text}");
        assert!(relation.evidence.span.of(text).contains(words(relation.object)), "{text}");
        format!("{} {:?} {}", words(relation.subject), relation.kind, words(relation.object))
    });
    shown.collect()
}

fn are(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = relations(text);
            (found != *expected).then(|| format!("{text}\n  {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_stated_is_found() {
    are(&[
        (
            "L'Azerbaïdjan, soutenu par la Turquie, a refusé la trêve que l'on proposait.",
            &["Turquie Support Azerbaïdjan"],
        ),
        (
            "La Russie, liée à l'Arménie par un traité de défense, a appelé au calme dans la région.",
            &["Russie Treaty Arménie"],
        ),
        ("Paris accuse Téhéran d'avoir violé les règles de la conférence.", &["Paris Accuse Téhéran"]),
        (
            "L'Égypte, alliée du Soudan, est accusée par Addis-Abeba de lui avoir livré des drones, ce qu'elle conteste.",
            &["Égypte Ally Soudan", "Addis-Abeba Accuse Égypte", "Égypte Deny Addis-Abeba"],
        ),
        (
            "Dans la nuit, le Soudan et l'Éthiopie ont conclu un cessez-le-feu de trois jours.",
            &["Soudan Agree Éthiopie"],
        ),
        (
            "Le ministre a dit que la guerre entre la Russie et l'Ukraine durerait encore des années.",
            &["Russie Fight Ukraine"],
        ),
        ("La Turquie s'oppose à la Grèce depuis des années dans cette affaire.", &["Turquie Oppose Grèce"]),
        (
            "Le gouvernement de l'Irak négocie avec Washington depuis le mois de mars.",
            &["gouvernement de l'Irak Negotiate Washington"],
        ),
        ("Le voisin de l'Irak négocie avec Washington depuis le mois de mars.", &[]),
        ("L'Irak négocie avec Washington depuis le mois de mars sur ce dossier.", &["Irak Negotiate Washington"]),
        (
            "Les deux textes ont été signés sous la médiation du Qatar entre Israël et le Hamas.",
            &["Qatar Mediate Israël", "Qatar Mediate Hamas"],
        ),
        ("La Chine et la Russie ont signé un accord de coopération à Pékin, dans la journée.", &["Chine Agree Russie"]),
        ("L'attaque sans précédent du Hamas contre Israël a fait des centaines de morts.", &["Hamas Fight Israël"]),
        ("Le Rwanda a rejeté les accusations de Kinshasa dans un communiqué publié lundi.", &["Rwanda Deny Kinshasa"]),
    ]);
}

#[test]
fn what_is_denied_doubted_or_wished_is_not() {
    are(&[
        ("Paris n'accuse pas Téhéran d'avoir violé les règles de la conférence.", &[]),
        ("La Turquie aurait soutenu l'Azerbaïdjan dans cette affaire, selon un diplomate.", &[]),
        ("Kinshasa accuse le Rwanda de soutenir les rebelles du M23 dans l'est du pays.", &["Kinshasa Accuse Rwanda"]),
        ("« C'est une honte », accuse Téhéran dans un communiqué publié lundi soir.", &[]),
        ("Le ministre a soutenu que la réforme serait votée avant la fin de l'année.", &[]),
        ("Les gouvernements européens souhaitent réexaminer l'accord avec Israël dans la semaine.", &[]),
        ("Les habitants de Bakou et de la région ont reçu des vivres de la Croix-Rouge.", &[]),
    ]);
}
