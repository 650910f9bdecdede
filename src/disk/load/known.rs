//! Files that were read before and need not be read again: those of which the system says that nothing was done to them.

use std::collections::HashMap;
use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use crate::source::SourceFile;

/// A file that was altered so short a time before it was read is read again the next time: it may be altered once more without
/// another time being noted. Some disks count in steps of two seconds.
const SETTLED: Duration = Duration::from_secs(3);

/// What was read the last time, by path.
#[derive(Debug, Default)]
pub struct Known {
    files: HashMap<String, (Mark, SourceFile)>,
}

/// What a system says of a file without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    length: u64,
    modified: SystemTime,
    /// The disk, the file's number there, and when anything of it was changed last, its times included: nobody can set that one.
    #[cfg(unix)]
    identity: (u64, u64, i64, i64),
}

impl Known {
    /// The file at a path, as it was read, if it is still of this mark.
    pub(super) fn file(&self, path: &str, mark: Option<&Mark>) -> Option<SourceFile> {
        let (known, file) = self.files.get(path)?;
        (Some(known) == mark).then(|| file.clone())
    }

    /// Takes what was read in the place of what was known before.
    pub(super) fn renew(&mut self, read: impl Iterator<Item = (Mark, SourceFile)>) {
        self.files = read.map(|(mark, file)| (file.path().to_owned(), (mark, file))).collect();
    }
}

/// The mark of a file that is read now; none where it was altered just before, or where the system does not tell what a mark needs.
#[cfg(unix)]
pub(super) fn mark(metadata: &Metadata, now: SystemTime) -> Option<Mark> {
    use std::os::unix::fs::MetadataExt as _;

    let changed = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(metadata.ctime()).ok()?))?;
    let modified = metadata.modified().ok()?;
    let is_settled = |time: SystemTime| now.duration_since(time).is_ok_and(|age| age > SETTLED);
    let identity = (metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec());
    (metadata.is_file() && is_settled(changed) && is_settled(modified)).then_some(Mark {
        length: metadata.len(),
        modified,
        identity,
    })
}

/// Elsewhere a file can be exchanged for another without a trace in its times, so all are read.
#[cfg(not(unix))]
pub(super) fn mark(_: &Metadata, _: SystemTime) -> Option<Mark> {
    None
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::disk::load::load_again;

    fn text(root: &Path, known: &mut Known) -> Option<String> {
        let sources = load_again(root, known).ok()?.value;
        sources.iter().next()?.1.text().map(str::to_owned)
    }

    #[test]
    fn what_was_just_written_is_read_again() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("content")).unwrap();
        let (file, mut known) = (dir.path().join("content/index.md"), Known::default());
        for words in ["one", "two", "ten"] {
            fs::write(&file, words).unwrap();
            assert_eq!(text(dir.path(), &mut known).as_deref(), Some(words));
        }
        assert!(known.files.is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn a_file_is_known_until_anything_of_it_is_changed() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        fs::write(&path, "one").unwrap();
        let later = SystemTime::now() + 2 * SETTLED;
        let seen = || mark(&fs::metadata(&path).unwrap(), later);
        let (first, mut known) = (seen(), Known::default());
        known.renew([(first.clone().unwrap(), SourceFile::new("a", b"one".to_vec()))].into_iter());
        assert_eq!(known.file("a", first.as_ref()).unwrap().text(), Some("one"));
        assert_eq!(known.file("b", first.as_ref()), None);
        assert_eq!(known.file("a", None), None);
        // Another file of the same length and time.
        let (time, other) = (fs::metadata(&path).unwrap().modified().unwrap(), dir.path().join("other"));
        fs::write(&other, "two").unwrap();
        fs::File::open(&other).unwrap().set_modified(time).unwrap();
        fs::rename(&other, &path).unwrap();
        assert_ne!(seen(), first);
        assert_eq!(known.file("a", seen().as_ref()), None);
        assert_eq!(mark(&fs::metadata(&path).unwrap(), SystemTime::now()), None);
    }
}
