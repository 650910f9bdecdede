//! What is answered.

use std::fmt;

/// How it went, as programs are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Here it is.
    Ok,
    /// The request makes no sense.
    BadRequest,
    /// There is nothing of this address.
    NotFound,
    /// The request would change something.
    MethodNotAllowed,
    /// The head of the request took too long to come.
    Timeout,
    /// The address is too long.
    UriTooLong,
    /// The request is for another host.
    Misdirected,
    /// Too many headers, or too long ones.
    HeadersTooLarge,
    /// Not now.
    Unavailable,
}

impl Status {
    /// Number and words, as in the first line of a response.
    fn line(self) -> &'static str {
        match self {
            Status::Ok => "200 OK",
            Status::BadRequest => "400 Bad Request",
            Status::NotFound => "404 Not Found",
            Status::MethodNotAllowed => "405 Method Not Allowed",
            Status::Timeout => "408 Request Timeout",
            Status::UriTooLong => "414 URI Too Long",
            Status::Misdirected => "421 Misdirected Request",
            Status::HeadersTooLarge => "431 Request Header Fields Too Large",
            Status::Unavailable => "503 Service Unavailable",
        }
    }
}

/// What follows the head.
pub enum Body {
    /// These bytes.
    Whole(Vec<u8>),
    /// Bytes that come one after another until there are none, or the client has gone. It must give some every few seconds,
    /// be they without meaning: that the client has gone is only seen in writing.
    Ongoing(Box<dyn Iterator<Item = Vec<u8>> + Send>),
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Body::Whole(bytes) => write!(f, "Whole({} bytes)", bytes.len()),
            Body::Ongoing(_) => f.write_str("Ongoing"),
        }
    }
}

/// An answer.
#[derive(Debug)]
pub struct Response {
    /// How it went.
    pub status: Status,
    /// What the body is, as `Content-Type` has it.
    pub media: &'static str,
    /// The body.
    pub body: Body,
}

impl Response {
    /// An answer in words, for a person.
    pub fn words(status: Status, text: &str) -> Response {
        Response { status, media: "text/plain; charset=utf-8", body: Body::Whole(format!("{text}\n").into_bytes()) }
    }

    /// What is sent before the body.
    pub fn head(&self) -> String {
        let length = match &self.body {
            Body::Whole(bytes) => format!("Content-Length: {}\r\n", bytes.len()),
            Body::Ongoing(_) => String::new(),
        };
        let allow = if self.status == Status::MethodNotAllowed { "Allow: GET, HEAD\r\n" } else { "" };
        // Nothing is kept by the browser: the next moment it may be old. No page of another origin may embed any of it:
        // data that is written as a script could be read that way.
        format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\n{length}{allow}Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
             Cross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n",
            self.status.line(),
            self.media
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_would_be_allowed() {
        let response = Response::words(Status::MethodNotAllowed, "No.");
        let expected = "HTTP/1.1 405 Method Not Allowed\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 4\r\n\
                        Allow: GET, HEAD\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
                        Cross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n";
        assert_eq!(response.head(), expected);
    }

    #[test]
    fn what_goes_on_has_no_length() {
        let body = Body::Ongoing(Box::new(std::iter::empty()));
        let head = Response { status: Status::Ok, media: "text/event-stream", body }.head();
        assert!(!head.contains("Content-Length") && head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
    }
}
