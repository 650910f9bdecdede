//! Every fault at once, and nothing else: a dossier without faults is given some, each in a place of its own, and exactly those
//! are reported, whatever others stand beside them.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use dossier::compile;
use dossier::diagnostic::emit;
use dossier::source::{SourceFile, Sources};
use proptest::prelude::*;
use proptest::sample::subsequence;

/// A fault: the file, what stands there, what is written in its place, the code and a word of the message.
type Fault = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Each is at another place, and none follows from another.
const FAULTS: [Fault; 29] = [
    ("content/dossier.yaml", "subtitle: ", "subtitel: ", "unknown-key", "`subtitel`"),
    ("content/dossier.yaml", "language: en", "language: en_", "bad-language", "`en_`"),
    ("content/dossier.yaml", "{name: Ann}", "{name: Ann, url: 'x y'}", "bad-url", "`x y`"),
    ("content/sources.yaml", "part_of: house", "part_of: hause", "unknown-", "`hause`"),
    ("content/sources.yaml", "kind: newspaper", "kind: newspapr", "unknown-word", "`newspapr`"),
    ("content/sources.yaml", "country: ruritania", "contry: ruritania", "unknown-key", "`contry`"),
    ("content/actors.yaml", "part_of: army", "part_of: amry", "unknown-actor", "`amry`"),
    (
        "content/actors.yaml",
        "{name: A spokesman, kind: person}",
        "{name: A spokesman, kind: [person]}",
        "wrong-type",
        "`kind`",
    ),
    ("content/places.yaml", "36.5", "36.5 N", "wrong-number", "`36.5 N`"),
    ("content/places.yaml", "precision: town", "precision: village", "unknown-word", "`village`"),
    ("content/glossary.yaml", "see: [convoy]", "see: [convoi]", "unknown-term", "`convoi`"),
    ("content/incidents.yaml", "date: 2020-05-27", "date: 2020-13-27", "bad-date", "`2020-13-27`"),
    ("content/incidents.yaml", "summary: |", "summery: |", "unknown-key", "`summery`"),
    ("content/incidents.yaml", "places: [village]", "places: [vilage]", "unknown-place", "`vilage`"),
    ("content/incidents.yaml", "Other?\n      kind: yes-no", "Other?\n      kind: yesno", "unknown-word", "`yesno`"),
    ("content/articles/first.yaml", "published: 2020-05-28", "publisched: 2020-05-28", "unknown-key", "`publisched`"),
    ("content/articles/first.yaml", "author: A. Writer", "author: [A, Writer]", "wrong-type", "`author`"),
    ("content/articles/first.yaml", "met for joint patrols", "met for other patrols", "quote-not-found", "quote"),
    ("content/articles/first.yaml", "stance: denies", "stance: denied", "unknown-word", "`denied`"),
    ("content/articles/first.yaml", "speaker: spokesman", "speaker: spokeman", "unknown-party", "`spokeman`"),
    ("content/articles/first.yaml", "first#joint,", "first#jiont,", "unknown-claim", "`jiont`"),
    (
        "content/articles/first.yaml",
        "technique: unnamed-source",
        "technique: unamed-source",
        "unknown-technique",
        "`unamed-source`",
    ),
    ("content/articles/first.yaml", "answers: {joint: no}", "answers: {jont: no}", "unknown-question", "`jont`"),
    ("content/articles/second.yaml", "author: B. Writer", "author: \"B\" Writer", "yaml-syntax", "YAML"),
    ("content/articles/second.yaml", "source: herald", "source: herold", "unknown-source", "`herold`"),
    ("content/articles/second.yaml", "cites: first", "cites: frist", "unknown-article", "`frist`"),
    ("content/articles/second.yaml", "title: Second\n", "title: Second\ntitle: Third\n", "duplicate-key", "`title`"),
    ("content/index.md", "[[incident:meeting]]", "[[incident:meting]]", "unknown-incident", "`meting`"),
    ("content/pages/about.md", "[[page:about]]", "[[pag:about]]", "bad-wiki-link", "`pag`"),
];

fn dossier() -> BTreeMap<String, String> {
    let small = common::small().into_iter();
    let mut files: BTreeMap<String, String> =
        small.map(|file| (file.path().to_owned(), file.text().unwrap().to_owned())).collect();
    let first = files["content/articles/first.yaml"].replace("published:", "author: A. Writer\npublished:")
        + "notes:\n  - {quote: nothing else happened, note: So it is said.}\n";
    let more = [
        ("content/dossier.yaml", "title: A small dossier\nsubtitle: Of patrols\nlanguage: en\neditors:\n  - {name: Ann}\n".to_owned()),
        ("content/sources.yaml", "house: {name: A house, kind: website}\ngazette:\n  name: The Gazette\n  part_of: house\n  country: ruritania\n  kind: newspaper\nherald: {name: The Herald, kind: broadcaster}\n".to_owned()),
        ("content/actors.yaml", "army: {name: An army, kind: armed-force}\nunit: {name: A unit, kind: armed-force, part_of: army}\nspokesman: {name: A spokesman, kind: person}\n".to_owned()),
        ("content/places.yaml", "village: {name: The village, coordinates: [36.5, 40.7], precision: town, basis: a map}\n".to_owned()),
        ("content/glossary.yaml", "patrol: {term: patrol, definition: A round., see: [convoy]}\nconvoy: {term: convoy, definition: A row.}\n".to_owned()),
        ("content/incidents.yaml", "meeting:\n  title: A meeting\n  date: 2020-05-27\n  kind: patrol\n  places: [village]\n  actors: [spokesman]\n  summary: |\n    They met.\n  questions:\n    joint: {ask: Was it joint?, kind: yes-no}\n    other:\n      ask: Other?\n      kind: yes-no\n".to_owned()),
        ("content/articles/first.yaml", first),
        ("content/articles/second.md", "# Second\n\nNothing new was said.\n".to_owned()),
        ("content/articles/second.yaml", "title: Second\nauthor: B. Writer\nsource: herald\nincidents: [meeting]\nreferences:\n  - {cites: first, note: a}\n".to_owned()),
        ("content/index.md", "On [[incident:meeting]].\n".to_owned()),
        ("content/pages/about.md", "# About\n\nThis is [[page:about]].\n".to_owned()),
    ];
    files.extend(more.map(|(path, text)| (path.to_owned(), text)));
    files
}

