//! Answers to questions.

use super::{Actor, Place};
use crate::arena::Id;
use crate::edtf::Edtf;

/// An answer to a question.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The answer as the author wrote it.
    pub written: String,
    /// What it means.
    pub value: AnswerValue,
    /// Whether the value is denied and nothing is said instead.
    pub denied: bool,
    /// Of a count: the population it counts.
    pub of: Option<String>,
}

/// What an answer means.
#[derive(Debug, Clone)]
pub enum AnswerValue {
    /// Said to be unknown.
    Unknown,
    /// Yes or no.
    YesNo(bool),
    /// A number or a range of numbers.
    Count(Count),
    /// A date.
    Date(Edtf),
    /// A place.
    Place(Id<Place>),
    /// An actor.
    Actor(Id<Actor>),
    /// One of the question's options.
    Choice(String),
    /// Anything; never compared.
    Text(String),
}

/// A number or a range of numbers, both ends inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Smallest.
    pub least: u64,
    /// Largest; `None` where it is open.
    pub most: Option<u64>,
    /// Written with `~`.
    pub about: bool,
}
