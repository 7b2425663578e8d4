//! Places of the gazetteers: countries, regions, cities, sites, natural features.

use crate::document::Document;
use crate::lexicon::{Guard, Name, NameKind};
use crate::model::{MentionKind, Place, PlaceKind};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::rules::places::triggered::follows_locative;

const KNOWN: u8 = 60;
/// Guarded names, and small towns whose names many people bear.
const DOUBTFUL: u8 = 35;

const KINDS: [NameKind; 6] =
    [NameKind::State, NameKind::Capital, NameKind::Region, NameKind::City, NameKind::Site, NameKind::Natural];

/// Appends the place reading of every known name.
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        let Some(name) = naming::longest(document, index, &KINDS) else { continue };
        let located = follows_locative(document, index);
        if name.guard == Guard::Word && !located {
            continue;
        }
        let weight = if name.guard == Guard::None || located { KNOWN } else { DOUBTFUL };
        let span = document.span(index..index + name.length);
        let kind = MentionKind::Place(place(&name));
        out.push(Candidate { span, kind, rule: "place-known", evidence: Vec::new(), weight });
    }
}

fn place(name: &Name) -> Place {
    let kind = match name.kind {
        NameKind::State => PlaceKind::Country,
        NameKind::Region => PlaceKind::Region,
        NameKind::Site => PlaceKind::Site,
        NameKind::Natural => PlaceKind::Natural,
        _ => PlaceKind::City,
    };
    Place { kind, country: name.country, coordinates: name.coordinates() }
}