/// What is said of the dossier with these faults: code and message of each, in order.
fn said(faults: &[&Fault]) -> Vec<(String, String)> {
    let mut files = dossier();
    for (path, old, new, ..) in faults {
        let text = files.get_mut(*path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{path}: {old}\n{text}");
        *text = text.replace(old, new);
    }
    let files = files.into_iter().map(|(path, text)| SourceFile::new(path, text.into_bytes()));
    let sources = dossier::theme::complete(Sources::new(files.collect()));
    compile::check(&sources).into_iter().map(|one| (one.code.name.to_owned(), one.message)).collect()
}

/// The one message of a fault.
fn alone(fault: &Fault) -> (String, String) {
    let (.., code, word) = fault;
    let found = said(&[fault]);
    let [one] = &found[..] else { panic!("{fault:?}: {found:?}") };
    assert!(one.0.starts_with(code) && one.1.contains(word), "{fault:?}: {one:?}");
    one.clone()
}

/// What is said of each fault alone.
static ALONE: LazyLock<Vec<(String, String)>> = LazyLock::new(|| FAULTS.iter().map(alone).collect());

#[test]
fn each_fault_alone_is_one_message() {
    assert_eq!(said(&[]), []);
    assert_eq!(ALONE.len(), FAULTS.len());
}

/// What a tired hand makes of one line: what it is called, and the line with it, if there is a key in it.
fn slips(line: &str) -> Vec<(&'static str, String)> {
    let bare = line.trim_start_matches([' ', '-', '{']);
    let (head, rest) = line.split_at(line.len() - bare.len());
    let is_key = |key: &&str| key.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-'));
    let Some((key, value)) = rest.split_once(':').filter(|(key, _)| is_key(key) && !key.is_empty()) else {
        return Vec::new();
    };
    let value = value.trim_start();
    let mut slips = vec![
        ("no colon", format!("{head}{key} {value}")),
        ("open bracket", format!("{head}{key}: [{value}")),
        ("open quotation mark", format!("{head}{key}: \"{value}")),
        ("tab", format!("\t{}", line.trim_start())),
        ("indentation", format!(" {line}")),
        ("two colons", format!("{head}{key}: a: {value}")),
    ];
    if !value.starts_with('[') && !head.contains('{') {
        slips.push(("open brace", format!("{head}{key}: {{{value}")));
    }
    // Ids and questions are the editors' own words: who refers to them is at fault, too.
    if !OWN_KEYS.contains(&key) {
        let (first, second) = (&key[..1], &key[1..2]);
        slips.push(("misspelt", format!("{head}{second}{first}{}: {value}", &key[2..])));
    }
    slips
}

const OWN_KEYS: [&str; 2] = ["hurt", "too-fast"];

/// The dossier that every new one begins with, one line of one file written otherwise.
fn example(changed: &str, number: usize, line: &str) -> Sources {
    let file = |(path, text): &(&str, &str)| {
        let mut lines: Vec<&str> = text.split('\n').collect();
        if *path == changed {
            lines[number] = line;
        }
        SourceFile::new(*path, lines.join("\n").into_bytes())
    };
    dossier::theme::complete(Sources::new(dossier::starter::FILES.iter().map(file).collect()))
}

#[test]
fn a_slip_in_one_line_is_one_message() {
    let chosen = ["articles/example-wire-2019.yaml", "incidents/example-ferry-2019.yaml", "content/dossier.yaml"];
    let yaml = dossier::starter::FILES.iter().filter(|(path, _)| chosen.iter().any(|end| path.ends_with(end)));
    let mut many = Vec::new();
    for (path, text) in yaml {
        for (number, line) in text.split('\n').enumerate() {
            for (name, slip) in slips(line) {
                let sources = example(path, number, &slip);
                let found = compile::check(&sources);
                if found.len() > 1 {
                    let said: Vec<String> = found.iter().map(|one| emit::short(one, &sources)).collect();
                    many.push(format!("{name}: {path}:{}: {slip}\n    {}", number + 1, said.join("\n    ")));
                }
            }
        }
    }
    assert!(many.is_empty(), "{}\n{} slips have several messages", many.join("\n"), many.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn faults_neither_hide_nor_multiply_each_other(chosen in subsequence((0..FAULTS.len()).collect::<Vec<_>>(), 2..12)) {
        let faults: Vec<&Fault> = chosen.iter().map(|index| &FAULTS[*index]).collect();
        let mut expected: Vec<(String, String)> = chosen.iter().map(|index| ALONE[*index].clone()).collect();
        let mut found = said(&faults);
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
    }
}
