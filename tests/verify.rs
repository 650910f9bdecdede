//! A published copy is proved: by the command, by `sha256sum`, and with the same outcome.
#![allow(clippy::disallowed_methods, reason = "a test prepares and damages folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod run;

use std::fs;

use run::{Dossier, Ran};

const MANIFEST: &str = "public/data/manifest-sha256.txt";

/// A dossier with its site.
fn built() -> Dossier {
    let dossier = Dossier::new();
    assert_eq!(dossier.run(&["build"]).status, 0);
    dossier
}

fn verify(dossier: &Dossier) -> Ran {
    dossier.run(&["verify", "public"])
}

/// The lines of standard output, and the status.
fn found(dossier: &Dossier) -> (i32, Vec<String>) {
    let ran = verify(dossier);
    (ran.status, ran.out.lines().map(str::to_owned).collect())
}

fn with_manifest(dossier: &Dossier, change: impl Fn(String) -> String) {
    let changed = change(dossier.text(MANIFEST).unwrap());
    dossier.put(MANIFEST, &changed);
}

#[test]
fn a_copy_that_is_whole_has_no_result_and_tells_the_hash_of_its_manifest() {
    let dossier = built();
    let ran = verify(&dossier);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.starts_with("proved ") && ran.err.contains("nothing else"), "{}", ran.err);
    let hash = dossier::hash::sha256_hex([dossier.text(MANIFEST).unwrap().as_bytes()]);
    assert!(ran.err.ends_with(&format!("has the SHA-256 {hash}\n")), "{}", ran.err);
}

#[test]
fn what_was_changed_is_missing_or_was_added_is_named() {
    let dossier = built();
    dossier.put("public/timeline.html", "a forged timeline");
    fs::remove_file(dossier.path("public/map.html")).unwrap();
    fs::remove_file(dossier.path("public/index.html")).unwrap();
    fs::create_dir(dossier.path("public/index.html")).unwrap();
    dossier.put("public/articles/forged.html", "");
    dossier.put("public/extra/deep/x.html", "");
    dossier.put("public/.git/HEAD", "left aside");
    let (status, lines) = found(&dossier);
    assert_eq!(status, 1);
    assert_eq!(
        lines,
        [
            "changed: timeline.html",
            "missing: index.html",
            "missing: map.html",
            "added: articles/",
            "added: extra/",
            "added: index.html/"
        ]
    );
    assert!(verify(&dossier).err.contains("1 changed, 2 missing, 3 added"));
}

#[test]
fn a_line_that_leads_outside_is_an_error_at_its_line_and_nothing_there_is_read() {
    let dossier = built();
    dossier.put("secret", "abc");
    let hash = dossier::hash::sha256_hex([b"abc".as_slice()]);
    let lines = dossier.text(MANIFEST).unwrap().lines().count();
    with_manifest(&dossier, |text| format!("{text}{hash}  ../secret\n{hash}  /etc/passwd\nnonsense\n"));
    let (status, found) = found(&dossier);
    assert_eq!(status, 1);
    let at = |number: usize, rest: &str| format!("data/manifest-sha256.txt:{}: {rest}", lines + number);
    assert_eq!(
        found,
        [
            at(1, "`../secret` does not name a file inside its folder"),
            at(2, "`/etc/passwd` does not name a file inside its folder"),
            at(3, "is not a SHA-256, two spaces and the path of a file"),
        ]
    );
}

