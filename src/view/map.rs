//! The map page: every place of an incident, on a map and in a table.

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::{Incident, Place, Target};
use crate::draw::map::{Format, Inset, Spot};

use super::atlas::{self, Sketch};
use super::here::Here;
use super::shape::map::{MapPage, PlaceRow};
use super::shape::shared::Link;
use super::{Body, Fixed, PageId, View, entities, timeline};

/// The size of the map.
const WHOLE: Format = Format { width: 1000, margin: 70, inset: Inset::Globe };

/// How many incidents of a place are listed; its own page has all.
const LISTED: usize = 12;

/// Up to how many places the whole list is on the page of the map, so that the map can lead to it.
pub(super) const BESIDE: usize = 60;

/// `map.html`
pub(super) fn page(here: &Here<'_>) -> View {
    let (placed, unplaced): (Vec<Id<Place>>, Vec<Id<Place>>) =
        places(here).partition(|id| here.dossier.places[*id].coordinates.is_some());
    let count = here.count("count-places", placed.len());
    let body = MapPage {
        map: here.map(),
        timeline: timeline::in_small(here),
        rows: placed.iter().map(|id| row(here, *id)).collect(),
        unplaced: unplaced.iter().map(|id| row(here, *id)).collect(),
        nowhere: incidents_without_place(here),
        count: count.clone(),
    };
    View {
        route: here.route.clone(),
        template: "map.html",
        page: here.frame("map", &here.say("page-map"), &count),
        body: Body::Map(body),
    }
}

/// The map of this page, if it has one.
pub(super) fn sketch(here: &Here<'_>, id: &PageId) -> Option<Sketch> {
    match id {
        PageId::Fixed(Fixed::Map) => Some(whole(here)),
        PageId::Record(target) if !here.stands(*target) => None,
        PageId::Record(Target::Incident(id)) => Some(locator(here, *id)),
        PageId::Record(Target::Place(id)) => whereabouts(here, *id),
        PageId::Fixed(_) | PageId::Lanes(_) | PageId::Record(_) | PageId::Redirect(..) => None,
    }
}

/// All places of incidents, for the map page.
fn whole(here: &Here<'_>) -> Sketch {
    let placed: Vec<Id<Place>> = places(here).filter(|id| here.dossier.places[*id].coordinates.is_some()).collect();
    let is_beside = placed.len() <= BESIDE;
    let href = |id| if is_beside { format!("#{}", row_id(here, id)) } else { here.href_of(Target::Place(id)) };
    let spots = placed.iter().filter_map(|id| spot(here, *id, href(*id))).collect();
    Sketch { label: here.say("map-of-incidents"), spots, format: WHOLE }
}

/// The places at which something happened, in the order of their names.
fn places(here: &Here<'_>) -> impl Iterator<Item = Id<Place>> {
    let all = here.dossier.places.ids();
    let mut ids: Vec<Id<Place>> =
        all.filter(|id| here.stands(Target::Place(*id)) && incidents(here, *id).next().is_some()).collect();
    ids.sort_by_key(|id| here.dossier.places[*id].name.to_lowercase());
    ids.into_iter()
}

/// The incidents at a place that are shown, in time.
fn incidents<'h>(here: &'h Here<'_>, place: Id<Place>) -> impl Iterator<Item = Id<Incident>> + 'h {
    let there = index::of(&here.analysis.index.place_incidents, &place);
    timeline::incidents(here).filter(|id| there.contains(id))
}

fn incidents_without_place(here: &Here<'_>) -> Vec<Link> {
    let placed = |id: &Id<Incident>| !here.dossier.incidents[*id].places.is_empty();
    timeline::incidents(here).filter(|id| !placed(id)).map(|id| here.link(Target::Incident(id))).collect()
}

fn spot(here: &Here<'_>, id: Id<Place>, href: String) -> Option<Spot> {
    let incidents: Vec<Id<Incident>> = incidents(here, id).collect();
    let mut told: Vec<String> = incidents.iter().take(LISTED).map(|id| told(here, *id)).collect();
    told.extend(and_more(here, incidents.len()));
    let keys: Vec<&str> = incidents.iter().map(|id| here.dossier.incidents[*id].common.key.as_str()).collect();
    let spot = atlas::spot(here, id, href)?;
    let precision = atlas::precision(here, &here.dossier.places[id]);
    let told = here.wide_list(&told);
    let given = [("place", (&spot.label).into()), ("precision", (&precision).into()), ("incidents", (&told).into())];
    let told = here.fill("map-spot-incidents", &given);
    Some(Spot { id: spot_id(here, id), incidents: keys.join(" "), told, ..spot })
}

/// An incident in words: its title and its date.
fn told(here: &Here<'_>, id: Id<Incident>) -> String {
    let incident = &here.dossier.incidents[id];
    match &incident.date {
        Some(date) => {
            here.fill("map-incident", &[("incident", (&incident.title).into()), ("when", (&here.date(date)).into())])
        }
        None => incident.title.clone(),
    }
}

/// The id of a place on the map.
pub(super) fn spot_id(here: &Here<'_>, id: Id<Place>) -> String {
    here.dossier.places[id].common.key.clone()
}

fn row_id(here: &Here<'_>, id: Id<Place>) -> String {
    format!("_row-{}", here.dossier.places[id].common.key)
}

/// "and 12 more", where not all are listed.
fn and_more(here: &Here<'_>, all: usize) -> Option<String> {
    (all > LISTED).then(|| here.count("and-more", all - LISTED))
}

fn row(here: &Here<'_>, id: Id<Place>) -> PlaceRow {
    let place = &here.dossier.places[id];
    let incidents: Vec<Id<Incident>> = incidents(here, id).collect();
    PlaceRow {
        id: row_id(here, id),
        place: here.link(Target::Place(id)),
        within: here.within(id),
        position: place.coordinates.map(|position| entities::coordinates(here, position)),
        precision: place.precision.map(|precision| here.precision(precision)),
        basis: place.basis.clone(),
        incidents: incidents.iter().take(LISTED).map(|id| here.incident_card(*id)).collect(),
        more: and_more(here, incidents.len()).map(|text| Link { text, ..here.link(Target::Place(id)) }),
    }
}

/// Where an incident happened, for its page.
fn locator(here: &Here<'_>, id: Id<Incident>) -> Sketch {
    let places = here.dossier.incidents[id].places.iter();
    let shown = places.filter(|place| here.stands(Target::Place(**place)));
    let spots = shown.filter_map(|place| atlas::spot(here, *place, here.href_of(Target::Place(*place)))).collect();
    Sketch { label: here.say("map-where-incident"), spots, format: atlas::LOCATOR }
}

/// Where a place lies, for its page; it leads to the map of all incidents where it is on it.
fn whereabouts(here: &Here<'_>, id: Id<Place>) -> Option<Sketch> {
    let map = here.route.link(&Fixed::Map.route());
    let on_map = incidents(here, id).next().is_some();
    let href = if on_map { format!("{map}#{}", spot_id(here, id)) } else { map };
    let spot = atlas::spot(here, id, href)?;
    Some(Sketch {
        label: here.fill("map-where-place", &[("place", (&spot.label).into())]),
        spots: vec![spot],
        format: atlas::LOCATOR,
    })
}
