//! The home page.

use std::collections::BTreeSet;

use crate::arena::Id;
use crate::dossier::{Incident, Target};
use crate::export::schema_org;

use super::here::Here;
use super::shape::home::{HomePage, Start};
use super::shape::shared::{Choice, Filter, IncidentCard, Key, Link};
use super::{Body, View, cite, evidence, timeline};

/// `index.html`
pub(super) fn home(here: &Here<'_>) -> View {
    let dossier = here.dossier;
    let disputes = evidence::disputes(here);
    let all = here.analysis.agreement.disputes.len();
    let (incidents, all_incidents) = newest_incidents(here);
    let body = HomePage {
        lede: dossier.meta.description.clone(),
        intro_html: dossier.index.as_ref().map_or_else(String::new, |index| here.prose(index)),
        numbers: numbers(here),
        starts: starts(here),
        timeline: timeline::in_small(here),
        incidents,
        all_incidents,
        disputes: disputes.into_iter().take(DISPUTES).collect(),
        all_disputes: (all > 0).then(|| here.fixed("disputes.html", &here.say("home-all-disputes"))),
        changes: here.changes(None).into_iter().take(NEWEST).collect(),
        cite: cite::whole(here),
    };
    let mut page = here.frame("", &dossier.meta.title, "");
    "home".clone_into(&mut page.nav);
    page.json_ld = Some(schema_org::dossier(dossier));
    View { route: here.route.clone(), template: "home.html", page, body: Body::Home(body) }
}

/// The incidents; of very many those with the latest dates, in time, and what leads to all.
fn newest_incidents(here: &Here<'_>) -> (Vec<IncidentCard>, Option<Link>) {
    let mut shown: Vec<Id<Incident>> = timeline::incidents(here).collect();
    let all = shown.len();
    if all > INCIDENTS {
        shown.retain(|id| timeline::has_place_in_time(here, *id));
        shown.drain(..shown.len().saturating_sub(FEW_INCIDENTS));
    }
    let told = || here.fill("home-all-incidents", &[("shown", shown.len().into()), ("n", all.into())]);
    let link = (shown.len() < all).then(|| here.fixed("timeline.html", &told()));
    (shown.iter().map(|id| here.incident_card(*id)).collect(), link)
}

/// Where somebody new begins: with the incident that is told of most, the order of all, and how it was made.
fn starts(here: &Here<'_>) -> Vec<Start> {
    let shown: Vec<Id<Incident>> = timeline::incidents(here).collect();
    let weight = |id: &Id<Incident>| (here.disputed(*id).len(), here.reports(*id).len());
    // Of equal ones the earliest.
    let most = shown.iter().rev().max_by_key(|id| weight(id)).filter(|_| shown.len() > 1);
    let mut starts: Vec<Start> = most.map(|id| first(here, *id, weight(id))).into_iter().collect();
    if !shown.is_empty() {
        starts.push(start(here, "timeline.html", ["home-start-timeline", "home-start-timeline-note"]));
    }
    starts.push(start(here, "method.html", ["home-start-method", "home-start-method-note"]));
    starts
}

fn start(here: &Here<'_>, path: &str, [name, note]: [&str; 2]) -> Start {
    Start { link: here.fixed(path, &here.say(name)), note: here.say(note) }
}

/// The incident to read first, and why it.
fn first(here: &Here<'_>, id: Id<Incident>, (disputed, articles): (usize, usize)) -> Start {
    let note = match disputed {
        0 => here.count("count-articles", articles),
        _ => here.count("home-questions-disputed", disputed),
    };
    Start { link: here.link(Target::Incident(id)), note }
}

/// Up to how many incidents the home page shows all, and how many of more.
const INCIDENTS: usize = 200;
const FEW_INCIDENTS: usize = 40;

/// How many disputes the home page shows.
const DISPUTES: usize = 3;

/// How many changes the home page shows.
const NEWEST: usize = 5;

/// How many records of each kind there are.
pub(super) fn numbers(here: &Here<'_>) -> Vec<Link> {
    let dossier = here.dossier;
    let kinds = [
        ("timeline.html", dossier.incidents.len(), "count-incidents"),
        ("articles.html", dossier.articles.len(), "count-articles"),
        ("claims.html", dossier.claims.len(), "count-claims"),
        ("sources.html", dossier.sources.len(), "count-sources"),
        ("actors.html", dossier.actors.len(), "count-actors"),
        ("places.html", dossier.places.len(), "count-places"),
    ];
    kinds
        .into_iter()
        .filter(|(_, number, _)| *number > 0)
        .map(|(path, number, told)| here.fixed(path, &here.count(told, number)))
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
