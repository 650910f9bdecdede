//! What rests on a source: which answers and findings would have fewer origins without it.
//!
//! The rule is told in `docs/method.md`, "What rests on a source".

use std::collections::HashMap;

use super::agreement::{Agreement, Row};
use super::compare::{Comparison, Position, Scales};
use super::counted::fold;
use super::origins::{Origins, Support};
use super::points::{Point, Points};
use crate::arena::Id;
use crate::dossier::{Claim, Dossier, Finding, Question, Source};

/// What there is that could rest on a source: every answered question, by population, and every finding.
#[derive(Debug, Clone, Default)]
pub struct Rests {
    grounds: Vec<Ground>,
    /// Per owner, what came through its hands, in order.
    by_owner: HashMap<usize, Vec<usize>>,
}

/// An answered question of one population, or a finding, and the claims that it is counted by.
#[derive(Debug, Clone)]
struct Ground {
    question: Id<Question>,
    of: Option<String>,
    finding: Option<usize>,
    point: Id<Point>,
    claims: Vec<Id<Claim>>,
    /// What it rests on, with every source.
    with: Support,
}

/// Something that rests on a source in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resting {
    /// The question.
    pub question: Id<Question>,
    /// The population, where the question counts one.
    pub of: Option<String>,
    /// Which of the question's findings it is; `None` for the answers as such.
    pub finding: Option<usize>,
    /// What it rests on with the source.
    pub with: Support,
    /// What is left without it.
    pub without: Support,
}

impl Rests {
    /// All that would have fewer origins, at least or at most, without what came by way of the source's owner.
    #[must_use]
    pub fn on(&self, dossier: &Dossier, origins: &Origins, source: Id<Source>) -> Vec<Resting> {
        let grounds = self.by_owner.get(&origins.owner_of(source)).into_iter().flatten();
        grounds.filter_map(|place| self.grounds[*place].resting(dossier, origins, source)).collect()
    }

    fn add(&mut self, dossier: &Dossier, origins: &Origins, ground: Ground) {
        for owner in origins.hands(dossier, ground.point, &ground.claims) {
            self.by_owner.entry(owner).or_default().push(self.grounds.len());
        }
        self.grounds.push(ground);
    }
}

impl Ground {
    fn resting(&self, dossier: &Dossier, origins: &Origins, source: Id<Source>) -> Option<Resting> {
        let without = origins.answers_without(dossier, self.point, &self.claims, source);
        let drops = without.least < self.with.least || without.most < self.with.most;
        let (question, of, finding) = (self.question, self.of.clone(), self.finding);
        drops.then(|| Resting { question, of, finding, with: self.with.clone(), without })
    }
}

/// Gathers what could rest on a source.
pub(super) fn rests(
    dossier: &Dossier,
    points: &Points,
    scales: &Scales,
    origins: &Origins,
    agreement: &Agreement,
) -> Rests {
    let mut rests = Rests::default();
    for (id, question) in dossier.questions.iter() {
        if dossier.incidents[question.incident].common.withdrawn.is_some() {
            continue;
        }
        for row in agreement.rows(id) {
            let ground = |finding, claims: Vec<Id<Claim>>| {
                let with = origins.answers(dossier, row.point, &claims);
                Ground { question: id, of: row.of.clone(), finding, point: row.point, claims, with }
            };
            rests.add(dossier, origins, ground(None, row.counting().collect()));
            for (number, finding) in question.findings.iter().enumerate() {
                if population(finding, question) == population_of(row) {
                    let claims = bearing_out(finding, question, row, points, scales);
                    rests.add(dossier, origins, ground(Some(number), claims));
                }
            }
        }
    }
    rests
}

fn population(finding: &Finding, question: &Question) -> Option<String> {
    finding.answer.of.as_ref().or(question.of.as_ref()).map(|of| fold(of))
}

fn population_of(row: &Row) -> Option<String> {
    row.of.as_ref().map(|of| fold(of))
}

/// The claims whose answers can be right together with a finding; where nothing can be compared, all.
fn bearing_out(finding: &Finding, question: &Question, row: &Row, points: &Points, scales: &Scales) -> Vec<Id<Claim>> {
    let found = scales.answer(question, &finding.answer);
    let fits = |position: &Position| found.compare(position) != Some(Comparison::Conflict);
    row.counting().filter(|claim| points.reply(*claim, row.point).is_some_and(|reply| fits(&reply.position))).collect()
}
