//! The passage that a quote that is not found may have meant, and how it differs.

mod windows;

use std::ops::Range;

use super::prepared::Prepared;
use super::words::{Words, is_unspaced, split};
use crate::normal::letters::{Letters, key};
use crate::normal::{Normal, is_mark};
use crate::textdiff::{Diff, Interner, Op, diff};

/// A passage less like the quote than this is not shown.
const NEAR: f64 = 0.4;

/// What it is worth to have the same words in another order.
const REORDERED: f64 = 0.85;

/// The passage nearest to a quote.
#[derive(Debug, Clone, PartialEq)]
pub struct Nearest {
    /// Where it stands, in bytes of the plain text.
    pub range: Range<usize>,
    /// How alike it is, from 0 to 1.
    pub score: f64,
    /// The quote and the passage, word by word.
    pub words: Vec<WordDiff>,
    /// Where the quote and the passage have the same letters and differ only in case, marks or punctuation: the whole quote
    /// as it would have to be to be found exactly once.
    pub differs_only_in_characters: Option<String>,
    /// Whether both have the same numbers: `1.5` and `15`, or `3-4` and `34`, differ in a character and in what they say.
    pub has_same_numbers: bool,
}

/// One or more words of a quote, compared with the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordDiff {
    /// In both.
    Same(String),
    /// In the text only.
    Missing(String),
    /// In the quote only.
    Extra(String),
    /// Different.
    Changed {
        /// As the quote has it.
        quote: String,
        /// As the text has it.
        text: String,
    },
}

/// The passage nearest to words that are not in the text, if any is near.
pub(super) fn nearest(text: &Prepared, words: &str) -> Option<Nearest> {
    let quote = Normal::needle(words);
    same_letters(text, quote.as_str()).or_else(|| alike(text, quote.as_str()))
}

/// A passage that differs from the quote only in its characters.
fn same_letters(text: &Prepared, quote: &str) -> Option<Nearest> {
    let normal = text.normal().as_str();
    let found = text.letters().find(&Letters::new(quote), 1_000);
    let inner = found.into_iter().find(|range| is_whole(normal, range))?;
    let range = with_ends(normal, &inner, quote);
    let plain = text.normal().to_source(range.clone());
    let exact = text.text(plain.clone());
    let words = compare(quote, &normal[range.clone()]);
    Some(Nearest {
        score: score(&words),
        has_same_numbers: numbers(quote).eq(numbers(&normal[range])),
        differs_only_in_characters: Some(exact.split_whitespace().collect::<Vec<_>>().join(" ")),
        words,
        range: plain,
    })
}

/// The words of a normal text that have a digit, with the signs that belong to them.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace().filter(|word| word.contains(char::is_numeric));
    words.map(|word| word.trim_matches(['.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '[', ']']))
}

/// Whether no word is cut at either end.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joins = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at..].chars().next();
        before.zip(after).is_some_and(|(before, after)| {
            before.is_alphanumeric() && after.is_alphanumeric() && !is_unspaced(before) && !is_unspaced(after)
        })
    };
    !joins(range.start) && !joins(range.end)
}

/// The range with the punctuation round it that the quote has at its own ends.
fn with_ends(text: &str, range: &Range<usize>, quote: &str) -> Range<usize> {
    let is_plain = |character: &char| !character.is_alphanumeric() && !character.is_whitespace();
    let same = |(left, right): &(char, char)| left == right && is_plain(left);
    let after = text[range.end..].chars().zip(ending(quote)).take_while(same).map(|(left, _)| left.len_utf8());
    let end = range.end + after.sum::<usize>();
    let opening: Vec<char> = quote.chars().take_while(is_plain).collect();
    let before = text[..range.start].chars().rev().zip(opening.into_iter().rev()).take_while(same);
    range.start - before.map(|(left, _)| left.len_utf8()).sum::<usize>()..end
}

/// What a quote has after its last letter.
fn ending(quote: &str) -> std::str::Chars<'_> {
    quote[quote.trim_end_matches(|last: char| !last.is_alphanumeric()).len()..].chars()
}

