//! Whatever a file holds, checking ends, says the same each time, and never panics.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::path::Path;
use std::sync::LazyLock;

use dossier::compile;
use dossier::diagnostic::Diagnostic;
use dossier::diagnostic::emit::{self, Colour};
use dossier::memo::Memo;
use dossier::source::{SourceFile, Sources};
use dossier::{disk, theme};
use proptest::prelude::*;
use proptest::sample::Index;

/// The files of the dossier that ships with the tool.
static CONTENT: LazyLock<Vec<SourceFile>> = LazyLock::new(|| {
    let loaded = disk::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let is_content = |file: &SourceFile| file.path().starts_with("content/") || file.path().starts_with("seeds/");
    loaded.value.into_files().into_iter().filter(is_content).collect()
});

fn sources(files: Vec<SourceFile>) -> Sources {
    theme::complete(Sources::new(files))
}

/// What is said, as text: file ids differ where files do.
fn said(sources: &Sources, diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics.iter().map(|one| emit::human(one, sources, Colour::Never)).collect()
}

fn check(files: Vec<SourceFile>) -> Vec<String> {
    let sources = sources(files);
    let diagnostics = compile::check(&sources);
    for diagnostic in &diagnostics {
        emit::short(diagnostic, &sources);
    }
    said(&sources, &diagnostics)
}

/// A change to a file, as a slip of the hand or of the disk would make it.
#[derive(Debug, Clone)]
enum Edit {
    Truncate(Index),
    Remove(Index, usize),
    Insert(Index, String),
    Flip(Index, u8),
    Repeat(Index, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let signs = prop::sample::select(vec![
        "\t", "\n", "\r", ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", "|", ">", "&a ", "*a", "!", "%", "@",
        "`", "---\n", "\u{feff}", "\u{0}", "\u{7f}", "\u{301}", "é", "[[", "]]", "[...]", "<b>", "../", "  ", "? ",
        "<<: ",
    ]);
    prop_oneof![
        any::<Index>().prop_map(Edit::Truncate),
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Edit::Remove(at, length)),
        (any::<Index>(), signs.prop_map(str::to_owned)).prop_map(|(at, text)| Edit::Insert(at, text)),
        (any::<Index>(), ".{0,12}").prop_map(|(at, text)| Edit::Insert(at, text)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Edit::Flip(at, byte)),
        (any::<Index>(), 1..200_usize).prop_map(|(at, length)| Edit::Repeat(at, length)),
    ]
}

fn apply(bytes: &mut Vec<u8>, edit: &Edit) {
    let size = bytes.len();
    if size == 0 {
        return;
    }
    match edit {
        Edit::Truncate(at) => bytes.truncate(at.index(size)),
        Edit::Remove(at, length) => {
            let start = at.index(size);
            bytes.drain(start..size.min(start + length));
        }
        Edit::Insert(at, text) => {
            let at = at.index(size);
            bytes.splice(at..at, text.bytes());
        }
        Edit::Flip(at, byte) => bytes[at.index(size)] = *byte,
        Edit::Repeat(at, length) => {
            let start = at.index(size);
            let again = bytes[start..size.min(start + length)].to_vec();
            bytes.splice(start..start, again);
        }
    }
}

