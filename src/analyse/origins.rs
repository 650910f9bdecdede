//! Where claims come from.
//!
//! Corroboration counts origins, not articles: seven articles can rest on one source. How a chain is followed back is
//! told in `trace`, who is one origin with whom in `owners`, how a set of chains is counted at [`Support`].

mod chain;
mod circles;
mod components;
mod graph;
mod owners;
mod register;
mod support;
mod trace;
mod without;

use std::collections::{BTreeSet, HashSet};

pub use chain::{Chain, Link};
use owners::Owners;
pub use support::{NamedOrigin, Origin, Support};

use super::counted::{counts, stands};
use super::points::{Point, Points};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Incident, Party, RelationKind, Subject};
use crate::raw::article::IncidentRole;
use circles::Circles;
use graph::Graph;
use register::Register;
use trace::{Node, Tracer};

/// Somebody behind an answer, in a form that can only be compared.
pub(super) type Voice = (usize, Option<usize>);

/// Where all claims of a dossier come from.
#[derive(Debug)]
pub struct Origins {
    /// Circular reporting: the records of each circle in the order of their ids, the circles in the order of their
    /// first records. A circle is a group of records that all go back to one another; no record is in two.
    pub cycles: Vec<Vec<Subject>>,
    claims: Vec<Support>,
    incidents: Vec<Support>,
    /// Per claim, the claims that repeat it or bear it out, as written.
    behind: Vec<Vec<Id<Claim>>>,
    owners: Owners,
    graph: Graph,
    register: Register,
}

/// Finds where all claims of a dossier come from.
pub(super) fn origins(dossier: &Dossier, points: &Points) -> Origins {
    let owners = Owners::of(dossier);
    let tracer = Tracer::new(dossier, points, &owners);
    let graph = Graph::behind(starts(dossier, &tracer), &tracer);
    let components = graph.components();
    let circles = Circles::among(&components, &graph, dossier);
    let register = Register::of(&components, &graph, &circles, &owners);
    let in_incidents = incidents(dossier, &tracer);
    let behind = behind(dossier);
    let mut origins =
        Origins { cycles: circles.cycles, claims: Vec::new(), incidents: Vec::new(), behind, owners, graph, register };
    let own = |(id, claim): (Id<Claim>, &Claim)| origins.support([Node::Claim(id)], BTreeSet::from([claim.article]));
    let claims = dossier.claims.iter().map(own).collect();
    let incidents = in_incidents.into_iter().map(|(nodes, articles)| origins.support(nodes, articles)).collect();
    origins.claims = claims;
    origins.incidents = incidents;
    origins
}

impl Origins {
    /// The origins of a claim by itself, also of one that was withdrawn.
    #[must_use]
    pub fn claim(&self, claim: Id<Claim>) -> &Support {
        &self.claims[claim.index()]
    }

    /// The articles and origins of all that is said of an incident.
    #[must_use]
    pub fn incident(&self, incident: Id<Incident>) -> &Support {
        &self.incidents[incident.index()]
    }

    /// The articles and origins of a claim together with all claims that repeat it or, as the editors hold, bear it
    /// out, directly or through others.
    #[must_use]
    pub fn corroboration(&self, dossier: &Dossier, claim: Id<Claim>) -> Support {
        let mut reached = vec![claim];
        let mut seen = HashSet::from([claim]);
        let mut next = 0;
        while let Some(at) = reached.get(next).copied() {
            next += 1;
            reached.extend(self.behind[at.index()].iter().filter(|further| seen.insert(**further)));
        }
        reached.retain(|claim| counts(dossier, *claim));
        let articles = reached.iter().map(|claim| dossier.claims[*claim].article).collect();
        self.support(reached.into_iter().map(Node::Claim), articles)
    }

    /// How a claim came into its article: the shortest chain from each of its origins, by origin.
    #[must_use]
    pub fn chains(&self, dossier: &Dossier, claim: Id<Claim>) -> Vec<Chain> {
        let start = self.graph.find(Node::Claim(claim));
        start.map_or_else(Vec::new, |start| {
            chain::chains(start, &self.graph, dossier, |at| self.register.end(at, &self.graph).cloned())
        })
    }

    /// Whether two parties are one origin: they are the same, or sources of one owner, or a source and its owner.
    #[must_use]
    pub fn same_owner(&self, a: &Party, b: &Party) -> bool {
        a == b || self.owners.group(a).is_some_and(|group| self.owners.group(b) == Some(group))
    }

