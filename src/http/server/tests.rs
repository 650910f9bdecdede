use std::sync::Mutex;
use std::sync::mpsc;

use super::super::listen::listen;
use super::*;

/// Longer than any machine needs: only a test that fails waits for it.
const LONG: Duration = Duration::from_mins(1);

fn started(handler: impl Fn(&Request) -> Response + Send + Sync + 'static) -> u16 {
    let listening = listen(0).unwrap();
    thread::spawn(move || serve(&listening.listener, listening.port, handler));
    listening.port
}

fn echo(request: &Request) -> Response {
    Response::words(Status::Ok, &format!("<{}>", request.path))
}

fn connected(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream
}

fn read_all(mut stream: TcpStream) -> String {
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

fn asked(port: u16, line: &str, more: &str) -> String {
    let mut stream = connected(port);
    write!(stream, "{line} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n{more}").unwrap();
    read_all(stream)
}

#[test]
fn a_request_is_answered_and_the_connection_ends() {
    let port = started(echo);
    let response = asked(port, "GET /a%20b", "");
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n") && response.ends_with("\r\n\r\n<a b>\n"), "{response}");
    let head = asked(port, "HEAD /a", "");
    assert!(head.contains("Content-Length: 4\r\n") && head.ends_with("\r\n\r\n"), "{head}");
}

#[test]
fn a_refusal_arrives_although_the_client_goes_on_sending() {
    let response = asked(started(echo), "POST /", &"x".repeat(50_000));
    assert!(response.starts_with("HTTP/1.1 405 "), "{response}");
}

#[test]
fn a_request_that_comes_byte_by_byte_is_answered() {
    let port = started(echo);
    let mut stream = connected(port);
    for byte in format!("GET /slow HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").bytes() {
        stream.write_all(&[byte]).unwrap();
    }
    assert!(read_all(stream).ends_with("<slow>\n"));
}

#[test]
fn clients_that_say_nothing_are_sent_away_and_others_answered_meanwhile() {
    let port = started(echo);
    let silent: Vec<TcpStream> = (0..MOST / 2).map(|_| connected(port)).collect();
    assert!(asked(port, "GET /a", "").ends_with("<a>\n"));
    for stream in silent {
        assert!(read_all(stream).starts_with("HTTP/1.1 408 "));
    }
}

#[test]
fn more_clients_than_there_are_threads_are_told_so() {
    let port = started(echo);
    let mut silent: Vec<TcpStream> = (0..MOST).map(|_| connected(port)).collect();
    let refused = read_all(connected(port));
    assert!(refused.starts_with("HTTP/1.1 503 "), "{refused}");
    silent.clear();
    // The places are free as soon as their threads have seen that nobody is there.
    let begun = Instant::now();
    let mut stream = connected(port);
    while begun.elapsed() < LONG {
        let sent = write!(stream, "GET /a HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        let mut text = String::new();
        if sent.and_then(|()| stream.read_to_string(&mut text)).is_ok() && text.ends_with("<a>\n") {
            return;
        }
        stream = connected(port);
    }
    panic!("no place became free");
}

/// Goes on until nobody reads, and then says so.
struct Endless(mpsc::Sender<()>);

impl Iterator for Endless {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        Some(b"on and ".to_vec())
    }
}

impl Drop for Endless {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

#[test]
fn what_goes_on_ends_when_nobody_reads() {
    let (sender, ended) = mpsc::channel();
    let sender = Mutex::new(sender);
    let port = started(move |_| {
        let body = Body::Ongoing(Box::new(Endless(sender.lock().unwrap().clone())));
        Response { status: Status::Ok, media: "text/event-stream", body }
    });
    for _ in 0..20 {
        let mut stream = connected(port);
        write!(stream, "GET / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").unwrap();
        stream.read_exact(&mut [0; 4096]).unwrap();
        drop(stream);
        ended.recv_timeout(LONG).unwrap();
    }
}
