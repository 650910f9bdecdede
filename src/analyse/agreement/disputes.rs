//! Every contradiction: those computed from answers, and those that the editors wrote.

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::Pair;
use super::row::{Row, Verdict};
use super::sides::{Side, Sides};
use super::superseded::Superseded;
use crate::analyse::compare::{Comparison, Position};
use crate::analyse::counted::{counts, stands};
use crate::analyse::points::{Point, Points};
use crate::arena::Id;
use crate::dossier::{Article, Claim, Dossier, Incident, Question, RelationKind, Subject};
use crate::raw::article::ReferenceKind;

/// A contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// The incident it is about; `None` where it is about none, or about two.
    pub incident: Option<Id<Incident>>,
    /// The question whose answers conflict; `None` where the editors wrote the contradiction and no question has it.
    pub question: Option<Id<Question>>,
    /// The population, where the question counts one.
    pub of: Option<String>,
    /// The claims in conflict, in order.
    pub claims: Vec<Id<Claim>>,
    /// Articles that were written, as a whole, to be one side of it.
    pub articles: Vec<Id<Article>>,
    /// Pairs of claims whose contradiction was written by hand; the reasons stand with their relations.
    pub by_hand: Vec<(Id<Claim>, Id<Claim>)>,
    /// Two or more: the claims by what they answer, each side with its own origins.
    pub sides: Vec<Side>,
}

/// Contradictions that the editors wrote.
#[derive(Debug, Default)]
pub(super) struct ByHand {
    /// By the point they are about.
    of_point: BTreeMap<Id<Point>, BTreeSet<Pair>>,
    /// By the row they are about, for the lists of disputes.
    of_row: BTreeMap<(Id<Question>, Option<String>), BTreeSet<Pair>>,
    /// Those that no answers show.
    others: BTreeSet<(Subject, Subject)>,
}

impl ByHand {
    /// All that they wrote between records that count.
    pub(super) fn of(dossier: &Dossier, points: &Points, superseded: &Superseded) -> ByHand {
        let mut by_hand = ByHand::among(dossier.claims.ids(), dossier, points, superseded);
        for (id, article) in dossier.articles.iter() {
            let references = article.references.iter();
            for reference in references.filter(|reference| reference.kind == ReferenceKind::Contradicts) {
                by_hand.others.extend(pair(dossier, Subject::Article(id), reference.to));
            }
        }
        by_hand
    }

    /// What they wrote at these claims.
    ///
    /// A contradiction of two claims is about every point that both answer, unless their answers agree there. If there
    /// is no such point it stands by itself.
    pub(super) fn among(
        claims: impl Iterator<Item = Id<Claim>>,
        dossier: &Dossier,
        points: &Points,
        superseded: &Superseded,
    ) -> ByHand {
        let mut by_hand = ByHand::default();
        for id in claims {
            let relations = dossier.claims[id].relations.iter();
            let contradicted = relations.filter(|relation| relation.kind == RelationKind::Contradicts);
            for (one, other) in contradicted.filter_map(|relation| pair(dossier, Subject::Claim(id), relation.to)) {
                by_hand.add(one, other, points, superseded);
            }
        }
        by_hand
    }

    fn add(&mut self, one: Subject, other: Subject, points: &Points, superseded: &Superseded) {
        let (Subject::Claim(a), Subject::Claim(b)) = (one, other) else {
            self.others.insert((one, other));
            return;
        };
        let mut shared = points.of_claim(a).filter(|point| contested(a, b, *point, points, superseded)).peekable();
        if shared.peek().is_none() {
            self.others.insert((one, other));
        }
        for point in shared {
            let row = (points.get(point).question, points.get(point).of.clone());
            self.of_point.entry(point).or_default().insert((a, b));
            self.of_row.entry(row).or_default().insert((a, b));
        }
    }

    /// The pairs of claims whose contradiction is about this point, the smaller claim first.
    pub(super) fn of_point(&self, point: Id<Point>) -> impl Iterator<Item = Pair> {
        self.of_point.get(&point).into_iter().flatten().copied()
    }
}

/// Whether both claims answer the point, and not so that they agree.
fn contested(a: Id<Claim>, b: Id<Claim>, point: Id<Point>, points: &Points, superseded: &Superseded) -> bool {
    let (Some(one), Some(other)) = (points.reply(a, point), points.reply(b, point)) else { return false };
    let silent = one.position == Position::Nothing || other.position == Position::Nothing;
    let given_up = superseded.contains(&(a, point)) || superseded.contains(&(b, point));
    !silent && !given_up && one.position.compare(&other.position) != Some(Comparison::Agree)
}

/// Two records that contradict each other, the smaller first; nothing if they are one, or one of them does not count.
fn pair(dossier: &Dossier, a: Subject, b: Subject) -> Option<(Subject, Subject)> {
    let holds = |subject: Subject| match subject {
        Subject::Article(article) => stands(dossier, article),
        Subject::Claim(claim) => counts(dossier, claim),
    };
    (a != b && holds(a) && holds(b)).then(|| (a.min(b), a.max(b)))
}

/// Every contradiction: conflicting rows in their order, then the others.
pub(super) fn disputes<'r>(
    rows: impl Iterator<Item = &'r Row>,
    mut by_hand: ByHand,
    sides: &Sides<'_>,
) -> Vec<Dispute> {
    let conflicting = rows.filter(|row| row.verdict == Verdict::Conflict).map(|row| {
        let claims: BTreeSet<Id<Claim>> = row.conflicts.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let claims: Vec<Id<Claim>> = claims.into_iter().collect();
        let pairs = by_hand.of_row.remove(&(row.question, row.of.clone())).unwrap_or_default();
        Dispute {
            incident: Some(sides.dossier.questions[row.question].incident),
            question: Some(row.question),
            of: row.of.clone(),
            sides: sides.of_answers(row.point, &claims),
            claims,
            articles: Vec::new(),
            by_hand: pairs.into_iter().collect(),
        }
    });
    let mut disputes: Vec<Dispute> = conflicting.collect();
    disputes.extend(by_hand.others.into_iter().map(|(a, b)| written_dispute(a, b, sides)));
    disputes
}

fn written_dispute(a: Subject, b: Subject, told: &Sides<'_>) -> Dispute {
    let dossier = told.dossier;
    let mut dispute = Dispute {
        incident: None,
        question: None,
        of: None,
        claims: Vec::new(),
        articles: Vec::new(),
        by_hand: Vec::new(),
        sides: vec![told.of_subject(a), told.of_subject(b)],
    };
    let mut sides: Vec<BTreeSet<Id<Incident>>> = Vec::new();
    for subject in [a, b] {
        match subject {
            Subject::Claim(claim) => {
                dispute.claims.push(claim);
                sides.push(dossier.claims[claim].incident.into_iter().collect());
            }
            Subject::Article(article) => {
                dispute.articles.push(article);
                sides.push(dossier.articles[article].incidents.iter().map(|link| link.incident).collect());
            }
        }
    }
    if let [a, b] = dispute.claims[..] {
        dispute.by_hand.push((a, b));
    }
    if let [one, other] = &sides[..] {
        dispute.incident = one.intersection(other).next().copied();
    }
    dispute
}
