//! The verb that governs a number and the subject of a verb, by position: French news keeps subject, verb, object.

use std::ops::Range;

use super::scene::Scene;
use crate::document::previous;
use crate::model::{NumberKind, PartyKind};
use crate::text::TokenKind;

/// « la porte-parole du ministre de l'Intérieur de la République de X »: names that one narrows after another.
const MOST_COMPLEMENTS: usize = 12;

/// Words that open a clause of its own: what stands before them governs nothing behind them.
const SUBORDINATORS: [&str; 14] = [
    "que", "qu'", "qui", "dont", "où", "lorsque", "lorsqu'", "quand", "tandis", "alors", "puisque", "car", "si",
    "comme",
];
/// Endings of infinitives; « assure » and « livre » have none of them.
const INFINITIVES: [&str; 12] =
    ["er", "ir", "dre", "ttre", "ître", "uire", "aire", "dire", "crire", "lire", "oire", "uivre"];
/// Words between a subject and its verb.
const CLITICS: [&str; 46] = [
    "a",
    "ont",
    "avait",
    "avaient",
    "est",
    "sont",
    "était",
    "étaient",
    "été",
    "aura",
    "auront",
    "aurait",
    "auraient",
    "sera",
    "seront",
    "serait",
    "fut",
    "ne",
    "n'",
    "n",
    "y",
    "en",
    "se",
    "s'",
    "le",
    "la",
    "l'",
    "les",
    "lui",
    "leur",
    "aussi",
    "également",
    "déjà",
    "même",
    "ainsi",
    "depuis",
    "toujours",
    "encore",
    "désormais",
    "jamais",
    "pas",
    "plus",
    "fait",
    "dit",
    "pourtant",
    "notamment",
];
/// Adverbial phrases between auxiliary and participle.
const ASIDES: [&[&str]; 8] = [
    &["de", "son", "côté"],
    &["de", "leur", "côté"],
    &["par", "ailleurs"],
    &["en", "revanche"],
    &["de", "nouveau"],
    &["à", "nouveau"],
    &["à", "son", "tour"],
    &["en", "outre"],
];
const DETERMINERS: [&str; 22] = [
    "le", "la", "les", "l'", "un", "une", "des", "du", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur",
    "leurs", "au", "aux", "notre", "nos", "quelque",
];
/// Words before which a form that is mostly a noun is one: « en hausse ».
const PREPOSITIONS: [&str; 12] =
    ["de", "d'", "en", "à", "par", "pour", "sans", "avec", "sous", "sur", "contre", "dans"];
/// Tokens between a verb and what it governs, and between commas.
const REACH: usize = 30;

/// The subject of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The mention.
    pub mention: usize,
    /// Whether a thing of the mention is the grammatical subject: « le bénéfice d'Airbus ».
    pub owner: bool,
}

/// The verb before a number that governs it: nothing opens another clause between them.
pub fn governing_verb(scene: &Scene<'_, '_>, position: usize) -> Option<usize> {
    let document = scene.document;
    let start = document.sentence(position)?.start.max(position.saturating_sub(REACH));
    for at in (start..position).rev() {
        if scene.mention_at(at).is_some() {
            continue;
        }
        let opens = matches!(
            document.token(at).map(|token| token.kind),
            Some(TokenKind::Mark(';' | '«' | '“' | '"' | ':' | '»' | '”'))
        );
        if opens || document.is_word(at, &SUBORDINATORS) && !is_restrictive(scene, at) {
            return None;
        }
        if is_verb(scene, at) {
            return Some(at);
        }
    }
    None
}

/// « n'a livré que 528 avions »: that « que » opens no clause.
fn is_restrictive(scene: &Scene<'_, '_>, at: usize) -> bool {
    let negated = (at.saturating_sub(8)..at).any(|before| scene.document.is_word(before, &["ne", "n'"]));
    scene.document.is_word(at, &["que", "qu'"]) && negated
}

/// A verb form, not a noun written alike after a determiner.
pub fn is_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    let document = scene.document;
    let parts = document.parts_of_speech(at);
    let participle = parts.starts_with('p') && is_lower_word(scene, at);
    let noun_first = parts.starts_with('n') && document.is_word(previous(at), &PREPOSITIONS);
    (document.is_verb(at) || participle) && !document.is_word(previous(at), &DETERMINERS) && !noun_first
}

fn is_lower_word(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.document.is_lower(at) && scene.mention_at(at).is_none()
}

fn is_infinitive(scene: &Scene<'_, '_>, at: usize) -> bool {
    INFINITIVES.iter().any(|ending| scene.document.surface(at).ends_with(ending))
}

