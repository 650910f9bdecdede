//! Differences in numbers of words, before they are put into words.

use std::ops::Range;

use super::DifferenceKind;
use crate::textdiff::Op;

/// So many words are the same on purpose; fewer may be so by chance.
pub(super) const RUN: usize = 3;

/// A difference, in numbers of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) kind: DifferenceKind,
    pub(super) article: Range<usize>,
    pub(super) capture: Range<usize>,
}

/// The words of a part of a text: what stands between spaces.
pub(super) fn words(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut from = part.start;
    for word in text[part].split(' ') {
        if !word.is_empty() {
            words.push(from..from + word.len());
        }
        from += word.len() + 1;
    }
    words
}

/// From the first to the last of some words, in bytes; for no words the end of the one before.
pub(super) fn span(ranges: &[Range<usize>], words: &Range<usize>) -> Range<usize> {
    match ranges.get(words.clone()) {
        Some([first, .., last]) => first.start..last.end,
        Some([only]) => only.clone(),
        _ => {
            let at = words.start.checked_sub(1).and_then(|before| ranges.get(before)).map_or(0, |before| before.end);
            at..at
        }
    }
}

/// The differences that are left when words of the capture that may be missing are.
pub(super) fn hunks(changes: Vec<(Range<usize>, Range<usize>)>, optional: &[bool]) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    for (article, capture) in changes {
        let needed = |index: &usize| !optional.get(*index).copied().unwrap_or(false);
        match (capture.clone().find(needed), capture.clone().rfind(needed)) {
            (Some(first), Some(last)) => hunks.extend(hunk(article, first..last + 1)),
            _ => hunks.extend(hunk(article, capture.start..capture.start)),
        }
    }
    hunks
}

/// The difference between some words of the article and some of the capture, if there are any.
pub(super) fn hunk(article: Range<usize>, capture: Range<usize>) -> Option<Hunk> {
    let kind = match (article.is_empty(), capture.is_empty()) {
        (true, true) => return None,
        (true, false) => DifferenceKind::OnlyInCapture,
        (false, true) => DifferenceKind::OnlyInArticle,
        (false, false) => DifferenceKind::Changed,
    };
    Some(Hunk { kind, article, capture })
}

/// The changes, two of them made one where the few words between are the same by chance.
pub(super) fn joined(ops: &[Op]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut changes: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for op in ops {
        let Op::Change { old, new } = op else { continue };
        match changes.last_mut() {
            Some((article, capture)) if by_chance((article, capture), (old, new)) => {
                article.end = old.end;
                capture.end = new.end;
            }
            _ => changes.push((old.clone(), new.clone())),
        }
    }
    changes
}

/// Whether what lies between two changes is much smaller than either.
fn by_chance(before: (&Range<usize>, &Range<usize>), after: (&Range<usize>, &Range<usize>)) -> bool {
    let between = after.0.start - before.0.end;
    let size = |change: (&Range<usize>, &Range<usize>)| change.0.len() + change.1.len();
    between < RUN && 3 * between < size(before) && 3 * between < size(after)
}
