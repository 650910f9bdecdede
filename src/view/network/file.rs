//! The whole net as a table to download.

use crate::analyse;
use crate::analyse::network::{Ground, Station, Tie, Way};
use crate::dossier::{Dossier, Subject};
use crate::draw::network::Kind;
use crate::export::csv;
use crate::route::Route;

use super::bundles::kind;
use super::names::Names;
use super::spots::Spots;
use super::words;
use crate::view::Material;
use crate::view::atlas::Maps;
use crate::view::here::Here;
use crate::view::shape::shared::Link;

const COLUMNS: [&str; 8] = ["from", "through", "to", "article", "relation", "claim", "other", "because"];

/// Where the table lies; `None` where there is nothing in it.
pub(in crate::view) fn route(dossier: &Dossier) -> Option<Route> {
    super::is_there(dossier).then(|| Route::file("data/network.csv"))
}

/// The table.
pub fn file(material: Material<'_>) -> Option<(Route, Vec<u8>)> {
    let route = route(material.dossier)?;
    let maps = Maps::new();
    let here = Here::new(material, &maps, route.clone());
    let net = analyse::network(material.dossier, material.analysis);
    let spots = Spots::whole(&net);
    let names = Names { here: &here, net: &net, spots: &spots };
    let head = COLUMNS.map(str::to_owned).to_vec();
    let ways = net.ways.iter().map(|way| way_row(&names, way));
    let ties = net.ties.iter().map(|tie| tie_row(&names, tie));
    Some((route, csv::table(std::iter::once(head).chain(ways).chain(ties))))
}

fn way_row(names: &Names<'_>, way: &Way) -> Vec<String> {
    let dossier = names.here.dossier;
    let article = dossier.claims[way.claim].article;
    let mut hands: Vec<String> = way.hands.iter().map(|voice| joined(names.voice(*voice))).collect();
    let before: Vec<String> = way.before.iter().map(|id| dossier.articles[*id].common.key.clone()).collect();
    let (from, how) = match (before.is_empty(), hands.is_empty()) {
        (true, true) => (names.publisher(article).text, "own"),
        (true, false) => (hands.remove(0), "says"),
        (false, _) => (before.join("; "), "had"),
    };
    let key = dossier.articles[article].common.key.clone();
    let claim = address(dossier, Subject::Claim(way.claim));
    let through = hands.join(" > ");
    vec![
        from,
        through,
        names.publisher(article).text,
        key,
        names.here.word("network-how", how),
        claim,
        String::new(),
        String::new(),
    ]
}

fn tie_row(names: &Names<'_>, tie: &Tie<'_>) -> Vec<String> {
    let dossier = names.here.dossier;
    let end = |station: Station| match station {
        Station::Voice(voice) => joined(names.voice(voice)),
        Station::Article(article) => names.publisher(article).text,
    };
    let copied = kind(tie.relation) == Kind::Copy;
    let (from, to) = if copied { (tie.ends.1, tie.ends.0) } else { tie.ends };
    let article = match tie.from {
        Subject::Article(id) => id,
        Subject::Claim(id) => dossier.claims[id].article,
    };
    let because = match tie.ground {
        Ground::Written(because) => because.map_or_else(String::new, |because| names.here.plain(because)),
        Ground::Answers(question) => words::computed(names.here, &dossier.questions[question].ask),
    };
    vec![
        end(from),
        String::new(),
        end(to),
        dossier.articles[article].common.key.clone(),
        words::relation(names.here, tie.relation),
        address(dossier, tie.from),
        address(dossier, tie.to),
        because,
    ]
}

/// `article#claim`, or the article's id.
fn address(dossier: &Dossier, subject: Subject) -> String {
    match subject {
        Subject::Article(id) => dossier.articles[id].common.key.clone(),
        Subject::Claim(id) => {
            let claim = &dossier.claims[id];
            format!("{}#{}", dossier.articles[claim.article].common.key, claim.common.key)
        }
    }
}

fn joined(links: Vec<Link>) -> String {
    links.into_iter().map(|link| link.text).collect::<Vec<_>>().join("; ")
}
