//! The sides of a contradiction: who gives one answer, who another, and what each side rests on.

use std::collections::BTreeMap;

use crate::analyse::compare::{Position, Values};
use crate::analyse::counted::counts;
use crate::analyse::origins::{Origins, Support};
use crate::analyse::points::{Point, Points};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Subject};

/// One side of a contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The claims that give this answer, in order; of a contradiction that no question has, the one claim.
    pub claims: Vec<Id<Claim>>,
    /// The article that was written, as a whole, to be this side.
    pub article: Option<Id<Article>>,
    /// The articles and origins of this side alone.
    pub support: Support,
}

/// What tells sides apart: the answer or, where it cannot be compared, the claim.
type Key<'p> = (Option<&'p Values>, Option<Id<Claim>>);

/// What it takes to tell the sides apart.
pub(super) struct Sides<'a> {
    pub(super) dossier: &'a Dossier,
    pub(super) points: &'a Points,
    pub(super) origins: &'a Origins,
}

impl Sides<'_> {
    /// The claims grouped by their answers to a point, the smallest answers first; claims whose answers cannot be compared
    /// are a side each.
    pub(super) fn of_answers(&self, point: Id<Point>, claims: &[Id<Claim>]) -> Vec<Side> {
        let mut sides: BTreeMap<Key<'_>, Vec<Id<Claim>>> = BTreeMap::new();
        for claim in claims {
            let key = match self.points.reply(*claim, point).map(|reply| &reply.position) {
                Some(Position::Values(values)) => (Some(values), None),
                Some(Position::Text | Position::Nothing) | None => (None, Some(*claim)),
            };
            sides.entry(key).or_default().push(*claim);
        }
        let side = |claims: Vec<Id<Claim>>| {
            let support = self.origins.answers(self.dossier, point, &claims);
            Side { claims, article: None, support }
        };
        sides.into_values().map(side).collect()
    }

    /// A claim or an article as one side.
    pub(super) fn of_subject(&self, subject: Subject) -> Side {
        match subject {
            Subject::Claim(claim) => {
                Side { claims: vec![claim], article: None, support: self.origins.claim(claim).clone() }
            }
            Subject::Article(article) => {
                let own = &self.dossier.articles[article].claims;
                let claims: Vec<Id<Claim>> = own.iter().copied().filter(|id| counts(self.dossier, *id)).collect();
                Side { claims: Vec::new(), article: Some(article), support: self.origins.claims(self.dossier, &claims) }
            }
        }
    }
}
