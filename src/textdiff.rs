//! Differences between two sequences of words, in near-linear time however large and different they are.
//!
//! The result depends on the words alone, never on the clock, so that every machine reports the same.

mod anchors;

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Two sequences no longer than this together are always compared word by word.
const SMALL: usize = 4_000;

/// A stretch of the comparison; the stretches follow each other without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// The same in both.
    Equal {
        /// Where in the old sequence.
        old: Range<usize>,
        /// Where in the new one; as long.
        new: Range<usize>,
    },
    /// Not the same. Either range may be empty, not both.
    Change {
        /// Where in the old sequence.
        old: Range<usize>,
        /// Where in the new one.
        new: Range<usize>,
    },
}

/// The differences between two sequences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// All stretches, in order.
    pub ops: Vec<Op>,
    /// Whether somewhere the sequences were so large and so different that they were not compared word by word: there
    /// a change is true, but might be said in less.
    pub capped: bool,
}

/// Numbers for words: the same number for the same word.
#[derive(Debug, Default)]
pub struct Interner<'a> {
    numbers: HashMap<&'a str, u32>,
}

impl<'a> Interner<'a> {
    /// The numbers of some words.
    pub fn numbers(&mut self, words: impl Iterator<Item = &'a str>) -> Vec<u32> {
        words.map(|word| self.number(word)).collect()
    }

    fn number(&mut self, word: &'a str) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word).or_insert(next)
    }
}

/// Compares two sequences of word numbers.
#[must_use]
pub fn diff(old: &[u32], new: &[u32]) -> Diff {
    let mut diff = Diff::default();
    let mut from = (0, 0);
    for (old_at, new_at, len) in anchors::chain(old, new, SMALL) {
        compare(&mut diff, old, from.0..old_at, new, from.1..new_at);
        push_equal(&mut diff.ops, old_at, new_at, len);
        from = (old_at + len, new_at + len);
    }
    compare(&mut diff, old, from.0..old.len(), new, from.1..new.len());
    diff
}

/// Compares what lies between two anchors.
fn compare(diff: &mut Diff, old: &[u32], old_range: Range<usize>, new: &[u32], new_range: Range<usize>) {
    if old_range.len() + new_range.len() > SMALL && !old_range.is_empty() && !new_range.is_empty() {
        diff.capped = true;
        return push_change(&mut diff.ops, old_range, new_range);
    }
    let (old_base, new_base) = (old_range.start, new_range.start);
    for op in capture_diff_slices(Algorithm::Myers, &old[old_range], &new[new_range]) {
        let (old_part, new_part) = (shifted(&op.old_range(), old_base), shifted(&op.new_range(), new_base));
        match op {
            DiffOp::Equal { len, .. } => push_equal(&mut diff.ops, old_part.start, new_part.start, len),
            _ => push_change(&mut diff.ops, old_part, new_part),
        }
    }
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

fn push_equal(ops: &mut Vec<Op>, old_at: usize, new_at: usize, len: usize) {
    match ops.last_mut() {
        _ if len == 0 => {}
        Some(Op::Equal { old, new }) => {
            old.end += len;
            new.end += len;
        }
        _ => ops.push(Op::Equal { old: old_at..old_at + len, new: new_at..new_at + len }),
    }
}

fn push_change(ops: &mut Vec<Op>, old_part: Range<usize>, new_part: Range<usize>) {
    match ops.last_mut() {
        _ if old_part.is_empty() && new_part.is_empty() => {}
        Some(Op::Change { old, new }) => {
            old.end = old_part.end;
            new.end = new_part.end;
        }
        _ => ops.push(Op::Change { old: old_part, new: new_part }),
    }
}

/// How many letters must change to make one word out of the other; `None` if more than `limit`.
#[must_use]
pub fn distance(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, from) in left.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (to, letter) in right.iter().enumerate() {
            let changed = diagonal + usize::from(from != letter);
            diagonal = row[to + 1];
            row[to + 1] = changed.min(diagonal + 1).min(row[to] + 1);
        }
        if row.iter().all(|&cost| cost > limit) {
            return None;
        }
    }
    row.last().copied().filter(|&cost| cost <= limit)
}

#[cfg(test)]
mod tests;
