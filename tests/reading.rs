//! What the browser is handed for reading: link previews, and the rows of an annotated text.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::collections::BTreeMap;

use common::{build, shipped, small, text, with};
use dossier::hash;
use dossier::site::Site;
use serde_json::Value;

/// The previews of a site by the address of the record, each with the number of its file.
fn previews(site: &Site) -> BTreeMap<String, (usize, Value)> {
    let mut all = BTreeMap::new();
    for number in 0..files(site) {
        let script = text(site, &format!("previews/{number}.js"));
        let cards = script.strip_prefix("dossierPreviews(").unwrap().strip_suffix(");\n").unwrap();
        for (address, card) in serde_json::from_str::<BTreeMap<String, Value>>(cards).unwrap() {
            assert_eq!(all.insert(address, (number, card)), None);
        }
    }
    all
}

fn files(site: &Site) -> usize {
    site.files.keys().filter(|path| path.starts_with("previews/")).count()
}

/// The small dossier with a line more about its article.
fn small_with(line: &str) -> Site {
    let files = small();
    let record = files.iter().find(|file| file.path() == "content/articles/first.yaml").unwrap();
    let record = format!("{}\n{line}\n", record.text().unwrap());
    build(with(files, &[("content/articles/first.yaml", &record)]))
}

#[test]
fn every_page_of_a_record_has_a_preview_in_the_file_where_it_is_looked_for() {
    let site = build(shipped());
    let previews = previews(&site);
    let folders = ["incidents/", "articles/", "claims/", "sources/", "actors/", "places/"];
    let is_record = |path: &&String| folders.iter().any(|folder| path.starts_with(folder));
    let is_read = |path: &&String| !text(&site, path).contains("http-equiv=\"refresh\"");
    let mut told = 0;
    for path in site.files.keys().filter(is_record).filter(is_read) {
        assert!(previews.contains_key(path), "{path} has no preview");
        told += 1;
    }
    assert!(told > 50 && previews.keys().any(|address| address.starts_with("techniques.html#")));
    for (address, (number, card)) in &previews {
        assert_eq!(*number, hash::share(address, files(&site)), "{address}");
        assert!(card.as_array().unwrap().len() >= 2, "{address}: {card}");
    }
    let page = text(&site, "index.html");
    assert!(page.contains(&format!("data-previews=\"{}\"", files(&site))));
}

#[test]
fn a_preview_tells_who_says_what_and_where() {
    let previews = previews(&build(small()));
    let expected = serde_json::json!([
        "Claim",
        "It was no joint patrol.",
        "“it was not a joint patrol”",
        "A spokesman denies",
        "Patrols in the village"
    ]);
    assert_eq!(previews["claims/first/not-joint.html"].1, expected);
    let meeting = &previews["incidents/meeting.html"].1;
    assert_eq!(meeting[2], "27 May 2020 · patrol");
    assert_eq!(meeting[4], "In dispute: Was it joint?");
}

#[test]
fn previews_hold_nothing_that_pages_do_not_show() {
    let private = previews(&small_with("publish: metadata"));
    assert_eq!(private["claims/first/not-joint.html"].1[2], "A spokesman denies");
    let withdrawn = previews(&small_with("withdrawn: {on: 2026-11-01, because: Mistaken}"));
    assert!(!withdrawn.keys().any(|address| address.contains("first")), "{:?}", withdrawn.keys());
}

#[test]
fn no_file_of_previews_is_large() {
    let site = build(shipped());
    for (path, bytes) in site.files.iter().filter(|(path, _)| path.starts_with("previews/")) {
        assert!(bytes.len() < 30_000, "{path} has {} bytes", bytes.len());
    }
}

/// The article of a text and of notes on the quotes.
fn article(body: &str, quotes: &[&str]) -> String {
    let notes: Vec<String> =
        quotes.iter().map(|quote| format!("  - {{quote: {quote}, note: Why {quote}.}}\n")).collect();
    let notes = notes.concat();
    let record = format!("title: Second\nsource: gazette\nincidents: [meeting]\nnotes:\n{notes}");
    let files = [("content/articles/second.md", body), ("content/articles/second.yaml", &record)];
    text(&build(with(small(), &files)), "articles/second.html").to_owned()
}

#[test]
fn what_has_no_notes_joins_the_row_before_it_where_there_is_room() {
    let long = "Much was said. ".repeat(50);
    let body = format!(
        "# Second\n\nA one.\n\nPlain.\n\nPlainer.\n\nA two, a three, a four, a five.\n\nApart.\n\nA six. {long}\n\nLast.\n"
    );
    let page = article(&body, &["A one", "A two", "a three", "a four", "a five", "A six"]);
    let rows: Vec<&str> = page.split("<div class=\"row").skip(1).collect();
    let is_in = |row: usize, words: &str| rows[row].contains(&format!("<p>{words}</p>"));
    assert_eq!(rows.len(), 5, "{page}");
    assert!(is_in(0, "Plain.") && is_in(0, "Plainer.") && rows[0].contains("Why A one."));
    assert!(rows[1].starts_with(" many") && rows[1].contains("Why a five.") && is_in(2, "Apart."));
    assert!(rows[3].contains("Why A six.") && is_in(4, "Last."));
}

#[test]
fn a_piece_says_of_each_kind_whether_it_is_covered_once_or_more() {
    let page = article("# Second\n\nAll of the words here.\n", &["All of the", "the words"]);
    assert!(
        page.contains(
            "<mark class=\"m note\" id=\"note_1\" aria-details=\"n_note_1\" data-a=\"note_1\">All of </mark>"
        )
    );
    assert!(
        page.contains(
            "<mark class=\"m note note2\" id=\"note_2\" aria-details=\"n_note_2\" data-a=\"note_1 note_2\">the"
        )
    );
}
