//! The documents: their links lead somewhere, and what they speak of is there.

use std::path::Path;
use std::process::Command;

use dossier::diagnostic::emit::short;
use dossier::source::{SourceFile, Sources};

use super::tree::{self, File};
use super::{in_backticks, none};

/// The documents about the program; the dossier's own pages are held by its build.
fn documents() -> impl Iterator<Item = &'static File> {
    tree::files().iter().filter(|file| {
        Path::new(&file.path).extension().is_some_and(|ending| ending == "md") && !file.path.starts_with("content/")
    })
}

/// The text without what is shown as code.
fn prose(text: &str) -> String {
    let fenced = text.split("```").step_by(2).collect::<String>();
    fenced.split('`').step_by(2).collect()
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    none(documents().flat_map(|file| {
        links(&prose(&file.text)).into_iter().filter_map(|link| dead(&file.path, &link)).collect::<Vec<_>>()
    }));
}

/// The targets of the inline links of a text.
fn links(text: &str) -> Vec<String> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned()).collect()
}

/// Why a link leads nowhere.
fn dead(from: &str, link: &str) -> Option<String> {
    if ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme)) {
        return None;
    }
    let (path, fragment) = link.split_once('#').map_or((link, None), |(path, fragment)| (path, Some(fragment)));
    let target = if path.is_empty() { from.to_owned() } else { join(from, path) };
    if !tree::exists(&target) {
        return Some(format!("{from} links to {link}, which is not there"));
    }
    let fragment = fragment?;
    let lines = tree::read(&target).lines();
    let found = lines.filter(|line| line.starts_with('#')).any(|line| anchor(line) == fragment);
    (!found).then(|| format!("{from} links to {link}: {target} has no such heading"))
}

/// A path relative to the folder of a file, from the root.
fn join(from: &str, path: &str) -> String {
    let mut names: Vec<&str> = from.split('/').collect();
    names.pop();
    for name in path.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.join("/")
}

/// The address that hosts give to a heading.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '_'));
    kept.map(|char| if char == ' ' { '-' } else { char }).collect()
}

#[test]
fn every_document_can_be_reached() {
    // The table of contents of the book leads everywhere; a reader must get there by reading, too.
    let read = || documents().filter(|file| file.path != "docs/SUMMARY.md");
    let all: Vec<&File> = read().filter(|file| file.path.starts_with("docs/")).collect();
    let linked: Vec<String> = read()
        .flat_map(|file| {
            links(&prose(&file.text))
                .into_iter()
                .map(|link| join(&file.path, link.split('#').next().unwrap_or("")))
                .collect::<Vec<_>>()
        })
        .collect();
    let lost = all.iter().filter(|file| !linked.contains(&file.path));
    none(lost.map(|file| format!("no document links to {}", file.path)));
}

#[test]
fn documents_speak_only_of_files_that_are_there() {
    let roots = ["src/", "tests/", "templates/", "static/", "docs/", "vocabulary/"];
    let spoken = documents().filter(|file| file.path != "CHANGELOG.md").flat_map(|file| {
        let paths = in_backticks(&file.text).into_iter().filter(|word| roots.iter().any(|root| word.starts_with(root)));
        paths
            .filter(|path| !path.contains(['<', '*', '{', '…', ' ']))
            .map(|path| (&file.path, path))
            .collect::<Vec<_>>()
    });
    let gone = spoken.filter(|(_, path)| !tree::exists(path.split(':').next().unwrap_or(path)));
    none(gone.map(|(file, path)| format!("{file} speaks of `{path}`, which is not there")));
}

#[test]
fn documents_speak_only_of_commands_that_are_there() {
    let help = Command::new(env!("CARGO_BIN_EXE_dossier")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let verbs: Vec<&str> = help.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
    let spoken = documents().flat_map(|file| {
        let verbs = file.text.match_indices("dossier ").filter(|(at, _)| file.text[..*at].ends_with(['`', '$', '\n']));
        let verbs = verbs.map(|(at, word)| {
            file.text[at + word.len()..].split(|char: char| !char.is_alphabetic()).next().unwrap_or("")
        });
        verbs.map(|verb| (&file.path, verb)).collect::<Vec<_>>()
    });
    let unknown = spoken.filter(|(_, verb)| !verb.is_empty() && !verbs.contains(verb));
    none(unknown.map(|(file, verb)| format!("{file} speaks of `dossier {verb}`, which is no command")));
}

#[test]
fn the_example_in_the_readme_has_no_faults() {
    let parts: Vec<&str> = tree::read("README.md").split("```").collect();
    let fences = parts.windows(2).step_by(2);
    let code = fences.filter_map(|pair| Some((pair[0], pair[1].split_once('\n').filter(|(kind, _)| *kind != "sh")?.1)));
    let path = |before| in_backticks(before).into_iter().rfind(|word| word.starts_with("content/")).unwrap();
    let files: Vec<SourceFile> = code.map(|(before, code)| SourceFile::new(path(before), code.into())).collect();
    assert_eq!(files.len(), 6, "the example is written in another way: this test must learn it");
    let sources = dossier::theme::complete(Sources::new(files));
    let faults = dossier::compile::check(&sources);
    none(faults.iter().map(|fault| short(fault, &sources)));
}

#[test]
fn headings_become_addresses_as_hosts_make_them() {
    assert_eq!(anchor("## What a claim's `quote` is"), "what-a-claims-quote-is");
    assert_eq!(join("docs/decisions/a.md", "../format.md"), "docs/format.md");
    assert_eq!(links("see [a](b.md#c) and [d](e)"), ["b.md#c", "e"]);
}
