use std::cell::RefCell;
use std::fs;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use factmark::{Analysis, Places};

use crate::check::{Fault, check};
use crate::input::{Input, Target};

/// A storm may take this many times as long at ten times the length. Quadratic time would be a hundred times.
const GROWTH: u32 = 30;
/// Below this a storm is not judged: other programs disturb short measures.
const MEASURABLE: Duration = Duration::from_millis(300);

/// Above this it is not measured again.
const CERTAIN: Duration = Duration::from_secs(3);

thread_local! {
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on panics are kept for [`tried`] instead of printed.
pub fn catch_panics() {
    panic::set_hook(Box::new(|info: &PanicHookInfo<'_>| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        PANIC.set(format!("panic at {place}: {}", info.payload_as_str().unwrap_or_default()));
    }));
}

/// Runs one input; `None` where its options are refused.
pub fn tried(input: &Input, places: Option<&Places>, thorough: bool) -> Result<Option<Analysis>, Fault> {
    panic::catch_unwind(AssertUnwindSafe(|| {
        let Some(context) = input.context(places) else { return Ok(None) };
        if input.target == Target::Storm {
            return storm(&input.text, |text| check(text, &context, false)).map(Some);
        }
        check(&input.text, &context, thorough).map(Some)
    }))
    .unwrap_or_else(|_| Err(PANIC.take()))
}

/// The same piece for 15 kB and for 150 kB; a slow answer is measured again.
fn storm(piece: &str, answer: impl Fn(&str) -> Result<Analysis, Fault>) -> Result<Analysis, Fault> {
    let timed = |length: usize| {
        let mut text = String::from("Le bilan est de 12 morts à Lyon, selon la police. ");
        text.push_str(&piece.repeat(length / piece.len().max(1)));
        let started = clock();
        answer(&text).map(|analysis| (analysis, clock().saturating_sub(started)))
    };
    let mut fault = String::new();
    for _ in 0..3 {
        let ((analysis, short), (_, long)) = (timed(15_000)?, timed(150_000)?);
        if long < MEASURABLE || long < short * GROWTH {
            return Ok(analysis);
        }
        fault = format!("time grows: {short:?} for 15 kB, {long:?} for 150 kB of {piece:?}");
        if long > CERTAIN {
            break;
        }
    }
    eprintln!("{fault}");
    Err(fault)
}

/// Time this thread has worked; where the system does not tell, time that has passed.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let worked = told.and_then(|told| told.split(' ').next()?.parse().ok()).map(Duration::from_nanos);
    worked.unwrap_or_else(|| START.elapsed())
}

/// Where a fault lies, without what changes from input to input.
pub fn class(fault: &str) -> String {
    match fault.strip_prefix("panic at ") {
        Some(panic) => panic.split(": ").next().unwrap_or(panic).to_owned(),
        None => fault.split(": ").next().unwrap_or(fault).chars().filter(|letter| !letter.is_ascii_digit()).collect(),
    }
}

/// The shortest input found that has a fault of the same class.
pub fn minimized(input: &Input, places: Option<&Places>, fault: &str) -> Input {
    let class_wanted = class(fault);
    let mut best = input.clone();
    if input.target == Target::Storm {
        // A piece is short already, and each try would take seconds.
        return best;
    }
    let same = |input: &Input| tried(input, places, true).is_err_and(|fault| class(&fault) == class_wanted);
    let bare = Input { options: serde_json::json!({}), places: false, ..best.clone() };
    if same(&bare) {
        best = bare;
    }
    let mut chunk = best.text.chars().count().div_ceil(2);
    while chunk > 0 {
        let mut at = 0;
        while at < best.text.chars().count() {
            let letters = best.text.chars().enumerate();
            let text =
                letters.filter(|(index, _)| !(at..at + chunk).contains(index)).map(|(_, letter)| letter).collect();
            let shorter = Input { text, ..best.clone() };
            if same(&shorter) {
                best = shorter;
            } else {
                at += chunk;
            }
        }
        chunk /= 2;
    }
    best
}
