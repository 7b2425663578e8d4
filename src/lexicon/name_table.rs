//! The core gazetteer as `build/name_columns.rs` writes it: columns, found by the hash of a name.

/// Buckets of records in the order of their hashes: where each begins, found by the leading bits of a hash.
struct Buckets {
    bits: u32,
    stride: usize,
}

impl Buckets {
    const fn bytes(&self) -> usize {
        (1 << self.bits) / self.stride * 2 + (1 << self.bits) / 2
    }

    /// The records of a bucket.
    fn range(&self, bytes: &[u8], bucket: usize) -> std::ops::Range<usize> {
        let counts = (1 << self.bits) / self.stride * 2;
        let stretch = bucket / self.stride;
        // The counts of the buckets before it in its stretch, two to a byte.
        let whole = bytes.get(counts + stretch * self.stride / 2..counts + bucket / 2).unwrap_or(&[]);
        let before: usize = whole.iter().map(|both| usize::from(both & 15) + usize::from(both >> 4)).sum();
        let odd = if bucket.is_multiple_of(2) { 0 } else { nibble(bytes, counts, bucket - 1) };
        let start = pair(bytes, stretch * 2) + before + odd;
        start..start + nibble(bytes, counts, bucket)
    }
}

/// Names of all kinds but first names. Look-ups beyond its end find nothing.
pub(super) struct NameTable<'b> {
    bytes: &'b [u8],
    buckets: Buckets,
    records: usize,
    /// Records between two entries of the count of organizations.
    block: usize,
}

impl<'b> NameTable<'b> {
    pub(super) const fn new(bytes: &'b [u8], bits: u32, stride: usize, records: usize, block: usize) -> Self {
        Self { bytes, buckets: Buckets { bits, stride }, records, block }
    }

    /// The records of the name with that hash.
    pub(super) fn find(&self, hash: u32) -> impl Iterator<Item = usize> + use<'_, 'b> {
        let hash = hash >> (16 - self.buckets.bits);
        let rests = self.buckets.bytes();
        let rest = (hash & 0xFFFF) as usize;
        let range = self.buckets.range(self.bytes, (hash >> 16) as usize);
        range.filter(move |record| pair(self.bytes, rests + record * 2) == rest)
    }

    /// The class of a record, as an index.
    pub(super) fn class(&self, record: usize) -> usize {
        usize::from(byte(self.bytes, self.classes() + record))
    }

    /// The country of a record, as an index.
    pub(super) fn country(&self, record: usize) -> usize {
        usize::from(byte(self.bytes, self.classes() + self.records + record))
    }

    /// A number that all the names of an organization share.
    pub(super) fn group(&self, record: usize, is_organization: impl Fn(usize) -> bool) -> u32 {
        let blocks = self.classes() + self.records * 2;
        let groups = blocks + self.records.div_ceil(self.block);
        let block = record / self.block;
        let before: usize = (blocks..blocks + block).map(|at| usize::from(byte(self.bytes, at))).sum();
        let within = (block * self.block..record).filter(|&before| is_organization(self.class(before))).count();
        match pair(self.bytes, groups + (before + within) * 2) {
            0 => u32::try_from(record).unwrap_or(0) | 1 << 16,
            shared => u32::try_from(shared).unwrap_or(0),
        }
    }

    const fn classes(&self) -> usize {
        self.buckets.bytes() + self.records * 2
    }
}

/// First names: a set of shorter hashes.
pub(super) struct GivenTable<'b> {
    bytes: &'b [u8],
    buckets: Buckets,
    records: usize,
}

impl<'b> GivenTable<'b> {
    pub(super) const fn new(bytes: &'b [u8], stride: usize, records: usize) -> Self {
        Self { bytes, buckets: Buckets { bits: 12, stride }, records }
    }

    /// Where the name with that hash stands, if it is there.
    pub(super) fn find(&self, hash: u32) -> Option<usize> {
        let key = (hash >> 8) as usize;
        let (low, rest) = (self.buckets.bytes(), key & 0xFFF);
        let stored =
            |record| usize::from(byte(self.bytes, low + record)) | nibble(self.bytes, low + self.records, record) << 8;
        self.buckets.range(self.bytes, key >> 12).find(|&record| stored(record) == rest)
    }
}

fn byte(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index).copied().unwrap_or(0)
}

fn pair(bytes: &[u8], index: usize) -> usize {
    usize::from(byte(bytes, index)) | usize::from(byte(bytes, index + 1)) << 8
}

/// One of the numbers below 16 that lie two to a byte from `start` on.
fn nibble(bytes: &[u8], start: usize, index: usize) -> usize {
    let both = byte(bytes, start + index / 2);
    usize::from(if index.is_multiple_of(2) { both & 15 } else { both >> 4 })
}
