//! Every word that a date is told in, in English: the one file a translation would replace.
//!
//! The functions say what is to be told, and get their parts ready made; they choose nothing but words.

use super::day::Weekday;
use super::shape::Members;

/// The names of the months, in order.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The names of the days of the week, in order.
pub const WEEKDAYS: [(&str, Weekday); 7] = [
    ("Monday", Weekday::Monday),
    ("Tuesday", Weekday::Tuesday),
    ("Wednesday", Weekday::Wednesday),
    ("Thursday", Weekday::Thursday),
    ("Friday", Weekday::Friday),
    ("Saturday", Weekday::Saturday),
    ("Sunday", Weekday::Sunday),
];

/// Whether a word in lower case names a day of the week, in full or by its first three letters.
pub fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|(name, _)| [name, &name[..3]].iter().any(|name| name.eq_ignore_ascii_case(word)))
}

/// One part of a date, where a part has to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day,
    Month,
    Season,
    Year,
}

/// A doubt about a date or one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    Approximate,
    Uncertain,
    Both,
}

/// "May".
pub(super) fn month(number: u8) -> &'static str {
    let index = usize::from(number).checked_sub(1);
    index.and_then(|index| MONTHS.get(index)).copied().unwrap_or("an unknown month")
}

/// "2020", "44 BC" for the year −43, "AD 800" for a year of fewer than four digits.
pub(super) fn year(number: i64) -> String {
    match number {
        ..=0 => format!("{} BC", 1 - i128::from(number)),
        1..=999 => format!("AD {number}"),
        _ => number.to_string(),
    }
}

/// "spring 2019", "first quarter of 2019", by the code (21–41) that stands for it.
pub(super) fn season(code: u8, year: &Year) -> String {
    let (name, of) = match code {
        21 => ("spring", ""),
        22 => ("summer", ""),
        23 => ("autumn", ""),
        24 => ("winter", ""),
        25 => ("northern-hemisphere spring", ""),
        26 => ("northern-hemisphere summer", ""),
        27 => ("northern-hemisphere autumn", ""),
        28 => ("northern-hemisphere winter", ""),
        29 => ("southern-hemisphere spring", ""),
        30 => ("southern-hemisphere summer", ""),
        31 => ("southern-hemisphere autumn", ""),
        32 => ("southern-hemisphere winter", ""),
        33 => ("first quarter", "of "),
        34 => ("second quarter", "of "),
        35 => ("third quarter", "of "),
        36 => ("fourth quarter", "of "),
        37 => ("first third", "of "),
        38 => ("second third", "of "),
        39 => ("last third", "of "),
        40 => ("first half", "of "),
        41 => ("second half", "of "),
        _ => ("an unknown season", "of "),
    };
    match year {
        Year::Known(year) => format!("{name} {of}{year}"),
        Year::Unknown(year) => format!("{name} of {year}"),
    }
}

/// A year in words, as part of a longer phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Year {
    /// "2020".
    Known(String),
    /// "an unknown year in the 2010s".
    Unknown(String),
}

/// "October 2019"; "January or November 2019"; "October of an unknown year".
pub(super) fn in_year(part: &str, year: &Year) -> String {
    match year {
        Year::Known(year) => format!("{part} {year}"),
        Year::Unknown(year) => format!("{part} of {year}"),
    }
}

/// "28 May 2020"; of several days "1, 11 or 21 May 2020".
pub(super) fn days_of(days: &str, month: &str) -> String {
    format!("{days} {month}")
}

/// "an unknown day in October 2019".
pub(super) fn unknown_day(scope: &str) -> String {
    format!("an unknown day in {scope}")
}

/// "an unknown month in 2019".
pub(super) fn unknown_month(scope: &str) -> String {
    format!("an unknown month in {scope}")
}

/// "the 15th of an unknown month in 2019"; "the 1st, 11th or 21st of …".
pub(super) fn ordinals_of(days: &[u8], month: &str) -> String {
    let days: Vec<String> = days.iter().map(|day| ordinal(*day)).collect();
    format!("the {} of {month}", any_of(&days))
}

/// "an unknown day from the 10th to the 19th of an unknown month in 2019".
pub(super) fn unknown_ordinal(first: u8, last: u8, month: &str) -> String {
    format!("an unknown day from the {} to the {} of {month}", ordinal(first), ordinal(last))
}

/// "an unknown year", of which nothing is known.
pub(super) fn any_year() -> String {
    "an unknown year".to_owned()
}

/// "an unknown year in the 2010s".
pub(super) fn unknown_year(scope: &str) -> String {
    format!("an unknown year in {scope}")
}

/// "an unknown year with the digits 1XX3".
pub(super) fn year_with_digits(digits: &str) -> String {
    format!("an unknown year with the digits {digits}")
}

