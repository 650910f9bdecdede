//! The temporary folder beside the output, and who may use it.
//!
//! All that a run writes before the new site is whole lies in one folder beside the output (`.public.dossier-work` for
//! `public`), on the same file system, so that it can be moved and linked in one step. It is gone when the run ends.
//!
//! **Two builds at once.** The folder holds a file, `lock`, which the operating system locks for the run. A second build
//! waits for the first and then does its own work. A lock by the mere existence of a file would outlive a killed run and
//! block all later ones until somebody deletes it; unique names without a lock would let two runs move the same files of
//! others, and neither could tell a leftover from a folder in use. The system's lock ends with its process, however that
//! ends: whatever a run finds once it holds the lock is a leftover. A run that is stopped but not dead is waited for
//! five minutes. Where a file system knows no locks (some network mounts), runs go on without one, as Cargo does.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::error::{At as _, DiskError};
use super::place::{self, Kind};

/// How long another run is waited for. It writes pages while it makes them, and of the largest sites that takes a minute.
const PATIENCE: Duration = Duration::from_mins(5);

/// Time between two looks at the lock.
const PAUSE: Duration = Duration::from_millis(20);

/// The temporary folder of an output folder. It need not exist.
#[derive(Clone)]
pub(super) struct Work {
    folder: PathBuf,
}

impl Work {
    /// The one beside `out`.
    pub(super) fn beside(out: &Path) -> Result<Work, DiskError> {
        let unusable = || DiskError::new(format!("`{}` cannot be an output folder", out.display()));
        let mut name = std::ffi::OsString::from(".");
        name.push(out.file_name().ok_or_else(unusable)?);
        name.push(".dossier-work");
        Ok(Work { folder: out.with_file_name(name) })
    }

    /// The new site while it is being made. All in it is ours.
    pub(super) fn building(&self) -> PathBuf {
        self.folder.join("building")
    }

    /// The new site once it is whole, with files of others moved into it; after the exchange, the old site.
    pub(super) fn next(&self) -> PathBuf {
        self.folder.join("next")
    }

    /// The old site, where the exchange takes two steps.
    pub(super) fn old(&self) -> PathBuf {
        self.folder.join("old")
    }

    /// Whether a run is under way, or was broken off.
    pub(super) fn is_there(&self) -> Result<bool, DiskError> {
        Ok(place::kind(&self.folder)? != Kind::Missing)
    }

    /// Makes the folder and takes its lock, waiting for another run.
    pub(super) fn lock(&self) -> Result<Lock, DiskError> {
        let path = self.lock_path();
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            self.make()?;
            if let Some(file) = lock_file(&path).at("lock", &path)? {
                return Ok(Lock { work: self.clone(), path, file });
            }
            thread::sleep(PAUSE);
        }
        Err(DiskError::new(format!("another build has been writing for five minutes: it holds `{}`", path.display()))
            .help("wait for it to end, or end it"))
    }

    fn make(&self) -> Result<(), DiskError> {
        match fs::create_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            done => done.at("make the temporary folder", &self.folder)?,
        }
        must_be(&self.folder, Kind::Folder)?;
        // Opening a link would open what it leads to, and a pipe would be waited for.
        must_be(&self.lock_path(), Kind::File)
    }

    fn lock_path(&self) -> PathBuf {
        self.folder.join("lock")
    }
}

/// An error where something of another kind than belongs there stands at `path`. Missing: another run has just ended and
/// taken it away; the next attempt makes it again.
fn must_be(path: &Path, wanted: Kind) -> Result<(), DiskError> {
    let kind = place::kind(path)?;
    if kind == wanted || kind == Kind::Missing {
        return Ok(());
    }
    Err(DiskError::new(format!("`{}` is in the way of the temporary folder", path.display())).help("move it away"))
}

/// The right to use the temporary folder. When dropped, the folder is taken away if it is empty.
pub(super) struct Lock {
    work: Work,
    path: PathBuf,
    file: Option<File>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Windows removes no open file. Elsewhere the lock is held until the file is gone: who waits for it sees in
        // `lock_file` that it is no longer the one with this name, and starts again.
        if cfg!(windows) {
            self.file = None;
        }
        let _ = fs::remove_file(&self.path);
        // Not empty where files of others could not be put back: the next run tries again.
        let _ = fs::remove_dir(&self.work.folder);
        self.file = None;
    }
}

/// The locked file (or none, where there are no locks); `None` while another has it.
#[cfg(not(windows))]
#[expect(clippy::option_option, reason = "not yet, and never, are two answers")]
fn lock_file(path: &Path) -> io::Result<Option<Option<File>>> {
    let file = match File::options().create(true).append(true).open(path) {
        // The folder was taken away by the run that has just ended.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    match file.try_lock() {
        Ok(()) => Ok(is_named(&file, path)?.then_some(Some(file))),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(Some(None)),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// On Windows a file that is open for one alone is its own lock.
#[cfg(windows)]
#[expect(clippy::option_option, reason = "the same answers as elsewhere")]
fn lock_file(path: &Path) -> io::Result<Option<Option<File>>> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const SHARING_VIOLATION: i32 = 32;
    match File::options().create(true).append(true).share_mode(0).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        opened => opened.map(|file| Some(Some(file))),
    }
}

/// Whether the file is still the one of this name: the run that held it before takes it away at its end.
#[cfg(unix)]
fn is_named(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let held = file.metadata()?;
    Ok(fs::symlink_metadata(path).is_ok_and(|named| (named.dev(), named.ino()) == (held.dev(), held.ino())))
}

#[cfg(not(any(unix, windows)))]
fn is_named(_file: &File, path: &Path) -> io::Result<bool> {
    fs::exists(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_when_the_lock_is_given_up() {
        let dir = tempfile::tempdir().unwrap();
        let work = Work::beside(&dir.path().join("public")).unwrap();
        drop(work.lock().unwrap());
        assert_eq!(place::names(dir.path()), Ok(Vec::new()));
    }

    #[test]
    fn what_a_killed_run_left_is_taken_over_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let work = Work::beside(&dir.path().join("public")).unwrap();
        fs::create_dir(&work.folder).unwrap();
        fs::write(work.folder.join("lock"), "").unwrap();
        drop(work.lock().unwrap());
        assert_eq!(place::names(dir.path()), Ok(Vec::new()));
    }

    #[test]
    fn one_after_the_other() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        let inside = std::sync::atomic::AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let work = Work::beside(&out).unwrap();
                    let _lock = work.lock().unwrap();
                    assert_eq!(inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                    thread::sleep(Duration::from_millis(5));
                    inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                });
            }
        });
        assert_eq!(place::names(dir.path()), Ok(Vec::new()));
    }

    #[test]
    fn a_file_in_the_way_is_named() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(".public.dossier-work"), "").unwrap();
        let work = Work::beside(&dir.path().join("public")).unwrap();
        assert!(work.lock().is_err_and(|error| error.to_string().contains(".public.dossier-work` is in the way")));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_or_a_pipe_in_place_of_the_lock_is_not_opened() {
        let dir = tempfile::tempdir().unwrap();
        let work = Work::beside(&dir.path().join("public")).unwrap();
        let lock = work.lock_path();
        fs::create_dir(&work.folder).unwrap();
        std::os::unix::fs::symlink("../outside", &lock).unwrap();
        assert!(work.lock().is_err_and(|error| error.to_string().contains("lock` is in the way")));
        assert!(!dir.path().join("outside").exists());
        fs::remove_file(&lock).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&lock).status().unwrap().success());
        assert!(work.lock().is_err_and(|error| error.to_string().contains("lock` is in the way")));
    }
}
