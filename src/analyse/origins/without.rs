//! What is left of a set of chains without the hands of one owner.

use std::collections::{BTreeSet, HashSet};

use super::Origins;
use super::support::{Origin, Support};
use super::trace::Node;
use crate::analyse::points::Point;
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Party, Source};

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
        let left = claims.iter().filter(|claim| !without.hands_of_claim(**claim));
        let articles: BTreeSet<Id<Article>> = left.map(|claim| dossier.claims[*claim].article).collect();
        let starts = claims.iter().filter_map(|claim| self.graph.find(Node::Answer(*claim, point)));
        Support::of(without.reached(starts.collect()), articles, &self.owners)
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
        match node {
            Node::Claim(claim) | Node::Answer(claim, _) | Node::Remark(claim) => self.hands_of_claim(claim),
            Node::Report(article, _) | Node::Voice(article, _) => self.publishes(article),
            Node::Record(_) => false,
        }
    }

    fn hands_of_claim(&self, id: Id<Claim>) -> bool {
        let claim = &self.dossier.claims[id];
        let speaker = claim.speaker_given.then_some(&claim.speaker);
        self.publishes(claim.article) || speaker.into_iter().chain(&claim.via).any(|party| self.owns(party))
    }

    fn publishes(&self, article: Id<Article>) -> bool {
        self.dossier.articles[article].source.is_some_and(|source| self.owns(&Party::Source(source)))
    }

    fn owns(&self, party: &Party) -> bool {
        self.origins.owners.group(party) == Some(self.group)
    }
}
