//! A site that is on disk already, known by the hash of its manifest.

use std::path::Path;

use super::copy;
use super::error::DiskError;
use super::place::{self, Kind};
use super::read::read;
use super::work::Work;
use super::write::check_output;
use crate::hash::sha256_hex;
use crate::site::{manifest, path, proof};

/// A file of more bytes is no page of ours.
const LARGEST_PAGE: usize = 16 << 20;

/// How many files the site in `out` has, if it is the one whose manifest has this SHA-256, every byte of it is as listed,
/// and no other run is under way or left anything.
pub fn site(out: &Path, sha256: &str) -> Result<Option<usize>, DiskError> {
    check_output(out)?;
    let bytes = copy::manifest(out)?;
    if Work::beside(out)?.is_there()? || sha256_hex([bytes.as_slice()]) != sha256 {
        return Ok(None);
    }
    let listing = manifest::read(&bytes);
    let proof = proof::prove(&listing, &copy::copy(out, &listing)?);
    let is_whole = listing.faults.is_empty() && proof.changed.is_empty() && proof.missing.is_empty();
    // The manifest is a file of the site and lists itself nowhere.
    Ok(is_whole.then_some(listing.files.len() + 1))
}

/// The bytes of the file at `path` of the site in `out`, if it has this SHA-256 and is no larger than a page.
pub fn page(out: &Path, path: &str, sha256: &str) -> Option<Vec<u8>> {
    let file = out.join(path);
    let is_there = path::stays_inside(path) && place::kind(&file) == Ok(Kind::File);
    let bytes = is_there.then(|| read(&file, LARGEST_PAGE).ok()).flatten()?;
    (sha256_hex([bytes.as_slice()]) == sha256).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::disk::write;
    use crate::site::{MANIFEST, Site};

    #[test]
    fn a_page_is_given_only_with_its_hash_and_from_inside() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        fs::create_dir(&out).unwrap();
        for file in ["public/a.html", "outside.html"] {
            fs::write(dir.path().join(file), "words").unwrap();
        }
        let sha256 = sha256_hex([b"words".as_slice()]);
        assert_eq!(page(&out, "a.html", &sha256).as_deref(), Some(b"words".as_slice()));
        assert_eq!(page(&out, "a.html", &"0".repeat(64)), None);
        for path in ["b.html", "../outside.html", "../public/a.html", "", "."] {
            assert_eq!(page(&out, path, &sha256), None, "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("../outside.html", out.join("link.html")).unwrap();
            assert_eq!(page(&out, "link.html", &sha256), None);
        }
    }

    #[test]
    fn a_site_is_whole_until_a_byte_of_it_is_another() {
        let dir = tempfile::tempdir().unwrap();
        let out = dir.path().join("public");
        let files = [("index.html", "home"), ("articles/a.html", "a")];
        let files: Site = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).into())).collect();
        let made = manifest::with_manifest(files);
        let sha256 = sha256_hex([made.files[MANIFEST].as_slice()]);
        assert!(site(&out, &sha256).is_err());
        write(&made, &out).unwrap();
        assert_eq!(site(&out, &sha256), Ok(Some(3)));
        assert_eq!(site(&out, &"0".repeat(64)), Ok(None));
        fs::write(out.join("notes.txt"), "mine").unwrap();
        assert_eq!(site(&out, &sha256), Ok(Some(3)));
        fs::create_dir(dir.path().join(".public.dossier-work")).unwrap();
        assert_eq!(site(&out, &sha256), Ok(None));
        fs::remove_dir(dir.path().join(".public.dossier-work")).unwrap();
        fs::write(out.join("articles/a.html"), "b").unwrap();
        assert_eq!(site(&out, &sha256), Ok(None));
        write(&made, &out).unwrap();
        fs::remove_file(out.join("index.html")).unwrap();
        assert_eq!(site(&out, &sha256), Ok(None));
    }
}
