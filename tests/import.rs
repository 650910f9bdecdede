//! Captures become articles: pages of every make, each with what is made of it kept as a file.
//!
//! `UPDATE=1 cargo test --test import` writes these files anew.
#![allow(clippy::disallowed_methods, reason = "a test keeps its captures and expectations as files")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use common::messages;
use dossier::diagnostic::Diagnostic;
use dossier::import::{Captured, Imported, Outcome, import};
use dossier::source::{SourceFile, Sources};
use dossier::{compile, parse, resolve, theme};

/// What an import must ask a person for.
const ASKED: [&str; 3] = ["missing-key", "unknown-source", "article-without-incident"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

/// The saved pages, by name.
fn pages() -> Vec<Captured> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder("pages")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let page = |path: PathBuf| Captured {
        name: path.file_name().unwrap().to_str().unwrap().to_owned(),
        bytes: std::fs::read(&path).unwrap(),
    };
    paths.into_iter().map(page).collect()
}

fn capture(name: &str, text: &str) -> Captured {
    Captured { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn dossier() -> Vec<SourceFile> {
    let files = [
        ("content/dossier.yaml", "title: The bridge\n"),
        ("content/sources.yaml", "herald: {name: The Herald, kind: newspaper, url: https://www.herald.example/}\n"),
        ("content/actors.yaml", "mayor: {name: The mayor, kind: person, names: [Ilse Brandvoll]}\n"),
    ];
    files.into_iter().map(|(path, text)| SourceFile::new(path, text.into())).collect()
}

fn imported(files: Vec<SourceFile>, captures: Vec<Captured>, source: Option<&str>) -> Imported {
    let sources = Sources::new(files);
    let parsed = parse::all(&sources).value;
    let dossier = resolve::resolve(parsed, &sources, None, &mut resolve::Proofs::default()).value;
    import(&dossier, &sources, captures, source)
}

/// The dossier with what was imported.
fn with(imported: &Imported) -> Vec<SourceFile> {
    let new = imported.files.iter().map(|(path, bytes)| SourceFile::new(path.clone(), bytes.clone()));
    dossier().into_iter().chain(new).collect()
}

fn checked(files: Vec<SourceFile>) -> (Sources, Vec<Diagnostic>) {
    let sources = theme::complete(Sources::new(files));
    let found = compile::check(&sources);
    (sources, found)
}

/// Fails if `check` complains of anything but what a person must fill in.
#[track_caller]
fn asks_only(files: Vec<SourceFile>, name: &str) {
    let imports_nothing = !files.iter().any(|file| file.path().starts_with("content/articles/"));
    let (sources, found) = checked(files);
    // Where nothing was imported, nothing uses the source.
    let is_asked = |fault: &Diagnostic| match fault.code.name {
        "source-unused" => imports_nothing,
        "hidden-sign" => has_hidden_sign(name),
        other => ASKED.contains(&other),
    };
    let others: Vec<Diagnostic> = found.into_iter().filter(|fault| !is_asked(fault)).collect();
    assert!(others.is_empty(), "{name}:\n{}", messages(&others, &sources));
}

/// Whether a page has a sign that no reader sees. What is left out is listed as it was captured, so that it is told.
fn has_hidden_sign(page: &str) -> bool {
    page.starts_with("hostile.html")
}

fn file<'i>(imported: &'i Imported, ending: &str) -> &'i str {
    let found = imported.files.iter().find(|(path, _)| path.ends_with(ending) && path.starts_with("content/"));
    std::str::from_utf8(&found.unwrap().1).unwrap()
}

/// All that came of a capture but the capture, as one text.
fn shown(imported: &Imported) -> String {
    let mut shown = String::new();
    for said in &imported.said {
        let _ = writeln!(shown, "{}: {:?}", said.name, said.outcome);
        for line in &said.lines {
            let _ = writeln!(shown, "  {line}");
        }
    }
    for (path, bytes) in &imported.files {
        let text = if path.starts_with("seeds/") { "" } else { std::str::from_utf8(bytes).unwrap() };
        let _ = write!(shown, "\n=== {path}\n{text}");
    }
    shown
}

