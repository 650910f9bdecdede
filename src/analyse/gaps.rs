//! What is missing: from the evidence, and from the records themselves.
//!
//! Nothing here is a fault. A gap is what a reader should know before relying on the rest, and what an editor may close.
//! What was withdrawn has no gaps.

use std::collections::BTreeMap;

use super::agreement::{Agreement, Verdict};
use super::counted::stands;
use super::silence::Silence;
use crate::arena::Id;
use crate::dossier::{Article, Common, Dossier, Incident, Place, Question, Source};
use crate::edtf::{Edtf, Members, Shape};
use crate::raw::entity::Reliability;

/// What is missing in a dossier; each list in the order of the dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Answered questions, by population, whose answers all rest on one origin at most.
    pub single: Vec<(Id<Question>, Option<String>)>,
    /// Questions that nobody answers, for any population.
    pub unanswered: Vec<Id<Question>>,
    /// Incidents whose day is not known for certain.
    pub incident_dates: Vec<Id<Incident>>,
    /// Articles whose day of publication is not known for certain.
    pub article_dates: Vec<Id<Article>>,
    /// Sources whose reliability was not judged, or cannot be.
    pub unrated: Vec<Id<Source>>,
    /// Articles without an address.
    pub addresses: Vec<Id<Article>>,
    /// Articles without an archived copy.
    pub archives: Vec<Id<Article>>,
    /// Articles without a date of retrieval.
    pub retrievals: Vec<Id<Article>>,
    /// Articles that were not read to the end for these questions and do not answer them.
    pub unread: Vec<(Id<Article>, Vec<Id<Question>>)>,
    /// Places without coordinates.
    pub unplaced: Vec<Id<Place>>,
}

/// Finds what is missing.
pub(super) fn gaps(dossier: &Dossier, agreement: &Agreement, silence: &Silence) -> Gaps {
    let articles = |lacks: fn(&Article) -> bool| -> Vec<Id<Article>> {
        let standing = dossier.articles.iter().filter(|(id, article)| stands(dossier, *id) && lacks(article));
        standing.map(|(id, _)| id).collect()
    };
    let sources = dossier.sources.iter().filter(|(_, source)| shown(&source.common) && unrated(source));
    let places = dossier.places.iter().filter(|(_, place)| shown(&place.common) && place.coordinates.is_none());
    let incidents = dossier.incidents.iter().filter(|(_, incident)| shown(&incident.common));
    Gaps {
        single: single(dossier, agreement),
        unanswered: asked(dossier).filter(|id| unanswered(*id, agreement)).collect(),
        incident_dates: incidents.filter(|(_, one)| doubtful(one.date.as_ref())).map(|(id, _)| id).collect(),
        article_dates: articles(|article| doubtful(article.published.as_ref())),
        unrated: sources.map(|(id, _)| id).collect(),
        addresses: articles(|article| article.url.is_none()),
        archives: articles(|article| article.archived.is_none()),
        retrievals: articles(|article| article.retrieved.is_none()),
        unread: unread(dossier, silence),
        unplaced: places.map(|(id, _)| id).collect(),
    }
}

fn shown(common: &Common) -> bool {
    common.withdrawn.is_none()
}

/// The questions of incidents that were not withdrawn.
fn asked(dossier: &Dossier) -> impl Iterator<Item = Id<Question>> {
    let asked = |question: &Question| shown(&dossier.incidents[question.incident].common);
    dossier.questions.iter().filter(move |(_, question)| asked(question)).map(|(id, _)| id)
}

fn single(dossier: &Dossier, agreement: &Agreement) -> Vec<(Id<Question>, Option<String>)> {
    let rows = asked(dossier).flat_map(|id| agreement.rows(id));
    rows.filter(|row| row.verdict == Verdict::Single).map(|row| (row.question, row.of.clone())).collect()
}

fn unanswered(question: Id<Question>, agreement: &Agreement) -> bool {
    agreement.rows(question).iter().all(|row| row.counting().next().is_none())
}

fn unrated(source: &Source) -> bool {
    source.reliability.as_ref().is_none_or(|(grade, _)| *grade == Reliability::F)
}

/// Whether a date leaves open which day is meant: there is none, it is said to be about or perhaps, it tells no day, or
/// has no end. From one day to another is no doubt.
fn doubtful(date: Option<&Edtf>) -> bool {
    let Some(date) = date else { return true };
    let told = match date.shape() {
        Shape::Day(_) | Shape::Range { .. } => true,
        Shape::Set { kind, .. } => kind == Members::AllOf,
        Shape::Period { .. } | Shape::Unspecified { .. } | Shape::Unknown => false,
    };
    let ends = date.earliest().is_some() && date.latest().is_some();
    !told || !ends || date.is_approximate() || date.is_uncertain()
}

fn unread(dossier: &Dossier, silence: &Silence) -> Vec<(Id<Article>, Vec<Id<Question>>)> {
    let mut unread: BTreeMap<Id<Article>, Vec<Id<Question>>> = BTreeMap::new();
    for question in asked(dossier) {
        for article in silence.unread(question) {
            unread.entry(article).or_default().push(question);
        }
    }
    unread.into_iter().collect()
}
