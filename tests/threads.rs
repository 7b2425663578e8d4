//! The command line on many threads: the same answers in the same order as on one, in the same memory.
#![cfg(feature = "cli")]

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn Error>>;

const SENTENCE: &str = "La crue a fait au moins 12 morts et 1 400 sinistrés à Caen, selon la préfecture du Calvados. ";

fn start(arguments: &[&str]) -> std::io::Result<Child> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factmark"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
}

fn run(arguments: &[&str], input: &[u8]) -> Result<Output, Box<dyn Error>> {
    let mut child = start(arguments)?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    let input = input.to_owned();
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output()?;
    // A run that refuses its arguments reads nothing.
    let _ = writer.join();
    Ok(output)
}

/// Short and long articles in turn, so that answers are ready out of order, and lines that cannot be read.
fn lines(count: usize) -> Vec<u8> {
    let mut lines = Vec::new();
    for id in 0..count {
        let line = match id % 9 {
            3 => "{\"text\": ".to_owned(),
            5 => String::new(),
            7 => json!({ "id": id, "text": SENTENCE, "date": "hier" }).to_string(),
            rest => json!({ "id": id, "text": SENTENCE.repeat(1 + rest * rest * 3) }).to_string(),
        };
        lines.extend_from_slice(line.as_bytes());
        lines.push(b'\n');
    }
    lines
}

#[test]
fn any_number_of_threads_gives_the_same_stream() -> Outcome {
    let input = lines(180);
    let one = run(&["--input", "jsonl", "--threads", "1"], &input)?;
    let answers = String::from_utf8(one.stdout.clone())?;
    let ids: Vec<u64> = answers
        .lines()
        .map(|line| Ok(serde_json::from_str::<Value>(line)?["id"].as_u64().ok_or("no id")?))
        .collect::<Result<_, Box<dyn Error>>>()?;
    assert_eq!(ids, (0..180).filter(|id| ![3, 5, 7].contains(&(id % 9))).collect::<Vec<_>>());
    let errors = String::from_utf8(one.stderr.clone())?;
    assert!(errors.lines().count() == 40 && errors.contains("line 4: not JSON"), "{errors}");
    for arguments in [&["--threads", "2"][..], &["--threads", "7"], &[]] {
        let many = run(&[&["--input", "jsonl"], arguments].concat(), &input)?;
        assert_eq!((&many.stdout, &many.stderr), (&one.stdout, &one.stderr), "{arguments:?}");
        assert!(!many.status.success());
    }
    Ok(())
}

#[test]
fn files_are_answered_in_the_order_given() -> Outcome {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("many");
    fs::create_dir_all(&folder)?;
    let mut paths = Vec::new();
    for index in 0..40_usize {
        let path = folder.join(format!("{index}.txt"));
        fs::write(&path, SENTENCE.repeat(1 + index % 7 * 20))?;
        paths.push(path.to_str().ok_or("a path that is not UTF-8")?.to_owned());
    }
    paths.insert(17, "no-such-file.txt".to_owned());
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let one = run(&[&["--format", "jsonl", "--threads", "1"], &paths[..]].concat(), b"")?;
    let many = run(&[&["--format", "jsonl", "--threads", "5"], &paths[..]].concat(), b"")?;
    assert_eq!((&many.stdout, &many.stderr), (&one.stdout, &one.stderr));
    let answers = String::from_utf8(one.stdout)?;
    let ids: Vec<String> = answers
        .lines()
        .map(|line| Ok(serde_json::from_str::<Value>(line)?["id"].to_string()))
        .collect::<serde_json::Result<_>>()?;
    let expected: Vec<String> =
        paths.iter().filter(|path| path.contains("many")).map(|path| json!(path).to_string()).collect();
    assert_eq!(ids, expected);
    fs::remove_dir_all(&folder)?;
    Ok(())
}

#[test]
fn a_line_is_answered_like_a_file() -> Outcome {
    // A town that only the extended pack knows, and a day that only the date given tells.
    let text = "Le bilan est de 12 morts à Opwijk, où les secours sont arrivés vendredi, selon la préfecture.";
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("alike.txt");
    fs::write(&file, text)?;
    let path = file.to_str().ok_or("a path that is not UTF-8")?;
    let options = ["--format", "jsonl", "--date", "2020-10-10"];
    let whole = run(&[&options[..], &[path]].concat(), b"")?;
    for record in [json!({ "id": path, "text": text }), json!({ "id": path, "text": text, "date": "2020-10-10" })] {
        let line = run(&[&options[..], &["--input", "jsonl"]].concat(), record.to_string().as_bytes())?;
        assert_eq!(String::from_utf8(line.stdout)?, String::from_utf8(whole.stdout.clone())?);
    }
    assert!(String::from_utf8(whole.stdout)?.contains("2020-10-09"), "« vendredi » is read against the date");
    fs::remove_file(&file)?;
    Ok(())
}

#[test]
fn a_number_of_threads_is_taken_or_refused() -> Outcome {
    for refused in ["0", "-1", "many", ""] {
        let run = run(&[&format!("--threads={refused}")], b"")?;
        assert!(!run.status.success() && String::from_utf8(run.stderr)?.contains("--threads"), "{refused:?}");
    }
    assert!(run(&["--threads", "100000", "--input", "jsonl"], b"")?.status.success());
    Ok(())
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_run() -> Outcome {
    let mut child = start(&["--input", "jsonl", "--threads", "3"])?;
    let (mut stdin, stdout) = child.stdin.take().zip(child.stdout.take()).ok_or("no pipes")?;
    let line = format!("{}\n", json!({ "id": 1, "text": SENTENCE }));
    stdin.write_all(line.as_bytes())?;
    let mut reader = BufReader::new(stdout);
    assert!(reader.read_line(&mut String::new())? > 0);
    drop(reader);
    stdin.write_all(line.as_bytes())?;
    // Standard input stays open: the run must not wait for it.
    let (ended, end) = mpsc::channel();
    let waiting = thread::spawn(move || ended.send(child.wait().is_ok_and(|status| status.success())));
    assert!(end.recv_timeout(Duration::from_secs(60))?, "a closed reader is no failure");
    drop(stdin);
    let _ = waiting.join();
    Ok(())
}

/// Megabytes at most in use so far by a process that has answered so many lines.
#[cfg(target_os = "linux")]
fn peak_after(count: usize) -> Result<usize, Box<dyn Error>> {
    let mut child = start(&["--input", "jsonl", "--threads", "2"])?;
    let (mut stdin, stdout) = child.stdin.take().zip(child.stdout.take()).ok_or("no pipes")?;
    let line = format!("{}\n", json!({ "text": "Il y a eu 3 blessés. ", "author": "x".repeat(2_000) }));
    let writer = thread::spawn(move || (0..count).try_for_each(|_| stdin.write_all(line.as_bytes())).map(|()| stdin));
    let mut answers = BufReader::new(stdout).lines();
    for _ in 0..count {
        answers.next().ok_or("too few answers")??;
    }
    let status = fs::read_to_string(format!("/proc/{}/status", child.id()))?;
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<usize>().ok());
    drop(writer.join().map_err(|_| "the writer failed")??);
    child.wait()?;
    Ok(peak.ok_or("no peak")? / 1000)
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_stream() -> Outcome {
    let (few, many) = (peak_after(500)?, peak_after(20_000)?);
    assert!(many <= few + 8, "{few} MB after 1 MB of lines, {many} MB after 40 MB");
    Ok(())
}
