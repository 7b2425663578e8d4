//! Names of `seeds/gazetteers`: looked up without case and accents, only where the text has a capital.

use super::key_hash::KeyHash;
use super::name_table::{GivenTable, NameTable};
use crate::model::{Coordinates, CountryCode, PackedPlace, Places};
use crate::text::fold::each_folded;
use crate::text::{Gap, Token, TokenKind};

include!(concat!(env!("OUT_DIR"), "/names.rs"));

static TABLE: NameTable<'static> =
    NameTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/names.bin")), BUCKET_BITS, STRIDE, RECORDS, BLOCK);
static FIRST_NAMES: GivenTable<'static> =
    GivenTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/given.bin")), STRIDE, GIVEN);

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

impl NameKind {
    /// Whether it is something on the map, other than a state.
    #[must_use]
    pub const fn is_place(self) -> bool {
        matches!(self, Self::Region | Self::City | Self::Site | Self::Natural)
    }
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
    /// For a place, where it is: only the extended pack says so.
    pub coordinates: Option<Coordinates>,
    /// Where the table keeps the rest; for an organization only.
    record: usize,
}

impl Name {
    /// For an organization, a number that all its names share.
    #[must_use]
    pub fn group(&self) -> u32 {
        let kind = |class: usize| CLASSES.get(class).map_or(0, |class| class.0);
        TABLE.group(self.record, |class| kind(class) == NameKind::Organization as u8)
    }

    /// For a place, where it is, if a gazetteer says so.
    #[must_use]
    pub const fn coordinates(&self) -> Option<Coordinates> {
        self.coordinates
    }
}

/// Appends every reading of every name that begins at token `start`, shortest names first.
pub fn find_names(text: &str, tokens: &[Token], start: usize, places: Option<&Places>, out: &mut Vec<Name>) {
    let (mut hash, mut after_hyphen, mut words) = (KeyHash::EMPTY, false, 0);
    for (length, token) in tokens.iter().skip(start).enumerate() {
        if length > 0 && (token.gap == Gap::Line || words == LONGEST) || ends_name(token.kind) {
            return;
        }
        if matches!(token.kind, TokenKind::Mark('-' | '\u{2010}' | '\u{2011}')) {
            // A hyphen is a space between two words; the next token writes it.
            after_hyphen = true;
            continue;
        }
        if length > 0 && (token.gap == Gap::Space || after_hyphen) {
            hash = hash.push(b' ');
        }
        after_hyphen = false;
        words += 1;
        each_folded(token.span.of(text), |byte| hash = hash.push(byte));
        let (key, first) = (hash.finish(), out.len());
        out.extend(TABLE.find(key).map(|record| name(length + 1, record)));
        if length == 0 {
            out.extend(FIRST_NAMES.find(key).map(first_name));
        }
        if let Some(places) = places {
            refine(places, key, tokens.get(start..).unwrap_or(&[]), length + 1, first, out);
        }
    }
}

/// Tokens of the longest name of the pack that ends with a small letter: « Esplanade des ministères ».
const MOST_SMALL: usize = 4;

/// What the extended pack adds: coordinates to the names of the core, which win, and names that the core does not have.
/// Most of those count only where the words before them lead to a place.
fn refine(places: &Places, hash: u32, tokens: &[Token], length: usize, first: usize, out: &mut Vec<Name>) {
    let (known, is_kind) = (out.len() > first, |place: &PackedPlace, kind: NameKind| place.kind == kind as u8);
    for name in out.iter_mut().skip(first).filter(|name| name.kind.is_place()) {
        let same = places.find(hash).find(|place| is_kind(place, name.kind) && place.country == name.country);
        name.coordinates = same.and_then(|place| place.coordinates);
    }
    if known {
        return;
    }
    // A hash stands for many phrases: « camp X a été condamné » is the name of nothing.
    if length > MOST_SMALL && !tokens.get(length - 1).is_some_and(Token::is_capitalized) {
        return;
    }
    let whole = is_whole_name(tokens, length);
    let kind = |place: &PackedPlace| KINDS.into_iter().find(|kind| is_kind(place, *kind));
    out.extend(places.find(hash).filter_map(|place| {
        let (kind, guard) = (kind(&place)?, guard(place.guard));
        let PackedPlace { country, rank, coordinates, .. } = place;
        let name = Name { length, kind, country, rank, guard, coordinates, record: 0 };
        (whole || guard != Guard::Word).then_some(name)
    }));
}

/// Capitals at both ends, and none in the words beside it: « Villefranche » is not the place in « à Villefranche Macé ».
fn is_whole_name(tokens: &[Token], length: usize) -> bool {
    let capital = |at: usize| tokens.get(at).is_some_and(Token::is_capitalized);
    let ends = tokens.get(length).is_none_or(|next| next.gap == Gap::Line || !next.is_capitalized())
        && !matches!(tokens.get(length), Some(Token { kind: TokenKind::Mark('-'), gap: Gap::None, .. }));
    capital(0) && capital(length - 1) && ends
}

/// No name runs over these.
const fn ends_name(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Mark(',' | ';' | ':' | '(' | ')' | '«' | '»' | '"' | '“' | '”' | '?' | '…'))
}

fn name(length: usize, record: usize) -> Name {
    let (kind, guard, rank) = CLASSES.get(TABLE.class(record)).copied().unwrap_or_default();
    let code = TABLE.country(record) * 2;
    Name {
        length,
        kind: KINDS.get(usize::from(kind)).copied().unwrap_or(NameKind::City),
        country: COUNTRIES.get(code..code + 2).and_then(CountryCode::new),
        rank,
        guard: self::guard(guard),
        coordinates: None,
        record,
    }
}

const fn guard(code: u8) -> Guard {
    match code {
        1 => Guard::Word,
        2 => Guard::Upper,
        _ => Guard::None,
    }
}

fn first_name(record: usize) -> Name {
    let guarded = u16::try_from(record).is_ok_and(|record| GUARDED.binary_search(&record).is_ok());
    let guard = if guarded { Guard::Word } else { Guard::None };
    Name { length: 1, kind: NameKind::FirstName, country: None, rank: 0, guard, coordinates: None, record }
}
