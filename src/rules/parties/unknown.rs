//! Organizations that no list knows, by what is said of them: « le patron de Carris », « a-t-il confié au Monde »,
//! « EuBiologics », « Arvex écope de six mois ».

use super::shaped::speaks_behind_verb;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::model::{MentionKind, Party, PartyKind, RuleId};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Shape, TokenKind};

/// Less than anything that a list or a noun says.
const WEIGHT: u8 = 46;
/// Enough for the other mentions of the name.
const SURE: u8 = 55;
/// A newspaper named like a common noun.
const PRESS: u8 = 70;

/// Nouns before « de » whose complement is a company or a body.
static HEADS: Words<34> = Words::new([
    "président",
    "présidente",
    "patron",
    "patronne",
    "pdg",
    "directeur",
    "directrice",
    "fondateur",
    "fondatrice",
    "cofondateur",
    "cofondatrice",
    "porte-parole",
    "actionnaire",
    "actionnaires",
    "salariés",
    "employés",
    "anciens",
    "rapport",
    "étude",
    "enquête",
    "sondage",
    "communiqué",
    "filiale",
    "filiales",
    "analyste",
    "analystes",
    "dirigeants",
    "clients",
    "ingénieurs",
    "titre",
    "action",
    "données",
    "avocat",
    "défection",
]);

/// What an unknown name is said to be behind a comma.
static BODIES: Words<24> = Words::new([
    "syndicat",
    "parti",
    "coalition",
    "groupe",
    "compagnie",
    "entreprise",
    "société",
    "association",
    "organisation",
    "fédération",
    "confédération",
    "filiale",
    "opérateur",
    "fabricant",
    "constructeur",
    "banque",
    "assureur",
    "chaîne",
    "quotidien",
    "journal",
    "mouvement",
    "milice",
    "collectif",
    "ong",
]);

/// Newspapers that are named with an article and a common noun.
static NEWSPAPERS: Words<12> = Words::new([
    "monde",
    "figaro",
    "parisien",
    "point",
    "soir",
    "devoir",
    "temps",
    "télégramme",
    "progrès",
    "quotidien",
    "matin",
    "nouvelliste",
]);

/// Appends every such name.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        if !document.is_capitalized(index) {
            continue;
        }
        if is_newspaper(document, index) {
            out.push(organization(document, index, PRESS, "organization-press"));
        } else if is_unknown(document, index) {
            if is_camel(document, index) {
                out.push(organization(document, index, WEIGHT, "organization-camel"));
            } else if belongs(document, index) {
                out.push(organization(document, index, WEIGHT, "organization-headed"));
            } else if acts(document, index, index + 1) || is_described(document, index + 1) {
                out.push(organization(document, index, SURE, "organization-subject"));
            }
        } else if let Some(end) = unknown_compound(document, index)
            && (acts(document, index, end) || speaks_behind_verb(document, index) || is_described(document, end))
        {
            let party = organization(document, index, SURE, "organization-subject");
            out.push(Candidate { span: document.span(index..end), ..party });
        }
    }
}

/// « confié au Monde », « entretien au Figaro », « journaliste au Devoir »
fn is_newspaper(document: &Document<'_>, index: usize) -> bool {
    let led = document.is_word(index, &NEWSPAPERS) && document.is_word(previous(index), words!["au"]);
    led && (index.saturating_sub(7)..index).any(|at| {
        document.is_lower(at)
            && (document.is(at, Class::ReportingVerbs)
                || document.is_word(
                    at,
                    words![
                        "entretien",
                        "interview",
                        "tribune",
                        "journaliste",
                        "confié",
                        "confiait",
                        "confie",
                        "accordé",
                        "déclaré",
                    ],
                ))
    })
}

/// Whether the token is a name by itself that neither the words nor the names know.
fn is_unknown(document: &Document<'_>, index: usize) -> bool {
    let run = naming::run_at(document, index);
    run.is_some_and(|run| run.parts == 1 && run.range.len() == 1)
        && document.words(index).is_empty()
        && document.names(index).is_empty()
        && (!document.is_capitalized(previous(index)) || document.is_definite_article(previous(index)))
        && !naming::is_shouted(document, index)
}

