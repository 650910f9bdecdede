//! The map page.

use serde::Serialize;

use super::shared::{Figure, IncidentCard, Link};

/// `map.html`
#[derive(Debug, Clone, Serialize)]
pub struct MapPage {
    /// How many places are shown, in words.
    pub count: String,
    /// The map; `None` where no position is known.
    pub map: Option<Figure>,
    /// The small timeline beside it.
    pub timeline: Option<Figure>,
    /// The places on the map, in the order of their names.
    pub rows: Vec<PlaceRow>,
    /// Places of incidents whose position is not known.
    pub unplaced: Vec<PlaceRow>,
    /// Incidents of which no place is stated.
    pub nowhere: Vec<Link>,
}

/// A place and what happened there.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceRow {
    /// The row's own id.
    pub id: String,
    /// The place.
    pub place: Link,
    /// What it lies in: "Raqqa, Syria".
    pub within: Option<String>,
    /// "33.50° N, 38.66° E".
    pub position: Option<String>,
    /// "to the district".
    pub precision: Option<String>,
    /// How the position is known.
    pub basis: Option<String>,
    /// What happened there, in time; of many, the first.
    pub incidents: Vec<IncidentCard>,
    /// "and 12 more", leading to the place, where these are not all.
    pub more: Option<Link>,
}
