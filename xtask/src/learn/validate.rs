//! How often the weights are right about articles that they were not learned from.

use factmark::learning::{Decision, Role, SLOTS, UNIT, decide};

use super::examples::Question;
use super::regression::{fit, sum};

/// Parts into which the articles are put; the weights for each come from the others.
const PARTS: usize = 5;

/// Links drawn, right ones, and links there are.
#[derive(Clone, Copy, Default)]
pub struct Figures {
    drawn: usize,
    right: usize,
    answers: usize,
}

impl Figures {
    fn add(&mut self, question: &Question, drawn: Option<bool>) {
        self.answers += usize::from(question.has_answer);
        self.drawn += usize::from(drawn.is_some());
        self.right += usize::from(drawn == Some(true));
    }

    /// Found, right, and their harmonic mean, in percent.
    pub fn percent(self) -> [f64; 3] {
        let share = |of: usize| 100.0 * self.right as f64 / of.max(1) as f64;
        [share(self.answers), share(self.drawn), 200.0 * self.right as f64 / (self.answers + self.drawn).max(1) as f64]
    }
}

/// Of unseen articles: what the rules find, what weights alone find at even odds, and both.
pub fn unseen(role: Role, questions: &[Question]) -> [Figures; 3] {
    let mut figures = [Figures::default(); 3];
    for part in 0..PARTS {
        let (unseen, seen): (Vec<_>, Vec<_>) = questions.iter().partition(|one| one.article % PARTS == part);
        let weights = fit(seen.into_iter(), SLOTS);
        for question in unseen {
            judge(role, question, &weights, &mut figures);
        }
    }
    figures
}

/// Adds what is found for one question.
pub fn judge(role: Role, question: &Question, weights: &[f64], [rules, alone, both]: &mut [Figures; 3]) {
    let odds: Vec<i32> =
        question.candidates.iter().map(|candidate| (sum(weights, &candidate.slots) * f64::from(UNIT)) as i32).collect();
    let right = |candidate: usize| question.candidates[candidate].right;
    let drawn = question.drawn.map(|(right, _)| right);
    let best = (0..odds.len()).max_by_key(|one| odds[*one]).filter(|best| odds[*best] > 0);
    rules.add(question, drawn);
    alone.add(question, best.map(right));
    let decision = decide(role, &odds, question.drawn.map(|(_, candidate)| candidate));
    both.add(
        question,
        match decision {
            Decision::Candidate(index) => Some(right(index)),
            Decision::Drawn => drawn,
            Decision::Nothing => None,
        },
    );
}
