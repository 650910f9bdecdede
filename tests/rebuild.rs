//! What the last build made is taken where it would be the same, and gives what making it again would have given.
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

/// The same folder, built as if for the first time.
fn cold(dossier: &Dossier) -> String {
    for folder in [".dossier", "cold"] {
        let _ = fs::remove_dir_all(dossier.path(folder));
    }
    let ran = dossier.run(&["build", "--out", "cold"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    dossier.text("cold/data/manifest-sha256.txt").unwrap()
}

#[test]
fn after_any_edits_the_site_is_the_one_that_a_first_build_makes() {
    let dossier = Dossier::new();
    let (mayor, guard) = ("mayor: {name: The mayor, kind: person}\n", "guard: {name: A guard, kind: person}\n");
    let edits = [
        ("content/pages/more.md", "# More\n\nThat.\n"),
        ("content/pages/about.md", "# About\n\nThis [[page:more]].\n"),
        ("content/pages/more.md", "# Much more\n\nThat.\n"),
        ("content/actors.yaml", &[mayor, guard].concat()),
        ("content/actors.yaml", &[guard, mayor].concat()),
        ("content/places.yaml", "mill: {name: The mill, titel: misspelt}\n"),
        ("content/places.yaml", "mill: {name: The mill}\n"),
        ("templates/actor.html", "{% extends \"base.html\" %}{% block main %}{{ name }}{% endblock main %}"),
        ("content/dossier.yaml", "title: Another title\n"),
        // An empty text is a file that goes.
        ("content/pages/about.md", ""),
        ("content/pages/why.md", "# Why\n\nThis [[page:more]].\n"),
    ];
    for (number, (path, text)) in edits.into_iter().enumerate() {
        if text.is_empty() {
            fs::remove_file(dossier.path(path)).unwrap();
        } else {
            dossier.put(path, text);
        }
        let ran = dossier.run(&["build"]);
        if text.contains("titel") {
            assert_eq!(ran.status, 1);
            continue;
        }
        let (kept, warm) = (dossier.text(".dossier/pages").unwrap(), dossier.text(MANIFEST).unwrap());
        assert_eq!(warm, cold(&dossier), "{number}");
        assert_eq!(dossier.text(".dossier/pages").unwrap(), kept, "{number}");
        assert_eq!(dossier.run(&["verify", "public"]).status, 0, "{number}");
    }
}

/// A page is changed along with its hash and with what was kept: only what makes it again would notice.
#[test]
fn a_page_that_would_be_the_same_is_taken_from_the_site_and_one_that_was_altered_is_made() {
    let dossier = Dossier::new();
    dossier.put("content/pages/about.md", "# About\n\nThis.\n");
    build(&dossier, &[]);
    let text = |path: &str| dossier.text(path).unwrap();
    let (page, kept) = ("public/pages/about.html", ".dossier/pages");
    let (made, forged) = (text(page), text(page).replace("This.", "Forged."));
    dossier.put(page, &forged);
    dossier.put("content/index.md", "First edit.");
    build(&dossier, &[]);
    assert_eq!(text(page), made, "not of its hash");
    let [old, new] = [&made, &forged].map(|text| sha256_hex([text.as_bytes()]));
    assert!(text(kept).contains(&old));
    dossier.put(page, &forged);
    dossier.put(kept, &text(kept).replace(&old, &new));
    dossier.put("content/index.md", "Second edit.");
    build(&dossier, &[]);
    assert_eq!(text(page), forged, "of its hash");
    dossier.put("content/pages/about.md", "# About\n\nThis!\n");
    build(&dossier, &[]);
    assert!(text(page).contains("This!"));
}
