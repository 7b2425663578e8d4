//! Where the parties of a relation stand around the word that relates them: the frames of
//! `seeds/lexicons/relation-verbs.tsv`.

use std::ops::Range;

use super::clause;
use super::parties::{self, before, series};
use super::relations::RECENT;
use super::scene::Scene;
use super::subject;
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{Relation, RelationKind, RuleId};
use crate::text::TokenKind;

/// Tokens between a word and the preposition of its object: « un accord de principe avec ».
const GAP: usize = 8;
/// Verbs whose subject is a party to the accord or war that is their object.
static HAVING: Words<27> = Words::new([
    "a",
    "ont",
    "avait",
    "avaient",
    "mène",
    "mènent",
    "menait",
    "mené",
    "entame",
    "entament",
    "entamé",
    "engage",
    "engagé",
    "poursuit",
    "poursuivi",
    "tient",
    "tenu",
    "scelle",
    "scellé",
    "ratifie",
    "ratifié",
    "noue",
    "noué",
    "trouvé",
    "passé",
    "apporte",
    "apporté",
]);

/// Two mentions, and the rule that joined them.
pub type Pair = (usize, usize, RuleId);

/// A word that relates parties, in its sentence.
pub struct Word<'a, 's, 't> {
    pub scene: &'a Scene<'s, 't>,
    pub tokens: Range<usize>,
    pub sentence: Range<usize>,
}

