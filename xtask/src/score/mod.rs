//! `cargo xtask score FOLDER`: the engine against annotated articles, by the rules of `docs/annotation.md`.

mod compare;
mod floors;
mod gold;
mod pair;
mod report;
mod tally;

use std::path::Path;

use factmark::wire::{Analysis, OffsetUnit, Options};
use factmark::{Context, Places};

use crate::run::Failure;
pub use compare::same_words;
pub use gold::{Article, Span, read};
use tally::Tally;

/// Scores every article below `folder` and prints the table; with `floors`, fails where a figure is below its floor.
pub fn score(folder: &str, floors: Option<&str>, show_errors: bool) -> Result<(), Failure> {
    let mut tally = Tally::default();
    let mut errors = Vec::new();
    let articles = gold::read(Path::new(folder))?;
    let places = Places::embedded();
    for article in &articles {
        let options = Options { date: article.date.clone(), ..Options::default() };
        // As the command line and the page read it: with the extended pack.
        let context = Context { places: places.clone(), ..options.context()? };
        let analysis = factmark::analyze(&article.text, &context);
        let shown = Analysis::new(&article.text, &analysis, OffsetUnit::Bytes);
        compare::article(article, &shown, &mut tally, &mut errors);
    }
    if show_errors {
        errors.iter().for_each(|error| println!("{error}"));
    }
    println!("{} articles", articles.len());
    print!("{}", report::table(&tally));
    match floors {
        Some(path) => floors::hold(&tally, Path::new(path)),
        None => Ok(()),
    }
}
