//! A part of the world. Only arcs that may lie in the picture are drawn point by point.

use std::collections::HashMap;

use super::Base;
use crate::draw::map::cut;
use crate::draw::map::projection::{Point, angle};
use crate::draw::map::view::View;
use crate::draw::map::world::{Arc, Degrees, World};

/// How far a line may stray from the data, in units of the picture.
const TOLERANCE: f64 = 0.6;
/// Of an arc that is not shown, every so manieth point is kept: enough for the areas that it bounds.
const COARSE: usize = 24;
/// An area whose bounds come as near as this to the centre may reach into the picture, in radians.
const FAR: f64 = 1.4;

pub(super) fn base(world: &World, view: &View) -> Base {
    let mut lines = Lines { world, view, reach: view.reach() * 1.1, made: HashMap::new() };
    let frame = view.frame();
    let mut base = Base::default();
    for country in &world.countries {
        let rings = country.rings.iter().filter_map(|ring| lines.ring(ring));
        base.add_land(&country.name, rings.map(|ring| cut::area(&ring, frame)));
    }
    for (index, arc) in world.arcs.iter().enumerate() {
        if lines.shows(arc) {
            base.add_line(lines.line(index, arc), arc.is_border, frame);
        }
    }
    base
}

/// Arcs as lines of the picture, each made once.
struct Lines<'a> {
    world: &'a World,
    view: &'a View,
    /// The angle from the view's centre beyond which nothing is shown.
    reach: f64,
    made: HashMap<usize, Vec<Point>>,
}

impl Lines<'_> {
    /// Whether any of an arc may lie in the picture.
    fn shows(&self, arc: &Arc) -> bool {
        let [low, high] = arc.bounds;
        let nearest = Degrees {
            latitude: self.view.centre.latitude.clamp(low.latitude, high.latitude),
            longitude: nearest(self.view.centre.longitude, low.longitude, high.longitude),
        };
        // Towards a pole the nearest point of a box is not at the nearest latitude; its edges are looked at as well.
        let edges = [low.latitude, high.latitude].map(|latitude| Degrees { latitude, ..nearest });
        edges.into_iter().chain([nearest]).any(|place| angle(self.view.centre, place) < self.reach)
    }

    fn line(&mut self, index: usize, arc: &Arc) -> &[Point] {
        let (view, shown) = (self.view, self.shows(arc));
        self.made.entry(index).or_insert_with(|| {
            if shown {
                let points: Vec<Point> = arc.points.iter().map(|place| view.point(*place)).collect();
                return cut::thinned(&points, TOLERANCE);
            }
            let last = arc.points.len() - 1;
            let kept = arc.points.iter().enumerate().filter(|(at, _)| at % COARSE == 0 || *at == last);
            kept.map(|(_, place)| view.point(*place)).collect()
        })
    }

    /// A closed line; `None` where all of it lies too far off to be seen.
    fn ring(&mut self, ring: &[i32]) -> Option<Vec<Point>> {
        let world = self.world;
        let arcs: Vec<(usize, &Arc, bool)> = ring.iter().filter_map(|entry| world.arc(*entry)).collect();
        if !arcs.iter().any(|(_, arc, _)| self.is_near(arc)) {
            return None;
        }
        let mut points: Vec<Point> = Vec::new();
        for (index, arc, backwards) in arcs {
            let line = self.line(index, arc);
            // The end of one arc is the beginning of the next.
            if backwards { points.extend(line.iter().rev().skip(1)) } else { points.extend(line.iter().skip(1)) }
        }
        Some(points)
    }

    /// Whether what an arc bounds may lie in the picture, the arc itself or what it runs round.
    fn is_near(&self, arc: &Arc) -> bool {
        self.shows(arc) || arc.bounds.iter().any(|corner| angle(self.view.centre, *corner) < FAR)
    }
}

/// The longitude between two that is nearest to a third, the way round the globe taken into account.
fn nearest(to: f64, low: f64, high: f64) -> f64 {
    let turns = [to - 360.0, to, to + 360.0].map(|to| (to.clamp(low, high), to));
    let off = |(at, to): &(f64, f64)| (at - to).abs();
    turns.into_iter().min_by(|a, b| off(a).total_cmp(&off(b))).map_or(to, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_longitude_may_lie_across_the_date_line() {
        for (to, low, high, nearest_of_these) in [
            (0.0, 10.0, 20.0, 10.0),
            (15.0, 10.0, 20.0, 15.0),
            (-179.0, 100.0, 179.0, 179.0),
            (179.0, -180.0, -170.0, -180.0),
        ] {
            assert!((nearest(to, low, high) - nearest_of_these).abs() < 1e-9, "{to} {low} {high}");
        }
    }
}
