//! Names by their shape: runs of capitalized words, as parties and places both read them.

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::{Class, Guard, Name, NameKind, Words, words};
use crate::model::{CountryCode, Evidence, PlaceKind, RuleId, Span};
use crate::rules::{addressee, initials};
use crate::text::{Gap, Shape, TokenKind};

/// Particles that join the parts of a name, wherever they stand.
static PARTICLES: Words<36> = Words::new([
    "von", "van", "der", "den", "ter", "zu", "ben", "bin", "bint", "ibn", "abou", "abu", "al", "el", "ad", "as", "at",
    "ar", "ul", "dos", "das", "da", "do", "di", "del", "della", "delle", "ould", "ag", "y", "e", "bar", "de", "d'",
    "for", "of",
]);
/// Particles that join only a first name and what follows: elsewhere they mean « of ».
static FRENCH_PARTICLES: Words<6> = Words::new(["de", "d'", "du", "des", "la", "le"]);
/// Parts of the longest name.
const MOST_PARTS: usize = 8;

/// A run of capitalized words that may be one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its tokens.
    pub range: Range<usize>,
    /// How many words it has, hyphenated ones counted once.
    pub parts: usize,
    /// Where its last part begins.
    pub last: usize,
    /// Whether its first part is a first name of the gazetteer.
    pub first_name: bool,
    /// Whether that first name is also a French word or a surname.
    pub doubtful: bool,
}

/// The run that begins at token `start`, if a name can begin there.
#[must_use]
pub fn run_at(document: &Document<'_>, start: usize) -> Option<Run> {
    if document.is_capitalized(start) { run_from(document, start) } else { None }
}

fn run_from(document: &Document<'_>, start: usize) -> Option<Run> {
    if !is_name_word(document, start) || is_glued(document, start) {
        return None;
    }
    let given = document.names(start).iter().find(|name| name.kind == NameKind::FirstName);
    let mut run = Run {
        range: start..part_end(document, start),
        parts: 1,
        last: start,
        first_name: given.is_some(),
        doubtful: given.is_some_and(|name| name.guard == Guard::Word),
    };
    while run.parts < MOST_PARTS {
        let Some((part, end)) = next_part(document, &run) else { break };
        run.last = part;
        run.range.end = end;
        run.parts += 1;
    }
    // « Mehdi B., 22 ans »: the stop belongs to the letter.
    let stopped = document.is_mark(run.range.end, '.') && document.gap(run.range.end) == Gap::None;
    if stopped
        && run.first_name
        && run.parts > 1
        && initials::is_initial(document, run.last)
        && run.range.end == run.last + 1
    {
        run.range.end += 1;
    }
    run.range.end = initials::end(document, run.range.end);
    Some(run)
}

/// The next part of a run and its end, particles and initials passed over.
fn next_part(document: &Document<'_>, run: &Run) -> Option<(usize, usize)> {
    let mut at = run.range.end;
    if document.gap(at) == Gap::Line || initials::end(document, at) > at {
        return None;
    }
    if document.is_mark(at, '.') && initials::is_initial(document, at.checked_sub(1)?) {
        at += 1;
    }
    let joined = at;
    if run.first_name && is_capital_particle(document, at) {
        at += 1;
    }
    while at < joined + 3 && joins(document, at, run) {
        at += 1;
        if document.is_mark(at, '-') {
            at += 1;
        }
    }
    let glued_after_particle = document.gap(at) == Gap::None && at > joined;
    let fits = document.gap(at) == Gap::Space || glued_after_particle;
    let word = fits && (is_name_word(document, at) || is_surname_after(document, at, run));
    if begins_person(document, run, at) || addressee::is_whole(document, &run.range) {
        return None;
    }
    if !word || at > joined && begins_known_place(document, joined, at) {
        return None;
    }
    Some((at, part_end(document, at)))
}

