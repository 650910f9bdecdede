//! The lines between boxes: all statements of one kind from one box to another are one line.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::network::{Network, Relation, Tie, Way, copies};
use crate::dossier::{Dossier, RelationKind};
use crate::draw::network::Kind;
use crate::raw::article::ReferenceKind;

use super::spots::{Spot, Spots};

/// Statements of one kind from one box to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bundle {
    pub(super) count: usize,
    pub(super) circle: bool,
    /// What relates them.
    pub(super) relations: BTreeSet<Relation>,
}

/// From where, to where, and of which kind.
pub(super) type Line = (Spot, Spot, Kind);

/// All lines, and what a box says of itself.
#[derive(Debug, Default)]
pub(super) struct Bundles {
    pub(super) lines: BTreeMap<Line, Bundle>,
    /// Per box, how many claims begin in it.
    pub(super) own: BTreeMap<Spot, usize>,
    /// Per box, how many claims it has to do with.
    pub(super) weight: BTreeMap<Spot, usize>,
}

impl Bundles {
    pub(super) fn of(dossier: &Dossier, net: &Network<'_>, spots: &Spots) -> Bundles {
        let mut bundles = Bundles::default();
        for way in &net.ways {
            bundles.add_way(spots.article(dossier.claims[way.claim].article), way, spots);
        }
        for tie in &net.ties {
            bundles.add_tie(tie, spots);
        }
        bundles
    }

    fn add_way(&mut self, end: Spot, way: &Way, spots: &Spots) {
        let hands = spots.hands(way);
        let path: Vec<Spot> = hands.iter().copied().chain([end]).collect();
        path.windows(2).for_each(|pair| self.flow(pair[0], pair[1], way.circle));
        let first = path.first().copied().unwrap_or(end);
        // Without hands between, the reference or repetition is the line.
        for before in way.before.iter().filter(|_| !hands.is_empty()) {
            self.flow(spots.article(*before), first, way.circle);
        }
        if path.iter().all(|spot| *spot == end) && way.before.is_empty() {
            *self.own.entry(end).or_default() += 1;
        }
        for spot in path.into_iter().collect::<BTreeSet<Spot>>() {
            *self.weight.entry(spot).or_default() += 1;
        }
    }

    fn add_tie(&mut self, tie: &Tie<'_>, spots: &Spots) {
        let (from, to) = (spots.station(tie.ends.0), spots.station(tie.ends.1));
        let kind = kind(tie.relation);
        // A contradiction holds both ways, so it is one line whoever was written to contradict.
        let (from, to) = if kind == Kind::Contradicts { (from.min(to), from.max(to)) } else { (from, to) };
        if from != to || kind != Kind::Copy {
            self.add((from, to, kind), tie.circle, Some(tie.relation));
        }
    }

    /// Information that stays in a box is no line.
    fn flow(&mut self, from: Spot, to: Spot, circle: bool) {
        if from != to {
            self.add((from, to, Kind::Flow), circle, None);
        }
    }

    fn add(&mut self, line: Line, circle: bool, relation: Option<Relation>) {
        let bundle = self.lines.entry(line).or_default();
        bundle.count += 1;
        bundle.circle |= circle;
        bundle.relations.extend(relation);
    }
}

/// How a relation is drawn.
pub(super) fn kind(relation: Relation) -> Kind {
    match relation {
        relation if copies(relation) => Kind::Copy,
        Relation::Claim(RelationKind::Supports) | Relation::Article(ReferenceKind::Supports) => Kind::Supports,
        Relation::Claim(RelationKind::Contradicts) | Relation::Article(ReferenceKind::Contradicts) => Kind::Contradicts,
        Relation::Claim(RelationKind::Corrects | RelationKind::Updates)
        | Relation::Article(ReferenceKind::Corrects | ReferenceKind::Updates | ReferenceKind::Retracts) => Kind::Change,
        Relation::Claim(_) | Relation::Article(_) => Kind::Other,
    }
}