/// The shipped files, some of them changed.
fn edited(edits: &[(Index, Edit)]) -> Vec<SourceFile> {
    let mut files: Vec<(String, Vec<u8>)> =
        CONTENT.iter().map(|file| (file.path().to_owned(), file.chunks().concat())).collect();
    for (which, edit) in edits {
        let count = files.len();
        apply(&mut files[which.index(count)].1, edit);
    }
    files.into_iter().map(|(path, bytes)| SourceFile::new(path, bytes)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_checked_to_the_end(edits in prop::collection::vec((any::<Index>(), edit()), 1..6)) {
        let files = edited(&edits);
        let first = check(files.clone());
        prop_assert_eq!(first, check(files), "checked twice");
    }

    #[test]
    fn the_order_of_files_changes_nothing(
        edits in prop::collection::vec((any::<Index>(), edit()), 0..4),
        keys in prop::collection::vec(any::<u32>(), 64),
    ) {
        let files = edited(&edits);
        let mut shuffled: Vec<(u32, SourceFile)> = keys.iter().copied().cycle().zip(files.clone()).collect();
        shuffled.sort_by_key(|(key, _)| *key);
        let shuffled = shuffled.into_iter().map(|(_, file)| file).collect();
        prop_assert_eq!(check(files), check(shuffled));
    }
}

fn small(path: &str, text: String) -> Vec<String> {
    let file = |path: &str, text: &str| SourceFile::new(path, text.as_bytes().to_vec());
    // Of two files of one path the first counts.
    check(vec![
        SourceFile::new(path, text.into_bytes()),
        file("content/dossier.yaml", "title: A small dossier\n"),
        file("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n"),
        file("content/articles/a.md", "# Shots\n\nNobody was hurt.\n"),
        file("content/incidents.yaml", "shots: {title: Shots, date: 2020, kind: strike}\n"),
        file(
            "content/articles/a.yaml",
            "title: Shots\nsource: gazette\nincidents: [shots]\nnotes: [{quote: Nobody was hurt, note: a}]\n",
        ),
    ])
}

#[test]
fn a_hundred_thousand_brackets_are_refused() {
    for opening in ["[", "{a: ", "- ", "? ", "a:\n  "] {
        let said = small("content/places.yaml", format!("mill: {}", opening.repeat(100_000)));
        assert!(!said.is_empty() && said.len() < 5, "{opening}: {} messages, {said:?}", said.len());
    }
    let nested: String = (0..2_000).flat_map(|depth| [" ".repeat(depth), "a:\n".to_owned()]).collect();
    let said = small("content/places.yaml", nested);
    assert!(said.iter().any(|message| message.contains("yaml-too-deep")), "{said:?}");
}

#[test]
fn aliases_of_aliases_are_refused() {
    let line = |level: usize| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", "));
    let text = ["a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned()].into_iter().chain((1..60).map(line)).collect();
    assert!(small("content/places.yaml", text).iter().any(|message| message.contains("yaml-too-large")));
}

#[test]
fn an_article_of_twenty_megabytes_is_checked() {
    let sentence = |number: usize| format!("In sentence {number} nobody says anything that was not said before.\n\n");
    let text: String = (0..350_000).map(sentence).chain(["Nobody was hurt.\n".to_owned()]).collect();
    assert!(text.len() > 20_000_000);
    assert_eq!(small("content/articles/a.md", text), [""; 0]);
}

/// Marks on a letter are put in an order of their own, and quotes are looked for among them.
#[test]
fn a_flood_of_marks_on_one_letter_is_checked() {
    let flood = "\u{301}\u{316}\u{200D}".repeat(200_000);
    let said = small("content/articles/a.md", format!("# Shots\n\nA{flood} b. Nobody was hurt.\n"));
    assert_eq!(said.len(), 1, "{} messages", said.len());
    assert!(said[0].contains("warning[hidden-sign]: this letter has more than 8 marks"), "{}", &said[0][..400]);
    assert!(said[0].len() < 8_000, "{}", said[0].len());
    let said = small("content/places.yaml", format!("mill: {{name: \"A{flood}\"}}\n"));
    assert_eq!(said.len(), 1, "{} messages", said.len());
}

#[test]
fn a_line_of_a_megabyte_does_not_flood_the_terminal() {
    let said = small("content/articles/a.md", "word ".repeat(200_000));
    assert_eq!(said.len(), 1);
    assert!(said[0].len() < 4_000, "{}", said[0].len());
    let said = small("content/places.yaml", format!("mill: {{name: {}, kid: x}}\n", "word ".repeat(200_000)));
    assert_eq!(said.len(), 1);
    assert!(said[0].len() < 8_000, "{}", said[0].len());
    assert!(said[0].contains("content/places.yaml:1:1000016\n"), "{}", said[0]);
}

