//! What a small dossier's pages hold, kept as files, so that a change of a page is seen in review.
//!
//! `UPDATE=1 cargo test --test golden` writes them anew.
#![allow(clippy::disallowed_methods, reason = "a test keeps its expectations as files")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::path::Path;

use common::{build, small, text};

/// The part of a page that is its own; the frame is the same on all.
fn main_of(page: &str) -> &str {
    let start = page.find("<main").unwrap();
    let end = page.find("</main>").unwrap();
    &page[start..end]
}

#[test]
fn the_pages_of_a_small_dossier() {
    let site = build(small());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let pages = [
        "index.html",
        "timeline.html",
        "articles/first.html",
        "claims/first/not-joint.html",
        "incidents/meeting.html",
        "sources/gazette.html",
        "data/dossier.json",
    ];
    let mut changed = Vec::new();
    for path in pages {
        let whole = text(&site, path);
        let now =
            if Path::new(path).extension().is_some_and(|ending| ending == "html") { main_of(whole) } else { whole };
        let kept = folder.join(path.replace('/', "_"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&kept, now).unwrap();
        } else if std::fs::read_to_string(&kept).unwrap_or_default() != now {
            changed.push(path);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; UPDATE=1 cargo test --test golden writes the files anew");
}
