//! Dossiers for tests: the one that ships with the project, and a small one.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::disallowed_methods, reason = "a test reads the project's own files")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::path::Path;

use dossier::compile::{self, Options};
use dossier::diagnostic::emit::{Colour, human};
use dossier::diagnostic::{Diagnostic, Reported};
use dossier::site::Site;
use dossier::source::{SourceFile, Sources};
use dossier::{disk, hash, theme};

/// The files of the dossier that ships with the project.
pub(crate) fn shipped() -> Vec<SourceFile> {
    let loaded = disk::load(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.value.into_files()
}

const TEXT: &str = "# Patrols in the village\n\nThe two armies met for joint patrols in the village, local sources said.\n\n\
                    A spokesman said it was not a joint patrol. For the rest of the week nothing else happened there.\n";

/// A small dossier without errors: one article with two claims, about one incident.
pub(crate) fn small() -> Vec<SourceFile> {
    let hash = hash::sha256_hex([TEXT.as_bytes()]);
    let record = format!(
        "title: Patrols in the village\nsource: gazette\npublished: 2020-05-28\nincidents: [meeting]\n\
         capture: {{file: seeds/first.md, sha256: {hash}}}\ncomplete: all\nclaims:\n\
         \x20 - id: joint\n    quote: met for joint patrols\n    says: The armies patrolled together.\n    \
         speaker: {{anonymous: local sources}}\n    via: [gazette]\n    answers: {{joint: yes}}\n\
         \x20 - id: not-joint\n    quote: it was not a joint patrol\n    says: It was no joint patrol.\n    \
         speaker: spokesman\n    stance: denies\n    answers: {{joint: no}}\n    \
         contradicts: [{{ref: first#joint, because: The same meeting.}}]\n\
         bias:\n  - {{quote: local sources, technique: unnamed-source, note: Who they are is not said.}}\n"
    );
    let files = [
        ("content/dossier.yaml", "title: A small dossier\n"),
        ("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n"),
        ("content/actors.yaml", "spokesman: {name: A spokesman, kind: person}\n"),
        (
            "content/incidents.yaml",
            "meeting:\n  title: A meeting\n  date: 2020-05-27\n  kind: patrol\n  actors: [spokesman]\n  \
             questions:\n    joint: {ask: Was it joint?, kind: yes-no}\n",
        ),
        ("content/articles/first.md", TEXT),
        ("content/articles/first.yaml", &record),
        ("seeds/first.md", TEXT),
    ];
    files.into_iter().map(|(path, text)| SourceFile::new(path, text.into())).collect()
}

/// The files with some of them replaced or added. The capture follows the text of the small dossier's article.
pub(crate) fn with(mut files: Vec<SourceFile>, changes: &[(&str, &str)]) -> Vec<SourceFile> {
    for (path, text) in changes {
        files.retain(|file| file.path() != *path);
        files.push(SourceFile::new(*path, (*text).into()));
        if *path == "content/articles/first.md" {
            files.retain(|file| file.path() != "content/articles/first.yaml");
            let record = "title: A title\nsource: gazette\nincidents: [meeting]\n";
            files.push(SourceFile::new("content/articles/first.yaml", record.into()));
        }
    }
    files
}

/// What a build gives, and the files it was made of.
pub(crate) fn compiled(files: Vec<SourceFile>) -> (Sources, Reported<Option<Site>>) {
    let sources = theme::complete(Sources::new(files));
    let built = compile::build(&sources, &Options::default());
    (sources, built)
}

/// The site; it must have no errors.
pub(crate) fn build(files: Vec<SourceFile>) -> Site {
    let (sources, built) = compiled(files);
    let told = messages(&built.diagnostics, &sources);
    built.value.unwrap_or_else(|| panic!("{told}"))
}

/// All complaints as a person reads them.
pub(crate) fn messages(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    diagnostics.iter().map(|diagnostic| human(diagnostic, sources, Colour::Never) + "\n\n").collect()
}

/// A file of the site as text.
pub(crate) fn text<'s>(site: &'s Site, path: &str) -> &'s str {
    let bytes = site.files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).unwrap()
}
