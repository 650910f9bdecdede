//! A build after which nothing changed is not made again, and gives what it would have given.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod command;

use std::fs;

use command::Dossier;
use dossier::hash::sha256_hex;

const HOME: &str = "public/index.html";
const MANIFEST: &str = "public/data/manifest-sha256.txt";
const NOTHING: &str = "nothing has changed";

/// What a build says on standard error.
fn build(dossier: &Dossier, arguments: &[&str]) -> String {
    let ran = dossier.run(&[&["build"], arguments].concat());
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.starts_with("open public/index.html in a browser: file://"), "{}", ran.out);
    ran.err
}

#[test]
fn whatever_changed_is_made_again() {
    let dossier = Dossier::new();
    let is_made = |arguments: &[&str]| !build(&dossier, arguments).starts_with(NOTHING);
    assert!(is_made(&[]));
    assert!(!is_made(&[]));
    let before = dossier.text(HOME).unwrap();
    dossier.put(HOME, &before.replace("small", "great"));
    assert!(build(&dossier, &[]).starts_with("1 file written"));
    assert_eq!(dossier.text(HOME).unwrap(), before);
    dossier.put("content/dossier.yaml", "title: A great dossier\n");
    assert!(is_made(&[]));
    assert!(dossier.text(HOME).unwrap().contains("A great dossier"));
    assert!(is_made(&["--base-url", "https://example.org/"]));
    assert!(is_made(&[]));
    fs::remove_dir_all(dossier.path("public")).unwrap();
    assert!(is_made(&[]));
    fs::remove_dir_all(dossier.path(".dossier")).unwrap();
    assert!(!is_made(&[]), "made again, and compared");
}

/// A page is changed along with its hash and with what was kept: only a build that is made again would notice.
#[test]
fn what_is_known_to_be_the_same_is_not_made_again() {
    let dossier = Dossier::new();
    build(&dossier, &[]);
    let text = |path: &str| dossier.text(path).unwrap();
    let (page, manifest, kept) = (text(HOME), text(MANIFEST), text(".dossier/built"));
    let replaced = |text: &str, old: &str, new: &str| {
        let [old, new] = [old, new].map(|text| sha256_hex([text.as_bytes()]));
        text.replace(&old, &new)
    };
    let forged = page.replace("small", "forged");
    let listed = replaced(&manifest, &page, &forged);
    dossier.put(HOME, &forged);
    dossier.put(MANIFEST, &listed);
    dossier.put(".dossier/built", &replaced(&kept, &manifest, &listed));
    assert!(build(&dossier, &[]).starts_with(NOTHING));
    assert_eq!(text(HOME), forged);
}

#[test]
fn what_was_complained_of_is_complained_of_every_time() {
    let dossier = Dossier::new();
    build(&dossier, &[]);
    dossier.put("templates/unknown.html", "nothing\n");
    let told = build(&dossier, &[]);
    assert!(told.starts_with("warning[template-unused]"), "{told}");
    assert_eq!(build(&dossier, &[]), told);
}
