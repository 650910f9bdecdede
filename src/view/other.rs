//! Pages of prose, lists of files, and what stands where a record is no more.

use crate::arena::Id;
use crate::dossier::{Incident, Page, Target, Withdrawn};
use crate::edtf::Edtf;
use crate::markdown::escape;
use crate::site::MANIFEST;

use super::here::Here;
use super::incident::{COLUMNS, Columns};
use super::shape::other::{CorrectionsPage, DataFile, DataPage, NotFoundPage, ProsePage, RedirectPage, TombstonePage};
use super::shape::shared::Link;
use super::{Body, View, downloads, words};

/// A page of the editors' prose.
pub(super) fn prose(here: &Here<'_>, id: Id<Page>) -> View {
    let page = &here.dossier.pages[id];
    let body = ProsePage { html: here.prose(&page.prose), backlinks: here.backlinks(Target::Page(id)) };
    View {
        route: here.route.clone(),
        template: "page.html",
        page: here.frame(&format!("page-{}", page.common.key), &page.title, &here.plain(&page.prose)),
        body: Body::Prose(body),
    }
}

/// `corrections.html`
pub(super) fn corrections(here: &Here<'_>) -> View {
    View {
        route: here.route.clone(),
        template: "corrections.html",
        page: here.frame("corrections", &here.say("page-corrections"), "What was changed after publication"),
        body: Body::Corrections(CorrectionsPage { changes: here.changes(None) }),
    }
}

/// `data.html`
pub(super) fn data(here: &Here<'_>) -> View {
    let mut files = downloads::files(here);
    let tables = here.dossier.incidents.ids().flat_map(|id| COLUMNS.map(|columns| (id, columns)));
    files.extend(tables.filter_map(|(id, columns)| accounts(here, id, columns)));
    files.extend(network(here));
    View {
        route: here.route.clone(),
        template: "data.html",
        page: here.frame("data", &here.say("page-data"), "The dossier as files to download"),
        body: Body::Data(DataPage { files, manifest: here.fixed(MANIFEST, "manifest-sha256.txt") }),
    }
}

/// An account table of an incident, as a file.
fn accounts(here: &Here<'_>, id: Id<Incident>, columns: Columns) -> Option<DataFile> {
    let route = super::incident::accounts_route(here, id, columns)?;
    let path = route.path();
    let name = path.strip_prefix("data/").unwrap_or(path);
    let incident = here.title(Target::Incident(id));
    let (by, lacks) = match columns {
        Columns::Articles => ("articles", "Who speaks"),
        Columns::Speakers => ("those who speak", "In which article"),
    };
    Some(DataFile {
        link: here.fixed(path, name),
        holds: format!("The account table of “{incident}”: questions by {by}, with verdict and origins as annotated."),
        limits: Some(format!(
            "{lacks}, and why claims stand as they do to one another; quoted words of articles whose text is not published."
        )),
    })
}

/// The network as a table.
fn network(here: &Here<'_>) -> Option<DataFile> {
    let route = super::network::file_route(here.dossier)?;
    Some(DataFile {
        link: here.fixed(route.path(), "network.csv"),
        holds: "How each claim came into its article, and how claims and articles stand to one another.".to_owned(),
        limits: Some("What claims answer; where they stand in the text.".to_owned()),
    })
}

/// `404.html`
pub(super) fn not_found(here: &Here<'_>) -> View {
    let mut page = here.frame("", "Page not found", "There is no page at this address");
    page.robots = Some("noindex".to_owned());
    if let Some(base) = &here.dossier.meta.base_url {
        // Hosts serve this page at any address, so its links must not depend on where it is shown.
        page.root = path_of(base);
    }
    View { route: here.route.clone(), template: "404.html", page, body: Body::NotFound(NotFoundPage {}) }
}

/// The path in an address, with its last `/`.
fn path_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned())
}

/// What stands at the earlier address of a record.
pub(super) fn redirect(here: &Here<'_>, target: Target) -> View {
    let to = here.link(target);
    let mut page = here.frame("", &to.text, "This page has moved");
    page.robots = Some("noindex".to_owned());
    page.canonical = here.dossier.meta.base_url.as_ref().map(|base| {
        let address = crate::route::address(here.dossier, target);
        format!("{base}{}", address.route.path())
    });
    View { route: here.route.clone(), template: "redirect.html", page, body: Body::Redirect(RedirectPage { to }) }
}

/// What stands at the address of a record that was taken down.
pub(super) fn tombstone(here: &Here<'_>, target: Target, withdrawn: &Withdrawn) -> View {
    let kind = words::kind_of(target);
    let mut page = here.frame("", &format!("Withdrawn {kind}"), "This page was withdrawn");
    page.robots = Some("noindex".to_owned());
    let body = TombstonePage {
        kind: Link { text: words::capital(kind), ..here.fixed(index_of(target), kind) },
        title: here.title(target).trim_end_matches(words::WITHDRAWN).trim_end().to_owned(),
        on: withdrawn.on.as_ref().map_or_else(String::new, Edtf::words),
        because_html: escape(&withdrawn.because),
        backlinks: here.backlinks(target),
        changes: here.changes(Some(target)),
    };
    View { route: here.route.clone(), template: "tombstone.html", page, body: Body::Tombstone(body) }
}

/// The list in which a record would stand.
fn index_of(target: Target) -> &'static str {
    match target {
        Target::Incident(_) => "timeline.html",
        Target::Article(_) | Target::Bias(_) => "articles.html",
        Target::Claim(_) => "claims.html",
        Target::Source(_) => "sources.html",
        Target::Actor(_) => "actors.html",
        Target::Place(_) => "places.html",
        Target::Term(_) => "glossary.html",
        Target::Technique(_) => "techniques.html",
        Target::Page(_) => "index.html",
    }
}