/// « la ministre de l'Environnement Céline Tellier »: a first name after the ordinary word that a function ends with.
fn begins_person(document: &Document<'_>, run: &Run, at: usize) -> bool {
    let mut names = document.names(at).iter();
    let first_name =
        names.any(|name| name.kind == NameKind::FirstName && name.length == 1 && name.guard == Guard::None);
    if run.first_name || !first_name || document.gap(at) != Gap::Space || !document.is_capitalized(at + 1) {
        return false;
    }
    // « l'attaquant du Bayern Munich Harry Kane »
    let known = |name: &Name| name.kind != NameKind::FirstName && name.length == run.range.len();
    if document.names(run.range.start).iter().any(known) {
        return true;
    }
    let before = run.range.start.wrapping_sub(1);
    let led = document.is_mark(before, '(')
        || document.is_of(before)
        || document.is_definite_article(before) && document.is_lower(before);
    run.parts == 1 && led && document.is_ordinary_word(run.range.start)
}

/// « Marine Le Pen », « Bart De Wever »: a particle with a capital, a name after it.
fn is_capital_particle(document: &Document<'_>, at: usize) -> bool {
    document.gap(at) == Gap::Space
        && document.is_capitalized(at)
        && document
            .is_word(at, words!["le", "la", "les", "de", "du", "des", "van", "el", "al", "ben", "bin", "l'", "d'"])
        && document.is_capitalized(at + 1)
        && matches!(document.gap(at + 1), Gap::Space | Gap::None)
}

/// Whether a capitalized demonym or ordinary word continues a run that begins with a first name.
fn is_surname_after(document: &Document<'_>, index: usize, run: &Run) -> bool {
    run.first_name && document.is_capitalized(index) && !document.surface(index).ends_with(['\'', '’'])
}

fn joins(document: &Document<'_>, at: usize, run: &Run) -> bool {
    if document.gap(at) != Gap::Space || !document.is_lower(at) {
        return false;
    }
    if document.is_word(at, &FRENCH_PARTICLES) {
        let after_particle = at > run.range.end && document.is_word(at, words!["la", "le"]);
        return run.first_name && run.parts == 1 && (after_particle || !document.is_word(at, words!["la", "le"]));
    }
    document.is_word(at, &PARTICLES)
}

/// Whether « de » before `at` leads to a place rather than on to a surname.
fn begins_known_place(document: &Document<'_>, joined: usize, at: usize) -> bool {
    document.is_of(joined)
        && document
            .names(at)
            .iter()
            .any(|name| matches!(name.kind, NameKind::State | NameKind::Capital | NameKind::Region))
}

/// Hyphens and apostrophes within one part: « L'Isle-sur-la-Sorgue » has four.
const MOST_JOINTS: usize = 20;

/// The end of the part that begins at `start`: `Saint-Denis`, `O'Brien`, `N'Djamena`.
fn part_end(document: &Document<'_>, start: usize) -> usize {
    let mut end = start + 1;
    for _ in 0..MOST_JOINTS {
        let hyphen = document.is_mark(end, '-') && document.gap(end) == Gap::None && document.gap(end + 1) == Gap::None;
        let apostrophe = document.surface(end - 1).ends_with(['\'', '’']) && document.gap(end) == Gap::None;
        let next = if hyphen { end + 1 } else { end };
        // « All People's Congress »
        if apostrophe && document.surface(next) == "s" && document.is_capitalized(next + 1) {
            return next + 1;
        }
        let continues = document.is_capitalized(next)
            || hyphen
                && matches!(document.token(next).map(|token| token.kind), Some(TokenKind::Word | TokenKind::Code));
        if !(hyphen || apostrophe) || !continues || is_clitic(document, next) {
            return end;
        }
        end = next + 1;
    }
    end
}

/// What a hyphen hangs on a verb or a noun.
static CLITICS: Words<13> =
    Words::new(["il", "elle", "ils", "elles", "on", "t", "ce", "ci", "là", "je", "vous", "nous", "tu"]);

