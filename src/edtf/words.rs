//! A date told to a reader. What is told is chosen here and in `one`; `told` says it in the words of the catalogue.

mod one;
pub(super) mod told;

use edtf_core::{Date, Edtf as Parsed, Interval, IntervalEndpoint, Precision, Set, SetElement, SetKind};

use super::day::Day;
use super::shape::Members;
use crate::catalogue::Catalogue;
use one::{Choice, month_scope, of_date, year, year_range};
use told::Part;

/// The date in plain words; never empty.
pub(super) fn words(words: &Catalogue, parsed: &Parsed) -> String {
    match parsed {
        Parsed::Date(date) => of_date(words, date),
        Parsed::DateTime(moment) => of_date(words, &moment.date),
        Parsed::Interval(interval) => of_interval(words, interval),
        Parsed::Set(set) => of_set(words, set),
    }
}

fn of_interval(words: &Catalogue, interval: &Interval) -> String {
    use IntervalEndpoint::{Date, Open, Unknown};
    match (&interval.start, &interval.end) {
        (Date(first), Date(last)) => range(words, first, last),
        (Date(start), Open) => told::open_end(words, &of_date(words, start)),
        (Date(start), Unknown) => told::unknown_end(words, &of_date(words, start)),
        (Open, Date(end)) => told::or_earlier(words, &of_date(words, end)),
        (Unknown, Date(end)) => told::unknown_start(words, &of_date(words, end)),
        (start, end) => told::from_to(words, &limit(words, start), &limit(words, end)),
    }
}

/// One end of a range, where it needs more than a dash.
fn limit(words: &Catalogue, endpoint: &IntervalEndpoint) -> String {
    match endpoint {
        IntervalEndpoint::Date(date) => of_date(words, date),
        IntervalEndpoint::OnOrBefore(date) => told::or_earlier(words, &of_date(words, date)),
        IntervalEndpoint::OnOrAfter(date) => told::or_later(words, &of_date(words, date)),
        IntervalEndpoint::Open => told::no_limit(words),
        IntervalEndpoint::Unknown => told::unknown(words),
    }
}

/// Both dates, each part that they share told once, where both are plain: "27–28 May 2020".
fn range(words: &Catalogue, first: &Date, last: &Date) -> String {
    if !is_plain(first) || !is_plain(last) {
        return told::from_to(words, &of_date(words, first), &of_date(words, last));
    }
    if first == last {
        return of_date(words, first);
    }
    let short = match (first.precision(), last.precision()) {
        (Precision::Day, Precision::Day) => day_range(words, first, last),
        (Precision::Month, Precision::Month) => month_range(words, first, last),
        (Precision::Year, Precision::Year) => {
            first.year.value().zip(last.year.value()).map(|(first, last)| year_range(words, first, last))
        }
        _ => None,
    };
    short.unwrap_or_else(|| told::wide_range(words, &of_date(words, first), &of_date(words, last)))
}

fn day_range(words: &Catalogue, first: &Date, last: &Date) -> Option<String> {
    let (from, to) = (plain_day(first)?, plain_day(last)?);
    if from.year() != to.year() {
        return None;
    }
    let year = year(words, last);
    if from.month() == to.month() {
        let days = told::close_range(words, &from.day().to_string(), &to.day().to_string());
        return Some(told::days_of(words, &days, to.month(), &year));
    }
    let [from, to] = [from, to].map(|day| told::day_of_month(words, day.day(), day.month()));
    Some(told::several_of(words, &told::wide_range(words, &from, &to), &year))
}

fn month_range(words: &Catalogue, first: &Date, last: &Date) -> Option<String> {
    let same_year = first.year.value() == last.year.value();
    let (from, to) = (first.month?.value()?, last.month?.value()?);
    same_year.then(|| month_scope(words, &Choice::Run(from, to), &year(words, last)))
}

/// Whether the date is a day, month, season or year with nothing unknown, estimated or qualified.
fn is_plain(date: &Date) -> bool {
    !date.has_unspecified() && !date.is_approximate() && !date.is_uncertain() && date.year.significant_digits.is_none()
}

fn plain_day(date: &Date) -> Option<Day> {
    let year = i32::try_from(date.year.value()?).ok()?;
    Day::new(year, date.month?.value()?, date.day?.value()?)
}

fn of_set(words: &Catalogue, set: &Set) -> String {
    let kind = match set.kind {
        SetKind::OneMember => Members::OneOf,
        SetKind::AllMembers => Members::AllOf,
    };
    let told: Vec<String> = set.elements.iter().map(|element| of_element(words, kind, element)).collect();
    told::members(words, kind, &told)
}

fn of_element(words: &Catalogue, kind: Members, element: &SetElement) -> String {
    match element {
        SetElement::Date(date) => of_date(words, date),
        SetElement::OnOrBefore(date) => told::and_before(words, kind, &of_date(words, date)),
        SetElement::OnOrAfter(date) => told::and_after(words, kind, &of_date(words, date)),
        SetElement::Range(first, last) if first == last => of_date(words, first),
        SetElement::Range(first, last) => told::run(words, kind, unit(first), &range(words, first, last)),
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
    use crate::catalogue::Read;
    use crate::source::Sources;

    fn check(table: &[(&str, &str)]) {
        for (text, told) in table {
            assert_eq!(words(Catalogue::english(), &Parsed::parse(text).unwrap()), *told, "{text}");
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

    #[test]
    fn another_language_orders_and_joins_by_its_own_rules() {
        let arabic = crate::catalogue::load(&Sources::default(), "ar", &mut Read::default()).value;
        let table = [
            ("2020-05-28", "28 أيار/مايو 2020"),
            ("2019-10-30/2019-11-02", "من 30 تشرين الأول/أكتوبر إلى 2 تشرين الثاني/نوفمبر 2019"),
            ("2018~/2020", "من نحو 2018 إلى 2020"),
            ("-0043", "44 ق.م"),
            ("2019-33", "الربع الأول من 2019"),
            ("[1667,1668,1670..1672]", "1667، 1668 أو إحدى السنوات 1670–1672"),
            ("2004-06?-~11", "11 حزيران/يونيو 2004 (اليوم: تقريبي؛ الشهر والسنة: غير مؤكد)"),
            ("1985-XX-X2", "اليوم 2، 12 أو 22 من شهر غير معروف في 1985"),
        ];
        for (text, told) in table {
            assert_eq!(words(&arabic, &Parsed::parse(text).unwrap()), told, "{text}");
        }
    }
}
