//! A dossier on disk, the program that serves it, and a browser that listens.

#[path = "../common/folder.rs"]
mod folder;

use std::fs;
use std::io::{BufRead as _, BufReader, Lines, Read as _, Write as _};
use std::net::TcpStream;
use std::ops::Deref;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use folder::Folder;
use serde_json::Value;

/// Longer than any machine needs: only a test that fails waits for it.
pub(crate) const LONG: Duration = Duration::from_mins(2);

/// A throw-away dossier.
pub(crate) struct Dossier {
    folder: Folder,
}

impl Deref for Dossier {
    type Target = Folder;

    fn deref(&self) -> &Folder {
        &self.folder
    }
}

impl Dossier {
    pub(crate) fn new() -> Dossier {
        let dossier = Dossier { folder: Folder::new() };
        dossier.put("dossier/content/dossier.yaml", "title: A small dossier\n");
        dossier.says("First words.");
        dossier
    }

    /// Writes a file in one step: no moment at which it is empty can be seen.
    pub(crate) fn save(&self, path: &str, text: &str) {
        self.put("unsaved", text);
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        self.rename("unsaved", path);
    }

    /// What the home page says.
    pub(crate) fn says(&self, text: &str) {
        self.put("dossier/content/index.md", text);
    }

    pub(crate) fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    pub(crate) fn has_error(&self) {
        self.save("dossier/content/dossier.yaml", "title: A small dossier\ntitel: misspelt\n");
    }

    pub(crate) fn has_no_error(&self) {
        self.save("dossier/content/dossier.yaml", "title: A small dossier\n");
    }

    pub(crate) fn served(&self) -> Server {
        self.served_at("0")
    }

    pub(crate) fn served_at(&self, port: &str) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dossier"))
            .current_dir(self.path("dossier"))
            .args(["serve", "--port", port])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
        let told = Arc::new(Mutex::new(String::new()));
        let (mut err, kept) = (BufReader::new(child.stderr.take().unwrap()), Arc::clone(&told));
        thread::spawn(move || {
            let mut line = String::new();
            while err.read_line(&mut line).is_ok_and(|count| count > 0) {
                kept.lock().unwrap().push_str(&std::mem::take(&mut line));
            }
        });
        let first = out.next().unwrap_or_else(|| panic!("it ended: {}", told.lock().unwrap())).unwrap();
        let port = first.split("127.0.0.1:").nth(1).unwrap().split('/').next().unwrap().parse().unwrap();
        Server { child, out, told, port }
    }
}

/// A running server, which ends with the test.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) out: Lines<BufReader<ChildStdout>>,
    told: Arc<Mutex<String>>,
    pub(crate) port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    pub(crate) fn told(&self) -> String {
        self.told.lock().unwrap().clone()
    }

    /// Waits until the terminal says this: its words reach this program by another way than the answers.
    pub(crate) fn until_told(&self, is_there: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        while !is_there(&self.told()) {
            assert!(begun.elapsed() < LONG, "{}", self.told());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// How many times a site was built.
    pub(crate) fn builds(&self) -> usize {
        self.told().matches("built in").count()
    }

    pub(crate) fn connected(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream
    }

    /// What comes back for these lines.
    pub(crate) fn raw(&self, lines: &str) -> String {
        let mut stream = self.connected();
        stream.write_all(lines.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    pub(crate) fn get(&self, target: &str) -> String {
        self.raw(&format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port))
    }

    pub(crate) fn status(&self, target: &str) -> String {
        self.get(target).split(' ').nth(1).unwrap_or("").to_owned()
    }

    /// What a browser is told from now on.
    pub(crate) fn news(&self) -> News {
        let mut stream = self.connected();
        let head = format!("GET /__dossier/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(head.as_bytes()).unwrap();
        News { lines: BufReader::new(stream).lines() }
    }

    /// Waits until the home page says this. Each change is announced, so nothing is missed between two looks.
    pub(crate) fn until_home_says(&self, words: &str) {
        let mut news = self.news();
        while !self.get("/").contains(words) {
            news.next();
        }
    }
}

/// The states that a browser is told of.
pub(crate) struct News {
    lines: Lines<BufReader<TcpStream>>,
}

impl News {
    pub(crate) fn next(&mut self) -> Value {
        loop {
            let line = self.lines.next().unwrap().unwrap();
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// Waits for a state with this number of errors.
    pub(crate) fn until_errors(&mut self, count: u64) -> Value {
        loop {
            let state = self.next();
            if state["errors"] == count {
                return state;
            }
        }
    }
}
