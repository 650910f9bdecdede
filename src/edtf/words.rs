//! A date told to a reader. What is told is chosen here and in `words/`; the words stand in `english`.

mod one;

use edtf_core::{Date, Edtf as Parsed, Interval, IntervalEndpoint, Precision, Set, SetElement, SetKind};

use super::day::Day;
use super::english::{self, Limit, Part};
use super::shape::Members;
use one::{Choice, month_scope, of_date, year, year_range};

/// The date in plain words; never empty.
pub(super) fn words(parsed: &Parsed) -> String {
    match parsed {
        Parsed::Date(date) => of_date(date),
        Parsed::DateTime(moment) => of_date(&moment.date),
        Parsed::Interval(interval) => of_interval(interval),
        Parsed::Set(set) => of_set(set),
    }
}

fn of_interval(interval: &Interval) -> String {
    use IntervalEndpoint::{Date, Open, Unknown};
    match (&interval.start, &interval.end) {
        (Date(first), Date(last)) => range(first, last),
        (Date(start), Open) => english::open_end(&of_date(start)),
        (Date(start), Unknown) => english::unknown_end(&of_date(start)),
        (Open, Date(end)) => english::open_start(&of_date(end)),
        (Unknown, Date(end)) => english::unknown_start(&of_date(end)),
        (start, end) => english::from_to(limit(start), limit(end)),
    }
}

fn limit(endpoint: &IntervalEndpoint) -> Limit {
    match endpoint {
        IntervalEndpoint::Date(date) => Limit::At(of_date(date)),
        IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => Limit::Beyond(of_date(date)),
        IntervalEndpoint::Open => Limit::Open,
        IntervalEndpoint::Unknown => Limit::Unknown,
    }
}

/// Both dates, each part that they share told once, where both are plain: "27–28 May 2020".
fn range(first: &Date, last: &Date) -> String {
    if !is_plain(first) || !is_plain(last) {
        return english::from_to(Limit::At(of_date(first)), Limit::At(of_date(last)));
    }
    if first == last {
        return of_date(first);
    }
    match (first.precision(), last.precision()) {
        (Precision::Day, Precision::Day) => shortened(day_range(first, last), first, last),
        (Precision::Month, Precision::Month) => shortened(month_range(first, last), first, last),
        (Precision::Year, Precision::Year) => match (first.year.value(), last.year.value()) {
            (Some(first), Some(last)) => year_range(first, last),
            _ => shortened(None, first, last),
        },
        _ => shortened(None, first, last),
    }
}

fn shortened(short: Option<String>, first: &Date, last: &Date) -> String {
    short.unwrap_or_else(|| english::wide_range(&of_date(first), &of_date(last)))
}

fn day_range(first: &Date, last: &Date) -> Option<String> {
    let (from, to) = (plain_day(first)?, plain_day(last)?);
    if from.year() != to.year() {
        return None;
    }
    let month = |day: Day| english::month(day.month());
    let number = |day: Day| day.day().to_string();
    let days = if from.month() == to.month() {
        english::days_of(&english::close_range(&number(from), &number(to)), month(to))
    } else {
        english::wide_range(&english::days_of(&number(from), month(from)), &english::days_of(&number(to), month(to)))
    };
    Some(english::in_year(&days, &year(last)))
}

fn month_range(first: &Date, last: &Date) -> Option<String> {
    let same_year = first.year.value() == last.year.value();
    let (from, to) = (first.month?.value()?, last.month?.value()?);
    same_year.then(|| month_scope(&Choice::Run(from, to), &year(last)))
}

/// Whether the date is a day, month, season or year with nothing unknown, estimated or qualified.
fn is_plain(date: &Date) -> bool {
    !date.has_unspecified() && !date.is_approximate() && !date.is_uncertain() && date.year.significant_digits.is_none()
}

fn plain_day(date: &Date) -> Option<Day> {
    let year = i32::try_from(date.year.value()?).ok()?;
    Day::new(year, date.month?.value()?, date.day?.value()?)
}

