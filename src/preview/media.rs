//! Kinds of files by the endings of their names, for those that sites are made of.

/// Plain text.
pub(super) const TEXT: &str = "text/plain; charset=utf-8";

/// Data of the preview itself.
pub(super) const JSON: &str = "application/json; charset=utf-8";

/// Endings, in lower case, and what they stand for. All text of a site is UTF-8.
const KINDS: &[(&[&str], &str)] = &[
    (&["html", "htm"], "text/html; charset=utf-8"),
    (&["css"], "text/css; charset=utf-8"),
    (&["js", "mjs"], "text/javascript; charset=utf-8"),
    (&["json", "map"], JSON),
    (&["jsonld"], "application/ld+json; charset=utf-8"),
    (&["geojson"], "application/geo+json; charset=utf-8"),
    (&["txt", "md", "bib", "yaml", "yml"], TEXT),
    (&["csv"], "text/csv; charset=utf-8"),
    (&["xml"], "application/xml; charset=utf-8"),
    (&["ics"], "text/calendar; charset=utf-8"),
    (&["webmanifest"], "application/manifest+json; charset=utf-8"),
    (&["svg"], "image/svg+xml; charset=utf-8"),
    (&["png"], "image/png"),
    (&["jpg", "jpeg"], "image/jpeg"),
    (&["gif"], "image/gif"),
    (&["webp"], "image/webp"),
    (&["avif"], "image/avif"),
    (&["ico"], "image/x-icon"),
    (&["woff2"], "font/woff2"),
    (&["woff"], "font/woff"),
    (&["ttf"], "font/ttf"),
    (&["otf"], "font/otf"),
    (&["mp3"], "audio/mpeg"),
    (&["ogg"], "audio/ogg"),
    (&["wav"], "audio/wav"),
    (&["mp4"], "video/mp4"),
    (&["webm"], "video/webm"),
    (&["pdf"], "application/pdf"),
    (&["zip"], "application/zip"),
    (&["wasm"], "application/wasm"),
];

/// What kind of file this is, as `Content-Type` has it. Browsers save what they do not know.
pub(super) fn of(path: &str) -> &'static str {
    let ending = ending(path);
    let kind = KINDS.iter().find(|(endings, _)| endings.iter().any(|known| known.eq_ignore_ascii_case(ending)));
    kind.map_or("application/octet-stream", |(_, kind)| kind)
}

/// Whether a browser shows the file as a page.
pub fn is_page(path: &str) -> bool {
    ["html", "htm"].iter().any(|known| known.eq_ignore_ascii_case(ending(path)))
}

fn ending(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ending_says_what_a_file_is() {
        assert_eq!(of("index.html"), "text/html; charset=utf-8");
        assert_eq!(of("static/a.b/font.WOFF2"), "font/woff2");
        assert_eq!(of("data.csv/unknown"), "application/octet-stream");
        assert_eq!(of("static/.nojekyll"), "application/octet-stream");
        assert!(is_page("a/B.HTM") && !is_page("html") && !is_page("a.html/b"));
    }
}