impl Word<'_, '_, '_> {
    /// Whether the text leaves it unsaid: denied, doubted, or an infinitive that depends on another verb.
    pub fn is_unsaid(&self) -> bool {
        let document = self.scene.document;
        let at = self.tokens.start;
        let words = |from: usize, to: usize, words: &[&str]| {
            (from.max(self.sentence.start)..to).any(|at| document.is_word(at, words))
        };
        let negated = words(at.saturating_sub(4), at, &["ne", "n'"])
            && words(at.saturating_sub(2), self.tokens.end + 3, &["pas", "jamais", "plus", "guère", "ni", "aucun"]);
        let doubted = words(
            at.saturating_sub(3),
            at,
            &["aurait", "auraient", "serait", "seraient", "pourrait", "pourraient", "devrait", "devraient", "sans"],
        );
        let depends = document.is_word(previous(at), words!["avoir", "d'avoir"]);
        let last = document.surface(self.tokens.start);
        let infinitive = self.tokens.len() == 1
            && (last.ends_with("er") || last.ends_with("re") || last.ends_with("ir"))
            && document.is_verb(at);
        negated || doubted || depends || infinitive
    }

    pub fn pairs(&self, frame: &str, relations: &[Relation]) -> Vec<Pair> {
        match frame {
            "direct" => self.passive().unwrap_or_else(|| self.active()),
            "each" => self.each_other(),
            "entre" => self.between(),
            "pair" => self.one_to_other(),
            "from" => self.thanks_to(),
            "à-par" => self.bound(),
            "of-against" => self.of_against(),
            "reply" => self.reply(relations),
            "named" => self.named(),
            preposition => self.governed(preposition),
        }
    }

    /// « Paris accuse Téhéran »: not « …, accuse Téhéran », whose subject follows.
    fn active(&self) -> Vec<Pair> {
        let group = clause::group_start(self.scene, self.tokens.start);
        let inverted = matches!(
            self.scene.document.token(previous(group)).map(|token| token.kind),
            Some(TokenKind::Mark('»' | '"' | '”' | '-'))
        ) || group == self.tokens.start && self.scene.document.is_mark(previous(group), ',');
        if inverted {
            return Vec::new();
        }
        let from = self.after_adverbs(self.tokens.end);
        let direct = series(self.scene, from);
        let objects = if direct.is_empty() { parties::doing(self.scene, from) } else { direct };
        if objects.is_empty() {
            return Vec::new();
        }
        all(&self.subjects(), &objects, "relation-subject-object")
    }

    /// « soutenu par la Turquie »: nothing if no « par » follows.
    fn passive(&self) -> Option<Vec<Pair>> {
        let by = self.after_adverbs(self.tokens.end);
        if !self.scene.document.is_word(by, words!["par"]) {
            return None;
        }
        let agents = series(self.scene, by + 1);
        let patients = self.described();
        Some(all(&agents, &patients, "relation-by-agent"))
    }

    /// « alliée du Soudan », « en guerre contre X », « a signé un accord avec X ».
    fn governed(&self, preposition: &str) -> Vec<Pair> {
        let Some(at) = self.preposition(self.tokens.end, preposition) else { return Vec::new() };
        let objects =
            series(self.scene, at + usize::from(!self.scene.document.is_word(at, words!["du", "au", "des", "aux"])));
        let objects = if objects.is_empty() { series(self.scene, at + 1) } else { objects };
        if objects.is_empty() {
            return Vec::new();
        }
        all(&self.described(), &objects, "relation-with-object")
    }

    /// « la guerre entre X et Y »; of a mediator, who mediates.
    fn between(&self) -> Vec<Pair> {
        let Some(at) = self.preposition(self.tokens.end, "entre") else { return Vec::new() };
        let parties = series(self.scene, at + 1);
        if self.is("mediate") {
            return all(&self.described(), &parties, "relation-mediator");
        }
        // Three who fight: the text does not say who stands with whom.
        if parties.len() > 2 && self.is("fight") {
            return Vec::new();
        }
        pairs_of(&parties, "relation-between")
    }

    /// « l'attaque sans précédent de X contre Y »
    fn of_against(&self) -> Vec<Pair> {
        let document = self.scene.document;
        let end = self.tokens.end;
        let Some(of) = (end..end + 4).find(|&at| document.is_of(at)) else { return Vec::new() };
        let subjects = series(self.scene, of);
        let Some(&last) = subjects.last() else { return Vec::new() };
        let against = self.scene.tokens(last).end;
        if !document.is_word(against, forms("contre")) {
            return Vec::new();
        }
        all(&subjects, &series(self.scene, against + 1), "relation-of-against")
    }

    fn is(&self, kind: &str) -> bool {
        let sense = self.scene.document.find(self.tokens.start, Class::RelationVerbs);
        sense.is_some_and(|(sense, _)| sense.code() == kind)
    }

    /// « X et Y s'affrontent », « X et Y ont conclu une trêve ».
    fn each_other(&self) -> Vec<Pair> {
        pairs_of(&self.subjects(), "relation-each-other")
    }

    /// « le conflit qui oppose X à Y »
    fn one_to_other(&self) -> Vec<Pair> {
        let ones = series(self.scene, self.after_adverbs(self.tokens.end));
        let Some(&last) = ones.last() else { return Vec::new() };
        if ones.len() > 1 {
            return pairs_of(&ones, "relation-between");
        }
        let at = self.scene.tokens(last).end;
        if !self.scene.document.is_word(at, forms("à")) {
            return Vec::new();
        }
        all(&ones, &series(self.scene, at + 1), "relation-between")
    }

    /// « avec le soutien de la Turquie », « sous la médiation du Qatar »: whoever the clause is about gets it.
    fn thanks_to(&self) -> Vec<Pair> {
        let document = self.scene.document;
        if !document.is_word(self.tokens.end, forms("de")) {
            return Vec::new();
        }
        let agents = series(self.scene, self.tokens.end + 1);
        let Some(&last) = agents.last() else { return Vec::new() };
        let end = self.scene.tokens(last).end;
        if document.is_word(end, words!["entre"]) {
            return all(&agents, &series(self.scene, end + 1), "relation-from-agent");
        }
        all(&agents, &self.subjects_of_clause(), "relation-from-agent")
    }

    /// « liée à l'Arménie par un traité de défense »
    fn bound(&self) -> Vec<Pair> {
        let Some(at) = self.preposition(self.tokens.end, "à").filter(|at| *at <= self.tokens.end + 1) else {
            return Vec::new();
        };
        let objects = series(self.scene, at + 1);
        let Some(&last) = objects.last() else { return Vec::new() };
        match parties::bond(self.scene, self.scene.tokens(last).end) {
            Some(_) => all(&self.described(), &objects, BOUND),
            None => Vec::new(),
        }
    }

    /// « X est accusée par Y de …, ce qu'elle conteste »
    fn reply(&self, relations: &[Relation]) -> Vec<Pair> {
        let document = self.scene.document;
        let first = document.span(self.sentence.clone()).start;
        let accused = relations
            .iter()
            .rev()
            .take(RECENT)
            .find(|relation| relation.kind == RelationKind::Accuse && relation.evidence.span.start >= first);
        let Some(accused) = accused else { return Vec::new() };
        let at = self.tokens.start;
        let pronoun = document.is_word(previous(at), words!["il", "elle", "ils", "elles"])
            && document.is_word(previous(previous(at)), words!["qu'", "que"]);
        let entity = |mention: usize| self.scene.mentions.get(mention).and_then(|mention| mention.entity);
        let named = || {
            let subject = subject::subject(self.scene, at).filter(|subject| !subject.owner);
            subject
                .is_some_and(|subject| entity(subject.mention).is_some_and(|one| Some(one) == entity(accused.object)))
        };
        if pronoun || named() { vec![(accused.object, accused.subject, "relation-reply")] } else { Vec::new() }
    }

    /// « a comme allié la Turquie », « compte l'Iran parmi ses alliés »
    fn named(&self) -> Vec<Pair> {
        let document = self.scene.document;
        let lead = previous(self.tokens.start);
        if document.is_word(lead, words!["comme", "pour"]) {
            let having =
                clause::governing_verb(self.scene, lead).map_or_else(Vec::new, |verb| subjects(self.scene, verb));
            return all(&having, &series(self.scene, self.tokens.end), "relation-named");
        }
        if !(document.is_word(lead, words!["ses", "leurs"]) && document.is_word(previous(lead), words!["parmi"])) {
            return Vec::new();
        }
        let objects = before(self.scene, previous(previous(lead)));
        all(&self.subjects_of_clause(), &objects, "relation-named")
    }

    /// The preposition of the object: right behind for « de » and « à », within the noun phrase for others.
    fn preposition(&self, from: usize, preposition: &str) -> Option<usize> {
        let document = self.scene.document;
        let near = matches!(preposition, "de" | "à");
        let from = self.after_adverbs(from);
        for at in from..(from + if near { 1 } else { GAP }).min(self.sentence.end) {
            if document.is_word(at, forms(preposition)) {
                return Some(at);
            }
            let mark = matches!(document.token(at).map(|token| token.kind), Some(TokenKind::Mark(mark)) if mark != '-');
            let party = self.scene.mention_at(at).is_some_and(|mention| self.scene.is_party(mention));
            if mark || party || document.is_word(at, words!["et", "que", "qui", "dont", "où", "mais", "pour"]) {
                return None;
            }
        }
        None
    }

    fn after_adverbs(&self, from: usize) -> usize {
        let document = self.scene.document;
        let passed = |at: &usize| {
            document.is_lower(*at) && document.surface(*at).ends_with("ment")
                || document.is_word(
                    *at,
                    words!["aussi", "aussitôt", "toujours", "déjà", "depuis", "encore", "longtemps", "été"],
                )
        };
        let past = (from..from + 3).find(|at| !passed(at)).unwrap_or(from + 3);
        // « soutient sans réserve »
        if document.is_word(past, words!["sans"]) && document.is_noun(past + 1) { past + 2 } else { past }
    }

    /// The parties that a finite verb has for its subject.
    fn subjects(&self) -> Vec<usize> {
        // « s'est entretenu »: the verb stands behind its pronoun.
        let verb = self.tokens.clone().find(|&at| clause::is_verb(self.scene, at)).unwrap_or(self.tokens.start);
        subjects(self.scene, verb)
    }

    /// The subjects of the verb that governs the word.
    fn subjects_of_clause(&self) -> Vec<usize> {
        clause::governing_verb(self.scene, self.tokens.start).map_or_else(Vec::new, |verb| subjects(self.scene, verb))
    }

    /// Whom a participle, an adjective or a noun describes: « X, alliée de », « X est liée à », « les X soutenus par ».
    #[inline(never)]
    fn described(&self) -> Vec<usize> {
        let document = self.scene.document;
        let mut at = previous(self.tokens.start);
        if document.is_word(at, words!["part"]) && document.is_word(previous(at), words!["sa", "leur"]) {
            at = previous(previous(previous(at)));
        }
        while at >= self.sentence.start && at < self.sentence.end && self.scene.mention_at(at).is_none() {
            let passed = document.is_adjective(at)
                || document.is_word(
                    at,
                    words!["un", "une", "l'", "le", "la", "les", "des", "plus", "très", "en", "grand", "grande"],
                );
            if !passed {
                break;
            }
            at = previous(at);
        }
        if document.is_mark(at, ',') {
            return before(self.scene, previous(at));
        }
        // « sont par ailleurs liés à »
        let group = clause::group_start(self.scene, self.tokens.start);
        if let Some(copula) = (group..self.tokens.start).find(|&at| clause::is_auxiliary(self.scene, at)) {
            let own = subjects(self.scene, copula);
            if !own.is_empty() {
                return own;
            }
        }
        // « le gouvernement de X négocie »: the verb has a subject of its own.
        let word = self.tokens.start;
        let finite = clause::is_verb(self.scene, word) && !document.parts_of_speech(word).starts_with('p');
        if finite {
            return self.subjects();
        }
        if let Some(mention) = self.scene.mention_at(at).filter(|&mention| self.scene.is_party(mention)) {
            return before(self.scene, self.scene.tokens(mention).end - 1);
        }
        let copula = ["est", "sont", "était", "étaient", "reste", "restent", "demeure", "fut", "été"];
        if document.is_word(at, &copula) {
            return subjects(self.scene, at);
        }
        let own = self.subjects();
        if own.is_empty() && self.is_had() { self.subjects_of_clause() } else { own }
    }

    /// « a signé un accord », « mène une guerre »: whoever does that is a party to it; not « souhaite revoir l'accord ».
    fn is_had(&self) -> bool {
        let verb = clause::governing_verb(self.scene, self.tokens.start);
        verb.is_some_and(|verb| {
            let related = self.scene.document.find(verb, Class::RelationVerbs);
            self.scene.document.is_word(verb, &HAVING)
                || related.is_some_and(|(sense, _)| matches!(sense.code(), "agree" | "negotiate"))
        })
    }
}

