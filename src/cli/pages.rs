//! The pages of the last build, so that those that would be the same need not be made again.
//!
//! A page is a function of the program and of what its stamp stands for. The stamps of the last build are kept, each with the
//! hash of the page that came of it. The pages themselves lie in the site: what is there is taken where a page of the same
//! stamp is wanted and its bytes have this hash. All else is made. What is kept can be deleted at any moment, and is believed only
//! where it names this very program.

use std::collections::HashMap;
use std::path::Path;

use crate::disk::{self, cache};
use crate::render::{Earlier, Kept};
use crate::site::manifest::Hashes;
use crate::template::Stamp;

/// Under this name it is kept.
const NAME: &str = "pages";

/// What was made of a dossier by this program the last time; nothing where it is not known.
pub(super) fn last(root: &Path, out: &Path) -> Kept {
    let kept = String::from_utf8(cache::kept(root, NAME)).unwrap_or_default();
    let known = disk::program().map(|program| read(&program, &kept)).unwrap_or_default();
    let out = out.to_owned();
    Kept::of(Earlier(Box::new(move |path, stamp| {
        let (made_of, sha256) = known.get(path)?;
        if *made_of == stamp.0 { disk::whole::page(&out, path, sha256) } else { None }
    })))
}

/// Keeps what was made of what. Where nothing can be kept, the next build takes its time.
pub(super) fn keep(root: &Path, stamps: &[(String, Stamp)], hashes: &Hashes) {
    let Some(program) = disk::program() else { return };
    let _ = cache::keep(root, NAME, written(&program, stamps, hashes).as_bytes());
}

/// One line for the program, and one for each page: stamp, hash, path.
fn written(program: &str, stamps: &[(String, Stamp)], hashes: &Hashes) -> String {
    let line = |(path, Stamp(stamp)): &(String, Stamp)| Some(format!("{stamp} {} {path}\n", hashes.get(path)?));
    let mut lines: Vec<String> = stamps.iter().filter_map(line).collect();
    lines.sort_unstable();
    format!("{program}\n{}", lines.concat())
}

/// Path → stamp and hash.
fn read(program: &str, text: &str) -> HashMap<String, (String, String)> {
    let mut lines = text.lines();
    if lines.next() != Some(program) {
        return HashMap::new();
    }
    let line = |line: &str| {
        let (stamp, rest) = line.split_once(' ')?;
        let (sha256, path) = rest.split_once(' ')?;
        Some((path.to_owned(), (stamp.to_owned(), sha256.to_owned())))
    };
    lines.filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_by_the_same_program() {
        let sha256 = "0a".repeat(32);
        let hashes = Hashes::from([("a b.html".to_owned(), sha256.clone()), ("c.html".to_owned(), "1".to_owned())]);
        let stamps = ["none.html", "a b.html"].map(|path| (path.to_owned(), Stamp("1".to_owned())));
        let text = written("p 1", &stamps, &hashes);
        assert_eq!(read("p 1", &text), HashMap::from([("a b.html".to_owned(), ("1".to_owned(), sha256))]));
        for (program, text) in [("p 2", text.as_str()), ("p 1", ""), ("p 1", "p 1\n\nx\nx y\n")] {
            assert_eq!(read(program, text), HashMap::new(), "{text}");
        }
    }
}
