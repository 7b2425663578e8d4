//! Places of the gazetteers: countries, regions, cities, sites, natural features.

use crate::document::{Document, previous};
use crate::lexicon::{Guard, Name, NameKind, Words, words};
use crate::model::{MentionKind, Place, PlaceKind};
use crate::rules::Candidate;
use crate::rules::places::triggered::{follows_locative, is_capital_at};
use crate::rules::{naming, storms, treaties};
use crate::text::Gap;

const KNOWN: u8 = 60;
/// Guarded names, and small towns whose names many people bear.
const DOUBTFUL: u8 = 35;

const KINDS: [NameKind; 6] =
    [NameKind::State, NameKind::Capital, NameKind::Region, NameKind::City, NameKind::Site, NameKind::Natural];

/// Appends the place reading of every known name.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    let storms = storms::named(document);
    for index in 0..document.tokens.len() {
        if storms.contains(&document.surface(index)) {
            continue;
        }
        let Some(name) = naming::longest(document, index, &KINDS) else { continue };
        let name = town_or_land(document, index, region_or_river(document, index, name));
        // « le baril de Brent »
        if document.is_word(index, words!["brent"]) && !document.is_word(previous(index), words!["à"]) {
            continue;
        }
        let lower = !(index..index + name.length).any(|at| document.is_capitalized(at));
        if lower || treaties::names_treaty(document, index, &name) {
            continue;
        }
        // « L'Union des classes moyennes »: no town.
        let end = index + name.length;
        if document.is_definite_article(index)
            && document.starts_clause(index)
            && document.is_word(end, words!["des", "du"])
        {
            continue;
        }
        // « le Dax a cédé 0,6 % »: a town has no article but its own.
        // « le Suisse Marco Odermatt »
        let town = name.kind == NameKind::City || document.is_word(index, words!["suisse"]);
        let article = town && document.is_word(previous(index), words!["le"]);
        let opens = document.is_lower(previous(index)) || document.starts_clause(previous(index));
        if article && (town && name.kind != NameKind::City || opens) && !document.is_of(index + name.length) {
            continue;
        }
        // « à la Réunion »
        let at = previous(index);
        let article = document.is_word(at, words!["la", "l'"]) && document.is_word(previous(at), words!["à"]);
        let located = follows_locative(document, index)
            || article && name.kind == NameKind::Region
            || is_bracketed(document, index, name.length)
            || is_between_towns(document, index, &name);
        if name.guard == Guard::Word && !located {
            continue;
        }
        // « X (Centre) »: a region that no list has.
        if name.kind == NameKind::City && document.is_word(index, words!["centre"]) {
            continue;
        }
        let weight = if name.guard == Guard::None || located { KNOWN } else { DOUBTFUL };
        let span = document.span(index..index + name.length);
        let mut place = place(&name);
        if place.kind == PlaceKind::City && is_federal(document, index) {
            place.kind = PlaceKind::Region;
        }
        let kind = MentionKind::Place(place);
        out.push(Candidate { span, kind, rule: "place-known", evidence: Vec::new(), weight });
    }
}

/// « l'Etat de Sokoto », « dans l'État voisin de X »: the state of a federation that is named like its capital.
fn is_federal(document: &Document<'_>, index: usize) -> bool {
    let of = previous(index);
    let noun = if document.is_adjective(previous(of)) { previous(previous(of)) } else { previous(of) };
    let whole = document.is_word(previous(noun), words!["l'", "cet", "un", "d'"]);
    document.is_of(of) && whole && document.is_capitalized(noun) && document.is_word(noun, words!["état", "etat"])
}

/// « relie Rennes, Tours et Angers »: a doubtful town between two that are none.
fn is_between_towns(document: &Document<'_>, index: usize, name: &Name) -> bool {
    let town =
        |at: usize| naming::longest(document, at, &[NameKind::City]).is_some_and(|other| other.guard == Guard::None);
    let joins = |at: usize| document.is_mark(at, ',') || document.is_word(at, words!["et"]);
    let end = index + name.length;
    name.kind == NameKind::City
        && joins(previous(index))
        && town(previous(previous(index)))
        && joins(end)
        && town(end + 1)
}

