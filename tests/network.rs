//! The network page: what is drawn of a small dossier, of a large one, and of one that is meant badly.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;
#[path = "../benches/generate/mod.rs"]
mod generate;

use std::fmt::Write as _;

use common::shipped;
use dossier::source::{SourceFile, Sources};
use dossier::view::{self, Fixed, Maps, Material, PageId};
use dossier::{analyse, catalogue, parse, resolve, template, theme};

/// A page of more bytes is slow to load and to read.
const HEAVIEST: usize = 500_000;

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile::new(path, text.into())
}

/// The page and the table of a dossier. Only these are made, so that large dossiers can be tried.
fn network(files: Vec<SourceFile>) -> (String, String) {
    let sources = theme::complete(Sources::new(files));
    let parsed = parse::all(&sources);
    let resolved = resolve::resolve(parsed.value, &sources, None, &mut resolve::Proofs::default());
    let faults: Vec<_> = parsed.diagnostics.iter().chain(&resolved.diagnostics).filter(|one| one.is_error()).collect();
    assert!(faults.is_empty(), "{}", faults[0].message);
    let analysis = analyse::analyse(&resolved.value);
    let catalogue = catalogue::load(&sources, "en", &mut catalogue::Read::default()).value;
    let material = Material { dossier: &resolved.value, analysis: &analysis, catalogue: &catalogue };
    let loaded = template::load(&sources, &catalogue, &view::site(material), &mut template::Read::default());
    let page = view::pages(material, &Maps::new(), &PageId::Fixed(Fixed::Network)).remove(0);
    let (_, table) = view::network_file(material).unwrap_or_else(|| panic!("there is no table"));
    (loaded.value.unwrap().render(&page, &sources).unwrap(), String::from_utf8(table).unwrap())
}

/// A dossier of sources, actors and articles; each article with its record, and its claims with what follows their quote.
fn dossier(sources: &str, actors: &str, articles: &[(&str, &str, &[&str])]) -> Vec<SourceFile> {
    let questions = "i: {title: I, date: 2020, kind: patrol, questions: {joint: {ask: Was it joint?, kind: yes-no}}}\n";
    let mut files = vec![
        file("content/dossier.yaml", "title: A network\n"),
        file("content/sources.yaml", &sources.replace("{name:", "{kind: website, name:")),
        file("content/actors.yaml", &actors.replace("{name:", "{kind: person, name:")),
        file("content/incidents.yaml", questions),
    ];
    for (id, record, claims) in articles {
        let (mut text, mut yaml) = ("# Words\n".to_owned(), format!("incidents: [i]\n{record}\n"));
        if !record.contains("title:") {
            writeln!(yaml, "title: A text").unwrap();
        }
        for (number, claim) in claims.iter().enumerate() {
            write!(text, "\nAbout {number:04} it is said so.\n").unwrap();
            let key = if number == 0 { "claims:\n" } else { "" };
            writeln!(yaml, "{key}  - {{id: c{number}, quote: \"{number:04} it is said\", says: It is so, {claim}}}")
                .unwrap();
        }
        files.push(file(&format!("content/articles/{id}.md"), &text));
        files.push(file(&format!("content/articles/{id}.yaml"), &yaml));
    }
    files
}

fn count(page: &str, needle: &str) -> usize {
    page.matches(needle).count()
}

/// The drawing without its key.
fn drawing(page: &str) -> &str {
    let from = page.find("<svg class=\"graph\"").unwrap();
    &page[from..from + page[from..].find("</svg>").unwrap()]
}

#[test]
fn the_shipped_dossier_is_drawn_whole() {
    let (page, table) = network(shipped());
    let drawing = drawing(&page);
    assert_eq!(count(drawing, "gr-node article"), 5);
    assert_eq!(count(drawing, "gr-node owner"), 1, "RT and Ruptly are one");
    assert!(count(drawing, "gr-node unnamed") > 5 && count(drawing, "gr-node speaker") > 5);
    assert_eq!(count(drawing, "gr-edge"), count(drawing, "<title>") - count(drawing, "<a href"), "each line is told");
    assert!(page.contains("<span class=\"word contradicts\">contradicts</span>"));
    assert!(table.contains("Anadolu Agency,WNU (War News Updates),wnu-2020,says,wnu-2020#sources-say"), "{table}");
    assert!(page.len() < HEAVIEST, "{}", page.len());
}

#[test]
fn only_signs_that_occur_are_explained() {
    let (page, _) = network(dossier("s: {name: S}\n", "a: {name: A}\n", &[("one", "source: s", &["speaker: a"])]));
    let key = page.split("gr-key").nth(1).unwrap();
    assert_eq!(count(key.split("</ul>").next().unwrap(), "<li>"), 3, "a speaker, an article, what passes on");
}

#[test]
fn circular_reporting_is_seen_and_listed() {
    let articles: [(&str, &str, &[&str]); 2] = [
        ("one", "title: First\nsource: s", &["repeats: [two#c0]"]),
        ("two", "title: Second\nsource: t", &["repeats: [one#c0]"]),
    ];
    let (page, _) = network(dossier("s: {name: S}\nt: {name: T}\n", "", &articles));
    assert_eq!(count(drawing(&page), "copy ring"), 2);
    assert!(page.contains("First repeats Second; circular reporting"), "{page}");
    assert!(page.contains("id=\"_circles\"") && page.contains("circular reporting: goes round"));
}