/// The first token of the verb group that ends at `verb`: « n'a de nouveau compté », « doit, lui, replier ».
pub fn group_start(scene: &Scene<'_, '_>, verb: usize) -> usize {
    let document = scene.document;
    let mut start = verb;
    while start > 0 {
        let before = start - 1;
        let aside = ASIDES.iter().find(|aside| {
            start.checked_sub(aside.len()).is_some_and(|from| {
                aside.iter().enumerate().all(|(index, word)| document.is_word(from + index, &[word]))
            })
        });
        if let Some(aside) = aside {
            start -= aside.len();
        } else if scene.mention_at(before).is_some() {
            return start;
        } else if document.is_word(before, &CLITICS)
            || document.is_lower(before) && document.surface(before).ends_with("ment")
        {
            start = before;
        } else if document.is_mark(before, ',')
            && start >= 3
            && document.is_word(start - 2, &["lui", "elle", "eux", "elles"])
            && document.is_mark(start - 3, ',')
        {
            start -= 3;
        } else {
            return start;
        }
    }
    start
}

/// The subject of the verb at `verb`; of an infinitive, the one that the text lets do it.
pub fn subject(scene: &Scene<'_, '_>, verb: usize) -> Option<Subject> {
    subject_within(scene, verb, 3)
}

fn subject_within(scene: &Scene<'_, '_>, verb: usize, depth: usize) -> Option<Subject> {
    let start = group_start(scene, verb);
    // « assuré avoir abattu »: the infinitive is the auxiliary.
    let compound = start.checked_sub(1).filter(|&at| scene.document.is_word(at, &["avoir", "être"]));
    if let Some(auxiliary) = compound {
        return passed_on(scene, auxiliary, depth);
    }
    if is_infinitive(scene, verb) {
        if is_ordered(scene, start) {
            return ordered(scene, start);
        }
        return passed_on(scene, start, depth);
    }
    let bare = start == verb && scene.document.parts_of_speech(verb).starts_with('p');
    before(scene, start.checked_sub(1)?, bare, depth)
}

/// Whether « aux X de » stands before the infinitive.
fn is_ordered(scene: &Scene<'_, '_>, infinitive: usize) -> bool {
    let document = scene.document;
    let of = infinitive.checked_sub(1).filter(|&at| document.is_word(at, &["de", "d'"]));
    of.is_some_and(|of| (of.saturating_sub(4)..of).any(|at| document.is_word(at, &["à", "au", "aux"])))
}

/// « a demandé aux compagnies d'annuler »: whoever is asked does it.
fn ordered(scene: &Scene<'_, '_>, infinitive: usize) -> Option<Subject> {
    let of = infinitive.checked_sub(1).filter(|&at| scene.document.is_word(at, &["de", "d'"]))?;
    let mention = scene.mention_at(of.checked_sub(1)?).filter(|&mention| scene.is_party(mention))?;
    let preposition = scene.before_article(scene.tokens(mention).start)?;
    let governed = scene.document.is_word(preposition, &["à", "au", "aux"])
        || scene.document.is_word(preposition + 1, &["au", "aux"]);
    governed.then_some(Subject { mention, owner: false })
}

/// The subject of another verb before, which this one shares.
fn passed_on(scene: &Scene<'_, '_>, position: usize, depth: usize) -> Option<Subject> {
    let verb = governing_verb(scene, position)?;
    subject_within(scene, verb, depth.checked_sub(1)?)
}

/// The subject that ends at token `at` or before what stands between it and the verb.
fn before(scene: &Scene<'_, '_>, at: usize, bare_participle: bool, depth: usize) -> Option<Subject> {
    let document = scene.document;
    let first = document.sentence(at)?.start;
    let mut at = at;
    for _ in 0..10 {
        if at < first {
            return None;
        }
        if let Some(mention) = scene.mention_at(at) {
            match across(scene, mention) {
                Step::Found(subject) => return Some(subject),
                Step::On(next) => at = next?,
                Step::Nothing => return None,
            }
        } else if document.is_word(at, &["qui"]) {
            return antecedent(scene, at);
        } else if document.is_word(at, &["il", "elle"]) {
            return pronoun(scene, at);
        } else if document.is_word(at, &["et", "ou", "puis", "mais", "ni"]) {
            return passed_on(scene, at, depth);
        } else if document.is_mark(at, ',') && bare_participle {
            at = at.checked_sub(1)?;
        } else if document.is_mark(at, ',') || document.is_mark(at, ')') {
            let insertion = insertion(scene, first, at)?;
            if let Some(subject) = apposed(scene, &insertion) {
                return Some(subject);
            }
            at = insertion.start.checked_sub(2)?;
        } else if document.is_adjective(at) || document.parts_of_speech(at).starts_with('d') {
            at = at.checked_sub(1)?;
        } else {
            return None;
        }
    }
    None
}

enum Step {
    Found(Subject),
    /// The mention is an adjunct; what stands before it counts.
    On(Option<usize>),
    Nothing,
}

/// What a mention before a verb tells of the verb's subject.
fn across(scene: &Scene<'_, '_>, mention: usize) -> Step {
    let mut mention = mention;
    for _ in 0..MOST_COMPLEMENTS {
        match across_one(scene, mention) {
            Ok(step) => return step,
            Err(head) => mention = head,
        }
    }
    Step::Nothing
}