#[test]
fn a_copy_that_cannot_be_looked_at_is_status_2() {
    let dossier = built();
    dossier.put("file", "");
    dossier.put("empty/data/manifest-sha256.txt", "\n# nothing\n");
    for (folder, says) in [
        ("none", "there is no folder"),
        ("file", "is not a folder"),
        ("content", "there is no manifest"),
        ("empty", "lists no file"),
    ] {
        let ran = dossier.run(&["verify", folder]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{folder}");
        assert!(ran.err.contains(says), "{}", ran.err);
    }
    assert_eq!(dossier.run(&["verify"]).status, 2);
}

#[test]
fn line_ends_of_windows_do_not_matter() {
    let dossier = built();
    with_manifest(&dossier, |text| text.replace('\n', "\r\n"));
    assert_eq!(found(&dossier), (0, Vec::new()));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;
    use std::process::{Command, Stdio};

    use super::*;

    /// What `sha256sum` says of the files that the manifest lists: whether all is well, and which are not.
    fn sha256sum(dossier: &Dossier) -> (bool, String) {
        let mut command = Command::new("sha256sum");
        command.args(["--check", "--strict", "--quiet", "data/manifest-sha256.txt"]).env("LC_ALL", "C");
        let output = command.current_dir(dossier.path("public")).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    }

    #[test]
    fn sha256sum_and_the_command_agree() {
        let dossier = built();
        assert_eq!((sha256sum(&dossier).0, verify(&dossier).status), (true, 0));
        let whole = dossier.text("public/timeline.html").unwrap();
        dossier.put("public/timeline.html", &format!("{whole} "));
        assert_eq!(sha256sum(&dossier), (false, "timeline.html: FAILED\n".to_owned()));
        assert_eq!(found(&dossier), (1, vec!["changed: timeline.html".to_owned()]));
        fs::remove_file(dossier.path("public/timeline.html")).unwrap();
        assert_eq!(sha256sum(&dossier), (false, "timeline.html: FAILED open or read\n".to_owned()));
        assert_eq!(found(&dossier), (1, vec!["missing: timeline.html".to_owned()]));
    }

    #[test]
    fn a_manifest_that_sha256sum_wrote_is_read() {
        let dossier = built();
        dossier.put("public/two\nlines \u{e4}.txt", "names may be odd");
        let find = "find . -type f ! -path ./data/manifest-sha256.txt -printf '%P\\0' | xargs -0 sha256sum > new && mv new data/manifest-sha256.txt";
        for binary in ["", "--binary "] {
            let find = find.replace("sha256sum >", &format!("sha256sum {binary}>"));
            let mut shell = Command::new("sh");
            shell.args(["-c", &find]).current_dir(dossier.path("public")).stderr(Stdio::null());
            assert!(shell.status().unwrap().success());
            // The list is made while `new` is there, empty.
            with_manifest(&dossier, |text| {
                text.split_inclusive('\n').filter(|line| !line.ends_with("new\n")).collect()
            });
            assert!(dossier.text(MANIFEST).unwrap().contains("two\\nlines"));
            assert_eq!((sha256sum(&dossier).0, found(&dossier)), (true, (0, Vec::new())));
        }
    }

    #[test]
    fn links_are_told_and_never_followed() {
        let dossier = built();
        let page = dossier.text("public/timeline.html").unwrap();
        dossier.put("outside/timeline.html", &page);
        fs::rename(dossier.path("public/static"), dossier.path("outside/static")).unwrap();
        symlink(dossier.path("outside/static"), dossier.path("public/static")).unwrap();
        fs::remove_file(dossier.path("public/timeline.html")).unwrap();
        symlink(dossier.path("outside/timeline.html"), dossier.path("public/timeline.html")).unwrap();
        let (status, lines) = found(&dossier);
        assert_eq!(status, 1);
        // Through the links the bytes are the same, which is why `sha256sum` does not see them.
        assert!(sha256sum(&dossier).0);
        let link = "(a symbolic link, which is not followed)";
        for line in [&format!("added: static {link}"), &format!("added: timeline.html {link}")] {
            assert!(lines.contains(line), "{lines:?}");
        }
        for line in ["missing: timeline.html", "missing: static/icon.svg"] {
            assert!(lines.iter().any(|each| each == line), "{lines:?}");
        }
    }

    #[test]
    fn a_manifest_behind_a_link_is_none() {
        let dossier = built();
        fs::rename(dossier.path(MANIFEST), dossier.path("manifest")).unwrap();
        symlink(dossier.path("manifest"), dossier.path(MANIFEST)).unwrap();
        assert_eq!(verify(&dossier).status, 2);
    }

    #[test]
    fn a_pipe_in_place_of_a_file_is_not_waited_for() {
        let dossier = built();
        fs::remove_file(dossier.path("public/map.html")).unwrap();
        assert!(Command::new("mkfifo").arg(dossier.path("public/map.html")).status().unwrap().success());
        let lines = ["missing: map.html", "added: map.html (no ordinary file, which is not read)"].map(str::to_owned);
        assert_eq!(found(&dossier), (1, lines.to_vec()));
    }

    #[test]
    fn names_cannot_steer_the_terminal() {
        let dossier = built();
        dossier.put("public/x\nmissing: index.html\u{1b}[2J", "");
        assert_eq!(found(&dossier), (1, vec!["added: x\u{fffd}missing: index.html\u{fffd}[2J".to_owned()]));
    }
}
