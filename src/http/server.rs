//! Connections: each has a thread of its own for as long as it takes, and that is never long.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::request::{self, LONGEST_HEAD, Method, Refusal, Request};
use super::response::{Body, Response, Status};

/// The most connections at a time. A browser opens six, and one that stays for each window of a private kind.
const MOST: usize = 128;

/// How long a request may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(5);

/// How long a client may take to accept more bytes.
const STALL: Duration = Duration::from_secs(10);

/// How long, and for how many bytes, what a client still sends is read after the answer: a connection that is closed with bytes
/// unread is reset, and the answer with it.
const FAREWELL: (Duration, usize) = (Duration::from_millis(200), 64 << 10);

/// Answers every connection, for ever. `port` is what requests must name.
pub fn serve(listener: &TcpListener, port: u16, handler: impl Fn(&Request) -> Response + Send + Sync + 'static) {
    let (handler, open) = (Arc::new(handler), Arc::new(AtomicUsize::new(0)));
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                let place = Place::taken(&open);
                let handler = Arc::clone(&handler);
                if open.load(Ordering::Relaxed) > MOST {
                    refuse(stream);
                } else {
                    // Where there is no thread to be had the connection is dropped, and the client tries again.
                    let _ = thread::Builder::new().spawn(move || {
                        let _place = place;
                        let _ = answer(stream, port, &*handler);
                    });
                }
            }
            // Such as too many open files: it passes.
            Err(_) => thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// One of the connections at a time, counted as long as it lives.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn taken(open: &Arc<AtomicUsize>) -> Place {
        open.fetch_add(1, Ordering::Relaxed);
        Place(Arc::clone(open))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A word to a client for whom there is no thread. It must not take any time.
fn refuse(mut stream: TcpStream) {
    let response = Response::words(Status::Unavailable, "Too many connections are open.");
    if let (Body::Whole(bytes), Ok(())) = (&response.body, stream.set_nonblocking(true)) {
        let _ = stream.write(&[response.head().as_bytes(), bytes].concat());
    }
}

fn answer(mut stream: TcpStream, port: u16, handler: &impl Fn(&Request) -> Response) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(STALL))?;
    let (response, method) = match arrive(&mut stream, port)? {
        Ok(request) => (handler(&request), request.method),
        Err(refusal) => (Response::words(refusal.status, &refusal.text), Method::Get),
    };
    send(&mut stream, response, method)?;
    part(&mut stream)
}

/// Reads a request. An error where the client has gone.
fn arrive(stream: &mut TcpStream, port: u16) -> io::Result<Result<Request, Refusal>> {
    let deadline = Instant::now() + ARRIVAL;
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4 << 10]);
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Err(late()));
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut buffer) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => bytes.extend(&buffer[..count]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Ok(Err(late()));
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        bytes.truncate(LONGEST_HEAD);
        if let Some(parsed) = request::parse(&bytes, port) {
            return Ok(parsed);
        }
    }
}

fn late() -> Refusal {
    Refusal { status: Status::Timeout, text: format!("The request took longer than {} seconds.", ARRIVAL.as_secs()) }
}

fn send(stream: &mut TcpStream, response: Response, method: Method) -> io::Result<()> {
    let mut bytes = response.head().into_bytes();
    match response.body {
        _ if method == Method::Head => stream.write_all(&bytes),
        Body::Whole(body) => {
            bytes.extend(body);
            stream.write_all(&bytes)
        }
        Body::Ongoing(mut parts) => {
            stream.write_all(&bytes)?;
            parts.try_for_each(|part| stream.write_all(&part))
        }
    }
}

/// Says that no more will come, and lets the client finish its sentence.
fn part(stream: &mut TcpStream) -> io::Result<()> {
    let (patience, most) = FAREWELL;
    stream.shutdown(Shutdown::Write)?;
    let deadline = Instant::now() + patience;
    let (mut buffer, mut read) = ([0; 4 << 10], 0);
    while read < most {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut buffer)? {
            0 => break,
            count => read += count,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