/// One step, or the mention that this one narrows.
fn across_one(scene: &Scene<'_, '_>, mention: usize) -> Result<Step, usize> {
    let start = scene.tokens(mention).start;
    let document = scene.document;
    if let Some(kind) = scene.number_kind(mention) {
        return Ok(match kind {
            NumberKind::Date | NumberKind::Time | NumberKind::Duration | NumberKind::Age => {
                Step::On(adjunct(scene, start))
            }
            _ => Step::Nothing,
        });
    }
    let Some(preposition) = scene.before_article(start).filter(|_| scene.is_governed(start)) else {
        return Ok(Step::Found(Subject { mention, owner: false }));
    };
    if document.is_of(preposition) || document.is_word(preposition + 1, &["du", "des"]) {
        let head = preposition.checked_sub(1).and_then(|at| scene.mention_at(at));
        return match head {
            // « une vingtaine de colons ont incendié »
            Some(head) if scene.is_number(head) => Ok(Step::Found(Subject { mention, owner: false })),
            Some(head) => Err(head),
            None => Ok(Step::Found(Subject { mention, owner: true })),
        };
    }
    if document.is_word(preposition, &["par"]) {
        return Ok(Step::Nothing);
    }
    Ok(Step::On(preposition.checked_sub(1)))
}

/// The token before an adverbial of time: « mardi », « en 2024 », « le 3 mars », « depuis deux ans ».
fn adjunct(scene: &Scene<'_, '_>, start: usize) -> Option<usize> {
    let mut before = start.checked_sub(1)?;
    while scene.document.is_word(before, &["le", "la", "l'", "ce", "en", "depuis", "dès", "au", "à", "de", "dans"]) {
        before = before.checked_sub(1)?;
    }
    Some(before)
}

/// « Il empoche 946 610 euros »: the person or organization that the sentence before is about.
fn pronoun(scene: &Scene<'_, '_>, at: usize) -> Option<Subject> {
    let document = scene.document;
    let impersonal = document
        .is_word(at + 1, &["y", "faut", "faudra", "faudrait", "s'", "reste", "manque", "existe", "n'"])
        || document.is_word(at + 2, &["agit", "y", "reste", "manque", "faut"]);
    let sentence = document.sentence(at)?;
    let before = document.sentence(sentence.start.checked_sub(1)?).filter(|before| before.line == sentence.line)?;
    let wanted = |kind| kind == PartyKind::Person || kind == PartyKind::Organization && document.is_word(at, &["elle"]);
    let named = scene
        .within(before.start..before.end)
        .find(|&mention| scene.party_kind(mention).is_some_and(wanted) && !scene.is_generic(mention))?;
    (!impersonal && at <= sentence.start + 1).then_some(Subject { mention: named, owner: false })
}

/// « l'Ocha, qui réclame »
fn antecedent(scene: &Scene<'_, '_>, relative: usize) -> Option<Subject> {
    let mut at = relative.checked_sub(1)?;
    for _ in 0..2 {
        if scene.document.is_mark(at, ',') {
            at = at.checked_sub(1)?;
        }
        if scene.document.is_mark(at, ')') {
            at = (at.saturating_sub(8)..at).rev().find(|&open| scene.document.is_mark(open, '('))?.checked_sub(1)?;
        }
    }
    let mention = scene.mention_at(at).filter(|&mention| scene.is_party(mention) || scene.is_place(mention))?;
    Some(Subject { mention, owner: false })
}

/// The tokens between the mark at `close` and the comma or bracket that opened what it closes.
fn insertion(scene: &Scene<'_, '_>, first: usize, close: usize) -> Option<Range<usize>> {
    let mark = if scene.document.is_mark(close, ')') { '(' } else { ',' };
    let open = (first.max(close.saturating_sub(REACH))..close).rev().find(|&at| scene.document.is_mark(at, mark))?;
    Some(open + 1..close)
}

/// « Son parti, La Libertad Avanza, », « le ministre de la Santé, X, »: the insertion names the subject.
fn apposed(scene: &Scene<'_, '_>, insertion: &Range<usize>) -> Option<Subject> {
    let after_article = || scene.document.is_definite_article(insertion.start).then_some(insertion.start + 1);
    let mention = scene
        .mention_from(insertion.start)
        .or_else(|| scene.mention_from(after_article()?))
        .filter(|&mention| scene.is_party(mention))?;
    let host = insertion.start.checked_sub(2).and_then(|at| scene.mention_at(at));
    let named = host.is_some_and(|host| scene.is_party(host) && !scene.is_generic(host));
    let is_person = scene.party_kind(mention) == Some(PartyKind::Person);
    let fills = scene.tokens(mention).end + 1 >= insertion.end;
    let has_role =
        scene.mentions.get(mention).and_then(|mention| mention.party()).is_some_and(|party| party.role.is_some());
    (is_person && has_role || fills && !named).then_some(Subject { mention, owner: false })
}
