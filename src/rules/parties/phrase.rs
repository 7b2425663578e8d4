//! How far a name that begins with a common noun reaches: « Institut d'études géologiques des Etats-Unis ».

use std::ops::Range;

use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::rules::naming;
use crate::text::Gap;

/// Tokens of the longest name.
const LONGEST: usize = 20;

/// What ministries are for, where a newspaper writes it with a small letter.
static PORTFOLIOS: Words<48> = Words::new([
    "affaires",
    "agriculture",
    "aménagement",
    "armées",
    "budget",
    "citoyenneté",
    "commerce",
    "communication",
    "coopération",
    "culture",
    "défense",
    "développement",
    "eau",
    "écologie",
    "économie",
    "éducation",
    "emploi",
    "énergie",
    "enseignement",
    "environnement",
    "équipement",
    "femme",
    "finances",
    "fonction",
    "guerre",
    "habitat",
    "immigration",
    "industrie",
    "information",
    "infrastructures",
    "intérieur",
    "jeunesse",
    "justice",
    "logement",
    "mer",
    "mines",
    "pêche",
    "pétrole",
    "plan",
    "recherche",
    "santé",
    "sécurité",
    "solidarités",
    "sports",
    "tourisme",
    "transition",
    "transports",
    "travail",
]);

/// The strongest word that specifies a trigger noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Specifier {
    /// None: « le ministère ».
    None,
    /// Common words: « cabinet de sécurité », « parquet national ».
    Common,
    /// A capitalized name: « ministère de l'Intérieur ».
    Name,
}

/// The token where a name ends, and what specifies its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Token after the last.
    pub end: usize,
    /// What was found on the way.
    pub specifier: Specifier,
}

/// Follows adjectives and « de » complements to the right of a head noun. A capitalized head takes common nouns
/// and « pour », « sur » complements too.
#[must_use]
pub fn extent(document: &Document<'_>, head: &Range<usize>, capitalized: bool) -> Extent {
    // « Mouvement pour l'unicité », « Association des employeurs »: the preposition that ends the head leads on.
    let leads = head.len() > 1 && document.is_word(previous(head.end), words!["pour", "contre", "des", "de", "du"]);
    let end = if leads { previous(head.end) } else { head.end };
    let mut extent = Extent { end, specifier: Specifier::None };
    while extent.end < head.start + LONGEST {
        let at = extent.end;
        let Some((end, specifier)) = adjective(document, at)
            .or_else(|| name(document, at, extent.specifier))
            .or_else(|| complement(document, at, capitalized, extent.specifier))
            .or_else(|| portfolio(document, head, at))
        else {
            break;
        };
        extent = Extent { end, specifier: extent.specifier.max(specifier) };
    }
    extent
}

fn adjective(document: &Document<'_>, at: usize) -> Option<(usize, Specifier)> {
    let end = adjectives_end(document, at);
    // « de l'information géographique et forestière »
    let joined = end > at && document.is_word(end, words!["et"]) && !document.is_noun(end + 1);
    let more = if joined { adjectives_end(document, end + 1) } else { end };
    let end = if more > end + 1 { more } else { end };
    (end > at).then_some((end, Specifier::Common))
}

/// The token after the adjectives that stand at `start`.
#[must_use]
pub fn adjectives_end(document: &Document<'_>, start: usize) -> usize {
    let mut end = start;
    // « sud-africain »
    let compound = document.find(start, Class::Demonyms).map_or(0, |(_, length)| length);
    if compound > 1 && document.gap(start) == Gap::Space && document.is_lower(start) {
        end += compound;
    }
    while document.gap(end) == Gap::Space && document.is_adjective(end) && !is_verbal(document, end) {
        end += 1;
        let hyphenated = document.is_mark(end, '-') && document.gap(end) == Gap::None && document.is_lower(end + 1);
        if hyphenated {
            end += 2;
        }
    }
    end
}

/// « réalisé », « annonce »: participles and verbs do not continue a name.
fn is_verbal(document: &Document<'_>, index: usize) -> bool {
    !document.is(index, Class::Demonyms) && document.parts_of_speech(index).starts_with(['p', 'v', 'd', 'f'])
}

