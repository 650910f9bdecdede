//! The files of data: nothing in them that is not published, and nothing that a program which reads them would carry out.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use common::{build, small, text, with};
use dossier::source::SourceFile;

const HOSTILE: &str = "=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> \\\\input{x} % & \\\"quoted\\\"";

fn hostile(publish: &str) -> Vec<SourceFile> {
    let record = format!(
        "title: \"{HOSTILE}\"\nauthor: \"{HOSTILE}\"\nsource: gazette\nincidents: [meeting]\npublish: {publish}\n\
         published: 2020-05-28\nurl: https://example.org/a?b={{c}}\n\
         claims:\n  - {{id: seen, quote: \"Fourteen [...] seen\", says: \"{HOSTILE}\"}}\n\
         notes:\n  - {{quote: a river, note: Which one is not said.}}\n"
    );
    let body = "# Second\n\nFourteen hidden cars were seen at a river.\n\nA sentence that stands apart.\n";
    let base =
        "title: A dossier\nbase_url: https://example.org/\neditors: [{name: A, url: \"https://example.org/a\"}]\n";
    let files = [
        ("content/dossier.yaml", base),
        ("content/articles/second.md", body),
        ("content/articles/second.yaml", record.as_str()),
    ];
    with(small(), &files)
}

#[test]
fn what_is_not_published_is_in_no_file_of_data() {
    for (publish, gone) in [
        ("metadata", &["Fourteen", "seen at", "a river", "hidden", "apart"][..]),
        ("excerpts", &["hidden", "stands apart"]),
    ] {
        let site = build(hostile(publish));
        let files = site.files.keys().filter(|path| path.starts_with("data/") || *path == "feed.xml");
        for path in files.filter(|path| *path != "data/manifest-sha256.txt") {
            let text = text(&site, path);
            let found: Vec<&&str> = gone.iter().filter(|words| text.contains(**words)).collect();
            assert!(found.is_empty(), "{publish}: {path} has {found:?}");
        }
    }
}

#[test]
fn hostile_words_are_words_in_every_format() {
    let site = build(hostile("full"));
    assert!(
        !text(&site, "data/articles.csv").contains(",=cmd") && !text(&site, "data/articles.csv").contains("\"=cmd")
    );
    assert!(text(&site, "data/timeline.json").contains("&lt;img src=x"));
    assert!(!text(&site, "data/timeline.json").contains("<img"));
    assert!(!text(&site, "feed.xml").contains("<img"));
    assert!(text(&site, "data/references.bib").contains("\\textbackslash{}input\\{x\\} \\% \\&"));
    assert!(text(&site, "data/references.bib").contains("url = {https://example.org/a?b=%7Bc%7D}"));
}

#[test]
fn what_was_taken_down_is_in_no_file_but_the_one_that_says_so() {
    let record = "title: Withdrawn words\nsource: gazette\nincidents: [meeting]\nwithdrawn: {on: 2024-05-01, because: It was wrong.}\n\
                  claims:\n  - {id: seen, quote: cars were seen, says: Cars were seen there.}\n";
    let body = "# Second\n\nTwo cars were seen.\n";
    let files = [("content/articles/second.md", body), ("content/articles/second.yaml", record)];
    let site = build(with(small(), &files));
    for path in site.files.keys().filter(|path| path.starts_with("data/") && !path.ends_with("dossier.json")) {
        assert!(
            !text(&site, path).contains("Withdrawn words") && !text(&site, path).contains("Cars were seen"),
            "{path}"
        );
    }
    assert!(text(&site, "data/dossier.json").contains("It was wrong."));
}

#[test]
fn without_an_address_nothing_is_made_that_would_need_one() {
    let site = build(small());
    for path in ["feed.xml", "sitemap.xml", "robots.txt"] {
        assert!(!site.files.contains_key(path), "{path}");
    }
    assert!(!text(&site, "index.html").contains("feed.xml"));
    assert!(text(&site, "data/annotations.jsonld").contains("\"id\": \"../claims/first/joint.html\""));
}
