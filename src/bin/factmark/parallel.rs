use std::io;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Jobs under way for each thread: enough that none waits for a long article, few enough that memory stays small.
const AHEAD: usize = 4;

/// A job, and where its answer is waited for.
type Order<Job, Answer> = (Job, SyncSender<Answer>);

/// What is handed to whoever collects the answers.
pub enum Next<Answer> {
    /// The next answer, in the order of the jobs.
    Answer(Answer),
    /// It is not there yet: a good moment to pass on those that are.
    Pause,
}

/// Answers `jobs` on so many threads and hands the answers to `take` in the order of the jobs. However many jobs there
/// are, only a few are in memory.
///
/// The threads are left to themselves after an error: one may wait for input that never comes.
///
/// # Errors
/// The first of `jobs` or `take`; nothing is taken after it.
pub fn in_order<Job, Answer>(
    threads: usize,
    jobs: impl Iterator<Item = io::Result<Job>> + Send + 'static,
    answer: impl Fn(Job) -> Answer + Send + Sync + 'static,
    mut take: impl FnMut(Next<Answer>) -> io::Result<()>,
) -> io::Result<()>
where
    Job: Send + 'static,
    Answer: Send + 'static,
{
    let (order, orders) = sync_channel(threads);
    let (turn, turns) = sync_channel(threads.saturating_mul(AHEAD));
    let (orders, answer) = (Arc::new(Mutex::new(orders)), Arc::new(answer));
    for _ in 0..threads {
        let (orders, answer) = (Arc::clone(&orders), Arc::clone(&answer));
        thread::Builder::new().spawn(move || work(&orders, &*answer))?;
    }
    thread::Builder::new().spawn(move || feed(jobs, &order, &turn))?;
    while let Some(answers) = next(&turns, &mut take)? {
        let answer = next(&answers?, &mut take)?;
        take(Next::Answer(answer.ok_or_else(|| io::Error::other("an article could not be answered"))?))?;
    }
    Ok(())
}

fn work<Job, Answer>(orders: &Mutex<Receiver<Order<Job, Answer>>>, answer: &impl Fn(Job) -> Answer) {
    // The lock is held while waiting for a job, not while working on it.
    let next = || orders.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok((job, waiting)) = next() {
        // After an error nobody waits any more.
        let _ = waiting.send(answer(job));
    }
}

/// Gives each job its turn among the answers, then to the threads; ends when nobody collects any more.
fn feed<Job, Answer>(
    jobs: impl Iterator<Item = io::Result<Job>>,
    order: &SyncSender<Order<Job, Answer>>,
    turn: &SyncSender<io::Result<Receiver<Answer>>>,
) {
    for job in jobs {
        let (waiting, answers) = sync_channel(1);
        let given = match job {
            Ok(job) => turn.send(Ok(answers)).is_ok() && order.send((job, waiting)).is_ok(),
            Err(error) => {
                let _ = turn.send(Err(error));
                false
            }
        };
        if !given {
            return;
        }
    }
}

/// What comes next, none after the last; `take` hears that it takes a while.
fn next<T, Answer>(from: &Receiver<T>, take: &mut impl FnMut(Next<Answer>) -> io::Result<()>) -> io::Result<Option<T>> {
    match from.try_recv() {
        Ok(one) => Ok(Some(one)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            take(Next::Pause)?;
            Ok(from.recv().ok())
        }
    }
}
