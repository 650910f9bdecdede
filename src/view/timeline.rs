//! The timeline page, and the drawings of time.

use crate::arena::Id;
use crate::dossier::{Dossier, Incident, Target, Time};
use crate::draw;
use crate::draw::timeline::{Clock, Drawing, Event, LABELLED, Options, Report, Words, key, small, tall, wide};
use crate::edtf::{Day, Edtf};
use crate::raw::incident::TimePrecision;
use crate::route::Route;

use super::here::Here;
use super::home::{filter, useful};
use super::shape::home::{LaneLink, LaneView, TimelinePage};
use super::shape::shared::{Figure, Filter, IncidentCard};
use super::{Body, Fixed, View, embed, parts, words};

/// Widths of the drawings, in pixels at their full size.
const WIDE: u32 = 1180;
const TALL: u32 = 340;

/// In which lanes the incidents stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lanes {
    /// All in one.
    None,
    /// One for each place.
    Place,
    /// One for each actor.
    Actor,
    /// One for each kind.
    Kind,
    /// One for each source.
    Source,
}

/// Up to so many incidents all drawings stand on one page; beyond, each has a page of its own.
const TOGETHER: usize = 60;

impl Lanes {
    const ALL: [Lanes; 5] = [Lanes::None, Lanes::Place, Lanes::Actor, Lanes::Kind, Lanes::Source];

    /// The lanes that are drawn on pages of their own.
    pub(super) fn apart(dossier: &Dossier) -> impl Iterator<Item = Lanes> {
        let is_long = dossier.incidents.len() > TOGETHER;
        Lanes::ALL.into_iter().filter(move |lanes| is_long && *lanes != Lanes::None && is_useful(dossier, *lanes))
    }

    /// The page of the timeline in these lanes, where each has its own.
    pub(super) fn route(self) -> Route {
        if self == Lanes::None { Fixed::Timeline.route() } else { Route::timeline_by(self.key()) }
    }

    /// What addresses and messages know them by.
    fn key(self) -> &'static str {
        match self {
            Lanes::None => "none",
            Lanes::Place => "place",
            Lanes::Actor => "actor",
            Lanes::Kind => "kind",
            Lanes::Source => "source",
        }
    }
}

/// Whether there is more than one lane of the sort.
fn is_useful(dossier: &Dossier, lanes: Lanes) -> bool {
    let mut kinds = dossier.incidents.iter().map(|(_, incident)| &incident.kind);
    let first = kinds.next();
    match lanes {
        Lanes::None => true,
        Lanes::Place => dossier.places.len() > 1,
        Lanes::Actor => dossier.actors.len() > 1,
        Lanes::Kind => kinds.any(|kind| Some(kind) != first),
        Lanes::Source => dossier.sources.len() > 1,
    }
}

/// How large the drawing and the list of a page are together at most, in bytes.
pub(super) const LONGEST: usize = 450_000;

/// The page of these lanes with all incidents, or of very many one page for each stretch of time. `whole` makes the first.
pub(super) fn cut(here: &Here<'_>, lanes: Lanes, whole: impl Fn(&Here<'_>) -> View) -> Vec<View> {
    let shown = in_order(here);
    // To draw very many in one costs more than all else, so that is not done to learn how long it would be.
    let mut number = least(here, &shown).div_ceil(LONGEST).max(1);
    loop {
        let stretches = shown.chunks(shown.len().div_ceil(number).max(1));
        let views: Vec<View> = match number {
            1 => vec![whole(here)],
            _ => stretches.map(|stretch| of_stretch(here, lanes, stretch)).collect(),
        };
        let weights: Vec<usize> = views.iter().map(|view| parts::weight(&view.body)).collect();
        let enough = weights.iter().sum::<usize>().div_ceil(LONGEST);
        if number >= shown.len() || weights.into_iter().all(|weight| weight <= LONGEST) {
            return parts::numbered(here, views);
        }
        number = enough.max(number + number / 4 + 1).min(shown.len());
    }
}

