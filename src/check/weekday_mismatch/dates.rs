//! Weekdays written beside dates, in English.

use std::ops::Range;

use crate::edtf::{MONTHS, WEEKDAYS, Weekday};

/// A weekday directly beside a day of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dated {
    /// Where both stand.
    pub(super) place: Range<usize>,
    pub(super) weekday: Weekday,
    pub(super) day: u8,
    pub(super) month: u8,
    /// The year, where it is written.
    pub(super) year: Option<i32>,
}

/// All weekdays of a text that stand directly beside a date, in order.
pub(super) fn dated(text: &str) -> Vec<Dated> {
    weekdays(text)
        .filter(|(place, _)| stands_alone(text, place) && !is_one_of_several(text, place.start))
        .filter_map(|(place, weekday)| before_date(text, &place, weekday).or_else(|| after_date(text, &place, weekday)))
        .collect()
}

/// The names of weekdays in a text, in order. All end alike, so that a text is gone through once and not once for each.
fn weekdays(text: &str) -> impl Iterator<Item = (Range<usize>, Weekday)> {
    const ENDING: &str = "day";
    text.match_indices(ENDING).filter_map(|(at, _)| {
        let end = at + ENDING.len();
        let (name, weekday) = WEEKDAYS.into_iter().find(|(name, _)| text[..end].ends_with(name))?;
        Some((end - name.len()..end, weekday))
    })
}

/// "Monday (October 10", "Thursday, 28 May 2020", "Friday the 3rd of June".
fn before_date(text: &str, weekday: &Range<usize>, day: Weekday) -> Option<Dated> {
    let rest = text.get(weekday.end..)?;
    let joint = [", the ", " the ", ", on ", " (", ", ", " "].into_iter().find(|joint| rest.starts_with(joint))?;
    let start = weekday.end + joint.len();
    let date = date(text.get(start..)?)?;
    let place = weekday.start..start + date.len;
    Some(Dated { place, weekday: day, day: date.day, month: date.month, year: date.year })
}

/// "28 May 2020 (Thursday)", "May 28, a Thursday".
fn after_date(text: &str, weekday: &Range<usize>, day: Weekday) -> Option<Dated> {
    let head = text.get(..weekday.start)?;
    let head = head.strip_suffix(" (").or_else(|| head.strip_suffix(", a "))?;
    // A date is at most as long as "30th of September, 2020".
    let starts = head.char_indices().rev().take(24).map(|(at, _)| at);
    let whole = |at: &usize| !head[..*at].ends_with(|last: char| last.is_alphanumeric());
    let dates = starts.filter(whole).filter_map(|at| date(&text[at..]).map(|date| (at, date)));
    let (at, date) = dates.filter(|(at, date)| at + date.len == head.len()).last()?;
    let place = at..weekday.end;
    Some(Dated { place, weekday: day, day: date.day, month: date.month, year: date.year })
}

/// A date at the beginning of a text.
struct Date {
    day: u8,
    month: u8,
    year: Option<i32>,
    len: usize,
}

fn date(text: &str) -> Option<Date> {
    let (day, month, rest) = month_first(text).or_else(|| day_first(text))?;
    let (year, after) = year(rest).map_or((None, rest), |(year, after)| (Some(year), after));
    (!goes_on(rest) && !goes_on(after)).then_some(Date { day, month, year, len: text.len() - after.len() })
}

fn month_first(text: &str) -> Option<(u8, u8, &str)> {
    let (month, rest) = month(text)?;
    let (day, rest) = day(rest.strip_prefix(' ')?)?;
    Some((day, month, rest))
}

fn day_first(text: &str) -> Option<(u8, u8, &str)> {
    let (day, rest) = day(text)?;
    let rest = rest.strip_prefix(" of ").or_else(|| rest.strip_prefix(' '))?;
    let (month, rest) = month(rest)?;
    Some((day, month, rest))
}

fn month(text: &str) -> Option<(u8, &str)> {
    let (number, name) = (1_u8..).zip(MONTHS).find(|(_, name)| text.starts_with(name))?;
    let rest = &text[name.len()..];
    (!rest.starts_with(char::is_alphanumeric)).then_some((number, rest))
}

