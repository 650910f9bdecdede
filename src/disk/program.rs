//! The program that runs.

use std::fs;
use std::time::UNIX_EPOCH;

/// What tells this program from every other that makes other sites of the same dossier: its version, and of its file the
/// size in bytes and the time in nanoseconds since 1970. None where the file cannot be looked at, as when it was replaced.
pub fn program() -> Option<String> {
    let file = fs::metadata(std::env::current_exe().ok()?).ok()?;
    let time = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.len(), time.as_nanos()))
}
