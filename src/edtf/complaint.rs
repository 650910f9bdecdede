//! What is wrong with a date that cannot be read, told to the person who wrote it.

mod calendar;
mod help;
mod place;

use edtf_core::Edtf as Parsed;

use super::bounds;
use super::error::EdtfError;
use super::meant::meant;
use calendar::not_in_calendar;
use help::{HOW_TO_WRITE, proposal, quote};
use place::{part_at, parts, token};

/// The error of a text at whose `offset` the reader met the `fault` (its own words).
pub(super) fn unreadable(text: &str, offset: usize, fault: &str) -> EdtfError {
    if let Some(error) = parts(text).find_map(|(start, part)| not_in_calendar(start, part)) {
        return error;
    }
    let fault = Fault { text, offset, words: fault };
    let told = structural(&fault).unwrap_or_else(|| no_date(&fault));
    EdtfError { help: proposal(text).or(told.help), ..told }
}

/// The error of a text of which one year cannot be counted.
pub(super) fn far_year(text: &str) -> EdtfError {
    let is_far = |part: &str| Parsed::parse(part).is_ok_and(|parsed| bounds::members(&parsed).is_none());
    let (start, part) = parts(text).find(|(_, part)| is_far(part)).unwrap_or((0, text));
    year_out_of_reach(start, part)
}

fn year_out_of_reach(start: usize, part: &str) -> EdtfError {
    EdtfError {
        message: format!("the year of {} is out of reach", quote(part)),
        at: start..start + part.len(),
        help: Some("years from -99999 to 99999 can be placed in time".to_owned()),
    }
}

struct Fault<'a> {
    text: &'a str,
    offset: usize,
    words: &'a str,
}

/// A range or a set put together wrongly, or a year too long for anyone.
fn structural(fault: &Fault<'_>) -> Option<EdtfError> {
    let text = quote(fault.text);
    let message = match fault.words {
        "empty input" => "the date is empty".to_owned(),
        "interval end precedes interval start" => format!("{text} ends before it starts"),
        "set range end precedes range start" => format!("a range in {text} ends before it starts"),
        "interval needs at least one dated endpoint" => format!("{text} has no date at either end"),
        "interval must contain exactly one '/'" if meant(fault.text).is_empty() => {
            format!("{text} has more than one `/`")
        }
        "set must contain at least one element" => format!("{text} is a set without a date"),
        "empty set element" => format!("{text} has nothing where a date should be"),
        "unterminated set" => format!("the set {text} is not closed"),
        "number out of supported range" | "exponent out of supported range" => {
            let (start, part) = part_at(fault.text, fault.offset);
            return Some(year_out_of_reach(start, part));
        }
        _ => return None,
    };
    let (start, part) = part_at(fault.text, fault.offset);
    let at = if start == fault.offset { start..start + part.len() } else { token(fault.text, fault.offset) };
    Some(EdtfError { message, at, help: None })
}

/// A text that is nothing like EDTF, or something like it and yet not.
fn no_date(fault: &Fault<'_>) -> EdtfError {
    let text = quote(fault.text);
    let (message, at) = if is_like_edtf(fault.text) {
        let at = token(fault.text, fault.offset);
        (format!("{text} is no date: {}", plain(fault.words)), at)
    } else {
        let form = "is no date in the form of EDTF (ISO 8601-2)";
        (format!("{text} {form}"), 0..fault.text.len())
    };
    EdtfError { message, at, help: Some(HOW_TO_WRITE.to_owned()) }
}

/// Whether the text is made of the signs of EDTF, so that the reader's words about it mean something to its author.
fn is_like_edtf(text: &str) -> bool {
    let is_set = text.starts_with(['[', '{']);
    let signs = "0123456789XYEST-?~%/,[]{}:+Z";
    let is_sign = |c: char| signs.contains(c) || (is_set && c == ' ');
    text.matches('/').count() < 2 && text.replace("..", "").chars().all(is_sign)
}

/// The words of the reader, the commonest of them made plainer.
fn plain(words: &str) -> &str {
    match words {
        "year must have exactly four digits (or X)" => "a year has four digits",
        "month must be two digits (or X)" => "a month has two digits",
        "day must be two digits (or X)" => "a day has two digits",
        "expected '-' before month" | "expected '-' before day" => "a year has four digits, a month and a day two",
        "unexpected characters after day" => "nothing can follow the day",
        "time must be hh:mm:ss" => "a time is written `hh:mm:ss`",
        "whitespace is not allowed" => "it has a blank in it",
        _ => words,
    }
}
