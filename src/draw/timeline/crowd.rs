//! A crowd of events: signs without words, in as few bytes as show all of them, and the strip that counts them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Options;
use super::block::{Block, Hang};
use super::figure::{Figure, Outline, RADIUS};
use super::form::Dating;
use super::marks::{Frame, Runs};
use super::paint;
use super::wide::Placed;
use crate::draw::px::Px;
use crate::draw::svg::Element;

/// The height of the strip, and the width of the stretches that it counts in.
const STRIP: Px = Px::new(28);
const STEP: Px = Px::new(4);

/// An event with its reports as one link. What is common to most of them is said once, in the style sheet.
pub(super) fn element(placed: &Placed, options: &Options) -> Element {
    let Placed { event, block, top, .. } = placed;
    let frame = Frame { runs: Runs::Right, across: *top + block.mark };
    let title = Element::new("title").text(options.words.event(event));
    let link = Element::new("a").with("href", &event.href).child(title).children(threads(block, *top));
    link.children(sign(frame, &block.figure, options)).children(block.hangs.iter().map(|hang| report(hang, *top)))
}

/// The most events of a strip that are links, each with its own sign.
pub(super) const LINKED: usize = 600;

/// The events of a strip as dots alone: beyond [`LINKED`] nobody could point at one of them.
pub(super) fn dots<'p>(placed: impl Iterator<Item = &'p Placed<'p>>) -> Element {
    let mut data = String::new();
    for one in placed {
        // Writing to a string cannot fail.
        let _ = write!(data, "M{} {}h0", rounded(one.block.figure.stem(None)), one.top + one.block.mark);
    }
    Element::new("path").with("class", "tl-dots").with("d", data)
}

/// The sign of a report: a lozenge; one whose day is not exact has a class.
fn report(hang: &Hang, top: Px) -> Element {
    let data = format!("M{} {}l5 5-5 5-5-5z", rounded(hang.x), hang.y + top - Px::new(5));
    Element::new("path").with_some("class", (hang.dating != Dating::Exact).then_some("vague")).with("d", data)
}

/// A place to half a unit: nobody sees more of a sign in a crowd.
fn rounded(at: Px) -> Px {
    Px::hundredths((at.count() + 25).div_euclid(50) * 50)
}

/// The sign of an event; most are plain dots.
fn sign(frame: Frame, figure: &Figure, options: &Options) -> Vec<Element> {
    if let (Outline::Day(at), false, false) = (&figure.body, figure.about, figure.unsure) {
        let dot = Element::new("circle").with("cx", rounded(*at)).with("cy", frame.across);
        return vec![dot.with("r", 6)];
    }
    paint::pinned_sign(frame, figure, options)
}

/// The lines from the event to reports that are seen to have come later.
fn threads(block: &Block, top: Px) -> Option<Element> {
    let is_late = |hang: &&Hang| (hang.x - block.stem).max(block.stem - hang.x) > RADIUS * 2;
    let mut data = String::new();
    for hang in block.hangs.iter().filter(is_late) {
        // Writing to a string cannot fail.
        let _ = write!(data, "M{} {}V{}H{}", block.stem, top + block.mark, top + hang.y, hang.x);
    }
    (!data.is_empty()).then(|| Element::new("path").with("class", "tl-stem").with("d", data))
}

/// How many events lie in each stretch of a drawing of that width, as a row of bars.
pub(super) fn strip(places: impl Iterator<Item = Px>, width: Px) -> String {
    let mut counts: BTreeMap<i64, i64> = BTreeMap::new();
    for place in places {
        *counts.entry(place.count() / STEP.count()).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or(1).max(4);
    let mut data = String::new();
    for (at, count) in counts {
        let height = (STRIP - Px::new(4)).share(count, most);
        let _ = write!(data, "M{} {STRIP}v{}", STEP * at + STEP / 2, -height);
    }
    let bars = Element::new("path").with("class", "tl-bars").with("d", data);
    let strip = Element::new("svg").with("class", "tl-strip").with("viewBox", format!("0 0 {width} {STRIP}"));
    strip
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .child(bars)
        .to_string()
}
