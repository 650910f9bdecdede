//! What the editor left out of a capture on purpose.

use std::ops::Range;

use super::{Tokens, hunks};
use crate::normal::Normal;
use crate::normal::haystack::Haystack;

/// The passages of a capture that are left out, in bytes of its normal form.
#[derive(Debug)]
pub(super) struct Omitted {
    /// The numbers of the passages that the capture does not have.
    pub(super) not_found: Vec<usize>,
    /// Every occurrence of every passage; in order and apart.
    all: Vec<Range<usize>>,
    /// Of each passage the occurrences that cut words least.
    clean: Vec<Range<usize>>,
}

impl Omitted {
    /// Finds all passages.
    pub(super) fn of(capture: &Haystack, passages: &[&str]) -> Self {
        let mut omitted = Self { not_found: Vec::new(), all: Vec::new(), clean: Vec::new() };
        for (number, passage) in passages.iter().enumerate() {
            let needle = Normal::needle(passage);
            let starts: Vec<usize> = capture.starts(&needle).collect();
            if starts.is_empty() {
                omitted.not_found.push(number);
            }
            let found: Vec<_> = starts.into_iter().map(|start| start..start + needle.as_str().len()).collect();
            let cuts: Vec<u8> = found.iter().map(|range| cuts(capture.normal().as_str(), range)).collect();
            let least = cuts.iter().min();
            let clean =
                found.iter().zip(&cuts).filter(|(_, cuts)| Some(*cuts) == least).map(|(range, _)| range.clone());
            omitted.clean.extend(clean);
            omitted.all.extend(found);
        }
        omitted.all = united(omitted.all);
        omitted.clean = united(omitted.clean);
        omitted
    }

    /// What is left of the capture, in each of the ways that "left out" can be meant: all such words are gone; or they may be
    /// missing where they stand, and may be there; or this holds only where
    /// they are not parts of longer words.
    pub(super) fn ways<'a>(&'a self, capture: &'a Normal) -> impl Iterator<Item = Tokens<'a>> {
        let count = match (self.all.is_empty(), self.all == self.clean) {
            (true, _) => 1,
            (_, true) => 2,
            _ => 3,
        };
        (0..count).map(move |way| match way {
            0 => without(capture, &self.all),
            1 => with_optional(capture, &self.all),
            _ => with_optional(capture, &self.clean),
        })
    }
}

/// How badly a passage cuts the words at its ends: not at all (0), between a letter and a sign (1), between letters (2).
fn cuts(text: &str, range: &Range<usize>) -> u8 {
    let at = |at: usize| match (text[..at].chars().next_back(), text[at..].chars().next()) {
        (None | Some(' '), _) | (_, None | Some(' ')) => 0,
        (Some(before), Some(after)) if before.is_alphanumeric() && after.is_alphanumeric() => 2,
        _ => 1,
    };
    at(range.start).max(at(range.end))
}

fn united(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut united: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match united.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => united.push(range),
        }
    }
    united
}

/// The words of a capture, the passages gone.
fn without<'a>(capture: &'a Normal, passages: &[Range<usize>]) -> Tokens<'a> {
    let mut tokens = with_optional(capture, passages);
    let mut kept = tokens.optional.iter().map(|optional| !optional);
    tokens.ranges.retain(|_| kept.next().unwrap_or(true));
    tokens.optional = vec![false; tokens.ranges.len()];
    tokens
}

/// The words of a capture, each cut where a passage begins or ends.
fn with_optional<'a>(capture: &'a Normal, passages: &[Range<usize>]) -> Tokens<'a> {
    let mut tokens = Tokens { normal: capture, ranges: Vec::new(), optional: Vec::new() };
    let mut from = 0;
    for passage in passages {
        tokens.push(from..passage.start, false);
        tokens.push(passage.clone(), true);
        from = passage.end;
    }
    tokens.push(from..capture.as_str().len(), false);
    tokens
}

impl Tokens<'_> {
    fn push(&mut self, part: Range<usize>, optional: bool) {
        self.ranges.extend(hunks::words(self.normal.as_str(), part));
        self.optional.resize(self.ranges.len(), optional);
    }
}
