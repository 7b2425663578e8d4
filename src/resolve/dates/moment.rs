//! What a date is read against: the publication, the dates told before it, the tense of its clause.

use super::period::Period;
use super::tense::Direction;
use crate::model::Day;

/// Days after which a date without year is hardly the last one.
const LONG_AGO: i64 = 270;

/// Where in time a mention stands.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The day of publication, or the month or year that is known of it.
    pub published: Option<Period>,
    /// On which side of it the verb puts the mention.
    pub direction: Direction,
    /// Dates told shortly before, the nearest first, and whether in the same paragraph.
    pub earlier: Vec<(Period, bool)>,
    /// The date just before in the same sentence.
    pub beside: Option<Period>,
    /// The date that the mention is told by: « le lendemain du 7 octobre ».
    pub governed: Option<Period>,
    /// « au lendemain de l'attaque », « à la veille du scrutin »: an event the engine cannot date.
    pub of_event: bool,
}

impl Moment {
    /// The day of publication, where it is known to the day.
    pub fn today(&self) -> Option<Day> {
        self.published?.single()
    }

    /// The nearest date told before that is no longer than so many days.
    pub fn told(&self, days: i64) -> Option<Period> {
        self.earlier.iter().map(|(period, _)| *period).find(|period| period.length() <= days)
    }

    /// The same, in the paragraph of the mention: what opens a paragraph is rather counted from the publication.
    pub fn told_here(&self, days: i64) -> Option<Period> {
        let here = self.earlier.iter().filter(|(_, here)| *here);
        here.map(|(period, _)| *period).find(|period| period.length() <= days)
    }

    /// The candidate that the direction asks for, among those of the years around the publication: the last that has
    /// begun, or the first that has not ended.
    pub fn choose(&self, candidates: impl Iterator<Item = Period> + Clone) -> Option<Period> {
        let published = self.published?;
        let past = || candidates.clone().filter(|one| one.first <= published.last).max_by_key(|one| one.first);
        let future = || candidates.clone().filter(|one| one.last >= published.first).min_by_key(|one| one.first);
        match self.direction {
            Direction::Past => past(),
            Direction::Future => future(),
            // « prévu le 25 février » in a paper of March is over, « prévu le 25 mai » is not.
            Direction::Planned => {
                let distance = |one: &Period| one.first.days_until(published.first).abs();
                past().into_iter().chain(future()).min_by_key(distance)
            }
            // Who means the day of a year ago says so; the one of the next weeks needs no year.
            Direction::LikelyPast => {
                past().filter(|one| one.last.days_until(published.first) <= LONG_AGO).or_else(future)
            }
        }
    }

    /// Every year in which an unsaid one may lie: a 29 February is eight years from the next at most.
    pub fn years(&self) -> impl Iterator<Item = u16> + Clone + use<> {
        let around = self.published.map(|published| published.last.year());
        around.into_iter().flat_map(|year| year.saturating_sub(8)..=year.saturating_add(8))
    }
}
