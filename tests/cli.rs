//! The command line as its help promises: formats, units of positions, streams, errors.
#![cfg(feature = "cli")]

#[expect(dead_code, reason = "shared with schema.rs")]
mod schema_support;

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use schema_support::Schema;
use serde_json::Value;

type Outcome = Result<(), Box<dyn Error>>;

const ARTICLE: &str =
    "🚨 La crue a fait au moins 12 morts et 1 400 sinistrés à Caen, selon la préfecture du Calvados.\n";

/// Takes the words between two positions out of the article.
type Cut<'a> = &'a dyn Fn(usize, usize) -> Option<String>;

/// What a run printed, and whether it ended well.
struct Run {
    out: String,
    errors: String,
    success: bool,
}

impl Run {
    /// Each line of the output as JSON.
    fn lines(&self) -> Result<Vec<Value>, Box<dyn Error>> {
        Ok(self.out.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
    }
}

fn run(arguments: &[&str], input: &[u8]) -> Result<Run, Box<dyn Error>> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factmark"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    let input = input.to_owned();
    // A run that prints before it has read everything must not wait for us.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output()?;
    // A run that refuses its arguments reads nothing.
    let _ = writer.join();
    Ok(Run {
        out: String::from_utf8(output.stdout)?,
        errors: String::from_utf8(output.stderr)?,
        success: output.status.success(),
    })
}

/// A file that is gone when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, content: &str) -> Result<Self, Box<dyn Error>> {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&path, content)?;
        Ok(Self(path))
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn text_shows_mentions_and_facts() -> Outcome {
    let run = run(&[], ARTICLE.as_bytes())?;
    assert!(run.success && run.errors.is_empty());
    assert!(run.out.contains("La crue a fait [au moins 12] morts et [1 400] sinistrés à [Caen]"), "{}", run.out);
    assert!(run.out.contains("au moins 12 = ≥ 12 | morts"), "{}", run.out);
    assert!(!run.out.contains('\x1b'), "no colors where nobody sees them");
    Ok(())
}

#[test]
fn text_says_what_cannot_be_read() -> Outcome {
    for (text, remark) in
        [("", "empty"), ("The end of the story was not what they had hoped for, and so it is.", "not-french")]
    {
        let run = run(&[], text.as_bytes())?;
        assert!(run.success && run.out.contains(&format!("[{remark}]")), "{}", run.out);
    }
    Ok(())
}

#[test]
fn json_is_the_exchange_format() -> Outcome {
    let schema = Schema::load()?;
    let whole = run(&["--format", "json"], ARTICLE.as_bytes())?;
    assert!(whole.out.lines().count() > 20, "indented");
    let value: Value = serde_json::from_str(&whole.out)?;
    assert_eq!(schema.problems(&value), Vec::<String>::new());
    assert!(value["mentions"].as_array().is_some_and(|mentions| mentions.len() >= 4));
    Ok(())
}

