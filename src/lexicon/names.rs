//! Names of `seeds/gazetteers`: looked up without case and accents, only where the text has a capital.

use std::sync::OnceLock;

use fst::raw::Fst;

use super::walk::{Key, each_prefix};
use crate::model::{Coordinates, CountryCode};
use crate::text::{Token, TokenKind};

include!(concat!(env!("OUT_DIR"), "/names.rs"));

static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.fst"));
static RECORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.bin"));

/// Bytes of a record; its layout is written in `build/names.rs`.
const RECORD: usize = 8;
const LAST: u8 = 0x80;

/// What a gazetteer says a name is. The discriminants are those of `build/names.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum NameKind {
    /// A state, by any of its names.
    State,
    /// A state's capital, as the state's name (it is also a [`NameKind::City`]).
    Capital,
    /// A seat of power: Kremlin, Maison Blanche.
    Seat,
    /// A part of a country or of the world.
    Region,
    /// A town.
    City,
    /// A building, airport, neighborhood.
    Site,
    /// A sea, river, mountain, island.
    Natural,
    /// An organization.
    Organization,
    /// A first name.
    FirstName,
}

const KINDS: [NameKind; 9] = [
    NameKind::State,
    NameKind::Capital,
    NameKind::Seat,
    NameKind::Region,
    NameKind::City,
    NameKind::Site,
    NameKind::Natural,
    NameKind::Organization,
    NameKind::FirstName,
];

/// What must speak for a name before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Nothing more.
    None,
    /// The context: it is also a French word, a first name or a surname.
    Word,
    /// It counts only in capitals.
    Upper,
}

/// One reading of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Length in tokens.
    pub length: usize,
    /// What it is.
    pub kind: NameKind,
    /// The country it is or lies in.
    pub country: Option<CountryCode>,
    /// 0 (village) to 9 (world city, continent).
    pub rank: u8,
    /// What must speak for it.
    pub guard: Guard,
    /// For an organization its sort, for a first name its gender.
    pub detail: &'static str,
    /// For an organization, the number its names share.
    pub group: u16,
    /// For a place, where it is.
    pub coordinates: Option<Coordinates>,
}

fn table() -> Option<&'static Fst<&'static [u8]>> {
    static LOADED: OnceLock<Option<Fst<&'static [u8]>>> = OnceLock::new();
    LOADED.get_or_init(|| Fst::new(TABLE).ok()).as_ref()
}

/// Appends every reading of every name that begins at token `start`, shortest names first.
pub fn find_names(text: &str, tokens: &[Token], start: usize, out: &mut Vec<Name>) {
    let begins_word = tokens.get(start).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Code));
    let Some(table) = table().filter(|_| begins_word) else { return };
    each_prefix(table, Key::Folded, text, tokens, start, |value, length| {
        let Ok(first) = usize::try_from(value) else { return };
        for record in RECORDS.chunks_exact(RECORD).skip(first) {
            let &[kind, country, rank_and_guard, detail, p0, p1, p2, p3] = record else { return };
            out.push(name(length, [kind & !LAST, country, rank_and_guard, detail], [p0, p1], [p2, p3]));
            if kind & LAST != 0 {
                return;
            }
        }
    });
}

fn name(length: usize, [kind, country, rank_and_guard, detail]: [u8; 4], one: [u8; 2], two: [u8; 2]) -> Name {
    let kind = KINDS.get(usize::from(kind)).copied().unwrap_or(NameKind::City);
    let is_place = matches!(kind, NameKind::Region | NameKind::City | NameKind::Site | NameKind::Natural);
    let (latitude, longitude) = (i16::from_le_bytes(one), i16::from_le_bytes(two));
    Name {
        length,
        kind,
        country: COUNTRIES.get(usize::from(country)).and_then(|code| CountryCode::new(code)),
        rank: rank_and_guard >> 2,
        guard: match rank_and_guard & 3 {
            1 => Guard::Word,
            2 => Guard::Upper,
            _ => Guard::None,
        },
        detail: DETAILS.get(usize::from(detail)).copied().unwrap_or(""),
        group: u16::from_le_bytes(one),
        coordinates: (is_place && (latitude, longitude) != (0, 0)).then_some(Coordinates { latitude, longitude }),
    }
}
