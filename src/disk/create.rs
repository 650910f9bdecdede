//! New files for a dossier: all of them or none, and never in the place of anything that is there.
//!
//! First every path is looked at, so that a person hears of all that is in the way at once. Then each file is written
//! under a temporary name in its own folder, and when all are whole each gets its name by a move that replaces nothing.
//! What fails half way takes back what it made itself: files that still hold what was written, and folders that are
//! still empty. A run that is killed leaves hidden temporary files at most, which loading passes over.
//!
//! No symbolic link below the root is followed. The root itself may be reached through links: it is what the person
//! named.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::{At as _, DiskError};
use super::fresh;
use super::place::{self, Kind};
use super::system;
use crate::site::path;

/// Puts new files below `root`, each given by its path with `/` and its bytes. Folders on the way are made, `root` too.
///
/// An error, with every path concerned, where something stands in the way; then nothing is written.
pub fn create(root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), DiskError> {
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    check_paths(files)?;
    check_root(root)?;
    check_free(root, files)?;
    let mut made = Made::default();
    made.all(root, files).map_err(|error| {
        let left = made.undo();
        match left.as_slice() {
            [] => error.note("nothing was written"),
            _ => error.note(format!("what could not be taken back: {}", left.join(", "))),
        }
    })
}

fn check_paths(files: &[(String, Vec<u8>)]) -> Result<(), DiskError> {
    let faulty = |(file, _): &(String, Vec<u8>)| Some(DiskError::new(format!("`{file}` {}", path::fault(file)?)));
    DiskError::gather(files.iter().filter_map(faulty).collect())?;
    match path::clash(files.iter().map(|(file, _)| file.as_str())) {
        Some((one, other)) => Err(DiskError::new(format!("`{one}` and `{other}` cannot both be written"))),
        None => Ok(()),
    }
}

/// The root is a folder, or nothing yet.
fn check_root(root: &Path) -> Result<(), DiskError> {
    let end = match place::kind(root)? {
        Kind::Link => place::kind(&place::canonical(root)?)?,
        kind => kind,
    };
    match end {
        Kind::Folder | Kind::Missing => Ok(()),
        _ => Err(DiskError::new(format!("`{}` is not a folder", root.display()))),
    }
}

/// Nothing stands where a file must go, and only folders on the way to it.
fn check_free(root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), DiskError> {
    let folders: BTreeSet<&str> = files.iter().flat_map(|(file, _)| path::folders(file)).collect();
    let mut errors = Vec::new();
    let mut closed: Vec<&str> = Vec::new();
    for folder in folders {
        // Behind what is no folder there is nothing of ours to look at: one message says it.
        if closed.iter().any(|outer| is_below(folder, outer)) {
            continue;
        }
        match place::kind(&root.join(folder)) {
            Ok(Kind::Folder | Kind::Missing) => continue,
            Ok(kind) => errors.push(no_folder(folder, kind)),
            Err(error) => errors.push(error),
        }
        closed.push(folder);
    }
    let reachable = files.iter().filter(|(file, _)| !closed.iter().any(|outer| is_below(file, outer)));
    for (file, _) in reachable {
        match place::kind(&root.join(file)) {
            Ok(Kind::Missing) => {}
            Ok(_) => errors.push(DiskError::new(format!("`{file}` is there already"))),
            Err(error) => errors.push(error),
        }
    }
    DiskError::gather(errors).map_err(|error| error.note("nothing was written"))
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

fn no_folder(folder: &str, kind: Kind) -> DiskError {
    DiskError::new(match kind {
        Kind::Link => format!("`{folder}` is a symbolic link, which is not followed"),
        _ => format!("`{folder}` is a file, not a folder"),
    })
}

/// What a run made so far, in the order of making.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    temporary: Vec<PathBuf>,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Made {
    fn all(&mut self, root: &Path, files: &[(String, Vec<u8>)]) -> Result<(), DiskError> {
        self.root(root)?;
        for folder in files.iter().flat_map(|(file, _)| path::folders(file)).collect::<BTreeSet<_>>() {
            self.folder(&root.join(folder))?;
        }
        for (file, bytes) in files {
            self.write(&root.join(file), bytes)?;
        }
        for (file, bytes) in files {
            self.name(root.join(file), bytes)?;
        }
        Ok(())
    }

    /// The root and the folders above it that are missing, the outermost first.
    fn root(&mut self, root: &Path) -> Result<(), DiskError> {
        let mut missing = Vec::new();
        for folder in root.ancestors().filter(|folder| !folder.as_os_str().is_empty()) {
            if fs::metadata(folder).is_ok() {
                break;
            }
            missing.push(folder);
        }
        missing.iter().rev().try_for_each(|folder| self.folder(folder))
    }

    fn folder(&mut self, folder: &Path) -> Result<(), DiskError> {
        match fs::create_dir(folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            done => done.map(|()| self.folders.push(folder.to_owned())).at("make the folder", folder),
        }
    }

    /// Writes the bytes beside the place where they will stand, through to the disk: unlike a site, what a person
    /// begins to edit cannot be made again.
    fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
        let (temporary, mut file) = temporary(path).at("write", path)?;
        self.temporary.push(temporary);
        file.write_all(bytes).and_then(|()| file.sync_all()).at("write", path)
    }

    /// Gives the oldest temporary file its name.
    fn name(&mut self, path: PathBuf, bytes: &[u8]) -> Result<(), DiskError> {
        system::move_without_replacing(&self.temporary[0], &path).at("write", &path)?;
        self.temporary.remove(0);
        self.files.push((path, bytes.to_vec()));
        Ok(())
    }

    /// Takes back what was made; gives what is still there although it is ours.
    fn undo(&mut self) -> Vec<String> {
        let mut left: Vec<&Path> = Vec::new();
        left.extend(self.temporary.iter().filter(|path| fs::remove_file(path).is_err()).map(PathBuf::as_path));
        let untouched = self.files.iter().filter(|(path, bytes)| fresh::holds(path, bytes));
        left.extend(untouched.filter(|(path, _)| fs::remove_file(path).is_err()).map(|(path, _)| path.as_path()));
        for folder in self.folders.iter().rev() {
            // Not empty where somebody else has put something there since: that is theirs.
            let _ = fs::remove_dir(folder);
        }
        left.iter().map(|path| format!("`{}`", path.display())).collect()
    }
}

/// A new file of a hidden name in the folder of `path`. What a killed run of the same number left is passed by.
fn temporary(path: &Path) -> io::Result<(PathBuf, fs::File)> {
    const MOST: u32 = 10_000;
    let name = |count| format!(".dossier-new-{}-{count}", std::process::id());
    let taken = |opened: &io::Result<_>| matches!(opened, Err(error) if error.kind() == ErrorKind::AlreadyExists);
    let mut attempts = (0..MOST).map(|count| path.with_file_name(name(count))).map(|temporary| {
        let file = fs::File::create_new(&temporary)?;
        Ok((temporary, file))
    });
    attempts.find(|opened| !taken(opened)).unwrap_or(Err(ErrorKind::AlreadyExists.into()))
}

#[cfg(test)]
mod tests;
