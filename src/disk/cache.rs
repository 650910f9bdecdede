//! What commands keep beside a dossier for the next time: a folder that may be deleted at any moment.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::error::{At as _, DiskError};
use super::place::{self, Kind};
use super::read::read;

/// The folder, in that of the dossier.
const FOLDER: &str = ".dossier";

/// A larger file is none of ours.
const LARGEST: usize = 64 << 20;

/// The bytes that were kept under this name; none where they cannot be read.
pub fn kept(root: &Path, name: &str) -> Vec<u8> {
    let folder = root.join(FOLDER);
    let is_real = place::kind(&folder) == Ok(Kind::Folder) && place::kind(&folder.join(name)) == Ok(Kind::File);
    if is_real { read(&folder.join(name), LARGEST).unwrap_or_default() } else { Vec::new() }
}

/// Keeps bytes under a name, whole or not at all.
pub fn keep(root: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
    let folder = root.join(FOLDER);
    if place::kind(&folder)? == Kind::Missing {
        fs::create_dir(&folder).at("make the folder", &folder)?;
        // Not only where a dossier was begun with `init` is it of no use in a repository.
        let ignored = folder.join(".gitignore");
        fs::write(&ignored, "*\n").at("write", &ignored)?;
    }
    if place::kind(&folder)? != Kind::Folder {
        return Err(DiskError::new(format!("`{}` is no folder", folder.display())));
    }
    let (next, file) = (folder.join(format!("{name}.{}", std::process::id())), folder.join(name));
    // What stands there is left of another run, or a link that must not be followed.
    let _ = fs::remove_file(&next);
    let written = fs::File::create_new(&next).and_then(|mut new| new.write_all(bytes));
    written.and_then(|()| fs::rename(&next, &file)).at("write", &file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_there_the_next_time() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(kept(dir.path(), "a"), b"");
        keep(dir.path(), "a", b"one").unwrap();
        keep(dir.path(), "a", b"two").unwrap();
        assert_eq!(kept(dir.path(), "a"), b"two");
        assert_eq!(fs::read(dir.path().join(".dossier/.gitignore")).unwrap(), b"*\n");
        assert_eq!(place::names(&dir.path().join(FOLDER)).unwrap(), [".gitignore", "a"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_its_place_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("elsewhere")).unwrap();
        std::os::unix::fs::symlink("elsewhere", dir.path().join(FOLDER)).unwrap();
        fs::write(dir.path().join("elsewhere/a"), "secret").unwrap();
        assert_eq!(kept(dir.path(), "a"), b"");
        assert!(keep(dir.path(), "a", b"x").is_err());
        assert_eq!(fs::read(dir.path().join("elsewhere/a")).unwrap(), b"secret");
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_place_of_a_file_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        keep(dir.path(), "a", b"one").unwrap();
        let (outside, folder) = (dir.path().join("outside"), dir.path().join(FOLDER));
        fs::write(&outside, "secret").unwrap();
        for name in ["a".to_owned(), format!("a.{}", std::process::id())] {
            let _ = fs::remove_file(folder.join(&name));
            std::os::unix::fs::symlink("../outside", folder.join(&name)).unwrap();
        }
        keep(dir.path(), "a", b"two").unwrap();
        assert_eq!((kept(dir.path(), "a"), fs::read(&outside).unwrap()), (b"two".to_vec(), b"secret".to_vec()));
    }
}
