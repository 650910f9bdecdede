//! The bar of one answer, and the gap between answers.

use std::fmt::Write as _;

use super::Answer;
use super::axis::Axis;
use crate::draw::px::Px;
use crate::draw::svg::Element;

/// The narrowest bar that is seen.
const NARROW: Px = Px::new(4);

/// How an open end fades: in so many steps.
const FADING: [&str; 3] = ["0.75", "0.5", "0.25"];

/// The signs of an answer between the heights `top` and `top + height`.
pub(super) fn bar(answer: &Answer, axis: &Axis, top: Px, height: Px) -> Vec<Element> {
    let (start, end) = axis.stretch(answer.least, answer.most);
    let end = end.max(start + NARROW);
    if answer.denied {
        return denied(start, end, top, height);
    }
    if answer.most == Some(answer.least) {
        let circle = Element::new("circle").with("class", "rg-point").with("cx", axis.at(u128::from(answer.least)));
        return vec![circle.with("cy", top + height / 2).with("r", height / 2)];
    }
    let class = if answer.about { "rg-approx" } else { "rg-bar" };
    match answer.most {
        Some(_) => vec![rect(class, start, end, top, height)],
        None => open(answer.about, start, end, top, height),
    }
}

/// A bar without an end: it begins with an edge, and fades.
fn open(about: bool, start: Px, end: Px, top: Px, height: Px) -> Vec<Element> {
    let class = if about { "rg-approx" } else { "rg-bar" };
    let edge = rect(class, start, start + NARROW, top, height);
    let from = start + NARROW;
    let solid = from + (end - from) / 2;
    let mut parts = vec![edge, rect("rg-open", from, solid, top, height)];
    let fade = (end - solid) / 3;
    let mut at = solid;
    for opacity in FADING {
        parts.push(rect("rg-open", at, at + fade, top, height).with("opacity", opacity));
        at += fade;
    }
    parts
}

/// What is denied: a faint bar, crossed out.
fn denied(start: Px, end: Px, top: Px, height: Px) -> Vec<Element> {
    let (middle, foot) = (top + height / 2, top + height);
    let mut crossed = format!("M{start} {middle}H{end}");
    let centre = start + ((end - start) / 2).min(Px::new(40));
    let (left, right) = (centre - Px::new(6), centre + Px::new(6));
    for (from, to) in [(top, foot), (foot, top)] {
        // Writing to a string cannot fail.
        let _ = write!(crossed, "M{left} {from}L{right} {to}");
    }
    let cross = Element::new("path").with("class", "rg-not").with("fill", "none").with("d", crossed);
    vec![rect("rg-open", start, end, top, height), cross]
}

/// The stretch between answers that have no number in common.
pub(super) fn gap(axis: &Axis, gap: (u64, u64), top: Px, foot: Px) -> Element {
    let (start, end) = (axis.at(u128::from(gap.0)), axis.at(u128::from(gap.1)));
    rect("rg-gap", start, end.max(start + NARROW), top, foot - top)
}

fn rect(class: &str, start: Px, end: Px, top: Px, height: Px) -> Element {
    let rect = Element::new("rect").with("class", class).with("x", start).with("y", top);
    rect.with("width", end - start).with("height", height)
}
