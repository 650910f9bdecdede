//! All chains of a dossier at once: what each claim and article goes back to, step by step, to the beginnings.

use std::collections::HashMap;

use super::components::components;
use super::trace::{Beginning, Node, Step, Tracer};
use crate::analyse::points::Point;
use crate::arena::Id;
use crate::dossier::{Claim, Subject};

/// The steps of all chains, node by node.
#[derive(Debug, Default)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    index: Index,
    /// Per node, the nodes one step back.
    back: Vec<Vec<usize>>,
    /// Per node, the beginning it is.
    begins: Vec<Option<Beginning>>,
    /// Per node, the record that says what lies one step back.
    because: Vec<Option<Subject>>,
    /// Per node, the number of its component: a group of nodes that all go back to one another. What lies further back
    /// has a smaller number.
    component: Vec<usize>,
}

impl Graph {
    /// Everything that lies behind the given nodes.
    pub(super) fn behind(start: impl IntoIterator<Item = Node>, tracer: &Tracer<'_>) -> Graph {
        let mut graph = Graph::default();
        for node in start {
            graph.place(node);
        }
        while let Some(node) = graph.nodes.get(graph.back.len()).copied() {
            let (back, begins, because) = match tracer.step(node) {
                Step::Begins(beginning) => (Vec::new(), Some(beginning), None),
                Step::Goes(back, because) => (back, None, Some(because)),
                Step::Gathers(back) => (back, None, None),
            };
            let back = back.into_iter().map(|node| graph.place(node)).collect();
            graph.back.push(back);
            graph.begins.push(begins);
            graph.because.push(because);
        }
        graph.component = components(&graph.back);
        graph
    }

    pub(super) fn node(&self, at: usize) -> Node {
        self.nodes[at]
    }

    pub(super) fn find(&self, node: Node) -> Option<usize> {
        self.index.get(node)
    }

    pub(super) fn back(&self, at: usize) -> &[usize] {
        &self.back[at]
    }

    pub(super) fn beginning(&self, at: usize) -> Option<&Beginning> {
        self.begins[at].as_ref()
    }

    pub(super) fn because(&self, at: usize) -> Option<Subject> {
        self.because[at]
    }

    /// The component of a node that is in the graph.
    pub(super) fn component(&self, at: usize) -> usize {
        self.component[at]
    }

    /// The nodes of each component, what lies further back first.
    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        let count = self.component.iter().max().map_or(0, |last| last + 1);
        let mut members = vec![Vec::new(); count];
        for (at, component) in self.component.iter().enumerate() {
            members[*component].push(at);
        }
        members
    }

    /// The place of a node, a new one where it has none yet.
    fn place(&mut self, node: Node) -> usize {
        if let Some(place) = self.index.get(node) {
            return place;
        }
        let place = self.nodes.len();
        self.index.insert(node, place);
        self.nodes.push(node);
        place
    }
}

/// Where each node stands. Most nodes are claims and answers; those are found without hashing.
#[derive(Debug, Default)]
struct Index {
    /// Per claim, its places: of the claim by itself, and of its answers.
    claims: Vec<Vec<(Option<Id<Point>>, usize)>>,
    others: HashMap<Node, usize>,
}

impl Index {
    fn get(&self, node: Node) -> Option<usize> {
        match in_claim(node) {
            None => self.others.get(&node).copied(),
            Some((claim, answer)) => {
                let places = self.claims.get(claim.index())?;
                places.iter().find(|(own, _)| *own == answer).map(|(_, place)| *place)
            }
        }
    }

    fn insert(&mut self, node: Node, place: usize) {
        let Some((claim, answer)) = in_claim(node) else {
            self.others.insert(node, place);
            return;
        };
        if self.claims.len() <= claim.index() {
            self.claims.resize(claim.index() + 1, Vec::new());
        }
        if let Some(places) = self.claims.get_mut(claim.index()) {
            places.push((answer, place));
        }
    }
}

/// The claim, and which of its answers; `None` for other nodes.
fn in_claim(node: Node) -> Option<(Id<Claim>, Option<Id<Point>>)> {
    match node {
        Node::Claim(claim) => Some((claim, None)),
        Node::Answer(claim, point) => Some((claim, Some(point))),
        Node::Remark(_) | Node::Report(..) | Node::Voice(..) | Node::Record(_) => None,
    }
}
