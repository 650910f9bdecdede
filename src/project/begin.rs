//! Where a new dossier may begin, and what of a folder is kept when it does.

use std::path::Path;

use super::{MARKER, ProjectError};
use crate::disk::load::FOLDERS;
use crate::disk::place::{self, Kind};
use crate::disk::{self, DiskError};

/// What was made for a new dossier, by path from its root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Begun {
    /// New files.
    pub made: Vec<String>,
    /// Files that were there already and stayed as they were.
    pub kept: Vec<String>,
}

/// Begins a dossier in `folder`, which is made if it is missing.
///
/// The folder may hold other things, such as a fresh repository does: its own README and settings are kept. But whatever
/// lies in a folder that a dossier is read from would become part of it, so these must be missing or empty.
pub fn begin(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<Begun, ProjectError> {
    if matches!(place::kind(&folder.join(MARKER))?, Kind::File | Kind::Link) {
        return Err(ProjectError::IsDossier(folder.to_owned()));
    }
    let faults: Vec<DiskError> = FOLDERS.iter().filter_map(|name| in_use(folder, name)).collect();
    DiskError::gather(faults).map_err(|error| {
        error.note("nothing was written: a dossier reads all that lies in these folders").help("name a new folder")
    })?;
    let mut begun = Begun::default();
    let mut new = Vec::new();
    for (path, bytes) in files {
        if place::kind(&folder.join(path))? == Kind::File {
            begun.kept.push(path.clone());
        } else {
            new.push((path.clone(), bytes.clone()));
        }
    }
    disk::create(folder, &new)?;
    begun.made = new.into_iter().map(|(path, _)| path).collect();
    Ok(begun)
}

/// Why nothing can begin where a folder of this name is.
fn in_use(folder: &Path, name: &str) -> Option<DiskError> {
    let inner = folder.join(name);
    let is_empty = |inner: &Path| place::names(inner).map(|names| names.is_empty());
    match place::kind(&inner) {
        Ok(Kind::Missing) => None,
        Ok(Kind::Folder) => match is_empty(&inner) {
            Ok(true) => None,
            Ok(false) => Some(DiskError::new(format!("there are files in `{name}`"))),
            Err(error) => Some(error),
        },
        Ok(Kind::Link) => Some(DiskError::new(format!("`{name}` is a symbolic link"))),
        Ok(_) => Some(DiskError::new(format!("`{name}` is a file, not a folder"))),
        Err(error) => Some(error),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]

    use std::fs;

    use super::*;

    fn files() -> Vec<(String, Vec<u8>)> {
        ["content/dossier.yaml", "README.md"].map(|path| (path.to_owned(), b"new".to_vec())).to_vec()
    }

    #[test]
    fn a_fresh_repository_keeps_its_own_files() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join(".git")).unwrap();
        fs::create_dir_all(dir.path().join("content")).unwrap();
        fs::write(dir.path().join("README.md"), "mine").unwrap();
        let begun = begin(dir.path(), &files()).unwrap();
        assert_eq!(begun, Begun { made: vec!["content/dossier.yaml".into()], kept: vec!["README.md".into()] });
        assert_eq!(fs::read_to_string(dir.path().join("README.md")).unwrap(), "mine");
    }

    #[test]
    fn a_dossier_is_not_begun_twice() {
        let dir = tempfile::tempdir().unwrap();
        begin(dir.path(), &files()).unwrap();
        assert_eq!(begin(dir.path(), &files()), Err(ProjectError::IsDossier(dir.path().to_owned())));
    }

    #[test]
    fn what_would_become_part_of_the_dossier_is_in_the_way() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("content")).unwrap();
        fs::write(dir.path().join("content/post.md"), "").unwrap();
        fs::write(dir.path().join("static"), "").unwrap();
        let error = begin(dir.path(), &files()).unwrap_err();
        assert_eq!(error.to_string(), "there are files in `content`\n`static` is a file, not a folder");
        assert_eq!(place::names(dir.path()).unwrap(), ["content", "static"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_that_is_a_link_is_in_the_way() {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(outside.path(), dir.path().join("content")).unwrap();
        assert_eq!(begin(dir.path(), &files()).unwrap_err().to_string(), "`content` is a symbolic link");
        assert_eq!(place::names(outside.path()).unwrap(), [""; 0]);
    }
}
