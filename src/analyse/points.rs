//! All answers, sorted by what they answer: a question, of one population where it counts.

use std::collections::{BTreeMap, HashMap};

use super::compare::{Position, Scales};
use super::counted::{counts, fold};
use crate::arena::{Arena, Id};
use crate::dossier::{Article, Claim, Dossier, Question};

/// A question, of one population where it counts. Only answers to one point are compared.
#[derive(Debug)]
pub(super) struct Point {
    pub(super) question: Id<Question>,
    pub(super) of: Option<String>,
    /// The answers, by claim.
    pub(super) replies: Vec<Reply>,
}

/// An answer to a point.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) claim: Id<Claim>,
    /// Which of the claim's answers it is.
    pub(super) index: usize,
    pub(super) position: Position,
    /// Whether the claim counts as evidence.
    pub(super) counts: bool,
}

/// All points of a dossier.
#[derive(Debug, Default)]
pub(super) struct Points {
    all: Arena<Point>,
    of_question: Vec<Vec<Id<Point>>>,
    /// Per claim, what it answers: the point and the reply in it.
    of_claim: Vec<Vec<(Id<Point>, usize)>>,
    of_article: HashMap<(Id<Article>, Id<Point>), Vec<usize>>,
}

impl Points {
    /// The points of a dossier: for each question the population it asks for first, the others in alphabetical order.
    pub(super) fn of(dossier: &Dossier, scales: &Scales) -> Points {
        let mut points = Points { of_claim: vec![Vec::new(); dossier.claims.len()], ..Points::default() };
        let mut answers = by_question(dossier);
        for (id, question) in dossier.questions.iter() {
            let answers = answers.get_mut(id.index()).map(std::mem::take).unwrap_or_default();
            let of_question = sorted(id, question, answers, dossier, scales);
            let of_question = of_question.into_iter().map(|point| points.add(dossier, point)).collect();
            points.of_question.push(of_question);
        }
        points
    }

    fn add(&mut self, dossier: &Dossier, point: Point) -> Id<Point> {
        let id = Arena::id_at(self.all.len());
        for (place, reply) in point.replies.iter().enumerate() {
            self.of_claim[reply.claim.index()].push((id, place));
            self.of_article.entry((dossier.claims[reply.claim].article, id)).or_default().push(place);
        }
        self.all.push(point)
    }

    pub(super) fn of_question(&self, question: Id<Question>) -> &[Id<Point>] {
        self.of_question.get(question.index()).map_or(&[], Vec::as_slice)
    }

    /// What a claim answers.
    pub(super) fn of_claim(&self, claim: Id<Claim>) -> impl Iterator<Item = Id<Point>> {
        self.of_claim.get(claim.index()).into_iter().flatten().map(|(point, _)| *point)
    }

    /// A claim's answer to a point.
    pub(super) fn reply(&self, claim: Id<Claim>, point: Id<Point>) -> Option<&Reply> {
        let (_, place) = self.of_claim.get(claim.index())?.iter().find(|(id, _)| *id == point)?;
        self.all[point].replies.get(*place)
    }

    /// The answers of an article to a point.
    pub(super) fn of_article(&self, article: Id<Article>, point: Id<Point>) -> impl Iterator<Item = &Reply> {
        let places = self.of_article.get(&(article, point)).into_iter().flatten();
        places.filter_map(move |place| self.all[point].replies.get(*place))
    }

    pub(super) fn get(&self, point: Id<Point>) -> &Point {
        &self.all[point]
    }
}

/// Per question, the answers to it: claims, and which of their answers.
fn by_question(dossier: &Dossier) -> Vec<Vec<(Id<Claim>, usize)>> {
    let mut answers = vec![Vec::new(); dossier.questions.len()];
    for (id, claim) in dossier.claims.iter() {
        for (index, (question, _)) in claim.answers.iter().enumerate() {
            answers[question.index()].push((id, index));
        }
    }
    answers
}

/// The answers to a question, sorted by population: its own first, there also without answers.
fn sorted(
    id: Id<Question>,
    question: &Question,
    answers: Vec<(Id<Claim>, usize)>,
    dossier: &Dossier,
    scales: &Scales,
) -> Vec<Point> {
    let mut populations = Populations::new(question.of.as_ref());
    let mut points: BTreeMap<(bool, String), Point> = BTreeMap::new();
    points.insert(
        populations.key(question.of.as_ref()),
        Point { question: id, of: question.of.clone(), replies: vec![] },
    );
    for (claim, index) in answers {
        let answer = &dossier.claims[claim].answers[index].1;
        let point = points.entry(populations.key(answer.of.as_ref()));
        let point = point.or_insert_with(|| Point { question: id, of: answer.of.clone(), replies: vec![] });
        let position = scales.position(question, answer, &dossier.claims[claim]);
        point.replies.push(Reply { claim, index, position, counts: counts(dossier, claim) });
    }
    points.into_values().collect()
}

/// The populations of one question. Those that differ in case or white space alone are one.
struct Populations<'d> {
    own: String,
    folded: HashMap<Option<&'d String>, String>,
}

impl<'d> Populations<'d> {
    fn new(own: Option<&'d String>) -> Populations<'d> {
        Populations { own: own.map(|of| fold(of)).unwrap_or_default(), folded: HashMap::new() }
    }

    /// What sorts a population: whether it is another than the question's, then its name.
    fn key(&mut self, of: Option<&'d String>) -> (bool, String) {
        let folded = self.folded.entry(of).or_insert_with(|| of.map(|of| fold(of)).unwrap_or_default());
        (*folded != self.own, folded.clone())
    }
}
