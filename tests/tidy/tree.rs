//! The files of the repository, whatever tool keeps them.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// A text file.
pub(crate) struct File {
    /// Its path from the root, with `/`.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) text: String,
}

/// What is made by builds and tools, and no part of the repository.
const MADE: [&str; 7] = [".git", ".dossier", "artifacts", "corpus", "node_modules", "public", "target"];

/// All text files, in the order of their paths.
pub(crate) fn files() -> &'static [File] {
    static FILES: OnceLock<Vec<File>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut files = Vec::new();
        collect(Path::new(env!("CARGO_MANIFEST_DIR")), "", &mut files);
        files.sort_by(|a: &File, b| a.path.cmp(&b.path));
        files
    })
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        if MADE.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            files.push(File { path, text });
        }
    }
}

/// The files below a folder with one of the endings.
pub(crate) fn below(folder: &str, endings: &[&str]) -> Vec<&'static File> {
    let fits = |file: &&File| file.path.starts_with(folder) && endings.iter().any(|ending| file.path.ends_with(ending));
    files().iter().filter(fits).collect()
}

/// What a file holds.
#[track_caller]
pub(crate) fn read(path: &str) -> &'static str {
    let file = files().iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("there is no `{path}`")).text
}

/// Whether there is a file or folder of this path.
pub(crate) fn exists(path: &str) -> bool {
    let path = path.trim_end_matches('/');
    path.is_empty() || Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()
}
