//! Months and days that the calendar has not.

use std::ops::Range;

use super::help::{MONTHS_RUN, proposal, quote};
use crate::catalogue::Catalogue;
use crate::edtf::day::last_day;
use crate::edtf::error::EdtfError;
use crate::edtf::meant::meant;
use crate::edtf::words::told;

/// A month or a day that the calendar has not.
pub(super) fn not_in_calendar(start: usize, part: &str) -> Option<EdtfError> {
    let components = components(part);
    let (year_at, others) = components.split_first()?;
    let (month_at, days) = others.split_first()?;
    let year = number(part, year_at, 4)?;
    let month = number(part, month_at, 2)?;
    let spread = |at: &Range<usize>| start + at.start..start + at.end;
    match (days, month) {
        ([], 0 | 13..=20 | 42..) => Some(no_month(part, month, spread(month_at), proposal(part))),
        ([_], 0 | 13..) => Some(no_month(part, month, spread(month_at), swapped(part, month))),
        ([day_at], _) => {
            let day = number(part, day_at, 2)?;
            let is_bc = part.get(..year_at.start)?.ends_with('-');
            let year = if is_bc { -year } else { year };
            no_day(part, (year, month, day), spread(day_at))
        }
        _ => None,
    }
}

fn no_month(part: &str, month: i32, at: Range<usize>, help: Option<String>) -> EdtfError {
    EdtfError {
        message: format!("{} has no month {month}", quote(part)),
        at,
        help: help.or_else(|| Some(MONTHS_RUN.to_owned())),
    }
}

/// What to write if month and day have changed places.
fn swapped(part: &str, month: i32) -> Option<String> {
    match meant(part).as_slice() {
        [swapped] if month > 12 => Some(format!("write `{swapped}` if {month} is the day")),
        _ => proposal(part),
    }
}

fn no_day(part: &str, (year, month, day): (i32, i32, i32), at: Range<usize>) -> Option<EdtfError> {
    let month = u8::try_from(month).ok()?;
    let last = last_day(year, month)?;
    if (1..=i32::from(last)).contains(&day) {
        return None;
    }
    let english = Catalogue::english();
    let (month, year) = (told::month(english, month), told::year(english, year.into()));
    Some(EdtfError {
        message: format!("{} has no day {day}", quote(part)),
        at,
        help: proposal(part).or_else(|| Some(format!("{month} {year} has {last} days"))),
    })
}

/// The number at that place in a date, if it is of that many digits and nothing else.
fn number(part: &str, at: &Range<usize>, digits: usize) -> Option<i32> {
    let text = part.get(at.clone())?;
    let is_number = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// Where year, month and day stand in a date, without their qualifiers.
fn components(part: &str) -> Vec<Range<usize>> {
    let qualifiers = ['?', '~', '%'];
    let body = part.trim_start_matches(qualifiers);
    let body = body.strip_prefix('-').unwrap_or(body);
    let mut start = part.len() - body.len();
    body.split('-')
        .map(|component| {
            let lead = component.len() - component.trim_start_matches(qualifiers).len();
            let at = start + lead;
            start += component.len() + 1;
            at..at + component.trim_matches(qualifiers).len()
        })
        .collect()
}
