use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread::available_parallelism;

use clap::{Parser, Subcommand, ValueEnum};
use factmark::wire::{OffsetUnit, Options};
use factmark::{Context, PartialDate, Places};

/// More threads than any machine has cores.
const MOST_THREADS: usize = 1024;

/// Finds every number, party and place of French news articles and links them into facts.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// Something else than reading articles one by one
    #[command(subcommand)]
    pub action: Option<Action>,
    /// Articles in plain text; standard input without any
    pub files: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// How to read standard input: one text, or one {"id", "date", "text"} a line
    #[arg(long, value_enum, default_value_t = Input::Text)]
    pub input: Input,
    /// Unit of positions
    #[arg(long, value_enum, default_value_t = Offsets::Codepoints)]
    pub offsets: Offsets,
    /// Publication date, against which « vendredi » is read: YYYY-MM-DD
    #[arg(long, value_parser = parse_date)]
    pub date: Option<PartialDate>,
    /// Show the rule and the evidence behind each mention, and the readings that lost; with --format json as `readings`
    #[arg(long)]
    pub explain: bool,
    /// Articles read at the same time; as many as there are cores, unless given. The answers keep their order
    #[arg(long)]
    pub threads: Option<NonZeroUsize>,
}

#[derive(Subcommand)]
pub enum Action {
    /// Tells which figures of two articles agree, changed, appeared or vanished
    Compare(Compared),
}

/// Two articles.
#[derive(clap::Args)]
pub struct Compared {
    /// The first article
    pub before: PathBuf,
    /// The second article
    pub after: PathBuf,
    /// One line a figure, or both analyses and the figures as one object
    #[arg(long, value_enum, default_value_t = ComparedFormat::Text)]
    pub format: ComparedFormat,
    /// Unit of positions
    #[arg(long, value_enum, default_value_t = Offsets::Codepoints)]
    pub offsets: Offsets,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ComparedFormat {
    /// One line a figure
    Text,
    /// One object, indented
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The article with its mentions marked, and its facts
    Text,
    /// One object, indented
    Json,
    /// One object a line
    Jsonl,
    /// One row a number
    Csv,
    /// Tables of facts, parties and places
    Markdown,
    /// W3C Web Annotation JSON-LD; positions in code points
    #[value(name = "webannotation")]
    WebAnnotation,
    /// The dead, wounded, missing … after the ACLED and UCDP codebooks, as CSV
    Casualties,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// One article
    Text,
    /// One JSON object a line
    Jsonl,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Offsets {
    /// UTF-8 bytes
    Bytes,
    /// UTF-16 code units
    Utf16,
    /// Unicode code points
    Codepoints,
}

impl From<Offsets> for OffsetUnit {
    fn from(offsets: Offsets) -> Self {
        match offsets {
            Offsets::Bytes => Self::Bytes,
            Offsets::Utf16 => Self::Utf16,
            Offsets::Codepoints => Self::CodePoints,
        }
    }
}

impl Arguments {
    /// How many threads answer.
    pub fn threads(&self) -> usize {
        let threads = self.threads.or_else(|| available_parallelism().ok());
        threads.map_or(1, NonZeroUsize::get).min(MOST_THREADS)
    }

    /// What the analysis depends on beside the text.
    pub fn context(&self) -> Context {
        Context { publication_date: self.date, places: Places::embedded(), ..Context::default() }
    }
}

fn parse_date(iso: &str) -> Result<PartialDate, String> {
    let options = Options { date: Some(iso.to_owned()), ..Options::default() };
    let context = options.context().map_err(|invalid| invalid.to_string())?;
    context.publication_date.ok_or_else(|| "an empty date".to_owned())
}
