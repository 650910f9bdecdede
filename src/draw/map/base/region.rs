//! A part of the world. Only arcs that may lie in the picture are drawn point by point.

use std::collections::HashMap;
use std::f64::consts::FRAC_PI_2;

use libm::{asin, cos, sin};

use super::Base;
use crate::draw::map::cut;
use crate::draw::map::projection::{EARTH, Point};
use crate::draw::map::view::View;
use crate::draw::map::world::{Arc, Bounds, Degrees, Ring, World};

/// How far a line may stray from the data, in units of the picture.
const TOLERANCE: f64 = 0.6;
/// Of an arc that is not shown, or shown very small, every so manieth point is kept: enough for the areas that it bounds.
const COARSE: usize = 24;
/// A picture of fewer units to the kilometre than this is drawn of coarse arcs.
const SMALL: f64 = 0.02;

pub(super) fn base(world: &World, view: &View) -> Base {
    let mut lines = Lines { world, view, reach: view.reach() * 1.1, made: HashMap::new() };
    let frame = view.frame();
    let mut base = Base::default();
    for country in &world.countries {
        let seen: Vec<&Ring> = country.rings.iter().filter(|ring| lines.shows_any(ring.bounds)).collect();
        base.add_land(&country.name, seen.into_iter().map(|ring| cut::area(&lines.ring(ring), frame)));
    }
    for (index, arc) in world.arcs.iter().enumerate() {
        if lines.shows_any(arc.bounds) {
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
    /// Whether anything within these bounds may lie in the picture: whether neither the parallels nor the meridians that bound
    /// it are all too far off.
    fn shows(&self, [low, high]: Bounds) -> bool {
        let centre = self.view.centre;
        let parallel = centre.latitude.clamp(low.latitude, high.latitude) - centre.latitude;
        let meridian = (nearest(centre.longitude, low.longitude, high.longitude) - centre.longitude).to_radians();
        let latitude = centre.latitude.to_radians();
        let off = cos(meridian);
        // The sine of the distance to a meridian less than a quarter of the way round; beyond, the pole is the nearest of it.
        let across =
            if off > 0.0 { asin((cos(latitude) * sin(meridian)).abs().min(1.0)) } else { FRAC_PI_2 - latitude.abs() };
        parallel.abs().to_radians() <= self.reach && across <= self.reach
    }

    /// The same, but not where it is too small to be seen.
    fn shows_any(&self, bounds: Bounds) -> bool {
        let [low, high] = bounds;
        let size = (high.latitude - low.latitude).max(high.longitude - low.longitude).to_radians() * EARTH;
        size * self.view.scale > 1.0 && self.shows(bounds)
    }

    fn line(&mut self, index: usize, arc: &Arc) -> &[Point] {
        if !self.made.contains_key(&index) {
            let line = self.drawn(arc);
            self.made.insert(index, line);
        }
        self.made.get(&index).map_or(&[], Vec::as_slice)
    }

    fn drawn(&self, arc: &Arc) -> Vec<Point> {
        let point = |place: &Degrees| self.view.point(*place);
        if self.view.scale >= SMALL && self.shows(arc.bounds) {
            return cut::thinned(&arc.points.iter().map(point).collect::<Vec<_>>(), TOLERANCE);
        }
        let last = arc.points.len() - 1;
        let kept = arc.points.iter().enumerate().filter(|(at, _)| at % COARSE == 0 || *at == last);
        kept.map(|(_, place)| point(place)).collect()
    }

    fn ring(&mut self, ring: &Ring) -> Vec<Point> {
        let world = self.world;
        let mut points: Vec<Point> = Vec::new();
        for (index, arc, backwards) in ring.arcs.iter().filter_map(|entry| world.arc(*entry)) {
            let line = self.line(index, arc);
            // The end of one arc is the beginning of the next.
            if backwards { points.extend(line.iter().rev().skip(1)) } else { points.extend(line.iter().skip(1)) }
        }
        points
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
