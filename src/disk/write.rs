//! Phase 8: the site into its folder, whole or not at all.
//!
//! Whenever a run ends, however it ends, the output folder holds the old site or the new one and never a mixture: the new
//! site is made beside it and the two folders are exchanged in one step (see [`system::swap`]). Files that are unchanged
//! are linked, not written. Where nothing changed, nothing is touched, not even a time.
//!
//! Files of others (see [`survey()`]) are moved into the new folder just before the exchange, and
//! back if anything fails. A run that is killed in between leaves them in the temporary folder, from where the next run
//! brings them back ([`recover`]); nothing of theirs is ever copied, followed or deleted.
//!
//! Nothing is forced through the disk's cache, which would take as long again as writing. So a power cut within seconds of
//! a build may damage new files (never those of others, which are only moved). A site can be made again at any time, and
//! the next build mends it: it compares every byte, whatever the manifest says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::error::{At as _, DiskError};
use super::fresh;
use super::parallel;
use super::place::{self, Kind};
use super::recover::recover;
use super::staging::{Staged, Staging};
use super::survey::{self, Survey, survey};
use super::system;
use crate::hash::sha256_hex;
use crate::site::{MANIFEST, Site, Store as _};

/// What a run did, in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// New ones and changed ones.
    pub pages_written: usize,
    /// Those that were there already, byte for byte.
    pub unchanged: usize,
    /// Those of the former site that the new one does not have.
    pub removed: usize,
}

/// Makes `out` hold `site`, which must have its manifest, and whatever others put there. The folder above `out` is made if
/// it is missing.
pub fn write(site: &Site, out: &Path) -> Result<Written, DiskError> {
    let staging = Staging::beside(out)?;
    let files: Vec<_> = site.files.iter().collect();
    parallel::map(&files, |(path, bytes)| staging.put(path, bytes, &sha256_hex([bytes.as_slice()])));
    finish(&staging)
}

/// Makes the output folder hold what was staged, which must have its manifest, and whatever others put there.
pub fn finish(staging: &Staging) -> Result<Written, DiskError> {
    let note = |error: DiskError| error.note("nothing was written");
    let files = staging.files().map_err(note)?;
    if !files.contains_key(MANIFEST) {
        return Err(DiskError::new(format!("the site has no `{MANIFEST}`, so no later build could know its files")));
    }
    // The manifest is there as it was, so no file of the old site is left over.
    if staging.is_closed() {
        return Ok(Written { unchanged: files.len(), ..Written::default() });
    }
    let written = replace(&files, staging).map_err(note);
    match (written, recover(staging.work(), staging.out())) {
        (written, Ok(())) => written,
        (Ok(_), Err(error)) => Err(DiskError::new("the new site is in place, but not all is tidied up").and(error)),
        (Err(cause), Err(error)) => Err(cause.and(error)),
    }
}

pub(super) fn check_output(out: &Path) -> Result<(), DiskError> {
    match place::kind(out)? {
        Kind::Folder if place::is_read_only(out)? => {
            Err(DiskError::new(format!("the output folder `{}` is read-only", out.display())))
        }
        Kind::Folder | Kind::Missing => Ok(()),
        _ => Err(DiskError::new(format!("the output `{}` is not a folder", out.display()))),
    }
}

/// Under the lock, with nothing left over from other runs.
fn replace(files: &BTreeMap<String, Staged>, staging: &Staging) -> Result<Written, DiskError> {
    let found = survey(staging.out(), |folder| survey::has_folder(files, folder))?;
    refuse_in_the_way(&found, files, staging.out())?;
    let written = count(files, &found);
    if written.pages_written > 0 || written.removed > 0 {
        staging.link(files)?;
        exchange(&found, staging)?;
    }
    Ok(written)
}

fn refuse_in_the_way(found: &Survey, files: &BTreeMap<String, Staged>, out: &Path) -> Result<(), DiskError> {
    let message = |foreign: &Path| {
        let path = out.join(foreign);
        DiskError::new(format!(
            "`{}` is not of the site that was built here, but a new file must go there",
            path.display()
        ))
    };
    let errors = found.in_the_way(files).into_iter().map(message).collect();
    DiskError::gather(errors).map_err(|error| error.help("move it away, or build into another folder with `--out`"))
}

fn count(files: &BTreeMap<String, Staged>, found: &Survey) -> Written {
    let unchanged = files.values().filter(|file| file.is_unchanged).count();
    let kept = files.keys().filter(|path| found.ours.contains(*path)).count();
    Written { pages_written: files.len() - unchanged, unchanged, removed: found.ours.len() - kept }
}

fn exchange(found: &Survey, staging: &Staging) -> Result<(), DiskError> {
    let (work, out) = (staging.work(), staging.out());
    let (building, next) = (work.building(), work.next());
    fs::rename(&building, &next).at("rename", &building)?;
    for foreign in &found.foreign {
        fresh::carry(foreign, out, &next)?;
    }
    if place::kind(out)? == Kind::Missing {
        return fs::rename(&next, out).at("put the new site at", out);
    }
    let permissions = fs::metadata(out).at("look at", out)?.permissions();
    fs::set_permissions(&next, permissions).at("set the permissions of", &next)?;
    system::swap(&next, out, &work.old()).at("put the new site at", out).map_err(|error| {
        let inner = out.join("site");
        error.help(format!(
            "a mount point or a folder of a container's image cannot be replaced: build into a new folder, such as `{}`",
            inner.display()
        ))
    })
}

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;
