//! The signs: what a date looks like. Every sign has a shape or a pattern of its own.

use super::figure::{Figure, Outline, Part, Tip};
use crate::draw::px::Px;
use crate::draw::svg::Element;

/// Half the breadth of a bar.
const HALF: Px = Px::new(5);
/// The radius of the sign of a day.
const DOT: Px = Px::hundredths(600);

/// Where a line of time lies, and which way it runs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) runs: Runs,
    /// The place of the line across its direction.
    pub(super) across: Px,
}

/// Which way time runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Runs {
    Right,
    Down,
}

impl Frame {
    /// The point at a place along the line, and beside it by so much.
    fn point(self, along: Px, aside: Px) -> (Px, Px) {
        match self.runs {
            Runs::Right => (along, self.across + aside),
            Runs::Down => (self.across + aside, along),
        }
    }

    fn dot(self, class: &str, at: Px, radius: Px) -> Element {
        let (x, y) = self.point(at, Px::ZERO);
        Element::new("circle").with("class", class).with("cx", x).with("cy", y).with("r", radius)
    }

    fn bar(self, class: &str, from: Px, to: Px, half: Px) -> Element {
        let (x, y) = self.point(from, -half);
        let (width, height) = match self.runs {
            Runs::Right => (to - from, half * 2),
            Runs::Down => (half * 2, to - from),
        };
        Element::new("rect").with("class", class).with("x", x).with("y", y).with("width", width).with("height", height)
    }

    fn path(self, class: &str, strokes: &[&[(Px, Px)]]) -> Element {
        let data: String = strokes.iter().map(|stroke| self.stroke(stroke)).collect();
        Element::new("path").with("class", class).with("d", data)
    }

    fn stroke(self, points: &[(Px, Px)]) -> String {
        let points = points.iter().map(|(along, aside)| self.point(*along, *aside));
        let points: Vec<String> = points.map(|(x, y)| format!("{x} {y}")).collect();
        format!("M{}", points.join("L"))
    }
}

/// The sign of a figure.
pub(super) fn figure(frame: Frame, figure: &Figure, hatch: &str) -> Vec<Element> {
    let mut parts = match &figure.body {
        Outline::Day(at) => day(frame, *at, figure.about, figure.unsure),
        Outline::Nowhere(at) => vec![unsure(frame, *at)],
        Outline::Period(from, to) => period(frame, (*from, *to), figure.about),
        Outline::WholeDay(from, to) => vec![frame.bar("tl-whole", *from, *to, Px::new(3))],
        Outline::Unspecified(from, to) | Outline::Hours(from, to) => {
            unspecified(frame, (*from, *to), figure.about, hatch)
        }
        Outline::Range { from, to, start, end } => range(frame, (*from, *to), (*start, *end), figure.about),
        Outline::Set { all, parts } => set(frame, *all, parts, figure.about),
    };
    if figure.unsure || matches!(figure.body, Outline::Nowhere(_)) {
        let (from, to) = figure.extent();
        parts.extend(doubt(frame, from.middle(to), matches!(figure.body, Outline::Day(_) | Outline::Nowhere(_))));
    }
    parts
}

/// The true extent of what is drawn longer than it is; it shows once time is stretched.
pub(super) fn extent(frame: Frame, from: Px, to: Px) -> Element {
    frame.bar("tl-open", from, to, Px::new(4))
}

/// The sign of a report: a lozenge, dashed if its day is not known.
pub(super) fn report(x: Px, y: Px, dated: bool) -> Element {
    let half = Px::hundredths(550);
    let data = format!("M{x} {}L{} {y}L{x} {}L{} {y}Z", y - half, x + half, y + half, x - half);
    let sign = Element::new("path").with("class", "tl-report").with("fill", "none").with("stroke", "currentColor");
    sign.with_some("stroke-dasharray", (!dated).then_some("2.2 1.8")).with("d", data)
}

/// The pattern of slanted lines that [`figure`] needs, under that name.
pub(super) fn hatch(id: &str) -> Element {
    let lines = Element::new("path").with("d", "M-1 1L1 -1M0 5L5 0M4 6L6 4").with("stroke", "currentColor");
    let pattern = Element::new("pattern").with("id", id).with("width", 5).with("height", 5);
    pattern.with("patternUnits", "userSpaceOnUse").child(lines.with("stroke-width", "0.9"))
}

fn day(frame: Frame, at: Px, about: bool, uncertain: bool) -> Vec<Element> {
    match (about, uncertain) {
        (false, false) => vec![frame.dot("tl-day", at, DOT)],
        (true, _) => vec![frame.dot("tl-approx", at, Px::new(7))],
        (false, true) => vec![unsure(frame, at)],
    }
}

fn unsure(frame: Frame, at: Px) -> Element {
    let dot = frame.dot("tl-unsure", at, Px::new(7));
    dot.with("fill", "none").with("stroke", "currentColor").with("stroke-width", "1.6")
}