#[test]
fn pages_of_every_make_become_articles() {
    let pages = pages();
    assert!(pages.len() >= 20);
    let mut changed = Vec::new();
    for page in pages {
        let name = page.name.clone();
        let now = shown(&imported(dossier(), vec![page], None));
        let kept = folder("golden").join(name.replace(".html", ".txt"));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&kept, now).unwrap();
        } else if std::fs::read_to_string(&kept).unwrap_or_default() != now {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; UPDATE=1 cargo test --test import writes the files anew");
}

#[test]
fn nothing_is_complained_of_but_what_a_person_must_fill_in() {
    for page in pages() {
        let name = page.name.clone();
        asks_only(with(&imported(dossier(), vec![page.clone()], None)), &name);
        // Where the source is known, the rules of method are asked too.
        asks_only(with(&imported(dossier(), vec![page], Some("herald"))), &name);
    }
}

/// The annotations with every offered claim taken.
fn uncommented(yaml: &str, mark: &str) -> String {
    let (head, claims) = yaml.split_once("\nclaims:\n").unwrap();
    let line = |line: &str| match line.strip_prefix("  # Sentences").or_else(|| line.strip_prefix("  # your own")) {
        Some(_) => line.to_owned(),
        None => line.replacen(mark, "  ", 1).replace("says:   #", "says: It is so.   #"),
    };
    let head = head.replace("incidents: []", "incidents: [fall]");
    let claims: Vec<String> = claims.lines().map(line).collect();
    format!("{head}\nclaims:\n{}\n", claims.join("\n"))
}

#[test]
fn every_offered_claim_can_be_taken() {
    let incident = "fall: {title: The fall, date: 2020-03-02, kind: accident}\n";
    let allowed = [
        "missing-key",
        "unknown-party",
        "speaker-missing",
        "published-before-event",
        "weekday-mismatch",
        "source-unused",
    ];
    let mut taken = 0;
    for page in pages() {
        let name = page.name.clone();
        let mut made = imported(dossier(), vec![page], Some("herald"));
        for (path, bytes) in made.files.iter_mut().filter(|(path, _)| path.strip_suffix(".yaml").is_some()) {
            let yaml = std::str::from_utf8(bytes).unwrap();
            // Editors take away the sign and one blank, people the sign alone.
            for mark in ["  # ", "  #"] {
                let uncommented = uncommented(yaml, mark);
                let file = SourceFile::new(path.clone(), uncommented.clone().into());
                let mut faults = Vec::new();
                let sources = Sources::new(vec![file]);
                let (id, file) = sources.iter().next().unwrap();
                dossier::yaml::reader::read(id, file.text().unwrap(), &mut faults);
                assert!(faults.is_empty(), "{name}:\n{}\n{uncommented}", messages(&faults, &sources));
            }
            *bytes = uncommented(yaml, "  # ").into_bytes();
        }
        let mut files = with(&made);
        files.push(SourceFile::new("content/incidents.yaml", incident.into()));
        let (sources, found) = checked(files);
        let is_allowed = |fault: &Diagnostic| match fault.code.name {
            "hidden-sign" => has_hidden_sign(&name),
            other => allowed.contains(&other),
        };
        let others: Vec<Diagnostic> = found.into_iter().filter(|fault| !is_allowed(fault)).collect();
        assert!(others.is_empty(), "{name}:\n{}", messages(&others, &sources));
        taken += sources
            .iter()
            .map(|(_, file)| file.text().unwrap_or_default().matches("\n  - id: ").count())
            .sum::<usize>();
    }
    assert!(taken > 30, "only {taken} claims were offered");
}