/// A capitalized word directly after: « gouvernement Legault », « Africa CDC ».
fn name(document: &Document<'_>, at: usize, so_far: Specifier) -> Option<(usize, Specifier)> {
    if document.gap(at) != Gap::Space || so_far == Specifier::Name {
        return None;
    }
    // « le Stade Toulousain », « l'Union Bordelaise »
    let demonym =
        document.is_capitalized(at) && document.is(at, Class::Demonyms) && document.is_capitalized(previous(at));
    let end = naming::run_at(document, at).map(|run| run.range.end).or(demonym.then_some(at + 1))?;
    Some((end, Specifier::Name))
}

/// « de la Santé », « d'études », « pour les réfugiés ».
#[inline(never)]
fn complement(document: &Document<'_>, at: usize, capitalized: bool, so_far: Specifier) -> Option<(usize, Specifier)> {
    if document.gap(at) != Gap::Space {
        return None;
    }
    let of = document.is_of(at);
    let other = document.is_word(at, words!["pour", "sur", "contre", "aux", "au", "à"]) && capitalized;
    let and =
        document.is_word(at, words!["et"]) && so_far != Specifier::None && continues_list(document, at, capitalized);
    if !(of || other || and) {
        return None;
    }
    let mut inside = at + 1;
    while document.is_definite_article(inside) || and && document.is_of(inside) {
        inside += 1;
    }
    // « 70 au Parlement pour l'ensemble de la procédure »
    if other && document.is_word(inside, words!["ensemble", "instant", "heure", "suite"]) {
        return None;
    }
    // « le Parti populaire taïwanais de M. Ko »: whose it is.
    if document.is_capitalized(inside)
        && document.find(inside, Class::Honorifics).is_some_and(|(sense, _)| sense.code() == "title")
    {
        return None;
    }
    if document.is_capitalized(inside) {
        // « le FC Barcelone au Santiago-Bernabéu »: « à » leads to common words only, « Commissariat à l'Énergie ».
        let elsewhere = document.is_word(at, words!["au", "aux", "à", "contre"]) && !document.is_ordinary_word(inside);
        if elsewhere {
            return None;
        }
        let end = named_end(document, inside)?;
        return Some((end, Specifier::Name));
    }
    // « la préfecture de la région Auvergne-Rhône-Alpes »
    if of
        && document.is_word(inside, words!["région", "province", "ville", "commune", "département", "canton", "wilaya"])
    {
        let mut at = inside + 1;
        while document.is_of(at) || document.is_definite_article(at) && document.is_lower(at) {
            at += 1;
        }
        if document.is_capitalized(at) && at < inside + 4 {
            return Some((named_end(document, at)?, Specifier::Name));
        }
    }
    let unknown = document.words(inside).is_empty() && !document.is_verb(inside);
    let common =
        document.is_lower(inside) && (document.is_noun(inside) || unknown) && !document.is_definite_article(inside);
    let welcome = capitalized || so_far < Specifier::Common && of && inside == at + 1;
    (common && welcome).then_some((inside + 1, Specifier::Common))
}

/// « ministère de l'intérieur », « ministère de l'économie et des finances »
fn portfolio(document: &Document<'_>, head: &Range<usize>, at: usize) -> Option<(usize, Specifier)> {
    let joined = document.is_word(at, words!["et"]) && at > head.end;
    let of = if joined { at + 1 } else { at };
    let noun = if document.is_definite_article(of + 1) { of + 2 } else { of + 1 };
    let own = document.is_word(head.start, words!["ministère"])
        && document.is_of(of)
        && document.is_lower(noun)
        && document.is_word(noun, &PORTFOLIOS);
    own.then_some((noun + 1, Specifier::Common))
}

