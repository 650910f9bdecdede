//! A new site beside the one that is there, file by file.
//!
//! Files that are unchanged are neither written nor held: they are linked from the old site when the new one is whole. The
//! temporary folder is made when the first file turns out to be another, so that a run in which nothing changed touches
//! nothing.
//!
//! Files are compared before the folder is locked, and another run may exchange the site between the two. So the manifest is
//! looked at before and after: where it became another, what was compared is proved again by its hash.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::error::{At as _, DiskError};
use super::fresh;
use super::parallel;
use super::place::{self, Kind};
use super::recover::recover;
use super::work::{Lock, Work};
use crate::hash::sha256_hex;
use crate::site::{MANIFEST, Store, path};

/// A site on its way to its folder.
pub struct Staging {
    out: PathBuf,
    work: Work,
    /// The manifest of the old site.
    before: Option<Vec<u8>>,
    state: Mutex<State>,
    has_failed: AtomicBool,
}

#[derive(Default)]
struct State {
    /// Held from the first file on that is another.
    lock: Option<Lock>,
    files: BTreeMap<String, Staged>,
    /// Whether folders of the old site are real ones.
    real: HashMap<String, bool>,
    /// Folders of the new one that are there.
    made: HashSet<String>,
    errors: Vec<DiskError>,
}

/// A file that was put.
pub(super) struct Staged {
    /// Whether the old site has the very same file.
    pub(super) is_unchanged: bool,
    sha256: String,
}

impl Staging {
    /// For the output folder `out`, which need not be there.
    pub fn beside(out: &Path) -> Result<Staging, DiskError> {
        super::write::check_output(out)?;
        let (work, before) = (Work::beside(out)?, manifest(out));
        let is_there = work.is_there()?;
        let (out, state, has_failed) = (out.to_owned(), Mutex::default(), AtomicBool::new(false));
        let staging = Staging { out, work, before, state, has_failed };
        if is_there {
            // Another run is under way, or left something.
            staging.open()?;
        }
        Ok(staging)
    }

    /// Set as soon as something cannot be written: what is made after that is made in vain.
    pub fn has_failed(&self) -> &AtomicBool {
        &self.has_failed
    }

    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    pub(super) fn work(&self) -> &Work {
        &self.work
    }

    /// Whether nothing was put that the old site does not have.
    pub(super) fn is_closed(&self) -> bool {
        self.state().lock.is_none()
    }

    /// What was put, by its path, or why it could not all be.
    pub(super) fn files(&self) -> Result<BTreeMap<String, Staged>, DiskError> {
        let mut state = self.state();
        let files = std::mem::take(&mut state.files);
        // A full disk fails for every file: one message says it.
        match state.errors.drain(..).next() {
            Some(error) => check_paths(&files).and(Err(error)),
            None => check_paths(&files).map(|()| files),
        }
    }

    /// Makes the temporary folder and keeps others from it.
    pub(super) fn open(&self) -> Result<(), DiskError> {
        let mut state = self.state();
        if state.lock.is_some() {
            return Ok(());
        }
        let above = self.out.parent().unwrap_or(&self.out);
        fs::create_dir_all(above).at("make the folder", above)?;
        state.lock = Some(self.work.lock()?);
        recover(&self.work, &self.out)?;
        let building = self.work.building();
        fs::create_dir(&building).at("make the folder", &building)
    }

