//! The two packs of the gazetteer: what the engine carries, and the places that a reader may load besides.

use factmark::{Analysis, Context, Coordinates, InvalidPack, MentionKind, Place, Places, analyze};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/places.bin"));

/// Towns of ten to a hundred thousand people that the core leaves out.
const TOWNS: [(&str, &str, i16, i16); 20] = [
    ("Herisau", "CH", 4739, 928),
    ("Opwijk", "BE", 5097, 418),
    ("Tillsonburg", "CA", 4286, -8073),
    ("Azemmour", "MA", 3329, -834),
    ("Remchi", "DZ", 3506, -143),
    ("Teboulba", "TN", 3564, 1097),
    ("Gandiaye", "SN", 1424, -1627),
    ("Sakassou", "CI", 745, -529),
    ("Nkoteng", "CM", 452, 1203),
    ("Ambatolampy", "MG", -1938, 4742),
    ("Dougabougou", "ML", 1382, -612),
    ("Legnago", "IT", 4519, 1130),
    ("Guadix", "ES", 3730, -314),
    ("Nauen", "DE", 5261, 1287),
    ("Bogatynia", "PL", 5091, 1496),
    ("Tenente Portela", "BR", -2737, -5376),
    ("Nayoro", "JP", 4435, 14246),
    ("Nova Vodolaha", "UA", 4972, 3586),
    ("Akhisar", "TR", 3892, 2784),
    ("Coatepec", "MX", 1945, -9696),
];

fn with_places() -> Context {
    Context { places: Places::from_bytes(PACK.to_vec()).ok(), ..Context::default() }
}

fn places(analysis: &Analysis) -> Vec<&Place> {
    let kinds = analysis.mentions.iter().map(|mention| &mention.kind);
    kinds.filter_map(|kind| if let MentionKind::Place(place) = kind { Some(place) } else { None }).collect()
}

/// The only place of a sentence with that name.
fn place(name: &str, context: &Context) -> Option<Place> {
    let text = format!("Un incendie a fait trois morts lundi à {name}, ont annoncé les pompiers.");
    let analysis = analyze(&text, context);
    let found = places(&analysis);
    if let [place] = found[..] { Some(place.clone()) } else { None }
}

#[test]
fn the_packs_know_enough_names() {
    let sizes = include_str!(concat!(env!("OUT_DIR"), "/names.rs"));
    let size =
        |name: &str| sizes.split_once(&format!("const {name}: usize = ")).and_then(|(_, rest)| rest.split_once(';'));
    let number = |name: &str| size(name).and_then(|(digits, _)| digits.parse::<usize>().ok()).unwrap_or(0);
    assert!(number("RECORDS") >= 14_000, "{} records in the core", number("RECORDS"));
    assert!(number("GIVEN") >= 2_500, "{} first names in the core", number("GIVEN"));
    let pack = Places::from_bytes(PACK.to_vec()).map(|places| places.names());
    assert!(pack.is_ok_and(|names| names >= 150_000), "{pack:?} names in the extended pack");
}

#[test]
fn small_towns_have_country_and_coordinates() {
    let context = with_places();
    for (name, code, latitude, longitude) in TOWNS {
        let found = place(name, &context);
        let country = found.as_ref().and_then(|place| place.country).map(|country| country.to_string());
        assert_eq!(country.as_deref(), Some(code), "{name}");
        let coordinates = found.and_then(|place| place.coordinates);
        assert_eq!(coordinates, Some(Coordinates { latitude, longitude }), "{name}");
        assert_eq!(place(name, &Context::default()).and_then(|place| place.country), None, "{name} is in the core");
    }
}

#[test]
fn places_of_the_core_gain_coordinates_only() {
    for name in ["Paris", "Kharkiv", "Ouagadougou", "Montréal", "Alep"] {
        let (plain, refined) = (place(name, &Context::default()), place(name, &with_places()));
        assert_eq!(plain.as_ref().map(|place| place.coordinates), Some(None), "{name}");
        assert!(refined.as_ref().is_some_and(|place| place.coordinates.is_some()), "{name}");
        assert_eq!(plain, refined.map(|place| Place { coordinates: None, ..place }), "{name}");
    }
}

#[test]
fn a_village_is_no_person() {
    // Akhisar, Guadix: without a word of place before it a name from the pack is none.
    let text =
        "Selon Guadix, la réforme est « inutile ». Nauen a répondu mardi que le gouvernement n'avait pas le choix.";
    let count = |context: &Context| places(&analyze(text, context)).len();
    assert_eq!(count(&with_places()), count(&Context::default()));
}

#[test]
fn other_bytes_are_refused() {
    let read = |bytes: &[u8]| Places::from_bytes(bytes.to_vec()).map(|places| places.names());
    for length in [0, 1, 8, 15] {
        assert_eq!(read(&PACK[..length]), Err(InvalidPack::Header), "{length} bytes");
    }
    for length in [16, 17, 30, 100, PACK.len() / 2, PACK.len() - 1] {
        assert_eq!(read(&PACK[..length]), Err(InvalidPack::Length), "{length} bytes");
    }
    assert_eq!(read(&[PACK, b"\0"].concat()), Err(InvalidPack::Length));
    assert_eq!(read(&vec![0xFF; PACK.len()]), Err(InvalidPack::Header));
    for at in [8, 15, 200, PACK.len() / 2, PACK.len() - 1] {
        let mut changed = PACK.to_vec();
        changed[at] ^= 1;
        assert_eq!(read(&changed), Err(InvalidPack::Content), "byte {at}");
    }
    let mut other_version = PACK.to_vec();
    other_version[7] = 2;
    assert_eq!(read(&other_version), Err(InvalidPack::Header));
}

#[test]
fn analysis_with_the_pack_is_the_same_every_time() {
    let text = TOWNS.map(|(name, ..)| format!("Le maire de {name} s'est rendu à {name}, près de Lyon.")).join("\n");
    let first = analyze(&text, &with_places());
    assert!(places(&first).len() >= TOWNS.len());
    assert_eq!(analyze(&text, &with_places()), first);
    let context = with_places();
    assert_eq!(analyze(&text, &context.clone()), first);
}
