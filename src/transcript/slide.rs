//! Where a difference of one text only is best said to begin.
//!
//! In `a b a b` against `a b`, either pair can be called the extra one. What is said to be left out, whole sentences, and
//! else the earliest place are taken.

use std::cmp::Reverse;
use std::ops::Range;

use super::Tokens;

/// No difference is shifted by more words.
const FAR: usize = 200;

/// Words that only one text has, and the place between words of the other one.
type Change = (Range<usize>, Range<usize>);

/// Shifts each change that is in one text only to where it reads best.
pub(super) fn slide(changes: &mut [Change], article: &Tokens<'_>, capture: &Tokens<'_>, words: (&[u32], &[u32])) {
    for index in 0..changes.len() {
        let before = index.checked_sub(1).and_then(|last| changes.get(last)).cloned().unwrap_or((0..0, 0..0));
        let after = changes.get(index + 1).cloned().unwrap_or((words.0.len()..0, words.1.len()..0));
        let Some((here, there)) = changes.get_mut(index) else { continue };
        if there.start == there.end {
            let free = (here.start - before.0.end, after.0.start - here.end);
            let by = best(here, article, words.0, free);
            (*here, *there) = (by.shift(here), by.shift(there));
        } else if here.start == here.end {
            let free = (there.start - before.1.end, after.1.start - there.end);
            let by = best(there, capture, words.1, free);
            (*here, *there) = (by.shift(here), by.shift(there));
        }
    }
}

/// How far to shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Back(usize),
    Forth(usize),
}

impl By {
    fn shift(self, range: &Range<usize>) -> Range<usize> {
        match self {
            Self::Back(by) => range.start - by..range.end - by,
            Self::Forth(by) => range.start + by..range.end + by,
        }
    }
}

/// The best place for some words, between which and the next differences so many words are free.
fn best(range: &Range<usize>, tokens: &Tokens<'_>, words: &[u32], free: (usize, usize)) -> By {
    let back = (1..=free.0.min(FAR)).take_while(|by| words[range.start - by] == words[range.end - by]).count();
    let forth = (0..free.1.min(FAR)).take_while(|by| words[range.start + by] == words[range.end + by]).count();
    let mut needed = range.clone().filter(|&index| !tokens.optional[index]).count();
    let mut best = (needed, Reverse(ends_sentence(tokens, range.end)), By::Forth(0));
    let mut consider = |needed: usize, by: By| {
        let candidate = (needed, Reverse(ends_sentence(tokens, by.shift(range).end)), by);
        let earlier = matches!(by, By::Back(_));
        if (candidate.0, candidate.1) < (best.0, best.1) || earlier && (candidate.0, candidate.1) == (best.0, best.1) {
            best = candidate;
        }
    };
    let count = |index: usize| usize::from(!tokens.optional[index]);
    let unshifted = needed;
    for by in 1..=back {
        needed = needed + count(range.start - by) - count(range.end - by);
        consider(needed, By::Back(by));
    }
    needed = unshifted;
    for by in 1..=forth {
        needed = needed + count(range.end + by - 1) - count(range.start + by - 1);
        consider(needed, By::Forth(by));
    }
    best.2
}

/// Whether the words before this number end a sentence.
fn ends_sentence(tokens: &Tokens<'_>, end: usize) -> bool {
    let word = end.checked_sub(1).map_or("", |last| tokens.word(last));
    word.trim_end_matches(['"', '\'', ')', ']', '»']).ends_with(['.', '!', '?', '…', '。'])
}
