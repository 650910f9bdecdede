//! Two texts: the words that differ, with a few round them.

use std::ops::Range;

use crate::textdiff::{Interner, Op, diff};

/// Texts of no more words than this are shown whole.
const FEW: usize = 8;

/// How many words are shown before and after a change.
const AROUND: usize = 4;

/// More passages of one text than this are not shown.
const MOST: usize = 12;

/// A change of a text: `from “a” to “b”`, or the words taken away as `[-a-]` and those that came as `{+b+}`.
pub(super) fn change(old: &str, new: &str) -> String {
    let [before, after] = [old, new].map(|text| text.split_whitespace().collect::<Vec<_>>());
    if before == after {
        return "white space changed".to_owned();
    }
    if before.len().max(after.len()) <= FEW {
        return format!("from {} to {}", quoted(old, usize::MAX), quoted(new, usize::MAX));
    }
    let mut interner = Interner::default();
    let numbers = [&before, &after].map(|words| interner.numbers(words.iter().copied()));
    let ops = diff(&numbers[0], &numbers[1]).ops;
    let passages = passages(&ops);
    let shown: Vec<String> = passages.iter().take(MOST).map(|ops| passage(ops, &before, &after)).collect();
    let more = passages.len().saturating_sub(MOST);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    shown.join(", ") + &rest
}

/// The stretches in groups, between which more words are equal than are shown round two changes.
fn passages(ops: &[Op]) -> Vec<&[Op]> {
    let is_gap = |op: &Op| matches!(op, Op::Equal { old, .. } if old.len() > 2 * AROUND);
    let mut passages = Vec::new();
    let mut start = 0;
    for (index, _) in ops.iter().enumerate().filter(|(index, op)| *index > 0 && is_gap(op)) {
        // A gap ends one passage and begins the next, each of which shows its own end of it.
        passages.push(&ops[start..=index]);
        start = index;
    }
    passages.push(&ops[start..]);
    passages.retain(|ops| ops.iter().any(|op| matches!(op, Op::Change { .. })));
    passages
}

fn passage(ops: &[Op], before: &[&str], after: &[&str]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (index, op) in ops.iter().enumerate() {
        match op {
            Op::Equal { old, .. } => parts.push(equal(&before[old.clone()], index == 0, index + 1 == ops.len())),
            Op::Change { old, new } => {
                parts.extend(marked("[-", &before[old.clone()], "-]"));
                parts.extend(marked("{+", &after[new.clone()], "+}"));
            }
        }
    }
    format!("“{}”", parts.join(" "))
}

/// Words that are the same: in the middle of a passage all of them, at its ends a few.
fn equal(words: &[&str], is_first: bool, is_last: bool) -> String {
    let few: Range<usize> = match (is_first, is_last) {
        (true, _) => words.len().saturating_sub(AROUND)..words.len(),
        (false, true) => 0..words.len().min(AROUND),
        (false, false) => 0..words.len(),
    };
    let (before, after) = (few.start > 0, few.end < words.len());
    let shown = before.then_some("…").into_iter().chain(words[few].iter().copied());
    shown.chain(after.then_some("…")).collect::<Vec<_>>().join(" ")
}

/// Words between two signs; nothing where there are none.
fn marked(open: &str, words: &[&str], close: &str) -> Option<String> {
    (!words.is_empty()).then(|| format!("{open}{}{close}", shortened(&words.join(" "), SHOWN)))
}

/// Longer passages of changed words are shown in part.
const SHOWN: usize = 600;

/// A text in quotation marks, on one line, and in part where it is longer than so many characters.
pub(super) fn quoted(text: &str, longest: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("“{}”", shortened(&line, longest))
}

fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        None => text.to_owned(),
        Some((at, _)) => format!("{} … ({} characters)", text[..at].trim_end(), text.chars().count()),
    }
}
