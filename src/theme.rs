//! What comes with the tool: the default theme and the built-in vocabulary, embedded in the binary.
//!
//! [`complete`] puts these files among a dossier's own, each under its path, wherever the dossier has none of that path. So
//! a dossier overrides a file by having one, and no later phase knows where a file came from.

use crate::source::{SourceFile, Sources};

/// The files, by path from the project's root. A tidy test holds this list against the folders.
macro_rules! embedded {
    ($($path:literal,)+) => {
        /// Every embedded file: its path and its text.
        pub const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("../", $path)))),+];
    };
}

embedded! {
    "vocabulary/techniques.yaml",
}

/// The dossier's files and, where it has none of the same path, the embedded ones.
pub fn complete(sources: Sources) -> Sources {
    let mut files = sources.into_files();
    files.extend(FILES.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())));
    Sources::new(files)
}
