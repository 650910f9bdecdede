//! Questions about places on disk, asked without changing anything.

use std::ffi::OsString;
use std::fs::{self, FileType};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::DiskError;
use super::error::At as _;
use crate::site::MANIFEST;

/// What stands at a path. A symbolic link is a link, whatever it points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Missing,
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A device, a pipe, a socket.
    Special,
}

impl From<FileType> for Kind {
    fn from(file_type: FileType) -> Kind {
        if file_type.is_symlink() {
            Kind::Link
        } else if file_type.is_dir() {
            Kind::Folder
        } else if file_type.is_file() {
            Kind::File
        } else {
            Kind::Special
        }
    }
}

/// What stands at `path`. Links on the way to it are followed, one at its end is not.
pub fn kind(path: &Path) -> Result<Kind, DiskError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(metadata.file_type().into()),
        Err(error) if is_missing(&error) => Ok(Kind::Missing),
        Err(error) => Err(error).at("look at", path),
    }
}

/// Nothing is there, or what should be a folder on the way is a file.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The one absolute path, free of links, of something that exists.
pub fn canonical(path: &Path) -> Result<PathBuf, DiskError> {
    fs::canonicalize(path).at("find", path)
}

/// The names in a folder, in order.
pub fn names(folder: &Path) -> Result<Vec<OsString>, DiskError> {
    let read = || fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>();
    let mut names = read().at("read the folder", folder)?;
    names.sort();
    Ok(names)
}

/// Whether the permissions of a folder forbid everybody to change it.
pub fn is_read_only(folder: &Path) -> Result<bool, DiskError> {
    Ok(fs::metadata(folder).at("look at", folder)?.permissions().readonly())
}

/// Whether a folder holds a site that was built by `dossier`.
pub fn is_site(folder: &Path) -> Result<bool, DiskError> {
    let data = MANIFEST.rsplit_once('/').map_or(folder.to_owned(), |(data, _)| folder.join(data));
    Ok(kind(&data)? == Kind::Folder && kind(&folder.join(MANIFEST))? == Kind::File)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_stands_at_a_path() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("file"), "").unwrap();
        assert_eq!(kind(dir.path()), Ok(Kind::Folder));
        assert_eq!(kind(&dir.path().join("file")), Ok(Kind::File));
        assert_eq!(kind(&dir.path().join("none")), Ok(Kind::Missing));
        assert_eq!(kind(&dir.path().join("file/below")), Ok(Kind::Missing));
        assert_eq!(names(dir.path()), Ok(vec!["file".into()]));
    }

    #[test]
    fn a_site_is_known_by_its_manifest() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(is_site(dir.path()), Ok(false));
        fs::create_dir(dir.path().join("data")).unwrap();
        fs::write(dir.path().join(MANIFEST), "").unwrap();
        assert_eq!(is_site(dir.path()), Ok(true));
    }
}
