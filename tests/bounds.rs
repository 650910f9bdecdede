//! No input takes more than its size: what is meant to make checking take long, or much room, takes neither.
//!
//! `cargo test --release --test bounds` with `BOUNDS=1000000` holds a megabyte of each kind of trouble to the second that it may
//! take; the short form holds a smaller one to what this costs without optimisation. What is exceeded here grows with the square
//! of the input or worse, so that nothing is decided by a busy machine.
#![allow(clippy::disallowed_methods, reason = "a test reads what the system knows of it")]
#![allow(clippy::print_stdout, reason = "shown where a test fails: the last is the one that takes too much")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "bounds/families.rs"]
mod families;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use dossier::diagnostic::emit::{self, Colour};
use dossier::source::{SourceFile, Sources};
use dossier::{compile, theme};
use families::{Files, families};

/// What every dossier here has, if the trouble is not about it.
const BASE: [(&str, &str); 4] = [
    ("dossier.yaml", "title: A small dossier\n"),
    ("sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n"),
    ("techniques.yaml", "t: {name: T, definition: D}\n"),
    (
        "incidents.yaml",
        "meeting: {title: M, kind: meeting, date: 2020, questions: {seen: {ask: Q, kind: count, of: men}, why: {ask: Q, kind: text}}}\n",
    ),
];

/// The size of each dossier, in bytes.
fn size() -> usize {
    std::env::var("BOUNDS").ok().map_or(100_000, |size| size.parse().unwrap())
}

/// How long a dossier of so many bytes may take to check and to tell of: with optimisation four seconds a megabyte, of which
/// each needs one or two on a quiet machine.
fn allowed(bytes: usize) -> Duration {
    let milliseconds_per_kilobyte = if cfg!(debug_assertions) { 200 } else { 4 };
    Duration::from_millis((1_000 + milliseconds_per_kilobyte * bytes / 1_000) as u64)
}

fn sources(files: Files) -> Sources {
    let base = BASE.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let files: BTreeMap<String, String> = base.into_iter().chain(files).collect();
    let file = |(path, text): (String, String)| {
        let path = path.strip_prefix("../").map_or_else(|| format!("content/{path}"), str::to_owned);
        SourceFile::new(path, text.into_bytes())
    };
    theme::complete(Sources::new(files.into_iter().map(file).collect()))
}

/// The most room that the process has taken, in bytes, since it was last asked to forget; `None` where the system does not tell.
fn most_room() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<usize>().ok().map(|kilobytes| kilobytes << 10)
}

/// Begins to count the most room anew; gives what is taken now.
fn forget_room() -> Option<usize> {
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    most_room()
}

#[test]
fn what_is_meant_to_take_long_takes_its_size() {
    for (name, files) in families() {
        let files = files(size());
        let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
        let sources = sources(files);
        let (before, began) = (forget_room(), Instant::now());
        let diagnostics = compile::check(&sources);
        let told: usize = diagnostics.iter().map(|one| emit::human(one, &sources, Colour::Never).len()).sum();
        let (took, room) = (began.elapsed(), most_room().zip(before).map(|(most, before)| most.saturating_sub(before)));
        println!("{name}: {bytes} bytes, {took:?}, {room:?} of room, {} messages of {told} bytes", diagnostics.len());
        assert!(took <= allowed(bytes), "{name} took {took:?}");
        assert!(room.is_none_or(|room| room <= ROOM * bytes + SLACK), "{name} took {room:?} bytes");
    }
}

/// For each byte that is read so many may be needed: the tree of a Markdown parser has some 250 for one letter on a line, the
/// tokens of YAML in brackets on one line are some 400.
const ROOM: usize = 500;
/// What a check takes whatever it reads.
const SLACK: usize = 48 << 20;
