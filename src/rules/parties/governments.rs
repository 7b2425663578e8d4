//! Governments below the state and public houses, where they act: « le Québec refuse », « la région Occitanie versera »,
//! « l'Opéra de Lyon présente ». Elsewhere the same words are a place.

use std::ops::Range;

use super::shaped::speaks_behind_verb;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::model::{MentionKind, Party, PartyKind, RuleId};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, Shape};

/// Heavier than the place of the same words.
const NAME: u8 = 63;
/// Heavier than a place with its noun.
const WITH_NOUN: u8 = 74;

/// Nouns of administrations that bear the name of what they govern.
static ADMINISTRATIONS: Words<10> = Words::new([
    "commune",
    "ville",
    "région",
    "canton",
    "province",
    "département",
    "municipalité",
    "métropole",
    "agglomération",
    "collectivité",
]);
/// Nouns of houses that are a site where one goes, and a body where it acts.
static HOUSES: Words<11> = Words::new([
    "parc",
    "hôpital",
    "clinique",
    "musée",
    "opéra",
    "théâtre",
    "université",
    "zoo",
    "bibliothèque",
    "observatoire",
    "lycée",
]);
static HOSPITALS: Words<7> = Words::new(["chu", "chr", "chru", "chuv", "chum", "ciusss", "cisss"]);

/// How verbs begin by which a government does what it alone can do.
const ACTS: [&str; 62] = [
    "refus",
    "réclam",
    "exig",
    "vot",
    "interdi",
    "annonc",
    "propos",
    "offr",
    "promet",
    "promis",
    "veut",
    "veulent",
    "voul",
    "appell",
    "appel",
    "demand",
    "attaqu",
    "accept",
    "rejet",
    "adopt",
    "autoris",
    "sign",
    "négoci",
    "débloqu",
    "investi",
    "financ",
    "vers",
    "lanc",
    "impos",
    "suspend",
    "prolong",
    "dénonc",
    "soutien",
    "accord",
    "octroi",
    "consacr",
    "décid",
    "décrèt",
    "menac",
    "met",
    "mettr",
    "prévoi",
    "souhait",
    "envisag",
    "plaid",
    "proteste",
    "saisi",
    "organis",
    "présent",
    "embauch",
    "recrut",
    "expos",
    "command",
    "achèt",
    "achet",
    "dépêch",
    "déploi",
    "déploy",
    "mobilis",
    "taill",
    "subventionn",
    "rembours",
];

/// Appends the governments and houses that act.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        region(document, index, out);
        if document.is_word(index, &ADMINISTRATIONS) {
            administration(document, index, out);
        } else if document.is_word(index, &HOUSES)
            || document.phrase(index, 2, Class::OrgTriggers).is_some_and(|_| {
                document.is_word(index, words!["centre"]) && document.is_word(index + 1, words!["hospitalier"])
            })
        {
            house(document, index, out);
        } else if document.is_word(index, &HOSPITALS) && document.is_capitalized(index) {
            hospital(document, index, out);
        }
    }
}

/// « Québec met 120 millions », « la Catalogne réclame »
fn region(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some(name) = naming::longest(document, index, &[NameKind::Region, NameKind::State]) else { return };
    let end = index + name.length;
    if name.kind == NameKind::Region && name.country.is_some() && is_subject(document, index) && acts(document, end) {
        out.push(organization(document, index..end, NAME, "organization-region"));
    }
}

/// « la Ville de Douarnenez mettra », « la région Bretagne », « selon la commune de Molenbeek »
fn administration(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some((end, direct)) = named_end(document, index + 1) else { return };
    // « la présidente de la région Île-de-France »
    let of = previous(previous(index));
    let headed = document.is_word(of, words!["de"]) && document.is(previous(of), Class::Functions);
    if is_within(document, index) && !(headed && direct) {
        return;
    }
    let capital = document.is_capitalized(index) && !document.starts_clause(index);
    // « la région Bretagne »: without « de » the council is meant.
    let council = direct && document.is_word(index, words!["région"]);
    let agent = document.is_definite_article(previous(index))
        && document.is_word(previous(previous(index)), words!["par", "selon", "avec", "contre", "auprès"]);
    if capital || council || agent || is_subject(document, index) && acts(document, end) {
        out.push(organization(document, index..end, WITH_NOUN, "organization-administration"));
    }
}

