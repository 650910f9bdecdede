//! What was taken down: a notice at its address, nothing of its words, and what rested on it says so.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use common::{build, small, text, with};
use dossier::site::Site;
use dossier::source::SourceFile;

const NOTICE: &str = "withdrawn: {on: 2026-11-01, because: The publisher <asked> for it}";

/// What rests on the claim `first#joint`: another claim, a reference, an assessment, a bias of a source, and a finding.
const RESTING: [(&str, &str); 4] = [
    ("content/articles/second.md", "# Second\n\nThe Gazette tells of a patrol.\n"),
    (
        "content/articles/second.yaml",
        "title: Second\nsource: herald\npublished: 2020-06-01\nincidents: [meeting]\nreferences: [{cites: first#joint}]\n\
         claims:\n  - id: told\n    quote: tells of a patrol\n    says: There was a patrol.\n    answers: {joint: yes}\n    \
         supports: [{ref: first#joint, because: The same meeting.}]\n    assessments:\n      \
         - {credibility: 4, because: \"It has only [[article:first#joint]].\", by: A, on: 2021}\n",
    ),
    (
        "content/sources.yaml",
        "gazette: {name: The Gazette, kind: newspaper}\n\
         herald: {name: The Herald, kind: newspaper, bias: [{note: It copies., evidence: [first#joint]}]}\n",
    ),
    (
        "content/incidents.yaml",
        "meeting:\n  title: A meeting\n  date: 2020-05-27\n  kind: patrol\n  actors: [spokesman]\n  questions:\n    joint:\n      \
         ask: Was it joint?\n      kind: yes-no\n      findings:\n        \
         - {answer: yes, because: \"As [[article:first#joint]] says.\", by: A, on: 2021}\n",
    ),
];

/// The small dossier with what rests on its claim, and a change in the record of its article.
fn site(change: impl Fn(&str) -> String) -> Site {
    let amend = |file: SourceFile| match file.path() {
        "content/articles/first.yaml" => SourceFile::new(file.path(), change(file.text().unwrap()).into_bytes()),
        _ => file,
    };
    build(with(small().into_iter().map(amend).collect(), &RESTING))
}

fn without_the_article() -> Site {
    site(|record| format!("{record}{NOTICE}\n"))
}

fn without_the_claim() -> Site {
    site(|record| record.replace("  - id: joint\n", &format!("  - id: joint\n    {NOTICE}\n")))
}

fn has_notice(page: &str) -> bool {
    ["1 November 2026", "The publisher &lt;asked&gt; for it"].iter().all(|words| page.contains(words))
}

#[test]
fn a_withdrawn_article_leaves_notices_at_its_addresses_and_nothing_of_its_words() {
    let site = without_the_article();
    for page in ["articles/first.html", "claims/first/joint.html", "claims/first/not-joint.html"] {
        assert!(has_notice(text(&site, page)), "{page}");
    }
    for (path, bytes) in &site.files {
        let bytes = String::from_utf8_lossy(bytes);
        for words in ["met for joint patrols", "was not a joint patrol", "nothing else happened"] {
            assert!(!bytes.contains(words), "{path} still has `{words}`");
        }
    }
}

#[test]
fn a_withdrawn_claim_leaves_a_notice_at_its_address_and_in_its_article() {
    let site = without_the_claim();
    let page = text(&site, "claims/first/joint.html");
    assert!(has_notice(page) && page.contains("href=\"../../articles/first.html\""), "{page}");
    let article = text(&site, "articles/first.html");
    assert!(has_notice(article) && article.contains("<li id=\"joint\">"), "{article}");
    assert!(article.contains("met for joint patrols"), "the article stands");
    assert!(!text(&site, "claims/first/not-joint.html").contains("The publisher"));
    let (list, title) = (text(&site, "claims.html"), "The armies patrolled together.");
    assert_eq!(list.matches(title).count(), list.matches(&format!("{title} (withdrawn)")).count(), "{list}");
}

#[test]
fn what_rested_on_it_says_so() {
    let said = "The armies patrolled together. (withdrawn)";
    for site in [without_the_article(), without_the_claim()] {
        for page in ["articles/second.html", "claims/second/told.html", "sources/herald.html", "incidents/meeting.html"]
        {
            assert!(text(&site, page).contains(said), "{page} does not say that what it rests on was withdrawn");
        }
        for page in ["claims/second/told.html", "sources/herald.html", "articles/second.html"] {
            assert!(!text(&site, page).contains("met for joint patrols"), "{page} quotes what was withdrawn");
        }
        let notice = text(&site, "claims/first/joint.html");
        for resting in ["There was a patrol.", "Second", "A meeting"] {
            assert!(notice.contains(resting), "the notice does not lead to `{resting}`");
        }
    }
    let notice = without_the_article();
    assert!(text(&notice, "articles/first.html").contains("There was a patrol."));
}
