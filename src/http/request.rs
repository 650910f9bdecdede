//! What a browser asked for: the only file that knows the crates that read requests and addresses.

use percent_encoding::percent_decode_str;

use super::host;
use super::response::Status;

/// The most bytes that a request may have before its body.
pub const LONGEST_HEAD: usize = 16 << 10;

/// The most bytes that its first line may have.
const LONGEST_LINE: usize = 8 << 10;

/// The most headers that are read; browsers send about fifteen.
const MOST_HEADERS: usize = 64;

/// How much of the answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// All of it.
    Get,
    /// What stands before the body.
    Head,
}

/// A request that can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How much of the answer is wanted.
    pub method: Method,
    /// What is asked for, decoded, without the first slash.
    pub path: String,
    /// What stands behind the question mark: names and values, decoded, in order.
    pub query: Vec<(String, String)>,
}

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What the client's program is told.
    pub status: Status,
    /// What a person is told.
    pub text: String,
}

impl Refusal {
    fn new(status: Status, text: impl Into<String>) -> Refusal {
        Refusal { status, text: text.into() }
    }
}

/// The request that `bytes` begin with, sent to this server at `port`; `None` while some of its head is still to come.
pub fn parse(bytes: &[u8], port: u16) -> Option<Result<Request, Refusal>> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut read = httparse::Request::new(&mut headers);
    match read.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => Some(meant(&read, port)),
        Ok(httparse::Status::Partial) => too_long(bytes).map(Err),
        Err(httparse::Error::TooManyHeaders) => Some(Err(too_many())),
        Err(error) => Some(Err(Refusal::new(Status::BadRequest, format!("This is no request: {error}.")))),
    }
}

fn too_long(bytes: &[u8]) -> Option<Refusal> {
    let line = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    if line > LONGEST_LINE {
        return Some(Refusal::new(Status::UriTooLong, format!("The address is longer than {LONGEST_LINE} bytes.")));
    }
    (bytes.len() >= LONGEST_HEAD).then(too_many)
}

fn too_many() -> Refusal {
    let limits = format!("more than {MOST_HEADERS} headers, or more than {LONGEST_HEAD} bytes of them");
    Refusal::new(Status::HeadersTooLarge, format!("The request has {limits}."))
}

