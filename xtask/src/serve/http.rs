//! Just enough of HTTP/1.1 for a page on one's own machine: GET and HEAD, a thread and a connection for each request.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// Bytes of a request read at most; browsers send about one thousand.
const LONGEST_HEAD: u64 = 32_000;

/// A browser may open a connection and use it later, or never.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is sent back.
pub struct Answer {
    /// Code and reason.
    pub status: &'static str,
    /// Beside those about length and connection.
    pub headers: Vec<(&'static str, &'static str)>,
    /// Left out where only the head is asked for.
    pub body: Vec<u8>,
}

/// Answers each request by its target, as long as the program runs.
pub fn listen(listener: &TcpListener, answer: fn(&str) -> Answer) {
    for stream in listener.incoming().flatten() {
        // A reader that goes away in the middle is no fault of ours.
        thread::spawn(move || drop(converse(&stream, answer)));
    }
}

fn converse(mut stream: &TcpStream, answer: fn(&str) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut head = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let request = head.next().transpose()?.unwrap_or_default();
    while head.next().transpose()?.is_some_and(|header| !header.is_empty()) {}
    let mut parts = request.split(' ');
    let (method, target) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let Answer { status, headers, body } = match method {
        "GET" | "HEAD" => answer(target),
        _ => Answer { status: "405 Method Not Allowed", headers: vec![("Allow", "GET, HEAD")], body: Vec::new() },
    };
    let mut sent = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for (name, value) in headers {
        sent.extend([name, ": ", value, "\r\n"]);
    }
    sent.push_str("\r\n");
    stream.write_all(sent.as_bytes())?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}
