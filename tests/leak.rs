//! What must not be published leaves the build by no way, and the scan of the finished site finds what does.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::fmt::Write as _;
use std::ops::Range;

use common::{build, compiled, messages, small, text, with};
use dossier::diagnostic::Diagnostic;
use dossier::dossier::Dossier;
use dossier::leak::Search;
use dossier::memo::{self, Memo};
use dossier::site::{Heap, Site};
use dossier::source::{SourceFile, Sources};
use dossier::{parse, resolve, theme};
use proptest::prelude::*;

const BODY: &str = "# Patrols\n\nUnder a halfmoon the two armies met for joint patrols near the river. Of all the people in \
                    the valley only Étienne the shepherd saw it.\n\nNobody wrote it down.\n";

/// The small dossier with a text of which only three words are quoted.
fn quoted(settings: &str, record: &str, more: &[(&str, &str)]) -> Vec<SourceFile> {
    let settings = format!("title: A small dossier\nexcerpt_words: 1\n{settings}\n");
    let record = format!(
        "title: Patrols\nsource: gazette\nincidents: [meeting]\nclaims:\n  - {{id: joint, quote: met for joint patrols, \
         says: They patrolled together.}}\n{record}"
    );
    let files = with(small(), &[("content/dossier.yaml", &settings), ("content/articles/first.md", BODY)]);
    with(with(files, &[("content/articles/first.yaml", &record)]), more)
}

/// What is said about a build, which must have failed if anything is.
fn told(files: Vec<SourceFile>) -> String {
    let (sources, built) = compiled(files);
    assert_eq!(built.value.is_none(), !built.diagnostics.is_empty());
    messages(&built.diagnostics, &sources)
}

#[test]
fn a_sentence_is_found_in_any_disguise() {
    let disguises = [
        ("static/a.html", "<p>Of all the people in the valley only Étienne the shepherd saw it.</p>"),
        ("static/a.html", "<p>OF ALL<br>the <mark>peo</mark>ple\n in the <wbr>valley on&shy;ly &Eacute;tienne the</p>"),
        ("static/a.html", "<img alt=\"people in the valley only E&#769;tienne the shepherd saw\">"),
        ("static/a.html", "<a href=\"?q=people+in+the+valley+only+%C3%89tienne+the+shepherd+saw\">"),
        ("static/a.json", "{\"a\": \"people in the valley only\\n\\u00c9tienne the shepherd saw\"}"),
        ("static/a.ics", "SUMMARY:people in the va\r\n lley only Étienne the sh\r\n epherd saw\r\n"),
        ("static/a.svg", "<text>people in the valley</text><text> only Étienne the shepherd saw</text>"),
        ("static/people-in-the-valley-only-etienne-the-shepherd-saw.txt", ""),
        ("static/a.txt", "Nobody wrote it down."),
        ("static/a.txt", "near the river. Of all the people in the valley"),
        ("static/a.txt", "ｐｅｏｐｌｅ in the valley only E\u{301}tienne the she\u{200B}pherd saw"),
    ];
    for (path, words) in disguises {
        for publish in ["excerpts", "metadata"] {
            let told = told(quoted(&format!("publish: {publish}"), "", &[(path, words)]));
            assert!(told.contains("error[unpublished-text]") && told.contains(path), "{publish}, {words}: {told}");
        }
        assert_eq!(told(quoted("publish: full", "", &[(path, words)])), "", "{words}");
    }
}

#[test]
fn of_a_private_sentence_no_more_is_told_than_its_beginning() {
    let told =
        told(quoted("publish: metadata", "", &[("static/a.txt", "near the river. Of all the people in the valley")]));
    assert!(told.contains("“Under a halfmoon the …” at `content/articles/first.md:3:1`"), "{told}");
    assert!(told.contains("at `static/a.txt:1:1`"), "{told}");
    for word in ["armies", "river", "people"] {
        assert!(!told.contains(word), "{told}");
    }
}

