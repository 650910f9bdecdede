//! The list of a site's own files with their hashes.
//!
//! It has two readers: people, who run `sha256sum -c data/manifest-sha256.txt` in a published copy, and the next build,
//! which takes exactly the listed files for its own. It may have come from anywhere (a copy of somebody's site), so a
//! line that names a place outside the site is passed over.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{MANIFEST, Site, path};
use crate::hash::sha256_hex;

/// The site with its manifest, which lists every other file. A manifest that is there already is made anew.
#[must_use]
pub fn with_manifest(mut site: Site) -> Site {
    site.files.remove(MANIFEST);
    let lines = site.files.iter().map(|(path, bytes)| format!("{}  {path}\n", sha256_hex([bytes.as_slice()])));
    let manifest: String = lines.collect();
    site.files.insert(MANIFEST.to_owned(), Arc::new(manifest.into_bytes()));
    site
}

/// The files that a manifest lists, with their hashes. Lines that are not of its form, or whose path leaves the site,
/// are passed over.
pub fn entries(manifest: &str) -> BTreeMap<&str, &str> {
    manifest.lines().filter_map(entry).collect()
}

/// A line `<hash>  <path>`. The star before the path is what `sha256sum --binary` writes.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (hash, rest) = line.split_once(' ')?;
    let path = rest.strip_prefix([' ', '*'])?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hash && path::stays_inside(path)).then_some((path, hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).into())).collect()
    }

    #[test]
    fn lists_every_other_file_in_order() {
        let site = with_manifest(site(&[("index.html", "abc"), ("articles/a.html", "")]));
        let manifest = String::from_utf8(site.files[MANIFEST].to_vec()).unwrap();
        assert_eq!(
            manifest,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  articles/a.html\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n"
        );
        let listed: Vec<_> = entries(&manifest).into_keys().collect();
        assert_eq!(listed, ["articles/a.html", "index.html"]);
    }

    #[test]
    fn a_second_manifest_equals_the_first() {
        let once = with_manifest(site(&[("index.html", "abc")]));
        assert_eq!(with_manifest(once.clone()), once);
    }

    #[test]
    fn lines_that_leave_the_site_are_passed_over() {
        let hash = "0".repeat(64);
        for bad in ["../x", "/etc/passwd", "", "a\\b", "a/../../b", "a//b", "./a", "C:/x", "a/", "a\0b"] {
            assert!(entries(&format!("{hash}  {bad}")).is_empty(), "{bad:?}");
        }
        assert!(entries("abc  index.html").is_empty());
        assert!(entries("no line of ours").is_empty());
        assert_eq!(entries(&format!("{hash} *a b.html\r\n")).len(), 1);
    }
}
