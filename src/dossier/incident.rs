//! Incidents and the questions asked of them.

use super::{Actor, Answer, Common, Place, Prose};
use crate::arena::Id;
use crate::edtf::Edtf;
use crate::raw::incident::{Certainty, Confidence, Likelihood, QuestionKind, TimePrecision};
use crate::source::Span;

/// Something that happened, or is said to have happened.
#[derive(Debug, Clone)]
pub struct Incident {
    /// Id, tags and the like.
    pub common: Common,
    /// Title as it is shown.
    pub title: String,
    /// When; `None` where the date written is faulty, which is reported.
    pub date: Option<Edtf>,
    /// Time of day.
    pub time: Option<Time>,
    /// Where.
    pub places: Vec<Id<Place>>,
    /// Who took part.
    pub actors: Vec<Involvement>,
    /// What sort of incident, in kebab-case.
    pub kind: String,
    /// What happened.
    pub summary: Option<Prose>,
    /// Earlier incidents that explain it.
    pub background: Vec<Id<Incident>>,
    /// What is asked of it, in the order written.
    pub questions: Vec<Id<Question>>,
}

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time {
    /// Stated to be unknown.
    Unknown,
    /// Known.
    Local {
        /// `22:30`, or a part of the day.
        local: String,
        /// IANA name of the time zone.
        zone: Option<String>,
        /// How exact it is.
        precision: Option<TimePrecision>,
    },
}

/// Part of an actor in an incident.
#[derive(Debug, Clone)]
pub struct Involvement {
    /// The actor.
    pub actor: Id<Actor>,
    /// What the actor did.
    pub role: Option<String>,
    /// How sure it is.
    pub certainty: Certainty,
}

/// A question asked of every account of an incident.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its id, unique in the incident.
    pub key: String,
    /// Where it is written.
    pub span: Span,
    /// The incident.
    pub incident: Id<Incident>,
    /// The question, in words.
    pub ask: String,
    /// What sort of answer it takes.
    pub kind: QuestionKind,
    /// Of a count: the population counted.
    pub of: Option<String>,
    /// Of a choice: the words to choose from.
    pub options: Vec<String>,
    /// What the editors hold to be so.
    pub findings: Vec<Finding>,
}

/// An answer that the editors give.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Where it is written.
    pub span: Span,
    /// The answer.
    pub answer: Answer,
    /// How likely it is.
    pub likelihood: Option<Likelihood>,
    /// How well founded the judgement is.
    pub confidence: Option<Confidence>,
    /// Why.
    pub because: Prose,
    /// Who judged.
    pub by: String,
    /// When.
    pub on: Option<Edtf>,
}
