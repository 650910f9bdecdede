//! What changes on disk: the only file that knows the watching crate.
//!
//! A [`Watch`] rings whenever something in a dossier may have changed. It does not say what: whoever is woken reads the
//! dossier again and compares, so that an editor which saves by renaming, a folder that was moved away and back, and an
//! event that the system lost come to the same. [`settle`] makes one waking of many rings.
//!
//! Invariant: nothing here reads a file.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Config, Error, ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher as _};

/// How long nothing may happen before a change counts as done. Editors take a few milliseconds to save a file.
pub const QUIET: Duration = Duration::from_millis(20);

/// How long changes are waited out that follow one another without a pause, such as the copying of many files.
pub const LONGEST: Duration = Duration::from_secs(2);

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    /// Nothing changed, but work that was begun is done.
    Made,
    /// A file may have changed.
    Changed,
    /// A watched folder came, went or moved, or the system lost count: what is watched must be named anew.
    Stale,
    /// The person wants to end.
    End,
}

/// Rings as long as it lives.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

/// Watches the folders of these names in `root`, with all below them, and `root` itself for folders that come and go. One
/// that is missing is no error, but for the first: without it there is no dossier, and `root` may be gone as well, of which the
/// system says nothing as long as this program works in it. The error says why the system cannot watch.
pub fn start(root: &Path, folders: &'static [&'static str], rings: Sender<Ring>) -> Result<Watch, String> {
    let kept = root.to_owned();
    let handler = move |event: notify::Result<Event>| {
        if let Some(ring) = ring(&event, &kept, folders) {
            // Nobody listens any more where the program is about to end.
            let _ = rings.send(ring);
        }
    };
    let config = Config::default().with_follow_symlinks(false);
    let mut watcher = RecommendedWatcher::new(handler, config).map_err(in_words)?;
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(in_words)?;
    for (index, folder) in folders.iter().enumerate() {
        match watcher.watch(&root.join(folder), RecursiveMode::Recursive) {
            Err(error) if index == 0 || !is_missing(&error) => return Err(in_words(error)),
            _ => {}
        }
    }
    Ok(Watch { _watcher: watcher })
}

/// Waits for a ring, and then until it is quiet for [`QUIET`], or [`LONGEST`] has passed. Gives the weightiest ring. Where
/// there is a `patience`, its end counts as a ring: so a disk is looked at that the system does not watch.
pub fn settle(rings: &Receiver<Ring>, patience: Option<Duration>) -> Ring {
    let first = match patience {
        Some(patience) => rings.recv_timeout(patience),
        None => rings.recv().map_err(|_| RecvTimeoutError::Disconnected),
    };
    let mut weightiest = match first {
        Ok(ring) => ring,
        Err(RecvTimeoutError::Timeout) => return Ring::Stale,
        Err(RecvTimeoutError::Disconnected) => return Ring::End,
    };
    let begun = Instant::now();
    while weightiest != Ring::End && begun.elapsed() < LONGEST {
        match rings.recv_timeout(QUIET) {
            Ok(ring) => weightiest = weightiest.max(ring),
            Err(_) => break,
        }
    }
    weightiest
}

/// What an event of the system means, if anything.
fn ring(event: &notify::Result<Event>, root: &Path, folders: &[&str]) -> Option<Ring> {
    let Ok(event) = event else { return Some(Ring::Stale) };
    if event.need_rescan() {
        return Some(Ring::Stale);
    }
    let is_ours = |path: &PathBuf| path == root || folders.iter().any(|folder| path.starts_with(root.join(folder)));
    if is_looking(event.kind) || !event.paths.iter().any(is_ours) {
        return None;
    }
    let is_top = |path: &PathBuf| path == root || path.parent() == Some(root);
    let moves =
        matches!(event.kind, EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)));
    Some(if moves && event.paths.iter().any(is_top) { Ring::Stale } else { Ring::Changed })
}

/// Whether somebody only reads, as this program does after each ring.
fn is_looking(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn is_missing(error: &Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn in_words(error: Error) -> String {
    match error.kind {
        ErrorKind::MaxFilesWatch => "the limit of watched folders is reached".to_owned(),
        ErrorKind::PathNotFound => "the folder is missing".to_owned(),
        ErrorKind::Io(error) => error.to_string(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests;
