//! Candidates of the annotated articles, and which of them the annotators chose.

use factmark::learning::{self, Choice, Example, Role};
use factmark::{Context, Places};

use crate::score::{Article, same_words};

/// A candidate: the slots of what it shows, and whether the annotation names it.
pub struct Candidate {
    pub slots: Vec<usize>,
    pub right: bool,
}

/// A number and its candidates for one role.
pub struct Question {
    /// The article, by its position.
    pub article: usize,
    pub candidates: Vec<Candidate>,
    /// Whether the annotation names anyone or any place.
    pub has_answer: bool,
    /// What the rules found, if anything: whether it is right, and which candidate it is.
    pub drawn: Option<(bool, Option<usize>)>,
}

/// The roles, and the attribute of the annotation that answers for each.
pub const ROLES: [(Role, &str); 2] = [(Role::Who, "who"), (Role::Where, "where")];

/// The questions of all articles, by role.
pub fn questions(articles: &[Article]) -> [Vec<Question>; 2] {
    let places = Places::embedded();
    let mut questions = [Vec::new(), Vec::new()];
    for (index, article) in articles.iter().enumerate() {
        let context = Context { places: places.clone(), ..Context::default() };
        for example in learning::examples(&article.text, &context) {
            let Some(gold) = annotation(article, &example) else { continue };
            for (((_, attribute), choice), list) in ROLES.into_iter().zip(&example.roles).zip(&mut questions) {
                list.push(question(article, index, choice, gold.attribute(attribute)));
            }
        }
    }
    questions
}

/// The annotated number that an example is about; none where finding it is optional.
fn annotation<'a>(article: &'a Article, example: &Example) -> Option<&'a crate::score::Span> {
    let number = example.number;
    let overlaps = |span: &&crate::score::Span| {
        span.kind == "number" && span.start < number.end && number.start < span.end && !span.optional
    };
    article.spans.iter().find(overlaps)
}

fn question(article: &Article, index: usize, choice: &Choice, gold: Option<&str>) -> Question {
    let right = |span: factmark::Span| gold.is_some_and(|gold| same_words(gold, span.of(&article.text)));
    let candidates = choice.candidates.iter();
    Question {
        article: index,
        candidates: candidates.map(|(span, slots)| Candidate { slots: slots.clone(), right: right(*span) }).collect(),
        has_answer: gold.is_some(),
        drawn: choice.drawn.map(|(span, candidate)| (right(span), candidate)),
    }
}
