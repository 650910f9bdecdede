//! What a date covers: the stretches of days it names, and how two of them compare.

use edtf_core::{Bound, BoundDate, Date, Edtf as Parsed, Interval, IntervalEndpoint, Set, SetElement, YearKind};

use super::day::Day;

/// A stretch of days; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first day; `None` where the start is open or unknown.
    pub earliest: Option<Day>,
    /// The last day; `None` where the end is open or unknown.
    pub latest: Option<Day>,
}

/// How two dates lie to each other, judged by the days they cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// They cover the same days.
    Same,
    /// They have days in common, but not all of them.
    Overlap,
    /// No day can be both.
    Disjoint,
}

/// How one end of a range is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// The range ends on this day.
    On(Day),
    /// The range ends on this day or further out (`..2020` as a start, `2020..` as an end).
    Beyond(Day),
    /// The range has no end on this side (`..`).
    Open,
    /// The range has an end on this side, and nobody knows which (nothing written).
    Unknown,
}

impl End {
    fn bound(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Beyond(_) | Self::Open | Self::Unknown => None,
        }
    }
}

/// The stretch of a single date, or nothing if it lies beyond the days we count.
///
/// A year of which no digit is known (`XXXX`) says nothing of when: it is unbounded on both sides, rather than the
/// ten thousand years that its form covers.
pub(super) fn of_date(date: &Date) -> Option<Bounds> {
    if is_any_year(date) {
        return Some(Bounds { earliest: None, latest: None });
    }
    let bounds = Parsed::Date(*date).bounds();
    match (bounds.earliest, bounds.latest) {
        (Bound::Date(first), Bound::Date(last)) => {
            Some(Bounds { earliest: Some(day(first)?), latest: Some(day(last)?) })
        }
        _ => None,
    }
}

/// The two ends of a range, or nothing if one lies beyond the days we count.
pub(super) fn of_ends(interval: &Interval) -> Option<(End, End)> {
    let start = end(&interval.start, |bounds| bounds.earliest)?;
    let end = end(&interval.end, |bounds| bounds.latest)?;
    Some((start, end))
}

/// The stretches a date consists of: one for each member of a set, else just one. Nothing, if one of them lies beyond
/// the days we count.
pub(super) fn members(parsed: &Parsed) -> Option<Vec<Bounds>> {
    match parsed {
        Parsed::Date(date) => Some(vec![of_date(date)?]),
        Parsed::DateTime(moment) => Some(vec![of_date(&moment.date)?]),
        Parsed::Interval(interval) => Some(vec![of_interval(interval)?]),
        Parsed::Set(set) => of_set(set),
    }
}

/// The one stretch from the first to the last day of them all.
pub(super) fn hull(members: &[Bounds]) -> Bounds {
    Bounds {
        earliest: members.iter().map(|m| m.earliest).min().flatten(),
        latest: members.iter().map(|m| m.latest).reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b))).flatten(),
    }
}

/// How the days covered by `a` lie to those covered by `b`.
pub(super) fn relation(a: &[Bounds], b: &[Bounds]) -> Relation {
    let (a, b) = (stretches(a), stretches(b));
    if a == b {
        Relation::Same
    } else if a.iter().any(|x| b.iter().any(|y| meet(*x, *y))) {
        Relation::Overlap
    } else {
        Relation::Disjoint
    }
}

/// Whether every day that `inner` covers is covered by `outer`.
pub(super) fn contains(outer: &[Bounds], inner: &[Bounds]) -> bool {
    let outer = stretches(outer);
    stretches(inner).iter().all(|(first, last)| outer.iter().any(|(from, to)| from <= first && last <= to))
}

fn of_interval(interval: &Interval) -> Option<Bounds> {
    let (start, end) = of_ends(interval)?;
    Some(Bounds { earliest: start.bound(), latest: end.bound() })
}

fn of_set(set: &Set) -> Option<Vec<Bounds>> {
    set.elements.iter().map(of_element).collect()
}

fn of_element(element: &SetElement) -> Option<Bounds> {
    let (earliest, latest) = match element {
        SetElement::Date(date) => return of_date(date),
        SetElement::OnOrBefore(date) => (None, of_date(date)?.latest),
        SetElement::OnOrAfter(date) => (of_date(date)?.earliest, None),
        SetElement::Range(from, to) => (of_date(from)?.earliest, of_date(to)?.latest),
    };
    Some(Bounds { earliest, latest })
}

fn end(endpoint: &IntervalEndpoint, side: fn(Bounds) -> Option<Day>) -> Option<End> {
    let known = |date, kind: fn(Day) -> End| Some(side(of_date(date)?).map_or(End::Unknown, kind));
    match endpoint {
        IntervalEndpoint::Open => Some(End::Open),
        IntervalEndpoint::Unknown => Some(End::Unknown),
        IntervalEndpoint::Date(date) => known(date, End::On),
        IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => known(date, End::Beyond),
    }
}

fn is_any_year(date: &Date) -> bool {
    matches!(date.year.kind, YearKind::Standard { digits, .. } if digits.iter().all(Option::is_none))
}

fn day(date: BoundDate) -> Option<Day> {
    Day::new(i32::try_from(date.year).ok()?, date.month, date.day)
}

/// The stretches as day numbers, in order, those that touch made one; the open sides end at the ends of the numbers.
fn stretches(members: &[Bounds]) -> Vec<(i64, i64)> {
    let mut all: Vec<_> = members.iter().copied().map(numbers).collect();
    all.sort_unstable();
    let mut merged: Vec<(i64, i64)> = Vec::with_capacity(all.len());
    for (first, last) in all {
        match merged.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => merged.push((first, last)),
        }
    }
    merged
}

fn numbers(bounds: Bounds) -> (i64, i64) {
    (bounds.earliest.map_or(i64::MIN, Day::to_epoch), bounds.latest.map_or(i64::MAX, Day::to_epoch))
}

fn meet(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}
