//! What a key press costs in an editor: from the change of a text to the problems shown, and from a question to its answer.
//! The built program speaks over its standard input and output, on a generated dossier.
//!
//! `cargo bench --bench keystroke -- [ARTICLES]`
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]
#![allow(clippy::unwrap_used, reason = "what fails here ends the measurement")]
#![allow(clippy::disallowed_methods, reason = "a measurement writes its own files")]

mod generate;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const RUNS: usize = 21;

fn main() {
    let articles = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(1000);
    let folder = tempfile::tempdir().unwrap();
    for file in generate::dossier(articles, 1) {
        let path = folder.path().join(file.path());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.text().unwrap()).unwrap();
    }
    let mut editor = Editor::start(folder.path());
    let uri = format!("file://{}/content/articles/article-7.yaml", folder.path().display());
    let path = folder.path().join("content/articles/article-7.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let document = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
    editor.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    let line = text.lines().position(|line| line.contains("stance: asserts")).unwrap();
    let column = text.lines().nth(line).unwrap().len();
    println!("{articles} articles, the middle of {RUNS}, and the longest");
    // A letter is added to a word and taken away again, so that there is news each time.
    let keys = (0..RUNS).map(|run| {
        let (end, text) = if run % 2 == 0 { (column, "x") } else { (column + 1, "") };
        let range = json!({
            "start": { "line": line, "character": column },
            "end": { "line": line, "character": end },
        });
        let version = run + 2;
        let change = json!({
            "textDocument": { "uri": uri, "version": version },
            "contentChanges": [{ "range": range, "text": text }],
        });
        let start = Instant::now();
        editor.tell("textDocument/didChange", &change);
        editor.wait(|message| message["method"] == "textDocument/publishDiagnostics");
        start.elapsed()
    });
    show("from a key to the problems", keys.collect());
    for (method, line, character) in
        [("completion", line, 12), ("hover", line, 12), ("references", 1, 10), ("definition", 1, 10)]
    {
        let place = json!({
            "textDocument": { "uri": uri },
            "position": { "line": line, "character": character },
            "context": { "includeDeclaration": true },
        });
        let times = (0..RUNS).map(|run| {
            let start = Instant::now();
            editor.ask(run + 10, &format!("textDocument/{method}"), &place);
            start.elapsed()
        });
        show(method, times.collect());
    }
    editor.end();
}

fn show(what: &str, mut times: Vec<Duration>) {
    times.sort();
    println!("{what:28}{:>8.1?} {:>8.1?}", times[times.len() / 2], times[times.len() - 1]);
}

/// The editor's side of the talk.
struct Editor {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Editor {
    fn start(folder: &Path) -> Editor {
        let mut server = Command::new(env!("CARGO_BIN_EXE_dossier"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (input, output) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Editor { server, input, output };
        let root = format!("file://{}", folder.display());
        editor.ask(1, "initialize", &json!({ "processId": null, "rootUri": root, "capabilities": {} }));
        editor.tell("initialized", &json!({}));
        editor
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, id: usize, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.wait(|message| message["id"] == id);
    }

    /// Reads messages up to one that is as wanted.
    fn wait(&mut self, wanted: impl Fn(&Value) -> bool) {
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                self.output.read_line(&mut line).unwrap();
                match line.trim().split_once(": ") {
                    Some(("Content-Length", number)) => length = number.parse().unwrap(),
                    Some(_) => {}
                    None => break,
                }
            }
            let mut body = vec![0; length];
            self.output.read_exact(&mut body).unwrap();
            if wanted(&serde_json::from_slice(&body).unwrap()) {
                return;
            }
        }
    }

    fn end(&mut self) {
        self.ask(2, "shutdown", &Value::Null);
        self.tell("exit", &Value::Null);
        self.server.wait().unwrap();
    }
}
