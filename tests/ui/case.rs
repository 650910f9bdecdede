//! A case: the files of a small dossier and what is said about them, in one text file.
//!
//! Words before the first header say what the case shows. Then, each under a header of its own, what differs from the base
//! dossier (`ok-base.txt`), and last what is expected:
//!
//! ```text
//! -- content/index.md --            the whole of a file
//! -- append content/actors.yaml --  more lines at the end of a file of the base
//! -- edit content/actors.yaml --    `- ` before a line of the base, `+ ` before what stands in its place
//! -- escaped content/index.md --    a file with \xff, \t, \r, \n and \\ for what an editor would alter or not show
//! -- remove content/actors.yaml --
//! -- build --                       the site is made too, for faults that show only then
//! -- expected --
//! ```

use std::collections::BTreeMap;

use dossier::compile::{self, Options};
use dossier::diagnostic::Diagnostic;
use dossier::diagnostic::emit::{self, Colour};
use dossier::source::{SourceFile, Sources};
use dossier::theme;

/// The files of a dossier by path.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// One case.
pub(crate) struct Case {
    /// Its name: that of its file, without ending.
    pub(crate) name: String,
    /// Everything before the expectation, as it stands in the file.
    pub(crate) head: String,
    /// What is expected.
    pub(crate) expected: String,
    /// Whether the site is made too.
    pub(crate) builds: bool,
    /// The files of its dossier.
    pub(crate) files: Files,
}

const EXPECTED: &str = "-- expected --\n";

impl Case {
    /// Reads a case that is written upon `base`.
    pub(crate) fn read(name: &str, text: &str, base: &Files) -> Case {
        let (head, expected) = match text.split_once(&format!("\n{EXPECTED}")) {
            Some((head, expected)) => (format!("{head}\n"), expected.to_owned()),
            None => (text.to_owned(), String::new()),
        };
        let mut case = Case { name: name.to_owned(), expected, builds: false, files: base.clone(), head };
        for (header, body) in sections(&case.head.clone()) {
            case.apply(&header, &body);
        }
        case
    }

    fn apply(&mut self, header: &str, body: &str) {
        match header.split_once(' ') {
            None if header == "build" => self.builds = true,
            Some(("remove", path)) => {
                known(self.files.remove(path), path);
            }
            Some(("append", path)) => known(self.files.get_mut(path), path).extend(body.bytes()),
            Some(("edit", path)) => {
                let text = String::from_utf8(known(self.files.get(path), path).clone()).unwrap();
                self.files.insert(path.to_owned(), edited(&self.name, &text, body).into_bytes());
            }
            Some(("escaped", path)) => {
                self.files.insert(path.to_owned(), unescaped(body));
            }
            _ => {
                self.files.insert(header.to_owned(), body.into());
            }
        }
    }

    /// The case's file with another expectation.
    pub(crate) fn with(&self, expected: &str) -> String {
        format!("{}{EXPECTED}{expected}", self.head)
    }

    /// The texts of the case.
    pub(crate) fn sources(&self) -> Sources {
        sources(&self.files)
    }

    /// What is said about the case.
    pub(crate) fn diagnostics(&self, sources: &Sources) -> Vec<Diagnostic> {
        if self.builds { compile::build(sources, &Options::default()).diagnostics } else { compile::check(sources) }
    }
}

fn known<T>(file: Option<T>, path: &str) -> T {
    file.unwrap_or_else(|| panic!("there is no `{path}` in the base"))
}

/// Files as the command line would hand them to the compiler.
pub(crate) fn sources(files: &Files) -> Sources {
    let files = files.iter().map(|(path, bytes)| SourceFile::new(path.clone(), bytes.clone()));
    theme::complete(Sources::new(files.collect()))
}

/// Diagnostics as they are printed.
pub(crate) fn rendered(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let all: Vec<String> = diagnostics.iter().map(|one| emit::human(one, sources, Colour::Never) + "\n").collect();
    let lines = all.join("\n");
    // An editor takes away the white space at the end of a line.
    lines.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// Headers and the lines under each.
fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let header = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        match (header, sections.last_mut()) {
            (Some(header), _) => sections.push((header.to_owned(), String::new())),
            (None, Some((_, body))) => body.push_str(line),
            (None, None) => {}
        }
    }
    sections
}

/// The text with the lines after `- ` replaced by those after `+ `.
fn edited(name: &str, text: &str, changes: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut at = None;
    for change in changes.lines().filter(|line| !line.is_empty()) {
        let (sign, line) = (change.chars().next(), change.get(2..).unwrap_or_default().to_owned());
        match (sign, at) {
            (Some('-'), _) => {
                let found = lines.iter().position(|known| *known == line);
                let found = found.unwrap_or_else(|| panic!("{name}: there is no line to edit: {line}"));
                lines.remove(found);
                at = Some(found);
            }
            (Some('+'), Some(place)) => {
                lines.insert(place, line);
                at = Some(place + 1);
            }
            _ => panic!("{name}: an edit is made of `- ` and `+ `: {change}"),
        }
    }
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

/// The bytes meant; a line break counts only where it is written as `\n`.
fn unescaped(body: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = body.chars().filter(|char| *char != '\n');
    while let Some(char) = rest.next() {
        if char != '\\' {
            bytes.extend(char.to_string().bytes());
            continue;
        }
        match rest.next() {
            Some('n') => bytes.push(b'\n'),
            Some('r') => bytes.push(b'\r'),
            Some('t') => bytes.push(b'\t'),
            Some('\\') => bytes.push(b'\\'),
            Some('x') => {
                let digits: String = rest.by_ref().take(2).collect();
                bytes.push(u8::from_str_radix(&digits, 16).unwrap());
            }
            other => panic!("no such escape: {other:?}"),
        }
    }
    bytes
}
