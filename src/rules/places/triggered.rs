//! Places by trigger: « fleuve Litani », « aéroport de Roissy », « le village de Tafeghaghte », « à Munigi ».

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::{Class, Guard, NameKind, Words, words};
use crate::model::{MentionKind, Place, PlaceKind, RuleId};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, Shape};

pub mod weight {
    pub const INSIDE: u8 = 72;
    pub const OUTSIDE: u8 = 58;
    /// « la région de Donetsk »: the noun says more than the gazetteer, which knows the town.
    pub const REGION: u8 = 62;
    pub const LOCATIVE: u8 = 42;
}

/// Appends the places that a noun or a preposition shows.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        // « Banque centrale du Nigeria », « une ville minière du département »: an adjective.
        let adjective = document.is_word(index, words!["centrale", "centrales", "minière", "locale", "industrielle"])
            && !(document.is_definite_article(previous(index))
                || document.is_word(previous(index), words!["une", "des", "aux", "d'", "de"]));
        if let Some((sense, length)) = document.find(index, Class::PlaceTriggers).filter(|_| !adjective) {
            let kind = kind(sense.column(1));
            let inside = sense.code() == "inside";
            after_noun(document, index..index + length, inside, kind, out);
        }
        after_preposition(document, index, out);
        between(document, index, out);
        by_spelling(document, index, out);
        if document.is_word(index, words!["zone"]) && document.is_word(index + 1, words!["euro"]) {
            let place = Place { kind: PlaceKind::Region, country: None, coordinates: None };
            let (kind, span) = (MentionKind::Place(place), document.span(index..index + 2));
            out.push(Candidate { span, kind, rule: "place-euro", evidence: Vec::new(), weight: weight::OUTSIDE });
        }
    }
}

/// Adjectives between a site and « de »: « cimetière militaire de Yerablur ».
static KINDS_OF_SITES: Words<26> = Words::new([
    "militaire",
    "central",
    "centrale",
    "municipal",
    "municipale",
    "national",
    "nationale",
    "industriel",
    "industrielle",
    "civil",
    "civile",
    "général",
    "générale",
    "régional",
    "régionale",
    "universitaire",
    "psychiatrique",
    "nucléaire",
    "thermique",
    "musulman",
    "juif",
    "chrétien",
    "communal",
    "communale",
    "aérienne",
    "navale",
]);

