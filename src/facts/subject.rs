//! The subject of a verb, by position: French news keeps subject, verb, object.

use super::apposition::{antecedent, apposed, insertion};
use super::clause::{self, group_start, is_infinitive};
use super::control;
use super::nouns::{self, Phrase, noun_phrase};
use super::owner;
use super::parties;
use super::pronoun;
use super::scene::Scene;
use crate::document::previous;
use crate::lexicon::{Class, words};
use crate::model::{NumberKind, PartyKind};

/// « la porte-parole du ministre de l'Intérieur de la République de X »: names that one narrows after another.
const MOST_COMPLEMENTS: usize = 12;

/// Steps from a verb back to its subject.
const STEPS: usize = 14;

/// The subject of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The mention.
    pub mention: usize,
    /// Whether a thing of the mention is the grammatical subject: « le bénéfice d'Airbus ».
    pub owner: bool,
}

/// Whoever does what a verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    /// A mention, or a thing of it.
    Mention(Subject),
    /// A noun for persons that is no mention, by its token: « les actionnaires ».
    Noun(usize),
    /// A noun for a company whose thing is the grammatical subject, by its token: « le résultat du groupe ».
    House(usize),
    /// « je »: whoever speaks.
    Speaker,
}

/// A mention that does something itself.
pub const fn named(mention: usize) -> Doer {
    Doer::Mention(Subject { mention, owner: false })
}

/// The mention that is the subject of the verb at `verb`; of an infinitive, the one that the text lets do it.
pub fn subject(scene: &Scene<'_, '_>, verb: usize) -> Option<Subject> {
    match doer(scene, verb)? {
        Doer::Mention(subject) => Some(subject),
        Doer::Noun(_) | Doer::House(_) | Doer::Speaker => None,
    }
}

/// Whoever does what the verb at `verb` says.
pub fn doer(scene: &Scene<'_, '_>, verb: usize) -> Option<Doer> {
    doer_within(scene, verb, 3)
}

#[inline(never)]
fn doer_within(scene: &Scene<'_, '_>, verb: usize, depth: usize) -> Option<Doer> {
    let start = group_start(scene, verb);
    // « assuré avoir abattu »: the infinitive is the auxiliary.
    let compound = start.checked_sub(1).filter(|&at| scene.document.is_word(at, words!["avoir", "être"]));
    if let Some(auxiliary) = compound {
        // « reproche à X d'avoir supprimé »
        if let Some(found) = control::doer(scene, auxiliary) {
            return found;
        }
        return passed_on(scene, auxiliary, depth);
    }
    // « a fait vacciner »: the causative has the subject.
    let causative = (start..verb).any(|at| scene.document.is_word(at, words!["fait", "fera", "faisait", "font"]));
    // « qui dit gagner »: whoever says it.
    let told = (start..verb).any(|at| scene.document.is_word(at, words!["dit", "disent", "disait"]));
    if is_infinitive(scene, verb) && told {
        return before(scene, start.checked_sub(1)?, false, depth);
    }
    // « de quoi nourrir 90 000 personnes »: nobody does it.
    if is_infinitive(scene, verb) && scene.document.is_word(previous(start), words!["quoi"]) {
        return None;
    }
    if is_infinitive(scene, verb) && !causative {
        if let Some(found) = control::doer(scene, start) {
            return found;
        }
        return passed_on(scene, start, depth);
    }
    // « en évoquant 30 blessés »: whoever does what the main verb says.
    let gerund = scene.document.surface(verb).ends_with("ant") && scene.document.is_word(previous(start), words!["en"])
        || scene.document.surface(verb).ends_with("ant") && scene.document.is_word(start, words!["en"]);
    if gerund {
        return passed_on(scene, start, depth).or_else(|| inverted(scene, start));
    }
    let bare = start == verb
        && (scene.document.parts_of_speech(verb).starts_with('p') || scene.document.surface(verb).ends_with("ant"));
    let own = before(scene, start.checked_sub(1)?, bare, depth);
    // « X a démenti, évoquant 90 morts »
    let goes_on = bare && scene.document.surface(verb).ends_with("ant");
    own.or_else(|| goes_on.then(|| passed_on(scene, start, depth)).flatten())
}