/// A passage that shares words with the quote.
fn alike(text: &Prepared, quote: &str) -> Option<Nearest> {
    let windows = windows::passages(text.words(), quote);
    let mut best: Option<Nearest> = None;
    for nearest in windows.into_iter().filter_map(|window| best_in(text, quote, &window)) {
        if nearest.score >= NEAR && best.as_ref().is_none_or(|other| nearest.score > other.score) {
            best = Some(nearest);
        }
    }
    best
}

/// The part of a window that is most like the quote.
fn best_in(text: &Prepared, quote: &str, window: &Range<usize>) -> Option<Nearest> {
    let words = text.words();
    let normal = text.normal().as_str();
    let mut best: Option<Nearest> = None;
    for passage in narrowed(words, quote, window) {
        let range = bared(normal, words.range(&passage)?, quote);
        let compared = compare(quote, &normal[range.clone()]);
        let score = score(&compared);
        if best.as_ref().is_none_or(|other| score > other.score) {
            let range = text.normal().to_source(range);
            best = Some(Nearest {
                range,
                score,
                words: compared,
                differs_only_in_characters: None,
                has_same_numbers: false,
            });
        }
    }
    best.map(|nearest| Nearest { score: nearest.score.max(REORDERED * shared(&nearest.words)), ..nearest })
}

/// The range without the punctuation at its ends, where the quote has none there.
fn bared(text: &str, range: Range<usize>, quote: &str) -> Range<usize> {
    let is_sign = |character: char| !character.is_alphanumeric() && !is_mark(character);
    let passage = &text[range.clone()];
    let kept = if quote.ends_with(is_sign) { passage } else { passage.trim_end_matches(is_sign) };
    let bare = if quote.starts_with(is_sign) { kept } else { kept.trim_start_matches(is_sign) };
    if bare.is_empty() {
        return range;
    }
    let start = range.start + kept.len() - bare.len();
    start..start + bare.len()
}

/// So many runs of words at either end of a passage may be there by chance: a "the" far before what is meant.
const STRAY: usize = 3;

/// The parts of a window that may be meant: as far as its words follow those of the quote, with and without the runs at
/// either end, and as far as it shares any.
fn narrowed(words: &Words, quote: &str, window: &Range<usize>) -> Vec<Range<usize>> {
    let keys: Vec<u32> = split(quote).into_iter().map(|word| words.known(&quote[word]).unwrap_or(u32::MAX)).collect();
    let text = words.keys.get(window.clone()).unwrap_or_default();
    let mut narrowed = Vec::new();
    let Diff { ops, .. } = diff(&keys, text);
    let runs: Vec<(&Range<usize>, &Range<usize>)> = ops
        .iter()
        .filter_map(|op| match op {
            Op::Equal { old, new } => Some((old, new)),
            Op::Change { .. } => None,
        })
        .collect();
    for (at, first) in runs.iter().enumerate().take(STRAY) {
        for last in runs[at..].iter().rev().take(STRAY) {
            let start = first.1.start.saturating_sub(first.0.start);
            let end = (last.1.end + (keys.len() - last.0.end)).min(text.len());
            narrowed.push(start..end);
            narrowed.push(first.1.start..last.1.end);
        }
    }
    let mut known = keys.clone();
    known.sort_unstable();
    let shares = |key: &u32| known.binary_search(key).is_ok();
    if let (Some(start), Some(last)) = (text.iter().position(shares), text.iter().rposition(shares)) {
        narrowed.push(start..last + 1);
    }
    if narrowed.is_empty() {
        narrowed.push(0..text.len());
    }
    narrowed.into_iter().map(|part| window.start + part.start..window.start + part.end).collect()
}