/// A generic noun and the name it leads to, directly or by « de ».
#[inline(never)]
fn after_noun(document: &Document<'_>, head: Range<usize>, inside: bool, kind: PlaceKind, out: &mut Vec<Candidate>) {
    let mut at = head.end;
    // « l'aide de camp X »: a rank.
    if document.is_word(head.start, words!["camp"]) && document.is_word(previous(previous(head.start)), words!["aide"])
    {
        return;
    }
    // « cimetière militaire de Yerablur »
    if inside && document.is_word(at, &KINDS_OF_SITES) && document.is_of(at + 1) {
        at += 1;
    }
    // « un lycée de Hinche », « les hôpitaux Ragheb Harb et Najdé »: the name alone.
    let one = document.is_word(previous(head.start), words!["un", "une"]);
    if inside && kind == PlaceKind::Site && one && document.is_of(at) {
        return;
    }
    // « l'hôtel de Paul »: only « hôtel Drouot » is a name.
    if document.is_of(at) && document.is_word(head.start, words!["hôtel"]) {
        return;
    }
    // « rua da Glória », « rue da Glória », « via del Corso »
    if document.is_word(at, words!["da", "do", "dos", "das", "del", "della", "di"]) && document.is_capitalized(at + 1) {
        at += 1;
    }
    if document.is_of(at) {
        at += 1;
        if document.is_definite_article(at) {
            at += 1;
        }
    }
    let Some(end) = name_end(document, at) else { return };
    // « le camp de Pedro Sánchez »: his side.
    if document.is_word(head.start, words!["camp"])
        && naming::run_at(document, at).is_some_and(|run| run.first_name && run.parts > 1)
    {
        return;
    }
    // « une route forestière du Gers »: one of many.
    if document.is_word(head.start, words!["route"])
        && document.is_word(previous(head.start), words!["une"])
        && at > head.end
    {
        return;
    }
    // « la chaîne BFMTV », « les centrales d'EDF »: what belongs to an organization bears no name of its own.
    let owner = naming::longest(document, at, &[NameKind::Organization]).is_some_and(|name| at + name.length >= end);
    let owned = kind == PlaceKind::Natural || document.is_of(head.end) && at == head.end + 1;
    if inside && owner && owned && !document.names(at).iter().any(|name| is_place(name.kind)) {
        return;
    }
    // « le Tour de France »
    if document.is_capitalized(head.start) && document.is_word(head.start, words!["tour"]) && document.is_of(head.end) {
        return;
    }
    // « Côte d'Ivoire », « Cap-Vert »: the noun is the beginning of a known name.
    let own = |name: NameKind| is_place(name) || name == NameKind::Organization && kind == PlaceKind::Natural;
    let whole = document.names(head.start).iter().any(|name| own(name.kind) && head.start + name.length >= end);
    if whole && document.is_capitalized(head.start) {
        return;
    }
    // « en Région de Bruxelles-Capitale »: with a capital the noun is a part of the name.
    let inside = inside
        || document.is_capitalized(head.start)
            && !document.starts_clause(head.start)
            && document.is_word(head.start, words!["région"])
            && document.is_of(head.end);
    let (start, weight, rule) = if inside {
        (head.start, weight::INSIDE, "place-noun-inside")
    } else {
        (at, if kind == PlaceKind::Region { weight::REGION } else { weight::OUTSIDE }, "place-noun-outside")
    };
    let known = document.names(at).iter().rev().find(|name| is_place(name.kind));
    let direct_outside = !inside && at == head.end && known.is_none() && !is_within(document, head.start);
    // « un quartier de Dakar » is no place called Dakar of its own; « département d'Etat » no department.
    let one_of_many = document.is_word(previous(head.start), words!["un", "une", "des", "plusieurs", "ces", "ce"])
        || plural_head(document, &head);
    let part_of_town = !inside
        && (one_of_many || known.is_some_and(|name| name.rank >= 6))
        && kind == PlaceKind::Site
        && known.is_some_and(|name| matches!(name.kind, NameKind::City | NameKind::Capital));
    // « le secteur de Pokrovsk » is around the town that the name means.
    let around = !inside
        && document.is_word(head.start, words!["secteur"])
        && known.is_some_and(|name| matches!(name.kind, NameKind::City | NameKind::Capital));
    if direct_outside || part_of_town || around || document.is_word(at, words!["état", "etat"]) {
        return;
    }
    // « mer Rouge »: no town of that name.
    let known = known.filter(|_| !document.is_word(head.start, words!["mer", "océan", "détroit"]));
    // « le camp de Murray Town »: what a village elsewhere is called says nothing of where it is.
    let known = known.filter(|name| !(inside && kind == PlaceKind::Site && name.guard == Guard::Word && name.rank < 4));
    let place = Place {
        kind,
        country: known.and_then(|name| name.country),
        coordinates: known.and_then(|name| name.coordinates()),
    };
    let listed = !inside && at > head.end;
    let plural = document.surface(head.end - 1).ends_with('s');
    let evidence = vec![naming::evidence(document, "place-noun", head)];
    out.push(Candidate { span: document.span(start..end), kind: MentionKind::Place(place), rule, evidence, weight });
    if listed {
        following(document, end, kind, plural, out);
    }
}

/// « dans la seule région Atsinanana »
fn is_within(document: &Document<'_>, noun: usize) -> bool {
    let article = naming::article_place(document, noun);
    document.is_definite_article(article) && document.is_word(previous(article), words!["dans"])
}

/// « des quartiers de Dakar »
fn plural_head(document: &Document<'_>, head: &Range<usize>) -> bool {
    document.surface(head.end - 1).ends_with(['s', 'x'])
}

