//! How the answers to one question lie to one another: question by question, population by population.
//!
//! Only answers to one question about one population are compared, two by two, as [`compare`](super::compare) tells.
//! Nothing is averaged.

mod disputes;
mod pairs;
mod row;
mod sides;
mod superseded;

pub use disputes::Dispute;
pub use row::{Given, Row, Standing, Verdict};
pub use sides::Side;

use std::collections::{BTreeSet, HashSet};

use rayon::prelude::{IntoParallelIterator as _, ParallelIterator as _};

use super::compare::{Comparison, Position};
use super::origins::{Origins, Support};
use super::points::{Point, Points, Reply};
use crate::arena::Id;
use crate::dossier::{Claim, Dossier, Question};
use disputes::ByHand;
use pairs::{Compared, Pair};
use sides::Sides;
use superseded::Superseded;

/// How the answers to each question lie to one another.
#[derive(Debug, Clone, Default)]
pub struct Agreement {
    /// Every contradiction: conflicting rows, then contradictions written by hand that are part of no row.
    pub disputes: Vec<Dispute>,
    questions: Vec<Vec<Row>>,
    /// The claims of all disputes.
    in_dispute: HashSet<Id<Claim>>,
}

impl Agreement {
    /// The rows of a question: the population that it asks for first, the others in alphabetical order. There is one
    /// at least, though it may have no answers.
    #[must_use]
    pub fn rows(&self, question: Id<Question>) -> &[Row] {
        self.questions.get(question.index()).map_or(&[], Vec::as_slice)
    }

    /// Whether a claim is part of a contradiction.
    #[must_use]
    pub fn is_disputed(&self, claim: Id<Claim>) -> bool {
        self.in_dispute.contains(&claim)
    }
}

/// Which claims are taken into account.
pub(super) type Within<'a> = &'a (dyn Fn(Id<Claim>) -> bool + Sync);

/// Compares all answers.
pub(super) fn agreement(dossier: &Dossier, points: &Points, origins: &Origins) -> Agreement {
    let evidence = Evidence { dossier, points, origins, within: &|_| true };
    let superseded = superseded::superseded(evidence, dossier.claims.ids());
    let by_hand = ByHand::of(dossier, points, &superseded);
    let judge = Judge { evidence, superseded: &superseded, by_hand: &by_hand };
    let questions: Vec<_> = dossier.questions.ids().collect();
    let questions: Vec<Vec<Row>> = questions.into_par_iter().map(|question| judge.rows(question)).collect();
    let sides = Sides { dossier, points, origins };
    let disputes = disputes::disputes(questions.iter().flatten(), by_hand, &sides);
    let in_dispute = disputes.iter().flat_map(|dispute| &dispute.claims).copied().collect();
    Agreement { disputes, questions, in_dispute }
}

/// The rows of these questions, as if the claims within were all that there are. What a claim rests on is told by all.
///
/// Only claims that answer these questions are looked at, so that many incidents take as long as their answers are many.
pub(super) fn known(
    dossier: &Dossier,
    points: &Points,
    origins: &Origins,
    questions: &[Id<Question>],
    within: Within<'_>,
) -> Vec<Row> {
    let evidence = Evidence { dossier, points, origins, within };
    let answering = answering(questions, points);
    let superseded = superseded::superseded(evidence, answering.iter().copied());
    let by_hand = ByHand::among(answering.iter().copied(), dossier, points, &superseded);
    let judge = Judge { evidence, superseded: &superseded, by_hand: &by_hand };
    questions.iter().flat_map(|question| judge.rows(*question)).collect()
}

/// The claims that answer any of these questions.
fn answering(questions: &[Id<Question>], points: &Points) -> BTreeSet<Id<Claim>> {
    let points = questions.iter().flat_map(|question| points.of_question(*question)).map(|point| points.get(*point));
    points.flat_map(|point| &point.replies).map(|reply| reply.claim).collect()
}

/// What is compared.
#[derive(Clone, Copy)]
struct Evidence<'a> {
    dossier: &'a Dossier,
    points: &'a Points,
    origins: &'a Origins,
    within: Within<'a>,
}

/// What it takes to judge a row.
struct Judge<'a> {
    evidence: Evidence<'a>,
    superseded: &'a Superseded,
    by_hand: &'a ByHand,
}

impl Judge<'_> {
    fn rows(&self, question: Id<Question>) -> Vec<Row> {
        self.evidence.points.of_question(question).iter().map(|point| self.row(*point)).collect()
    }

    fn row(&self, id: Id<Point>) -> Row {
        let Evidence { dossier, points, origins, within } = self.evidence;
        let point = points.get(id);
        let answers = self.answers(id, point);
        let held: Vec<&Reply> = self.counted(id, point).collect();
        let claims: Vec<Id<Claim>> = held.iter().map(|reply| reply.claim).collect();
        let support = origins.answers(dossier, id, &claims);
        let compared = Compared::of(held.into_iter());
        let mut conflicts = compared.conflicts();
        conflicts.extend(self.by_hand.of_point(id).filter(|(a, b)| within(*a) && within(*b)));
        conflicts.sort_unstable();
        conflicts.dedup();
        let verdict = verdict(&compared, &conflicts, &support);
        Row { question: point.question, of: point.of.clone(), verdict, support, answers, conflicts, point: id }
    }

    fn answers(&self, id: Id<Point>, point: &Point) -> Vec<Given> {
        let replies = point.replies.iter().filter(|reply| self.is_evidence(reply));
        let given = |reply: &Reply| {
            let standing = self.standing(reply, id);
            Given { claim: reply.claim, standing, index: reply.index }
        };
        replies.map(given).collect()
    }

    fn counted<'p>(&self, id: Id<Point>, point: &'p Point) -> impl Iterator<Item = &'p Reply> {
        let replies = point.replies.iter().filter(|reply| self.is_evidence(reply));
        replies.filter(move |reply| self.standing(reply, id) == Standing::Counts)
    }

    fn is_evidence(&self, reply: &Reply) -> bool {
        reply.counts && (self.evidence.within)(reply.claim)
    }

    fn standing(&self, reply: &Reply, point: Id<Point>) -> Standing {
        if reply.position == Position::Nothing {
            Standing::DoesNotKnow
        } else if self.superseded.contains(&(reply.claim, point)) {
            Standing::Superseded
        } else {
            Standing::Counts
        }
    }
}

fn verdict(compared: &Compared, conflicts: &[Pair], support: &Support) -> Verdict {
    match compared.closeness() {
        _ if !conflicts.is_empty() => Verdict::Conflict,
        _ if support.articles.is_empty() => Verdict::None,
        _ if support.most <= 1 => Verdict::Single,
        None => Verdict::None,
        Some(Comparison::Overlap) => Verdict::Overlap,
        Some(_) => Verdict::Agree,
    }
}
