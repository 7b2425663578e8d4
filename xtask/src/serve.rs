//! A static server for the page, as strict as the strictest newsroom's.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use tiny_http::{Header, Request, Response, Server};

use crate::build::{Effort, build, bundle};
use crate::run::{Failure, root};

/// No inline script or style, nothing from elsewhere, no string turned into code.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'";

/// What a change in makes the wasm stale.
const ENGINE: [&str; 4] = ["src", "build", "seeds", "Cargo.toml"];

/// What is bundled again when it changes; what the build itself writes stands in `www/pkg`.
const PAGE: [&str; 1] = ["www"];

/// Builds, serves `dist` on `port` or the next free one, and rebuilds when sources change; never returns by itself.
pub fn serve(port: u16) -> Result<(), Failure> {
    build(Effort::Release)?;
    let (server, port) = (port..port.saturating_add(100))
        .find_map(|port| Some((Server::http(("127.0.0.1", port)).ok()?, port)))
        .ok_or("no free port")?;
    println!("http://127.0.0.1:{port}/");
    thread::spawn(watch);
    for request in server.incoming_requests() {
        answer(request);
    }
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

fn answer(request: Request) {
    let file = path_of(request.url()).filter(|path| path.is_file());
    let opened = file.as_deref().map(File::open);
    let sent = match (&file, opened) {
        (Some(path), Some(Ok(content))) => {
            request.respond(with_headers(Response::from_file(content), media_type(path)))
        }
        _ => request.respond(with_headers(Response::from_string("Not found\n").with_status_code(404), "text/plain")),
    };
    // A reader that goes away mid-file is no fault of ours.
    drop(sent);
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

fn with_headers<R: std::io::Read>(response: Response<R>, media_type: &str) -> Response<R> {
    let headers = [
        ("Content-Type", media_type),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-cache"),
    ];
    headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(response, Response::with_header)
}
