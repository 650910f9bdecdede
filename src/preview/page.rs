//! Pages as they are served: with two lines more than the site has.

use super::{Presence, Served, Snapshot, media, problem};
use crate::markdown::escape;

/// The page that a site shows where it has none.
const NOT_FOUND: &str = "404.html";

/// What must run before the page's own scripts.
const FIRST: &[u8] = b"<script src=\"/__dossier/renew.js\" defer></script>\n";

/// A page with the scripts that keep it up to date and show problems: one before its own scripts, one at the end of its head.
pub(super) fn with_scripts(snapshot: &Snapshot, file: &str, page: &[u8]) -> Vec<u8> {
    let page = insert(page, &script(snapshot, file, file));
    let at = find(&page, b"<script").unwrap_or_default();
    [&page[..at], FIRST, &page[at..]].concat()
}

/// `asked` is what must change for another page to be shown, `shown` what the page was made of.
fn script(snapshot: &Snapshot, asked: &str, shown: &str) -> String {
    let version = snapshot.version();
    format!(
        "<script src=\"/__dossier/page.js\" data-version=\"{version}\" data-asked=\"{}\" data-shown=\"{}\" defer></script>\n",
        escape(asked),
        escape(shown)
    )
}

/// Before the end of the head or, where no end is written, after everything.
fn insert(page: &[u8], script: &str) -> Vec<u8> {
    let at = find(page, b"</head>").unwrap_or(page.len());
    [&page[..at], script.as_bytes(), &page[at..]].concat()
}

/// Where a tag begins, in capitals or not.
fn find(page: &[u8], tag: &[u8]) -> Option<usize> {
    page.windows(tag.len()).position(|bytes| bytes.eq_ignore_ascii_case(tag))
}

/// The site's page for what is not there. It may stand for an address in any folder, so its links begin at the root.
pub(super) fn missing(snapshot: &Snapshot, asked: &str) -> Served {
    let bytes = match snapshot.file(NOT_FOUND) {
        Some(page) => {
            let page = from_root(&String::from_utf8_lossy(&page));
            insert(page.as_bytes(), &script(snapshot, asked, NOT_FOUND))
        }
        None => b"<!doctype html><title>Not found</title><p>There is no such page.".to_vec(),
    };
    Served { presence: Presence::Missing, ..Served::here(media::of(NOT_FOUND), bytes) }
}

/// The page with `/` before each relative link.
fn from_root(page: &str) -> String {
    let mut out = String::with_capacity(page.len() + 256);
    let mut rest = page;
    while let Some(at) =
        [" href=\"", " src=\""].iter().filter_map(|name| rest.find(name).map(|at| at + name.len())).min()
    {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if is_relative(rest.split('"').next().unwrap_or("")) {
            out.push('/');
        }
    }
    out + rest
}

fn is_relative(link: &str) -> bool {
    let first = link.split(['/', '?', '#']).next().unwrap_or("");
    !first.is_empty() && !first.contains(':')
}

/// Shown at every address while the dossier has had errors since the beginning.
pub(super) fn without_site(snapshot: &Snapshot, asked: &str) -> Served {
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>No site yet</title>\n\
         <link rel=\"stylesheet\" href=\"/__dossier/problems.css\">\n{}</head>\n<body class=\"waiting\">\n<main>\n\
         <h1>There is no site yet</h1>\n<p>The dossier has {}. This page becomes the site as soon as the errors are mended.</p>\n\
         <div class=\"problems\">\n{}</div>\n</main>\n</body>\n</html>\n",
        script(snapshot, asked, ""),
        problem::summary(&snapshot.problems).unwrap_or_default(),
        problem::list(&snapshot.problems, &snapshot.run.root),
    );
    Served { presence: Presence::NoSite, ..Served::here(media::of(NOT_FOUND), html) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_first_head() {
        let inserted = |page: &str| String::from_utf8(insert(page.as_bytes(), "S")).unwrap();
        assert_eq!(inserted("<head>a</head>b</head>"), "<head>aS</head>b</head>");
        assert_eq!(inserted("<HEAD></HEAD>"), "<HEAD>S</HEAD>");
        assert_eq!(inserted("no head"), "no headS");
        assert_eq!(insert(b"\xff</head>", "S"), b"\xffS</head>");
    }

    #[test]
    fn relative_links_begin_at_the_root() {
        let page = "<a href=\"a/b.html\"><a href=\"#x\"><a href=\"https://e.org/\"><img src=\"../c.svg\"><a href=\"/d\"><a href=\"\">";
        let rooted = "<a href=\"/a/b.html\"><a href=\"#x\"><a href=\"https://e.org/\"><img src=\"/../c.svg\"><a href=\"/d\"><a href=\"\">";
        assert_eq!(from_root(page), rooted);
    }
}
