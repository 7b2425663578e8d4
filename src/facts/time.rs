//! The date or time a number is tied to: the nearest one of its sentence.

use super::scene::Scene;
use crate::model::{Link, NumberKind};

/// The nearest date of the number's sentence.
pub fn find(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let position = scene.tokens(number).start;
    let dates =
        scene.within(scene.sentence(number)).filter(|&mention| scene.number_kind(mention) == Some(NumberKind::Date));
    let nearest = dates.min_by_key(|&mention| scene.tokens(mention).start.abs_diff(position))?;
    Some(scene.to_mention(nearest, "date-in-sentence"))
}
