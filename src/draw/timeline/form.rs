//! What there is to draw of a date: days counted from 1970, and how sure they are.

use super::Clock;
use super::Event;
use crate::edtf::{Bounds, Day, Edtf, End, Members, Shape};

/// A date that can be placed on a line of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) body: Body,
    /// Said to be approximate.
    pub(super) about: bool,
    /// Said to be uncertain.
    pub(super) unsure: bool,
    /// The stretch of the day that a known day is narrowed down to.
    pub(super) time: Option<Clock>,
}

/// The days of a date. All days are counted from 1970-01-01; both ends belong to a stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    Day(i64),
    /// Told no more exactly than this month, year or the like.
    Period(i64, i64),
    /// One day, month or year of these, not known which.
    Unspecified(i64, i64),
    /// From one to the other; at least one end is known.
    Range(Edge, Edge),
    /// Several stretches.
    Set(Members, Vec<(i64, i64)>),
}

/// An end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    On(i64),
    Beyond(i64),
    Open,
    Unknown,
}

/// How well the date of a report is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dating {
    Exact,
    Vague,
    Unknown,
}

impl Dating {
    /// How well that date is known.
    pub(super) fn of(form: Option<&Form>) -> Self {
        match form {
            None => Self::Unknown,
            Some(form) if form.first() == form.last() && !form.about && !form.unsure => Self::Exact,
            Some(_) => Self::Vague,
        }
    }
}

impl Edge {
    fn of(end: End) -> Self {
        match end {
            End::On(day) => Self::On(day.to_epoch()),
            End::Beyond(day) => Self::Beyond(day.to_epoch()),
            End::Open => Self::Open,
            End::Unknown => Self::Unknown,
        }
    }

    pub(super) fn day(self) -> Option<i64> {
        match self {
            Self::On(day) | Self::Beyond(day) => Some(day),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Form {
    /// What there is to draw of a date; nothing, if it has no place on the line.
    pub(super) fn of(date: &Edtf) -> Option<Self> {
        let body = match date.shape() {
            Shape::Day(day) => Body::Day(day.to_epoch()),
            Shape::Period { first, last, .. } => Body::Period(first.to_epoch(), last.to_epoch()),
            Shape::Unspecified { first, last, .. } => Body::Unspecified(first.to_epoch(), last.to_epoch()),
            Shape::Range { start, end } => range(Edge::of(start), Edge::of(end))?,
            Shape::Set { kind, members } => Body::Set(kind, stretches(&members)?),
            Shape::Unknown => return None,
        };
        Some(Self { body, about: date.is_approximate(), unsure: date.is_uncertain(), time: None })
    }

    /// What there is to draw of the date and the time of an event.
    pub(super) fn of_event(event: &Event) -> Option<Self> {
        let form = Self::of(event.when.as_ref()?)?;
        let time = event.time.filter(|_| matches!(form.body, Body::Day(_)));
        Some(Self { time, ..form })
    }

    /// The first day that is known of it.
    pub(super) fn first(&self) -> i64 {
        self.ends().0
    }

    /// The last day that is known of it.
    pub(super) fn last(&self) -> i64 {
        self.ends().1
    }

    /// Whether all of it is one stretch whose every day is meant, or whose ends are.
    pub(super) fn is_range(&self) -> bool {
        matches!(self.body, Body::Range(..) | Body::Set(..) | Body::Day(_))
    }

    fn ends(&self) -> (i64, i64) {
        match &self.body {
            Body::Day(day) => (*day, *day),
            Body::Period(first, last) | Body::Unspecified(first, last) => (*first, *last),
            Body::Range(start, end) => {
                let known = [start.day(), end.day()];
                let first = known[0].or(known[1]).unwrap_or(0);
                (first, known[1].unwrap_or(first))
            }
            Body::Set(_, parts) => {
                let first = parts.iter().map(|part| part.0).min();
                let last = parts.iter().map(|part| part.1).max();
                (first.unwrap_or(0), last.unwrap_or(0))
            }
        }
    }
}

/// A range, if at least one of its ends is known.
fn range(start: Edge, end: Edge) -> Option<Body> {
    match (start, end) {
        (Edge::On(first), Edge::On(last)) if first == last => Some(Body::Day(first)),
        _ => start.day().or(end.day()).map(|_| Body::Range(start, end)),
    }
}

/// The stretches of a set of which an end is known, in the order of time; nothing, if there is none.
fn stretches(members: &[Bounds]) -> Option<Vec<(i64, i64)>> {
    let mut parts: Vec<(i64, i64)> = members
        .iter()
        .filter_map(|member| {
            let (first, last) = (member.earliest.map(Day::to_epoch), member.latest.map(Day::to_epoch));
            first.or(last).zip(last.or(first))
        })
        .collect();
    parts.sort_unstable();
    parts.dedup();
    (!parts.is_empty()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Option<Form> {
        Form::of(&Edtf::parse(text).unwrap())
    }

    #[test]
    fn dates_have_forms() {
        assert_eq!(form("1970-01-03").unwrap().body, Body::Day(2));
        assert_eq!(form("1970-01").unwrap().body, Body::Period(0, 30));
        assert_eq!(form("1970-01-XX").unwrap().body, Body::Unspecified(0, 30));
        assert_eq!(form("1970-01-01/1970-01-02").unwrap().body, Body::Range(Edge::On(0), Edge::On(1)));
        assert_eq!(form("../1970-01-02").unwrap().body, Body::Range(Edge::Open, Edge::On(1)));
        assert_eq!(form("[1970-01-02,1970-01-01]").unwrap().body, Body::Set(Members::OneOf, vec![(0, 0), (1, 1)]));
        assert_eq!(form("XXXX"), None);
        assert!(form("1970~").unwrap().about);
        assert!(form("1970?").unwrap().unsure);
    }
}
