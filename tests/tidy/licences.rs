//! Every crate that is built here has a licence that `deny.toml` allows.

use std::process::Command;

use serde_json::Value;

use super::{none, tree};

fn cargo(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).output().unwrap();
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What cargo knows of the crates built on this machine.
pub(super) fn metadata() -> Value {
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let metadata = cargo(&["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host]);
    serde_json::from_str(&metadata).unwrap()
}

/// The crates, each with its licence.
fn crates() -> Vec<(String, String)> {
    let metadata = metadata();
    let text = |package: &Value, key: &str| package[key].as_str().unwrap_or("none").to_owned();
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| (text(package, "name"), text(package, "license")))
        .collect()
}

/// The licences that `deny.toml` allows.
fn allowed() -> Vec<&'static str> {
    let list = tree::read("deny.toml").split_once("\n[licenses]\n").unwrap().1.split_once("allow = [").unwrap().1;
    list.split(']').next().unwrap().split('"').skip(1).step_by(2).collect()
}

/// Whether an expression can be met: of each part joined by AND one side of an OR.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|licence| allowed.contains(&licence.trim())))
}

#[test]
fn every_licence_is_allowed() {
    let allowed = allowed();
    let refused = crates().into_iter().filter(|(_, licence)| !is_met(licence, &allowed));
    none(refused.map(|(name, licence)| format!("`{name}` is under {licence}, which deny.toml does not allow")));
}

#[test]
fn every_allowed_licence_is_used() {
    let crates = crates();
    let unused =
        allowed().into_iter().filter(|licence| !crates.iter().any(|(_, expression)| expression.contains(licence)));
    none(unused.map(|licence| format!("deny.toml allows {licence}, which no crate has")));
}

#[test]
fn expressions_are_met_part_by_part() {
    let allowed = ["MIT", "Unicode-3.0"];
    assert!(is_met("MIT OR Apache-2.0", &allowed));
    assert!(is_met("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
    assert!(!is_met("MIT AND GPL-3.0", &allowed));
    assert!(!is_met("none", &allowed));
}
