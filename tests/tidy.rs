//! The rules of this repository, held by reading it: its files, its modules, its documents.
//!
//! Each rule is a small function that collects what breaks it, with what to do, and holds if there is nothing. The tables
//! that the rules follow stand in `ARCHITECTURE.md`, so that what people read there is what holds.
#![allow(clippy::disallowed_methods, reason = "a test reads the repository")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "tidy/book.rs"]
mod book;
#[path = "tidy/code.rs"]
mod code;
#[path = "tidy/dependencies.rs"]
mod dependencies;
#[path = "tidy/diagnostics.rs"]
mod diagnostics;
#[path = "tidy/documents.rs"]
mod documents;
#[path = "tidy/doors.rs"]
mod doors;
#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/floors.rs"]
mod floors;
#[path = "tidy/format.rs"]
mod format;
#[path = "tidy/licences.rs"]
mod licences;
#[path = "tidy/tree.rs"]
mod tree;
#[path = "tidy/words.rs"]
mod words;

/// Fails with all faults, if there are any.
#[track_caller]
fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n\n{}\n", faults.join("\n"));
}

/// The rows of the first table below a heading of a document: the cells of each row, without the two rows of the head.
fn table(document: &'static str, heading: &str) -> Vec<Vec<&'static str>> {
    let text = tree::read(document);
    let below =
        text.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("{document} has no `## {heading}`"));
    let rows = below.1.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2).map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The words in backticks.
fn in_backticks(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}
