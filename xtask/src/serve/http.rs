//! Just enough of HTTP/1.1 for a page on one's own machine: GET and HEAD, a thread and a connection for each request.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// Bytes of a request read at most; browsers send about one thousand.
const LONGEST_HEAD: u64 = 32_000;

/// A browser may open a connection and use it later, or never.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is asked for.
#[derive(Default)]
pub struct Request {
    /// Path and query.
    pub target: String,
    /// Whether the asker can read what is compressed with brotli.
    pub brotli: bool,
    /// The tag of the content it already has.
    pub known: Option<String>,
}

/// What is sent back.
pub struct Answer {
    /// Code and reason.
    pub status: &'static str,
    /// Beside those about length and connection.
    pub headers: Vec<(&'static str, String)>,
    /// Left out where only the head is asked for.
    pub body: Vec<u8>,
}

/// Answers each request, as long as the program runs.
pub fn listen(listener: &TcpListener, answer: fn(&Request) -> Answer) {
    for stream in listener.incoming().flatten() {
        // A reader that goes away in the middle is no fault of ours.
        thread::spawn(move || drop(converse(&stream, answer)));
    }
}

fn converse(mut stream: &TcpStream, answer: fn(&Request) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut head = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let first = head.next().transpose()?.unwrap_or_default();
    let mut parts = first.split(' ');
    let (method, target) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let mut request = Request { target: target.to_owned(), ..Request::default() };
    while let Some(header) = head.next().transpose()?.filter(|header| !header.is_empty()) {
        note(&mut request, &header);
    }
    let Answer { status, headers, body } = match method {
        "GET" | "HEAD" => answer(&request),
        _ => {
            Answer { status: "405 Method Not Allowed", headers: vec![("Allow", "GET, HEAD".into())], body: Vec::new() }
        }
    };
    let mut sent = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for (name, value) in headers {
        sent.extend([name, ": ", &value, "\r\n"]);
    }
    sent.push_str("\r\n");
    stream.write_all(sent.as_bytes())?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// Takes from a header what an answer depends on.
fn note(request: &mut Request, header: &str) {
    let Some((name, value)) = header.split_once(':') else { return };
    match name.to_ascii_lowercase().as_str() {
        "accept-encoding" => request.brotli = value.split([',', ';']).any(|one| one.trim() == "br"),
        "if-none-match" => request.known = Some(value.trim().to_owned()),
        _ => {}
    }
}
