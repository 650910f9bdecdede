//! A dossier of thousands of articles: no page is too long to be read, and nothing is lost where a page goes on on another.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "../benches/generate/mod.rs"]
mod generate;
#[path = "common/html.rs"]
mod html;

use std::collections::{BTreeMap, BTreeSet};

use dossier::compile::{self, Options};
use dossier::dossier::{Dossier, Target};
use dossier::hash::sha256_hex;
use dossier::memo::Memo;
use dossier::route::address;
use dossier::source::{SourceFile, Sources};
use dossier::view::{self, Fixed, Material, PageId};
use dossier::{analyse, catalogue, parse, resolve, template, theme};
use html::{attributes, ids, target};

/// The most bytes of a page.
const MOST: usize = 500_000;

/// How many articles: with `WHOLE=1` as many as an archive has.
fn articles() -> u64 {
    if std::env::var_os("WHOLE").is_some() { 2_000 } else { 250 }
}

/// What stands before the address in lists: of claims, and of what has a date.
const CLAIM: &str = "<p class=\"claim-says\"><a href=\"";
const DATED: &str = "</span><div><a href=\"";

/// Pages of a site by their paths, with what their records are.
struct Made {
    pages: BTreeMap<String, String>,
    dossier: Dossier,
}

/// Makes the pages of a dossier that are looked at.
fn made(files: Vec<SourceFile>, is_meant: impl Fn(&Dossier, &PageId) -> bool) -> Made {
    let sources = theme::complete(Sources::new(files));
    let parsed = parse::all(&sources);
    assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    let resolved = resolve::resolve(parsed.value, &sources, None, &mut resolve::Proofs::default());
    assert!(!resolved.diagnostics.iter().any(dossier::diagnostic::Diagnostic::is_error), "{:?}", resolved.diagnostics);
    let dossier = resolved.value;
    let analysis = analyse::analyse(&dossier);
    let catalogue = catalogue::load(&sources, "en", &mut catalogue::Read::default()).value;
    let material = Material { dossier: &dossier, analysis: &analysis, catalogue: &catalogue };
    let templates =
        template::load(&sources, &catalogue, &view::site(material), &mut template::Read::default()).value.unwrap();
    let plan = view::plan(&dossier);
    let maps = view::atlas(material, &sources, &plan, &mut view::Drawn::default()).value;
    let meant = plan.iter().filter(|id| is_meant(&dossier, id));
    let views = meant.flat_map(|id| view::pages(material, &maps, id));
    let page = |one: view::View| (one.route.path().to_owned(), templates.render(&one, &sources).unwrap());
    let mut pages = BTreeMap::new();
    for (path, html) in views.map(page) {
        assert!(pages.insert(path.clone(), html).is_none(), "two pages are {path}");
    }
    let made = Made { pages, dossier };
    no_page_is_too_long(&made);
    anchors_lead_somewhere(&made);
    made
}

fn no_page_is_too_long(made: &Made) {
    let long = made.pages.iter().filter(|(_, html)| html.len() > MOST).map(|(path, html)| (path, html.len()));
    assert_eq!(long.collect::<Vec<_>>(), []);
}

/// The pages of a list, first that of its own address.
fn parts<'m>(made: &'m Made, first: &str) -> Vec<(&'m str, &'m str)> {
    let mut parts = Vec::new();
    let mut next = Some(first.to_owned());
    while let Some(path) = next {
        let (path, html) = made.pages.get_key_value(&path).unwrap_or_else(|| panic!("there is no {path}"));
        parts.push((path.as_str(), html.as_str()));
        let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let link = html.split_once("<link rel=\"next\" href=\"").map(|(_, rest)| rest.split('"').next().unwrap());
        next = link.map(|link| folder + link.rsplit('/').next().unwrap());
    }
    parts
}

