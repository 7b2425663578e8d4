//! `cargo xtask spark`: the job of `examples/spark` on two local cores gives what one process gives.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::build::target_folder;
use crate::run::{Failure, exists, root, run};

/// Lines of each file of the folder that is read.
const LINES: usize = 150;
/// Files of that folder.
const FILES: usize = 4;

/// Builds the command line, installs PySpark below `target` if it is not there (some 500 MB, which is why this is no part
/// of `cargo xtask test`), runs the job and compares.
pub fn spark() -> Result<(), Failure> {
    if !exists("java") && Command::new("java").arg("-version").stderr(Stdio::null()).status().is_err() {
        return Err("Java is missing: Spark needs version 17 or later".into());
    }
    run("cargo", &["build", "--quiet", "--locked", "--features", "cli", "--bin", "factmark"])?;
    let python = install()?;
    let folder = target_folder().join("spark-test");
    let _ = fs::remove_dir_all(&folder);
    let (articles, results) = (folder.join("articles"), folder.join("results"));
    let malformed = write_articles(&articles)?;
    let program = target_folder().join(format!("debug/factmark{EXE_SUFFIX}"));
    let submit = python.with_file_name("spark-submit");
    let shown = [&submit, &program, &articles, &results].map(|path| path.display().to_string());
    let [submit, program, articles_shown, results_shown] = &shown;
    let output = Command::new(submit)
        .args(["--master", "local[2]", "--conf", "spark.ui.enabled=false", "--conf", "spark.log.level=ERROR"])
        .args(["examples/spark/factmark_job.py", "--program", program, "--partitions", "6"])
        .args([articles_shown, results_shown])
        .env("PYSPARK_PYTHON", &python)
        .env("SPARK_LOCAL_IP", "127.0.0.1")
        .current_dir(root())
        .stdin(Stdio::null())
        .output()?;
    let (said, problems) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if !output.status.success() || !said.contains(&format!("factmark: {malformed} lines could not be read")) {
        return Err(format!("the job failed: {said}\n{problems}").into());
    }
    let (by_spark, alone) = (lines_of(&results, "part-")?, by_one_process(program, &articles)?);
    if by_spark.is_empty() || by_spark != alone {
        return Err(
            format!("{} answers by Spark, {} by one process, and not the same", by_spark.len(), alone.len()).into()
        );
    }
    println!(
        "spark: {} answers on local[2], the same as by one process; {malformed} malformed lines told",
        alone.len()
    );
    Ok(())
}

/// The Python of an environment with PySpark.
fn install() -> Result<PathBuf, Failure> {
    let environment = target_folder().join("spark-venv");
    let python = environment.join("bin/python");
    if !environment.join("bin/spark-submit").exists() {
        let shown = environment.display().to_string();
        run("python3", &["-m", "venv", &shown])?;
        let requirements = ["-m", "pip", "install", "--quiet", "--requirement", "examples/spark/requirements.txt"];
        run(&python.display().to_string(), &requirements)?;
    }
    Ok(python)
}

/// Files of lines made from the sample articles, each with lines that cannot be read, whose number is returned.
fn write_articles(folder: &Path) -> Result<usize, Failure> {
    fs::create_dir_all(folder)?;
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join("seeds/articles"))?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let texts = paths.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let mut malformed = 0;
    for file in 0..FILES {
        let mut lines = String::new();
        for line in 0..LINES {
            let text = texts.get((file * LINES + line) % texts.len()).ok_or("no sample articles")?;
            let cut: String = text.chars().take(200 + line * 20).collect();
            lines.push_str(
                &serde_json::json!({ "id": file * LINES + line, "date": "2024-05-16", "text": cut }).to_string(),
            );
            lines.push('\n');
        }
        lines.push_str("{\"id\": \"no text\"}\n");
        malformed += 1;
        fs::write(folder.join(format!("{file}.jsonl")), lines)?;
    }
    Ok(malformed)
}

fn by_one_process(program: &str, articles: &Path) -> Result<Vec<String>, Failure> {
    let whole = articles.with_file_name("whole.jsonl");
    fs::write(&whole, lines_of(articles, "")?.join("\n"))?;
    let input = fs::File::open(whole)?;
    let output = Command::new(program).args(["--input", "jsonl"]).stdin(input).stderr(Stdio::null()).output()?;
    Ok(sorted(String::from_utf8(output.stdout)?.lines()))
}

/// The sorted lines of all files of a folder that begin so.
fn lines_of(folder: &Path, prefix: &str) -> Result<Vec<String>, Failure> {
    let mut text = String::new();
    for entry in fs::read_dir(folder)?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            text.push_str(&fs::read_to_string(entry.path())?);
        }
    }
    Ok(sorted(text.lines()))
}

fn sorted<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut lines: Vec<String> = lines.map(str::to_owned).collect();
    lines.sort();
    lines
}
