//! The browser build: wasm, its JavaScript glue and the sample articles in `www/pkg`, then all that is served in `dist`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use wasm_bindgen_cli_support::Bindgen;

use crate::run::{Failure, exists, root, run, run_with};
use crate::samples;

/// How much work goes into the size of the wasm file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As shipped.
    Release,
    /// Seconds sooner, while someone watches: without `wasm-opt`.
    Quick,
}

const TARGET: &str = "wasm32-unknown-unknown";

/// What the compiler of `rust-toolchain.toml` uses beyond the first WebAssembly; all engines have had it for years.
pub const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How large a function the compiler may put into its callers: a ninth of what it takes by itself. 40 would cost 3 kB on the
/// wire and save a fiftieth of the time; 18 saves nothing.
const INLINING: &str = "-Cllvm-args=-inline-threshold=25";

/// Compiles the library for browsers into `www/pkg`, with the sample articles, and fills `dist`.
pub fn build(effort: Effort) -> Result<(), Failure> {
    install_target()?;
    let package = root().join("www/pkg");
    // The page may be served while this runs: files are prepared aside and replaced whole.
    let staging = target_folder().join("pkg");
    compile(&root(), &target_folder(), &staging, effort)?;
    fs::create_dir_all(&package)?;
    for name in ["factmark.js", "factmark_bg.wasm"] {
        let fresh = package.join(format!("{name}.new"));
        fs::copy(staging.join(name), &fresh)?;
        fs::rename(fresh, package.join(name))?;
    }
    write_places(&package)?;
    samples::write(&package.join("samples.json"))?;
    bundle()?;
    report(&package)
}

/// Compiles the sources in one folder, with `target` for what cargo makes, and writes wasm and glue to `staging`.
pub fn compile(sources: &Path, target: &Path, staging: &Path, effort: Effort) -> Result<(), Failure> {
    let flags = [anonymous_paths(sources), INLINING.to_owned()].join("\u{1f}");
    let variables = [("CARGO_ENCODED_RUSTFLAGS", flags), ("CARGO_TARGET_DIR", target.display().to_string())];
    let manifest = sources.join("Cargo.toml").display().to_string();
    let arguments =
        ["build", "--quiet", "--locked", "--lib", "--target", TARGET, "--profile", "wasm", "--manifest-path"];
    run_with("cargo", &[&arguments[..], &[&manifest]].concat(), &variables)?;
    fs::create_dir_all(staging)?;
    Bindgen::new()
        .input_path(target.join(TARGET).join("wasm/factmark.wasm"))
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .out_name("factmark")
        .generate(staging)?;
    if effort == Effort::Release {
        optimize(&staging.join("factmark_bg.wasm"))?;
    }
    Ok(())
}

/// The packs of places, which the engine may load later.
fn write_places(package: &Path) -> Result<(), Failure> {
    for (name, pack) in [("places.bin", factmark::Places::embedded()), ("places-near.bin", factmark::Places::near())] {
        let pack = pack.ok_or_else(|| format!("{name} is not readable"))?;
        let fresh = package.join(format!("{name}.new"));
        fs::write(&fresh, pack.bytes())?;
        fs::rename(fresh, package.join(name))?;
    }
    Ok(())
}

/// Joins the scripts of `www` into the few small files of `dist`, which is what is served and put on a server.
pub fn bundle() -> Result<(), Failure> {
    install_tools()?;
    run("node", &["xtask/bundle.mjs"])
}

/// Makes the npm package of a fresh build, in `target/npm`.
pub fn pack() -> Result<(), Failure> {
    build(Effort::Release)?;
    run("node", &["xtask/pack.mjs"])
}

/// Compiler flags under which no message in the file names a folder of the machine that built it: the same sources give
/// the same bytes anywhere.
fn anonymous_paths(sources: &Path) -> String {
    let home = |variable: &str, folder: &str| {
        env::var_os(variable).map(PathBuf::from).or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(folder)))
    };
    let folders = [
        (Some(sources.to_path_buf()), "."),
        (home("CARGO_HOME", ".cargo"), "c"),
        (home("RUSTUP_HOME", ".rustup"), "r"),
    ];
    let flags = folders.into_iter().filter_map(|(folder, name)| Some((folder?, name)));
    let flags: Vec<String> =
        flags.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect();
    flags.join("\u{1f}")
}

/// Where cargo puts what it builds.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The JavaScript tools of `package.json`, installed when missing.
pub fn install_tools() -> Result<(), Failure> {
    let manifest: serde_json::Value = serde_json::from_str(&fs::read_to_string(root().join("package.json"))?)?;
    let tools = manifest["devDependencies"].as_object().into_iter().flat_map(|tools| tools.keys());
    if tools.into_iter().all(|tool| root().join("node_modules").join(tool).is_dir()) {
        return Ok(());
    }
    if !exists("npm") {
        return Err("npm is missing: install Node.js 20 or later (https://nodejs.org)".into());
    }
    run("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
}

fn install_target() -> Result<(), Failure> {
    let installed = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root())
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir());
    if installed {
        return Ok(());
    }
    if !exists("rustup") {
        return Err(
            format!("the {TARGET} target is missing: install it with your Rust distribution, or use rustup").into()
        );
    }
    run("rustup", &["target", "add", TARGET])
}

/// What `wasm-opt` does.
///
/// - Functions with one caller stay functions: put together, most of the engine is one function of 220 kB, which takes 5 kB
///   more on the wire, is compiled whole before the first article is read, and runs a twentieth slower.
/// - The stack of Rust's programs lies lowest, and nothing of theirs below 1024: offsets may be put into loads and stores.
pub const OPTIMIZATIONS: [&str; 4] =
    ["-Oz", "--converge", "--one-caller-inline-max-function-size=0", "--low-memory-unused"];

fn optimize(wasm: &Path) -> Result<(), Failure> {
    install_tools()?;
    let Some(path) = wasm.to_str() else { return Err("the project's path is not UTF-8".into()) };
    let files = ["node_modules/binaryen/bin/wasm-opt", path, "-o", path];
    run("node", &[&files[..], &OPTIMIZATIONS, &WASM_FEATURES].concat())
}

fn report(package: &Path) -> Result<(), Failure> {
    let kilobytes = fs::metadata(package.join("factmark_bg.wasm"))?.len() / 1000;
    println!("dist: complete; factmark_bg.wasm {kilobytes} kB");
    Ok(())
}
