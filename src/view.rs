//! Phase 6: one view per page. A view is ready text and ready addresses; templates look nothing up.
//!
//! [`plan`] lists the pages of a site, [`page`] makes the view of one. A view is a pure function of the dossier and its
//! page, so that pages can be made in any order and in parallel.

mod article;
pub(crate) mod atlas;
pub mod card;
mod cards;
mod chain;
mod cite;
mod claim;
mod disputes;
mod downloads;
mod embed;
mod entities;
mod evidence;
mod frame;
mod gaps;
mod glimpse;
mod here;
mod home;
mod incident;
mod map;
mod moved;
mod network;
mod other;
mod parts;
mod search;
pub mod shape;
mod source;
mod text;
mod timeline;
mod told;
mod vocabulary;
mod words;

use std::sync::Arc;

use serde::Serialize;

use crate::analyse::Analysis;
use crate::catalogue::Catalogue;
use crate::dossier::{Dossier, Target};
use crate::route::Route;

pub use atlas::{Drawn, Maps, atlas};
pub use frame::site;
use here::{Extent, Here};
pub use moved::moved;
pub use network::file as network_file;
pub use search::library;
pub use timeline::Lanes;

/// What all pages are made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The records.
    pub dossier: &'a Dossier,
    /// What follows from them.
    pub analysis: &'a Analysis,
    /// The words in which they are told.
    pub catalogue: &'a Arc<Catalogue>,
}

/// A dossier, what follows from it, and the words in which it is told.
#[derive(Debug)]
pub struct Records {
    /// The records.
    pub dossier: Dossier,
    /// What follows from them.
    pub analysis: Analysis,
    /// The words in which they are told.
    pub catalogue: Arc<Catalogue>,
}

impl Records {
    /// The same, to make pages of.
    pub fn material(&self) -> Material<'_> {
        Material { dossier: &self.dossier, analysis: &self.analysis, catalogue: &self.catalogue }
    }
}

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageId {
    /// The page of a record.
    Record(Target),
    /// One of the fixed pages.
    Fixed(Fixed),
    /// The timeline in lanes, where these have pages of their own.
    Lanes(timeline::Lanes),
    /// What stands at the earlier address of a record.
    Redirect(Route, Target),
}

/// The pages that every site has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fixed {
    /// `index.html`
    Home,
    /// `timeline.html`
    Timeline,
    /// `timeline-embed.html`
    TimelineEmbed,
    /// `map.html`
    Map,
    /// `network.html`
    Network,
    /// `articles.html`
    Articles,
    /// `claims.html`
    Claims,
    /// `sources.html`
    Sources,
    /// `actors.html`
    Actors,
    /// `places.html`
    Places,
    /// `glossary.html`
    Glossary,
    /// `techniques.html`
    Techniques,
    /// `disputes.html`
    Disputes,
    /// `gaps.html`
    Gaps,
    /// `method.html`
    Method,
    /// `corrections.html`
    Corrections,
    /// `data.html`
    Data,
    /// `search.html`
    Search,
    /// `404.html`
    NotFound,
}

impl Fixed {
    /// Every fixed page.
    pub const ALL: [Fixed; 19] = [
        Fixed::Home,
        Fixed::Timeline,
        Fixed::TimelineEmbed,
        Fixed::Map,
        Fixed::Network,
        Fixed::Articles,
        Fixed::Claims,
        Fixed::Sources,
        Fixed::Actors,
        Fixed::Places,
        Fixed::Glossary,
        Fixed::Techniques,
        Fixed::Disputes,
        Fixed::Gaps,
        Fixed::Method,
        Fixed::Corrections,
        Fixed::Data,
        Fixed::Search,
        Fixed::NotFound,
    ];