fn meant(read: &httparse::Request<'_, '_>, port: u16) -> Result<Request, Refusal> {
    has_our_name(read.headers, port)?;
    let method = match read.method {
        Some("GET") => Method::Get,
        Some("HEAD") => Method::Head,
        _ => return Err(Refusal::new(Status::MethodNotAllowed, "Only GET and HEAD are answered.")),
    };
    let target = read.path.and_then(|target| target.strip_prefix('/'));
    let target = target.ok_or_else(|| Refusal::new(Status::BadRequest, "An address begins with a slash."))?;
    if target.len() > LONGEST_LINE {
        return Err(Refusal::new(Status::UriTooLong, format!("The address is longer than {LONGEST_LINE} bytes.")));
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Ok(Request { method, path: decoded(path)?, query: pairs(query)? })
}

/// A page of another site can have its own name lead to this machine, and would then be allowed to read the answers: the name
/// in the request gives it away.
fn has_our_name(headers: &[httparse::Header<'_>], port: u16) -> Result<(), Refusal> {
    let mut hosts = headers.iter().filter(|header| header.name.eq_ignore_ascii_case("host"));
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return Err(Refusal::new(Status::BadRequest, "A request names one host."));
    };
    if std::str::from_utf8(host.value).is_ok_and(|host| host::is_ours(host, port)) {
        return Ok(());
    }
    let names = format!("http://127.0.0.1:{port}/ and http://localhost:{port}/");
    Err(Refusal::new(Status::Misdirected, format!("This is the preview of a dossier. It answers at {names} only.")))
}

fn decoded(text: &str) -> Result<String, Refusal> {
    match percent_decode_str(text).decode_utf8() {
        Ok(text) => Ok(text.into_owned()),
        Err(_) => Err(Refusal::new(Status::BadRequest, "The address is not UTF-8.")),
    }
}

fn pairs(query: &str) -> Result<Vec<(String, String)>, Refusal> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Ok((decoded(&name.replace('+', " "))?, decoded(&value.replace('+', " "))?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORT: u16 = 4848;

    fn asked(head: &str) -> Option<Result<Request, Status>> {
        parse(head.as_bytes(), PORT).map(|parsed| parsed.map_err(|refusal| refusal.status))
    }

    fn get(target: &str) -> Result<Request, Status> {
        asked(&format!("GET {target} HTTP/1.1\r\nHost: localhost:4848\r\n\r\n")).unwrap()
    }

    fn path(target: &str) -> Result<String, Status> {
        get(target).map(|request| request.path)
    }

    #[test]
    fn addresses_are_decoded() {
        assert_eq!(path("/"), Ok(String::new()));
        assert_eq!(path("/articles/a%20b.html?x#y"), Ok("articles/a b.html".to_owned()));
        assert_eq!(path("/%E2%80%93"), Ok("–".to_owned()));
        assert_eq!(path("/%2e%2e/%2E%2E%2fetc"), Ok("../../etc".to_owned()));
        assert_eq!(path("/a%00b%zz%"), Ok("a\0b%zz%".to_owned()));
        assert_eq!(path("/%ff"), Err(Status::BadRequest));
    }

    #[test]
    fn queries_are_decoded() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let query = get("/x?file=a%26b.html&file=c+d&since&").map(|request| request.query);
        assert_eq!(query, Ok(vec![pair("file", "a&b.html"), pair("file", "c d"), pair("since", "")]));
    }

    #[test]
    fn other_methods_targets_and_hosts_are_refused() {
        let line = |line: &str| asked(&format!("{line}\r\nHost: localhost:4848\r\n\r\n")).unwrap().unwrap_err();
        assert_eq!(line("POST / HTTP/1.1"), Status::MethodNotAllowed);
        assert_eq!(line("OPTIONS * HTTP/1.1"), Status::MethodNotAllowed);
        assert_eq!(line("CONNECT localhost:4848 HTTP/1.1"), Status::MethodNotAllowed);
        assert_eq!(line("GET http://localhost:4848/ HTTP/1.1"), Status::BadRequest);
        assert_eq!(line("GET"), Status::BadRequest);
        assert_eq!(line("\u{16}\u{3}\u{1}"), Status::BadRequest);
        let host = |hosts: &str| asked(&format!("GET / HTTP/1.1\r\n{hosts}\r\n")).unwrap().unwrap_err();
        assert_eq!(host("Host: evil.example:4848\r\n"), Status::Misdirected);
        assert_eq!(host("Host: localhost:4849\r\n"), Status::Misdirected);
        assert_eq!(host(""), Status::BadRequest);
        assert_eq!(host("Host: localhost:4848\r\nhost: evil.example\r\n"), Status::BadRequest);
    }

    #[test]
    fn what_is_not_all_there_is_waited_for() {
        let whole = "HEAD /a HTTP/1.0\r\nHost: 127.0.0.1:4848\r\n\r\n";
        for end in 0..whole.len() {
            assert_eq!(asked(&whole[..end]), None, "{end}");
        }
        let request = asked(whole).unwrap().unwrap();
        assert_eq!((request.method, request.path.as_str()), (Method::Head, "a"));
    }

    #[test]
    fn what_goes_on_without_end_is_not() {
        let status = |bytes: &str| asked(bytes).map(Result::unwrap_err);
        assert_eq!(status(&format!("GET /{}", "a".repeat(LONGEST_LINE))), Some(Status::UriTooLong));
        assert_eq!(
            status(&format!("GET / HTTP/1.1\r\nX: {}", "a".repeat(LONGEST_HEAD))),
            Some(Status::HeadersTooLarge)
        );
        assert_eq!(status(&format!("GET / HTTP/1.1\r\n{}", "X: y\r\n".repeat(100))), Some(Status::HeadersTooLarge));
        assert_eq!(get(&format!("/{}", "a".repeat(LONGEST_LINE + 1))).unwrap_err(), Status::UriTooLong);
    }
}
