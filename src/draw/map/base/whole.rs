//! The whole world, cut open at the date line.
//!
//! The data run on across the date line. So lines are followed in degrees, past 180 where they go there, laid down three
//! times, a turn apart, and cut to the sheet before they are drawn.

use super::Base;
use crate::draw::map::cut::{self, Frame};
use crate::draw::map::projection::Point;
use crate::draw::map::view::View;
use crate::draw::map::world::{Degrees, World};

/// How far a line may stray from the data, in units of the picture.
const TOLERANCE: f64 = 0.9;
/// The sheet, in degrees: east, and south.
const SHEET: Frame = Frame { left: -180.0, top: -90.0, right: 180.0, bottom: 90.0 };
/// Once round the globe.
const TURN: f64 = 360.0;

pub(super) fn base(world: &World, view: &View) -> Base {
    // Degrees of the equator that are as long as the tolerance.
    let tolerance = TOLERANCE / (f64::from(view.width()) / TURN);
    let thin: Vec<Vec<Point>> = world.arcs.iter().map(|arc| cut::thinned(&followed(&arc.points), tolerance)).collect();
    let mut base = Base::default();
    for country in &world.countries {
        let rings = country.rings.iter().map(|ring| closed(&ring.arcs, &thin));
        let sheets = rings.flat_map(|ring| turns(&ring)).map(|ring| cut::area(&ring, SHEET));
        base.add_land(&country.name, sheets.map(|ring| drawn(&ring, view)));
    }
    for (arc, line) in world.arcs.iter().zip(&thin) {
        for part in turns(line).iter().flat_map(|line| cut::line(line, SHEET)) {
            base.add_line(&drawn(&part, view), arc.is_border, view.frame());
        }
    }
    base
}

/// Places as points of an endless sheet, each within half a turn of the one before.
fn followed(places: &[Degrees]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(places.len());
    for place in places {
        let east = points.last().map_or(place.longitude, |[before, _]| near(place.longitude, *before));
        points.push([east, -place.latitude]);
    }
    points
}

/// The longitude, whole turns added or taken off, that is nearest to another.
fn near(longitude: f64, to: f64) -> f64 {
    longitude - TURN * ((longitude - to) / TURN).round()
}

/// A closed line on the endless sheet. One that runs round a pole is closed along the edge of the sheet.
fn closed(ring: &[i32], arcs: &[Vec<Point>]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for entry in ring {
        let index = usize::try_from(if *entry < 0 { !*entry } else { *entry }).unwrap_or(usize::MAX);
        let Some(line) = arcs.get(index) else { continue };
        let mut line = line.clone();
        if *entry < 0 {
            line.reverse();
        }
        let start = line.first().copied().unwrap_or_default();
        let off = points.last().map_or(0.0, |[before, _]| near(start[0], *before) - start[0]);
        points.extend(line.into_iter().map(|[x, y]| [x + off, y]));
    }
    if let (Some([first, y]), Some([last, _])) = (points.first().copied(), points.last().copied())
        && (last - first).abs() > TURN / 2.0
    {
        let pole = 90.0_f64.copysign(y);
        points.extend([[last, pole], [first, pole]]);
    }
    points
}

/// A line as it lies, and a turn to the west and to the east.
fn turns(line: &[Point]) -> [Vec<Point>; 3] {
    [-TURN, 0.0, TURN].map(|turn| line.iter().map(|[x, y]| [x + turn, *y]).collect())
}

fn drawn(points: &[Point], view: &View) -> Vec<Point> {
    points.iter().map(|[x, y]| view.point(Degrees { longitude: *x, latitude: -y })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_across_the_date_line_runs_on() {
        let at = |longitude| Degrees { longitude, latitude: 10.0 };
        let points = followed(&[at(170.0), at(-175.0), at(-170.0), at(175.0)]);
        assert_eq!(points.iter().map(|[x, _]| *x).collect::<Vec<_>>(), [170.0, 185.0, 190.0, 175.0]);
    }

    #[test]
    fn a_line_round_a_pole_is_closed_along_the_edge() {
        let arc: Vec<Point> = vec![[-180.0, 70.0], [-60.0, 75.0], [60.0, 72.0], [180.0, 70.0]];
        assert_eq!(closed(&[0], &[arc])[4..], [[180.0, 90.0], [-180.0, 90.0]]);
    }
}
