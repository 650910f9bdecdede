//! The list of a site's own files with their hashes.
//!
//! It has two readers: people, who prove a copy with it (`dossier verify`, `sha256sum -c`), and the next build, which takes
//! exactly the listed files for its own. It may have come from anywhere (a copy of somebody's site), so a line that names a
//! place outside the site is never taken for one of the list.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::str;
use std::sync::Arc;

use rayon::prelude::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{MANIFEST, Site, path};
use crate::hash::sha256_hex;

/// The site with its manifest, which lists every other file. A manifest that is there already is made anew.
#[must_use]
pub fn with_manifest(mut site: Site) -> Site {
    site.files.remove(MANIFEST);
    let files: Vec<_> = site.files.iter().collect();
    let hash = |(path, bytes): &(&String, &Arc<Vec<u8>>)| ((*path).clone(), sha256_hex([bytes.as_slice()]));
    let hashes: Hashes = files.par_iter().map(hash).collect();
    site.files.insert(MANIFEST.to_owned(), Arc::new(of(&hashes)));
    site
}

/// The SHA-256 of each file in lower-case hexadecimal, by its path.
pub type Hashes = BTreeMap<String, String>;

/// The manifest of a site whose other files have these hashes.
pub fn of(hashes: &Hashes) -> Vec<u8> {
    let lines = hashes.iter().flat_map(|(path, sha256)| [sha256, "  ", path, "\n"]);
    lines.collect::<String>().into_bytes()
}

/// What a manifest says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files it lists.
    pub files: BTreeMap<String, Listed>,
    /// The lines that list none, in order.
    pub faults: Vec<Fault>,
}

/// A file of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// In which line it stands, from 1.
    pub line: usize,
}

/// A line that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

/// Reads a manifest as `sha256sum -c` does: with line ends of any system, empty lines and lines that begin with `#` between
/// the others, and names in which a backslash stands for what would break a line.
pub fn read(manifest: &[u8]) -> Listing {
    let mut listing = Listing::default();
    for (line, bytes) in (1..).zip(manifest.split(|byte| *byte == b'\n')) {
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        if bytes.is_empty() || bytes.starts_with(b"#") {
            continue;
        }
        match entry(bytes) {
            Ok((path, sha256)) => listing.add(path.into_owned(), Listed { sha256, line }),
            Err(message) => listing.faults.push(Fault { line, message }),
        }
    }
    listing
}

impl Listing {
    fn add(&mut self, path: String, listed: Listed) {
        match self.files.entry(path) {
            Entry::Vacant(place) => drop(place.insert(listed)),
            Entry::Occupied(first) => self.faults.push(Fault {
                line: listed.line,
                message: format!("`{}` is listed in line {} already", first.key(), first.get().line),
            }),
        }
    }
}

/// A line `<hash>  <path>`. The star before the path is what `sha256sum --binary` writes.
fn entry(line: &[u8]) -> Result<(Cow<'_, str>, String), String> {
    let line = str::from_utf8(line).map_err(|_| "is not UTF-8".to_owned())?;
    let (escaped, plain) = line.strip_prefix('\\').map_or((false, line), |rest| (true, rest));
    let form = || "is not a SHA-256, two spaces and the path of a file".to_owned();
    let (hash, rest) = plain.split_once(' ').ok_or_else(form)?;
    let written = rest.strip_prefix([' ', '*']).ok_or_else(form)?;
    if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err("does not begin with a SHA-256, which has 64 hexadecimal digits".to_owned());
    }
    let path = if escaped { unescaped(written).ok_or_else(form)? } else { written.into() };
    if !path::stays_inside(&path) {
        return Err(format!("`{path}` does not name a file inside its folder"));
    }
    Ok((path, hash.to_ascii_lowercase()))
}

