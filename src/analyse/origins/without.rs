//! What is left of a set of chains without the hands of one owner.

use std::collections::{BTreeSet, HashSet};

use super::Origins;
use super::support::{Origin, Support};
use super::trace::Node;
use crate::analyse::points::Point;
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Source};

impl Origins {
    /// The articles and origins of these answers to a point, without every chain that begins with or passes through a
    /// party of the source's owner. A circle without a way out is left out whole if any part of it passes there.
    ///
    /// What is left is a part of what there was: nothing new can come to count.
    pub(in crate::analyse) fn answers_without(
        &self,
        dossier: &Dossier,
        point: Id<Point>,
        claims: &[Id<Claim>],
        source: Id<Source>,
    ) -> Support {
        let without = Without { origins: self, dossier, group: self.owners.group_of(source) };
        let left = claims.iter().filter(|claim| !without.is_hand(Node::Claim(**claim)));
        let articles: BTreeSet<Id<Article>> = left.map(|claim| dossier.claims[*claim].article).collect();
        let starts = claims.iter().filter_map(|claim| self.graph.find(Node::Answer(*claim, point)));
        Support::of(without.reached(starts.collect()), articles, &self.owners)
    }

    /// The owners through whose hands these answers to a point came; without another, nothing of them is lost.
    pub(in crate::analyse) fn hands(
        &self,
        dossier: &Dossier,
        point: Id<Point>,
        claims: &[Id<Claim>],
    ) -> BTreeSet<usize> {
        let own = claims.iter().flat_map(|claim| self.hands_at(dossier, Node::Claim(*claim)));
        let mut hands: BTreeSet<usize> = own.collect();
        let mut open: Vec<usize> =
            claims.iter().filter_map(|claim| self.graph.find(Node::Answer(*claim, point))).collect();
        let mut seen: HashSet<usize> = open.iter().copied().collect();
        while let Some(at) = open.pop() {
            hands.extend(self.hands_at(dossier, self.graph.node(at)));
            open.extend(self.graph.back(at).iter().filter(|further| seen.insert(**further)));
        }
        hands
    }

    /// The owner of a source, as [`hands`](Self::hands) tells it.
    pub(in crate::analyse) fn owner_of(&self, source: Id<Source>) -> usize {
        self.owners.group_of(source)
    }

    /// The owners in whose hands a step of a chain is.
    fn hands_at(&self, dossier: &Dossier, node: Node) -> impl Iterator<Item = usize> {
        let (claim, article) = match node {
            Node::Claim(claim) | Node::Answer(claim, _) | Node::Remark(claim) => (Some(claim), None),
            Node::Report(article, _) | Node::Voice(article, _) => (None, Some(article)),
            Node::Record(_) => (None, None),
        };
        let claim = claim.map(|claim| &dossier.claims[claim]);
        let article = article.or(claim.map(|claim| claim.article));
        let publisher =
            article.and_then(|article| dossier.articles[article].source).map(|source| self.owner_of(source));
        let speaker = claim.filter(|claim| claim.speaker_given).map(|claim| &claim.speaker);
        let via = claim.into_iter().flat_map(|claim| &claim.via);
        publisher.into_iter().chain(speaker.into_iter().chain(via).filter_map(|party| self.owners.group(party)))
    }
}

/// A walk along chains that keeps out of the hands of one owner.
struct Without<'a> {
    origins: &'a Origins,
    dossier: &'a Dossier,
    group: usize,
}

impl<'a> Without<'a> {
    /// The origins that can still be reached, each once.
    fn reached(&self, starts: Vec<usize>) -> Vec<&'a Origin> {
        let mut found: Vec<&Origin> = Vec::new();
        let mut known: HashSet<&Origin> = HashSet::new();
        let mut cut: HashSet<&Origin> = HashSet::new();
        let mut seen: HashSet<usize> = starts.iter().copied().collect();
        let mut open = starts;
        while let Some(at) = open.pop() {
            let end = self.origins.register.end(at, &self.origins.graph);
            if self.is_hand(self.origins.graph.node(at)) {
                cut.extend(end.filter(|origin| matches!(origin, Origin::Circle(_))));
                continue;
            }
            found.extend(end.filter(|origin| known.insert(origin)));
            let further = self.origins.graph.back(at).iter().copied();
            open.extend(further.filter(|further| seen.insert(*further)));
        }
        found.retain(|origin| !cut.contains(origin));
        found
    }

    /// Whether this step of a chain is in the hands of the owner.
    fn is_hand(&self, node: Node) -> bool {
        self.origins.hands_at(self.dossier, node).any(|group| group == self.group)
    }
}
