use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use factmark::Places;

use crate::check::signature;
use crate::dictionary::Dictionary;
use crate::fault::{class, minimized, tried};
use crate::input::{Input, Target};
use crate::random::Random;
use crate::stream::same_by_line;

/// One input in so many is checked in every way.
const THOROUGH: usize = 24;
/// Inputs between two streams through the command line, and texts in each.
const STREAM_EVERY: u64 = 100_000;
const STREAM: usize = 200;
/// Inputs that are kept to go on with.
const POOL: usize = 8_192;
/// A small input that takes longer hangs.
const HANG: Duration = Duration::from_secs(60);

/// How long, on how many threads, from which seed.
pub struct Plan {
    /// The end, if time ends it.
    pub seconds: Option<u64>,
    /// The end, if a count ends it.
    pub executions: Option<u64>,
    /// Threads.
    pub threads: usize,
    /// Of the first thread; the others have those after it.
    pub seed: u64,
    /// The command line, whose streams are compared.
    pub program: Option<PathBuf>,
}

/// What happened.
#[derive(Default)]
pub struct Report {
    /// Inputs answered, in the order of [`Target::ALL`].
    pub executions: [u64; 6],
    /// Inputs whose options were refused.
    pub refused: u64,
    /// Bytes of text.
    pub bytes: u64,
    /// Mentions and facts found.
    pub mentions: u64,
    /// Facts found.
    pub facts: u64,
    /// Texts compared with the answer of the command line.
    pub streamed: u64,
    /// Different sets of rules seen by the busiest thread.
    pub signatures: usize,
    /// Faults by class: how often, the fault, the smallest input.
    pub faults: BTreeMap<String, (u64, String, Input)>,
}

/// What a thread works on, and since when.
type Current = Mutex<Option<(Instant, String)>>;

/// Runs the plan.
pub fn run(plan: &Plan, dictionary: &Dictionary, places: Option<&Places>) -> Report {
    let (done, over) = (AtomicU64::new(0), AtomicBool::new(false));
    let report = Mutex::new(Report::default());
    let currents: Vec<Current> = (0..plan.threads).map(|_| Mutex::new(None)).collect();
    let started = Instant::now();
    let ended = || {
        over.load(Ordering::Relaxed)
            || plan.seconds.is_some_and(|seconds| started.elapsed().as_secs() >= seconds)
            || plan.executions.is_some_and(|wanted| done.load(Ordering::Relaxed) >= wanted)
    };
    thread::scope(|scope| {
        let workers: Vec<_> = currents
            .iter()
            .zip(plan.seed..)
            .map(|(current, seed)| {
                let (report, done, ended) = (&report, &done, &ended);
                scope.spawn(move || {
                    let mut thread = Thread::new(seed, dictionary, places);
                    while !ended() {
                        thread.round(current, done, plan.program.as_deref());
                    }
                    merge(report, thread);
                })
            })
            .collect();
        let mut said = Instant::now();
        while workers.iter().any(|worker| !worker.is_finished()) {
            thread::sleep(Duration::from_millis(100));
            for current in &currents {
                if let Some(text) = hanging(current) {
                    eprintln!("hangs: {text:?}");
                    std::process::exit(1);
                }
            }
            if said.elapsed() > Duration::from_secs(30) {
                said = Instant::now();
                eprintln!("{} executions in {} s", done.load(Ordering::Relaxed), started.elapsed().as_secs());
            }
        }
    });
    report.into_inner().unwrap_or_default()
}

fn hanging(current: &Current) -> Option<String> {
    let current = current.lock().ok()?;
    current.as_ref().filter(|(since, _)| since.elapsed() > HANG).map(|(_, text)| text.clone())
}

fn merge(report: &Mutex<Report>, thread: Thread<'_>) {
    let Ok(mut report) = report.lock() else { return };
    let own = thread.report;
    report.executions.iter_mut().zip(own.executions).for_each(|(all, own)| *all += own);
    report.refused += own.refused;
    report.bytes += own.bytes;
    report.mentions += own.mentions;
    report.facts += own.facts;
    report.streamed += own.streamed;
    report.signatures = report.signatures.max(thread.seen.len());
    for (class, (count, fault, input)) in own.faults {
        report.faults.entry(class).or_insert((0, fault, input)).0 += count;
    }
}

struct Thread<'a> {
    random: Random,
    dictionary: &'a Dictionary,
    places: Option<&'a Places>,
    pool: Vec<String>,
    seen: HashSet<u64>,
    since_stream: u64,
    report: Report,
}

impl<'a> Thread<'a> {
    fn new(seed: u64, dictionary: &'a Dictionary, places: Option<&'a Places>) -> Self {
        let (pool, seen, report) = (Vec::new(), HashSet::new(), Report::default());
        Self { random: Random::new(seed), dictionary, places, pool, seen, since_stream: 0, report }
    }

    /// A hundred inputs.
    fn round(&mut self, current: &Current, done: &AtomicU64, program: Option<&Path>) {
        for _ in 0..100 {
            let input = Input::new(&mut self.random, self.dictionary, &self.pool);
            if let Ok(mut current) = current.lock() {
                *current = Some((Instant::now(), input.text.clone()));
            }
            self.execute(input);
        }
        if let Ok(mut current) = current.lock() {
            *current = None;
        }
        done.fetch_add(100, Ordering::Relaxed);
        self.since_stream += 100;
        if let Some(program) = program.filter(|_| self.since_stream >= STREAM_EVERY) {
            self.since_stream = 0;
            self.stream(program);
        }
    }

    fn execute(&mut self, input: Input) {
        let thorough = self.random.one_in(THOROUGH);
        if let Some(count) = self.report.executions.get_mut(input.target as usize) {
            *count += 1;
        }
        self.report.bytes += input.text.len() as u64;
        match tried(&input, self.places, thorough) {
            Ok(None) => self.report.refused += 1,
            Ok(Some(analysis)) => {
                self.report.mentions += analysis.mentions.len() as u64;
                self.report.facts += analysis.facts.len() as u64;
                if input.target != Target::Storm && self.seen.insert(signature(&analysis)) {
                    self.keep(input.text);
                }
            }
            Err(fault) => self.fault(fault, input),
        }
    }

    fn keep(&mut self, text: String) {
        if self.pool.len() < POOL {
            self.pool.push(text);
        } else {
            let at = self.random.below(POOL);
            self.pool[at] = text;
        }
    }

    fn fault(&mut self, fault: String, input: Input) {
        let places = self.places;
        let first = || {
            eprintln!("{fault}");
            (0, fault.clone(), minimized(&input, places, &fault))
        };
        self.report.faults.entry(class(&fault)).or_insert_with(first).0 += 1;
    }

    fn stream(&mut self, program: &Path) {
        let texts: Vec<String> = (0..STREAM.min(self.pool.len()))
            .filter_map(|_| self.pool.get(self.random.below(self.pool.len())).cloned())
            .collect();
        self.report.streamed += texts.len() as u64;
        if let Err(fault) = same_by_line(program, &texts, self.places) {
            let input =
                Input { target: Target::Damaged, text: fault.clone(), options: serde_json::json!({}), places: true };
            eprintln!("{fault}");
            self.report.faults.insert("by line".to_owned(), (1, fault, input));
        }
    }
}
