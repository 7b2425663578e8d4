//! Which towns are worth their bytes.

use super::geonames::Town;

/// From this many people on, a town of any country is in the core.
const LARGE: u64 = 250_000;
/// China and India have hundreds of such towns that no newspaper names.
const LARGE_IN_ASIA: u64 = 1_000_000;
/// From this many people on, a town of any country is in the extended list.
const SMALL: u64 = 800;

const ASIAN_GIANTS: &[&str] = &["CN", "IN"];
const NEIGHBORS: &[&str] = &["BE", "CH", "LU"];
const FRANCE: &[&str] = &["FR"];
const FRANCOPHONE: &[&str] = &[
    "BF", "BI", "BJ", "CD", "CF", "CG", "CI", "CM", "DJ", "DZ", "GA", "GN", "HT", "KM", "MA", "MG", "ML", "MR", "MU",
    "NE", "RW", "SC", "SN", "TD", "TG", "TN",
];
/// Wars and crises of the last years: their small towns are news.
const IN_THE_NEWS: &[&str] =
    &["AF", "AM", "AZ", "BA", "ET", "GE", "IL", "IQ", "LB", "LY", "MM", "PS", "SD", "SO", "SS", "SY", "UA", "XK", "YE"];

/// Whether the town is in the list that the engine carries.
pub fn is_core(town: &Town) -> bool {
    let country = town.country.as_str();
    let least = match country {
        _ if FRANCE.contains(&country) => 12_000,
        _ if NEIGHBORS.contains(&country) || is_quebec(town) => 20_000,
        _ if FRANCOPHONE.contains(&country) || IN_THE_NEWS.contains(&country) => 60_000,
        _ if ASIAN_GIANTS.contains(&country) => LARGE_IN_ASIA,
        _ => LARGE,
    };
    town.population >= least
}

/// Whether the town is in the list that is loaded on demand.
pub fn is_extended(town: &Town) -> bool {
    let country = town.country.as_str();
    let near = [FRANCE, NEIGHBORS, FRANCOPHONE, IN_THE_NEWS].iter().any(|list| list.contains(&country));
    near || is_quebec(town) || town.population >= SMALL
}

fn is_quebec(town: &Town) -> bool {
    town.country == "CA" && town.province == "10"
}
