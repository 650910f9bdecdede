//! The figure of a date on the line: places instead of days.

use super::Clock;
use super::form::{Body, Edge, Form};
use super::key::Sign;
use super::scale::{Grain, Scale};
use crate::draw::px::Px;
use crate::edtf::Members;

/// How far a sign reaches round the point it stands for.
pub(super) const RADIUS: Px = Px::new(7);
/// The least length of a bar, so that it is told from a point.
const SHORTEST: Px = Px::new(14);
/// How far a bar reaches beyond the last day that is known of it.
const TAIL: Px = Px::new(40);
/// The part of an open bar that is drawn in full.
const HEAD: Px = Px::new(12);

/// A date on the line, resolved to places along it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) body: Outline,
    pub(super) about: bool,
    pub(super) unsure: bool,
    /// Where a bar that is drawn longer than it is begins and ends in truth.
    pub(super) truly: Option<(Px, Px)>,
}

/// Where the parts of a figure lie along the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outline {
    Day(Px),
    Period(Px, Px),
    /// A day that is known, where hours are shown and its own is not.
    WholeDay(Px, Px),
    /// Some time in these hours.
    Hours(Px, Px),
    Unspecified(Px, Px),
    Range {
        from: Px,
        to: Px,
        start: Tip,
        end: Tip,
    },
    Set {
        all: bool,
        parts: Vec<Part>,
    },
    Nowhere(Px),
}

/// How a bar ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tip {
    /// On a day.
    Sharp,
    /// Nowhere: the bar fades from this place to its end.
    Open(Px),
    /// On a day that nobody knows; so too if it may end later than the day that is known.
    Unknown(Px),
}

/// A part of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day(Px),
    Span(Px, Px),
}

impl Figure {
    /// The figure of a date on a scale.
    pub(super) fn on(scale: &Scale, form: &Form) -> Self {
        let span = |first: i64, last: i64| bar(scale.at(first), scale.at(last + 1));
        let (first, last) = (scale.at(form.first()), scale.at(form.last() + 1));
        let is_bar =
            matches!(form.body, Body::Period(..) | Body::Unspecified(..) | Body::Range(Edge::On(_), Edge::On(_)));
        let truly = (is_bar && last - first < SHORTEST).then_some((first, last));
        let body = match &form.body {
            Body::Day(day) if scale.grain == Grain::Hour => timed(scale, *day, form.time),
            Body::Day(day) => Outline::Day(scale.noon(*day)),
            Body::Period(first, last) => period(span(*first, *last)),
            Body::Unspecified(first, last) => unspecified(span(*first, *last)),
            Body::Range(start, end) => range(*start, *end, (scale.start(), scale.end()), |day| scale.at(day)),
            Body::Set(kind, parts) => set(
                *kind,
                parts.iter().map(|part| {
                    if part.0 == part.1 { Part::Day(scale.noon(part.0)) } else { as_span(span(part.0, part.1)) }
                }),
            ),
        };
        Self { body, about: form.about, unsure: form.unsure, truly }
    }

    /// The figure of a date that has no place: a sign of its own at this point.
    pub(super) fn nowhere(at: Px) -> Self {
        Self { body: Outline::Nowhere(at), about: false, unsure: false, truly: None }
    }

    /// From where to where the figure is seen.
    pub(super) fn extent(&self) -> (Px, Px) {
        match &self.body {
            Outline::Day(at) | Outline::Nowhere(at) => (*at - RADIUS, *at + RADIUS),
            Outline::Period(from, to)
            | Outline::WholeDay(from, to)
            | Outline::Hours(from, to)
            | Outline::Unspecified(from, to)
            | Outline::Range { from, to, .. } => (*from, *to),
            Outline::Set { parts, .. } => {
                let from = parts.iter().map(|part| part.extent().0).min();
                let to = parts.iter().map(|part| part.extent().1).max();
                (from.unwrap_or_default(), to.unwrap_or_default())
            }
        }
    }

    /// The one point in time that all of it stands at; nothing, if it is a stretch that grows with the scale.
    pub(super) fn point(&self) -> Option<Px> {
        let (from, to) = self.extent();
        matches!(self.body, Outline::Day(_) | Outline::Nowhere(_)).then(|| from.middle(to))
    }

    /// The points in time that words before it and after it keep their distance from; none, if it has but one.
    pub(super) fn pins(&self) -> Option<(Px, Px)> {
        self.point().is_none().then(|| self.truly.unwrap_or_else(|| self.extent()))
    }

