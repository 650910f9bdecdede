//! Where in the world a map lies: a small globe in a corner.

use super::Inset;
use super::base::Base;
use super::cut::Frame;
use super::paint::{closed, path, px};
use super::view::View;
use super::world::World;
use crate::draw::svg::Element;

/// The width of the globe, in units of the picture.
const WIDTH: f64 = 84.0;
/// Its distance from the edges.
const MARGIN: f64 = 8.0;
/// A map that reaches further than this from its middle, in radians, tells by itself where it lies.
const CONTINENT: f64 = 0.5;

/// The id of the shape that the land is cut to; a page has one map at most.
const ROUND: &str = "_globe";

/// The globe, and the corner that it takes.
pub(super) fn globe(world: &World, view: &View, inset: Inset) -> Option<(Frame, Element)> {
    if inset == Inset::None || view.reach() > CONTINENT {
        return None;
    }
    let half = View::half(view.centre, WIDTH);
    let base = Base::of(world, &half);
    let (left, top) = (view.frame().right - WIDTH - MARGIN, view.frame().bottom - WIDTH - MARGIN);
    let corner = Frame { left, top, right: left + WIDTH, bottom: top + WIDTH };
    let radius = WIDTH / 2.0;
    let disc = |class: &str| {
        Element::new("circle").with("class", class).with("cx", px(radius)).with("cy", px(radius)).with("r", px(radius))
    };
    let side = (view.reach() * std::f64::consts::FRAC_1_SQRT_2 * 2.0 * radius).max(6.0);
    let here = Element::new("rect").with("class", "inset").with("x", px(radius - side / 2.0));
    let here = here.with("y", px(radius - side / 2.0)).with("width", px(side)).with("height", px(side));
    let round = Element::new("clipPath").with("id", ROUND).child(disc("rim"));
    let land = path("land", &closed(base.lands.iter().flat_map(|land| &land.rings)));
    let land = land.with("fill-rule", "evenodd").with("clip-path", format!("url(#{ROUND})"));
    let place = format!("translate({} {})", px(left), px(top));
    let group = Element::group("globe").with("transform", place).with("aria-hidden", "true");
    Some((corner, group.child(round).child(disc("water")).child(land).child(disc("rim")).child(here)))
}
