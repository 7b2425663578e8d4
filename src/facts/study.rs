//! Figures of studies and forecasts: « un sondage X montre que », « attendue à 5 % par X ».

use super::clause;
use super::scene::Scene;
use super::subject::{self, Doer};
use super::voice;
use super::who::{OUTLOOK, first_naming};
use crate::document::previous;
use crate::lexicon::{Words, words};
use crate::model::{Link, PartyKind};

/// Beginnings of participles of what is foreseen.
const EXPECTED: [&str; 5] = ["attendu", "estimé", "évalué", "chiffré", "prévu"];
/// What shows a figure, and how.
static STUDIES: Words<9> =
    Words::new(["sondage", "étude", "enquête", "rapport", "baromètre", "bilan", "recensement", "audit", "bulletin"]);
/// Beginnings of participles that tell who made a toll, a count or a study.
const DRAWN_UP: [&str; 6] = ["arrêté", "établi", "communiqué", "publié", "dressé", "réalisé"];
static FIGURES: Words<9> = Words::new([
    "chiffres",
    "données",
    "statistiques",
    "comptage",
    "décompte",
    "estimations",
    "relevés",
    "projections",
    "prévisions",
]);
static SHOWS: Words<8> =
    Words::new(["montre", "révèle", "indique", "établit", "conclut", "souligne", "relève", "constate"]);

/// Beginnings of verbs with which one puts a figure to something: « estime à 7 millions le nombre de ».
const ESTIMATES: [&str; 3] = ["estim", "évalu", "chiffr"];
/// Who foresees figures for a living.
static FORECASTERS: Words<4> = Words::new(["analystes", "économistes", "consensus", "experts"]);
/// Tokens between such a verb and its figure.
const REACH: usize = 12;

/// « L'Union suisse des paysans estime le manque à gagner à 7 000 francs », « les analystes attendaient 3,35 milliards ».
pub fn estimated(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    if let Some(verb) = puts(scene, start) {
        return voice::subject(scene, verb, "subject-of-saying");
    }
    let bets = bet(scene, start);
    let verb = bets.or_else(|| clause::governing_verb(scene, start)).filter(|&verb| start - verb <= REACH)?;
    let subject = || voice::subject(scene, verb, "subject-of-saying");
    // « la BNS table sur une inflation de 1 % » tells of the country, « le groupe table sur un résultat de » of itself.
    let outlook = (start.saturating_sub(5)..start).any(|at| document.is_word(at, &OUTLOOK))
        || document.is_word(scene.tokens(number).end + 1, &OUTLOOK);
    let link = (bets.is_some() || document.begins_with(verb, "attend")).then(subject).flatten()?;
    let person = link.mention.is_some_and(|mention| scene.party_kind(mention) == Some(PartyKind::Person));
    // « la banque UBS table sur 3,4 % »
    let house =
        document.is_word(previous(document.range(link.span).start), words!["banque", "institut", "cabinet", "agence"]);
    let forecaster = person || house || document.is_word(document.range(link.span).start, &FORECASTERS);
    (forecaster || bets.is_some() && (outlook || document.is_word(verb, words!["tablait", "tablaient"])))
        .then_some(link)
}

/// « estime le manque à gagner à 7 000 francs »: the verb that puts the figure to something.
pub fn puts(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let document = scene.document;
    let put = document.is_word(previous(number), words!["à", "entre"]) || document.surface(number) == "entre";
    let first = document.sentence(number)?.start.max(number.saturating_sub(REACH));
    let verb = (first..number)
        .rev()
        .take_while(|&at| !document.is_mark(at, ';') && !document.is_mark(at, ','))
        .find(|&at| estimates(scene, at))?;
    let passive = document.is_word(previous(verb), words!["est", "sont", "était", "étaient", "été", "serait", "fut"]);
    // « le plan du HCR, évalué à 68 millions »
    let apposed = document.parts_of_speech(verb).starts_with('p') && clause::group_start(scene, verb) == verb;
    (put && !passive && !apposed).then_some(verb)
}

