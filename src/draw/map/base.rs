//! Land, coasts and borders as far as a view shows them.

mod region;
mod whole;

use super::cut::{self, Frame};
use super::projection::{Point, Projection};
use super::view::View;
use super::world::World;

/// Land that takes less room than this is left out, in square units of the picture.
const SPECK: f64 = 3.0;

/// What a view shows of the world.
#[derive(Debug, Default)]
pub(super) struct Base {
    /// The countries that are seen, in the order of their names.
    pub(super) lands: Vec<Land>,
    /// Coasts, cut to the picture.
    pub(super) coasts: Vec<Vec<Point>>,
    /// Borders between countries, cut to the picture.
    pub(super) borders: Vec<Vec<Point>>,
}

/// What is seen of one country.
#[derive(Debug)]
pub(super) struct Land {
    pub(super) name: String,
    /// Closed lines, holes among them.
    pub(super) rings: Vec<Vec<Point>>,
}

impl Base {
    /// What `view` shows.
    pub(super) fn of(world: &World, view: &View) -> Base {
        match view.projection {
            Projection::Azimuthal { .. } => region::base(world, view),
            Projection::World => whole::base(world, view),
        }
    }

    /// What is seen of the country of that name.
    pub(super) fn land(&self, name: &str) -> Option<&Land> {
        let wanted = name.trim().to_lowercase();
        self.lands.iter().find(|land| land.name.to_lowercase() == wanted)
    }

    /// Adds what is seen of a country, if anything is.
    fn add_land(&mut self, name: &str, rings: impl Iterator<Item = Vec<Point>>) {
        let rings: Vec<Vec<Point>> = rings.filter(|ring| is_seen(ring)).collect();
        if !rings.is_empty() {
            self.lands.push(Land { name: name.to_owned(), rings });
        }
    }

    /// Adds the parts of a line; not those of an island too small to be seen.
    fn add_line(&mut self, line: &[Point], is_border: bool, frame: Frame) {
        if line.first() == line.last() && !is_seen(line) {
            return;
        }
        let lines = if is_border { &mut self.borders } else { &mut self.coasts };
        lines.extend(cut::line(line, frame));
    }
}

fn is_seen(ring: &[Point]) -> bool {
    Frame::around(ring.iter().copied()).is_some_and(|frame| frame.width() * frame.height() > SPECK)
}