    /// Where the page lies.
    pub fn route(self) -> Route {
        Route::file(match self {
            Fixed::Home => "index.html",
            Fixed::Timeline => "timeline.html",
            Fixed::TimelineEmbed => "timeline-embed.html",
            Fixed::Map => "map.html",
            Fixed::Network => "network.html",
            Fixed::Articles => "articles.html",
            Fixed::Claims => "claims.html",
            Fixed::Sources => "sources.html",
            Fixed::Actors => "actors.html",
            Fixed::Places => "places.html",
            Fixed::Glossary => "glossary.html",
            Fixed::Techniques => "techniques.html",
            Fixed::Disputes => "disputes.html",
            Fixed::Gaps => "gaps.html",
            Fixed::Method => "method.html",
            Fixed::Corrections => "corrections.html",
            Fixed::Data => "data.html",
            Fixed::Search => "search.html",
            Fixed::NotFound => "404.html",
        })
    }
}

/// What one template needs to make one page.
#[derive(Debug)]
pub struct View {
    /// Where the page lies.
    pub route: Route,
    /// The template's name.
    pub template: &'static str,
    /// The frame.
    pub page: shape::frame::Page,
    /// The rest.
    pub body: Body,
}

/// The shape of each template.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "each variant is the shape of the template of its name")]
pub enum Body {
    Home(shape::home::HomePage),
    Timeline(shape::home::TimelinePage),
    TimelineEmbed(shape::home::EmbedPage),
    Map(shape::map::MapPage),
    Network(shape::network::NetworkPage),
    Articles(shape::article::ArticlesPage),
    Article(Box<shape::article::ArticlePage>),
    Incident(Box<shape::incident::IncidentPage>),
    Claims(shape::claim::ClaimsPage),
    Claim(Box<shape::claim::ClaimPage>),
    Sources(shape::entity::SourcesPage),
    Source(Box<shape::entity::SourcePage>),
    Actors(shape::entity::ActorsPage),
    Actor(Box<shape::entity::ActorPage>),
    Places(shape::entity::PlacesPage),
    Place(Box<shape::entity::PlacePage>),
    Glossary(shape::vocabulary::GlossaryPage),
    Techniques(shape::vocabulary::TechniquesPage),
    Disputes(shape::evidence::DisputesPage),
    Gaps(shape::evidence::GapsPage),
    Method(shape::vocabulary::MethodPage),
    Corrections(shape::other::CorrectionsPage),
    Data(shape::other::DataPage),
    Search(shape::search::SearchPage),
    Prose(shape::other::ProsePage),
    NotFound(shape::other::NotFoundPage),
    Redirect(shape::other::RedirectPage),
    Tombstone(shape::other::TombstonePage),
}

/// The pages of a site, in a fixed order.
pub fn plan(dossier: &Dossier) -> Vec<PageId> {
    let mut pages: Vec<PageId> = Fixed::ALL.into_iter().map(PageId::Fixed).collect();
    pages.extend(timeline::Lanes::apart(dossier).map(PageId::Lanes));
    let mut record = |target: Target| pages.push(PageId::Record(target));
    dossier.incidents.ids().map(Target::Incident).for_each(&mut record);
    dossier.articles.ids().map(Target::Article).for_each(&mut record);
    dossier.claims.ids().map(Target::Claim).for_each(&mut record);
    dossier.sources.ids().map(Target::Source).for_each(&mut record);
    dossier.actors.ids().map(Target::Actor).for_each(&mut record);
    dossier.places.ids().map(Target::Place).for_each(&mut record);
    let own = |page: &crate::dossier::Page| Route::page(&page.common.key) != Fixed::Method.route();
    dossier.pages.iter().filter(|(_, page)| own(page)).map(|(id, _)| Target::Page(id)).for_each(&mut record);
    pages.extend(moved::targets(dossier).into_iter().map(|(from, to)| PageId::Redirect(from, to)));
    pages
}

impl PageId {
    /// Where the page lies, or its first part.
    pub fn route(&self, dossier: &Dossier) -> Route {
        match self {
            PageId::Record(target) => crate::route::address(dossier, *target).route,
            PageId::Fixed(fixed) => fixed.route(),
            PageId::Lanes(lanes) => lanes.route(),
            PageId::Redirect(route, _) => route.clone(),
        }
    }
}

