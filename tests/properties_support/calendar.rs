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

const ROMANS: [&str; 21] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
    "XVIII", "XIX", "XX", "XXI",
];

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
pub const DATE_FORMS: u32 = 21;

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
            14 if (1950..2050).contains(&year) => (format!("{day}.{month}.{:02}", year % 100), iso),
            15 if (1950..2050).contains(&year) => (format!("{day:02}-{month:02}-{:02}", year % 100), iso),
            16 => (format!("{day:02}/{month:02}"), yearless),
            17 => (format!("{day}/{month}"), yearless),
            18 => (format!("{first} {} {year}", short.trim_end_matches('.')), iso),
            19 => (format!("{weekday}, le {first} {long} {year}"), iso),
            20 => return Carrier::month(format!("{year}-{month:02}"), format!("{year:04}-{month:02}")),
            11 => (format!("{first} {long}"), yearless),
            12 => (format!("{weekday} {first} {long}"), yearless),
            _ => return Carrier::month(format!("{long} {year}"), format!("{year:04}-{month:02}")),
        };
        Carrier::date(written, value)
    }
}

/// Years, decades, centuries, seasons, quarters, and the beginnings, middles and ends of months.
pub fn periods() -> impl Iterator<Item = Carrier> {
    let years = (1700..2100_u32).flat_map(|year| {
        let value = year.to_string();
        let of = |words: String| Carrier::period("Le pont a été détruit au ", words, value.clone());
        let seasons = ["printemps", "printemps de"].map(|season| of(format!("{season} {year}")));
        let quarters = ["premier trimestre", "2e trimestre", "troisième trimestre de", "second semestre"]
            .map(|quarter| of(format!("{quarter} {year}")));
        let months = (1..=12).zip(MONTHS).flat_map(move |(number, month)| {
            ["début ", "mi-", "fin "].map(|edge| {
                Carrier::period(
                    "Le pont a été détruit ",
                    format!("{edge}{month} {year}"),
                    format!("{year:04}-{number:02}"),
                )
            })
        });
        let alone = Carrier::month(value.clone(), value.clone());
        seasons.into_iter().chain(quarters).chain(months).chain([alone])
    });
    let decades = (100..210_u32).flat_map(|decade| {
        let value = format!("{decade}X");
        let of = |words: String| Carrier::period("Le pont a été détruit dans les ", words, value.clone());
        let short = (191..200).contains(&decade).then(|| decade % 100 * 10 % 100);
        let long = of(format!("années {decade}0"));
        let named = short.into_iter().flat_map(move |short| [short.to_string(), spoken(short)]);
        let named: Vec<Carrier> = named.map(|written| of(format!("années {written}"))).collect();
        named.into_iter().chain([long])
    });
    let centuries = (1..=21_u32).zip(ROMANS).flat_map(|(rank, roman)| {
        let mark = if rank == 1 { "er" } else { "e" };
        [format!("{roman}{mark} siècle"), format!("{rank}{mark} siècle")]
            .map(|written| Carrier::period("Le pont a été détruit au ", written, format!("{:02}XX", rank - 1)))
    });
    years.chain(decades).chain(centuries)
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
    written.extend(around_the_hour(hour, minute));
    let value = format!("{hour:02}:{minute:02}");
    let mut carriers: Vec<Carrier> = written.into_iter().map(|written| Carrier::time(written, value.clone())).collect();
    if hour > 12 {
        carriers.push(Carrier::evening(format!("{}h{minute:02}", hour - 12), value));
    }
    carriers
}

/// « six heures et demie », « sept heures moins dix », « midi et quart ».
fn around_the_hour(hour: u32, minute: u32) -> Vec<String> {
    let named = |hour: u32| match hour {
        0 | 24 => "minuit".to_owned(),
        12 => "midi".to_owned(),
        1 => "une heure".to_owned(),
        _ => format!("{} heures", spoken_hour(hour)),
    };
    let mut written = Vec::new();
    match minute {
        0 if hour.is_multiple_of(12) => written.push(named(hour)),
        15 => written.push(format!("{} et quart", named(hour))),
        30 => written.push(format!("{} et demi{}", named(hour), if hour.is_multiple_of(12) { "" } else { "e" })),
        45 => written.push(format!("{} moins le quart", named(hour + 1))),
        _ => {}
    }
    if minute > 30 {
        written.push(format!("{} moins {}", named(hour + 1), spoken(60 - minute)));
    }
    // « sept heures moins une »
    written.retain(|words| !words.ends_with(" un"));
    written
}

/// « une heure », not « un heure ».
fn spoken_hour(hour: u32) -> String {
    let words = spoken(hour);
    if words == "un" || words.ends_with(" un") { format!("{words}e") } else { words }
}
