//! What the project depends on: pinned, from one registry, under licenses that `deny.toml` allows. The same is asked by
//! `cargo deny check`, which also knows of advisories; this runs with every test.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

type Outcome = Result<(), Box<dyn Error>>;

/// Licenses of programs that only check the project, and are no part of what is shipped.
const TOOLS_ONLY: [&str; 3] = ["BSD-2-Clause", "ISC", "MPL-2.0"];

fn read(path: &str) -> std::io::Result<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
}

fn allowed() -> Result<BTreeSet<String>, Box<dyn Error>> {
    let deny: toml::Table = read("deny.toml")?.parse()?;
    let allow = deny["licenses"]["allow"].as_array().ok_or("no licenses in deny.toml")?;
    Ok(allow.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

/// Whether an SPDX expression can be met with what is allowed. `/` is how old manifests write OR.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any_of(&words, &mut at, allowed);
    met && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = all_of(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= all_of(words, at, allowed);
    }
    met
}

fn all_of(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

fn one(words: &[&str], at: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let word = words.get(*at).copied().unwrap_or_default();
    *at += 1;
    if word == "(" {
        let met = any_of(words, at, allowed);
        *at += 1;
        return met;
    }
    if words.get(*at) == Some(&"WITH") {
        // An exception only adds rights.
        *at += 2;
    }
    allowed.contains(word)
}

#[test]
fn license_expressions_are_read() -> Outcome {
    let allowed = allowed()?;
    for met in [
        "MIT",
        "MIT OR GPL-3.0",
        "GPL-2.0/MIT",
        "(MIT OR X) AND Zlib",
        "X OR MIT AND Zlib",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_met(met, &allowed), "{met}");
    }
    for refused in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR X) AND Y", "MIT MIT", "X WITH Y"] {
        assert!(!is_met(refused, &allowed), "{refused}");
    }
    Ok(())
}

/// `--locked` fails where Cargo.lock is not what the manifests ask for.
#[test]
fn crates_are_locked_and_their_licenses_allowed() -> Outcome {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let arguments = ["metadata", "--locked", "--all-features", "--format-version", "1"];
    let output = Command::new(cargo).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().ok_or("no packages")?;
    assert!(packages.len() > 50, "{} packages", packages.len());
    let allowed = allowed()?;
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(|license| is_met(license, &allowed)))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert!(refused.is_empty(), "deny.toml does not allow {refused:?}");
    Ok(())
}

#[test]
fn crates_come_from_one_registry_with_their_hash() -> Outcome {
    let lock: toml::Table = read("Cargo.lock")?.parse()?;
    let own = ["factmark", "factmark-fuzz", "xtask"];
    for package in lock["package"].as_array().ok_or("no packages")? {
        let name = package["name"].as_str().unwrap_or_default();
        let source = package.get("source").and_then(toml::Value::as_str);
        let hash = package.get("checksum").and_then(toml::Value::as_str).unwrap_or_default();
        if own.contains(&name) {
            assert_eq!(source, None, "{name}");
        } else {
            assert_eq!(source, Some("registry+https://github.com/rust-lang/crates.io-index"), "{name}");
            assert_eq!(hash.len(), 64, "{name}");
        }
    }
    Ok(())
}

#[test]
fn tools_are_pinned_with_their_hash_and_run_nothing_when_installed() -> Outcome {
    let package: Value = serde_json::from_str(&read("package.json")?)?;
    assert!(package.get("dependencies").is_none(), "what is shipped depends on nothing");
    let wanted = package["devDependencies"].as_object().ok_or("no tools")?;
    let lock: Value = serde_json::from_str(&read("package-lock.json")?)?;
    let allowed = allowed()?;
    for (path, tool) in lock["packages"].as_object().ok_or("no packages")?.iter().filter(|(path, _)| !path.is_empty()) {
        let license = tool["license"].as_str().unwrap_or_default();
        assert!(is_met(license, &allowed) || TOOLS_ONLY.contains(&license), "{path}: {license}");
        assert!(tool["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")), "{path}: no hash");
        assert_eq!(tool["dev"], true, "{path}");
    }
    for (name, version) in wanted {
        assert_eq!(lock["packages"][format!("node_modules/{name}")]["version"], *version, "{name}");
    }
    assert!(read("xtask/src/build.rs")?.contains("\"ci\", \"--ignore-scripts\""), "npm runs no script of a package");
    Ok(())
}
