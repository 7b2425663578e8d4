//! Writers of numbers, dates and times, and the reading back of many sentences at once.

pub mod calendar;
pub mod digits;
pub mod words;

use factmark::{Context, Mention, Number, NumberKind, Value, find_numbers};

/// Sentences per text: enough to make the cost of a call small, few enough to leave a failing text readable.
const BATCH: usize = 400;
/// Failures that a report shows.
const SHOWN: usize = 25;

/// One written number in its sentence: what stands before it, it, what stands after it.
pub struct Carrier {
    before: &'static str,
    after: String,
    written: String,
    kind: NumberKind,
    value: String,
}

impl Carrier {
    /// A cardinal before its noun. « de » joins what ends in « million » or « milliard » to it.
    ///
    /// The sentence has more French function words than « Il y a N habitants. »: that one alone counts as not French,
    /// because « il » and « y » are words of other languages too.
    pub fn habitants(written: String, value: u64) -> Self {
        let scaled = ["million", "millions", "milliard", "milliards", "billion", "billions"];
        let last = written.rsplit([' ', '-']).next().unwrap_or("");
        let noun = if scaled.contains(&last) { "d'habitants" } else { "habitants" };
        let after = format!(" {noun} dans les rues de la ville et sur le port.");
        let before = "D'après le registre de la mairie, il y a ";
        Self { before, after, written, kind: NumberKind::Cardinal, value: value.to_string() }
    }

    /// Counts houses instead, with « une »; says whether the numeral has a feminine.
    pub fn make_feminine(&mut self) -> bool {
        let ends_in_one = self.written.ends_with(" un") || self.written.ends_with("-un");
        self.written.push('e');
        self.after = self.after.replace(" habitants", " maisons");
        ends_in_one
    }

    /// A percentage.
    pub fn percent(written: &str, value: String) -> Self {
        let after = " dans la région.".to_owned();
        let written = format!("{written} %");
        Self { before: "Le taux de chômage est de ", after, written, kind: NumberKind::Percent, value }
    }

    /// A date after its article.
    pub fn date(written: String, value: String) -> Self {
        let after = " par le maire de la ville.".to_owned();
        Self { before: "Le texte a été signé le ", after, written, kind: NumberKind::Date, value }
    }

    /// A month after « en ».
    pub fn month(written: String, value: String) -> Self {
        let after = ", dans la plaine.".to_owned();
        Self { before: "Le pont a été détruit en ", after, written, kind: NumberKind::Date, value }
    }

    /// A stretch of time after the words that lead to it.
    pub fn period(before: &'static str, written: String, value: String) -> Self {
        let after = ", dans la plaine.".to_owned();
        Self { before, after, written, kind: NumberKind::Date, value }
    }

    /// A time after noon, told by the words after it.
    pub fn evening(written: String, value: String) -> Self {
        let after = " du soir, dans la salle du conseil.".to_owned();
        Self { before: "La séance a été levée à ", after, written, kind: NumberKind::Time, value }
    }

    /// A time of day.
    pub fn time(written: String, value: String) -> Self {
        let after = ", dans la salle du conseil.".to_owned();
        Self { before: "La séance a été levée à ", after, written, kind: NumberKind::Time, value }
    }
}

/// Analyzes the sentences in batches and lists those whose number is not found as written, alone, with its value.
/// Empty when all read back.
pub fn failures(carriers: impl IntoIterator<Item = Carrier>) -> String {
    let mut carriers = carriers.into_iter();
    let (mut failures, mut failed, mut total) = (String::new(), 0_usize, 0_usize);
    loop {
        let batch: Vec<Carrier> = carriers.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        total += batch.len();
        for failure in unread(&batch) {
            failed += 1;
            if failed <= SHOWN {
                failures.push_str(&failure);
                failures.push('\n');
            }
        }
    }
    if failed > 0 { format!("{failures}{failed} of {total} do not read back") } else { failures }
}

fn unread(batch: &[Carrier]) -> Vec<String> {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(batch.len());
    for carrier in batch {
        text.push_str(carrier.before);
        let start = text.len();
        text.push_str(&carrier.written);
        spans.push(start..text.len());
        text.push_str(&carrier.after);
        text.push('\n');
    }
    let mentions = find_numbers(&text, &Context::default());
    let numbers: Vec<(&Mention, &Number)> =
        mentions.iter().filter_map(|mention| Some((mention, mention.number()?))).collect();
    let (mut unread, mut next) = (Vec::new(), 0);
    for (carrier, span) in batch.iter().zip(spans) {
        let line_end = span.end + carrier.after.len();
        let end = numbers.partition_point(|(mention, _)| mention.span.start < line_end);
        let found = numbers.get(next..end).unwrap_or(&[]);
        next = end;
        let right = |(mention, number): &(&Mention, &Number)| {
            mention.span.start == span.start
                && mention.span.end == span.end
                && number.kind == carrier.kind
                && value(number) == carrier.value
        };
        if !matches!(found, [one] if right(one)) {
            let shown: Vec<String> = found
                .iter()
                .map(|(mention, number)| {
                    let words = text.get(mention.span.start..mention.span.end).unwrap_or("");
                    format!("« {words} » {:?} {}", number.kind, value(number))
                })
                .collect();
            unread.push(format!("« {} » ({}): {}", carrier.written, carrier.value, shown.join(", ")));
        }
    }
    unread
}

/// The value as the annotation guidelines write it; a range is never right here.
fn value(number: &Number) -> String {
    match number.value {
        Value::Decimal(interval) if interval.upper.is_none() => interval.lower.to_string(),
        Value::Date(interval) if interval.upper.is_none() => interval.lower.to_string(),
        Value::Time(interval) if interval.upper.is_none() => interval.lower.to_string(),
        _ => "another value".into(),
    }
}