#[test]
fn json_lines_are_one_a_file() -> Outcome {
    let schema = Schema::load()?;
    let one = Scratch::new("one.txt", ARTICLE)?;
    let other = Scratch::new("other.txt", "Il y a eu 3 blessés à Lyon, selon la police.")?;
    let run = run(&["--format", "jsonl", one.path(), other.path()], b"")?;
    let lines = run.lines()?;
    assert_eq!(
        lines.iter().map(|line| line["id"].as_str()).collect::<Vec<_>>(),
        [Some(one.path()), Some(other.path())]
    );
    for line in &lines {
        assert_eq!(schema.problems(line), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn csv_has_one_row_a_number() -> Outcome {
    let run = run(&["--format", "csv"], ARTICLE.as_bytes())?;
    let rows: Vec<&str> = run.out.split("\r\n").collect();
    assert!(rows[0].starts_with("start,end,text,type,value,upper,iso,qualifier,unit,what,who,where"));
    assert!(rows[1].contains(",au moins 12,cardinal,12,,,ge,,morts,"), "{}", rows[1]);
    assert_eq!(rows.len(), 4, "a header, two numbers and the end: {rows:?}");
    Ok(())
}

#[test]
fn offsets_are_in_the_unit_asked_for() -> Outcome {
    let cut_bytes = |start, end| ARTICLE.get(start..end).map(str::to_owned);
    let utf16: Vec<u16> = ARTICLE.encode_utf16().collect();
    let cut_utf16 = |start: usize, end: usize| String::from_utf16(utf16.get(start..end)?).ok();
    let letters: Vec<char> = ARTICLE.chars().collect();
    let cut_letters = |start: usize, end: usize| Some(letters.get(start..end)?.iter().collect::<String>());
    let cuts: [(&[&str], Cut<'_>); 4] = [
        (&["--offsets", "bytes"], &cut_bytes),
        (&["--offsets", "utf16"], &cut_utf16),
        (&["--offsets", "codepoints"], &cut_letters),
        (&[], &cut_letters),
    ];
    for (arguments, cut) in cuts {
        let run = run(&[arguments, &["--format", "jsonl"]].concat(), ARTICLE.as_bytes())?;
        let line = run.lines()?.pop().ok_or("no line")?;
        let mentions = line["mentions"].as_array().ok_or("no mentions")?;
        assert!(mentions.len() >= 4);
        for mention in mentions {
            let position = |field: &str| mention[field].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(0);
            let words = cut(position("start"), position("end"));
            assert_eq!(words.as_deref(), mention["text"].as_str(), "{arguments:?}");
        }
    }
    Ok(())
}

#[test]
fn a_stream_is_answered_line_by_line() -> Outcome {
    let schema = Schema::load()?;
    let input = concat!(
        "{\"id\": \"a\", \"date\": \"2020-10-10\", \"text\": \"La crue a fait 12 morts à Caen.\"}\n",
        "\n",
        "{\"id\": 7, \"text\": \"Il y a eu 3 blessés.\", \"author\": \"X\"}\r\n",
        "{\"text\": \"\"}\n",
        "{\"id\": {\"b\": [1]}, \"date\": null, \"text\": \"Rien n'est arrivé hier.\"}",
    );
    let run = run(&["--input", "jsonl"], input.as_bytes())?;
    assert!(run.success && run.errors.is_empty(), "{}", run.errors);
    let lines = run.lines()?;
    let ids: Vec<String> = lines.iter().map(|line| line["id"].to_string()).collect();
    assert_eq!(ids, ["\"a\"", "7", "null", "{\"b\":[1]}"]);
    for line in &lines {
        assert_eq!(schema.problems(line), Vec::<String>::new());
    }
    assert_eq!(lines[2]["remarks"][0], "empty");
    Ok(())
}

#[test]
fn a_malformed_line_is_named_and_the_others_answered() -> Outcome {
    let lines: [&[u8]; 8] = [
        b"{\"id\": 1, \"text\": \"Il y a eu 3 morts.\"}",
        b"{\"id\": 2, \"text\": ",
        b"{\"id\": 3}",
        b"{\"id\": 4, \"text\": \"Il y a eu 4 morts.\", \"date\": \"hier\"}",
        b"{\"id\": 5, \"text\": \"Il y a eu 5 morts.\", \"date\": 2020}",
        b"{\"id\": 6, \"text\": \"\xFF\"}",
        b"[1, 2]",
        b"{\"id\": 8, \"text\": \"Il y a eu 8 morts.\"}",
    ];
    let run = run(&["--input", "jsonl"], &lines.join(&b'\n'))?;
    assert!(!run.success);
    let ids: Vec<Option<u64>> = run.lines()?.iter().map(|line| line["id"].as_u64()).collect();
    assert_eq!(ids, [Some(1), Some(8)]);
    let named: Vec<&str> = run.errors.lines().filter_map(|line| line.split(": ").nth(1)).collect();
    assert_eq!(named, ["line 2", "line 3", "line 4", "line 5", "line 6", "line 7"], "{}", run.errors);
    Ok(())
}

#[test]
fn a_stream_answers_before_it_ends() -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_factmark"))
        .args(["--input", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let (mut stdin, stdout) = child.stdin.take().zip(child.stdout.take()).ok_or("no pipes")?;
    let (first, answer) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut lines = BufReader::new(stdout).lines();
        let sent = first.send(lines.next());
        (sent.is_ok(), lines.count())
    });
    // Standard input stays open until the first answer is there.
    let line = format!("{{\"id\": 1, \"text\": {}}}\n", Value::from(ARTICLE));
    stdin.write_all(line.repeat(500).as_bytes())?;
    let answer = answer.recv_timeout(Duration::from_secs(60))?.ok_or("no answer")??;
    assert!(answer.contains("\"id\":1"), "{answer}");
    drop(stdin);
    assert_eq!(reader.join().map_err(|_| "the reader failed")?, (true, 499));
    assert!(child.wait()?.success());
    Ok(())
}

#[test]
fn explain_names_rules_and_evidence() -> Outcome {
    let text = "La crue a fait 3 morts en Arménie, a déclaré Hélène Quesnel, la cheffe des pompiers.";
    let run = run(&["--explain"], text.as_bytes())?;
    assert!(run.out.contains("« 3 » number cardinal [cardinal]"), "{}", run.out);
    assert!(run.out.contains("« Arménie » place country → AM [place-known]"), "{}", run.out);
    assert!(run.out.contains("« en »"), "the evidence for a place: {}", run.out);
    assert!(run.out.contains("fact « 3 » attributed what « morts » [counted-noun]"), "{}", run.out);
    Ok(())
}

#[test]
fn explain_tells_the_readings_that_lost() -> Outcome {
    let text = "La maire, Léa Morin, 43 ans, quitte la ville.";
    let plain = run(&["--explain"], text.as_bytes())?;
    assert!(plain.out.contains("« 43 ans » could be duration P43Y [age-or-duration]: "), "{}", plain.out);
    let lines = run(&["--explain", "--format", "json"], text.as_bytes())?.lines()?;
    let reading = &lines[0]["readings"][0];
    assert_eq!((&reading["start"], &reading["rule"]), (&21.into(), &"age-or-duration".into()));
    let unasked = run(&["--format", "json"], text.as_bytes())?;
    assert!(!unasked.out.contains("readings"), "{}", unasked.out);
    Ok(())
}

#[test]
fn a_date_is_taken_or_refused() -> Outcome {
    assert!(run(&["--date", "2020-10-10"], ARTICLE.as_bytes())?.success);
    for date in ["hier", "2020-13-01", ""] {
        let run = run(&["--date", date], ARTICLE.as_bytes())?;
        assert!(!run.success && run.errors.contains("--date"), "{}", run.errors);
    }
    Ok(())
}

#[test]
fn a_missing_file_is_named_and_the_others_answered() -> Outcome {
    let one = Scratch::new("there.txt", ARTICLE)?;
    let run = run(&["--format", "jsonl", "no-such-file.txt", one.path()], b"")?;
    assert!(!run.success && run.errors.contains("no-such-file.txt"), "{}", run.errors);
    assert_eq!(run.lines()?.len(), 1);
    Ok(())
}

#[test]
fn bytes_that_are_no_text_are_answered() -> Outcome {
    let noise: Vec<u8> = (0..4_000_u32).map(|index| (index.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let run = run(&["--format", "json"], &noise)?;
    let value: Value = serde_json::from_str(&run.out)?;
    assert!(run.success && value["remarks"][0] == "binary", "{}", value["remarks"]);
    Ok(())
}

#[test]
fn exports_are_formats() -> Outcome {
    let one = Scratch::new("the flood.txt", ARTICLE)?;
    let markdown = run(&["--format", "markdown", one.path()], b"")?;
    assert!(markdown.out.contains("| au moins 12 | ≥ 12 | morts |"), "{}", markdown.out);
    let annotations = run(&["--format", "webannotation", one.path()], b"")?;
    let value: Value = serde_json::from_str(&annotations.out)?;
    let source = value["first"]["items"][0]["target"]["source"].as_str().unwrap_or_default();
    assert!(source.ends_with("the%20flood.txt"), "{source}");
    let casualties = run(&["--format", "casualties"], ARTICLE.as_bytes())?;
    assert!(casualties.out.starts_with("event_date,date_precision,place"), "{}", casualties.out);
    assert!(casualties.out.contains(",dead,12,12,,"), "{}", casualties.out);
    Ok(())
}

#[test]
fn two_articles_are_compared() -> Outcome {
    let before = Scratch::new("before.txt", ARTICLE)?;
    let after = Scratch::new("after.txt", &ARTICLE.replace("1 400", "1 500"))?;
    let text = run(&["compare", before.path(), after.path()], b"")?;
    assert!(text.success && text.out.contains("agree: ≥ 12 morts"), "{}", text.out);
    assert!(text.out.contains("changed: 1400 → 1500 (+100) sinistrés"), "{}", text.out);
    let json = run(&["compare", "--format", "json", before.path(), after.path()], b"")?;
    let value: Value = serde_json::from_str(&json.out)?;
    assert_eq!(value["figures"][1]["outcome"], "changed");
    assert_eq!(value["figures"][1]["difference"], "100");
    let schema = Schema::load()?;
    for article in ["before", "after"] {
        assert_eq!(schema.problems(&value[article]), Vec::<String>::new());
    }
    let missing = run(&["compare", before.path(), "no-such-file.txt"], b"")?;
    assert!(!missing.success && missing.errors.contains("no-such-file.txt"), "{}", missing.errors);
    Ok(())
}
