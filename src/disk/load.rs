//! Phase 1: the dossier's files into memory.
//!
//! Afterwards there is no unreadable file and no path outside the dossier. What cannot be taken is either a fault of the
//! dossier, which its editor mends (see [`refuse`]: links, devices, names), or of the disk ([`DiskError`]). All of them are
//! told at once.

mod known;
pub mod refuse;
mod skip;

use std::fs::{self, DirEntry, File};
use std::io::{self, Read as _};
use std::path::Path;
use std::time::SystemTime;

use super::error::{At as _, DiskError};
use super::parallel;
use super::place::{self, Kind};
use crate::diagnostic::{Diagnostic, Reported};
use crate::source::{SourceFile, Sources};
pub use known::Known;
use known::Mark;

/// The folders of a dossier that are read. Each may be missing.
pub const FOLDERS: [&str; 4] = ["content", "seeds", "static", "templates"];

/// Largest file that is read, in bytes. Places in a file are held in 32 bits, and a file is held in memory as a whole.
const LARGEST: u64 = 1 << 30;

/// Deepest nesting of folders that is followed, so that a path always fits every system.
const DEEPEST: usize = 32;

/// Reads every file of the dossier at `root`.
pub fn load(root: &Path) -> Result<Reported<Sources>, DiskError> {
    load_again(root, &mut Known::default())
}

/// The same, sooner: a file to which nothing was done since it is known is not read again.
pub fn load_again(root: &Path, known: &mut Known) -> Result<Reported<Sources>, DiskError> {
    let listing = Listing::of(root);
    let (mut errors, mut diagnostics, mut files) = (listing.errors, listing.diagnostics, Vec::new());
    diagnostics.extend(refuse::names(&listing.files));
    let (mut refused, mut marks) = (listing.refused, Vec::new());
    for (path, read) in listing.files.iter().zip(parallel::map(&listing.files, |path| read(root, path, known))) {
        match read {
            Read::File(file, mark) => {
                marks.extend(mark.map(|mark| (mark, file.clone())));
                files.push(file);
            }
            Read::Refused(diagnostic) => {
                diagnostics.push(diagnostic);
                refused.push(path.clone());
            }
            Read::Failed(error) => errors.push(error),
        }
    }
    DiskError::gather(errors)?;
    known.renew(marks.into_iter());
    files.extend(refused.iter().filter(|path| is_named_as_file(path)).map(|path| SourceFile::refused(path)));
    Ok(Reported::new(Sources::new(files), diagnostics))
}

/// What there is to read, found by walking the folders in order of names.
#[derive(Default)]
struct Listing {
    files: Vec<String>,
    /// Paths at which something is that is not read.
    refused: Vec<String>,
    diagnostics: Vec<Diagnostic>,
    errors: Vec<DiskError>,
}

impl Listing {
    fn of(root: &Path) -> Listing {
        let mut listing = Listing::default();
        for folder in FOLDERS {
            match place::kind(&root.join(folder)) {
                Ok(Kind::Missing) => {}
                Ok(Kind::File) => listing.errors.push(DiskError::new(format!("`{folder}` is a file, not a folder"))),
                Ok(kind) => listing.take(root, folder.to_owned(), kind),
                Err(error) => listing.errors.push(error),
            }
        }
        listing
    }

    fn take(&mut self, root: &Path, path: String, kind: Kind) {
        match kind {
            Kind::Folder if path.split('/').count() > DEEPEST => self.refuse(refuse::too_deep(&path, DEEPEST), path),
            Kind::Folder if is_named_as_file(&path) => self.refuse(refuse::folder(&path), path),
            Kind::Folder => self.folder(root, &path),
            Kind::File => self.files.push(path),
            Kind::Link => self.refuse(refuse::link(&path), path),
            Kind::Special => self.refuse(refuse::special(&path), path),
            // Gone since its folder was read, such as an editor's temporary file.
            Kind::Missing => {}
        }
    }

    fn refuse(&mut self, diagnostic: Diagnostic, path: String) {
        self.diagnostics.push(diagnostic);
        self.refused.push(path);
    }

    fn folder(&mut self, root: &Path, path: &str) {
        match entries(&root.join(path)) {
            Ok(entries) => entries.iter().for_each(|entry| self.entry(root, path, entry)),
            Err(error) => self.errors.push(error),
        }
    }

    fn entry(&mut self, root: &Path, folder: &str, entry: &DirEntry) {
        let name = entry.file_name();
        if skip::is_passed_over(folder, &name.to_string_lossy()) {
            return;
        }
        let Some(name) = name.to_str() else {
            return self.diagnostics.push(refuse::name(folder, &name.to_string_lossy()));
        };
        match entry.file_type().at("look at", &entry.path()) {
            Ok(file_type) => self.take(root, format!("{folder}/{name}"), file_type.into()),
            Err(error) => self.errors.push(error),
        }
    }
}

/// Whether a path is one of a file that is written by hand.
fn is_named_as_file(path: &str) -> bool {
    path.starts_with("content/") && Path::new(path).extension().is_some_and(|ending| ending == "yaml" || ending == "md")
}

fn entries(folder: &Path) -> Result<Vec<DirEntry>, DiskError> {
    let read = || fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>();
    let mut entries = read().at("read the folder", folder)?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}

/// What came of reading one file.
enum Read {
    /// With the mark by which it is known the next time.
    File(SourceFile, Option<Mark>),
    Refused(Diagnostic),
    Failed(DiskError),
}

fn read(root: &Path, path: &str, known: &Known) -> Read {
    let (full, now) = (root.join(path), SystemTime::now());
    let mark = fs::symlink_metadata(&full).ok().and_then(|metadata| known::mark(&metadata, now));
    if let Some(file) = known.file(path, mark.as_ref()) {
        return Read::File(file, mark);
    }
    match bytes(&full).at("read", &full) {
        Ok(Some(bytes)) => Read::File(SourceFile::new(path, bytes), mark),
        Ok(None) => Read::Refused(refuse::too_large(path)),
        Err(error) => Read::Failed(error),
    }
}

/// The file's bytes; `None` where there are too many. The count is taken while reading too: a file may grow.
fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > LARGEST {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0).saturating_add(1));
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST).then_some(bytes))
}

#[cfg(test)]
mod tests;
