//! Every origin there is, and which of them lie behind each node of the graph.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::circles::Circles;
use super::graph::Graph;
use super::owners::Owners;
use super::support::Origin;
use super::trace::{Beginning, Node, Through};
use crate::analyse::counted::fold;
use crate::arena::Id;
use crate::dossier::{Article, Party};

/// Every origin there is, and which of them lie behind each node of the graph.
#[derive(Debug, Default)]
pub(super) struct Register {
    origins: Vec<Origin>,
    index: HashMap<Key, usize>,
    /// Words, folded: the same are used again and again.
    folded: HashMap<String, String>,
    /// Per node that begins a chain, the origin it is.
    of_node: HashMap<usize, usize>,
    /// Per component without an origin outside it, the circle it is.
    of_component: HashMap<usize, usize>,
    /// Per component, the origins behind it.
    behind: Vec<Arc<[usize]>>,
}

/// What makes two beginnings one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Party(Party),
    /// The same words, had by the same hand. Hands of one owner are the same.
    Anonymous(String, Hand),
    Circle(usize),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Hand {
    Owner(Option<usize>),
    Anonymous(String),
    Article(Id<Article>),
}

impl Register {
    /// Goes through the components, what lies further back first, and hands on what lies behind each.
    pub(super) fn of(components: &[Vec<usize>], graph: &Graph, circles: &Circles, owners: &Owners) -> Register {
        let mut register = Register::default();
        for (number, nodes) in components.iter().enumerate() {
            let mut behind = register.beginnings(nodes, graph, owners);
            let further = register.further_back(number, nodes, graph);
            let set = match &further[..] {
                [only] if behind.is_empty() => Arc::clone(only),
                sets => {
                    behind.extend(sets.iter().flat_map(|set| set.iter()));
                    if behind.is_empty() && goes_round(nodes, graph) {
                        behind.extend(register.close(number, circles.of(nodes, graph)));
                    }
                    behind.into_iter().collect()
                }
            };
            register.behind.push(set);
        }
        register
    }

    pub(super) fn origin(&self, place: usize) -> Option<&Origin> {
        self.origins.get(place)
    }

    /// The places of the origins behind a node.
    pub(super) fn behind(&self, at: usize, graph: &Graph) -> &[usize] {
        self.behind.get(graph.component(at)).map_or(&[], |set| set)
    }

    /// The origin that a chain has reached at this node.
    pub(super) fn end(&self, at: usize, graph: &Graph) -> Option<&Origin> {
        let place = self.of_node.get(&at).or_else(|| self.of_component.get(&graph.component(at)))?;
        self.origins.get(*place)
    }

    /// What is alike for origins that count as one: the place, and the owner where there is one.
    pub(super) fn owner(&self, place: usize, owners: &Owners) -> (usize, Option<usize>) {
        match self.origins.get(place) {
            Some(Origin::Named(party)) => (usize::MAX, owners.group(party)),
            _ => (place, None),
        }
    }

    /// The chains that begin in these nodes.
    fn beginnings(&mut self, nodes: &[usize], graph: &Graph, owners: &Owners) -> BTreeSet<usize> {
        let mut places = BTreeSet::new();
        for at in nodes {
            if let Some(beginning) = graph.beginning(*at) {
                let place = self.enter(beginning, owners);
                self.of_node.insert(*at, place);
                places.insert(place);
            }
        }
        places
    }

    /// What lies behind the components that these nodes lead to.
    fn further_back(&self, number: usize, nodes: &[usize], graph: &Graph) -> Vec<Arc<[usize]>> {
        let back = nodes.iter().flat_map(|at| graph.back(*at)).map(|at| graph.component(*at));
        let components: BTreeSet<usize> = back.filter(|component| *component != number).collect();
        components.into_iter().filter_map(|component| self.behind.get(component)).map(Arc::clone).collect()
    }

    fn enter(&mut self, beginning: &Beginning, owners: &Owners) -> usize {
        let (key, origin) = match beginning {
            Beginning::Named(party) => (Key::Party(party.clone()), Origin::Named(party.clone())),
            Beginning::Anonymous(words, through) => {
                let (hand, party) = match through {
                    Through::Article(article) => (Hand::Article(*article), None),
                    Through::Party(Party::Anonymous(hand)) => (Hand::Anonymous(self.fold(hand)), through.party()),
                    Through::Party(party) => (Hand::Owner(owners.group(party)), through.party()),
                };
                let origin = Origin::Anonymous { words: words.clone(), through: party };
                (Key::Anonymous(self.fold(words), hand), origin)
            }
        };
        self.add(key, origin)
    }

    fn fold(&mut self, words: &str) -> String {
        match self.folded.get(words) {
            Some(folded) => folded.clone(),
            None => self.folded.entry(words.to_owned()).or_insert(fold(words)).clone(),
        }
    }

    fn close(&mut self, component: usize, circle: Option<usize>) -> Option<usize> {
        let circle = circle?;
        let place = self.add(Key::Circle(circle), Origin::Circle(circle));
        self.of_component.insert(component, place);
        Some(place)
    }

    fn add(&mut self, key: Key, origin: Origin) -> usize {
        let next = self.origins.len();
        let place = *self.index.entry(key).or_insert(next);
        if place == next {
            self.origins.push(origin);
        }
        place
    }
}

/// Whether these nodes go back to one another, and not only to show that their records do.
fn goes_round(nodes: &[usize], graph: &Graph) -> bool {
    nodes.len() > 1 && !nodes.iter().all(|at| matches!(graph.node(*at), Node::Record(_)))
}