    /// Links the unchanged files into the new site.
    pub(super) fn link(&self, files: &BTreeMap<String, Staged>) -> Result<(), DiskError> {
        let unchanged: Vec<(&String, &Staged)> = files.iter().filter(|(_, file)| file.is_unchanged).collect();
        let is_same = manifest(&self.out) == self.before;
        unchanged.iter().try_for_each(|(path, _)| self.make_folders(path))?;
        let put = |(path, file): &(&String, &Staged)| {
            let (from, to) = (self.out.join(path), self.work.building().join(path));
            if !is_same && fs::read(&from).ok().is_none_or(|bytes| sha256_hex([bytes.as_slice()]) != file.sha256) {
                let message = format!("another build wrote `{}` at the same time", from.display());
                return Err(DiskError::new(message).help("build again"));
            }
            fs::hard_link(&from, &to).or_else(|_| copy(&from, &to)).at("write", &to)
        };
        let failed = parallel::map(&unchanged, put).into_iter().find(Result::is_err);
        failed.unwrap_or(Ok(()))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a file where it belongs. Whether the old site has the very same.
    fn stage(&self, path: &str, bytes: &[u8]) -> Result<bool, DiskError> {
        if path::fault(path).is_some() {
            // It may lead anywhere; what is wrong with it is told with all other paths.
            return Ok(false);
        }
        if self.is_in_real_folders(path) && fresh::holds(&self.out.join(path), bytes) {
            return Ok(true);
        }
        self.open()?;
        self.make_folders(path)?;
        let file = self.work.building().join(path);
        fresh::write_new(&file, bytes).at("write", &file)?;
        Ok(false)
    }

    /// Whether no folder on the way to a file of the old site is a link.
    fn is_in_real_folders(&self, path: &str) -> bool {
        let mut state = self.state();
        path::folders(path).all(|folder| {
            let is_real = || place::kind(&self.out.join(folder)) == Ok(Kind::Folder);
            *state.real.entry(folder.to_owned()).or_insert_with(is_real)
        })
    }

    fn make_folders(&self, path: &str) -> Result<(), DiskError> {
        let mut state = self.state();
        for folder in path::folders(path) {
            if !state.made.contains(folder) {
                let full = self.work.building().join(folder);
                fs::create_dir(&full).at("make the folder", &full)?;
                state.made.insert(folder.to_owned());
            }
        }
        Ok(())
    }
}

impl Store for Staging {
    fn put(&self, path: &str, bytes: &Arc<Vec<u8>>, sha256: &str) {
        if self.has_failed.load(Ordering::Relaxed) {
            return;
        }
        let staged = self.stage(path, bytes);
        let mut state = self.state();
        let is_unchanged = staged.unwrap_or_else(|error| {
            self.has_failed.store(true, Ordering::Relaxed);
            state.errors.push(error);
            false
        });
        state.files.insert(path.to_owned(), Staged { is_unchanged, sha256: sha256.to_owned() });
    }

    fn get(&self, path: &str) -> Option<Arc<Vec<u8>>> {
        let is_unchanged = self.state().files.get(path).filter(|_| path::fault(path).is_none())?.is_unchanged;
        let folder = if is_unchanged { self.out.clone() } else { self.work.building() };
        fs::read(folder.join(path)).ok().map(Arc::new)
    }
}

impl Drop for Staging {
    /// What did not become a site is taken away; what cannot be is by the next run.
    fn drop(&mut self) {
        if !self.is_closed() {
            let _ = recover(&self.work, &self.out);
        }
    }
}

fn manifest(out: &Path) -> Option<Vec<u8>> {
    let is_site = place::is_site(out) == Ok(true);
    is_site.then(|| fs::read(out.join(MANIFEST)).ok()).flatten()
}

/// For where no file can be linked. What has become a link itself is not followed.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(from)?.is_file() {
        fs::copy(from, to).map(drop)
    } else {
        Err(io::Error::other("it is no file any more"))
    }
}

