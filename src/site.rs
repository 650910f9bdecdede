//! The built site as a value: what is shown, served, tested and written is this and nothing else.

pub mod manifest;
pub mod path;
pub mod proof;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

pub use manifest::with_manifest;

/// Where the files of a site go as they are made, on all processors and in no order. A site of ten thousand articles is more
/// than a gigabyte: who needs no more than to write it down need not hold it.
pub trait Store: Sync {
    /// Takes a file and its SHA-256 in lower-case hexadecimal. No path is given twice. What cannot be taken is for the store to
    /// tell at its end.
    fn put(&self, path: &str, bytes: &Arc<Vec<u8>>, sha256: &str);

    /// What was taken under this path.
    fn get(&self, path: &str) -> Option<Arc<Vec<u8>>>;
}

/// A store in memory.
#[derive(Debug, Default)]
pub struct Heap(Mutex<Site>);

impl From<Site> for Heap {
    fn from(site: Site) -> Heap {
        Heap(Mutex::new(site))
    }
}

impl Heap {
    /// What was put there.
    pub fn into_site(self) -> Site {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Heap {
    fn put(&self, path: &str, bytes: &Arc<Vec<u8>>, _: &str) {
        let mut site = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        site.files.insert(path.to_owned(), Arc::clone(bytes));
    }

    fn get(&self, path: &str) -> Option<Arc<Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).files.get(path).cloned()
    }
}

/// All files of a site by their paths from its root, with `/`, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// Path → bytes, shared with what is kept for the next run.
    pub files: BTreeMap<String, Arc<Vec<u8>>>,
}

impl FromIterator<(String, Vec<u8>)> for Site {
    fn from_iter<I: IntoIterator<Item = (String, Vec<u8>)>>(files: I) -> Site {
        Site { files: files.into_iter().map(|(path, bytes)| (path, Arc::new(bytes))).collect() }
    }
}

/// Where the list of the site's own files lies: what `sha256sum -c` reads, and how a later build knows which files of
/// the folder are ours.
pub const MANIFEST: &str = "data/manifest-sha256.txt";