fn day(text: &str) -> Option<(u8, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let day: u8 = text.get(..digits)?.parse().ok().filter(|day| (1..=31).contains(day))?;
    let rest = &text[digits..];
    let rest = ["st", "nd", "rd", "th"].into_iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(rest);
    (!rest.starts_with(char::is_alphanumeric)).then_some((day, rest))
}

/// A year of four figures, and what follows it.
fn year(text: &str) -> Option<(i32, &str)> {
    let text = text.strip_prefix(", ").or_else(|| text.strip_prefix(' '))?;
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year = text.get(..digits).filter(|_| digits == 4)?.parse().ok()?;
    let rest = &text[digits..];
    (!rest.starts_with(char::is_alphanumeric)).then_some((year, rest))
}

/// Whether the figures go on: a range of days, a second day, or a time of day. What is meant is not certain then.
fn goes_on(rest: &str) -> bool {
    const HOURS: [&str; 6] = ["hours", "hrs", "GMT", "UTC", "local", "Zulu"];
    let joined = ['-', '–', '—', '/', ':', '.'].iter().any(|sign| {
        rest.trim_start()
            .strip_prefix(*sign)
            .is_some_and(|more| more.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    });
    let second = [" to ", " or ", " and ", " & ", ", "]
        .iter()
        .filter_map(|word| rest.strip_prefix(word))
        .any(|more| more.starts_with(|c: char| c.is_ascii_digit()) && year(rest).is_none());
    joined || second || HOURS.iter().any(|word| rest.trim_start().starts_with(word))
}

fn stands_alone(text: &str, place: &Range<usize>) -> bool {
    !text[..place.start].ends_with(char::is_alphanumeric) && !text[place.end..].starts_with(char::is_alphanumeric)
}

/// Whether the weekday is the last of several, as in "Saturday or Sunday, May 3".
fn is_one_of_several(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end();
    ["and", "or", "to", "through", "until", "till", "&", "-", "–", "/"].iter().any(|word| before.ends_with(word))
        && WEEKDAYS.iter().any(|(name, _)| before.chars().rev().take(24).collect::<String>().contains(&reversed(name)))
}

fn reversed(name: &str) -> String {
    name.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found: the words, and the date as numbers.
    fn found(text: &str) -> Vec<String> {
        let told = |dated: Dated| {
            let year = dated.year.map(|year| format!("-{year}")).unwrap_or_default();
            format!("{}: {}-{}{year}", &text[dated.place], dated.day, dated.month)
        };
        dated(text).into_iter().map(told).collect()
    }

    #[test]
    fn dates_beside_weekdays_are_read_in_all_their_orders() {
        assert_eq!(found("On Monday (October 10), war."), ["Monday (October 10: 10-10"]);
        assert_eq!(found("Thursday, May 28, 2020"), ["Thursday, May 28, 2020: 28-5-2020"]);
        assert_eq!(found("on Thursday 28 May 2020."), ["Thursday 28 May 2020: 28-5-2020"]);
        assert_eq!(found("Friday the 3rd of June, they"), ["Friday the 3rd of June: 3-6"]);
        assert_eq!(found("on 28 May 2020 (Thursday)."), ["28 May 2020 (Thursday: 28-5-2020"]);
        assert_eq!(found("on October 10, a Monday, they"), ["October 10, a Monday: 10-10"]);
    }

    #[test]
    fn what_does_not_stand_side_by_side_is_no_date() {
        for text in
            ["Monday", "on October 8", "Mondays, May 3", "Monday, before May 3", "On Monday 40 May", "Monday 3 Mayors"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_one_of_several_is_left_alone() {
        let several = [
            "Saturday or Sunday, May 3",
            "Saturday to Sunday, May 3",
            "Saturday, May 2-3",
            "Saturday, May 2 – 3",
            "Saturday, May 2 and 3",
            "Saturday, May 2, 3 and 4",
            "Saturday, May 2, 1945 hours",
            "Saturday, May 2 or 3",
        ];
        for text in several {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