/// « CAHORS (Lot) », « Yssingeaux (Haute-Loire) »: what stands in brackets behind a town tells where it is.
fn is_bracketed(document: &Document<'_>, index: usize, length: usize) -> bool {
    let open = previous(index);
    document.is_mark(open, '(') && document.is_mark(index + length, ')') && document.is_capitalized(previous(open))
}

/// Words before which a name shared by a river and a region is the river.
static WATERS: Words<20> = Words::new([
    "fleuve",
    "rivière",
    "affluent",
    "bord",
    "bords",
    "rive",
    "rives",
    "berges",
    "quais",
    "eaux",
    "crue",
    "crues",
    "cours",
    "débit",
    "source",
    "lit",
    "long",
    "confluent",
    "pont",
    "vallée",
]);

/// « dans la Loire », « les crues de la Loire »: departments are named after rivers, and the press names them more.
fn region_or_river(document: &Document<'_>, index: usize, name: Name) -> Name {
    // « un naufrage dans la Manche »: the sea, not the department.
    let at_sea = document.is_word(index, words!["manche"])
        && (index.saturating_sub(10)..index + 10).any(|at| {
            ["noyé", "naufrag", "migrant", "travers", "canot", "bateau", "passeur", "cargo", "ferry"]
                .iter()
                .any(|stem| document.begins_with(at, stem))
        });
    let near_water = at_sea || (index.saturating_sub(4)..index).any(|at| document.is_word(at, &WATERS));
    let wanted = if near_water { NameKind::Natural } else { NameKind::Region };
    if !matches!(name.kind, NameKind::Natural | NameKind::Region) || name.kind == wanted {
        return name;
    }
    let other = document.names(index).iter().filter(|other| other.length == name.length && other.kind == wanted);
    other.max_by_key(|other| other.rank).copied().unwrap_or(name)
}

/// « à Québec » is the town, « au Québec » the province; « au Luxembourg » the country.
fn town_or_land(document: &Document<'_>, index: usize, name: Name) -> Name {
    let before = previous(index);
    let wanted: &[NameKind] = match () {
        () if document.is_word(before, words!["à"]) || is_capital_at(document, before) => {
            &[NameKind::City, NameKind::Capital]
        }
        // « Québec — », « (Québec) Quelque part »: a dateline.
        () if is_dateline(document, index, name.length) => &[NameKind::City, NameKind::Capital],
        // « de Zoug à Lugano »
        () if document.is_of(before)
            && document.is_word(index + name.length, words!["à"])
            && naming::longest(document, index + name.length + 1, &[NameKind::City]).is_some() =>
        {
            &[NameKind::City, NameKind::Capital]
        }
        () if document.is_word(before, words!["au", "en"]) => &[NameKind::State, NameKind::Region],
        () => return name,
    };
    if !matches!(name.kind, NameKind::State | NameKind::Region | NameKind::City | NameKind::Capital) {
        return name;
    }
    let other =
        document.names(index).iter().filter(|other| other.length == name.length && wanted.contains(&other.kind));
    other.max_by_key(|other| other.rank).copied().unwrap_or(name)
}

fn is_dateline(document: &Document<'_>, index: usize, length: usize) -> bool {
    let end = index + length;
    let dash = ['—', '–', '-'].iter().any(|&mark| document.is_mark(end, mark)) && document.gap(end) == Gap::Space;
    let open = previous(index);
    document.gap(index) == Gap::Line && dash
        || document.is_mark(open, '(') && document.gap(open) == Gap::Line && document.is_mark(end, ')')
}

fn place(name: &Name) -> Place {
    Place { kind: naming::place_kind(name.kind), country: name.country, coordinates: name.coordinates() }
}
