//! The boxes and lines in an order of their own, whatever the order in which they came.

use std::collections::HashMap;

use super::{Edge, Node};

/// A line by the numbers of its boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) edge: &'a Edge,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) struct Graph<'a> {
    pub(super) nodes: Vec<&'a Node>,
    pub(super) lines: Vec<Line<'a>>,
}

impl<'a> Graph<'a> {
    pub(super) fn of(nodes: &'a [Node], edges: &'a [Edge]) -> Self {
        let mut sorted: Vec<&Node> = nodes.iter().collect();
        sorted.sort_by(|a, b| a.key.cmp(&b.key));
        sorted.dedup_by(|a, b| a.key == b.key);
        let number: HashMap<&str, usize> =
            sorted.iter().enumerate().map(|(number, node)| (node.key.as_str(), number)).collect();
        let line = |edge: &'a Edge| {
            let (from, to) = (*number.get(edge.from.as_str())?, *number.get(edge.to.as_str())?);
            Some(Line { from, to, edge })
        };
        let mut lines: Vec<Line> = edges.iter().filter_map(line).collect();
        lines.sort_by(|a, b| {
            let rank = |line: &Line| (line.from, line.to, line.edge.kind, line.edge.count, line.edge.circle);
            rank(a).cmp(&rank(b)).then_with(|| a.edge.words.cmp(&b.edge.words))
        });
        Self { nodes: sorted, lines }
    }

    /// The lines that carry information from one box to another, by the box where they begin.
    pub(super) fn leading(&self) -> Vec<Vec<usize>> {
        let mut out = vec![Vec::new(); self.nodes.len()];
        for (number, line) in self.lines.iter().enumerate() {
            if line.edge.kind.leads() && line.from != line.to {
                out[line.from].push(number);
            }
        }
        out
    }
}
