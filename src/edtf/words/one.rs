//! One date told to a reader: its parts, those of which digits are unknown, and the doubts about them.

use edtf_core::{Date, DateField, Precision, Qualifier, YearKind};

use super::told::{self, Doubt, Part, Year};
use crate::catalogue::Catalogue;
use crate::edtf::bounds;
use crate::edtf::day::last_day;
use crate::edtf::shape::Members;

pub(super) fn of_date(words: &Catalogue, date: &Date) -> String {
    let told = undoubted(words, date);
    let groups = grouped(&doubts(date));
    let components = 1 + usize::from(date.month.is_some()) + usize::from(date.day.is_some());
    match groups.as_slice() {
        [] => told,
        [(parts, doubt)] if parts.len() == components => doubted(words, date, told, *doubt),
        groups => told::with_doubts(words, &told, groups),
    }
}

/// The date with a doubt that holds of all of it.
fn doubted(words: &Catalogue, date: &Date, told: String, doubt: Doubt) -> String {
    if doubt == Doubt::Uncertain || date.has_unspecified() {
        return told::with_doubt(words, &told, doubt);
    }
    // An estimate (`1950S2`) says "about" already.
    let estimate = date.year.significant_digits.is_some();
    let about = if estimate { told } else { told::about(words, &told) };
    match doubt {
        Doubt::Both => told::with_doubt(words, &about, Doubt::Uncertain),
        Doubt::Approximate | Doubt::Uncertain => about,
    }
}

/// The doubt on each part of the date, in the order in which a reader meets them.
fn doubts(date: &Date) -> Vec<(Part, Option<Doubt>)> {
    let middle = match date.precision() {
        Precision::Season => Part::Season,
        _ => Part::Month,
    };
    let fields = [(Part::Day, date.day), (middle, date.month)];
    let mut parts: Vec<_> =
        fields.into_iter().filter_map(|(part, field)| Some((part, doubt(field?.qualifier)))).collect();
    parts.push((Part::Year, doubt(date.year.qualifier)));
    parts
}

fn doubt(qualifier: Qualifier) -> Option<Doubt> {
    match (qualifier.approximate, qualifier.uncertain) {
        (true, true) => Some(Doubt::Both),
        (true, false) => Some(Doubt::Approximate),
        (false, true) => Some(Doubt::Uncertain),
        (false, false) => None,
    }
}

/// The parts that share a doubt, together; without those that are sure.
fn grouped(parts: &[(Part, Option<Doubt>)]) -> Vec<(Vec<Part>, Doubt)> {
    let mut groups: Vec<(Vec<Part>, Doubt)> = Vec::new();
    for (part, doubt) in parts {
        let Some(doubt) = doubt else { continue };
        match groups.iter_mut().find(|(_, known)| known == doubt) {
            Some((parts, _)) => parts.push(*part),
            None => groups.push((vec![*part], *doubt)),
        }
    }
    groups
}

/// The date without its qualifiers.
fn undoubted(words: &Catalogue, date: &Date) -> String {
    let Some(month) = date.month else {
        return year_alone(words, date);
    };
    let year = year(words, date);
    if let (Precision::Season, Some(code)) = (date.precision(), month.value()) {
        return told::season(words, code, &year);
    }
    let months = Choice::of(month, 12);
    let Some(day) = date.day else {
        return month_alone(words, &months, &year);
    };
    day_in(words, &Choice::of(day, longest(&months, date)), &months, &year)
}

fn year_alone(words: &Catalogue, date: &Date) -> String {
    let known = date.year.value().map(|year| told::year(words, year));
    match (known, date.year.significant_digits, year_bounds(date)) {
        (Some(year), Some(_), Some((first, last))) => {
            told::estimate(words, &year, &told::year(words, first), &told::year(words, last))
        }
        (Some(year), ..) => year,
        (None, ..) => match year_scope(date) {
            Some(Scope::Run(first, last)) => {
                let years = year_range(words, first, last);
                told::some_time(words, &told::run(words, Members::AllOf, Part::Year, &years))
            }
            Some(Scope::Decade(first)) => told::some_time(words, &told::decade(words, first)),
            Some(Scope::Century(first)) => told::some_time(words, &told::century(words, first)),
            None => unknown_year(words, date),
        },
    }
}

pub(super) fn year(words: &Catalogue, date: &Date) -> Year {
    match date.year.value() {
        Some(year) => Year::Known(told::year(words, year)),
        None => Year::Unknown(unknown_year(words, date)),
    }
}

fn unknown_year(words: &Catalogue, date: &Date) -> String {
    let YearKind::Standard { digits, .. } = date.year.kind else {
        return told::any_year(words);
    };
    match year_scope(date) {
        _ if digits.iter().all(Option::is_none) => told::any_year(words),
        Some(Scope::Run(first, last)) => told::run(words, Members::OneOf, Part::Year, &year_range(words, first, last)),
        Some(Scope::Decade(first)) => told::unknown_year(words, &told::decade(words, first)),
        Some(Scope::Century(first)) => told::unknown_year(words, &told::century(words, first)),
        None => told::year_with_digits(words, &pattern(&digits)),
    }
}

