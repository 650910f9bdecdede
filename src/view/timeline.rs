//! The timeline page, and the drawings of time.

use crate::arena::Id;
use crate::dossier::{Incident, Target};
use crate::draw::timeline::{Drawing, English, Event, Options, Report, key, small, tall, wide};

use super::here::Here;
use super::home::{filter, useful};
use super::shape::home::TimelinePage;
use super::shape::shared::{Figure, IncidentCard};
use super::{Body, View, words};

/// Widths of the drawings, in pixels at their full size.
const WIDE: u32 = 1180;
const TALL: u32 = 340;

/// `timeline.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let dossier = here.dossier;
    let shown: Vec<Id<Incident>> = incidents(here).collect();
    let span = span(here, &shown);
    let mut kinds: Vec<&str> = shown.iter().map(|id| dossier.incidents[*id].kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kinds: Vec<(&str, String)> = kinds.into_iter().map(|kind| (kind, words::spaced(kind))).collect();
    let filters = vec![
        filter("place", "Place", dossier.places.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
        filter("actor", "Actor", dossier.actors.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
        filter("kind", "Kind", kinds.iter().map(|(kind, text)| (*kind, text.as_str()))),
        filter("source", "Source", dossier.sources.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
    ];
    let incidents = shown.iter().map(|id| IncidentCard { reports: reports(here, *id), ..here.incident_card(*id) });
    let incidents: Vec<IncidentCard> = incidents.collect();
    let filters = useful(filters, incidents.iter().flat_map(|card| &card.keys));
    let body = TimelinePage { span: span.clone(), filters, views: views(here, &shown), incidents };
    View {
        route: here.route.clone(),
        template: "timeline.html",
        page: here.frame("timeline", "Timeline", &span),
        body: Body::Timeline(body),
    }
}

/// The incidents that are shown, in time.
pub(super) fn incidents<'h>(here: &'h Here<'_>) -> impl Iterator<Item = Id<Incident>> + 'h {
    here.analysis.index.incidents_in_time.iter().copied().filter(|id| here.stands(Target::Incident(*id)))
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

/// The reports of an incident in words, as the drawing shows them: who, when, how long after.
fn reports(here: &Here<'_>, id: Id<Incident>) -> String {
    let reports = here.reports(id).into_iter().map(|(article, _)| report(here, id, article));
    let told = reports.map(|report| match report.delay_words.as_str() {
        "" => format!("{}, {}", report.label, report.words),
        delay => format!("{}, {} ({delay})", report.label, report.words),
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { words::count(0, "article", "articles") } else { format!("reported by {}", told.join("; ")) }
}

/// In which lane an incident stands.
#[derive(Clone, Copy)]
enum Lanes {
    None,
    Place,
    Actor,
    Kind,
}

/// One drawing for each choice of lanes, the plain one first.
fn views(here: &Here<'_>, shown: &[Id<Incident>]) -> Vec<Figure> {
    if shown.is_empty() {
        return Vec::new();
    }
    let choices = [(Lanes::None, "none"), (Lanes::Place, "place"), (Lanes::Actor, "actor"), (Lanes::Kind, "kind")];
    choices
        .into_iter()
        .enumerate()
        .map(|(number, (lanes, label))| {
            let events: Vec<Event> = shown.iter().map(|id| event(here, *id, lanes)).collect();
            let prefix = format!("tl_{number}");
            let mut svg_html = drawn(&events, &prefix, WIDE, wide).svg;
            let mut caption_html = None;
            if matches!(lanes, Lanes::None) {
                let narrow = drawn(&events, "tl_tall", TALL, tall);
                svg_html.push_str(&narrow.svg);
                let signs = [drawn(&events, &prefix, WIDE, wide).signs, narrow.signs].concat();
                caption_html = Some(key(&signs, "tl_key", &English));
            }
            Figure { label: label.to_owned(), svg_html, caption_html }
        })
        .collect()
}

fn drawn(events: &[Event], prefix: &str, width: u32, draw: fn(&[Event], &Options) -> Drawing) -> Drawing {
    draw(events, &Options { prefix, width, title: "Timeline of the incidents", words: &English })
}

/// The small timeline of the home page; `None` where nothing is dated.
pub(super) fn in_small(here: &Here<'_>) -> Option<Figure> {
    let shown: Vec<Id<Incident>> = incidents(here).filter(|id| here.dossier.incidents[*id].date.is_some()).collect();
    let events: Vec<Event> = shown.iter().map(|id| event(here, *id, Lanes::None)).collect();
    (!events.is_empty()).then(|| Figure {
        label: "Timeline of the incidents".to_owned(),
        svg_html: drawn(&events, "tl_small", WIDE, small).svg,
        caption_html: None,
    })
}

fn event(here: &Here<'_>, id: Id<Incident>, lanes: Lanes) -> Event {
    let dossier = here.dossier;
    let incident = &dossier.incidents[id];
    let places = || incident.places.iter().map(|place| &dossier.places[*place]);
    let actors = || incident.actors.iter().map(|part| &dossier.actors[part.actor]);
    let sources = here.reports(id).into_iter().filter_map(|(article, _)| dossier.articles[article].source);
    Event {
        key: incident.common.key.clone(),
        label: incident.title.clone(),
        href: here.href_of(Target::Incident(id)),
        when: incident.date.clone(),
        words: incident.date.as_ref().map_or_else(|| words::NOT_KNOWN.to_owned(), crate::edtf::Edtf::words),
        kind: incident.kind.clone(),
        places: places().map(|place| place.common.key.clone()).collect(),
        actors: actors().map(|actor| actor.common.key.clone()).collect(),
        sources: sources.map(|source| dossier.sources[source].common.key.clone()).collect(),
        lanes: match lanes {
            Lanes::None => Vec::new(),
            Lanes::Place => places().map(|place| place.name.clone()).collect(),
            Lanes::Actor => actors().map(|actor| actor.name.clone()).collect(),
            Lanes::Kind => vec![words::capital(&words::spaced(&incident.kind))],
        },
        reports: here.reports(id).into_iter().map(|(article, _)| report(here, id, article)).collect(),
    }
}

fn report(here: &Here<'_>, incident: Id<Incident>, id: Id<crate::dossier::Article>) -> Report {
    let article = &here.dossier.articles[id];
    let event = here.dossier.incidents[incident].date.as_ref();
    Report {
        label: here.source_link(article.source).text,
        href: here.href_of(Target::Article(id)),
        when: article.published.clone(),
        words: article.published.as_ref().map_or_else(|| words::NOT_KNOWN.to_owned(), crate::edtf::Edtf::words),
        delay_words: words::delay(event, article.published.as_ref()).unwrap_or_default(),
    }
}
