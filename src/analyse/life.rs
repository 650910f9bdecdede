//! How an answer became known: what was said to each question, in the order of publication.
//!
//! The order is that of the dates as they are written. Where a date is not known to the day, or two stretches of time
//! have a day in common, what came first is not certain, and is said not to be.

use std::collections::{BTreeSet, HashMap};

use super::Analysis;
use super::agreement::{self, Row};
use super::compare::{Comparison, Position};
use super::counted::fold;
use super::origins::Origins;
use super::points::{Point, Points, Reply};
use crate::arena::Id;
use crate::dossier::{Answer, Article, Claim, Dossier, Incident, Question, RelationKind, Subject};
use crate::edtf::{Day, Edtf};
use crate::raw::claim::Stance;

/// All that was said to one question about one population, in the order of publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// The question.
    pub question: Id<Question>,
    /// The population; `None` where the question counts nothing, or counts without saying what.
    pub of: Option<String>,
    /// What was said, the earliest first, what has no date last.
    pub events: Vec<Event>,
}

/// One answer, at the publication of its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// The claim that answers.
    pub claim: Id<Claim>,
    /// What the answer did to what was known.
    pub step: Step,
    /// How well its time is known.
    pub order: Order,
    index: usize,
}

impl Event {
    /// The answer.
    #[must_use]
    pub fn answer<'d>(&self, dossier: &'d Dossier) -> Option<&'d Answer> {
        dossier.claims[self.claim].answers.get(self.index).map(|(_, answer)| answer)
    }
}

/// What an answer does to what was known before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The first that holds something to be so; denials and doubts may have come before it.
    First,
    /// An answer that was given before, from origins that had given it before.
    Repeated,
    /// An answer that was given before, by somebody unnamed who may or may not be a new origin.
    PerhapsConfirmed,
    /// An answer that was given before, now also from an independent origin that had not given it.
    Confirmed,
    /// Another answer, which can be right together with those before it.
    Changed,
    /// Another answer, which cannot be right together with one before it.
    Contradicted,
    /// An answer that cannot be right together with one that those it comes from had given: they take it back.
    Reversed,
    /// Other words, which are never compared.
    Further,
    /// It corrects or updates an answer given before.
    Corrected,
    /// It denies.
    Denied,
    /// It doubts.
    Doubted,
    /// It says that the speaker does not know, or that it is unknown.
    NotKnown,
}

/// How well the time of an event is known against that of the event before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// It came after the one before it, or is the first.
    Later,
    /// It was published on the same day.
    SameDay,
    /// It may have come before the one before it.
    Unsure,
    /// Its date is not known at all.
    Undated,
}

/// The answers to the questions of an incident, from the articles that were published by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The day.
    pub day: Day,
    /// Of the articles with answers, how many had certainly been published by then.
    pub articles: usize,
    /// The rows of each question, as in [`Agreement::rows`](super::Agreement::rows), of those articles alone.
    pub rows: Vec<Row>,
}

/// The life lines of a question: one for each population, as [`Agreement::rows`](super::Agreement::rows) has them.
#[must_use]
pub fn lives(dossier: &Dossier, analysis: &Analysis, question: Id<Question>) -> Vec<Life> {
    let points = analysis.points.of_question(question).iter();
    points.map(|id| Line { dossier, origins: &analysis.origins, points: &analysis.points, id: *id }.life()).collect()
}

/// The days on which an article with answers to an incident's questions had, as far as its date tells, certainly been
/// published; the earliest first. Articles without a date have none.
#[must_use]
pub fn days(dossier: &Dossier, analysis: &Analysis, incident: Id<Incident>) -> Vec<Day> {
    let articles = answering(dossier, analysis, incident);
    let days: BTreeSet<Day> = articles.into_iter().filter_map(|id| out_by(dossier, id)).collect();
    days.into_iter().collect()
}

/// What was known of an incident on a day, from the articles that had certainly been published by then.
///
/// Where an answer comes from is told by all annotations, as everywhere else: what is left out is what had not yet been
/// published, not what is known today about who had it from whom.
#[must_use]
pub fn known(dossier: &Dossier, analysis: &Analysis, incident: Id<Incident>, day: Day) -> Known {
    let questions = &dossier.incidents[incident].questions;
    let is_out = |article: Id<Article>| out_by(dossier, article).is_some_and(|out| out <= day);
    let within = |claim: Id<Claim>| is_out(dossier.claims[claim].article);
    let rows = agreement::known(dossier, &analysis.points, &analysis.origins, questions, &within);
    let articles = answering(dossier, analysis, incident).into_iter().filter(|id| is_out(*id)).count();
    Known { day, articles, rows }
}

/// The articles that answer a question of an incident.
fn answering(dossier: &Dossier, analysis: &Analysis, incident: Id<Incident>) -> BTreeSet<Id<Article>> {
    let questions = dossier.incidents[incident].questions.iter();
    let points = questions.flat_map(|question| analysis.points.of_question(*question));
    let replies = points.flat_map(|point| &analysis.points.get(*point).replies).filter(|reply| reply.counts);
    replies.map(|reply| dossier.claims[reply.claim].article).collect()
}

/// The day by which an article had certainly been published.
fn out_by(dossier: &Dossier, article: Id<Article>) -> Option<Day> {
    dossier.articles[article].published.as_ref().and_then(Edtf::latest)
}

/// The answers about one population, on their way into order.
struct Line<'a> {
    dossier: &'a Dossier,
    origins: &'a Origins,
    points: &'a Points,
    id: Id<Point>,
}