/// The view of one page, or those of its parts where it would be too long. `maps` are those of all pages ([`atlas`]).
pub fn pages(material: Material<'_>, maps: &Maps, id: &PageId) -> Vec<View> {
    let here = &Here::new(material, maps, id.route(material.dossier));
    match id {
        PageId::Fixed(fixed @ Fixed::Timeline) => timeline::cut(here, Lanes::None, |here| fixed_page(here, *fixed)),
        PageId::Fixed(fixed) => anchored(here, parts::expected(here, id), |here| fixed_page(here, *fixed)),
        PageId::Lanes(lanes) => timeline::cut(here, *lanes, |here| timeline::page(here, *lanes)),
        PageId::Redirect(_, target) => vec![other::redirect(here, *target)],
        PageId::Record(target) => match here.withdrawn(*target) {
            Some(withdrawn) => vec![other::tombstone(here, *target, withdrawn)],
            None => anchored(here, parts::expected(here, id), |here| record_page(here, *target)),
        },
    }
}

/// A page, or its parts. Those are made of another view, whose links to places of the page name the file. Which of the two is
/// made first depends on what is expected, so that most pages are made once.
fn anchored(here: &Here<'_>, expected: Extent, make: impl Fn(&Here<'_>) -> View) -> Vec<View> {
    if expected == Extent::Whole {
        let whole = make(here);
        if !parts::is_long(&whole) {
            return vec![whole];
        }
        return parts::cut(here, make(&here.in_parts())).unwrap_or_else(|| vec![whole]);
    }
    let view = make(&here.in_parts());
    let cut = parts::is_long(&view).then(|| parts::cut(here, view)).flatten();
    cut.unwrap_or_else(|| vec![make(here)])
}

/// What is shown beside a link to a record, as script files.
pub fn previews(material: Material<'_>) -> Vec<(Route, Vec<u8>)> {
    let none = Maps::new();
    glimpse::files(&Here::new(material, &none, Fixed::Data.route()))
}

/// The account tables of the dossier as files, each made when it is asked for.
pub fn accounts(material: Material<'_>) -> impl Iterator<Item = (Route, Vec<u8>)> {
    let tables = material.dossier.incidents.ids().flat_map(|id| incident::COLUMNS.map(|columns| (id, columns)));
    tables.filter_map(move |(id, columns)| {
        let none = Maps::new();
        let here = Here::new(material, &none, Fixed::Data.route());
        Some((incident::accounts_route(&here, id, columns)?, incident::accounts_file(&here, id, columns)?))
    })
}

fn record_page(here: &Here<'_>, target: Target) -> View {
    match target {
        Target::Incident(id) => incident::page(here, id),
        Target::Article(id) => article::page(here, id),
        Target::Claim(id) => claim::page(here, id),
        Target::Source(id) => source::page(here, id),
        Target::Actor(id) => entities::actor(here, id),
        Target::Place(id) => entities::place(here, id),
        Target::Page(id) => other::prose(here, id),
        // These have no page of their own: they are shown on the page of their kind or article.
        Target::Term(_) => fixed_page(here, Fixed::Glossary),
        Target::Technique(_) => fixed_page(here, Fixed::Techniques),
        Target::Bias(id) => article::page(here, here.dossier.bias[id].article),
    }
}

fn fixed_page(here: &Here<'_>, fixed: Fixed) -> View {
    match fixed {
        Fixed::Home => home::home(here),
        Fixed::Timeline => timeline::page(here, Lanes::None),
        Fixed::TimelineEmbed => embed::page(here),
        Fixed::Map => map::page(here),
        Fixed::Network => network::page(here),
        Fixed::Articles => article::list(here),
        Fixed::Claims => claim::list(here),
        Fixed::Sources => source::list(here),
        Fixed::Actors => entities::actors(here),
        Fixed::Places => entities::places(here),
        Fixed::Glossary => vocabulary::glossary(here),
        Fixed::Techniques => vocabulary::techniques(here),
        Fixed::Disputes => disputes::page(here),
        Fixed::Gaps => gaps::page(here),
        Fixed::Method => vocabulary::method(here),
        Fixed::Corrections => other::corrections(here),
        Fixed::Data => other::data(here),
        Fixed::Search => search::page(here),
        Fixed::NotFound => other::not_found(here),
    }
}
