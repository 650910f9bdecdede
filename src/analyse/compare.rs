//! What answers mean, side by side.
//!
//! Every answer that can be compared becomes the set of values it allows ([`Values`]). Two answers **agree** if one
//! set lies within the other (the narrower answer implies the wider one), **conflict** if the sets have nothing in
//! common (not both can be right), and **overlap** otherwise (both can be right, neither implies the other).

use super::nesting::Nesting;
use crate::dossier::{Answer, AnswerValue, Claim, Count, Dossier, Question};
use crate::edtf::{Bounds, Day};
use crate::raw::claim::Stance;

/// How two answers lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// One implies the other.
    Agree,
    /// Both can be right; neither implies the other.
    Overlap,
    /// Not both can be right.
    Conflict,
}

/// A set of values: stretches of whole numbers, both ends inclusive, in order, none touching another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Values(Vec<(i128, i128)>);

impl Values {
    /// The union of the stretches.
    fn of(mut stretches: Vec<(i128, i128)>) -> Values {
        stretches.sort_unstable();
        let mut merged: Vec<(i128, i128)> = Vec::with_capacity(stretches.len());
        for (first, last) in stretches {
            match merged.last_mut() {
                Some((_, end)) if first <= *end + 1 => *end = last.max(*end),
                _ => merged.push((first, last)),
            }
        }
        Values(merged)
    }

    /// What `everything` has besides.
    fn complement(&self, everything: (i128, i128)) -> Values {
        let mut rest = Vec::with_capacity(self.0.len() + 1);
        let mut next = everything.0;
        for (first, last) in &self.0 {
            if *first > next {
                rest.push((next, first - 1));
            }
            next = next.max(last + 1);
        }
        if next <= everything.1 {
            rest.push((next, everything.1));
        }
        Values(rest)
    }

    /// The smallest and the largest value.
    pub(super) fn ends(&self) -> (i128, i128) {
        (self.0.first().map_or(0, |first| first.0), self.0.last().map_or(0, |last| last.1))
    }

    /// How many values there are.
    pub(super) fn size(&self) -> i128 {
        self.0.iter().map(|(first, last)| last - first + 1).sum()
    }

    fn lies_within(&self, other: &Values) -> bool {
        self.0.iter().all(|(first, last)| other.0.iter().any(|(from, to)| from <= first && last <= to))
    }

    fn meets(&self, other: &Values) -> bool {
        self.0.iter().any(|(first, last)| other.0.iter().any(|(from, to)| first <= to && from <= last))
    }

    /// How the answers that allow these values lie to each other.
    #[must_use]
    pub fn compare(&self, other: &Values) -> Comparison {
        if !self.meets(other) {
            Comparison::Conflict
        } else if self.lies_within(other) || other.lies_within(self) {
            Comparison::Agree
        } else {
            Comparison::Overlap
        }
    }
}

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// One of these values is right.
    Values(Values),
    /// Something that is never compared.
    Text,
    /// Nothing: the speaker does not know, or says that it is unknown.
    Nothing,
}

impl Position {
    /// How two answers lie to each other; `None` where they cannot be compared.
    #[must_use]
    pub fn compare(&self, other: &Position) -> Option<Comparison> {
        match (self, other) {
            (Position::Values(a), Position::Values(b)) => Some(a.compare(b)),
            _ => None,
        }
    }

    /// Whether one who says the one may have it from one who says the other.
    pub(super) fn may_come_from(&self, other: &Position) -> bool {
        match (self, other) {
            (Position::Values(a), Position::Values(b)) => a.compare(b) != Comparison::Conflict,
            (Position::Text, Position::Text) | (Position::Nothing, Position::Nothing) => true,
            _ => false,
        }
    }
}

/// The smallest and the largest number that a count allows.
///
/// `~500` is taken to mean ten per cent to either side, rounded up, and at least 1: 450 to 550. The width is a
/// convention of this tool; whoever wrote "about" did not say how far it reaches.
#[must_use]
pub fn count_bounds(count: &Count) -> (u64, Option<u64>) {
    if !count.about {
        return (count.least, count.most);
    }
    let width = |number: u64| number.div_ceil(10).max(1);
    (count.least.saturating_sub(width(count.least)), count.most.map(|most| most.saturating_add(width(most))))
}

/// What places and actors are measured against.
#[derive(Debug, Clone, Default)]
pub struct Scales {
    places: Nesting,
    actors: Nesting,
}

/// Beyond every number that can be written as a count, and every day.
const OPEN: i128 = 1 << 65;
const EVERY_COUNT: (i128, i128) = (0, OPEN);
const EVERY_DAY: (i128, i128) = (-OPEN, OPEN);
const YES_OR_NO: (i128, i128) = (0, 1);

impl Scales {
    /// The scales of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Scales {
        Scales { places: Nesting::of_places(&dossier.places), actors: Nesting::of_actors(&dossier.actors) }
    }

    /// What the speaker of `claim` says by this answer.
    ///
    /// Answers state what the speaker holds to be so, whatever the stance: one who denies and answers `no` says no.
    /// Only who does not know says nothing.
    #[must_use]
    pub fn position(&self, question: &Question, answer: &Answer, claim: &Claim) -> Position {
        if claim.stance == Stance::DoesNotKnow {
            return Position::Nothing;
        }
        self.answer(question, answer)
    }

    /// What an answer says, whoever gives it.
    #[must_use]
    pub fn answer(&self, question: &Question, answer: &Answer) -> Position {
        match self.values(question, &answer.value) {
            Position::Values(values) if answer.denied => {
                left_by_denial(values.complement(self.everything(question, &answer.value)))
            }
            other => other,
        }
    }

    fn values(&self, question: &Question, value: &AnswerValue) -> Position {
        let stretches = match value {
            AnswerValue::Unknown => return Position::Nothing,
            AnswerValue::Text(_) => return Position::Text,
            AnswerValue::YesNo(yes) => vec![(i128::from(*yes), i128::from(*yes))],
            AnswerValue::Count(count) => {
                let (least, most) = count_bounds(count);
                vec![(i128::from(least), most.map_or(OPEN, i128::from))]
            }
            AnswerValue::Date(date) => date.members().iter().map(days).collect(),
            AnswerValue::Place(place) => vec![self.places.stretch(place.index())],
            AnswerValue::Actor(actor) => vec![self.actors.stretch(actor.index())],
            AnswerValue::Choice(option) => {
                let place = question.options.iter().position(|known| known == option).map_or(0, whole);
                vec![(place, place)]
            }
        };
        Position::Values(Values::of(stretches))
    }

    fn everything(&self, question: &Question, value: &AnswerValue) -> (i128, i128) {
        match value {
            AnswerValue::Place(_) => self.places.everything(),
            AnswerValue::Actor(_) => self.actors.everything(),
            AnswerValue::Choice(_) => (0, whole(question.options.len()).saturating_sub(1)),
            AnswerValue::Count(_) => EVERY_COUNT,
            AnswerValue::YesNo(_) => YES_OR_NO,
            AnswerValue::Date(_) | AnswerValue::Text(_) | AnswerValue::Unknown => EVERY_DAY,
        }
    }
}

/// What is left by a denial; one that denies every possible answer says nothing.
fn left_by_denial(rest: Values) -> Position {
    if rest.0.is_empty() { Position::Nothing } else { Position::Values(rest) }
}

fn days(bounds: &Bounds) -> (i128, i128) {
    let day = |day: Day| i128::from(day.to_epoch());
    (bounds.earliest.map_or(EVERY_DAY.0, day), bounds.latest.map_or(EVERY_DAY.1, day))
}

fn whole(number: usize) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}
