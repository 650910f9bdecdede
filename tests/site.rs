//! The laws of a built site, held against the dossier that ships with the project.
#![allow(clippy::disallowed_methods, reason = "a test reads the project's own files")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

mod common;
#[path = "common/html.rs"]
mod html;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use common::{build, shipped, text, with};
use dossier::site::Site;
use dossier::source::SourceFile;
use html::{attributes, ids, target};

fn ends_in(path: &str, ending: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "html")
}

fn pages(site: &Site) -> impl Iterator<Item = (&String, &str)> {
    site.files.iter().filter(|(path, _)| is_page(path)).map(|(path, bytes)| (path, std::str::from_utf8(bytes).unwrap()))
}

#[test]
fn every_internal_link_leads_to_a_file_and_every_fragment_to_an_element() {
    assert_eq!(broken_links(&build(shipped())), Vec::<String>::new());
}

#[test]
fn links_lead_somewhere_also_where_texts_are_private_and_records_withdrawn() {
    let gone = "withdrawn: {on: 2026-11-01, because: Mistaken}";
    for (folder, line) in
        [("content/articles/", "publish: metadata"), ("content/articles/", gone), ("content/incidents/", gone)]
    {
        let is_meant = |file: &SourceFile| file.path().starts_with(folder) && ends_in(file.path(), "yaml");
        let amended = |file: SourceFile| match file.text().filter(|_| is_meant(&file)) {
            Some(text) => SourceFile::new(file.path(), format!("{line}\n{text}").into_bytes()),
            None => file,
        };
        let site = build(shipped().into_iter().map(amended).collect());
        assert_eq!(broken_links(&site), Vec::<String>::new(), "{folder}: {line}");
    }
}

fn broken_links(site: &Site) -> Vec<String> {
    let ids: BTreeMap<&str, BTreeSet<String>> =
        pages(site).map(|(path, html)| (path.as_str(), ids(path, html))).collect();
    let mut broken = Vec::new();
    for (page, html) in pages(site) {
        for href in [attributes(html, "href"), attributes(html, "src")].concat() {
            let Some((path, fragment)) = target(page, &href) else { continue };
            let is_there = fragment.is_empty() || ids.get(path.as_str()).is_some_and(|ids| ids.contains(fragment));
            if !is_there || !site.files.contains_key(&path) {
                broken.push(format!("{page}: {href}"));
            }
        }
    }
    broken
}

#[test]
fn every_id_occurs_once_on_its_page() {
    for (page, html) in pages(&build(shipped())) {
        ids(page, html);
    }
}

#[test]
fn nothing_is_fetched_from_elsewhere_and_nothing_is_inline() {
    let site = build(shipped());
    for (page, html) in pages(&site) {
        for source in attributes(html, "src") {
            assert!(!source.contains(':') && !source.starts_with("//"), "{page} fetches {source}");
        }
        for tag in html.split("<link").skip(1).filter_map(|rest| rest.split('>').next()) {
            assert!(tag.contains("rel=\"canonical\"") || !tag.contains("//"), "{page} fetches {tag}");
        }
        assert!(attributes(html, "style").is_empty(), "{page} has an inline style");
        assert!(!html.contains("<style"), "{page} has an inline style sheet");
        assert!(!html.contains("javascript:"), "{page} has a script for an address");
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains("src=") || tag.contains("application/ld+json"), "{page} has an inline script");
        }
    }
}

#[test]
fn no_style_sheet_fetches_from_elsewhere() {
    let site = build(shipped());
    let sheets = site.files.keys().filter(|path| ends_in(path, "css"));
    for path in sheets {
        let sheet = text(&site, path);
        for address in sheet.split("url(").skip(1).chain(sheet.split("@import").skip(1)) {
            let address = address.trim_start().trim_start_matches(['"', '\'']);
            assert!(!address.starts_with("http") && !address.starts_with("//"), "{path} fetches {address:.60}");
        }
    }
}

#[test]
fn two_builds_are_the_same_whatever_the_order_of_files() {
    let first = build(shipped());
    let mut files = shipped();
    files.reverse();
    assert_eq!(first, build(files), "the order of files shows in the site");
}

