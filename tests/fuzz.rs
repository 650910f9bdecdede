//! Inputs that a fuzzer thought of, or begins with, do no harm at the door they are for.
//!
//! `fuzz/run` lets it think of more.
#![allow(clippy::disallowed_methods, reason = "a test reads its inputs")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails here fails the test")]

#[allow(unreachable_pub, reason = "the fuzzer calls them from outside")]
#[path = "../fuzz/src/lib.rs"]
mod doors;

use std::fs;
use std::path::Path;

/// Every input that is kept for a door, also those that a fuzzer has left on this machine.
fn inputs(door: &str) -> Vec<Vec<u8>> {
    let folder = |kind: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(kind).join(door);
    let kept = fs::read_dir(folder("seeds")).unwrap();
    let left = fs::read_dir(folder("artifacts")).into_iter().flatten();
    kept.chain(left).map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect()
}

fn each(door: &str, call: fn(&[u8])) {
    let inputs = inputs(door);
    assert!(!inputs.is_empty());
    for input in inputs {
        call(&input);
    }
}

#[test]
fn yaml() {
    each("yaml", doors::yaml);
}

#[test]
fn markdown() {
    each("markdown", doors::markdown);
}

#[test]
fn quote() {
    each("quote", doors::quote);
}

#[test]
fn edtf() {
    each("edtf", doors::edtf);
}

#[test]
fn import() {
    each("import", doors::import);
}

#[test]
fn check() {
    each("check", doors::check);
}
