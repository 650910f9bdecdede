//! Land, borders and spots as elements.

use std::fmt::Write as _;

use super::base::{Base, Land};
use super::projection::Point;
use super::view::{View, radius};
use super::{Extent, Spot};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text::isolate;

/// The radius of a spot that is a point.
const DOT: i64 = 5;
/// A circle smaller than this is drawn as a ring of this radius, so that it can be seen and touched.
const SMALLEST: f64 = 7.0;

/// A length of the picture.
#[allow(clippy::cast_possible_truncation, reason = "places of a picture are a few thousand units")]
pub(super) fn px(length: f64) -> Px {
    Px::hundredths((length * 10.0).round() as i64 * 10)
}

/// The water, the land and its borders.
pub(super) fn ground(base: &Base, view: &View) -> Vec<Element> {
    let water = Element::new("rect").with("class", "water").with("width", view.width()).with("height", view.height());
    let land: Vec<&Vec<Point>> = base.lands.iter().flat_map(|land| &land.rings).collect();
    vec![
        water,
        path("land", &closed(land)).with("fill-rule", "evenodd"),
        path("coast", &open(&base.coasts)),
        path("border", &open(&base.borders)),
    ]
}

pub(super) fn path(class: &str, data: &str) -> Element {
    Element::new("path").with("class", class).with("d", data)
}

/// Closed lines as the data of a path.
pub(super) fn closed<'r>(rings: impl IntoIterator<Item = &'r Vec<Point>>) -> String {
    let mut data = String::new();
    for ring in rings {
        run(ring, &mut data);
        data.push('z');
    }
    data
}

pub(super) fn open(lines: &[Vec<Point>]) -> String {
    let mut data = String::new();
    for line in lines {
        run(line, &mut data);
    }
    data
}

/// Writes a line: its first point, then the way from each to the next in tenths, which errors cannot add up in.
fn run(points: &[Point], data: &mut String) {
    let mut before: Option<(i64, i64)> = None;
    for [x, y] in points {
        let at = (px(*x).count(), px(*y).count());
        let (command, dx, dy) = match before {
            None => ('M', at.0, at.1),
            Some(from) if from == at => continue,
            Some(from) => ('l', at.0 - from.0, at.1 - from.1),
        };
        // Writing to a string cannot fail.
        let _ = write!(data, "{command}{} {}", Px::hundredths(dx), Px::hundredths(dy));
        before = Some(at);
    }
}

/// The spots, areas below points.
pub(super) fn spots(spots: &[Spot], base: &Base, view: &View) -> Vec<Element> {
    let mut order: Vec<&Spot> = spots.iter().collect();
    order.sort_by(|a, b| radius(&b.extent).total_cmp(&radius(&a.extent)));
    order.into_iter().map(|spot| element(spot, base, view)).collect()
}

fn element(spot: &Spot, base: &Base, view: &View) -> Element {
    let id = (!spot.id.is_empty()).then_some(&spot.id);
    let incidents = (!spot.incidents.is_empty()).then_some(&spot.incidents);
    let link = Element::new("a").with_some("id", id).with("href", &spot.href).with("class", "spot");
    let link = link.with_some("data-incidents", incidents).with("aria-label", &spot.told);
    link.child(Element::new("title").text(isolate(&spot.told))).child(shape(spot, base, view))
}

fn shape(spot: &Spot, base: &Base, view: &View) -> Element {
    let [x, y] = view.point(spot.at);
    let circle = |class: &str, radius: Px| {
        Element::new("circle").with("class", class).with("cx", px(x)).with("cy", px(y)).with("r", radius)
    };
    match (&spot.extent, country(spot, base)) {
        (Extent::Exact, _) => circle("point", Px::new(DOT)),
        (Extent::Country(_), Some(land)) => path("area", &closed(&land.rings)),
        (extent, _) => circle("area", px((radius(extent) * view.scale).max(SMALLEST))),
    }
}

/// What is seen of the country that a spot is.
pub(super) fn country<'b>(spot: &Spot, base: &'b Base) -> Option<&'b Land> {
    match &spot.extent {
        Extent::Country(name) => base.land(name),
        _ => None,
    }
}

/// How far the shape of a spot reaches from its middle, in units of the picture.
pub(super) fn reach(spot: &Spot, view: &View) -> f64 {
    match &spot.extent {
        Extent::Exact => 5.0,
        extent => (radius(extent) * view.scale).max(SMALLEST),
    }
}