#[test]
fn the_shipped_captures_read_as_they_were_transcribed_by_hand() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let by_hand = [
        ("000_dece5cb92c93317e.txt", "rt-2019", 24),
        ("001_c7214922699cfb76.txt", "unnamed-outlet-2022", 0),
        ("002_5d431f44a0d3e980.txt", "wnu-2020", 0),
        ("003_8b583c285c614a5c.txt", "tanf-2017", 0),
        ("004_bee452c27e08993a.txt", "dellar-2018", 10),
    ];
    for (seed, article, most) in by_hand {
        let bytes = std::fs::read(root.join("seeds").join(seed)).unwrap();
        let made = imported(dossier(), vec![Captured { name: seed.to_owned(), bytes }], Some("herald"));
        let hand = std::fs::read_to_string(root.join(format!("content/articles/{article}.md"))).unwrap();
        let words = |markdown: &str| {
            let plain = dossier::markdown::PlainText::of(markdown, dossier::markdown::Flavour::Article);
            plain.as_str().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        let (mine, theirs) = (words(file(&made, ".md")), words(&hand));
        let differing: usize = similar(&mine, &theirs);
        assert!(differing <= most, "{article}: {differing} words differ");
        asks_only(with(&made), article);
    }
}

/// How many words stand in one of the lists only.
fn similar(one: &[String], other: &[String]) -> usize {
    let mut interner = dossier::textdiff::Interner::default();
    let one = interner.numbers(one.iter().map(String::as_str));
    let other = interner.numbers(other.iter().map(String::as_str));
    let size = |op: &dossier::textdiff::Op| match op {
        dossier::textdiff::Op::Change { old, new } => old.len() + new.len(),
        dossier::textdiff::Op::Equal { .. } => 0,
    };
    dossier::textdiff::diff(&one, &other).ops.iter().map(size).sum()
}

#[test]
fn a_capture_that_is_there_is_left_alone() {
    let page = capture("a.txt", "Bridge falls\n\nIt fell on Monday, the mayor said.\n");
    let first = imported(dossier(), vec![page.clone(), page.clone()], Some("herald"));
    let outcomes: Vec<&Outcome> = first.said.iter().map(|said| &said.outcome).collect();
    assert_eq!(outcomes, [&Outcome::Article("herald".to_owned()), &Outcome::Known]);
    let again = imported(with(&first), vec![page], Some("herald"));
    assert_eq!(again.said[0].outcome, Outcome::Known);
    assert_eq!(again.said[0].lines, ["is in the dossier already, as the capture of `herald`"]);
    assert!(again.files.is_empty());
}

#[test]
fn a_capture_in_seeds_is_used_where_it_lies() {
    let page = capture("seeds/x.txt", "Bridge falls\n\nIt fell on Monday.\n");
    let mut files = dossier();
    files.push(SourceFile::new("seeds/x.txt", page.bytes.clone()));
    let made = imported(files, vec![page], Some("herald"));
    assert_eq!(made.files.len(), 2);
    assert!(file(&made, ".yaml").contains("  file: seeds/x.txt\n"));
}

#[test]
fn ids_are_unique_and_sources_are_recognised() {
    let page = |text: &str| {
        let head = "<meta property='og:url' content='https://herald.example/1'><meta name=date content=2020-03-02>";
        capture(
            "a.html",
            &format!("<html><head>{head}</head><h1>Bridge falls</h1><p>It fell on {text}, says Ilse Brandvoll.</p>"),
        )
    };
    let made = imported(dossier(), vec![page("Monday"), page("Tuesday")], None);
    let paths: Vec<&str> = made.files.iter().map(|(path, _)| path.as_str()).collect();
    let of = |id: &str| {
        [format!("content/articles/{id}.md"), format!("content/articles/{id}.yaml"), format!("seeds/{id}.html")]
    };
    assert_eq!(paths, [of("herald-2020"), of("herald-2020-2")].concat());
    let yaml = file(&made, ".yaml");
    assert!(yaml.contains("\nsource: herald\n") && yaml.contains("#   speaker: mayor\n"), "{yaml}");
}

