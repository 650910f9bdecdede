use super::*;
use crate::diagnostic::Severity;

fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

fn good(files: &[(&str, &str)]) -> Outcome {
    Outcome { site: Some(site(files)), problems: Vec::new() }
}

fn faulty(text: &str) -> Outcome {
    Outcome { site: None, problems: vec![Problem::of_world(text)] }
}

fn run() -> Run {
    Run { session: "s".to_owned(), root: "/d".to_owned(), editor: None }
}

const PAGES: &[(&str, &str)] = &[
    ("404.html", "<head></head><a href=\"index.html\">home</a>"),
    ("a/b.html", "<head></head>b"),
    ("index.html", "<head></head>home"),
    ("static/a.css", "a {}"),
];

fn shown(outcomes: &[Outcome]) -> Snapshot {
    outcomes.iter().fold(Snapshot::before(run()), |snapshot, outcome| snapshot.next(outcome.clone()))
}

fn got(snapshot: &Snapshot, path: &str) -> (Presence, String) {
    let served = answer(snapshot, path, &[]);
    (served.presence, String::from_utf8(served.bytes).unwrap())
}

fn changes(snapshot: &Snapshot, since: &str, files: &[&str]) -> String {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut query = vec![pair("since", since)];
    query.extend(files.iter().map(|file| pair("file", file)));
    String::from_utf8(answer(snapshot, "__dossier/changes", &query).bytes).unwrap()
}

#[test]
fn a_page_is_served_with_two_lines_more() {
    let script = "<script src=\"/__dossier/renew.js\" defer></script>\n\
                  <script src=\"/__dossier/page.js\" data-version=\"s-1\" data-asked=\"index.html\" data-shown=\"index.html\" \
                  defer></script>\n";
    let expected = (Presence::Here, format!("<head>{script}</head>home"));
    let snapshot = shown(&[good(PAGES)]);
    assert_eq!(got(&snapshot, ""), expected);
    assert_eq!(got(&snapshot, "index.html"), expected);
}

#[test]
fn every_other_file_is_served_as_it_is() {
    assert_eq!(got(&shown(&[good(PAGES)]), "static/a.css"), (Presence::Here, "a {}".to_owned()));
}

#[test]
fn what_is_not_in_the_site_is_not_found_whatever_the_disk_has() {
    let snapshot = shown(&[good(PAGES)]);
    for path in [
        "a",
        "a/",
        "A/B.html",
        "a//b.html",
        "a/./b.html",
        "x/../index.html",
        "../index.html",
        "../../etc/passwd",
        "/etc/passwd",
        "//etc/passwd",
        "a\\b.html",
        "..\\index.html",
        "C:\\x",
        "index.html\0",
        "index.html/",
        "static",
        "src/main.rs",
        "__dossier",
    ] {
        let (presence, page) = got(&snapshot, path);
        assert_eq!(presence, Presence::Missing, "{path}");
        assert!(page.ends_with("<a href=\"/index.html\">home</a>"), "{page}");
    }
    assert_eq!(got(&snapshot, "__dossier/../index.html").0, Presence::Missing);
}

#[test]
fn the_address_asked_for_cannot_break_out_of_its_attribute() {
    let (_, page) = got(&shown(&[good(PAGES)]), "\"><script>x");
    assert!(page.contains("data-asked=\"&quot;&gt;&lt;script&gt;x\""), "{page}");
}

#[test]
fn a_fault_leaves_the_last_good_site() {
    let snapshot = shown(&[good(PAGES), faulty("no")]);
    let (presence, page) = got(&snapshot, "a/b.html");
    assert_eq!(presence, Presence::Here);
    assert!(page.ends_with("</head>b"), "{page}");
    assert!(state(&snapshot).contains("<pre tabindex=\\\"0\\\">no</pre>"), "{}", state(&snapshot));
    assert_eq!(snapshot.changed_pages(), 0);
}

#[test]
fn before_the_first_site_every_address_shows_the_problems() {
    let snapshot = shown(&[faulty("`<` is wrong")]);
    for path in ["", "a/b.html", "static/a.css"] {
        let (presence, page) = got(&snapshot, path);
        assert_eq!(presence, Presence::NoSite);
        assert!(page.contains("<pre tabindex=\"0\">`&lt;` is wrong</pre>") && page.contains("1 error"), "{page}");
    }
    assert!(!snapshot.has_site() && shown(&[faulty("no"), good(PAGES)]).has_site());
}

#[test]
fn files_know_when_they_changed() {
    let other =
        [("404.html", PAGES[0].1), ("c.html", "new"), ("index.html", "<head></head>house"), ("static/a.css", "a {}")];
    let snapshot = shown(&[good(PAGES), faulty("no"), good(&other)]);
    assert_eq!(snapshot.changed_pages(), 3);
    let all = ["a/b.html", "c.html", "index.html", "static/a.css", "never.html"];
    let expected = r#"{"version":"s-3","changed":["a/b.html","c.html","index.html"]}"#;
    assert_eq!(changes(&snapshot, "s-1", &all), expected);
    assert_eq!(changes(&snapshot, "s-2", &all), expected);
    assert_eq!(changes(&snapshot, "s-3", &all), r#"{"version":"s-3","changed":[]}"#);
    // A page of an earlier run, or without a version, is old.
    for version in ["t-3", "", "3"] {
        assert_eq!(changes(&snapshot, version, &["static/a.css"]), r#"{"version":"s-3","changed":["static/a.css"]}"#);
    }
}

#[test]
fn the_same_site_again_changes_nothing() {
    let snapshot = shown(&[good(PAGES), good(PAGES)]);
    assert_eq!(snapshot.changed_pages(), 0);
    assert_eq!(changes(&snapshot, "s-1", &["index.html"]), r#"{"version":"s-2","changed":[]}"#);
}

#[test]
fn the_same_problems_have_the_same_key() {
    let key = |outcomes: &[Outcome]| state(&shown(outcomes)).split("\"key\":").nth(1).unwrap()[..66].to_owned();
    assert_eq!(key(&[faulty("no")]), key(&[good(PAGES), faulty("no")]));
    assert_ne!(key(&[faulty("no")]), key(&[faulty("yes")]));
}

#[test]
fn the_state_is_one_line() {
    let problem = Problem { severity: Severity::Warning, place: None, text: "a\nb\r\nc\u{2028}".to_owned() };
    let line = state(&shown(&[Outcome { site: None, problems: vec![problem] }]));
    assert!(!line.contains(['\n', '\r']), "{line}");
    assert!(line.contains("\"errors\":0,\"warnings\":1,\"summary\":\"1 warning\""), "{line}");
}
