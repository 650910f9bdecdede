//! The key: every sign that a drawing uses, with its meaning.

use super::graph::Graph;
use super::paint;
use super::path::{Facing, Point};
use super::route::Plan;
use super::{Kind, Shape};
use crate::draw::px::Px;
use crate::draw::svg::Element;

/// A sign that a reader must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// A kind of box.
    Shape(Shape),
    /// A kind of line.
    Line(Kind),
    /// A line that is a part of a circle of reports.
    Circle,
    /// A line that runs back, and closes no circle of reports.
    Back,
    /// A number at a line.
    Count,
}

/// The signs of a drawing, each once.
pub(super) fn signs(graph: &Graph<'_>, plan: &Plan) -> Vec<Sign> {
    let mut signs: Vec<Sign> = graph.nodes.iter().map(|node| Sign::Shape(node.shape)).collect();
    for (line, routed) in graph.lines.iter().zip(&plan.lines) {
        signs.push(if line.edge.circle { Sign::Circle } else { Sign::Line(line.edge.kind) });
        signs.extend((routed.back && !line.edge.circle).then_some(Sign::Back));
        signs.extend((line.edge.count > 1).then_some(Sign::Count));
    }
    signs.sort_unstable();
    signs.dedup();
    signs
}

/// The signs with their meanings, as an HTML list: `<ul class="gr-key">`.
pub fn key(signs: &[Sign], words: &dyn Fn(Sign) -> String) -> String {
    let items = signs.iter().map(|sign| item(*sign, words(*sign)));
    Element::new("ul").with("class", "gr-key").children(items).to_string()
}

fn item(sign: Sign, meaning: String) -> Element {
    let picture = Element::new("svg").with("class", "graph gr-sign").with("viewBox", "0 0 48 20").with("width", 48);
    let picture = picture.with("height", 20).with("aria-hidden", "true").with("focusable", "false");
    Element::new("li").child(picture.child(sample(sign))).child(Element::new("span").text(meaning))
}

fn sample(sign: Sign) -> Element {
    match sign {
        Sign::Shape(shape) => {
            let outline = paint::outline(shape, Px::new(8), Px::new(3), Px::new(32), Px::new(13));
            Element::group(&format!("gr-node {}", paint::shape(shape))).children(outline)
        }
        Sign::Line(kind) => line(paint::class(kind), "M4 10H44", Some((kind, 44))),
        Sign::Circle => line("copy ring", "M4 10H44", Some((Kind::Copy, 44))),
        Sign::Back => line("flow", "M30 16H38Q44 16 44 10Q44 4 38 4H10Q4 4 4 10Q4 16 10 16H18", Some((Kind::Flow, 18))),
        Sign::Count => {
            let count = Element::new("text").with("class", "gr-count").with("x", 24).with("y", 7).text("3");
            line("flow w2", "M4 11H44", None).child(count)
        }
    }
}

/// A line with its head, if it has one.
fn line(class: &str, data: &str, head: Option<(Kind, i64)>) -> Element {
    let way = |class: &str| Element::new("path").with("class", class).with("d", data);
    let inner = class.ends_with("ring").then(|| way("gr-inner"));
    let y = if data.contains('Q') { Px::new(16) } else { Px::new(10) };
    let at = |x: i64| Point { x: Px::new(x), y };
    let end = head.map(|(kind, x)| paint::head(kind, at(x), Facing::Right));
    let begin = head.filter(|(kind, _)| *kind == Kind::Contradicts);
    let begin = begin.map(|(kind, _)| paint::head(kind, at(4), Facing::Left));
    Element::group(&format!("gr-edge {class}")).child(way("gr-line")).children(inner).children(begin).children(end)
}
