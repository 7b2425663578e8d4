//! Writes dates and times in every form that news texts use.

use super::Carrier;
use super::words::STYLES;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const SHORT_MONTHS: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const WEEKDAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// A day that exists.
#[derive(Clone, Copy, Debug)]
pub struct Day {
    year: u32,
    month: u32,
    day: u32,
    /// Days since the first of the calendar's days.
    number: u32,
}

/// Every day from 1 January of `first` to 31 December of `last`; 1 January 1900 was a Monday.
pub fn days(first: u32, last: u32) -> impl Iterator<Item = Day> {
    let all = (1900..=last).flat_map(|year| (1..=12).map(move |month| (year, month)));
    all.flat_map(|(year, month)| (1..=length(year, month)).map(move |day| (year, month, day)))
        .zip(0..)
        .map(|((year, month, day), number)| Day { year, month, day, number })
        .filter(move |day| day.year >= first)
}

fn length(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn name<'n>(names: &[&'n str], at: u32) -> &'n str {
    usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or("")
}

/// How many forms [`Day::carrier`] knows.
pub const DATE_FORMS: u32 = 14;

impl Day {
    /// The day in one of the forms.
    pub fn carrier(self, form: u32) -> Carrier {
        let Self { year, month, day, number } = self;
        let iso = format!("{year:04}-{month:02}-{day:02}");
        let yearless = format!("XXXX-{month:02}-{day:02}");
        let (long, short) = (name(&MONTHS, month - 1), name(&SHORT_MONTHS, month - 1));
        let weekday = name(&WEEKDAYS, number % 7);
        let first = if day == 1 { "1er".to_owned() } else { day.to_string() };
        let in_words = if day == 1 { "premier".to_owned() } else { spoken(day) };
        let (written, value) = match form {
            0 => (format!("{first} {long} {year}"), iso),
            1 => (format!("{weekday} {first} {long} {year}"), iso),
            2 => (format!("{first} {short} {year}"), iso),
            3 => (format!("{day}\u{A0}{long}\u{202F}{year}"), iso),
            4 => (format!("{in_words} {long} {year}"), iso),
            5 => (iso.clone(), iso),
            6 => (format!("{day:02}/{month:02}/{year}"), iso),
            7 => (format!("{day}/{month}/{year}"), iso),
            8 => (format!("{day:02}.{month:02}.{year}"), iso),
            9 => (format!("{day:02}-{month:02}-{year}"), iso),
            // Two digits of the year stand for 1950 to 2049.
            10 if (1950..2050).contains(&year) => (format!("{day:02}/{month:02}/{:02}", year % 100), iso),
            11 => (format!("{first} {long}"), yearless),
            12 => (format!("{weekday} {first} {long}"), yearless),
            _ => return Carrier::month(format!("{long} {year}"), format!("{year:04}-{month:02}")),
        };
        Carrier::date(written, value)
    }
}

fn spoken(number: u32) -> String {
    let [france, ..] = STYLES;
    france.write(u64::from(number))
}

/// Every minute of the day in every form.
pub fn times() -> impl Iterator<Item = Carrier> {
    (0..24).flat_map(|hour| (0..60).map(move |minute| (hour, minute))).flat_map(|(hour, minute)| time(hour, minute))
}

fn time(hour: u32, minute: u32) -> Vec<Carrier> {
    let mut written = vec![
        format!("{hour}h{minute:02}"),
        format!("{hour:02}h{minute:02}"),
        format!("{hour} h {minute:02}"),
        format!("{hour}\u{A0}h\u{A0}{minute:02}"),
        format!("{hour}\u{202F}h\u{202F}{minute:02}"),
        format!("{hour}H{minute:02}"),
        format!("{hour:02}:{minute:02}"),
    ];
    let hours = if hour < 2 { "heure" } else { "heures" };
    if minute == 0 {
        written.extend([format!("{hour}h"), format!("{hour} h"), format!("{hour} {hours}")]);
        written.push(format!("{} {hours}", spoken_hour(hour)));
    }
    // Below five minutes nobody says « dix heures trois » of the clock without meaning to be exact; the engine
    // takes such small numbers for something else.
    if minute >= 5 {
        written.push(format!("{hour} {hours} {minute:02}"));
        written.push(format!("{} {hours} {}", spoken_hour(hour), spoken(minute)));
    }
    written.into_iter().map(|written| Carrier::time(written, format!("{hour:02}:{minute:02}"))).collect()
}

/// « une heure », not « un heure ».
fn spoken_hour(hour: u32) -> String {
    let words = spoken(hour);
    if words == "un" || words.ends_with(" un") { format!("{words}e") } else { words }
}