fn of_set(set: &Set) -> String {
    let kind = match set.kind {
        SetKind::OneMember => Members::OneOf,
        SetKind::AllMembers => Members::AllOf,
    };
    let told: Vec<String> = set.elements.iter().map(|e| of_element(kind, e)).collect();
    english::members(kind, &told)
}

fn of_element(kind: Members, element: &SetElement) -> String {
    match element {
        SetElement::Date(date) => of_date(date),
        SetElement::OnOrBefore(date) => english::and_before(kind, &of_date(date)),
        SetElement::OnOrAfter(date) => english::and_after(kind, &of_date(date)),
        SetElement::Range(first, last) if first == last => of_date(first),
        SetElement::Range(first, last) => english::run(kind, unit(first), &range(first, last)),
    }
}

fn unit(date: &Date) -> Part {
    match date.precision() {
        Precision::Day => Part::Day,
        Precision::Month => Part::Month,
        Precision::Season => Part::Season,
        Precision::Year => Part::Year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(table: &[(&str, &str)]) {
        for (text, told) in table {
            assert_eq!(words(&Parsed::parse(text).unwrap()), *told, "{text}");
        }
    }

    #[test]
    fn ranges() {
        check(&[
            ("2020-05-27/2020-05-28", "27–28 May 2020"),
            ("2018-02-07/2018-02-08", "7–8 February 2018"),
            ("2019-10-30/2019-11-02", "30 October – 2 November 2019"),
            ("2019-12-30/2020-01-02", "30 December 2019 – 2 January 2020"),
            ("2020-05-28/2020-05-28", "28 May 2020"),
            ("2020-05/2020-07", "May–July 2020"),
            ("2019-12/2020-01", "December 2019 – January 2020"),
            ("2018/2020", "2018–2020"),
            ("2019/2020-05", "2019 – May 2020"),
            ("2020-05/2020-06-02", "May 2020 – 2 June 2020"),
            ("2019-21/2019-23", "spring 2019 – autumn 2019"),
            ("-0043/0014", "44 BC – AD 14"),
            ("-0099/-0043", "100 BC – 44 BC"),
            ("-0043-03-15/-0043-03-16", "15–16 March 44 BC"),
            ("2018~/2020", "from about 2018 to 2020"),
            ("2020-05-27?/2020-05-28?", "from 27 May 2020 (uncertain) to 28 May 2020 (uncertain)"),
            ("2004-06-XX/2004-07-03", "from an unknown day in June 2004 to 3 July 2004"),
            ("201X/2020", "from some time in the 2010s to 2020"),
        ]);
    }

    #[test]
    fn ends_open_and_unknown() {
        check(&[
            ("../2020", "2020 or earlier"),
            ("../2020-05-28", "28 May 2020 or earlier"),
            ("../2020-05-28~", "about 28 May 2020 or earlier"),
            ("2020/..", "from 2020 on"),
            ("2020-05-28/..", "from 28 May 2020 on"),
            ("/2020", "until 2020, start unknown"),
            ("2020/", "from 2020, end unknown"),
            ("..2004-06-01/2004-06-20..", "from 1 June 2004 or earlier to 20 June 2004 or later"),
            ("../2004..", "from no limit to 2004 or later"),
            ("/2004..", "from an unknown date to 2004 or later"),
        ]);
    }

    #[test]
    fn sets() {
        check(&[
            ("[2018-02-08,2018-08-02]", "8 February 2018 or 2 August 2018"),
            ("{2018-02-08,2018-08-02}", "8 February 2018 and 2 August 2018"),
            ("[1667,1668,1670..1672]", "1667, 1668 or one of the years 1670–1672"),
            ("{1667,1668,1670..1672}", "1667, 1668 and the years 1670–1672"),
            ("[2020]", "2020"),
            ("[..1984]", "1984 or earlier"),
            ("{..1984}", "1984 and earlier"),
            ("[1984-05..]", "May 1984 or later"),
            ("{1984..}", "1984 and later"),
            ("[2020-05-27..2020-05-29]", "one of the days 27–29 May 2020"),
            ("{2020-05..2020-07}", "the months May–July 2020"),
            ("[2020..2020]", "2020"),
            ("[2018?,2020~]", "2018 (uncertain) or about 2020"),
        ]);
    }
}
