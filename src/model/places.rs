use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::pack_format::{BLOCK, BUCKET_BITS, HEADER, KEY_BITS, LOCATED, MAGIC, checksum};
use super::{Coordinates, CountryCode};

/// The extended gazetteer: towns and villages of the whole world beside those the engine carries.
///
/// A handle: clones share the bytes. `build/places.rs` writes them: the header ([`MAGIC`], checksum), three totals, the
/// classes, the countries with the corner from which their coordinates count, the sizes of the buckets, the columns.
///
/// ```
/// use factmark::Places;
/// assert!(Places::from_bytes(b"not a pack".to_vec()).is_err());
/// ```
#[derive(Clone)]
pub struct Places(Arc<Pack>);

struct Pack {
    bytes: Cow<'static, [u8]>,
    names: usize,
    records: usize,
    located: usize,
    classes: usize,
    countries: usize,
    /// Records before each stretch of buckets.
    starts: Vec<u32>,
    /// Places with coordinates before each stretch of records.
    located_before: Vec<u32>,
}

/// One place of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackedPlace {
    /// What it is, as the core gazetteer numbers it.
    pub kind: u8,
    /// What must speak for the name before it counts, as the core gazetteer numbers it.
    pub guard: u8,
    /// 0 (village) to 9.
    pub rank: u8,
    /// The country it lies in.
    pub country: Option<CountryCode>,
    /// Where it is, for places of some size.
    pub coordinates: Option<Coordinates>,
}

/// Why bytes are no pack of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidPack {
    /// They begin otherwise: something else, or a pack of another version.
    Header,
    /// There are fewer or more of them than the pack says.
    Length,
    /// They are not those that were written.
    Content,
}

impl fmt::Display for InvalidPack {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Header => "not a pack of places of this version",
            Self::Length => "the pack of places is not whole",
            Self::Content => "the pack of places is damaged",
        })
    }
}

impl std::error::Error for InvalidPack {}

/// Where the classes begin: behind three totals and two lengths.
const CLASSES: usize = HEADER + 14;
const CLASS: usize = 3;
const COUNTRY: usize = 6;
const COUNTS: usize = 1 << (BUCKET_BITS - 1);

impl Places {
    /// The pack that `bytes` hold.
    ///
    /// # Errors
    /// [`InvalidPack`] when they are another file, another version, cut off or changed.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, InvalidPack> {
        Self::read(Cow::Owned(bytes))
    }

    /// The pack that the command line carries.
    #[cfg(feature = "extended")]
    #[must_use]
    pub fn embedded() -> Option<Self> {
        Self::read(Cow::Borrowed(include_bytes!(concat!(env!("OUT_DIR"), "/places.bin")))).ok()
    }

    /// A small pack: the towns of the core lists and of French-speaking countries, regions, sites and natural features.
    #[cfg(feature = "extended")]
    #[must_use]
    pub fn near() -> Option<Self> {
        Self::read(Cow::Borrowed(include_bytes!(concat!(env!("OUT_DIR"), "/places-near.bin")))).ok()
    }

    /// How many names it knows.
    #[must_use]
    pub fn names(&self) -> usize {
        self.0.names
    }

    /// The pack as it is stored.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0.bytes
    }

    /// The places of the name with that hash.
    pub(crate) fn find(&self, hash: u32) -> impl Iterator<Item = PackedPlace> + use<'_> {
        let (key, pack) = (hash >> (32 - KEY_BITS), &*self.0);
        let (bucket, rest) = ((key >> 8) as usize, (key & 0xFF) as u8);
        pack.bucket(bucket).filter(move |record| pack.cell(0, *record) == rest).map(|record| pack.place(record))
    }

    fn read(bytes: Cow<'static, [u8]>) -> Result<Self, InvalidPack> {
        let content = bytes.get(HEADER..).ok_or(InvalidPack::Header)?;
        if !bytes.starts_with(&MAGIC) {
            return Err(InvalidPack::Header);
        }
        let total = |index: usize| quad(content, index * 4);
        let (names, records, located) = (total(0), total(1), total(2));
        let (classes, countries) = (usize::from(byte(content, 12)), usize::from(byte(content, 13)));
        let fixed = CLASSES + classes * CLASS + countries * COUNTRY + COUNTS;
        let length = fixed.saturating_add(records.saturating_mul(3)).saturating_add(located.saturating_mul(4));
        if bytes.len() != length {
            return Err(InvalidPack::Length);
        }
        let sum = bytes.get(MAGIC.len()..HEADER).and_then(|sum| sum.try_into().ok()).map(u64::from_le_bytes);
        if sum != Some(checksum(content)) {
            return Err(InvalidPack::Content);
        }
        let mut pack =
            Pack { bytes, names, records, located, classes, countries, starts: Vec::new(), located_before: Vec::new() };
        pack.starts = sums((0..1 << BUCKET_BITS).map(|bucket| pack.count(bucket)));
        pack.located_before = sums((0..records).map(|record| usize::from(pack.is_located(record))));
        Ok(Self(Arc::new(pack)))
    }
}

