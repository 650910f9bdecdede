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

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::error::{At as _, DiskError};
use super::fresh::{self, Page};
use super::place::{self, Kind};
use super::recover::recover;
use super::survey::{self, Survey, survey};
use super::system;
use super::work::Work;
use crate::site::{MANIFEST, Site, path};

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
    check_paths(site)?;
    check_output(out)?;
    let work = Work::beside(out)?;
    if !work.is_there()? && is_current(site, out)? {
        return Ok(Written { unchanged: site.files.len(), ..Written::default() });
    }
    let above = out.parent().unwrap_or(out);
    fs::create_dir_all(above).at("make the folder", above)?;
    let _lock = work.lock()?;
    recover(&work, out)?;
    let written = replace(site, out, &work).map_err(|error| error.note("nothing was written"));
    match (written, recover(&work, out)) {
        (written, Ok(())) => written,
        (Ok(_), Err(error)) => Err(DiskError::new("the new site is in place, but not all is tidied up").and(error)),
        (Err(cause), Err(error)) => Err(cause.and(error)),
    }
}

/// A site whose files could not all be on every disk is not written to any.
fn check_paths(site: &Site) -> Result<(), DiskError> {
    let faulty = |file: &String| Some(DiskError::new(format!("the file `{file}` of the site {}", path::fault(file)?)));
    DiskError::gather(site.files.keys().filter_map(faulty).collect())?;
    if let Some((one, other)) = path::clash(site.files.keys().map(String::as_str)) {
        let message = format!("`{one}` and `{other}` cannot both be files of the site");
        return Err(DiskError::new(message).help("many systems take upper and lower case for one: rename one of them"));
    }
    if !site.files.contains_key(MANIFEST) {
        return Err(DiskError::new(format!("the site has no `{MANIFEST}`, so no later build could know its files")));
    }
    Ok(())
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

/// Whether `out` holds exactly this site already. The manifest is looked at first: it differs whenever anything does,
/// except where a file was damaged.
fn is_current(site: &Site, out: &Path) -> Result<bool, DiskError> {
    let Some(manifest) = site.files.get(MANIFEST) else { return Ok(false) };
    if !place::is_site(out)? || !fresh::holds(&out.join(MANIFEST), manifest) {
        return Ok(false);
    }
    // The manifest lists these very files. What is not a real folder now is a link, which is not followed.
    let folders: BTreeSet<&str> = site.files.keys().flat_map(|file| path::folders(file)).collect();
    let are_real = folders.into_iter().all(|folder| place::kind(&out.join(folder)) == Ok(Kind::Folder));
    Ok(are_real && fresh::compare(site, out, |_| true).iter().all(|page| page.is_unchanged))
}

/// Under the lock, with nothing left over from other runs.
fn replace(site: &Site, out: &Path, work: &Work) -> Result<Written, DiskError> {
    let found = survey(out, |folder| survey::has_folder(site, folder))?;
    refuse_in_the_way(&found, site, out)?;
    let pages = fresh::compare(site, out, |path| found.ours.contains(path));
    let written = count(&pages, &found);
    if written.pages_written > 0 || written.removed > 0 {
        exchange(&pages, &found, out, work)?;
    }
    Ok(written)
}

fn refuse_in_the_way(found: &Survey, site: &Site, out: &Path) -> Result<(), DiskError> {
    let message = |foreign: &Path| {
        let path = out.join(foreign);
        DiskError::new(format!(
            "`{}` is not of the site that was built here, but a new file must go there",
            path.display()
        ))
    };
    let errors = found.in_the_way(site).into_iter().map(message).collect();
    DiskError::gather(errors).map_err(|error| error.help("move it away, or build into another folder with `--out`"))
}

fn count(pages: &[Page<'_>], found: &Survey) -> Written {
    let unchanged = pages.iter().filter(|page| page.is_unchanged).count();
    let kept = pages.iter().filter(|page| found.ours.contains(page.path)).count();
    Written { pages_written: pages.len() - unchanged, unchanged, removed: found.ours.len() - kept }
}

fn exchange(pages: &[Page<'_>], found: &Survey, out: &Path, work: &Work) -> Result<(), DiskError> {
    let (building, next) = (work.building(), work.next());
    fresh::build(&building, pages, out)?;
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
