//! What rests on a source: which answers and findings would have fewer origins without it.
//!
//! The rule is told in `docs/method.md`, "What rests on a source".

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
}

/// An answered question of one population, or a finding, and the claims that it is counted by.
#[derive(Debug, Clone)]
struct Ground {
    question: Id<Question>,
    of: Option<String>,
    finding: Option<usize>,
    point: Id<Point>,
    claims: Vec<Id<Claim>>,
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
        self.grounds.iter().filter_map(|ground| ground.resting(dossier, origins, source)).collect()
    }
}

impl Ground {
    fn resting(&self, dossier: &Dossier, origins: &Origins, source: Id<Source>) -> Option<Resting> {
        let without = origins.answers_without(dossier, self.point, &self.claims, source);
        let with = origins.answers(dossier, self.point, &self.claims);
        let drops = without.least < with.least || without.most < with.most;
        let (question, of, finding) = (self.question, self.of.clone(), self.finding);
        drops.then_some(Resting { question, of, finding, with, without })
    }
}

/// Gathers what could rest on a source.
pub(super) fn rests(dossier: &Dossier, points: &Points, scales: &Scales, agreement: &Agreement) -> Rests {
    let mut grounds = Vec::new();
    for (id, question) in dossier.questions.iter() {
        if dossier.incidents[question.incident].common.withdrawn.is_some() {
            continue;
        }
        for row in agreement.rows(id) {
            let ground =
                |finding, claims| Ground { question: id, of: row.of.clone(), finding, point: row.point, claims };
            grounds.push(ground(None, row.counting().collect()));
            for (number, finding) in question.findings.iter().enumerate() {
                if population(finding, question) == population_of(row) {
                    grounds.push(ground(Some(number), bearing_out(finding, question, row, points, scales)));
                }
            }
        }
    }
    grounds.retain(|ground| !ground.claims.is_empty());
    Rests { grounds }
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