#[test]
fn no_page_is_too_hostile() {
    let pages = [
        "<div>".repeat(20_000) + "deep words, he said",
        "<b><i>".repeat(10_000) + "words",
        "<p>".repeat(20_000),
        "<head>".repeat(20_000) + "words",
        "<table><tr><td>".repeat(6_000) + "words",
        "<a href='".repeat(10_000),
        "<!--".repeat(10_000) + "words",
        "&".repeat(20_000) + "amp;",
        "<ul><li>".repeat(6_000) + "words",
        "<blockquote>".repeat(6_000) + "words",
        format!("<p>{}</p>", "said ".repeat(20_000)),
        format!("<p>{}</p>", "“".repeat(20_000)),
        format!("<script type='application/ld+json'>{}</script><p>words</p>", "[".repeat(20_000)),
        format!("<title>{}</title><p>words, he said</p>", "x\": '".repeat(10_000)),
        "<br>".repeat(20_000) + "words",
    ];
    for (number, page) in pages.into_iter().enumerate() {
        let made = imported(dossier(), vec![capture("a.html", &page)], Some("herald"));
        asks_only(with(&made), &format!("page {number}"));
    }
}

#[test]
fn every_file_can_be_cut_anywhere() {
    for page in pages() {
        let step = (page.bytes.len() / 15).max(1);
        for len in (0..page.bytes.len()).step_by(step) {
            let cut = Captured { name: page.name.clone(), bytes: page.bytes[..len].to_vec() };
            let made = imported(dossier(), vec![cut], Some("herald"));
            asks_only(with(&made), &format!("{} cut after {len} bytes", page.name));
        }
    }
}

/// Runs the command in a folder: exit status, standard output, standard error.
fn ran(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dossier"));
    let output = command.current_dir(folder).args(arguments).env("NO_COLOR", "1").output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code().unwrap(), out, err)
}

#[test]
fn the_command_imports_what_it_can_and_overwrites_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = dir.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let read = |path: &str| std::fs::read_to_string(dir.path().join(path)).unwrap();
    put("content/dossier.yaml", "title: The bridge\n");
    put("content/articles/herald.md", "mine\n");
    put("a.txt", "Bridge falls\n\nIt fell on Monday, the mayor said.\n");
    put("b.txt", "\n\n");
    let (status, out, err) = ran(dir.path(), &["import", "--source", "herald", "a.txt", "b.txt", "c.txt"]);
    assert_eq!((status, out.as_str()), (2, "content/articles/herald-2.yaml\n"), "{err}");
    assert!(
        err.contains("error: there is no file `c.txt`\n") && err.contains("error: `b.txt` holds no words\n"),
        "{err}"
    );
    assert!(err.ends_with("the others were imported: 1 article\n"), "{err}");
    assert_eq!(read("content/articles/herald.md"), "mine\n");
    assert!(read("content/articles/herald-2.yaml").starts_with("title: "));
    assert_eq!(read("seeds/herald-2.txt"), read("a.txt"));
    let (status, out, err) = ran(dir.path(), &["import", "a.txt"]);
    assert_eq!((status, out.as_str()), (0, ""));
    assert_eq!(err, "a.txt is in the dossier already, as the capture of `herald-2`\n");
    // Where the dossier has the schemas, editors find them.
    put(".schema/article.schema.json", "{}");
    put("d.txt", "Bridge stands\n\nIt stands again, the mayor said.\n");
    let (status, out, err) = ran(dir.path(), &["import", "d.txt"]);
    assert_eq!(status, 0, "{err}");
    let modeline = "# yaml-language-server: $schema=../../.schema/article.schema.json\ntitle: ";
    assert!(read(out.trim_end()).starts_with(modeline), "{out}");
}

#[test]
fn the_command_refuses_what_is_no_id() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(dir.path().join("content")).unwrap();
    std::fs::write(dir.path().join("content/dossier.yaml"), "title: x\n").unwrap();
    let (status, _, err) = ran(dir.path(), &["import", "--source", "The Herald", "a.txt"]);
    assert_eq!(
        (status, err.as_str()),
        (2, "error: `The Herald` cannot be the id of a source\n  = help: write `--source the-herald`\n")
    );
}