/// « », a déclaré son porte-parole, X, en évoquant »: the subject stands behind its verb.
fn inverted(scene: &Scene<'_, '_>, gerund: usize) -> Option<Doer> {
    let verb = clause::governing_verb(scene, gerund)?;
    scene.reporting_verb(verb)?;
    let mut parties = scene.within(verb..gerund).rev();
    parties.find(|&mention| scene.is_party(mention) && !scene.is_generic(mention)).map(named)
}

/// « supprime 500 emplois, dont 75 à Lyon, et fermera »: « et » goes on with what stands before the part.
fn before_part(scene: &Scene<'_, '_>, first: usize, and: usize) -> usize {
    let document = scene.document;
    let part = |&at: &usize| document.is_mark(at, ',') && document.is_word(at + 1, words!["dont"]);
    let closes = document.is_mark(previous(and), ',');
    let opens = (first..previous(and)).rev().take(12).find(part);
    opens.filter(|_| closes).unwrap_or(and)
}

/// The subject of another verb before, which this one shares.
pub fn passed_on(scene: &Scene<'_, '_>, position: usize, depth: usize) -> Option<Doer> {
    let verb = clause::governing_verb(scene, position)?;
    doer_within(scene, verb, depth.checked_sub(1)?)
}

/// The subject that ends at token `at` or before what stands between it and the verb.
#[inline(never)]
fn before(scene: &Scene<'_, '_>, at: usize, bare_participle: bool, depth: usize) -> Option<Doer> {
    let document = scene.document;
    let first = document.sentence(at)?.start;
    let mut at = at;
    let mut owner: Option<usize> = None;
    // « Le résultat net du groupe recule »
    let house = house_before(scene, first, at);
    let owned = |owner: Option<usize>| {
        owner.map(|mention| Doer::Mention(Subject { mention, owner: true })).or(house.map(Doer::House))
    };
    for _ in 0..STEPS {
        if at < first {
            return owned(owner);
        }
        let next = if let Some(mention) = scene.mention_at(at) {
            match across(scene, mention) {
                Step::Found(mention) => {
                    // « Le séisme qui a ravagé la Turquie a fait »
                    let lead = scene.before_article(scene.tokens(mention).start).map_or(0, |at| at + 1);
                    return if is_object(scene, first, lead) { None } else { Some(named(mention)) };
                }
                Step::Owner(mention, next) => {
                    // The head's own complement, and a party rather than a place.
                    if owner.is_none() || scene.is_party(mention) {
                        owner = Some(mention);
                    }
                    next
                }
                Step::On(next) => {
                    owner = None;
                    next
                }
                Step::Nothing => return owned(owner),
            }
        } else if document.is_word(at, words!["qui"])
            || document.is_mark(previous(at), ',')
                && document.is_word(at, words!["lequel", "laquelle", "lesquels", "lesquelles"])
        {
            return antecedent(scene, at);
        } else if document.is_word(at, words!["ci"]) && document.is_mark(previous(at), '-') {
            return pronoun::last_named(scene, previous(previous(at))).map(named);
        } else if document.is_word(at, words!["je", "j'"]) {
            return Some(Doer::Speaker);
        } else if document.is_word(at, words!["dernier", "dernière", "derniers", "dernières"])
            && document.is_word(previous(at), words!["ce", "cette", "ces"])
        {
            return pronoun::last_named(scene, previous(at)).map(named);
        } else if document.is_word(at, &pronoun::SUBJECTS) {
            return pronoun::named(scene, at)
                .map(named)
                .or_else(|| pronoun::noun(scene, at).map(Doer::Noun))
                .or_else(|| pronoun::last_person(scene, at).map(named));
        } else if document.is_word(at, words!["et", "ou", "puis", "mais", "ni"]) {
            return owned(owner)
                .or_else(|| passed_on(scene, before_part(scene, first, at), depth))
                .or_else(|| if bare_participle { shared_auxiliary(scene, first, at, depth) } else { None });
        } else if document.is_mark(at, ',') && bare_participle {
            at.checked_sub(1)
        } else if document.is_mark(at, ',') || document.is_mark(at, ')') {
            if owner.is_some() {
                return owned(owner);
            }
            let insertion = insertion(scene, first, at)?;
            if let Some(subject) = apposed(scene, &insertion) {
                return Some(named(subject));
            }
            insertion.start.checked_sub(2)
        } else if clause::is_participle(scene, at) && document.is_mark(previous(at), ',') && owner.is_none() {
            // « Le Parlement, installé à Tobrouk, à 170 km de Derna, a voté »
            at.checked_sub(2)
        } else if let Some(name) = nouns::unread_name(scene, first, at) {
            return owned(owner).or(Some(Doer::Noun(name)));
        } else if let Some(phrase) = noun_phrase(scene, first, at) {
            let described = phrase.governor.is_none().then(|| described_person(scene, &phrase)).flatten();
            match phrase.governor {
                // « les quinze autres, dont une femme, … »
                None if scene.document.is_word(phrase.start.saturating_sub(2), words!["dont"])
                    && scene.document.is_word(phrase.start.saturating_sub(1), words!["un", "une", "des"]) =>
                {
                    phrase.start.checked_sub(4)
                }
                // « Le groupe, qui emploie 300 salariés, a … »: what is employed is no subject.
                None if is_object(scene, first, phrase_start(scene, &phrase)) => {
                    let lead = phrase.start;
                    let relative = (first..lead).rev().find(|&at| scene.document.is_word(at, words!["qui"]))?;
                    return antecedent(scene, relative);
                }
                // « Xi Jinping, le président chinois, 69 ans, venait »
                None if described.is_some() => return described.map(named),
                None if nouns::is_body(scene, phrase.head) || document.is_capitalized(phrase.head) => {
                    return Some(demonstrated(scene, &phrase));
                }
                None => return owned(owner).or_else(|| owner::of(scene, &phrase, depth)),
                Some(of) if document.is_of(of) => of.checked_sub(1),
                Some(preposition) => {
                    owner = None;
                    preposition.checked_sub(1)
                }
            }
        } else if document.is_adjective(at) || document.parts_of_speech(at).starts_with('d') {
            at.checked_sub(1)
        } else {
            return owned(owner);
        };
        let Some(next) = next else { return owned(owner) };
        at = next;
    }
    owned(owner)
}