#[test]
fn every_claim_of_the_shipped_dossier_is_marked_in_its_article() {
    let site = build(shipped());
    let data: serde_json::Value = serde_json::from_slice(&site.files["data/dossier.json"]).unwrap();
    for (address, claim) in data["claims"].as_object().unwrap() {
        let (article, key) = address.split_once('#').unwrap();
        let page = text(&site, &format!("articles/{article}.html"));
        assert!(page.contains(&format!(" id=\"{key}\"")), "{address} has no mark");
        assert!(site.files.contains_key(&format!("claims/{article}/{key}.html")), "{address} has no page");
        let anchor = &claim["computed"]["anchor"];
        let plain: Vec<char> = data["articles"][article]["computed"]["text"].as_str().unwrap().chars().collect();
        let range = |name: &str| usize::try_from(anchor[name].as_u64().unwrap()).unwrap();
        let exact: String = plain[range("start")..range("end")].iter().collect();
        assert_eq!(anchor["exact"].as_str().unwrap(), exact, "{address}: the anchor does not hold its words");
    }
}

#[test]
fn the_shipped_dossier_shows_each_kind_of_evidence() {
    let site = build(shipped());
    let data: serde_json::Value = serde_json::from_slice(&site.files["data/dossier.json"]).unwrap();
    let rows = |incident: &str, question: &str| data["incidents"][incident]["computed"]["questions"][question].clone();
    // One owner: what RT says of the road has its origin in RT's own video agency, and is one origin.
    let origins = &data["claims"]["rt-2019#road-meeting"]["computed"]["origins"];
    assert_eq!(*origins, serde_json::json!({"least": 1, "most": 1, "named": ["ruptly"]}));
    assert_eq!(data["sources"]["ruptly"]["part_of"], "rt");
    // A conflict, with the editors' reason beside it.
    assert_eq!(rows("deir-gusun-2020", "joint")[0]["verdict"], "conflict");
    assert!(
        text(&site, "disputes.html")
            .contains("The local sources call it joint patrols, the spokesman says that it was")
    );
    // Numbers of three groups, none held against another.
    let killed = rows("khusham-2018", "killed");
    let groups: BTreeSet<&str> = killed.as_array().unwrap().iter().map(|row| row["of"].as_str().unwrap()).collect();
    assert_eq!(groups.len(), 3, "{groups:?}");
    assert!(killed.as_array().unwrap().iter().all(|row| row["verdict"] == "single"));
    assert!(text(&site, "incidents/khusham-2018.html").contains("numbers of one are not compared"));
    // Silence: the report of a strike that says nothing of the dead.
    assert_eq!(rows("al-tanf-2017", "killed")[0]["silent"], serde_json::json!(["tanf-2017"]));
    assert!(text(&site, "incidents/al-tanf-2017.html").contains("Silent, though read for it"));
    // Unnamed origins make a range.
    let threatened = &rows("al-tanf-2017", "threatened")[0]["origins"];
    assert_eq!(*threatened, serde_json::json!({"least": 1, "most": 3, "named": []}));
    assert!(text(&site, "incidents/al-tanf-2017.html").contains("1 to 3 independent origins"));
    // A life line with a denial.
    assert!(text(&site, "incidents/deir-gusun-2020.html").contains("There is a denial, first published 28 May 2020"));
}

#[test]
fn the_account_table_is_a_file_that_the_data_page_lists() {
    let site = build(common::small());
    let table = text(&site, "data/accounts/meeting.csv");
    let expected = "question,of,\"Patrols in the village (The Gazette, 28 May 2020 (1 day after))\",verdict,origins\r\n\
                    Was it joint?,,yes | met for joint patrols || denies: no | it was not a joint patrol,\
                    the answers conflict,\"2 answers, 1 to 2 independent origins: A spokesman; unnamed: “local sources”\"\r\n";
    assert_eq!(table, expected);
    assert!(text(&site, "data.html").contains("href=\"data/accounts/meeting.csv\""));
    assert!(text(&site, "incidents/meeting.html").contains("href=\"../data/accounts/meeting.csv\""));
}

#[test]
fn the_account_table_by_who_speaks_is_a_file_too() {
    let site = build(common::small());
    let path = "data/accounts-by-speaker/meeting.csv";
    let expected = "question,of,A spokesman,unnamed: “local sources”,verdict,origins\r\n\
                    Was it joint?,,denies: no | it was not a joint patrol,yes | met for joint patrols,\
                    the answers conflict,\"2 answers, 1 to 2 independent origins: A spokesman; unnamed: “local sources”\"\r\n";
    assert_eq!(text(&site, path), expected);
    assert!(text(&site, "data.html").contains(&format!("href=\"{path}\"")));
    assert!(text(&site, "incidents/meeting.html").contains(&format!("href=\"../{path}\"")));
}

