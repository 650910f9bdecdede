//! `check` as programs meet it: the forms, and the paths in them.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod run;

use std::fs;

use run::{Dossier, command, ran};
use serde_json::Value;

const FORMS: [&str; 5] = ["human", "short", "json", "sarif", "github"];

#[test]
fn a_clean_dossier_says_nothing_in_any_form() {
    let dossier = Dossier::new();
    for form in FORMS {
        let ran = dossier.run(&["check", "--format", form]);
        assert_eq!(ran.status, 0, "{form}: {}", ran.err);
        match form {
            "json" => assert_eq!(ran.out, "[]\n"),
            "sarif" => {
                let log: Value = serde_json::from_str(&ran.out).unwrap();
                assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
            }
            _ => assert_eq!(ran.out, "", "{form}"),
        }
    }
}

#[test]
fn the_same_problem_is_told_in_every_form() {
    let dossier = Dossier::new();
    dossier.has_error();
    for form in FORMS {
        let ran = dossier.run(&["check", "--format", form]);
        assert_eq!(ran.status, 1, "{form}");
        assert!(ran.out.contains("unknown-key") && ran.out.contains("`titel`"), "{form}: {}", ran.out);
        assert!(!ran.out.contains('\x1b'), "{form}");
        assert_eq!(ran.err, "checked 1 file: 1 error\n", "{form}");
    }
}

/// A person looks for a file from the dossier's folder, a code host from the root of the repository.
#[test]
fn paths_are_seen_from_the_root_of_the_repository_where_a_code_host_reads_them() {
    let dossier = Dossier::new();
    dossier.has_error();
    let content = fs::canonicalize(dossier.path("content")).unwrap();
    let repository = dossier.dir.path().parent().unwrap();
    let name = dossier.dir.path().file_name().unwrap().to_str().unwrap();
    let run_in = |folder: &std::path::Path, form: &str| {
        let mut command = command(folder);
        command.args(["check", "--format", form, "-C"]).arg(dossier.dir.path()).env_remove("GITHUB_WORKSPACE");
        command
    };
    let own = "file=content/dossier.yaml,";
    let whole = format!("file={name}/content/dossier.yaml,");
    assert!(ran(&mut run_in(dossier.dir.path(), "github")).out.contains(own));
    assert!(ran(&mut run_in(repository, "github")).out.contains(&whole));
    let mut inside = run_in(dossier.dir.path(), "github");
    assert!(ran(inside.env("GITHUB_WORKSPACE", repository)).out.contains(&whole));
    // Run from a place that the dossier does not lie below.
    assert!(ran(&mut run_in(&content, "github")).out.contains(own));
    let log: Value = serde_json::from_str(&ran(&mut run_in(repository, "sarif")).out).unwrap();
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], format!("{name}/content/dossier.yaml"));
    for form in ["short", "json"] {
        let out = ran(&mut run_in(repository, form)).out;
        assert!(out.contains("content/dossier.yaml") && !out.contains(name), "{form}: {out}");
    }
}

const MISSPELT: &str = "# Ours.\r\ntitel:  'A small dossier'   # so called\r\nlangauge: xx-\r\n";

#[test]
fn what_is_certain_is_mended_and_told_in_every_form() {
    for form in FORMS {
        let dossier = Dossier::new();
        dossier.put("content/dossier.yaml", MISSPELT);
        let ran = dossier.run(&["check", "--fix", "--format", form]);
        let mended = MISSPELT.replace("titel", "title").replace("langauge", "language");
        assert_eq!(dossier.text("content/dossier.yaml").as_deref(), Some(mended.as_str()), "{form}");
        assert_eq!(
            ran.err,
            "content/dossier.yaml:2: titel -> title\ncontent/dossier.yaml:3: langauge -> language\n\
             mended 2 faults in 1 file\nchecked 1 file: 1 error\n",
            "{form}"
        );
        // What it laid bare is for a person.
        assert!(ran.status == 1 && ran.out.contains("bad-language") && !ran.out.contains("unknown-key"), "{}", ran.out);
        let names: Vec<_> =
            fs::read_dir(dossier.path("content")).unwrap().map(|one| one.unwrap().file_name()).collect();
        assert_eq!(names, ["dossier.yaml"], "{form}");
    }
}

#[test]
fn where_nothing_is_certain_nothing_is_written() {
    let dossier = Dossier::new();
    dossier.put("content/dossier.yaml", "title: A small dossier\nmood: gloomy\n");
    let before = fs::metadata(dossier.path("content/dossier.yaml")).unwrap().modified().unwrap();
    let ran = dossier.run(&["check", "--fix"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, "mended 0 faults in 0 files\nchecked 1 file: 1 error\n"));
    assert_eq!(fs::metadata(dossier.path("content/dossier.yaml")).unwrap().modified().unwrap(), before);
}

#[test]
fn a_long_change_is_shown_on_lines_of_its_own() {
    let dossier = Dossier::new();
    dossier.put("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n");
    dossier.put("content/incidents.yaml", "shots: {title: Shots, date: 2020, kind: strike}\n");
    dossier.put("content/articles/a.md", "# Shots\n\nNobody who was there was hurt, she said – twice.\n");
    dossier.put(
        "content/articles/a.yaml",
        "title: Shots\nsource: gazette\nincidents: [shots]\nnotes:\n  - quote: nobody who was there was Hurt\n    note: a\n",
    );
    let ran = dossier.run(&["check", "--fix"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{}", ran.err);
    let told = "content/articles/a.yaml:5: nobody who was there was Hurt -> Nobody who was there was hurt\n";
    assert!(ran.err.starts_with(told), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_left_alone_and_the_others_are_mended() {
    use std::os::unix::fs::PermissionsExt as _;
    let dossier = Dossier::new();
    dossier.put("content/dossier.yaml", MISSPELT);
    dossier.put("content/sources.yaml", "gazette: {nmae: The Gazette, kind: newspaper}\n");
    let path = dossier.path("content/dossier.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let ran = dossier.run(&["check", "--fix"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("content/sources.yaml:1: nmae -> name\n"), "{}", ran.err);
    assert!(ran.err.contains("it is read-only"), "{}", ran.err);
    assert_eq!(dossier.text("content/dossier.yaml").as_deref(), Some(MISSPELT));
    assert!(dossier.text("content/sources.yaml").unwrap().starts_with("gazette: {name:"));
}