const BOUND: RuleId = "relation-bound-by";

/// Whether the evidence of a rule goes on with the treaty's name.
pub fn is_bond(rule: RuleId) -> bool {
    rule == BOUND
}

/// The parties that are the subject of the verb at a token.
fn subjects(scene: &Scene<'_, '_>, verb: usize) -> Vec<usize> {
    let subject = clause::is_verb(scene, verb).then(|| subject::subject(scene, verb)).flatten();
    let Some(subject) = subject.filter(|subject| !subject.owner && scene.is_party(subject.mention)) else {
        return Vec::new();
    };
    parties::with_those_before(scene, subject.mention)
}

/// The written forms of a preposition.
fn forms(preposition: &str) -> &'static [&'static str] {
    match preposition {
        "de" => &["de", "du", "des", "d'"],
        "à" => &["à", "au", "aux"],
        "avec" => &["avec"],
        "contre" => &["contre"],
        "entre" => &["entre"],
        _ => &["sur"],
    }
}

/// Each of one side with each of the other.
fn all(subjects: &[usize], objects: &[usize], rule: RuleId) -> Vec<Pair> {
    let pair = |&subject: &usize| objects.iter().map(move |&object| (subject, object, rule));
    subjects.iter().flat_map(pair).collect()
}

/// Each two of a list.
fn pairs_of(parties: &[usize], rule: RuleId) -> Vec<Pair> {
    let pair = |(index, &one): (usize, &usize)| {
        parties.iter().skip(index + 1).map(move |&other| (one, other, rule)).collect::<Vec<Pair>>()
    };
    parties.iter().enumerate().flat_map(pair).collect()
}
