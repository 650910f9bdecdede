//! The command as a person meets it: exit status, streams, refusals, and what is on disk afterwards.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "common/command.rs"]
mod run;

use std::fs;
use std::process::{Command, Output, Stdio};

use run::{Dossier, command, ran};

#[test]
fn a_build_says_where_to_open_the_site_and_only_that_on_standard_output() {
    let dossier = Dossier::new();
    let ran = dossier.run(&["build"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
    assert!(ran.out.starts_with("open public/index.html in a browser: file:///"), "{}", ran.out);
    assert!(dossier.path("public/index.html").is_file());
    assert!(dossier.path("public/data/manifest-sha256.txt").is_file());
}

#[test]
fn the_address_of_a_folder_with_blanks_can_be_opened() {
    let dossier = Dossier::new();
    let ran = dossier.run(&["build", "--out", "my site"]);
    assert!(ran.out.ends_with("/my%20site/index.html\n"), "{}", ran.out);
    assert!(dossier.path("my site/index.html").is_file());
}

#[test]
fn a_dossier_elsewhere_is_named_with_a_capital_c() {
    let dossier = Dossier::new();
    let elsewhere = tempfile::tempdir().unwrap();
    for arguments in
        [["-C", dossier.dir.path().to_str().unwrap(), "build"], ["build", "-C", dossier.dir.path().to_str().unwrap()]]
    {
        let ran = ran(command(elsewhere.path()).args(arguments));
        assert_eq!(ran.status, 0, "{}", ran.err);
    }
    assert!(dossier.path("public/index.html").is_file());
}

#[test]
fn a_second_build_changes_nothing() {
    let dossier = Dossier::new();
    dossier.run(&["build"]);
    let before = fs::metadata(dossier.path("public/index.html")).unwrap().modified().unwrap();
    let ran = dossier.run(&["build"]);
    assert!(ran.err.contains("nothing has changed"), "{}", ran.err);
    assert_eq!(fs::metadata(dossier.path("public/index.html")).unwrap().modified().unwrap(), before);
}

#[test]
fn an_error_leaves_the_previous_site_as_it_was() {
    let dossier = Dossier::new();
    dossier.run(&["build"]);
    let before = dossier.text("public/index.html");
    dossier.has_error();
    let ran = dossier.run(&["build"]);
    assert_eq!(ran.status, 1);
    assert_eq!(ran.out, "");
    assert!(ran.err.contains("nothing was written; the previous site is as it was"), "{}", ran.err);
    assert!(ran.err.contains("titel"), "{}", ran.err);
    assert_eq!(dossier.text("public/index.html"), before);
}

#[test]
fn an_error_before_the_first_site_makes_no_folder() {
    let dossier = Dossier::new();
    dossier.has_error();
    let ran = dossier.run(&["build"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.ends_with("nothing was written\n"), "{}", ran.err);
    assert!(!dossier.path("public").exists());
}

#[test]
fn check_puts_problems_on_standard_output_and_their_number_on_standard_error() {
    let dossier = Dossier::new();
    let clean = dossier.run(&["check"]);
    assert_eq!((clean.status, clean.out.as_str()), (0, ""), "{}", clean.err);
    dossier.has_error();
    let faulty = dossier.run(&["check", "--format", "short"]);
    assert_eq!(faulty.status, 1);
    assert!(faulty.out.starts_with("content/dossier.yaml:2:1: error["), "{}", faulty.out);
    assert!(faulty.err.contains("1 error"), "{}", faulty.err);
    assert!(!dossier.path("public").exists());
}

#[test]
fn explain_prints_the_page_of_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let explain = |arguments: &[&str]| ran(command(folder.path()).arg("explain").args(arguments));
    for written in ["quote-not-found", "error[quote-not-found]"] {
        let page = explain(&[written]);
        assert_eq!((page.status, page.err.as_str()), (0, ""));
        assert!(page.out.starts_with("# quote-not-found\n\nAn error: "), "{}", page.out);
    }
    let list = explain(&[]);
    assert_eq!((list.status, list.err.as_str()), (0, ""));
    assert!(list.out.contains("quote-cuts-word (warning)\n    A quote that"), "{}", list.out);
    let unknown = explain(&["quote-notfound"]);
    assert_eq!((unknown.status, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.contains("`quote-not-found`"), "{}", unknown.err);
}

#[test]
fn arguments_that_cannot_be_followed_are_status_2() {
    let dossier = Dossier::new();
    for arguments in [
        &[][..],
        &["bild"],
        &["build", "--outt"],
        &["check", "--format", "xml"],
        &["check", "--deny", "all"],
        &["build", "--base-url", "example.org"],
    ] {
        let ran = dossier.run(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!ran.err.is_empty());
    }
}

#[test]
fn a_folder_without_a_dossier_is_status_2_with_advice() {
    let empty = tempfile::tempdir().unwrap();
    for verb in ["build", "check"] {
        let ran = ran(command(empty.path()).arg(verb));
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("content/dossier.yaml") && ran.err.contains("-C DIR"), "{}", ran.err);
    }
}

#[test]
fn outputs_that_could_do_harm_are_refused() {
    let dossier = Dossier::new();
    dossier.put("static/x.css", "");
    dossier.put("mine/notes.txt", "mine");
    for out in [
        ".",
        "..",
        "/",
        "content",
        "content/site",
        "public/../static/new",
        "mine",
        "mine/notes.txt",
        "mine/notes.txt/x",
    ] {
        let ran = dossier.run(&["build", "--out", out]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{out}: {}", ran.err);
        assert!(ran.err.starts_with("error: "), "{out}: {}", ran.err);
    }
    assert_eq!(dossier.text("mine/notes.txt").as_deref(), Some("mine"));
    assert_eq!(fs::read_dir(dossier.path("content")).unwrap().count(), 1);
}

#[test]
fn files_that_no_build_put_there_are_kept() {
    let dossier = Dossier::new();
    dossier.run(&["build"]);
    dossier.put("public/CNAME", "example.org");
    dossier.put("public/.git/HEAD", "ref");
    dossier.put("content/dossier.yaml", "title: Another title\n");
    assert_eq!(dossier.run(&["build"]).status, 0);
    assert_eq!(dossier.text("public/CNAME").as_deref(), Some("example.org"));
    assert_eq!(dossier.text("public/.git/HEAD").as_deref(), Some("ref"));
}

#[test]
fn what_a_killed_build_left_is_cleaned_up() {
    let dossier = Dossier::new();
    dossier.run(&["build"]);
    dossier.put(".public.dossier-work/lock", "");
    dossier.put(".public.dossier-work/building/index.html", "half a pa");
    dossier.put(".public.dossier-work/next/CNAME", "example.org");
    assert_eq!(dossier.run(&["build"]).status, 0);
    assert_eq!(dossier.text("public/CNAME").as_deref(), Some("example.org"));
    assert!(!dossier.path(".public.dossier-work").exists());
}

#[test]
fn help_teaches() {
    let dossier = Dossier::new();
    let ran = dossier.run(&["--help"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for word in
        ["annotated", "content/dossier.yaml", "public/index.html", "Examples:", "Exit status:", "build", "check"]
    {
        assert!(ran.out.contains(word), "{word} is missing:\n{}", ran.out);
    }
    assert!(ran.out.lines().all(|line| line.chars().count() <= 100), "{}", ran.out);
    assert!(dossier.run(&["build", "--help"]).out.contains("--base-url"));
    assert_eq!(dossier.run(&["--version"]).out, format!("dossier {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn there_is_no_colour_in_a_pipe_unless_it_is_asked_for() {
    let dossier = Dossier::new();
    dossier.has_error();
    for arguments in [&["check"][..], &["build"], &["--help"], &["bild"]] {
        let plain = dossier.run(arguments);
        assert!(!plain.out.contains('\x1b') && !plain.err.contains('\x1b'), "{arguments:?}");
        let coloured = dossier.run(&[&["--color", "always"], arguments].concat());
        assert!(coloured.out.contains('\x1b') || coloured.err.contains('\x1b'), "{arguments:?}");
    }
    let forced = ran(command(dossier.dir.path()).arg("check").env("CLICOLOR_FORCE", "1"));
    assert!(forced.out.contains('\x1b'));
    let both = ran(command(dossier.dir.path()).arg("check").env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"));
    assert!(!both.out.contains('\x1b'));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_in_the_dossier_is_an_error_of_the_dossier() {
        let dossier = Dossier::new();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret"), "secret words").unwrap();
        symlink(outside.path().join("secret"), dossier.path("content/index.md")).unwrap();
        let ran = dossier.run(&["check"]);
        assert_eq!(ran.status, 1);
        assert!(ran.out.contains("`content/index.md` is a symbolic link"), "{}", ran.out);
        assert!(!ran.out.contains("secret words"));
        assert_eq!(dossier.run(&["build"]).status, 1);
        assert!(!dossier.path("public").exists());
    }

    #[test]
    fn a_link_as_output_is_refused() {
        let dossier = Dossier::new();
        fs::create_dir(dossier.path("elsewhere")).unwrap();
        symlink("elsewhere", dossier.path("public")).unwrap();
        let ran = dossier.run(&["build"]);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains("is a symbolic link"), "{}", ran.err);
        assert_eq!(fs::read_dir(dossier.path("elsewhere")).unwrap().count(), 0);
    }

    #[test]
    fn a_page_that_cannot_be_written_leaves_the_previous_site() {
        let dossier = Dossier::new();
        dossier.run(&["build"]);
        dossier.put("static/large.txt", &"x".repeat(1 << 20));
        // Files may be at most a few kilobytes: the next best thing to a full disk.
        let limited = format!("trap '' XFSZ; ulimit -f 8; exec {} build", env!("CARGO_BIN_EXE_dossier"));
        let ran = ran(Command::new("sh").arg("-c").arg(limited).current_dir(dossier.dir.path()));
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains("cannot write `") && ran.err.contains("nothing was written"), "{}", ran.err);
        assert!(dossier.path("public/index.html").is_file());
        assert!(!dossier.path(".public.dossier-work").exists());
    }

    #[test]
    fn a_reader_that_has_gone_away_is_no_panic() {
        let dossier = Dossier::new();
        dossier.has_error();
        for arguments in [&["check"][..], &["--help"], &["--version"]] {
            let mut child = command(dossier.dir.path())
                .args(arguments)
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            drop(child.stdout.take());
            let Output { status, stderr, .. } = child.wait_with_output().unwrap();
            assert!(status.code().unwrap() < 2, "{}", String::from_utf8_lossy(&stderr));
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn results_that_cannot_be_written_are_status_2() {
        let dossier = Dossier::new();
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let Output { status, stderr, .. } = command(dossier.dir.path()).arg("--version").stdout(full).output().unwrap();
        assert_eq!(status.code(), Some(2), "{}", String::from_utf8_lossy(&stderr));
    }
}
