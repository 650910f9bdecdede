//! The way of a line: level stretches, curves between heights, and corners that are rounded off.

use std::fmt;

use crate::draw::px::Px;

/// How far before a corner a line begins to turn.
const RADIUS: Px = Px::new(6);

/// A place in the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: Px,
    pub(super) y: Px,
}

/// To which side something looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facing {
    Left,
    Right,
}

/// A stretch of a way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leg {
    /// Straight to there.
    Straight(Point),
    /// Round a corner that lies at the first place.
    Corner(Point, Point),
    /// To another height, level at both ends.
    Curve(Point),
}

impl Leg {
    pub(super) fn end(self) -> Point {
        match self {
            Self::Straight(end) | Self::Corner(_, end) | Self::Curve(end) => end,
        }
    }
}

/// A way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) start: Point,
    pub(super) legs: Vec<Leg>,
}

impl Path {
    pub(super) fn from(start: Point) -> Self {
        Self { start, legs: Vec::new() }
    }

    fn at(&self) -> Point {
        self.legs.last().map_or(self.start, |leg| leg.end())
    }

    /// Goes on level to there.
    pub(super) fn level(&mut self, x: Px) {
        let at = self.at();
        if x == at.x {
            return;
        }
        match self.legs.last_mut() {
            Some(Leg::Straight(end)) => end.x = x,
            _ => self.legs.push(Leg::Straight(Point { x, y: at.y })),
        }
    }

    /// Goes on to another height.
    pub(super) fn curve(&mut self, to: Point) {
        if to.y == self.at().y { self.level(to.x) } else { self.legs.push(Leg::Curve(to)) }
    }

    /// Goes straight from place to place, and round each but the last.
    pub(super) fn turn(&mut self, places: &[Point]) {
        for pair in places.windows(2) {
            let (corner, next) = (pair[0], pair[1]);
            let reach = |to: Point| (distance(corner, to) / 2).min(RADIUS);
            let radius = reach(self.at()).min(reach(next));
            self.legs.push(Leg::Straight(toward(corner, self.at(), radius)));
            self.legs.push(Leg::Corner(corner, toward(corner, next, radius)));
        }
        self.legs.extend(places.last().map(|last| Leg::Straight(*last)));
    }
}

/// How far two places on a level or upright line lie apart.
fn distance(a: Point, b: Point) -> Px {
    let size = |length: Px| if length < Px::ZERO { -length } else { length };
    size(a.x - b.x) + size(a.y - b.y)
}

/// The place so far from one to another, on a level or upright line.
fn toward(from: Point, to: Point, by: Px) -> Point {
    let step = |from: Px, to: Px| match from.cmp(&to) {
        std::cmp::Ordering::Less => from + by,
        std::cmp::Ordering::Equal => from,
        std::cmp::Ordering::Greater => from - by,
    };
    Point { x: step(from.x, to.x), y: step(from.y, to.y) }
}

/// Writes the way as the data of an SVG path.
impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "M{} {}", self.start.x, self.start.y)?;
        let mut at = self.start;
        for leg in &self.legs {
            match *leg {
                Leg::Straight(to) if to.y == at.y => write!(out, "H{}", to.x)?,
                Leg::Straight(to) => write!(out, "V{}", to.y)?,
                Leg::Corner(corner, to) => write!(out, "Q{} {} {} {}", corner.x, corner.y, to.x, to.y)?,
                Leg::Curve(to) => {
                    let middle = at.x.middle(to.x);
                    write!(out, "C{middle} {} {middle} {} {} {}", at.y, to.y, to.x, to.y)?;
                }
            }
            at = leg.end();
        }
        Ok(())
    }
}
