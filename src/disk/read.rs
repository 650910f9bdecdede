//! One file that a person named, wherever it lies.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::error::{At as _, DiskError};
use super::place::{self, Kind};

/// The bytes of a file, at most `largest` and one more: then there are too many. Links to it are followed, because the
/// person named it; devices and pipes, which may have no end, are not read.
pub fn read(path: &Path, largest: usize) -> Result<Vec<u8>, DiskError> {
    let real = match place::kind(path)? {
        Kind::Link => place::canonical(path)?,
        _ => path.to_owned(),
    };
    match place::kind(&real)? {
        Kind::File => {}
        Kind::Missing => return Err(DiskError::new(format!("there is no file `{}`", path.display()))),
        Kind::Folder => return Err(DiskError::new(format!("`{}` is a folder", path.display()))),
        Kind::Link | Kind::Special => {
            return Err(DiskError::new(format!("`{}` is not an ordinary file", path.display())));
        }
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(largest).unwrap_or(u64::MAX).saturating_add(1);
    let taken = File::open(&real).and_then(|file| file.take(most).read_to_end(&mut bytes));
    taken.at("read", path)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_read_and_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a");
        fs::write(&file, "abc").unwrap();
        assert_eq!(read(&file, 10).unwrap(), b"abc");
        assert_eq!(read(&file, 1).unwrap(), b"ab");
        assert!(read(dir.path(), 10).unwrap_err().to_string().ends_with("is a folder"));
        assert!(read(&dir.path().join("b"), 10).unwrap_err().to_string().starts_with("there is no file"));
    }

    #[test]
    #[cfg(unix)]
    fn what_has_no_end_is_not_read() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let (pipe, link, circle) = (dir.path().join("pipe"), dir.path().join("link"), dir.path().join("circle"));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        symlink("/dev/zero", &link).unwrap();
        symlink("circle", &circle).unwrap();
        for path in [&pipe, &link, Path::new("/dev/zero")] {
            let said = read(path, 10).unwrap_err().to_string();
            assert_eq!(said, format!("`{}` is not an ordinary file", path.display()));
        }
        assert!(read(&circle, 10).is_err());
    }
}