/// How often each element of a list's parts leads somewhere: `before` is what stands before the address.
fn listed(parts: &[(&str, &str)], before: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (_, html) in parts {
        let (_, main) = html.split_once("<main").unwrap();
        for rest in main.split(before).skip(1) {
            let href = rest.split('"').next().unwrap().trim_start_matches("../");
            *counts.entry(href.to_owned()).or_default() += 1;
        }
    }
    counts
}

/// The paths of records, each of which a list is to hold once.
fn once(dossier: &Dossier, targets: impl IntoIterator<Item = Target>) -> BTreeMap<String, usize> {
    targets.into_iter().map(|target| (address(dossier, target).route.path().to_owned(), 1)).collect()
}

#[test]
fn no_page_is_too_long_and_every_record_stands_once_in_its_list() {
    // Pages of articles, claims and incidents hold what was written about one.
    let made = made(generate::dossier(articles(), 7), |_, id| match id {
        PageId::Record(target) => matches!(target, Target::Source(_) | Target::Actor(_) | Target::Place(_)),
        _ => true,
    });
    let dossier = &made.dossier;
    let in_list = parts(&made, "claims.html");
    assert!(in_list.len() > 3, "{}", in_list.len());
    assert_eq!(listed(&in_list, CLAIM), once(dossier, dossier.claims.ids().map(Target::Claim)));
    let all = once(dossier, dossier.articles.ids().map(Target::Article));
    assert_eq!(listed(&parts(&made, "articles.html"), DATED), all);
    let incidents = once(dossier, dossier.incidents.ids().map(Target::Incident));
    assert_eq!(listed(&parts(&made, "timeline.html"), DATED), incidents);
    let source = dossier.sources.iter().find(|(_, source)| source.common.key == "source-20").unwrap().0;
    let own = dossier.articles.iter().filter(|(_, article)| article.source == Some(source));
    let own = once(dossier, own.map(|(id, _)| Target::Article(id)));
    let source = parts(&made, "sources/source-20.html");
    assert!(source.len() > 1);
    assert_eq!(listed(&source, DATED), own);
    let uses = listed(&parts(&made, "techniques.html"), "<span class=\"line-bias\"><a href=\"");
    assert_eq!(uses.values().sum::<usize>(), dossier.bias.len());
    let sources = theme::complete(Sources::new(generate::dossier(articles(), 7)));
    let press = compile::prepare(&sources, &Options::default(), &mut Memo::default()).value.unwrap();
    for path in ["claims.html", "claims-2.html", "timeline.html", "sources/source-20_2.html"] {
        assert!(press.page(path).is_some_and(|page| page == made.pages[path].as_bytes()), "{path} by itself");
    }
    assert_eq!(press.page("claims-99.html"), None);
}

/// A dossier of articles that all report one incident, repeat and cite the first of them, and speak of one term.
fn of_one_incident(articles: usize) -> Vec<SourceFile> {
    let file = |path: String, text: String| SourceFile::new(path, text.into());
    let fixed = [
        ("content/dossier.yaml", "title: One incident\n"),
        ("content/sources.yaml", "gazette: {name: The Gazette, kind: newspaper}\n"),
        ("content/glossary.yaml", "ford: {term: Ford, definition: Where a river is crossed.}\n"),
        (
            "content/incidents.yaml",
            "meeting:\n  title: A meeting\n  date: 2020-05-27\n  kind: patrol\n  \
             questions:\n    joint: {ask: Was it joint?, kind: yes-no}\n",
        ),
    ];
    let mut files: Vec<_> = fixed.map(|(path, text)| file(path.to_owned(), text.to_owned())).into();
    for number in 0..articles {
        let text = format!(
            "# Report {number}\n\nThe two armies met for joint patrols at the ford, local sources {number} said.\n"
        );
        let hash = sha256_hex([text.as_bytes()]);
        let to_first = if number == 0 {
            String::new()
        } else {
            "    repeats: [report-0#joint]\nreferences:\n  - {cites: report-0, note: As it says.}\n".to_owned()
        };
        let record = format!(
            "title: Report {number}\nsource: gazette\npublished: 2020-05-28\nincidents: [meeting]\n\
             capture: {{file: seeds/report-{number}.md, sha256: {hash}}}\n\
             notes:\n  - {{quote: at the ford, note: \"There was a [[glossary:ford]] where those who had come from the other side of the river left their carts behind.\"}}\nclaims:\n  - id: joint\n    \
             quote: met for joint patrols\n    says: The armies patrolled together.\n    \
             speaker: {{anonymous: local sources {number}}}\n    answers: {{joint: yes}}\n{to_first}"
        );
        files.push(file(format!("content/articles/report-{number}.md"), text.clone()));
        files.push(file(format!("content/articles/report-{number}.yaml"), record));
        files.push(file(format!("seeds/report-{number}.md"), text));
    }
    files
}

