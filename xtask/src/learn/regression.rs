//! Logistic regression with a price on every weight, so that most of them are nothing (the lasso).
//!
//! Minimizes the sum of the losses plus [`PRICE`] times the sum of the absolute weights by accelerated proximal gradient
//! descent (FISTA: Beck and Teboulle 2009). No chance is involved: the same articles give the same weights.

use super::examples::Question;

/// What a unit of weight costs.
const PRICE: f64 = 3.3;
const STEPS: usize = 1500;

/// The weights, one for each slot.
pub fn fit<'q>(questions: impl Iterator<Item = &'q Question>, slots: usize) -> Vec<f64> {
    let rows: Vec<(&[usize], bool)> =
        questions.flat_map(|question| &question.candidates).map(|one| (one.slots.as_slice(), one.right)).collect();
    let step = 1.0 / steepness(&rows, slots);
    let (mut weights, mut ahead, mut momentum) = (vec![0.0; slots], vec![0.0; slots], 1.0_f64);
    for _ in 0..STEPS {
        let mut gradient = vec![0.0; slots];
        for (active, right) in &rows {
            let error = probability(sum(&ahead, active)) - f64::from(u8::from(*right));
            active.iter().for_each(|slot| gradient[*slot] += error);
        }
        let next_momentum = f64::midpoint(1.0, (1.0 + 4.0 * momentum * momentum).sqrt());
        let inertia = (momentum - 1.0) / next_momentum;
        for slot in 0..slots {
            let next = shrink(ahead[slot] - step * gradient[slot], step * PRICE);
            ahead[slot] = next + inertia * (next - weights[slot]);
            weights[slot] = next;
        }
        momentum = next_momentum;
    }
    weights
}

/// The log-odds of a candidate.
pub fn sum(weights: &[f64], active: &[usize]) -> f64 {
    active.iter().map(|slot| weights[*slot]).sum()
}

fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

fn shrink(value: f64, by: f64) -> f64 {
    value.signum() * (value.abs() - by).max(0.0)
}

/// How fast the slope of the loss changes at most: a quarter of the largest eigenvalue of the rows' products.
fn steepness(rows: &[(&[usize], bool)], slots: usize) -> f64 {
    let mut vector = vec![1.0; slots];
    let mut eigenvalue = 1.0;
    for _ in 0..40 {
        let mut image = vec![0.0; slots];
        for (active, _) in rows {
            let product = sum(&vector, active);
            active.iter().for_each(|slot| image[*slot] += product);
        }
        eigenvalue = image.iter().map(|value| value * value).sum::<f64>().sqrt();
        vector = image.into_iter().map(|value| value / eigenvalue).collect();
    }
    0.25 * eigenvalue * 1.01
}
