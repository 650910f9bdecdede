//! Where on a box its lines begin and end: one below the other, in the order of where they lead.

use super::boxes::count;
use super::graph::Graph;
use super::slots::{Course, Slots};
use crate::draw::px::Px;

/// From one line to the next.
pub(super) const PITCH: Px = Px::new(11);

/// A side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// What a line leaves a box for, from the top of the box to its bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// A box above it, in its own column, or above everything.
    Up,
    Across,
    Down,
}

/// An end of a line at a box.
#[derive(Debug, Clone, Copy)]
struct Port {
    node: usize,
    side: Side,
    way: Way,
    /// What orders the ports that lead the same way.
    rank: Px,
    line: usize,
    last: bool,
}

/// The heights of both ends of each line.
pub(super) type Ends = Vec<(Px, Px)>;

/// How many lines a box has at the side that has more.
pub(super) fn busiest(graph: &Graph<'_>, slots: &Slots) -> Vec<usize> {
    let mut sides = vec![[0_usize; 2]; graph.nodes.len()];
    for port in ports(graph, slots, &vec![Px::ZERO; slots.all.len()]) {
        sides[port.node][usize::from(port.side == Side::Right)] += 1;
    }
    sides.into_iter().map(|[left, right]| left.max(right)).collect()
}

/// The heights of the ends of each line, the first end of a line that runs across being the left one.
pub(super) fn ends(graph: &Graph<'_>, slots: &Slots, middles: &[Px]) -> Ends {
    let mut ports = ports(graph, slots, middles);
    ports.sort_by_key(|port| (port.node, port.side, port.way, port.rank, port.line, port.last));
    let mut ends = vec![(Px::ZERO, Px::ZERO); graph.lines.len()];
    for side in ports.chunk_by(|a, b| (a.node, a.side) == (b.node, b.side)) {
        let top = PITCH * (count(side.len()) - 1) / 2;
        for (number, port) in (0..).zip(side) {
            let at = middles[port.node] - top + PITCH * number;
            let end = &mut ends[port.line];
            *(if port.last { &mut end.1 } else { &mut end.0 }) = at;
        }
    }
    ends
}

fn ports(graph: &Graph<'_>, slots: &Slots, middles: &[Px]) -> Vec<Port> {
    let both = |(line, course): (usize, &Course)| {
        let (from, to) = (graph.lines[line].from, graph.lines[line].to);
        let port = |node, side, way, rank, last| Port { node, side, way, rank, line, last };
        match course {
            Course::Across(way) => {
                let next = |at: usize| way.get(at).map_or(Px::ZERO, |slot| middles[*slot]);
                let (first, last) = (way.first().copied().unwrap_or(from), way.last().copied().unwrap_or(to));
                [
                    port(first, Side::Right, Way::Across, next(1), false),
                    port(last, Side::Left, Way::Across, next(way.len().saturating_sub(2)), true),
                ]
            }
            Course::Beside => {
                // The nearest stands outermost, so that arcs lie within one another.
                let end = |node: usize, other: usize, last| {
                    let way = if middles[other] < middles[node] { Way::Up } else { Way::Down };
                    port(node, Side::Right, way, -middles[other], last)
                };
                [end(from, to, false), end(to, from, true)]
            }
            Course::Back => {
                [port(from, Side::Right, Way::Up, FAR, false), port(to, Side::Left, Way::Up, Px::ZERO, true)]
            }
        }
    };
    slots.courses.iter().enumerate().flat_map(both).collect()
}

/// Beyond every rank: what goes above everything stands innermost of what goes up.
const FAR: Px = Px::new(1 << 40);
