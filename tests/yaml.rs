//! The test suite of YAML 1.2 against the reader: what is valid is read as the same tree, what is not is refused at its place.
//!
//! Where the cases come from: `tests/yaml/README.md`. Scalars stay text here, so trees are compared by their texts.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "yaml/tree.rs"]
mod tree;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dossier::diagnostic::Diagnostic;
use dossier::diagnostic::emit::{self, Colour};
use dossier::source::{SourceFile, Sources};
use dossier::yaml::reader;
use dossier::{compile, mend};
use serde_json::Value;
use tree::{Tree, Wanted};

/// One test of the suite.
struct Case {
    id: String,
    is_valid: bool,
    yaml: String,
    events: String,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let text = |case: &Value, key: &str| case[key].as_str().unwrap_or_default().to_owned();
    let read = |line: &str| {
        let case: Value = serde_json::from_str(line).unwrap();
        let [id, yaml, events] = ["id", "yaml", "tree"].map(|key| text(&case, key));
        Case { id, yaml, events, is_valid: case["valid"].as_bool().unwrap() }
    };
    include_str!("yaml/suite.jsonl").lines().map(read).collect()
});

/// What the reader makes of a case: the tree, and what is complained of.
fn read(case: &Case) -> (Option<Tree>, Vec<Diagnostic>) {
    let sources = Sources::new(vec![SourceFile::new("content/articles/a.yaml", case.yaml.clone().into_bytes())]);
    let (id, file) = sources.iter().next().unwrap();
    let mut faults = Vec::new();
    let document = reader::read(id, file.text().unwrap(), &mut faults);
    (document.root.as_ref().map(Tree::of), faults)
}

/// What may be complained of in valid YAML: a dossier is written without these.
fn restrictions(wanted: &Wanted) -> BTreeSet<&'static str> {
    let Wanted { documents, has_odd_key, has_odd_tag, .. } = wanted;
    let mut codes = BTreeSet::new();
    codes.extend((*documents > 1).then_some("yaml-several-documents"));
    codes.extend((*has_odd_key || *has_odd_tag).then_some("yaml-unusual"));
    codes
}

#[test]
fn the_suite_is_there() {
    let valid = CASES.iter().filter(|case| case.is_valid).count();
    assert_eq!((CASES.len(), valid), (402, 308));
}

#[test]
fn valid_yaml_is_read_as_the_same_tree() {
    let mut wrong = Vec::new();
    for case in CASES.iter().filter(|case| case.is_valid) {
        let wanted = Wanted::of(&case.events);
        let expected = restrictions(&wanted);
        let (tree, faults) = read(case);
        let found: BTreeSet<&str> = faults.iter().map(|fault| fault.code.name).collect();
        if found != expected {
            wrong.push(format!("{}: complaints {found:?}, expected {expected:?}\n{}", case.id, case.yaml));
        } else if expected.is_empty() && tree.clone().unwrap_or(Tree::Null) != wanted.tree {
            wrong.push(format!("{}: read as {tree:?}\nand not as {:?}\n{}", case.id, wanted.tree, case.yaml));
        }
    }
    assert!(wrong.is_empty(), "{} cases\n{}", wrong.len(), wrong.join("\n----\n"));
}

#[test]
fn what_is_no_yaml_is_refused_at_its_place() {
    let refused = |case: &&Case| !read(case).1.iter().any(|fault| fault.is_error() && fault.span().is_some());
    let taken = CASES.iter().filter(|case| !case.is_valid).filter(refused);
    let taken: Vec<String> = taken.map(|case| format!("{}\n{}", case.id, case.yaml)).collect();
    assert!(taken.is_empty(), "{} cases\n{}", taken.len(), taken.join("\n----\n"));
}

/// Whatever YAML an article's annotations are, checking ends with places that lie in the file, and says nothing of syntax where
/// there is nothing to say.
#[test]
fn every_case_is_checked_as_the_annotations_of_an_article() {
    for case in CASES.iter() {
        let file = |path: &str, text: &str| SourceFile::new(path, text.as_bytes().to_vec());
        let files = vec![
            file("content/dossier.yaml", "title: A small dossier\n"),
            file("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n"),
            file("content/articles/a.md", "# Shots\n\nNobody was hurt.\n"),
            file("content/articles/a.yaml", &case.yaml),
        ];
        let sources = Sources::new(files);
        let found = compile::check(&sources);
        assert!(found.iter().any(Diagnostic::is_error), "{}: none of the suite is an article", case.id);
        for one in &found {
            let is_there = |label: &dossier::diagnostic::Label| {
                sources.file(label.span.file).valid_prefix().get(label.span.range()).is_some()
            };
            assert!(one.labels.iter().all(is_there), "{}: {one:?}", case.id);
            assert!(!emit::human(one, &sources, Colour::Never).is_empty());
        }
        assert!(!case.is_valid || found.iter().all(|one| one.code.name != "yaml-syntax"), "{}", case.id);
        mend::mend(&sources);
    }
}