#[test]
fn a_relation_is_shown_on_the_other_side_too() {
    let text = "# Later\n\nOne was so. Two was so. Three was so. Four was so. Five was so.\n";
    let claim = |id: &str, quote: &str, relation: &str| {
        format!(
            "  - {{id: {id}, quote: {quote} was so, says: It was {quote}., speaker: spokesman, {relation}: [{{ref: first#joint, because: Why {quote}.}}]}}\n"
        )
    };
    let claims = [
        ("one", "One", "supports"),
        ("two", "Two", "qualifies"),
        ("three", "Three", "repeats"),
        ("four", "Four", "corrects"),
        ("five", "Five", "updates"),
    ];
    let claims: String = claims.map(|(id, quote, relation)| claim(id, quote, relation)).concat();
    let record = format!("title: Later\nsource: gazette\nincidents: [meeting]\nclaims:\n{claims}");
    let files = [("content/articles/second.md", text), ("content/articles/second.yaml", &record)];
    let site = build(common::with(common::small(), &files));
    let other = common::text(&site, "claims/first/joint.html");
    let relations = other.split("id=\"_relations\"").nth(1).unwrap().split("</section>").next().unwrap();
    let shown = [
        ("Contradicted by", "first/not-joint", "The same meeting."),
        ("Supported by", "second/one", "Why One."),
        ("is qualified by", "second/two", "Why Two."),
        ("is repeated by", "second/three", "Why Three."),
        ("is corrected by", "second/four", "Why Four."),
        ("is updated by", "second/five", "Why Five."),
    ];
    for (word, from, because) in shown {
        let place = relations.split("<li>").find(|item| item.contains(&format!("claims/{from}.html")));
        assert!(relations.contains(word), "{word} is not in {relations}");
        assert!(place.is_some_and(|item| item.contains(because)), "{from} is not in {relations}");
    }
}

#[test]
fn every_chain_is_drawn_and_told_in_words() {
    let site = build(common::shipped());
    let pages = site.files.keys().filter(|path| path.starts_with("claims/") || path.starts_with("articles/"));
    let mut chains = 0;
    for path in pages {
        let page = common::text(&site, path);
        let mut here = 0;
        for chain in page.split("<div class=\"chain-drawn\">").skip(1) {
            let (drawing, words) = chain.split_once("<ol class=\"chain\">").unwrap();
            let words = words.split("</ol>").next().unwrap();
            assert!(drawing.starts_with("<svg") && drawing.contains("aria-label="), "{path}: {drawing}");
            assert_eq!(drawing.matches("class=\"ch-hand\"").count(), words.matches("<li>").count(), "{path}: {chain}");
            here += 1;
        }
        let moved = page.contains("This page has moved");
        assert!(here > 0 || moved || !path.starts_with("claims/"), "{path} has no chain");
        chains += here;
    }
    assert!(chains > 0);
}

#[test]
fn quotation_marks_round_a_quote_stand_apart_from_its_own() {
    let text = "# Patrols\n\n\"We met\" on the road, he said. They were \"joint\".\n";
    let record = "title: Patrols\nsource: gazette\nincidents: [meeting]\nclaims:\n  \
                  - {id: met, quote: '\"We met\" on the road', says: They met., speaker: spokesman}\n  \
                  - {id: joint, quote: 'They were \"joint\"', says: They were., speaker: spokesman}\n";
    let second = [("content/articles/second.md", text), ("content/articles/second.yaml", record)];
    let site = build(common::with(common::small(), &second));
    let list = common::text(&site, "claims.html");
    assert!(
        list.contains(
            "“\u{202F}<a class=\"quiet\" href=\"articles/second.html#met\">&quot;We met&quot; on the road</a>”"
        )
    );
    assert!(list.contains("href=\"articles/second.html#joint\">They were &quot;joint&quot;</a>\u{202F}”"));
}

