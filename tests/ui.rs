//! Diagnostics as people meet them: each case in `tests/ui` is a small dossier and what is said about it.
//!
//! `UPDATE=1 cargo test --test ui` writes what is said now into the cases. Read the difference before it is kept.
#![allow(clippy::disallowed_methods, reason = "a test reads and writes its cases")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "ui/case.rs"]
mod case;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use case::{Case, Files, rendered, sources};
use dossier::codes;
use dossier::compile;
use dossier::diagnostic::emit::{self, Colour};
use dossier::diagnostic::{self, Certainty, Diagnostic, Severity, Suggestion};
use dossier::mend::{self, Change};
use dossier::source::{SourceFile, Sources};

/// Faults of a folder on disk: shown by the tests of `disk::load`.
const ON_DISK: &[&dossier::diagnostic::Code] = dossier::disk::load::refuse::CODES;

/// Faults of addresses that lead out: shown by `tests/links.rs`.
const OF_LINKS: &[&dossier::diagnostic::Code] = dossier::links::CODES;

/// Guards that no dossier is known to set off: what would is an error of its own before.
const GUARDS: [&str; 1] = ["address-taken"];

/// Faults that take a file of thousands of lines: shown by a test of their own.
const LONG: [&str; 1] = ["too-many-faults"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui")
}

fn base() -> Files {
    let text = fs::read_to_string(folder().join("ok-base.txt")).unwrap();
    Case::read("ok-base", &text, &Files::new()).files
}

fn cases() -> Vec<Case> {
    let base = base();
    let mut paths: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        Case::read(&name, &fs::read_to_string(path).unwrap(), &base)
    };
    paths.iter().map(read).collect()
}

/// All cases with what is said about each.
static MET: LazyLock<Vec<(Case, Sources, Vec<Diagnostic>)>> = LazyLock::new(|| {
    let meet = |case: Case| {
        let sources = case.sources();
        let diagnostics = case.diagnostics(&sources);
        (case, sources, diagnostics)
    };
    cases().into_iter().map(meet).collect()
});

#[test]
fn every_case_says_what_is_expected() {
    let updates = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for (case, sources, diagnostics) in MET.iter() {
        let said = rendered(diagnostics, sources);
        if updates {
            fs::write(folder().join(format!("{}.txt", case.name)), case.with(&said)).unwrap();
        } else if said != case.expected {
            wrong.push(format!("==== {}\n---- expected\n{}---- said\n{said}", case.name, case.expected));
        }
        if said.is_empty() != case.name.starts_with("ok-") {
            wrong.push(format!("==== {} says nothing, or is called `ok-`\n{said}", case.name));
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n{} cases differ; is that meant? UPDATE=1 cargo test --test ui",
        wrong.join("\n"),
        wrong.len()
    );
}

#[test]
fn every_code_has_a_case_of_its_name() {
    let mut shown: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (case, _, diagnostics) in MET.iter() {
        for diagnostic in diagnostics {
            shown.entry(diagnostic.code.name).or_default().insert(case.name.clone());
        }
    }
    let has_case = |name: &str| {
        let fits = |case: &String| case.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        shown.get(name).is_some_and(|cases| cases.iter().any(fits))
    };
    let codes = codes::all().into_iter().filter(|code| {
        !ON_DISK.contains(code) && !OF_LINKS.contains(code) && ![GUARDS, LONG].concat().contains(&code.name)
    });
    let missing: Vec<&str> = codes.map(|code| code.name).filter(|name| !has_case(name)).collect();
    assert!(missing.is_empty(), "codes without a case `<code>.txt` or `<code>-….txt` that shows them: {missing:?}");
}

#[test]
fn a_file_of_too_many_faults() {
    let keys: String = (0..6_000).fold("title: A\n".to_owned(), |text, number| text + &format!("q{number}: v\n"));
    let sources = Sources::new(vec![SourceFile::new("content/dossier.yaml", keys.into_bytes())]);
    let found = compile::check(&sources);
    assert_eq!(found.len(), 5_001);
    let said = emit::human(&found[5_000], &sources, Colour::Never);
    let expected = "error[too-many-faults]: this file has more than 5000 faults
    --> content/dossier.yaml:5002:1
     |
5002 | q5000: v
     | ^^^^^ this one and others are not told
     |
     = help: mend those that are told, and check again
";
    assert_eq!(said.trim_end(), expected.trim_end());
}

#[test]
fn every_code_of_the_crate_is_in_the_list() {
    let mut declared = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let text = fs::read_to_string(entry).unwrap();
                let names = text.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once("= "));
                let names = names.filter_map(|(_, rest)| {
                    rest.strip_prefix("Error \"").or(rest.strip_prefix("Warning \""))?.strip_suffix("\";")
                });
                declared.extend(names.map(str::to_owned));
            }
        }
    }
    let listed: BTreeSet<String> = codes::all().iter().map(|code| code.name.to_owned()).collect();
    assert_eq!(declared, listed);
}

