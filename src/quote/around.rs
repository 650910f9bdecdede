//! What stands around a quote.

use std::ops::Range;

use super::words::is_unspaced;
use super::{Anchor, Prepared};
use crate::normal::{is_ignored, is_mark};

/// A quote that begins or ends in the middle of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Whether a part begins inside a word.
    pub start: bool,
    /// Whether a part ends inside a word.
    pub end: bool,
    /// The parts with the words made whole.
    pub wider: Vec<Range<usize>>,
    /// What the quote would have to be.
    pub suggestion: String,
}

/// Whether a quote cuts a word, such as `strike` in `airstrike` or `1` in `1,000`. In scripts that are written without spaces
/// it never does; nor where the editor's insertion takes the place of the rest, as in `[T]he`.
#[must_use]
pub fn cuts_word(text: &Prepared, anchor: &Anchor) -> Option<Cut> {
    let plain = text.plain().as_str();
    let mut cut = Cut { start: false, end: false, wider: Vec::new(), suggestion: String::new() };
    for part in &anchor.parts {
        let mut wider = part.clone();
        if is_cut(plain, part.start) && !anchor.joints.contains(&part.start) {
            cut.start = true;
            wider.start = word_start(plain, part.start);
        }
        if is_cut(plain, part.end) && !anchor.joints.contains(&part.end) {
            cut.end = true;
            wider.end = word_end(plain, part.end);
        }
        cut.wider.push(wider);
    }
    if !cut.start && !cut.end {
        return None;
    }
    let parts: Vec<String> = cut.wider.iter().map(|part| one_line(text.text(part.clone()))).collect();
    cut.suggestion = parts.join(" [...] ");
    Some(cut)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a word, or a number, goes on across this byte.
fn is_cut(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return false };
    let mut before = before.chars().rev().filter(|&each| !is_ignored(each) && !is_mark(each));
    let mut after = after.chars().filter(|&each| !is_ignored(each) && !is_mark(each));
    let (Some(last), Some(first)) = (before.next(), after.next()) else { return false };
    if is_lettered(last) && is_lettered(first) {
        return true;
    }
    let (before_last, second) = (before.next(), after.next());
    is_lettered(last) && binds(last, first, second)
        || is_lettered(first) && before_last.is_some_and(|it| binds(it, last, Some(first)))
}

/// Whether a sign holds what is before and after it together: an apostrophe in a word, a point or comma in a number.
fn binds(before: char, sign: char, after: Option<char>) -> bool {
    let Some(after) = after else { return false };
    match sign {
        '\'' | '’' => before.is_alphabetic() && after.is_alphabetic() && is_lettered(before) && is_lettered(after),
        '.' | ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

/// Whether a character belongs to a word of a script that has spaces between words.
fn is_lettered(character: char) -> bool {
    let is_hangul = matches!(character, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}');
    character.is_alphanumeric() && !is_unspaced(character) && !is_hangul
}

fn word_start(text: &str, at: usize) -> usize {
    let starts = text[..at].char_indices().rev().map(|(start, _)| start);
    starts.into_iter().find(|&start| !is_cut(text, start) && starts_whole(text, start)).unwrap_or(0)
}

fn word_end(text: &str, at: usize) -> usize {
    let ends = text[at..].char_indices().map(|(end, character)| at + end + character.len_utf8());
    ends.into_iter().find(|&end| !is_cut(text, end) && starts_whole(text, end)).unwrap_or(text.len())
}

/// Whether no mark or invisible character belongs to what stands before this byte.
fn starts_whole(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_none_or(|next| !is_mark(next) && !is_ignored(next))
}

/// The text directly before and after a quote, up to so many code points each, cut between words.
#[must_use]
pub fn context(text: &Prepared, anchor: &Anchor, code_points: usize) -> (String, String) {
    let before = text.text(0..anchor.start());
    let after = text.text(anchor.end()..text.plain().as_str().len());
    (last_words(before, code_points).to_owned(), first_words(after, code_points).to_owned())
}

fn last_words(text: &str, code_points: usize) -> &str {
    let start = match code_points.checked_sub(1) {
        None => text.len(),
        Some(back) => text.char_indices().rev().nth(back).map_or(0, |(start, _)| start),
    };
    let rest = &text[start..];
    if start == 0 || rest.starts_with(char::is_whitespace) || text[..start].ends_with(char::is_whitespace) {
        return rest.trim_start();
    }
    match rest.trim_end().split_once(char::is_whitespace) {
        Some((partial, _)) => rest[partial.len()..].trim_start(),
        None => rest,
    }
}

fn first_words(text: &str, code_points: usize) -> &str {
    let end = text.char_indices().nth(code_points).map_or(text.len(), |(end, _)| end);
    let rest = &text[..end];
    if end == text.len() || rest.ends_with(char::is_whitespace) || text[end..].starts_with(char::is_whitespace) {
        return rest.trim_end();
    }
    match rest.trim_start().rsplit_once(char::is_whitespace) {
        Some((_, partial)) => rest[..rest.len() - partial.len()].trim_end(),
        None => rest,
    }
}

/// A quote with so many words before and after each part, in bytes of the plain text; what touches becomes one.
#[must_use]
pub fn excerpt(text: &Prepared, anchor: &Anchor, words: usize) -> Vec<Range<usize>> {
    let plain = text.plain().as_str();
    let mut kept: Vec<Range<usize>> = Vec::with_capacity(anchor.parts.len());
    for part in &anchor.parts {
        let (Some(before), Some(after)) = (plain.get(..part.start), plain.get(part.end..)) else { continue };
        let back = reach(before.chars().rev(), words);
        let forth = reach(after.chars(), words);
        let wider = part.start - back..part.end + forth;
        match kept.last_mut() {
            Some(last) if wider.start <= last.end => last.end = last.end.max(wider.end),
            _ => kept.push(wider),
        }
    }
    kept
}

/// How many bytes so many words take, without the space after the last one. The rest of a word that has begun is no word.
fn reach(characters: impl Iterator<Item = char>, words: usize) -> usize {
    let (mut bytes, mut kept, mut seen) = (0, 0, 0);
    let mut in_word = true;
    for character in characters {
        bytes += character.len_utf8();
        if character.is_whitespace() {
            in_word = false;
            continue;
        }
        if !in_word || is_unspaced(character) {
            seen += 1;
            in_word = true;
        }
        if seen > words {
            break;
        }
        kept = bytes;
    }
    kept
}

#[cfg(test)]
mod tests;
