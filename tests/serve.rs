//! `dossier serve` as browsers and editors meet it: over real connections, with files that really change.
#![allow(clippy::disallowed_methods, reason = "a test prepares and inspects folders")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "serve/server.rs"]
mod server;

use std::fs;
use std::net::TcpListener;
use std::process::Command;
use std::thread;
use std::time::Duration;

use server::{Dossier, News};

#[test]
fn the_site_is_served_and_nothing_is_written() {
    let dossier = Dossier::new();
    let server = dossier.served();
    let page = server.get("/");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), "{page}");
    assert!(page.contains("First words.") && page.contains("/__dossier/page.js"), "{page}");
    assert!(server.get("/static/css/base.css").contains("Content-Type: text/css; charset=utf-8\r\n"));
    for own in ["renew.js", "page.js", "worker.js", "problems.css"] {
        assert_eq!(server.status(&format!("/__dossier/{own}")), "200", "{own}");
    }
    let names: Vec<_> =
        fs::read_dir(dossier.path("dossier")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["content"]);
}

#[test]
fn no_address_leads_out_of_the_site() {
    let dossier = Dossier::new();
    dossier.put("dossier/secret.txt", "secret words");
    dossier.put("secret.txt", "secret words");
    let server = dossier.served();
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/static/../../secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/secret.txt",
        "/content/index.md",
        "/articles/",
        "/static",
        "/index.html%00.txt",
        "/__dossier/../secret.txt",
    ] {
        let response = server.get(target);
        assert!(response.starts_with("HTTP/1.1 404 "), "{target}: {response}");
        assert!(!response.contains("secret words"), "{target}: {response}");
    }
    assert_eq!(server.status("/%ff"), "400");
}