/// Every warning may be let stand, but not without a word.
#[test]
fn every_warning_can_be_waived_with_a_reason_and_none_without() {
    let mut shown = BTreeSet::new();
    for (case, _, diagnostics) in MET.iter().filter(|(case, ..)| !case.builds) {
        let Some(head) = case.files.get("content/dossier.yaml").and_then(|bytes| str::from_utf8(bytes).ok()) else {
            continue;
        };
        let warnings = diagnostics.iter().filter(|one| !one.is_error() && one.code.name != "unused-waiver");
        let names: BTreeSet<&str> = warnings.map(|one| one.code.name).collect();
        if head.contains("\nchecks:") || diagnostics.iter().any(Diagnostic::is_error) {
            continue;
        }
        for name in names {
            let said = |waiver: &str| {
                let mut files = case.files.clone();
                let head = format!("{}\nchecks: {{allow: [{{{waiver}}}]}}\n", head.trim_end());
                files.insert("content/dossier.yaml".to_owned(), head.into_bytes());
                compile::check(&sources(&files)).iter().map(|one| one.code.name).collect::<Vec<_>>()
            };
            let kept: Vec<&str> = diagnostics.iter().map(|one| one.code.name).filter(|kept| *kept != name).collect();
            assert_eq!(said(&format!("code: {name}, because: It is so.")), kept, "{}", case.name);
            assert!(said(&format!("code: {name}")).contains(&"missing-key"), "{}: {name}", case.name);
            shown.insert(name);
        }
    }
    let waivable = dossier::check::CODES.iter().flat_map(|codes| codes.iter());
    let waivable = waivable.filter(|code| code.severity == Severity::Warning && code.name != "unused-waiver");
    let missing: Vec<&str> = waivable.map(|code| code.name).filter(|name| !shown.contains(name)).collect();
    assert!(missing.is_empty(), "no case shows that these can be waived: {missing:?}");
}

