//! The network page: who had what from whom, drawn and as a list.

mod bundles;
mod figure;
mod file;
mod names;
mod rows;
mod spots;
mod words;

use crate::analyse;
use crate::dossier::{Dossier, Subject, Target};

use super::here::Here;
use super::shape::network::NetworkPage;
use super::shape::shared::Link;
use super::{Body, View};
use names::Names;
use rows::Listed;
use spots::Spots;

pub use file::file;
pub(super) use file::route as file_route;

/// `network.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let net = analyse::network(here.dossier, here.analysis);
    let spots = Spots::of(here.dossier, &net);
    let names = Names { here, net: &net, spots: &spots };
    let (ways, ties) = (rows::ways(&names), rows::ties(&names));
    let count = words::counts(here, &net);
    let drawn = figure::figure(&names, &ways.row_of);
    let body = NetworkPage {
        count: count.clone(),
        folded: spots.folded().then(|| here.say("network-folded")),
        left_out: drawn.left_out,
        figure: drawn.figure,
        circles: circles(here),
        more: more(here, &ways, "network-beyond-ways")
            .into_iter()
            .chain(more(here, &ties, "network-beyond-ties"))
            .collect(),
        ways: ways.rows,
        ties: ties.rows,
        file: file::route(here.dossier).map(|route| here.fixed(route.path(), "network.csv")),
    };
    View {
        route: here.route.clone(),
        template: "network.html",
        page: here.frame("network", &here.say("page-network"), &count),
        body: Body::Network(body),
    }
}

/// "120 more ways with fewer claims stand in the file only."
fn more(here: &Here<'_>, listed: &Listed, message: &str) -> Option<String> {
    (listed.beyond > 0).then(|| here.count(message, listed.beyond))
}

/// Circular reporting, each circle with its records.
fn circles(here: &Here<'_>) -> Vec<Vec<Link>> {
    let shown = |subject: &Subject| match subject {
        Subject::Article(id) => here.stands(Target::Article(*id)),
        Subject::Claim(id) => here.stands(Target::Claim(*id)),
    };
    let cycles = here.analysis.origins.cycles.iter();
    let links = cycles.map(|cycle| cycle.iter().filter(|subject| shown(subject)).map(|one| words::record(here, *one)));
    links
        .map(|links| links.take(MOST_OF_CIRCLE).collect::<Vec<Link>>())
        .filter(|links| links.len() > 1)
        .take(MOST_CIRCLES)
        .collect()
}

/// How much of circular reporting is listed.
const MOST_CIRCLES: usize = 40;
const MOST_OF_CIRCLE: usize = 12;

/// Whether there is something to draw.
pub(super) fn is_there(dossier: &Dossier) -> bool {
    !dossier.claims.is_empty() || dossier.articles.values().any(|article| !article.references.is_empty())
}
