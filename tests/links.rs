//! Links are tried, politely, against a server of this test.
#![allow(clippy::disallowed_methods, reason = "a test prepares folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod run;

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use run::{Dossier, Ran, command, ran};

/// A request: when it came, its first line, and who asked.
type Asked = (Instant, String, String);

/// A host that is served until the test ends.
struct Host {
    port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Host {
    fn new() -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let host = Host { port: listener.local_addr().unwrap().port(), asked: Arc::default() };
        let asked = Arc::clone(&host.asked);
        thread::spawn(move || listener.incoming().flatten().for_each(|stream| answer(stream, &asked)));
        host
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The first lines of the requests since the last time, without the version.
    fn lines(&self) -> Vec<String> {
        let asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.into_iter().map(|(_, line, _)| line.replace(" HTTP/1.1", "")).collect()
    }
}

fn answer(mut stream: TcpStream, asked: &Mutex<Vec<Asked>>) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let line = head.lines().next().unwrap_or_default().to_owned();
    let agent = head.lines().find_map(|line| line.to_lowercase().strip_prefix("user-agent: ").map(str::to_owned));
    asked.lock().unwrap().push((Instant::now(), line.clone(), agent.unwrap_or_default()));
    let (method, path) = line.split_once(' ').unwrap_or_default();
    let path = path.split(' ').next().unwrap_or_default();
    let status = match (method, path) {
        (_, "/ok" | "/new") | ("GET", "/no-head") => "200 OK",
        (_, "/no-head") => "405 Method Not Allowed",
        (_, "/moved") => "301 Moved Permanently\r\nlocation: /new",
        (_, "/round") => "302 Found\r\nlocation: /round",
        (_, "/closed") => "403 Forbidden",
        _ => "404 Not Found",
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
}

/// A dossier whose files have these addresses.
fn dossier(files: &[(&str, String)]) -> Dossier {
    let dossier = Dossier::new();
    for (path, text) in files {
        dossier.put(path, text);
    }
    dossier
}

fn check(dossier: &Dossier, arguments: &[&str]) -> Ran {
    let mut command = command(dossier.dir.path());
    command.args(["check", "--links", "--format", "short"]).args(arguments);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"] {
        command.env_remove(name);
    }
    ran(&mut command)
}

fn source(url: &str) -> (&'static str, String) {
    ("content/sources.yaml", format!("gazette:\n  name: The Gazette\n  kind: newspaper\n  url: {url}\n"))
}

#[test]
fn what_is_dead_is_a_warning_at_its_line_and_what_moved_is_told() {
    let host = Host::new();
    let prose =
        ["/no-head", "/moved#part", "/closed"].map(|path| format!("See [this]({}).\n\n", host.url(path))).concat();
    let dossier = dossier(&[source(&host.url("/gone")), ("content/index.md", prose)]);
    let first = check(&dossier, &[]);
    let unused = "content/sources.yaml:1:1: warning[source-unused]: nothing uses the source `gazette`\n";
    let dead = "content/sources.yaml:4:8: warning[dead-link]: this link leads nowhere: the answer was 404 Not Found\n";
    assert_eq!((first.status, first.out.clone()), (0, format!("{unused}{dead}")), "{}", first.err);
    assert!(first.err.contains(&format!("{} leads on to {}", host.url("/moved"), host.url("/new"))), "{}", first.err);
    assert!(first.err.contains(&format!("{}: it cannot be told", host.url("/closed"))), "{}", first.err);
    assert!(first.err.contains("tried 4 links; of 0 it is known"), "{}", first.err);
    let asked = host.asked.lock().unwrap().clone();
    assert!(asked.iter().all(|(.., agent)| agent.starts_with("dossier/")), "{asked:?}");
    // Of a redirect the second step follows at once; all else waits its turn.
    let steps = asked.windows(2).filter(|two| !two[1].1.contains("/new"));
    assert!(steps.clone().all(|two| two[1].0 - two[0].0 >= Duration::from_millis(990)), "{asked:?}");
    let mut lines = host.lines();
    lines.sort();
    assert_eq!(
        lines,
        [
            "GET /closed",
            "GET /gone",
            "GET /no-head",
            "HEAD /closed",
            "HEAD /gone",
            "HEAD /moved",
            "HEAD /new",
            "HEAD /no-head"
        ]
    );

    let again = check(&dossier, &["--deny", "warnings"]);
    assert_eq!((again.status, again.out), (1, first.out));
    assert!(again.err.contains("tried 0 links; of 4 it is known"), "{}", again.err);
    assert_eq!(host.lines(), [""; 0]);
    assert!(dossier.text(".dossier/.gitignore").is_some() && dossier.text(".dossier/links.json").is_some());
}