/// The end of a name of parts that hyphens join, which nothing knows: « Unsa-Icna », « CDD-Ghana ».
fn unknown_compound(document: &Document<'_>, index: usize) -> Option<usize> {
    let run =
        naming::run_at(document, index).filter(|run| run.parts == 1 && run.range.len() == 3 && !run.first_name)?;
    let only = |class| document.words(index).iter().all(|found| found.sense(class).is_some());
    let first = document.names(index).iter().all(|name| name.kind == NameKind::Organization && name.length == 1);
    let known = first && only(Class::CommonAcronyms) && !naming::is_shouted(document, index);
    (known && document.is_capitalized(index + 2) && document.is_mark(index + 1, '-')).then_some(run.range.end)
}

/// « DeepMind », « EuBiologics »; « McDonald » and « DeWitt » are persons.
fn is_camel(document: &Document<'_>, index: usize) -> bool {
    let surface = document.surface(index);
    let prefix = ["Mc", "Mac", "De", "Le", "La", "Di", "Van", "Fitz", "O"]
        .iter()
        .any(|prefix| surface.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(char::is_uppercase)));
    let mixed = document.token(index).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Mixed);
    // « le salon VivaTech », « la fin du XVIIe »
    let thing = document
        .is_word(previous(index), words!["salon", "festival", "modèle", "logiciel", "application", "jeu", "robot"]);
    let device = !surface.starts_with(char::is_uppercase);
    let roman = surface.trim_end_matches('e').chars().all(|letter| "IVXLC".contains(letter));
    mixed && !prefix && !thing && !device && !roman && surface.chars().count() >= 5
}

/// « le président de Carris », « les salariés de Vencorex »
fn belongs(document: &Document<'_>, index: usize) -> bool {
    let of = previous(index);
    document.is_word(of, words!["de", "d'", "chez"])
        && (document.is_word(previous(of), &HEADS) || document.is_word(of, words!["chez"]))
}

/// « Logia lève 540 millions », « Carris assure que »: what acts under one unknown name, without an article, is a company.
fn acts(document: &Document<'_>, index: usize, verb: usize) -> bool {
    // « L'Ostelia revendique 60 % de grévistes »
    let article = previous(index);
    if document.is_definite_article(article) && document.starts_clause(article) {
        return document.is(verb, Class::ReportingVerbs) && document.is_verb(verb) && !document.is_noun(verb);
    }
    let speaks = document.is_mark(previous(index), ',') && document.is(verb, Class::ReportingVerbs);
    (document.starts_clause(index) || speaks)
        && document.token(verb).is_some_and(|token| token.shape == Shape::Lower)
        && (document.is(verb, Class::ReportingVerbs) || document.is(verb, Class::ActorVerbs))
        && document.is_verb(verb)
        && naming::longest(document, index, &[NameKind::FirstName]).is_none()
}

/// « la Coldiretti, principal syndicat agricole, »: what the words behind the comma call it.
fn is_described(document: &Document<'_>, comma: usize) -> bool {
    if !document.is_mark(comma, ',') {
        return false;
    }
    let noun = (comma + 1..comma + 4).find(|&at| document.is_word(at, &BODIES));
    noun.is_some_and(|noun| {
        (comma + 1..noun).all(|at| {
            document.is_definite_article(at)
                || document.is_word(
                    at,
                    words!["un", "une", "premier", "première", "principal", "principale", "grand", "grande"],
                )
                || document.is(at, Class::Ordinals)
        })
    })
}

fn organization(document: &Document<'_>, index: usize, weight: u8, rule: RuleId) -> Candidate {
    let party = Party { kind: PartyKind::Organization, reference: None, role: None, generic: false };
    let span = document.span(index..index + 1);
    Candidate { span, kind: MentionKind::Party(party), rule, evidence: Vec::new(), weight }
}