#[test]
fn what_thousands_speak_of_has_pages_of_a_readable_size_too() {
    let number = if std::env::var_os("WHOLE").is_some() { 2_000 } else { 900 };
    let made = made(of_one_incident(number), |dossier, id| match id {
        PageId::Record(Target::Article(id)) => dossier.articles[*id].common.key == "report-0",
        PageId::Record(Target::Claim(id)) => dossier.articles[dossier.claims[*id].article].common.key == "report-0",
        // The drawing of one incident is not cut: it grows by a kilobyte a report.
        PageId::Fixed(Fixed::Timeline) | PageId::Lanes(_) => false,
        _ => true,
    });
    let dossier = &made.dossier;
    let all = once(dossier, dossier.articles.ids().map(Target::Article));
    let others = |mut all: BTreeMap<String, usize>, own: &str| {
        all.remove(own).unwrap();
        all
    };
    let incident = parts(&made, "incidents/meeting.html");
    assert!(incident[0].1.contains("id=\"q_joint\""), "others lead to the table");
    assert_eq!(listed(&incident, "<th scope=\"col\"><a href=\""), all);
    let speakers = incident.iter().map(|(_, html)| html.matches("<th scope=\"col\">unnamed: “local sources ").count());
    assert_eq!(speakers.sum::<usize>(), number);
    let claims = others(once(dossier, dossier.claims.ids().map(Target::Claim)), "claims/report-0/joint.html");
    let claim = parts(&made, "claims/report-0/joint.html");
    assert!(claim.len() > 1);
    let section = |html| -> &str { str::split_once(html, "id=\"_relations\"").map_or("", |(_, rest)| rest) };
    let relations = |html| section(html).split("</section>").next().unwrap().matches("/claims/report-").count();
    assert_eq!(claim.iter().map(|(_, html)| relations(html)).sum::<usize>(), claims.len());
    let terms = parts(&made, "glossary.html");
    let mentions = terms.iter().map(|(_, html)| html.matches("<p class=\"ctx\">").count());
    assert_eq!(mentions.sum::<usize>(), number);
    assert!(terms[0].1.contains("glossary-2.html#ford\">and "), "{}", terms.len());
}

/// What the pages that were made refer to by an id is on the page that they name.
fn anchors_lead_somewhere(made: &Made) {
    let ids: BTreeMap<&str, BTreeSet<String>> =
        made.pages.iter().map(|(path, html)| (path.as_str(), ids(path, html))).collect();
    for (page, html) in &made.pages {
        for href in attributes(html, "href") {
            let Some((path, id)) = target(page, &href).filter(|(_, id)| !id.is_empty()) else { continue };
            if let Some(ids) = ids.get(path.as_str()) {
                assert!(id.starts_with('?') || ids.contains(id), "{page} leads to {href}");
            }
        }
    }
}

#[test]
fn a_page_that_is_not_long_has_no_parts() {
    let files = generate::dossier(20, 7);
    let site = dossier::compile::build(&theme::complete(Sources::new(files)), &dossier::compile::Options::default());
    let site = site.value.unwrap();
    assert!(site.files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("class=\"turn parts\"")));
    assert!(!site.files.contains_key("claims-2.html"));
}