/// A name as it is, of which `sha256sum` has written some characters with a backslash.
fn unescaped(name: &str) -> Option<Cow<'_, str>> {
    let mut parts = name.split('\\');
    let mut plain = parts.next()?.to_owned();
    while let Some(part) = parts.next() {
        match part.chars().next() {
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            // Of two backslashes the second one: what follows it stands for itself.
            None => {
                plain.push('\\');
                plain.push_str(parts.next()?);
                continue;
            }
            Some(_) => return None,
        }
        plain.push_str(&part[1..]);
    }
    Some(plain.into())
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
        let listing = read(manifest.as_bytes());
        assert_eq!(listing.files.keys().collect::<Vec<_>>(), ["articles/a.html", "index.html"]);
        assert_eq!(listing.faults, []);
    }

    #[test]
    fn a_second_manifest_equals_the_first() {
        let once = with_manifest(site(&[("index.html", "abc")]));
        assert_eq!(with_manifest(once.clone()), once);
    }

    /// The files and the faults of a manifest.
    fn listing(manifest: &[u8]) -> (Vec<String>, Vec<String>) {
        let Listing { files, faults } = read(manifest);
        let faults = faults.into_iter().map(|fault| format!("{}: {}", fault.line, fault.message));
        (files.into_keys().collect(), faults.collect())
    }

    fn fault(line: impl AsRef<[u8]>) -> String {
        let (files, mut faults) = listing(line.as_ref());
        assert_eq!((files.len(), faults.len()), (0, 1), "{files:?} {faults:?}");
        faults.remove(0)
    }

    #[test]
    fn a_line_that_leaves_the_site_is_none_of_the_list() {
        let hash = "0".repeat(64);
        for bad in ["../x", "/etc/passwd", "", "a\\b", "a/../../b", "a//b", "./a", "C:/x", "a/", "a\0b"] {
            assert_eq!(fault(format!("{hash}  {bad}")), format!("1: `{bad}` does not name a file inside its folder"));
        }
        assert_eq!(fault(format!("\\{hash}  a\\\\b")), "1: `a\\b` does not name a file inside its folder");
    }

    #[test]
    fn a_line_that_is_none_of_ours_is_told_with_its_number() {
        let hash = "0".repeat(64);
        assert_eq!(fault("no line of ours"), "1: is not a SHA-256, two spaces and the path of a file");
        assert_eq!(fault(format!("{hash} index.html")), "1: is not a SHA-256, two spaces and the path of a file");
        assert_eq!(fault("abc  a"), "1: does not begin with a SHA-256, which has 64 hexadecimal digits");
        assert_eq!(
            fault(format!("{}g  a", &hash[1..])),
            "1: does not begin with a SHA-256, which has 64 hexadecimal digits"
        );
        assert_eq!(fault(format!("\\{hash}  a\\t")), "1: is not a SHA-256, two spaces and the path of a file");
        assert_eq!(fault([b"\n\n".as_slice(), hash.as_bytes(), b"  \xff"].concat()), "3: is not UTF-8");
    }

    #[test]
    fn the_forms_that_sha256sum_reads_are_read() {
        let hash = "0A".repeat(32);
        let text = format!("# by hand\r\n\r\n{hash} *a b.html\r\n{hash}  c\n\\{hash}  two\\nlines\\r");
        let Listing { files, faults } = read(text.as_bytes());
        assert_eq!(faults, []);
        assert_eq!(files.keys().collect::<Vec<_>>(), ["a b.html", "c", "two\nlines\r"]);
        assert_eq!(files["c"], Listed { sha256: "0a".repeat(32), line: 4 });
        assert_eq!(unescaped(r"a\\n\\").as_deref(), Some(r"a\n\"));
    }

    #[test]
    fn a_file_that_is_listed_twice_is_told_and_the_first_line_counts() {
        let (one, other) = ("0".repeat(64), "1".repeat(64));
        let Listing { files, faults } = read(format!("{one}  a\n{other}  a\n{one}  a\n").as_bytes());
        assert_eq!(files["a"].sha256, one);
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!((lines, faults[0].message.as_str()), (vec![2, 3], "`a` is listed in line 1 already"));
    }
}