/// The rules of wording that a machine can hold.
#[test]
fn every_message_is_worded_as_the_others() {
    let mut wrong = Vec::new();
    for (case, sources, diagnostics) in MET.iter() {
        for diagnostic in diagnostics {
            let faults = misworded(diagnostic, sources).into_iter();
            wrong.extend(faults.map(|fault| format!("{}: {}: {fault}", case.name, emit::short(diagnostic, sources))));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Names, which begin in upper case anywhere.
const MONTHS: [&str; 2] = ["February", "April"];

fn misworded(diagnostic: &Diagnostic, sources: &Sources) -> Vec<String> {
    let labels = diagnostic.labels.iter().map(|label| &label.text);
    let suggestion = diagnostic.suggestion.iter().map(|suggestion| &suggestion.message);
    let texts = labels.chain([&diagnostic.message]).chain(&diagnostic.helps).chain(&diagnostic.notes).chain(suggestion);
    let mut wrong = Vec::new();
    for text in texts {
        let rules = [
            (
                "begins in upper case",
                text.starts_with(char::is_uppercase) && !MONTHS.iter().any(|month| text.starts_with(month)),
            ),
            ("ends in a full stop", text.ends_with('.')),
            ("has an odd backtick", text.matches('`').count() % 2 != 0),
            ("speaks of the code", text.contains("Raw") || text.contains("::")),
        ];
        wrong.extend(rules.iter().filter(|(_, broken)| *broken).map(|(rule, _)| format!("{rule}: {text}")));
    }
    if diagnostic.labels.first().is_some_and(|label| label.text.is_empty()) {
        wrong.push("the first label says nothing".to_owned());
    }
    for label in &diagnostic.labels {
        let text = sources.file(label.span.file).valid_prefix();
        if text.get(label.span.range()).is_none() {
            wrong.push(format!("no place of the file: {:?}", label.span));
        }
    }
    wrong
}

/// What is offered can be taken: the fault is gone afterwards, and none has come in its place.
#[test]
fn every_suggestion_mends_its_fault() {
    let mut wrong = Vec::new();
    for (case, sources, diagnostics) in MET.iter() {
        for diagnostic in diagnostics {
            let Some(suggestion) = &diagnostic.suggestion else { continue };
            let after = compile::check(&mended(&case.files, suggestion, sources));
            let place = format!("{}: {}", case.name, emit::short(diagnostic, sources));
            let start = |one: &Diagnostic| one.span().map(|span| (span.file, span.start));
            let is_same = |one: &Diagnostic| {
                one.code == diagnostic.code && one.message == diagnostic.message && start(one) == start(diagnostic)
            };
            if after.iter().any(is_same) {
                wrong.push(format!("not mended: {place}: {suggestion:?}"));
            }
            let broken = |all: &[Diagnostic]| all.iter().filter(|one| one.code.name == "yaml-syntax").count();
            if broken(&after) > broken(diagnostics) {
                wrong.push(format!("no YAML any more: {place}: {suggestion:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What `check --fix` does to every case: it replaces what it says and nothing else, loses no comment, has nothing left to do
/// the second time, and leaves no more errors than there were.
#[test]
fn what_is_mended_without_asking_is_never_worse_afterwards() {
    let mut changed = 0;
    for (case, texts, diagnostics) in MET.iter().filter(|(case, ..)| !case.builds) {
        let mended = mend::mend(texts);
        let mut files = case.files.clone();
        for file in &mended {
            changed += file.changes.len();
            let [before, after] = [&file.before, &file.after].map(|bytes| std::str::from_utf8(bytes).unwrap());
            assert_eq!(case.files[&file.path], file.before, "{}", case.name);
            assert_eq!(comments(before), comments(after), "{}: a comment is lost", case.name);
            assert_eq!(again(before, &file.changes), after, "{}: more is changed than is said", case.name);
            files.insert(file.path.clone(), file.after.clone());
        }
        let after = sources(&files);
        assert_eq!(mend::mend(&after), [], "{}", case.name);
        let errors = |all: &[Diagnostic]| diagnostic::count(all).0;
        assert!(errors(&compile::check(&after)) <= errors(diagnostics), "{}: more errors than before", case.name);
        let certain = |all: &[Diagnostic]| {
            let offers = all.iter().filter_map(|one| one.suggestion.as_ref());
            offers.filter(|offer| offer.certainty == Certainty::Certain).count()
        };
        assert!(certain(diagnostics) == 0 || !mended.is_empty(), "{}: nothing is done", case.name);
    }
    assert!(changed >= 10, "hardly anything is mended: {changed}");
}

/// What stands behind each `#` that begins a comment, or might.
fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once(" #").map(|(_, comment)| comment)).collect()
}

/// The text with the changes made one after the other, each at the first place of its line that reads so.
fn again(text: &str, changes: &[Change]) -> String {
    let mut text = text.to_owned();
    for change in changes {
        let line: usize = text.split_inclusive('\n').take(change.line - 1).map(str::len).sum();
        let at = line + text[line..].find(&change.old).unwrap();
        text.replace_range(at..at + change.old.len(), &change.new);
    }
    text
}

fn mended(files: &Files, suggestion: &Suggestion, texts: &Sources) -> Sources {
    let file = texts.file(suggestion.span.file);
    let mut text = file.text().unwrap().to_owned();
    text.replace_range(suggestion.span.range(), &suggestion.replacement);
    let mut files = files.clone();
    files.insert(file.path().to_owned(), text.into_bytes());
    sources(&files)
}
