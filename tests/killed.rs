//! A build that is killed at any moment, or cannot write on, leaves the old site or the new one, and the next build puts all
//! in order.
//!
//! `DOSSIER_KILLS=200 cargo test --test killed` kills as often as that.
#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod command;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use command::{Dossier, ran};

const FILES: usize = 400;

/// A dossier whose site has many files, all of them of this edition.
fn edit(root: &Path, edition: u32) {
    for number in 0..FILES {
        let folder = root.join(format!("static/f{}", number % 20));
        fs::create_dir_all(&folder).unwrap();
        // Every third file stays the same, so that there is something to link.
        let text = if number % 3 == 0 { String::from("same") } else { format!("edition {edition}") };
        fs::write(folder.join(format!("{number}.txt")), text).unwrap();
    }
}

/// The edition that the site in `public` is of; every file must be there and of the same.
fn edition(root: &Path) -> String {
    let pages = (0..FILES).filter(|number| number % 3 != 0).map(|number| found(root, number));
    let mut editions: Vec<String> = pages.collect();
    editions.dedup();
    assert_eq!(editions.len(), 1, "a mixture: {editions:?}");
    editions.remove(0)
}

fn found(root: &Path, number: usize) -> String {
    fs::read_to_string(root.join(format!("public/static/f{}/{number}.txt", number % 20))).unwrap()
}

fn build(root: &Path) -> Command {
    let mut command = command::command(root);
    command.arg("build").stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn old_or_new_and_never_a_mixture() {
    let kills: u32 = std::env::var("DOSSIER_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(12);
    let dossier = Dossier::new();
    let root = dossier.dir.path();
    edit(root, 0);
    let start = Instant::now();
    assert!(build(root).status().unwrap().success());
    let usual = start.elapsed();
    fs::create_dir(root.join("public/.git")).unwrap();
    fs::write(root.join("public/.git/HEAD"), "ref").unwrap();
    fs::write(root.join("public/static/f1/notes.txt"), "mine").unwrap();
    for turn in 1..=kills {
        let before = edition(root);
        edit(root, turn);
        let mut child = build(root).spawn().unwrap();
        thread::sleep(moment(usual, turn, kills));
        child.kill().unwrap();
        child.wait().unwrap();
        let after = edition(root);
        assert!(after == before || after == format!("edition {turn}"), "{after} after {before}");
        if turn % 4 == 0 {
            assert!(build(root).status().unwrap().success());
            assert_eq!(edition(root), format!("edition {turn}"));
            is_tidy(root);
        }
    }
    assert!(build(root).status().unwrap().success());
    is_tidy(root);
}

/// A disk that is full, as a limit to the size of files has it: a write fails in the midst of others.
#[test]
fn a_write_that_fails_leaves_the_old_site_and_nothing_else() {
    let dossier = Dossier::new();
    let root = dossier.dir.path();
    edit(root, 0);
    assert!(build(root).status().unwrap().success());
    edit(root, 1);
    fs::write(root.join("static/f19/large.txt"), "a line of text\n".repeat(200_000)).unwrap();
    let limited = format!("trap '' XFSZ; ulimit -f 2000; exec '{}' build", env!("CARGO_BIN_EXE_dossier"));
    let ran = ran(Command::new("sh").args(["-c", &limited]).current_dir(root));
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert!(ran.err.contains("static/f19/large.txt`: File too large"), "{}", ran.err);
    assert!(ran.err.contains("nothing was written"), "{}", ran.err);
    assert_eq!(edition(root), "edition 0");
    has_no_more_than_it_had(root);
    assert!(build(root).status().unwrap().success());
    assert_eq!(edition(root), "edition 1");
}

/// Moments spread over the time that a build takes and a little more.
fn moment(usual: Duration, turn: u32, kills: u32) -> Duration {
    usual.mul_f64(1.2) * (turn * 7 % kills) / kills
}

fn is_tidy(root: &Path) {
    assert_eq!(fs::read_to_string(root.join("public/.git/HEAD")).unwrap(), "ref");
    assert_eq!(fs::read_to_string(root.join("public/static/f1/notes.txt")).unwrap(), "mine");
    has_no_more_than_it_had(root);
}

fn has_no_more_than_it_had(root: &Path) {
    let mut names: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".dossier", "content", "public", "static"]);
}