/// The end of a capitalized name inside a complement: the gazetteer's, else the run.
fn named_end(document: &Document<'_>, at: usize) -> Option<usize> {
    let known = naming::longest(
        document,
        at,
        &[
            NameKind::State,
            NameKind::Capital,
            NameKind::Region,
            NameKind::City,
            NameKind::Organization,
            NameKind::Natural,
            NameKind::Site,
        ],
    );
    let run = naming::run_at(document, at);
    let known = known.map(|name| at + name.length);
    let shape = run.map(|run| run.range.end).or_else(|| document.is_capitalized(at).then_some(at + 1));
    known.max(shape)
}

/// « et de recherche », « et contrôle des maladies »: a second noun of the same name.
fn continues_list(document: &Document<'_>, at: usize, capitalized: bool) -> bool {
    let mut next = at + 1;
    while document.is_of(next) || document.is_definite_article(next) {
        next += 1;
    }
    capitalized && next > at + 1 && document.is_lower(next) && document.is_noun(next) && !document.is_verb(next + 1)
        || document.is_capitalized(next)
            && next > at + 1
            && naming::longest(document, next, &[NameKind::State, NameKind::Organization]).is_none()
            && document.find(next, Class::OrgTriggers).is_none()
            && document.is_ordinary_word(next)
}

/// Where the name before a bracketed acronym begins: the nearest capitalized word (or trigger noun) to the left that
/// has the acronym's initial, within the clause.
#[must_use]
#[inline(never)]
pub fn start_of_defined(document: &Document<'_>, bracket: usize, acronym: &str) -> Option<usize> {
    if let Some(start) = whole_before(document, bracket) {
        return Some(start);
    }
    let initial = crate::text::fold::lower(acronym.chars().next()?);
    let sentence = document.sentence(bracket)?;
    let mut best = None;
    let mut last_capital = None;
    if document.gap(sentence.start) == Gap::Line && (sentence.start..bracket).all(|at| !document.is_lower(at)) {
        // A dateline: « BRUXELLES (BELGA) ».
        return None;
    }
    for index in (sentence.start..bracket).rev().take(LONGEST) {
        let blocked = document.is_mark(index, ',')
            || document.is_mark(index, '(')
            || document.is_mark(index, ')')
            || document.is_word(index, words!["selon", "dans", "par"])
            || document.is_verb(index) && document.parts_of_speech(index).starts_with('v');
        if blocked {
            break;
        }
        let glued = index > 0 && document.is_mark(index - 1, '-') && document.gap(index) == Gap::None;
        let function = document.starts_clause(index) && document.parts_of_speech(index).starts_with('f');
        let small = glued || function || document.is_definite_article(index) || is_elided(document, index);
        let capital = !small && document.is_capitalized(index);
        if capital {
            last_capital = Some(index);
        }
        let matches = document.surface(index).chars().next().and_then(folded_initial) == folded_initial(initial);
        let trigger = document.find(index, Class::OrgTriggers).is_some();
        if matches && (capital || trigger) {
            best = Some(index);
        }
    }
    // « Bureau de coordination des affaires humanitaires de l'ONU (Ocha) »: all of it, whatever the letters stand for.
    let whole = last_capital.filter(|&start| {
        let head = document.find(start, Class::OrgTriggers).map(|(_, length)| start..start + length);
        head.is_some_and(|head| extent(document, &head, true).end == bracket)
    });
    whole.or(best).or(last_capital).filter(|&start| start < bracket)
}

/// « Front de libération du peuple du Tigré (TPLF) »: a known name that ends there, whatever its letters in another language.
fn whole_before(document: &Document<'_>, bracket: usize) -> Option<usize> {
    let ends = |start: usize| {
        let names = document.names(start).iter();
        names.into_iter().any(|name| name.kind == NameKind::Organization && start + name.length == bracket)
    };
    (bracket.saturating_sub(LONGEST)..bracket.saturating_sub(1)).find(|&start| ends(start))
}

fn is_elided(document: &Document<'_>, index: usize) -> bool {
    document.surface(index).ends_with(['\'', '’'])
}

fn folded_initial(letter: char) -> Option<u8> {
    let mut bytes = Vec::new();
    crate::text::fold::push_folded(letter, &mut bytes);
    bytes.first().copied()
}
