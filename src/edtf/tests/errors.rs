//! What people are told about dates that cannot be read.

use crate::edtf::{Edtf, EdtfError};

const HOW_TO_WRITE: &str = "a date is written year-month-day, as in `2020-05-28`, `2020-05` or `2020`";

const MONTHS_RUN: &str = "months run from `01` to `12`; `21` is spring, `22` summer, `23` autumn, `24` winter";

fn error(text: &str) -> EdtfError {
    Edtf::parse(text).unwrap_err()
}

/// Text, message, what is pointed at, help.
type Case = (&'static str, &'static str, &'static str, &'static str);

fn check(table: &[Case]) {
    for (text, message, pointed, help) in table {
        let error = error(text);
        assert_eq!(error.message, *message);
        assert_eq!(&text[error.at.clone()], *pointed, "{text}");
        assert_eq!(error.help.as_deref().unwrap_or(""), *help, "{text}");
        assert_eq!(error.to_string(), *message);
    }
}

#[test]
fn days_that_the_calendar_has_not() {
    check(&[
        ("2020-13-02", "`2020-13-02` has no month 13", "13", "write `2020-02-13` if 13 is the day"),
        ("2020-21-05", "`2020-21-05` has no month 21", "21", "write `2020-05-21` if 21 is the day"),
        ("2020-13", "`2020-13` has no month 13", "13", MONTHS_RUN),
        ("2020-00-10", "`2020-00-10` has no month 0", "00", MONTHS_RUN),
        ("2020-00", "`2020-00` has no month 0", "00", "write `2020`"),
        ("2019-02-29", "`2019-02-29` has no day 29", "29", "February 2019 has 28 days"),
        ("2020-02-30~", "`2020-02-30~` has no day 30", "30", "February 2020 has 29 days"),
        ("-0043-02-29", "`-0043-02-29` has no day 29", "29", "February 44 BC has 28 days"),
        ("2020-05-00", "`2020-05-00` has no day 0", "00", "write `2020-05`"),
        ("2020-04/2020-?04-31", "`2020-?04-31` has no day 31", "31", "April 2020 has 30 days"),
        ("[2018-02-08, 2018-02-31]", "`2018-02-31` has no day 31", "31", "February 2018 has 28 days"),
    ]);
}

#[test]
fn other_ways_of_writing() {
    let form = |text: &str| format!("`{text}` is no date in the form of EDTF (ISO 8601-2)");
    let table = [
        ("28 May 2020", "write `2020-05-28`"),
        ("c. 2020", "write `2020~`"),
        ("before 2020", "write `../2020` (2020 or earlier)"),
        ("yesterday", HOW_TO_WRITE),
        ("2020-05-28 – 30", HOW_TO_WRITE),
    ];
    for (text, help) in table {
        let error = error(text);
        assert_eq!(error.message, form(text));
        assert_eq!(error.at, 0..text.len());
        assert_eq!(error.help.as_deref(), Some(help));
    }
    assert_eq!(
        error("5/8/2020").help.as_deref(),
        Some("write `2020-08-05` (5 August 2020) or `2020-05-08` (8 May 2020)")
    );
    assert_eq!(error("5/8/2020").message, form("5/8/2020"));
    assert_eq!(error("28.5.2020").message, form("28.5.2020"));
    assert_eq!(error("2020-5-8").help.as_deref(), Some("write `2020-05-08`"));
}

#[test]
fn ranges_and_sets_put_together_wrongly() {
    check(&[
        ("", "the date is empty", "", ""),
        ("2020/2019", "`2020/2019` ends before it starts", "2019", "write `2019/2020`"),
        (
            "2020-05-28/2020-05-27",
            "`2020-05-28/2020-05-27` ends before it starts",
            "2020-05-27",
            "write `2020-05-27/2020-05-28`",
        ),
        ("[2020..2019]", "a range in `[2020..2019]` ends before it starts", "2019", ""),
        ("../..", "`../..` has no date at either end", "../..", ""),
        ("/", "`/` has no date at either end", "/", ""),
        ("2018/2019/2020", "`2018/2019/2020` has more than one `/`", "/", ""),
        ("{}", "`{}` is a set without a date", "}", ""),
        ("[2018,,2020]", "`[2018,,2020]` has nothing where a date should be", ",", ""),
        ("[2018,2020", "the set `[2018,2020` is not closed", "2020", "write `[2018,2020]`"),
    ]);
}

#[test]
fn years_that_cannot_be_placed() {
    let help = "years from -99999 to 99999 can be placed in time";
    let long = "Y123456789012345678901234567890";
    check(&[
        ("Y170000002", "the year of `Y170000002` is out of reach", "Y170000002", help),
        ("Y-17E7", "the year of `Y-17E7` is out of reach", "Y-17E7", help),
        ("Y1E100000", "the year of `Y1E100000` is out of reach", "Y1E100000", help),
        ("Y1E100001", "the year of `Y1E100001` is out of reach", "Y1E100001", help),
        ("2020/Y123456", "the year of `Y123456` is out of reach", "Y123456", help),
        ("[2020, Y99E9]", "the year of `Y99E9` is out of reach", "Y99E9", help),
        (long, "the year of `Y123456789012345678901234567890` is out of reach", long, help),
    ]);
}

#[test]
fn what_the_reader_says_is_passed_on() {
    check(&[
        ("1985-W15", "`1985-W15` is no date in the form of EDTF (ISO 8601-2)", "1985-W15", HOW_TO_WRITE),
        ("1950S7", "`1950S7` is no date: significant digits must be 1-4 for a four-digit year", "1950S7", HOW_TO_WRITE),
        ("[2018, 2020-0]", "`[2018, 2020-0]` is no date: a month has two digits", "0", HOW_TO_WRITE),
        ("2019-XX-3X/2", "`2019-XX-3X/2` is no date: a year has four digits", "2", HOW_TO_WRITE),
    ]);
}

#[test]
fn long_texts_are_cut() {
    let error = error(&"é".repeat(500));
    assert_eq!(error.message.chars().filter(|c| *c == 'é').count(), 60);
    assert_eq!(error.at, 0..1000);
}
