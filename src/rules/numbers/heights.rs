//! Lengths whose unit stands where the comma would: « 1m93 ».

use super::context::is_digits;
use super::qualifiers;
use super::quantities::WEIGHT;
use crate::document::Document;
use crate::model::{Decimal, Interval, MentionKind, Number, NumberKind, Qualifier, Unit, Value};
use crate::rules::Candidate;
use crate::text::{Gap, TokenKind};

/// The length that begins at token `start`, and the token after it.
#[must_use]
pub fn at(document: &Document<'_>, start: usize) -> Option<(Candidate, usize)> {
    let (metres, part) = (document.surface(start), document.token(start + 1)?);
    let glued = part.kind == TokenKind::Code && document.gap(start + 1) == Gap::None;
    let centimetres = document.surface(start + 1).strip_prefix('m').filter(|digits| digits.len() == 2)?;
    if !glued || !is_digits(document, start) || metres.len() > 3 {
        return None;
    }
    let value = Decimal::from(metres.parse::<i64>().ok()?).plus(Decimal::new(centimetres.parse().ok()?, 2))?;
    let (first, qualifier) = qualifiers::before(document, start).unwrap_or((start, Qualifier::Equal));
    let (kind, unit) = (NumberKind::Measure, Some(Unit::Measure("m")));
    let value = Value::Decimal(Interval::single(value));
    let kind = MentionKind::Number(Number { kind, value, qualifier, unit, resolved: None });
    let span = document.span(first..start + 2);
    Some((Candidate { span, kind, rule: "measure", evidence: Vec::new(), weight: WEIGHT }, start + 2))
}
