//! Answers that whoever gave them no longer holds.

use std::collections::HashSet;

use super::Evidence;
use crate::analyse::compare::Position;
use crate::analyse::counted::counts;
use crate::analyse::points::Point;
use crate::arena::Id;
use crate::dossier::{Claim, Dossier, RelationKind, Subject};

/// Answers that those they rest on no longer hold.
pub(super) type Superseded = HashSet<(Id<Claim>, Id<Point>)>;

/// An answer is superseded by a claim that `corrects` or `updates` its claim, answers the same, and rests on all its
/// origins: whoever changes his own word no longer holds the first. The correction of another is a contradiction and
/// supersedes nothing. Of claims that correct each other none is superseded.
///
/// These are all claims there are, or all that answer what is asked: no other can supersede one of them there.
pub(super) fn superseded(evidence: Evidence<'_>, claims: impl Iterator<Item = Id<Claim>> + Clone) -> Superseded {
    let Evidence { dossier, points, origins, within } = evidence;
    let counting = claims.clone().filter(|id| counts(dossier, *id) && within(*id));
    let corrections: HashSet<(Id<Claim>, Id<Claim>)> = counting.flat_map(|id| corrected(dossier, id)).collect();
    let mut superseded = Superseded::new();
    for (new, old) in claims.flat_map(|id| corrected(dossier, id)) {
        if !corrections.contains(&(new, old)) || corrections.contains(&(old, new)) {
            continue;
        }
        for point in points.of_claim(old) {
            let answers = points.reply(new, point).is_some_and(|reply| reply.position != Position::Nothing);
            if answers && origins.no_more_than(old, new, point) {
                superseded.insert((old, point));
            }
        }
    }
    superseded
}

/// The pairs of a claim and what it corrects or updates.
fn corrected(dossier: &Dossier, id: Id<Claim>) -> impl Iterator<Item = (Id<Claim>, Id<Claim>)> {
    dossier.claims[id].relations.iter().filter_map(move |relation| match (relation.kind, relation.to) {
        (RelationKind::Corrects | RelationKind::Updates, Subject::Claim(old)) => Some((id, old)),
        _ => None,
    })
}