/// Work grows with the file, and not with its square: a test that waits for a quarter of a million lines would not end.
#[test]
fn a_file_of_nothing_but_faults_is_checked() {
    let lines = |line: &dyn Fn(usize) -> String, count: usize| (0..count).map(line).collect::<String>();
    for (text, code) in [
        (lines(&|_| "a: b\n".to_owned(), 60_000), "duplicate-key"),
        (lines(&|number| format!("m{number}: {{kid: a}}\n"), 20_000), "unknown-key"),
    ] {
        let sources = sources(vec![
            SourceFile::new("content/dossier.yaml", b"title: A small dossier\n".to_vec()),
            SourceFile::new("content/places.yaml", text.into_bytes()),
        ]);
        let found = compile::check(&sources);
        let lines: usize = found.iter().map(|one| emit::short(one, &sources).len()).sum();
        assert!(found.iter().filter(|one| one.code.name == code).count() >= 2_500 && lines > 0, "{code}");
        assert_eq!(found.iter().filter(|one| one.code.name == "too-many-faults").count(), 1);
    }
}

/// The article of a small dossier, and what is said of it.
fn of_article(text: &str, record: &str, memo: &mut Memo) -> Vec<String> {
    let file = |path: &str, text: &str| SourceFile::new(path, text.as_bytes().to_vec());
    let sources = sources(vec![
        file("content/dossier.yaml", "title: A small dossier\n"),
        file("content/actors.yaml", "general: {name: General}\n"),
        file("content/articles/a.md", text),
        file("content/articles/a.yaml", record),
    ]);
    said(&sources, &compile::check_again(&sources, memo))
}

#[test]
fn for_the_first_quotes_that_are_not_there_the_nearest_passage_is_shown() {
    let sentence = |number| format!("In sentence {number} nobody says any more than before.\n\n");
    let text: String = (0..16_000).map(sentence).collect();
    let quote = |number: usize, word: &str| format!("  - {{quote: In sentence {number} nobody {word}, note: N}}\n");
    let notes = |right: usize| -> String {
        (0..30).map(|number| quote(number, if number < right { "says" } else { "sings" })).collect()
    };
    let record = |right| format!("notes:\n{}", notes(right));
    let mut memo = Memo::default();
    let shown = |said: &[String]| {
        let with = |words: &str| said.iter().filter(|one| one.contains(words)).count();
        (with("the nearest passage"), with("shown once the quotes above it are mended"))
    };
    let before = of_article(&text, &record(0), &mut memo);
    assert_eq!(shown(&before), (20, 10), "{}", before[0]);
    // What is shown of a quote depends on those above it, also where it was looked for before.
    let after = of_article(&text, &record(15), &mut memo);
    assert_eq!(shown(&after), (15, 0));
    assert_eq!(after, of_article(&text, &record(15), &mut Memo::default()));
}

#[test]
fn for_the_first_words_that_are_not_known_the_nearest_is_offered() {
    let claim = |number: usize| format!("  - {{id: c{number}, quote: Words, says: S, speaker: generol}}\n");
    let record = |claims: usize| format!("claims:\n{}", (0..claims).map(claim).collect::<String>());
    let said = of_article("Words\n", &record(120), &mut Memo::default());
    let with = |words: &str| said.iter().filter(|one| one.contains(words)).count();
    assert_eq!((with("there is no actor and no source `generol`"), with("one with a similar id exists")), (120, 100));
    let said = of_article("Words\n", &record(5_100), &mut Memo::default());
    let with = |words: &str| said.iter().filter(|one| one.contains(words)).count();
    assert_eq!((with("there is no actor and no source"), with("this file has more than 5000 faults")), (5_000, 1));
}