    /// The point that reports hang from: of a stretch whose every day is meant, the day that is nearest to the report.
    pub(super) fn stem(&self, report: Option<Px>) -> Px {
        let (from, to) = self.extent();
        match (&self.body, report) {
            (Outline::Range { .. }, Some(at)) => {
                at.clamp(from + RADIUS.min((to - from) / 2), to - RADIUS.min((to - from) / 2))
            }
            (Outline::Set { parts, .. }, _) => parts.first().map_or(from, |part| {
                let (from, to) = part.extent();
                from.middle(to)
            }),
            _ => from.middle(to),
        }
    }

    /// The signs that a reader must know to read it.
    pub(super) fn signs(&self) -> Vec<Sign> {
        let body = match &self.body {
            Outline::Day(_) if self.about || self.unsure => vec![],
            Outline::Day(_) => vec![Sign::Day],
            Outline::Period(..) if self.about => vec![],
            Outline::Period(..) => vec![Sign::Period],
            Outline::WholeDay(..) => vec![Sign::WholeDay],
            Outline::Hours(..) => vec![Sign::Hours],
            Outline::Unspecified(..) => vec![Sign::Unspecified],
            Outline::Range { start, end, .. } => range_signs(self.about, [*start, *end]),
            Outline::Set { all: true, .. } => vec![Sign::AllOf],
            Outline::Set { all: false, .. } => vec![Sign::OneOf],
            Outline::Nowhere(_) => vec![Sign::Undated],
        };
        let about = self.about.then_some(Sign::About);
        let unsure = self.unsure.then_some(Sign::Uncertain);
        body.into_iter().chain(about).chain(unsure).collect()
    }
}

impl Part {
    pub(super) fn extent(self) -> (Px, Px) {
        match self {
            Self::Day(at) => (at - RADIUS, at + RADIUS),
            Self::Span(from, to) => (from, to),
        }
    }
}

/// A bar between two places, made long enough to be seen.
pub(super) fn bar(from: Px, to: Px) -> (Px, Px) {
    let missing = SHORTEST - (to - from);
    if missing > Px::ZERO { (from - missing / 2, to + missing / 2) } else { (from, to) }
}

/// The outline of a range; `line` is from where to where the line runs, `at` where a day begins.
pub(super) fn range(start: Edge, end: Edge, line: (Px, Px), at: impl Fn(i64) -> Px) -> Outline {
    let first = start.day().or(end.day()).map_or(line.0, &at);
    let last = end.day().or(start.day()).map_or(line.1, |day| at(day + 1));
    let (first, last) = bar(first, last);
    let (from, start) = match start {
        Edge::On(_) => (first, Tip::Sharp),
        Edge::Open => ((line.0 - RADIUS).min(first - TAIL), Tip::Open(last - HEAD)),
        Edge::Beyond(_) => (first - TAIL, Tip::Unknown(first)),
        Edge::Unknown => (first - TAIL, Tip::Unknown(last - HEAD)),
    };
    let (to, end) = match end {
        Edge::On(_) => (last, Tip::Sharp),
        Edge::Open => ((line.1 + RADIUS).max(last + TAIL), Tip::Open(first + HEAD)),
        Edge::Beyond(_) => (last + TAIL, Tip::Unknown(last)),
        Edge::Unknown => (last + TAIL, Tip::Unknown(first + HEAD)),
    };
    Outline::Range { from, to, start, end }
}

/// The outline of a set.
pub(super) fn set(kind: Members, parts: impl Iterator<Item = Part>) -> Outline {
    Outline::Set { all: kind == Members::AllOf, parts: parts.collect() }
}

/// A bar as a part of a set.
pub(super) fn as_span((from, to): (Px, Px)) -> Part {
    Part::Span(from, to)
}

/// The outline of a day where hours are shown.
fn timed(scale: &Scale, day: i64, time: Option<Clock>) -> Outline {
    let at = |minute: u16| scale.moment(day, i64::from(minute));
    match time {
        Some(Clock { from, to }) if from == to => Outline::Day(at(from)),
        Some(Clock { from, to }) => {
            let (from, to) = bar(at(from), at(to));
            Outline::Hours(from, to)
        }
        None => Outline::WholeDay(scale.at(day), scale.at(day + 1)),
    }
}

fn period((from, to): (Px, Px)) -> Outline {
    Outline::Period(from, to)
}

fn unspecified((from, to): (Px, Px)) -> Outline {
    Outline::Unspecified(from, to)
}

fn range_signs(about: bool, tips: [Tip; 2]) -> Vec<Sign> {
    let body = (!about).then_some(Sign::Range);
    let open = tips.iter().any(|tip| matches!(tip, Tip::Open(_))).then_some(Sign::Open);
    let unknown = tips.iter().any(|tip| matches!(tip, Tip::Unknown(_))).then_some(Sign::UnknownEnd);
    body.into_iter().chain(open).chain(unknown).collect()
}