/// The person whom a noun with its article describes behind a comma.
fn described_person(scene: &Scene<'_, '_>, phrase: &Phrase) -> Option<usize> {
    let article = phrase.start.checked_sub(1).filter(|&at| scene.document.is_definite_article(at))?;
    let comma = article.checked_sub(1).filter(|&at| scene.document.is_mark(at, ','))?;
    let person = scene.mention_at(previous(comma))?;
    let office = scene.document.find(phrase.head, Class::Functions).is_some();
    (office && scene.party_kind(person) == Some(PartyKind::Person)).then_some(person)
}

/// « X ont relâché 181 personnes, dont trois Soudanais, et récupéré 706 combattants »: past what « dont » adds.
fn shared_auxiliary(scene: &Scene<'_, '_>, first: usize, at: usize, depth: usize) -> Option<Doer> {
    let auxiliary = |&at: &usize| clause::is_auxiliary(scene, at) || scene.document.is_word(at, words!["avoir"]);
    let auxiliary = (first..at).rev().find(auxiliary)?;
    let verb = (auxiliary + 1..auxiliary + 4).find(|&at| clause::is_verb(scene, at))?;
    if verb < at { doer_within(scene, verb, depth.checked_sub(1)?) } else { None }
}

/// The noun for a company that ends at a token as the complement of a thing: « du groupe », « de la banque ».
fn house_before(scene: &Scene<'_, '_>, first: usize, at: usize) -> Option<usize> {
    let document = scene.document;
    let noun = |at: usize| scene.mention_at(at).is_none() && nouns::is_house(scene, at);
    let adjective = noun(previous(at)) && document.is_adjective(at);
    // « le bénéfice du fabricant de dispositifs médicaux »
    let product =
        || (at.saturating_sub(4)..at).rev().find(|&at| noun(at) && document.is_word(at + 1, words!["de", "d'"]));
    if let Some(maker) = product().filter(|_| scene.mention_at(at).is_none()) {
        return house_before(scene, first, maker);
    }
    let head = if noun(at) { at } else { Some(previous(at)).filter(|_| adjective)? };
    let article = head.checked_sub(1).filter(|&at| at > first)?;
    let of = document.is_word(article, words!["du"])
        || document.is_definite_article(article) && document.is_of(previous(article));
    of.then_some(head)
}

