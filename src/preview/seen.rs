//! What browsers were given: of each file a mark of its bytes, and since which snapshot it is so.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::hash::sha256_hex;

/// The files of a run that were asked for.
#[derive(Debug, Default)]
pub(super) struct Seen {
    files: Mutex<BTreeMap<String, File>>,
}

/// A file as it was last seen.
#[derive(Debug)]
struct File {
    /// A hash of its bytes; nothing where there was no file.
    mark: Option<String>,
    /// The number of the snapshot in which it first was so.
    since: u64,
}

impl Seen {
    /// Takes note of a file as it is in a snapshot of this number, and tells since which one it is so. One that nobody asked
    /// for before is so since now: nobody can have it from an earlier one.
    pub(super) fn see(&self, path: &str, bytes: Option<&[u8]>, number: u64) -> u64 {
        let mark = bytes.map(|bytes| sha256_hex([bytes]));
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        match files.get(path) {
            Some(file) if file.mark == mark => file.since,
            _ => {
                files.insert(path.to_owned(), File { mark, since: number });
                number
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_as_it_is_since_it_last_was_another() {
        let seen = Seen::default();
        let see = |bytes: Option<&str>, number| seen.see("a", bytes.map(str::as_bytes), number);
        assert_eq!(see(Some("x"), 1), 1);
        assert_eq!(see(Some("x"), 3), 1);
        assert_eq!(see(None, 4), 4);
        assert_eq!(see(None, 5), 4);
        assert_eq!(see(Some("x"), 6), 6);
        assert_eq!(seen.see("b", None, 7), 7);
    }
}
