#![allow(clippy::disallowed_methods, reason = "what is watched is a disk")]

use std::fs;
use std::sync::mpsc::channel;

use notify::event::{CreateKind, DataChange, RenameMode};

use super::*;

const FOLDERS: &[&str] = &["content", "static"];

/// Longer than any machine needs: only a test that fails waits for it.
const LONG: Duration = Duration::from_mins(1);

fn told(kind: EventKind, path: &str) -> Option<Ring> {
    ring(&Ok(Event::new(kind).add_path(Path::new("/d").join(path))), Path::new("/d"), FOLDERS)
}

#[test]
fn reading_does_not_ring() {
    assert_eq!(told(EventKind::Access(AccessKind::Open(AccessMode::Any)), "content/a.md"), None);
    assert_eq!(told(EventKind::Access(AccessKind::Close(AccessMode::Read)), "content/a.md"), None);
    assert_eq!(told(EventKind::Access(AccessKind::Close(AccessMode::Write)), "content/a.md"), Some(Ring::Changed));
    assert_eq!(told(EventKind::Modify(ModifyKind::Data(DataChange::Any)), "content/a.md"), Some(Ring::Changed));
}

#[test]
fn what_is_no_part_of_the_dossier_does_not_ring() {
    for path in ["public", "notes.txt", "contents/a.md"] {
        assert_eq!(told(EventKind::Create(CreateKind::File), path), None, "{path}");
    }
}

#[test]
fn a_folder_that_comes_or_goes_must_be_watched_anew() {
    let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::From));
    assert_eq!(told(renamed, "content"), Some(Ring::Stale));
    assert_eq!(told(EventKind::Create(CreateKind::Folder), "static"), Some(Ring::Stale));
    assert_eq!(told(renamed, ""), Some(Ring::Stale));
    assert_eq!(told(renamed, "content/a.md"), Some(Ring::Changed));
    assert_eq!(ring(&Err(Error::new(ErrorKind::MaxFilesWatch)), Path::new("/d"), FOLDERS), Some(Ring::Stale));
}

#[test]
fn many_rings_wake_once() {
    let (sender, rings) = channel();
    for ring in [Ring::Changed; 1000].into_iter().chain([Ring::Stale, Ring::Changed]) {
        sender.send(ring).unwrap();
    }
    assert_eq!(settle(&rings, Some(LONG)), Ring::Stale);
    assert_eq!(rings.try_recv().ok(), None);
}

#[test]
fn the_end_is_not_waited_for() {
    let (sender, rings) = channel();
    sender.send(Ring::End).unwrap();
    assert_eq!(settle(&rings, None), Ring::End);
    drop(sender);
    assert_eq!(settle(&rings, None), Ring::End);
}

#[test]
fn patience_ends_with_a_look() {
    let (_sender, rings) = channel();
    assert_eq!(settle(&rings, Some(Duration::from_millis(1))), Ring::Stale);
}

#[test]
fn a_disk_that_changes_rings() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().canonicalize().unwrap();
    fs::create_dir_all(root.join("content/articles")).unwrap();
    let (sender, rings) = channel();
    let watch = start(&root, FOLDERS, sender).unwrap();
    fs::write(root.join("content/articles/a.md"), "a").unwrap();
    assert_eq!(rings.recv_timeout(LONG).unwrap(), Ring::Changed);
    fs::create_dir(root.join("static")).unwrap();
    while rings.recv_timeout(LONG).unwrap() != Ring::Stale {}
    drop(watch);
}

#[test]
fn a_folder_that_is_not_there_cannot_be_watched() {
    let (sender, _rings) = channel();
    let missing = Some("the folder is missing".to_owned());
    assert_eq!(start(Path::new("/nowhere/at/all"), FOLDERS, sender.clone()).err(), missing);
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("static")).unwrap();
    assert_eq!(start(dir.path(), FOLDERS, sender).err(), missing);
}
