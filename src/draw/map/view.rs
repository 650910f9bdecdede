//! Which part of the world a map shows, and where on the paper things lie.

use super::cut::Frame;
use super::projection::{EARTH, Point, Projection, angle, middle};
use super::world::Degrees;
use super::{Extent, Format, Spot};

/// Up to this angle from the middle, in radians, a map is drawn about its middle; beyond, it shows the whole world.
const REGION: f64 = 1.0;
/// The lowest and the highest picture, in hundredths of its width.
const LOWEST: f64 = 52.0;
const HIGHEST: f64 = 80.0;
/// The half width and half height of the whole world on the paper, in kilometres.
const WORLD: [f64; 2] = [2.7067 * EARTH, 1.3174 * EARTH];
/// The room round the whole world, in units of the picture, in which spots at the poles and at the date line are whole.
const EDGE: f64 = 9.0;
/// Nothing further than this from the centre of a view is shown, in radians: a little more than half of the world.
const FURTHEST: f64 = 1.7;
/// Radius of a country that the map does not have, in kilometres.
const SOME_COUNTRY: f64 = 250.0;

/// The part of the world that is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    pub(super) projection: Projection,
    /// The middle of what is shown.
    pub(super) centre: Degrees,
    /// What is shown, in kilometres on the paper.
    shown: Frame,
    /// Units of the picture in a kilometre.
    pub(super) scale: f64,
}

impl View {
    /// The view that holds all spots with their areas.
    pub(super) fn of(spots: &[Spot], format: Format) -> Option<View> {
        let places: Vec<Degrees> = spots.iter().map(|spot| spot.at).collect();
        let centre = middle(&places)?;
        let reach = spots.iter().map(|spot| angle(centre, spot.at) + radius(&spot.extent) / EARTH).fold(0.0, f64::max);
        let width = f64::from(format.width);
        if reach > REGION {
            let [x, y] = WORLD;
            let edge = 2.0 * x * EDGE / (width - 2.0 * EDGE);
            let shown = Frame { left: -x - edge, top: -y - edge, right: x + edge, bottom: y + edge };
            let centre = Degrees { longitude: 0.0, latitude: 0.0 };
            return Some(View { projection: Projection::World, centre, shown, scale: width / shown.width() });
        }
        let projection = Projection::about(centre);
        let margin = f64::from(format.margin);
        let reaches = spots.iter().flat_map(|spot| {
            let ([x, y], by) = (projection.point(spot.at), radius(&spot.extent) + margin);
            [[x - by, y - by], [x + by, y + by]]
        });
        let shown = shaped(Frame::around(reaches)?);
        Some(View { projection, centre, shown, scale: width / shown.width() })
    }

    /// A round view of the half of the world about a place, so many units wide.
    pub(super) fn half(centre: Degrees, width: f64) -> View {
        let by = std::f64::consts::SQRT_2 * EARTH;
        let shown = Frame { left: -by, top: -by, right: by, bottom: by };
        View { projection: Projection::about(centre), centre, shown, scale: width / shown.width() }
    }

    /// Where a place lies in the picture.
    pub(super) fn point(&self, place: Degrees) -> Point {
        let [x, y] = self.projection.point(place);
        [(x - self.shown.left) * self.scale, (y - self.shown.top) * self.scale]
    }

    /// The picture's own frame.
    pub(super) fn frame(&self) -> Frame {
        Frame { left: 0.0, top: 0.0, right: f64::from(self.width()), bottom: f64::from(self.height()) }
    }

    pub(super) fn width(&self) -> u32 {
        whole(self.shown.width() * self.scale)
    }

    pub(super) fn height(&self) -> u32 {
        whole(self.shown.height() * self.scale)
    }

    /// How far what is shown reaches from the view's centre, as an angle seen from the middle of the earth, in radians.
    pub(super) fn reach(&self) -> f64 {
        let (x, y) = (self.shown.width() / 2.0, self.shown.height() / 2.0);
        // A chord of this length in the equal-area projection; see Snyder, eq. 24-1.
        let chord = (libm::sqrt(x * x + y * y) / (2.0 * EARTH)).min(1.0);
        let off = self.shown.left + x;
        let off = libm::sqrt(off * off + (self.shown.top + y) * (self.shown.top + y)) / EARTH;
        (2.0 * libm::asin(chord) + off).min(FURTHEST)
    }
}

/// The radius of what is drawn for an extent, in kilometres.
pub(super) fn radius(extent: &Extent) -> f64 {
    match extent {
        Extent::Exact => 0.0,
        Extent::Within(kilometres) => *kilometres,
        Extent::Country(_) => SOME_COUNTRY,
    }
}

/// The frame, widened to the shape of a picture.
fn shaped(frame: Frame) -> Frame {
    let (width, height) = (frame.width(), frame.height());
    let wide = width.max(height * 100.0 / HIGHEST);
    let high = height.max(wide * LOWEST / 100.0);
    let (x, y) = ((wide - width) / 2.0, (high - height) / 2.0);
    Frame { left: frame.left - x, top: frame.top - y, right: frame.right + x, bottom: frame.bottom + y }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes of pictures are a few thousand units"
)]
fn whole(length: f64) -> u32 {
    length.round().clamp(0.0, 100_000.0) as u32
}
