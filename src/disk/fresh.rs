//! Files of the old site and of the new one.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::{At as _, DiskError};
use super::place::{self, Kind};

/// Whether an ordinary file stands at `path` and holds these bytes. One that cannot be read does not: it is written anew.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let is_alike = |metadata: fs::Metadata| metadata.is_file() && metadata.len() == bytes.len() as u64;
    fs::symlink_metadata(path).is_ok_and(is_alike) && starts_with(path, bytes).unwrap_or(false)
}

/// Reads no more of the file than is equal, and into no memory of its own: this is done for every page of every build.
fn starts_with(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = fs::File::open(path)?;
    let mut buffer = [0; 16 * 1024];
    let mut rest = bytes;
    while !rest.is_empty() {
        let most = rest.len().min(buffer.len());
        let count = file.read(&mut buffer[..most])?;
        match rest.strip_prefix(&buffer[..count]) {
            Some(next) if count > 0 => rest = next,
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Writes a file where none is.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::File::create_new(path)?.write_all(bytes)
}

/// Moves `path`, which is not ours, from one folder to the same place in another, as it is. Folders on the way are made;
/// none of them may be a link, and nothing is replaced.
pub(super) fn carry(path: &Path, from: &Path, to: &Path) -> Result<(), DiskError> {
    make_folders(to, path.parent().unwrap_or(Path::new("")))?;
    let (source, target) = (from.join(path), to.join(path));
    super::system::move_without_replacing(&source, &target).map_err(|error| {
        DiskError::new(format!("cannot move `{}` to `{}`: {error}", source.display(), target.display()))
    })
}

fn make_folders(base: &Path, path: &Path) -> Result<(), DiskError> {
    let mut folder = PathBuf::from(base);
    for name in std::iter::once(Path::new("")).chain(path.iter().map(Path::new)) {
        folder.push(name);
        match place::kind(&folder)? {
            Kind::Folder => {}
            Kind::Missing => fs::create_dir(&folder).at("make the folder", &folder)?,
            _ => return Err(DiskError::new(format!("`{}` is in the way: it is not a folder", folder.display()))),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_compares_bytes_of_ordinary_files() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a");
        fs::write(&file, "abc").unwrap();
        assert!(holds(&file, b"abc"));
        assert!(!holds(&file, b"abd"));
        assert!(!holds(&file, b"ab"));
        assert!(!holds(dir.path(), b""));
    }

    #[test]
    fn what_is_carried_keeps_its_place_and_replaces_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("from"), dir.path().join("to"));
        fs::create_dir_all(from.join("a/b")).unwrap();
        fs::write(from.join("a/b/c"), "c").unwrap();
        carry(Path::new("a/b"), &from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("a/b/c")).unwrap(), "c");
        fs::create_dir(from.join("a/b")).unwrap();
        let error = carry(Path::new("a/b"), &from, &to).unwrap_err();
        assert!(error.to_string().starts_with("cannot move"), "{error}");
    }

    #[test]
    #[cfg(unix)]
    fn nothing_is_carried_through_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let [from, to, elsewhere] = ["from", "to", "elsewhere"].map(|name| dir.path().join(name));
        for folder in [&from.join("a"), &to, &elsewhere] {
            fs::create_dir_all(folder).unwrap();
        }
        fs::write(from.join("a/x"), "").unwrap();
        std::os::unix::fs::symlink(&elsewhere, to.join("a")).unwrap();
        assert!(carry(Path::new("a/x"), &from, &to).unwrap_err().to_string().contains("is in the way"));
        assert_eq!(place::names(&elsewhere), Ok(Vec::new()));
    }
}