/// Whether a verb puts a figure to something.
pub fn estimates(scene: &Scene<'_, '_>, at: usize) -> bool {
    ESTIMATES.iter().any(|stem| scene.document.begins_with(at, stem)) && clause::is_verb(scene, at)
}

/// « table désormais sur 1,2 % », of which the verb is mostly a noun.
pub fn bet(scene: &Scene<'_, '_>, number: usize) -> Option<usize> {
    let document = scene.document;
    let first = document.sentence(number)?.start.max(number.saturating_sub(REACH));
    let verb = (first..number).rev().find(|&at| {
        document.is_word(at, words!["table", "tablent", "tablait", "tablaient", "tablé", "penche", "penchent"])
    })?;
    (verb + 1..verb + 6).any(|at| document.is_word(at, words!["sur", "pour"])).then_some(verb)
}

/// « La croissance, attendue à 5,1 % par le FMI, »
pub fn expected(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let verb = tokens.start.checked_sub(2).filter(|&at| EXPECTED.iter().any(|stem| document.begins_with(at, stem)))?;
    let by = Some(tokens.end)
        .filter(|&at| document.is_word(at, words!["par"]) && document.is_word(verb + 1, words!["à"]))?;
    voice::after(scene, by + 1, 6, "agent-of-saying")
}

/// « Un sondage Léger mené auprès de 1 025 personnes montre que 52 % »: whose study it is.
pub fn shown(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    drawn_up(scene, number).or_else(|| concluded(scene, number))
}

/// « Le bilan provisoire, arrêté mardi par la préfecture, est de trois morts »: whoever drew it up.
fn drawn_up(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start;
    let noun = (first..start.min(first + 4)).find(|&at| document.is_word(at, &STUDIES))?;
    let made = (noun + 1..start).find(|&at| DRAWN_UP.iter().any(|stem| document.begins_with(at, stem)))?;
    let by = (made + 1..made + 4).find(|&at| document.is_word(at, words!["par"]))?;
    let link = voice::after(scene, by + 1, 6, "study")?;
    (document.range(link.span).end <= start).then_some(link)
}

/// « Les derniers chiffres du ministère font état de 38 évasions »: whose figures they are.
pub fn figures_of(scene: &Scene<'_, '_>, verb: usize) -> Option<Link> {
    let document = scene.document;
    let Doer::Mention(owner) = subject::doer(scene, verb)? else { return None };
    let of = scene.before_article(scene.tokens(owner.mention).start).filter(|&at| document.is_of(at))?;
    let head = if document.is_adjective(previous(of)) { previous(previous(of)) } else { previous(of) };
    let figures = document.is_word(head, &FIGURES) || document.is_word(head, &STUDIES);
    (owner.owner && figures).then(|| scene.to_mention(first_naming(scene, owner.mention), "study"))
}

fn concluded(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start;
    let noun = (first..start).find(|&at| document.is_word(at, &STUDIES))?;
    let shows = (noun + 1..start).any(|at| document.is_word(at, words!["crédite", "créditait", "donne", "donnait"]))
        || (noun + 1..start).any(|at| {
            document.is_word(at, &SHOWS) && (at..start).any(|that| document.is_word(that, words!["que", "qu'"]))
        });
    let name = (noun + 1..noun + 5).find_map(|at| scene.mention_from(at)).filter(|&mention| scene.is_party(mention))?;
    let joined = (noun + 1..scene.tokens(name).start).all(|at| {
        document.is_of(at)
            || document.is_definite_article(at)
            || document.is_adjective(at)
            || document.is_word(at, words!["du", "des", "institut", "cabinet", "société", "agence"])
    });
    (shows && joined).then(|| scene.to_mention(first_naming(scene, name), "study"))
}
