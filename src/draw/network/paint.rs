//! The plan as SVG.

use super::boxes::{INSET, Words};
use super::graph::{Graph, Line};
use super::path::{Facing, Point};
use super::route::{Placed, Plan, Routed};
use super::{Kind, Node, Options, Shape};
use crate::draw::px::Px;
use crate::draw::svg::Element;
use crate::draw::text::isolate;

/// Round the drawing, for outlines and shadows.
const MARGIN: Px = Px::new(5);
/// The narrowest drawing: the words over it must not meet.
const NARROWEST: Px = Px::new(460);

/// The whole drawing.
pub(super) fn svg(graph: &Graph<'_>, plan: &Plan, options: &Options) -> String {
    let width = plan.width.max(NARROWEST);
    let (full, tall) = (width + MARGIN * 2, plan.height + MARGIN * 2);
    let most = [true, false].map(|leads| {
        let alike = graph.lines.iter().filter(|line| line.edge.kind.leads() == leads);
        alike.map(|line| line.edge.count).max().unwrap_or(0)
    });
    let lines = graph.lines.iter().zip(&plan.lines).map(|(drawn, routed)| line(graph, drawn, routed, most));
    let boxes = plan.reading.iter().map(|node| boxed(graph.nodes[*node], &plan.boxes[*node]));
    Element::new("svg")
        .with("class", "graph")
        .with("viewBox", format!("{} {} {full} {tall}", -MARGIN, -MARGIN))
        .with("width", full)
        .with("height", tall)
        .with("direction", "ltr")
        .with("role", "group")
        .with("aria-label", options.title)
        .children(direction(width, options))
        .children(lines)
        .children(boxes)
        .to_string()
}

/// Over the drawing: from where to where information runs.
fn direction(width: Px, options: &Options) -> [Element; 3] {
    let word = |text: &str, x: Px, anchor: &str| {
        let place = Element::new("text").with("class", "gr-way").with("x", x).with("y", 11).with("text-anchor", anchor);
        place.text(isolate(text))
    };
    let arrow = format!("M0 18H{width}M{} 14L{width} 18L{} 22", width - Px::new(7), width - Px::new(7));
    [
        word(options.start, Px::ZERO, "start"),
        word(options.end, width, "end"),
        Element::new("path").with("class", "gr-axis").with("d", arrow),
    ]
}

fn line(graph: &Graph<'_>, line: &Line<'_>, routed: &Routed, [leading, other]: [usize; 2]) -> Element {
    let edge = line.edge;
    let circle = if edge.circle { " ring" } else { "" };
    let most = if edge.kind.leads() { leading } else { other };
    let class = format!("gr-edge {}{}{circle}", class(edge.kind), weight(edge.count, most));
    let way = |class: &str| Element::new("path").with("class", class).with("d", &routed.path);
    let inner = edge.circle.then(|| way("gr-inner"));
    Element::group(&class)
        .with("data-from", &graph.nodes[line.from].key)
        .with("data-to", &graph.nodes[line.to].key)
        .child(Element::new("title").text(&edge.words))
        .child(way("gr-line"))
        .children(inner)
        .children(heads(edge.kind, routed))
        .children(number(edge.count, routed))
}

/// What style sheets call a kind of line.
pub(super) fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Flow => "flow",
        Kind::Copy => "copy",
        Kind::Change => "change",
        Kind::Supports => "supports",
        Kind::Contradicts => "contradicts",
        Kind::Other => "other",
    }
}

/// How strong a line is, against the strongest of its sort.
fn weight(count: usize, most: usize) -> &'static str {
    match count {
        5.. if count * 2 >= most => " w4",
        3.. if count * 4 >= most => " w3",
        2.. if count * 10 >= most => " w2",
        _ => "",
    }
}

/// What contradicts does so both ways.
fn heads(kind: Kind, routed: &Routed) -> Vec<Element> {
    let both = [routed.begin, routed.end];
    let shown = if kind == Kind::Contradicts { &both[..] } else { &both[1..] };
    shown.iter().map(|(at, facing)| head(kind, *at, *facing)).collect()
}

