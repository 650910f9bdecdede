//! A draft as the text of an article, proved against its capture, and what was left out of it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::draft::{Block, Draft};
use super::markdown::without_harm;
use super::text::TAGS;
use crate::markdown::{Flavour, PlainText};
use crate::normal::Normal;
use crate::transcript::{CaptureText, compare};

/// The text of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) markdown: String,
    /// What of the capture is not in it, in order.
    pub(super) omitted: Vec<Omission>,
    /// Whether the comparison that `check` makes finds nothing.
    pub(super) proved: bool,
    /// Whether it is the whole capture, because the article could not be told from the rest.
    pub(super) is_all: bool,
}

/// A passage of the capture that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Omission {
    pub(super) words: String,
    /// What it is, where that was recognised.
    pub(super) what: &'static str,
}

/// The text that these blocks of a draft make.
pub(super) fn finish(draft: &Draft, blocks: &[Block]) -> Text {
    let markdown = blocks.iter().map(|block| block.markdown.as_str()).collect::<Vec<_>>().join("\n\n") + "\n";
    let omitted = omissions(draft, blocks);
    let proved = is_proved(&markdown, &draft.text, &omitted);
    Text { markdown, omitted, proved, is_all: false }
}

fn is_proved(markdown: &str, capture: &CaptureText, omitted: &[Omission]) -> bool {
    let plain = PlainText::of(markdown, Flavour::Article);
    let passages: Vec<&str> = omitted.iter().map(|omission| omission.words.as_str()).collect();
    let report = compare(&plain, capture, &passages);
    report.differences.is_empty() && report.omitted_not_found.is_empty()
}

/// The words that no block holds, in runs that are as long as can be; each once.
fn omissions(draft: &Draft, blocks: &[Block]) -> Vec<Omission> {
    let text = draft.text.as_str();
    let kept = blocks.iter().flat_map(|block| block.kept.iter().cloned());
    let named = draft.left.named.iter().map(|(range, _)| range.clone());
    let kept = sorted(kept.collect());
    let named_apart: Vec<_> = sorted(named.collect()).into_iter().flat_map(|range| without(range, &kept)).collect();
    let taken = sorted(kept.iter().cloned().chain(named_apart.iter().cloned()).collect());
    let rest = without(0..text.len(), &taken);
    let what = |range: &Range<usize>| {
        let named = draft.left.named.iter().find(|(named, _)| named.start <= range.start && range.end <= named.end);
        named.map_or(draft.left.rest.unwrap_or("words of the page"), |(_, what)| *what)
    };
    let all = sorted(named_apart.into_iter().chain(rest).collect());
    let runs = runs(text, all.into_iter().map(|range| (what(&range), range)).collect());
    let mut seen = BTreeSet::new();
    let omission = |(what, range): (&'static str, Range<usize>)| {
        let words = text.get(range)?.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = without_harm(&words);
        (!Normal::needle(&words).is_empty() && seen.insert(words.clone())).then_some(Omission { words, what })
    };
    runs.into_iter().filter_map(omission).collect()
}

/// Passages that follow one another on a line, made one where they are of a kind, or one of them is tags or signs only: a
/// full stop by itself would be looked for everywhere.
fn runs(text: &str, passages: Vec<(&'static str, Range<usize>)>) -> Vec<(&'static str, Range<usize>)> {
    let slice = |range: Range<usize>| text.get(range).unwrap_or_default();
    let has_words = |range: &Range<usize>| slice(range.clone()).contains(char::is_alphanumeric);
    let on_a_line = |end: usize, start: usize| {
        let between = slice(end..start);
        between.trim().is_empty() && !between.contains('\n') && !slice(0..end).ends_with('\n')
    };
    let mut runs: Vec<(&'static str, Range<usize>)> = Vec::new();
    for (what, range) in passages.into_iter().filter(|(_, range)| !slice(range.clone()).trim().is_empty()) {
        match runs.last_mut() {
            Some((last, run))
                if on_a_line(run.end, range.start)
                    && (*last == what || *last == TAGS || what == TAGS || !has_words(run) || !has_words(&range)) =>
            {
                run.end = range.end;
                *last = if *last == TAGS { what } else { *last };
            }
            _ => runs.push((what, range)),
        }
    }
    runs
}

fn sorted(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    ranges
}

/// What is left of a range without others, which are in order.
fn without(range: Range<usize>, others: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Vec::new();
    let mut from = range.start;
    let first = others.partition_point(|other| other.end <= range.start);
    for other in others.iter().skip(first).take_while(|other| other.start < range.end) {
        left.push(from..other.start.max(from));
        from = from.max(other.end);
    }
    left.push(from..range.end.max(from));
    left.retain(|part| !part.is_empty());
    left
}