impl Pack {
    fn count(&self, bucket: usize) -> usize {
        let both = byte(&self.bytes, self.counts() + bucket / 2);
        usize::from(if bucket.is_multiple_of(2) { both & 15 } else { both >> 4 })
    }

    fn bucket(&self, bucket: usize) -> std::ops::Range<usize> {
        let stretch = bucket / BLOCK;
        let before: usize = (stretch * BLOCK..bucket).map(|before| self.count(before)).sum();
        let start = self.starts.get(stretch).map_or(0, |start| *start as usize) + before;
        start..start + self.count(bucket)
    }

    fn place(&self, record: usize) -> PackedPlace {
        let class = CLASSES + usize::from(self.cell(1, record)) * CLASS;
        let country = CLASSES + self.classes * CLASS + usize::from(self.cell(2, record)) * COUNTRY;
        let code = self.bytes.get(country..country + 2).and_then(|code| std::str::from_utf8(code).ok());
        PackedPlace {
            kind: byte(&self.bytes, class),
            guard: byte(&self.bytes, class + 1),
            rank: byte(&self.bytes, class + 2),
            country: code.and_then(CountryCode::new),
            coordinates: self.is_located(record).then(|| self.coordinates(record, country)).flatten(),
        }
    }

    /// Counted from the corner of the country; out of reach where the list gives none.
    fn coordinates(&self, record: usize, country: usize) -> Option<Coordinates> {
        let stretch = record / BLOCK;
        let within = (stretch * BLOCK..record).filter(|&before| self.is_located(before)).count();
        let located = self.located_before.get(stretch).map_or(0, |before| *before as usize) + within;
        let cell =
            |column: usize| byte(&self.bytes, self.columns() + self.records * 3 + column * self.located + located);
        let edge =
            |at: usize| i16::from_le_bytes([byte(&self.bytes, country + at), byte(&self.bytes, country + at + 1)]);
        let [latitude, longitude] = [[cell(0), cell(1)], [cell(2), cell(3)]].map(u16::from_le_bytes);
        (latitude != u16::MAX).then(|| Coordinates {
            latitude: edge(2).wrapping_add_unsigned(latitude),
            longitude: edge(4).wrapping_add_unsigned(longitude),
        })
    }

    fn is_located(&self, record: usize) -> bool {
        byte(&self.bytes, CLASSES + usize::from(self.cell(1, record)) * CLASS + 2) >= LOCATED
    }

    /// The rest of the hash, the class or the country of a record.
    fn cell(&self, column: usize, record: usize) -> u8 {
        byte(&self.bytes, self.columns() + column * self.records + record)
    }

    const fn counts(&self) -> usize {
        CLASSES + self.classes * CLASS + self.countries * COUNTRY
    }

    const fn columns(&self) -> usize {
        self.counts() + COUNTS
    }
}

impl PartialEq for Places {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.bytes == other.0.bytes
    }
}

impl Eq for Places {}

impl fmt::Debug for Places {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Places({} names)", self.0.names)
    }
}

/// The sum of the values before each stretch of [`BLOCK`].
fn sums(values: impl Iterator<Item = usize>) -> Vec<u32> {
    let (mut sums, mut total) = (Vec::new(), 0_u32);
    for (index, value) in values.enumerate() {
        if index.is_multiple_of(BLOCK) {
            sums.push(total);
        }
        total = total.saturating_add(u32::try_from(value).unwrap_or(0));
    }
    sums
}

fn byte(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index).copied().unwrap_or(0)
}

fn quad(bytes: &[u8], start: usize) -> usize {
    (0..4).fold(0, |total, at| total | usize::from(byte(bytes, start + at)) << (8 * at))
}
