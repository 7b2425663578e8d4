//! The gazetteers as `build/names.rs` writes them: columns, found by the hash of a name.

/// A table in memory. Look-ups beyond its end find nothing.
pub(super) struct NameTable<'b> {
    bytes: &'b [u8],
    stride: usize,
    records: usize,
    places: usize,
    /// Where the columns begin.
    counts: usize,
    rests: usize,
}

impl<'b> NameTable<'b> {
    pub(super) const fn new(bytes: &'b [u8], buckets: usize, stride: usize, records: usize, places: usize) -> Self {
        let counts = buckets / stride * 2;
        Self { bytes, stride, records, places, counts, rests: counts + buckets / 2 }
    }

    /// The records of the name with that hash.
    pub(super) fn find(&self, hash: u32) -> impl Iterator<Item = usize> + use<'_, 'b> {
        let bucket = (hash >> 16) as usize;
        let first = bucket / self.stride * self.stride;
        let start =
            self.pair(bucket / self.stride * 2) + (first..bucket).map(|before| self.count(before)).sum::<usize>();
        let rest = (hash & 0xFFFF) as usize;
        (start..start + self.count(bucket)).filter(move |record| self.pair(self.rests + record * 2) == rest)
    }

    /// The kind of a record.
    pub(super) fn kind(&self, record: usize) -> u8 {
        self.byte(self.kinds() + record)
    }

    /// The country of a record, as an index.
    pub(super) fn country(&self, record: usize) -> u8 {
        self.byte(self.kinds() + self.records + record)
    }

    /// The rank and the guard of a record.
    pub(super) fn rank_and_guard(&self, record: usize) -> (u8, u8) {
        let both = self.byte(self.kinds() + self.records * 2 + record);
        (both >> 2, both & 3)
    }

    /// The latitude and longitude of a place, in tenths of a degree. Takes a scan of the table.
    pub(super) fn coordinates(&self, record: usize, is_located: impl Fn(u8, u8) -> bool) -> (i16, i16) {
        let place = self.kinds() + self.records * 3 + self.ordinal(record, is_located);
        let column = |index: usize| self.byte(place + index * self.places);
        (i16::from_le_bytes([column(0), column(1)]), i16::from_le_bytes([column(2), column(3)]))
    }

    /// A number that all the names of an organization share. Takes a scan of the table.
    pub(super) fn group(&self, record: usize, is_organization: impl Fn(u8, u8) -> bool) -> u32 {
        let groups = self.kinds() + self.records * 3 + self.places * 4;
        match self.pair(groups + self.ordinal(record, is_organization) * 2) {
            0 => u32::try_from(record).unwrap_or(0) | 1 << 16,
            shared => u32::try_from(shared).unwrap_or(0),
        }
    }

    /// How many records of such a kind and rank stand before this one.
    fn ordinal(&self, record: usize, fits: impl Fn(u8, u8) -> bool) -> usize {
        (0..record).filter(|&before| fits(self.kind(before), self.rank_and_guard(before).0)).count()
    }

    const fn kinds(&self) -> usize {
        self.rests + self.records * 2
    }

    fn count(&self, bucket: usize) -> usize {
        let both = self.byte(self.counts + bucket / 2);
        usize::from(if bucket.is_multiple_of(2) { both & 15 } else { both >> 4 })
    }

    fn byte(&self, index: usize) -> u8 {
        self.bytes.get(index).copied().unwrap_or(0)
    }

    fn pair(&self, index: usize) -> usize {
        usize::from(self.byte(index)) | usize::from(self.byte(index + 1)) << 8
    }
}
