//! What holds of every number, date and time of a kind, not only of the examples in the case tables.
//!
//! Each is written by a small writer of our own, set into a sentence and must read back as itself: the same words,
//! the same kind, the same value. Many sentences make one text, so that tens of thousands can be tried.

mod properties_support;

use factmark::{Context, analyze};
use proptest::prelude::*;

use properties_support::calendar::{self, DATE_FORMS};
use properties_support::digits::{SEPARATORS, grouped};
use properties_support::words::{Region, STYLES, Style};
use properties_support::{Carrier, failures};

/// « un habitant » is an article and a noun: what is written « un » alone is left out here.
fn in_words(number: u64, style: Style) -> Option<Carrier> {
    (number != 1).then(|| Carrier::habitants(style.write(number), number))
}

/// The same before a feminine noun: « vingt et une ».
fn in_feminine_words(number: u64, style: Style) -> Option<Carrier> {
    let mut carrier = in_words(number, style)?;
    carrier.make_feminine().then_some(carrier)
}

fn in_digits(number: u64) -> impl Iterator<Item = Carrier> {
    let plain = std::iter::once(number.to_string());
    // Below a thousand nothing is grouped.
    let groups = SEPARATORS.into_iter().filter(move |_| number >= 1000);
    plain.chain(groups.map(move |one| grouped(number, one))).map(move |written| Carrier::habitants(written, number))
}

fn hold(carriers: impl IntoIterator<Item = Carrier>) {
    let failures = failures(carriers);
    assert!(failures.is_empty(), "{failures}");
}

/// Every number to a hundred thousand, as one region writes it, by either rule of hyphens and without any.
fn hold_of(region: Region) {
    let styles: Vec<Style> = STYLES.into_iter().filter(|style| style.region == region).collect();
    hold((0..=100_000).flat_map(|number| styles.iter().filter_map(move |style| in_words(number, *style))));
}

#[test]
fn every_number_to_a_hundred_thousand_reads_back_as_in_france() {
    hold_of(Region::France);
}

#[test]
fn every_number_to_a_hundred_thousand_reads_back_as_in_belgium() {
    hold_of(Region::Belgium);
}

#[test]
fn every_number_to_a_hundred_thousand_reads_back_as_in_switzerland() {
    hold_of(Region::Switzerland);
}

#[test]
fn every_number_to_a_hundred_thousand_reads_back_with_octante() {
    hold_of(Region::Octante);
}

#[test]
fn every_number_to_ten_thousand_that_ends_in_one_reads_back_in_the_feminine() {
    hold((0..=10_000).flat_map(|number| STYLES.into_iter().filter_map(move |style| in_feminine_words(number, style))));
}

#[test]
fn every_number_to_a_hundred_thousand_reads_back_from_digits_with_every_separator() {
    hold((0..=100_000).flat_map(in_digits));
}

/// Each day from 1900 to 2099 in two of the forms, each form with one day in seven.
#[test]
fn every_date_of_two_centuries_reads_back() {
    let days = calendar::days(1900, 2099).zip(0..);
    hold(days.flat_map(|(day, turn)| {
        [turn % DATE_FORMS, (turn / DATE_FORMS + turn + 5) % DATE_FORMS].map(|form| day.carrier(form))
    }));
}

#[test]
fn every_date_of_four_years_reads_back_in_every_form() {
    for years in [(1956, 1956), (2023, 2025)] {
        let days = calendar::days(years.0, years.1);
        hold(days.flat_map(|day| (0..DATE_FORMS).map(move |form| day.carrier(form))));
    }
}

#[test]
fn every_period_reads_back() {
    hold(calendar::periods());
}

#[test]
fn every_minute_of_the_day_reads_back_in_every_form() {
    hold(calendar::times());
}

/// Failing inputs are printed, not kept in files beside the tests.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn large_numbers_read_back_from_words(numbers in prop::collection::vec(100_001_u64..=1_000_000_000_000, 40)) {
        let carriers = numbers.into_iter().flat_map(|number| STYLES.map(|style| in_words(number, style)));
        let failures = failures(carriers.flatten());
        prop_assert!(failures.is_empty(), "{failures}");
    }

    /// Numbers of few digits and many zeros, as they are rounded in the news: « trois cent vingt millions ».
    #[test]
    fn round_numbers_read_back_from_words(numbers in prop::collection::vec((1_u64..1_000, 2_u32..10), 40)) {
        let numbers = numbers.into_iter().map(|(count, zeros)| count * 10_u64.pow(zeros));
        let carriers = numbers.flat_map(|number| STYLES.map(|style| in_words(number, style)));
        let failures = failures(carriers.flatten());
        prop_assert!(failures.is_empty(), "{failures}");
    }

    #[test]
    fn large_numbers_read_back_from_digits(numbers in prop::collection::vec(100_001_u64..=1_000_000_000_000, 60)) {
        let failures = failures(numbers.into_iter().flat_map(in_digits));
        prop_assert!(failures.is_empty(), "{failures}");
    }

    #[test]
    fn decimals_read_back(numbers in prop::collection::vec((0_u32..1_000, 1_u32..1_000), 60)) {
        let carriers = numbers.into_iter().map(|(whole, thousandths)| {
            let fraction = format!("{thousandths:03}");
            let fraction = fraction.trim_end_matches('0');
            Carrier::percent(&format!("{whole},{fraction}"), format!("{whole}.{fraction}"))
        });
        let failures = failures(carriers);
        prop_assert!(failures.is_empty(), "{failures}");
    }
}

/// Words, marks and gaps of French news: strings of them come closer to what rules react to than random letters do.
fn jumble() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "un", "une", "deux", "vingt", "et", "mille", "cent", "millions", "d'", "de", "euros", "%", "entre", "plus de",
        "moitié", "tiers", "dizaine", "des", "le", "la", "1", "12", "2020", "3,5", "140 000", "h", "heures", "14h30",
        "mars", "lundi", "1er", "XXIe", "siècle", "ans", "âgé", "dont", "contre", "à", "au", "sur", "-", "–", "(", ")",
        ",", ".", "'", "’", "«", "»", "/", ":", "€", "$", "M€", "km", "°C", "n°", "article", "Paris", "M.", "Dupont",
        "selon", "\n", "\u{A0}", "\u{202F}", "é", "e\u{301}", "½", "²", "😀",
    ]);
    let gap = prop::sample::select(vec![" ", "", "-", "\u{A0}", "\n"]);
    prop::collection::vec((pieces, gap), 0..60)
        .prop_map(|parts| parts.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

fn check_spans(text: &str) -> Result<(), TestCaseError> {
    let analysis = analyze(text, &Context::default());
    let mut end = 0;
    for mention in &analysis.mentions {
        let words = text.get(mention.span.start..mention.span.end);
        prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{:?} in {text:?}", mention.span);
        prop_assert!(mention.span.start >= end, "{:?} overlaps in {text:?}", mention.span);
        end = mention.span.end;
    }
    prop_assert_eq!(&analysis, &analyze(text, &Context::default()));
    Ok(())
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn any_string_has_sorted_disjoint_spans_and_one_analysis(text in any::<String>()) {
        check_spans(&text)?;
    }

    #[test]
    fn any_jumble_of_words_has_sorted_disjoint_spans_and_one_analysis(text in jumble()) {
        check_spans(&text)?;
    }
}
