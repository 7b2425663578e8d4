//! A static server for the page, as strict as the strictest newsroom's.

mod content;
mod http;

use std::fs;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build::{Effort, build, bundle};
use crate::run::{Failure, root};
use content::Content;
use http::{Answer, Request};

/// No inline script or style, nothing from elsewhere, no string turned into code.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'";

/// What a change in makes the wasm stale.
const ENGINE: [&str; 4] = ["src", "build", "seeds", "Cargo.toml"];

/// What is bundled again when it changes; what the build itself writes stands in `www/pkg`.
const PAGE: [&str; 1] = ["www"];

/// Builds and serves `dist` on a free port while this program runs; its address.
pub fn aside() -> Result<String, Failure> {
    build(Effort::Release)?;
    Content::prepare(&root().join("dist"));
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let url = format!("http://{}/", listener.local_addr()?);
    thread::spawn(move || http::listen(&listener, answer));
    Ok(url)
}

/// Builds, serves `dist` on `port` or the next free one, and rebuilds when sources change; never returns by itself.
pub fn serve(port: u16) -> Result<(), Failure> {
    build(Effort::Release)?;
    Content::prepare(&root().join("dist"));
    let listener = (port..port.saturating_add(100))
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .ok_or("no free port")?;
    println!("http://{}/", listener.local_addr()?);
    thread::spawn(watch);
    http::listen(&listener, answer);
    Ok(())
}

fn watch() {
    let (mut engine, mut page) = (newest(&ENGINE), newest(&PAGE));
    loop {
        thread::sleep(Duration::from_millis(700));
        let (engine_now, page_now) = (newest(&ENGINE), newest(&PAGE));
        let outcome = if engine_now > engine {
            println!("the engine changed: building");
            build(Effort::Quick)
        } else if page_now > page {
            println!("the page changed: bundling");
            bundle()
        } else {
            continue;
        };
        (engine, page) = (engine_now, page_now);
        if let Err(failure) = outcome {
            eprintln!("xtask: {failure}; still serving the last good build");
        }
    }
}

/// When one of `sources` was last written.
fn newest(sources: &[&str]) -> Option<SystemTime> {
    sources.iter().filter_map(|source| newest_under(&root().join(source))).max()
}

fn newest_under(path: &Path) -> Option<SystemTime> {
    if path.ends_with("www/pkg") {
        return None;
    }
    let own = fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let Ok(entries) = fs::read_dir(path) else { return own };
    entries.flatten().filter_map(|entry| newest_under(&entry.path())).chain(own).max()
}

fn answer(request: &Request) -> Answer {
    let Some((path, content)) = path_of(&request.target).and_then(|path| Some((path.clone(), Content::of(&path)?)))
    else {
        let headers = vec![("Content-Type", "text/plain".to_owned())];
        return Answer { status: "404 Not Found", headers, body: b"Not found\n".to_vec() };
    };
    let mut headers: Vec<(&str, String)> = [
        ("Content-Type", media_type(&path)),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", lifetime(&path)),
        ("ETag", &content.tag),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into();
    if request.known.as_ref() == Some(&content.tag) {
        return Answer { status: "304 Not Modified", headers, body: Vec::new() };
    }
    let body = if request.brotli {
        headers.push(("Content-Encoding", "br".into()));
        content.brotli.clone()
    } else {
        content.raw.clone()
    };
    Answer { status: "200 OK", headers, body }
}

/// How long a browser may take a file as it has it: those whose name changes with their content, for good.
fn lifetime(path: &Path) -> &'static str {
    let chunk = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("chunk-"));
    if chunk { "max-age=31536000, immutable" } else { "no-cache" }
}

/// The file a URL names; nothing outside `dist`.
fn path_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let relative = Path::new(if path.is_empty() { "index.html" } else { path });
    let safe = relative.components().all(|part| matches!(part, Component::Normal(_))) && !path.contains('\\');
    safe.then(|| root().join("dist").join(relative))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_name_files_of_dist_only() {
        let dist = root().join("dist");
        assert_eq!(path_of("/"), Some(dist.join("index.html")));
        assert_eq!(path_of("/pkg/factmark.js?x#y"), Some(dist.join("pkg/factmark.js")));
        assert_eq!(lifetime(&dist.join("chunk-ABC.js")), "max-age=31536000, immutable");
        assert_eq!(lifetime(&dist.join("index.html")), "no-cache");
        for outside in ["/../Cargo.toml", "//etc/passwd", "/pkg/../../Cargo.toml", "/..\\Cargo.toml", "page.js", ""] {
            assert_eq!(path_of(outside), None, "{outside}");
        }
    }
}
