//! Other bytes in a file of the dossier, whole or not at all.
//!
//! A person's writing is at stake: the file is replaced only where it still holds the bytes that were read, in one step, and
//! with the permissions it had. A file that may not be written, or that is a link, is left alone.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::{At as _, DiskError};
use super::fresh;
use super::place::{self, Kind};

/// Puts `after` in the place of `before` at `path`, below the dossier's folder `root`.
pub fn replace(root: &Path, path: &str, before: &[u8], after: &[u8]) -> Result<(), DiskError> {
    let full = root.join(path);
    if place::kind(&full)? != Kind::File {
        return Err(DiskError::new(format!("cannot write `{}`: it is no ordinary file", full.display())));
    }
    let metadata = fs::metadata(&full).at("look at", &full)?;
    if metadata.permissions().readonly() {
        return Err(DiskError::new(format!("cannot write `{}`: it is read-only", full.display())));
    }
    let next = beside(&full);
    let written = write_like(&next, after, &metadata).at("write", &next).and_then(|()| {
        if fresh::holds(&full, before) { fs::rename(&next, &full).at("write", &full) } else { Err(changed(&full)) }
    });
    written.inspect_err(|_| {
        // It may never have been made.
        let _ = fs::remove_file(&next);
    })
}

fn changed(path: &Path) -> DiskError {
    DiskError::new(format!(
        "`{}` was changed by another program while it was checked, and was left as it is",
        path.display()
    ))
    .help("run the command again")
}

/// A name in the same folder that nothing of the dossier has: names that begin with a dot are not read.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.dossier-work", std::process::id()))
}

/// A new file with the permissions, and where that is allowed the owner, of another.
fn write_like(path: &Path, bytes: &[u8], like: &Metadata) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    belong(path, like)?;
    file.set_permissions(like.permissions())?;
    file.sync_all()
}

/// Gives the file the owner and group of the other one, so that a person whose dossier is mended by another stays its owner.
#[cfg(unix)]
fn belong(path: &Path, like: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let own = fs::metadata(path)?;
    if (own.uid(), own.gid()) == (like.uid(), like.gid()) {
        return Ok(());
    }
    match chown(path, Some(like.uid()), Some(like.gid())) {
        Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(error),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn belong(_path: &Path, _like: &Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.yaml"), "old").unwrap();
        dir
    }

    fn names(dir: &tempfile::TempDir) -> Vec<String> {
        place::names(dir.path()).unwrap().into_iter().map(|name| name.into_string().unwrap()).collect()
    }

    #[test]
    fn the_bytes_are_replaced_and_nothing_is_left_over() {
        let dir = folder();
        replace(dir.path(), "a.yaml", b"old", b"new").unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("a.yaml")).unwrap(), "new");
        assert_eq!(names(&dir), ["a.yaml"]);
    }

    #[test]
    fn a_file_that_was_changed_since_is_left_as_it_is() {
        let dir = folder();
        let error = replace(dir.path(), "a.yaml", b"older", b"new").unwrap_err();
        assert!(error.to_string().contains("was changed by another program"), "{error}");
        assert_eq!(fs::read_to_string(dir.path().join("a.yaml")).unwrap(), "old");
        assert_eq!(names(&dir), ["a.yaml"]);
    }

    #[test]
    fn a_file_that_is_gone_is_not_made_anew() {
        let dir = folder();
        replace(dir.path(), "b.yaml", b"", b"new").unwrap_err();
        assert_eq!(names(&dir), ["a.yaml"]);
    }

    #[test]
    #[cfg(unix)]
    fn permissions_are_kept_and_read_only_files_left_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = folder();
        let path = dir.path().join("a.yaml");
        let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        mode(0o640);
        replace(dir.path(), "a.yaml", b"old", b"new").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        mode(0o440);
        let error = replace(dir.path(), "a.yaml", b"new", b"newer").unwrap_err();
        assert!(error.to_string().ends_with("it is read-only"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_not_followed() {
        let dir = folder();
        std::os::unix::fs::symlink("a.yaml", dir.path().join("link.yaml")).unwrap();
        replace(dir.path(), "link.yaml", b"old", b"new").unwrap_err();
        assert_eq!(fs::read_to_string(dir.path().join("a.yaml")).unwrap(), "old");
    }
}
