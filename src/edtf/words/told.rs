//! The phrases of a date, each a message of the catalogue. The functions choose nothing but messages.

use crate::catalogue::Catalogue;
use crate::edtf::shape::Members;

/// One part of a date, where a part has to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Day,
    Month,
    Season,
    Year,
}

impl Part {
    fn key(self) -> &'static str {
        match self {
            Part::Day => "day",
            Part::Month => "month",
            Part::Season => "season",
            Part::Year => "year",
        }
    }
}

/// A doubt about a date or one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    Approximate,
    Uncertain,
    Both,
}

impl Doubt {
    fn key(self) -> &'static str {
        match self {
            Doubt::Approximate => "approximate",
            Doubt::Uncertain => "uncertain",
            Doubt::Both => "both",
        }
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

/// "May".
pub(in crate::edtf) fn month(words: &Catalogue, number: u8) -> String {
    words.fill("date-month-name", &[("month", i64::from(number).into())])
}

/// "2020", "44 BC" for the year −43, "AD 800" for a year of fewer than four digits.
pub(in crate::edtf) fn year(words: &Catalogue, number: i64) -> String {
    let (era, number) = match number {
        ..=0 => ("before", 1_i64.saturating_sub(number)),
        1..=999 => ("early", number),
        _ => ("ours", number),
    };
    words.fill("date-year", &[("era", era.into()), ("n", number.into())])
}

/// "spring 2019", "first quarter of 2019", by the code (21–41) that stands for it.
pub(super) fn season(words: &Catalogue, code: u8, year: &Year) -> String {
    let season = ("season", i64::from(code).into());
    match year {
        Year::Known(year) if code <= 32 => words.fill("date-season", &[season, ("year", year.into())]),
        Year::Known(year) | Year::Unknown(year) => words.fill("date-part-of-year", &[season, ("year", year.into())]),
    }
}

/// "28 May 2020"; of several days "1, 11 or 21 May 2020"; "29 February of an unknown year".
pub(super) fn days_of(words: &Catalogue, days: &str, month: u8, year: &Year) -> String {
    let month = ("month", i64::from(month).into());
    match year {
        Year::Known(year) => words.fill("date-day", &[("day", days.into()), month, ("year", year.into())]),
        Year::Unknown(year) => words.fill("date-day-of", &[("day", days.into()), month, ("year", year.into())]),
    }
}

/// "2 November".
pub(super) fn day_of_month(words: &Catalogue, day: u8, month: u8) -> String {
    words.fill("date-day-month", &[("day", i64::from(day).into()), ("month", i64::from(month).into())])
}

/// "October 2019"; "October of an unknown year".
pub(super) fn month_of(words: &Catalogue, month: u8, year: &Year) -> String {
    let month = ("month", i64::from(month).into());
    match year {
        Year::Known(year) => words.fill("date-month", &[month, ("year", year.into())]),
        Year::Unknown(year) => words.fill("date-month-of", &[month, ("year", year.into())]),
    }
}

/// "January or November 2019", "30 October – 2 November 2019".
pub(super) fn several_of(words: &Catalogue, several: &str, year: &Year) -> String {
    match year {
        Year::Known(year) => words.fill("date-several", &[("several", several.into()), ("year", year.into())]),
        Year::Unknown(year) => words.fill("date-several-of", &[("several", several.into()), ("year", year.into())]),
    }
}

/// "an unknown day in October 2019".
pub(super) fn unknown_day(words: &Catalogue, scope: &str) -> String {
    words.fill("date-unknown-day", &[("scope", scope.into())])
}

/// "an unknown month in 2019".
pub(super) fn unknown_month(words: &Catalogue, scope: &str) -> String {
    words.fill("date-unknown-month", &[("scope", scope.into())])
}

/// "the 15th of an unknown month in 2019"; "the 1st, 11th or 21st of …".
pub(super) fn ordinals_of(words: &Catalogue, days: &[u8], month: &str) -> String {
    let days: Vec<String> = days.iter().map(|day| ordinal(words, *day)).collect();
    words.fill("date-ordinals", &[("days", any_of(words, &days).as_str().into()), ("month", month.into())])
}

/// "an unknown day from the 10th to the 19th of an unknown month in 2019".
pub(super) fn unknown_ordinal(words: &Catalogue, first: u8, last: u8, month: &str) -> String {
    let [first, last] = [first, last].map(|day| ordinal(words, day));
    let days = [("first", first.as_str().into()), ("last", last.as_str().into()), ("month", month.into())];
    words.fill("date-unknown-ordinal", &days)
}

/// "an unknown year", of which nothing is known.
pub(super) fn any_year(words: &Catalogue) -> String {
    words.say("date-any-year")
}

/// "an unknown year in the 2010s".
pub(super) fn unknown_year(words: &Catalogue, scope: &str) -> String {
    words.fill("date-unknown-year", &[("scope", scope.into())])
}

/// "an unknown year with the digits 1XX3".
pub(super) fn year_with_digits(words: &Catalogue, digits: &str) -> String {
    words.fill("date-year-digits", &[("digits", digits.into())])
}

/// "the 2010s".
pub(super) fn decade(words: &Catalogue, first: i64) -> String {
    words.fill("date-decade", &[("first", first.into())])
}

/// "the 1900s", all hundred years.
pub(super) fn century(words: &Catalogue, first: i64) -> String {
    words.fill("date-century", &[("first", first.into())])
}

/// "some time in the 2010s".
pub(super) fn some_time(words: &Catalogue, scope: &str) -> String {
    words.fill("date-some-time", &[("scope", scope.into())])
}

/// "about 1950 (between 1900 and 1999)".
pub(super) fn estimate(words: &Catalogue, year: &str, first: &str, last: &str) -> String {
    words.fill("date-estimate", &[("year", year.into()), ("first", first.into()), ("last", last.into())])
}

/// "about 2020".
pub(super) fn about(words: &Catalogue, date: &str) -> String {
    words.fill("date-about", &[("date", date.into())])
}

/// "28 May 2020 (uncertain)".
pub(super) fn with_doubt(words: &Catalogue, date: &str, doubt: Doubt) -> String {
    words.fill("date-doubtful", &[("date", date.into()), ("doubt", doubt.key().into())])
}

/// "28 May 2020 (month and year uncertain)".
pub(super) fn with_doubts(words: &Catalogue, date: &str, doubts: &[(Vec<Part>, Doubt)]) -> String {
    let told = doubts.iter().map(|(parts, doubt)| {
        let parts: Vec<String> =
            parts.iter().map(|part| words.fill("date-part", &[("part", part.key().into())])).collect();
        let parts = all_of(words, &parts);
        words.fill("date-doubt-of", &[("parts", parts.as_str().into()), ("doubt", doubt.key().into())])
    });
    let doubts = told.collect::<Vec<String>>().join(&words.say("list-semicolon"));
    words.fill("date-doubtful-parts", &[("date", date.into()), ("doubts", doubts.as_str().into())])
}

/// "27–28", "May–July", "2018–2020": two single words or numbers.
pub(super) fn close_range(words: &Catalogue, first: &str, last: &str) -> String {
    words.fill("date-range-close", &[("first", first.into()), ("last", last.into())])
}

/// "30 October – 2 November 2019": longer parts.
pub(super) fn wide_range(words: &Catalogue, first: &str, last: &str) -> String {
    words.fill("date-range-wide", &[("first", first.into()), ("last", last.into())])
}

/// "from 2020 on": no end.
pub(super) fn open_end(words: &Catalogue, start: &str) -> String {
    words.fill("date-from-on", &[("date", start.into())])
}

/// "from 2020, end unknown".
pub(super) fn unknown_end(words: &Catalogue, start: &str) -> String {
    words.fill("date-end-unknown", &[("date", start.into())])
}

/// "until 2020, start unknown".
pub(super) fn unknown_start(words: &Catalogue, end: &str) -> String {
    words.fill("date-start-unknown", &[("date", end.into())])
}

/// "2020 or earlier": no start; also a start that may lie further out.
pub(super) fn or_earlier(words: &Catalogue, date: &str) -> String {
    words.fill("date-or-earlier", &[("date", date.into())])
}

/// "2020 or later".
pub(super) fn or_later(words: &Catalogue, date: &str) -> String {
    words.fill("date-or-later", &[("date", date.into())])
}

/// An end of a range that is open.
pub(super) fn no_limit(words: &Catalogue) -> String {
    words.say("date-no-limit")
}

/// An end of a range that nobody knows.
pub(super) fn unknown(words: &Catalogue) -> String {
    words.say("date-unknown")
}

/// "from about 2018 to 2020", "from 2004 or earlier to 2005 or later".
pub(super) fn from_to(words: &Catalogue, start: &str, end: &str) -> String {
    words.fill("date-from-to", &[("start", start.into()), ("end", end.into())])
}

/// "1667, 1668 or 1670": a choice.
pub(super) fn any_of(words: &Catalogue, items: &[String]) -> String {
    list(words, items, &|first, last| words.fill("list-or", &[("first", first.into()), ("last", last.into())]))
}

fn all_of(words: &Catalogue, items: &[String]) -> String {
    list(words, items, &|first, last| words.fill("list-and", &[("first", first.into()), ("last", last.into())]))
}

/// "8 February 2018 and 2 August 2018" or "8 February 2018 or 2 August 2018".
pub(super) fn members(words: &Catalogue, kind: Members, items: &[String]) -> String {
    match kind {
        Members::OneOf => any_of(words, items),
        Members::AllOf => all_of(words, items),
    }
}

/// A member of a set: "1984 or earlier", "1984 and earlier".
pub(super) fn and_before(words: &Catalogue, kind: Members, date: &str) -> String {
    match kind {
        Members::OneOf => or_earlier(words, date),
        Members::AllOf => words.fill("date-and-earlier", &[("date", date.into())]),
    }
}

/// A member of a set: "1984 or later", "1984 and later".
pub(super) fn and_after(words: &Catalogue, kind: Members, date: &str) -> String {
    match kind {
        Members::OneOf => or_later(words, date),
        Members::AllOf => words.fill("date-and-later", &[("date", date.into())]),
    }
}

/// A member of a set: "one of the years 1670–1672", "the years 1670–1672".
pub(super) fn run(words: &Catalogue, kind: Members, unit: Part, range: &str) -> String {
    let given = [("unit", unit.key().into()), ("range", range.into())];
    match kind {
        Members::OneOf => words.fill("date-run-one", &given),
        Members::AllOf => words.fill("date-run-all", &given),
    }
}

fn list(words: &Catalogue, items: &[String], last: &dyn Fn(&str, &str) -> String) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => last(&first.join(&words.say("list-comma")), end),
    }
}

fn ordinal(words: &Catalogue, number: u8) -> String {
    words.fill("date-ordinal", &[("day", i64::from(number).into())])
}
