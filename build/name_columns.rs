//! The tables of the core gazetteer by columns, which compress better than rows; records in the order of their hashes.

use std::collections::{BTreeMap, HashMap};

use crate::names::{ORGANIZATION, Record};

/// Kind, guard and rank.
type Class = (u8, u8, u8);

/// Names of all kinds but first names.
///
/// A hash has 30 bits: its leading 14 choose a bucket, the others are kept.
#[derive(Default)]
pub struct Columns {
    /// For each bucket its number of records; two to a byte.
    counts: Vec<u8>,
    rests: Vec<u8>,
    /// Every kind, guard and rank that occurs, the frequent ones first.
    classes: Vec<Class>,
    /// For each record its class, as an index.
    class: Vec<u8>,
    countries: Vec<u8>,
    /// For organizations only: 0, or the number of the name it shares with others.
    groups: Vec<u8>,
}

impl Columns {
    /// Bits of a hash.
    pub const BITS: u32 = 30;
    const BUCKET_BITS: u32 = 14;
    /// Records between two entries of the count of organizations.
    const BLOCK: usize = 128;

    /// Empty, knowing the classes to come.
    pub fn new<'r>(records: impl Iterator<Item = &'r Record>) -> Self {
        let mut uses: BTreeMap<Class, usize> = BTreeMap::new();
        records.for_each(|record| *uses.entry(class(record)).or_default() += 1);
        let mut classes: Vec<Class> = uses.keys().copied().collect();
        classes.sort_by_key(|class| std::cmp::Reverse(uses[class]));
        assert!(classes.len() <= 256, "more than 256 classes of names");
        Self { counts: vec![0; 1 << Self::BUCKET_BITS], classes, ..Self::default() }
    }

    pub fn push(&mut self, hash: u32, record: &Record, aliases: &HashMap<usize, u16>) {
        add_to_bucket(&mut self.counts, hash >> 16);
        self.rests.extend((hash as u16).to_le_bytes());
        let index = self.classes.iter().position(|known| *known == class(record)).unwrap_or(0);
        self.class.push(index as u8);
        self.countries.push(record.country);
        if record.kind == ORGANIZATION {
            self.groups.extend(aliases.get(&record.group).copied().unwrap_or(0).to_le_bytes());
        }
    }

    /// In the order in which `src/lexicon/name_table.rs` reads them.
    pub fn bytes(&self) -> Vec<u8> {
        let organization = |index: &&u8| self.classes[usize::from(**index)].0 == ORGANIZATION;
        let blocks = self.class.chunks(Self::BLOCK);
        let organizations: Vec<u8> = blocks.map(|block| block.iter().filter(organization).count() as u8).collect();
        let (starts, counts) = buckets(&self.counts);
        [
            starts,
            counts,
            self.rests.clone(),
            self.class.clone(),
            self.countries.clone(),
            organizations,
            self.groups.clone(),
        ]
        .concat()
    }

    pub fn code(&self) -> String {
        format!(
            "const BUCKET_BITS: u32 = {};\nconst STRIDE: usize = {STRIDE};\nconst BLOCK: usize = {};\n\
             const RECORDS: usize = {};\n/// Kind, guard and rank.\nstatic CLASSES: [(u8, u8, u8); {}] = {:?};\n",
            Self::BUCKET_BITS,
            Self::BLOCK,
            self.class.len(),
            self.classes.len(),
            self.classes,
        )
    }
}

fn class(record: &Record) -> Class {
    (record.kind, record.guard, record.rank)
}

/// First names of one word: a set, and which of them are guarded.
///
/// A hash has 24 bits, which takes half the bytes of a name in the other table: its leading 12 choose a bucket, the others
/// are kept. One unknown word in a few thousand is taken for a first name.
#[derive(Default)]
pub struct Given {
    counts: Vec<u8>,
    low: Vec<u8>,
    high: Vec<u8>,
    /// The guarded ones, by index.
    guarded: Vec<u16>,
}

impl Given {
    /// Bits of a hash.
    pub const BITS: u32 = 24;
    const BUCKET_BITS: u32 = 12;

    pub fn push(&mut self, hash: u32, guarded: bool) {
        self.counts.resize(1 << Self::BUCKET_BITS, 0);
        add_to_bucket(&mut self.counts, hash >> 12);
        if guarded {
            self.guarded.push(self.low.len() as u16);
        }
        self.low.push(hash as u8);
        self.high.push((hash >> 8) as u8 & 15);
    }

    pub fn bytes(&self) -> Vec<u8> {
        let (starts, counts) = buckets(&self.counts);
        [starts, counts, self.low.clone(), nibbles(&self.high)].concat()
    }

    pub fn code(&self) -> String {
        format!(
            "const GIVEN: usize = {};\nstatic GUARDED: [u16; {}] = {:?};\n",
            self.low.len(),
            self.guarded.len(),
            self.guarded
        )
    }
}

/// Buckets between two entries of the index.
const STRIDE: usize = 32;

fn add_to_bucket(counts: &mut [u8], bucket: u32) {
    let count = &mut counts[bucket as usize];
    *count += 1;
    assert!(*count < 16, "a bucket of the names overflows");
}

/// The start of each stretch of buckets, and the size of each bucket.
fn buckets(counts: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut starts = Vec::new();
    let mut total = 0_u16;
    for stretch in counts.chunks(STRIDE) {
        starts.extend(total.to_le_bytes());
        total += stretch.iter().map(|count| u16::from(*count)).sum::<u16>();
    }
    (starts, nibbles(counts))
}

/// Numbers below 16, two to a byte.
fn nibbles(values: &[u8]) -> Vec<u8> {
    values.chunks(2).map(|pair| pair[0] | pair.get(1).unwrap_or(&0) << 4).collect()
}
