//! Cleans the temporary folder, whatever state it is in: after a run that went well, one that failed, one that was killed.
//!
//! What can lie there, and what becomes of it:
//!
//! - `building`: an unfinished site. Nothing in it is of others; it is removed.
//! - `old`, while the output is missing: a run ended between the two steps of an exchange. It is put back.
//! - `next`, `old`: a whole site, new or former. Files in it that its manifest does not list are of others and go back to
//!   the output; then it is removed, its manifest last, so that a run killed here can be taken up again.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::error::{At as _, DiskError};
use super::fresh;
use super::place::{self, Kind};
use super::survey::Listed;
use super::work::Work;
use crate::site::MANIFEST;

/// Leaves the output whole and the temporary folder without anything of ours.
pub(super) fn recover(work: &Work, out: &Path) -> Result<(), DiskError> {
    let building = work.building();
    if place::kind(&building)? != Kind::Missing {
        fs::remove_dir_all(&building).at("remove the temporary folder", &building)?;
    }
    if place::kind(out)? == Kind::Missing && place::kind(&work.old())? == Kind::Folder {
        fs::rename(work.old(), out).at("put back the former site", out)?;
    }
    retire(&work.next(), out)?;
    retire(&work.old(), out)
}

/// Removes the site `former`, after giving what others put there back to `out`.
fn retire(former: &Path, out: &Path) -> Result<(), DiskError> {
    if place::kind(former)? != Kind::Folder {
        return Ok(());
    }
    let mut retire = Retire { former, out, listed: Listed::of(former)?, errors: Vec::new() };
    retire.folder("");
    DiskError::gather(retire.errors)?;
    if place::is_site(former)? {
        let manifest = former.join(MANIFEST);
        fs::remove_file(&manifest).at("remove", &manifest)?;
        remove_if_empty(manifest.parent().unwrap_or(former))?;
    }
    remove_if_empty(former)
}

struct Retire<'a> {
    former: &'a Path,
    out: &'a Path,
    listed: Listed,
    errors: Vec<DiskError>,
}

impl Retire<'_> {
    /// `folder` ends in `/`, or is empty.
    fn folder(&mut self, folder: &str) {
        let full = self.former.join(folder);
        let entries = || fs::read_dir(&full)?.collect::<io::Result<Vec<_>>>();
        match entries().at("read the folder", &full) {
            Ok(entries) => entries.iter().for_each(|entry| self.entry(folder, entry)),
            Err(error) => self.errors.push(error),
        }
    }

    fn entry(&mut self, folder: &str, entry: &fs::DirEntry) {
        let done = entry.file_type().at("look at", &entry.path()).and_then(|file_type| {
            match (entry.file_name().to_str(), Kind::from(file_type)) {
                (Some(name), Kind::Folder) => self.inner(&format!("{folder}{name}")),
                (Some(name), Kind::File) if self.listed.has(&format!("{folder}{name}")) => {
                    remove_unless_manifest(&format!("{folder}{name}"), &entry.path())
                }
                _ => fresh::carry(&Path::new(folder).join(entry.file_name()), self.former, self.out),
            }
        });
        self.errors.extend(done.err());
    }

    /// A folder in which nothing is ours goes back as a whole, unless the output has one of that name.
    fn inner(&mut self, path: &str) -> Result<(), DiskError> {
        let is_shared = self.listed.is_folder(path) || place::kind(&self.out.join(path))? == Kind::Folder;
        if !is_shared {
            return fresh::carry(Path::new(path), self.former, self.out);
        }
        self.folder(&format!("{path}/"));
        remove_if_empty(&self.former.join(path))
    }
}

fn remove_unless_manifest(path: &str, full: &Path) -> Result<(), DiskError> {
    if path == MANIFEST { Ok(()) } else { fs::remove_file(full).at("remove", full) }
}

fn remove_if_empty(folder: &Path) -> Result<(), DiskError> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Ok(()),
        done => done.at("remove the folder", folder),
    }
}