/// « -t-il », « -ci »: what a hyphen hangs on a verb or a noun.
fn is_clitic(document: &Document<'_>, index: usize) -> bool {
    // « Ko Wen-je »: no verb has a capital behind another word with one.
    let hosted = index >= 3 && document.gap(index - 2) == Gap::Space && document.is_capitalized(index - 2);
    let hosted = hosted && document.is_capitalized(index - 3);
    document.is_word(index, &CLITICS) && !(hosted && document.is_word(index, words!["je", "ce", "tu", "on", "il"]))
}

/// Whether the token continues the word before it: `Denis` in `Saint-Denis`.
fn is_glued(document: &Document<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    if document.gap(index) != Gap::None {
        return false;
    }
    match document.token(before).map(|token| (token.kind, token.shape, token.gap)) {
        Some((TokenKind::Mark('-'), _, Gap::None)) => {
            // « ex-Yougoslavie », « anti-Kadyrov »: the name is what follows.
            before
                .checked_sub(1)
                .is_some_and(|prefix| !document.is_word(prefix, words!["ex", "anti", "pro", "non", "franco"]))
        }
        Some((TokenKind::Word, Shape::Title | Shape::Upper, _)) => {
            document.surface(before).ends_with(['\'', '’']) && !is_elision(document, before)
        }
        _ => false,
    }
}

/// Words that an apostrophe ends.
static ELIDED: Words<12> =
    Words::new(["l'", "d'", "qu'", "s'", "n'", "c'", "j'", "m'", "t'", "jusqu'", "lorsqu'", "puisqu'"]);

/// « L' », « D' », « Qu' » at the start of a sentence.
fn is_elision(document: &Document<'_>, index: usize) -> bool {
    document.is_word(index, &ELIDED) && document.starts_clause(index) || document.is_word(index, words!["l'", "qu'"])
}

/// Whether the token can be a word of a name.
#[must_use]
pub fn is_name_word(document: &Document<'_>, index: usize) -> bool {
    document.is_capitalized(index) && can_name(document, index)
}

fn can_name(document: &Document<'_>, index: usize) -> bool {
    if is_elision(document, index) {
        return false;
    }
    if is_honorific(document, index) || initials::is_lone_letter(document, index) {
        return false;
    }
    let parts = document.parts_of_speech(index);
    if document.is(index, Class::Demonyms) && !opens_full_name(document, index) {
        return false;
    }
    let function_word = parts.starts_with('f') || document.is_word(index, words!["le", "la", "les", "un", "une"]);
    if function_word {
        return false;
    }
    let doubtful = document.starts_clause(index) && document.is_ordinary_word(index) && !is_known_name(document, index);
    !doubtful || opens_full_name(document, index)
}

/// « Marine Le Pen a dénoncé »: a first name that is also a word, and a capital after it.
fn opens_full_name(document: &Document<'_>, index: usize) -> bool {
    let first_name = document.names(index).iter().any(|name| name.kind == NameKind::FirstName && name.length == 1);
    first_name && document.gap(index + 1) == Gap::Space && document.is_capitalized(index + 1)
}

/// « M. », « Mme », « Me »: never a part of the name itself.
fn is_honorific(document: &Document<'_>, index: usize) -> bool {
    document.find(index, Class::Honorifics).is_some_and(|(sense, _)| sense.code() == "title")
        && document.surface(index).chars().count() < 5
}

/// Whether a gazetteer knows a name there that needs no help from the context.
#[must_use]
pub fn is_known_name(document: &Document<'_>, index: usize) -> bool {
    document.names(index).iter().any(|name| match name.guard {
        Guard::None => true,
        Guard::Upper => document.token(index).is_some_and(|token| token.shape == Shape::Upper),
        Guard::Word => false,
    })
}

