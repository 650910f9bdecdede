//! The laws of the search index: what is in it, what is not, and how much of it a query loads.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]
#![allow(clippy::print_stdout, reason = "the figures are of use")]

mod common;
#[path = "../benches/generate/mod.rs"]
mod generate;

use std::collections::BTreeMap;

use common::{build, compiled, messages, shipped, small, text, with};
use dossier::search::is_packed;
use dossier::site::Site;
use serde_json::Value;

/// The files of the index, the sort of each before its name.
fn index(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    site.files.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("search/")?.strip_suffix(".js")?;
        Some((name.split('-').next().unwrap(), std::str::from_utf8(bytes).unwrap()))
    })
}

/// What a file says in words.
fn words(file: &str) -> Value {
    let line = file.lines().nth(1).unwrap();
    serde_json::from_str(line.trim_end_matches([',', ')', ';'])).unwrap()
}

/// The entries of all files of texts: title, page, origin, language, number of the first passage, passages.
fn entries(site: &Site) -> Vec<Value> {
    let files = index(site).filter(|(sort, _)| *sort == "texts");
    files.flat_map(|(_, file)| words(file).as_array().unwrap().clone()).collect()
}

/// All words by which something can be found.
fn found_by(site: &Site) -> Vec<String> {
    let files = index(site).filter(|(sort, _)| *sort == "words");
    files
        .flat_map(|(_, file)| words(file).as_str().unwrap().split(',').map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn every_result_leads_to_an_element_of_its_page() {
    let site = build(shipped());
    let mut passages = 0;
    for entry in entries(&site) {
        let page = text(&site, entry[1].as_str().unwrap());
        for passage in entry[5].as_array().unwrap().chunks(2) {
            let id = passage[0].as_str().unwrap();
            assert!(id.is_empty() || page.contains(&format!(" id=\"{id}\"")), "{entry}: no {id}");
            passages += 1;
        }
    }
    assert!(passages > 300, "{passages}");
}

#[test]
fn all_kinds_of_record_can_be_found() {
    let site = build(shipped());
    let pages: Vec<String> = entries(&site).iter().map(|entry| entry[1].as_str().unwrap().to_owned()).collect();
    for folder in
        ["articles/", "incidents/", "sources/", "actors/", "places/", "glossary", "techniques", "method", "index"]
    {
        assert!(pages.iter().any(|page| page.starts_with(folder)), "nothing of {folder}");
    }
    let known = found_by(&site);
    for word in ["khusham", "altanf", "tanf", "patrol", "unnamed"] {
        assert!(known.iter().any(|known| known == word), "{word}");
    }
}

#[test]
fn what_is_not_published_cannot_be_found() {
    let article = "# Patrols\n\nUnder a halfmoon the two armies met for joint patrols. Of all the people only a shepherdess saw it.\n";
    let record = "title: Patrols\nsource: gazette\nincidents: [meeting]\nclaims:\n  \
                  - {id: joint, quote: met for joint patrols, says: They patrolled together.}\n";
    for (publish, words) in [("full", 3), ("excerpts", 1), ("metadata", 0)] {
        let dossier = format!("title: A small dossier\npublish: {publish}\nexcerpt_words: 2\n");
        let changes = [("content/dossier.yaml", dossier.as_str()), ("content/articles/first.md", article)];
        let site = build(with(with(small(), &changes), &[("content/articles/first.yaml", record)]));
        let known = found_by(&site);
        let there =
            ["met for", "halfmoon", "shepherdess"].map(|words| index(&site).any(|(_, file)| file.contains(words)));
        assert_eq!(there, [words > 0, words > 1, words > 2], "{publish}");
        assert_eq!(known.iter().any(|word| word == "halfmoon" || word == "shepherdess"), words > 1, "{publish}");
        assert!(known.iter().any(|word| word == "patrolled"), "{publish}: the editors' own words are always there");
    }
}

#[test]
fn a_redacted_word_leaks_through_no_index() {
    let dossier = "title: A small dossier\nredact: [Wednesday]\n";
    let article =
        [("content/dossier.yaml", dossier), ("content/pages/about.md", "# About\n\nSeen on **Wednes**day.\n")];
    let (sources, built) = compiled(with(small(), &article));
    assert!(built.value.is_none());
    let told = messages(&built.diagnostics, &sources);
    assert!(told.contains("search/words-0.js"), "{told}");
}

/// Packed numbers hold short runs of letters by chance: they are no reason to refuse a site.
#[test]
fn packed_numbers_are_not_taken_for_redacted_words() {
    let site = build(generate::dossier(60, 1));
    let letters: String = index(&site).flat_map(|(_, file)| file.lines()).filter(|line| is_packed(line)).collect();
    let term = letters.split(|letter: char| !letter.is_ascii_lowercase()).find(|run| run.len() > 2).unwrap();
    assert!(!found_by(&site).iter().any(|word| word.contains(term)), "{term} is a word: choose another seed");
    let mut files = generate::dossier(60, 1);
    files.retain(|file| file.path() != "content/dossier.yaml");
    let dossier = format!("title: A generated dossier\nredact: [{term}q, {term}]\n");
    let (sources, built) = compiled(with(files, &[("content/dossier.yaml", &dossier)]));
    let told = messages(&built.diagnostics, &sources);
    assert!(!told.contains("search/"), "{term}: {told}");
}

#[test]
fn an_empty_dossier_has_a_search_and_hostile_titles_are_data() {
    let empty = vec![dossier::source::SourceFile::new("content/dossier.yaml", b"title: Nothing\n".to_vec())];
    let site = build(empty);
    assert!(text(&site, "search.html").contains("id=\"_search\""));
    let title = format!("'{}</script><b>\\\"'", "x".repeat(300));
    let actors = format!("spokesman: {{name: {}, kind: person}}\n", serde_json::to_string(&title).unwrap());
    let site = build(with(small(), &[("content/actors.yaml", &actors)]));
    assert!(entries(&site).iter().any(|entry| entry[0].as_str() == Some(title.as_str())));
    for (_, file) in index(&site) {
        let begins = |line: &&str| {
            line.starts_with("dossierSearch(\"")
                || is_packed(line)
                || serde_json::from_str::<Value>(line.trim_end_matches([',', ')', ';'])).is_ok()
        };
        assert_eq!(file.lines().find(|line| !begins(line)), None);
    }
}

/// Bytes of the largest file of each sort.
fn largest(site: &Site) -> BTreeMap<&str, usize> {
    let mut largest: BTreeMap<&str, usize> = BTreeMap::new();
    for (sort, file) in index(site) {
        let most = largest.entry(sort).or_default();
        *most = file.len().max(*most);
    }
    largest
}

/// A query of three words loads the index, and for each word a file of words and one of places; then the texts of ten
/// results and the names by which they can be narrowed. How each of these grows is held here.
#[test]
fn a_query_loads_little_at_ten_thousand_articles() {
    const FEW: usize = 20;
    const MANY: usize = 120;
    let few = largest(&build(generate::dossier(FEW as u64, 1)))["index"];
    let site = build(generate::dossier(MANY as u64, 1));
    let files = largest(&site);
    let passages = entries(&site).iter().map(|entry| entry[5].as_array().unwrap().len() / 2).sum::<usize>();
    let lists = index(&site).filter(|(sort, _)| *sort == "places").flat_map(|(_, file)| file.split(','));
    let longest = lists.map(str::len).max().unwrap();
    let index = few + (files["index"] - few) * 10_000 / (MANY - FEW);
    let list = longest * 10_000 / MANY;
    let sum = index + 3 * 8_400 + 3 * list.max(12_200) + 10 * 6_200 + 8 * 3_200;
    println!("at {MANY} articles: {files:?}; {passages} passages, {longest} bytes for the most frequent word");
    println!("at 10,000 articles: index {index}, a most frequent word {list}, three of them in all {sum} bytes");
    assert!(longest * 6 <= passages + passages / 5, "no more than about a bit for each passage");
    assert!(files["words"] <= 8_400 && files["texts"] <= 6_700 && files["sources"] <= 3_200, "{files:?}");
    assert!(sum <= 300_000, "{sum}");
}