/// « les villages de Kobé et de Diankabou », « de Kervanou, Trestrigen et Malborough »: the noun holds for the whole list.
fn following(document: &Document<'_>, end: usize, kind: PlaceKind, plural: bool, out: &mut Vec<Candidate>) {
    let mut at = end;
    for _ in 0..MOST_LISTED {
        let joined = document.is_mark(at, ',') || document.is_word(at, words!["et"]);
        let of = document.is_word(at + 1, words!["de", "d'"]);
        let name = if of { at + 2 } else { at + 1 };
        let Some(next) = name_end(document, name).filter(|_| joined && (of || plural)) else { return };
        let names = document.names(name);
        let known = names.iter().find(|known| plural && is_place(known.kind) && name + known.length == next);
        if !names.is_empty() && known.is_none() {
            if !plural {
                return;
            }
            at = next;
            continue;
        }
        let country = known.and_then(|known| known.country);
        let place = Place { kind, country, coordinates: known.and_then(|known| known.coordinates()) };
        let evidence = vec![naming::evidence(document, "place-listed", at..name)];
        let (kind, span) = (MentionKind::Place(place), document.span(name..next));
        out.push(Candidate { span, kind, rule: "place-listed", evidence, weight: weight::OUTSIDE });
        at = next;
    }
}

/// « à Munigi », « en Fronsadie », « près de Beit Hanoun »: an unknown name after a word of place.
#[inline(never)]
fn after_preposition(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let is_month = document.is(index, Class::Months)
        || document.is(index, Class::CommonAcronyms)
        || document.is_word(index, words!["état", "etat", "noël", "pâques", "sud", "nord", "est", "ouest", "centre"]);
    // « par rapport à Ariane », « grâce à », « hommage à »: no place.
    let compared = document.is_word(previous(index), words!["à"])
        && document.is_word(
            previous(previous(index)),
            words![
                "rapport",
                "grâce",
                "quant",
                "contrairement",
                "comparé",
                "comparée",
                "identique",
                "hommage",
                "appartient",
                "face",
            ],
        );
    if compared || !document.is_capitalized(index) || is_month || !follows_locative(document, index) {
        return;
    }
    let Some(run) = naming::run_at(document, index) else { return };
    let organization = naming::longest(document, index, &[NameKind::Organization]).is_some();
    // « EN DIRECT »
    let headword = document.token(previous(index)).is_some_and(|token| token.shape == Shape::Upper)
        && document.surface(previous(index)).chars().count() > 1
        && document.is_ordinary_word(index);
    if headword || run.first_name && run.parts > 1 || organization || naming::is_shouted(document, index) {
        return;
    }
    let kind = if document.is_word(previous(index), words!["en"]) { PlaceKind::Region } else { PlaceKind::City };
    let kind = apposed_kind(document, run.range.end).unwrap_or(kind);
    let place = Place { kind, country: None, coordinates: None };
    let evidence = vec![naming::evidence(document, "locative", index.saturating_sub(1)..index)];
    let rule: RuleId = "place-locative";
    let span = naming::run_span(document, &run);
    out.push(Candidate { span, kind: MentionKind::Place(place), rule, evidence, weight: weight::LOCATIVE });
}

/// « à Mermoz, un quartier de Dakar »: what the words behind the comma call it.
pub fn apposed_kind(document: &Document<'_>, end: usize) -> Option<PlaceKind> {
    let apposed =
        document.is_mark(end, ',') && document.is_word(end + 1, words!["un", "une", "le", "la", "ce", "cette"]);
    let (sense, _) = document.find(end + 2, Class::PlaceTriggers).filter(|_| apposed)?;
    Some(kind(sense.column(1)))
}

/// « Port-à-Piment », « Vaucelles-sur-Orne », « Saint-Aubert »: only towns are spelled so.
fn by_spelling(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    if !document.is_mark(index + 1, '-') || document.gap(index + 1) != Gap::None {
        return;
    }
    let Some(run) = naming::run_at(document, index).filter(|run| run.parts == 1 && !run.first_name) else { return };
    if document.names(index).iter().any(|name| name.length >= run.range.len()) {
        return;
    }
    let joint = |at: usize| {
        document.is_mark(at, '-')
            && document.is_word(
                at + 1,
                words!["sur", "sous", "en", "lès", "lez", "les", "le", "la", "de", "du", "des", "à", "aux", "et"],
            )
            && document.is_mark(at + 2, '-')
            && document.is_capitalized(at + 3)
    };
    let saint = document.is_word(index, words!["saint", "sainte"]) && !document.is_capitalized(previous(index));
    let spelled = (index..run.range.end).any(joint);
    if spelled || saint {
        let place = Place { kind: PlaceKind::City, country: None, coordinates: None };
        // « La Suze-sur-Sarthe »
        let article = previous(index);
        let own = document.is_word(article, words!["la", "le", "les"])
            && document.is_capitalized(article)
            && !document.starts_clause(article);
        let start = if own { article } else { run.range.start };
        let (kind, span) = (MentionKind::Place(place), document.span(start..run.range.end));
        let weight = if spelled { weight::OUTSIDE } else { weight::LOCATIVE };
        out.push(Candidate { span, kind, rule: "place-spelling", evidence: Vec::new(), weight });
    }
}

