//! Organizations by the shape of their names or the words around them: « Tollgate Fluidics », « assure l'Unsa-Icna ».

use super::apposed::is_house_of_town;
use super::organizations::{PLACES, organization, weight};
use super::persons::has_company_word;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, words};
use crate::rules::Candidate;
use crate::rules::naming;

/// « Tollgate Fluidics » by its last word, « l'américain Tollgate » by the adjective that stands for « company ».
#[inline(never)]
pub fn propose(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some(run) = naming::run_at(document, index) else { return };
    let before = previous(index);
    let national = document.is_lower(before)
        && document.is(before, Class::Demonyms)
        && document.is_word(previous(before), words!["le", "l'", "du", "au", "un"])
        && !run.first_name;
    let article = document.is_definite_article(before);
    let phrase = if article { previous(before) } else { before };
    let cited = document.is_word(phrase, words!["selon", "après"])
        && (document.is_word(phrase, words!["selon"]) || document.is_word(previous(phrase), words!["d'"]))
        && !run.first_name
        && naming::longest(document, index, &PLACES).is_none();
    if article && run.parts == 1 && is_house_of_town(document, &run) {
        let end = run.range.end + 2;
        out.push(organization(document, run.range.start..end, weight::APPOSED, "organization-of-town"));
    } else if cited && (article || run.parts == 1) {
        out.push(organization(document, run.range, weight::CITED, "organization-cited"));
    } else if document.is_word(before, words!["par"])
        && is_polled(document, previous(before))
        && is_unread(document, &run)
    {
        out.push(organization(document, run.range, weight::CITED, "organization-agent"));
    } else if speaks_behind_verb(document, index)
        && closes_saying(document, index)
        && run.parts == 1
        && is_unread(document, &run)
    {
        out.push(organization(document, run.range, weight::CITED, "organization-speaks"));
    } else if document.is_mark(before, ',')
        && is_business(document, previous(before))
        && run.parts > 1
        && is_unread(document, &run)
    {
        out.push(organization(document, run.range, weight::CITED, "organization-business"));
    } else if document.is_word(before, words!["chez"]) && !run.first_name && document.names(index).is_empty() {
        out.push(organization(document, run.range, weight::CITED, "organization-chez"));
    } else if has_company_word(document, &run) {
        out.push(organization(document, run.range, weight::APPOSED, "organization-company-word"));
    } else if national {
        out.push(organization(document, run.range, weight::APPOSED, "organization-national"));
    }
}

/// How participles begin that tell what institutes and newspapers do: « les analystes interrogés par Visible Alpha ».
const POLLS: [&str; 10] =
    ["interrog", "sond", "réalis", "publi", "commandé", "cité", "consult", "compil", "diffus", "recueilli"];

fn is_polled(document: &Document<'_>, participle: usize) -> bool {
    POLLS.iter().any(|stem| document.begins_with(participle, stem)) && document.is_lower(participle)
}

/// « assure l'Unsa-Icna », « constate le Parc national des Calanques »: a verb of saying stands before the name and its
/// article.
#[must_use]
pub fn speaks_behind_verb(document: &Document<'_>, name: usize) -> bool {
    let article = previous(name);
    let verb = previous(article);
    document.is_definite_article(article)
        && document.is_lower(verb)
        && document.is(verb, Class::ReportingVerbs)
        && document.is_verb(verb)
}

/// « », assure l'Unsa-Icna »: what was said, or a part of it, ends before the verb of saying.
fn closes_saying(document: &Document<'_>, name: usize) -> bool {
    let before = previous(previous(previous(name)));
    [',', '»', '"'].iter().any(|mark| document.is_mark(before, *mark))
}

/// Whether a name is no person's, no place's and no word that the lists know.
fn is_unread(document: &Document<'_>, run: &naming::Run) -> bool {
    let length = run.range.len();
    let known =
        document.names(run.range.start).iter().any(|name| name.length == length && name.kind != NameKind::Organization);
    !run.first_name && !known && (length > 1 || document.words(run.range.start).is_empty())
}

/// « D'après l'armateur, Visayan Sealink, »: a business with its article, whose name follows.
fn is_business(document: &Document<'_>, noun: usize) -> bool {
    let article = previous(noun);
    (document.is_definite_article(article) || document.is_word(article, words!["du", "au", "son", "sa"]))
        && document.is_word(
            noun,
            words![
                "armateur",
                "exploitant",
                "transporteur",
                "constructeur",
                "fabricant",
                "assureur",
                "opérateur",
                "entreprise",
                "société",
                "compagnie",
                "concessionnaire",
                "promoteur",
            ],
        )
}
