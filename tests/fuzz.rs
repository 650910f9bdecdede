//! Inputs that a fuzzer thought of, or begins with, do no harm at the door they are for.
//!
//! `fuzz/run` lets it think of more. `WHOLE=1` takes all that it learnt as well, where fuzz/corpus.tar.xz is unpacked.
#![allow(clippy::disallowed_methods, reason = "a test reads its inputs")]
#![allow(clippy::print_stdout, reason = "shown where a test fails: the last is the one that did harm")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails here fails the test")]

#[allow(unreachable_pub, reason = "the fuzzer calls them from outside")]
#[path = "../fuzz/src/lib.rs"]
mod doors;

use std::fs;
use std::path::{Path, PathBuf};

type Door = fn(&[u8]);

/// Each door by the name of its folder.
const DOORS: [(&str, Door); 6] = [
    ("yaml", doors::yaml),
    ("markdown", doors::markdown),
    ("quote", doors::quote),
    ("edtf", doors::edtf),
    ("import", doors::import),
    ("check", doors::check),
];

/// Every input that is kept for a door, also those that a fuzzer has left on this machine.
fn inputs(door: &str) -> Vec<PathBuf> {
    let folder = |kind: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(kind).join(door);
    let kept = fs::read_dir(folder("seeds")).unwrap();
    let left = fs::read_dir(folder("artifacts")).into_iter().flatten();
    let learnt = std::env::var_os("WHOLE").and_then(|_| fs::read_dir(folder("corpus")).ok());
    kept.chain(left).chain(learnt.into_iter().flatten()).map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn what_is_kept_does_no_harm() {
    for (door, call) in DOORS {
        let inputs = inputs(door);
        assert!(!inputs.is_empty(), "{door}");
        for input in inputs {
            println!("{}", input.display());
            call(&fs::read(input).unwrap());
        }
    }
}
