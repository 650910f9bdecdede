//! Dates as pages and papers write them, as EDTF. What can be read in two ways stays both.

use crate::edtf::Day;

/// The first date in a text.
///
/// Day and month in figures, with the year at the end, may stand in either order: such a date becomes the set of both.
pub(super) fn date(text: &str) -> Option<String> {
    let spaced = text.replace(['年', '月', '日'], "-");
    let words = words(&spaced);
    (0..words.len()).find_map(|at| at_word(&words[at..]))
}

/// Whether a date may be read in two ways.
pub(super) fn is_ambiguous(edtf: &str) -> bool {
    edtf.starts_with('[')
}

/// Names of months, as they begin; longer ones are cut in comparing.
const MONTHS: [(&str, &[&str]); 12] = [
    ("01", &["jan", "january", "januar", "janvier", "enero", "ocak", "января", "январь"]),
    ("02", &["feb", "february", "februar", "février", "febrero", "şubat", "февраля", "февраль"]),
    ("03", &["mar", "march", "märz", "mars", "marzo", "mart", "марта", "март"]),
    ("04", &["apr", "april", "avril", "abril", "nisan", "апреля", "апрель"]),
    ("05", &["may", "mai", "mayo", "mayıs", "мая", "май"]),
    ("06", &["jun", "june", "juni", "juin", "junio", "haziran", "июня", "июнь"]),
    ("07", &["jul", "july", "juli", "juillet", "julio", "temmuz", "июля", "июль"]),
    ("08", &["aug", "august", "août", "agosto", "ağustos", "августа", "август"]),
    ("09", &["sep", "sept", "september", "septembre", "septiembre", "eylül", "сентября", "сентябрь"]),
    ("10", &["oct", "october", "oktober", "octobre", "octubre", "ekim", "октября", "октябрь"]),
    ("11", &["nov", "november", "novembre", "noviembre", "kasım", "ноября", "ноябрь"]),
    ("12", &["dec", "december", "dezember", "décembre", "diciembre", "aralık", "декабря", "декабрь"]),
];

/// A run of letters and figures, and what parts it from the next one.
#[derive(Debug)]
struct Word<'a> {
    text: &'a str,
    gap: &'a str,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        if let Some(last) = words.last_mut() {
            last.gap = &rest[..start];
        }
        rest = &rest[start..];
        let end = rest.find(|each: char| !each.is_alphanumeric()).unwrap_or(rest.len());
        words.push(Word { text: &rest[..end], gap: "" });
        rest = &rest[end..];
    }
    words
}

/// The date that begins with this word.
fn at_word(words: &[Word<'_>]) -> Option<String> {
    let [first, rest @ ..] = words else { return None };
    if let Some(found) = compact(first.text) {
        return Some(found);
    }
    let [second, rest @ ..] = rest else { return None };
    let third = rest.first();
    let of_day = || third.and_then(|third| in_words(first, second, third));
    let in_figures = || third.and_then(|third| in_figures([first, second, third]));
    of_day().or_else(in_figures).or_else(|| of_month(first, second))
}

/// `20200528`.
fn compact(text: &str) -> Option<String> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| iso(&text[..4], &text[4..6], &text[6..])).flatten()
}

/// `28 May 2020`, `May 28th, 2020`.
fn in_words(first: &Word<'_>, second: &Word<'_>, third: &Word<'_>) -> Option<String> {
    let close = |word: &Word<'_>| word.gap.chars().count() <= 2;
    if !close(first) || !close(second) {
        return None;
    }
    let day = |word: &str| word.trim_end_matches(|each: char| each.is_alphabetic()).to_owned();
    match (month(first.text), month(second.text)) {
        (None, Some(month)) => iso(third.text, month, &day(first.text)),
        (Some(month), None) => iso(third.text, month, &day(second.text)),
        _ => None,
    }
}

/// `May 2020`.
fn of_month(first: &Word<'_>, second: &Word<'_>) -> Option<String> {
    let year = second.text.len() == 4 && second.text.bytes().all(|byte| byte.is_ascii_digit());
    let month = month(first.text).filter(|_| year && first.gap.trim().is_empty())?;
    iso(second.text, month, "1").map(|_| format!("{}-{month}", second.text))
}

/// `2020-05-28`, `28.05.2020`, `05/28/2020`.
fn in_figures([first, second, third]: [&Word<'_>; 3]) -> Option<String> {
    let is_mark = |gap: &str| matches!(gap, "-" | "/" | ".");
    if !is_mark(first.gap) || first.gap != second.gap {
        return None;
    }
    if first.text.len() == 4 {
        let day = third.text.split(|each: char| !each.is_ascii_digit()).next().unwrap_or_default();
        return iso(first.text, second.text, day);
    }
    let readings = [iso(third.text, first.text, second.text), iso(third.text, second.text, first.text)];
    match readings {
        [Some(one), Some(other)] if one == other => Some(one),
        [Some(one), Some(other)] => Some(format!("[{}, {}]", one.clone().min(other.clone()), one.max(other))),
        [one, other] => one.or(other),
    }
}

/// Whether a word, in lower case, is the name of a month.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

fn month(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    MONTHS.iter().find(|(_, names)| names.contains(&word.as_str())).map(|(number, _)| *number)
}

/// A day of the calendar, of a year that has newspapers.
fn iso(year: &str, month: &str, day: &str) -> Option<String> {
    let small = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    let (month, day) = (small(month)?, small(day)?);
    Day::new(year, month, day).filter(|_| (1600..2200).contains(&year))?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let cases = [
            ("2020-05-28T23:30:00+03:00", Some("2020-05-28")),
            ("2020/05/28", Some("2020-05-28")),
            ("20200528", Some("2020-05-28")),
            ("Thursday, May 28, 2020", Some("2020-05-28")),
            ("Posted on 28th May 2020 at 10:15", Some("2020-05-28")),
            ("28.05.2020, 10:15", Some("2020-05-28")),
            ("05/28/2020", Some("2020-05-28")),
            ("28 мая 2020 г.", Some("2020-05-28")),
            ("28 Mayıs 2020", Some("2020-05-28")),
            ("2020年5月28日", Some("2020-05-28")),
            ("May 2020", Some("2020-05")),
            ("04/04/2020", Some("2020-04-04")),
            ("May 28", None),
            ("31/31/2020", None),
            ("2020-02-30", None),
            ("It may 2 happen", None),
            ("28/05/20", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(date(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_stays_both() {
        let both = date("By: Steve Dellar | 02-08-2018 | News").unwrap();
        assert_eq!(both, "[2018-02-08, 2018-08-02]");
        assert!(is_ambiguous(&both) && crate::edtf::Edtf::parse(&both).is_ok());
        assert_eq!(date("03.04.2020").as_deref(), Some("[2020-03-04, 2020-04-03]"));
    }
}
