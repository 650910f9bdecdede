//! Silence is not absence: an article that was read for a question and does not answer it is *silent*; of one that was
//! not read for it nothing is known.

use std::collections::HashSet;

use super::counted::{counts, stands};
use super::points::Points;
use crate::arena::Id;
use crate::dossier::{Article, Dossier, Question};
use crate::raw::article::IncidentRole;

/// What an article has to say to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// It answers, for some population; also by saying that somebody does not know.
    Answered,
    /// It was read to the end for the question and does not answer it.
    Silent,
    /// It was not read to the end for the question, as far as the annotations go.
    NotAnnotated,
}

/// An article and what it has to say to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The article.
    pub article: Id<Article>,
    /// What it has to say.
    pub cell: Cell,
}

/// Which articles answer which questions.
#[derive(Debug, Clone, Default)]
pub struct Silence {
    questions: Vec<Vec<Reading>>,
}

impl Silence {
    /// The articles that report the question's incident or come back to it, and those that answer it all the same, in
    /// order. An article that was withdrawn is not among them.
    #[must_use]
    pub fn readings(&self, question: Id<Question>) -> &[Reading] {
        self.questions.get(question.index()).map_or(&[], Vec::as_slice)
    }

    /// The articles that were read for the question and do not answer it.
    pub fn silent(&self, question: Id<Question>) -> impl Iterator<Item = Id<Article>> {
        self.of(question, Cell::Silent)
    }

    /// The articles that were not read to the end for the question and do not, as annotated, answer it.
    pub fn unread(&self, question: Id<Question>) -> impl Iterator<Item = Id<Article>> {
        self.of(question, Cell::NotAnnotated)
    }

    fn of(&self, question: Id<Question>, cell: Cell) -> impl Iterator<Item = Id<Article>> {
        self.readings(question).iter().filter(move |reading| reading.cell == cell).map(|reading| reading.article)
    }
}

/// Finds which articles answer which questions.
pub(super) fn silence(dossier: &Dossier, points: &Points) -> Silence {
    let reporting = reporting(dossier);
    let questions = dossier.questions.iter().map(|(id, question)| {
        let answering = answering(id, dossier, points);
        let mut articles = reporting[question.incident.index()].clone();
        articles.extend(&answering);
        articles.sort_unstable();
        articles.dedup();
        let cell = |article| {
            if answering.contains(&article) {
                Cell::Answered
            } else if dossier.articles[article].complete.binary_search(&id).is_ok() {
                Cell::Silent
            } else {
                Cell::NotAnnotated
            }
        };
        articles.into_iter().map(|article| Reading { article, cell: cell(article) }).collect()
    });
    Silence { questions: questions.collect() }
}

/// Per incident, the articles that report it or come back to it.
fn reporting(dossier: &Dossier) -> Vec<Vec<Id<Article>>> {
    let mut reporting = vec![Vec::new(); dossier.incidents.len()];
    for (id, article) in dossier.articles.iter().filter(|(id, _)| stands(dossier, *id)) {
        for link in article.incidents.iter().filter(|link| link.role != IncidentRole::Context) {
            reporting[link.incident.index()].push(id);
        }
    }
    reporting
}

fn answering(question: Id<Question>, dossier: &Dossier, points: &Points) -> HashSet<Id<Article>> {
    let replies = points.of_question(question).iter().flat_map(|point| &points.get(*point).replies);
    let counting = replies.filter(|reply| counts(dossier, reply.claim));
    counting.map(|reply| dossier.claims[reply.claim].article).collect()
}
