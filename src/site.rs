//! The built site as a value: what is shown, served, tested and written is this and nothing else.

pub mod manifest;
pub mod path;
pub mod proof;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use manifest::with_manifest;

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
