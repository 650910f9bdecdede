//! What a capture says of the article: each value with where it was read.

use super::dates;
use super::markdown::without_harm;
use crate::edtf::is_weekday;

/// A value, and where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) value: String,
    /// In words that stand beside the value on the site.
    pub(super) basis: String,
}

/// All that was found, of each field the most trustworthy first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    pub(super) title: Vec<Found>,
    pub(super) author: Vec<Found>,
    /// EDTF.
    pub(super) published: Vec<Found>,
    pub(super) language: Vec<Found>,
    pub(super) site: Vec<Found>,
    pub(super) url: Vec<Found>,
    /// EDTF.
    pub(super) retrieved: Vec<Found>,
}

/// A title or name is not longer than this, in characters.
const LONGEST: usize = 400;
/// A byline or date line is no longer than this, in bytes.
const LINE: usize = 120;

impl Found {
    /// A value, unless there is nothing in it.
    pub(super) fn of(value: &str, basis: impl Into<String>) -> Option<Found> {
        let shown: String =
            without_harm(value).chars().map(|each| if each.is_control() { ' ' } else { each }).collect();
        let value = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        let value: String = value.chars().take(LONGEST).collect();
        (!value.is_empty()).then(|| Found { value, basis: basis.into() })
    }

    /// The date in some words.
    pub(super) fn date(words: &str, place: &str) -> Option<Found> {
        let value = dates::date(words)?;
        let shown: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        let doubt = if dates::is_ambiguous(&value) { "; day and month may stand in either order" } else { "" };
        Some(Found { value, basis: format!("{place}, “{shown}”{doubt}") })
    }
}

impl Metadata {
    /// Adds what a line says of author and date, if it says nothing else; whether it does.
    pub(super) fn take_line(&mut self, line: &str) -> bool {
        let line = line.trim();
        if line.len() > LINE || line.is_empty() {
            return false;
        }
        let shown = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let author = author(&shown);
        let place = if author.is_some() { "the byline" } else { "the date line" };
        let date = (author.is_some() || is_date_line(&shown)).then(|| Found::date(&shown, place)).flatten();
        let found = author.is_some() || date.is_some();
        self.author.extend(author.and_then(|name| Found::of(&name, format!("the byline, “{shown}”"))));
        self.published.extend(date);
        found
    }

    /// Adds the name in a copyright line.
    pub(super) fn take_copyright(&mut self, line: &str) {
        let rest = ["©", "(c)", "(C)", "Copyright"].iter().find_map(|sign| Some(line.split_once(sign)?.1));
        let Some(rest) = rest else { return };
        let signs = |each: char| !each.is_alphabetic() || each == '©';
        let rest = rest
            .trim_start_matches(signs)
            .trim_start_matches("by ")
            .trim_start_matches("Copyright")
            .trim_start_matches(signs);
        let name = rest.split(['.', '|', ',', '–', '—', '\n']).next().unwrap_or_default();
        let name = name.split(" All ").next().unwrap_or_default().trim_end_matches(|each: char| !each.is_alphabetic());
        if name.split_whitespace().count() <= 6 {
            self.site.extend(Found::of(name, "the copyright line"));
        }
    }
}

/// Whether a line is a date and little else. When something was last changed is not when it was published.
fn is_date_line(line: &str) -> bool {
    let lower = line.to_lowercase();
    let of_change = ["updated", "modified", "обновлено", "güncelleme"].iter().any(|word| lower.starts_with(word));
    let words = lower.split(|each: char| !each.is_alphanumeric()).filter(|word| !word.is_empty());
    let others = words
        .filter(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic) && !of_date(word))
        .count();
    !of_change && others <= 1 && !line.ends_with('.')
}

/// Whether a word is one of those with which dates are written.
fn of_date(word: &str) -> bool {
    const WORDS: [&str; 12] = [
        "posted",
        "published",
        "date",
        "first",
        "gmt",
        "utc",
        "est",
        "cet",
        "pazartesi",
        "опубликовано",
        "года",
        "the",
    ];
    dates::is_month(word) || is_weekday(word) || WORDS.contains(&word)
}

/// The name in a byline.
pub(super) fn author(line: &str) -> Option<String> {
    const BEFORE: [&str; 9] = ["By ", "BY ", "by ", "By: ", "Author: ", "Written by ", "Автор: ", "Yazar: ", "Von "];
    let rest = BEFORE.iter().find_map(|before| line.strip_prefix(before))?;
    let end = rest.find(['|', '·', '•', '(', '/', ';', '\n']).unwrap_or(rest.len());
    let end = rest.find(" - ").or_else(|| rest.find(" – ")).or_else(|| rest.find(" — ")).map_or(end, |at| at.min(end));
    let end =
        rest[..end].find(", ").filter(|at| rest[*at..end].contains(|each: char| each.is_ascii_digit())).unwrap_or(end);
    let end = rest[..end].find(" on ").unwrap_or(end);
    let words: Vec<&str> = rest[..end].split_whitespace().collect();
    let of_name = words.iter().skip(1).position(|word| of_date(word.trim_matches(',').to_lowercase().as_str()));
    let name = words.get(..of_name.map_or(words.len(), |at| at + 1)).unwrap_or_default().join(" ");
    let name = name.trim_end_matches([',', '.']);
    let capital = |word: &str| {
        matches!(word, "and" | "de" | "van" | "von" | "al" | "bin" | "и" | "ve")
            || word.starts_with(|first: char| first.is_uppercase() || !first.is_alphabetic())
    };
    let words = name.split_whitespace().count();
    ((1..=8).contains(&words)
        && name.split_whitespace().all(capital)
        && !name.contains(|each: char| each.is_ascii_digit()))
    .then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(line: &str) -> (bool, Vec<String>, Vec<String>) {
        let mut metadata = Metadata::default();
        let taken = metadata.take_line(line);
        let values = |found: Vec<Found>| found.into_iter().map(|found| found.value).collect();
        (taken, values(metadata.author), values(metadata.published))
    }

    #[test]
    fn bylines_and_date_lines_are_read() {
        let of = |author: &[&str], date: &[&str]| {
            let owned = |list: &[&str]| list.iter().map(|each| (*each).to_owned()).collect::<Vec<_>>();
            (true, owned(author), owned(date))
        };
        assert_eq!(line("Thursday, May 28, 2020"), of(&[], &["2020-05-28"]));
        assert_eq!(line("By: Steve Dellar | 02-08-2018 | News"), of(&["Steve Dellar"], &["[2018-02-08, 2018-08-02]"]));
        assert_eq!(
            line("By Ann Green and Tom van Dale, 3 March 2020"),
            of(&["Ann Green and Tom van Dale"], &["2020-03-03"])
        );
        assert_eq!(line("Written by Ann Green"), of(&["Ann Green"], &[]));
        assert_eq!(line("By ANN-LIS GREEN Monday, 2 March 2020"), of(&["ANN-LIS GREEN"], &["2020-03-02"]));
        for text in [
            "By noon the bridge had fallen.",
            "On 3 March 2020 two lorries were on the bridge when it fell.",
            "Updated 4 March 2020",
            "Bridge is down March 3, 2003",
            "",
        ] {
            assert!(!line(text).0, "{text}");
        }
    }

    #[test]
    fn a_copyright_line_names_the_site() {
        for text in
            ["© 2020 The Herald. All rights reserved.", "Copyright (c) 2019-2020 The Herald | Terms", "© The Herald"]
        {
            let mut metadata = Metadata::default();
            metadata.take_copyright(text);
            assert_eq!(metadata.site.first().map(|found| found.value.as_str()), Some("The Herald"), "{text}");
        }
    }
}