/// What the drawing and the list of these incidents have at least, in bytes.
fn least(here: &Here<'_>, shown: &[Id<Incident>]) -> usize {
    const INCIDENT: usize = 500;
    const REPORT: usize = 100;
    let reports = shown.iter().map(|id| here.reports(*id).len());
    reports.map(|reports| INCIDENT + reports * REPORT).sum()
}

/// Whether the drawing alone would have more than a page may.
pub(super) fn is_too_long(here: &Here<'_>, shown: &[Id<Incident>]) -> bool {
    least(here, shown) / 2 > LONGEST
}

/// `timeline.html`, or the page of these lanes.
pub(super) fn page(here: &Here<'_>, lanes: Lanes) -> View {
    of_stretch(here, lanes, &in_order(here))
}

/// The page of these incidents, which follow each other in time.
fn of_stretch(here: &Here<'_>, lanes: Lanes, shown: &[Id<Incident>]) -> View {
    let span = span(here, shown);
    let cards: Vec<IncidentCard> = shown.iter().map(|id| card(here, *id)).collect();
    let filters = useful(filters(here, shown), cards.iter().flat_map(|card| &card.keys));
    let is_together = here.dossier.incidents.len() <= TOGETHER;
    let choices = Lanes::ALL.into_iter().filter(|lanes| is_useful(here.dossier, *lanes));
    let (drawn, apart) = if is_together { (choices.collect(), vec![]) } else { (vec![lanes], choices.collect()) };
    let body = TimelinePage {
        span: span.clone(),
        filters,
        overview_html: overview(here, shown),
        views: views(here, shown, &drawn),
        lanes: apart.iter().map(|choice| lane_link(here, *choice, lanes)).collect(),
        embed: embed::snippet(here),
        incidents: cards,
    };
    let title = match lanes {
        Lanes::None => here.say("page-timeline"),
        lanes => here.word("timeline-by", lanes.key()),
    };
    View {
        route: here.route.clone(),
        template: "timeline.html",
        page: here.frame("timeline", &title, &span),
        body: Body::Timeline(body),
    }
}

fn lane_link(here: &Here<'_>, choice: Lanes, shown: Lanes) -> LaneLink {
    LaneLink { href: here.route.link(&choice.route()), text: lane_name(here, choice), current: choice == shown }
}

/// "place", as one chooses it.
fn lane_name(here: &Here<'_>, lanes: Lanes) -> String {
    here.word("timeline-lane", lanes.key())
}

