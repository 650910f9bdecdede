//! Names on a map: of the spots, then of the countries, each where there is room for it.

use super::base::{Base, Land};
use super::cut::{self, Frame};
use super::paint::{self, px};
use super::view::View;
use super::{Spot, Words};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text::{self, Face, isolate};

/// The lettering of a spot's name.
const NAME: Face = Face { size: Px::new(12), width: 106 };
/// The lettering of a country's name, which is spaced out.
const COUNTRY: Face = Face { size: Px::new(12), width: 112 };
/// A longer name is cut.
const WIDEST: Px = Px::new(300);
/// The height of a line.
const LINE: f64 = 15.0;
/// Between a spot and its name, and between names.
const GAP: f64 = 4.0;
/// A spot of up to this radius is no place for a name.
const SMALL: f64 = 14.0;
/// Lines on which the widest part of a country is looked for.
const ROWS: u32 = 24;

/// All names, and the scale.
pub(super) fn labels(spots: &[Spot], base: &Base, view: &View, corner: Option<Frame>, words: &Words) -> Vec<Element> {
    let scale = scale(view, words);
    let mut taken: Vec<Frame> = corner.into_iter().chain(scale.iter().map(|(frame, _)| *frame)).collect();
    taken.extend(spots.iter().filter(|spot| paint::reach(spot, view) <= SMALL).map(|spot| dot(spot, view)));
    let mut elements: Vec<Element> = Vec::new();
    for spot in spots {
        let label = text::cut(&spot.label, NAME, WIDEST);
        let name = match paint::country(spot, base) {
            Some(land) => in_land(&label, "name", land, view, &mut taken),
            None => beside(spot, &label, view, &mut taken),
        };
        elements.extend(name);
    }
    let named =
        |land: &&Land| !spots.iter().any(|spot| paint::country(spot, base).is_some_and(|one| one.name == land.name));
    for land in base.lands.iter().filter(named) {
        let name = words.countries.get(&land.name).unwrap_or(&land.name);
        elements.extend(in_land(name, "country", land, view, &mut taken));
    }
    elements.extend(scale.map(|(_, element)| element));
    elements
}

/// The room of a small spot, on which no name may lie.
fn dot(spot: &Spot, view: &View) -> Frame {
    let ([x, y], by) = (view.point(spot.at), paint::reach(spot, view));
    Frame { left: x - by, top: y - by, right: x + by, bottom: y + by }
}

/// The name of a spot: within an area that is large enough, else on the right, on the left, above or below.
fn beside(spot: &Spot, label: &str, view: &View, taken: &mut Vec<Frame>) -> Option<Element> {
    let [x, y] = view.point(spot.at);
    let (width, reach) = (wide(label, NAME), paint::reach(spot, view));
    let off = reach + GAP;
    let within = (reach > SMALL && width < 1.7 * reach).then_some((x - width / 2.0, y - LINE / 2.0));
    let beside = [
        (x + off, y - LINE / 2.0),
        (x - off - width, y - LINE / 2.0),
        (x - width / 2.0, y - off - LINE),
        (x - width / 2.0, y + off),
        (x + off, y - LINE - GAP),
        (x + off, y + GAP),
        (x - off - width, y - LINE - GAP),
        (x - off - width, y + GAP),
    ];
    let frames = within.into_iter().chain(beside);
    let mut frames = frames.map(|(left, top)| Frame { left, top, right: left + width, bottom: top + LINE });
    let free = frames.find(|frame| is_free(*frame, view, taken))?;
    taken.push(free);
    Some(written(label, "name", free).with("aria-hidden", "true"))
}

/// A name in the widest part of a country, where it fits there.
fn in_land(name: &str, class: &str, land: &Land, view: &View, taken: &mut Vec<Frame>) -> Option<Element> {
    let width = wide(name, COUNTRY);
    let bounds = Frame::around(land.rings.concat())?;
    let row = |row: u32| bounds.top + bounds.height() * (f64::from(row) + 0.5) / f64::from(ROWS);
    let spans = (0..ROWS).flat_map(|at| cut::across(&land.rings, row(at)).into_iter().map(move |span| (at, span)));
    let mut spans: Vec<(u32, (f64, f64))> = spans.filter(|(_, (from, to))| to - from > width + GAP).collect();
    // The widest first; of two as wide, the upper one.
    spans.sort_by(|(a, one), (b, other)| (other.1 - other.0).total_cmp(&(one.1 - one.0)).then(a.cmp(b)));
    let frame = |(at, (from, to)): (u32, (f64, f64))| {
        let (left, top) = (f64::midpoint(from, to) - width / 2.0, row(at) - LINE / 2.0);
        Frame { left, top, right: left + width, bottom: top + LINE }
    };
    let free = spans.into_iter().map(frame).find(|frame| is_free(*frame, view, taken))?;
    taken.push(free);
    Some(written(name, class, free).with("aria-hidden", "true"))
}

fn is_free(frame: Frame, view: &View, taken: &[Frame]) -> bool {
    let picture = view.frame();
    let inside =
        picture.holds([frame.left - GAP, frame.top - GAP]) && picture.holds([frame.right + GAP, frame.bottom + GAP]);
    inside && !taken.iter().any(|other| frame.meets(*other))
}

fn written(name: &str, class: &str, at: Frame) -> Element {
    let text = Element::new("text").with("class", class).with("x", px(f64::midpoint(at.left, at.right)));
    text.with("y", px(at.bottom - 4.0)).with("text-anchor", "middle").text(isolate(name))
}

#[allow(clippy::cast_precision_loss, reason = "widths of names are a few thousand units")]
fn wide(name: &str, face: Face) -> f64 {
    text::width(name, face).count() as f64 / 100.0
}

/// A bar of a round number of kilometres, in the lower left corner. A map of the whole world has no one scale.
fn scale(view: &View, words: &Words) -> Option<(Frame, Element)> {
    const ROUND: [u32; 12] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
    let frame = view.frame();
    let fits = |length: &&u32| f64::from(**length) * view.scale <= frame.width() / 4.0;
    let length = ROUND.iter().rev().find(fits).filter(|_| view.projection != super::projection::Projection::World)?;
    let (wide, left, base) = (f64::from(*length) * view.scale, 10.0, frame.bottom - 10.0);
    let bar = paint::path("scale", &format!("M{} {}v4h{}v-4", px(left), px(base - 4.0), px(wide)));
    let label = words.scale.replace("{n}", &length.to_string());
    let text =
        Element::new("text").with("class", "scale").with("x", px(left)).with("y", px(base - 8.0)).text(isolate(&label));
    let taken = Frame { left, top: base - 24.0, right: left + wide.max(56.0), bottom: base };
    Some((taken, Element::group("scale").child(bar).child(text)))
}
