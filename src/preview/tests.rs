use super::*;
use crate::diagnostic::Severity;
use crate::site::Site;

fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// A reading: the files of a site, or what is wrong.
type Reading<'a> = Result<&'a [(&'a str, &'a str)], &'a str>;

fn read(snapshot: &Snapshot, reading: Reading<'_>) -> Snapshot {
    snapshot.next(match reading {
        Ok(files) => Outcome { site: Some(Arc::new(site(files).into())), problems: Vec::new() },
        Err(text) => Outcome { site: None, problems: vec![Problem::of_world(text)] },
    })
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

fn shown(readings: &[Reading<'_>]) -> Snapshot {
    readings.iter().fold(Snapshot::before(run()), |snapshot, reading| read(&snapshot, *reading))
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
    let snapshot = shown(&[Ok(PAGES)]);
    assert_eq!(got(&snapshot, ""), expected);
    assert_eq!(got(&snapshot, "index.html"), expected);
}

#[test]
fn every_other_file_is_served_as_it_is() {
    assert_eq!(got(&shown(&[Ok(PAGES)]), "static/a.css"), (Presence::Here, "a {}".to_owned()));
}

#[test]
fn what_is_not_in_the_site_is_not_found_whatever_the_disk_has() {
    let snapshot = shown(&[Ok(PAGES)]);
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
    let (_, page) = got(&shown(&[Ok(PAGES)]), "\"><script>x");
    assert!(page.contains("data-asked=\"&quot;&gt;&lt;script&gt;x\""), "{page}");
}

#[test]
fn a_fault_leaves_the_last_good_site() {
    let snapshot = shown(&[Ok(PAGES), Err("no")]);
    let (presence, page) = got(&snapshot, "a/b.html");
    assert_eq!(presence, Presence::Here);
    assert!(page.ends_with("</head>b"), "{page}");
    assert!(state(&snapshot).contains("<pre tabindex=\\\"0\\\">no</pre>"), "{}", state(&snapshot));
}

#[test]
fn before_the_first_site_every_address_shows_the_problems() {
    let snapshot = shown(&[Err("`<` is wrong")]);
    for path in ["", "a/b.html", "static/a.css"] {
        let (presence, page) = got(&snapshot, path);
        assert_eq!(presence, Presence::NoSite);
        assert!(page.contains("<pre tabindex=\"0\">`&lt;` is wrong</pre>") && page.contains("1 error"), "{page}");
    }
    assert!(!snapshot.has_site() && shown(&[Err("no"), Ok(PAGES)]).has_site());
}

#[test]
fn files_know_when_they_changed() {
    let other =
        [("404.html", PAGES[0].1), ("c.html", "new"), ("index.html", "<head></head>house"), ("static/a.css", "a {}")];
    let all = ["a/b.html", "c.html", "index.html", "static/a.css", "never.html"];
    let first = shown(&[Ok(PAGES)]);
    for file in all {
        answer(&first, file, &[]);
    }
    let snapshot = read(&read(&first, Err("no")), Ok(&other));
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
    let first = shown(&[Ok(PAGES)]);
    answer(&first, "index.html", &[]);
    assert_eq!(changes(&read(&first, Ok(PAGES)), "s-1", &["index.html"]), r#"{"version":"s-2","changed":[]}"#);
}

#[test]
fn a_fault_in_the_making_brings_the_last_good_site_back() {
    let first = shown(&[Ok(PAGES)]);
    let second = read(&first, Ok(&[("index.html", "<head></head>house")]));
    assert!(got(&second, "").1.ends_with("house"));
    let third = second.faulty(first.site(), vec![Problem::of_world("no")]);
    assert!(got(&third, "").1.ends_with("home") && third.has_errors());
    assert_eq!(changes(&third, "s-2", &["index.html"]), r#"{"version":"s-3","changed":["index.html"]}"#);
    assert_eq!(got(&second.faulty(None, vec![Problem::of_world("no")]), "").0, Presence::NoSite);
}

#[test]
fn the_same_problems_have_the_same_key() {
    let key = |readings: &[Reading<'_>]| state(&shown(readings)).split("\"key\":").nth(1).unwrap()[..66].to_owned();
    assert_eq!(key(&[Err("no")]), key(&[Ok(PAGES), Err("no")]));
    assert_ne!(key(&[Err("no")]), key(&[Err("yes")]));
}

#[test]
fn the_state_is_one_line() {
    let problem = Problem { severity: Severity::Warning, place: None, text: "a\nb\r\nc\u{2028}".to_owned() };
    let line = state(&Snapshot::before(run()).next(Outcome { site: None, problems: vec![problem] }));
    assert!(!line.contains(['\n', '\r']), "{line}");
    assert!(line.contains("\"errors\":0,\"warnings\":1,\"summary\":\"1 warning\""), "{line}");
}