#[test]
fn owners_are_one_origin_and_unnamed_ones_look_different() {
    let sources = "s: {name: S}\nt: {name: T, owner: House}\nu: {name: U, owner: House}\n";
    let articles: [(&str, &str, &[&str]); 2] = [
        ("one", "source: t", &["speaker: u", "speaker: {anonymous: a guard}"]),
        ("two", "source: s", &["speaker: t, via: [{anonymous: a friend}]"]),
    ];
    let (page, _) = network(dossier(sources, "", &articles));
    assert_eq!(count(drawing(&page), "gr-node owner"), 1);
    assert_eq!(count(drawing(&page), "gr-node unnamed"), 2);
    assert!(page.contains("href=\"#_way-"), "who has no page leads to the row of the list");
}

#[test]
fn a_dossier_without_claims_has_a_page_that_says_so() {
    let sources = theme::complete(Sources::new(vec![file("content/dossier.yaml", "title: Empty\n")]));
    let site = dossier::compile::build(&sources, &dossier::compile::Options::default()).value.unwrap();
    let page = common::text(&site, "network.html");
    assert!(page.contains("There is nothing to draw yet") && !page.contains("<svg class=\"graph\""));
    assert!(!site.files.contains_key("data/network.csv"));
    assert!(!common::text(&site, "index.html").contains("network.html"), "nothing leads there");
}

#[test]
fn an_article_without_claims_stands_alone() {
    let articles: [(&str, &str, &[&str]); 2] = [("one", "source: s", &["speaker: a"]), ("two", "source: s", &[])];
    let (page, _) = network(dossier("s: {name: S}\n", "a: {name: A}\n", &articles));
    assert_eq!(count(drawing(&page), "gr-node article"), 2);
}

#[test]
fn bad_titles_stay_in_their_boxes() {
    let titles = [
        "x".repeat(300),
        "word ".repeat(60),
        "تقرير طويل ".repeat(30),
        "🔥".repeat(150),
        "<script>alert(1)</script>".into(),
    ];
    let record: Vec<String> = titles.iter().map(|title| format!("title: \"{}\"\nsource: s", title.trim())).collect();
    let claim = format!("speaker: {{anonymous: {}}}", "y".repeat(300));
    let claims = [claim.as_str()];
    let ids = ["a", "b", "c", "d", "e"];
    let articles: Vec<(&str, &str, &[&str])> =
        ids.iter().zip(&record).map(|(id, record)| (*id, record.as_str(), &claims[..])).collect();
    let (page, _) = network(dossier("s: {name: S}\n", "", &articles));
    assert!(!page.contains("<script>alert"));
    let widths = drawing(&page).split("<text class=\"gr-name\"").skip(1).map(|text| text.chars().take(120).collect());
    let longest =
        widths.filter_map(|text: String| Some(text.split_once('>')?.1.chars().take_while(|c| *c != '<').count()));
    assert!(longest.max().unwrap() < 45);
}

#[test]
fn what_a_text_says_against_itself_is_a_loop() {
    let claims =
        ["answers: {joint: yes}", "answers: {joint: no}, contradicts: [{ref: one#c0, because: Both are said.}]"];
    let (page, _) = network(dossier("s: {name: S}\n", "", &[("one", "source: s", &claims)]));
    assert_eq!(count(drawing(&page), "gr-edge contradicts"), 1);
    assert!(page.contains("Both are said."));
}

#[test]
fn many_claims_of_one_speaker_are_one_line() {
    let claims = vec!["speaker: a"; 500];
    let (page, _) = network(dossier("s: {name: S}\n", "a: {name: A}\n", &[("one", "source: s", &claims)]));
    assert_eq!(count(drawing(&page), "gr-edge flow w4"), 1);
    assert!(page.contains("from A to ") && page.contains(": 500 claims") && page.contains("and 495 more"));
}

#[test]
fn a_long_chain_is_drawn_by_its_ends_and_listed_whole() {
    let actors: Vec<String> = (0..30).map(|number| format!("h{number}: {{name: Hand {number}}}\n")).collect();
    let hands: Vec<String> = (0..30).map(|number| format!("h{number}")).collect();
    let claim = format!("speaker: {{anonymous: a guard}}, via: [{}]", hands.join(", "));
    let (page, _) = network(dossier("s: {name: S}\n", &actors.concat(), &[("one", "source: s", &[claim.as_str()])]));
    assert!(drawing(&page).contains("27 further hands"));
    assert_eq!(count(drawing(&page), "gr-node"), 6);
    assert!(page.contains(">Hand 15</a>"));
}

#[test]
fn many_articles_are_folded_into_their_sources() {
    let (page, _) = network(generate::dossier(200, 3));
    let drawing = drawing(&page);
    assert_eq!(count(drawing, "gr-node article"), 0);
    assert!(count(drawing, "gr-node source") > 10);
    assert!(page.contains("they are folded into their sources") && page.contains("Not drawn, because fewest claims"));
    assert!(page.len() < HEAVIEST, "{}", page.len());
}

#[test]
fn the_order_of_files_changes_nothing() {
    let files = generate::dossier(60, 5);
    let mut turned = files.clone();
    turned.reverse();
    assert_eq!(network(files), network(turned));
}
