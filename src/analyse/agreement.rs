//! How the answers to one question lie to one another: question by question, population by population.
//!
//! Only answers to one question about one population are compared, two by two, as [`compare`](super::compare) tells.
//! Nothing is averaged.

mod disputes;
mod pairs;
mod row;
mod superseded;

pub use disputes::Dispute;
pub use row::{Given, Row, Standing, Verdict};

use super::compare::{Comparison, Position};
use super::origins::{Origins, Support};
use super::points::{Point, Points, Reply};
use crate::arena::Id;
use crate::dossier::{Claim, Dossier, Question};
use disputes::ByHand;
use pairs::{Compared, Pair};
use superseded::Superseded;

/// How the answers to each question lie to one another.
#[derive(Debug, Clone, Default)]
pub struct Agreement {
    /// Every contradiction: conflicting rows, then contradictions written by hand that are part of no row.
    pub disputes: Vec<Dispute>,
    questions: Vec<Vec<Row>>,
}

impl Agreement {
    /// The rows of a question: the population that it asks for first, the others in alphabetical order. There is one
    /// at least, though it may have no answers.
    #[must_use]
    pub fn rows(&self, question: Id<Question>) -> &[Row] {
        self.questions.get(question.index()).map_or(&[], Vec::as_slice)
    }
}

/// Compares all answers.
pub(super) fn agreement(dossier: &Dossier, points: &Points, origins: &Origins) -> Agreement {
    let superseded = superseded::superseded(dossier, points, origins);
    let by_hand = ByHand::of(dossier, points, &superseded);
    let judge = Judge { dossier, points, origins, superseded: &superseded, by_hand: &by_hand };
    let rows = |question| points.of_question(question).iter().map(|point| judge.row(*point)).collect();
    let questions: Vec<Vec<Row>> = dossier.questions.ids().map(rows).collect();
    Agreement { disputes: disputes::disputes(questions.iter().flatten(), by_hand, dossier), questions }
}

/// What it takes to judge a row.
struct Judge<'a> {
    dossier: &'a Dossier,
    points: &'a Points,
    origins: &'a Origins,
    superseded: &'a Superseded,
    by_hand: &'a ByHand,
}

impl Judge<'_> {
    fn row(&self, id: Id<Point>) -> Row {
        let point = self.points.get(id);
        let answers = self.answers(id, point);
        let held: Vec<&Reply> = self.counted(id, point).collect();
        let claims: Vec<Id<Claim>> = held.iter().map(|reply| reply.claim).collect();
        let support = self.origins.answers(self.dossier, id, &claims);
        let compared = Compared::of(held.into_iter());
        let mut conflicts = compared.conflicts();
        conflicts.extend(self.by_hand.of_point(id));
        conflicts.sort_unstable();
        conflicts.dedup();
        let verdict = verdict(&compared, &conflicts, &support);
        Row { question: point.question, of: point.of.clone(), verdict, support, answers, conflicts }
    }

    fn answers(&self, id: Id<Point>, point: &Point) -> Vec<Given> {
        let replies = point.replies.iter().filter(|reply| reply.counts);
        let given = |reply: &Reply| {
            let standing = self.standing(reply, id);
            Given { claim: reply.claim, standing, index: reply.index }
        };
        replies.map(given).collect()
    }

    fn counted<'p>(&self, id: Id<Point>, point: &'p Point) -> impl Iterator<Item = &'p Reply> {
        point.replies.iter().filter(move |reply| reply.counts && self.standing(reply, id) == Standing::Counts)
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