/// Which share of their words two passages have in common, in whatever order.
fn shared(compared: &[WordDiff]) -> f64 {
    let (mut quoted, mut found): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let keys = |words: &str| split(words).into_iter().map(|word| key(&words[word])).collect::<Vec<_>>();
    for word in compared {
        match word {
            WordDiff::Same(same) => {
                quoted.extend(keys(same));
                found.extend(keys(same));
            }
            WordDiff::Missing(text) => found.extend(keys(text)),
            WordDiff::Extra(quote) => quoted.extend(keys(quote)),
            WordDiff::Changed { quote, text } => {
                quoted.extend(keys(quote));
                found.extend(keys(text));
            }
        }
    }
    let total = quoted.len() + found.len();
    found.sort_unstable();
    quoted.sort_unstable();
    let mut found = found.into_iter().peekable();
    let common = quoted.into_iter().filter(|key| {
        while found.next_if(|other| other < key).is_some() {}
        found.next_if_eq(key).is_some()
    });
    ratio(2 * common.count(), total)
}

/// Compares a quote with a passage, both in normal form.
fn compare(quote: &str, text: &str) -> Vec<WordDiff> {
    let (quoted, found) = (split(quote), split(text));
    let quote_keys: Vec<String> = quoted.iter().map(|word| key(&quote[word.clone()])).collect();
    let text_keys: Vec<String> = found.iter().map(|word| key(&text[word.clone()])).collect();
    let mut interner = Interner::default();
    let old = interner.numbers(quote_keys.iter().map(String::as_str));
    let new = interner.numbers(text_keys.iter().map(String::as_str));
    let mut words = Vec::new();
    for op in diff(&old, &new).ops {
        match op {
            Op::Equal { old, new } => {
                for (left, right) in quoted[old].iter().zip(&found[new]) {
                    push_word(&mut words, &quote[left.clone()], &text[right.clone()]);
                }
            }
            Op::Change { old, new } => push_changed(&mut words, joined(quote, &quoted[old]), joined(text, &found[new])),
        }
    }
    words
}

fn push_word(words: &mut Vec<WordDiff>, quote: &str, text: &str) {
    match words.last_mut() {
        _ if quote != text => words.push(WordDiff::Changed { quote: quote.to_owned(), text: text.to_owned() }),
        Some(WordDiff::Same(same)) => {
            if !(same.ends_with(is_unspaced) && quote.starts_with(is_unspaced)) {
                same.push(' ');
            }
            same.push_str(quote);
        }
        _ => words.push(WordDiff::Same(quote.to_owned())),
    }
}

fn push_changed(words: &mut Vec<WordDiff>, quote: String, text: String) {
    words.push(match (quote.is_empty(), text.is_empty()) {
        (true, _) => WordDiff::Missing(text),
        (_, true) => WordDiff::Extra(quote),
        _ => WordDiff::Changed { quote, text },
    });
}

/// The text from the first to the last of some words.
fn joined(text: &str, words: &[Range<usize>]) -> String {
    words.first().zip(words.last()).map_or_else(String::new, |(first, last)| text[first.start..last.end].to_owned())
}

/// How much of two passages is the same: all of it is 1. A word that differs in its letters counts for a part.
fn score(words: &[WordDiff]) -> f64 {
    let (mut same, mut total) = (0, 0);
    for word in words {
        match word {
            WordDiff::Same(text) => {
                same += 20 * split(text).len();
                total += 20 * split(text).len();
            }
            WordDiff::Missing(text) | WordDiff::Extra(text) => total += 20 * split(text).len(),
            WordDiff::Changed { quote, text } => {
                let size = 10 * (split(quote).len() + split(text).len());
                same += size * likeness(quote, text) / 100;
                total += size;
            }
        }
    }
    ratio(same, total)
}

/// How alike two words are, in per cent.
fn likeness(quote: &str, text: &str) -> usize {
    const LONG: usize = 64;
    let (left, right): (Vec<char>, Vec<char>) = (key(quote).chars().collect(), key(text).chars().collect());
    let size = left.len().max(right.len());
    if left == right {
        95
    } else if size > LONG {
        0
    } else {
        crate::textdiff::distance(&left, &right, size / 2).map_or(0, |distance| 100 - 100 * distance / size)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share of words needs no more than some digits")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