/// A question mark; on a bar it stands on a ground of its own.
fn doubt(frame: Frame, at: Px, on_dot: bool) -> Vec<Element> {
    let (x, y) = frame.point(at, Px::ZERO);
    let ground = (!on_dot).then(|| unsure(frame, at));
    let glyph = Element::new("text").with("class", "tl-glyph").with("x", x).with("y", y + Px::new(4));
    ground.into_iter().chain([glyph.with("text-anchor", "middle").with("aria-hidden", "true").text("?")]).collect()
}

/// A pale bar between two stops: somewhere in here, or all of it.
fn period(frame: Frame, (from, to): (Px, Px), about: bool) -> Vec<Element> {
    if about {
        return vec![pill(frame, from, to)];
    }
    let stop = HALF + Px::new(2);
    let (from, to) = (from + Px::new(1), to - Px::new(1));
    let caps = frame.path(
        "tl-period",
        &[&[(from, -stop), (from, stop)], &[(to, -stop), (to, stop)], &[(from, Px::ZERO), (to, Px::ZERO)]],
    );
    let caps = caps.with("fill", "none").with("stroke", "currentColor").with("stroke-width", "1.6");
    vec![frame.bar("tl-open", from, to, Px::new(4)), caps]
}

fn pill(frame: Frame, from: Px, to: Px) -> Element {
    frame.bar("tl-approx", from, to, HALF).with("rx", HALF)
}

fn unspecified(frame: Frame, (from, to): (Px, Px), about: bool, hatch: &str) -> Vec<Element> {
    let round = about.then_some(HALF);
    let ground = frame.bar("tl-unspec", from, to, HALF).with_some("rx", round);
    let lines = frame.bar("tl-hatch", from, to, HALF).with_some("rx", round).with("fill", format!("url(#{hatch})"));
    vec![ground, lines]
}

fn range(frame: Frame, (from, to): (Px, Px), (start, end): (Tip, Tip), about: bool) -> Vec<Element> {
    let known_from = tail_of(start).unwrap_or(from);
    let known_to = tail_of(end).unwrap_or(to);
    let body =
        if about { pill(frame, known_from, known_to) } else { frame.bar("tl-range", known_from, known_to, HALF) };
    let before = tail(frame, known_from, from, start);
    let after = tail(frame, known_to, to, end);
    [before, after].into_iter().flatten().chain([body]).collect()
}

fn tail_of(tip: Tip) -> Option<Px> {
    match tip {
        Tip::Sharp => None,
        Tip::Open(at) | Tip::Unknown(at) => Some(at),
    }
}

/// What follows the known part of a bar: an arrow if it goes on, a dotted point if its end is not known.
fn tail(frame: Frame, known: Px, end: Px, tip: Tip) -> Vec<Element> {
    let sign = if end < known { -1 } else { 1 };
    match tip {
        Tip::Sharp => Vec::new(),
        Tip::Open(_) => {
            let neck = end - HALF * 2 * sign;
            let outline = [(known, -HALF), (neck, -HALF), (end, Px::ZERO), (neck, HALF), (known, HALF)];
            let arrow = [(neck, -HALF), (end, Px::ZERO), (neck, HALF)];
            vec![frame.path("tl-open", &[&outline]), outlined(frame.path("tl-arrow", &[&arrow]))]
        }
        Tip::Unknown(_) => {
            let outline = [(known, -HALF), (end, Px::ZERO), (known, HALF)];
            let edge = outlined(frame.path("tl-lost", &[&outline])).with("stroke-dasharray", "1.5 2.5");
            vec![frame.path("tl-open", &[&outline]), edge]
        }
    }
}

fn outlined(element: Element) -> Element {
    element.with("fill", "none").with("stroke", "currentColor").with("stroke-width", "1.4")
}

/// The parts of a set on a thread: solid if all are meant, hollow on a dotted thread if only one is.
fn set(frame: Frame, all: bool, parts: &[Part], about: bool) -> Vec<Element> {
    let centres = parts.iter().map(|part| part.extent().0.middle(part.extent().1));
    let (from, to) = (centres.clone().min().unwrap_or_default(), centres.max().unwrap_or_default());
    let thread = outlined(frame.path("tl-thread", &[&[(from, Px::ZERO), (to, Px::ZERO)]]));
    let thread = thread.with_some("stroke-dasharray", (!all).then_some("1.5 3"));
    let beads = parts.iter().map(|part| match (*part, all && !about) {
        (Part::Day(at), true) => frame.dot("tl-day", at, DOT),
        (Part::Day(at), false) => frame.dot("tl-approx", at, DOT),
        (Part::Span(from, to), true) => frame.bar("tl-range", from, to, HALF),
        (Part::Span(from, to), false) => pill(frame, from, to),
    });
    [thread].into_iter().chain(beads).collect()
}