/// "the 2010s"; a century, "the 1900s".
pub(super) fn round_years(first: i64) -> String {
    format!("the {first}s")
}

/// "the years 1900–1909".
pub(super) fn years(range: &str) -> String {
    format!("the years {range}")
}

/// "some time in the 2010s".
pub(super) fn some_time(scope: &str) -> String {
    format!("some time in {scope}")
}

/// "about 1950 (between 1900 and 1999)".
pub(super) fn estimate(year: &str, first: &str, last: &str) -> String {
    format!("about {year} (between {first} and {last})")
}

/// "about 2020".
pub(super) fn about(date: &str) -> String {
    format!("about {date}")
}

/// "28 May 2020 (uncertain)".
pub(super) fn with_doubt(date: &str, doubt: Doubt) -> String {
    format!("{date} ({})", doubtful(doubt))
}

/// "28 May 2020 (month and year uncertain)".
pub(super) fn with_doubts(date: &str, doubts: &[(Vec<Part>, Doubt)]) -> String {
    let told: Vec<String> = doubts
        .iter()
        .map(|(parts, doubt)| {
            let parts: Vec<&str> = parts.iter().map(|part| part_name(*part)).collect();
            format!("{} {}", parts.join(" and "), doubtful(*doubt))
        })
        .collect();
    format!("{date} ({})", told.join("; "))
}

/// "27–28", "May–July", "2018–2020": two single words or numbers.
pub(super) fn close_range(first: &str, last: &str) -> String {
    format!("{first}–{last}")
}

/// "30 October – 2 November 2019": longer parts.
pub(super) fn wide_range(first: &str, last: &str) -> String {
    format!("{first} – {last}")
}

/// "from 2020 on": no end.
pub(super) fn open_end(start: &str) -> String {
    format!("from {start} on")
}

/// "2020 or earlier": no start.
pub(super) fn open_start(end: &str) -> String {
    format!("{end} or earlier")
}

/// "from 2020, end unknown".
pub(super) fn unknown_end(start: &str) -> String {
    format!("from {start}, end unknown")
}

/// "until 2020, start unknown".
pub(super) fn unknown_start(end: &str) -> String {
    format!("until {end}, start unknown")
}

/// One end of a range, where it needs more than a dash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Limit {
    /// A date.
    At(String),
    /// A date or further out.
    Beyond(String),
    Open,
    Unknown,
}

/// "from about 2018 to 2020", "from 2004 or earlier to 2005 or later".
pub(super) fn from_to(start: Limit, end: Limit) -> String {
    let start = limit(start, "or earlier");
    let end = limit(end, "or later");
    format!("from {start} to {end}")
}

/// "1667, 1668 or 1670": a choice.
pub(super) fn any_of(items: &[String]) -> String {
    list(items, "or")
}

/// "8 February 2018 and 2 August 2018" or "8 February 2018 or 2 August 2018".
pub(super) fn members(kind: Members, items: &[String]) -> String {
    match kind {
        Members::OneOf => list(items, "or"),
        Members::AllOf => list(items, "and"),
    }
}

/// A member of a set: "1984 or earlier", "1984 and earlier".
pub(super) fn and_before(kind: Members, date: &str) -> String {
    match kind {
        Members::OneOf => format!("{date} or earlier"),
        Members::AllOf => format!("{date} and earlier"),
    }
}

/// A member of a set: "1984 or later", "1984 and later".
pub(super) fn and_after(kind: Members, date: &str) -> String {
    match kind {
        Members::OneOf => format!("{date} or later"),
        Members::AllOf => format!("{date} and later"),
    }
}

/// A member of a set: "one of the years 1670–1672", "the years 1670–1672".
pub(super) fn run(kind: Members, unit: Part, range: &str) -> String {
    let units = match unit {
        Part::Day => "days",
        Part::Month => "months",
        Part::Season => "seasons",
        Part::Year => "years",
    };
    match kind {
        Members::OneOf => format!("one of the {units} {range}"),
        Members::AllOf => format!("the {units} {range}"),
    }
}

fn limit(limit: Limit, beyond: &str) -> String {
    match limit {
        Limit::At(date) => date,
        Limit::Beyond(date) => format!("{date} {beyond}"),
        Limit::Open => "no limit".to_owned(),
        Limit::Unknown => "an unknown date".to_owned(),
    }
}

fn list(items: &[String], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {joint} {last}", first.join(", ")),
    }
}

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Day => "day",
        Part::Month => "month",
        Part::Season => "season",
        Part::Year => "year",
    }
}

fn doubtful(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Approximate => "approximate",
        Doubt::Uncertain => "uncertain",
        Doubt::Both => "approximate and uncertain",
    }
}

fn ordinal(number: u8) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
