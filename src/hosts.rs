//! Files that hosts read: what they send along with the pages, where moved pages are, and that nothing is left out.
//!
//! Only what several hosts read is written; the rest is in docs/publishing.md. All of it is an addition: without these files,
//! or on a host that knows none of them, every page works, and the policy holds as a `<meta>` element.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::route::{Address, Route};

/// What a page may load, from the site itself only; the templates have the same in a `<meta>` element.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// Who may show a page in a frame, which a `<meta>` element cannot say.
pub const FRAMES: &str = "frame-ancestors 'self'";

/// What is sent with every file. No name changes with what the file holds, so each use asks whether it is still the same;
/// mostly the answer is a short yes.
const ALWAYS: [(&str, &str); 5] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cache-Control", "public, max-age=0, must-revalidate"),
];

/// The files, for a site of these paths in which some pages have moved.
pub fn files<'a>(paths: impl Iterator<Item = &'a str>, moved: &[(Route, Address)]) -> Vec<(Route, Vec<u8>)> {
    vec![
        // GitHub Pages would otherwise leave out what begins with an underscore.
        (Route::file(".nojekyll"), Vec::new()),
        (Route::file("_headers"), headers(paths).into_bytes()),
        (Route::file("_redirects"), redirects(moved).into_bytes()),
    ]
}

/// `_headers`, as Netlify and Cloudflare Pages read it. Where two rules give one header, both values are sent: of two policies
/// a browser holds both. So what is allowed to the pages for frames alone is forbidden to all others one by one.
fn headers<'a>(paths: impl Iterator<Item = &'a str>) -> String {
    let mut text = rule("/*", &ALWAYS);
    // Data are for the programs of others too.
    text += &rule("/data/*", &[("Access-Control-Allow-Origin", "*")]);
    let places: BTreeSet<String> = paths.filter(|path| !Route::is_for_frames(path)).flat_map(places).collect();
    for place in places {
        text += &rule(&place, &[("Content-Security-Policy", FRAMES)]);
    }
    text
}

fn rule(place: &str, headers: &[(&str, &str)]) -> String {
    headers.iter().fold(format!("{place}\n"), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name}: {value}");
        text
    })
}

/// The places under which a page is asked for: its folder as a whole, or at the root each of its addresses.
fn places(page: &str) -> Vec<String> {
    let Some(name) = page.strip_suffix(".html") else { return Vec::new() };
    match page.split_once('/') {
        Some((folder, _)) => vec![format!("/{folder}/*")],
        None if name == "index" => vec!["/".to_owned(), format!("/{page}")],
        // Both hosts also answer without the ending.
        None => vec![format!("/{page}"), format!("/{name}")],
    }
}

/// `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it: a line for each page that has moved.
fn redirects(moved: &[(Route, Address)]) -> String {
    moved.iter().fold(String::new(), |mut text, (from, to)| {
        let _ = writeln!(text, "/{} /{} 301", from.path(), to.route.path());
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, paths: &[&str], moved: &[(Route, Address)]) -> String {
        let files = files(paths.iter().copied(), moved);
        let (_, bytes) = files.into_iter().find(|(route, _)| route.path() == name).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    /// Every value of a header that the rules give to an address.
    fn sent(headers: &str, address: &str, name: &str) -> Vec<String> {
        let mut applies = false;
        let mut values = Vec::new();
        for line in headers.lines() {
            match line.strip_prefix("  ") {
                None => applies = line.strip_suffix('*').map_or(line == address, |start| address.starts_with(start)),
                Some(header) if applies => {
                    values.extend(header.strip_prefix(&format!("{name}: ")).map(str::to_owned));
                }
                Some(_) => {}
            }
        }
        values
    }

    #[test]
    fn only_pages_that_are_meant_for_it_may_be_framed_by_others() {
        let paths = ["index.html", "timeline.html", "timeline-embed.html", "articles/a.html", "incidents/i.html"];
        let headers = file("_headers", &paths, &[]);
        for address in ["/", "/index.html", "/timeline.html", "/timeline", "/articles/a.html", "/articles/a"] {
            assert_eq!(sent(&headers, address, "Content-Security-Policy"), [POLICY, FRAMES], "{address}");
        }
        for address in ["/timeline-embed.html", "/timeline-embed", "/incidents/i.html", "/static/x.css"] {
            assert_eq!(sent(&headers, address, "Content-Security-Policy"), [POLICY], "{address}");
        }
        assert_eq!(sent(&headers, "/data/dossier.json", "Access-Control-Allow-Origin"), ["*"]);
        assert_eq!(sent(&headers, "/articles/a.html", "X-Content-Type-Options"), ["nosniff"]);
    }

    #[test]
    fn however_many_pages_there_are_the_rules_are_as_many_as_hosts_read() {
        let pages: Vec<String> = (0..5_000).map(|number| format!("articles/{number}.html")).collect();
        let fixed = crate::view::Fixed::ALL.map(crate::view::Fixed::route);
        let paths: Vec<&str> = pages.iter().map(String::as_str).chain(fixed.iter().map(Route::path)).collect();
        let headers = file("_headers", &paths, &[]);
        assert!(headers.lines().filter(|line| line.starts_with('/')).count() < 100, "{headers}");
        assert!(headers.lines().all(|line| line.len() < 2_000));
    }

    #[test]
    fn moved_pages_are_redirected() {
        let moved = [(Route::article("old"), Address::from(Route::article("new")))];
        assert_eq!(file("_redirects", &[], &moved), "/articles/old.html /articles/new.html 301\n");
    }
}
