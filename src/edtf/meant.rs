//! What an author may have meant who wrote a date that is no EDTF: `28 May 2020`, `2020/5/28`, `c. 2020`, `2018-2020`.

mod single;

use edtf_core::is_valid;

use single::{one, pair, single, valid, without_time};

/// Texts longer than this many bytes are no slip of the pen.
const LONGEST: usize = 80;

/// The valid writings of what may have been meant, the likelier first; empty where nobody can tell.
///
/// More than one means that the text can be read in more than one way.
pub(super) fn meant(text: &str) -> Vec<String> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let tidied = tidy(text);
    let readings: [fn(&str) -> Vec<String>; 13] = [
        blanks,
        unknowns,
        time_of_day,
        zeros,
        members,
        elided,
        range,
        backwards,
        half_open,
        choice,
        before_christ,
        single,
        big_year,
    ];
    readings.iter().map(|reading| valid(reading(&tidied), text)).find(|found| !found.is_empty()).unwrap_or_default()
}

/// One kind of dash, one kind of blank, and never two blanks in a row.
fn tidy(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ").replace('…', "..")
}

/// Blanks where none may be: `2018 / 2020`.
fn blanks(text: &str) -> Vec<String> {
    vec![text.to_owned(), text.replace(' ', "")]
}

/// Unknown digits written otherwise: `2020-05-xx`, `2020-05-??`, `201?`.
fn unknowns(text: &str) -> Vec<String> {
    let capital = text.replace('x', "X");
    vec![capital.clone(), capital.replace("??", "XX"), capital.replace('?', "X")]
}

/// A time in a form that EDTF has not: `2020-05-28 10:00`, `2020-05-28T10:00:00.000Z`, `2020-05-28Z`.
fn time_of_day(text: &str) -> Vec<String> {
    without_time(text).map(str::to_owned).into_iter().collect()
}

/// Zeros for what is not known: `2020-00-00`, `2020-05-00`.
fn zeros(text: &str) -> Vec<String> {
    let known = text.trim_end_matches("-00");
    vec![known.to_owned()]
}

/// A set with a member that is wrong: `[2020-5-8, 2021]`.
fn members(text: &str) -> Vec<String> {
    let Some((open, close)) = [("[", "]"), ("{", "}")].into_iter().find(|(open, _)| text.starts_with(open)) else {
        return Vec::new();
    };
    let inner = text.trim_start_matches(open).trim_end_matches(close);
    let members: Option<Vec<String>> = inner.split(',').map(one).collect();
    members.map_or_else(Vec::new, |all| vec![format!("{open}{}{close}", all.join(","))])
}

/// An end that leaves out what it shares with the start: `2020-05-27/28`, `2018-01-15/02-20`, `2018/19`, `2018-19`.
fn elided(text: &str) -> Vec<String> {
    let Some((start, end)) = split_once_only(text, "/").or_else(|| split_once_only(text, "-")) else {
        return Vec::new();
    };
    let shared = match (start.len(), end.len()) {
        (4, 2) if end > "12" => 2,
        (7, 2) | (10, 5) => 5,
        (10, 2) => 8,
        _ => return Vec::new(),
    };
    let is_end = end.split('-').all(|p| p.len() == 2 && is_number(p));
    match start.get(..shared) {
        Some(shared) if is_end && is_valid(start) => vec![format!("{start}/{shared}{end}")],
        _ => Vec::new(),
    }
}

/// A range that ends before it starts: `2020/2019`.
fn backwards(text: &str) -> Vec<String> {
    let ends = split_once_only(text, "/").and_then(|(start, end)| one(start).zip(one(end)));
    ends.map(|(start, end)| format!("{end}/{start}")).into_iter().collect()
}

/// `27 May 2020 to 2 June 2020`, `27-28 May 2020`, `2018-2020`.
fn range(text: &str) -> Vec<String> {
    let text = strip_prefix(text, "from ").unwrap_or(text);
    let between = strip_prefix(text, "between ").and_then(|rest| split_once_only(rest, " and "));
    [" to ", " until ", " till ", " through ", " - ", "/", "..", "-"]
        .into_iter()
        .filter_map(|between| split_once_only(text, between))
        .chain(between)
        .filter_map(|(start, end)| pair(start, end))
        .map(|(start, end)| format!("{start}/{end}"))
        .take(1)
        .collect()
}