#[test]
fn a_missing_archive_and_a_dead_one_are_warnings_that_can_be_let_stand() {
    let host = Host::new();
    let article =
        |rest: &str| format!("title: Bridge falls\nsource: gazette\npublished: 2020\nurl: {}\n{rest}", host.url("/ok"));
    let dossier = dossier(&[
        ("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n".to_owned()),
        ("content/articles/a.md", "# Bridge falls\n\nIt fell.\n".to_owned()),
        ("content/articles/a.yaml", article("")),
    ]);
    let of_links = |ran: &Ran| {
        let lines = ran.out.lines().filter(|line| line.contains("archive]"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let alone =
        "content/articles/a.yaml:4:6: warning[missing-archive]: this article has an address and no archived copy";
    assert_eq!(of_links(&check(&dossier, &[])), [alone]);

    dossier.put("content/articles/a.yaml", &article(&format!("archived: {}\n", host.url("/no-copy"))));
    let dead = "content/articles/a.yaml:5:11: warning[dead-archive]: the archived copy is not there: the answer was 404 Not Found";
    assert_eq!(of_links(&check(&dossier, &[])), [dead]);

    let waiver = "title: T\nchecks: {allow: [{code: dead-archive, where: 'article:a', because: It is being made.}]}\n";
    dossier.put("content/dossier.yaml", waiver);
    assert_eq!(of_links(&check(&dossier, &[])), [""; 0]);
    let plain = dossier.run(&["check", "--format", "short"]);
    assert!(!plain.out.contains("unused-waiver"), "{}", plain.out);
}

#[test]
fn a_circle_of_redirects_leads_nowhere() {
    let host = Host::new();
    let ran = check(&dossier(&[source(&host.url("/round")), ("content/index.md", host.url("/ok"))]), &[]);
    assert!(
        ran.out.contains("warning[dead-link]: this link leads nowhere: too many redirects"),
        "{}{}",
        ran.out,
        ran.err
    );
    assert!(host.lines().len() < 30);
}

#[test]
fn without_a_network_there_is_one_message_and_status_2() {
    // A port that nobody listens at any more.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let prose = format!("http://127.0.0.1:{port}/a and http://127.0.0.1:{port}/b");
    let dossier = dossier(&[("content/index.md", prose)]);
    let ran = check(&dossier, &[]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(
        ran.err.starts_with("error: the links could not be tried\n") && ran.err.contains("of 2 links none answered"),
        "{}",
        ran.err
    );
    assert_eq!(dossier.text(".dossier/links.json"), None);
    // Without the option nothing is asked, and nothing is wrong.
    assert_eq!(dossier.run(&["check"]).status, 0);
}

#[test]
fn a_host_that_does_not_answer_among_others_is_a_dead_link() {
    let host = Host::new();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let ran =
        check(&dossier(&[source(&host.url("/ok")), ("content/index.md", format!("http://127.0.0.1:{port}/"))]), &[]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.starts_with("content/index.md:1:1: warning[dead-link]: this link leads nowhere: "), "{}", ran.out);
}
