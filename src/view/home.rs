//! The home page.

use std::collections::BTreeSet;

use super::here::Here;
use super::shape::home::HomePage;
use super::shape::shared::{Choice, Filter, Key, Link};
use super::{Body, View, evidence, timeline, words};

/// `index.html`
pub(super) fn home(here: &Here<'_>) -> View {
    let dossier = here.dossier;
    let disputes = evidence::disputes(here);
    let all = here.analysis.agreement.disputes.len();
    let body = HomePage {
        lede: dossier.meta.description.clone(),
        intro_html: dossier.index.as_ref().map_or_else(String::new, |index| here.prose(index)),
        numbers: numbers(here),
        timeline: timeline::in_small(here),
        incidents: timeline::incidents(here).map(|id| here.incident_card(id)).collect(),
        disputes: disputes.into_iter().take(DISPUTES).collect(),
        all_disputes: (all > 0)
            .then(|| here.fixed("disputes.html", "All contradictions, with the origins of each side")),
        changes: here.changes(None).into_iter().take(NEWEST).collect(),
    };
    let mut page = here.frame("", &dossier.meta.title, "");
    "home".clone_into(&mut page.nav);
    View { route: here.route.clone(), template: "home.html", page, body: Body::Home(body) }
}

/// How many disputes the home page shows.
const DISPUTES: usize = 3;

/// How many changes the home page shows.
const NEWEST: usize = 5;

/// How many records of each kind there are.
pub(super) fn numbers(here: &Here<'_>) -> Vec<Link> {
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

/// A drop-down list of a filter.
pub(super) fn filter<'f>(name: &str, label: &str, options: impl IntoIterator<Item = (&'f str, &'f str)>) -> Filter {
    let choice = |(value, text): (&str, &str)| Choice { value: value.to_owned(), text: text.to_owned() };
    Filter { name: name.to_owned(), label: label.to_owned(), options: options.into_iter().map(choice).collect() }
}

/// The filters that have something to choose, each with the values that occur in the list it filters.
pub(super) fn useful<'k>(filters: Vec<Filter>, keys: impl Iterator<Item = &'k Key>) -> Vec<Filter> {
    let occurring: BTreeSet<(&str, &str)> =
        keys.flat_map(|key| key.values.split(' ').map(|value| (key.name.as_str(), value))).collect();
    let narrowed = filters.into_iter().map(|mut filter| {
        filter.options.retain(|option| occurring.contains(&(filter.name.as_str(), option.value.as_str())));
        filter
    });
    narrowed.filter(|filter| filter.options.len() > 1).collect()
}