/// The longest name of the gazetteers at token `index` that has one of these kinds.
#[must_use]
pub fn longest(document: &Document<'_>, index: usize, kinds: &[NameKind]) -> Option<Name> {
    let names = document.names(index);
    if names.is_empty() { None } else { longest_of(document, index, names, kinds) }
}

fn longest_of(document: &Document<'_>, index: usize, names: &[Name], kinds: &[NameKind]) -> Option<Name> {
    let fits = |name: &&Name| kinds.contains(&name.kind) && is_written_as_name(document, index, name);
    let length = names.iter().filter(fits).map(|name| name.length).max()?;
    names
        .iter()
        .filter(fits)
        .filter(|name| name.length == length)
        .max_by_key(|name| (name.rank, name.kind != NameKind::Site))
        .copied()
}

/// Where the article of a noun stands if it has one: before it, « seul » and « même » passed over.
#[must_use]
pub fn article_place(document: &Document<'_>, noun: usize) -> usize {
    let before = previous(noun);
    if document.is_word(before, words!["seule", "seul", "même"]) { previous(before) } else { before }
}

/// The kind of place that a name of the gazetteers is.
#[must_use]
pub const fn place_kind(kind: NameKind) -> PlaceKind {
    match kind {
        NameKind::State => PlaceKind::Country,
        NameKind::Region => PlaceKind::Region,
        NameKind::Site => PlaceKind::Site,
        NameKind::Natural => PlaceKind::Natural,
        _ => PlaceKind::City,
    }
}

/// Whether the words have the capitals that the name must have, at both ends.
fn is_written_as_name(document: &Document<'_>, index: usize, name: &Name) -> bool {
    let upper = document.token(index).is_some_and(|token| token.shape == Shape::Upper || token.kind == TokenKind::Code)
        || document.surface(index).chars().count() == 1 && document.is_capitalized(index);
    if document.is_definite_article(index) && !document.is_capitalized(index + 1) {
        // « La défense » opens a sentence; « La Défense » is a place.
        return false;
    }
    let end = index + name.length;
    let follows_hyphen = is_glued(document, index) && !super::hyphens::joins_states(document, index.wrapping_sub(1));
    let cut_short = document.is_mark(end, '-')
        && document.gap(end) == Gap::None
        && document.gap(end + 1) == Gap::None
        && (document.is_capitalized(end + 1) || super::hyphens::goes_on(document, end + 1))
        && !super::hyphens::joins_states(document, end);
    // « la Stib »: an acronym that is read as a word.
    let spoken =
        || name.kind == NameKind::Organization && document.surface(index).len() > 3 && document.words(index).is_empty();
    !follows_hyphen && !cut_short && (name.guard != Guard::Upper || upper || spoken())
}

/// The country of a demonym adjective or noun at token `index`.
#[must_use]
pub fn demonym_country(document: &Document<'_>, index: usize) -> Option<CountryCode> {
    let (sense, _) = document.find(index, Class::Demonyms)?;
    CountryCode::new(sense.code())
}

/// Evidence over a stretch of tokens.
#[must_use]
pub fn evidence(document: &Document<'_>, rule: RuleId, range: Range<usize>) -> Evidence {
    Evidence { rule, span: document.span(range) }
}

/// Whether the whole line of the token is written in capitals, so that they tell nothing.
#[must_use]
pub fn is_shouted(document: &Document<'_>, index: usize) -> bool {
    let Some(sentence) = document.sentence(index) else { return false };
    let (mut upper, mut lower) = (0, 0);
    for token in document.tokens.get(sentence.start..sentence.end).unwrap_or(&[]).iter().take(40) {
        match token.shape {
            Shape::Upper => upper += 1,
            Shape::Lower | Shape::Mixed => lower += 1,
            Shape::Title | Shape::None => {}
        }
    }
    upper > 3 && upper > lower * 2
}

/// The span of a run.
#[must_use]
pub fn run_span(document: &Document<'_>, run: &Run) -> Span {
    document.span(run.range.clone())
}