    /// The articles that a claim goes back to in one step, other than its own.
    pub(super) fn before(&self, dossier: &Dossier, claim: Id<Claim>) -> BTreeSet<Id<Article>> {
        let own = dossier.claims[claim].article;
        let mut before = BTreeSet::new();
        let mut open: Vec<usize> = self.graph.find(Node::Claim(claim)).into_iter().collect();
        while let Some(at) = open.pop() {
            for further in self.graph.back(at) {
                match self.graph.node(*further) {
                    Node::Answer(same, _) if same == claim => open.push(*further),
                    node => before.extend(node.article(dossier).filter(|article| *article != own)),
                }
            }
        }
        before
    }

    /// What is the same for parties of one owner; `None` for somebody unnamed.
    pub(super) fn owner(&self, party: &Party) -> Option<usize> {
        self.owners.group(party)
    }

    /// The articles and origins of these claims, each with all that it answers.
    pub(super) fn claims(&self, dossier: &Dossier, claims: &[Id<Claim>]) -> Support {
        let articles = claims.iter().map(|claim| dossier.claims[*claim].article).collect();
        self.support(claims.iter().map(|claim| Node::Claim(*claim)), articles)
    }

    /// The articles and origins of these answers to a point.
    pub(super) fn answers(&self, dossier: &Dossier, point: Id<Point>, claims: &[Id<Claim>]) -> Support {
        let articles = claims.iter().map(|claim| dossier.claims[*claim].article).collect();
        self.support(claims.iter().map(|claim| Node::Answer(*claim, point)), articles)
    }

    /// Whether one claim's answer rests on no origin that another's does not rest on.
    pub(super) fn no_more_than(&self, one: Id<Claim>, other: Id<Claim>, point: Id<Point>) -> bool {
        self.voices(one, point).is_subset(&self.voices(other, point))
    }

    /// Those behind a claim's answer, so that two of one owner are the same.
    pub(super) fn voices(&self, claim: Id<Claim>, point: Id<Point>) -> BTreeSet<Voice> {
        let beginnings = self.beginnings([Node::Answer(claim, point)]).into_iter();
        beginnings.map(|place| self.register.owner(place, &self.owners)).collect()
    }

    fn support(&self, nodes: impl IntoIterator<Item = Node>, articles: BTreeSet<Id<Article>>) -> Support {
        let beginnings = self.beginnings(nodes);
        let origins = beginnings.iter().filter_map(|place| self.register.origin(*place));
        Support::of(origins, articles, &self.owners)
    }

    fn beginnings(&self, nodes: impl IntoIterator<Item = Node>) -> BTreeSet<usize> {
        let places = nodes.into_iter().filter_map(|node| self.graph.find(node));
        places.flat_map(|at| self.register.behind(at, &self.graph)).copied().collect()
    }
}

/// Where chains are followed from: every claim, alone and as a part of its incident, and every record with references.
fn starts(dossier: &Dossier, tracer: &Tracer<'_>) -> Vec<Node> {
    let articles = dossier.articles.iter().filter(|(_, article)| !article.references.is_empty());
    let records = articles.map(|(id, _)| Node::Record(Subject::Article(id)));
    let claims = dossier.claims.iter().flat_map(|(id, claim)| {
        let repeats = claim.relations.iter().any(|relation| relation.kind == RelationKind::Repeats);
        let record = repeats.then_some(Node::Record(Subject::Claim(id)));
        [Node::Claim(id), tracer.in_incident(id)].into_iter().chain(record)
    });
    claims.chain(records).collect()
}

/// Per incident, all that counts of what is said of it, and the articles that report it.
fn incidents(dossier: &Dossier, tracer: &Tracer<'_>) -> Vec<(Vec<Node>, BTreeSet<Id<Article>>)> {
    let mut incidents = vec![(Vec::new(), BTreeSet::new()); dossier.incidents.len()];
    for (id, article) in dossier.articles.iter().filter(|(id, _)| stands(dossier, *id)) {
        for link in article.incidents.iter().filter(|link| link.role != IncidentRole::Context) {
            incidents[link.incident.index()].1.insert(id);
        }
    }
    for (id, claim) in dossier.claims.iter().filter(|(id, _)| counts(dossier, *id)) {
        if let Some(incident) = claim.incident {
            let (nodes, articles) = &mut incidents[incident.index()];
            nodes.push(tracer.in_incident(id));
            articles.insert(claim.article);
        }
    }
    incidents
}

fn behind(dossier: &Dossier) -> Vec<Vec<Id<Claim>>> {
    let mut behind = vec![Vec::new(); dossier.claims.len()];
    for (id, claim) in dossier.claims.iter() {
        for relation in &claim.relations {
            if let (RelationKind::Repeats | RelationKind::Supports, Subject::Claim(to)) = (relation.kind, relation.to) {
                behind[to.index()].push(id);
            }
        }
    }
    behind
}
