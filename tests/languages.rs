//! Every word of the interface comes from the catalogue: a site is made of a dossier without a Latin letter, and what its
//! pages still have in Latin letters must have been said by the catalogue.
#![allow(clippy::disallowed_methods, reason = "a test reads the project's own files")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;
#[path = "languages/page.rs"]
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use dossier::disk;
use dossier::site::Site;
use dossier::source::SourceFile;

/// What the words of the invented language stand between.
const MARKS: [char; 2] = ['⟦', '⟧'];

/// Names that are the same in every language.
const NAMES: &[&str] = &[
    "APA",
    "Annotations",
    "Atom",
    "BibLaTeX",
    "CSL",
    "CSV",
    "Chicago",
    "Damascus",
    "Earth",
    "JSON",
    "MLA",
    "Natural",
    "SemEval",
    "Task",
    "TimelineJS",
    "W3C",
    "Web",
    "Zotero",
    "computed",
    "precision",
    "sha256",
];

#[test]
fn every_word_of_the_interface_is_said_by_the_catalogue() {
    let english = std::fs::read_to_string("templates/words/en.ftl").unwrap();
    let found = unsaid(&site("qaa", Some(&invented(&english))));
    let found: Vec<String> = found.iter().map(Found::told).collect();
    assert!(found.is_empty(), "these words are not in the catalogue:\n{}", found.join("\n"));
}

#[test]
fn a_site_in_arabic_has_no_word_of_english() {
    let found = unsaid(&site("ar", None));
    let found: Vec<String> = found.iter().map(Found::told).collect();
    assert!(found.is_empty(), "these words are not Arabic:\n{}", found.join("\n"));
}

#[test]
fn files_for_other_programs_tell_dates_in_the_language_too() {
    let site = site("ar", None);
    let told = |path: &str| common::text(&site, path).to_owned();
    assert!(told("data/incidents.ics").contains("DESCRIPTION:التاريخ"));
    let timeline = told("data/timeline.json");
    assert!(timeline.contains("\"display_date\": \"28 أيار/مايو 2020\"") && !timeline.contains("May"), "{timeline}");
}

#[test]
fn what_a_page_says_without_the_catalogue_is_found() {
    let page = "<p title=\"⟦one⟧ two\">⟦three <b>четыре</b> ⟦five⟧ six⟧, <i>seven</i></p><p lang=\"en\">eight</p>\
                <script>nine</script><input aria-label=\"ten\"><a data-done=\"a &quot;b&quot;\">A</a>";
    let texts: Vec<String> = page::texts(page).iter().map(|text| outside(text)).collect();
    let words: BTreeSet<String> = texts.iter().flat_map(|text| latin(text)).collect();
    assert_eq!(words.into_iter().collect::<Vec<_>>(), ["seven", "ten", "two"]);
}

/// The messages of English as terms, and for each a message that says it between marks.
fn invented(english: &str) -> String {
    let is_name = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
    let mut text = String::new();
    for line in english.lines() {
        let _ = writeln!(text, "{}{line}", if is_name(&line) { "-" } else { "" });
    }
    let [open, close] = MARKS;
    for name in english.lines().filter(is_name).filter_map(|line| line.split(" =").next()) {
        let _ = writeln!(text, "{name} = {open}{{ -{name} }}{close}");
    }
    text
}

/// The site of the dossier in a language, with words of its own.
fn site(language: &str, words: Option<&str>) -> Site {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/languages");
    let files = disk::load(&folder).unwrap().value.into_files();
    let meta = files.iter().find(|file| file.path() == "content/dossier.yaml").and_then(SourceFile::text).unwrap();
    let meta = meta.replace("language: qaa", &format!("language: {language}"));
    let path = format!("templates/words/{language}.ftl");
    let changes: Vec<(&str, &str)> = [("content/dossier.yaml", meta.as_str())]
        .into_iter()
        .chain(words.map(|words| (path.as_str(), words)))
        .collect();
    common::build(common::with(files, &changes))
}

/// A word that is not the catalogue's, and where it was met first.
struct Found {
    word: String,
    page: String,
    text: String,
}

impl Found {
    fn told(&self) -> String {
        format!("{} in {}: {}", self.word, self.page, self.text)
    }
}

/// The words in Latin letters that stand outside the marks, once for each page.
fn unsaid(site: &Site) -> Vec<Found> {
    let mut found = BTreeMap::new();
    for (path, bytes) in &site.files {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let texts = match path.rsplit_once('.') {
            Some((_, "html")) => page::texts(text),
            Some((_, "js")) if path.starts_with("previews/") => page::previews(text),
            _ => continue,
        };
        for text in texts {
            for word in latin(&outside(&text)) {
                found.entry((word, path.clone())).or_insert_with(|| text.clone());
            }
        }
    }
    found.into_iter().map(|((word, page), text)| Found { word, page, text }).collect()
}

/// What stands outside the marks. A text that was cut within them has none of its own after that, and one that goes on from a
/// line before none until there.
fn outside(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for letter in text.chars() {
        match letter {
            _ if letter == MARKS[0] => depth += 1,
            _ if letter == MARKS[1] && depth == 0 => outside.clear(),
            _ if letter == MARKS[1] => depth -= 1,
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

/// Words of two Latin letters and more; addresses, names of files and hashes are none.
fn latin(text: &str) -> BTreeSet<String> {
    let is_address = |piece: &&str| piece.contains(['/', '_', '@', '#', '{']) || piece.trim_matches('.').contains('.');
    let pieces = text.split(|letter: char| letter.is_whitespace() || ('\u{2066}'..='\u{2069}').contains(&letter));
    let words = pieces
        .filter(|piece| !is_address(piece))
        .flat_map(|piece| piece.split(|one: char| !one.is_ascii_alphanumeric()));
    let is_word =
        |word: &&str| (2..64).contains(&word.len()) && word.starts_with(|one: char| one.is_ascii_alphabetic());
    words.filter(is_word).filter(|word| !NAMES.contains(word)).map(str::to_owned).collect()
}
