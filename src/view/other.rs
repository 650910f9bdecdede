//! Pages of prose, lists of files, and what stands where a record is no more.

use crate::arena::Id;
use crate::dossier::{Article, Incident, Page, Subject, Target, Withdrawn};
use crate::markdown::escape;
use crate::site::MANIFEST;

use super::here::Here;
use super::incident::{COLUMNS, Columns};
use super::shape::other::{
    CorrectionsPage, DataFile, DataPage, Gone, NotFoundPage, ProsePage, RedirectPage, TombstonePage,
};
use super::shape::shared::{Link, Relation};
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
        page: here.frame("corrections", &here.say("page-corrections"), &here.say("corrections-description")),
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
        page: here.frame("data", &here.say("page-data"), &here.say("data-description")),
        body: Body::Data(DataPage { files, manifest: here.fixed(MANIFEST, "manifest-sha256.txt") }),
    }
}

/// An account table of an incident, as a file.
fn accounts(here: &Here<'_>, id: Id<Incident>, columns: Columns) -> Option<DataFile> {
    let route = super::incident::accounts_route(here, id, columns)?;
    let path = route.path();
    let name = path.strip_prefix("data/").unwrap_or(path);
    let incident = here.title(Target::Incident(id));
    let columns = match columns {
        Columns::Articles => "articles",
        Columns::Speakers => "speakers",
    };
    Some(DataFile {
        link: here.fixed(path, name),
        holds: here.fill("data-accounts", &[("word", columns.into()), ("incident", (&incident).into())]),
        limits: Some(here.word("data-accounts-lack", columns)),
    })
}

/// The network as a table.
fn network(here: &Here<'_>) -> Option<DataFile> {
    let route = super::network::file_route(here.dossier)?;
    Some(DataFile {
        link: here.fixed(route.path(), "network.csv"),
        holds: here.say("data-network"),
        limits: Some(here.say("data-network-lacks")),
    })
}

/// `404.html`
pub(super) fn not_found(here: &Here<'_>) -> View {
    let mut page = here.frame("", &here.say("missing-name"), &here.say("missing-description"));
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
    let mut page = here.frame("", &to.text, &here.say("moved-title"));
    page.robots = Some("noindex".to_owned());
    page.canonical = here.dossier.meta.base_url.as_ref().map(|base| {
        let address = crate::route::address(here.dossier, target);
        format!("{base}{}", address.route.path())
    });
    View { route: here.route.clone(), template: "redirect.html", page, body: Body::Redirect(RedirectPage { to }) }
}

/// What stands at the address of a record that was taken down.
pub(super) fn tombstone(here: &Here<'_>, target: Target, withdrawn: &Withdrawn) -> View {
    let kind = here.kind_of(target);
    let mut page = here.frame("", &here.fill("gone-title", &[("kind", (&kind).into())]), &here.say("gone-description"));
    page.robots = Some("noindex".to_owned());
    let body = TombstonePage {
        kind: Link { text: words::capital(&kind), ..here.fixed(index_of(target), &kind) },
        within: match target {
            Target::Claim(id) => Some(here.link(Target::Article(here.dossier.claims[id].article))),
            _ => None,
        },
        title: here.own_title(target),
        on: when_gone(here, withdrawn),
        because_html: escape(&withdrawn.because),
        relations: rested(here, target),
        backlinks: here.backlinks(target),
        changes: here.changes(Some(target)),
    };
    View { route: here.route.clone(), template: "tombstone.html", page, body: Body::Tombstone(body) }
}

fn when_gone(here: &Here<'_>, withdrawn: &Withdrawn) -> String {
    withdrawn.on.as_ref().map_or_else(String::new, |date| here.date(date))
}

/// How others stand to what was taken down; of an article, to its claims as well.
fn rested(here: &Here<'_>, target: Target) -> Vec<Relation> {
    match target {
        Target::Claim(id) => here.relations_to(Subject::Claim(id)),
        Target::Article(id) => {
            let claims = here.dossier.articles[id].claims.iter().map(|claim| Subject::Claim(*claim));
            std::iter::once(Subject::Article(id)).chain(claims).flat_map(|subject| here.relations_to(subject)).collect()
        }
        _ => Vec::new(),
    }
}

/// The claims of an article that were withdrawn, while it stands itself.
pub(super) fn gone_from(here: &Here<'_>, article: Id<Article>) -> Vec<Gone> {
    let claims = here.dossier.articles[article].claims.iter();
    let gone = claims.filter_map(|id| here.withdrawn(Target::Claim(*id)).map(|withdrawn| (*id, withdrawn)));
    gone.map(|(id, withdrawn)| Gone {
        id: here.dossier.claims[id].common.key.clone(),
        link: here.link(Target::Claim(id)),
        on: when_gone(here, withdrawn),
        because_html: escape(&withdrawn.because),
    })
    .collect()
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
