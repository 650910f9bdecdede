//! What all drawings share: labels, links, and the frame round them.

use super::marks::{self, Frame};
use super::pack::Rect;
use super::{Event, Options, Report};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text::{self, Face};

/// The title of an event.
pub(super) const TITLE: Face = Face { size: Px::hundredths(1450), width: 108 };
/// The title of an event where many are shown.
pub(super) const SMALL_TITLE: Face = Face { size: Px::new(12), width: 102 };
/// Dates and reports.
pub(super) const SUB: Face = Face { size: Px::hundredths(1150), width: 100 };
/// Years on the axis.
pub(super) const YEAR: Face = Face { size: Px::new(13), width: 108 };

/// A text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) class: &'static str,
    pub(super) face: Face,
    pub(super) text: String,
    /// Where it starts, or where it ends.
    pub(super) x: Px,
    /// Its base line.
    pub(super) y: Px,
    pub(super) anchor: Anchor,
    /// The point in time that it keeps its distance from when time is stretched, if it is not that of what it is part of.
    pub(super) pin: Option<Px>,
}

/// Which side of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Label {
    /// The room it takes, by estimate.
    pub(super) fn rect(&self) -> Rect {
        let width = text::width(&self.text, self.face);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2,
            Anchor::End => self.x - width,
        };
        let rise = self.face.size * 9 / 10;
        Rect { left, right: left + width, top: self.y - rise, bottom: self.y + self.face.size * 3 / 10 }
    }

    pub(super) fn down(mut self, by: Px) -> Self {
        self.y += by;
        self
    }

    pub(super) fn element(&self) -> Element {
        let anchor = match self.anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("middle"),
            Anchor::End => Some("end"),
        };
        let text = Element::new("text").with("class", self.class).with("x", self.x).with("y", self.y);
        let text = text.with_some("text-anchor", anchor).with_some("transform-origin", self.pin.map(pin));
        text.text(text::isolate(&self.text))
    }
}

/// The room that several boxes take together; nothing, if there are none.
pub(super) fn around(rects: impl IntoIterator<Item = Rect>) -> Option<Rect> {
    rects.into_iter().reduce(|a, b| Rect {
        left: a.left.min(b.left),
        right: a.right.max(b.right),
        top: a.top.min(b.top),
        bottom: a.bottom.max(b.bottom),
    })
}

/// A point in time as the origin of what keeps its shape when time is stretched.
pub(super) fn pin(at: Px) -> String {
    format!("{at} 0")
}

/// The group of an event and its reports.
pub(super) fn event_group() -> Element {
    Element::group("tl-ev")
}

/// The link of an event: a title for those who point or listen, and room to point at.
pub(super) fn event_link(event: &Event, options: &Options, room: Rect) -> Element {
    let title = Element::new("title").text(options.words.event(event));
    Element::new("a").with("href", &event.href).child(title).child(touch(room))
}

/// The link of a report.
pub(super) fn report_link(report: &Report, event: &Event, options: &Options, room: Rect) -> Element {
    let title = Element::new("title").text(options.words.report(report, event));
    Element::new("a").with("href", &report.href).child(title).child(touch(room))
}

/// The sign of an event.
pub(super) fn sign(frame: Frame, figure: &super::figure::Figure, options: &Options) -> Vec<Element> {
    marks::figure(frame, figure, &hatch_id(options))
}

/// The sign of an event on a line that can be stretched. One that is drawn longer than it is keeps its size then, over
/// its true extent.
pub(super) fn pinned_sign(frame: Frame, figure: &super::figure::Figure, options: &Options) -> Vec<Element> {
    let signs = sign(frame, figure, options);
    let Some((from, to)) = figure.truly else {
        return signs;
    };
    let whole = Element::new("g").with("transform-origin", pin(from.middle(to))).children(signs);
    let extent = (from < to).then(|| marks::extent(frame, from, to));
    extent.into_iter().chain([whole]).collect()
}

/// The drawing itself.
pub(super) fn root(options: &Options, class: &str, size: (Px, Px), description: &str, body: Vec<Element>) -> Element {
    let (width, height) = (size.0.ceil(), size.1.ceil());
    let id = |part: &str| format!("{}-{part}", options.prefix);
    let root = Element::new("svg").with("class", class).with("viewBox", format!("0 0 {width} {height}"));
    let root = root.with("width", width).with("height", height).with("role", "group");
    let root = root.with("aria-labelledby", format!("{} {}", id("title"), id("desc")));
    let title = Element::new("title").with("id", id("title")).text(options.title);
    let desc = Element::new("desc").with("id", id("desc")).text(description);
    let defs = Element::new("defs").child(marks::hatch(&hatch_id(options)));
    root.child(title).child(desc).child(defs).children(body)
}

fn hatch_id(options: &Options) -> String {
    format!("{}-hatch", options.prefix)
}

fn touch(room: Rect) -> Element {
    let rect = Element::new("rect").with("class", "tl-touch").with("x", room.left).with("y", room.top);
    rect.with("width", room.right - room.left).with("height", room.bottom - room.top).with("fill", "none")
}
