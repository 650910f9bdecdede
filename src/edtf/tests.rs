//! The laws of dates as the rest of the program meets them.

mod errors;

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

fn date(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn told(day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

#[test]
fn bounds_are_those_of_the_written_date() {
    let table = [
        ("2020-05-28", "2020-05-28", "2020-05-28"),
        ("2020-05-28~", "2020-05-28", "2020-05-28"),
        ("2020?", "2020-01-01", "2020-12-31"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2019-10-XX", "2019-10-01", "2019-10-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("Y17E3", "+17000-01-01", "+17000-12-31"),
        ("Y99999", "+99999-01-01", "+99999-12-31"),
        ("2020-05-27/2020-05-28", "2020-05-27", "2020-05-28"),
        ("../2020", "", "2020-12-31"),
        ("2020/", "2020-01-01", ""),
        ("[2018-02-08, 2018-08-02]", "2018-02-08", "2018-08-02"),
        ("{2018-08-02,2018-02-08}", "2018-02-08", "2018-08-02"),
        ("[..1984,2000]", "", "2000-12-31"),
        ("[1984..,1970]", "1970-01-01", ""),
        ("XXXX", "", ""),
        ("[XXXX-05,1970]", "", ""),
        ("2020-05-28T23:59:59-14:00", "2020-05-28", "2020-05-28"),
    ];
    for (text, earliest, latest) in table {
        let date = date(text);
        assert_eq!(told(date.earliest()), earliest, "{text}");
        assert_eq!(told(date.latest()), latest, "{text}");
        assert_eq!(date.written(), text);
    }
}

#[test]
fn machines_get_only_what_is_exact() {
    let table = [
        ("2020-05-28", Some("2020-05-28")),
        ("2020-05-28T10:00:00Z", Some("2020-05-28")),
        ("2020-05", Some("2020-05")),
        ("2020", Some("2020")),
        ("0033", Some("0033")),
        ("0000", None),
        ("-0043", None),
        ("Y12345", None),
        ("2020~", None),
        ("2020-05?", None),
        ("2020-21", None),
        ("2020-05-XX", None),
        ("2019-X0", None),
        ("201X", None),
        ("1950S4", None),
        ("2020/2021", None),
        ("[2020]", None),
    ];
    for (text, machine) in table {
        assert_eq!(date(text).machine().as_deref(), machine, "{text}");
    }
}

#[test]
fn dates_compare_by_the_days_they_cover() {
    let table = [
        ("2020", "2020-01/2020-12", Relation::Same),
        ("2020~", "2020", Relation::Same),
        ("2020/..", "2020/", Relation::Same),
        ("[2018,2019]", "2018/2019", Relation::Same),
        ("2020-05", "2020-05-28", Relation::Overlap),
        ("2019/2020", "2020/2021", Relation::Overlap),
        ("XXXX", "2020", Relation::Overlap),
        ("../2020", "2020-12-31/..", Relation::Overlap),
        ("2020-05-27", "2020-05-28", Relation::Disjoint),
        ("../2019", "2020/..", Relation::Disjoint),
        ("[2018-02-08,2018-08-02]", "2018-05", Relation::Disjoint),
        ("[2018-02-08,2018-08-02]", "2018-08", Relation::Overlap),
    ];
    for (a, b, relation) in table {
        assert_eq!(date(a).relation(&date(b)), relation, "{a} and {b}");
        assert_eq!(date(b).relation(&date(a)), relation, "{b} and {a}");
    }
}

#[test]
fn containing_is_covering_every_day() {
    let table = [
        ("2020", "2020-05-28", true),
        ("2020-05-28", "2020", false),
        ("2020/..", "2031", true),
        ("2020/..", "2031/..", true),
        ("2020/2040", "2031/..", false),
        ("[2018,2019]", "2018-12-31/2019-01-01", true),
        ("[2018-02,2018-08]", "2018-02/2018-08", false),
        ("[2018-02,2018-08]", "[2018-08-02,2018-02-08]", true),
    ];
    for (outer, inner, wanted) in table {
        assert_eq!(date(outer).contains(&date(inner)), wanted, "{outer} {inner}");
    }
}

#[test]
fn sorted_dates_stand_in_time() {
    let sorted = ["../2020", "2019-10-XX", "2020-05-28", "2020-05-28/2020-06", "2020-05-28/..", "2021"];
    let mut dates: Vec<Edtf> = sorted.iter().rev().map(|text| date(text)).collect();
    dates.sort_by_key(Edtf::sort_key);
    let found: Vec<&str> = dates.iter().map(Edtf::written).collect();
    assert_eq!(found, sorted);
}

#[test]
fn dates_are_equal_if_written_alike() {
    let set: HashSet<Edtf> = ["2020", "2020", "2020~", "?2020", "2020?"].map(date).into();
    assert_eq!(set.len(), 4);
}

#[test]
fn blanks_are_allowed_beside_commas_only() {
    assert_eq!(date("{1667,1668, 1670..1672}").words(Catalogue::english()), "1667, 1668 and the years 1670–1672");
    for text in ["[2018 ,2019", "[ 2018]", "[20 18, 2019]", "2018, 2019", " [2018, 2019]"] {
        assert!(Edtf::parse(text).is_err(), "{text}");
    }
    let far = "[2018 ,  2019, Y999999]";
    assert_eq!(&far[Edtf::parse(far).unwrap_err().at], "Y999999");
}

/// Texts of which a good part are dates.
fn datelike() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        "[?~%]?-?[0-9X]{4}[?~%]?(-[?~%]?[012X][0-9X][?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?",
        "Y-?[1-9][0-9]{3,5}(E[0-5])?(S[1-6])?[?~%]?|[0-9]{4}S[1-4]",
    ];
    let joined = (one.clone(), "|/|\\.\\.|,|, |/\\.\\.", one, 0..4_u8);
    joined.prop_map(|(a, between, b, wrap)| match wrap {
        0 => a,
        1 => format!("{a}{between}{b}"),
        2 => format!("[{a}{between}{b}]"),
        _ => format!("{{{b}{between}{a}}}"),
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[-0-9XYESTZ?~%/.,:+ \\[\\]{}]{0,24}",
        "([0-9]{1,4}|May|to|or|and|c\\.|before|[-/., ?]){0,7}",
        datelike(),
    ]
}

fn check_error(text: &str, error: &EdtfError) -> Result<(), TestCaseError> {
    prop_assert!(!error.message.is_empty() && !error.message.ends_with('.'));
    prop_assert!(text.get(error.at.clone()).is_some(), "{:?} in {text:?}", error.at);
    prop_assert_eq!(error.at.is_empty(), text.is_empty());
    Ok(())
}

fn check_date(date: &Edtf) -> Result<(), TestCaseError> {
    if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
        prop_assert!(earliest <= latest, "{}", date);
    }
    let (first, last) = date.sort_key();
    prop_assert!(first <= last);
    prop_assert!(!date.words(Catalogue::english()).trim().is_empty());
    prop_assert_eq!(date.relation(date), Relation::Same);
    prop_assert!(date.contains(date));
    let _ = (date.shape(), date.machine());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_a_sound_date_or_a_sound_error(text in any_text()) {
        match Edtf::parse(&text) {
            Ok(date) => check_date(&date)?,
            Err(error) => check_error(&text, &error)?,
        }
    }

    #[test]
    fn comparing_does_not_depend_on_who_asks(a in datelike(), b in datelike()) {
        let (Ok(a), Ok(b)) = (Edtf::parse(&a), Edtf::parse(&b)) else {
            return Ok(());
        };
        prop_assert_eq!(a.relation(&b), b.relation(&a));
        if a.contains(&b) {
            prop_assert_ne!(a.relation(&b), Relation::Disjoint);
        }
        prop_assert_eq!(a.contains(&b) && b.contains(&a), a.relation(&b) == Relation::Same);
    }
}
