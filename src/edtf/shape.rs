//! What a date looks like when it is drawn.

use edtf_core::{Date, Edtf as Parsed, Interval, Precision, Set, SetKind, YearKind};

use super::bounds::{self, Bounds, End};
use super::day::Day;

/// The form of a date, for drawing it on a line of time.
///
/// Qualifiers change no form: ask the date itself whether it is approximate or uncertain.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One day: `2020-05-28`.
    Day(Day),
    /// A date that is told no more exactly than this unit: `2020-05`, `2019-21`, `2020`, `201X`.
    Period {
        /// How exactly the date is told; never [`Unit::Day`].
        unit: Unit,
        /// The first day of the period.
        first: Day,
        /// The last day of the period.
        last: Day,
    },
    /// One unit, not known which, out of those between two days: `2019-10-XX` (a day), `2019-XX` (a month), `1XX3` and
    /// `1950S2` (a year).
    Unspecified {
        /// What is meant, but not known which.
        unit: Unit,
        /// The first day of the earliest it could be.
        first: Day,
        /// The last day of the latest it could be.
        last: Day,
    },
    /// From one end to the other, both included: `2020-05-27/2020-05-28`, `../2020`, `2020/`.
    Range {
        /// Where it starts.
        start: End,
        /// Where it ends.
        end: End,
    },
    /// Several dates: `[2018-02-08,2018-08-02]`, `{2018-02-08,2018-08-02}`.
    Set {
        /// What is said of them.
        kind: Members,
        /// The days each of them covers, as written.
        members: Vec<Bounds>,
    },
    /// Nothing is known that could be placed: `XXXX`.
    Unknown,
}

/// A unit of the calendar, the smallest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A season, a quarter, a third or a half of a year (codes 21 to 41 in the place of the month).
    Season,
    /// A year.
    Year,
    /// Ten years that share their first three digits: `201X`.
    Decade,
    /// A hundred years that share their first two digits: `19XX`.
    Century,
    /// A thousand years that share their first digit: `1XXX`.
    Millennium,
}

/// What a set says of its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Members {
    /// One of them is meant: `[…]`.
    OneOf,
    /// All of them are meant: `{…}`.
    AllOf,
}

/// The shape of a date.
pub(super) fn shape(parsed: &Parsed) -> Shape {
    match parsed {
        Parsed::Date(date) => of_date(date),
        Parsed::DateTime(moment) => of_date(&moment.date),
        Parsed::Interval(interval) => of_interval(interval),
        Parsed::Set(set) => of_set(set, bounds::members(parsed).unwrap_or_default()),
    }
}

fn of_date(date: &Date) -> Shape {
    let Some((first, last)) = bounds::of_date(date).and_then(|b| b.earliest.zip(b.latest)) else {
        return Shape::Unknown;
    };
    let unit = precision(date);
    if date.year.significant_digits.is_some() {
        Shape::Unspecified { unit, first, last }
    } else if !date.has_unspecified() {
        whole(unit, first, last)
    } else if let (Unit::Year, Some(unit)) = (unit, round(&date.year.kind)) {
        Shape::Period { unit, first, last }
    } else {
        Shape::Unspecified { unit, first, last }
    }
}

fn whole(unit: Unit, first: Day, last: Day) -> Shape {
    if unit == Unit::Day { Shape::Day(first) } else { Shape::Period { unit, first, last } }
}

fn of_interval(interval: &Interval) -> Shape {
    bounds::of_ends(interval).map_or(Shape::Unknown, |(start, end)| Shape::Range { start, end })
}

fn of_set(set: &Set, members: Vec<Bounds>) -> Shape {
    let kind = match set.kind {
        SetKind::OneMember => Members::OneOf,
        SetKind::AllMembers => Members::AllOf,
    };
    Shape::Set { kind, members }
}

