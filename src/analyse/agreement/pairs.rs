//! The answers of one row, two by two.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::compare::{Comparison, Position, Values};
use crate::analyse::points::Reply;
use crate::arena::Id;
use crate::dossier::Claim;

/// Up to so many different answers, each is compared with each; of more, each with the one that ends first and the one
/// that begins last, which find the same conflicts among stretches (not among sets of several).
const MANY: usize = 1000;

/// Up to so many pairs of claims are all listed; after that, only claims that are not yet in a pair.
const PAIRS: usize = 2000;

/// Two claims, the smaller first.
pub(super) type Pair = (Id<Claim>, Id<Claim>);

/// The claims that give one answer, and those that give another.
type Sides<'a> = (&'a [Id<Claim>], &'a [Id<Claim>]);

/// Different answers, each with the claims that give it.
pub(super) struct Compared {
    answers: Vec<(Values, Vec<Id<Claim>>)>,
}

impl Compared {
    pub(super) fn of<'p>(replies: impl Iterator<Item = &'p Reply>) -> Compared {
        let mut answers: BTreeMap<&Values, Vec<Id<Claim>>> = BTreeMap::new();
        for reply in replies {
            if let Position::Values(values) = &reply.position {
                answers.entry(values).or_default().push(reply.claim);
            }
        }
        Compared { answers: answers.into_iter().map(|(values, claims)| (values.clone(), claims)).collect() }
    }

    /// Whether of any two answers one implies the other; `None` where there is no answer that can be compared.
    /// To be asked of answers without conflict.
    pub(super) fn closeness(&self) -> Option<Comparison> {
        let mut answers: Vec<&Values> = self.answers.iter().map(|(values, _)| values).collect();
        // Sets of which each lies within the next are a chain by size; so neighbours are all that must be compared.
        answers.sort_by_key(|values| values.size());
        let chain = answers.windows(2).all(|pair| matches!(pair, [a, b] if a.compare(b) == Comparison::Agree));
        let verdict = if chain { Comparison::Agree } else { Comparison::Overlap };
        (!answers.is_empty()).then_some(verdict)
    }

    /// The pairs of claims whose answers cannot both be right, the smaller claim first.
    pub(super) fn conflicts(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut listed: BTreeSet<Id<Claim>> = BTreeSet::new();
        for (one, other) in self.conflicting() {
            let few = pairs.len() + one.len() * other.len() <= PAIRS;
            let found = if few { every_pair(one, other) } else { some_pairs(one, other, &listed) };
            listed.extend(found.iter().flat_map(|(a, b)| [*a, *b]));
            pairs.extend(found);
        }
        pairs
    }

    /// The claims that give one answer, and those that give another in conflict with it.
    fn conflicting(&self) -> Vec<Sides<'_>> {
        let mut found = Vec::new();
        let all = self.answers.len() <= MANY;
        let extremes = self.extremes();
        for (place, (values, claims)) in self.answers.iter().enumerate() {
            let rest = if all { self.answers.get(place + 1..).unwrap_or_default() } else { &[] };
            let others = rest.iter().chain(extremes.iter().copied().filter(|_| !all));
            for (other, opponents) in others {
                if values.compare(other) == Comparison::Conflict {
                    found.push((claims.as_slice(), opponents.as_slice()));
                }
            }
        }
        found
    }

    /// The answer that ends first and the one that begins last.
    fn extremes(&self) -> Vec<&(Values, Vec<Id<Claim>>)> {
        let first = self.answers.iter().min_by_key(|(values, _)| values.ends().1);
        let last = self.answers.iter().max_by_key(|(values, _)| values.ends().0);
        first.into_iter().chain(last).collect()
    }
}

fn every_pair(one: &[Id<Claim>], other: &[Id<Claim>]) -> Vec<Pair> {
    one.iter().flat_map(|a| other.iter().map(|b| (*a.min(b), *a.max(b)))).collect()
}

/// Each claim that is not yet listed, with the first of the other side.
fn some_pairs(one: &[Id<Claim>], other: &[Id<Claim>], listed: &BTreeSet<Id<Claim>>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (claims, opponents) in [(one, other), (other, one)] {
        let new = claims.iter().filter(|claim| !listed.contains(claim));
        pairs.extend(new.zip(opponents.first().into_iter().cycle()).map(|(a, b)| (*a.min(b), *a.max(b))));
    }
    pairs
}
