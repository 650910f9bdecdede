//! Cleans the temporary folder, whatever state it is in: after a run that went well, one that failed, one that was killed.
//!
//! What can lie there, and what becomes of it:
//!
//! - `building`: an unfinished site. Nothing in it is of others; it is removed.
//! - `old`, while the output is missing: a run ended between the two steps of an exchange. It is put back.
//! - `next`, `old`: a whole site, new or former. Files in it that its manifest does not list are of others and go back to
//!   the output; then it is removed, its manifest last, so that a run killed here can be taken up again.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::error::{At as _, DiskError};
use super::fresh;
use super::parallel;
use super::place::{self, Kind};
use super::survey::survey;
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
    let found = survey(former, |path| place::kind(&out.join(path)) == Ok(Kind::Folder))?;
    let back = found.foreign.iter().filter_map(|foreign| fresh::carry(foreign, former, out).err());
    DiskError::gather(back.collect())?;
    let pages: Vec<&String> = found.ours.iter().filter(|page| *page != MANIFEST).collect();
    DiskError::gather(parallel::map(&pages, |page| remove(&former.join(page))).into_iter().flatten().collect())?;
    found.folders.iter().rev().try_for_each(|folder| remove_if_empty(&former.join(folder)))?;
    if found.ours.contains(MANIFEST) {
        let manifest = former.join(MANIFEST);
        DiskError::gather(remove(&manifest).into_iter().collect())?;
        remove_if_empty(manifest.parent().unwrap_or(former))?;
    }
    remove_if_empty(former)
}

fn remove(file: &Path) -> Option<DiskError> {
    fs::remove_file(file).at("remove", file).err()
}

/// A folder that is not empty has got something new meanwhile, which the next run looks at.
fn remove_if_empty(folder: &Path) -> Result<(), DiskError> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Ok(()),
        done => done.at("remove the folder", folder),
    }
}