impl Line<'_> {
    fn life(&self) -> Life {
        let point = self.points.get(self.id);
        let mut replies: Vec<&Reply> = point.replies.iter().filter(|reply| reply.counts).collect();
        replies.sort_by_key(|reply| (self.published(reply).is_none(), self.time(reply), reply.claim));
        let last_words = self.last_words(&replies);
        let event = |((place, reply), last): ((usize, &&Reply), Option<usize>)| {
            let before = &replies[..place];
            let order = self.order(before.last().copied(), reply);
            let last = last.map(|last| replies[last]);
            Event { claim: reply.claim, step: self.step(before, last, reply), order, index: reply.index }
        };
        let events = replies.iter().enumerate().zip(last_words).map(event).collect();
        Life { question: point.question, of: point.of.clone(), events }
    }

    /// Per answer, the last before it that all those gave from whom it comes, if they gave one.
    fn last_words(&self, replies: &[&Reply]) -> Vec<Option<usize>> {
        let voices: Vec<_> = replies.iter().map(|reply| self.origins.voices(reply.claim, self.id)).collect();
        let mut spoken: HashMap<_, Vec<usize>> = HashMap::new();
        let last = |place: usize| {
            let own = &voices[place];
            let theirs = own.first().and_then(|voice| spoken.get(voice)).into_iter().flatten();
            let last = theirs.rev().copied().find(|earlier| own.is_subset(&voices[*earlier]));
            if replies[place].position != Position::Nothing {
                for voice in own {
                    spoken.entry(*voice).or_default().push(place);
                }
            }
            last
        };
        (0..replies.len()).map(last).collect()
    }

    fn published(&self, reply: &Reply) -> Option<&Edtf> {
        self.dossier.articles[self.dossier.claims[reply.claim].article].published.as_ref()
    }

    fn time(&self, reply: &Reply) -> Option<(Day, Day)> {
        self.published(reply).map(Edtf::sort_key)
    }

    fn order(&self, before: Option<&Reply>, reply: &Reply) -> Order {
        let Some((earliest, latest)) = self.time(reply) else { return Order::Undated };
        let Some(before) = before else { return Order::Later };
        if self.dossier.claims[before.claim].article == self.dossier.claims[reply.claim].article {
            return Order::SameDay;
        }
        match self.time(before) {
            Some((_, last)) if last < earliest => Order::Later,
            Some((first, last)) if first == last && (first, last) == (earliest, latest) => Order::SameDay,
            _ => Order::Unsure,
        }
    }

    fn step(&self, before: &[&Reply], last: Option<&Reply>, reply: &Reply) -> Step {
        let claim = &self.dossier.claims[reply.claim];
        let denied = claim.answers.get(reply.index).is_some_and(|(_, answer)| answer.denied);
        if corrects(before, claim) {
            return Step::Corrected;
        }
        match claim.stance {
            Stance::Denies => Step::Denied,
            Stance::Doubts => Step::Doubted,
            Stance::DoesNotKnow => Step::NotKnown,
            _ if reply.position == Position::Nothing => Step::NotKnown,
            _ if denied => Step::Denied,
            _ => self.asserted(before, last, reply),
        }
    }

    /// What an answer does that holds something to be so.
    fn asserted(&self, before: &[&Reply], last: Option<&Reply>, reply: &Reply) -> Step {
        let held: Vec<&Reply> = before.iter().copied().filter(|earlier| self.holds(earlier)).collect();
        let same: Vec<Id<Claim>> =
            held.iter().filter(|earlier| self.is_same(earlier, reply)).map(|earlier| earlier.claim).collect();
        if held.is_empty() {
            Step::First
        } else if last.is_some_and(|last| excludes(last, reply)) {
            // Who changes sides bears nobody out: it is one voice against itself.
            Step::Reversed
        } else if !same.is_empty() {
            self.again(&same, reply.claim)
        } else if reply.position == Position::Text {
            Step::Further
        } else if held.iter().any(|one| excludes(one, reply)) {
            Step::Contradicted
        } else {
            Step::Changed
        }
    }

    /// Whether an answer holds something to be so: it is no denial, no doubt, and not that nothing is known.
    fn holds(&self, reply: &Reply) -> bool {
        let claim = &self.dossier.claims[reply.claim];
        let denied = claim.answers.get(reply.index).is_some_and(|(_, answer)| answer.denied);
        !denied && reply.position != Position::Nothing && matches!(claim.stance, Stance::Asserts | Stance::Alleges)
    }

    fn is_same(&self, one: &Reply, other: &Reply) -> bool {
        if one.position == Position::Text && other.position == Position::Text {
            self.words(one) == self.words(other)
        } else {
            one.position == other.position
        }
    }

    fn words(&self, reply: &Reply) -> Option<String> {
        self.dossier.claims[reply.claim].answers.get(reply.index).map(|(_, answer)| fold(&answer.written))
    }

    /// What an answer does that these claims gave before.
    fn again(&self, same: &[Id<Claim>], claim: Id<Claim>) -> Step {
        let support = |claims: &[Id<Claim>]| self.origins.answers(self.dossier, self.id, claims);
        let (before, after) = (support(same), support(&[same, &[claim]].concat()));
        if after.named.len() > before.named.len() && after.least > before.least {
            Step::Confirmed
        } else if after.most > before.most {
            Step::PerhapsConfirmed
        } else {
            Step::Repeated
        }
    }
}

/// Whether two answers cannot both be right.
fn excludes(one: &Reply, other: &Reply) -> bool {
    one.position.compare(&other.position) == Some(Comparison::Conflict)
}

/// Whether a claim corrects or updates one that answered before it.
fn corrects(before: &[&Reply], claim: &Claim) -> bool {
    let kinds = [RelationKind::Corrects, RelationKind::Updates];
    let mut old = claim.relations.iter().filter(|relation| kinds.contains(&relation.kind));
    old.any(|relation| before.iter().any(|reply| relation.to == Subject::Claim(reply.claim)))
}