/// A site whose files could not all be on every disk is not written to any.
fn check_paths(files: &BTreeMap<String, Staged>) -> Result<(), DiskError> {
    let faulty = |file: &String| Some(DiskError::new(format!("the file `{file}` of the site {}", path::fault(file)?)));
    DiskError::gather(files.keys().filter_map(faulty).collect())?;
    if let Some((one, other)) = path::clash(files.keys().map(String::as_str)) {
        let message = format!("`{one}` and `{other}` cannot both be files of the site");
        return Err(DiskError::new(message).help("many systems take upper and lower case for one: rename one of them"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::{finish, write};
    use crate::site::{self, Site};

    fn site(files: &[(&str, &str)]) -> Site {
        site::with_manifest(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).into())).collect())
    }

    /// An output folder with this site in it.
    fn written(files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let out = fs::canonicalize(dir.path()).unwrap().join("public");
        write(&site(files), &out).unwrap();
        (dir, out)
    }

    fn put(staging: &Staging, site: &Site, wanted: impl Fn(&str) -> bool) {
        for (path, bytes) in site.files.iter().filter(|(path, _)| wanted(path)) {
            staging.put(path, bytes, &sha256_hex([bytes.as_slice()]));
        }
    }

    fn text(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn the_temporary_folder_comes_with_the_first_file_that_is_another_and_goes_with_what_is_given_up() {
        let (dir, out) = written(&[("a", "1"), ("b", "1")]);
        let next = site(&[("a", "1"), ("b", "2")]);
        let staging = Staging::beside(&out).unwrap();
        put(&staging, &next, |path| path == "a");
        assert_eq!(place::names(dir.path()).unwrap(), ["public"]);
        put(&staging, &next, |path| path != "a");
        assert_eq!(place::names(dir.path()).unwrap().len(), 2);
        for (path, bytes) in &next.files {
            assert_eq!(staging.get(path).as_ref(), Some(bytes), "{path}");
        }
        assert_eq!(staging.get("c"), None);
        drop(staging);
        assert_eq!(place::names(dir.path()).unwrap(), ["public"]);
        assert_eq!(text(&out.join("b")), "1");
    }

    #[test]
    fn what_another_build_wrote_between_comparing_and_writing_is_not_taken_for_ones_own() {
        let ours = site(&[("a", "1"), ("b", "2")]);
        let begin = |theirs: &[(&str, &str)]| {
            let (dir, out) = written(&[("a", "1"), ("b", "1")]);
            let staging = Staging::beside(&out).unwrap();
            put(&staging, &ours, |path| path == "a");
            write(&site(theirs), &out).unwrap();
            put(&staging, &ours, |path| path != "a");
            (dir, out, finish(&staging))
        };
        let (_dir, out, done) = begin(&[("a", "3"), ("b", "3")]);
        let error = done.unwrap_err();
        assert!(error.to_string().contains("another build wrote"), "{error}");
        assert_eq!((text(&out.join("a")), text(&out.join("b"))), ("3".to_owned(), "3".to_owned()));
        let (dir, out, done) = begin(&[("a", "1"), ("b", "3")]);
        assert_eq!(done.unwrap().unchanged, 1);
        assert_eq!((text(&out.join("a")), text(&out.join("b"))), ("1".to_owned(), "2".to_owned()));
        assert_eq!(place::names(dir.path()).unwrap(), ["public"]);
    }

    #[test]
    fn a_path_that_leads_out_is_not_followed() {
        let (dir, out) = written(&[("a", "1")]);
        let staging = Staging::beside(&out).unwrap();
        for path in ["../outside", "/outside", "b/../../outside"] {
            staging.put(path, &Arc::new(b"2".to_vec()), "");
        }
        assert_eq!(place::names(dir.path()).unwrap(), ["public"]);
        assert_eq!(finish(&staging).unwrap_err().messages.len(), 3);
    }

    #[test]
    #[cfg(unix)]
    fn what_lies_behind_a_link_is_not_part_of_the_old_site() {
        let (dir, out) = written(&[("a/b", "1")]);
        fs::rename(out.join("a"), dir.path().join("elsewhere")).unwrap();
        std::os::unix::fs::symlink(dir.path().join("elsewhere"), out.join("a")).unwrap();
        let staging = Staging::beside(&out).unwrap();
        put(&staging, &site(&[("a/b", "1")]), |_| true);
        assert!(finish(&staging).unwrap_err().to_string().contains("public/a` is not of the site"));
        assert_eq!(place::names(&dir.path().join("elsewhere")).unwrap(), ["b"]);
    }
}
