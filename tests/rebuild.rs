//! A build after which nothing changed is not made again, and gives what it would have given.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::fs;
use std::path::Path;
use std::process::Command;

use dossier::hash::sha256_hex;

const MANIFEST: &str = "public/data/manifest-sha256.txt";
const NOTHING: &str = "nothing has changed";

fn dossier() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("content")).unwrap();
    fs::write(dir.path().join("content/dossier.yaml"), "title: A small dossier\n").unwrap();
    dir
}

/// What a build says on standard error.
fn build(root: &Path, arguments: &[&str]) -> String {
    let ran = Command::new(env!("CARGO_BIN_EXE_dossier")).arg("build").args(arguments).current_dir(root).output();
    let ran = ran.unwrap();
    let messages = String::from_utf8(ran.stderr).unwrap();
    assert!(ran.status.success(), "{messages}");
    assert!(String::from_utf8(ran.stdout).unwrap().starts_with("open public/index.html in a browser: file://"));
    messages
}

fn home(root: &Path) -> String {
    fs::read_to_string(root.join("public/index.html")).unwrap()
}

#[test]
fn whatever_changed_is_made_again() {
    let dir = dossier();
    let root = dir.path();
    build(root, &[]);
    assert!(build(root, &[]).starts_with(NOTHING));
    let before = home(root);
    fs::write(root.join("public/index.html"), before.replace("small", "great")).unwrap();
    assert!(build(root, &[]).starts_with("1 file written"));
    assert_eq!(home(root), before);
    fs::write(root.join("content/dossier.yaml"), "title: A great dossier\n").unwrap();
    assert!(!build(root, &[]).starts_with(NOTHING));
    assert!(home(root).contains("A great dossier"));
    assert!(!build(root, &["--base-url", "https://example.org/"]).starts_with(NOTHING));
    assert!(!build(root, &[]).starts_with(NOTHING));
    fs::remove_dir_all(root.join("public")).unwrap();
    assert!(!build(root, &[]).starts_with(NOTHING));
    fs::remove_dir_all(root.join(".dossier")).unwrap();
    assert!(build(root, &[]).starts_with(NOTHING), "made again, and compared");
}

/// A page is changed along with its hash and with what was kept: only a build that is made again would notice.
#[test]
fn what_is_known_to_be_the_same_is_not_made_again() {
    let dir = dossier();
    let root = dir.path();
    build(root, &[]);
    let forged = home(root).replace("small", "forged");
    let [old, new] = [home(root), forged.clone()].map(|page| sha256_hex([page.as_bytes()]));
    let manifest = fs::read_to_string(root.join(MANIFEST)).unwrap();
    let listed = manifest.replace(&old, &new);
    let kept = fs::read_to_string(root.join(".dossier/built")).unwrap();
    let [old, new] = [&manifest, &listed].map(|text| sha256_hex([text.as_bytes()]));
    fs::write(root.join("public/index.html"), &forged).unwrap();
    fs::write(root.join(MANIFEST), &listed).unwrap();
    fs::write(root.join(".dossier/built"), kept.replace(&old, &new)).unwrap();
    assert!(build(root, &[]).starts_with(NOTHING));
    assert_eq!(home(root), forged);
}

#[test]
fn what_was_complained_of_is_complained_of_every_time() {
    let dir = dossier();
    let root = dir.path();
    build(root, &[]);
    fs::create_dir(root.join("templates")).unwrap();
    fs::write(root.join("templates/unknown.html"), "nothing\n").unwrap();
    let told = build(root, &[]);
    assert!(told.starts_with("warning[template-unused]"), "{told}");
    assert_eq!(build(root, &[]), told);
}