/// The years that a year can be of which only the last digits are unknown.
enum Scope {
    /// A decade that is called by its first year: "the 2010s".
    Decade(i64),
    /// A century that is: "the 1900s".
    Century(i64),
    /// From the one to the other.
    Run(i64, i64),
}

fn year_scope(date: &Date) -> Option<Scope> {
    let YearKind::Standard { digits, .. } = date.year.kind else {
        return None;
    };
    let (first, last) = year_bounds(date)?;
    match digits {
        // "The 1900s" is the century, so its first decade, and the centuries called like one, have their years named.
        [Some(1..), Some(_), Some(1..), None] => Some(Scope::Decade(first)),
        [Some(1..), Some(1..), None, None] => Some(Scope::Century(first)),
        [Some(_), Some(_), Some(_) | None, None] | [Some(_), None, None, None] => Some(Scope::Run(first, last)),
        _ => None,
    }
}

fn year_bounds(date: &Date) -> Option<(i64, i64)> {
    let year_only = Date { month: None, day: None, ..*date };
    let bounds = bounds::of_date(&year_only)?;
    Some((bounds.earliest?.year().into(), bounds.latest?.year().into()))
}

fn pattern(digits: &[Option<u8>]) -> String {
    digits.iter().map(|digit| digit.map_or_else(|| "X".to_owned(), |digit| digit.to_string())).collect()
}

fn month_alone(words: &Catalogue, months: &Choice, year: &Year) -> String {
    let scope = month_scope(words, months, year);
    match months {
        Choice::One(_) | Choice::Some(_) => scope,
        Choice::Run(..) | Choice::Any => told::unknown_month(words, &scope),
    }
}

/// Where an unknown day or month lies: "October 2019", "October–December 2019", "2019".
pub(super) fn month_scope(words: &Catalogue, months: &Choice, year: &Year) -> String {
    match months {
        Choice::One(month) => told::month_of(words, *month, year),
        Choice::Run(a, b) => {
            let names = told::close_range(words, &told::month(words, *a), &told::month(words, *b));
            told::several_of(words, &names, year)
        }
        Choice::Some(all) => {
            let names: Vec<String> = all.iter().map(|month| told::month(words, *month)).collect();
            told::several_of(words, &told::any_of(words, &names), year)
        }
        Choice::Any => match year {
            Year::Known(year) | Year::Unknown(year) => year.clone(),
        },
    }
}

fn day_in(words: &Catalogue, days: &Choice, months: &Choice, year: &Year) -> String {
    match (days, months) {
        (Choice::Any, _) => told::unknown_day(words, &month_scope(words, months, year)),
        (Choice::One(day), Choice::One(month)) => told::days_of(words, &day.to_string(), *month, year),
        (Choice::Run(a, b), Choice::One(month)) => {
            let days = told::close_range(words, &a.to_string(), &b.to_string());
            told::unknown_day(words, &told::days_of(words, &days, *month, year))
        }
        (Choice::Some(all), Choice::One(month)) => {
            let days: Vec<String> = all.iter().map(u8::to_string).collect();
            told::days_of(words, &told::any_of(words, &days), *month, year)
        }
        (Choice::One(day), _) => told::ordinals_of(words, &[*day], &month_alone(words, months, year)),
        (Choice::Some(all), _) => told::ordinals_of(words, all, &month_alone(words, months, year)),
        (Choice::Run(a, b), _) => told::unknown_ordinal(words, *a, *b, &month_alone(words, months, year)),
    }
}

/// How many days the months have at most.
fn longest(months: &Choice, date: &Date) -> u8 {
    let Choice::One(month) = months else {
        return 31;
    };
    // Where the year is not known, it may be a leap year, as 2000 is.
    let year = date.year.value().unwrap_or(2000);
    i32::try_from(year).ok().and_then(|year| last_day(year, *month)).unwrap_or(31)
}

/// The numbers that a field of two digits, some of them unknown, can stand for.
pub(super) enum Choice {
    One(u8),
    /// All from the one to the other.
    Run(u8, u8),
    Some(Vec<u8>),
    /// Both digits are unknown.
    Any,
}

impl Choice {
    fn of(field: DateField, most: u8) -> Self {
        let [tens, ones] = field.digits;
        if tens.is_none() && ones.is_none() {
            return Self::Any;
        }
        let fits = |digit: Option<u8>, value: u8| digit.is_none_or(|digit| digit == value);
        let all: Vec<u8> = (1..=most).filter(|n| fits(tens, n / 10) && fits(ones, n % 10)).collect();
        match all.as_slice() {
            [one] => Self::One(*one),
            [first, .., last] if tens.is_some() && last - first > 1 => Self::Run(*first, *last),
            _ => Self::Some(all),
        }
    }
}

