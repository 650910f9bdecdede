//! `data/incidents.geojson`, RFC 7946: each incident at each of its places that has coordinates.

use serde_json::{Value, json};

use super::cx::{Cx, json as bytes};
use super::record::Record;
use crate::dossier::{Incident, Place, Target};
use crate::edtf::Edtf;
use crate::raw::entity::Precision;
use crate::route::Route;

/// The bytes of the file.
pub(super) fn file(cx: Cx<'_>) -> (Route, Vec<u8>) {
    let route = Route::data("incidents.geojson");
    let features: Vec<Value> = cx
        .incidents()
        .flat_map(|(id, incident)| {
            let page = cx.page(&route, Target::Incident(id));
            let places = incident.places.iter().map(|id| &cx.dossier.places[*id]);
            places.filter_map(|place| feature(incident, place, &page)).collect::<Vec<_>>()
        })
        .collect();
    let bytes = bytes(&json!({"type": "FeatureCollection", "features": features}));
    (route, bytes)
}

fn feature(incident: &Incident, place: &Place, page: &str) -> Option<Value> {
    let [latitude, longitude] = place.coordinates?;
    let day =
        |end: fn(&Edtf) -> Option<crate::edtf::Day>| incident.date.as_ref().and_then(end).map(|day| day.to_string());
    let properties = Record::new()
        .put("incident", incident.common.key.as_str())
        .put("title", incident.title.as_str())
        .put("kind", incident.kind.as_str())
        .opt("date", incident.date.as_ref().map(Edtf::written))
        .opt("earliest", day(Edtf::earliest))
        .opt("latest", day(Edtf::latest))
        .put("place", place.common.key.as_str())
        .put("place_name", place.name.as_str())
        .opt("precision", place.precision.map(Precision::word))
        .put("page", page)
        .value();
    let feature = Record::new()
        .put("type", "Feature")
        .put("id", format!("{}@{}", incident.common.key, place.common.key))
        .put("geometry", json!({"type": "Point", "coordinates": [longitude, latitude]}))
        .put("properties", properties);
    Some(feature.value())
}
