//! The last build, so that one after which nothing changed need not be made again.
//!
//! A site is a function of the program, of the dossier's files and of the address it is built for. Their hash is kept with
//! that of the site's manifest. Where both are the same again and every file of the site still has the hash that the
//! manifest lists, a build would give what is there. Of a build that complained nothing is kept: its complaints are told
//! every time.
//!
//! What is kept can be deleted at any moment. It proves nothing to others: it is believed only where it names this very
//! program, so no copy of a dossier brings a belief along.

use std::path::Path;

use crate::diagnostic::Reported;
use crate::disk::{self, cache};
use crate::hash::{sha256_hex, sha256_of_files};
use crate::site::manifest::{self, Hashes};
use crate::source::Sources;

/// Under this name it is kept.
const NAME: &str = "built";

/// What a build is made of, and where the last one is kept.
pub(super) struct Last<'a> {
    root: &'a Path,
    ingredients: String,
}

impl Last<'_> {
    /// Of a build of these files for this address; none where the program is not known, or a file was complained of.
    pub(super) fn of<'a>(root: &'a Path, loaded: &Reported<Sources>, base_url: Option<&str>) -> Option<Last<'a>> {
        let program = disk::program().filter(|_| loaded.diagnostics.is_empty())?;
        Some(Last { root, ingredients: ingredients(&program, &loaded.value, base_url) })
    }

    /// How many files the site in `out` has, if it is what this build would give.
    pub(super) fn is_there(&self, out: &Path) -> Option<usize> {
        let kept = String::from_utf8(cache::kept(self.root, NAME)).ok()?;
        let manifest = kept.strip_prefix(&self.ingredients)?.trim();
        disk::whole::site(out, manifest).ok().flatten()
    }

    /// Keeps that a site of files with these hashes came of it. Where nothing can be kept, the next build takes its time.
    pub(super) fn keep(&self, hashes: &Hashes) {
        let line = format!("{} {}\n", self.ingredients, sha256_hex([manifest::of(hashes).as_slice()]));
        let _ = cache::keep(self.root, NAME, line.as_bytes());
    }
}

/// The hash of all that a site is made of.
fn ingredients(program: &str, sources: &Sources, base_url: Option<&str>) -> String {
    sha256_of_files(&format!("{program}\n{base_url:?}\n"), sources.iter().map(|(_, file)| file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    #[test]
    fn whatever_a_site_is_made_of_counts() {
        let of = |program: &str, files: &[(&str, &str)], base_url: Option<&str>| {
            let files = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec()));
            ingredients(program, &Sources::new(files.collect()), base_url)
        };
        let all = [
            of("1", &[("a", "text"), ("b", "")], None),
            of("2", &[("a", "text"), ("b", "")], None),
            of("1", &[("a", "texts"), ("b", "")], None),
            of("1", &[("a", "text"), ("c", "")], None),
            of("1", &[("a", "text")], None),
            of("1", &[("a", "text1 b 0\n")], None),
            of("1", &[("a", "\u{feff}text"), ("b", "")], None),
            of("1", &[("a", "text"), ("b", "")], Some("https://example.org/")),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(!all[..at].contains(one), "{at}");
        }
        assert_eq!(all[0], of("1", &[("b", ""), ("a", "text")], None));
    }
}