pub(super) fn year_range(words: &Catalogue, first: i64, last: i64) -> String {
    let (from, to) = (told::year(words, first), told::year(words, last));
    if first < 1000 { told::wide_range(words, &from, &to) } else { told::close_range(words, &from, &to) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use edtf_core::Edtf as Parsed;

    fn check(table: &[(&str, &str)]) {
        for (text, told) in table {
            let Ok(Parsed::Date(date)) = Parsed::parse(text) else {
                panic!("{text} is no single date");
            };
            assert_eq!(of_date(Catalogue::english(), &date), *told, "{text}");
        }
    }

    #[test]
    fn plain_dates() {
        check(&[
            ("2020-05-28", "28 May 2020"),
            ("2020-05", "May 2020"),
            ("2020", "2020"),
            ("0800", "AD 800"),
            ("0033-04-03", "3 April AD 33"),
            ("-0043", "44 BC"),
            ("-0043-03-15", "15 March 44 BC"),
            ("0000", "1 BC"),
            ("Y17E3", "17000"),
            ("Y-12345", "12346 BC"),
            ("2019-21", "spring 2019"),
            ("2019-24", "winter 2019"),
            ("2019-29", "southern-hemisphere spring 2019"),
            ("2019-33", "first quarter of 2019"),
            ("2019-41", "second half of 2019"),
        ]);
    }

    #[test]
    fn doubts() {
        check(&[
            ("2020~", "about 2020"),
            ("2019-10-14~", "about 14 October 2019"),
            ("2020-05-28?", "28 May 2020 (uncertain)"),
            ("2020-05-28%", "about 28 May 2020 (uncertain)"),
            ("2019-21~", "about spring 2019"),
            ("2004-06~-11", "11 June 2004 (month and year approximate)"),
            ("2004?-06-11", "11 June 2004 (year uncertain)"),
            ("2020?-05", "May 2020 (year uncertain)"),
            ("2004-%06-11", "11 June 2004 (month approximate and uncertain)"),
            ("2004-06?-~11", "11 June 2004 (day approximate; month and year uncertain)"),
            ("?2004-?06-?11", "11 June 2004 (uncertain)"),
            ("2001~-21", "spring 2001 (year approximate)"),
            ("2019-10-XX~", "an unknown day in October 2019 (approximate)"),
            ("201X%", "some time in the 2010s (approximate and uncertain)"),
            ("1950S2", "about 1950 (between 1900 and 1999)"),
            ("1950S2~", "about 1950 (between 1900 and 1999)"),
            ("1950S2?", "about 1950 (between 1900 and 1999) (uncertain)"),
        ]);
    }

    #[test]
    fn unknown_digits() {
        check(&[
            ("2019-10-XX", "an unknown day in October 2019"),
            ("2019-XX-XX", "an unknown day in 2019"),
            ("2019-XX", "an unknown month in 2019"),
            ("2019-XX-15", "the 15th of an unknown month in 2019"),
            ("2019-10-1X", "an unknown day in 10–19 October 2019"),
            ("2019-02-2X", "an unknown day in 20–28 February 2019"),
            ("2020-02-2X", "an unknown day in 20–29 February 2020"),
            ("2019-10-3X", "30 or 31 October 2019"),
            ("2019-04-3X", "30 April 2019"),
            ("2019-10-X1", "1, 11, 21 or 31 October 2019"),
            ("2019-1X", "an unknown month in October–December 2019"),
            ("2019-X1", "January or November 2019"),
            ("2019-X0", "October 2019"),
            ("2019-1X-XX", "an unknown day in October–December 2019"),
            ("1985-0X-31", "the 31st of an unknown month in January–September 1985"),
            ("1985-XX-1X", "an unknown day from the 10th to the 19th of an unknown month in 1985"),
            ("1985-XX-X2", "the 2nd, 12th or 22nd of an unknown month in 1985"),
            ("201X", "some time in the 2010s"),
            ("190X", "some time in the years 1900–1909"),
            ("19XX", "some time in the 1900s"),
            ("20XX", "some time in the years 2000–2099"),
            ("2XXX", "some time in the years 2000–2999"),
            ("00XX", "some time in the years 1 BC – AD 99"),
            ("XXXX", "an unknown year"),
            ("1XX3", "an unknown year with the digits 1XX3"),
            ("156X-12-25", "25 December of an unknown year in the 1560s"),
            ("XXXX-12-XX", "an unknown day in December of an unknown year"),
            ("XXXX-XX-XX", "an unknown day in an unknown year"),
            ("XXXX-02-29", "29 February of an unknown year"),
            ("1XXX-XX", "an unknown month in one of the years 1000–1999"),
            ("201X-21", "spring of an unknown year in the 2010s"),
        ]);
    }
}
