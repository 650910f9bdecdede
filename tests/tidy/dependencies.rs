//! What others wrote that is built here: all of it is named in docs/dependencies.md, and from where `deny.toml` allows.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{in_backticks, licences, none, table, tree};

const PAGE: &str = "docs/dependencies.md";

/// The only origin.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// A crate of `Cargo.lock`, for any system.
struct Locked {
    name: &'static str,
    source: Option<&'static str>,
}

/// The crates of others.
fn locked() -> Vec<Locked> {
    let value = |part: &'static str, key: &str| {
        part.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
    };
    let parts = tree::read("Cargo.lock").split("[[package]]\n").skip(1);
    let all = parts.map(|part| Locked { name: value(part, "name").unwrap(), source: value(part, "source") });
    all.filter(|one| one.name != env!("CARGO_PKG_NAME")).collect()
}

/// The names in a paragraph of the page.
fn named(begins: &str) -> BTreeSet<&'static str> {
    let paragraph = tree::read(PAGE).split("\n\n").find_map(|one| one.strip_prefix(begins));
    let paragraph = paragraph.unwrap_or_else(|| panic!("{PAGE} has no paragraph `{begins}`"));
    in_backticks(paragraph.split(". ").next().unwrap_or(paragraph)).into_iter().collect()
}

/// The crates built on this machine that have a target of a kind.
fn with_target(metadata: &Value, kind: &str) -> BTreeSet<String> {
    let is_meant = |target: &Value| target["kind"].as_array().unwrap().iter().any(|one| one == kind);
    let packages = metadata["packages"].as_array().unwrap().iter();
    let meant = packages.filter(|package| package["targets"].as_array().unwrap().iter().any(is_meant));
    meant.map(|package| package["name"].as_str().unwrap().to_owned()).collect()
}

/// What the package of this repository asks for: name and version of each crate.
fn asked(metadata: &Value) -> Vec<(String, String)> {
    let mut packages = metadata["packages"].as_array().unwrap().iter();
    let own = packages.find(|package| package["name"] == env!("CARGO_PKG_NAME")).unwrap();
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    own["dependencies"].as_array().unwrap().iter().map(|one| (text(one, "name"), text(one, "req"))).collect()
}

#[test]
fn every_dependency_has_a_reason() {
    let page = tree::read(PAGE);
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>()).collect::<Vec<_>>();
    let reasons: Vec<&str> = cells.iter().map(|row| row[0].trim_matches('`')).collect();
    let asked: Vec<String> = asked(&licences::metadata()).into_iter().map(|(name, _)| name).collect();
    let missing = asked.iter().filter(|name| !reasons.contains(&name.as_str()));
    let gone = reasons.iter().filter(|name| !asked.iter().any(|one| one == *name));
    let short = cells.iter().filter(|row| row.len() != 3 || row.iter().any(|cell| cell.is_empty()));
    none(
        missing
            .map(|name| format!("{PAGE} has no reason for `{name}`"))
            .chain(gone.map(|name| format!("{PAGE} names `{name}`, which Cargo.toml does not")))
            .chain(short.map(|row| format!("{PAGE} leaves something open about {}", row[0]))),
    );
    assert!(table(PAGE, "What is named in Cargo.toml").len() > 20);
}

#[test]
fn the_number_of_crates_is_told() {
    let told = format!("names {} crates of others", locked().len());
    assert!(tree::read(PAGE).contains(&told), "{PAGE} should say: `Cargo.lock` {told}");
}

#[test]
fn what_runs_during_a_build_is_named() {
    let metadata = licences::metadata();
    let locked: BTreeSet<&str> = locked().iter().map(|one| one.name).collect();
    let mut faults = Vec::new();
    for (kind, begins) in [("custom-build", "Build scripts: "), ("proc-macro", "Procedural macros: ")] {
        let (found, named) = (with_target(&metadata, kind), named(begins));
        faults.extend(found.iter().filter(|name| !named.contains(name.as_str())).map(|name| {
            format!("`{name}` runs during a build ({kind}): look at what it does, then name it in {PAGE}")
        }));
        let gone = named.iter().filter(|name| !locked.contains(*name));
        faults.extend(gone.map(|name| format!("{PAGE} names `{name}`, which Cargo.lock does not have")));
        assert!(found.len() > 5, "{kind}: {found:?}");
    }
    none(faults);
}

#[test]
fn every_crate_comes_from_the_one_registry() {
    let deny = tree::read("deny.toml");
    assert!(deny.contains("unknown-registry = \"deny\"") && deny.contains("unknown-git = \"deny\""));
    let elsewhere = locked().into_iter().filter(|one| one.source != Some(REGISTRY));
    none(elsewhere.map(|one| format!("`{}` comes from {:?}, which deny.toml refuses", one.name, one.source)));
}

#[test]
fn no_banned_crate_is_there() {
    let (_, bans) = tree::read("deny.toml").split_once("\n[bans]\n").unwrap();
    let (_, list) = bans.split_once("\ndeny = [").unwrap();
    let list = list.split("\n]").next().unwrap();
    let banned: Vec<&str> = list.split("crate = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(!banned.is_empty());
    let there = locked().into_iter().filter(|one| banned.contains(&one.name));
    none(there.map(|one| format!("`{}` is banned by deny.toml", one.name)));
}

#[test]
fn versions_are_neither_open_nor_exact() {
    let odd = asked(&licences::metadata()).into_iter().filter(|(_, version)| !version.starts_with('^'));
    none(odd.map(|(name, version)| {
        format!("Cargo.toml asks for `{name}` {version}: name the oldest version that will do")
    }));
}