#[test]
fn only_this_machine_by_its_own_name_may_ask_and_only_read() {
    let dossier = Dossier::new();
    let server = dossier.served();
    let asked = |line: &str, host: &str| server.raw(&format!("{line} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    for name in ["localhost", "127.0.0.1", "[::1]"] {
        assert!(asked("GET /", &format!("{name}:{}", server.port)).starts_with("HTTP/1.1 200 "), "{name}");
    }
    for host in ["evil.example".to_owned(), format!("evil.example:{}", server.port), "localhost".to_owned()] {
        for target in ["/", "/__dossier/events", "/data/dossier.json"] {
            let response = asked(&format!("GET {target}"), &host);
            assert!(response.starts_with("HTTP/1.1 421 ") && !response.contains("small dossier"), "{host}: {response}");
        }
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let response = asked(&format!("{method} /"), &format!("localhost:{}", server.port));
        assert!(response.starts_with("HTTP/1.1 405 "), "{method}: {response}");
    }
    assert!(server.raw("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
}

#[test]
fn a_busy_port_is_told_and_the_next_one_taken() {
    let dossier = Dossier::new();
    // Low enough to have ports after it.
    let busy = (20_000..).find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok()).unwrap();
    let port = busy.local_addr().unwrap().port();
    let server = dossier.served_at(&port.to_string());
    assert!(server.port > port, "{}", server.port);
    server.until_told(|told| told.contains(&format!("port {port} is busy: using {}", server.port)));
    assert_eq!(server.status("/"), "200");
}

#[test]
fn every_manner_of_saving_is_seen() {
    let dossier = Dossier::new();
    let server = dossier.served();
    dossier.says("Written in place.");
    server.until_home_says("Written in place.");
    // As vim and many others do.
    dossier.put("dossier/content/.index.md.swp", "Moved into place.");
    dossier.rename("dossier/content/.index.md.swp", "dossier/content/index.md");
    server.until_home_says("Moved into place.");
    // With a backup.
    dossier.rename("dossier/content/index.md", "dossier/content/index.md~");
    dossier.says("Written anew.");
    server.until_home_says("Written anew.");
    // Deleted and written again.
    fs::remove_file(dossier.path("dossier/content/index.md")).unwrap();
    dossier.says("Deleted and written.");
    server.until_home_says("Deleted and written.");
}

#[test]
fn what_editors_leave_behind_is_no_change() {
    let dossier = Dossier::new();
    let server = dossier.served();
    // A build that is not done when something is saved is broken off, and not told.
    server.until_told(|told| told.contains("built in"));
    for name in [".index.md.swp", "index.md~", "#index.md#", ".DS_Store"] {
        dossier.put(&format!("dossier/content/{name}"), "left behind");
    }
    dossier.put("dossier/notes.txt", "no part of the dossier");
    dossier.save("dossier/content/index.md", "Second words.");
    server.until_home_says("Second words.");
    server.until_told(|told| told.matches("built in").count() > 1);
    assert_eq!(server.builds(), 2, "{}", server.told());
}

#[test]
fn a_fault_leaves_the_last_good_site_and_is_told_in_the_words_of_check() {
    let dossier = Dossier::new();
    let server = dossier.served();
    let mut news = server.news();
    assert_eq!(news.next()["errors"], 0);
    dossier.has_error();
    let state = news.until_errors(1);
    let html = state["html"].as_str().unwrap();
    assert!(html.contains("has no key `titel`"), "{html}");
    assert!(html.contains(">content/dossier.yaml:2:1</a>"), "{html}");
    assert!(server.get("/").contains("First words."));
    server.until_told(|told| told.contains("1 error: the last good site stays"));
    assert!(server.told().contains("content/dossier.yaml:2:1"), "{}", server.told());
    dossier.has_no_error();
    assert_eq!(news.until_errors(0)["html"], "");
}

#[test]
fn what_shows_only_in_the_whole_site_is_told_when_it_is_made_and_the_last_good_one_comes_back() {
    let dossier = Dossier::new();
    dossier.put("dossier/content/dossier.yaml", "title: A small dossier\nredact: [Jane Doe]\n");
    let server = dossier.served();
    server.until_told(|told| told.contains("built in"));
    let mut news = server.news();
    dossier.save("dossier/content/index.md", "Words of Jane Doe.");
    let state = news.until_errors(1);
    assert!(state["html"].as_str().unwrap().contains("error[redacted-term]"), "{state}");
    assert!(server.get("/").contains("First words."));
    server
        .until_told(|told| told.contains("error[redacted-term]") && told.contains("1 error: the last good site stays"));
    dossier.save("dossier/content/index.md", "Words of a nurse.");
    news.until_errors(0);
    server.until_home_says("Words of a nurse.");
    server.until_told(|told| told.matches("built in").count() == 2);
}

#[test]
fn saves_that_follow_each_other_end_in_the_last_one() {
    let dossier = Dossier::new();
    let server = dossier.served();
    for number in 1..=20 {
        dossier.save("dossier/content/index.md", &format!("Version {number}."));
        std::thread::sleep(Duration::from_millis(number * 7));
    }
    server.until_home_says("Version 20.");
    server.until_told(|told| told.contains("built in"));
    assert!(server.get("/data/dossier.json").contains("A small dossier") && server.get("/").contains("Version 20."));
}

#[test]
fn a_dossier_that_never_had_a_site_shows_why() {
    let dossier = Dossier::new();
    dossier.has_error();
    let server = dossier.served();
    let page = server.get("/articles/any.html");
    assert!(page.starts_with("HTTP/1.1 503 ") && page.contains("titel"), "{page}");
    dossier.has_no_error();
    server.until_home_says("First words.");
}

#[test]
fn folders_may_go_and_come_back() {
    let dossier = Dossier::new();
    let server = dossier.served();
    let mut news = server.news();
    dossier.rename("dossier/content", "dossier/elsewhere");
    news.until_errors(1);
    assert!(server.get("/").contains("First words."), "the last good site stays");
    dossier.rename("dossier/elsewhere", "dossier/content");
    news.until_errors(0);
    dossier.says("After the move.");
    server.until_home_says("After the move.");
    fs::remove_dir_all(dossier.path("dossier/content")).unwrap();
    news.until_errors(1);
    dossier.has_no_error();
    dossier.says("After all was deleted.");
    server.until_home_says("After all was deleted.");
    // Folders that were not there at first.
    dossier.put("dossier/static/a/b/new.txt", "new");
    let mut news = server.news();
    while server.status("/static/a/b/new.txt") != "200" {
        news.next();
    }
}

#[test]
fn the_dossier_itself_may_go_and_come_back() {
    let dossier = Dossier::new();
    let server = dossier.served();
    let mut news = server.news();
    dossier.rename("dossier", "moved");
    news.until_errors(1);
    assert!(server.get("/").contains("First words."), "the last good site stays");
    dossier.rename("moved", "dossier");
    news.until_errors(0);
    dossier.says("Back again.");
    server.until_home_says("Back again.");
    // The folder that the program works in is deleted, and another one takes its place.
    for text in ["Restored.", "And again."] {
        fs::remove_dir_all(dossier.path("dossier")).unwrap();
        news.until_errors(1);
        dossier.has_no_error();
        dossier.says(text);
        server.until_home_says(text);
        news.until_errors(0);
    }
}

#[test]
fn a_thousand_files_at_once_are_a_few_builds() {
    let dossier = Dossier::new();
    let server = dossier.served();
    for number in 0..1000 {
        let text = format!("term: Term number {number}\ndefinition: The term of number {number}.\n");
        dossier.put(&format!("dossier/content/glossary/term-{number}.yaml"), &text);
    }
    let mut news = server.news();
    while !server.get("/glossary.html").contains("Term number 999") {
        news.next();
    }
    assert!(server.builds() < 50, "{}", server.told());
}

#[test]
fn browsers_that_have_gone_take_no_place() {
    let dossier = Dossier::new();
    let server = dossier.served();
    for round in 0..4 {
        let gone: Vec<News> = (0..60).map(|_| server.news()).collect();
        drop(gone);
        // In writing, the server sees who has gone.
        let words = format!("Words of round {round}.");
        dossier.says(&words);
        while !server.get("/").contains(&words) {
            thread::sleep(Duration::from_millis(10));
        }
    }
    server.until_home_says("Words of round 3.");
}

#[test]
#[cfg(unix)]
fn ctrl_c_ends_it_with_status_0() {
    let dossier = Dossier::new();
    let mut server = dossier.served();
    let _listening = server.news();
    let pid = server.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
    assert!(server.out.next().is_none(), "nothing more is said");
    assert!(!server.told().contains("panicked"), "{}", server.told());
    assert!(!dossier.path("dossier/public").exists());
}

#[test]
fn a_folder_without_a_dossier_is_not_served() {
    let empty = tempfile::tempdir().unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_dossier")).current_dir(empty.path()).arg("serve").output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8(ran.stderr).unwrap().contains("content/dossier.yaml"));
}