fn filters(here: &Here<'_>, shown: &[Id<Incident>]) -> Vec<Filter> {
    let dossier = here.dossier;
    let mut kinds: Vec<&str> = shown.iter().map(|id| dossier.incidents[*id].kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kinds: Vec<(&str, String)> = kinds.into_iter().map(|kind| (kind, here.incident_kind(kind))).collect();
    vec![
        filter("place", &here.say("field-place"), dossier.places.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
        filter("actor", &here.say("field-actor"), dossier.actors.iter().map(|(_, one)| (&*one.common.key, &*one.name))),
        filter("kind", &here.say("field-kind"), kinds.iter().map(|(kind, text)| (*kind, text.as_str()))),
        filter(
            "source",
            &here.say("field-source"),
            dossier.sources.iter().map(|(_, one)| (&*one.common.key, &*one.name)),
        ),
    ]
}

/// An incident in the list, with all that the drawing shows of it.
fn card(here: &Here<'_>, id: Id<Incident>) -> IncidentCard {
    IncidentCard { when: when(here, id), reports: reports(here, id), ..here.incident_card(id) }
}

/// The incidents that are shown, in time.
pub(super) fn incidents<'h>(here: &'h Here<'_>) -> impl Iterator<Item = Id<Incident>> + 'h {
    here.analysis.index.incidents_in_time.iter().copied().filter(|id| here.stands(Target::Incident(*id)))
}

/// The same in the order of the drawing: those without a date last, those of one day by the hour.
pub(super) fn in_order(here: &Here<'_>) -> Vec<Id<Incident>> {
    let mut ids: Vec<Id<Incident>> = incidents(here).collect();
    let first = |id: Id<Incident>| here.dossier.incidents[id].date.as_ref().and_then(Edtf::earliest);
    ids.sort_by_key(|id| !has_place_in_time(here, *id));
    for day in ids.chunk_by_mut(|a, b| first(*a).is_some() && first(*a) == first(*b)) {
        day.sort_by_key(|id| clock(here, *id));
    }
    ids
}

/// Whether its date names a day from which it happened or until which.
pub(super) fn has_place_in_time(here: &Here<'_>, id: Id<Incident>) -> bool {
    let date = here.dossier.incidents[id].date.as_ref();
    date.is_some_and(|date| date.earliest().or(date.latest()).is_some())
}

fn clock(here: &Here<'_>, id: Id<Incident>) -> Option<Clock> {
    here.dossier.incidents[id].time.as_ref().and_then(clock_of)
}

/// The stretch of the day that a time narrows it down to. A night belongs to two days and narrows nothing.
fn clock_of(time: &Time) -> Option<Clock> {
    let Time::Local { local, precision, .. } = time else { return None };
    let stretch = |from: u16, to: u16| Some(Clock { from, to });
    match local.as_str() {
        "morning" => return stretch(6 * 60, 12 * 60),
        "afternoon" => return stretch(12 * 60, 18 * 60),
        "evening" => return stretch(18 * 60, 22 * 60),
        _ => {}
    }
    let (hour, minute) = local.split_once(':')?;
    let at = hour.parse::<u16>().ok().filter(|hour| *hour < 24)? * 60 + minute.parse::<u16>().ok()?;
    if *precision == Some(TimePrecision::Hour) { stretch(at / 60 * 60, at / 60 * 60 + 60) } else { stretch(at, at) }
}

/// The date of an incident in words, with the time where it is known.
fn when(here: &Here<'_>, id: Id<Incident>) -> String {
    let incident = &here.dossier.incidents[id];
    let date = here.when(incident.date.as_ref());
    match &incident.time {
        Some(Time::Local { local, .. }) => {
            here.fill("date-time", &[("date", (&date).into()), ("time", local.as_str().into())])
        }
        Some(Time::Unknown) | None => date,
    }
}

/// "5 incidents, 2017 to 2022".
fn span(here: &Here<'_>, shown: &[Id<Incident>]) -> String {
    let count = here.count("count-incidents", shown.len());
    let dates = || shown.iter().filter_map(|id| here.dossier.incidents[*id].date.as_ref());
    let year = |day: Day| Words(here.catalogue).year(day.year());
    let first = dates().filter_map(Edtf::earliest).min().map(year);
    let last = dates().filter_map(Edtf::latest).max().map(year);
    let count_of = ("incidents", (&count).into());
    match (&first, &last) {
        (Some(first), Some(last)) if first == last => {
            here.fill("timeline-span-year", &[count_of, ("year", first.into())])
        }
        (Some(first), Some(last)) => {
            here.fill("timeline-span", &[count_of, ("first", first.into()), ("last", last.into())])
        }
        _ => count,
    }
}

/// The reports of an incident in words, as the drawing shows them: who, when, how long after.
fn reports(here: &Here<'_>, id: Id<Incident>) -> String {
    let told = here.reports(id).into_iter().map(|(article, _)| {
        let Report { label, words, delay_words, .. } = report(here, id, article);
        let given = [("source", (&label).into()), ("when", (&words).into()), ("delay", (&delay_words).into())];
        if delay_words.is_empty() {
            here.fill("report-told", &given[..2])
        } else {
            here.fill("report-told-late", &given)
        }
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return here.count("count-articles", 0);
    }
    here.fill("reported-by", &[("reports", (&here.wide_list(&told)).into())])
}

/// One drawing for each choice of lanes; the plain one also as it is on phones, and with the key.
fn views(here: &Here<'_>, shown: &[Id<Incident>], choices: &[Lanes]) -> Vec<LaneView> {
    if shown.is_empty() {
        return Vec::new();
    }
    let view = |lanes: &Lanes| LaneView {
        key: lanes.key().to_owned(),
        text: lane_name(here, *lanes),
        figure: view(here, shown, *lanes),
    };
    choices.iter().map(view).collect()
}

/// One drawing, with a key of its signs.
pub(super) fn view(here: &Here<'_>, shown: &[Id<Incident>], lanes: Lanes) -> Figure {
    let events: Vec<Event> = shown.iter().map(|id| event(here, *id, lanes)).collect();
    let prefix = format!("tl_{}", lanes.key());
    let broad = drawn(here, &events, &prefix, WIDE, wide);
    let narrow =
        (lanes == Lanes::None && events.len() <= LABELLED).then(|| drawn(here, &events, "tl_tall", TALL, tall));
    let (narrow, signs) = narrow.map_or_else(Default::default, |narrow| (narrow.svg, narrow.signs));
    let key = key(&[broad.signs, signs].concat(), &format!("{prefix}_key"), Words(here.catalogue));
    let label = here.word("timeline-view", lanes.key());
    Figure { label, svg_html: broad.svg + &narrow, caption_html: Some(key) }
}

/// How many incidents lie where, in a strip as wide as the drawing.
pub(super) fn overview(here: &Here<'_>, shown: &[Id<Incident>]) -> String {
    let events: Vec<Event> = shown.iter().map(|id| event(here, *id, Lanes::None)).collect();
    draw::timeline::overview(&events, WIDE)
}

fn drawn(
    here: &Here<'_>,
    events: &[Event],
    prefix: &str,
    width: u32,
    draw: fn(&[Event], &Options) -> Drawing,
) -> Drawing {
    let title = here.say("timeline-of-incidents");
    draw(events, &Options { prefix, width, title: &title, words: Words(here.catalogue) })
}

/// The small timeline of the home page; `None` where nothing is dated.
pub(super) fn in_small(here: &Here<'_>) -> Option<Figure> {
    let shown: Vec<Id<Incident>> = incidents(here).filter(|id| here.dossier.incidents[*id].date.is_some()).collect();
    let events: Vec<Event> = shown.iter().map(|id| event(here, *id, Lanes::None)).collect();
    (!events.is_empty()).then(|| Figure {
        label: here.say("timeline-of-incidents"),
        svg_html: drawn(here, &events, "tl_small", WIDE, small).svg,
        caption_html: None,
    })
}

fn event(here: &Here<'_>, id: Id<Incident>, lanes: Lanes) -> Event {
    let dossier = here.dossier;
    let incident = &dossier.incidents[id];
    let places = || incident.places.iter().map(|place| &dossier.places[*place]);
    let actors = || incident.actors.iter().map(|part| &dossier.actors[part.actor]);
    Event {
        label: incident.title.clone(),
        href: here.href_of(Target::Incident(id)),
        when: incident.date.clone(),
        time: clock(here, id),
        words: when(here, id),
        lanes: match lanes {
            Lanes::None => Vec::new(),
            Lanes::Place => places().map(|place| place.name.clone()).collect(),
            Lanes::Actor => actors().map(|actor| actor.name.clone()).collect(),
            Lanes::Kind => vec![words::capital(&here.incident_kind(&incident.kind))],
            Lanes::Source => sources(here, id),
        },
        reports: here.reports(id).into_iter().map(|(article, _)| report(here, id, article)).collect(),
    }
}

/// The sources that report an incident, each once.
fn sources(here: &Here<'_>, id: Id<Incident>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (article, _) in here.reports(id) {
        let name = here.source_link(here.dossier.articles[article].source).text;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn report(here: &Here<'_>, incident: Id<Incident>, id: Id<crate::dossier::Article>) -> Report {
    let article = &here.dossier.articles[id];
    let event = here.dossier.incidents[incident].date.as_ref();
    Report {
        label: here.source_link(article.source).text,
        href: here.href_of(Target::Article(id)),
        when: article.published.clone(),
        words: here.when(article.published.as_ref()),
        delay_words: here.delay(event, article.published.as_ref()).unwrap_or_default(),
    }
}
