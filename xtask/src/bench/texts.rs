//! The texts that everything is measured on: the sample articles, one after the other, as long as wanted.

use std::fs;
use std::path::Path;

use crate::run::{Failure, root};

/// Bytes of the texts; each is cut at the last space before.
pub const SIZES: [usize; 4] = [2_000, 20_000, 200_000, 2_000_000];
/// Words of the article that is typed in.
const WORDS: usize = 10_000;

/// Writes `2000.txt` to `2000000.txt`, and `article.txt`, which has 10,000 words.
pub fn write(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)?;
    let mut paths: Vec<_> = fs::read_dir(root().join("seeds/articles"))?.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let articles = paths.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let news = repeated(&articles, SIZES.iter().copied().max().unwrap_or_default());
    for size in SIZES {
        fs::write(folder.join(format!("{size}.txt")), cut(&news, size))?;
    }
    fs::write(folder.join("article.txt"), words(&news, WORDS))?;
    Ok(())
}

/// More than `size` bytes of articles; nothing if there are none.
fn repeated(articles: &[String], size: usize) -> String {
    let mut text = String::with_capacity(size + 4_000);
    for article in articles.iter().cycle() {
        if text.len() > size {
            break;
        }
        text.push_str(article.trim_end());
        text.push_str("\n\n");
    }
    text
}

/// The first words that fit into `size` bytes.
fn cut(text: &str, size: usize) -> &str {
    let end = text.char_indices().take_while(|(at, _)| *at <= size).filter(|(_, letter)| letter.is_whitespace()).last();
    end.map_or(text, |(at, _)| &text[..at])
}

/// The first `count` words.
fn words(text: &str, count: usize) -> &str {
    let mut ends = text
        .char_indices()
        .zip(text.chars().skip(1))
        .filter(|((_, letter), next)| !letter.is_whitespace() && next.is_whitespace());
    ends.nth(count - 1).map_or(text, |((at, letter), _)| &text[..at + letter.len_utf8()])
}
