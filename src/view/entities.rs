//! Actors and places.

use crate::analyse::index;
use crate::arena::Id;
use crate::dossier::{Actor, Party, Place, Target};

use super::here::Here;
use super::shape::entity::{ActorPage, ActorsPage, EntityCard, PlacePage, PlacesPage};
use super::shape::shared::{ClaimCard, IncidentCard, Totals};
use super::{Body, View};
use crate::raw::incident::Certainty;

/// `actors.html`
pub(super) fn actors(here: &Here<'_>) -> View {
    let mut ids: Vec<Id<Actor>> = here.dossier.actors.ids().filter(|id| here.stands(Target::Actor(*id))).collect();
    ids.sort_by_key(|id| here.dossier.actors[*id].name.to_lowercase());
    let count = here.count("count-actors", ids.len());
    let actors = ids.into_iter().map(|id| actor_card(here, id)).collect();
    View {
        route: here.route.clone(),
        template: "actors.html",
        page: here.frame("actors", &here.say("page-actors"), &count),
        body: Body::Actors(ActorsPage { count, actors }),
    }
}

/// An actor in a list.
pub(super) fn actor_card(here: &Here<'_>, id: Id<Actor>) -> EntityCard {
    let actor = &here.dossier.actors[id];
    let said = index::of(&here.analysis.index.said_by, &Party::Actor(id));
    EntityCard {
        link: here.link(Target::Actor(id)),
        kind: here.word("actor-kind", actor.kind.word()),
        part_of: actor.part_of.map(|whole| here.link(Target::Actor(whole))),
        names: other_names(here, &actor.names),
        incidents: index::of(&here.analysis.index.actor_incidents, &id).len(),
        claims: here.standing_claims(said).count(),
    }
}

fn other_names(here: &Here<'_>, names: &[crate::dossier::Name]) -> Option<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(&name.name) {
            distinct.push(name.name.clone());
        }
    }
    (!distinct.is_empty()).then(|| here.list(&distinct))
}

/// The page of an actor.
pub(super) fn actor(here: &Here<'_>, id: Id<Actor>) -> View {
    let actor = &here.dossier.actors[id];
    let said = index::of(&here.analysis.index.said_by, &Party::Actor(id));
    let claims: Vec<ClaimCard> = here.standing_claims(said).map(|claim| here.claim_card(claim)).collect();
    let incidents = actor_incidents(here, id);
    let body = ActorPage {
        name: actor.name.clone(),
        kind: here.word("actor-kind", actor.kind.word()),
        part_of: actor.part_of.map(|whole| here.link(Target::Actor(whole))),
        members: index::of(&here.analysis.index.actor_parts, &id)
            .iter()
            .map(|part| here.link(Target::Actor(*part)))
            .collect(),
        names: here.name_rows(&actor.names, None),
        totals: Totals { incidents: incidents.len(), claims: claims.len(), ..Totals::default() },
        incidents,
        claims,
        backlinks: here.backlinks(Target::Actor(id)),
        common: here.common(&actor.common, Target::Actor(id)),
    };
    View {
        route: here.route.clone(),
        template: "actor.html",
        page: here.frame("actors", &actor.name, &here.described(&actor.name, &body.kind)),
        body: Body::Actor(Box::new(body)),
    }
}

fn actor_incidents(here: &Here<'_>, id: Id<Actor>) -> Vec<IncidentCard> {
    let incidents = index::of(&here.analysis.index.actor_incidents, &id).iter();
    incidents
        .filter(|incident| here.stands(Target::Incident(**incident)))
        .map(|incident| {
            let parts = here.dossier.incidents[*incident].actors.iter().filter(|part| part.actor == id);
            let roles: Vec<String> = parts
                .filter_map(|part| match (&part.role, part.certainty) {
                    (role, Certainty::Known) => role.clone(),
                    (Some(role), Certainty::Suspected) => Some(here.fill("actor-suspected", &[("role", role.into())])),
                    (None, Certainty::Suspected) => Some(here.word("involvement", "suspected")),
                })
                .collect();
            let role = (!roles.is_empty()).then(|| here.wide_list(&roles));
            IncidentCard { role, ..here.incident_card(*incident) }
        })
        .collect()
}

/// `places.html`
pub(super) fn places(here: &Here<'_>) -> View {
    let mut ids: Vec<Id<Place>> = here.dossier.places.ids().filter(|id| here.stands(Target::Place(*id))).collect();
    ids.sort_by_key(|id| here.dossier.places[*id].name.to_lowercase());
    let count = here.count("count-places", ids.len());
    let places = ids.into_iter().map(|id| place_card(here, id)).collect();
    View {
        route: here.route.clone(),
        template: "places.html",
        page: here.frame("places", &here.say("page-places"), &count),
        body: Body::Places(PlacesPage { count, places }),
    }
}

/// A place in a list.
pub(super) fn place_card(here: &Here<'_>, id: Id<Place>) -> EntityCard {
    let place = &here.dossier.places[id];
    EntityCard {
        link: here.link(Target::Place(id)),
        kind: place.precision.map_or_else(String::new, |precision| here.precision(precision)),
        part_of: place.part_of.map(|whole| here.link(Target::Place(whole))),
        names: other_names(here, &place.names),
        incidents: index::of(&here.analysis.index.place_incidents, &id).len(),
        claims: 0,
    }
}

/// The page of a place.
pub(super) fn place(here: &Here<'_>, id: Id<Place>) -> View {
    let place = &here.dossier.places[id];
    let incidents = index::of(&here.analysis.index.place_incidents, &id).iter();
    let incidents = incidents.filter(|incident| here.stands(Target::Incident(**incident)));
    let incidents: Vec<IncidentCard> = incidents.map(|incident| here.incident_card(*incident)).collect();
    let within = here.within(id).unwrap_or_default();
    let body = PlacePage {
        name: place.name.clone(),
        country: place.country.clone(),
        part_of: place.part_of.map(|whole| here.link(Target::Place(whole))),
        parts: index::of(&here.analysis.index.place_parts, &id)
            .iter()
            .map(|part| here.link(Target::Place(*part)))
            .collect(),
        names: here.name_rows(&place.names, None),
        coordinates: place.coordinates.map(|position| coordinates(here, position)),
        precision: place.precision.map(|precision| here.precision(precision)),
        basis: place.basis.clone(),
        map: here.map(),
        totals: Totals { incidents: incidents.len(), ..Totals::default() },
        incidents,
        backlinks: here.backlinks(Target::Place(id)),
        common: here.common(&place.common, Target::Place(id)),
    };
    View {
        route: here.route.clone(),
        template: "place.html",
        page: here.frame("places", &place.name, &format!("{} {within}", place.name)),
        body: Body::Place(Box::new(body)),
    }
}

/// Latitude and longitude in degrees as readers write them: "33.50° N, 38.66° E".
pub(super) fn coordinates(here: &Here<'_>, [latitude, longitude]: [f64; 2]) -> String {
    let part = |degrees: f64, [positive, negative]: [&str; 2]| {
        let (word, degrees) = (if degrees < 0.0 { negative } else { positive }, format!("{:.2}", degrees.abs()));
        here.fill("degrees", &[("word", word.into()), ("degrees", (&degrees).into())])
    };
    here.list(&[part(latitude, ["north", "south"]), part(longitude, ["east", "west"])])
}