#[test]
fn words_that_stand_elsewhere_rightly_may_stand_there() {
    let sentence = "Of all the people in the valley only Étienne the shepherd saw it.";
    let second = format!("# Second\n\nIt is said: {sentence}\n");
    let note = format!("notes:\n  - {{quote: Nobody wrote, note: \"{sentence}\"}}\n");
    let record = "title: Second\nsource: gazette\nincidents: [meeting]\npublish: full\n";
    for publish in ["publish: excerpts", "publish: metadata"] {
        assert_eq!(told(quoted(publish, &note, &[])), "", "a note of the editors");
        let other = [("content/articles/second.md", second.as_str()), ("content/articles/second.yaml", record)];
        assert_eq!(told(quoted(publish, "", &other)), "", "another text that is published");
        assert_eq!(told(quoted(publish, "", &[("content/pages/about.md", &second)])), "", "the editors' page");
    }
}

/// Without this, a quote that must be proved could be taken for words of the editors.
#[test]
fn a_quote_of_a_text_that_is_not_published_is_private() {
    let claim = "  - {id: seen, quote: people in the valley only Étienne the shepherd saw, says: A shepherd saw it.}\n";
    assert_eq!(told(quoted("publish: metadata", claim, &[])), "");
    let copy = ("static/a.txt", "people in the valley only Étienne the shepherd saw");
    assert!(told(quoted("publish: metadata", claim, &[copy])).contains("static/a.txt:1:1"));
    assert_eq!(told(quoted("publish: excerpts", claim, &[copy])), "");
}

#[test]
fn a_text_that_was_taken_down_is_in_no_file() {
    let withdrawn = "withdrawn: {on: 2026-11-01, because: The publisher asked for it}\nomitted: []\n";
    for publish in ["full", "excerpts", "metadata"] {
        let site = build(quoted(&format!("publish: {publish}"), withdrawn, &[]));
        for (path, bytes) in &site.files {
            let bytes = String::from_utf8_lossy(bytes);
            let found = ["halfmoon", "for joint patrols", "shepherd"].iter().find(|words| bytes.contains(**words));
            assert_eq!(found, None, "{publish}: {path}");
        }
    }
}

#[test]
fn a_claim_that_was_taken_down_lets_nothing_out() {
    let claim = "  - {id: seen, quote: Étienne the shepherd saw it, says: He saw it., withdrawn: {on: 2026-11-01, because: He did not}}\n";
    let site = build(quoted("publish: excerpts", claim, &[]));
    for (path, bytes) in &site.files {
        assert!(!String::from_utf8_lossy(bytes).contains("shepherd"), "{path}");
    }
}

#[test]
fn quotes_that_overlap_or_touch_are_one_passage() {
    let claims = "  - {id: met, quote: armies met, says: They met.}\n  - {id: river, quote: the river, says: At a river.}\n\
                  notes:\n  - {quote: joint patrols near, note: Which ones.}\n";
    let site = build(quoted("publish: excerpts", claims, &[]));
    let page = text(&site, "articles/first.html");
    assert_eq!(page.matches("<p>… ").count(), 1, "{page}");
    for word in ["halfmoon", "valley", "shepherd"] {
        assert!(site.files.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(word)), "{word}");
    }
}

#[test]
fn the_words_drawn_on_the_card_are_read() {
    let settings = "subtitle: \"What Jane  Doe saw\"\nredact: [Jane Doe]";
    let told = told(quoted(settings, "", &[]));
    assert!(told.contains("in the words drawn in `card.png`"), "{told}");
}

/// A word of a text that stands nowhere else.
fn word(number: usize) -> String {
    let syllable = |number: usize| {
        let (first, second) = (&"bdfgklmnprstvz"[number / 5 % 14..][..1], &"aeiou"[number % 5..][..1]);
        format!("{first}{second}")
    };
    format!("x{}{}{}", syllable(number * 37 + 11), syllable(number * 53 / 7 + 3), syllable(number))
}

/// A text of so many words, in paragraphs and with some markup.
fn written(words: usize, paragraphs: &[usize]) -> String {
    let mut text = String::new();
    for number in 0..words {
        let end = if paragraphs.contains(&number) { "\n\n" } else { " " };
        let word = if number % 11 == 3 { format!("*{}*", word(number)) } else { word(number) };
        let _ = write!(text, "{word}{end}");
    }
    text + "\n"
}

fn quote(range: &Range<usize>) -> String {
    range.clone().map(word).collect::<Vec<_>>().join(" ")
}

