//! Whose dollar, franc or dinar is meant where the text does not say: that of the country which the article is about.

use crate::document::Document;
use crate::lexicon::{Class, words};
use crate::model::{CountryCode, Mention, MentionKind, NumberKind, Reference, Unit};

/// Money of one name in several countries: how it is read alone, and who else calls theirs so. Codes of ISO 4217, with
/// the countries that pay with it.
const NAMESAKES: [(&str, &[(&str, &str)]); 12] = [
    ("USD", &[("USD", "US EC SV PR"), ("CAD", "CA"), ("AUD", "AU"), ("NZD", "NZ"), ("HKD", "HK"), ("SGD", "SG")]),
    (
        "CHF",
        &[
            ("CHF", "CH LI"),
            ("XOF", "SN CI ML BF BJ TG NE GW"),
            ("XAF", "CM GA TD CF CG GQ"),
            ("XPF", "NC PF WF"),
            ("GNF", "GN"),
            ("CDF", "CD"),
            ("RWF", "RW"),
            ("BIF", "BI"),
            ("DJF", "DJ"),
            ("KMF", "KM"),
        ],
    ),
    ("TND", &[("TND", "TN"), ("DZD", "DZ"), ("LYD", "LY"), ("IQD", "IQ"), ("JOD", "JO"), ("KWD", "KW"), ("RSD", "RS")]),
    ("MAD", &[("MAD", "MA"), ("AED", "AE")]),
    (
        "GBP",
        &[("GBP", "GB IE"), ("EGP", "EG"), ("LBP", "LB"), ("SYP", "SY"), ("SDG", "SD"), ("SSP", "SS"), ("TRY", "TR")],
    ),
    (
        "ARS",
        &[
            ("ARS", "AR"),
            ("MXN", "MX"),
            ("CLP", "CL"),
            ("COP", "CO"),
            ("CUP", "CU"),
            ("DOP", "DO"),
            ("PHP", "PH"),
            ("UYU", "UY"),
        ],
    ),
    ("SEK", &[("SEK", "SE"), ("DKK", "DK GL FO"), ("NOK", "NO"), ("ISK", "IS"), ("CZK", "CZ")]),
    ("INR", &[("INR", "IN"), ("PKR", "PK"), ("LKR", "LK"), ("NPR", "NP"), ("IDR", "ID"), ("MUR", "MU"), ("SCR", "SC")]),
    ("IRR", &[("IRR", "IR"), ("SAR", "SA"), ("YER", "YE"), ("OMR", "OM")]),
    ("SAR", &[("SAR", "SA"), ("QAR", "QA"), ("YER", "YE"), ("IRR", "IR")]),
    ("KES", &[("KES", "KE"), ("UGX", "UG"), ("TZS", "TZ"), ("SOS", "SO")]),
    ("KRW", &[("KRW", "KR"), ("KPW", "KP")]),
];

/// The two francs CFA, of the same value: that of the central banks of West and of Central Africa.
const FRANCS_CFA: [(&str, &str); 2] = [("XOF", "SN CI ML BF BJ TG NE GW"), ("XAF", "CM GA TD CF CG GQ")];

/// Names of a country for which the place at the head of an article counts.
const DATELINE: usize = 5;

/// Gives money of a bare name the currency of its country.
#[inline(never)]
pub fn settle(document: &Document<'_>, mentions: &mut [Mention]) {
    let mut countries: Option<Vec<(CountryCode, usize)>> = None;
    for index in 0..mentions.len() {
        let Some(mention) = mentions.get(index) else { continue };
        let Some(namesakes) = bare(document, mention) else { continue };
        let countries = countries.get_or_insert_with(|| counted(mentions));
        if let Some(code) = meant(namesakes, countries)
            && let Some(Mention { kind: MentionKind::Number(number), .. }) = mentions.get_mut(index)
        {
            number.unit = Some(Unit::Currency(code));
        }
    }
}

/// The namesakes of a sum whose currency is named without its country: « 1 000 $ », « 500 francs ».
fn bare(document: &Document<'_>, mention: &Mention) -> Option<&'static [(&'static str, &'static str)]> {
    let number = mention.number().filter(|number| number.kind == NumberKind::Money)?;
    let Some(Unit::Currency(code)) = number.unit else { return None };
    let namesakes = NAMESAKES.iter().find(|(alone, _)| *alone == code).map(|(_, namesakes)| namesakes);
    let whole = |at: usize| {
        document.surface(at) == "$"
            || document.find(at, Class::Currencies).is_some_and(|(_, length)| length == 1 && document.is_lower(at))
    };
    let qualified = |at: usize| document.find(at, Class::Currencies).is_some_and(|(_, length)| length > 1);
    let tokens = document.range(mention.span);
    // « 500 francs CFA »: of the west, unless the article is about the centre.
    if code == "XOF" && tokens.clone().any(|at| document.is_word(at, words!["cfa"])) {
        return Some(&FRANCS_CFA);
    }
    // « dont 25 millions »: as the sum before.
    let elided = mention.rule == "elided-unit";
    let bare = (elided || tokens.clone().any(whole)) && !tokens.clone().any(qualified);
    namesakes.copied().filter(|_| bare)
}

/// How often each country is named, by itself, its people, its groups or its places; in the order of the text.
fn counted(mentions: &[Mention]) -> Vec<(CountryCode, usize)> {
    let mut found: Vec<(CountryCode, usize)> = Vec::new();
    for mention in mentions {
        let code = match &mention.kind {
            MentionKind::Party(party) => match party.reference {
                Some(Reference::Country(code)) => Some(code),
                _ => None,
            },
            MentionKind::Place(place) => place.country,
            MentionKind::Number(_) => None,
        };
        let Some(code) = code else { continue };
        // Where an article is written tells more than a name in it.
        let weight = if mention.rule == "dateline" { DATELINE } else { 1 };
        match found.iter_mut().find(|(known, _)| *known == code) {
            Some((_, times)) => *times += weight,
            None => found.push((code, weight)),
        }
    }
    found
}

/// The currency of the namesake's country that is named most, and first; a dollar is another than that of the United
/// States only where no country is named more: the world counts in those.
fn meant(namesakes: &[(&'static str, &str)], countries: &[(CountryCode, usize)]) -> Option<&'static str> {
    let most = countries.iter().map(|(_, times)| *times).max()?;
    let of = |code: CountryCode| namesakes.iter().find(|(_, homes)| homes.split(' ').any(|home| home == code.as_str()));
    let mut best: Option<(&'static str, usize)> = None;
    for (code, times) in countries {
        if let Some((currency, _)) = of(*code)
            && best.is_none_or(|(_, before)| *times > before)
        {
            best = Some((currency, *times));
        }
    }
    let (currency, times) = best?;
    let worldwide = namesakes.first().is_some_and(|(first, _)| *first == "USD");
    (!worldwide || times == most).then_some(currency)
}