/// The head of a line that leads on to a box on the side it faces.
pub(super) fn head(kind: Kind, at: Point, facing: Facing) -> Element {
    let away = |units: i64| match facing {
        Facing::Right => at.x - Px::new(units),
        Facing::Left => at.x + Px::new(units),
    };
    let (y, above, below) = (at.y, at.y - Px::new(4), at.y + Px::new(4));
    let path = |class: &str, data: String| Element::new("path").with("class", class).with("d", data);
    let dot = |class: &str| {
        Element::new("circle").with("class", class).with("cx", away(5)).with("cy", y).with("r", Px::hundredths(350))
    };
    match kind {
        Kind::Flow => path("gr-head", format!("M{} {y}L{} {above}V{below}Z", away(1), away(9))),
        Kind::Copy => path("gr-open", format!("M{} {above}L{} {y}L{} {below}", away(8), away(1), away(8))),
        Kind::Change => {
            path("gr-head", format!("M{} {y}L{} {above}L{} {y}L{} {below}Z", away(1), away(5), away(10), away(5)))
        }
        Kind::Supports => dot("gr-head"),
        Kind::Contradicts => path("gr-open", format!("M{} {above}V{below}M{} {above}V{below}", away(4), away(7))),
        Kind::Other => dot("gr-hollow"),
    }
}

/// How many statements a line stands for, where it is more than one.
fn number(count: usize, routed: &Routed) -> Option<Element> {
    let (at, facing) = routed.count;
    let (x, anchor) = match facing {
        Facing::Right => (at.x - Px::new(12), "end"),
        Facing::Left => (at.x + Px::new(12), "start"),
    };
    let place = Element::new("text").with("class", "gr-count").with("x", x).with("y", at.y - Px::hundredths(250));
    (count > 1).then(|| place.with("text-anchor", anchor).text(figures(count)))
}

/// A number in figures.
pub(super) fn figures(count: usize) -> String {
    count.to_string()
}

/// What style sheets call a kind of box.
pub(super) fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Speaker => "speaker",
        Shape::Unnamed => "unnamed",
        Shape::Owner => "owner",
        Shape::Hands => "hands",
        Shape::Article => "article",
        Shape::Origin => "article origin",
        Shape::Source => "source",
    }
}

fn boxed(node: &Node, placed: &Placed) -> Element {
    let group = Element::group(&format!("gr-node {}", shape(node.shape))).with("data-key", &node.key);
    let notes = placed.size.notes.iter().map(|(words, down)| words_at(placed, "gr-note", words, *down));
    let frame = outline(node.shape, placed.left, placed.top, placed.size.width, placed.size.height);
    match &node.names[..] {
        [one] => {
            let whole = if one.title.is_empty() { &one.text } else { &one.title };
            let told = if node.note.is_empty() { whole.clone() } else { format!("{whole}, {}", node.note) };
            let title = Element::new("title").text(told);
            let lines = placed.size.lines.iter().map(|line| name(placed, line));
            let link = link(&one.href).child(title).children(frame).children(lines).children(notes);
            group.child(link)
        }
        several => {
            let lines = placed.size.lines.iter().map(|line| match several.get(line.name) {
                Some(whole) => {
                    let title = Element::new("title").text(whole.text.clone());
                    link(&whole.href).child(title).child(name(placed, line))
                }
                None => name(placed, line),
            });
            group.children(frame).children(lines).children(notes)
        }
    }
}

/// A link, or only a group where there is no page.
fn link(href: &str) -> Element {
    if href.is_empty() { Element::new("g") } else { Element::new("a").with("href", href) }
}

fn name(placed: &Placed, line: &Words) -> Element {
    words_at(placed, "gr-name", &line.text, line.down)
}

fn words_at(placed: &Placed, class: &str, words: &str, down: Px) -> Element {
    let place = Element::new("text").with("class", class).with("x", placed.left + INSET).with("y", placed.top + down);
    place.text(words)
}

/// The outline of a box: round for who speaks, square for what is written.
pub(super) fn outline(shape: Shape, left: Px, top: Px, width: Px, height: Px) -> Vec<Element> {
    let rect = |class: &str, inset: Px, round: i64| {
        let place = Element::new("rect").with("class", class).with("x", left + inset).with("y", top + inset);
        let sized = place.with("width", width - inset * 2).with("height", height - inset * 2);
        if round > 0 { sized.with("rx", round) } else { sized }
    };
    let frame = |round| rect("gr-box", Px::ZERO, round);
    let shadow = || {
        let (low, side) = (top + height + Px::new(3), left + width + Px::new(3));
        let data =
            format!("M{} {}V{low}H{side}V{}H{}", left + Px::new(3), top + height, top + Px::new(3), left + width);
        Element::new("path").with("class", "gr-under").with("d", data)
    };
    let bar = || {
        let place = Element::new("rect").with("class", "gr-bar").with("x", left).with("y", top);
        place.with("width", 5).with("height", height)
    };
    match shape {
        Shape::Speaker | Shape::Unnamed | Shape::Hands => vec![frame(9)],
        Shape::Owner => vec![frame(9), rect("gr-second", Px::new(3), 6)],
        Shape::Article => vec![frame(0)],
        Shape::Origin => vec![frame(0), bar()],
        Shape::Source => vec![shadow(), frame(0)],
    }
}