#[test]
fn counts_are_drawn_where_there_is_something_to_see() {
    let questions = "meeting:\n  title: A meeting\n  date: 2020-05-27\n  kind: patrol\n  actors: [spokesman]\n  \
                     questions:\n    joint: {ask: Was it joint?, kind: yes-no}\n    \
                     seen: {ask: How many?, kind: count, of: men}\n";
    let incident = |one: &str, other: &str| {
        let files = common::small();
        let record = files.iter().find(|file| file.path() == "content/articles/first.yaml").unwrap();
        let record = record.text().unwrap().replace("{joint: yes}", one).replace("{joint: no}", other);
        let changes = [("content/incidents.yaml", questions), ("content/articles/first.yaml", &record)];
        text(&build(with(files, &changes)), "incidents/meeting.html").to_owned()
    };
    let one = incident("{joint: yes, seen: 100}", "{joint: no}");
    assert!(!one.contains("class=\"rg "), "one answer needs no drawing");
    let two = incident("{joint: yes, seen: 100}", "{joint: no, seen: {not: '<=150'}}");
    assert!(two.contains("rg-gap") && two.contains("rg-not"), "{two}");
    let others = incident("{joint: yes, seen: 100}", "{joint: no, seen: {count: 7, of: women}}");
    assert!(others.contains("a line and a scale of its own") && !others.contains("rg-gap"), "{others}");
}