fn precision(date: &Date) -> Unit {
    match date.precision() {
        Precision::Day => Unit::Day,
        Precision::Month => Unit::Month,
        Precision::Season => Unit::Season,
        Precision::Year => Unit::Year,
    }
}

/// The unit that a year covers whose last digits are unknown: `201X` a decade, `19XX` a century.
fn round(year: &YearKind) -> Option<Unit> {
    let YearKind::Standard { digits, .. } = year else {
        return None;
    };
    match digits {
        [Some(_), Some(_), Some(_), None] => Some(Unit::Decade),
        [Some(_), Some(_), None, None] => Some(Unit::Century),
        [Some(_), None, None, None] => Some(Unit::Millennium),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Shape {
        shape(&Parsed::parse(text).unwrap())
    }

    fn day(text: &str) -> Day {
        let number = |at: std::ops::Range<usize>| text[at].parse::<i32>().unwrap();
        let small = |at| u8::try_from(number(at)).unwrap();
        Day::new(number(0..4), small(5..7), small(8..10)).unwrap()
    }

    #[test]
    fn periods_are_told_by_their_unit() {
        let table = [
            ("2020-05~", Unit::Month, "2020-05-01", "2020-05-31"),
            ("2019-24", Unit::Season, "2019-12-01", "2020-02-29"),
            ("2019-33", Unit::Season, "2019-01-01", "2019-03-31"),
            ("2020", Unit::Year, "2020-01-01", "2020-12-31"),
            ("201X?", Unit::Decade, "2010-01-01", "2019-12-31"),
            ("19XX", Unit::Century, "1900-01-01", "1999-12-31"),
            ("1XXX", Unit::Millennium, "1000-01-01", "1999-12-31"),
        ];
        for (text, unit, first, last) in table {
            let (first, last) = (day(first), day(last));
            assert_eq!(of(text), Shape::Period { unit, first, last }, "{text}");
        }
    }

    #[test]
    fn what_is_unknown_lies_between_two_days() {
        let table = [
            ("2019-10-XX", Unit::Day, "2019-10-01", "2019-10-31"),
            ("2019-XX-XX", Unit::Day, "2019-01-01", "2019-12-31"),
            ("2019-XX", Unit::Month, "2019-01-01", "2019-12-31"),
            ("156X-12-25", Unit::Day, "1560-12-25", "1569-12-25"),
            ("201X-21", Unit::Season, "2010-03-01", "2019-05-31"),
            ("1XX3", Unit::Year, "1003-01-01", "1993-12-31"),
            ("1950S2", Unit::Year, "1900-01-01", "1999-12-31"),
        ];
        for (text, unit, first, last) in table {
            let (first, last) = (day(first), day(last));
            assert_eq!(of(text), Shape::Unspecified { unit, first, last }, "{text}");
        }
        assert_eq!(of("XXXX"), Shape::Unknown);
        assert_eq!(of("XXXX-05-28"), Shape::Unknown);
    }

    #[test]
    fn days_ranges_and_sets() {
        let first = day("2020-05-27");
        assert_eq!(of("2020-05-27"), Shape::Day(first));
        assert_eq!(of("2020-05-27T10:00:00+03:00"), Shape::Day(first));
        let table = [
            ("2020-05-27/2020-05", End::On(first), End::On(day("2020-05-31"))),
            ("2020-05-27/..", End::On(first), End::Open),
            ("/2020-05-27", End::Unknown, End::On(first)),
            ("..2020-05-27/2021..", End::Beyond(first), End::Beyond(day("2021-12-31"))),
            ("XXXX/2020-05-27", End::Unknown, End::On(first)),
        ];
        for (text, start, end) in table {
            assert_eq!(of(text), Shape::Range { start, end }, "{text}");
        }
        let Shape::Set { kind, members } = of("{2020-05-27,2021..}") else {
            panic!("a set is drawn as a set");
        };
        assert_eq!((kind, members.len()), (Members::AllOf, 2));
    }
}
