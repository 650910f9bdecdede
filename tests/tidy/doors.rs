//! Doors: each third-party crate is named where `ARCHITECTURE.md` says, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{Module, is_word, modules};
use super::{in_backticks, none, table, tree};

/// Crate → the modules or folders that may name it.
fn doors() -> BTreeMap<&'static str, Vec<&'static str>> {
    let rows = table("ARCHITECTURE.md", "Doors");
    rows.iter().flat_map(|row| in_backticks(row[0]).into_iter().map(|name| (name, in_backticks(row[1])))).collect()
}

/// The crates that the program depends on, on any system.
fn dependencies() -> BTreeSet<&'static str> {
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in tree::read("Cargo.toml").lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]") && !line.contains("dev-dependencies");
        } else if inside && let Some((name, _)) = line.split_once(" = ") {
            names.insert(name);
        }
    }
    names
}

#[test]
fn every_dependency_has_its_door() {
    let (doors, dependencies) = (doors(), dependencies());
    let missing = dependencies.iter().filter(|name| !doors.contains_key(*name));
    let gone = doors.keys().filter(|name| !dependencies.contains(*name));
    none(
        missing
            .map(|name| format!("`{name}` has no door: name its module in the table of ARCHITECTURE.md"))
            .chain(gone.map(|name| format!("ARCHITECTURE.md has a door for `{name}`, which Cargo.toml does not name"))),
    );
}

#[test]
fn no_crate_is_named_outside_its_door() {
    let modules = modules();
    let mut faults = Vec::new();
    for (name, doors) in doors() {
        let word = name.replace('-', "_");
        let named: Vec<&Module> = modules.iter().filter(|module| names(&module.code, &word)).collect();
        let through = |door: &str, module: &Module| {
            let inner = module.path.trim_start_matches("src/");
            inner.strip_prefix(door).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        let outside = named.iter().filter(|module| !doors.iter().any(|door| through(door, module)));
        faults.extend(
            outside.map(|module| format!("{} names `{name}`, whose door is {}", module.path, doors.join(", "))),
        );
        let unused = doors.iter().filter(|door| !named.iter().any(|module| through(door, module)));
        faults.extend(
            unused.map(|door| format!("ARCHITECTURE.md has `{door}` as a door of `{name}`, which it does not name")),
        );
    }
    none(faults);
}

/// Whether code has a path that begins with this name.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = &code[..at];
        let begins = !before.ends_with(|char: char| is_word(char) || matches!(char, ':' | '.' | '$'));
        let rest = &code[at + word.len()..];
        begins && (rest.starts_with("::") || before.ends_with("use ") && rest.starts_with([';', ' ']))
    })
}

#[test]
fn a_crate_is_named_where_a_path_begins_with_it() {
    assert!(names("use tera::Tera;", "tera"));
    assert!(names("use similar;", "similar"));
    assert!(names("x(serde_json::to_string)", "serde_json"));
    assert!(!names("use serde_json::Value;", "serde"));
    assert!(!names("crate::similar::x(similar)", "similar"));
}
