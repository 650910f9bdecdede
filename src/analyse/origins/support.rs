//! What a set of chains amounts to.

use std::collections::{BTreeMap, BTreeSet};

use super::owners::Owners;
use crate::arena::Id;
use crate::dossier::{Article, Party};

/// Where a chain begins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// With an actor or a source.
    Named(Party),
    /// With somebody unnamed.
    Anonymous {
        /// The words of the article; empty where an article without a source speaks for itself.
        words: String,
        /// Who had it from there.
        through: Option<Party>,
    },
    /// Nowhere: it goes round in the circle of this number in [`Origins::cycles`](super::Origins::cycles).
    Circle(usize),
}

/// A named origin: one party, or several of one owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedOrigin {
    /// The party that stands for the origin: the first of `parties`.
    pub party: Party,
    /// All parties of this owner that chains of the set begin with, in order.
    pub parties: Vec<Party>,
}

/// How many articles and how many independent origins stand behind something, as annotated.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Support {
    /// The articles, in order.
    pub articles: Vec<Id<Article>>,
    /// The smallest number of independent origins there can be: the named ones, but 1 where there is any chain outside
    /// a circle.
    pub least: usize,
    /// The largest number there can be: the named ones, the distinct anonymous ones, and the circles without an origin
    /// outside them.
    pub most: usize,
    /// The named origins, in order.
    pub named: Vec<NamedOrigin>,
    /// The anonymous ones, in order.
    pub anonymous: Vec<Origin>,
    /// The numbers of the circles without an origin outside them.
    pub circles: Vec<usize>,
}

impl Support {
    /// What the chains of these beginnings (each given once), found in these articles, amount to.
    pub(super) fn of<'a>(
        beginnings: impl IntoIterator<Item = &'a Origin>,
        articles: BTreeSet<Id<Article>>,
        owners: &Owners,
    ) -> Support {
        let mut named: BTreeMap<Option<usize>, Vec<Party>> = BTreeMap::new();
        let mut support = Support { articles: articles.into_iter().collect(), ..Support::default() };
        for beginning in beginnings {
            match beginning {
                Origin::Named(party) => named.entry(owners.group(party)).or_default().push(party.clone()),
                Origin::Anonymous { .. } => support.anonymous.push(beginning.clone()),
                Origin::Circle(number) => support.circles.push(*number),
            }
        }
        let one = |mut parties: Vec<Party>| {
            parties.sort_unstable();
            parties.first().cloned().map(|party| NamedOrigin { party, parties })
        };
        support.named = named.into_values().filter_map(one).collect();
        support.anonymous.sort_unstable();
        support.circles.sort_unstable();
        support.named.sort_by(|a, b| a.party.cmp(&b.party));
        support.most = support.named.len() + support.anonymous.len() + support.circles.len();
        support.least = support.named.len().max(usize::from(!support.anonymous.is_empty()));
        support
    }
}