/// Which words are quoted or near enough to a quote.
fn open(quotes: &[Range<usize>], around: usize, words: usize) -> Vec<bool> {
    let near = |number: usize| quotes.iter().any(|quote| number + around >= quote.start && number < quote.end + around);
    (0..words).map(near).collect()
}

fn files(words: usize, paragraphs: &[usize], quotes: &[Range<usize>], settings: &str) -> Vec<SourceFile> {
    let mut record = "title: A title\nsource: gazette\nincidents: [meeting]\nclaims:\n".to_owned();
    let inside: Vec<&Range<usize>> = quotes.iter().collect();
    for (number, range) in inside.iter().enumerate().filter(|(number, _)| number % 3 != 2) {
        let _ = writeln!(record, "  - {{id: c-{number}, quote: {}, says: So it is said.}}", quote(range));
    }
    let notes = inside.iter().skip(2).step_by(3);
    record.push_str("notes:\n");
    for range in notes {
        let _ = writeln!(record, "  - {{quote: {}, note: A note.}}", quote(range));
    }
    let settings = format!("title: A small dossier\nbase_url: https://example.org/\n{settings}");
    let text = written(words, paragraphs);
    let files = with(small(), &[("content/dossier.yaml", &settings), ("content/articles/first.md", &text)]);
    with(files, &[("content/articles/first.yaml", &record)])
}

fn understood(files: Vec<SourceFile>) -> (Sources, Dossier) {
    let sources = theme::complete(Sources::new(files));
    let mut memo = Memo::default();
    let parsed = parse::collect(memo::pieces(&sources, &mut memo)).value;
    let dossier = resolve::resolve(parsed, &sources, None, &mut memo.proofs).value;
    (sources, dossier)
}

/// The words of a text that stand in a file of the site.
fn shown(site: &Site, words: usize) -> Vec<bool> {
    let all: String = site.files.values().map(|bytes| String::from_utf8_lossy(bytes).to_lowercase()).collect();
    (0..words).map(|number| all.contains(&word(number))).collect()
}

fn quotes(words: usize) -> impl Strategy<Value = Vec<Range<usize>>> {
    prop::collection::vec((3..words - 12, 1_usize..9).prop_map(|(start, length)| start..start + length), 1..6)
}

/// What the search of a whole site tells.
fn leaks(site: &Site, dossier: &Dossier, sources: &Sources) -> Vec<Diagnostic> {
    let search = Search::of(dossier, sources).unwrap();
    let found = site.files.iter().map(|(path, bytes)| search.file(path, bytes)).collect();
    search.told(found, &Heap::from(site.clone()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var_os("WHOLE").is_some() { 200 } else { 16 }))]

    /// The model counts words by itself: a word too many, or one too few, in what is published does not pass.
    #[test]
    fn of_any_text_that_is_let_out_which_is_quoted_or_near_it_and_nothing_else(
        quotes in quotes(90), around in 0_usize..7, paragraphs in prop::collection::vec(0_usize..90, 0..6)
    ) {
        for (publish, open) in [("excerpts", open(&quotes, around, 90)), ("metadata", vec![false; 90])] {
            let settings = format!("publish: {publish}\nexcerpt_words: {around}\n");
            let site = build(files(90, &paragraphs, &quotes, &settings));
            prop_assert_eq!(shown(&site, 90), open, "{}", publish);
        }
    }

    #[test]
    fn one_word_more_on_any_page_is_found(
        quotes in quotes(90), around in 5_usize..9, paragraphs in prop::collection::vec(0_usize..90, 0..6)
    ) {
        let open = open(&quotes, around, 90);
        let settings = format!("publish: excerpts\nexcerpt_words: {around}\n");
        let files = files(90, &paragraphs, &quotes, &settings);
        let mut site = build(files.clone());
        let (sources, dossier) = understood(files);
        prop_assert!(leaks(&site, &dossier, &sources).is_empty());
        let ends = (6..90).find(|number| !open[*number] && open[number - 6..*number].iter().all(|is_open| *is_open));
        if let Some(first) = ends {
            let (last, first) = (word(first - 1), word(first));
            let page = text(&site, "articles/first.html").replace(&last, &format!("{last} {first}"));
            site.files.insert("articles/first.html".to_owned(), page.into_bytes().into());
            let found = leaks(&site, &dossier, &sources);
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].code.name, "unpublished-text");
        }
    }
}
