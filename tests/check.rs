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