/// « l'Opéra de Lyon présente », « le centre hospitalier Jean-Rougier a annoncé »
fn house(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let long = document.is_word(index + 1, words!["hospitalier", "national", "naturel", "universitaire"]);
    let head = if long { index + 2 } else { index + 1 };
    let Some((end, _)) = named_end(document, head) else { return };
    let hospital = document.is_word(index, words!["centre"]);
    let acts = is_subject(document, index) && (hospital || acts(document, end));
    if !is_within(document, index) && (acts || speaks_behind_verb(document, index)) {
        out.push(organization(document, index..end, WITH_NOUN, "organization-house"));
    }
}

/// « le CHU de Rennes a déclenché », « au CHU de Rennes »
fn hospital(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let Some((end, _)) = named_end(document, index + 1) else { return };
    if !is_within(document, index) {
        out.push(organization(document, index..end, WITH_NOUN, "organization-hospital"));
    }
}

/// Where the name after the noun ends, and whether it follows without « de ».
fn named_end(document: &Document<'_>, at: usize) -> Option<(usize, bool)> {
    let mut start = at;
    if document.is_of(start) {
        start += 1;
        if document.is_definite_article(start) && document.is_lower(start) {
            start += 1;
        }
    }
    if !document.is_capitalized(start) || document.gap(start) == Gap::Line {
        return None;
    }
    let kinds = [NameKind::Region, NameKind::City, NameKind::Capital, NameKind::State];
    let known = naming::longest(document, start, &kinds).map(|name| start + name.length);
    let run = naming::run_at(document, start).map(|run| run.range.end);
    Some((known.max(run)?, start == at))
}

/// « dans la région de Sagaing », « au CHU de Rennes »: where something is.
fn is_within(document: &Document<'_>, index: usize) -> bool {
    let article = naming::article_place(document, index);
    let before = if document.is_definite_article(article) { previous(article) } else { article };
    document.is_word(article, words!["au", "aux", "en", "à", "du", "des", "toute"])
        || document
            .is_word(before, words!["à", "dans", "en", "vers", "sur", "devant", "toute", "de", "depuis", "près", "via"])
}

/// Whether a clause can begin with the name at `index`, its article before it.
fn is_subject(document: &Document<'_>, index: usize) -> bool {
    let article = document.is_definite_article(previous(index));
    let first = if article { previous(index) } else { index };
    let before = previous(first);
    document.starts_clause(first)
        || document.is_mark(before, ',')
        || document.is_mark(before, ';')
        || document
            .is_word(before, words!["et", "que", "qu'", "mais", "comme", "où", "quand", "alors", "car", "si", "donc"])
}

/// « refuse », « en offre », « n'a pas voulu »: what a government does, in the active voice.
fn acts(document: &Document<'_>, end: usize) -> bool {
    let mut at = end;
    while at < end + 3 && document.is_word(at, words!["ne", "n'", "se", "s'", "y", "en", "lui", "leur", "l'"]) {
        at += 1;
    }
    let auxiliary = ["a", "avait", "aura", "aurait", "va", "doit", "devra", "peut", "pourra", "compte", "vient"];
    if document.is_word(at, &auxiliary) {
        at += 1;
        while at < end + 7
            && document.is_word(at, words!["pas", "déjà", "aussi", "également", "toujours", "d'", "de", "ainsi"])
        {
            at += 1;
        }
    }
    document.token(at).is_some_and(|token| token.shape == Shape::Lower)
        && (document.is(at, Class::ReportingVerbs) || ACTS.iter().any(|stem| document.begins_with(at, stem)))
        && (document.is_verb(at) || document.parts_of_speech(at).contains('p') || !document.is_noun(at))
}

fn organization(document: &Document<'_>, range: Range<usize>, weight: u8, rule: RuleId) -> Candidate {
    let party = Party { kind: PartyKind::Organization, reference: None, role: None, generic: false };
    Candidate { span: document.span(range), kind: MentionKind::Party(party), rule, evidence: Vec::new(), weight }
}