/// The first token of a noun phrase, its determiner or number.
fn phrase_start(scene: &Scene<'_, '_>, phrase: &Phrase) -> usize {
    let determiner = previous(phrase.start);
    scene.mention_at(determiner).map_or(determiner, |number| scene.tokens(number).start)
}

/// Whether a verb of a relative clause stands right before what begins at a token.
fn is_object(scene: &Scene<'_, '_>, first: usize, lead: usize) -> bool {
    let verb = lead.checked_sub(1).filter(|&at| at > first && scene.mention_at(at).is_none());
    verb.is_some_and(|verb| {
        clause::is_verb(scene, verb)
            && (verb.saturating_sub(4)..verb).any(|at| scene.document.is_word(at, words!["qui"]))
    })
}

/// « Cet ouvrier gagne »: whoever the sentence before is about; other nouns stand for themselves.
fn demonstrated(scene: &Scene<'_, '_>, phrase: &Phrase) -> Doer {
    let this = scene.document.is_word(phrase.start.saturating_sub(1), words!["ce", "cet", "cette"]);
    let person = this.then(|| pronoun::topic(scene, phrase.start)).flatten();
    person
        .filter(|&mention| scene.party_kind(mention) == Some(PartyKind::Person))
        .map_or(Doer::Noun(phrase.head), named)
}

enum Step {
    Found(usize),
    /// The mention belongs to what stands before it: « le bénéfice d'Airbus ».
    Owner(usize, Option<usize>),
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
    let leading = first_of_row(scene, mention);
    let lead = scene.tokens(leading).start;
    let Some(preposition) = scene.before_article(lead).filter(|_| scene.is_governed(lead)) else {
        return Ok(Step::Found(mention));
    };
    if document.is_of(preposition) || document.is_word(preposition + 1, words!["du", "des"]) {
        let of = if document.is_of(preposition) { preposition } else { preposition + 1 };
        let head = of.checked_sub(1).and_then(|at| scene.mention_at(at));
        return match head {
            // « une vingtaine de colons ont incendié »
            Some(head) if scene.is_number(head) => Ok(Step::Found(mention)),
            Some(head) => Err(head),
            None => Ok(Step::Owner(mention, of.checked_sub(1))),
        };
    }
    if document.is_word(preposition, words!["par", "entre"]) {
        return Ok(Step::Nothing);
    }
    Ok(Step::On(preposition.checked_sub(1)))
}

/// The first party of a row: « entre X, Y et Z » for Z is X.
pub fn first_of_row(scene: &Scene<'_, '_>, mention: usize) -> usize {
    let document = scene.document;
    let (mut first, mut joined) = (mention, false);
    for _ in 0..5 {
        let start = scene.tokens(first).start;
        // « entre l'ELN et un front dissident »
        let one = document.is_word(previous(start), words!["un", "une"]).then(|| start.checked_sub(2)).flatten();
        let Some(before) = one.or_else(|| scene.before_article(start)) else { return first };
        let and = document.is_word(before, words!["et", "ou"]);
        if !(and || joined && document.is_mark(before, ',')) {
            return first;
        }
        joined = true;
        let other = scene.mention_at(previous(before)).and_then(|other| {
            let both = scene.is_place(mention) && scene.is_place(other);
            if both { Some(other) } else { parties::head(scene, other) }
        });
        match other {
            Some(other) => first = other,
            None => return first,
        }
    }
    first
}

/// The token before an adverbial of time: « mardi », « en 2024 », « le 3 mars », « depuis deux ans ».
fn adjunct(scene: &Scene<'_, '_>, start: usize) -> Option<usize> {
    let mut before = start.checked_sub(1)?;
    while scene.document.is_word(
        before,
        words!["le", "la", "l'", "ce", "cette", "en", "depuis", "dès", "au", "à", "de", "dans", "d'", "par", "pendant"],
    ) {
        before = before.checked_sub(1)?;
    }
    Some(before)
}
