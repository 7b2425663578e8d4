//! Dates that point from the publication or from a date told before: « hier », « la veille », « l'an dernier ».

use super::moment::Moment;
use super::period::Period;
use super::tense::Direction;
use super::unit::{self, Unit};
use super::words::{Words, weekday};
use crate::model::Day;

/// The days a deictic expression stands for.
pub fn read(words: &Words, now: &Moment) -> Option<Period> {
    if let Some(days) = days_from_today(words, now.direction) {
        let today = now.today()?;
        return Period::new(today.plus_days(days.0)?, today.plus_days(days.1)?);
    }
    if let Some(step) = days_from_told(words) {
        return beside_told(words, step, now);
    }
    if weekday(words.first()).is_some() {
        return on_weekday(words, now);
    }
    if let Some(days) = night_of(words, now) {
        return Some(days);
    }
    lately(words, now).or_else(|| unit::read(words, now))
}

/// « hier », « après-demain », « ce matin »: days from the publication, the first and the last.
fn days_from_today(words: &Words, direction: Direction) -> Option<(i64, i64)> {
    let day = |step| Some((step, step));
    match (words.first(), words.at(1)) {
        ("avant", "hier") => day(-2),
        ("hier", _) => day(-1),
        ("aujourd", _) | ("ce", "jour" | "matin" | "midi" | "soir") | ("cet", "après") => day(0),
        ("demain", _) => day(1),
        ("après", "demain") => day(2),
        ("nuit", "dernière") => Some((-1, 0)),
        ("cette", "nuit") => {
            Some(if matches!(direction, Direction::Planned | Direction::Future) { (0, 1) } else { (-1, 0) })
        }
        ("nuit", "prochaine") => Some((0, 1)),
        _ => None,
    }
}

/// Whether the words count from a date told before, which is then also what the next ones count from.
pub fn is_anaphora(words: &Words) -> bool {
    days_from_told(words).is_some()
}

/// « la veille », « le lendemain matin », « le jour même »: days from a date told before.
fn days_from_told(words: &Words) -> Option<i64> {
    match (words.first(), words.at(1)) {
        ("veille", _) | ("jour", "précédent") => Some(-1),
        ("avant", "veille") => Some(-2),
        ("lendemain", _) | ("jour", "suivant") => Some(1),
        ("surlendemain", _) => Some(2),
        ("jour" | "soir" | "matin" | "midi" | "nuit", "même") => Some(0),
        _ => None,
    }
}

fn beside_told(words: &Words, step: i64, now: &Moment) -> Option<Period> {
    if let Some(governed) = now.governed.filter(|period| period.is_short()) {
        return shifted(governed, step);
    }
    if now.of_event {
        // « vendredi, au lendemain de l'attaque » is that Friday.
        return now.beside.filter(|period| period.is_short());
    }
    // What news was published on is often left unsaid: the day before it is told, the day after it never is.
    if words.first() == "veille" {
        let unsaid = || now.today().map(Period::day);
        return shifted(now.told_here(2).or_else(unsaid)?, step);
    }
    shifted(now.told(2)?, step)
}

/// The day so far before the first day of a date, or after its last.
fn shifted(period: Period, step: i64) -> Option<Period> {
    let from = if step < 0 { period.first } else { period.last };
    if step == 0 { Some(period) } else { Some(Period::day(from.plus_days(step)?)) }
}

/// « mardi », « mardi 16 », « mardi dernier », « mardi prochain », « le mardi suivant ».
fn on_weekday(words: &Words, now: &Moment) -> Option<Period> {
    let day = weekday(words.first())?;
    if words.has_before() || words.has_after() {
        let told = now.told(2)?;
        let found = if words.has_before() {
            before(day, told.first.plus_days(-1)?)
        } else {
            after(day, told.last.plus_days(1)?)
        };
        return found.map(Period::day);
    }
    let today = now.today()?;
    // « lundi en huit », « en quinze »: one or two weeks after the next one.
    if words.at(1) == "en" {
        let weeks = if matches!(words.at(2), "huit" | "8") { 7 } else { 14 };
        return after(day, today.plus_days(1)?)?.plus_days(weeks).map(Period::day);
    }
    let found = if words.has_last() {
        before(day, today.plus_days(-1)?)
    } else if words.has_next() {
        after(day, today.plus_days(1)?)
    } else {
        nearest(day, today, now.direction)
    };
    let Ok(number) = words.at(1).parse::<u8>() else { return found.map(Period::day) };
    // « samedi 16 »: the nearest Saturday that is a sixteenth.
    let mut days = (0..18_i64).filter_map(|step| found?.plus_days(if step % 2 == 0 { 7 } else { -7 } * (step / 2)));
    days.find(|day| day.parts().2 == number).map(Period::day)
}

/// That weekday on one side of a day, or the day itself.
fn nearest(weekday: u8, today: Day, direction: Direction) -> Option<Day> {
    match direction {
        Direction::Past | Direction::LikelyPast => before(weekday, today),
        Direction::Planned | Direction::Future => after(weekday, today),
    }
}

fn before(weekday: u8, day: Day) -> Option<Day> {
    day.plus_days(-((i64::from(day.weekday()) - i64::from(weekday)).rem_euclid(7)))
}

fn after(weekday: u8, day: Day) -> Option<Day> {
    day.plus_days((i64::from(weekday) - i64::from(day.weekday())).rem_euclid(7))
}

/// « nuit de vendredi à samedi » is both days, « soirée de mardi » the one.
fn night_of(words: &Words, now: &Moment) -> Option<Period> {
    if !matches!(words.first(), "nuit" | "week" | "soirée" | "matinée" | "journée") {
        return None;
    }
    if words.starts(&["nuit", "de", "la", "saint", "sylvestre"]) {
        let nights = now.years().filter_map(|year| Period::new(Day::new(year, 12, 31)?, Day::new(year + 1, 1, 1)?));
        return now.choose(nights);
    }
    let mut days = words.iter().filter_map(weekday);
    let (first, second) = (days.next()?, days.next());
    let last = nearest(second.unwrap_or(first), now.today()?, now.direction)?;
    Period::new(before(first, last)?, last)
}

/// « ces derniers jours », « les prochaines semaines »: how many is not said, so the stretch is a convention.
fn lately(words: &Words, now: &Moment) -> Option<Period> {
    let last = words.has("derniers") || words.has("dernières");
    let next = words.has("prochains") || words.has("prochaines");
    let back = last || words.has("ci") && words.has("jours") || words.has_before();
    let ahead = next || words.has_after();
    let (unit, count) = words.iter().find_map(|word| {
        Some(match word {
            "heures" => (Unit::Day, 1),
            "jours" => (Unit::Day, 7),
            "semaines" => (Unit::Week, 4),
            "mois" if last || next => (Unit::Month, 6),
            "années" => (Unit::Year, 5),
            _ => return None,
        })
    })?;
    let from = if words.has_before() || words.has_after() { now.told(unit.longest()) } else { None };
    let from = from.or(now.published).filter(|from| from.length() <= unit.longest())?;
    match (back, ahead) {
        (true, false) => Period::new(unit.shifted(from.first, -count)?, from.last),
        (false, true) => Period::new(from.first, unit.shifted(from.last, count)?),
        _ => None,
    }
}