#[test]
fn lines_that_end_as_windows_ends_them_make_the_same_site() {
    let prose =
        "# A page\n\nIt says *this*\nand [[incident:meeting]].\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n";
    let glossary =
        "convoy:\n  term: A convoy\n  definition: |\n    Vehicles that *go\n    together*.\n\n    On a road.\n";
    let files = with(common::small(), &[("content/pages/a.md", prose), ("content/glossary.yaml", glossary)]);
    let windows = files.iter().cloned().map(|file| match file.text() {
        Some(text) if file.path().starts_with("content/") => {
            SourceFile::new(file.path(), text.replace('\n', "\r\n").into_bytes())
        }
        _ => file,
    });
    let (theirs, ours) = (build(windows.collect()), build(files));
    assert_eq!(ours.files.keys().collect::<Vec<_>>(), theirs.files.keys().collect::<Vec<_>>());
    let others = ours.files.iter().filter(|(path, bytes)| theirs.files[*path] != **bytes).map(|(path, _)| path);
    assert_eq!(others.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn raw_html_and_scripts_in_an_article_are_shown_as_text() {
    let hostile = "# A title\n\n<script>alert(1)</script>\n\nA *patrol* met <b onclick=\"x()\">here</b>.\n\n\
                   [click](javascript:alert(2)) [tab](java\tscript:x) ![i](https://example.org/x.png)\n";
    let site = build(with(common::small(), &[("content/articles/first.md", hostile)]));
    let page = text(&site, "articles/first.html");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    assert!(!page.contains("<script>") && !page.contains("<b onclick") && !page.contains("<img"), "{page}");
    assert!(!page.contains("javascript:alert(2)\""), "{page}");
}

#[test]
fn an_address_is_encoded_where_it_is_a_link_and_stays_as_written_in_data() {
    let url = "https://gazette.example/{a}|b?c[]=100%";
    let encoded = "https://gazette.example/%7Ba%7D%7Cb?c%5B%5D=100%25";
    let dossier = format!("title: A small dossier\neditors: [{{name: An editor, url: '{url}'}}]\n");
    let sources = format!(
        "gazette:\n  {{name: The Gazette, kind: newspaper, url: '{url}', bias: [{{note: Ours, evidence: ['{url}']}}]}}\n"
    );
    let mut files = with(common::small(), &[("content/dossier.yaml", &dossier), ("content/sources.yaml", &sources)]);
    let record = files.iter_mut().find(|file| file.path() == "content/articles/first.yaml").unwrap();
    let written =
        record.text().unwrap().replacen("complete:", &format!("url: '{url}'\narchived: '{url}'\ncomplete:"), 1);
    *record = SourceFile::new(record.path(), written.into_bytes());
    let site = build(files);
    for (path, html) in pages(&site) {
        for name in ["href", "data-versionurl", "data-originalurl"] {
            assert!(attributes(html, name).iter().all(|value| !value.contains(['{', '|', '['])), "{path}: {name}");
        }
    }
    for (path, count) in [("articles/first.html", 4), ("sources/gazette.html", 2), ("claims/first/joint.html", 2)] {
        assert!(text(&site, path).matches(encoded).count() >= count, "{path}");
    }
    let data = text(&site, "data/dossier.json");
    assert_eq!((data.matches(url).count(), data.contains(encoded)), (5, false));
}

#[test]
fn an_alias_leads_to_the_present_address() {
    let files = with(
        common::small(),
        &[(
            "content/incidents.yaml",
            "meeting:\n  title: A meeting\n  date: 2020-05-27\n  kind: patrol\n  aliases: [old-meeting]\n  questions:\n    joint: {ask: Was it joint?, kind: yes-no}\n",
        )],
    );
    let site = build(files);
    assert!(text(&site, "incidents/old-meeting.html").contains("url=../incidents/meeting.html"));
}

#[test]
fn metadata_only_keeps_every_word_of_the_text_private() {
    let mut files = common::small();
    let record = files.iter_mut().find(|file| file.path() == "content/articles/first.yaml").unwrap();
    let words = format!("{}\npublish: metadata\n", record.text().unwrap());
    let site = build(with(files, &[("content/articles/first.yaml", &words)]));
    for (path, bytes) in &site.files {
        let bytes = String::from_utf8_lossy(bytes);
        assert!(!bytes.contains("joint patrols"), "{path} leaks");
    }
    assert!(text(&site, "articles/first.html").contains("is not published here"));
}

#[test]
fn excerpts_keep_what_is_far_from_every_quote() {
    let mut files = common::small();
    let record = files.iter_mut().find(|file| file.path() == "content/articles/first.yaml").unwrap();
    let words = format!("{}\npublish: excerpts\n", record.text().unwrap());
    let settings = "title: A small dossier\nexcerpt_words: 2\n";
    let site = build(with(files, &[("content/articles/first.yaml", &words), ("content/dossier.yaml", settings)]));
    assert!(text(&site, "articles/first.html").contains("met for joint patrols"));
    for (path, bytes) in &site.files {
        assert!(!String::from_utf8_lossy(bytes).contains("nothing else happened"), "{path} leaks");
    }
}

#[test]
fn a_template_of_the_dossier_stands_in_for_the_theme() {
    let own = "{% extends \"base.html\" %}{% block main %}<h1>Mine: {{ page.title }}</h1>{% endblock main %}";
    let site = build(with(common::small(), &[("templates/404.html", own), ("static/own.txt", "own")]));
    assert!(text(&site, "404.html").contains("<h1>Mine: Page not found</h1>"));
    assert_eq!(text(&site, "static/own.txt"), "own");
}

#[test]
fn the_accent_colour_is_written_to_its_own_style_sheet() {
    let settings = "title: A small dossier\ntheme: {accent: \"#004488\"}\n";
    let site = build(with(common::small(), &[("content/dossier.yaml", settings)]));
    assert!(text(&site, "static/accent.css").contains("#004488"));
}

#[test]
fn a_fault_in_a_template_is_told_once_with_its_place_and_what_was_there() {
    let own = "{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ titel }}</h1>\n{% endblock main %}";
    let (sources, built) = common::compiled(with(common::small(), &[("templates/claim.html", own)]));
    assert!(built.value.is_none());
    let told = common::messages(&built.diagnostics, &sources);
    assert_eq!(built.diagnostics.len(), 1, "{told}");
    assert!(told.contains("templates/claim.html:3:8"), "{told}");
    assert!(told.contains("titel") && told.contains("claim"), "{told}");
}

#[test]
fn every_fault_of_syntax_in_every_template_is_told() {
    let files = with(common::small(), &[("templates/404.html", "{% if %}"), ("templates/claim.html", "{{ a b }}")]);
    let (sources, built) = common::compiled(files);
    let told = common::messages(&built.diagnostics, &sources);
    assert!(built.value.is_none() && built.diagnostics.len() == 2, "{told}");
    assert!(told.contains("templates/404.html:1:") && told.contains("templates/claim.html:1:"), "{told}");
}

#[test]
fn the_last_slash_of_the_address_makes_no_difference() {
    let at = |address: &str| {
        let settings = format!("title: A small dossier\nbase_url: {address}\n");
        build(with(common::small(), &[("content/dossier.yaml", &settings)]))
    };
    let site = at("https://example.org/dossier");
    assert_eq!(site.files, at("https://example.org/dossier/").files);
    assert!(
        text(&site, "index.html").contains("<link rel=\"canonical\" href=\"https://example.org/dossier/index.html\">")
    );
    assert!(text(&site, "404.html").contains("href=\"/dossier/"));
}
