//! Every file of a dossier, cut off behind every byte: as a full disk, a broken download or an editor that died leaves it.
//! Without `WHOLE=1`, behind every third.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::{env, thread};

use dossier::compile::{self, Options};
use dossier::diagnostic::emit::{self, Colour, github, json, sarif};
use dossier::source::{SourceFile, Sources};
use dossier::{mend, theme};

/// A small dossier with a file of every kind that is read.
fn dossier() -> Vec<SourceFile> {
    let files = [
        ("content/index.md", "A *word* on [[incident:meeting]], by – us.\n\n| a | b |\n|---|---|\n| c | d |\n"),
        (
            "content/pages/method.md",
            "# Method\n\nSee [[article:first#joint|what it says]] and [^1].\n\n[^1]: A note.\n",
        ),
        ("content/places.yaml", "village: {name: Köy, coordinates: [36.5, 40.7], precision: town, basis: \"a map\"}\n"),
        (
            "content/glossary.yaml",
            "patrol:\n  term: patrol\n  definition: >-\n    A round [[glossary:patrol]]\n    of guards.\n",
        ),
        ("content/techniques.yaml", "own-one: {name: Own, definition: 'It''s ours.'}\n"),
        (
            "content/sources/herald.yaml",
            "# Ours.\nname: &n The Herald\nkind: newspaper\nextra: {also: *n, n: [1, 2]}\n",
        ),
        ("static/accent.css", "a { color: red }\n"),
        ("templates/404.html", "{% extends \"base.html\" %}{% block main %}<p>{{ site.title }}</p>{% endblock main %}"),
    ];
    let mut all = common::small();
    all.extend(files.map(|(path, text)| SourceFile::new(path, text.into())));
    all
}

/// Says everything about a dossier in every form, and makes its site if it can be made.
fn try_all(files: Vec<SourceFile>, path: &str, length: usize) {
    let sources = theme::complete(Sources::new(files));
    // A site takes longest to make: all are made for what only it shows, and some of the others.
    let found = if path.starts_with("templates/") || length.is_multiple_of(16) {
        compile::build(&sources, &Options::default()).diagnostics
    } else {
        compile::check(&sources)
    };
    for one in &found {
        for label in &one.labels {
            let text = sources.file(label.span.file).valid_prefix();
            assert!(text.get(label.span.range()).is_some(), "{path} cut at {length}: no place of the file: {one:?}");
        }
        let (human, github) = (emit::human(one, &sources, Colour::Always), github::github(one, &sources, ""));
        assert!(!human.is_empty() && !github.contains('\n'), "{path} cut at {length}");
        emit::short(one, &sources);
    }
    json::json(&found, &sources);
    sarif::sarif(&found, &sources, "");
    if length.is_multiple_of(5) {
        mend::mend(&sources);
    }
}

fn cut(files: &[SourceFile], index: usize, length: usize) -> Vec<SourceFile> {
    let mut files = files.to_vec();
    let bytes = files[index].chunks().concat();
    files[index] = SourceFile::new(files[index].path(), bytes[..length].to_vec());
    files
}

#[test]
fn a_file_cut_off_anywhere_is_checked_to_the_end() {
    let whole = dossier();
    let (sources, built) = common::compiled(whole.clone());
    assert!(built.value.is_some(), "{}", common::messages(&built.diagnostics, &sources));
    let cases: Vec<(usize, usize)> = whole
        .iter()
        .enumerate()
        .flat_map(|(index, file)| (0..file.chunks().concat().len()).map(move |length| (index, length)))
        .collect();
    assert!(cases.len() > 1_800, "{}", cases.len());
    let step = if env::var_os("WHOLE").is_some() { 1 } else { 3 };
    let cases: Vec<_> = cases.into_iter().step_by(step).collect();
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for worker in 0..workers {
            let (cases, whole) = (&cases, &whole);
            scope.spawn(move || {
                for (index, length) in cases.iter().skip(worker).step_by(workers) {
                    try_all(cut(whole, *index, *length), whole[*index].path(), *length);
                }
            });
        }
    });
}