/// `before 2020`, `since May 2020`, `2020 or later`, `..2020`.
fn half_open(text: &str) -> Vec<String> {
    let untils = ["before ", "until ", "till ", "by ", "up to ", "not after ", ".."];
    let sinces = ["since ", "after ", "from ", "not before "];
    let stripped = |starts: &[&str], ends: &[&str]| {
        let before = starts.iter().find_map(|start| strip_prefix(text, start));
        let after = ends.iter().find_map(|end| text.strip_suffix(end));
        before.or(after).and_then(one)
    };
    let until = stripped(&untils, &[" or earlier", " or before"]);
    let since = stripped(&sinces, &[" or later", " or after", " onwards", ".."]);
    let until = until.map(|end| format!("../{end}"));
    let since = since.map(|start| format!("{start}/.."));
    until.into_iter().chain(since).collect()
}

/// `8 February or 2 August 2018`, `8 and 9 May 2020`; `2018-02-08, 2018-08-02` can be either.
fn choice(text: &str) -> Vec<String> {
    let either = split_once_only(text, " or ").and_then(|(a, b)| pair(a, b));
    let both = split_once_only(text, " and ").and_then(|(a, b)| pair(a, b));
    let open = split_once_only(text, ",").and_then(|(a, b)| one(a).zip(one(b)));
    let either = either.or_else(|| open.clone());
    let both = both.or(open);
    let either = either.map(|(a, b)| format!("[{a},{b}]"));
    let both = both.map(|(a, b)| format!("{{{a},{b}}}"));
    either.into_iter().chain(both).collect()
}

/// `44 BC`, which is the year -43, since ISO 8601 has a year 0.
fn before_christ(text: &str) -> Vec<String> {
    let year = [" BC", " BCE"].iter().find_map(|end| text.strip_suffix(end));
    match year.and_then(|year| year.parse::<u16>().ok()) {
        Some(1) => vec!["0000".to_owned()],
        Some(year) => vec![format!("-{:04}", year.saturating_sub(1))],
        None => Vec::new(),
    }
}

/// The `Y` of long years, missing or too much: `12345`, `Y1985`.
fn big_year(text: &str) -> Vec<String> {
    vec![format!("Y{text}"), text.trim_start_matches('Y').to_owned()]
}

