//! What the standard library cannot ask of the operating system, with the next best thing where it cannot be had: the only
//! file that knows `rustix`.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Puts the folder `next` in the place of the folder `current`, which is at `next` or at `aside` afterwards.
///
/// In one step where system and file system can exchange two names (Linux, macOS): nobody ever sees the place empty.
/// Elsewhere in two, the first of which is taken back when the second fails.
pub(super) fn swap(next: &Path, current: &Path, aside: &Path) -> io::Result<()> {
    match calls::exchange(next, current) {
        Err(error) if error.kind() == ErrorKind::Unsupported => swap_in_two_steps(next, current, aside),
        done => done,
    }
}

fn swap_in_two_steps(next: &Path, current: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(current, aside)?;
    fs::rename(next, current).inspect_err(|_| {
        // Where this fails too, the next run finds the old site at `aside` and puts it back.
        let _ = fs::rename(aside, current);
    })
}

/// Moves a file, folder or link as it is; an error where something stands at `to` already.
pub(super) fn move_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    match calls::rename_without_replacing(from, to) {
        Err(error) if error.kind() == ErrorKind::Unsupported => match fs::symlink_metadata(to) {
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(from, to),
        },
        done => done,
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod calls {
    use std::io::{self, ErrorKind};
    use std::path::Path;

    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
        renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(error)
    }

    pub(super) fn rename_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
        renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(error)
    }

    /// A file system without such renames answers that the flag is invalid.
    fn error(errno: Errno) -> io::Error {
        let is_unsupported = [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP, Errno::NOTSUP].contains(&errno);
        if is_unsupported { ErrorKind::Unsupported.into() } else { errno.into() }
    }
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
mod calls {
    use std::io::{self, ErrorKind};
    use std::path::Path;

    pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    pub(super) fn rename_without_replacing(_from: &Path, _to: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_folders() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for name in ["next", "current"] {
            fs::create_dir(dir.path().join(name)).unwrap();
            fs::write(dir.path().join(name).join("who"), name).unwrap();
        }
        dir
    }

    fn who(dir: &tempfile::TempDir, name: &str) -> Option<String> {
        fs::read_to_string(dir.path().join(name).join("who")).ok()
    }

    #[test]
    fn the_next_folder_takes_the_place() {
        let dir = two_folders();
        let at = |name| dir.path().join(name);
        swap(&at("next"), &at("current"), &at("aside")).unwrap();
        assert_eq!(who(&dir, "current").as_deref(), Some("next"));
    }

    #[test]
    fn two_steps_come_to_the_same() {
        let dir = two_folders();
        let at = |name| dir.path().join(name);
        swap_in_two_steps(&at("next"), &at("current"), &at("aside")).unwrap();
        assert_eq!(who(&dir, "current").as_deref(), Some("next"));
        assert_eq!(who(&dir, "aside").as_deref(), Some("current"));
    }

    #[test]
    fn the_first_step_is_taken_back_when_the_second_fails() {
        let dir = two_folders();
        let at = |name| dir.path().join(name);
        swap_in_two_steps(&at("missing"), &at("current"), &at("aside")).unwrap_err();
        assert_eq!(who(&dir, "current").as_deref(), Some("current"));
        assert_eq!(who(&dir, "aside"), None);
    }

    #[test]
    fn nothing_is_replaced_by_a_move() {
        let dir = two_folders();
        let at = |name| dir.path().join(name);
        let error = move_without_replacing(&at("next/who"), &at("current/who")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        move_without_replacing(&at("next/who"), &at("current/new")).unwrap();
        assert_eq!(who(&dir, "current").as_deref(), Some("current"));
    }
}
