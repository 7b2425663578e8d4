//! Plain values: what an analysis is made of. Nothing here looks at the text.

mod analysis;
mod calendar;
mod codes;
mod context;
mod date;
mod decimal;
mod duration;
mod entity;
mod fact;
mod mention;
mod number;
mod pack_format;
mod party;
mod place;
mod places;
mod reading;
mod relation;
mod span;

pub use analysis::{Analysis, Publication, Remark};
pub use calendar::{Day, days_in_month};
pub use codes::CountryCode;
pub use context::{Context, Correction, LexiconEntry, LexiconKind};
pub use date::{ClockTime, PartialDate, Year};
pub use decimal::Decimal;
pub use duration::Duration;
pub use entity::Entity;
pub use fact::{Category, Change, Direction, Fact, Link, Modality};
pub use mention::{Evidence, Mention, MentionKind, RuleId};
pub use number::{Interval, Number, NumberKind, Qualifier, Unit, Value};
pub use party::{Party, PartyKind, Reference};
pub use place::{Coordinates, Place, PlaceKind};
pub(crate) use places::PackedPlace;
pub use places::{InvalidPack, Places};
pub use reading::Reading;
pub use relation::{Relation, RelationKind};
pub use span::Span;
