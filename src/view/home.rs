//! The home page and the timeline.

use crate::arena::Id;
use crate::dossier::{Incident, Target};

use super::here::Here;
use super::shape::home::{HomePage, TimelinePage};
use super::shape::shared::{Choice, Figure, Filter, Link};
use super::{Body, View, words};

/// `index.html`
pub(super) fn home(here: &Here<'_>) -> View {
    let dossier = here.dossier;
    let body = HomePage {
        lede: dossier.meta.description.clone(),
        intro_html: dossier.index.as_ref().map_or_else(String::new, |index| here.prose(index)),
        numbers: numbers(here),
        timeline: None,
        incidents: incidents(here).map(|id| here.incident_card(id)).collect(),
        disputes: Vec::new(),
        all_disputes: None,
        changes: here.changes(None).into_iter().take(NEWEST).collect(),
    };
    let mut page = here.frame("", &dossier.meta.title, "");
    "home".clone_into(&mut page.nav);
    View { route: here.route.clone(), template: "home.html", page, body: Body::Home(body) }
}

/// How many changes the home page shows.
const NEWEST: usize = 5;

/// The incidents that are shown, in time.
fn incidents<'h>(here: &'h Here<'_>) -> impl Iterator<Item = Id<Incident>> + 'h {
    here.analysis.index.incidents_in_time.iter().copied().filter(|id| here.stands(Target::Incident(*id)))
}

/// How many records of each kind there are.
fn numbers(here: &Here<'_>) -> Vec<Link> {
    let dossier = here.dossier;
    let kinds = [
        ("timeline.html", dossier.incidents.len(), "incident", "incidents"),
        ("articles.html", dossier.articles.len(), "article", "articles"),
        ("claims.html", dossier.claims.len(), "claim", "claims"),
        ("sources.html", dossier.sources.len(), "source", "sources"),
        ("actors.html", dossier.actors.len(), "actor", "actors"),
        ("places.html", dossier.places.len(), "place", "places"),
    ];
    kinds
        .into_iter()
        .filter(|(_, number, ..)| *number > 0)
        .map(|(path, number, one, many)| here.fixed(path, &words::count(number, one, many)))
        .collect()
}

/// `timeline.html`
pub(super) fn timeline(here: &Here<'_>) -> View {
    let dossier = here.dossier;
    let shown: Vec<Id<Incident>> = incidents(here).collect();
    let span = span(here, &shown);
    let mut kinds: Vec<&str> = dossier.incidents.values().map(|incident| incident.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kinds: Vec<(&str, String)> = kinds.into_iter().map(|kind| (kind, words::spaced(kind))).collect();
    let filters = vec![
        filter("place", "Place", dossier.places.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
        filter("actor", "Actor", dossier.actors.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
        filter("kind", "Kind", kinds.iter().map(|(kind, text)| (*kind, text.as_str()))),
        filter("source", "Source", dossier.sources.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
    ];
    let views: Vec<Figure> = Vec::new();
    let body = TimelinePage {
        span: span.clone(),
        filters,
        views,
        incidents: shown.iter().map(|id| here.incident_card(*id)).collect(),
    };
    View {
        route: here.route.clone(),
        template: "timeline.html",
        page: here.frame("timeline", "Timeline", &span),
        body: Body::Timeline(body),
    }
}

/// "5 incidents, 2017 to 2022".
fn span(here: &Here<'_>, shown: &[Id<Incident>]) -> String {
    let count = words::count(shown.len(), "incident", "incidents");
    let dates = || shown.iter().filter_map(|id| here.dossier.incidents[*id].date.as_ref());
    let first = dates().filter_map(crate::edtf::Edtf::earliest).min();
    let last = dates().filter_map(crate::edtf::Edtf::latest).max();
    match (first, last) {
        (Some(first), Some(last)) if first.year() == last.year() => format!("{count}, {}", first.year()),
        (Some(first), Some(last)) => format!("{count}, {} to {}", first.year(), last.year()),
        _ => count,
    }
}

/// A drop-down list of a filter.
pub(super) fn filter<'f>(name: &str, label: &str, options: impl IntoIterator<Item = (&'f str, &'f str)>) -> Filter {
    let choice = |(value, text): (&str, &str)| Choice { value: value.to_owned(), text: text.to_owned() };
    Filter { name: name.to_owned(), label: label.to_owned(), options: options.into_iter().map(choice).collect() }
}