fn split_once_only<'a>(text: &'a str, between: &str) -> Option<(&'a str, &'a str)> {
    text.split_once(between).filter(|(_, rest)| !rest.contains(between))
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let start = text.get(..prefix.len())?;
    let rest = text.get(prefix.len()..)?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_are_understood() {
        let table: &[(&str, &[&str])] = &[
            ("28 May 2020", &["2020-05-28"]),
            ("Thursday, May 28, 2020", &["2020-05-28"]),
            ("the 28th of May, 2020", &["2020-05-28"]),
            ("28-May-2020", &["2020-05-28"]),
            ("2020/5/28", &["2020-05-28"]),
            ("2020.05.28", &["2020-05-28"]),
            ("20200528", &["2020-05-28"]),
            ("2020-5-8", &["2020-05-08"]),
            ("2020-28-05", &["2020-05-28"]),
            ("5/28/2020", &["2020-05-28"]),
            ("28/5/2020", &["2020-05-28"]),
            ("5/8/2020", &["2020-08-05", "2020-05-08"]),
            ("5.8.2020", &["2020-08-05"]),
            ("5.28.2020", &["2020-05-28"]),
            ("8-8-2020", &["2020-08-08"]),
            ("May 2020", &["2020-05"]),
            ("Sept. 2020", &["2020-09"]),
            ("5/2020", &["2020-05"]),
            ("2020/05", &["2020-05"]),
            ("2020-5", &["2020-05"]),
            ("spring 2019", &["2019-21"]),
            ("Fall 2019", &["2019-23"]),
            ("c. 2020", &["2020~"]),
            ("circa 28 May 2020", &["2020-05-28~"]),
            ("about May 2020?", &["2020-05%"]),
            ("28 May 2020 (?)", &["2020-05-28?"]),
            ("2020 ?", &["2020?"]),
            ("2010s", &["201X"]),
            ("the 1900s", &["190X", "19XX"]),
            ("2020-05-xx", &["2020-05-XX"]),
            ("2020-05-??", &["2020-05-XX"]),
            ("201?", &["201X"]),
            ("2020-05-00", &["2020-05"]),
            ("2020-00-00", &["2020"]),
            (" 2020-05-28 ", &["2020-05-28"]),
            ("2020–05–28", &["2020-05-28"]),
            ("2020-05-28 10:00", &["2020-05-28"]),
            ("2020-05-28T10:00:00.000Z", &["2020-05-28"]),
            ("2018 / 2020", &["2018/2020"]),
            ("2018-2020", &["2018/2020"]),
            ("2018–2020", &["2018/2020"]),
            ("2018 to 2020", &["2018/2020"]),
            ("2020/2019", &["2019/2020"]),
            ("27-28 May 2020", &["2020-05-27/2020-05-28"]),
            ("27–28 May 2020", &["2020-05-27/2020-05-28"]),
            ("May 27-28, 2020", &["2020-05-27/2020-05-28"]),
            ("May-July 2020", &["2020-05/2020-07"]),
            ("30 October to 2 November 2019", &["2019-10-30/2019-11-02"]),
            ("between 27 and 28 May 2020", &["2020-05-27/2020-05-28"]),
            ("2020-5-8/2020-05-10", &["2020-05-08/2020-05-10"]),
            ("2020-05-27/28", &["2020-05-27/2020-05-28"]),
            ("2018-01-15/02-20", &["2018-01-15/2018-02-20"]),
            ("2018/19", &["2018/2019"]),
            ("before 2020", &["../2020"]),
            ("Since May 2020", &["2020-05/.."]),
            ("2020 or later", &["2020/.."]),
            ("8 February or 2 August 2018", &["[2018-02-08,2018-08-02]"]),
            ("8 and 9 May 2020", &["{2020-05-08,2020-05-09}"]),
            ("[2020-5-8, 2021]", &["[2020-05-08,2021]"]),
            ("{2018,2020", &["{2018,2020}"]),
            ("12345", &["Y12345"]),
            ("Y1985", &["1985"]),
            ("44 BC", &["-0043"]),
            ("1 BC", &["0000"]),
            ("..2020", &["../2020"]),
            ("2020-05-28..", &["2020-05-28/.."]),
            ("2018..2020", &["2018/2020"]),
            ("2018-19", &["2018/2019"]),
            ("2020-", &["2020"]),
            ("-0000", &["0000"]),
            ("2020-05-28Z", &["2020-05-28"]),
            ("2020-05-28 / 2020-05-27", &["2020-05-27/2020-05-28"]),
            ("about 27-28 May 2020", &["2020-05-27~/2020-05-28~"]),
            ("2020-05-28T10:00:00/2020-05-29", &["2020-05-28/2020-05-29"]),
            ("2018, 2020", &["[2018,2020]", "{2018,2020}"]),
            ("AD 1985", &["1985"]),
        ];
        for (slip, wanted) in table {
            assert_eq!(meant(slip), *wanted, "{slip}");
        }
    }

    #[test]
    fn nothing_is_made_up() {
        let table = [
            "",
            "yesterday",
            "May",
            "28 May",
            "31 February 2020",
            "2020-02-30",
            "13/13/2020",
            "0 BC",
            "5/28/20",
            "/",
            "../..",
            "May June 2020",
            "2020-13",
        ];
        for text in table {
            assert_eq!(meant(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(meant(&"1 ".repeat(1000)), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn every_proposal_is_valid(
            text in "\\PC{0,30}|[0-9a-zA-Z .,/?~-]{0,30}|[0-9]{1,2}[ ./-](May|5)[ ./-][0-9]{2,4}",
        ) {
            for proposal in meant(&text) {
                prop_assert!(is_valid(&proposal), "{text} gave {proposal}");
            }
        }
    }
}
