use super::CountryCode;

/// What sort of place (`t`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A state's territory.
    Country,
    /// A part of a country, or a part of the world.
    Region,
    /// A town or village.
    City,
    /// A street, airport, building, base, neighborhood.
    Site,
    /// A river, sea, mountain, island, desert.
    Natural,
}

/// A point on the globe in hundredths of a degree, north and east positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coordinates {
    /// −9000 to 9000.
    pub latitude: i16,
    /// −18000 to 18000.
    pub longitude: i16,
}

/// A named place where something is or happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What sort of place.
    pub kind: PlaceKind,
    /// The country it lies in, where it lies in one.
    pub country: Option<CountryCode>,
    /// Where it is, as far as the gazetteer knows.
    pub coordinates: Option<Coordinates>,
}
