//! A published copy held against its manifest.

use std::collections::BTreeMap;

use super::MANIFEST;
use super::manifest::Listing;

/// What was found in the folder of a copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copy {
    /// The ordinary files that the manifest lists, each with its SHA-256.
    pub files: BTreeMap<String, String>,
    /// Everything else: files, links and whole folders, each with what it is. The names of folders end in `/`.
    pub others: BTreeMap<String, Other>,
}

/// What stands in a copy and is no file of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// A file, or a folder in which nothing is listed.
    Plain,
    /// A symbolic link, which is not followed.
    Link,
    /// A device, a pipe, a socket, which is not read.
    Special,
}

/// What differs, each list in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// Listed files whose bytes are others.
    pub changed: Vec<String>,
    /// Listed files that are not there.
    pub missing: Vec<String>,
    /// What is there and is not listed.
    pub added: Vec<(String, Other)>,
}

/// Holds a copy against the list. The manifest itself is in no list.
pub fn prove(listing: &Listing, copy: &Copy) -> Proof {
    let mut proof = Proof::default();
    for (path, listed) in listing.files.iter().filter(|(path, _)| *path != MANIFEST) {
        match copy.files.get(path) {
            None => proof.missing.push(path.clone()),
            Some(sha256) if *sha256 != listed.sha256 => proof.changed.push(path.clone()),
            Some(_) => {}
        }
    }
    proof.added = copy.others.iter().map(|(path, other)| (path.clone(), *other)).collect();
    proof
}

impl Proof {
    /// Whether nothing differs.
    pub fn holds(&self) -> bool {
        self.changed.is_empty() && self.missing.is_empty() && self.added.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::manifest;

    #[test]
    fn each_difference_is_named_once() {
        let [one, two] = ["1", "2"].map(|digit| digit.repeat(64));
        let listing = manifest::read(format!("{one}  a\n{one}  b\n{one}  c\n").as_bytes());
        let files = [("a", &one), ("b", &two)].map(|(path, hash)| (path.to_owned(), hash.clone())).into();
        let others = [("c".to_owned(), Other::Link), ("d/".to_owned(), Other::Plain)].into();
        let proof = prove(&listing, &Copy { files, others });
        assert_eq!(
            (proof.changed.as_slice(), proof.missing.as_slice()),
            (&["b".to_owned()][..], &["c".to_owned()][..])
        );
        assert_eq!(proof.added, [("c".to_owned(), Other::Link), ("d/".to_owned(), Other::Plain)]);
        assert!(!proof.holds());
    }
}
