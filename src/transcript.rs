//! Transcriptions: an article's text held against the capture it was made from, word by word.
//!
//! Nothing may differ but what the editor names: passages of the capture that were left out on purpose, such as menus and
//! comment forms. Every other difference is reported with both places.

mod capture;
mod hunks;
mod moves;
mod omitted;
mod slide;
pub mod web;

use std::ops::Range;

pub use capture::CaptureText;

use crate::markdown::PlainText;
use crate::normal::Normal;
use crate::normal::haystack::Haystack;
use crate::textdiff::{Interner, diff};
use hunks::Hunk;
use omitted::Omitted;

/// How an article differs from its capture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The passages, by their number, that are said to be left out and that the capture does not have.
    pub omitted_not_found: Vec<usize>,
    /// The differences, in the order of the article.
    pub differences: Vec<Difference>,
    /// Whether the texts are so large and so different that some were not compared word by word: then a difference may
    /// cover words that are the same.
    pub capped: bool,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of difference.
    pub kind: DifferenceKind,
    /// Where in the article, in bytes of its plain text; empty where the words are only in the capture.
    pub article: Range<usize>,
    /// Where in the capture, in bytes as it was saved; empty where the words are only in the article.
    pub capture: Range<usize>,
    /// The words of the article, cut short if there are very many.
    pub article_words: String,
    /// The words of the capture, cut short if there are very many.
    pub capture_words: String,
}

/// The kinds of difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DifferenceKind {
    /// Other words.
    Changed,
    /// Words that the capture does not have.
    OnlyInArticle,
    /// Words that the article does not have, and that are not said to be left out.
    OnlyInCapture,
    /// The same words in another place.
    Moved,
}

/// A text as a list of words.
#[derive(Debug)]
struct Tokens<'a> {
    normal: &'a Normal,
    ranges: Vec<Range<usize>>,
    /// Which of the words the editor says are left out.
    optional: Vec<bool>,
}

/// Compares an article with its capture, from which the passages `omitted` are left out.
#[must_use]
pub fn compare(article: &PlainText, capture: &CaptureText, omitted: &[&str]) -> Report {
    let (normal, captured) = (Normal::new(article.as_str()), Haystack::new(Normal::new(capture.as_str())));
    let words = Tokens::all(&normal);
    let omitted = Omitted::of(&captured, omitted);
    let mut best: Option<Report> = None;
    for kept in omitted.ways(captured.normal()) {
        let report = report((article.as_str(), &words), (capture, &kept));
        if best.as_ref().is_none_or(|other| report.weight() < other.weight()) {
            best = Some(report);
        }
        if best.as_ref().is_some_and(|report| report.differences.is_empty() || report.capped) {
            break;
        }
    }
    Report { omitted_not_found: omitted.not_found, ..best.unwrap_or_default() }
}

impl Report {
    /// How much it reports.
    fn weight(&self) -> (usize, usize) {
        let bytes = self.differences.iter().map(|each| each.article.len() + each.capture.len());
        (self.differences.len(), bytes.sum())
    }
}

impl<'a> Tokens<'a> {
    /// All words of a text.
    fn all(normal: &'a Normal) -> Self {
        let ranges = hunks::words(normal.as_str(), 0..normal.as_str().len());
        Self { normal, optional: vec![false; ranges.len()], ranges }
    }

    fn word(&self, index: usize) -> &'a str {
        self.ranges.get(index).and_then(|range| self.normal.as_str().get(range.clone())).unwrap_or_default()
    }

    /// From the first to the last of some words, in bytes of the text as it was.
    fn span(&self, words: &Range<usize>) -> Range<usize> {
        self.normal.to_source(hunks::span(&self.ranges, words))
    }

    fn words(&self) -> impl Iterator<Item = &'a str> {
        let text = self.normal.as_str();
        self.ranges.iter().map(move |range| &text[range.clone()])
    }
}

/// Compares an article with what is left of its capture.
fn report(article: (&str, &Tokens<'_>), capture: (&CaptureText, &Tokens<'_>)) -> Report {
    let mut interner = Interner::default();
    let (old, new) = (interner.numbers(article.1.words()), interner.numbers(capture.1.words()));
    let found = diff(&old, &new);
    let mut changes = hunks::joined(&found.ops);
    slide::slide(&mut changes, article.1, capture.1, (&old, &new));
    let hunks = hunks::hunks(changes, &capture.1.optional);
    let hunks = moves::with_moves(hunks, &old, &new);
    let differences = hunks.iter().map(|hunk| difference(hunk, article, capture)).collect();
    Report { omitted_not_found: Vec::new(), differences, capped: found.capped }
}

fn difference(hunk: &Hunk, article: (&str, &Tokens<'_>), capture: (&CaptureText, &Tokens<'_>)) -> Difference {
    let here = article.1.span(&hunk.article);
    let there = capture.1.span(&hunk.capture);
    Difference {
        kind: hunk.kind,
        article_words: shown(article.0, here.clone()),
        article: here,
        capture_words: shown(capture.0.as_str(), there.clone()),
        capture: capture.0.source_range(there),
    }
}

/// The words of a difference on one line, cut short if there are very many.
fn shown(text: &str, range: Range<usize>) -> String {
    const SHOWN: usize = 60;
    let mut words = text.get(range).unwrap_or_default().split_whitespace();
    let mut shown = words.by_ref().take(SHOWN).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        shown.push_str(" …");
    }
    shown
}

#[cfg(test)]
mod tests;