/// Names of one list.
const MOST_LISTED: usize = 6;
/// Words before « entre » that lead from town to town.
static ROADS: Words<14> = Words::new([
    "accident",
    "route",
    "ligne",
    "train",
    "trajet",
    "étape",
    "liaison",
    "vol",
    "kilomètres",
    "autoroute",
    "produit",
    "survenu",
    "collision",
    "déviation",
]);

/// « entre Vertolaye et Ambert »: beside a town the other name is one too.
fn between(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    if !document.is_word(index, words!["entre"]) || document.gap(index + 1) != Gap::Space {
        return;
    }
    let Some(first) = name_end(document, index + 1).filter(|&end| document.is_word(end, words!["et"])) else { return };
    let Some(second) = name_end(document, first + 1) else { return };
    let names = [index + 1..first, first + 1..second];
    let town = |range: &Range<usize>| {
        let name = naming::longest(document, range.start, &[NameKind::City]);
        name.is_some_and(|name| name.length == range.len())
    };
    let other = |range: &Range<usize>| {
        let names = document.names(range.start).iter();
        names.into_iter().any(|name| !matches!(name.kind, NameKind::City | NameKind::FirstName))
            || naming::run_at(document, range.start).is_some_and(|run| run.first_name && run.parts > 1)
    };
    // « l'accident s'est produit entre Vertolaye et Job »
    let road = (index.saturating_sub(4)..index).any(|at| document.is_word(at, &ROADS));
    if !(road || names.iter().any(town)) || names.iter().any(other) {
        return;
    }
    for range in names.into_iter().filter(|range| !town(range)) {
        let place = Place { kind: PlaceKind::City, country: None, coordinates: None };
        let evidence = vec![naming::evidence(document, "between-towns", index..index + 1)];
        let (kind, span) = (MentionKind::Place(place), document.span(range));
        out.push(Candidate { span, kind, rule: "place-between", evidence, weight: weight::OUTSIDE });
    }
}

/// Whether words that make what follows a place end just before token `index`.
#[must_use]
pub fn follows_locative(document: &Document<'_>, index: usize) -> bool {
    if document.gap(index) == Gap::Line {
        return false;
    }
    (1..=6).any(|back| {
        let Some(start) = index.checked_sub(back) else { return false };
        document.phrase(start, back, Class::Locatives).is_some_and(|sense| sense.code() == "strong")
    }) || document.is_word(previous(index), words!["à", "en"])
        || is_capital_at(document, previous(index))
}

/// « A Paris, »: the capital that has lost its accent.
#[must_use]
pub fn is_capital_at(document: &Document<'_>, index: usize) -> bool {
    document.surface(index) == "A" && document.starts_clause(index)
}

/// Where the name at token `at` ends: the gazetteer's, else the run.
pub fn name_end(document: &Document<'_>, at: usize) -> Option<usize> {
    if document.gap(at) == Gap::Line || !document.is_capitalized(at) {
        return None;
    }
    let known = document.names(at).iter().rev().find(|name| is_place(name.kind)).map(|name| at + name.length);
    known.max(naming::run_at(document, at).map(|run| run.range.end))
}

/// Whether a name of that kind is a place.
pub const fn is_place(kind: NameKind) -> bool {
    !matches!(kind, NameKind::Organization | NameKind::FirstName | NameKind::Seat)
}

fn kind(code: &str) -> PlaceKind {
    match code {
        "region" => PlaceKind::Region,
        "site" => PlaceKind::Site,
        "natural" => PlaceKind::Natural,
        "country" => PlaceKind::Country,
        _ => PlaceKind::City,
    }
}
